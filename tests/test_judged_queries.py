"""Judged queries find what they should in this dossier: list by list, all lists together, and by what answers them."""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.search.stemming import words
from tests.judged import FIRST, LISTS, ask, judged, line, queries, reached, sentences, share, slugs

pytestmark = pytest.mark.of_this_dossier

BEST_AMONG_FIRST, ALL_AMONG_SHOWN, NOTHING_FOUND = 0.95, 0.90, 0.01
A_LIST_MAY_MISS = 0.10
"""How far below all lists together one may stay: the smallest holds sixty queries, six of which are that much."""

ANSWER_FIRST, ANSWER_AMONG_FIRST, NO_ANSWER = 0.80, 0.95, 0.02
"""What the queries of `sentences` reach, .827, .960 and .013 when they were written down, less two or three queries."""

Row = tuple[bool, bool, bool]
Answers = Callable[[Path], dict[str, list[Row]]]


@pytest.fixture(scope="module")
def module_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site, for asking the search module itself."""
    page = browser.new_page(base_url=site_url)
    page.goto("ueber/")
    yield page
    page.close()


@pytest.fixture(scope="module")
def answers(module_page: Page, site_url: str) -> Answers:
    """How the queries of a list were answered, by category; each list is asked once."""

    @cache
    def answered(path: Path) -> dict[str, list[Row]]:
        table = defaultdict[str, list[Row]](list)
        for query in queries([path]):
            found = ask(module_page, query.text, query.filters)
            pages = slugs(found, site_url)
            table[query.category].append(judged(query, pages, reached(found, site_url)))
            if not table[query.category][-1][0]:
                print(f"  {query.text}: {query.best} is not among {pages[:FIRST]}")
        return table

    return answered


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list(answers: Answers, path: Path) -> None:
    """Who wrote it finds nearly as well as all do."""
    rows = [row for category in answers(path).values() for row in category]
    assert share(rows, 0) >= BEST_AMONG_FIRST - A_LIST_MAY_MISS
    assert share(rows, 1) >= ALL_AMONG_SHOWN - A_LIST_MAY_MISS


def test_all_lists(answers: Answers) -> None:
    """The best page is among the first three, all relevant ones are reached from the first eight."""
    table = defaultdict[str, list[Row]](list)
    for path in LISTS:
        for category, rows in answers(path).items():
            table[category] += rows
    for category, rows in table.items():
        print(line(category, rows))
    every = [row for rows in table.values() for row in rows]
    print(line("all", every))
    assert share(every, 0) >= BEST_AMONG_FIRST
    assert share(every, 1) >= ALL_AMONG_SHOWN
    assert share(every, 2) <= NOTHING_FOUND


def test_the_sentence_that_answers_is_found(module_page: Page) -> None:
    """Queries in readers' own words: a page that holds what answers comes first, or among the first three."""
    ranks = [rank(ask(module_page, query), answers) for query, answers in sentences()]
    first, three, nothing = (
        sum(map(told, ranks)) / len(ranks) for told in (lambda at: at == 1, bool, lambda at: at is None)
    )
    print(f"first {first:.3f} three {three:.3f} nothing {nothing:.3f}")
    assert first >= ANSWER_FIRST
    assert three >= ANSWER_AMONG_FIRST
    assert nothing <= NO_ANSWER


def rank(found: Any, answers: list[str]) -> int | None:
    """Which of the first results holds an answer, 0 when none does; None when nothing was found."""
    if not found["results"]:
        return None
    held = [plain(data["content"]) for data in found["results"][:FIRST]]
    return next((at for at, text in enumerate(held, 1) if any(plain(answer) in text for answer in answers)), 0)


def plain(text: str) -> str:
    """Its words alone."""
    return " ".join(words(html.unescape(text))).lower()
