"""The weights of the labeller of parts of a page."""

from __future__ import annotations

from generator.intake.page_weights import WEIGHTS


def test_weights_tell_parts_apart() -> None:
    """Some speak for a part, some against, none so much that it settles the matter alone."""
    assert min(WEIGHTS.values()) < 0 < max(WEIGHTS.values())
    assert all(0.02 <= abs(weight) < 5 for weight in WEIGHTS.values())
