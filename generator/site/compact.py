"""Takes the white space out of built pages that templates leave between elements, and that no reader gets to see.

Browsers show any white space in running text as one space (CSS Text 3, “white-space: normal”), so a run that spans
lines becomes one line end, and none at the edges of a block (there, 4.1.1 and 4.1.2), so it goes there. What stands in
tags, comments, scripts, styles and preformatted text stays as it is.
"""

from __future__ import annotations

import re
from itertools import pairwise

_KEPT = r"(?:pre|textarea|script|style)\b"
_PARTS = re.compile(
    rf"""(?P<plain>(?:[^<]++|<(?!!--|{_KEPT})(?:[^>"'\n]++|"[^"\n]*+"|'[^'\n]*+')*+>)++)"""
    r"""|<!--.*?-->|<(?P<name>pre|textarea|script|style)\b.*?(?:</(?P=name)\s*>|\Z)"""
    r"""|<(?:[^>"']++|"[^"]*"|'[^']*')*>|<""",
    re.DOTALL | re.IGNORECASE,
)
"""Text with tags of one line each, or something that stays as it is: whole stretches, since pages are many."""
_SPACE = " \t\r"
_BLOCK = re.compile(
    r"</?(?:html|head|meta|link|title|body|header|footer|main|nav|aside|article|section|form|div|p|h[1-6]|ul|ol|li|dl|dt"
    r"|dd|table|thead|tbody|tr|th|td|caption|figure|figcaption|blockquote|details|summary)\b",
    re.IGNORECASE,
)
"""Elements that are blocks, or stand side by side with space of their own; and those of the head, which nobody sees."""


def compact(page: str) -> str:
    """The same page without white space that spans lines at the edges of blocks, and with one line end elsewhere."""
    return _PARTS.sub(lambda part: _joined(part[0]) if part["plain"] else part[0], page)


def _joined(text: str) -> str:
    first, *others = text.split("\n")
    if not others:
        return text
    last = others.pop()
    inner = filter(None, (line.strip(_SPACE) for line in others))
    lines = [first.rstrip(_SPACE), *inner, last.lstrip(_SPACE)]
    return "".join([f"{line}{_between(line, after)}" for line, after in pairwise(lines)]) + lines[-1]


def _between(line: str, after: str) -> str:
    is_edge = _BLOCK.match(after) or (line.endswith(">") and _BLOCK.match(line, line.rfind("<")))
    return "" if is_edge else "\n"
