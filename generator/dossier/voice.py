"""Whose words a quotation holds: the speaker's own, wholly or partly, a paraphrase, or the reporter's."""

from __future__ import annotations

import re

from generator.model import Article, Piece, Voice
from generator.text import quotation_marks, speech_verbs

_MOSTLY = 0.5
"""Share of a quotation's characters in quotation marks from which it counts as the speaker's own words."""
_REPORTED = re.compile(
    r"\b(?:laut|zufolge|demnach|sei|seien|habe|werde|könne|solle|wolle|müsse|dürfe|gebe|wäre|hätte)\b"
    r"|\b[nN]ach (?:\w+ )?(?:Angaben|Informationen|Worten|Darstellung)\b"
)


def voice(article: Article, pieces: tuple[Piece, ...]) -> Voice:
    """Own words when most of it is direct speech; when something in it reports, partly so or a paraphrase."""
    length = sum(piece.end - piece.start for piece in pieces)
    if not length:
        return Voice.REPORTER
    spoken = sum(_spoken(article.blocks[piece.block].text, piece) for piece in pieces)
    if spoken > _MOSTLY * length:
        return Voice.OWN
    if not any(_is_reported(article.blocks[piece.block].text, piece) for piece in pieces):
        return Voice.REPORTER
    return Voice.PARTLY_OWN if spoken else Voice.PARAPHRASE


def _is_reported(text: str, piece: Piece) -> bool:
    within = (text, piece.start, piece.end)
    return bool(_REPORTED.search(*within)) or speech_verbs.stand_in(*within)


def _spoken(text: str, piece: Piece) -> int:
    """Characters of a piece in quotation marks."""
    found = quotation_marks.spans(quotation_marks.without_titles(text))
    return sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for span in found)
