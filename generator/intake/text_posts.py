"""Takes off a copied post of a messenger's channel (Telegram) what the messenger shows around it: origin, views, stars.

The line below a post tells its day, and the line above it which channel it is from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.intake import text_metadata
from generator.intake.text_lines import Line, without
from generator.model import Fact, Metadata, Reason, Removed
from generator.text.dates import days

_FROM = re.compile(r"(?:Weitergeleitet (?:aus|von)|Forwarded from):? (?P<channel>\S.{1,58}\S)")
_VIEWS = re.compile(r"[\d.,]+ ?(?:Tsd\.?|Mio\.?|[KM])?\s*\U0001f441\ufe0f?.{0,60}")
"""How many have seen a post, and when it was sent: “3,1 Tsd. 👁 14.10.2025, 17:38”."""
_SIGNS = re.compile(r"^[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+\s*(?=\*\*)|\*\*")
_BOLD = re.compile(r"[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff\s]*\*\*[^*\n]+\*\*")
"""A line that is bold from one end to the other; pictograms may stand before it."""


def read(lines: Sequence[Line]) -> tuple[Metadata, list[Removed], list[Line]]:
    """Day and channel of a post, what the messenger adds as removed passages, and the lines without it."""
    origin = _FROM.fullmatch(lines[0].text) if lines else None
    views = [line for line in lines if "\U0001f441" in line.text and _VIEWS.fullmatch(line.text)]
    if not origin and not views:
        return Metadata(), [], list(lines)
    frame = [*(lines[:1] if origin else []), *views]
    removed = [each for line in frame for each in line.removed(Reason.FRONT_MATTER)]
    kept: list[Line] = []
    for line in (each for each in lines if each not in frame):
        bare, signs = without(line, _SIGNS) if _BOLD.fullmatch(line.text) else (line, [])
        removed += signs
        kept.append(replace(bare, headed=True) if signs and not kept else bare)
    source = Fact(origin["channel"], text_metadata.basis(lines[0], lines[0].text)) if origin else None
    return Metadata(date=_day(views), source=source), removed, kept


def _day(views: Sequence[Line]) -> Fact | None:
    found = ((line, day) for line in views for day in days(line.text))
    return next((Fact(day.iso, text_metadata.basis(line, line.text)) for line, day in found), None)
