"""Keeps results of work on single pages and articles in a folder, by a digest of all that each result depends on.

The folder may be deleted at any time, and shared. A file is used only if its bytes match the digest that it carries, so
it does not matter who wrote it, or whether it was cut off or changed since. A result is data (MessagePack), checked
against its type when it is read; nothing that is read from here is ever run.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Generic, TypeVar
from uuid import uuid4

import msgspec

from generator import LOADED

T = TypeVar("T")

FOLDER = Path(".dossier", "cache")
"""Relative to mkdocs.yml."""
_PACKAGE = Path(__file__).parents[1]
_DIGEST_LENGTH = 64
"""Characters of a SHA-256 in hexadecimal."""
_FILES = "files"
_METADATA = "*.*-info"
"""Matches folders and files `….dist-info` and `….egg-info`, on the path of Python."""
_NOTE, _IGNORE_ALL = ".gitignore", "*\n"
"""The file that makes git ignore the folder; its time stamp says when the cache was last pruned."""
_PRUNED_EACH_DAYS = 1
"""Not in each run, since looking at every file takes a third of a second for 1,000 articles."""
_UNUSED_DAYS = 30
"""Whoever comes back to a branch after a month can wait for it to be built anew."""
_SECONDS_A_DAY = 86_400
_USE_NOTED_EACH_DAYS = 1
"""Noting every use would write to the disk for every file in every run."""


@dataclass(frozen=True)
class Cache:
    """A folder of results. Without a folder nothing is kept and nothing found."""

    folder: Path | None = None
    writes: bool = True
    """Whether new results are kept."""

    def get(self, kind: str, key: str, form: type[T]) -> T | None:
        """The result of a kind that was kept under a key; None if there is none, or if it is damaged."""
        if self.folder is None:
            return None
        held = read(self._path(kind, key), self.writes)
        digest, content = held[:_DIGEST_LENGTH], held[_DIGEST_LENGTH:]
        if not held or digest != hashlib.sha256(key.encode() + content).hexdigest().encode():
            return None
        try:
            return decoded(content, form)
        except msgspec.DecodeError:
            return None

    def has(self, kind: str, key: str) -> bool:
        """Whether something is kept under a key, which counts as a use; only `get` finds out whether it is damaged."""
        if self.folder is None:
            return False
        path = self._path(kind, key)
        try:
            found = os.stat(path)  # noqa: PTH116 - of many thousand files
        except OSError:
            return False
        if self.writes:
            _note_use(path, found)
        return stat.S_ISREG(found.st_mode)

    def put(self, kind: str, key: str, result: object) -> None:
        """Keep a result; if the disk refuses, it is not kept."""
        if self.folder is not None and self.writes:
            self.put_encoded(kind, key, encoded(result))

    def put_encoded(self, kind: str, key: str, content: bytes) -> None:
        """Keep a result that is encoded already."""
        if self.folder is None or not self.writes:
            return
        digest = hashlib.sha256(key.encode() + content).hexdigest().encode()
        self._write(self._path(kind, key), digest + content)

    def keep_file(self, digest: str, source: str | Path) -> None:
        """Keep a file of the site, whose bytes have this digest, as a hard link if possible, else as a copy."""
        if self.folder is None or not self.writes:
            return
        with suppress(OSError):
            _in_folder(self.folder, self._path(_FILES, digest), partial(_link, source))

    def keep_content(self, digest: str, content: bytes) -> None:
        """Keep the content of a file of the site before there is such a file."""
        if self.folder is not None:
            self._write(self._path(_FILES, digest), content)

    def put_file(self, digest: str, target: str) -> bool:
        """Make `target` the kept file with this digest, as a hard link if possible; False if there is none."""
        content = self.file(digest)
        if content is None:
            return False
        path = self._path(_FILES, digest)
        try:
            os.link(path, target)
        except OSError:  # no folder, a file in its place, which may be a hard link, or a file system without hard links
            place = Path(target)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.unlink(missing_ok=True)
            try:
                os.link(path, target)
            except OSError:
                place.write_bytes(content)
        return True

    def file(self, digest: str) -> bytes | None:
        """The bytes of a kept file; None if there is none."""
        if self.folder is None:
            return None
        content = read(self._path(_FILES, digest), self.writes)
        return content if hashlib.sha256(content).hexdigest() == digest else None

    def prune(self) -> None:
        """Remove what was not used for long and what killed runs left half-written; at most once a day."""
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


NONE = Cache()
"""Nothing is kept."""


class Table(Generic[T]):
    """Many small results of one kind, kept in one file, since to read a file for each would take as long as to find it.

    A run keeps those that it has asked for.
    """

    def __init__(self, kept: Cache, kind: str, key: str, form: type[dict[str, T]]) -> None:
        """Read what is kept under a key; `form` is the type of all results by their names."""
        self._kept, self._kind, self._key = kept, kind, key
        self._known = kept.get(kind, key, form) or {}
        self._asked: dict[str, T] = {}

    def result(self, name: str, find: Callable[[], T]) -> T:
        """The result of this name, which must tell all that it depends on beside the key; found now if none is kept."""
        if name not in self._asked:
            self._asked[name] = self._known[name] if name in self._known else find()
        return self._asked[name]

    def keep(self) -> None:
        """Keep what was asked for, if that is not what is kept already."""
        if self._asked.keys() != self._known.keys():
            self._kept.put(self._kind, self._key, self._asked)


def of(dossier: Path, writes: bool = True) -> Cache:
    """The cache of a dossier; `NONE` if it has no folder `.dossier`, or if that is a link to elsewhere."""
    folder = (dossier / FOLDER).absolute()
    if not folder.parent.is_dir() or folder.is_symlink() or folder.parent.is_symlink():
        return NONE
    return Cache(folder, writes)


def encoded(result: object) -> bytes:
    """A result in MessagePack, as it is kept and sent between processes."""
    return msgspec.msgpack.encode(result)


def decoded(content: bytes, form: type[T]) -> T:
    """The result in these bytes; raises msgspec.DecodeError if they do not fit the type."""
    return msgspec.msgpack.decode(content, type=form)


def key(*parts: str | bytes | object) -> str:
    """A digest of all that a result depends on: texts, bytes, or data of the model."""
    digest = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else msgspec.json.encode(part, order="deterministic", enc_hook=_day)
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def _day(value: object) -> str:
    """Encode a day of a subclass, as tests use that change the clock; msgspec itself takes only plain ones."""
    if isinstance(value, date):
        return value.isoformat()
    raise NotImplementedError


@cache
def code(*names: str) -> str:
    """A digest of folders and modules of the generator, with all their data, and of all installed packages."""
    files = sorted(path for name in names for path in _files(_PACKAGE / name))
    return key(_installed(), *map(_bytes_of, files))


def all_code() -> str:
    """The same of the whole generator."""
    return code(".")


@cache
def _bytes_of(file: Path) -> tuple[str, str]:
    """Name and SHA-256 of a file of the generator, kept, since several digests of code hold it.

    If it was edited after it was loaded, its bytes are not those that run, so a text that no other run has stands in
    place of the digest.
    """
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    is_edited = file.stat().st_mtime >= LOADED
    return file.relative_to(_PACKAGE).as_posix(), uuid4().hex if is_edited else digest


def _files(place: Path) -> Iterable[Path]:
    if place.is_dir():
        return (path for path in place.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return (place.with_suffix(".py"),)


@cache
def _installed() -> str:
    """The version of Python, and name and version of each installed package.

    They are taken from the names of the folders with metadata (PEP 376); to read the metadata takes a third of a
    second.
    """
    found = {path.name for place in sys.path for path in Path(place).glob(_METADATA)}
    return key(sys.version, *sorted(found))


def read(path: str, notes_use: bool = True) -> bytes:
    """The bytes of a file that is kept; empty if it is not there, is no file or cannot be read."""
    try:
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            if notes_use:
                _note_use(path, os.fstat(file.fileno()))
            return file.read() or b""
    except OSError:
        return b""


def _note_use(path: str, found: os.stat_result) -> None:
    """Note a use in the time stamp of a file, so that it is not pruned."""
    if time.time() - found.st_mtime > _USE_NOTED_EACH_DAYS * _SECONDS_A_DAY:
        with suppress(OSError):
            os.utime(path)


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting, even if it is a pipe that nobody writes into."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _made(folder: Path) -> None:
    """Make a folder that git ignores."""
    note = folder / _NOTE
    if not note.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        note.unlink(missing_ok=True)  # whatever stands there: a pipe would be waited for
        note.write_text(_IGNORE_ALL, encoding="utf-8", newline="\n")


def _in_folder(cache: Path, path: str, write: Callable[[str], None]) -> None:
    """Write a file, replacing what is there; make its folder if that is missing."""
    try:
        write(path)
    except FileExistsError:  # it was damaged, a link or a pipe
        os.unlink(path)  # noqa: PTH108 - of many thousand files
        write(path)
    except FileNotFoundError:
        _made(cache)
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        write(path)


def _put(content: bytes, path: str) -> None:
    """Make a new file; raises FileExistsError if the name is taken."""
    with open(path, "xb", buffering=0) as file:  # noqa: PTH123 - of many thousand files
        file.write(content)


def _link(source: str | Path, path: str) -> None:
    """Make a hard link, or a copy if the file system has no links; raises FileExistsError if the name is taken."""
    try:
        os.link(source, path)
    except (FileExistsError, FileNotFoundError):
        raise
    except OSError:
        _put(Path(source).read_bytes(), path)
