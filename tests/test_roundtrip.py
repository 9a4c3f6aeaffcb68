"""Every claim leads to the passage it rests on, and the passage leads back, in a real browser, one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator import quotes
from tests.conftest import ROOT

PROPOSALS = sorted(path.stem for path in (ROOT / "seeds" / "proposals").glob("*.md"))
PASSAGES = """positions => positions.map(position => ({
    id: position.id,
    quote: position.querySelector('blockquote').textContent,
    passage: position.querySelector('a.passage').href,
}))"""
BACKLINK = """(mark, address) => {
    const follows = link => mark.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING;
    const links = [...document.querySelectorAll('a.backlink')].filter(follows);
    const link = links.find(each => each.href.endsWith(address));
    return link ? { href: link.href, label: link.getAttribute('aria-label'), text: link.textContent } : null;
}"""


def words(text: str) -> str:
    """The text as the quote proof compares it."""
    return quotes.normalise(text)


@pytest.mark.parametrize("proposal", PROPOSALS)
def test_every_quotation_and_back(page: Page, proposal: str) -> None:
    """Each position's link shows its passage, marked; the passage's link shows the position."""
    page.goto(f"vorschlaege/{proposal}/")
    positions = page.locator(".position").evaluate_all(PASSAGES)
    assert positions
    for position in positions:
        page.goto(position["passage"], wait_until="domcontentloaded")
        mark = page.locator("mark:target")
        expect(mark).to_be_in_viewport()
        begins, marked = words(position["quote"]).split(" […] ")[0], words(mark.text_content() or "")
        assert begins.startswith(marked) or marked.startswith(begins)
        address = f"/vorschlaege/{proposal}/#{position['id']}"
        back = mark.evaluate(BACKLINK, address)
        assert back, position
        assert (back["text"], back["label"].split(":")[0]) == ("", "Zitiert in")
        page.goto(back["href"], wait_until="domcontentloaded")
        expect(page.locator(f"#{position['id']}")).to_be_in_viewport()
        assert page.url.endswith(address)


def test_a_click_shows_the_passage_and_another_leads_back(page: Page) -> None:
    """With the mouse, as a reader does it."""
    page.goto("vorschlaege/drei-verteidigungslinien/")
    first = page.locator(".position").first
    id = first.get_attribute("id") or ""
    first.get_by_role("link", name="Zur Stelle im Artikel").click()
    expect(page.locator("mark:target")).to_be_in_viewport()
    page.locator(f"a.backlink[href$='#{id}']").first.click()
    expect(page.locator(f"#{id}")).to_be_in_viewport()


def test_evidence_in_the_prose_leads_to_its_position(page: Page) -> None:
    """Each reference behind a sentence shows the position it names, on this page or on another."""
    page.goto("vorschlaege/drei-verteidigungslinien/")
    for address in page.locator("a.evidence").evaluate_all("links => links.map(link => link.href)"):
        page.goto(address)
        expect(page.locator(".position:target")).to_be_in_viewport()


def test_no_passage_is_marked_without_a_way_back(built_site: Path, page: Page) -> None:
    """On each article page, as many passages with an id as there are cited ones, each followed by its links."""
    for article in sorted((built_site / "artikel").glob("*/index.html")):
        page.goto(article.parent.relative_to(built_site).as_posix() + "/")
        orphans = page.locator("mark[id]").evaluate_all(
            "marks => marks.filter(m => !(m.nextElementSibling || m.parentElement.nextElementSibling)?"
            ".matches('a.backlink, mark')).map(m => m.id)"
        )
        assert orphans == []
