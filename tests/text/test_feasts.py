"""Feasts and the days they fall on."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import feasts

CASES = [
    ("Ostern", 2025, "2025-04-20"),
    ("Karfreitag", 2024, "2024-03-29"),
    ("Ostermontag", 2019, "2019-04-22"),
    ("Christi Himmelfahrt", 2025, "2025-05-29"),
    ("Pfingstmontag", 2023, "2023-05-29"),
    ("Fronleichnam", 2025, "2025-06-19"),
    ("Rosenmontag", 2025, "2025-03-03"),
    ("Heiligen Abend", 2014, "2014-12-24"),
    ("zweiten Weihnachtsfeiertag", 2014, "2014-12-26"),
    ("2. Weihnachtstag", 2014, "2014-12-26"),
    ("ersten Advent", 2025, "2025-11-30"),
    ("4. Advent", 2022, "2022-12-18"),
    ("vierten Adventssonntag", 2023, "2023-12-24"),
    ("Buß- und Bettag", 2025, "2025-11-19"),
    ("Totensonntag", 2025, "2025-11-23"),
    ("Weißen Sonntag", 2025, "2025-04-27"),
    ("Internationalen Frauentag", 2025, "2025-03-08"),
    ("Unsinnigen Donnerstag", 2025, "2025-02-27"),
    ("Tag der Deutschen Einheit", 2003, "2003-10-03"),
]


@pytest.mark.parametrize(("name", "year", "expected"), CASES)
def test_feasts_fall_on_their_days(name: str, year: int, expected: str) -> None:
    """Fixed and movable feasts, inflected and with ordinals; each is found by the pattern."""
    assert re.fullmatch(feasts.PATTERN, name, re.VERBOSE | re.IGNORECASE)
    assert feasts.day(name, year).isoformat() == expected


def test_other_words_are_no_feast() -> None:
    """What the pattern would not match is refused."""
    with pytest.raises(KeyError):
        feasts.day("Montag", 2025)


def meeus(year: int) -> date:
    """Easter by another rule: Meeus, Jones and Butcher, Astronomical Algorithms, 1991."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741 - the name it has in the rule
    m = (a + 11 * h + 19 * l) // 433
    month, day = divmod(h + l - 7 * m + 90, 25), 0
    day = (h + l - 7 * m + 33 * month[0] + 19) % 32
    return date(year, month[0], day)


@given(st.integers(1583, 4000))
def test_easter_by_another_rule(year: int) -> None:
    """Two rules found independently agree in every year."""
    assert feasts.easter(year) == meeus(year)


@given(st.integers(1900, 2100))
def test_sundays_of_advent(year: int) -> None:
    """Four Sundays, a week apart, the last one before Christmas Day."""
    sundays = [feasts.day(f"{number}. Advent", year) for number in range(1, 5)]
    assert {day.weekday() for day in sundays} == {6}
    assert [(later - day).days for day, later in pairwise(sundays)] == [7, 7, 7]
    assert 1 <= (date(year, 12, 25) - sundays[-1]).days <= 7
