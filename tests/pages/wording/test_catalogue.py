"""Days, months, numbers and lists as a newspaper of the language prints them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.pages.wording import de
from generator.pages.wording.catalogue import Plural

GERMAN = de.WORDING
ENGLISH = replace(de.WORDING, language="en")
POLISH = replace(de.WORDING, language="pl")
PAGES = Plural("{} Seiten", one="{} Seite")


@pytest.mark.parametrize("value", [date(2025, 8, 2), "2025-08-02"])
def test_days(value):
    """Day and month stay on one line."""
    assert GERMAN.day(value) == "2.\N{NO-BREAK SPACE}August 2025"
    assert ENGLISH.day(value) == "August\N{NO-BREAK SPACE}2, 2025"


def test_months():
    """From the form that page names have."""
    assert GERMAN.month("2025-03") == "März 2025"
    assert ENGLISH.month("2025-03") == "March 2025"


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 Seiten"), (1, "1 Seite"), (2, "2 Seiten"), (12345, "12.345 Seiten")]
)
def test_counts(number, expected):
    """One thing or several, thousands with a point."""
    assert GERMAN.count(number, PAGES) == expected


def test_counts_in_a_language_of_several_plurals():
    """The form is chosen by the language's own rule."""
    pages = Plural("{} strony", one="{} strona", few="{} strony", many="{} stron")
    assert [POLISH.count(number, pages) for number in (1, 3, 5)] == ["1 strona", "3 strony", "5 stron"]


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_listings(words, expected):
    """Commas, and “und” before the last."""
    assert GERMAN.listing(words) == expected
