"""Days that come again and again, and names with a weekday in them."""

from __future__ import annotations

import pytest

from generator.text.recurring_days import is_name, is_of_unknown_year, is_recurring
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
        ("Sprechzeiten: Montag: 9:00-12:30 Uhr", True),
        ("Am Montag 9 bis 12 Uhr ist sie da.", False),
        ("An einem ganz normalen Montag ging er.", True),
        ("An Feiertagen und am Montag ist zu.", True),
        ("Am Montag ruht traditionell die Arbeit.", True),
        ("Laut einer am Montag gezeigten Liste ging er.", False),
        ("Von Montag bis Freitag wird gestreikt.", False),
        ("Am ersten Montag nach der Wahl ging er.", False),
        ("Am Montag tagt der Rat.", False),
    ],
)
def test_recurring_days_are_no_certain_day(sentence: str, expected: bool) -> None:
    """Habits, days counted within a month, and opening hours are no certain day."""
    assert is_recurring(at(sentence)) is expected


def test_days_in_names_are_no_days() -> None:
    """A newspaper is no day."""
    assert is_name(at("Die „Neue Zeit am Montag“ berichtet."))
    assert is_name(at("Der Film „Ein langer Montag“ läuft."))
    assert is_name(at("Dem Trainer Montag gelang alles."))
    assert is_name(at("Die Zeitung „Montag“ schreibt."))
    assert is_name(at("Der Hafen bei Nacht. Foto: Montag"))
    assert not is_name(at("Sie berichtet am Montag."))
    assert not is_name(at("„Am Montag gehe ich“, sagte sie."))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Er wurde am 5. Mai in Köln geboren.", True),
        ("An seinem Todestag am 5. Mai ruhte alles.", True),
        ("Die Straße des 5. Mai wurde gesperrt.", True),
        ("Am Morgen des 5. Mai ging er.", False),
        ("Der 5. Mai war ein Feiertag.", True),
        ("Als Termin ist der 5. Mai vorgesehen.", False),
    ],
)
def test_is_of_unknown_year(sentence: str, expected: bool) -> None:
    """Births, memories, names and what is talked about lie in years that the sentence need not tell."""
    assert is_of_unknown_year(at(sentence, "5. Mai")) is expected
