"""Copies sources from elsewhere, such as object storage (`--seeds s3://…`), by fsspec: what changed since last time.

Which kinds of storage can be read depends on what is installed beside fsspec: s3fs for `s3://`, gcsfs for `gs://`. Only
the named address is asked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

_NOTE = "fetched.json"
_AT_ONCE = 100
"""How many files are requested together: enough that a distant storage always has something to do, few enough for
memory."""


@dataclass(frozen=True)
class _Held:
    """A copied file: what the storage said about it, which changes when the file does, and its SHA-256."""

    told: str
    sha256: str


def is_elsewhere(place: str) -> bool:
    """Whether a place is an address, and no folder of this machine."""
    return "://" in place


def fetch(address: str, folder: Path) -> Path:
    """Copy what stands at an address into a folder, unless unchanged; returns the place in the folder.

    Raises ConnectionError, or another OSError, if the storage fails; the next run goes on from there.
    """
    storage, root = _opened(address)
    with _failing_alike():
        found = storage.find(root, detail=True)
    told = {_name(place, root): (place, _digest(repr(sorted(info.items())))) for place, info in found.items()}
    if not told:
        raise ConnectionError("nothing stands at the address of --seeds")
    copy = folder / "seeds"
    copy.mkdir(parents=True, exist_ok=True)
    held = {name: each for name, each in _noted(folder).items() if _is_there(copy / name, each)}
    missing = {name: place for name, (place, state) in told.items() if name not in held or held[name].told != state}
    _remove(copy, told.keys() - missing.keys())
    for name, content in _contents(storage, missing):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(content)
        held[name] = _Held(told[name][1], _digest(content))
    (folder / _NOTE).write_bytes(msgspec.json.encode({name: held[name] for name in sorted(told)}))
    return copy


def _opened(address: str) -> tuple[Any, str]:
    """The storage, and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise ConnectionError("an address as --seeds needs: pip install 'dossier-generator[remote]'") from error
    try:
        with _failing_alike(ImportError, ValueError):
            storage, root = url_to_fs(address)
    except (ImportError, ValueError) as error:  # a kind of storage that is not installed, or that nobody knows
        raise ConnectionError(f"the address of --seeds cannot be used: {error}") from error
    storage.invalidate_cache()
    return storage, str(root).rstrip("/")


@contextmanager
def _failing_alike(*others: type[Exception]) -> Iterator[None]:
    """Turn any exception of a storage, such as one about credentials, into ConnectionError; OSError stays."""
    try:
        yield
    except Exception as error:
        if isinstance(error, (OSError, *others)):
            raise
        raise ConnectionError(f"the storage of --seeds answers: {error}") from error


def _name(place: str, root: str) -> str:
    """The name of a file relative to the root; raises ConnectionError if it would lead out of the folder of copies."""
    name = place.removeprefix(root).lstrip("/")
    if not name or "\\" in name or ":" in name or ".." in PurePosixPath(name).parts:
        raise ConnectionError(f"a file of --seeds has a name that no copy can have: {name!r}")
    return name


def _contents(storage: Any, places: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The bytes of files, by name; raises ConnectionError for the first that cannot be read, or is gone by now.

    They are requested as ranges, since fsspec's `cat` would take “?”, “*” and “[” in a name for a pattern.
    """
    ahead = iter(sorted(places.items()))
    while some := dict(islice(ahead, _AT_ONCE)):
        with _failing_alike():
            found = storage.cat_ranges(list(some.values()), None, None, on_error="return")
        for name, content in zip(some, found, strict=True):
            if isinstance(content, FileNotFoundError):
                raise ConnectionError(f"{name!r} of --seeds was there a moment ago, and is gone")
            if isinstance(content, Exception):
                raise ConnectionError(f"{name!r} of --seeds cannot be read: {content}")
            yield name, content


def _noted(folder: Path) -> dict[str, _Held]:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode((folder / _NOTE).read_bytes(), type=dict[str, _Held])
    return {}


def _is_there(path: Path, held: _Held) -> bool:
    """Whether a copy still has the bytes that were copied."""
    return path.is_file() and not path.is_symlink() and _digest(path.read_bytes()) == held.sha256


def _remove(copy: Path, kept: Iterable[str]) -> None:
    """Remove copies that are to be made anew, or whose file is gone from the address."""
    wanted = frozenset(kept)
    for path in sorted(copy.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):  # it holds something
                path.rmdir()
        elif path.relative_to(copy).as_posix() not in wanted:
            path.unlink()


def _digest(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
