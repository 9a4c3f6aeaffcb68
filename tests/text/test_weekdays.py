"""The day that a weekday names."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import weekdays
from generator.text.day_context import Context
from generator.text.sentences import Span
from tests.text.test_day_context import at

FRIDAY = date(2025, 8, 29)
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
        ("Der Anschlag in Ulm am Montag ist der vierte.", -2),
        ("Die Zugunglücke vom Montag wirken nach.", -2),
        ("Nach dem Rat am Freitag wird am Montag gewählt.", 5),
    ],
)
def test_tense_and_preposition_choose_the_weekday(sentence: str, days: int | None) -> None:
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


@pytest.mark.parametrize(
    ("sentence", "week"),
    [
        ("Er geht nächste Woche am Montag.", 1),
        ("Er ging letzte Woche Montag.", -1),
        ("In der kommenden Woche geht er am Montag.", 1),
        ("In der neuen Woche geht er am Montag.", 1),
        ("In der kommenden Woche wird gewählt, wie er am Montag sagte.", None),
        ("Er geht am Montag und will in der kommenden Woche zurück sein.", None),
    ],
)
def test_the_week_is_named_before_the_weekday(sentence: str, week: int | None) -> None:
    """By the words before the weekday, unless it tells of the past."""
    assert weekdays.week_named(0, FRIDAY, at(sentence)) == week


def test_a_week_ahead_is_remembered_for_the_same_weekday() -> None:
    """On a Friday, “am Freitag” is another only where the sentences before look ahead; on a Monday the week is new."""
    text = "In der neuen Woche legen viele Zahlen vor. Die Bank folgt am Freitag."
    context = Context(text, Span(text.index("Die Bank"), len(text)), text.index("Freitag"), len(text) - 1)
    assert weekdays.week_named(4, FRIDAY, context) == 1
    assert weekdays.week_named(3, FRIDAY, context) is None
    assert weekdays.week_named(0, date(2025, 8, 25), at("In der neuen Woche geht er am Montag.")) is None


def test_weekdays_have_numbers() -> None:
    """In full, by its other name, or shortened."""
    assert [weekdays.number(name) for name in ("Montag", "Sonnabend", "So.", "sa")] == [0, 5, 6, 5]
