"""How good, fast and small the search is, beside plain Pagefind and Material's own: `make bench` runs this file.

First the judged queries on the dossier; then the golden one with 10,000 recombined articles (or as many as the argument
says): time and memory of building and indexing, bytes and time of queries, asked of the search modules and typed into
the box. Bytes are counted as a server sends them that does not compress.
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

from tests import corpus, judged
from tests.browser import launch, serve
from tests.conftest import PROJECT, copy_project, golden_project, run

COUNT = 10_000
QUERIES = (
    "Bärin", "Behrens", "Schriftstellerin", "Seilbahn", "Stausee", "Falkenua", "Loch im Zaun", "Sechstligist",
    "wer durchkämmt den Wald am Stausee", "Strom Preise", "Wehrstedt", "Pokal Sensation",
)  # fmt: skip
PLAIN = "plain"
KEYS_APART, SETTLED = 60, 2_000
"""Milliseconds between two keys, and until all that a query asks for has come."""
# The time of the last key, and of the frame in which the first result behind it is drawn.
WATCH = """() => {
  const list = document.querySelector(".search__results");
  window.times = {};
  document.querySelector(".search__input").addEventListener("input", () => (times = { key: performance.now() }), true);
  new MutationObserver(() => {
    if (list.childElementCount && !times.shown) requestAnimationFrame((now) => (times.shown ??= now));
  }).observe(list, { childList: true });
}"""
WAITED = "() => times.shown - times.key"
# Articles stand outside of the navigation, as in the dossier: else every page would carry all of them.
MATERIAL = """site_name: Bench
nav: [index.md]
not_in_nav: "*.md"
theme: {name: material, language: de, font: false}
plugins:
  - search: {lang: de}
"""
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
        compared(browser, Path(folder))
        large(browser, Path(folder) / "large", count)
        browser.close()


def compared(browser: Browser, folder: Path) -> None:
    """The judged queries on three engines: best page among three, all relevant among eight, nothing found."""
    ours = copy_project(folder / "ours", PROJECT)
    run(ours, sys.executable, "-m", "generator", "build", "--quiet")
    pagefind(ours / "site", "--root-selector", "article", "--output-subdir", PLAIN)
    material = copy_project(folder / "material", PROJECT)
    config = material / "mkdocs.yml"
    theirs = "plugins:\n  - search:\n      lang: de"
    config.write_text(config.read_text("utf-8").replace("plugins: []", theirs), "utf-8")
    run(material, sys.executable, "-m", "generator", "build", "--quiet")
    with serve(ours / "site") as url, serve(material / "site") as other:
        page, second = browser.new_page(base_url=url), browser.new_page(base_url=other)
        page.goto("ueber/")
        second.goto("ueber/")
        engines: dict[str, Callable[[judged.Query], list[str]]] = {
            "ours": lambda query: asked(page, f"{url}pagefind/pagefind.js", query, url),
            "Pagefind": lambda query: asked(page, f"{url}{PLAIN}/pagefind.js", query, url),
            "Material": lambda query: typed(second, query, other),
        }
        for name, engine in engines.items():
            report(name, engine)


def report(name: str, engine: Callable[[judged.Query], list[str]]) -> None:
    """The table of one engine; queries with filters are left out, which only ours and Pagefind's have."""
    table: dict[str, list[tuple[bool, bool, bool]]] = {}
    for query in judged.queries():
        if not query.filters:
            pages = engine(query)
            table.setdefault(query.category, []).append(judged.judged(query, pages))
    table["all"] = [row for rows in table.values() for row in rows]
    for category, rows in table.items():
        print(f"{name:10}", judged.line(category, rows))


def asked(page: Page, module: str, query: judged.Query, url: str) -> list[str]:
    """Pages of the first eight results of a module."""
    return judged.slugs(page.evaluate(judged.ASK, [module, query.text, {}]), url)


def typed(page: Page, query: judged.Query, url: str) -> list[str]:
    """Pages of the first eight results of Material's search, typed into its box."""
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.locator(".md-search__input").fill("")
    page.keyboard.type(query.text)
    page.wait_for_timeout(400)
    results = page.locator(".md-search-result__item > .md-search-result__link")
    links = results.evaluate_all("links => links.slice(0, 8).map((link) => new URL(link.href).pathname)")
    return judged.slugs({"results": [{"url": link} for link in links]}, url)


