"""Gives what Pagefind writes the same bytes each time, and fewer of those that every first search has to load.

The values of its filters come in the order of a hash map; they are sorted. The meta file names each page's fragment and
each chunk of the index by a hash, which no compression shortens; here they are numbered behind one hash of them all, as
old copies in a browser's cache must not pass for new ones. The lengths of pages hardly count for the ranking; they are
rounded, so that they repeat.

Pagefind's filter and meta files are gzipped CBOR behind a mark, named by their content; the meta file names the filter
files, and `pagefind-entry.json` the meta file (read off Pagefind 1.5: pagefind/src/output/mod.rs).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_PAGES, _CHUNKS, _FILTERS = 1, 2, 3
"""Places in the meta file: pages, each a file and a number of words; chunks, each its first word, its last one and a
file; filters, each a name and a file."""
_SHORT_NAME, _META_NAME = 7, 10
"""Characters of the hash in the names of files."""
_STEPS = 2
"""Lengths that are told apart between one and its double."""


@dataclass(frozen=True)
class Pages:
    """The pages of an index, by their addresses below the site; a page's fragment is called `prefix` and its number."""

    prefix: str
    addresses: tuple[str, ...]


def settle(folder: Path) -> Pages:
    """Rewrite the filters and the names of the fragments of an index of one language, and what names them."""
    entry, pages = json.loads((folder / _ENTRY).read_bytes()), Pages("", ())
    for language, about in entry["languages"].items():
        about["hash"], fragments = _settled_meta(folder, language, about["hash"])
        read = (_unpacked(folder / "fragment" / f"{name}.pf_fragment") for name in fragments)
        pages = Pages(fragments[0].removesuffix("0"), tuple(json.loads(fragment)["url"] for fragment in read))
    (folder / _ENTRY).write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    return pages


def _settled_meta(folder: Path, language: str, name: str) -> tuple[str, list[str]]:
    """The names of the new meta file and of the fragments."""
    path = folder / f"pagefind.{name}.pf_meta"
    meta = _read(path)
    fragments = _numbered(folder, "fragment", language, [name for name, _ in meta[_PAGES]])
    meta[_PAGES] = [[name, _rounded(length)] for name, (_, length) in zip(fragments, meta[_PAGES], strict=True)]
    names = _numbered(folder, "index", language, [name for *_, name in meta[_CHUNKS]])
    meta[_CHUNKS] = [[first, last, name] for name, (first, last, _) in zip(names, meta[_CHUNKS], strict=True)]
    meta[_FILTERS] = sorted(
        [label, _settled_filter(folder / "filter", language, file)] for label, file in meta[_FILTERS]
    )
    path.unlink()
    new = _write(meta, folder, f"pagefind.{language}_", _META_NAME, ".pf_meta").removeprefix("pagefind.")
    return new, fragments


def _numbered(folder: Path, kind: str, language: str, names: list[str]) -> list[str]:
    """New names for files of one kind, which are renamed; they stay the same as long as no file of them changes."""
    version = hashlib.sha256("".join(names).encode()).hexdigest()[:_SHORT_NAME]
    numbered = [f"{language}_{version}{number}" for number in range(len(names))]
    for old, new in zip(names, numbered, strict=True):
        (folder / kind / f"{old}.pf_{kind}").rename(folder / kind / f"{new}.pf_{kind}")
    return numbered


def _rounded(length: int) -> int:
    return round(2 ** (round(_STEPS * math.log2(length)) / _STEPS)) if length else 0


def _settled_filter(folder: Path, language: str, name: str) -> str:
    path = folder / f"{name}.pf_filter"
    label, values = _read(path)
    path.unlink()
    return _write([label, sorted(values)], folder, f"{language}_", _SHORT_NAME, ".pf_filter")


def _read(path: Path) -> Any:
    return cbor2.loads(_unpacked(path))


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(_MARK)


def _write(content: Any, folder: Path, prefix: str, length: int, suffix: str) -> str:
    """Write content under a name made of its hash; the name without its suffix."""
    data = _MARK + cbor2.dumps(content)
    name = prefix + hashlib.sha256(data).hexdigest()[:length]
    (folder / (name + suffix)).write_bytes(gzip.compress(data, mtime=0))
    return name
