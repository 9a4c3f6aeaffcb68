"""How long a query takes beside plain Pagefind, each in turn on the same pages: `make bench` runs this file.

A made-up newspaper (`newspaper`) of 1,000 articles, or as many as the argument says, is indexed by both. Each round
opens a new browser context for each of the two, the order changing, and asks both the same queries, one right after the
other, so that what else the machine does falls on both alike. Times are taken in the page: until the first result can
be shown, until as many as both have found (Pagefind finds pages that hold all words, ours others, too, when these are
few), and until up to eight. Told are the medians and the median of the ratios of the pairs. A first query is asked with
the module not yet there, and in other rounds with the module begun, as the box does when it is opened.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, Response, sync_playwright

from generator.search import index
from tests import bench_known_items, bench_search, newspaper
from tests.browser import launch, serve

COUNT, ROUNDS, FURTHER = 1_000, 12, 9
"""Articles; rounds; queries after the first in each: a hundred pairs, of which the median hardly moves by chance."""
OF_EACH_KIND = ROUNDS * (1 + FURTHER) // len(newspaper.KINDS) + 1
ASK = """async ([module, query]) => {
  const begun = performance.now();
  const { search } = await import(module);
  const { results } = await search(query, {});
  const times = [];
  const wait = async (result) => { await result.data(); times.push(performance.now() - begun); };
  if (results.length) await wait(results[0]);
  await Promise.all(results.slice(1, 8).map(wait));
  return times.length ? times : [performance.now() - begun];
}"""

OPEN = "async (module) => (await import(module)).init()"


@dataclass(frozen=True)
class Asked:
    """A query's times in milliseconds, of one result after the other, its requests and their bytes."""

    times: list[float]
    requests: int
    size: int


def main(count: int) -> None:
    """All tables: of a first query, of one in a box that stands open, and of further ones."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        bench_known_items.write(list(newspaper.articles(count)), site)
        index.index(site, (), ())
        bench_search.pagefind(site, "--output-subdir", bench_search.PLAIN)
        browser = launch(playwright)
        with serve(site) as url:
            rounds = list(paired(browser, url, count, FURTHER))
            opened = list(paired(browser, url, count, 0, OPEN))
        browser.close()
    report("first query", [pairs[0] for pairs in rounds])
    report("first query, module there", [pairs[0] for pairs in opened])
    report("further query", [pair for pairs in rounds for pair in pairs[1:]])


def paired(
    browser: Browser, url: str, count: int, further: int, before: str = ""
) -> Iterator[list[tuple[Asked, Asked]]]:
    """Of each round the answers to a first query and so many further ones: ours, Pagefind's; `before` is done first."""
    queries = [query.text for query in newspaper.queries(OF_EACH_KIND, count)]
    random.Random(1).shuffle(queries)
    modules = [f"{url}pagefind/pagefind.js", f"{url}{bench_search.PLAIN}/pagefind.js"]
    for number in range(ROUNDS):
        contexts = [browser.new_context() for _ in modules]
        pages = [context.new_page() for context in contexts]
        for page, module in zip(pages, modules, strict=True):
            page.goto(f"{url}0/")
            if before:
                page.evaluate(before, module)
        pairs = []
        for place in range(1 + further):
            query = queries[number * (1 + further) + place]
            order = (0, 1) if (number + place) % 2 else (1, 0)
            found = {which: ask(pages[which], modules[which], query) for which in order}
            pairs.append((found[0], found[1]))
        yield pairs
        for context in contexts:
            context.close()


def ask(page: Page, module: str, query: str) -> Asked:
    """One query, with what it costs."""
    sizes: list[int] = []

    def note(response: Response) -> None:
        sizes.append(int(response.headers.get("content-length", 0)))

    page.on("response", note)
    times = page.evaluate(ASK, [module, query])
    page.remove_listener("response", note)
    return Asked(times, len(sizes), sum(sizes))


def report(name: str, pairs: list[tuple[Asked, Asked]]) -> None:
    """Medians of both, and of the ratios."""
    told = {
        "first result": [(ours.times[0], theirs.times[0]) for ours, theirs in pairs],
        "as many as both have": [at_once(ours.times, theirs.times) for ours, theirs in pairs],
        "up to eight": [(ours.times[-1], theirs.times[-1]) for ours, theirs in pairs],
    }
    print(f"{name}, {len(pairs)} pairs")
    for what, times in told.items():
        ours, theirs = (median(column) for column in zip(*times, strict=True))
        ratio = median(one / other for one, other in times)
        print(f"  {what:22} ours {ours:6.1f} ms  Pagefind {theirs:6.1f} ms  {ours / theirs:.2f}, of pairs {ratio:.2f}")
    for which, engine in enumerate(("ours", "Pagefind")):
        requests, sizes = (median(getattr(pair[which], column) for pair in pairs) for column in ("requests", "size"))
        print(f"  {engine:9} {requests:.0f} requests, {sizes / 1000:.0f} KB")


def at_once(ours: list[float], theirs: list[float]) -> tuple[float, float]:
    """When each had as many results as both have."""
    last = min(len(ours), len(theirs)) - 1
    return ours[last], theirs[last]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
