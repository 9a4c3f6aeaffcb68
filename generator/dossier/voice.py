"""Whose words a quotation holds: the speaker's own, wholly or partly, a paraphrase, or the reporter's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.dossier import quote_search
from generator.model import Article, Citation, Piece, Voice
from generator.text import quotation_marks, reported, reporting_verbs, speech_verbs, talks

_MOSTLY = 0.5
"""A quotation counts as the speaker's own words if at least this share of its characters is in quotation marks."""
_REPORTED = re.compile(
    r"\b(?:[lL]aut|zufolge|demnach|sei|seien|habe|werde|könne|solle|wolle|müsse|dürfe|gebe|wäre|hätte)\b"
    r"|\b[nN]ach (?:\w+ )?(?:Angaben|Informationen|Worten|Darstellung)\b"
)
_OF_AN_ARTICLE = re.compile(r"\b(?:Artikel|Text|Meldung|\w*(?:Über|Unter)schrift)", re.IGNORECASE)
"""Words that name the article itself as the source of the words that follow."""
_FIRST_PERSON = re.compile(r"\b(?:ich|mich|mir|mein\w*|wir|uns|unser\w*)\b", re.IGNORECASE)


def voice(article: Article, pieces: tuple[Piece, ...], speaker: str = "") -> Voice:
    """Own words if most of it is direct speech and the article adds nothing; else partly own words, or a paraphrase.

    If `speaker` names who speaks, somebody says it, even if its own words do not show that.
    """
    length = sum(piece.end - piece.start for piece in pieces)
    if not length:
        return Voice.REPORTER
    within = [(article.blocks[piece.block].text, piece.start, piece.end) for piece in pieces]
    if all(_is_answer(article.blocks[piece.block].text, article) for piece in pieces):
        return Voice.OWN
    spoken = sum(_spoken(article.blocks[piece.block].text, piece) for piece in pieces)
    if spoken > _MOSTLY * length:
        return Voice.PARTLY_OWN if any(reported.adds_words(*each) for each in within) else Voice.OWN
    if not speaker and not any(reported.is_reported(*each) for each in within):
        return Voice.REPORTER
    own = spoken and not all(reported.only_asks_directly(*each) for each in within)
    return Voice.PARTLY_OWN if own else Voice.PARAPHRASE


def reports(said: str) -> bool:
    """Whether a sentence of the editors says that somebody speaks, not only that an article reports."""
    own = quotation_marks.blanked(said)
    return not _OF_AN_ARTICLE.search(own) and bool(_REPORTED.search(own) or reporting_verbs.verbs(own))


def reworded(words: str, citation: Citation) -> bool:
    """Whether these are the article's words for what its passage reports, and nowhere in it those of a speaker.

    A verb of speech among them shows that the article tells it, “wir” that a speaker says it.
    """
    if citation.voice is Voice.REPORTER or _FIRST_PERSON.search(words) or speech_verbs.stand_in(words):
        return False
    article = citation.article
    if _hold((block.text for block in article.blocks if _is_answer(block.text, article)), words):
        return False
    texts = [block.text for block in article.blocks]
    spoken = (text[span.start : span.end] for text in texts for span in quotation_marks.spans(text))
    return _hold(map(quotation_marks.blanked, texts), words) and not _hold(spoken, words)


def _is_answer(text: str, article: Article) -> bool:
    """Does a paragraph begin with the name of its speaker, as an interview prints answers, without quotation marks?"""
    return text in _answers(article)


@lru_cache(maxsize=64)  # asked of every paragraph of an article, whose positions follow each other
def _answers(article: Article) -> frozenset[str]:
    """The paragraphs of an interview that begin with the name of who says them."""
    texts = [block.text for block in article.blocks]
    said = zip(texts, talks.said_by(texts), strict=True)
    return frozenset(text for text, label in said if label not in ("", talks.ASKING))


def _hold(texts: Iterable[str], words: str) -> bool:
    sought = quote_search.normalise(words).casefold()
    return any(sought in quote_search.normalise(text).casefold() for text in texts)


def _spoken(text: str, piece: Piece) -> int:
    """Characters of a piece in quotation marks."""
    found = quotation_marks.spans(quotation_marks.without_titles(text))
    return sum(max(0, min(piece.end, span.end) - max(piece.start, span.start)) for span in found)
