"""Takes off a text what a capture added to it: the bar of archive.today, and what browsers print on each page.

Both tell when the page was captured, not published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake import text_layout
from generator.intake.text_lines import Line
from generator.model import Basis, BasisKind, Fact, Metadata, Reason, Removed
from generator.text import address

_ARCHIVE = re.compile(r"archive\.\w{2,5}$", re.IGNORECASE)
_OPENS = re.compile(r"webpage capture\b", re.IGNORECASE)
_OF_BAR = re.compile(r"\d\d:\d\d:\d\d UTC|All snapshots|report bug or abuse|Buy me a coffee|^Webpage ?Screenshot$")
"""Words that stand in each bar, and hardly in the first lines of an article."""
_LONGEST = 20
"""Lines of a bar: each button on a line of its own, and addresses that led on to the page."""
_ADDRESS = re.compile(r"https?://\S+")


def read(lines: Sequence[Line]) -> tuple[Metadata, list[Removed], list[Line]]:
    """The address that a bar or a print names, its lines as removed passages, and the lines without them."""
    printed = text_layout.printed_by_browser([line.text for line in lines])
    taken = [line for index, line in enumerate(lines) if index in printed]
    url, bar, kept = _read_bar([line for index, line in enumerate(lines) if index not in printed])
    return Metadata(url=url or _printed_address(taken)), [*_removed(taken), *bar], kept


def _printed_address(printed: Sequence[Line]) -> Fact | None:
    for line in printed:
        foot = text_layout.FOOT_OF_BROWSER.fullmatch(line.text)
        if foot and address.is_web(foot[1]):
            return Fact(address.original(foot[1]), Basis(BasisKind.LINE, str(line.number), foot[1]))
    return None


def _removed(lines: Sequence[Line]) -> list[Removed]:
    return [Removed(run, line.number, Reason.FRONT_MATTER) for line in lines for run in line.runs]


def _read_bar(lines: Sequence[Line]) -> tuple[Fact | None, list[Removed], list[Line]]:
    """The address that archive.today's bar names, the bar's lines as removed passages, and the lines without them."""
    names = (
        index
        for index, line in enumerate(lines[:-1])
        if _ARCHIVE.match(line.text) and _OPENS.match(lines[index + 1].text)
    )
    start = next(names, None)
    if start is None:
        return None, [], list(lines)
    near = range(start + 2, min(start + _LONGEST, len(lines)))
    end = 1 + max((index for index in near if _OF_BAR.search(lines[index].text)), default=start + 1)
    return _saved_from(lines[start:end]), _removed(lines[start:end]), [*lines[:start], *lines[end:]]


def _saved_from(bar: Sequence[Line]) -> Fact | None:
    for line in bar:
        found = _ADDRESS.search(line.text)
        if found and address.is_web(found[0]):
            return Fact(address.original(found[0]), Basis(BasisKind.LINE, str(line.number), found[0]))
    return None
