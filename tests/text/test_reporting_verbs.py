"""Verbs of speech in all their forms."""

from __future__ import annotations

import pytest

from generator.model import Stance
from generator.text.reporting_verbs import Form, Manner, verbs
from tests.timing import SQUARE, growth

CASES = [
    ("Adler sagt ab, sagte Busch.", [("sagen", Form.PRESENT), ("sagen", Form.PAST)]),
    ("Adler teilte am Montag mit, dass es regnet.", [("mitteilen", Form.PAST)]),
    ("wie Adler am Montag mitteilte", [("mitteilen", Form.PAST)]),
    ("Adler hat das angekündigt", [("ankündigen", Form.PARTICIPLE)]),
    ("Adler hat das berichtet", [("berichten", Form.PARTICIPLE)]),
    ("Adler berichtet von Regen", [("berichten", Form.PRESENT)]),
    ("ohne das auszuschließen", [("ausschließen", Form.INFINITIVE)]),
    ("Adler schloss das nicht aus.", [("ausschließen", Form.PAST)]),
    ("Adler schloss die Tür.", []),
    ("Die Kammern forderten Geld", [("fordern", Form.PAST)]),
    ("Das Kind spielte im Garten", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_verbs_of_speech_are_found(text: str, expected: list[tuple[str, Form]]) -> None:
    """Weak, strong and separable verbs are found; a separable one only with its particle."""
    assert [(found.verb.lemma, found.form) for found in verbs(text)] == expected


def test_a_verb_says_where_it_stands() -> None:
    """A verb says where its form stands, and where its particle ends."""
    text = "Adler lehnte das ab."
    (found,) = verbs(text)
    assert text[found.start : found.end] == "lehnte"
    assert text[: found.particle_end] == "Adler lehnte das ab"
    assert (found.verb.stance, found.verb.manner) == (Stance.REJECTS, Manner.JUDGES)


@pytest.mark.parametrize("words", ["sagt ", "hat berichtet, ", "berichtet "])
def test_a_text_of_verbs_takes_as_long_as_it_is(words):
    """Particles, auxiliaries and ends of clauses are looked for once, not behind each verb."""
    assert growth(lambda size: verbs(words * size), 6000) < SQUARE
