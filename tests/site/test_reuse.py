"""A folder of an earlier run keeps what is right in it, and nothing else."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from generator.site import reuse
from generator.site.reuse import Leftovers
from generator.work import cache
from generator.work.cache import Cache
from tests import systems

NAMES = ("a/b/page.html", "a/page.html", "c/page.html", "page.html")


@pytest.fixture
def last(tmp_path: Path) -> Path:
    """A folder with a few files, each of which holds its name."""
    for name in NAMES:
        place = tmp_path / "last" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(name)
    return tmp_path / "last"


def digest(text: str) -> str:
    """Its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()


def test_what_is_right_stays(last):
    """By its bytes, whatever its name; all else goes, with the folders that hold nothing then."""
    left = Leftovers.of(last)
    assert left.keep(f"{last}/a/page.html", digest("a/page.html"))
    assert not left.keep(f"{last}/c/page.html", digest("another"))
    assert not left.keep(f"{last}/nothing", digest(""))
    left.clear()
    assert sorted(path.relative_to(last).as_posix() for path in last.rglob("*")) == ["a", "a/page.html"]
    assert (last / "a" / "page.html").read_text() == "a/page.html"


def test_a_hard_link_stays(last, tmp_path):
    """But no file that only has the same bytes, since it is to be one file with the other."""
    os.link(last / "page.html", tmp_path / "source")
    (tmp_path / "copy").write_text("a/page.html")
    left = Leftovers.of(last)
    assert left.keep_link(f"{last}/page.html", str(tmp_path / "source"))
    assert not left.keep_link(f"{last}/a/page.html", str(tmp_path / "copy"))
    left.clear()
    assert [path.name for path in last.rglob("*")] == ["page.html"]


def test_links_are_not_followed(last, tmp_path):
    """Neither to a file nor to a folder, whatever is there: what they lead to stays as it is, and they go."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "page.html").write_text("right")
    systems.link(last / "folder", elsewhere)
    systems.link(last / "file.html", elsewhere / "page.html")
    left = Leftovers.of(last)
    for name in ("folder/page.html", "file.html"):
        assert not left.keep(f"{last}/{name}", digest("right"))
        assert not left.keep_link(f"{last}/{name}", str(elsewhere / "page.html"))
    left.clear()
    assert list(last.iterdir()) == []
    assert (elsewhere / "page.html").read_text() == "right"


def test_where_nothing_is_nothing_is_kept(tmp_path):
    """Nor is it a fault."""
    left = Leftovers.of(tmp_path / "nothing")
    left.clear()
    assert not left.keep(str(tmp_path / "nothing" / "page.html"), digest(""))


def test_keeping_a_file_counts_as_a_use_of_it(last):
    """It may be the same file as one of the cache, which nobody else uses any more."""
    os.utime(last / "page.html", (1, 1))
    assert Leftovers.of(last).keep(f"{last}/page.html", digest("page.html"))
    assert (last / "page.html").stat().st_mtime > 1


def test_the_place_of_a_folder(tmp_path):
    """In the cache, if results are kept, and if the system tells names apart by their case."""
    wanted = tmp_path / "name" if sys.platform == "linux" else None
    assert reuse.spare(Cache(tmp_path), "name") == wanted
    assert reuse.spare(Cache(tmp_path, writes=False), "name") is None
    assert reuse.spare(cache.NONE, "name") is None


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no such permissions there")
def test_a_folder_with_other_permissions_is_not_set_aside(last, tmp_path):
    """Nor one that is not there."""
    new, place = tmp_path / "new", tmp_path / "cache" / "last"
    new.mkdir()
    place.parent.mkdir()
    last.chmod(0o700)
    new.chmod(0o755)
    reuse.set_aside(last, new, place)
    assert last.is_dir()
    last.chmod(0o755)
    reuse.set_aside(last, new, place)
    assert (last.exists(), (place / "page.html").read_text()) == (False, "page.html")
    reuse.set_aside(last, new, place)
    assert place.is_dir()
