"""A build ends when it has looked at the bytes, if nothing that has a part in them has changed; else it is made."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import __main__ as cli
from generator import pipeline
from generator.search import index
from generator.site import as_before, swap
from generator.work import cache
from tests import systems
from tests.conftest import PUBLISHED_AT, golden_project
from tests.test_golden import held
from tests.test_incremental import ARTICLE, Change, add_to, remove, rename, replace, write

Build = Callable[..., list[str]]
ARTICLE_PAGE = "artikel/brief/index.html"


def mkdir(name: str) -> Change:
    """An empty folder."""
    return lambda project: (project / name).mkdir()


SOURCES: tuple[tuple[str, Change], ...] = (
    ("an article more", write("seeds/articles/rat.txt", ARTICLE)),
    ("a word as long", replace("seeds/articles/rat.txt", "lange", "wenig")),
    ("another name as long", rename("seeds/articles/rat.txt", "seeds/articles/tat.txt")),
    ("an article less", remove("seeds/articles/tat.txt")),
    ("an actor's role", replace("seeds/actors.yml", "Land, das mitzahlen soll", "Land, das zahlen soll")),
    ("a page that people wrote", add_to("docs/ueber.md", "\nZu den [Artikeln](artikel/index.md).\n")),
    ("a word in it", replace("docs/ueber.md", "Zu den", "Von de")),
    ("a file that people put there", write("docs/bild.txt", "kein Bild")),
    ("it goes", remove("docs/bild.txt")),
    ("the configuration", replace("mkdocs.yml", "- navigation.top", "- navigation.indexes")),
    ("the hook", add_to(".dossier/hook.py", "\n# Here MkDocs enters.\n")),
)
RESULTS: tuple[tuple[str, Change], ...] = (
    ("a page of docs/", replace("docs/artikel/brief.md", "Brief", "Brüf")),
    ("a page of docs/ less", remove("docs/artikel/brief.md")),
    ("a page of the site", replace(f"site/{ARTICLE_PAGE}", "Brief", "Brüf")),
    ("a page of the site less", remove(f"site/{ARTICLE_PAGE}")),
    ("a file more in the site", write("site/fremd.txt", "fremd")),
    ("a folder more in the site", mkdir("site/fremd")),
    ("what a killed run left of docs/", mkdir(".docs.next")),
    ("the theme's copy", add_to(".dossier/theme/partials/byline.html", "anders")),
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The golden dossier as a project of its own."""
    project = golden_project(tmp_path / "dossier")
    monkeypatch.setattr(swap, "to_disk", lambda *_: None)
    monkeypatch.setattr(index, "index", lambda *_: ())  # which has tests of its own
    monkeypatch.chdir(project)
    monkeypatch.setenv("SITE_URL", PUBLISHED_AT)
    return project


