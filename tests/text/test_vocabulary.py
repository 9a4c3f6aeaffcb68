"""Each value has a word that editors write."""

from __future__ import annotations

import pytest

from generator.model import ActorKind, Polarity, PositionKind, Stance
from generator.text import vocabulary


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (vocabulary.STANCES, Stance),
        (vocabulary.ACTOR_KINDS, ActorKind),
        (vocabulary.POSITION_KINDS, PositionKind),
    ],
)
def test_nothing_is_left_without_a_word(words, values):
    """What the model knows an editor can write."""
    assert set(words.values()) == set(values)


def test_the_first_word_is_the_one_offered():
    """Further words are accepted, not offered."""
    assert vocabulary.stance_word(Stance.COMMITS) == "sagt zu"
    assert vocabulary.stance_word(Stance.COMMITS, "en") == "commits to"


@pytest.mark.parametrize(
    ("word", "polarity"),
    [("sagt zu", Polarity.FOR), ("erwägt", Polarity.OPEN), ("bestreitet", Polarity.AGAINST)],
)
def test_each_stance_is_for_open_or_against(word, polarity):
    """One of each."""
    assert vocabulary.STANCES[word].polarity is polarity
