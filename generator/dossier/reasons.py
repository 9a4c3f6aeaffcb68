"""Whether the reasons of editors (`date_basis`, `stance_basis`, `actor_basis`) say what the article says.

A reason is in the editor's own words, so only some of it can be compared: numbers and actors that it names must stand
in an article of the page, and what it says that a day means (“„Am Montag“ meint die Sitzung”) must have a word in
common with the sentence that names the day. What a reason sets in „…“ is proven as in all prose. Warnings, since an
editor may know more than the article tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.dossier import days, paraphrase, quote_search, reference_words
from generator.dossier.naming import Namer
from generator.model import Actor, ActorKind, Article, Citation, Problem, Severity
from generator.text.sentences import sentences

_KEYS = ("date_basis", "stance_basis", "actor_basis")
_POINTS_ELSEWHERE = re.compile(r"\b(?:Absatz|Absätze|Artikels?|oben|unten|zuvor|später|Überschrift|Tag)\b")
"""A reason that goes on to another place of the article may explain the words by what stands there."""


def problems(
    citation: Citation, articles: Sequence[Article], namer: Namer, actors: Mapping[str, Actor]
) -> Iterator[Problem]:
    """What the reasons of a position say that none of the `articles` of its page does."""
    position = citation.position
    for key in _KEYS:
        reason: str = getattr(position, key)
        faults = (
            (*_unnamed(reason, citation.article, articles, namer, actors), *_misread(reason, citation))
            if reason
            else ()
        )
        for fault in faults:
            remedy = f"correct “{key}”, or leave out what the article does not bear out"
            yield Problem(position.path, position.line_of(key), f"“{key}” {fault}", remedy, Severity.WARNING)


def _unnamed(
    reason: str, own: Article, articles: Sequence[Article], namer: Namer, actors: Mapping[str, Actor]
) -> Iterator[str]:
    """Numbers and actors of which no article says anything; media may be named as the source."""
    told = [block.text for article in articles for block in article.blocks]
    yield from (f"names “{number}”, no article does" for number in paraphrase.unknown_figures(reason, own, told))
    named = {each.actor for each in namer.all(reason) if actors[each.actor].kind is not ActorKind.MEDIUM}
    for actor in sorted(named):
        if not any(each.actor == actor for text in told for each in namer.all(text)):
            yield f"names {actors[actor].name}, no article does"


def _misread(reason: str, citation: Citation) -> Iterator[str]:
    """Words of the article that a reason explains by what their sentence says nothing of."""
    if citation.article.lang != "de":
        return
    for words, meaning in days.explanations(reason):
        sentence = _sentence(words, citation)
        apart = not _POINTS_ELSEWHERE.search(meaning) and reference_words.nouns(meaning)
        if sentence and apart and not reference_words.akin(meaning, sentence):
            yield f"says that “{words}” means “{meaning.strip()}”, of which its sentence says nothing: “{sentence}”"


def _sentence(words: str, citation: Citation) -> str:
    """The sentence with these words that is nearest to the passage; empty if the article has none."""
    blocks = citation.article.blocks
    place = citation.pieces[0].block if citation.pieces else 0
    sought = quote_search.normalise(words).casefold()
    for number in sorted(range(len(blocks)), key=lambda number: (abs(number - place), number)):
        text = blocks[number].text
        for span in sentences(text):
            if sought in quote_search.normalise(text[span.start : span.end]).casefold():
                return text[span.start : span.end]
    return ""
