"""Markdown as clippers write it: links become their words, pictures and signs of emphasis go.

Only what CommonMark writes inline (https://spec.commonmark.org/0.31.2/#inlines) and callouts of note programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.intake.text_lines import Line
from generator.model import Reason, Removed, Run

_LABEL = r"[^\]\n]{0,999}"
"""What CommonMark takes for a label; without an end each bracket would be looked at to the end of the line."""
_PICTURE = rf"!\[{_LABEL}\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|!\[\[{_LABEL}\]\]"
_CALLOUT = r"^(?:>\s?)+(?:\[![\w-]+\][+-]?\s*)?"
_LINK = rf"\[(?!\])(?={_LABEL}\]\()|(?<=[^\s\[])\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
_EMPHASIS = r"(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)|\*\*"
_SIGNS = re.compile("|".join((_PICTURE, _CALLOUT, _LINK, _EMPHASIS)))


def read(lines: Iterable[Line]) -> tuple[list[Line], list[Removed]]:
    """The lines without markup, and the markup as removed passages; a line of nothing else is gone."""
    kept: list[Line] = []
    removed: list[Removed] = []
    for line in lines:
        parted = [_parted(run, line.number) for run in line.runs]
        runs = tuple(part for text, _ in parted for part in text)
        removed += (sign for _, signs in parted for sign in signs)
        if runs:
            kept.append(replace(line, runs=runs))
        elif line.marker:
            removed.append(Removed(line.marker, line.number, Reason.SEPARATOR))
    return kept, removed


def _parted(run: Run, number: int) -> tuple[list[Run], list[Removed]]:
    """What is left of a run, and what goes."""
    kept: list[Run] = []
    removed: list[Removed] = []
    end = 0
    for sign in _SIGNS.finditer(run.text):
        kept += _stripped(run, end, sign.start())
        reason = Reason.ALT_TEXT if sign.group().startswith("!") else Reason.SEPARATOR
        removed += (Removed(part, number, reason) for part in _stripped(run, sign.start(), sign.end()))
        end = sign.end()
    return kept + _stripped(run, end, len(run.text)), removed


def _stripped(run: Run, start: int, end: int) -> list[Run]:
    part = run.part(start, end)
    return [part] if part.text else []
