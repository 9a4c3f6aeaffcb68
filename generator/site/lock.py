"""One run at a time for a dossier: a second one waits, and says which one it waits for."""

from __future__ import annotations

import json
import os
import shlex
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

LOCK, HOLDER = ".dossier.lock", ".dossier.run"
"""The lock, and the file that says who holds it; on Windows nobody can read a locked file."""
_INHERITED = "DOSSIER_LOCK_HELD"
"""Set in the environment while a run holds its locks, for commands that it starts."""
_PATIENCE = 0.5
"""Seconds to wait before a message is shown."""
_SIGNED_WITHIN = 0.3
"""Seconds: between getting the lock and signing a run only writes a small file, also on a busy machine."""


@contextmanager
def hold(places: Iterable[Path], tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of each folder in which these places (docs/, site/) lie; `tell` is called with whom a run waits
    for.

    The system releases a lock when its process ends, however it ends. Raises OSError if no lock can be made.
    """
    folders = sorted({place.resolve().parent for place in places})
    if os.environ.get(_INHERITED) or not folders:  # without a lock there is nothing to pass on
        yield
        return
    with ExitStack() as stack:
        for folder in folders:
            stack.enter_context(_held(folder, tell))
        os.environ[_INHERITED] = str(os.getpid())
        stack.callback(os.environ.pop, _INHERITED, None)
        yield


@contextmanager
def _held(folder: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock, and say who holds it (`tell`) if one has to wait."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout:
        tell(f"waiting: {_holder(folder)} works on the dossier in {folder}")
        lock.acquire()
    holder = os.getpid()
    try:
        _sign(folder)
        yield
    finally:
        if os.getpid() == holder:  # not in a forked process, which would release our lock
            try:
                with suppress(OSError):
                    (folder / HOLDER).unlink()
            finally:
                lock.release()


def _sign(folder: Path) -> None:
    """Write down who holds the lock; a failure, such as a full disk, does not matter."""
    command = shlex.join(["generator", *sys.argv[1:]])
    with suppress(OSError):
        said = json.dumps({"command": command, "process": os.getpid()})
        (folder / HOLDER).unlink(missing_ok=True)  # it might be a pipe, which would be waited for
        (folder / HOLDER).write_text(said, encoding="utf-8", newline="\n")


def _holder(folder: Path) -> str:
    """Who holds the lock, for people. A run that has just got it may not have signed yet, so it is asked twice."""
    if not (holder := _signed(folder)):
        time.sleep(_SIGNED_WITHIN)
        holder = _signed(folder)
    return holder or "another run"


def _signed(folder: Path) -> str:
    """Who has signed; "" if nobody has."""
    if not (folder / HOLDER).is_file():
        return ""
    try:
        said = json.loads((folder / HOLDER).read_text(encoding="utf-8"))
        return f"process {int(said['process'])} (“{said['command']}”)"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
