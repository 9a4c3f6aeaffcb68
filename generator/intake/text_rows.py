"""Rows of tables in a text: successive lines with tabs, bars or wide gaps between their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake.line_roles import Classified
from generator.intake.text_lines import Line, without
from generator.model import Removed, Run

_PARTING = re.compile(r"(?:(?<!\s)\s+)?\|\s*|\t\s*|(?<![.!?…:;,“”\"»]) {2,}| {3,}")
"""Two spaces behind a sentence are an old habit of typists, and part nothing."""
_SIGNS_OF_PARTING = ("|", "\t", "  ")
"""Nothing is parted without one of these, which are cheaper to look for."""
_FEWEST_CELLS = 2
"""Cells of a row that hold something: a line of one is no row."""
LONGEST_CELL = 8
"""Mean number of words in a cell; if longer, they are columns of running text, or a layout."""


def cells(line: Line) -> tuple[tuple[Run, ...], list[Removed]]:
    """The cells of a row, and the bars between them."""
    parted, bars = without(line, _PARTING)
    return parted.runs, bars


def is_row(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line is a row of a table: it has cells, as has the line above or below it.

    A rule below the head of a table holds no cells and stands between two lines that do.
    """
    return _has_cells(lines[index].line) and any(_has_cells(line.line) for line in _beside(lines, index))


def tables(lines: Sequence[Classified], start: int, end: int) -> list[list[int]]:
    """The places of the rows of each table between two places; a rule below a head parts none."""
    found: list[list[int]] = []
    for index in range(start, end):
        if not is_row(lines, index):
            continue
        if found and not any(_is_worded(line) for line in lines[found[-1][-1] + 1 : index]):
            found[-1].append(index)
        else:
            found.append([index])
    return found


def _beside(lines: Sequence[Classified], index: int) -> list[Classified]:
    """The nearest line above and the nearest below that hold a letter or a digit."""
    above, below = lines[max(0, index - 2) : index][::-1], lines[index + 1 : index + 3]
    return [line for side in (above, below) for line in [each for each in side if _is_worded(each)][:1]]


def _is_worded(line: Classified) -> bool:
    return any(map(str.isalnum, line.line.text))


def _has_cells(line: Line) -> bool:
    if len(line.runs) != 1 or not any(sign in line.text for sign in _SIGNS_OF_PARTING):
        return False
    found, _ = cells(line)
    told = [cell for cell in found if any(map(str.isalnum, cell.text))]
    return len(told) >= _FEWEST_CELLS and line.words <= LONGEST_CELL * len(found)
