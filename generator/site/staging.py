"""A change of a dossier, made on a copy beside it and put in its place only when all of it has come out right.

The copy holds second names of the same files, so that only what changes is written. Then docs/, site/ and the offline
edition are exchanged, each in one step, and seeds/ last: a run that is killed has changed the sources wholly or not at
all, and what is made from them is made anew by the next run.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from generator.site import swap

_PREFIX = ".change-"
Files = Mapping[str, bytes | None]
"""New content of files by their paths in a folder; None: the file goes."""
Stamps = dict[str, tuple[int, int]]


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """An empty folder beside the dossier's, for copies of them; only for who holds the dossier's lock."""
    recover(folder)
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=folder) as work:
        yield Path(work)


def recover(folder: Path) -> None:
    """Put back what a killed run held between two renames, and clear its copies."""
    for work in folder.glob(f"{_PREFIX}*"):
        for aside in work.glob("*.old"):
            name = aside.name.removesuffix(".old")
            swap.resume(work / name, folder / name)
    swap.clear(folder, f"{_PREFIX}*")


def copy(source: Path, target: Path, changed: Files = MappingProxyType({})) -> None:
    """The files of a folder under second names, and the changed ones in their places."""
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True, copy_function=_second_name)
    for name, content in changed.items():
        path = target / name
        path.unlink(missing_ok=True)  # never written through: the name before it is the original's
        if content is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def stamps(folder: Path) -> Stamps:
    """Time stamp and size of each file, to see whether somebody edits meanwhile."""
    found = ((path, path.lstat()) for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): (about.st_mtime_ns, about.st_size) for path, about in found}


def put(work: Path, places: list[Path]) -> None:
    """Exchange each place with its copy in `work`, the last one last."""
    for place in places:
        if os.path.lexists(work / place.name):
            swap.put(work / place.name, place)


def _second_name(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)
