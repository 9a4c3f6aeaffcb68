"""Counts what several processes have done: each appends one byte to a file for every item."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

R = TypeVar("R")
_LOOK_AGAIN = 1.0
"""Seconds between two looks: soon enough for people who wait for a site, and one look costs nothing."""


@dataclass(frozen=True)
class Tally:
    """A count that other processes can add to; it may be sent to them."""

    file: str

    def add(self) -> None:
        """Count one more item."""
        with open(self.file, "ab", buffering=0) as file:  # noqa: PTH123 - for each of many thousand pages
            file.write(b".")

    @property
    def count(self) -> int:
        """How many items are done so far."""
        return Path(self.file).stat().st_size


@contextmanager
def begun() -> Iterator[Tally]:
    """Begin a count at zero."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "tally")
        file.touch()
        yield Tally(str(file))


def awaited(futures: Iterable[Future[R]], tally: Tally, tell: Callable[[int], None]) -> Iterator[R]:
    """The results of futures, in order; while one is waited for, `tell` is called with the number of items done."""
    for future in futures:
        while wait([future], _LOOK_AGAIN).not_done:
            tell(tally.count)
        yield future.result()
