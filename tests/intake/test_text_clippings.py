"""What reading programs and their readers add to a clipping is no part of the article."""

from __future__ import annotations

import pytest

from generator.intake import text_clippings
from generator.intake.text_lines import split
from generator.model import Form
from tests.intake.made_up import PARAGRAPHS, TITLE
from tests.intake.test_text_article import taken

LINKS = "[Read on Lesezeug](https://lesezeug.example/1)\n[Read Original](https://bote.example/bruecke)"
QUOTED = "> {} [⤴️](https://lesezeug.example/1#h1)"


def kept(text: str) -> list[str]:
    """The lines that stay."""
    return [line.text for line in text_clippings.read(split(text, markdown=True))[2]]


def test_an_export_of_a_reading_program() -> None:
    """The original's address is a fact; tags, links and what the reader marked and noted go."""
    marked = QUOTED.format(PARAGRAPHS[1].split(".")[0])
    text = "\n\n".join([f"# {TITLE}\n#Lesezeug", LINKS, *PARAGRAPHS, "## Highlights", marked, "Nachfragen beim Amt!"])
    article = taken(text, Form.MARKDOWN)
    assert article.url is not None
    assert article.url.value == "https://bote.example/bruecke"
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]


def test_marks_above_the_text() -> None:
    """They go, up to the heading of the text, if the text has them."""
    marked = QUOTED.format(PARAGRAPHS[1].split(".")[0])
    above = [f"# {TITLE}", "## Highlights", marked, "Nachfragen!"]
    assert kept("\n\n".join([*above, "## Content", *PARAGRAPHS])) == [TITLE, *PARAGRAPHS]
    assert "Highlights" in kept("\n\n".join([*above, "## Content", *PARAGRAPHS[2:]]))


@pytest.mark.parametrize(
    "below",
    [
        "## Highlights\n\n> Das Fest hatte viele schöne Stunden, und alle kamen gern.",
        "## Highlights\n\nDas Fest hatte viele schöne Stunden.",
        "## Markierungen\n\nAn den Wegen fehlen sie.",
        "Highlights\n\n" + QUOTED.format(PARAGRAPHS[1]),
    ],
)
def test_highlights_that_are_a_part_of_the_text(below: str) -> None:
    """They say what the text above does not, or no heading names them."""
    lines = below.split("\n\n")
    assert kept("\n\n".join([*PARAGRAPHS, below]))[-1] == split(lines[-1], markdown=True)[0].text


@pytest.mark.parametrize(
    "line", ["[Neueste zuerst](#) [Älteste zuerst](#)", "[Teilen](#){.btn} | [Drucken](#)", "#Rat #Brücke"]
)
def test_buttons_and_tags_go(line: str) -> None:
    """They lead nowhere."""
    assert kept(f"{PARAGRAPHS[0]}\n\n{line}") == [PARAGRAPHS[0]]


@pytest.mark.parametrize(
    "line",
    [
        "[Mehr über den Rat](https://bote.example/rat)",
        "Der [Rat](#) tagt",
        "[Abschnitt](#rat)",
        "Platz #1 und #2",
        "#1",
    ],
)
def test_links_and_signs_that_stay(line: str) -> None:
    """They lead somewhere, or stand among words."""
    assert kept(line) == [line]


def test_a_heading_that_is_a_link() -> None:
    """It stays, wherever it leads."""
    assert kept("## [Der Rat](#)") == ["[Der Rat](#)"]


def test_the_heading_of_the_text_itself() -> None:
    """Programs set it over the text; a paragraph with such a word is none."""
    assert kept(f"# {TITLE}\n\n## Content\n\n{PARAGRAPHS[0]}\n\nInhalt\n") == [TITLE, PARAGRAPHS[0], "Inhalt"]
