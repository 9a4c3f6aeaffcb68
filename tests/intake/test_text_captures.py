"""The bar of archive.today, copied with the text of a page."""

from __future__ import annotations

import pytest

from generator.intake import text_captures, text_lines
from generator.model import Reason
from tests.intake.made_up import PARAGRAPHS, TITLE, taken

BAR = """archive.today
webpage capture
Saved from
https://www.bote.example/rat/bruecke
search
5 Jul 2025 06:03:12 UTC
no other snapshots from this url
All snapshots from host www.bote.example
WebpageScreenshot
sharedownload .zipreport bug or abuseBuy me a coffee"""
JOINED = "archive.ph\n" + " ".join(BAR.split("\n")[1:6]) + "\nBuy me a coffee"
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize("bar", [BAR, JOINED, BAR.replace("\n", "\n\n")])
def test_the_bar_is_no_text_and_its_day_not_the_articles(bar: str) -> None:
    """It names the address of the page, and goes whole."""
    article = taken(f"{bar}\n\n{TEXT}")
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]
    assert {each.reason for each in article.removed} == {Reason.FRONT_MATTER}
    assert article.date is None
    assert article.url is not None
    assert article.url.value == "https://www.bote.example/rat/bruecke"


def test_a_day_that_the_article_prints() -> None:
    """It counts, though the bar stands above it."""
    article = taken(f"{BAR}\n\n{TITLE}\n\n30. Juni 2025\n\n" + "\n\n".join(PARAGRAPHS))
    assert article.date is not None
    assert article.date.value == "2025-06-30"


@pytest.mark.parametrize("text", [TEXT, f"archive.today\n\n{TEXT}", f"webpage capture\n\n{TEXT}", "archive.today", ""])
def test_texts_without_a_bar(text: str) -> None:
    """Both of its first lines have to be there."""
    lines = text_lines.split(text)
    found, removed, kept = text_captures.read(lines)
    assert (found.url, removed, kept) == (None, [], lines)


def test_the_end_of_a_bar_is_near() -> None:
    """What says the same in the article is none of it."""
    lines = text_lines.split("archive.today\nwebpage capture\n" + "Der Rat tagt.\n" * 18 + "Buy me a coffee")
    assert len(text_captures.read(lines)[2]) == 19
    assert text_captures.read(lines[:2])[2] == []


def test_what_browsers_print_on_each_page() -> None:
    """Day, time and title on top, address and number below are no text, and their day is not the article's."""
    page = "\nhttps://www.bote.example/rat/bruecke   {}/2\n04.11.25, 09:12   Brücke | Bote\n"
    text = f"04.11.25, 09:12   Brücke | Bote\n\n{TITLE}\n\n30. Juni 2025\n\n{PARAGRAPHS[0]}\n{page.format(1)}\n"
    article = taken(text + "\n\n".join(PARAGRAPHS[1:]) + "\n\nhttps://www.bote.example/rat/bruecke   2/2")
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]
    assert article.date is not None
    assert article.url is not None
    assert article.source is not None
    assert article.date.value == "2025-06-30"
    assert (article.url.value, article.source.value) == ("https://www.bote.example/rat/bruecke", "bote.example")


def test_a_day_and_time_without_the_number_of_a_page() -> None:
    """They may open an entry of a diary, and stay."""
    said = "04.11.25, 09:12 Uhr: Der Rat hat begonnen, über die Brücke zu beraten."
    article = taken(f"{TITLE}\n\n{said}\n\n" + "\n\n".join(PARAGRAPHS))
    assert said in [block.text for block in article.blocks]


def test_day_and_time_away_from_the_foot_of_a_page() -> None:
    """The day of the article and entries of a ticker stay, also in a text that a browser printed."""
    said = "04.11.25, 09:12 Uhr: Der Rat hat begonnen, über die Brücke zu beraten."
    text = "\n\n".join((TITLE, "03.11.2025, 14:30 Uhr", PARAGRAPHS[0], said, *PARAGRAPHS[1:]))
    article = taken(f"{text}\n\nhttps://www.bote.example/rat/bruecke   1/1")
    assert said in [block.text for block in article.blocks]
    assert article.date is not None
    assert article.date.value == "2025-11-03"
