"""Takes the white space out of built pages that templates leave between elements, and that no reader gets to see.

Browsers show any white space in running text as one space (CSS Text 3, “white-space: normal”), so a run that spans
lines becomes one line end. What stands in tags, comments, scripts, styles and preformatted text stays as it is.
"""

from __future__ import annotations

import re

_AS_IT_IS = re.compile(
    r"<!--.*?-->|<(?P<name>pre|textarea|script|style)\b.*?(?:</(?P=name)\s*>|\Z)|<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
    re.DOTALL | re.IGNORECASE,
)
_BETWEEN_LINES = re.compile(r"[ \t\r]*\n[ \t\r\n]*")


def compact(page: str) -> str:
    """The same page with one line end for each run of white space that spans lines."""
    parts, end = [], 0
    for kept in _AS_IT_IS.finditer(page):
        parts += [_BETWEEN_LINES.sub("\n", page[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*parts, _BETWEEN_LINES.sub("\n", page[end:])])
