"""Lemmas of German words, as simplemma has them."""

from __future__ import annotations

from importlib.metadata import version

import pytest
import simplemma
from hypothesis import given
from hypothesis import strategies as st
from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY

from generator.text import lemmas
from generator.text.lemmas import FILE, Lemmas, build, dictionary, lemmatize
from tests.conftest import ROOT


def test_the_file_is_that_of_the_dictionary_that_is_locked() -> None:
    """After an update of simplemma, `python -m generator.text.lemmas` makes it anew: each word has the same lemma."""
    assert f"simplemma) {version('simplemma')}; it answers" in (ROOT / "NOTICE.md").read_text("utf-8")
    theirs = DEFAULT_DICTIONARY_FACTORY.get_dictionary("de")
    ours = dictionary()
    assert len(ours) == len(theirs)
    assert [word for word, lemma in theirs.items() if ours.get(word) != lemma] == []


@pytest.mark.long
def test_the_file_is_made_anew_bit_by_bit() -> None:
    """Whoever makes it gets these bytes."""
    assert build(DEFAULT_DICTIONARY_FACTORY.get_dictionary("de")).tobytes() == FILE.read_bytes()


@pytest.mark.parametrize(
    "word", ["Häuser", "häuser", "ausgeschlossen", "Luftabwehrsystemen", "xyzzy", "EU-Staaten", "7"]
)
def test_rules_are_simplemmas(word: str) -> None:
    """Also where the dictionary does not know a word."""
    assert lemmatize(word) == simplemma.lemmatize(word, "de")


def test_other_languages_are_simplemmas() -> None:
    """For them its own dictionaries answer."""
    assert lemmas.strategy().get_lemma("houses", "en") == simplemma.lemmatize("houses", "en") == "house"


LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


@given(st.dictionaries(st.text(LETTERS, min_size=1, max_size=12), st.text(LETTERS, max_size=12), max_size=20))
def test_a_dictionary_of_any_words(words: dict[str, str]) -> None:
    """What was put in comes out again, and no more."""
    made = Lemmas(build(words))
    assert dict(made) == words
    assert "unknown to it" not in made
    assert made.get("unknown to it") is None
    assert made.get("unknown to it", "else") == "else"
    with pytest.raises(KeyError):
        made["unknown to it"]
