"""A cache that is never believed over the bytes, and never in the way."""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from generator.work import cache
from generator.work.cache import Cache
from tests import systems


@dataclass(frozen=True)
class Result:
    """Any result."""

    words: tuple[str, ...]
    number: int | None = None


ONE = Result(("Brücke", "über"), 3)
KEY = cache.key("all that it depends on")


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    """An empty cache."""
    (tmp_path / ".dossier").mkdir()
    return cache.of(tmp_path)


def the_file(kept: Cache) -> Path:
    """The one file of a cache."""
    assert kept.folder
    (path,) = (path for path in kept.folder.rglob("*") if path.is_file() and path.name != ".gitignore")
    return path


def test_a_result_is_found_under_its_key_only(kept):
    """As it was, of its type."""
    kept.put("kind", KEY, ONE)
    assert kept.get("kind", KEY, Result) == ONE
    assert kept.get("kind", cache.key("else"), Result) is None
    assert kept.get("other", KEY, Result) is None


@pytest.mark.parametrize("place", [0, 63, 64, -1])
def test_a_changed_byte_is_noticed(kept, place):
    """Whether in the digest or in the result."""
    kept.put("kind", KEY, ONE)
    content = bytearray(the_file(kept).read_bytes())
    content[place] ^= 1
    the_file(kept).write_bytes(content)
    assert kept.get("kind", KEY, Result) is None


@pytest.mark.parametrize("length", [0, 10, 64, 80])
def test_a_cut_file_is_noticed(kept, length):
    """As a full disk leaves it."""
    kept.put("kind", KEY, ONE)
    the_file(kept).write_bytes(the_file(kept).read_bytes()[:length])
    assert kept.get("kind", KEY, Result) is None


def test_a_result_under_a_foreign_key_is_noticed(kept):
    """A file that was renamed, or copied over another."""
    kept.put("kind", KEY, ONE)
    other = cache.key("else")
    target = the_file(kept).parents[1] / other[:1] / other[1:]
    target.parent.mkdir(exist_ok=True)
    the_file(kept).rename(target)
    assert kept.get("kind", other, Result) is None


def test_a_result_of_another_type_is_none(kept):
    """What an older version of the code kept, should its key ever be the same."""
    kept.put("kind", KEY, ["no", "result"])
    assert kept.get("kind", KEY, Result) is None


def test_files_are_known_by_their_bytes(kept, tmp_path):
    """A file is put as it was kept; one that was changed in place is not put until it is kept anew."""
    built, digest = tmp_path / "built.html", hashlib.sha256(b"<p>").hexdigest()
    built.write_bytes(b"<p>")
    kept.keep_file(digest, built)
    kept.keep_file(digest, built)
    assert kept.put_file(digest, str(tmp_path / "site" / "index.html"))
    assert (tmp_path / "site" / "index.html").read_bytes() == b"<p>"
    (tmp_path / "site" / "index.html").write_bytes(b"<p>changed")
    assert not kept.put_file(digest, str(tmp_path / "site" / "other.html"))
    built.unlink()
    built.write_bytes(b"<p>")
    kept.keep_file(digest, built)
    assert kept.put_file(digest, str(tmp_path / "site" / "other.html"))
    assert (tmp_path / "site" / "index.html").read_bytes() == b"<p>changed"


def test_without_a_folder_nothing_is_kept(tmp_path):
    """And none is made."""
    none = cache.of(tmp_path)
    none.put("kind", KEY, ONE)
    none.keep_file("digest", tmp_path / "nothing")
    assert none.get("kind", KEY, Result) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("linked", [".dossier", ".dossier/cache"])
def test_nothing_is_kept_behind_a_link(tmp_path, linked):
    """It could lead out of the dossier, to files that pruning would remove."""
    (tmp_path / "elsewhere" / "cache").mkdir(parents=True)
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / linked).parent.mkdir(exist_ok=True)
    systems.link(tmp_path / "dossier" / linked, tmp_path / "elsewhere")
    cache.of(tmp_path / "dossier").put("kind", KEY, ONE)
    assert not any(path.is_file() for path in (tmp_path / "elsewhere").rglob("*"))


def test_a_reader_writes_nothing(tmp_path, kept):
    """It finds what others kept."""
    reader = cache.of(tmp_path, writes=False)
    reader.put("kind", KEY, ONE)
    assert reader.get("kind", KEY, Result) is None
    kept.put("kind", KEY, ONE)
    assert reader.get("kind", KEY, Result) == ONE


