"""Bars that the pages hold: what one has to load, to scroll and to step through before the answer is reached."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response, Route, ViewportSize, expect

from tests.conftest import NewPage

NARROW = ViewportSize(width=390, height=844)
"""The phone that screens are counted on."""
FIRST_VIEW = 90_000
"""Bytes over the wire before anybody has done anything: 1.6 seconds at 450 KB/s with eight round trips."""


def pages_below(site: Path, folder: str) -> list[str]:
    """The addresses of the pages right below a folder, those that only lead on left out."""
    pages = sorted(site.glob(f"{folder}/*/index.html"))
    return [
        f"{page.parent.relative_to(site).as_posix()}/"
        for page in pages
        if 'http-equiv="refresh"' not in page.read_text("utf-8") and page.parent.name != "monate"
    ]


def kinds(site: Path) -> list[str]:
    """The heaviest page of each kind."""
    folders = [pages_below(site, folder) for folder in ("artikel", "vorschlaege", "akteure")]
    heaviest = [max(some, key=lambda at: (site / at / "index.html").stat().st_size) for some in folders if some]
    fixed = [at for at in ("wer-sagt-was/", "chronik/", "was-sich-aenderte/") if (site / at / "index.html").is_file()]
    return [".", *heaviest, *fixed]


def loaded(page: Page, address: str) -> list[Response]:
    """What a page loads before anybody has done anything."""
    responses: list[Response] = []

    def note(response: Response) -> None:
        responses.append(response)

    page.on("response", note)
    page.goto(address, wait_until="networkidle")
    return responses


@pytest.mark.of_this_dossier
def test_a_first_view_is_light(new_page: NewPage, built_site: Path) -> None:
    """Page, styles and scripts together, each compressed as GitHub Pages does; no file is loaded that is not needed."""
    weights = {}
    for address in kinds(built_site):
        responses = loaded(new_page(NARROW), address)
        weights[address] = sum(len(gzip.compress(each.body(), 6)) for each in responses)
        assert any("dossier.css" in each.url for each in responses)
        assert not [each.url for each in responses if "search.js" in each.url or "search.css" in each.url]
    assert {address: weight for address, weight in weights.items() if weight > FIRST_VIEW} == {}


@pytest.mark.of_a_dossier
def test_what_is_typed_while_the_search_is_loading_is_searched_for(page: Page) -> None:
    """The box opens at once and takes the keys; the script that answers may come later."""

    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route("**/search.js*", late)
    page.goto(".")
    page.keyboard.press("/")
    page.keyboard.type("zzqqxx")
    expect(page.locator(".search__input")).to_have_value("zzqqxx")
    expect(page.locator(".search__status")).to_contain_text("zzqqxx")


@pytest.mark.of_a_dossier
@pytest.mark.parametrize("key", ["/", "s"])
def test_single_keys_can_be_switched_off(page: Page, key: str) -> None:
    """In the footer of every page; the browser remembers it, and the key with Ctrl still opens the search."""
    page.goto(".")
    setting = page.get_by_role("checkbox", name="Einzelne Tasten")
    expect(setting).to_be_checked()
    setting.focus()
    page.keyboard.press("Space")
    page.goto("artikel/")
    expect(page.get_by_role("checkbox", name="Einzelne Tasten")).not_to_be_checked()
    page.keyboard.press(key)
    expect(page.locator("dialog.search")).to_be_hidden()
    assert page.locator(".search-open").get_attribute("aria-keyshortcuts") == "Control+K"
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.type("s/n")
    expect(page.locator(".search__input")).to_have_value("s/n")


@pytest.mark.of_a_dossier
@pytest.mark.parametrize("on", [True, False])
def test_keys_of_the_theme_are_switched_off_too(page: Page, on: bool) -> None:
    """Where a page names the next one, Material's “n” leads there, until the reader has switched single keys off."""
    page.goto(".")
    page.get_by_role("checkbox", name="Einzelne Tasten").set_checked(on)
    page.evaluate("document.head.insertAdjacentHTML('beforeend', '<link rel=next href=artikel/>')")
    page.keyboard.press("n")
    page.wait_for_timeout(300)
    assert page.url.endswith("artikel/") is on
