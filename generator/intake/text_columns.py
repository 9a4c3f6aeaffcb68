"""Sets columns that stand side by side in a text, as PDF programs copy them, one below the other.

A gutter is a place at which words begin in row after row, with blanks before it; columns of figures are a table. Each
paragraph becomes one row, and blank rows are added, so that line numbers behind the columns stay as in the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_FEWEST_ROWS = 4
"""Rows that must be divided at the same place; fewer may be chance."""
_MOST_ROWS = 400
"""Rows that are searched; a page has fewer, and long tables would take too long."""
_MOST_PARTED = 0.6
"""Share of rows with words on both sides; in the others the longer column goes on alone."""
_FEWEST_WORDS = 3
"""Mean number of words in a row of a column; cells of a table have fewer."""
_FEWEST_LOWER = 1 / 3
"""Share of rows that begin with a small letter; within sentences many do, cells of a table seldom."""
_GUTTER = re.compile(r"(?<=\S) {2,}(?=\S)")
_TWO_BLANKS = "  "
"""No gutter is without them, and they are faster to look for."""
CUT = re.compile(r"(?<=[^\W\d_])[-‐¬]$")
"""The hyphen of a word that goes on in the next line."""
_GOES_ON = re.compile(r"(?:und|oder|bzw|sowie)\b")
CLOSED = re.compile(r"[.!?…:][\"'“”„»«›‹’‘)\]]*$")
"""The end of a line that ends like a sentence."""


@dataclass(frozen=True)
class _Region:
    """The rows `start` to `end` (exclusive), parted at a column of characters."""

    start: int
    end: int
    gutter: int


def unfolded(text: str) -> tuple[str, int]:
    """The text with its columns one below the other, and how many rows were parted."""
    rows = text.split("\n") if _TWO_BLANKS in text else []
    if sum(bool(_GUTTER.search(row)) for row in rows) < _FEWEST_ROWS:
        return text, 0
    parted = 0
    index = 0
    while index < len(rows):
        region = _region(rows, index)
        paragraphs = _paragraphs(rows, region) if region else []
        if region and paragraphs and len(paragraphs) <= region.end - region.start:
            rows[region.start : region.end] = _filled(paragraphs, region.end - region.start)
            parted += region.end - region.start
        index = region.end if region else index + 1
    return "\n".join(rows), parted


def _region(rows: Sequence[str], start: int) -> _Region | None:
    """The columns that begin in a row, if it is parted."""
    for gap in _GUTTER.finditer(rows[start]):
        last = end = start
        while end < min(len(rows), start + _MOST_ROWS) and _fits(rows[end], gap.end()):
            last = end if _parts(rows[end], gap.end())[1] else last
            end += 1
        region = _Region(start, _alone(rows, last + 1, end), gap.end())
        if _is_prose(rows, region):
            return region
    return None


def _alone(rows: Sequence[str], end: int, last: int) -> int:
    """One behind the rows in which the left column goes on without the right one."""
    return next((index for index in range(end, last) if not rows[index].strip()), last)


def _fits(row: str, gutter: int) -> bool:
    """Whether a row is blank, or blank at the gutter: words on both sides, or on one."""
    return not row[gutter - 2 : gutter].strip() and (len(row.rstrip()) < gutter or not row[gutter].isspace())


def _is_prose(rows: Sequence[str], region: _Region) -> bool:
    sides = [_parts(row, region.gutter) for row in rows[region.start : region.end] if row.strip()]
    both = [each for each in sides if all(each)]
    if len(both) < _FEWEST_ROWS or len(both) < _MOST_PARTED * len(sides):
        return False
    return all(_runs_on([side[number] for side in both]) for number in (0, 1))


def _runs_on(pieces: Sequence[str]) -> bool:
    """Whether the rows of a column are parts of sentences."""
    words = Counter(len(piece.split()) >= _FEWEST_WORDS for piece in pieces)
    lower = sum(piece[0].islower() for piece in pieces)
    return words[True] > words[False] and lower >= _FEWEST_LOWER * len(pieces)


def _parts(row: str, gutter: int) -> tuple[str, str]:
    return row[:gutter].strip(), row[gutter:].strip()


def _paragraphs(rows: Sequence[str], region: _Region) -> list[str]:
    """The paragraphs of the left column, then of the right one; a sentence may go on from one to the other."""
    sides = [_parts(row, region.gutter) for row in rows[region.start : region.end]]
    left, right = (_joined(side[number] for side in sides) for number in (0, 1))
    if left and right and not CLOSED.search(left[-1]):
        return [*left[:-1], _whole(left[-1], right[0]), *right[1:]]
    return left + right


def _joined(pieces: Iterable[str]) -> list[str]:
    found: list[str] = []
    is_open = False
    for piece in pieces:
        if piece and is_open:
            found[-1] = _whole(found[-1], piece)
        elif piece:
            found.append(piece)
        is_open = bool(piece)
    return found


def _whole(above: str, below: str) -> str:
    """Two rows as one; a word that was cut between them is whole again."""
    cut = CUT.search(above)
    if not cut or _GOES_ON.match(below):
        return f"{above} {below}"
    return (above[: cut.start()] if below[0].islower() else above) + below


def _filled(paragraphs: Sequence[str], size: int) -> list[str]:
    """So many rows that hold the paragraphs, with blank rows between them where there is room."""
    spaced = [row for paragraph in paragraphs for row in (paragraph, "")][:-1]
    rows = spaced if len(spaced) <= size else list(paragraphs)
    return rows + [""] * (size - len(rows))
