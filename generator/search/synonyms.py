"""Words that stand for one another: spellings of a name, abbreviations, translations, true synonyms.

Each group of terms gets a key, a made-up word that the index holds wherever one of its terms stands and that the
search asks for in their place: so any of them finds every other by a single look-up, however many there are. Terms are
compared by their stems.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.search.constants import MADE_UP
from generator.search.stemming import stem, words

Stems = tuple[str, ...]

_DIGITS = "bcdfghjklmnprtvwxz"
_KEY = MADE_UP["synonyms"] + "{}q"
"""No ending that a German stemmer takes off, no other key's beginning, no word of any language."""


@dataclass(frozen=True)
class Group:
    """Who asks for a term of `asks` finds every term of `holds`."""

    key: str
    asks: tuple[str, ...]
    holds: tuple[str, ...]


@dataclass(frozen=True)
class SynonymGroups:
    """All groups."""

    groups: tuple[Group, ...] = ()

    @cached_property
    def _keys(self) -> dict[str, dict[Stems, tuple[str, ...]]]:
        """Keys by a term's stems, and these by the first of them."""
        keys: dict[str, dict[Stems, tuple[str, ...]]] = {}
        for group in self.groups:
            for stems in map(_stems, group.holds):
                terms = keys.setdefault(stems[0], {})
                terms[stems] = (*terms.get(stems, ()), group.key)
        return keys

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The stem of every term's first word."""
        return frozenset(self._keys)

    def keys(self, terms: Iterable[str]) -> set[str]:
        """The keys of all groups that hold one of the terms."""
        return {key for stems in map(_stems, terms) for key in self._keys.get(stems[0], {}).get(stems, ())}

    def equals(self, term: str) -> bool:
        """Whether the term stands in a group of which each finds every other."""
        return _stems(term) in self._equals

    @cached_property
    def _equals(self) -> frozenset[Stems]:
        return frozenset(_stems(term) for group in self.groups if group.asks == group.holds for term in group.asks)

    def at(self, stems: Sequence[str], start: int) -> list[tuple[int, tuple[str, ...]]]:
        """The terms that begin at the word `start`: of how many words each is, and its keys."""
        terms = self._keys.get(stems[start], {})
        return [(len(term), keys) for term, keys in terms.items() if tuple(stems[start : start + len(term)]) == term]


def is_key(word: str) -> bool:
    """Whether it is a key, and no word of a text."""
    return word.startswith(MADE_UP["synonyms"])


def groups(
    alike: Iterable[Iterable[str]], one_way: Iterable[tuple[Iterable[str], Iterable[str]]] = ()
) -> SynonymGroups:
    """Groups from lists of terms that are alike, of which those that share a term become one, and from pairs of lists:
    who asks for a term of the first finds those of the second, too, and all that are like them.
    """
    merged = _merged([{_stems(term): term for term in terms if words(term)} for terms in alike])
    home = {stems: group for group in merged for stems in group}
    keys = _key_words()
    found = [Group(next(keys), tuple(group.values()), tuple(group.values())) for group in merged]
    for asks, means in one_way:
        wide = {stems: term for term in means for stems, term in home.get(_stems(term), {_stems(term): term}).items()}
        new = tuple(term for term in asks if _stems(term) not in home)
        found.append(Group(next(keys), new, (*new, *wide.values())))
    return SynonymGroups(tuple(found))


def _merged(groups: list[dict[Stems, str]]) -> list[dict[Stems, str]]:
    """Groups that share a term made one (union-find over terms, in the order given)."""
    home: dict[Stems, dict[Stems, str]] = {}
    for group in groups:
        for shared in {id(home[stems]): home[stems] for stems in group if stems in home}.values():
            group = shared | group
        home.update(dict.fromkeys(group, group))
    return list({id(group): group for group in home.values()}.values())


def _stems(term: str) -> Stems:
    return tuple(stem(word) for word in words(term))


def _key_words() -> Iterator[str]:
    number = 0
    while True:
        high, low = divmod(number, len(_DIGITS))
        top, middle = divmod(high, len(_DIGITS))
        yield _KEY.format(_DIGITS[top] + _DIGITS[middle] + _DIGITS[low])
        number += 1
