"""Verbs of speech are known in the forms of news, and what stands before those who are cited."""

from __future__ import annotations

import pytest

from generator.text.speech_verbs import ACTS, CITING, VERB


@pytest.mark.parametrize(
    "verb", "sagte erklärte fordert dankten schloss ließ versprochen angekündigt will betont".split()
)
def test_a_verb_of_speech(verb):
    """In present, preterite, and as a participle."""
    assert VERB.fullmatch(verb)


@pytest.mark.parametrize("word", "Sage heute neben Fragen baute".split())
def test_no_verb_of_speech(word):
    """Nouns and other verbs are none."""
    assert not VERB.fullmatch(word)


@pytest.mark.parametrize("before", ["laut ", "Nach Angaben der ", "nach eigenen Worten ", "unter Berufung auf ", "so "])
def test_before_somebody_cited(before):
    """The name may follow."""
    assert CITING.search(before)


@pytest.mark.parametrize("noun", ["Forderung", "Versprechen", "Regierungssprecherin", "Zusage"])
def test_an_act_of_speech(noun):
    """Nouns that make somebody speak."""
    assert ACTS.match(noun)
