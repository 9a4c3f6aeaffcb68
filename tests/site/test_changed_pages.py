"""A site of which MkDocs built only what changed, in however many processes, is the one it builds clean."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generator import __main__ as cli
from generator.search import index
from generator.site import changed_pages, compact, swap, themecopy
from generator.work import cache
from generator.work.pool import Batches
from generator.work.watch import Progress, Watch
from tests.conftest import PUBLISHED_AT, golden_project
from tests.test_golden import held
from tests.test_incremental import ARTICLE, Change, add_to, remove, rename, replace, write

pytestmark = pytest.mark.long

UNCHANGED: Change = lambda dossier: None  # noqa: E731 - stands in a list of changes
LEADS_ON = "\n[Zum Brief](artikel/brief.md), [seine Quelle](artikel/brief.md#quelle)\n"
OF_ARTICLES: tuple[tuple[str, Change], ...] = (
    ("nothing", UNCHANGED),
    ("an article more", write("seeds/articles/rat.txt", ARTICLE)),
    ("a word of an article", replace("seeds/articles/rat.txt", "lange", "kurz")),
    ("an article under another name", rename("seeds/articles/rat.txt", "seeds/articles/rathaus.txt")),
    ("an article less", remove("seeds/articles/rathaus.txt")),
)
OF_EDITORS: tuple[tuple[str, Change], ...] = (
    ("another spelling of an actor", replace("seeds/actors.yml", "spellings: [Behrens]", "spellings: [Behrens, Rat]")),
    ("an actor's role", replace("seeds/actors.yml", "Land, das mitzahlen soll", "Land, das zahlt")),
    ("a proposal's title", replace("seeds/proposals/neubau.md", "title: Neubau", "title: Neue Brücke")),
    ("a page that people wrote", add_to("docs/ueber.md", LEADS_ON)),
)
"""Changes that show in the Markdown of some pages, which are built anew, and no others."""
OF_THEME: tuple[tuple[str, Change], ...] = (
    ("a template", replace("theme/partials/byline.html", 'class="byline"', 'class="byline new"')),
    ("a feature of the theme", replace("mkdocs.yml", "- navigation.top", "- navigation.indexes")),
    ("the hook", replace(".dossier/hook.py", '"""MkDocs enters', '"""Here MkDocs enters')),
)
OF_TEXTS: tuple[tuple[str, Change], ...] = (
    ("a name in the navigation", replace("mkdocs.yml", "- Artikel: artikel", "- Quellen: artikel")),
    ("a name that the page gives", replace("mkdocs.yml", "- Über dieses Dossier: ueber.md", "- ueber.md")),
    ("front matter that the navigation shows", write("docs/ueber.md", "---\ntitle: Wir\n---\n\n# Über uns\n")),
    ("the language of the site", replace("seeds/dossier.md", "title:", "language: en\ntitle:")),
)
"""Changes that can show on any page."""
Build = Callable[..., dict[str, bytes]]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The golden dossier as a project of its own, with a copy of the theme that may be changed."""
    project = golden_project(tmp_path / "dossier")
    shutil.copytree(Path(themecopy.__file__).parent / "theme", project / "theme")
    monkeypatch.setattr(themecopy, "_PACKAGED", project / "theme")
    monkeypatch.setattr(swap, "to_disk", lambda *_: None)
    monkeypatch.setattr(index, "index", lambda *_: ())  # which has tests of its own
    monkeypatch.chdir(project)
    monkeypatch.setenv("SITE_URL", PUBLISHED_AT)
    return project


