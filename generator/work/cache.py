"""Keeps results of work on single pages and articles in a folder, by a digest of all that each result depends on.

The folder may be deleted at any time, and shared: a file is believed only if its bytes match the digest that it
carries, whoever wrote it and however it was cut or changed since; so none has to appear whole. A result is data
(MessagePack), checked against its type when it is read; nothing that is read from here is ever run.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

import msgspec

from generator import LOADED

T = TypeVar("T")

FOLDER = Path(".dossier", "cache")
"""Relative to mkdocs.yml."""
_PACKAGE = Path(__file__).parents[1]
_DIGEST_LENGTH = 64
"""Of SHA-256 in hexadecimal."""
_FILES = "files"
_METADATA = "*.*-info"
"""Folders and files `….dist-info` and `….egg-info`, on the path of Python."""
_NOTE, _IGNORE_ALL = ".gitignore", "*\n"
"""The file that keeps git out; its time stamp is that of the last pruning."""
_PRUNED_EACH_DAYS = 1
"""Looking at each file takes a third of a second for 1,000 articles."""
_UNUSED_DAYS = 30
"""A branch that somebody comes back to after a month may be built anew."""
_SECONDS_A_DAY = 86_400
_USE_NOTED_EACH_DAYS = 1
"""Noting each use would write to the disk for each file at each run."""


@dataclass(frozen=True)
class Cache:
    """A folder of results; without a folder nothing is kept, and nothing found."""

    folder: Path | None = None
    writes: bool = True
    """Whether new results are kept."""

    def get(self, kind: str, key: str, form: type[T]) -> T | None:
        """The result of a kind that was kept under a key; None when there is none that can be believed."""
        if self.folder is None:
            return None
        path = self._path(kind, key)
        held = _read(path)
        digest, content = held[:_DIGEST_LENGTH], held[_DIGEST_LENGTH:]
        if not held or digest != hashlib.sha256(key.encode() + content).hexdigest().encode():
            return None
        try:
            found = decoded(content, form)
        except msgspec.DecodeError:
            return None
        self._note_use(path)
        return found

    def has(self, kind: str, key: str) -> bool:
        """Whether something is kept under a key; whether it can be believed `get` says."""
        return self.folder is not None and os.path.isfile(self._path(kind, key))  # noqa: PTH113 - of many thousand files

    def put(self, kind: str, key: str, result: object) -> None:
        """Keep a result; where the disk refuses, it is not kept."""
        if self.folder is not None and self.writes:
            self.put_encoded(kind, key, encoded(result))

    def put_encoded(self, kind: str, key: str, content: bytes) -> None:
        """Keep a result that was encoded where it was made."""
        if self.folder is None or not self.writes:
            return
        digest = hashlib.sha256(key.encode() + content).hexdigest().encode()
        self._write(self._path(kind, key), digest + content)

    def keep_file(self, digest: str, source: Path) -> None:
        """Keep a file of the site, which has these bytes, as a second name of it where that can be."""
        if self.folder is None or not self.writes:
            return
        with suppress(OSError):
            _in_folder(self.folder, self._path(_FILES, digest), partial(_link, source))

    def put_file(self, digest: str, target: Path) -> bool:
        """Make `target` the file of these bytes, as a second name where that can be; False when it is not here."""
        content = self.file(digest)
        if content is None:
            return False
        path, folder = self._path(_FILES, digest), os.path.dirname(target)  # noqa: PTH120 - of many thousand files
        if not os.path.isdir(folder):  # noqa: PTH112
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        try:
            os.link(path, target)
        except OSError:  # a file in its place, which may be a second name, or no second names here
            target.unlink(missing_ok=True)
            try:
                os.link(path, target)
            except OSError:
                target.write_bytes(content)
        return True

    def file(self, digest: str) -> bytes | None:
        """The bytes of a file that was kept; None when they are not here."""
        if self.folder is None:
            return None
        path = self._path(_FILES, digest)
        content = _read(path)
        if hashlib.sha256(content).hexdigest() != digest:
            return None
        self._note_use(path)
        return content

    def prune(self) -> None:
        """Once a day, remove what nobody has used for long, and what killed runs left half-written."""
        note, now = (self.folder or Path()) / _NOTE, time.time()
        if self.folder is None or not self.writes or not note.is_file():
            return
        if now - note.stat().st_mtime < _PRUNED_EACH_DAYS * _SECONDS_A_DAY:
            return
        with suppress(OSError):
            note.touch()
        oldest = now - _UNUSED_DAYS * _SECONDS_A_DAY
        for folder, _, names in os.walk(self.folder):
            for name in names:
                path = Path(folder, name)
                with suppress(OSError):
                    if path.stat().st_mtime < oldest:
                        path.unlink()

    def _path(self, kind: str, key: str) -> str:
        return f"{self.folder}/{kind}/{key[:1]}/{key[1:]}"

    def _write(self, path: str, content: bytes) -> None:
        if self.folder is None or not self.writes:
            return
        with suppress(OSError):  # a full disk costs the next run its time, not this one its result
            _in_folder(self.folder, path, partial(_put, content))

    def _note_use(self, path: str) -> None:
        """By the time stamp of the file, so that what is in use is not pruned."""
        if not self.writes:
            return
        with suppress(OSError):
            if time.time() - os.stat(path).st_mtime > _USE_NOTED_EACH_DAYS * _SECONDS_A_DAY:  # noqa: PTH116 - many
                Path(path).touch()


NONE = Cache()
"""Nothing is kept."""


def of(dossier: Path, writes: bool = True) -> Cache:
    """The cache of a dossier; none where there is no folder `.dossier` to hold it, or where a link leads elsewhere."""
    folder = (dossier / FOLDER).absolute()
    if not folder.parent.is_dir() or folder.is_symlink() or folder.parent.is_symlink():
        return NONE
    return Cache(folder, writes)


def encoded(result: object) -> bytes:
    """A result as it is kept, and as it is sent from another process: data of the model in MessagePack."""
    return msgspec.msgpack.encode(result)


def decoded(content: bytes, form: type[T]) -> T:
    """A result of a type; raises msgspec.DecodeError where it is none."""
    return msgspec.msgpack.decode(content, type=form)


def key(*parts: str | bytes | object) -> str:
    """A digest of all that a result depends on: texts, bytes, or data of the model."""
    digest = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else msgspec.json.encode(part, order="deterministic", enc_hook=_day)
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def _day(value: object) -> str:
    """A day of a class of its own, as tests give that put the clock forward: msgspec takes only the plain one."""
    if isinstance(value, date):
        return value.isoformat()
    raise NotImplementedError


@cache
def code(*names: str) -> str:
    """A digest of folders and modules of the generator, with all their data, and of all that is installed beside it."""
    files = sorted(path for name in names for path in _files(_PACKAGE / name))
    parts = [part for path in files for part in (path.relative_to(_PACKAGE).as_posix(), path.read_bytes())]
    return key(_installed(), _if_edited(files), *parts)


def _if_edited(files: Iterable[Path]) -> str:
    """What no other run has, where code was edited after it was loaded: its bytes are not those that run."""
    return uuid4().hex if any(path.stat().st_mtime >= LOADED for path in files) else ""


def _files(place: Path) -> Iterable[Path]:
    if place.is_dir():
        return (path for path in place.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return (place.with_suffix(".py"),)


@cache
def _installed() -> str:
    """The Python that runs, and the name and version of each package it finds.

    As the name of the folder with a package's metadata gives them (PEP 376): to read each takes a third of a second.
    """
    found = {path.name for place in sys.path for path in Path(place).glob(_METADATA)}
    return key(sys.version, *sorted(found))


def _read(path: str) -> bytes:
    """The bytes of a file; none of what is not there, is no file or cannot be read."""
    try:
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            return file.read() or b""
    except OSError:
        return b""


def _at_once(path: str, flags: int) -> int:
    """Open a file; of a pipe nobody waits for who writes into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _made(folder: Path) -> None:
    """A folder that git ignores."""
    note = folder / _NOTE
    if not note.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        note.unlink(missing_ok=True)  # whatever stands there: a pipe would be waited for
        note.write_text(_IGNORE_ALL, encoding="utf-8", newline="\n")


def _in_folder(cache: Path, path: str, write: Callable[[str], None]) -> None:
    """Write a file, in a folder that is made when it is missing, and in place of what is there."""
    try:
        write(path)
    except FileExistsError:  # cut, changed, a link or a pipe: it was not believed
        os.unlink(path)  # noqa: PTH108 - of many thousand files
        write(path)
    except FileNotFoundError:
        _made(cache)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        write(path)


def _put(content: bytes, path: str) -> None:
    """Make a file; FileExistsError where there is something."""
    with open(path, "xb", buffering=0) as file:  # noqa: PTH123 - of many thousand files
        file.write(content)


def _link(source: Path, path: str) -> None:
    """Another name for a file, or a copy where the file system has none; FileExistsError where there is something."""
    try:
        os.link(source, path)
    except (FileExistsError, FileNotFoundError):
        raise
    except OSError:
        _put(source.read_bytes(), path)
