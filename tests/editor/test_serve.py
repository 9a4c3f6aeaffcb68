"""The desk: one edit is one build, and a file that is only half saved is no message."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands import build as mkdocs_build

from generator import pipeline
from generator.editor import serve
from generator.intake import clean
from generator.model import Problem
from generator.seeds import yamlread
from generator.site import build, preview
from generator.work import cache
from tests.conftest import golden_project
from tests.test_golden import held


class Builder:
    """Stands in for the pipeline: a dossier whose one file must not be empty, and counts what is built."""

    def __init__(self, file: Path) -> None:
        """`file` is the one of the dossier."""
        self.file = file
        self.builds: list[str] = []

    def build(self) -> tuple[Path | None, tuple[str, ...]]:
        """As `Desk._build`."""
        text = self.file.read_text()
        self.builds.append(text)
        return (self.file.parent, ()) if text else (None, ("empty",))


@pytest.fixture
def told() -> list[str]:
    """What an editor reads in the terminal."""
    return []


@pytest.fixture
def desk(tmp_path: Path, told: list[str]) -> serve.Desk:
    """A desk for a dossier of one file."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "x.md").write_text("1")
    return serve.Desk(tmp_path, tmp_path / "work", "http://localhost/", preview.Shown(), told.append)


@pytest.fixture
def builder(desk: serve.Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Builder]:
    """Its stand-in for the pipeline, running."""
    builder = Builder(desk.folder / "seeds" / "x.md")
    ended = threading.Event()

    def sleep(seconds: float) -> None:
        if ended.wait(seconds):
            raise SystemExit

    monkeypatch.setattr(desk, "_build", builder.build)
    monkeypatch.setattr(desk, "_index", lambda: None)
    monkeypatch.setattr(serve.time, "sleep", sleep)  # type: ignore[attr-defined]

    def run() -> None:
        with suppress(SystemExit):
            desk.run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    wait_for(lambda: desk.shown.build == 1)
    yield builder
    ended.set()
    thread.join()


WAIT = threading.Event().wait
"""Not the `time.sleep` that the desk is given here."""


def wait_for(happened) -> None:
    """Until it has, for at most as long as a busy machine may take."""
    deadline = time.monotonic() + 20
    while not happened():
        assert time.monotonic() < deadline
        WAIT(0.01)


def test_one_edit_is_one_build(desk: serve.Desk, builder: Builder) -> None:
    """Also when it is written in several goes."""
    for text in ("2", "23", "234"):
        builder.file.write_text(text)
        WAIT(0.02)
    wait_for(lambda: desk.shown.build == 2)
    WAIT(1.0)
    assert builder.builds == ["1", "234"]


def test_a_half_saved_file_is_no_message(desk: serve.Desk, builder: Builder, told: list[str]) -> None:
    """An editor that empties a file and writes it then causes none."""
    builder.file.write_text("")
    wait_for(lambda: builder.builds[-1] == "")
    builder.file.write_text("new")
    wait_for(lambda: desk.shown.build == 2)
    assert told == []
    assert desk.shown.problems == ()


def test_a_problem_is_told_once_and_goes(desk: serve.Desk, builder: Builder, told: list[str]) -> None:
    """It stands on the last good site until it is mended."""
    builder.file.write_text("")
    wait_for(lambda: desk.shown.problems == ("empty",))
    assert desk.shown.site == desk.folder / "seeds"
    assert told == ["empty"]
    builder.file.write_text("new")
    wait_for(lambda: desk.shown.build == 2)
    assert desk.shown.problems == ()
    assert told == ["empty"]


