"""Where two sources tell the same statement differently: in numbers, in modality, or in whom they attribute it to.

Two passages tell the same statement if they prove the same stance (actor, thing, day, stance) from two articles, and
share words besides the names of actor and thing. Only words that change the claim count as differences; other wording
is a matter of style.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.dossier import reference_words
from generator.dossier.holdings import Held
from generator.model import Article, Citation

_ALIKE = 0.25
"""Share of the words of the shorter passage (without names of actor and thing) that both must hold. In our first
dossier two passages on the same statement share four in ten and more, others at most one in five."""
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
class Variant:
    """A stance that two articles tell differently."""

    held: Held
    tellings: tuple[Citation, Citation]


def variants(stances: Iterable[Held], groups: Iterable[Sequence[Article]] = ()) -> Iterator[Variant]:
    """Every stance told differently, with the two passages of different origins that are most alike.

    `groups` are articles that tell nearly the same words.
    """
    origin = {article.id: group[0].id for group in groups for article in group}
    for held in stances:
        pairs = ((a, b) for a, b in combinations(held.citations, 2) if _origin(a, origin) != _origin(b, origin))
        closest = max(pairs, key=lambda pair: _likeness(held, *pair), default=None)
        if closest and _likeness(held, *closest) >= _ALIKE and _differ(*closest):
            yield Variant(held, closest)


def _origin(citation: Citation, first: Mapping[str, str]) -> str:
    return first.get(citation.article.id, citation.article.id)


def _likeness(held: Held, one: Citation, other: Citation) -> float:
    names = reference_words.units(" ".join((held.proposal.title, held.actor.name, *held.actor.spellings)))
    first, second = (reference_words.units(each.quote) - names for each in (one, other))
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _differ(one: Citation, other: Citation) -> bool:
    return _telling_words(one.quote) != _telling_words(other.quote)


def _telling_words(quote: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _TOKEN.findall(quote) if _matters(word))


def _matters(word: str) -> bool:
    folded = word.casefold()
    return bool(_NUMBER.search(word)) or folded in _MODALITY or folded in _ATTRIBUTION
