"""Sets columns that stand side by side in a text, as PDF programs copy them, one below the other.

A gutter is a place at which words begin in row after row, with blanks before it; columns of figures are a table. Each
paragraph becomes one row, and blank rows are added, so that line numbers behind the columns stay as in the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.text.sentences import CLOSING, STOPS

_FEWEST_ROWS = 4
"""Rows that must be divided at the same place; fewer may be chance."""
_MOST_ROWS = 400
"""Rows that are searched; a page has fewer, and long tables would take too long."""
_MOST_PARTED = 0.6
"""Share of rows with words on both sides, down to the last such row; below it the longer column goes on alone."""
_FEWEST_ALONE = 3
"""Rows of a paragraph in which the left column goes on below the right one; fewer may stand below both."""
_FEWEST_WORDS = 3
"""Mean number of words in a row of a column; cells of a table have fewer."""
_FEWEST_LOWER = 1 / 3
"""Share of rows that begin with a small letter; within sentences many do, cells of a table seldom."""
_GUTTER = re.compile(r"(?<=\S) {2,}(?=\S)")
_TWO_BLANKS = "  "
"""No gutter is without them, and they are faster to look for."""
_THREE_BLANKS = "   "
"""So wide a gap may lie a little beside the gutter; two blanks also stand in justified lines."""
_MOST_BESIDE = 3
"""Characters by which words may begin before the gutter, as letters differ in width. Behind it they may begin anywhere:
first lines of paragraphs are indented, and of three columns the middle one may be blank."""
_MOST_COLUMNS = 8
"""Columns of a newspaper's page; a row of a file may have thousands of gaps."""
CUT = re.compile(r"(?<=[^\W\d_])[-‐¬]$")
"""The hyphen of a word that goes on in the next line."""
_GOES_ON = re.compile(r"(?:und|oder|bzw|sowie)\b")
CLOSED = re.compile(rf"[{STOPS}:][{CLOSING}]*$")
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
        while end < min(len(rows), start + _MOST_ROWS) and (parts := _parts(rows[end], gap.end())):
            last = end if parts[1] else last
            end += 1
        region = _Region(start, _alone(rows, last + 1, end), gap.end())
        if _is_prose(rows, region):
            return region
    return None


def _alone(rows: Sequence[str], end: int, last: int) -> int:
    """One behind the rows in which the left column goes on without the right one."""
    start = end
    for index in range(end, last + 1):
        if index == last or not rows[index].strip():
            end = index if start == end or index - start >= _FEWEST_ALONE else end
            start = index + 1
    return end


def _is_prose(rows: Sequence[str], region: _Region) -> bool:
    sides = [each for each in _sides(rows, region) if any(map(str.strip, each))]
    both = [index for index, each in enumerate(sides) if all(map(str.strip, each))]
    if len(both) < _FEWEST_ROWS or len(both) < _MOST_PARTED * (both[-1] + 1):
        return False
    return all(_runs_on([piece for each in sides if (piece := each[number].strip())]) for number in (0, 1))


def _runs_on(pieces: Sequence[str]) -> bool:
    """Whether the rows of a column are parts of sentences."""
    words = Counter(len(piece.split()) >= _FEWEST_WORDS for piece in pieces)
    lower = sum(piece[0].islower() for piece in pieces)
    return words[True] > words[False] and lower >= _FEWEST_LOWER * len(pieces)


def _sides(rows: Sequence[str], region: _Region) -> list[tuple[str, str]]:
    return [_parts(row, region.gutter) or (row, "") for row in rows[region.start : region.end]]


def _parts(row: str, gutter: int) -> tuple[str, str] | None:
    """What stands on both sides of a gutter, if the row is blank there; the right side keeps its blanks."""
    if len(row.rstrip()) <= gutter - len(_TWO_BLANKS):
        return row, ""
    if row[gutter - len(_TWO_BLANKS) : gutter] == _TWO_BLANKS and not row[gutter : gutter + 1].isspace():
        return row[:gutter], row[gutter:]
    near = range(gutter, gutter - _MOST_BESIDE - 1, -1)
    begin = next((place for place in near if row[place - len(_THREE_BLANKS) : place] == _THREE_BLANKS), None)
    return (row[:begin], row[begin:]) if begin is not None else None


def _paragraphs(rows: Sequence[str], region: _Region, most: int = _MOST_COLUMNS) -> list[str]:
    """The paragraphs of the left column, then of the right one; a sentence may go on from one to the other."""
    sides = _sides(rows, region)
    left, right = (_joined([side[number] for side in sides], most - 1) for number in (0, 1))
    if left and right and not CLOSED.search(left[-1]):
        return [*left[:-1], _whole(left[-1], right[0]), *right[1:]]
    return left + right


def _joined(rows: Sequence[str], most: int) -> list[str]:
    """The paragraphs of what may be one column, or several, up to so many."""
    found: list[str] = []
    is_open = False
    index = 0
    while index < len(rows):
        region = _region(rows, index) if most > 1 else None
        piece = rows[index].strip()
        if region:
            found += _paragraphs(rows, region, most)
        elif piece and is_open:
            found[-1] = _whole(found[-1], piece)
        elif piece:
            found.append(piece)
        is_open = bool(piece) and not region
        index = region.end if region else index + 1
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
