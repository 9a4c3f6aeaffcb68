"""What stands between quotation marks and beside them."""

from __future__ import annotations

import pytest

from generator.text.quotation_marks import blanked
from generator.text.quoted_words import features

CASES = [
    ("„Wir sind bereit.“, sagte Adler.", {"in quotes: person", "in quotes: finite verb", "in quotes: stop"}),
    ("„Wir bauen neu“, sagte Adler.", {"in quotes: most", "in quotes: opens large", "quotes behind nothing"}),
    ("Der Film „Blauer Hafen“ lief.", {"in quotes: no small words", "quotes behind a noun", "quotes before a word"}),
    (
        "Das ist „ganz unmöglich,“ und Adler weiß es.",
        {"in quotes: opens small", "in quotes: comma", "quotes behind ist"},
    ),
    ("Adler sagte: „Nein.“", {"quotes behind :", "quotes before nothing", "in quotes: no small words"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_quotation_is_described(text: str, expected: set[str]) -> None:
    """By its words, its ends, and what stands beside it."""
    assert expected <= set(features(text, blanked(text)))


def test_without_quotation_marks_nothing_is_told() -> None:
    """Words outside of them are features of the sentence."""
    assert not list(features("Adler sagte nichts.", "Adler sagte nichts."))


def test_each_quotation_counts() -> None:
    """A title and speech in one sentence."""
    text = "Im „Blauen Reiter“ steht: „Es ist vorbei.“"
    assert {"in quotes: few", "in quotes: no small words", "in quotes: most"} & set(features(text, blanked(text)))
    assert "quotes behind :" in set(features(text, blanked(text)))