@pytest.fixture
def build(project: Path, tmp_path: Path) -> Build:
    """Builds the project and gives the files of its site."""

    def build(*options: str, site: str = "site") -> dict[str, bytes]:
        place = tmp_path / site
        assert cli.main(["build", "--quiet", "--site", str(place), *options]) == 0
        return held(place)

    return build


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that MkDocs has made HTML of in this process, by their names in docs/."""
    names: list[str] = []
    original = mkdocs_build.get_context

    def context(nav, files, config, page=None, **told):
        names.extend([page.file.src_uri] if page else [])
        return original(nav, files, config, page, **told)

    monkeypatch.setattr(mkdocs_build, "get_context", context)
    return names


def clean(build: Build, built: list[str]) -> dict[str, bytes]:
    """The site as one process builds it from nothing; its pages are not counted."""
    files = build("--no-cache", "--jobs", "1", site="clean")
    built.clear()
    return files


def markdown(project: Path) -> dict[str, bytes]:
    """The pages of docs/."""
    return {name: content for name, content in held(project / "docs").items() if name.endswith(".md")}


@pytest.mark.parametrize("changes", [OF_ARTICLES, OF_EDITORS], ids=["articles", "editors"])
def test_each_change_builds_what_it_changes(project, build, built, changes):
    """Byte for byte the clean site, and just the pages whose Markdown was never seen before."""
    build()
    seen = set(markdown(project).items())
    for name, change in changes:
        change(project)
        wanted = clean(build, built)
        assert build() == wanted, name
        new = markdown(project).items() - seen
        assert sorted(built) == sorted(page for page, _ in new), name
        seen |= new


@pytest.mark.skipif(sys.platform != "linux", reason="folders are made anew there")
def test_the_folders_of_the_last_site_are_used_again(project, build, built, tmp_path):
    """Those of pages that are gone are not; no link among them is followed, and none in place of all of them."""
    write("seeds/articles/rat.txt", ARTICLE)(project)
    build()
    last = project / cache.FOLDER / "site"
    assert not last.exists()  # there was none before
    build("--excerpts")
    folder = last / "artikel" / "brief"
    number = folder.stat().st_ino
    remove("seeds/articles/rat.txt")(project)
    build()
    assert (tmp_path / "site" / "artikel" / "brief").stat().st_ino == number
    clean(build, built)
    assert folders(tmp_path / "site") == folders(tmp_path / "clean")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "page.html").write_text("mine")
    for place in (last / "artikel", last):
        shutil.rmtree(place)
        place.symlink_to(outside)
        add_to("seeds/articles/brief.txt", "\nUnd noch ein Satz mehr steht nun in dem Brief.\n")(project)
        assert build() == clean(build, built)
        assert [path.name for path in outside.iterdir()] == ["page.html"]


def test_folders_with_other_permissions_are_not_used_again(project, build, tmp_path):
    """Else a site that was closed to others for once would be so again, two builds later."""
    wanted = None
    for options in ((), ("--excerpts",), (), ("--excerpts",)):
        build(*options)
        folder = tmp_path / "site" / "artikel" / "brief"
        wanted = wanted or folder.stat().st_mode
        assert folder.stat().st_mode == wanted
        for place in (tmp_path / "site", *(tmp_path / "site").rglob("*/")):
            place.chmod(0o700)


def test_a_file_may_take_the_place_of_a_folder_of_the_last_site(project, build, built):
    """A file that people wrote, in a folder first and then in the place of that folder, is copied as any other."""
    first, then = project / "docs" / "liste" / "zahlen.csv", project / "docs" / "liste"
    first.parent.mkdir()
    first.write_text("1")
    build()
    shutil.rmtree(first.parent)
    then.write_text("2")
    build()
    add_to("seeds/articles/brief.txt", "\nUnd noch ein Satz mehr steht nun in dem Brief.\n")(project)
    assert build() == clean(build, built)


def folders(site: Path) -> list[str]:
    """All folders of a site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_dir())


@pytest.mark.parametrize("changes", [OF_THEME, OF_TEXTS], ids=["theme", "texts"])
def test_what_shows_on_all_pages_builds_all(project, build, built, changes):
    """Template, theme, navigation, language and hook are part of each page."""
    build()
    for name, change in changes:
        change(project)
        wanted = clean(build, built)
        assert build() == wanted, name
        assert sorted(built) == sorted(markdown(project)), name


