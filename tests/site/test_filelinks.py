"""From disk, links lead to files."""

from __future__ import annotations

import pytest

from generator.site.filelinks import linked, sourced, to_files

PAGES = {"index.html", "artikel/index.html", "artikel/x.html", "vorschlaege/a.html", "akteure/b.html"}
CASES = [
    ("from the start", "index.html", "artikel/x/", "artikel/x.html"),
    ("from a page to another folder", "vorschlaege/a.html", "../../artikel/x/#p1", "../artikel/x.html#p1"),
    ("to the start", "vorschlaege/a.html", "../../", "../index.html"),
    ("to its own overview", "artikel/x.html", "../", "index.html"),
    ("from an overview", "artikel/index.html", "x/", "x.html"),
    ("the page itself", "index.html", "./", "index.html"),
    ("a file already", "artikel/x.html", "../akteure/b.html", "../akteure/b.html"),
    ("another site", "index.html", "https://example.org/", "https://example.org/"),
    ("what is not there", "index.html", "fort/", "fort/"),
    ("an id", "index.html", "#p1", "#p1"),
]


@pytest.mark.parametrize(("page", "target", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_links_as_seen_from_a_page(page, target, expected):
    """Only links to folders change."""
    assert linked(f'<a class="x" href="{target}">A</a>', page, PAGES) == f'<a class="x" href="{expected}">A</a>'


def test_a_page_that_leads_on():
    """An earlier address leads to the file as well."""
    page = '<meta http-equiv="refresh" content="0; url=../a/">'
    assert linked(page, "vorschlaege/alt.html", PAGES) == '<meta http-equiv="refresh" content="0; url=a.html">'


def test_links_of_a_whole_site_are_rewritten(tmp_path):
    """Pages are rewritten where they stand."""
    (tmp_path / "artikel").mkdir()
    (tmp_path / "artikel" / "x.html").write_text("Text", encoding="utf-8")
    (tmp_path / "index.html").write_text('<a href="artikel/x/">A</a>', encoding="utf-8")
    to_files(tmp_path)
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == '<a href="artikel/x.html">A</a>'


def test_images_are_found_from_files() -> None:
    """One whose address counts from the page's folder; what is there as seen from the file stays."""
    files = {"a/p.html", "bilder/x.png", "assets/y.png", "a/index.html"}
    html = '<img src="../../bilder/x.png"><img src="../assets/y.png"><img src="nowhere.png">'
    assert sourced(html, "a/p.html", files) == html.replace("../../bilder", "../bilder")
    assert sourced('<img src="../bilder/x.png">', "a/index.html", files) == '<img src="../bilder/x.png">'
