"""Where two sources tell the same statement differently: in numbers, in modality, or in whom they attribute it to.

Two passages tell the same statement when they prove the same stance (actor, thing, day, stance) from two articles. Only
words that change the claim count as differences; other wording is the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.dossier.holdings import Held
from generator.model import Article, Citation

_TOKEN = re.compile(r"\s+|[\w.,]*\d[\w.,]*|\w+|[^\w\s]")
_NUMBER = re.compile(
    r"\d|^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dutzend|hundert|tausend|millionen?|milliarden?)$",
    re.IGNORECASE,
)
_MODALITY = frozenset(
    "soll sollen sollte sollten will wollen wolle wollte wollten kann können könne könnte könnten darf dürfen dürfte "
    "dürften muss müssen müsse müsste müssten würde würden möglicherweise vielleicht offenbar angeblich wohl "
    "voraussichtlich wahrscheinlich kategorisch nicht kein keine keinen keiner".split()
)
"""Modal verbs, and adverbs of certainty (Duden, Die Grammatik, “Modalverben”, “Kommentaradverbien”); negation."""
_ATTRIBUTION = frozenset("laut zufolge demnach nach angaben berichtet berichten berichtete gemäß".split())


@dataclass(frozen=True)
class Telling:
    """A passage word by word, spaces and signs included, each with whether it differs from the other telling."""

    citation: Citation
    words: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Variant:
    """A stance that two articles tell differently."""

    held: Held
    tellings: tuple[Telling, Telling]


def variants(stances: Iterable[Held], groups: Iterable[Sequence[Article]] = ()) -> Iterator[Variant]:
    """Every stance told differently, with the first two passages of different origins that differ.

    `groups` are articles that tell nearly the same words.
    """
    origin = {article.id: group[0].id for group in groups for article in group}
    for held in stances:
        pairs = ((a, b) for at, a in enumerate(held.citations) for b in held.citations[at + 1 :])
        found = (_variant(held, a, b) for a, b in pairs if _origin(a, origin) != _origin(b, origin))
        if first := next((each for each in found if each), None):
            yield first


def _origin(citation: Citation, first: Mapping[str, str]) -> str:
    return first.get(citation.article.id, citation.article.id)


def _variant(held: Held, one: Citation, other: Citation) -> Variant | None:
    tellings = (_telling(one, _telling_words(other.quote)), _telling(other, _telling_words(one.quote)))
    differs = any(marked for telling in tellings for _, marked in telling.words)
    return Variant(held, tellings) if differs else None


def _telling(citation: Citation, others: frozenset[str]) -> Telling:
    words = _TOKEN.findall(citation.quote)
    return Telling(citation, tuple((word, _matters(word) and word.casefold() not in others) for word in words))


def _telling_words(quote: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _TOKEN.findall(quote) if _matters(word))


def _matters(word: str) -> bool:
    folded = word.casefold()
    return bool(_NUMBER.search(word)) or folded in _MODALITY or folded in _ATTRIBUTION
