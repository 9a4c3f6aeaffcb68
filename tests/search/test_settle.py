"""An index settled is the same, whatever order Pagefind wrote it in."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import cbor2

from generator.search import settle

MARK = b"pagefind_dcd"


def packed(content: object) -> bytes:
    """Content as Pagefind stores it."""
    return gzip.compress(MARK + cbor2.dumps(content))


def index(folder: Path, values: list[list[object]], order: int) -> Path:
    """An index of two filters, listed forwards or backwards."""
    (folder / "filter").mkdir(parents=True)
    (folder / "fragment").mkdir()
    for number, name in enumerate(("de_x", "de_y")):
        content = MARK + json.dumps({"url": f"/{number}/"}).encode()
        (folder / "fragment" / f"{name}.pf_fragment").write_bytes(gzip.compress(content, mtime=0))
    (folder / "index").mkdir()
    (folder / "index" / "de_1a.pf_index").write_text("words")
    filters = [["Art", f"de_{order}00000a"], ["Monat", f"de_{order}00000b"]][::order]
    (folder / "filter" / f"de_{order}00000a.pf_filter").write_bytes(packed(["Art", values[::order]]))
    (folder / "filter" / f"de_{order}00000b.pf_filter").write_bytes(packed(["Monat", [["Mai", [0]]]]))
    meta = ["1.5.2", [["de_x", 5], ["de_y", 300]], [["a", "z", "de_1a"]], filters, [], ["title"]]
    (folder / f"pagefind.de_{order}.pf_meta").write_bytes(packed(meta))
    entry = {"version": "1.5.2", "languages": {"de": {"hash": f"de_{order}", "page_count": 1}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry))
    return folder


def held(folder: Path) -> dict[str, bytes]:
    """All files by their paths."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_same_bytes_in_whatever_order(tmp_path):
    """Names and contents, and every name leads to a file that holds what it held before."""
    values: list[list[object]] = [["Artikel", [0, 2]], ["Akteur", [1]]]
    one, other = index(tmp_path / "one", values, 1), index(tmp_path / "other", values, -1)
    pages = settle.settle(one)
    assert settle.settle(other) == pages
    assert held(one) == held(other)
    assert pages.addresses == ("/0/", "/1/")
    name = json.loads((one / "pagefind-entry.json").read_text())["languages"]["de"]["hash"]
    meta = cbor2.loads(gzip.decompress((one / f"pagefind.{name}.pf_meta").read_bytes())[len(MARK) :])
    assert [(file.removeprefix(pages.prefix), words) for file, words in meta[1]] == [("0", 6), ("1", 256)]
    for number, (file, _) in enumerate(meta[1]):
        assert f'"/{number}/"'.encode() in gzip.decompress((one / "fragment" / f"{file}.pf_fragment").read_bytes())
    ((first, last, chunk),) = meta[2]
    assert (first, last, (one / "index" / f"{chunk}.pf_index").read_text()) == ("a", "z", "words")
    assert len(list((one / "fragment").iterdir())) == 2
    assert [label for label, _ in meta[3]] == ["Art", "Monat"]
    found = gzip.decompress((one / "filter" / f"{meta[3][0][1]}.pf_filter").read_bytes())[len(MARK) :]
    assert cbor2.loads(found) == ["Art", [["Akteur", [1]], ["Artikel", [0, 2]]]]
