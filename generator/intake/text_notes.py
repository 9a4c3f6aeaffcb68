"""Takes the signs of notes, “word[1]” or “word²”, out of a text whose lines hold the notes behind the same signs.

The notes stay, as items; a word without its sign can be quoted and searched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.intake.text_lines import Line, without
from generator.model import Removed, Run

_SIGN = r"\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_OF_MARKDOWN = r"\[\^[\w-]{1,40}\]:"
_NOTE = re.compile(rf"({_SIGN})\s*(?=[^\W\d_])")
"""A note begins with its sign and a word; “[12.30] …” is a time."""
_AT_WORD = r"(?<=[^\s\[(])"
_NO_UNIT = r"(?<!(?<![^\W\d_])m)(?<!(?<![^\W\d_])[cdkm]m)(?<!\bCO)"
"""Excludes the power of a unit (“300 m²”) and “CO²”, which are no signs of notes."""


def read(lines: Sequence[Line]) -> tuple[list[Line], list[Removed]]:
    """The lines without the signs at words, notes as items behind theirs; and the signs at words."""
    notes = {index: sign for index, line in enumerate(lines) if (sign := _sign(line))}
    named = "|".join(sorted({re.escape(sign) for sign in notes.values()}))
    at_words = re.compile(f"{_AT_WORD}(?:{_NO_UNIT}|(?=\\[))(?:{named})(?![⁰¹²³⁴⁵⁶⁷⁸⁹])") if notes else None
    if not at_words or not any(at_words.search(run.text) for line in lines for run in line.runs):
        return list(lines), []
    kept: list[Line] = []
    removed: list[Removed] = []
    for index, line in enumerate(lines):
        bare, signs = without(_note(line, notes[index]) if index in notes else line, at_words)
        removed += signs
        kept += [bare] if bare.runs else []
    return kept, removed


def is_note(line: Line) -> bool:
    """Whether a line is a note, its sign, or that of Markdown, taken for a bullet."""
    return line.marker is not None and bool(re.fullmatch(rf"{_SIGN}|{_OF_MARKDOWN}", line.marker.text))


def _sign(line: Line) -> str:
    match = _NOTE.match(line.runs[0].text) if line.marker is None else None
    return match[1] if match else ""


def _note(line: Line, sign: str) -> Line:
    first = line.runs[0]
    return replace(line, runs=(first.part(len(sign), len(first.text)), *line.runs[1:]), marker=Run(first.at, sign))
