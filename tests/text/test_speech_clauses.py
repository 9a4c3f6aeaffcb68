"""What the clauses of a sentence tell of speech."""

from __future__ import annotations

import pytest

from generator.text.reporting_verbs import verbs
from generator.text.speech_clauses import features
from tests.timing import SQUARE, growth

CASES = [
    ("Adler sagte, der Hafen sei zu klein.", {"clause opens main other", "clause follows relative first"}),
    (
        "Adler sagte, dass Häfen zu klein sind.",
        {"clause dass indicative no verb", "clause main other with dass indicative"},
    ),
    ("Adler plant, den Hafen auszubauen.", {"clause follows relative other"}),
    ("Adler plant, Häfen auszubauen.", {"clause follows to other"}),
    ("Wenn Häfen wachsen, wäre Platz.", {"clause opens wenn other", "clause follows main second"}),
    ("Ich habe Zeit.", {"clause opens main other"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_sentence_tells_of_its_clauses(text: str, expected: set[str]) -> None:
    """How they begin, their mood, and the verb of speech in them."""
    assert expected <= set(features(text, verbs(text)))


def test_the_order_of_clauses_is_told() -> None:
    """With the manner of the verb of speech: “says” is another word here."""
    found = set(features("Adler sagte, Häfen seien zu klein.", verbs("Adler sagte, Häfen seien zu klein.")))
    assert any(
        " then main first no verb" in name and not name.startswith("clause main other no verb") for name in found
    )


def test_signs_alone_have_no_clauses() -> None:
    """Nor has an empty text."""
    assert not list(features(" , ; – ", ()))
    assert not list(features("", ()))


def test_a_long_list_takes_no_time() -> None:
    """Each clause is compared with its neighbour and the first one only."""
    assert growth(lambda size: list(features("Haus, " * size, ())), 10_000) < SQUARE
