"""Takes off an agency's report what it says to newsrooms only: its notes (“Notizblock”), whom to call, and its signs.

The stamp at its end tells the day, and the notes who wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake import bylines, patterns, text_metadata
from generator.intake.line_roles import PROSE_WORDS
from generator.intake.text_lines import Line, without
from generator.model import Fact, Metadata, Reason, Removed

_NOTES = "notizblock"
_UNPUBLISHED = re.compile(
    r"Die (?:folgenden|nachfolgenden) Informationen sind nicht (?:zur|für die) Veröffentlichung bestimmt\W*"
)
_CONTACTS = re.compile(r"\W*dpa-Kontakte\W*", re.IGNORECASE)
_AUTHOR = re.compile(r"Autor(?:in|en|innen)?\s?:")
_STANDFIRST = re.compile(r"^Utl\.:\s*|(?<=\S)\s*=$")
"""What the APA sets before and behind the line below a headline, “Utl.: 9200 Menschen … =” (Untertitel)."""


def signs(lines: Sequence[Line]) -> tuple[list[Removed], list[Line]]:
    """The signs of an agency at the line below its headline as removed passages, and the lines without them."""
    kept: list[Line] = []
    removed: list[Removed] = []
    for line in lines:
        bare, found = without(line, _STANDFIRST) if line.text.startswith("Utl.:") else (line, [])
        removed += found
        kept += [bare] if bare.runs else []
    return removed, kept


def read(lines: Sequence[Line]) -> tuple[Metadata, list[Removed], list[Line]]:
    """The day and the authors that the notes below a report name, these as removed passages, and the report."""
    start = _start(lines)
    if start is None:
        return Metadata(), [], list(lines)
    notes = lines[start:]
    removed = [each for line in notes for each in line.removed(Reason.FRONT_MATTER)]
    return Metadata(date=text_metadata.stamped(notes), authors=_authors(notes)), removed, list(lines[:start])


def _start(lines: Sequence[Line]) -> int | None:
    """Where the notes begin; below them stands less prose than above."""
    kept_back = [
        index for index, line in enumerate(lines) if _UNPUBLISHED.fullmatch(line.text) or _CONTACTS.fullmatch(line.text)
    ]
    if not kept_back:
        return None
    named = (index for index, line in enumerate(lines) if patterns.normal(line.text) == _NOTES)
    start = min(next(named, kept_back[0]), kept_back[0])
    return start if _prose(lines[:start]) > _prose(lines[start:]) else None


def _prose(lines: Sequence[Line]) -> int:
    return sum(line.words for line in lines if line.closed and line.words >= PROSE_WORDS)


def _authors(notes: Sequence[Line]) -> tuple[Fact, ...]:
    named = [line for line in notes if _AUTHOR.match(line.text)]
    return tuple(
        Fact(name, text_metadata.basis(line, line.text)) for line in named for name in bylines.names(line.text)
    )
