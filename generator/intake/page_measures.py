"""How a part of an HTML page stands among all others: shares of text and votes around it, told by steps.

What holds the article holds most of what reads like an article and of what trafilatura finds, whatever it is called:
these measures ask for no outlet's names, so that they hold on pages of outlets that nobody has looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from lxml.html import HtmlElement

from generator.intake import page_features
from generator.intake.line_features import step
from generator.intake.page_features import PartFeatures
from generator.intake.page_labels import Extent

AT_LEAST = "≥"
"""Before the step that a measure reaches: it has reached all lower ones, too, and is learnt so."""
# Steps are finer near nothing and near all, where a box differs from the article. They are chosen by hand: with every
# second of them, or windows of 2 and 5 parts, F1 is the same by cross-validation (.952 on 314 pages).
_SHARES = (0, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97)
_COUNTS = (1, 2, 3, 5, 8, 12, 20, 35)
_DISTANCES = (-12, -5, -2, -1, 0, 1, 2, 5, 12, 30)
MOST_STEPS = max(map(len, (_SHARES, _COUNTS, _DISTANCES)))
_WINDOWS = (3, 8)
_AROUND = 3
"""So many elements are asked for what they hold: a part's own, the one around it, and one more."""


@dataclass(frozen=True)
class _Sums:
    """Characters of parts by what they have in common: an element around them, or their make."""

    all: Counter[object]
    voted: Counter[object]
    prose: Counter[object]


@dataclass(frozen=True)
class _Until:
    """For each part the characters of all before it."""

    all: Sequence[int]
    voted: Sequence[int]
    prose: Sequence[int]


def measures(rows: Sequence[PartFeatures], place: Extent, asked: Sequence[int]) -> list[list[str]]:
    """For each of the parts that are asked for, by place, how it stands among all."""
    lengths = [len(row.part.text) for row in rows]
    voted = [length if row.vote else 0 for row, length in zip(rows, lengths, strict=True)]
    prose = [length if page_features.is_prose(row.part) else 0 for row, length in zip(rows, lengths, strict=True)]
    sums = _sums(rows, lengths, voted, prose)
    until = _Until(_until(lengths), _until(voted), _until(prose))
    makes = Counter(page_features.make(row.part) for row in rows)
    title = max(place.title, default=place.start)
    return [
        [
            f"shown {rows[at].shown:d}{rows[at].vote:d}",
            *_holding(rows[at], sums, until, prose[at]),
            *_alike(rows[at], sums, until, makes),
            *_placed(at, until),
            f"from the title {AT_LEAST}{step(at - title, _DISTANCES)}",
            f"from the end {AT_LEAST}{step(at - place.end, _DISTANCES)}",
        ]
        for at in asked
    ]


def _until(numbers: Iterable[int]) -> list[int]:
    return [0, *accumulate(numbers)]


def _sums(rows: Sequence[PartFeatures], lengths: Sequence[int], voted: Sequence[int], prose: Sequence[int]) -> _Sums:
    sums = _Sums(Counter(), Counter(), Counter())
    for row, length, vote, text in zip(rows, lengths, voted, prose, strict=True):
        block = row.part.block
        for key in (page_features.make(row.part), block, *block.iterancestors()):
            sums.all[key] += length
            if vote:
                sums.voted[key] += vote
            if text:
                sums.prose[key] += text
    return sums


def _holding(row: PartFeatures, sums: _Sums, until: _Until, own: int) -> Iterator[str]:
    """How much of the page's text the elements around a part hold, and of what they hold is text."""
    for level, element in enumerate(_elements(row)):
        yield f"voted in {level} {_share(sums.voted[element], until.voted[-1])}"
        yield f"prose in {level} {_share(sums.prose[element] - own, until.prose[-1])}"
        yield f"voted of {level} {_share(sums.voted[element], sums.all[element])}"
        yield f"prose of {level} {_share(sums.prose[element], sums.all[element])}"


def _elements(row: PartFeatures) -> Iterator[HtmlElement]:
    yield row.part.block
    yield from islice(row.part.block.iterancestors(), _AROUND - 1)


def _alike(row: PartFeatures, sums: _Sums, until: _Until, makes: Mapping[tuple[str, ...], int]) -> Iterator[str]:
    """How much of the page's text is of a part's make."""
    make = page_features.make(row.part)
    yield f"prose of its make {_share(sums.prose[make], until.prose[-1])}"
    yield f"its make in prose {_share(sums.prose[make], sums.all[make])}"
    yield f"its make in votes {_share(sums.voted[make], sums.all[make])}"
    yield f"of its make {AT_LEAST}{step(makes[make], _COUNTS)}"


def _placed(at: int, until: _Until) -> Iterator[str]:
    """How much stands above a part, and how much of what is near it is text."""
    last = len(until.all) - 1
    yield f"all above {_share(until.all[at], until.all[-1])}"
    yield f"voted above {_share(until.voted[at], until.voted[-1])}"
    yield f"voted below {_share(until.voted[-1] - until.voted[at + 1], until.voted[-1])}"
    yield f"prose above {_share(until.prose[at], until.prose[-1])}"
    for size in _WINDOWS:
        top, end = max(0, at - size), min(last, at + 1 + size)
        yield f"voted of {-size} {_share(until.voted[at] - until.voted[top], until.all[at] - until.all[top])}"
        yield f"voted of +{size} {_share(until.voted[end] - until.voted[at + 1], until.all[end] - until.all[at + 1])}"


def _share(part: int, whole: int) -> str:
    return f"{AT_LEAST}{step(part / max(whole, 1), _SHARES)}"
