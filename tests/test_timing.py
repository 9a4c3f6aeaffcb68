"""The measure of growth tells work that grows as its size from work that grows as the square of it."""

from __future__ import annotations

from tests.timing import SQUARE, growth


def test_a_square_is_told_from_a_line() -> None:
    """By a loop, and by one in another; what is loaded first counts for neither."""
    assert growth(_count, 1_000_000) < SQUARE
    assert growth(lambda size: [_count(size) for _ in range(size)], 1_000) > SQUARE


def _count(size: int) -> int:
    return sum(1 for _ in range(size))
