"""What a sentence of the editors shares with the position it refers to, and whether another one shares much more.

It compares stems of words and of parts of compounds, names, the day, verbs that take a stance, and what the sentence
quotes. A word that many positions of a page hold does not tell which one is meant, so its weight is the inverse of
their number; words of the page's title have no weight.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from generator.dossier import quote_search
from generator.model import Citation
from generator.text import compounds, lemmas, reporting_verbs
from generator.text.derivation import FAMILIES
from generator.text.likeness import fold

Units = frozenset[str]
_WORD = re.compile(r"[^\W\d_]{4,}|\b\d{1,2}\.")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6
"""How many letters of a word are compared, so that endings do not matter (“Garantien”, “Garantie”)."""
_SHORTEST = 4
"""Letters of a part of a compound that counts; shorter ones, “bau” or “tor”, are parts of too many."""
_QUOTED = re.compile(r"„([^„“”]*)[“”]")
_VERBATIM = 2.0
"""Weight of quoted words that stand in the passage: as much as two words that no other passage holds."""
_MUCH_MORE, _AT_LEAST = 2.0, 1.5
"""How many times as much another position must share, and how much at least. When each of 300 references is moved to
each other position of its page, nine in ten are noticed; with at least 1.0 instead of 1.5 six right ones were
questioned."""
_COMMON = frozenset(
    fold(word)[:_STEM]
    for word in (
        "sich eine einer einem eines einen nicht auch noch nach über unter werden wird wurde worden sagte sagen laut "
        "artikel haben hatte hätten sein sind dass oder aber wenn wie beim diese dieser dieses diesem können könnte "
        "sollen soll wollen will wolle seine ihre ihren ihrer zwischen durch damit dabei"
    ).split()
)
"""Words that occur in all news."""


@lru_cache(maxsize=4096)
def units(text: str) -> Units:
    """The comparable parts of a text."""
    stems = {stem for word in _WORD.findall(text) for stem in _stems(word)}
    verbs = {f"~{each.verb.lemma}" for each in reporting_verbs.verbs(text) if each.verb.stance}
    return frozenset(stems - _COMMON | verbs)


@lru_cache(maxsize=50_000)
def _stems(word: str) -> tuple[str, ...]:
    if word[0].isdigit():
        return (word,)
    parts = (word, *compounds.split(word))
    return tuple(fold(part)[:_STEM] for part in parts if len(part) >= _SHORTEST)


def shared(said: str, citation: Citation) -> bool:
    """Whether they have anything in common, including the office of the actor and the title of the page.

    Lemmas are compared, too: “gestrichen” and “streichen” begin differently.
    """
    actor = citation.actor
    named = " ".join((citation.proposal.title, *((actor.role, *actor.roles) if actor else ())))
    stems = _evidence(citation) | units(named)
    return bool(units(said) & stems or _lemmas(said) & _lemmas(f"{citation.quote} {named}"))


@lru_cache(maxsize=4096)
def _lemmas(text: str) -> Units:
    """The lemmas of all words except those that occur everywhere."""
    known = lemmas.dictionary()
    found = (known.get(word) or known.get(word.lower()) or word for word in _LONG_WORD.findall(text))
    return frozenset(lemma for lemma in found if fold(lemma)[:_STEM] not in _COMMON)


def akin(one: str, other: str) -> bool:
    """Whether a noun of one text and a word of the other are of one family: “Telefonat” and “Telefon”, “Gespräch” and
    “gesprochen”."""
    words = _lemmas_of(_NAME_OR_WORD.findall(other))
    begins = {fold(word)[:_STEM] for word in words if len(word) >= _STEM}
    return any(
        noun in words
        or (len(noun) >= _STEM and fold(noun)[:_STEM] in begins)
        or any(verb.endswith(word) for verb, own in FAMILIES if own == noun for word in words if len(word) > _STEM)
        for noun in _lemmas_of(nouns(one))
    )


_NAME_OR_WORD = re.compile(r"[^\W\d_]{3,}")


def nouns(text: str) -> list[str]:
    """The words of a text that begin with a capital letter."""
    return [word for word in _NAME_OR_WORD.findall(text) if word[0].isupper()]


def _lemmas_of(words: Iterable[str]) -> Units:
    known = lemmas.dictionary()
    return frozenset(known.get(word) or known.get(word.lower()) or word for word in words)


def better(said: str, citation: Citation, known: Collection[Citation], page: Collection[Citation]) -> Citation | None:
    """The position of the same page that shares much more with the sentence, if there is one.

    `known` are all that the sentence refers to, `page` is all on the page of `citation`.
    """
    others = [each for each in page if each not in known]
    holding = _holding(tuple(map(_evidence, page)))
    words = units(said) - units(citation.proposal.title)
    verbatim = tuple(quoted(said))
    own = _weight(words, verbatim, citation, holding)
    weights = [(_weight(words, verbatim, each, holding), each) for each in others]
    most, best = max(weights, key=lambda weighed: weighed[0], default=(0.0, None))
    return best if most >= _AT_LEAST and most > _MUCH_MORE * own else None


@lru_cache(maxsize=64)
def _holding(page: tuple[Units, ...]) -> Mapping[str, int]:
    """How many positions of a page hold each unit."""
    return Counter(unit for each in page for unit in each)


def _weight(words: Units, verbatim: Iterable[str], citation: Citation, holding: Mapping[str, int]) -> float:
    own = sum(1 / holding[unit] for unit in sorted(words & _evidence(citation)))
    return own + _VERBATIM * sum(stands(each, citation) for each in verbatim)


def quoted(said: str) -> Iterator[str]:
    """Quotations of more than one word in the sentence."""
    yield from (words for words in _QUOTED.findall(said) if len(words.split()) > 1)


def stands(words: str, citation: Citation) -> bool:
    """Whether the words stand in the passage or in `speaker`; capital letters and the last sign may differ."""
    sought = _folded(words.rstrip(".,;:!?…"))
    return any(sought in _folded(each) for each in (citation.quote, citation.position.speaker))


def _folded(text: str) -> str:
    return quote_search.normalise(text).casefold()


@lru_cache(maxsize=1024)
def _evidence(citation: Citation) -> Units:
    """What a sentence about the position may share: passage, day, names, and those for whom the actor speaks."""
    position, actor = citation.position, citation.actor
    named: Iterable[str] = (actor.name, *actor.spellings, actor.part_of.replace("-", " ").title()) if actor else ()
    said = " ".join((citation.quote, position.speaker, position.note, *named, *position.via))
    return units(said) | {f"{position.day.day}."}
