"""What was meant is found, and nothing is offered that is unlike it."""

from __future__ import annotations

import pytest

from generator.text.likeness import did_you_mean, fold, meant


@pytest.mark.parametrize("typed", ["LÄSST OFFEN", "laesst offen", "läßt offen", "lässt  offen"])
def test_spellings_of_one_word(typed):
    """Case, transcribed umlauts, ß and further spaces make no difference."""
    assert fold(typed) == fold("lässt offen")


@pytest.mark.parametrize(
    ("typed", "word"), [("fordret", "fordert"), ("befuerwortet es", "befürwortet"), ("xyz", ""), ("", "")]
)
def test_what_was_meant(typed, word):
    """A slip leads to the word, another word to none."""
    assert meant(typed, ("fordert", "befürwortet", "lehnt ab")) == word


def test_of_several_spellings_the_first():
    """As in lists that hold German words before English ones."""
    assert meant("Persn", ("Person", "person")) == "Person"
    assert meant("Stat", ("Staat", "state")) == "Staat"
    assert meant("stae", ("Staat", "state")) == "state"


def test_what_to_write_instead():
    """The likeliest first; of many only those like it."""
    assert did_you_mean("ana", ["anna", "bo"]) == "did you mean “anna”? use one of: anna, bo"
    assert did_you_mean("xyz", ["anna", "bo"]) == "use one of: anna, bo"
    assert did_you_mean("xyz", [f"name{n}" for n in range(30)]) == "none of the 30 there are is like it"
    assert did_you_mean("xyz", []) == "add it first; there is none yet"
