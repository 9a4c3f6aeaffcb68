"""Days that come again and again, and names with a weekday in them."""

from __future__ import annotations

import pytest

from generator.text.recurring_days import is_name, is_recurring
from tests.text.test_day_context import at


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Jeden Montag tagt der Rat.", True),
        ("An einem Montag ging er.", True),
        ("Jeweils am Montag tagt der Rat.", True),
        ("Alle zwei Wochen ist am Montag Markt.", True),
        ("Am ersten Montag im Monat ist Markt.", True),
        ("Am letzten Montag des Jahres ist Markt.", True),
        ("Geöffnet Montag bis Freitag.", True),
        ("Von Montag bis Freitag wird gestreikt.", False),
        ("Am ersten Montag nach der Wahl ging er.", False),
        ("Am Montag tagt der Rat.", False),
    ],
)
def test_is_recurring(sentence: str, expected: bool) -> None:
    """Habits, days counted within a month, and opening hours are no certain day."""
    assert is_recurring(at(sentence)) is expected


def test_is_name() -> None:
    """A newspaper is no day."""
    assert is_name(at("Die „Neue Zeit am Montag“ berichtet."))
    assert not is_name(at("Sie berichtet am Montag."))
