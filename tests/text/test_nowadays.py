"""“heute” and “morgen” as days, and as nowadays."""

from __future__ import annotations

import pytest

from generator.text.nowadays import is_day
from tests.text.test_day_context import at

DAYS = [
    "Das Gericht hat heute das Urteil verkündet.", "Wie heute bekannt wurde, geht sie.", "Seit heute ist er frei.",
    "Die Messe findet heute statt.", "Der Rat legt heute den Haushalt vor.", "Auch heute siegte er.",
    "In seinem heute bekanntgegebenen Urteil steht das.", "Er sagte ihr heute ab.",
    "Auf der heute in Ulm stattfindenden Messe sprach sie.", "Für heute wird Regen erwartet.",
    "Das Gesetz tritt heute in Kraft.",
    "Der Bericht, der heute vorgelegt wurde, ist kurz.", "Er hat heute Brot und Wein gekauft.",
    "Markt am Hafen, heute 15-20 Uhr.", "Markt am Hafen, heute von 9 bis 12.30 Uhr.",
    "Markt am Hafen, heute und morgen, jeweils ab 9 Uhr.", "Ein Treffen, das heute und morgen in Ulm stattfindet.",
]  # fmt: skip
NOWADAYS = [
    "Die Bilder sind bis heute verschwunden.", "Das gilt auch heute noch.", "Der heute 54-Jährige schwieg.",
    "Die heute bekannten Arten sind selten.", "Sie trug ihre heute üblichen Kleider.",
    "Viele leben heute anders.", "Das Lokal gehört heute der Stadt.",
    "Schon heute ist das üblich.", "Was es heute darstellt, weiß keiner.", "Damals war das Dorf größer als heute.",
    "Es steht dort wie heute.", "Er ginge lieber heute als morgen.", "Stars, damals und heute, sind gefragt.",
    "Bereits heute sind viele Böden zerstört.", "Das wurde später verfeinert und ist heute der Standard.",
    "Das ZDF heute journal berichtete darüber.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", DAYS)
def test_heute_is_a_day(sentence: str) -> None:
    """Beside what happened, what happens, or what begins."""
    assert is_day("heute", at(sentence, "heute"), among_days=False)


@pytest.mark.parametrize("sentence", NOWADAYS)
def test_heute_is_nowadays(sentence: str) -> None:
    """Beside what lasts, even in a report that counts by days."""
    assert not is_day("heute", at(sentence, "heute"), among_days=True)


@pytest.mark.parametrize("sentence", ["Er will noch heute gehen.", "Sie muss heute wählen."])
def test_what_is_intended(sentence: str) -> None:
    """In a report that counts by days it is one; in an essay it may be nowadays."""
    assert is_day("heute", at(sentence, "heute"), among_days=True)
    assert not is_day("heute", at(sentence, "heute"), among_days=False)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Er kommt morgen an.", True),
        ("Die Messe findet heute und morgen statt.", True),
        ("Markt am Hafen, heute und morgen, jeweils ab 9 Uhr.", True),
        ("Bis morgen ist Zeit.", True),
        ("Die Welt von morgen ist anders.", False),
        ("Die Technik für heute und morgen ist teuer.", False),
        ("„Ich gehe morgen“, sagte er.", False),
    ],
)
def test_morgen_is_no_day_in_talk_of_the_future(sentence: str, expected: bool) -> None:
    """It is no day in talk of the future, nor in direct speech, which may be of another day."""
    assert is_day("morgen", at(sentence, "morgen"), among_days=True) is expected
