"""The weights of the ranker of days."""

from __future__ import annotations

from generator.intake.day_weights import WEIGHTS


def test_weights_tell_days_apart() -> None:
    """Some speak for a day, some against; a line of dates does, words that tell of something else do not."""
    assert min(WEIGHTS.values()) < 0 < max(WEIGHTS.values())
    assert WEIGHTS["role DATE"] > 0 > WEIGHTS["something else"]
