"""Takes the white space out of built pages that templates leave between elements, and that no reader gets to see.

Browsers show any white space in running text as one space (CSS Text 3, “white-space: normal”), so a run that spans
lines becomes one line end. What stands in tags, comments, scripts, styles and preformatted text stays as it is.
"""

from __future__ import annotations

import re

_KEPT = r"(?:pre|textarea|script|style)\b"
_PARTS = re.compile(
    rf"""(?P<plain>(?:[^<]++|<(?!!--|{_KEPT})(?:[^>"'\n]++|"[^"\n]*+"|'[^'\n]*+')*+>)++)"""
    r"""|<!--.*?-->|<(?P<name>pre|textarea|script|style)\b.*?(?:</(?P=name)\s*>|\Z)"""
    r"""|<(?:[^>"']++|"[^"]*"|'[^']*')*>|<""",
    re.DOTALL | re.IGNORECASE,
)
"""Text with tags of one line each, or something that stays as it is: whole stretches, since pages are many."""
_SPACE = " \t\r"


def compact(page: str) -> str:
    """The same page with one line end for each run of white space that spans lines."""
    return _PARTS.sub(lambda part: _joined(part[0]) if part["plain"] else part[0], page)


def _joined(text: str) -> str:
    first, *others = text.split("\n")
    if not others:
        return text
    last = others.pop()
    inner = filter(None, (line.strip(_SPACE) for line in others))
    return "\n".join([first.rstrip(_SPACE), *inner, last.lstrip(_SPACE)])
