"""Makes a new folder out of that of an earlier run: a file that is right already stays in it, and all others go.

For a folder with many thousand files, most of them as they were, linking each anew and removing each old link takes
longer than looking whether it is right. Files may be hard links to those of other folders, so none is ever changed:
whatever is not right is removed before something else is written in its place.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.site import swap
from generator.work import cache
from generator.work.cache import Cache


def spare(kept: Cache, name: str) -> Path | None:
    """The place in a cache of a folder of the last run; None if there is to be none.

    Only on Linux: other systems ignore case in names, so that a folder might keep a name in which the case has changed.
    """
    return kept.folder / name if kept.folder and kept.writes and sys.platform == "linux" else None


def set_aside(last: Path, new: Path, place: Path | None) -> None:
    """Move the last folder to its place in the cache, if it has owner and permissions of the one that replaced it.

    Others (chmod -R) shall not come back with it; such a folder stays where it is, as does one on another disk, or one
    that nothing has replaced.
    """
    if last.is_dir() and new.is_dir() and _rights(last) == _rights(new):
        swap.move(last, place)


def _rights(folder: Path) -> tuple[int, int, int]:
    found = folder.stat()
    return found.st_mode, found.st_uid, found.st_gid


@dataclass
class Leftovers:
    """What an earlier run left in a folder, as far as it is not known yet whether it stays."""

    _files: set[str] = field(default_factory=set)
    """Ordinary files, by their paths."""
    _others: list[str] = field(default_factory=list)
    """Links, pipes and the like."""
    _folders: list[str] = field(default_factory=list)
    """Each after those inside it."""

    @classmethod
    def of(cls, folder: str | Path) -> Leftovers:
        """Everything in a folder, if there is one."""
        found = cls()
        if os.path.isdir(folder):  # noqa: PTH112 - its paths are texts
            found._look_at(os.fspath(folder))
        return found

    def _look_at(self, folder: str) -> None:
        with os.scandir(folder) as found:
            entries = list(found)
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                self._look_at(entry.path)
                self._folders.append(entry.path)
            elif entry.is_file(follow_symlinks=False):
                self._files.add(entry.path)
            else:
                self._others.append(entry.path)

    def keep(self, path: str, digest: str) -> bool:
        """Whether a file with this SHA-256 stands at the path, and so stays."""
        return self._stays(path, lambda: hashlib.sha256(cache.read(path)).hexdigest() == digest)

    def keep_link(self, path: str, source: str) -> bool:
        """The same for a hard link to a file of another folder."""
        return self._stays(path, lambda: os.path.samefile(path, source))  # noqa: PTH121 - of many thousand files

    def _stays(self, path: str, is_right: Callable[[], bool]) -> bool:
        if path not in self._files or not is_right():
            return False
        self._files.remove(path)
        return True

    def clear(self) -> None:
        """Remove what was not kept, and folders that are empty then."""
        for path in (*self._files, *self._others):
            os.unlink(path)  # noqa: PTH108 - as above
        for folder in self._folders:
            with suppress(OSError):  # it holds something
                os.rmdir(folder)  # noqa: PTH106 - as above
        self._files, self._others, self._folders = set(), [], []
