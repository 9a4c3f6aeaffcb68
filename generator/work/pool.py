"""Calls a function on each of many items in several processes, and yields the results in order.

Things go out in batches, of which only a few are under way at once, so that neither they nor their results pile up.
Processes of this machine do them, or any executor that is handed on, such as a cluster's (`work.cluster`). An executor
gets larger batches, the smaller the less is left, so that all workers end at about the same time, each packed as bytes:
what lies between, such as a scheduler, neither unpacks nor packs them again.
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
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from generator.work import cache
from generator.work.cache import Cache

T = TypeVar("T")
R = TypeVar("R")
_WHOLE_PACKAGE = "."

_WAITING = 3
"""Batches for each worker: one at work, one on its way there, one on its way back."""
_FEWEST, _MOST = 16, 128
"""Things in a batch of an executor. A task of dask costs client, scheduler and worker some ten milliseconds of work
together, as much as an article: with 16 that is a sixteenth at most. With 128 built pages a task has 1.5 MB, and
the results of the first come within a second."""
_SHARE = 2
"""Of what is left a batch has the share of a worker divided by this: the rest is for those who are done sooner."""


@dataclass(frozen=True)
class Workers:
    """Who does the work."""

    jobs: int = 0
    """Processes at most; 0: one for each processor that this process may use."""
    executor: Executor | None = None
    """What runs batches in place of processes of this machine; it goes on when they are done."""
    threads: int = 0
    """How many batches it runs at once."""

    @property
    def number(self) -> int:
        """How many processes."""
        return self.jobs or processors()

    @property
    def here(self) -> Workers:
        """The processes of this machine alone, for work that needs its files."""
        return Workers(self.jobs)

    def reached(self, kept: Cache) -> Cache:
        """A cache as those see it who do the work: none on machines elsewhere, whose results this process keeps."""
        return cache.NONE if self.executor else kept

    @contextmanager
    def processes(self, function: Callable[..., Any] | None = None) -> Iterator[Executor]:
        """What runs functions in other processes of this machine, while needed; `_applied` calls the one named here."""
        _give_memory_back()
        with ProcessPoolExecutor(self.number, initializer=_begin, initargs=(function,)) as processes:
            with _stopping_later():
                processes.submit(os.getpid)  # whatever is called first has all of them started
            yield processes


@dataclass(frozen=True)
class _Packed(Generic[T, R]):
    """A batch as bytes, which refuses to run in another version of the generator, or among other packages than here."""

    code: str
    content: bytes
    """A function and a list of things, as pickle has them."""

    @classmethod
    def of(cls, function: Callable[[T], R], batch: list[T]) -> _Packed[T, R]:
        return cls(cache.code(_WHOLE_PACKAGE), pickle.dumps((function, batch), pickle.HIGHEST_PROTOCOL))

    def run(self) -> bytes:
        """The results as bytes, in the process that works."""
        if cache.code(_WHOLE_PACKAGE) != self.code:
            raise ConnectionError("a worker runs other code than this run: install the same there, of Python, too")
        collect_seldom()  # for as long as that process lives: a cluster's worker has begun without us
        return pickle.dumps(_run(*pickle.loads(self.content)), pickle.HIGHEST_PROTOCOL)  # noqa: S301 - sent by us


def processors() -> int:
    """How many processors this process may use; containers and `taskset` give fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def mapped(
    function: Callable[[T], R], things: Iterable[T], number: int, workers: Workers, batch: int, worth: int
) -> Generator[R, None, None]:
    """What the function makes of each of `number` things, in order; in this process when they are fewer than `worth`.

    Function and things must be such that they can be sent to another process; with a cluster, to another machine.
    """
    ahead = iter(things)
    if number < worth or not number or (workers.number == 1 and not workers.executor):
        yield from map(function, ahead)
        return
    if elsewhere := workers.executor:
        batches = _cut(ahead, _shrinking(number, workers.threads))
        packed = (_Packed.of(function, each) for each in batches)
        submitted = (elsewhere.submit(_Packed.run, each) for each in packed)
        for content in _spread(submitted, _WAITING * workers.threads):
            yield from pickle.loads(content)  # noqa: S301 - whoever reaches a cluster can run code there anyway
        return
    with workers.processes(function) as processes:
        begun = (processes.submit(_applied, each) for each in _cut(ahead, repeat(batch)))
        for results in _spread(begun, _WAITING * workers.number):
            yield from results


def _spread(begun: Iterator[Future[R]], most: int) -> Generator[R, None, None]:
    """Results of batches, each of which begins when it is asked for; at most some are under way."""
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
    """The same with the function that this process was begun for: it comes once, not with each batch."""
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
    """What this process has freed goes back to the system: each that it starts begins as a copy of it."""
    if sys.platform == "linux":
        with suppress(AttributeError):  # a C library other than GNU's, which keeps less
            ctypes.CDLL(None).malloc_trim(0)


@contextmanager
def meanwhile(function: Callable[[], R], is_worth: bool) -> Iterator[Callable[[], R]]:
    """Have a function called by one more process while this one goes on; what is yielded waits for the result.

    At the end it is waited for in any case, and what the function raised is raised here. Where another process is not
    worth it this one calls it, at once. No thread is in play, so that pools may begin meanwhile.
    """
    if not is_worth:
        found = function()
        yield lambda: found
        return
    here, there = Pipe(duplex=False)
    process = Process(target=_told, args=(function, there))
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
    """Ctrl-C waits meanwhile, and no process that is started sees it: one half started would end with a traceback."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def collect_seldom() -> None:
    """Look for garbage less often: most of what a run makes it keeps, and looking takes a tenth of its time.

    A look each 300,000 new objects instead of each 700 costs some 12 MB; each 100,000 took .24 s of the 14 of a build
    with one of 4,000 articles changed, each 500,000 next to nothing, and 19 MB.
    """
    gc.set_threshold(300_000, 20, 20)
    gc.enable()


_FUNCTIONS: list[Callable[..., Any]] = []
"""What a process that was begun for a function calls, last."""


def _begin(function: Callable[..., Any] | None) -> None:
    """Ctrl-C reaches every process of a run; the first one ends the others, and says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    if function:
        _FUNCTIONS.append(function)
