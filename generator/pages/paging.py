"""Cuts long lists into pages, so that no page grows with the dossier."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def parts(things: Sequence[T], size: int) -> list[tuple[T, ...]]:
    """Parts of at most `size` things, in order; one empty part if there are none."""
    return [tuple(things[at : at + size]) for at in range(0, len(things), size)] or [()]


def weighed(things: Sequence[T], weight: Callable[[T], int], most: int) -> list[tuple[T, ...]]:
    """Parts that weigh at most `most`, in order; a heavier thing is a part alone. One empty part if there are none."""
    found: list[tuple[T, ...]] = [()]
    held = 0
    for thing in things:
        if found[-1] and held + weight(thing) > most:
            found, held = [*found, ()], 0
        found[-1], held = (*found[-1], thing), held + weight(thing)
    return found
