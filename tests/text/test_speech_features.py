"""What of a sentence tells of speech: each kind of feature on a sentence made for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.speech_features import features
from tests.timing import SQUARE, growth

CASES = [
    ("„Wir bauen neu“, sagte Adler.", {"quote", "quote opens", "lemma:sagen", "verb:finite"}),
    ("Adler sagte: „Wir bauen neu.“", {"colon quote", "lemma:sagen"}),
    ("Die Brücke sei alt, sagte Adler.", {"first mood", "first mood in main clause", "mood:sei"}),
    ("Man könnte neu bauen.", {"second mood", "second mood in main clause"}),
    ("Laut Adler ist die Brücke alt.", {"phrase:laut", "word:laut"}),
    ("Die Forderung ist alt.", {"noun:Forderung", "noun:any"}),
    ("Der Sprecher schwieg.", {"role", "role opens", "short"}),
    ("Außerdem regnete es.", {"opens:Außerdem"}),
    ("Wer zahlt das?", {"ends:?"}),
    ("Adler hat einen Neubau gefordert.", {"verb:perfect", "stance perfect"}),
    ("Ein Neubau wurde gefordert.", {"verb:passive", "stance passive"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_sentence_has_the_features_of_its_form(text: str, expected: set[str]) -> None:
    """Whatever else it has."""
    ((_, names),) = features(text)
    assert expected <= set(names)


def test_neighbours_are_told() -> None:
    """What stands before and behind counts; at both ends that there is nothing."""
    first, second = features("Adler sagte, die Brücke sei alt. Der Rat habe keine Zeit.")
    assert "before none" in first[1]
    assert "behind first mood" in first[1]
    assert {"behind none", "mood goes on"} <= set(second[1])


def test_a_quotation_of_several_sentences_goes_on() -> None:
    """The middle one is inside, the first one is not closed."""
    first, second, _ = features("„Wir bauen neu. Das kostet viel.“ Das war alles.")
    assert "quote unclosed" in first[1]
    assert "quote goes on" in second[1]


def test_a_new_paragraph_is_told() -> None:
    """It often changes who speaks."""
    _, second = features("Es regnete.\nDie Brücke hielt.")
    assert "new paragraph" in second[1]


@given(st.text("aA. ,„“\n:?ſßİ", max_size=80))
def test_any_text_has_sorted_features(text: str) -> None:
    """No name twice, for each sentence a span within the text."""
    for span, names in features(text):
        assert 0 <= span.start < span.end <= len(text)
        assert list(names) == sorted(set(names))


def test_many_pronouns_in_one_sentence() -> None:
    """Each of them is not tried with each preposition behind it."""

    def read(size: int) -> None:
        ((_, names),) = features(f"{'sich zu ' * size}freuen.")
        assert "phrase:for or against" not in names

    assert growth(read, 1000) < SQUARE
