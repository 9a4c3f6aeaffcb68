"""Puts a new file or folder in the place of an old one in one step, so that a killed run leaves one of them whole."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

INDEX, OFFLINE = ".index-", ".offline-"
TEMPORARY = (INDEX, OFFLINE)
"""Beginnings of the names of temporary folders that runs make beside a site."""
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_WRITERS = 16
"""How many files are flushed to the disk at once: a file system with a journal writes them together."""


def put(new: Path, place: Path) -> None:
    """Move `new` to `place`; what was there is then at `new`. Both are on one file system.

    Everything new is flushed to the disk before, so that a power cut, too, leaves the old or the new one whole.
    """
    to_disk(new, place)
    exchange(new, place)


def exchange(new: Path, place: Path) -> None:
    """The same for what is on the disk already.

    Linux exchanges the two at once (renameat2); elsewhere the place is empty for a moment between two renames.
    """
    if not os.path.lexists(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        new.rename(place)
    elif not _exchange(new, place):
        aside = _aside(new)
        place.rename(aside)
        new.rename(place)
        aside.rename(new)
    _sync_folder(place.parent)


def resume(new: Path, place: Path) -> None:
    """Undo or complete the renames of `put`, if it was killed between two of them."""
    if (aside := _aside(new)).exists():
        aside.rename(new if os.path.lexists(place) else place)


def _aside(new: Path) -> Path:
    return new.with_name(f"{new.name}.old")


def move(folder: Path | None, place: Path | None) -> None:
    """Move a folder; if it is a link, or cannot be moved (to another disk, or where something is), it stays.

    What is at `place` is not removed: another run that shares a cache may be about to take it for its own.
    """
    if folder and place and folder.is_dir() and not folder.is_symlink():
        with suppress(OSError):
            folder.rename(place)


def remove(path: Path) -> None:
    """Remove a file, or a folder with everything in it, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def clear(folder: Path, pattern: str) -> None:
    """Remove what killed runs left in a folder; only for the run that holds the dossier's lock, so that no other
    runs."""
    for path in list(folder.glob(pattern)):
        with suppress(OSError):  # it does not matter if it stays
            remove(path)


def to_disk(path: Path, before: Path | None = None) -> None:
    """Wait until a file, or everything in a folder, is on the disk.

    On Linux one call flushes a whole file system, in a tenth of the time that single files take. Elsewhere files are
    skipped that are hard links to files of the same name in `before`, since they are on the disk already.
    """
    if path.is_dir() and _sync_system(path):
        return
    if path.is_dir():
        with ThreadPoolExecutor(_WRITERS) as writers:
            list(writers.map(_sync_file, _new_files(path, before)))
        for folder, _, _ in os.walk(path):
            _sync_folder(Path(folder))
    else:
        _sync_file(path)


def _sync_system(path: Path) -> bool:
    """Flush the file system of a folder (syncfs(2)); False if there is no such call."""
    if sys.platform != "linux":
        return False
    try:
        syncfs = ctypes.CDLL(None, use_errno=True).syncfs
    except AttributeError:
        return False
    handle = os.open(path, os.O_RDONLY)
    try:
        return bool(syncfs(handle) == 0)
    finally:
        os.close(handle)


def _new_files(folder: Path, before: Path | None) -> Iterator[Path]:
    """The files in a folder and below, except those that are the same file in the folder `before`."""
    known = {entry.name: entry.inode() for entry in os.scandir(before)} if before and before.is_dir() else {}
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _new_files(Path(entry), before / entry.name if before else None)
        elif entry.is_file() and known.get(entry.name) != entry.inode():
            yield Path(entry)


def _sync_file(path: Path) -> None:
    """Flush a file, also one that may only be read; Windows flushes only files opened for writing."""
    mode = os.O_RDWR if sys.platform == "win32" else os.O_RDONLY
    with suppress(PermissionError):
        handle = os.open(path, mode)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sync_folder(path: Path) -> None:
    if sys.platform != "win32":  # which has no such call, and writes names down by itself
        _sync_file(path)


def _exchange(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    return bool(renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)
