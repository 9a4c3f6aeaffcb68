"""A change of a dossier, made on a copy beside it and put in its place only when all of it has come out right.

The copy holds second names of the same files, so that only what changes is written. Then docs/, site/ and the offline
edition are exchanged, each in one step, and seeds/ last. Where a run fails or is killed before that, the others go
back: docs/ holds pages of people, too, which must not name what the sources do not know yet.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from generator.site import swap

_PREFIX = ".change-"
_NOTE = "exchanged.json"
"""In the folder of the copies, from before the first exchange: the inode of each copy, in the order of exchanges."""
Files = Mapping[str, bytes | None]
"""New content of files by their paths in a folder; None: the file goes."""
Stamps = dict[str, tuple[int, int]]


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """An empty folder beside the dossier's, for copies of them; only for who holds the dossier's lock."""
    recover(folder)
    work = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    try:
        yield work
    finally:
        _undo(work, folder)
        swap.remove(work)


def recover(folder: Path) -> None:
    """Put back what a killed run had exchanged or held between two renames, and clear its copies."""
    for work in folder.glob(f"{_PREFIX}*"):
        for aside in work.glob("*.old"):
            name = aside.name.removesuffix(".old")
            swap.resume(work / name, folder / name)
        _undo(work, folder)
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
    """Exchange each place with its copy in `work`, the last one last: all of them or none (`copied`, `recover`)."""
    copies = [work / place.name for place in places if os.path.lexists(work / place.name)]
    note = work / _NOTE
    note.write_text(json.dumps([[copy.name, _inode(copy)] for copy in copies]), encoding="utf-8", newline="\n")
    swap.to_disk(note)
    for place in places:
        if work / place.name in copies:
            swap.put(work / place.name, place)


def _undo(work: Path, folder: Path) -> None:
    """Exchange back what was exchanged, unless the last one was, with which the change is whole."""
    try:
        noted = [(str(name), int(inode)) for name, inode in json.loads((work / _NOTE).read_bytes())]
    except (OSError, ValueError, TypeError):  # there is none, or it was not written to its end: nothing was exchanged
        return
    exchanged = [name for name, inode in noted if _inode(folder / name) == inode]
    if exchanged != [name for name, _ in noted]:
        for name in reversed(exchanged):
            swap.exchange(work / name, folder / name)


def _inode(path: Path) -> int:
    return path.lstat().st_ino if os.path.lexists(path) else 0


def _second_name(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)
