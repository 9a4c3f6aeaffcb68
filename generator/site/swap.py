"""Puts something new in the place of something old in one step, so that a killed run leaves one of the two whole."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def put(new: Path, place: Path) -> None:
    """Move `new` to `place`; what was there is then at `new`. Both are on one file system.

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


def resume(new: Path, place: Path) -> None:
    """Undo or complete what `put` did by renames, if it was killed between two of them."""
    if (aside := _aside(new)).exists():
        aside.rename(new if os.path.lexists(place) else place)


def _aside(new: Path) -> Path:
    return new.with_name(f"{new.name}.old")


def remove(path: Path) -> None:
    """Remove a file or a folder with all it holds, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _exchange(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    return bool(renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)
