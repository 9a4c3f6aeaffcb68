"""docs/ holds the new pages or the old ones, and never loses what people wrote."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import swap, write
from generator.model import Output

ROOT = Path(__file__).parent.parent


def pages(**contents: str) -> list[Output]:
    """Pages by name; `__` stands for a slash."""
    return [Output(f"{name.replace('__', '/')}.md", content) for name, content in contents.items()]


def held(docs: Path) -> dict[str, str]:
    """What stands in docs/, apart from the manifest."""
    found = (p for p in docs.rglob("*") if p.is_file() and p.name != write.MANIFEST)
    return {p.relative_to(docs).as_posix(): p.read_text() for p in found}


def test_pages_come_and_go(tmp_path):
    """A page no longer made is removed, and its empty folder with it."""
    assert write.write(tmp_path, pages(index="1", a__x="x", b__y="y")) == ()
    assert write.write(tmp_path, pages(index="2", a__z="z")) == ()
    assert held(tmp_path) == {"index.md": "2", "a/z.md": "z"}
    assert not (tmp_path / "b").exists()


def test_what_people_wrote_stays(tmp_path):
    """Beside our pages, and inside our folders, even when all our pages there go."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "note.md").write_text("mine")
    (tmp_path / "about.md").write_text("about")
    write.write(tmp_path, pages(a__x="x"))
    write.write(tmp_path, pages(b__x="x"))
    assert held(tmp_path) == {"a/note.md": "mine", "about.md": "about", "b/x.md": "x"}
    assert write.handwritten(tmp_path) >= {"a/note.md", "about.md"}
    assert "b/x.md" not in write.handwritten(tmp_path)


def test_a_foreign_file_is_never_replaced(tmp_path):
    """It is named, and nothing else is written either."""
    (tmp_path / "index.md").write_text("mine")
    (problem,) = write.write(tmp_path, pages(index="ours", a__x="x"))
    assert "did not write" in problem.message
    assert held(tmp_path) == {"index.md": "mine"}


def test_a_file_in_place_of_a_folder_is_never_replaced(tmp_path):
    """Nor one deeper down; each is named once."""
    (tmp_path / "c").mkdir()
    (tmp_path / "a").write_text("mine")
    (tmp_path / "c" / "d").write_text("mine")
    problems = write.write(tmp_path, pages(a__x="x", a__y="y", c__d__x="x"))
    assert [Path(p.path).relative_to(tmp_path).as_posix() for p in problems] == ["a", "c/d"]
    assert held(tmp_path) == {"a": "mine", "c/d": "mine"}


def test_links_that_people_made_stay(tmp_path):
    """To a file, to a folder, and to nothing, beside our pages."""
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    (docs / "a").mkdir(parents=True)
    elsewhere.mkdir()
    (elsewhere / "note.md").write_text("mine")
    for name, target in (("file.md", elsewhere / "note.md"), ("folder", elsewhere), ("nothing", tmp_path / "nothing")):
        (docs / "a" / name).symlink_to(target)
    write.write(docs, pages(a__x="x"))
    write.write(docs, pages(a__x="new"))
    links = {path.name: path.readlink().name for path in (docs / "a").iterdir() if path.is_symlink()}
    assert links == {"file.md": "note.md", "folder": "elsewhere", "nothing": "nothing"}


def test_a_link_out_of_docs_is_not_followed(tmp_path):
    """A folder of docs/ that is a symbolic link does not lead our pages elsewhere."""
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    (docs / "a").symlink_to(elsewhere)
    (problem,) = write.write(docs, pages(a__x="x"))
    assert "outside docs/" in problem.message
    assert not list(elsewhere.iterdir())


