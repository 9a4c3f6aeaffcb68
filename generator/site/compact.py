"""Removes white space between elements from built pages that templates leave there and no reader sees.

Browsers show any white space in running text as one space (CSS Text 3, “white-space: normal”), so a run of it that
spans lines becomes one line end. At the edges of a block they show none (ibid., 4.1.1 and 4.1.2), so there it is
removed. Tags, comments, scripts, styles and preformatted text stay as they are.
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
"""A stretch of text and of tags within one line, or something that stays as it is; long stretches are matched at once,
which is faster."""
_SPACE = " \t\r"
_BLOCK = re.compile(
    r"</?(?:html|head|meta|link|title|body|header|footer|main|nav|aside|article|section|form|div|p|h[1-6]|ul|ol|li|dl|dt"
    r"|dd|table|thead|tbody|tr|th|td|caption|figure|figcaption|blockquote|details|summary)\b",
    re.IGNORECASE,
)
"""Elements that are blocks or have a space of their own around them, and those of the head, which nobody sees."""


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
