"""Addresses of this dossier that were published and are gone lead readers on, with and without script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.editor import addresses
from tests.conftest import ROOT

pytestmark = pytest.mark.of_this_dossier

MOVED_PAGE = "vorschlaege/russlands-gegenpositionen/"
MOVED_PASSAGE = f"{MOVED_PAGE}#beleg-truppen"


def test_everything_published_is_in_the_ledger() -> None:
    """After a change that adds addresses: `python -m generator addresses`."""
    assert addresses.record(ROOT / "seeds", ROOT / "docs", dry=True) == ("", ())


def test_a_passage_that_moved_from_a_page_that_moved(page: Page) -> None:
    """The reader arrives at the passage, not at the top of some page."""
    page.goto(MOVED_PASSAGE)
    expect(page).to_have_url(re.compile(r"/vorschlaege/truppen-aus-nato-staaten/#beleg-aussenministerium$"))


@pytest.mark.parametrize("asked", ["", "#%"])
def test_a_page_that_moved(page: Page, asked: str) -> None:
    """Its new address, without a stop in between for the way back; also where the address asks for no id at all."""
    page.goto(f"{MOVED_PAGE}{asked}")
    expect(page).to_have_url(re.compile(r"/vorschlaege/russlands-bedingungen/$"))


def test_a_page_that_moved_without_script(browser: Browser, site_url: str) -> None:
    """The page itself leads on."""
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(MOVED_PAGE)
    expect(page).to_have_url(re.compile(r"/vorschlaege/russlands-bedingungen/$"))
    context.close()


def test_only_who_arrives_at_a_passage_that_moved_is_told(page: Page) -> None:
    """Where the page itself is still there."""
    page.goto("vorschlaege/sicherheitsgarantien/")
    told = page.locator("#beleg-weisses-haus")
    expect(told).to_be_hidden()
    page.goto("vorschlaege/sicherheitsgarantien/#beleg-weisses-haus")
    expect(told).to_be_in_viewport()
    told.locator("a").click()
    expect(page).to_have_url(re.compile(r"/vorschlaege/koordinierung-durch-die-usa/#beleg-weisses-haus$"))


def test_pages_that_moved_are_in_no_sitemap(built_site: Path) -> None:
    """Search engines are given only what is there."""
    assert MOVED_PAGE not in (built_site / "sitemap.xml").read_text()
