"""Boxes between the paragraphs of a text, such as one of what is most read."""

from __future__ import annotations

import pytest

from tests.intake.made_up import PARAGRAPHS, TITLE, taken

HEADLINES = ("Diese Suppe ruft ihr Hersteller zurück", "Schnee bis ins Tal: Wo es glatt wird", "Alles zum Wetter")
LONG = "Am Ende entscheidet der Rat, und zwar im Juni. Bis dahin bleibt die Brücke am Markt für alle gesperrt."
HEAD = f"{TITLE}\n\n3. Mai 2024, 16:27 Uhr\nVon Eva Muster"


def texts(*parts: str) -> list[str]:
    """What is kept of a text of these parts below its headline."""
    article = taken("\n\n".join([HEAD, *parts]))
    return [block.text for block in article.blocks][1:]


@pytest.mark.parametrize("marker", ["Meistgelesen", "Das könnte Sie auch interessieren:", "Aktuelle Nachrichten"])
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n• "])
@pytest.mark.parametrize("above", [1, 2, 3])
def test_a_box_between_paragraphs(marker: str, between: str, above: int) -> None:
    """It goes whole, and what follows it stays, though it is a single paragraph."""
    box = between.join([marker, *HEADLINES])
    assert texts(*PARAGRAPHS[:above], box, *PARAGRAPHS[above:], LONG) == [*PARAGRAPHS, LONG]


def test_advertising_around_a_box() -> None:
    """It parts nothing."""
    box = "\n".join(["Meistgelesen", *HEADLINES])
    assert texts(*PARAGRAPHS, "Anzeige", box, "Weiterlesen nach der Anzeige", LONG) == [*PARAGRAPHS, LONG]


def test_teasers_below_a_box() -> None:
    """A headline follows their text."""
    box = "\n".join(["Meistgelesen", *HEADLINES])
    assert texts(*PARAGRAPHS, box, LONG, "Streit um das neue Hallenbad", LONG.replace("Brücke", "Halle")) == [
        *PARAGRAPHS
    ]


def test_lines_that_make_no_box() -> None:
    """A sentence below a marker, and a sub-heading alone below one."""
    assert "Der Bau der Brücke war 1961 teuer." in texts(
        *PARAGRAPHS[:2], "Debatte\nDer Bau der Brücke war 1961 teuer.", *PARAGRAPHS[2:], LONG
    )
    assert HEADLINES[0] in texts(*PARAGRAPHS[:1], "Auch interessant", HEADLINES[0], *PARAGRAPHS[1:], LONG)