@pytest.fixture
def build(project: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the project, and gives the name of each run of the pipeline: none where nothing was to be done."""
    runs: list[str] = []
    original = pipeline.pages

    def pages(*arguments, **options):
        runs.append("pages")
        return original(*arguments, **options)

    monkeypatch.setattr(pipeline, "pages", pages)

    def build(*options: str) -> list[str]:
        runs.clear()
        assert cli.main(["build", *options]) == 0
        return list(runs)

    return build


def clean(project: Path) -> dict[str, bytes]:
    """The site as it is made from nothing, with its pages in the place of those that were there."""
    assert cli.main(["build", "--no-cache", "--quiet", "--site", str(project.parent / "clean")]) == 0
    return held(project.parent / "clean")


def test_a_second_build_does_nothing_but_look(project, build):
    """No page is written, and the site is the one that was there."""
    assert build() == ["pages"]
    before = (project / "site").stat().st_ino
    assert build() == []
    assert (project / "site").stat().st_ino == before


@pytest.mark.long
@pytest.mark.parametrize("changes", [SOURCES, RESULTS], ids=["sources", "results"])
def test_whatever_changes_the_site_is_the_clean_one(project, build, changes):
    """After each change a whole build; after that none."""
    build("--quiet")
    for name, change in changes:
        change(project)
        assert build("--quiet") == ["pages"], name
        made = held(project / "site")
        assert build("--quiet") == [], name
        assert held(project / "site") == made == clean(project), name


def test_what_a_killed_run_left_of_the_site_is_cleared(project, build):
    """Without a build: the site itself is whole."""
    build("--quiet")
    (project / ".site.new").mkdir()
    assert build("--quiet") == []
    assert not (project / ".site.new").exists()


def test_options_and_environment_are_looked_at(project, build, monkeypatch):
    """Excerpts make another site, and so does another address; no cache, no look."""
    build("--quiet")
    assert build("--quiet", "--excerpts") == ["pages"]
    assert build("--quiet") == ["pages"]
    assert build("--quiet") == []
    monkeypatch.setenv("SITE_URL", "https://example.net/")
    assert build("--quiet") == ["pages"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert build("--quiet") == ["pages"]
    assert build("--quiet") == []
    assert build("--quiet", "--no-cache") == ["pages"]
    monkeypatch.setattr(cache, "code", lambda *_: "other code")
    assert build("--quiet") == ["pages"]


def test_it_says_again_what_is_wrong(project, build, capfd):
    """Warnings of a build that does nothing are those of the one before."""
    (project / "seeds" / "artikel").mkdir()
    (project / "seeds" / "articles" / "leer.txt").write_bytes(b"\x00\x01\x02")
    build("--quiet")
    said = capfd.readouterr().err
    assert said.count("\n") >= 2
    assert build("--quiet") == []
    assert capfd.readouterr().err == said


def test_what_a_build_has_mended_is_said_once(project, build, capfd):
    """A page that somebody changed is written anew, and is right after that."""
    build("--quiet")
    (project / "docs" / "artikel" / "brief.md").write_text("changed")
    capfd.readouterr()
    assert build("--quiet") == ["pages"]
    assert "is written anew" in capfd.readouterr().err
    assert build("--quiet") == []
    assert "is written anew" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "name", ["seeds/articles/brief.txt", "seeds/actors.yml", "docs/ueber.md", "docs/artikel/brief.md", "mkdocs.yml"]
)
def test_what_changes_while_it_is_built_is_built_next(project, build, monkeypatch, name):
    """What a build has noted is what it has read, not what it finds at its end."""
    build("--quiet", "--no-cache")

    def index_while_somebody_writes(*_: object) -> tuple[()]:
        content = (project / name).read_bytes()
        (project / name).unlink()
        (project / name).write_bytes(content.replace(b"navigation.top", b"navigation.indexes") + b"\n")
        return ()

    monkeypatch.setattr(index, "index", index_while_somebody_writes)
    build("--quiet")
    monkeypatch.setattr(index, "index", lambda *_: ())
    assert build("--quiet") == ["pages"]
    assert build("--quiet") == []


def test_a_source_that_is_changed_and_changed_back_is_noticed(project, build, monkeypatch):
    """Its stamp tells."""

    def index_while_somebody_writes(*_: object) -> tuple[()]:
        path = project / "seeds" / "actors.yml"
        content, about = path.read_bytes(), path.stat()
        path.write_bytes(b"else")
        path.write_bytes(content)
        os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))
        return ()

    monkeypatch.setattr(index, "index", index_while_somebody_writes)
    build("--quiet")
    monkeypatch.setattr(index, "index", lambda *_: ())
    assert build("--quiet") == ["pages"]


def test_what_others_have_a_part_in_is_always_built(project, build):
    """A hook of somebody else may ask the clock."""
    (project / "own.py").write_text("", "utf-8")
    replace("mkdocs.yml", "  - .dossier/hook.py", "  - .dossier/hook.py\n  - own.py")(project)
    build("--quiet")
    assert build("--quiet") == ["pages"]


def test_a_configuration_that_is_a_pipe_is_not_waited_for(project, build, capfd):
    """Whoever builds then says what it is."""
    build("--quiet")
    (project / "mkdocs.yml").unlink()
    systems.pipe(project / "mkdocs.yml")
    assert cli.main(["build", "--quiet"]) == 1
    assert "a pipe" in capfd.readouterr().err


@pytest.mark.parametrize("look", ["contents", "_stamps"])
def test_a_file_that_cannot_be_read_is_no_reason_to_stop(project, build, monkeypatch, look):
    """Such as one that nobody needs, or that went while it was looked at: the site is made, and made again."""
    build("--quiet")
    with monkeypatch.context() as patch:
        patch.setattr(as_before, look, lambda *_: (_ for _ in ()).throw(PermissionError))
        assert build("--quiet") == ["pages"]
    write("seeds/articles/rat.txt", ARTICLE)(project)
    with monkeypatch.context() as patch:
        patch.setattr(as_before, look, lambda *_: (_ for _ in ()).throw(PermissionError))
        assert build("--quiet") == ["pages"]
    assert build("--quiet") == ["pages"]
    assert build("--quiet") == []