def test_unchanged_files_keep_their_time(tmp_path):
    """A live preview would loop otherwise; bytes copied from seeds/ are no exception."""
    raw = tmp_path / "raw.txt"
    raw.write_bytes(b"\xff\x00")
    outputs = [*pages(a__x="x", a__y="y"), Output("a/raw.txt", raw)]
    docs = tmp_path / "docs"
    write.write(docs, outputs)
    for path in docs.rglob("*.*"):
        os.utime(path, (1, 1))
    write.write(docs, [*pages(a__x="x", a__y="new"), Output("a/raw.txt", raw)])
    times = {p.name: p.stat().st_mtime for p in docs.rglob("*") if p.is_file()}
    assert (times["x.md"], times["raw.txt"]) == (1, 1)
    assert times["y.md"] > 1
    assert (docs / "a" / "raw.txt").read_bytes() == b"\xff\x00"


def test_a_page_that_was_deleted_comes_back(tmp_path):
    """The manifest is not believed against the folder."""
    write.write(tmp_path, pages(a__x="x"))
    (tmp_path / "a" / "x.md").unlink()
    write.write(tmp_path, pages(a__x="x"))
    assert held(tmp_path) == {"a/x.md": "x"}


@pytest.mark.parametrize("step", range(12))
def test_a_run_that_dies_at_any_step(tmp_path, monkeypatch, step):
    """Whatever call to the file system is the last one: the next run ends with the new pages and all of ours."""
    (tmp_path / "about.md").write_text("mine")
    write.write(tmp_path, pages(index="1", a__x="1", b__x="1"))
    calls = 0

    def dying(original):
        def call(*arguments, **options):
            nonlocal calls
            calls += 1
            if calls > step:
                raise KeyboardInterrupt
            return original(*arguments, **options)

        return call

    with monkeypatch.context() as patched:
        for module, name in ((swap, "put"), (swap, "remove"), (Path, "rename"), (os, "link"), (Path, "write_text")):
            patched.setattr(module, name, dying(getattr(module, name)))
        with pytest.raises(KeyboardInterrupt):
            write.write(tmp_path, pages(index="2", a__x="1", c__x="2"))
    write.write(tmp_path, pages(index="2", a__x="1", c__x="2"))
    assert held(tmp_path) == {"about.md": "mine", "index.md": "2", "a/x.md": "1", "c/x.md": "2"}


WRITER = """
import sys
from pathlib import Path
from generator import write
from generator.model import Output
docs, number = Path(sys.argv[1]), 0
while True:
    number += 1
    write.write(docs, [Output(f"a/{i}.md", str(number)) for i in range(200)])
"""


def test_killed_runs_leave_whole_pages(tmp_path):
    """A writer killed again and again: each time all pages are of one run."""
    write.write(tmp_path, [Output(f"a/{i}.md", "0") for i in range(200)])
    for tenth in range(8):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], cwd=ROOT)
        time.sleep(0.3 + tenth * 0.02)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        contents = {path.read_text() for path in (tmp_path / "a").glob("*.md")}
        assert len(contents) == 1, contents
        assert len(list((tmp_path / "a").glob("*.md"))) == 200


def test_a_folder_that_goes_is_never_half_there(tmp_path, monkeypatch):
    """A run that dies while it clears up has taken a stale folder away in one step."""
    write.write(tmp_path, pages(a__x="1", a__y="1", b__x="1"))

    def dying(path: Path) -> None:
        if path.name == ".next" and path.exists():
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(swap, "remove", dying)
        with pytest.raises(KeyboardInterrupt):
            write.write(tmp_path, pages(b__x="1"))
    assert not (tmp_path / "a").exists()
    write.write(tmp_path, pages(b__x="1"))
    assert held(tmp_path) == {"b/x.md": "1"}


def test_put_exchanges_old_and_new(tmp_path):
    """The new stands in its place, the old where the new was."""
    for name, text in (("new", "n"), ("old", "o")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text(text)
    swap.put(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old" / "x").read_text() == "n"
    assert (tmp_path / "new" / "x").read_text() == "o"


def test_put_without_exchange(tmp_path, monkeypatch):
    """Where the system cannot exchange two names, two renames do."""
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    test_put_exchanges_old_and_new(tmp_path)
