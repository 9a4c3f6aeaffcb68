"""Each part of a page has a label: what it is of the article, or why it is none of it."""

from __future__ import annotations

import pytest

from generator.intake.page_labels import TEXT, Label
from generator.model import BlockKind, Reason
from tests.intake.made_up import PARAGRAPHS, TITLE, parts

CAPTION = "Die gesperrte Brücke. Foto: Ada Licht"


def label(said: str) -> Label:
    """The label of the part that says something."""
    rows, _, labels = parts()
    return next(each for row, each in zip(rows, labels, strict=True) if row.part.text == said)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Verkehr in Flussstadt", BlockKind.KICKER),
        (TITLE, BlockKind.TITLE),
        ("Von Eva Muster", Reason.BYLINE),
        (CAPTION, BlockKind.CAPTION),
        ("Verband ist dagegen", BlockKind.HEADING),
    ],
)
def test_parts_of_the_article(said: str, expected: Label) -> None:
    """Head, picture, heading."""
    assert label(said) is expected


def test_running_text_is_text() -> None:
    """The first paragraph may be the lead."""
    assert all(label(paragraph) in TEXT for paragraph in PARAGRAPHS)
    assert label(PARAGRAPHS[1]) is BlockKind.PARAGRAPH


@pytest.mark.parametrize("said", ["Startseite", "Lesen Sie auch", "Zehn Tipps für den Garten", "Impressum"])
def test_what_stands_around_has_a_reason(said: str) -> None:
    """Above, beside and below."""
    assert isinstance(label(said), Reason)


def test_the_article_lies_between_headline_and_last_paragraph() -> None:
    """Both included."""
    rows, place, _ = parts()
    assert [rows[at].part.text for at in sorted(place.title)] == [TITLE]
    assert rows[place.end - 1].part.text == PARAGRAPHS[2]
    assert place.start <= min(place.title)


@pytest.mark.parametrize(("named", "title"), [("", ["Aus dem Rat"]), ("<meta property=og:type content=article>", [])])
def test_a_page_that_names_only_itself(named: str, title: list[str]) -> None:
    """The second heading right above the text is its headline, unless the page declares an article with another one."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = f"<title>Stadt am Fluss</title>{named}<h2>Dienste</h2><p>Suche</p><p>Karte</p><p>Hilfe</p><p>Start</p>"
    rows, place, _ = parts(f"<html><head>{html}<main><h2>Aus dem Rat</h2>{text}</main></html>")
    assert [rows[at].part.text for at in sorted(place.title)] == title
