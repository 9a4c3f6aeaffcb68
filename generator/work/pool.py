"""Calls a function on each of many items in several processes, and yields the results in order.

Items are sent in batches. Only a few batches are under way at once, so that neither they nor their results pile up. The
work is done by processes of this machine, or by another executor, such as that of a cluster (`work.cluster`). An
executor gets larger batches, which become smaller towards the end, so that all workers end at about the same time. Each
batch is packed as bytes, so that a scheduler in between does not unpack and pack it again.
"""

from __future__ import annotations

import ctypes
import functools
import gc
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice, repeat
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from generator.work import cache
from generator.work.cache import Cache

T = TypeVar("T")
R = TypeVar("R")
_BEGIN_AS_COPIES = sys.platform == "linux"
"""Whether processes begin as copies of the one that starts them (fork(2)). Libraries of macOS may crash in a copy."""
_PROCESSES = get_context("fork" if _BEGIN_AS_COPIES else None)

_WAITING = 3
"""Batches for each worker: one at work, one on its way there, one on its way back."""
_FEWEST, _MOST = 16, 128
"""Items in a batch of an executor, at least and at most. A task of dask costs client, scheduler and worker some ten
milliseconds of work together, as much as an article: with 16 that is a sixteenth at most. With 128 built pages a task
has 1.5 MB, and the results of the first come within a second."""
_TO_END = 3.0
"""Seconds that a process which is no longer needed has to end by itself; most need none."""
_SHARE = 2
"""A batch is what is left, divided by the number of workers and by this; the rest is for workers that are done
sooner."""


@dataclass(frozen=True)
class Workers:
    """Who does the work: processes of this machine, or an executor."""

    jobs: int = 0
    """How many processes at most; 0 means one for each processor that this process may use."""
    executor: Executor | None = None
    """Runs batches in place of processes of this machine; it is not shut down afterwards."""
    threads: int = 0
    """How many batches the executor runs at once."""

    @property
    def number(self) -> int:
        """How many processes: as many as were asked for, else as this machine has processors."""
        return self.jobs or processors()

    @property
    def here(self) -> Workers:
        """The processes of this machine only, for work that needs its files."""
        return Workers(self.jobs)

    @property
    def copies(self) -> Workers:
        """Processes that begin as copies of this one, which can call what cannot be sent; elsewhere this one alone."""
        return Workers(self.jobs if _BEGIN_AS_COPIES else 1)

    def reached(self, kept: Cache) -> Cache:
        """The cache that the workers can write to: none on other machines, whose results this process keeps itself."""
        return cache.NONE if self.executor else kept

    @contextmanager
    def processes(self, function: Callable[..., Any] | None = None) -> Iterator[Executor]:
        """Start processes of this machine, for as long as they are needed; in them, `_applied` calls `function`."""
        _give_memory_back()
        with ProcessPoolExecutor(self.number, _PROCESSES, initializer=_begin, initargs=(function,)) as processes:
            with _stopping_later():
                processes.submit(os.getpid)  # the first call starts all of them
            yield processes


@dataclass(frozen=True)
class _Packed(Generic[T, R]):
    """A batch as bytes. It refuses to run with another version of the generator or of installed packages."""

    code: str
    content: bytes
    """A pickled function and list of items."""

    @classmethod
    def of(cls, function: Callable[[T], R], batch: list[T]) -> _Packed[T, R]:
        return cls(cache.all_code(), pickle.dumps((function, batch), pickle.HIGHEST_PROTOCOL))

    def run(self) -> bytes:
        """Do the batch, in the worker; returns the results as bytes."""
        if cache.all_code() != self.code:
            raise ConnectionError("a worker runs other code than this run: install the same there, of Python, too")
        collect_seldom()  # for as long as that process lives: a cluster's worker has begun without us
        return pickle.dumps(_run(*pickle.loads(self.content)), pickle.HIGHEST_PROTOCOL)  # noqa: S301 - sent by us


@dataclass(frozen=True)
class Batches:
    """How work is divided among the processes of this machine."""

    size: int
    """Things in a batch."""
    worth: int
    """From how many things on several processes save more time than their start takes; fewer are done in this one."""


