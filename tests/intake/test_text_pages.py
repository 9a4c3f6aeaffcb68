"""Buttons and lists that lead from one page of an article to the next are no part of it."""

from __future__ import annotations

from generator.intake import text_pages
from generator.intake.text_lines import split
from generator.model import Reason
from tests.intake.made_up import PARAGRAPHS, TITLE, taken


def test_an_article_on_two_pages() -> None:
    """Its text goes on where the next page does."""
    switches = ("Seite 1: Der Streit\nSeite 2: Das Gutachten", "Nächste Seite")
    article = taken("\n\n".join([TITLE, PARAGRAPHS[0], *switches, *PARAGRAPHS[1:], "Auf einer Seite lesen"]))
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]
    gone = [each.run.text for each in article.removed if each.reason is Reason.NAVIGATION]
    assert gone == ["Seite 1: Der Streit", "Seite 2: Das Gutachten", "Nächste Seite", "Auf einer Seite lesen"]


def test_pages_that_the_text_tells_of() -> None:
    """A list without a button, and a list that does not begin with the first page, stay."""
    listed = split("Seite 1: Der Streit\nSeite 2: Das Gutachten")
    assert text_pages.read(listed) == ([], listed)
    _, kept = text_pages.read(split("Seite 3: Der Streit\nSeite 4: Das Gutachten\nNächste Seite"))
    assert [line.text for line in kept] == ["Seite 3: Der Streit", "Seite 4: Das Gutachten"]
