"""Words that stand for one another: spellings of a name, abbreviations, translations, true synonyms.

Each group of terms gets a key, a made-up word. The index holds it wherever one of the terms stands, and the search
looks for it instead of the term; so each term finds all others with a single look-up. Terms are compared by their
stems.
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
"""A key has no ending that a German stemmer removes, is no beginning of another key, and no word of any language."""


@dataclass(frozen=True)
class Group:
    """Whoever searches for a term of `asks` finds every term of `holds`."""

    key: str
    asks: tuple[str, ...]
    holds: tuple[str, ...]


@dataclass(frozen=True)
class SynonymGroups:
    """All groups."""

    groups: tuple[Group, ...] = ()

    @cached_property
    def _keys(self) -> dict[str, dict[Stems, tuple[str, ...]]]:
        """The keys of terms, by their first stem and then by all their stems."""
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
        """Whether the term stands in a group in which each term finds every other."""
        return _stems(term) in self._equals

    @cached_property
    def _equals(self) -> frozenset[Stems]:
        return frozenset(_stems(term) for group in self.groups if group.asks == group.holds for term in group.asks)

    def at(self, stems: Sequence[str], start: int) -> list[tuple[int, tuple[str, ...]]]:
        """The terms that begin at the word `start`: the number of words of each, and its keys."""
        terms = self._keys.get(stems[start], {})
        return [(len(term), keys) for term, keys in terms.items() if tuple(stems[start : start + len(term)]) == term]


def is_key(word: str) -> bool:
    """Whether it is a key, and no word of a text."""
    return word.startswith(MADE_UP["synonyms"])


def groups(
    alike: Iterable[Iterable[str]], one_way: Iterable[tuple[Iterable[str], Iterable[str]]] = ()
) -> SynonymGroups:
    """Groups from lists of equal terms and from pairs of lists in one direction.

    Lists of equals that share a term become one. Whoever searches for a term of the first list of a pair also finds
    those of the second, and all their equals.
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
    """Merge groups that share a term (union-find over terms, in the given order)."""
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
