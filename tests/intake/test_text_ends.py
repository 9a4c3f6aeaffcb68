"""Offers and disclaimers below an article are no part of it."""

from __future__ import annotations

import pytest

from tests.intake.made_up import PARAGRAPHS, TITLE, taken

OFFER = "Gleich weiterlesen mit Bote Digital\nTesten Sie einen Monat lang für 2 Euro."
TERMS = "Danach 8 Euro im Monat, jederzeit kündbar."
DISCLAIMER = (
    "Äußerungen unserer Interviewpartner geben deren eigene Auffassungen wieder. Radio Aue macht sich Äußerungen in "
    "Gesprächen nicht zu eigen."
)


@pytest.mark.parametrize("below", [f"{OFFER}\n{TERMS}", DISCLAIMER])
def test_what_is_the_outlets(below: str) -> None:
    """It goes, and all paragraphs above stay."""
    article = taken("\n\n".join([TITLE, *PARAGRAPHS, below]))
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize(
    "last",
    [
        "Das Abo kostet nun 49 Euro im Monat, sagte sie.",
        "Die Äußerungen der Gesprächspartner machte sich die Stadt am Ende des Abends nicht zu eigen, sagte sie.",
    ],
)
def test_what_the_article_tells(last: str) -> None:
    """A price or a disclaimer that an article is about stays."""
    article = taken("\n\n".join([TITLE, *PARAGRAPHS, last]))
    assert [block.text for block in article.blocks][-1] == last
