"""How the time of some work grows with its size: a ratio, since seconds tell as much of the machine as of the code."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 10
"""How many times as large the larger of two sizes is."""
SQUARE = 30
"""Work that grows as its size takes 10 times as long, work that grows as the square of it 100 times: in between, nearer
to the first, as both are mixed."""
_TRIES = 3
"""A machine that does something else adds time, so a ratio that is too large is measured again."""


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long some work takes for a size as for a tenth of it, in processor time."""
    work(size // TIMES**2)  # what is loaded at first belongs to neither
    few = many = float("inf")
    for more in range(_TRIES):  # no size comes twice, since the result for it may be kept
        few = min(few, _seconds(work, size // TIMES + more))
        many = min(many, _seconds(work, size + more))
        if many < SQUARE * few:
            break
    return many / few


def _seconds(work: Callable[[int], object], size: int) -> float:
    begun = time.process_time()
    work(size)
    return time.process_time() - begun
