"""Takes the bar that archive.today sets over a page off a text: it tells when the page was captured, not published."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    """The address that a bar names, the bar's lines as removed passages, and the lines without them."""
    names = (
        index
        for index, line in enumerate(lines[:-1])
        if _ARCHIVE.match(line.text) and _OPENS.match(lines[index + 1].text)
    )
    start = next(names, None)
    if start is None:
        return Metadata(), [], list(lines)
    near = range(start + 2, min(start + _LONGEST, len(lines)))
    end = 1 + max((index for index in near if _OF_BAR.search(lines[index].text)), default=start + 1)
    removed = [Removed(run, line.number, Reason.FRONT_MATTER) for line in lines[start:end] for run in line.runs]
    return Metadata(url=_saved_from(lines[start:end])), removed, [*lines[:start], *lines[end:]]


def _saved_from(bar: Sequence[Line]) -> Fact | None:
    for line in bar:
        found = _ADDRESS.search(line.text)
        if found and address.is_web(found[0]):
            return Fact(address.original(found[0]), Basis(BasisKind.LINE, str(line.number), found[0]))
    return None
