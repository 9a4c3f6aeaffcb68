"""A text as an article: front matter, stamp and markup are read, and a text without an article is refused."""

from __future__ import annotations

import hashlib

import pytest

from generator.intake import conserve
from generator.intake.text_article import extract
from generator.model import Article, BlockKind, Form, RawArticle, Reason, Severity
from tests.intake.made_up import PARAGRAPHS, TEXT, TITLE


def raw(text: str, form: Form = Form.TEXT) -> RawArticle:
    """A text as it was decoded."""
    name = "rat-streitet.md" if form is Form.MARKDOWN else "Rat streitet.txt"
    return RawArticle(name, f"seeds/articles/{name}", hashlib.sha256(text.encode()).hexdigest(), form, text)


def taken(text: str, form: Form = Form.TEXT) -> Article:
    """The article, whole."""
    article, problems = extract(raw(text, form))
    assert article is not None, problems
    assert conserve.lost(article) == ""
    return article


def test_a_report_is_taken_in_with_its_facts() -> None:
    """With what it says of itself."""
    article = taken(TEXT)
    assert (article.id, article.lang) == ("rat-streitet", "de")
    assert article.title is not None
    assert article.date is not None
    assert (article.title.value, article.date.value) == (TITLE, "2024-05-03")
    running = (BlockKind.LEAD, BlockKind.PARAGRAPH)
    assert [block.text for block in article.blocks if block.kind in running] == list(PARAGRAPHS)


def test_the_stamp_of_a_dump_is_its_day() -> None:
    """When the article names none; it is no part of the text."""
    article = taken("\n\n".join([f" date 2024-05-03 {TITLE}", *PARAGRAPHS]))
    assert article.date is not None
    assert article.date.value == "2024-05-03"
    assert ("date 2024-05-03", Reason.DATELINE) in [(each.run.text, each.reason) for each in article.removed]


def test_front_matter_goes_before_what_is_found() -> None:
    """The title that the file names is its title."""
    article = taken("---\ntitle: Der Streit\n---\n\n" + "\n\n".join(PARAGRAPHS), Form.MARKDOWN)
    assert article.title is not None
    assert article.title.value == "Der Streit"


def test_what_holds_no_article_is_refused() -> None:
    """With a remedy, and no other article is kept out."""
    article, (problem,) = extract(raw("Startseite\nSport\nKultur\n"))
    assert article is None
    assert (problem.severity, bool(problem.remedy)) == (Severity.REFUSED, True)


def test_broken_front_matter_is_refused() -> None:
    """In the line that is broken."""
    article, (problem,) = extract(raw("---\ntitle: [\n---\n\n" + PARAGRAPHS[0], Form.MARKDOWN))
    assert article is None
    assert problem.line > 0


def test_a_heading_without_text_is_no_article() -> None:
    """It is refused; with a short sentence below, that is the text."""
    article, problems = extract(raw(f"# {TITLE}\n", Form.MARKDOWN))
    assert article is None
    assert [problem.severity for problem in problems] == [Severity.REFUSED]
    short = taken(f"# {TITLE}\n\n**Wer am Markt wohnt, soll mitreden.**\n", Form.MARKDOWN)
    assert [block.text for block in short.blocks] == [TITLE, "Wer am Markt wohnt, soll mitreden."]


@pytest.mark.parametrize(
    ("behind", "title"),
    [(" - Hohenauer Bote", TITLE), (" – Bote", TITLE), (" - Wien", f"{TITLE} - Wien"), (" - bote sagt", None)],
)
def test_the_outlet_behind_a_clippers_headline(behind: str, title: str | None) -> None:
    """It goes if the address has its name; another word behind a dash is the headline's."""
    host = "bote" if behind.endswith("– Bote") else "hohenauer-bote"
    front = f"---\nsource: https://www.{host}.example/region/rat-1.html\n---\n\n"
    article = taken(f"{front}# {TITLE}{behind}\n\n" + "\n\n".join(PARAGRAPHS), Form.MARKDOWN)
    assert article.title
    assert article.title.value == (title or TITLE + behind)
