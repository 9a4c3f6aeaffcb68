"""Every internal link of the built site leads somewhere, and each fragment to an element that is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import lxml.html
import pytest

from tests.browser import SUB_PATH
from tests.conftest import PUBLISHED_AT

pytestmark = pytest.mark.of_a_dossier

REFERENCES = ("href", "src", "srcset", "poster", "data")


@dataclass(frozen=True)
class Link:
    """A reference on a page: `page` and `target` are absolute addresses."""

    page: str
    target: str


@cache
def parsed(file: Path) -> lxml.html.HtmlElement:
    """A page of the site."""
    return lxml.html.parse(str(file), lxml.html.HTMLParser(encoding="utf-8")).getroot()


@cache
def ids(file: Path) -> frozenset[str]:
    """What fragments may lead to: Material has one anchor of its own that a script makes."""
    return frozenset(parsed(file).xpath("//@id | //a/@name")) | {""}


MISSING = urljoin(PUBLISHED_AT, "an/old/address/")
"""A missing page may stand anywhere, so 404.html is read as if deep inside."""


def address(site: Path, file: Path) -> str:
    """Where a page stands on the web."""
    path = file.relative_to(site).as_posix()
    return MISSING if path == "404.html" else urljoin(PUBLISHED_AT, path.removesuffix("index.html"))


def links(site: Path) -> Iterator[Link]:
    """All references of all pages that stay within the site's host."""
    for file in sorted(site.rglob("*.html")):
        page = address(site, file)
        for name in REFERENCES:
            for value in parsed(file).xpath(f"//@{name}"):
                target = urljoin(page, value)
                if urlsplit(target).netloc == urlsplit(PUBLISHED_AT).netloc:
                    yield Link(page, target)


def is_dead(site: Path, link: Link) -> bool:
    """Whether GitHub Pages would answer 404, or the browser find no place to jump to."""
    target, fragment = urldefrag(link.target)
    path = unquote(urlsplit(target).path)
    if not path.startswith(SUB_PATH):
        return True
    file = site / path.removeprefix(SUB_PATH)
    if path.endswith("/"):
        file /= "index.html"
    if not file.is_file():
        return not (link.target.startswith(link.page.partition("#")[0]) and "an/old/address/" in link.page)
    return file.suffix == ".html" and unquote(fragment) not in ids(file)


@pytest.fixture(scope="module")
def all_links(built_site: Path) -> list[Link]:
    """The links of the real dossier."""
    return list(links(built_site))


def test_every_internal_link_resolves(built_site: Path, all_links: list[Link]) -> None:
    """Pages, styles, scripts, pictures, raw files, and the fragments within pages."""
    assert len(all_links) > 100
    assert {link for link in all_links if is_dead(built_site, link)} == set()


def test_a_dead_link_would_be_found(built_site: Path, all_links: list[Link]) -> None:
    """The check above tells a dead page, a dead fragment and a way out of the sub-path from live ones."""
    dead = ["nirgends/", "index.html#nirgends", "//example.org/elsewhere/"]
    assert [is_dead(built_site, Link(PUBLISHED_AT, urljoin(PUBLISHED_AT, target))) for target in dead] == [True] * 3
    assert not is_dead(built_site, Link(PUBLISHED_AT, PUBLISHED_AT))


def test_every_page_is_reached_from_the_first(built_site: Path, all_links: list[Link]) -> None:
    """By links alone: whoever starts at the home page finds each page that there is to read."""
    leads: dict[str, set[str]] = {}
    for link in all_links:
        leads.setdefault(link.page, set()).add(urldefrag(link.target).url)
    reached, new = {PUBLISHED_AT}, {PUBLISHED_AT}
    while new:
        new = {target for page in new for target in leads.get(page, ())} - reached
        reached |= new
    pages = [address(built_site, file) for file in sorted(built_site.rglob("*.html")) if not leads_on(file)]
    # Months keep their addresses while there are so few articles that one list holds them all.
    assert [page for page in pages if page not in reached and "/monate/" not in page and page != MISSING] == []


def test_ids_are_unique_on_each_page(built_site: Path) -> None:
    """Two elements of one id would make a fragment ambiguous."""
    for file in built_site.rglob("*.html"):
        found = parsed(file).xpath("//@id")
        assert len(found) == len(set(found)), file


def leads_on(file: Path) -> bool:
    """Whether a page stands at an earlier address and only says where its content is now."""
    return bool(parsed(file).xpath("//meta[@name='robots' and contains(@content, 'noindex')]"))


def test_every_page_is_in_the_sitemap(built_site: Path) -> None:
    """Search engines find each page below the sub-path, but none that only leads on from an earlier address."""
    sitemap = ElementTree.parse(built_site / "sitemap.xml")  # noqa: S314 - a file of our own making
    listed = {entry.text for entry in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    pages = {address(built_site, file) for file in built_site.rglob("index.html") if not leads_on(file)}
    assert pages
    assert listed == pages
