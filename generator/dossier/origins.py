"""Which articles have nearly the same words, as agency texts in several papers do: together they are one source.

Articles are compared by their sequences of words, but only those that share some of a sample: the sequences that begin
with one of a sixteenth of all words, the same ones in every text (Manber 1994, “Finding similar files in a large file
system”). So the work grows with the number of articles, not with that of their pairs.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.model import RUNNING_TEXT, Article
from generator.text.shingles import LENGTH, Shingle, share, shingles, words

ALIKE = 0.5
"""Share of common sequences from which two texts are one source. Among press pages two forms of one article share at
least .77, two articles at most .03. An article that adds as much of its own to a dispatch is a source itself."""
_SAMPLED = 16
"""One word in so many begins a sequence of the sample: some 25 of an article of 400 words."""
_FEWEST, _SHARED = 2, 0.2
"""Two articles are compared if they share at least so many sequences of the sample, and this share of it: a single one
may be a set phrase, and articles that are alike share about half."""
_KNOWN = 3
"""How many articles a new one is compared with for each sequence: a dispatch in fifty papers needs no 1,225
comparisons."""


Comparison = Callable[[Article, Article], bool]


def is_alike(one: Article, other: Article) -> bool:
    """Whether two articles tell nearly the same words; their running texts alone decide."""
    return share(_shingles(_text(one)), _shingles(_text(other))) >= ALIKE


def origins(articles: Iterable[Article], is_alike: Comparison = is_alike) -> tuple[tuple[Article, ...], ...]:
    """Groups of two or more articles of one origin, the earliest first; most articles are in none."""
    everybody = sorted(articles, key=Article.by_day)
    leader = list(range(len(everybody)))
    samples = (sample(each) if each.sample is None else each.sample for each in everybody)
    for one, other in _likely(samples):
        if is_alike(everybody[one], everybody[other]):
            first, second = sorted((_found(leader, one), _found(leader, other)))
            leader[second] = first
    groups: defaultdict[int, list[Article]] = defaultdict(list)
    for number, article in enumerate(everybody):
        groups[_found(leader, number)].append(article)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def sample(article: Article) -> tuple[int, ...]:
    """Numbers for a sample of its sequences of words, in order; articles with the same words have the same numbers."""
    return tuple(sorted(set(_sample(_text(article)))))


def digest(article: Article) -> str:
    """SHA-256 of its text, with what each block is."""
    blocks = (f"{block.kind} {block.text}" for block in article.blocks)
    return hashlib.sha256("\n".join(blocks).encode()).hexdigest()


def earliest(groups: Iterable[Sequence[Article]]) -> Mapping[str, str]:
    """The id of the earliest article of an origin, by the id of each article in its group."""
    first = [(min(group, key=Article.by_day).id, group) for group in groups]
    return {article.id: id for id, group in first for article in group}


def counted(articles: Iterable[Article], earliest: Mapping[str, str]) -> int:
    """How many origins some articles have: those with nearly the same words, which `earliest` tells, count as one."""
    return len({earliest.get(article.id, article.id) for article in articles})


def _found(leader: Sequence[int], number: int) -> int:
    while leader[number] != number:
        number = leader[number]
    return number


def _text(article: Article) -> str:
    return " ".join(block.text for block in article.blocks if block.kind in RUNNING_TEXT)


def _likely(samples: Iterable[Collection[int]]) -> Iterator[tuple[int, int]]:
    """Pairs that share enough of their samples, by number."""
    holding: defaultdict[int, list[int]] = defaultdict(list)
    sizes: list[int] = []
    for number, taken in enumerate(samples):
        shared: Counter[int] = Counter()
        for sampled in taken:
            shared.update(holding[sampled])
            if len(holding[sampled]) < _KNOWN:
                holding[sampled].append(number)
        for other, times in shared.items():
            if times >= max(_FEWEST, _SHARED * min(len(taken), sizes[other])):
                yield other, number
        sizes.append(len(taken))


def _sample(text: str) -> Iterator[int]:
    found = words(text)
    for at, begins in enumerate(map(_begins, found[: 1 - LENGTH])):
        if begins:
            yield zlib.crc32(" ".join(found[at : at + LENGTH]).encode())


@lru_cache(maxsize=20_000)  # the words of most texts; those of a large dossier would take more memory than its articles
def _begins(word: str) -> bool:
    return zlib.crc32(word.encode()) % _SAMPLED == 0


@lru_cache(maxsize=64)  # a text is compared with a few others in a row; each takes fifty kilobytes of memory
def _shingles(text: str) -> frozenset[Shingle]:
    return shingles(text)
