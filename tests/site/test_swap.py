"""Something new takes the place of something old, whole, and a killed exchange is undone or completed."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from generator.site import swap
from tests import systems


def folder(path: Path, text: str) -> Path:
    """A folder that holds one file, deep."""
    (path / "deep").mkdir(parents=True)
    (path / "deep" / "file").write_text(text)
    return path


def told(path: Path) -> str:
    """What the file of such a folder says."""
    return (path / "deep" / "file").read_text()


@pytest.fixture(params=[True, False], ids=["in one step", "by renames"])
def _exchanging(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Linux, and as where the system cannot exchange."""
    if not request.param:
        monkeypatch.setattr(swap, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("_exchanging")
def test_the_two_change_places(tmp_path: Path) -> None:
    """Nothing else is left in the folder."""
    new, old = folder(tmp_path / ".new", "new"), folder(tmp_path / "site", "old")
    swap.put(new, old)
    assert (told(old), told(new)) == ("new", "old")
    assert {path.name for path in tmp_path.iterdir()} == {".new", "site"}


@pytest.mark.usefixtures("_exchanging")
def test_files_change_places_too(tmp_path: Path) -> None:
    """A single file is put in the same way."""
    new, old = tmp_path / "new", tmp_path / "old"
    new.write_text("new")
    old.write_text("old")
    swap.put(new, old)
    assert (old.read_text(), new.read_text()) == ("new", "old")


def test_where_nothing_is_it_is_put(tmp_path: Path) -> None:
    """Folders above are made."""
    swap.put(folder(tmp_path / ".new", "new"), tmp_path / "a" / "site")
    assert told(tmp_path / "a" / "site") == "new"
    assert not (tmp_path / ".new").exists()


def test_killed_before_the_new_one_came(tmp_path: Path) -> None:
    """The place is empty: what was there comes back."""
    folder(tmp_path / ".new", "new")
    folder(tmp_path / ".new.old", "old")
    swap.resume(tmp_path / ".new", tmp_path / "site")
    assert told(tmp_path / "site") == "old"


def test_killed_before_the_old_one_was_handed_over(tmp_path: Path) -> None:
    """The place holds the new one: the exchange is completed."""
    folder(tmp_path / ".new.old", "old")
    folder(tmp_path / "site", "new")
    swap.resume(tmp_path / ".new", tmp_path / "site")
    assert (told(tmp_path / "site"), told(tmp_path / ".new")) == ("new", "old")


def test_nothing_was_killed(tmp_path: Path) -> None:
    """Then nothing is changed."""
    folder(tmp_path / "site", "old")
    swap.resume(tmp_path / ".new", tmp_path / "site")
    assert {path.name for path in tmp_path.iterdir()} == {"site"}


def test_folders_files_and_links_are_removed(tmp_path: Path) -> None:
    """A folder with all it holds, a file, nothing; of a link the link alone."""
    kept = folder(tmp_path / "kept", "kept")
    systems.link(tmp_path / "link", kept)
    (tmp_path / "file").write_text("x")
    for name in ("link", "file", "nothing"):
        swap.remove(tmp_path / name)
    swap.remove(folder(tmp_path / "gone", "gone"))
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert told(kept) == "kept"


def test_clearing_takes_what_the_pattern_names(tmp_path: Path) -> None:
    """And nothing beside it."""
    for name in (".index-1", ".index-2", "index"):
        folder(tmp_path / name, "x")
    swap.clear(tmp_path, ".index-*")
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_what_was_there_before_is_not_waited_for(tmp_path, monkeypatch):
    """A second name of the same file under the same name; another file, or the same elsewhere, is."""
    old, new = tmp_path / "old", tmp_path / "new"
    for folder in (old / "a", new / "a"):
        folder.mkdir(parents=True)
    for name in ("same", "a/same", "changed", "moved"):
        (old / name).write_text(name)
    for name in ("same", "a/same"):
        os.link(old / name, new / name)
    os.link(old / "moved", new / "a" / "moved")
    (new / "changed").write_text("anew")
    waited: list[str] = []
    monkeypatch.setattr(swap, "_sync_system", lambda path: False)
    monkeypatch.setattr(swap, "_sync_file", lambda path: waited.append(path.relative_to(new).as_posix()))
    swap.to_disk(new, old)
    assert sorted(waited) == [".", "a", "a/moved", "changed"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be asked for a file system")
def test_linux_is_asked_once_for_all_files(tmp_path, monkeypatch):
    """And no file is waited for by itself."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").write_text("new")
    monkeypatch.setattr(swap, "_sync_file", lambda path: pytest.fail(f"waits for {path}"))
    swap.to_disk(tmp_path)


def test_a_folder_is_moved(tmp_path, monkeypatch):
    """A link is not, nor is what stands on another disk, or would take the place of another folder: it stays."""
    new, place = folder(tmp_path / "new", "new"), tmp_path / "place"
    swap.move(new, place)
    assert (told(place), new.exists()) == ("new", False)
    newer = folder(tmp_path / "newer", "newer")
    swap.move(newer, place)
    assert (told(place), told(newer)) == ("new", "newer")
    swap.remove(newer)
    systems.link(tmp_path / "link", place)
    swap.move(tmp_path / "link", tmp_path / "elsewhere")
    swap.move(None, place)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "place"]

    def other_disk(*_: object) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    monkeypatch.setattr(Path, "rename", other_disk)
    swap.move(place, tmp_path / "elsewhere")
    assert told(place) == "new"