def large(browser: Browser, folder: Path, count: int) -> None:
    """Building, indexing and querying a large site."""
    ours = golden_project(folder / "ours")
    corpus.write(count, ours / "seeds")
    measured("ours: whole site", [sys.executable, "-m", "generator", "build", "--quiet"], ours)
    measured("ours: index", [sys.executable, "-m", "generator", "index"], ours)
    measured("Pagefind: index", [*PAGEFIND, "--site", ours / "site", "--root-selector", "article",
                                 "--output-subdir", PLAIN], ours)  # fmt: skip
    with serve(ours / "site") as url:
        queried(browser, "ours", url, f"{url}pagefind/pagefind.js")
        queried(browser, "Pagefind", url, f"{url}{PLAIN}/pagefind.js")
        typed_at_first(browser, url)
        typed_further(browser, url)
    material(browser, folder / "material", count)


def material(browser: Browser, folder: Path, count: int) -> None:
    """The same articles in a site with Material's search."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text("# Start\n", "utf-8")
    for name, text in corpus.corpus(count):
        (docs / name.replace(".txt", ".md")).write_text(f"# {text}", "utf-8")
    (folder / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    measured("Material: whole site with its search", [sys.executable, "-m", "mkdocs", "build", "--quiet"], folder)
    size = (folder / "site" / "search" / "search_index.json").stat().st_size
    print(f"Material: search_index.json has {size // 1000} KB")
    with serve(folder / "site") as url:
        first_result_of_material(browser, url)


def measured(name: str, command: list[Any], folder: Path) -> None:
    """Seconds and the largest memory of any process so far, of a command."""
    begun = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stderr=subprocess.DEVNULL)
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
        page.evaluate(judged.ASK, [module, query, {}])
        rows.append((round((time.perf_counter() - begun) * 1000), traffic.take()))
    times, sizes = zip(*rows[1:], strict=True)
    print(f"{name}: first query {rows[0][0]} ms, {rows[0][1] // 1000} KB; further ones in the median", end=" ")
    print(f"{statistics.median(times):.0f} ms (at most {max(times)}), {statistics.median(sizes) / 1000:.0f} KB")
    page.close()


def typed_at_first(browser: Browser, url: str) -> None:
    """Each query as the first one of a reader, typed into the box of the home page."""
    rows = []
    for query in QUERIES:
        context = browser.new_context()
        page, traffic = context.new_page(), Traffic()
        page.goto(url)
        page.on("response", traffic.note)
        rows.append(in_box(page, query, traffic))
        context.close()
    tell("box, first query", rows)


def typed_further(browser: Browser, url: str) -> None:
    """One query after the other, typed into the same box; the first is not counted."""
    page, traffic = browser.new_page(), Traffic()
    page.goto(url)
    page.on("response", traffic.note)
    tell("box, further query", [in_box(page, query, traffic) for query in QUERIES][1:])
    page.close()


def in_box(page: Page, query: str, traffic: Traffic) -> tuple[float, int, str]:
    """Milliseconds from the last key to the first result, and bytes for the first eight."""
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.wait_for_timeout(SETTLED)
    if page.locator(".search__input").input_value():
        page.keyboard.press("Backspace")
        page.wait_for_timeout(SETTLED)
        traffic.take()
    page.evaluate(WATCH)
    page.keyboard.type(query, delay=KEYS_APART)
    page.wait_for_timeout(SETTLED)
    return page.evaluate(WAITED), traffic.take(), query


def tell(name: str, rows: list[tuple[float, int, str]]) -> None:
    """Median and worst of the two, each with its query."""
    times, sizes = sorted(rows), sorted((size, query) for _, size, query in rows)
    slowest, largest = times[-1], sizes[-1]
    print(f"{name}: {statistics.median(row[0] for row in rows):.0f} ms in the median,", end=" ")
    print(f"{slowest[0]:.0f} ms for “{slowest[2]}”;", end=" ")
    print(f"{statistics.median(row[1] for row in rows) / 1000:.0f} KB,", end=" ")
    print(f"{largest[0] / 1000:.0f} KB for “{largest[1]}”")


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
