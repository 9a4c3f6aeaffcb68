"""Judged queries find what they should in this dossier: list by list, all lists together, and by what answers them."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.search.stemming import words
from tests.judged import FIRST, LISTS, answers, ask, judged, line, queries, reached, sentences, share, slugs

pytestmark = pytest.mark.of_this_dossier

BEST_AMONG_FIRST, ALL_AMONG_SHOWN, NOTHING_FOUND = 0.95, 0.90, 0.01
A_LIST_MAY_MISS = 0.10
"""How far below all lists together one may stay: the smallest holds sixty queries, six of which are that much."""

ANSWER_FIRST, ANSWER_AMONG_FIRST, NO_ANSWER = 0.88, 0.97, 0.01
"""What the queries of `sentences` reach, .892, .987 and .003 of 769, less nine answered first, thirteen among three."""

EVERY_SO_MANY = 20
"""Of the queries that Chromium is asked, too: forty-odd, of each list some."""
TOLD = ("results", "corrections", "missing", "relaxed")
"""What readers see of an answer."""

Row = tuple[bool, bool, bool]
Answers = Callable[[Path], dict[str, list[Row]]]


@pytest.fixture(scope="module")
def answered(built_site: Path, site_url: str) -> Answers:
    """How the queries of a list were answered, by category; each list is asked once."""

    @cache
    def rows(path: Path) -> dict[str, list[Row]]:
        table = defaultdict[str, list[Row]](list)
        asked = queries([path])
        for query, found in zip(asked, answers(built_site, ((each.text, each.filters) for each in asked)), strict=True):
            pages = slugs(found, site_url)
            table[query.category].append(judged(query, pages, reached(found, site_url)))
            if not table[query.category][-1][0]:
                print(f"  {query.text}: {query.best} is not among {pages[:FIRST]}")
        return table

    return rows


def test_a_browser_finds_the_same(browser: Browser, built_site: Path, site_url: str) -> None:
    """What the other tests here ask outside of one, as it is quicker, holds of what readers get."""
    everything = [(query.text, query.filters) for query in queries()] + [(query, {}) for query, _ in sentences()]
    some = everything[::EVERY_SO_MANY]
    page = browser.new_page(base_url=site_url)
    page.goto("ueber/")
    for (query, filters), found in zip(some, answers(built_site, some), strict=True):
        asked = ask(page, query, filters)
        assert [asked[name] for name in TOLD] == [found[name] for name in TOLD], query
    page.close()


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_queries_of_each_reader_are_answered(answered: Answers, path: Path) -> None:
    """Who wrote it finds nearly as well as all do."""
    rows = [row for category in answered(path).values() for row in category]
    assert share(rows, 0) >= BEST_AMONG_FIRST - A_LIST_MAY_MISS
    assert share(rows, 1) >= ALL_AMONG_SHOWN - A_LIST_MAY_MISS


def test_queries_of_all_readers_are_answered(answered: Answers) -> None:
    """The best page is among the first three, all relevant ones are reached from the first eight."""
    table = defaultdict[str, list[Row]](list)
    for path in LISTS:
        for category, rows in answered(path).items():
            table[category] += rows
    for category, rows in table.items():
        print(line(category, rows))
    every = [row for rows in table.values() for row in rows]
    print(line("all", every))
    assert share(every, 0) >= BEST_AMONG_FIRST
    assert share(every, 1) >= ALL_AMONG_SHOWN
    assert share(every, 2) <= NOTHING_FOUND


def test_the_sentence_that_answers_is_found(built_site: Path) -> None:
    """Queries in readers' own words: a page that holds what answers comes first, or among the first three."""
    asked = sentences()
    found = answers(built_site, ((query, {}) for query, _ in asked))
    ranks = [rank(each, held) for each, (_, held) in zip(found, asked, strict=True)]
    first, three, nothing = (
        sum(map(told, ranks)) / len(ranks) for told in (lambda at: at == 1, bool, lambda at: at is None)
    )
    print(f"first {first:.3f} three {three:.3f} nothing {nothing:.3f}")
    assert first >= ANSWER_FIRST
    assert three >= ANSWER_AMONG_FIRST
    assert nothing <= NO_ANSWER


def rank(found: Any, held: list[str]) -> int | None:
    """Which of the first results holds an answer, 0 when none does; None when nothing was found."""
    if not found["results"]:
        return None
    texts = [plain(data["content"]) for data in found["results"][:FIRST]]
    return next((at for at, text in enumerate(texts, 1) if any(plain(answer) in text for answer in held)), 0)


def plain(text: str) -> str:
    """Its words alone."""
    return " ".join(words(html.unescape(text))).lower()
