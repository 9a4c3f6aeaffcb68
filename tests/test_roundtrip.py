"""Every claim leads to the passage it rests on, and the passage leads back, in a real browser, one after the other."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag, urljoin

import lxml.html
import pytest
from playwright.sync_api import Page, expect

from generator.dossier import quotes

Pair = tuple[str, str]
"""The addresses of a position and of its passage, relative to the site's start."""


def pages(site: Path, folder: str) -> dict[str, lxml.html.HtmlElement]:
    """The pages of a folder by address."""
    files = sorted((site / folder).glob("*/index.html"))
    return {f"{folder}/{file.parent.name}/": lxml.html.fromstring(file.read_text("utf-8")) for file in files}


@pytest.fixture(scope="module")
def forth(built_site: Path) -> dict[Pair, str]:
    """Each position with the passage it links, and its quotation."""
    return {
        (f"{page}#{position.get('id')}", urljoin(page, position.xpath(".//a[@class='passage']/@href")[0])): " ".join(
            position.xpath(".//blockquote")[0].text_content().split()
        )
        for page, root in pages(built_site, "vorschlaege").items()
        for position in root.xpath("//div[@class='position']")
    }


@pytest.fixture(scope="module")
def back(built_site: Path) -> set[Pair]:
    """Each passage with the positions its links lead to; a link belongs to the mark that ends before it."""
    return {
        (urljoin(page, link.get("href")), f"{page}#{mark.get('id')}")
        for page, root in pages(built_site, "artikel").items()
        for mark in root.xpath("//mark[@id]")
        for link in links_behind(mark)
    }


def links_behind(mark: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    """The backlinks that follow a mark, or its continuation behind another mark, without words between."""
    found = []
    following = mark.getnext()
    while following is not None and following.get("class") == "backlink":
        found.append(following)
        following = following.getnext()
    return found


def test_each_pair_stands_both_ways(forth: dict[Pair, str], back: set[Pair]) -> None:
    """No quotation without a way back, and no way back to what does not quote the passage."""
    assert forth
    assert set(forth) <= back
    assert {position for position, _ in back} == {position for position, _ in forth}


def test_every_quotation_leads_to_its_passage(page: Page, forth: dict[Pair, str]) -> None:
    """The passage is marked, in view, and holds the words quoted."""
    for (position, passage), quote in sorted(forth.items(), key=lambda entry: entry[0][1]):
        page.goto(passage)
        mark = page.locator("mark:target")
        expect(mark, position).to_be_in_viewport()
        begins, marked = (quotes.normalise(text) for text in (quote.split(" […] ")[0], mark.text_content() or ""))
        assert begins.startswith(marked) or marked.startswith(begins), position


def test_every_passage_leads_back(page: Page, back: set[Pair]) -> None:
    """The position it leads to is in view."""
    for position, passage in sorted(back):
        page.goto(position)
        expect(page.locator(".position:target"), passage).to_be_in_viewport()


def test_with_the_mouse_there_and_back(page: Page, forth: dict[Pair, str]) -> None:
    """As a reader does it: the link under a quotation, then the sign behind the passage."""
    position, _ = min(forth)
    address, id = urldefrag(position)
    page.goto(address)
    page.locator(f"#{id}").get_by_role("link", name="Zur Stelle im Artikel").click()
    expect(page.locator("mark:target")).to_be_in_viewport()
    sign = page.locator(f"a.backlink[href$='{address.removeprefix('vorschlaege/')}#{id}']").first
    assert (sign.get_attribute("aria-label") or "").startswith("Zitiert in: ")
    sign.click()
    expect(page.locator(f"#{id}")).to_be_in_viewport()


def test_evidence_in_the_prose_leads_to_its_position(page: Page, built_site: Path) -> None:
    """Each reference behind a sentence, on the home page and on every proposal, shows the position it names."""
    proposals = pages(built_site, "vorschlaege") | {
        "": lxml.html.fromstring((built_site / "index.html").read_text("utf-8"))
    }
    addresses = {
        urljoin(page_address, href)
        for page_address, root in proposals.items()
        for href in root.xpath("//a[@class='evidence']/@href")
    }
    assert addresses
    for address in sorted(addresses):
        page.goto(address)
        expect(page.locator(".position:target")).to_be_in_viewport()
