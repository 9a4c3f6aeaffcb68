"""Words that stand for one another: spellings of a name, abbreviations, translations, true synonyms.

Each group of terms gets a key, a made-up word that the index holds wherever one of its terms stands and that the
search asks for in their place: so any of them finds every other by a single look-up, however many there are. Terms are
compared by their bases. `fold` and `base` are told twice, here and in browser/words.js; a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

Bases = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "ø": "o", "æ": "a", "œ": "o", "ł": "l"})
_TRANSCRIBED = re.compile(r"(?<=[aou])e")
_ENDING = re.compile(r"(?<=.{3})(?:ern|ens|em|er|en|es|e|(?:(?<=l)|(?<=ar))n|(?<![sui])s)$")
_DOUBLED = re.compile("ss$")
_DIGITS = "bcdfghjklmnprtvwxz"
_KEY = "qx{}q"
"""No ending that a German stemmer takes off, no other key's beginning, no word of any language."""


@dataclass(frozen=True)
class Group:
    """Who asks for a term of `asks` finds every term of `holds`."""

    key: str
    asks: tuple[str, ...]
    holds: tuple[str, ...]


@dataclass(frozen=True)
class Spellings:
    """All groups."""

    groups: tuple[Group, ...] = ()

    @cached_property
    def _keys(self) -> dict[str, dict[Bases, tuple[str, ...]]]:
        """Keys by a term's bases, and these by the first of them."""
        keys: dict[str, dict[Bases, tuple[str, ...]]] = {}
        for group in self.groups:
            for bases in map(_bases, group.holds):
                terms = keys.setdefault(bases[0], {})
                terms[bases] = (*terms.get(bases, ()), group.key)
        return keys

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The base of every term's first word."""
        return frozenset(self._keys)

    def keys(self, terms: Iterable[str]) -> set[str]:
        """The keys of all groups that hold one of the terms."""
        return {key for bases in map(_bases, terms) for key in self._keys.get(bases[0], {}).get(bases, ())}

    def equals(self, term: str) -> bool:
        """Whether the term stands in a group of which each finds every other."""
        return _bases(term) in self._equals

    @cached_property
    def _equals(self) -> frozenset[Bases]:
        return frozenset(_bases(term) for group in self.groups if group.asks == group.holds for term in group.asks)

    def at(self, bases: Sequence[str], start: int) -> list[tuple[int, tuple[str, ...]]]:
        """The terms that begin at the word `start`: of how many words each is, and its keys."""
        terms = self._keys.get(bases[start], {})
        return [(len(term), keys) for term, keys in terms.items() if tuple(bases[start : start + len(term)]) == term]


def is_key(word: str) -> bool:
    """Whether it is a key, and no word of a text."""
    return word.startswith(_KEY[:2])


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, so that a hyphen divides."""
    return _WORD.findall(text)


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """One form for all ways to type a word: lower case, no diacritics, ä, ae and a alike, ß and ss alike."""
    plain = unicodedata.normalize("NFKD", word.lower().translate(_UMLAUTS))
    return _TRANSCRIBED.sub("", "".join(sign for sign in plain if not unicodedata.combining(sign)))


@lru_cache(maxsize=200_000)
def base(word: str) -> str:
    """The folded word without the ending of its case or number, if three letters remain; a last ss counts as s."""
    return _DOUBLED.sub("s", _ENDING.sub("", fold(word)))


def spellings(alike: Iterable[Iterable[str]], one_way: Iterable[tuple[Iterable[str], Iterable[str]]] = ()) -> Spellings:
    """Groups from lists of terms that are alike, of which those that share a term become one, and from pairs of lists:
    who asks for a term of the first finds those of the second, too, and all that are like them.
    """
    merged = _merged([{_bases(term): term for term in terms if words(term)} for terms in alike])
    home = {bases: group for group in merged for bases in group}
    keys = _key_words()
    groups = [Group(next(keys), tuple(group.values()), tuple(group.values())) for group in merged]
    for asks, means in one_way:
        wide = {bases: term for term in means for bases, term in home.get(_bases(term), {_bases(term): term}).items()}
        new = tuple(term for term in asks if _bases(term) not in home)
        groups.append(Group(next(keys), new, (*new, *wide.values())))
    return Spellings(tuple(groups))


def _merged(groups: list[dict[Bases, str]]) -> list[dict[Bases, str]]:
    """Groups that share a term made one (union-find over terms, in the order given)."""
    home: dict[Bases, dict[Bases, str]] = {}
    for group in groups:
        for shared in {id(home[bases]): home[bases] for bases in group if bases in home}.values():
            group = shared | group
        home.update(dict.fromkeys(group, group))
    return list({id(group): group for group in home.values()}.values())


def _bases(term: str) -> Bases:
    return tuple(base(word) for word in words(term))


def _key_words() -> Iterator[str]:
    number = 0
    while True:
        high, low = divmod(number, len(_DIGITS))
        top, middle = divmod(high, len(_DIGITS))
        yield _KEY.format(_DIGITS[top] + _DIGITS[middle] + _DIGITS[low])
        number += 1
