"""Passages at the pointer, references to take away, and pages that are complete without script, in a real browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import lxml.html
import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Browser, Page, expect

PROPOSAL = "vorschlaege/"


@pytest.fixture(scope="session")
def proposal(golden_site: Path) -> str:
    """The address of the proposal with most evidence."""
    pages = {
        page.parent.name: page.read_text("utf-8").count('class="ev"')
        for page in golden_site.glob("vorschlaege/*/index.html")
    }
    return f"{PROPOSAL}{max(pages, key=lambda name: (pages[name], name))}/"


def test_a_passage_is_read_without_leaving_the_page(page: Page, proposal: str) -> None:
    """On focus its preview shows who, when and the words; Escape closes it; another opens another."""
    page.goto(proposal)
    numbers = page.locator(".ev > a")
    for at in range(min(8, numbers.count())):
        number = numbers.nth(at)
        number.focus()
        described = number.get_attribute("aria-describedby")
        preview = page.locator(f"[id='{described}']")
        expect(preview).to_be_visible()
        expect(preview.locator("q")).not_to_be_empty()
        expect(page.locator(".pv:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".pv:visible")).to_have_count(0)


def test_the_first_tap_opens_the_second_follows(browser: Browser, own_url: str, proposal: str) -> None:
    """On a touch screen nobody loses the page by looking at a passage."""
    context = browser.new_context(
        base_url=own_url, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(proposal)
    number = page.locator(".ev > a").first
    number.tap()
    expect(page.locator(".pv:visible")).to_have_count(1)
    assert page.url.endswith(proposal)
    number.tap()
    page.wait_for_url("**/artikel/**")
    context.close()


def test_a_passage_is_taken_away_as_a_reference(page: Page, proposal: str) -> None:
    """With the quotation and the address of the passage, in a format that programs read."""
    page.goto(proposal)
    held = page.locator(".held").first
    quote = (held.locator("blockquote").text_content() or "").strip()
    held.get_by_role("button", name="Zitieren").click()
    (item,) = json.loads(page.locator(".cite-dialog pre").last.text_content() or "")
    assert item["note"] == quote
    assert "/artikel/" in item["URL"]
    assert "#zitat-" in item["URL"]
    page.keyboard.press("Escape")
    expect(page.locator(".cite-dialog")).to_have_count(0)


def test_the_matrix_is_complete_without_script(browser: Browser, own_url: str) -> None:
    """Its table is there, each cell leads to its entry, and hovering shows the passage."""
    context = browser.new_context(base_url=own_url, java_script_enabled=False, viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.goto("wer-sagt-was/")
    cell = page.locator("table.rows td a").first
    expect(cell).to_be_visible()
    cell.hover()
    expect(page.locator("td .pv:visible")).to_have_count(1)
    cell.click()
    expect(page.locator("li:target")).to_be_in_viewport()
    context.close()


def test_the_matrix_says_what_its_list_says(golden_site: Path) -> None:
    """Actor by actor and thing by thing, the same stances and days."""
    for file in sorted((golden_site / "wer-sagt-was").rglob("index.html")):
        root = lxml.html.fromstring(file.read_text("utf-8"))
        links = found(root, "//table[contains(@class,'rows')]//td/a")
        cells = {str(link.get("href")).lstrip("#"): said(link) for link in links}
        entries = {entry.get("id"): said(entry) for entry in found(root, "//li[starts-with(@id,'w-')]")}
        assert cells == entries
        assert cells


def found(element: HtmlElement, path: str) -> list[HtmlElement]:
    """The elements at a path."""
    return cast(list[HtmlElement], element.xpath(path))


def said(element: HtmlElement) -> list[str]:
    """Stances and days, previews apart."""
    parts = found(element, ".//span[contains(@class,'st ') or @class='day'][not(ancestor::*[@role='tooltip'])]")
    return [" ".join(part.text_content().split()) for part in parts]
