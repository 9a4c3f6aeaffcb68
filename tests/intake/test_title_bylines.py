"""Lines around a headline that tell who wrote the article, and when."""

from __future__ import annotations

import pytest

from generator.intake import title_bylines
from generator.intake.title_bylines import AUTHOR, DAY, DAY_AMONG_WORDS, NOTHING
from tests.intake.made_up import SENTENCE, by_rules


def around(*texts: str, at: int) -> set[str]:
    """What is told of the line at a place."""
    text = by_rules(*texts)
    return set(title_bylines.features(text.lines, title_bylines.told(text.lines), at))


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("Brücke am Markt gesperrt", NOTHING),
        ("Veröffentlicht in Aus der Stadt", AUTHOR),
        ("Von Jana Muster", AUTHOR),
        ("31 Donnerstag Okt 2019", DAY),
        ("6. November 2023 Jana Muster Stadt, Brücke, Bau", DAY),
        ("Veröffentlicht: 05.01.2020 | Autor: jana | Abgelegt unter: Stadt, Bau", DAY),
        ("Erst am 3. Mai 2024 will der Rat der Stadt über die neue Brücke entscheiden", DAY_AMONG_WORDS),
        (SENTENCE + " Das gilt seit dem 3. Mai 2024.", NOTHING),
    ],
)
def test_what_a_line_tells(line: str, tells: int) -> None:
    """Who or when by its own words; a paragraph may print any day."""
    assert title_bylines.told(by_rules(line, SENTENCE).lines)[0] == tells


def test_a_headline_over_the_day() -> None:
    """The day stands between the headline and the text, and not above it."""
    found = around("Brücke am Markt gesperrt", "6. November 2023 Jana Muster Stadt, Brücke", SENTENCE, at=0)
    assert {"day below by 1", "day above by none", "between day, above nothing, text by 2"} <= found
    assert "day below, text between 0" in found


def test_a_heading_under_the_day() -> None:
    """The other way round, so that the line heads a part of the text."""
    found = around(
        "Brücke am Markt gesperrt", "6. November 2023 Jana Muster Stadt, Brücke", "Was folgt", SENTENCE, at=2
    )
    assert {
        "day above by 1",
        "author above by 1",
        "day below by none",
        "between nothing, above day, text by 1",
    } <= found


def test_the_day_of_another_article() -> None:
    """Text stands between the line and the next day."""
    assert "day below, text between 1" in around("Brücke gesperrt", SENTENCE, "3. Mai 2024", "Rat berät", at=0)


def test_the_line_itself() -> None:
    """A line that tells a day says so; one that has no text below says nothing of the text."""
    found = around(SENTENCE, "Brücke am Markt gesperrt", "3. Mai 2024", at=2)
    assert f"tells {DAY}" in found
    assert not any(name.startswith("between") for name in found)
