"""What other processes have done is counted while they are at it."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from generator.work import tally
from generator.work.pool import Workers
from generator.work.tally import Tally


def add(count: Tally, number: int) -> int:
    """Work of so many things."""
    for _ in range(number):
        count.add()
    return number


def test_processes_add_up():
    """Though they write at once."""
    with tally.begun() as count:
        assert count.count == 0
        with Workers(2).processes() as processes:
            done = [processes.submit(add, count, number) for number in (500, 300)]
            assert list(tally.awaited(done, count, lambda _: None)) == [500, 300]
        assert count.count == 800


def test_who_waits_is_told(monkeypatch):
    """How far it is, over and over, until the result is there; what goes wrong goes wrong here, too."""
    monkeypatch.setattr(tally, "_LOOK_AGAIN", 0.01)
    told: list[int] = []

    def slow() -> str:
        count.add()
        while len(told) < 3:
            time.sleep(0.01)
        raise TimeoutError("of a disk")

    with tally.begun() as count, ThreadPoolExecutor(1) as thread, pytest.raises(TimeoutError, match="of a disk"):
        list(tally.awaited([thread.submit(slow)], count, told.append))
    assert told[-1] == 1
