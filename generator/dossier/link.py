"""Finds where texts name actors, in any inflected form; the first mention becomes a link."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.dossier import anchors, origins
from generator.dossier.origins import Comparison
from generator.model import (
    RUNNING_TEXT,
    Actor,
    ActorKind,
    Article,
    BlockKind,
    Citation,
    Dossier,
    Linked,
    Mention,
    Piece,
    ProvenEvent,
)

_WORD = re.compile(r"\w+")
_CAPITALISED = re.compile(r"[A-ZÄÖÜ]\w*")
"""Words with a capital letter, and parts of other words from a capital letter on."""
_SIBILANT = tuple("sßxzSXZ")
_ENDINGS = r"(?:e?s|e?n|['’]s)?"
_APOSTROPHE = r"['’](?!\w)"
_HEADLINES = (BlockKind.KICKER, BlockKind.TITLE, BlockKind.HEADING)
_COMPOUNDED = (ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.MEDIUM)
"""Kinds of actors that a compound with their name tells of (“Nato-Beitritt”); one with the name of a person or a state
may be a name of its own (“Adler-Schmidt”, “Sachsen-Anhalt”)."""


@dataclass(frozen=True)
class Names:
    """Spellings of all actors by each form of their first word, so that each word of a text is looked up once."""

    by_first_word: dict[str, tuple[tuple[re.Pattern[str], Actor], ...]]
    first_words: re.Pattern[str] = _WORD
    """Finds all words that may be among them, and few others."""


Finder = Callable[[Article, Names, tuple[Piece, ...]], tuple[Mention, ...]]


def link(dossier: Dossier, is_alike: Comparison = origins.is_alike, find: Finder | None = None) -> tuple[Linked, ...]:
    """Each article with the citations that lead to it, the actors it names, and the articles that are alike.

    `is_alike` and `find` may know the answers that `origins.is_alike` and `mentions` would give.
    """
    cited: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in dossier.citations:
        cited[citation.article.id].append(citation)
    told: defaultdict[str, list[ProvenEvent]] = defaultdict(list)
    for event in dossier.events:
        told[event.article.id].append(event)
    known = names(dossier.actors)
    alike = {article.id: group for group in origins.origins(dossier.articles, is_alike) for article in group}
    return tuple(
        replace(
            _linked(article, tuple(cited[article.id]), tuple(told[article.id]), known, find or mentions),
            alike=tuple(other for other in alike.get(article.id, ()) if other != article),
        )
        for article in dossier.articles
    )


def names(actors: Iterable[Actor]) -> Names:
    """Prepare the spellings for `mentions`; of two that begin alike, the longer one is tried first, and each by itself
    before it is tried as part of a compound."""
    found: defaultdict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for actor in actors:
        for spelling in {actor.name, *actor.spellings}:
            for form in _first_words(spelling):
                found[form].append((spelling, actor))
    by_first_word = {
        word: (*_alone(spellings), *_in_compounds(spellings))
        for word, entries in found.items()
        if (spellings := sorted(entries, key=_longest_first))
    }
    return Names(by_first_word, _CAPITALISED if all(map(_CAPITALISED.match, by_first_word)) else _WORD)


def mentions(article: Article, known: Names, cited: Iterable[Piece]) -> tuple[Mention, ...]:
    """The first mention of each actor, in reading order: in the running text by name, else there in a compound, else in
    a headline.

    A mention that overlaps the edge of a cited passage is skipped, since a link cannot overlap a mark.
    """
    edges: defaultdict[int, set[int]] = defaultdict(set)
    for piece in cited:
        edges[piece.block] |= {piece.start, piece.end}
    first: dict[str, Mention] = {}
    for _, number, (start, end, actor) in sorted(_namings(article, known), key=lambda each: each[:2]):
        if actor.id not in first and not any(start < edge < end for edge in edges[number]):
            first[actor.id] = Mention(actor, Piece(number, start, end))
    return tuple(sorted(first.values(), key=lambda each: each.piece))


def _namings(article: Article, known: Names) -> Iterator[tuple[int, int, Occurrence]]:
    """Every place where an article names an actor: its rank (0 is the best), its block, and the name."""
    for number, block in enumerate(article.blocks):
        if block.kind in RUNNING_TEXT or block.kind in _HEADLINES:
            rank = 2 if block.kind in _HEADLINES else 0
            for name in _found(block.text, known):
                yield rank + _is_in_compound(block.text, name), number, name


class Occurrence(NamedTuple):
    """An actor by name in text[start:end]."""

    start: int
    end: int
    actor: Actor


def in_text(text: str, known: Names) -> Iterator[Occurrence]:
    """Every mention in a text; parts of compounds such as “Nato-Beitritt” are none."""
    return (each for each in _found(text, known) if not _is_in_compound(text, each))


def _is_in_compound(text: str, name: Occurrence) -> bool:
    """Whether the word goes on behind a name."""
    return text[name.end : name.end + 1] == "-"


def _found(text: str, known: Names) -> Iterator[Occurrence]:
    """Every name in a text, by itself or as the first part of a compound."""
    # Most texts hold no word with which a name begins, which is quick to find out.
    if known.by_first_word.keys().isdisjoint(known.first_words.findall(text)):
        return
    position = 0
    for word in _WORD.finditer(text):
        if word.start() < position:
            continue
        for pattern, actor in known.by_first_word.get(word.group(), ()):
            if found := pattern.match(text, word.start()):
                position = found.end()
                yield Occurrence(word.start(), position, actor)
                break


def _linked(
    article: Article, citations: tuple[Citation, ...], events: tuple[ProvenEvent, ...], known: Names, find: Finder
) -> Linked:
    linked = Linked(article, anchors.block_ids(article), citations, (), events)
    return replace(linked, mentions=find(article, known, linked.pieces))


def _first_words(spelling: str) -> Iterator[str]:
    """The first word of a spelling, in every form that a text may print."""
    first = _WORD.search(spelling)
    if first:
        is_last_too = first.end() == len(spelling)
        yield from (first.group() + ending for ending in ("", "s", "es", "n", "en") if is_last_too or not ending)


def _longest_first(entry: tuple[str, Actor]) -> tuple[int, str]:
    return -len(entry[0]), entry[0]


def _alone(spellings: Iterable[tuple[str, Actor]]) -> Iterator[tuple[re.Pattern[str], Actor]]:
    for spelling, actor in spellings:
        yield _inflected(spelling), actor


def _in_compounds(spellings: Iterable[tuple[str, Actor]]) -> Iterator[tuple[re.Pattern[str], Actor]]:
    for spelling, actor in spellings:
        if actor.kind in _COMPOUNDED:
            yield re.compile(rf"(?<![\w-]){_words(spelling)}(?=-\w)"), actor


def _inflected(spelling: str) -> re.Pattern[str]:
    """Pattern of a name in any case: genitive and plural endings, or the apostrophe after a sibilant (Fritz’)."""
    ending = f"(?:{_APOSTROPHE}|{_ENDINGS})" if spelling.endswith(_SIBILANT) else _ENDINGS
    return re.compile(rf"(?<![\w-]){_words(spelling)}{ending}(?![\w-]|['’]\w)")


def _words(spelling: str) -> str:
    return r"\s+".join(re.escape(part) for part in spelling.split())
