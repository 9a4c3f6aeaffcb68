"""Where a text stands in quotation marks, of whatever kind its source prints."""

from __future__ import annotations

import re

from generator.text.sentences import Span

_PAIRS = re.compile(r"„[^“”„]*[“”]|“[^“”]*”|»[^»«]*«|«[^»«]*»|\"[^\"]*\"")


def spans(text: str) -> tuple[Span, ...]:
    """Each stretch between quotation marks, without them; a mark that is never closed opens none."""
    return tuple(Span(found.start() + 1, found.end() - 1) for found in _PAIRS.finditer(text))


def inside(position: int, found: tuple[Span, ...]) -> bool:
    """Does a character stand in one of these stretches?"""
    return any(span.start <= position < span.end for span in found)


_NAME = re.compile(r"[A-ZÄÖÜ\d][\w.’'-]*(?: (?:&|und|and|of|der|die|das|für|[A-ZÄÖÜ\d][\w.’'-]*))*")
"""Words in capitals, such as the name of a paper; direct speech has verbs."""


def without_titles(text: str) -> str:
    """The text with blanks for the quotation marks around names of papers and the like; every offset stays."""
    out = text
    for span in spans(text):
        if _NAME.fullmatch(text[span.start : span.end]):
            out = f"{out[: span.start - 1]} {text[span.start : span.end]} {out[span.end + 1 :]}"
    return out
