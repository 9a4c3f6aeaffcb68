"""What a messenger shows around a copied post is no part of it."""

from __future__ import annotations

import pytest

from generator.intake import text_posts
from generator.intake.text_lines import split
from tests.intake.made_up import PARAGRAPHS, TITLE, taken

VIEWS = "1,2 Tsd. \U0001f441 bearbeitet 03.05.2024, 17:38"


@pytest.mark.parametrize("origin", ["Weitergeleitet von Hohenauer Bote", "Forwarded from Hohenauer Bote"])
def test_a_post_of_a_channel(origin: str) -> None:
    """It tells its channel and its day; signs of bold and a pictogram before the headline go."""
    article = taken("\n\n".join([f"{origin}\n\U0001f6eb **{TITLE}**", *PARAGRAPHS, VIEWS]))
    assert article.title is not None
    assert article.source is not None
    assert article.date is not None
    assert (article.title.value, article.source.value, article.date.value) == (TITLE, "Hohenauer Bote", "2024-05-03")
    assert [block.text for block in article.blocks][1:] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        f"**{TITLE}**\n\n{PARAGRAPHS[0]}",
        f"{TITLE}\n\nWeitergeleitet von der Stadt wurde das Schreiben erst im Mai, sagte sie dem Rat.",
        f"{TITLE}\n\nDer Rat \U0001f441 sieht alles, schrieb er am 3. Mai 2024.",
        "",
    ],
)
def test_other_texts(text: str) -> None:
    """They stay as they are."""
    lines = split(text)
    found, removed, kept = text_posts.read(lines)
    assert (found.date, found.source, removed, kept) == (None, None, [], lines)


def test_a_note_that_stars_mark_in_a_post() -> None:
    """Only a line that is bold as a whole loses its signs."""
    _, _, kept = text_posts.read(split(f"Der Preis** gilt nur heute.\n**Morgen** steigt er.\n{VIEWS}"))
    assert [line.text for line in kept] == ["Der Preis** gilt nur heute.", "**Morgen** steigt er."]
