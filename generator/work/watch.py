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
"""A function that is called with how many items are done, and of how many."""
_LONG = 2.0
"""Seconds after which progress is worth showing."""
_AGAIN, _AGAIN_IN_TERMINAL = 5.0, 0.2
"""Seconds between two lines, and between two updates of the line in a terminal."""
_CLEAR_LINE = "\r\x1b[K"
"""Goes back to the beginning of the line and erases it (ECMA-48: CR, EL)."""


@dataclass(frozen=True)
class Timing:
    """How long a stage took."""

    stage: str
    seconds: float
    cpu_seconds: float
    """Processor time of this process, and of those that had ended when the stage did."""


def unwatched(done: int, number: int) -> None:
    """A `Progress` that shows nothing."""


@dataclass
class Watch:
    """Writes progress to a stream, if there is one, and notes the time of each stage, without stages within it."""

    stream: TextIO | None = None
    timings: list[Timing] = field(default_factory=list)
    _inner: list[tuple[float, float]] = field(default_factory=lambda: [(0.0, 0.0)])
    """For each stage under way, the time and processor time that stages within it took."""

    @contextmanager
    def stage(self, name: str, before: int = 0) -> Iterator[Progress]:
        """Watch a stage; yields the `Progress` to call.

        `before` is how many of its items were done before the stage began, and so took no time.
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
        """Show how far the stage is, if it takes long and nothing was shown just now."""
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
    """How long the rest takes if it goes on at this pace, as a text."""
    if not done or done >= number:
        return ""
    left = round(seconds / done * (number - done))
    return f", about {left // 60} min {left % 60} s left" if left >= 60 else f", about {left} s left"


def _cpu() -> float:
    """Seconds of processor time of this process, and of those it started that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
