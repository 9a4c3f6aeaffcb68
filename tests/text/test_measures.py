"""Numbers with what they count."""

from __future__ import annotations

import pytest

from generator.text.measures import find, otherwise

TOLD = "Es fehlen 9,4 Millionen Euro im Jahr, 60 Prozent zahlt das Land, 38 Mio. Euro der Kreis, drei der Bund."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("9,4 Milliarden Euro", "9,4 Millionen Euro im Jahr"),
        ("9,4 Millionen Euro im Monat", "9,4 Millionen Euro im Jahr"),
        ("9,4 Millionen Euro monatlich", "9,4 Millionen Euro im Jahr"),
        ("38 Prozent", "38 Mio. Euro"),
        ("60 Euro", "60 Prozent"),
    ],
)
def test_what_counts_something_else(said, told):
    """Another scale, currency or time, or a share instead of a sum."""
    assert list(otherwise(said, TOLD)) == [(said, told)]


@pytest.mark.parametrize(
    "said",
    [
        "9,4 Millionen Euro",
        "9,4 Mio. Euro jährlich",
        "38 Millionen Euro",
        "60 %",
        "drei Millionen Euro",
        "9,4 Punkte",
        "12 Millionen Euro",
    ],
)
def test_what_may_be_the_same(said):
    """The same units in other words; numbers that the text does not have, or of which it does not tell the unit."""
    assert list(otherwise(said, TOLD)) == []


def test_numbers_in_words():
    """Words are numbers, too, other words are not; a year is no rate."""
    assert [(each.number, each.text) for each in find("sieben Jahre, viele Jahre, 7 Tage im Jahr 2024")] == [
        ("7", "sieben Jahre"),
        ("7", "7 Tage"),
    ]
