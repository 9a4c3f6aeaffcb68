"""Noun phrases begin and end where a reader would say so, and only some of them can be subjects."""

from __future__ import annotations

import pytest

from generator.text.noun_phrases import head, is_noun, phrase_at, subjects, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Chef der Kammer sagte ab.", "Der Chef der Kammer"),
        ("Die gestern in Bremen vorgestellte Studie zeigt das.", "Die gestern in Bremen vorgestellte Studie"),
        ("Der 54 Jahre alte Adler sagte ab.", "Der 54 Jahre alte Adler"),
        ("Berta von der Au sagte ab.", "Berta von der Au"),
        ("Die „Neue Post“ meldet das.", "Die „Neue Post“"),
        ("Anton Adler, Sprecher der Kammer, sagte ab.", "Anton Adler, Sprecher der Kammer"),
        ("Anton Adler (SPD) sagte ab.", "Anton Adler (SPD)"),
        ("Er sagte ab.", "Er"),
        ("sagte sie das.", None),
    ],
)
def test_a_phrase_with_what_belongs_to_it(text: str, expected: str | None) -> None:
    """Attributes, names, genitives, an apposition and a party; none begins with a verb."""
    phrase = phrase_at(words(text), 0)
    assert (phrase and text[phrase.start : phrase.end]) == expected


def test_what_can_be_a_subject() -> None:
    """What stands behind a preposition or in the dative is none, nor is a day."""
    text = "Am Montag hat in Ulm die Kammer dem Rat geschrieben."
    found = list(subjects(words(text), 0, len(words(text))))
    assert [text[each.start : each.end] for each in found] == ["die Kammer"]


@pytest.mark.parametrize(
    ("phrase", "noun"), [("der 54 Jahre alte Adler", "Adler"), ("drei Jahre", "Jahre"), ("sie alle", "")]
)
def test_the_noun_that_a_phrase_is_about(phrase: str, noun: str) -> None:
    """Its first one that is no measure."""
    assert head(phrase.split()) == noun


@pytest.mark.parametrize(("word", "is_one"), [("Brücke", True), ("taz", True), ("Gestern", False), ("laufen", False)])
def test_what_is_written_like_a_noun(word: str, is_one: bool) -> None:
    """A small name that German has no word for is one, a word that only opens a sentence is none."""
    assert is_noun(word) is is_one
