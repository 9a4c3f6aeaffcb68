"""Gives what Pagefind writes the same bytes each time: the values of its filters come in the order of a hash map.

Pagefind's filter and meta files are gzipped CBOR behind a mark, named by their content; the meta file names the filter
files, and `pagefind-entry.json` the meta file (read off Pagefind 1.5: pagefind/src/output/mod.rs).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_FILTERS = 3
"""Place of the list of filters, each a name and a file, in the meta file."""
_FILTER_NAME, _META_NAME = 7, 10
"""Characters of the hash in the names of files."""


def settle(folder: Path) -> None:
    """Rewrite the filters of one index in alphabetical order, and what names them."""
    entry = json.loads((folder / _ENTRY).read_bytes())
    for language, about in entry["languages"].items():
        about["hash"] = _settled_meta(folder, language, about["hash"])
    (folder / _ENTRY).write_text(json.dumps(entry, ensure_ascii=False, sort_keys=True), encoding="utf-8")


def _settled_meta(folder: Path, language: str, name: str) -> str:
    path = folder / f"pagefind.{name}.pf_meta"
    meta = _read(path)
    meta[_FILTERS] = sorted(
        [label, _settled_filter(folder / "filter", language, file)] for label, file in meta[_FILTERS]
    )
    path.unlink()
    return _write(meta, folder, f"pagefind.{language}_", _META_NAME, ".pf_meta").removeprefix("pagefind.")


def _settled_filter(folder: Path, language: str, name: str) -> str:
    path = folder / f"{name}.pf_filter"
    label, values = _read(path)
    path.unlink()
    return _write([label, sorted(values)], folder, f"{language}_", _FILTER_NAME, ".pf_filter")


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))


def _write(content: Any, folder: Path, prefix: str, length: int, suffix: str) -> str:
    """Write content under a name made of its hash; the name without its suffix."""
    data = _MARK + cbor2.dumps(content)
    name = prefix + hashlib.sha256(data).hexdigest()[:length]
    (folder / (name + suffix)).write_bytes(gzip.compress(data, mtime=0))
    return name
