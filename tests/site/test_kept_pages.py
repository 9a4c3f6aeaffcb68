"""Pages of earlier runs are used if nothing they depend on has changed; whole builds: `test_changed_pages.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from generator.site import kept_pages
from generator.site.kept_pages import Built, Earlier
from generator.site.reuse import Leftovers
from generator.work.cache import Cache

SHARED = "theme and navigation"
HTML = b"<p>Brief</p>"
BRIEF = Built(kept_pages.sha256(HTML), {}, (), {}, ("index.md",))


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """Two pages and a text in docs/."""
    docs, site = tmp_path / "docs", tmp_path / "site"
    docs.mkdir()
    names = ("index.md", "brief.md", "quelle.txt")
    for name in names:
        (docs / name).write_text(f"Text von {name}")
    return Files([File(name, str(docs), str(site), use_directory_urls=True) for name in names])


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    """A cache with one page, made from what docs/ holds, and its HTML."""
    kept, page = Cache(tmp_path / "cache"), tmp_path / "page.html"
    page.write_bytes(HTML)
    key = kept_pages.key(SHARED, "brief.md", b"Text von brief.md")
    kept_pages.keep(kept, key, BRIEF, str(page))
    return kept


def test_a_kept_page_and_a_generated_text_are_put_into_the_site(files, kept, tmp_path):
    """The page that was never built is not; nor is a text that people wrote."""
    taken = Earlier(kept, SHARED, Leftovers()).take_over(files, {"quelle.txt": "…"})
    assert taken == kept_pages.Taken({"brief.md": BRIEF}, frozenset({"quelle.txt"}))
    assert (tmp_path / "site" / "brief" / "index.html").read_bytes() == HTML
    assert (tmp_path / "site" / "quelle.txt").samefile(tmp_path / "docs" / "quelle.txt")
    assert not Earlier(kept, SHARED, Leftovers()).take_over(files, {}).texts


def test_what_is_right_stays_and_the_rest_goes(files, kept, tmp_path):
    """Of the last site."""
    Earlier(kept, SHARED, Leftovers()).take_over(files, {})
    site = tmp_path / "site"
    (site / "old").mkdir()
    (site / "old" / "index.html").write_text("gone")
    number = (site / "brief" / "index.html").stat().st_ino
    Earlier(kept, SHARED, Leftovers.of(site)).take_over(files, {})
    assert [path.name for path in site.iterdir()] == ["brief"]
    assert (site / "brief" / "index.html").stat().st_ino == number


def test_what_a_page_depends_on(files, kept, tmp_path):
    """Its Markdown, what all pages share, its name, and whether the files that it links exist."""
    taken = lambda files, shared=SHARED: Earlier(kept, shared, Leftovers()).take_over(files, {}).pages  # noqa: E731
    assert taken(files)
    assert not taken(files, "another theme")
    assert not taken(Files([file for file in files if file.src_uri != "index.md"]))
    (tmp_path / "docs" / "brief.md").write_text("Anderer Text")
    assert not taken(Files([found_anew(file) for file in files]))


def found_anew(file: File) -> File:
    """The same file as MkDocs finds it in the next run."""
    return File(file.src_uri, str(file.src_dir), str(file.dest_dir), use_directory_urls=True)


def test_a_key_takes_a_source_or_its_digest():
    """Both are the same source."""
    assert kept_pages.key(SHARED, "a.md", b"text") == kept_pages.key(SHARED, "a.md", kept_pages.sha256(b"text"))
