"""Which words are subjunctives: by the lists and by the dictionary."""

from __future__ import annotations

import pytest

from generator.text.moods import Mood, mood


@pytest.mark.parametrize("word", ["sei", "habe", "prüfe", "fordere", "sammle"])
def test_first_subjunctives(word: str) -> None:
    """Those of the list, and the infinitive with “e” for its ending."""
    assert mood(word) is Mood.FIRST


@pytest.mark.parametrize("word", ["wäre", "könnten", "fände", "lägen", "schlüge"])
def test_second_subjunctives(word: str) -> None:
    """Those of the list, and a past with an umlaut."""
    assert mood(word) is Mood.SECOND


@pytest.mark.parametrize(
    "word", ["sagten", "sagte", "wählte", "wachsen", "prüfen", "ist", "große", "eine", "Frage", "die", "xyzze", ""]
)
def test_other_words_are_none(word: str) -> None:
    """Indicatives, also those that look like a subjunctive, adjectives, nouns, and what the dictionary lacks."""
    assert mood(word) is None
