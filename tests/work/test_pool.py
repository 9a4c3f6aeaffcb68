"""Work in many processes gives the same as in one."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Any

import pytest

from generator.work import pool
from generator.work.cache import NONE, Cache
from generator.work.pool import Batches, Workers


def squared(number: int) -> int:
    """Something to do."""
    if number < 0:
        raise ValueError("negative")
    return number * number


def process(_: int) -> int:
    """Where it is done."""
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 7, 50])
def test_results_come_in_order(jobs, count):
    """However many things there are."""
    found = pool.mapped(squared, range(count), count, Workers(jobs), Batches(3, 5))
    assert list(found) == [number * number for number in range(count)]


def test_few_things_are_done_here():
    """Starting processes would take longer."""
    assert set(pool.mapped(process, range(4), 4, Workers(2), Batches(1, 5))) == {os.getpid()}
    assert os.getpid() not in set(pool.mapped(process, range(6), 6, Workers(2), Batches(1, 5)))


def test_copies_call_what_cannot_be_sent(monkeypatch):
    """A function that stands within another; where processes begin anew, this one calls it."""

    def here(_: int) -> int:
        return os.getpid()

    found = set(pool.mapped(here, range(6), 6, Workers(2).copies, Batches(1, 5)))
    assert (os.getpid() in found) is (sys.platform != "linux")
    monkeypatch.setattr(pool, "_BEGIN_AS_COPIES", False)
    assert set(pool.mapped(here, range(6), 6, Workers(2).copies, Batches(1, 5))) == {os.getpid()}


def is_deaf(_: int) -> bool:
    """Whether Ctrl-C does not reach the process that asks, not even before it ignores it."""
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes are started one by one, as they are needed")
def test_ctrl_c_reaches_this_process_alone():
    """From the beginning of the others, and here again once they are started."""
    assert set(pool.mapped(is_deaf, range(6), 6, Workers(2), Batches(1, 5))) == {True}
    assert not is_deaf(0)


def test_only_a_few_batches_are_under_way():
    """A million things are not read before the first is done."""
    taken = []

    def things() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = pool.mapped(squared, things(), 1000, Workers(2), Batches(2, 2))
    next(results)
    assert len(taken) < 30
    results.close()


def test_what_goes_wrong_is_told():
    """As if it had gone wrong here."""
    with pytest.raises(ValueError, match="negative"):
        list(pool.mapped(squared, [1, 2, -3, 4], 4, Workers(2), Batches(1, 1)))


def test_garbage_is_looked_for_seldom():
    """In this process, as in those that it starts; but it is looked for, also where that was put off for a while."""
    before = gc.get_threshold()
    gc.set_threshold(700)
    gc.disable()
    try:
        with Workers(1).processes() as processes:
            there = processes.submit(gc.get_threshold).result()
            assert processes.submit(gc.isenabled).result()
        pool.collect_seldom()
        assert there == gc.get_threshold()
        assert gc.get_threshold()[0] > 700
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.set_threshold(*before)


def test_a_cluster_looks_for_garbage_seldom_too():
    """It took a quarter of the time of its workers, which have begun without us."""
    before = gc.get_threshold()
    gc.set_threshold(700)
    try:
        with ThreadPoolExecutor(1) as elsewhere:
            workers = Workers(executor=elsewhere, threads=1)
            assert list(pool.mapped(squared, range(3), 3, workers, Batches(1, 1))) == [0, 1, 4]
        assert gc.get_threshold()[0] > 700
    finally:
        gc.set_threshold(*before)


class Counting(ThreadPoolExecutor):
    """Threads in place of a cluster, which note how many bytes each task takes there and back."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__(2)
        self.there: list[int] = []
        self.back: list[Future[Any]] = []

    def submit(self, function: Callable[..., Any], /, *things: Any, **_: Any) -> Future[Any]:
        """One task more."""
        self.there.append(len(pickle.dumps((function, things))))
        self.back.append(super().submit(function, *things))
        return self.back[-1]


def doubled(text: bytes) -> bytes:
    """Something to send back."""
    return text * 2


def test_a_cluster_gets_few_tasks_of_packed_things():
    """Sixteen where processes have 125, and hardly more bytes than the things have themselves."""
    things, size = 1_000, 1_000
    with Counting() as executor:
        workers = Workers(executor=executor, threads=2)
        texts = [bytes([number % 256]) * size for number in range(things)]
        found = list(pool.mapped(doubled, texts, things, workers, Batches(8, 1)))
        assert found == [text * 2 for text in texts]
    assert len(executor.there) <= 16
    assert max(executor.there) < 130 * size
    assert executor.there[-1] < 17 * size
    assert sum(executor.there) < 1.05 * things * size
    assert all(isinstance(back.result(), bytes) for back in executor.back)
    assert sum(len(back.result()) for back in executor.back) < 1.05 * things * size * 2


@pytest.mark.parametrize("threads", [1, 2, 7, 300])
@pytest.mark.parametrize("number", [1, 15, 16, 17, 1_000, 20_000])
def test_batches_of_a_cluster_shrink(number, threads):
    """All things are in one, none is larger than the one before; the last is small, so that nobody is waited for."""
    sizes = list(pool._shrinking(number, threads))
    assert sum(sizes[:-1]) < number <= sum(sizes)
    assert sizes == sorted(sizes, reverse=True)
    assert max(sizes) <= 128
    assert sizes[-1] == 16


def test_a_cache_is_out_of_reach_of_machines_elsewhere(tmp_path):
    """They have no such folder: who called them keeps what comes."""
    kept = Cache(tmp_path)
    assert Workers().reached(kept) is kept
    with ThreadPoolExecutor(1) as executor:
        assert Workers(executor=executor, threads=1).reached(kept) is NONE


@pytest.mark.parametrize("is_worth", [False, True])
def test_one_more_process_works_meanwhile(is_worth):
    """Its result, or what it raises, is waited for; asked twice it is the same."""
    with pool.meanwhile(partial(process, 1), is_worth) as found:
        assert found() == found()
        assert (found() != os.getpid()) is is_worth
    with pytest.raises(ValueError, match="negative"), pool.meanwhile(partial(squared, -1), is_worth) as found:
        found()


def test_what_works_meanwhile_is_waited_for_though_nobody_asks():
    """Also where its result is more than a pipe holds; what it raises is raised."""
    with pool.meanwhile(partial(bytes, 1_000_000), is_worth=True):
        pass
    with pytest.raises(ValueError, match="negative"), pool.meanwhile(partial(squared, -1), is_worth=True):
        pass


def test_what_works_meanwhile_ends_when_the_run_fails():
    """Nobody waits for it."""
    with pytest.raises(KeyError), pool.meanwhile(partial(time.sleep, 600), is_worth=True):
        raise KeyError


def deaf():
    """Go on whatever ends other processes, as under coverage."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(600)


def failed_a_little_later():
    """When the other process has begun."""
    time.sleep(0.5)
    raise KeyError


def test_what_works_meanwhile_ends_even_if_it_is_deaf_to_the_signal(monkeypatch):
    """It is killed then."""
    monkeypatch.setattr(pool, "_TO_END", 0.1)
    with pytest.raises(KeyError), pool.meanwhile(deaf, is_worth=True):
        failed_a_little_later()


def test_a_process_that_is_killed_meanwhile_is_told_of():
    """As what the machine does to a run."""
    with pytest.raises(BrokenProcessPool), pool.meanwhile(partial(os._exit, 1), is_worth=True) as found:
        found()
