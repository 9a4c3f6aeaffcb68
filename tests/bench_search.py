"""How good, fast and small the search is, beside plain Pagefind and Material's own: `make bench` runs this file.

First the judged queries on the dossier; then a site of 10,000 recombined articles (or as many as the argument says):
time and memory of indexing, bytes and time of queries, counted as a server sends them that does not compress.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Response, TimeoutError, sync_playwright

from tests import corpus, test_search
from tests.browser import launch, serve
from tests.conftest import copy_project, run

COUNT = 10_000
QUERIES = (
    "Bodentruppen", "Selenskyj", "Sicherheitsgarantien", "Luftabwehr", "Krim", "Macon", "Wahlen in der Ukraine",
    "wer soll die entmilitarisierte Zone überwachen", "Friedens Truppen", "Kiew", "Waffen Lieferung", "Flugverbotszone",
)  # fmt: skip
PLAIN = "plain"
# Articles stand outside of the navigation, as in the dossier: else every page would carry all of them.
MATERIAL = """site_name: Bench
nav: [index.md]
not_in_nav: "*.md"
theme: {name: material, language: de, font: false}
plugins:
  - search: {lang: de}
"""
ASK = test_search.ASK
LONGEST_WAIT = 180_000


@dataclass
class Traffic:
    """Bytes a page asked for, by address."""

    sizes: dict[str, int] = field(default_factory=dict)

    def note(self, response: Response) -> None:
        """Count one answer."""
        self.sizes[response.url] = int(response.headers.get("content-length", 0))

    def take(self) -> int:
        """Bytes since the last time."""
        total = sum(self.sizes.values())
        self.sizes.clear()
        return total


def main(count: int) -> None:
    """All measurements."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright)
        judged(browser, Path(folder))
        large(browser, Path(folder) / "large", count)
        browser.close()


def judged(browser: Browser, folder: Path) -> None:
    """The judged queries on three engines: best page among three, all relevant among eight, nothing found."""
    ours = copy_project(folder / "ours")
    run(ours, sys.executable, "-m", "generator", "build", "--quiet")
    pagefind(ours / "site", "--root-selector", "article", "--output-subdir", PLAIN)
    material = copy_project(folder / "material")
    config = material / "mkdocs.yml"
    theirs = "plugins:\n  - search:\n      lang: de"
    config.write_text(config.read_text("utf-8").replace("plugins: []", theirs), "utf-8")
    run(material, sys.executable, "-m", "generator", "build", "--quiet")
    with serve(ours / "site") as url, serve(material / "site") as other:
        page, second = browser.new_page(base_url=url), browser.new_page(base_url=other)
        page.goto("ueber/")
        second.goto("ueber/")
        engines: dict[str, Callable[[test_search.Query], list[str]]] = {
            "ours": lambda query: asked(page, f"{url}pagefind/pagefind.js", query, url),
            "Pagefind": lambda query: asked(page, f"{url}{PLAIN}/pagefind.js", query, url),
            "Material": lambda query: typed(second, query, other),
        }
        for name, engine in engines.items():
            report(name, engine)


def report(name: str, engine: Callable[[test_search.Query], list[str]]) -> None:
    """The table of one engine; queries with filters are left out, which only ours and Pagefind's have."""
    table: dict[str, list[tuple[bool, bool, bool]]] = {}
    for query in test_search.queries():
        if not query.filters:
            pages = engine(query)
            table.setdefault(query.category, []).append(test_search.judged(query, pages))
    table["all"] = [row for rows in table.values() for row in rows]
    for category, rows in table.items():
        print(f"{name:10}", test_search.line(category, rows))


def asked(page: Page, module: str, query: test_search.Query, url: str) -> list[str]:
    """Pages of the first eight results of a module."""
    return test_search.slugs(page.evaluate(ASK, [module, query.text, {}]), url)


def typed(page: Page, query: test_search.Query, url: str) -> list[str]:
    """Pages of the first eight results of Material's search, typed into its box."""
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("")
    page.keyboard.type(query.text)
    page.wait_for_timeout(400)
    results = page.locator(".md-search-result__item > .md-search-result__link")
    links = results.evaluate_all("links => links.slice(0, 8).map((link) => new URL(link.href).pathname)")
    return test_search.slugs({"results": [{"url": link} for link in links]}, url)


def large(browser: Browser, folder: Path, count: int) -> None:
    """Indexing and querying a large site."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Start\n", "utf-8")
    for name, text in corpus.corpus(count):
        (docs / name.replace(".txt", ".md")).write_text(f"# {text}", "utf-8")
    (folder / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    measured("Material: whole site with its search", [sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    measured("ours: index", [sys.executable, "-m", "generator", "index", "--site", folder / "site"], Path.cwd())
    measured("Pagefind: index", [*PAGEFIND, "--site", folder / "site", "--root-selector", "article",
                                 "--output-subdir", PLAIN], folder)  # fmt: skip
    size = (folder / "site" / "search" / "search_index.json").stat().st_size
    print(f"Material: search_index.json has {size // 1000} KB")
    with serve(folder / "site") as url:
        queried(browser, "ours", url, f"{url}pagefind/pagefind.js")
        queried(browser, "Pagefind", url, f"{url}{PLAIN}/pagefind.js")
        first_result_of_material(browser, url)


def measured(name: str, command: list[Any], folder: Path) -> None:
    """Seconds and the largest memory of any process so far, of a command."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{name}: {time.perf_counter() - begun:.1f} s, at most {peak} MB so far")


def queried(browser: Browser, name: str, url: str, module: str) -> None:
    """Bytes and milliseconds of the first and of further queries, eight results each."""
    page, traffic = browser.new_page(), Traffic()
    page.goto(f"{url}404.html")
    page.on("response", traffic.note)
    rows = []
    for query in QUERIES:
        begun = time.perf_counter()
        page.evaluate(ASK, [module, query, {}])
        rows.append((round((time.perf_counter() - begun) * 1000), traffic.take()))
    times, sizes = zip(*rows[1:], strict=True)
    print(f"{name}: first query {rows[0][0]} ms, {rows[0][1] // 1000} KB; further ones in the median", end=" ")
    print(f"{statistics.median(times):.0f} ms (at most {max(times)}), {statistics.median(sizes) / 1000:.0f} KB")
    page.close()


def first_result_of_material(browser: Browser, url: str) -> None:
    """Bytes, those of the page included, and seconds until Material's box shows a result."""
    page, traffic = browser.new_page(), Traffic()
    page.on("response", traffic.note)
    page.goto(url)
    begun = time.perf_counter()
    page.keyboard.press("/")
    page.keyboard.type(QUERIES[0])
    try:
        page.locator(".md-search-result__link").first.wait_for(timeout=LONGEST_WAIT)
    except TimeoutError:
        print("Material: no result yet")
    print(f"Material: first result after {time.perf_counter() - begun:.1f} s, {traffic.take() // 1000} KB")
    page.close()


PAGEFIND = (sys.executable, "-m", "pagefind", "--silent", "--force-language", "de")


def pagefind(site: Path, *options: str) -> None:
    """An index by Pagefind alone."""
    subprocess.run([*PAGEFIND, "--site", site, *options], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
