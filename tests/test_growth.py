"""What a dossier grows by with each article: memory and what a search reads first; counted, so no machine differs."""

from __future__ import annotations

import gc
import html
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.model import SearchTerms
from generator.search import index
from generator.work import cache
from generator.work.pool import Workers
from generator.work.tools import Tools
from tests import newspaper
from tests.bench_speed import opening
from tests.conftest import golden_project

FEW, MANY = 25, 50
"""Articles of a dossier that is made here; what fifty take is what a thousand do, but for single steps."""
FEW_PAGES, MANY_PAGES = 50, 300
"""Dictionaries grow in steps: over 50 pages more the same code was found to take 22,400 to 37,300 bytes a page."""
MEMORY_OF_PAGES, MEMORY_OF_INDEX = 20_000, 30_000
"""Bytes that one article more takes at the most, so that at 20,000 articles neither takes more than 600 MB: 17,100 to
19,600 and 27,200 were found (Python 3.11)."""
OPENING = 5
"""Bytes that a search reads more before it knows the query: 2.6 were found; 200 KB for 20,000 articles are ten."""
ALONE = Workers(1)


def most(work: Callable[[], object]) -> int:
    """Bytes of memory that something takes at its most, once all that is loaded once is there.

    Garbage is collected at once: how much of it waits, some 100 KB, changes with whatever the code does before. The
    least of two counts, as a thread that another test of this process has left may take memory meanwhile.
    """
    work()
    gc.collect()
    usual = gc.get_threshold()
    gc.set_threshold(20, 1, 1)
    try:
        return min(traced(work), traced(work))
    finally:
        gc.set_threshold(*usual)


def traced(work: Callable[[], object]) -> int:
    """The most memory that Python's objects took while something was done, in bytes."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def memory_of_pages(project: Path, articles: range) -> int:
    """What making the pages takes of a dossier that has articles added, all intake kept from before."""
    for number in articles:
        newspaper.write(number, project / "seeds" / "articles")
    means = pipeline.Means(cache=cache.of(project), workers=ALONE)
    return most(lambda: pipeline.make(project / "seeds", project / "docs", means))


def test_memory_of_pages(tmp_path):
    """What is held of each article."""
    project = golden_project(tmp_path / "dossier")
    few = memory_of_pages(project, range(FEW))
    many = memory_of_pages(project, range(FEW, MANY))
    assert 0 < (many - few) / (MANY - FEW) < MEMORY_OF_PAGES


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[int, int], tuple[int, int]]:
    """Of a site of few pages and of one of many: bytes of memory that the index took, and of its opening."""
    folder = tmp_path_factory.mktemp("growth")
    (folder / ".dossier").mkdir()
    return measured(folder, FEW_PAGES), measured(folder, MANY_PAGES)


def measured(folder: Path, pages: int) -> tuple[int, int]:
    """Bytes of memory that the index of a site took, all parts kept from before, and of its opening."""
    site, tools = folder / f"site-of-{pages}", Tools(cache.of(folder), ALONE)
    for number in range(pages):
        page = site / "artikel" / f"{number:06d}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(as_page(newspaper.article(number)), encoding="utf-8")
    return most(lambda: index.index(site, SearchTerms(), tools=tools)), opening(site)


def as_page(article: newspaper.Article) -> str:
    """An article as any builder might write it."""
    paragraphs = (f"<p id='p{number}'>{html.escape(text)}</p>" for number, text in enumerate(article.paragraphs, 1))
    return f"<html><body><main><h1>{html.escape(article.title)}</h1>{''.join(paragraphs)}</main></body></html>"


def test_memory_of_the_index(indexed):
    """What is held of each page."""
    (few, _), (many, _) = indexed
    assert 0 < (many - few) / (MANY_PAGES - FEW_PAGES) < MEMORY_OF_INDEX


def test_what_a_search_reads_first(indexed):
    """Its directory, the titles to suggest, what is told of pages; files for the words of a query come after."""
    (_, few), (_, many) = indexed
    assert 0 < (many - few) / (MANY_PAGES - FEW_PAGES) < OPENING