def test_another_address_is_another_site(build, built, monkeypatch):
    """It stands on each page; the one from before is taken up again without building a page."""
    first = build()
    monkeypatch.setenv("SITE_URL", "https://example.org/elsewhere/")
    assert clean(build, built) == build() != first
    built.clear()
    monkeypatch.setenv("SITE_URL", PUBLISHED_AT)
    assert build() == first
    assert built == []


def test_a_link_to_a_page_that_is_gone(project, build, capsys):
    """A page that is as it was, but links what is no more, stops the build, and the site stays as it was."""
    write("docs/ueber.md", "# Über uns\n\n[Zum Brief](artikel/leserbrief.md)\n")(project)
    before = build()
    remove("seeds/articles/leserbrief.html")(project)
    assert cli.main(["build", "--quiet", "--site", str(project.parent / "site")]) == 1
    assert "the link to “artikel/leserbrief.md” leads nowhere" in capsys.readouterr().err
    assert held(project.parent / "site") == before


@pytest.mark.parametrize("helpers", [False, True])
def test_a_link_to_an_id_that_is_gone(project, build, capsys, monkeypatch, helpers):
    """Neither page need be built for the one to be held against the other."""
    write("docs/ueber.md", "# Über uns\n\n## Ziel {: #ziel }\n")(project)
    write("docs/mehr.md", "# Mehr\n\n[Zum Ziel](ueber.md#ziel)\n")(project)
    replace("mkdocs.yml", "- Über dieses Dossier: ueber.md", "- Über: ueber.md\n  - Mehr: mehr.md")(project)
    build()
    monkeypatch.setattr(changed_pages, "_BATCHES", Batches(16, 1 if helpers else 1000))
    write("docs/ueber.md", "# Über uns\n\n## Ziel {: #anderswo }\n")(project)
    assert cli.main(["build", "--quiet", "--jobs", "2", "--site", str(project.parent / "site")]) == 1
    said = capsys.readouterr().err
    assert said.count("the doc 'ueber.md' does not contain an anchor '#ziel'") == 1


def test_many_processes_build_the_same(project, build, built, monkeypatch):
    """The list of pages, the page that is not found and all else included; and the next run finds all of it kept.

    Before others begin, this process builds one page of each folder.
    """
    wanted = clean(build, built)
    monkeypatch.setattr(changed_pages, "_BATCHES", Batches(16, 1))
    assert build("--jobs", "2") == wanted
    assert len(built) == len({str(PurePosixPath(name).parent) for name in markdown(project)})
    built.clear()
    monkeypatch.setattr(changed_pages, "_BATCHES", Batches(16, 1000))
    assert build("--jobs", "2") == wanted
    assert built == []


def test_helpers_warn_as_one_process_does(project, build, capsys, monkeypatch):
    """Each warning once, and no site."""
    write("docs/ueber.md", "# Über uns\n\n[Nichts](#nichts) [Nirgends](#nirgends)\n")(project)
    said = []
    for worth in (1000, 1):
        monkeypatch.setattr(changed_pages, "_BATCHES", Batches(16, worth))
        assert cli.main(["build", "--quiet", "--jobs", "2", "--site", str(project.parent / "site")]) == 1
        said.append(sorted(capsys.readouterr().err.splitlines()))
    assert said[0] == said[1]
    assert [sum(place in line for line in said[1]) for place in ("#nichts", "#nirgends")] == [1, 1]
    assert not (project.parent / "site").exists()


@dataclass
class Noted(Watch):
    """Notes how far the site is, instead of showing it."""

    told: list[int] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str, before: int = 0) -> Iterator[Progress]:
        """Any stage."""
        yield lambda done, number: self.told.append(done) if name == "site" else None


