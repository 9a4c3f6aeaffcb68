"""Zensical makes the same site as MkDocs of the same `mkdocs.yml`, `docs/` and theme; what differs is listed here.

Zensical runs no hooks: “index” is called by itself after it, the navigation keeps entries for which a dossier has no
page, and “edit” leads to the page in docs/ instead of to its source in seeds/.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from lxml.etree import fromstring
from lxml.html import HtmlElement, document_fromstring
from playwright.sync_api import Browser, expect

from generator.search import index
from tests.browser import serve
from tests.conftest import golden_project, run
from tests.site.test_policy import WATCH

pytestmark = pytest.mark.long

DIFFERENT = {
    "assets/": "each builder brings the scripts and styles of its own theme, made by the same people from one source",
    "search.json": "an index of Zensical's own search, which no page of ours asks for",
    "sitemap.xml.gz": "MkDocs packs the sitemap besides; search engines read the plain one",
}
"""Files that one of the two sites has alone, by how their paths begin, and why that is right."""
BLOCKS = (
    *("article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "form"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "li", "nav", "ol", "p", "section", "summary", "table", "tbody", "td", "th"),
    *("thead", "tr", "ul"),
)
"""Elements at whose edges MkDocs' site has no white space (`site.compact`)."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The golden dossier as built by MkDocs and by Zensical, each with its index."""
    project = golden_project(tmp_path_factory.mktemp("twin") / "dossier")
    run(project, sys.executable, "-m", "generator", "build", "--quiet", REPO_URL="")
    (project / "site").rename(project / "mkdocs")
    run(project, sys.executable, "-m", "zensical", "build", REPO_URL="")
    run(project, sys.executable, "-m", "generator", "index", "--quiet")
    return project / "mkdocs", project / "site"


def names(site: Path) -> set[str]:
    """All files, but those of the index, whose folder is named by what they hold."""
    files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {name for name in files if not name.startswith(f"{index.FOLDER}/")}


def test_both_have_the_same_files(sites: tuple[Path, Path]) -> None:
    """But for those that are listed, each of which is there."""
    ours, theirs = map(names, sites)
    alone = ours ^ theirs
    assert {name for name in alone if not name.startswith(tuple(DIFFERENT))} == set()
    assert {start for start in DIFFERENT if not any(name.startswith(start) for name in alone)} == set()


def test_both_have_the_same_pages(sites: tuple[Path, Path]) -> None:
    """Titles, descriptions, ids, bylines, marks, links, texts, page data, JSON-LD, the navigation."""
    ours, theirs = sites
    pages = sorted(path.relative_to(ours).as_posix() for path in ours.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        assert _seen(theirs / page) == _seen(ours / page), page


def _seen(page: Path) -> dict[str, Any]:
    root: HtmlElement = document_fromstring(page.read_bytes())
    (article,) = root.iter("article")
    return {
        "title": root.findtext(".//title"),
        "language": root.get("lang"),
        "meta": sorted(_metas(root)),
        "canonical": [link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"],
        "ids": [each.get("id") for each in article.iter() if each.get("id") and each.get("id") != "__skip"],
        "marks": [mark.text_content() for mark in article.iter("mark")],
        "text": _text(article),
        "links": [_target(link) for link in article.iter("a") if link.get("href")],
        "byline": [" ".join(each.text_content().split()) for each in root.find_class("byline")],
        "data": [dict(each.attrib) for each in root.find_class("page-data")],
        "linked data": [each.text for each in root.iter("script") if each.get("type") == "application/ld+json"],
        "texts": [each.get("data-texts") for each in root.iter() if each.get("data-texts")],
        "tabs": [" ".join(each.text_content().split()) for each in root.find_class("md-tabs__item")],
        "modules": [
            str(each.get("src")).removeprefix("./") for each in root.iter("script") if each.get("type") == "module"
        ],
    }


def _text(article: HtmlElement) -> str:
    """The words, and where white space parts them: at the edges of blocks in any case, and else where it stands."""
    copy = deepcopy(article)
    for block in copy.iter(*BLOCKS):
        block.text, block.tail = f" {block.text or ''}", f" {block.tail or ''}"
        for last in list(block)[-1:]:
            last.tail = f"{last.tail or ''} "
    return " ".join(copy.text_content().split())


def _target(link: HtmlElement) -> str:
    """Where a link leads; “/repo/.” and “/repo/” are the same place."""
    return re.sub(r"/\.?$", "", str(link.get("href")))


def _metas(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """What the head says, but the policy, which names the hashes of each theme's scripts."""
    for meta in root.iter("meta"):
        name = str(meta.get("name") or meta.get("property") or meta.get("http-equiv") or "")
        if name not in ("Content-Security-Policy", "generator"):
            yield name, str(meta.get("content"))


def test_both_have_the_same_scripts_of_ours(sites: tuple[Path, Path]) -> None:
    """What makes the search box and its texts among them."""
    ours, theirs = sites
    scripts = [path.relative_to(ours) for path in sorted((ours / "assets").glob("*.js"))]
    assert {"search-dialog.js", "texts.js"} <= {path.name for path in scripts}
    assert all((theirs / path).read_bytes() == (ours / path).read_bytes() for path in scripts)


def test_both_have_the_same_sitemap(sites: tuple[Path, Path]) -> None:
    """The same addresses with the same days."""
    roots = [fromstring((site / "sitemap.xml").read_bytes()) for site in sites]
    listed = [[" ".join(map(str, each.itertext())).split() for each in root.iter("{*}url")] for root in roots]
    assert sorted(listed[1]) == sorted(listed[0])
    assert listed[0]


def test_the_search_works_in_the_browser(browser: Browser, sites: tuple[Path, Path]) -> None:
    """Within the policy of each page, with the results of the other site."""
    found = []
    for site in sites:
        with serve(site) as url:
            page = browser.new_page()
            page.add_init_script(WATCH)
            page.goto(url)
            page.locator(".search-open").click()
            page.locator(".search__input").fill("Sanierungen")
            expect(page.locator(".search__results a").first).to_contain_text("Sanierung")
            expect(page.locator(".search__filters")).to_be_visible()  # comes last, when the list is complete
            assert page.evaluate("window.violations ?? []") == []
            found.append(page.locator(".search__results > li").all_inner_texts())
            page.locator(".search__results a").first.click()
            expect(page.locator("h1")).to_contain_text("Sanierung")
            page.close()
    assert found[1] == found[0]
