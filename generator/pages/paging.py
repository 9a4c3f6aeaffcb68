"""Cuts long lists into pages, so that no page grows with the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def parts(things: Sequence[T], size: int) -> list[tuple[T, ...]]:
    """Parts of at most `size` things, in order; one empty part when there are none."""
    return [tuple(things[at : at + size]) for at in range(0, len(things), size)] or [()]
