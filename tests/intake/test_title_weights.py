"""The weights of the ranker of headlines."""

from __future__ import annotations

from generator.intake.title_weights import WEIGHTS


def test_weights_tell_headlines_apart() -> None:
    """Some speak for a line, some against; what the rules choose and what the text says again speak for it."""
    assert min(WEIGHTS.values()) < 0 < max(WEIGHTS.values())
    assert WEIGHTS["title by rules"] > 0
    assert WEIGHTS["told"] > 0 > WEIGHTS["no word"]
    assert WEIGHTS["between day, above nothing"] > 0
