"""The edition that opens from disk: whole, searchable, and asking nothing of the network."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html
import pytest
from playwright.sync_api import Browser, expect

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


def test_search_works_from_disk(browser: Browser, unpacked: Path) -> None:
    """Opened without a server, the edition is searched, a result opens, and only files are read."""
    page = browser.new_page()
    page.add_init_script(WATCH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((unpacked / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("Sanierung", delay=20)
    result = page.locator(".md-search-result__link").first
    expect(result).to_contain_text("Sanierung")
    title = result.locator("h1").inner_text()
    assert page.evaluate("window.violations ?? []") == []
    result.click()
    expect(page.locator("h1")).to_have_text(title)
    assert {urlsplit(url).scheme for url in asked} == {"file"}
    page.close()


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
    """Neither Material's search nor the script for working from disk is in the site that is deployed."""
    names = {path.name for path in golden_site.rglob("*")}
    assert not names & {"search_index.json", "search_index.js", "iframe-worker.js"}
    assert not any("iframe-worker" in path.read_text("utf-8") for path in golden_site.rglob("*.html"))
