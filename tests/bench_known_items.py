"""How well the search finds an article that one remembers, beside others: `make bench` runs this file.

A made-up newspaper (`newspaper`) of 1,000 articles, or as many as the argument says, is indexed by ours and by Pagefind
as plain pages of no dossier, without synonyms, and by BM25 (rank-bm25, words stemmed by Snowball) and by SQLite's FTS5
(bm25, without diacritics). Queries are plain words of an article, other forms of them, parts of a compound written
apart, mistyped ones, and five words in quotation marks. With a folder in place of the number its articles are taken, a
text file each, the title in the first line.
"""

from __future__ import annotations

import html
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import snowballstemmer  # type: ignore[import-untyped]
from playwright.sync_api import Page, sync_playwright
from rank_bm25 import BM25Okapi  # type: ignore[import-untyped]

from generator.model import SearchTerms
from generator.search import index
from tests import bench_search, newspaper
from tests.browser import launch, serve
from tests.newspaper import Article, Query

COUNT, OF_EACH_KIND, FIRST = 1_000, 60, 3
PAGE = """<html lang="de"><body><main><article><h1>{title}</h1>
<div class="page-data" hidden data-kind="article" data-date="{day}" data-source="Bote"></div>{paragraphs}
</article></main></body></html>"""
WORD = re.compile(r"\w+")
ASK = """async ([module, query]) => {
  const { search } = await import(module);
  const found = await search(query, {});
  return Promise.all(found.results.slice(0, 3).map(async (result) => (await result.data()).url));
}"""
NUMBER = re.compile(r"/(\d+)/")

Engine = Callable[[str], Sequence[int]]
"""From a query to the numbers of the first articles."""


def main(source: str) -> None:
    """The table: share of queries whose article is among the first three, by kind and engine."""
    items = list(newspaper.articles(int(source))) if source.isdigit() else newspaper.read(Path(source))
    queries = list(newspaper.queries(OF_EACH_KIND, len(items), items.__getitem__))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        write(items, site)
        timed("ours: index", lambda: index.index(site, SearchTerms()))
        timed("Pagefind: index", lambda: bench_search.pagefind(site, "--output-subdir", bench_search.PLAIN))
        browser = launch(playwright)
        with serve(site) as url:
            page = browser.new_page()
            page.goto(f"{url}0/")
            engines: dict[str, Engine] = {
                "ours": in_browser(page, f"{url}pagefind/pagefind.js"),
                "Pagefind": in_browser(page, f"{url}{bench_search.PLAIN}/pagefind.js"),
                "BM25": bm25(items),
                "FTS5": fts5(items),
            }
            for name, engine in engines.items():
                report(name, engine, queries)
        browser.close()


def write(items: list[Article], site: Path) -> None:
    """A page of each article, as any site builder might write it."""
    for number, item in enumerate(items):
        paragraphs = "".join(f'<p id="p{at}">{html.escape(text)}</p>' for at, text in enumerate(item.paragraphs, 1))
        page = site / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            PAGE.format(title=html.escape(item.title), day=item.day, paragraphs=paragraphs), encoding="utf-8"
        )


def timed(name: str, work: Callable[[], object]) -> None:
    """Seconds of some work."""
    begun = time.perf_counter()
    work()
    print(f"{name}: {time.perf_counter() - begun:.1f} s")


def in_browser(page: Page, module: str) -> Engine:
    """A search module with Pagefind's interface."""

    def ask(query: str) -> list[int]:
        return [int(found[1]) for url in page.evaluate(ASK, [module, query]) if (found := NUMBER.search(url))]

    return ask


def bm25(items: list[Article]) -> Engine:
    """As textbooks have it: all words of all articles, stemmed."""
    stemmer = snowballstemmer.stemmer("german")

    def stems(text: str) -> list[str]:
        found: list[str] = stemmer.stemWords(WORD.findall(text.lower()))
        return found

    ranking = BM25Okapi([stems(item.text) for item in items])

    def ask(query: str) -> list[int]:
        scores = ranking.get_scores(stems(query))
        return sorted(range(len(items)), key=lambda number: -scores[number])[:FIRST]

    return ask


def fts5(items: list[Article]) -> Engine:
    """Any of the words, the best first; what stands in quotation marks as a phrase."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE article USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
    base.executemany("INSERT INTO article(rowid, text) VALUES (?, ?)", enumerate(item.text for item in items))

    def ask(query: str) -> list[int]:
        words = WORD.findall(query)
        asked = f'"{" ".join(words)}"' if query.startswith('"') else " OR ".join(f'"{word}"' for word in words)
        rows = base.execute("SELECT rowid FROM article WHERE article MATCH ? ORDER BY rank LIMIT ?", (asked, FIRST))
        return [int(number) for (number,) in rows]

    return ask


def report(name: str, engine: Engine, queries: list[Query]) -> None:
    """One line of the table."""
    found = {
        kind: [query.article in engine(query.text) for query in queries if query.kind == kind]
        for kind in newspaper.KINDS
    }
    every = [one for own in found.values() for one in own]
    shares = "  ".join(f"{kind} {sum(own) / len(own):.3f}" for kind, own in found.items())
    print(f"{name:9} {shares}  all {sum(every) / len(every):.3f}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(COUNT))
