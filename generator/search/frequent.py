"""Words that stand in thousands of pages: which pages hold each, and which of these hold it best.

Pagefind reads and ranks every page that holds a word, in time that grows with their square. Of a word in more than
`FREQUENT` pages nobody wants to see all, so the search answers by a file of its own: a champion list (Manning,
Raghavan, Schütze 2008, Introduction to Information Retrieval, 7.1.3) and one bit for each page, to combine words and to
count. Names of words are bases, and the keys of spellings.

A file holds little-endian numbers: how many champions (32 bits); these (32 bits each), the best first; how well each
holds the word, in thousandths (16 bits each); and the bits of all pages from the first on, lowest bit first.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate

from generator.search.searchtext import MORE, PART
from generator.search.spellings import base, is_key, words

FREQUENT = 1000
"""Pages from which on a word has a file; Pagefind ranks fewer in a few milliseconds."""
_CHAMPIONS = 300
_SATURATION = 1.4
"""Pagefind's own k1 of BM25 (Robertson & Zaragoza 2009): how soon more occurrences count no more."""
_LONGER = 0.3
"""What a longer word counts that begins with the one asked for; Pagefind finds these, too."""
_SHORTEST_BEGINNING = 4


@dataclass
class Tally:
    """For each name the pages that hold it, counted from 0 in the order they are added, and how well they do."""

    pages: int = 0
    holders: defaultdict[str, tuple[array[int], array[float]]] = field(
        default_factory=lambda: defaultdict(lambda: (array("I"), array("f")))
    )

    def add(self, strengths: dict[str, float]) -> None:
        """The next page, with what `strengths` says of it."""
        for name, strength in strengths.items():
            pages, values = self.holders[name]
            pages.append(self.pages)
            values.append(strength)
        self.pages += 1


def strengths(texts: Iterable[tuple[str, float]], boosts: Iterable[tuple[str, float]]) -> dict[str, float]:
    """How well a page holds each of its words, as Pagefind scores it but for the word's rarity.

    `texts` are marked texts with the weights of their words, `boosts` those of title and the like with what they add.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for text, weight in texts:
        for token in text.split():
            for name in _names(token):
                weights[name] += weight
    found = {name: (_SATURATION + 1) * weight / (_SATURATION + weight) for name, weight in weights.items()}
    for text, boost in boosts:
        for name in {name for token in text.split() for name in _names(token)}:
            found[name] = found.get(name, 0.0) + boost
    return found


def files(tally: Tally, numbers: Sequence[int]) -> Iterator[tuple[str, bytes]]:
    """The file of each frequent word, by its name; `numbers` are those by which the search knows the pages."""
    names = sorted(tally.holders)
    before = list(accumulate((len(tally.holders[name][0]) for name in names), initial=0))
    for at, name in enumerate(names):
        end = bisect_left(names, name + "\uffff") if _has_longer(name) else at + 1
        if before[end] - before[at] >= FREQUENT:
            found = _together(tally, name, names[at + 1 : end])
            if len(found) >= FREQUENT:
                yield name, _packed({numbers[page]: strength for page, strength in found.items()})


@lru_cache(maxsize=200_000)
def _names(token: str) -> tuple[str, ...]:
    """Of the words by which a marked token is found."""
    whole = token.split(MORE)[0].replace(PART, "")
    return tuple(sorted({word if is_key(word) else base(word) for word in [*words(whole), *words(token)]}))


def _has_longer(name: str) -> bool:
    return len(name) >= _SHORTEST_BEGINNING and not is_key(name)


def _together(tally: Tally, name: str, longer: Sequence[str]) -> dict[int, float]:
    found = dict(zip(*tally.holders[name], strict=True))
    for other in longer:
        for page, strength in zip(*tally.holders[other], strict=True):
            found[page] = found.get(page, 0.0) + _LONGER * strength
    return found


def _packed(strengths: dict[int, float]) -> bytes:
    best = nlargest(_CHAMPIONS, strengths.items(), key=lambda entry: (round(1000 * entry[1]), -entry[0]))
    pages, values = zip(*best, strict=True)
    bits = bytearray(max(strengths) // 8 + 1)
    for page in strengths:
        bits[page // 8] |= 1 << page % 8
    thousandths = [min(65_535, round(1000 * value)) for value in values]
    return struct.pack(f"<I{len(best)}I{len(best)}H", len(best), *pages, *thousandths) + bytes(bits)
