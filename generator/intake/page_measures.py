"""Where a part of an HTML page stands among all others: shares of text and votes around it, as steps of a scale.

The element that holds the article holds most of the prose, and most of what trafilatura finds. These measures do not
ask what elements are called, so that they also work on pages of outlets that nobody has looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import accumulate

from lxml.html import HtmlElement

from generator.intake.line_features import names, step
from generator.intake.page_features import PartFeatures
from generator.intake.page_labels import Extent
from generator.intake.page_parts import Make

AT_LEAST = "≥"
"""Stands before the step that a measure reaches. The measure has then reached all lower steps, too; weights are learnt
in this way."""
# Steps are finer near 0 and near 1, where a box differs from the article. They are chosen by hand: with only every
# second of them, or with windows of 2 and 5 parts, cross-validated F1 is the same (.952 on 314 pages).
_SHARES = (0, 0.03, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97)
_COUNTS = (1, 2, 3, 5, 8, 12, 20, 35)
_DISTANCES = (-12, -5, -2, -1, 0, 1, 2, 5, 12, 30)
MOST_STEPS = max(map(len, (_SHARES, _COUNTS, _DISTANCES)))
_WINDOWS = (3, 8)
_AROUND = 3
"""What so many elements hold is measured: a part's own, the one around it, and the one around that."""


_HOLDING = tuple(
    (f"voted in {level}", f"prose in {level}", f"voted of {level}", f"prose of {level}") for level in range(_AROUND)
)
_NEAR = tuple((size, f"voted of {-size}", f"voted of +{size}") for size in _WINDOWS)
"""Names of the measures of each level and window, made once."""


@dataclass(frozen=True)
class _Held:
    """Characters of some parts: of all of them, of those with a vote, of those that are prose."""

    all: int = 0
    voted: int = 0
    prose: int = 0


@dataclass(frozen=True)
class _Until:
    """For each part the characters of all before it."""

    all: Sequence[int]
    voted: Sequence[int]
    prose: Sequence[int]

    @property
    def each(self) -> tuple[Sequence[int], ...]:
        """All three."""
        return self.all, self.voted, self.prose

    def held(self, start: int, end: int) -> _Held:
        """The characters of the parts from `start` to before `end`."""
        return _Held(
            self.all[end] - self.all[start],
            self.voted[end] - self.voted[start],
            self.prose[end] - self.prose[start],
        )


def measures(rows: Sequence[PartFeatures], place: Extent, asked: Sequence[int]) -> list[list[str]]:
    """For each of the parts at the places `asked`, its measures among all parts."""
    lengths = [len(row.part.text) for row in rows]
    voted = [length if row.vote else 0 for row, length in zip(rows, lengths, strict=True)]
    prose = [length if row.prose else 0 for row, length in zip(rows, lengths, strict=True)]
    until = _Until(_until(lengths), _until(voted), _until(prose))
    spans = _spans(rows)
    makes = _makes(rows, {rows[index].part.make for index in asked}, until)
    whole = until.held(0, len(rows))
    title = max(place.title, default=place.start)
    return [
        [
            f"shown {rows[index].shown:d}{rows[index].vote:d}",
            *_holding(
                [until.held(*spans[element]) for element in rows[index].part.around[:_AROUND]], whole, prose[index]
            ),
            *makes[rows[index].part.make],
            *_placed(index, until),
            _reached("from the title", step(index - title, _DISTANCES)),
            _reached("from the end", step(index - place.end, _DISTANCES)),
        ]
        for index in asked
    ]


def _until(numbers: Iterable[int]) -> list[int]:
    return [0, *accumulate(numbers)]


def _spans(rows: Sequence[PartFeatures]) -> dict[HtmlElement, tuple[int, int]]:
    """For each element the first of the parts that it holds, and one behind the last; it holds all between, too."""
    first: dict[HtmlElement, int] = {}
    end: dict[HtmlElement, int] = {}
    for index, row in enumerate(rows):
        for element in row.part.around:
            if element in first:  # then so are all elements around it
                break
            first[element] = index
    for index in range(len(rows), 0, -1):
        for element in rows[index - 1].part.around:
            if element in end:
                break
            end[element] = index
    return {element: (start, end[element]) for element, start in first.items()}


def _makes(rows: Sequence[PartFeatures], asked: Set[Make], until: _Until) -> dict[Make, list[str]]:
    """For each make that is asked for: how much all its parts hold together, and how many they are."""
    places: dict[Make, list[int]] = {make: [] for make in asked}
    for index, row in enumerate(rows):
        if row.part.make in asked:
            places[row.part.make].append(index)
    whole = until.held(0, len(rows))
    return {
        make: [
            *_alike(_Held(*(sum(so_far[index + 1] - so_far[index] for index in own) for so_far in until.each)), whole),
            _reached("of its make", step(len(own), _COUNTS)),
        ]
        for make, own in places.items()
    }


def _holding(around: Sequence[_Held], whole: _Held, own: int) -> Iterator[str]:
    """Which share of the page's text the elements around a part hold, and which share of what they hold is text."""
    for (voted_in, prose_in, voted_of, prose_of), held in zip(_HOLDING, around, strict=False):
        yield _share(voted_in, held.voted, whole.voted)
        yield _share(prose_in, held.prose - own, whole.prose)
        yield _share(voted_of, held.voted, held.all)
        yield _share(prose_of, held.prose, held.all)


def _alike(held: _Held, whole: _Held) -> Iterator[str]:
    """Which share of the page's text the parts of one make hold (`held`), and which share of what they hold is text."""
    yield _share("prose of its make", held.prose, whole.prose)
    yield _share("its make in prose", held.prose, held.all)
    yield _share("its make in votes", held.voted, held.all)


def _placed(index: int, until: _Until) -> Iterator[str]:
    """Which share of the page stands above a part, and which share of what is near it is voted text."""
    last = len(until.all) - 1
    yield _share("all above", until.all[index], until.all[-1])
    yield _share("voted above", until.voted[index], until.voted[-1])
    yield _share("voted below", until.voted[-1] - until.voted[index + 1], until.voted[-1])
    yield _share("prose above", until.prose[index], until.prose[-1])
    for size, before, behind in _NEAR:
        top, below, end = max(0, index - size), index + 1, min(last, index + 1 + size)
        yield _share(before, until.voted[index] - until.voted[top], until.all[index] - until.all[top])
        yield _share(behind, until.voted[end] - until.voted[below], until.all[end] - until.all[below])


def _share(name: str, part: int, whole: int) -> str:
    return _reached(name, step(part / (whole or 1), _SHARES))


@names
def _reached(name: str, steps: int) -> str:
    return f"{name} {AT_LEAST}{steps}"
