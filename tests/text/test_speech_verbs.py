"""Verbs of speech are known in the forms of news, and what stands before those who are cited."""

from __future__ import annotations

import pytest

from generator.text.speech_verbs import ACTS, CITING, is_verb, stand_in


@pytest.mark.parametrize(
    "verb", "sagte erklärte fordert dankten schloss ließ versprochen angekündigt will betont".split()
)
def test_a_verb_of_speech(verb):
    """In present, preterite, and as a participle."""
    assert is_verb(verb)


@pytest.mark.parametrize("word", "Sage heute neben Fragen baute".split())
def test_no_verb_of_speech(word):
    """Nouns and other verbs are none."""
    assert not is_verb(word)


def test_a_stretch_of_a_text():
    """A verb counts where the stretch holds it whole."""
    text = "Adler sagte, die Brücke werde gebaut."
    assert stand_in(text)
    assert stand_in(text, 0, 11)
    assert not stand_in(text, 0, 8)
    assert not stand_in(text, 12)


@pytest.mark.parametrize("before", ["laut ", "Nach Angaben der ", "nach eigenen Worten ", "unter Berufung auf ", "so "])
def test_before_somebody_cited(before):
    """The name may follow."""
    assert CITING.search(before)


@pytest.mark.parametrize("noun", ["Forderung", "Versprechen", "Regierungssprecherin", "Zusage"])
def test_an_act_of_speech(noun):
    """Nouns that make somebody speak."""
    assert ACTS.match(noun)
