"""Watches long work: how far a stage is and what is left, and how long each stage took.

In a terminal one line is written over and over; elsewhere, as in CI, a plain line comes every few seconds. Short work
is done in silence.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TextIO

Progress = Callable[[int, int], None]
"""Told how many things of how many are done."""
_LONG = 2.0
"""Seconds after which progress is worth showing."""
_AGAIN, _AGAIN_IN_TERMINAL = 5.0, 0.2
"""Seconds between two lines, and between two states of a line."""
_CLEAR_LINE = "\r\x1b[K"
"""Back to its beginning, and erase it (ECMA-48: CR, EL)."""


@dataclass(frozen=True)
class Timing:
    """What a stage took."""

    stage: str
    seconds: float
    cpu_seconds: float
    """Of all processes that had ended when the stage did."""


def unwatched(done: int, number: int) -> None:
    """Progress that nobody watches."""


@dataclass
class Watch:
    """Progress is written to a stream, if there is one; the time of a stage within another counts for itself only."""

    stream: TextIO | None = None
    timings: list[Timing] = field(default_factory=list)
    _inner: list[tuple[float, float]] = field(default_factory=lambda: [(0.0, 0.0)])
    """For each stage under way what stages within it took."""

    @contextmanager
    def stage(self, name: str, before: int = 0) -> Iterator[Progress]:
        """A stage from its beginning to its end; what it is given tells how far the stage is.

        Of what it counts so many were done before, which took it no time.
        """
        begun, cpu = time.monotonic(), _cpu()
        self._inner.append((0.0, 0.0))
        line = _Line(self.stream, name, begun, before)
        try:
            yield line.show
        finally:
            line.end()
            took, took_cpu = time.monotonic() - begun, _cpu() - cpu
            inner, inner_cpu = self._inner.pop()
            outer, outer_cpu = self._inner.pop()
            self._inner.append((outer + took, outer_cpu + took_cpu))
            self.timings.append(Timing(name, round(took - inner, 3), round(took_cpu - inner_cpu, 3)))


@dataclass
class _Line:
    """What is shown of a stage."""

    stream: TextIO | None
    name: str
    begun: float
    before: int = 0
    shown: float = 0.0
    written: bool = False

    def show(self, done: int, number: int) -> None:
        """Say how far it is, if it takes long and was not said just now."""
        now = time.monotonic()
        terminal = self.stream is not None and self.stream.isatty()
        again = _AGAIN_IN_TERMINAL if terminal else _AGAIN
        if self.stream is None or now - self.begun < _LONG or (now - self.shown < again and done < number):
            return
        self.shown, self.written = now, terminal
        text = f"{self.name}: {done} of {number}{_left(now - self.begun, done - self.before, number - self.before)}"
        print(f"{_CLEAR_LINE}{text}" if terminal else text, end="" if terminal else "\n", file=self.stream, flush=True)

    def end(self) -> None:
        """Leave the terminal a clear line."""
        if self.stream is not None and self.written:
            print(_CLEAR_LINE, end="", file=self.stream, flush=True)


def _left(seconds: float, done: int, number: int) -> str:
    """How long the rest takes, if it goes on as it did."""
    if not done or done >= number:
        return ""
    left = round(seconds / done * (number - done))
    return f", about {left // 60} min {left % 60} s left" if left >= 60 else f", about {left} s left"


def _cpu() -> float:
    """Seconds of processor time of this process, and of those it started that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