def test_a_disk_that_refuses_is_no_failure(kept, monkeypatch):
    """The run goes on without."""

    def full(*arguments, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache, "_put", full)
    kept.put("kind", KEY, ONE)
    assert kept.get("kind", KEY, Result) is None


def test_what_nobody_uses_is_removed(kept):
    """After a month; what is in use stays, and files are looked at once a day."""
    kept.put("kind", KEY, ONE)
    assert kept.folder
    old, note = time.time() - 40 * 86_400, kept.folder / ".gitignore"
    os.utime(the_file(kept), (old, old))
    os.utime(note, (old, old))
    assert kept.get("kind", KEY, Result) == ONE
    kept.prune()
    assert kept.get("kind", KEY, Result) == ONE
    os.utime(the_file(kept), (old, old))
    kept.prune()
    assert the_file(kept)
    os.utime(note, (old, old))
    kept.prune()
    assert kept.get("kind", KEY, Result) is None


def test_a_table_keeps_what_a_run_asked_for(kept, monkeypatch):
    """Each is found once, and forgotten when a run does not ask for it; nothing is written if nothing changed."""
    found: list[str] = []
    written: list[str] = []
    put = Cache.put_encoded

    def noted(self: Cache, kind: str, key: str, content: bytes) -> None:
        written.append(kind)
        put(self, kind, key, content)

    def doubled(name: str) -> str:
        found.append(name)
        return name * 2

    monkeypatch.setattr(Cache, "put_encoded", noted)
    for asked, new, writes in [("ab", "ab", 1), ("aab", "", 0), ("bc", "c", 1), ("ab", "a", 1)]:
        table = cache.Table(kept, "kind", KEY, dict[str, str])
        found.clear()
        written.clear()
        for name in asked:
            assert table.result(name, partial(doubled, name)) == name * 2
        table.keep()
        assert (found, len(written)) == (list(new), writes)


def test_git_ignores_it(kept):
    """Wherever the dossier's own rules came from."""
    kept.put("kind", KEY, ONE)
    assert kept.folder
    assert (kept.folder / ".gitignore").read_text() == "*\n"


def test_parts_of_a_key_do_not_run_into_each_other():
    """What stands at the end of one cannot pass for the beginning of the next."""
    assert cache.key(b"ab", b"c") != cache.key(b"a", b"bc")
    assert cache.key("a") != cache.key(b"a")
    assert cache.key({"b", "a"}) == cache.key({"a", "b"})


@pytest.fixture
def table(monkeypatch, tmp_path):
    """A file of a package that was loaded after the file was written."""
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "words.bin").write_bytes(b"1")
    monkeypatch.setattr(cache, "_PACKAGE", tmp_path)
    monkeypatch.setattr(cache, "LOADED", time.time() + 3600)
    return tmp_path / "text" / "words.bin"


def read_anew(*names: str) -> str:
    """The digest that another run has."""
    cache._bytes_of.cache_clear()
    return cache.code.__wrapped__(*names)


def test_code_and_its_data_count(table, tmp_path):
    """A changed table is a changed result; what Python compiles is none."""
    before = read_anew("text")
    (tmp_path / "text" / "__pycache__").mkdir()
    (tmp_path / "text" / "__pycache__" / "x.pyc").write_bytes(b"x")
    assert read_anew("text") == before
    table.write_bytes(b"2")
    assert read_anew("text") != before


def test_code_edited_after_it_was_loaded_keeps_nothing(table, monkeypatch):
    """What runs is the old code, what its digest would be of is the new: no other run may find what this one made."""
    before = read_anew("text")
    monkeypatch.setattr(cache, "LOADED", table.stat().st_mtime - 1)
    assert len({before, read_anew("text"), read_anew("text")}) == 3


@pytest.mark.parametrize("lay", [systems.link, lambda path, other: systems.pipe(path)])
def test_what_lies_in_the_place_of_a_file_is_replaced(kept, tmp_path, lay):
    """A link is not followed, and nobody waits for a pipe; the file behind the link stays as it is."""
    other = tmp_path / "other"
    other.write_bytes(b"other")
    kept.put("kind", KEY, ONE)
    (place,) = (path for path in kept.folder.rglob("*") if path.name == KEY[1:])
    place.unlink()
    lay(place, other)
    assert kept.get("kind", KEY, Result) is None
    kept.put("kind", KEY, ONE)
    assert kept.get("kind", KEY, Result) == ONE
    assert other.read_bytes() == b"other"
