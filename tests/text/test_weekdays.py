"""The day that a weekday names."""

from __future__ import annotations

import pytest

from generator.text import weekdays
from tests.text.test_day_context import at

BACK = 2
"""The day of publication is a Wednesday."""


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Er ging am Montag.", -2),
        ("Er wird am Montag gehen.", 5),
        ("Er geht am Montag.", 5),
        ("Seit Montag geht er.", -2),
        ("Von Montag an geht er.", 5),
        ("Das war für Montag vorgesehen.", 5),
        ("„Nein“, sagt er am Montag.", -2),
        ("Nach dem Sieg am Montag ist Ulm Zweiter.", -2),
        ("Nach dem Sieg reist Ulm am Montag ab.", 5),
        ("Bis Montag wurden keine Schäden gemeldet.", -2),
        ("Die Bahn verlängerte die Frist bis Montag.", 5),
        ("So kam es, dass die Bahn ab Montag in Betrieb war.", -2),
        ("Der Rat lud für Montag ein.", 5),
        ("Der ursprünglich für Montag geplante Start war verschoben worden.", None),
        ("Zwischen Sonntag früh und Montag sind 580 Liter Regen gefallen.", -2),
        ("„Nein“, sagt Adler, Chefin des Rats, am Montag.", -2),
        ("Am Montag stehen die mit Spannung erwarteten Spiele an.", 5),
        ("Ein Wort, das sie am Montag preisgab, fehlt.", -2),
        ("Der Montag gehört der Familie.", None),
        ("Der Montag war ruhig.", -2),
    ],
)
def test_days_away(sentence: str, days: int | None) -> None:
    """Tense and preposition say whether it is the last or the next."""
    assert weekdays.days_away(BACK, None, at(sentence)) == days


def test_a_word_says_which() -> None:
    """“vergangenen” and “kommenden” go before the tense; on the weekday itself they mean another."""
    context = at("Er ging am Montag.")
    assert [weekdays.days_away(back, step, context) for back in (2, 0) for step in (-1, 1)] == [-2, 5, -7, 7]
    assert weekdays.days_away(0, None, context) == 0


def test_beside_a_word_that_counts() -> None:
    """“gestern, Dienstag,” is yesterday, “morgen (Donnerstag)” tomorrow, whatever the tense."""
    assert weekdays.days_away(1, None, at("Er geht, wie gestern, Dienstag, gesagt wird.", "Dienstag")) == -1
    assert weekdays.days_away(6, None, at("Für morgen (Donnerstag) hatte er geladen.", "Donnerstag")) == 1


def test_number() -> None:
    """In full, by its other name, or shortened."""
    assert [weekdays.number(name) for name in ("Montag", "Sonnabend", "So.", "sa")] == [0, 5, 6, 5]
