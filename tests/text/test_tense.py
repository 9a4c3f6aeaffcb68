"""Past or future by the forms of verbs."""

from __future__ import annotations

import pytest

from generator.text.sentences import Span
from generator.text.tense import Tense, tense

CASES = [
    ("Adler sagte am Montag ab", Tense.PAST),
    ("Adler kam am Montag an", Tense.PAST),
    ("die am Montag zurücktrat", Tense.PAST),
    ("Adler hat am Montag den Hof verkauft", Tense.PAST),
    ("Adler sei am Montag gestorben", Tense.PAST),
    ("Der Brand soll sich am Montag ereignet haben", Tense.PAST),
    ("die am Montag getötet worden sein sollen", Tense.PAST),
    ("am Montag gelogen zu haben", Tense.PAST),
    ("Adler wird am Montag entscheiden", Tense.FUTURE),
    ("Das wird am Montag entschieden", Tense.FUTURE),
    ("Der Besuch ist am Montag geplant", Tense.FUTURE),
    ("Sie wollen am Montag reisen", Tense.FUTURE),
    ("am Montag das Verfahren einzuleiten", Tense.FUTURE),
    ("am Montag zu reisen", Tense.FUTURE),
    ("Sie kam und wird am Montag gehen", Tense.FUTURE),
    ("Adler trifft am Montag Busch", Tense.UNKNOWN),
    ("der geplante Besuch am Montag", Tense.UNKNOWN),
    ("heute könnten rechte und weite Kreise", Tense.FUTURE),
    ("Treffen am Montag", Tense.UNKNOWN),
]


@pytest.mark.parametrize(("clause", "expected"), CASES)
def test_the_verb_nearest_to_the_day_decides(clause: str, expected: Tense) -> None:
    """The verb nearest to the day decides."""
    assert tense(clause, Span(0, len(clause)), max(clause.find("Montag"), 0)) is expected
