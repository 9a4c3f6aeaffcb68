"""The edition that opens from disk: whole, searchable, and asking nothing of the network."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from tests import firefox
from tests.conftest import golden_project, run
from tests.site.test_policy import WATCH


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The edition as `make offline` packs it."""
    project = golden_project(tmp_path_factory.mktemp("offline") / "dossier")
    run(project, sys.executable, "-m", "generator", "offline", "--quiet")
    return project / "site-offline.zip"


@pytest.fixture(scope="module")
def unpacked(archive: Path) -> Path:
    """Its folder, unpacked."""
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(archive.parent / "unpacked")
    return archive.parent / "unpacked" / "site-offline"


@pytest.mark.parametrize("start", ["index.html", "artikel/gutachten.html", "artikel/index.html"])
def test_search_works_from_disk(browser: Browser, unpacked: Path, start: str) -> None:
    """Opened without a server, the edition is searched as the site is, a result opens, and only files are read."""
    page = browser.new_page()
    page.add_init_script(WATCH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((unpacked / start).as_uri())
    page.keyboard.press("/")
    page.locator(".search__input").fill("Sanierungen")  # another form than any page has
    result = page.locator(".search__results a").first
    expect(result).to_contain_text("Sanierung")
    assert page.evaluate("window.violations ?? []") == []
    result.click()
    expect(page.locator("h1")).to_contain_text("Sanierung")
    assert {urlsplit(url).scheme for url in asked} == {"file"}
    page.close()


@pytest.mark.skipif(firefox.find() is None, reason="no Firefox on this machine (Debian: apt-get install firefox-esr)")
def test_search_works_from_disk_in_firefox(unpacked: Path) -> None:
    """Which is stricter with files than Chromium: the edition is searched, a result opens, and the page goes dark."""
    with firefox.launched() as browser:
        for start in ("index.html", "artikel/gutachten.html"):
            browser.open((unpacked / start).as_uri())
            browser.run("document.querySelector('.search-open').click()")
            browser.run(
                "const box = document.querySelector('.search__input'); box.value = 'Sanierungen';"
                "box.dispatchEvent(new Event('input', { bubbles: true }))"
            )
            link = browser.wait_for("document.querySelector('.search__results a')?.href")
            assert "Sanierung" in browser.run("return document.querySelector('.search__results').innerText")
            browser.open(link)
            assert "Sanierung" in browser.run("return document.querySelector('h1').innerText")
        browser.run("document.querySelector('input[data-md-color-scheme=slate]').click()")
        browser.wait_for("document.body.dataset.mdColorScheme === 'slate'")


@pytest.fixture(scope="module")
def editions(browser: Browser, unpacked: Path, golden_url: str) -> Iterator[list[Page]]:
    """The opened search of the edition from disk, and of the one that is served."""
    pages = [browser.new_page(), browser.new_page()]
    for page, start in zip(pages, ((unpacked / "index.html").as_uri(), golden_url), strict=True):
        page.goto(start)
        page.locator(".search-open").click()
    yield pages
    for page in pages:
        page.close()


@pytest.mark.parametrize(
    "query",
    ["Brücke", "bruecken", "Brücke Neubau", "„halb so teuer“", "Brükce", "Adler gegen Sanierung", "nichts davon"],
)
def test_both_editions_find_the_same(editions: list[Page], query: str) -> None:
    """The same results in the same order, with the same passages."""
    offline, online = (_found(page, query) for page in editions)
    assert offline == online


def _found(page: Page, query: str) -> tuple[str, list[str]]:
    """What the box says, and the text of each result."""
    status = page.locator(".search__status")
    page.locator(".search__input").fill("")
    expect(status).to_be_empty()
    page.locator(".search__input").fill(query)
    expect(page.locator(".search__filters")).to_be_visible()  # comes last, when the list is complete
    return status.inner_text(), page.locator(".search__results > li").all_inner_texts()


def test_every_link_leads_to_a_file(unpacked: Path) -> None:
    """No link of any page points into nothing, nor at a folder, which a disk has no page for."""
    broken = []
    for path in sorted(unpacked.rglob("*.html")):
        if path.name == "404.html":
            continue
        addresses = [link.get("href", "") for link in lxml.html.fromstring(path.read_bytes()).iter("a")]
        links = (urlsplit(urljoin(path.as_uri(), address)) for address in addresses)
        broken += [f"{path.name}: {link.path}" for link in links if link.scheme == "file" and not is_file(link.path)]
    assert broken == []


def is_file(address: str) -> bool:
    """Whether a browser finds a page there."""
    return Path(unquote(address)).is_file()


def test_online_edition_has_no_trace_of_it(golden_site: Path) -> None:
    """The script for working from disk is not in the site that is deployed."""
    assert not list(golden_site.rglob("offline.js"))
    assert not any("offline.js" in path.read_text("utf-8") for path in golden_site.rglob("*.html"))