def processors() -> int:
    """How many processors this process may use; containers and `taskset` give fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def mapped(
    function: Callable[[T], R], things: Iterable[T], number: int, workers: Workers, batches: Batches
) -> Generator[R, None, None]:
    """Apply the function to each of `number` things and yield the results in order.

    It must be possible to send function and things to another process or, with a cluster, to another machine.
    """
    ahead = iter(things)
    if number < batches.worth or not number or (workers.number == 1 and not workers.executor):
        yield from map(function, ahead)
        return
    if elsewhere := workers.executor:
        packed = (_Packed.of(function, each) for each in _cut(ahead, _shrinking(number, workers.threads)))
        submitted = (elsewhere.submit(_Packed.run, each) for each in packed)
        for content in _spread(submitted, _WAITING * workers.threads):
            yield from pickle.loads(content)  # noqa: S301 - whoever reaches a cluster can run code there anyway
        return
    with workers.processes(function) as processes:
        begun = (processes.submit(_applied, each) for each in _cut(ahead, repeat(batches.size)))
        for results in _spread(begun, _WAITING * workers.number):
            yield from results


def _spread(begun: Iterator[Future[R]], most: int) -> Generator[R, None, None]:
    """The results of batches, in order. A batch begins when the iterator is advanced; at most `most` are under way."""
    waiting = deque(islice(begun, most))
    try:
        while waiting:
            done = waiting.popleft().result()
            waiting.extend(islice(begun, 1))
            yield done
    finally:
        for future in waiting:
            future.cancel()


def _run(function: Callable[[T], R], batch: list[T]) -> list[R]:
    return [function(thing) for thing in batch]


def _applied(batch: list[Any]) -> list[Any]:
    """The same with the function that this process was started with, so that it is sent once, not with each batch."""
    return _run(_FUNCTIONS[-1], batch)


def _cut(things: Iterator[T], sizes: Iterable[int]) -> Iterator[list[T]]:
    """Batches of these sizes, until there is nothing left."""
    for size in sizes:
        if not (batch := list(islice(things, size))):
            return
        yield batch


def _shrinking(number: int, threads: int) -> Iterator[int]:
    """Sizes of batches, each a share of what is left: guided self-scheduling (Polychronopoulos and Kuck 1987)."""
    while number > 0:
        size = min(max(number // (_SHARE * max(threads, 1)), _FEWEST), _MOST)
        yield size
        number -= size


def _give_memory_back() -> None:
    """Give freed memory back to the system, since each process that this one starts begins as a copy of it."""
    if sys.platform == "linux":
        with suppress(AttributeError):  # a C library other than GNU's, which keeps less
            ctypes.CDLL(None).malloc_trim(0)


@contextmanager
def meanwhile(function: Callable[[], R], is_worth: bool) -> Iterator[Callable[[], R]]:
    """Call a function in one more process while this one goes on; yields a function that waits for the result.

    At the end the process is waited for in any case, and an exception of the function is raised here. If another
    process is not worth it, the function is called here, at once. No thread is used, so that pools may be started
    meanwhile.
    """
    if not is_worth:
        found = function()
        yield lambda: found
        return
    here, there = Pipe(duplex=False)
    process = _PROCESSES.Process(target=_told, args=(function, there))
    with _stopping_later():
        process.start()
    there.close()
    try:
        found_there = functools.cache(functools.partial(_heard, here))
        yield found_there
        found_there()  # a process whose result nobody takes may not end
        process.join()
    finally:
        process.terminate()
        process.join(_TO_END)
        process.kill()  # what handles the signal itself, as coverage does, may go on
        process.join()
        here.close()


def _told(function: Callable[[], object], there: Connection) -> None:
    """Call a function in a process of its own, and send what comes of it."""
    _begin(None)
    try:
        there.send((function(), None))
    except Exception as error:
        there.send((None, error))


def _heard(here: Connection) -> Any:
    """The result that was sent; raises what the other process did, and BrokenProcessPool where it was killed."""
    try:
        found, error = here.recv()
    except EOFError as ended:
        raise BrokenProcessPool("a process that worked for this run ended early") from ended
    if error:
        raise error
    return found


@contextmanager
def _stopping_later() -> Iterator[None]:
    """Delay Ctrl-C, and hide it from processes being started, which would end with a traceback."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def collect_seldom() -> None:
    """Run the garbage collector less often: most objects are kept, and collecting takes a tenth of a run's time.

    Every 500,000 new objects instead of every 700 costs a process some 19 MB at most. Every 300,000 took .3 s of the
    5.2 s in which 1,000 pages are indexed: each process looked once through all the words it had kept.
    """
    gc.set_threshold(500_000, 20, 20)
    gc.enable()


_FUNCTIONS: list[Callable[..., Any]] = []
"""The function that this process was started with, as the last item."""


def _begin(function: Callable[..., Any] | None) -> None:
    """Begin a process: it ignores Ctrl-C, which reaches every process of a run, since the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    if function:
        _FUNCTIONS.append(function)
