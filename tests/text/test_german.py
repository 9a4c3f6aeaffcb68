"""German as a newspaper would print it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import german


@pytest.mark.parametrize("value", [date(2025, 8, 2), "2025-08-02"])
def test_days(value):
    """Day and month stay on one line."""
    assert german.day(value) == "2.\N{NO-BREAK SPACE}August 2025"


def test_months():
    """From the form that page names have."""
    assert german.month("2025-03") == "März 2025"


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 Seiten"), (1, "1 Seite"), (2, "2 Seiten"), (12345, "12.345 Seiten")]
)
def test_counts(number, expected):
    """One thing or several, thousands with a point."""
    assert german.count(number, "Seite", "Seiten") == expected


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_listings(words, expected):
    """Commas, and “und” before the last."""
    assert german.listing(words) == expected


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("genau zehn", 10, "genau zehn"),
        ("etwas länger, als es darf", 14, "etwas länger …"),
        ("einundzwanzig", 6, "einund …"),
    ],
)
def test_shortened(text, length, expected):
    """Cut between words where there are several, without the comma, and marked."""
    assert german.shortened(text, length) == expected
