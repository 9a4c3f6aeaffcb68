"""Makes a change of a dossier on a copy beside it, which takes its place only if everything succeeded.

The copy consists of hard links, so that only what changes is written. Then docs/, site/ and the offline edition are
exchanged, each in one step, and seeds/ last. If a run fails or is killed before that, the others are exchanged back,
since pages of people in docs/ must not name what the sources do not know.
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
"""A file in the folder of copies, written before the first exchange: the inode of each copy, in the order of
exchanges."""
Files = Mapping[str, bytes | None]
"""New content of files by their paths in a folder; None means that the file is removed."""
Stamps = dict[str, tuple[int, int]]


@contextmanager
def copied(folder: Path) -> Iterator[Path]:
    """An empty folder for copies, beside those of the dossier; only for the run that holds the dossier's lock."""
    recover(folder)
    work = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    try:
        yield work
    finally:
        _undo(work, folder)
        swap.remove(work)


def recover(folder: Path) -> None:
    """Undo the exchanges and renames of a killed run, and remove its copies."""
    for work in folder.glob(f"{_PREFIX}*"):
        for aside in work.glob("*.old"):
            name = aside.name.removesuffix(".old")
            swap.resume(work / name, folder / name)
        _undo(work, folder)
    swap.clear(folder, f"{_PREFIX}*")


def copy(source: Path, target: Path, changed: Files = MappingProxyType({})) -> None:
    """Copy a folder: changed files with their new content, all others as hard links."""
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True, copy_function=link)
    for name, content in changed.items():
        path = target / name
        path.unlink(missing_ok=True)  # a hard link to the original, which must not be written
        if content is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def stamps(folder: Path) -> Stamps:
    """Time stamp and size of each file, to find out whether somebody edits one meanwhile."""
    found = ((path, path.lstat()) for path in folder.rglob("*") if not path.is_dir())
    return {path.relative_to(folder).as_posix(): (about.st_mtime_ns, about.st_size) for path, about in found}


def put(work: Path, places: list[Path]) -> None:
    """Exchange each place with its copy in `work`, in this order: all of them or none (`copied`, `recover`)."""
    copies = [work / place.name for place in places if os.path.lexists(work / place.name)]
    note = work / _NOTE
    note.write_text(json.dumps([[copy.name, _inode(copy)] for copy in copies]), encoding="utf-8", newline="\n")
    swap.to_disk(note)
    for place in places:
        if work / place.name in copies:
            swap.put(work / place.name, place)


def _undo(work: Path, folder: Path) -> None:
    """Undo the exchanges, unless the last place was exchanged, with which the change is complete."""
    try:
        noted = [(str(name), int(inode)) for name, inode in json.loads((work / _NOTE).read_bytes())]
    except (OSError, ValueError, TypeError):  # no note, or an incomplete one: nothing was exchanged
        return
    exchanged = [name for name, inode in noted if _inode(folder / name) == inode]
    if exchanged != [name for name, _ in noted]:
        for name in reversed(exchanged):
            swap.exchange(work / name, folder / name)


def _inode(path: Path) -> int:
    return path.lstat().st_ino if os.path.lexists(path) else 0


def link(source: str | Path, target: str | Path) -> None:
    """Make a hard link, or a copy with the same time stamp if the file system has no links."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)
