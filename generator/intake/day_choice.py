"""Which day of a text is that of its publication: a weighing of features, learnt on pages whose days are known.

The weights are those of a logistic regression (`tests/train_head.py`). The thresholds are high, since a wrong day is
worse than none.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.intake import patterns
from generator.intake.day_features import PrintedDay, features
from generator.intake.day_weights import WEIGHTS
from generator.intake.line_features import Lines
from generator.intake.line_roles import Classified
from generator.intake.text_lines import Line
from generator.intake.text_metadata import basis
from generator.model import Fact, Metadata

LEAST = 0.85
"""Probability from which on a day is taken where rules find none; with .8 to .9 cross-validation changes little."""
LEAST_STATED = 0.2
"""Probability below which a day that rules find is given up."""
AHEAD = 0.2
"""A day that rules find is also given up if another day is likelier by so much, and likely enough to be taken."""

Ranked = Sequence[tuple[float, PrintedDay]]
"""Days with the probability that each is the one of publication."""


def dated(found: Metadata, text: Lines, stamp: tuple[str, Line] | None) -> Metadata:
    """The facts that rules find, with their day if it is likely enough, or with the likeliest day if rules find none.

    `stamp` is the day that a dump of texts gives an article, with its line. It is taken where no other day is, and
    instead of a day that the text calls one of an update.
    """
    found_days = ranked(text)
    stamped = Fact(stamp[0], basis(stamp[1], f"date {stamp[0]}")) if stamp else None
    if found.date:
        return found if bears_out(found.date.value, found_days) else replace(found, date=stamped)
    if stamped and found.updated and found.updated.value == stamped.value:
        return replace(found, date=found.updated)
    day = likely(found_days)
    if day is None or (stamped and is_update(day)):
        return replace(found, date=stamped)
    return replace(found, date=_printed(day, text.lines))


def _printed(day: PrintedDay, lines: Sequence[Classified]) -> Fact:
    line = lines[day.at].line
    return Fact(day.day.iso, basis(line, line.text))


def ranked(given: Lines, weights: Mapping[str, float] = WEIGHTS) -> Ranked:
    """All days that can be the one of publication, the likeliest first."""
    named = [(probability(each, weights), day) for day, each in features(given) if not day.is_other]
    return sorted(named, key=lambda each: (-each[0], each[1].at))


def probability(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """How likely a day of these features is the one of publication."""
    return 1 / (1 + math.exp(-math.fsum(weights.get(each, 0.0) for each in features)))


def likely(found: Ranked) -> PrintedDay | None:
    """The likeliest day, if it is likely enough."""
    return found[0][1] if found and found[0][0] >= LEAST else None


def bears_out(stated: str, found: Ranked) -> bool:
    """Whether a day that rules find is likely, and no other far likelier; a day that no line prints is not doubted."""
    own = max((each for each, day in found if day.day.iso == stated), default=None)
    other = max((each for each, day in found if day.day.iso != stated), default=0.0)
    return own is None or (own >= LEAST_STATED and other < max(LEAST, own + AHEAD))


def is_update(day: PrintedDay) -> bool:
    """Whether a text calls it the day of an update."""
    return bool(patterns.UPDATED.search(day.before))