def test_helpers_are_watched(project, monkeypatch):
    """Batch by batch, not only once all are done."""
    noted = Noted()
    monkeypatch.setattr(changed_pages, "_BATCHES", Batches(2, 1))
    monkeypatch.setattr(cli, "Watch", lambda _: noted)
    assert cli.main(["build", "--quiet", "--jobs", "2", "--site", str(project.parent / "site")]) == 0
    assert noted.told == sorted(noted.told)
    assert len(set(noted.told)) > 4


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no helpers")
def test_a_page_that_is_built_is_not_held(build, monkeypatch):
    """Else a process would take ever more memory; and what helpers build is not held here either."""
    monkeypatch.setattr(changed_pages, "_BATCHES", Batches(16, 1))
    held: list[int] = []
    original = mkdocs_build._build_page

    def counted(page: Page, config: MkDocsConfig, files: Sequence[File], *told: Any) -> None:
        original(page, config, files, *told)
        held.append(sum(bool(file.page and file.page.content) for file in files))

    monkeypatch.setattr(changed_pages, "_build_page", counted)
    build("--jobs", "1")
    assert len(held) > 4
    assert set(held) == {1}


def test_a_page_that_helpers_cannot_build_is_named(build, project, capfd, monkeypatch):
    """By MkDocs' message, which a helper shows, and with what went wrong."""
    monkeypatch.setattr(changed_pages, "_BATCHES", Batches(16, 1))
    monkeypatch.setattr(compact, "compact", lambda page: page if "Rathaus" not in page else 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build("--jobs", "2")
    assert "Error building page" in capfd.readouterr().err


def test_a_page_that_failed_is_not_kept(project, build, capsys):
    """What MkDocs was not content with is built, and complained of, again."""
    write("docs/ueber.md", "# Über uns\n\n[Zu nichts](nichts.md)\n")(project)
    for _ in range(2):
        assert cli.main(["build", "--quiet", "--site", str(project.parent / "site")]) == 1
        assert "nichts.md" in capsys.readouterr().err


def test_a_page_changed_in_the_site_is_built_anew(project, build, built):
    """Kept pages and those of the last site may be one file; what was done to it there is not taken for the page."""
    build()
    write("seeds/articles/rat.txt", ARTICLE)(project)
    build()
    remove("seeds/articles/rat.txt")(project)
    wanted = build()
    (project.parent / "site" / "index.html").write_text("changed")
    built.clear()
    assert build() == wanted
    assert built == ["index.md"]


def test_without_a_cache_nothing_is_kept(project, build):
    """Nor found."""
    build("--no-cache")
    assert not (project / cache.FOLDER).exists()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("      enabled: false", "      enabled: true"),
        ("  - .dossier/hook.py", "  - .dossier/hook.py\n  - other.py"),
        ("  - tables:\n", "  - pymdownx.snippets\n  - tables:\n"),
        ("    not_found: warn\n    anchors", "    not_found: info\n    anchors"),
    ],
)
def test_where_pages_may_depend_on_more_all_are_built(project, build, built, old, new):
    """Plugins, hooks and extensions of others may look at anything; a link to nowhere may be one to somewhere later."""
    (project / "other.py").write_text("")
    replace("mkdocs.yml", old, new)(project)
    first = build()
    built.clear()
    assert build() == first
    assert sorted(built) == sorted(markdown(project))


def test_texts_are_not_copied(project, build, monkeypatch):
    """Originals in the site are second names of those in docs/, which a change of them leaves as they were."""
    own = project / "docs" / "eigenes.txt"
    own.write_text("von uns")
    wanted = build("--no-cache", "--jobs", "1", site="clean")
    assert build() == wanted
    site, name = project.parent / "site", "quellen/brief.txt"
    assert (site / name).samefile(project / "docs" / name)
    assert not (site / "eigenes.txt").samefile(own)
    old = (site / name).read_bytes()
    replace("seeds/articles/brief.txt", "Brief", "Zettel")(project)
    assert cli.main(["pages", "--quiet"]) == 0
    assert (site / name).read_bytes() == old
    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError))
    assert build()[name] == (project / "seeds" / "articles" / "brief.txt").read_bytes()