def test_an_edit_ends_the_making_of_an_index(desk: serve.Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would change files that are copied for the next site; where that has faults, the index is made again."""
    monkeypatch.setattr(pipeline, "pages", lambda *_, **__: (Problem("a.yml", 1, "wrong", "mend it"),))
    desk.shown.succeed(desk.folder / "seeds")
    desk.indexing = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    desk.indexed = desk.shown.build
    assert desk._build() == (None, ("a.yml:1: error: wrong – mend it",))
    assert desk.indexing.poll() is not None
    assert desk.indexed != desk.shown.build


def test_an_edit_of_the_code_begins_anew(desk: serve.Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same command: what Python has read once, such as a catalogue of texts, it does not read again."""
    code = desk.folder / "generator" / "de.py"
    code.parent.mkdir()
    code.write_text("1")
    monkeypatch.setattr(serve, "PACKAGE", code.parent)
    monkeypatch.setattr(desk, "_build", lambda: (code.write_text("12") and None, ("shown",)))
    begun: list[list[str]] = []

    def begin(program: str, command: list[str]) -> None:
        begun.append(command)
        raise SystemExit

    monkeypatch.setattr(serve.os, "execv", begin)  # type: ignore[attr-defined]
    with pytest.raises(SystemExit):
        desk.run()
    assert begun[0][1:3] == ["-m", "generator"]


def test_an_edit_beside_the_dossier_is_none(desk: serve.Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installed generator is not looked at."""
    monkeypatch.setattr(serve, "PACKAGE", tmp_path.parent / "elsewhere")
    assert set(desk._files()) == {desk.folder / "seeds" / "x.md"}


def test_what_nobody_has_used_for_long_is_removed(
    tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever only ever previews a dossier has a cache that does not grow for ever."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Brücke\ndev_addr: 127.0.0.1:0\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / ".dossier").mkdir()
    kept = cache.of(tmp_path)
    kept.put("kind", cache.key("long ago"), 1)
    for path in tmp_path.rglob("*"):
        os.utime(path, (0, 0))
    kept.put("kind", cache.key("just now"), 1)
    monkeypatch.setattr(serve.Desk, "run", lambda desk: None)
    serve.serve(tmp_path, told.append)
    assert not kept.has("kind", cache.key("long ago"))
    assert kept.has("kind", cache.key("just now"))
    assert "follows edits" in told[0]


@dataclass
class Counted:
    """What building did since it was asked last."""

    parsed: list[str]
    """Files of the editors, by their paths."""
    cleaned: list[str]
    """Articles, by the names of their files."""
    made: list[str]
    """Pages that MkDocs made of Markdown, by their paths in docs/."""

    def clear(self) -> None:
        """Begin anew."""
        for each in (self.parsed, self.cleaned, self.made):
            each.clear()


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """Counts from now on."""
    done = Counted([], [], [])

    def count(place: object, name: str, note: Callable[..., None]) -> None:
        original = getattr(place, name)

        def call(*arguments: object, **options: object) -> object:
            note(*arguments, **options)
            return original(*arguments, **options)

        monkeypatch.setattr(place, name, call)

    count(yamlread.Reader, "parse", lambda reader, *_, **__: done.parsed.append(reader.path))
    count(clean, "clean", lambda raw, *_, **__: done.cleaned.append(raw.name))
    count(
        mkdocs_build, "get_context", lambda *told, **_: done.made.extend(each.file.src_uri for each in told[3:] if each)
    )
    return done


def test_an_edit_does_no_more_work_than_it_asks_for(
    tmp_path: Path, told: list[str], counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file is parsed, no article cleaned, one page made anew; the site holds the bytes of one built from nothing.

    How many seconds that is tells `test_an_edit_shows_within_two_seconds`.
    """
    project = golden_project(tmp_path / "dossier")
    monkeypatch.chdir(project)
    (work := tmp_path / "work").mkdir()
    desk = serve.Desk(project, work, "http://localhost/", preview.Shown(), told.append)
    desk._follow({})
    assert len(counted.cleaned) == len(list((project / "seeds" / "articles").iterdir()))
    counted.clear()
    proposal = project / "seeds" / "proposals" / "neubau.md"
    proposal.write_text(f"{proposal.read_text('utf-8')}\nSo weit die Probe.\n", encoding="utf-8")
    desk._follow({})
    assert (told, desk.shown.build, desk.shown.problems) == ([], 2, ())
    assert (counted.parsed, counted.cleaned) == (["seeds/proposals/neubau.md"], [])
    assert counted.made == ["vorschlaege/neubau.md"]
    assert desk.shown.site
    assert "So weit die Probe." in (desk.shown.site / "vorschlaege" / "neubau" / "index.html").read_text("utf-8")
    assert build.quick(project, tmp_path / "clean", "http://localhost/")
    assert held(desk.shown.site) == held(tmp_path / "clean")
