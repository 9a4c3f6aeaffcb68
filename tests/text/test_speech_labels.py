"""Labels of sentences: the four kinds of speech on clear cases, and odds that are odds."""

from __future__ import annotations

import math
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import speech_labels
from generator.text.speech_labels import SpeechType, label
from generator.text.speech_weights import LABELS, TRANSITIONS

NEWS = "Am Montag regnete es in der ganzen Stadt. Die Straßen waren leer."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Wir brauchen eine neue Brücke“, sagte Adler.", SpeechType.DIRECT),
        ("Adler sagte, die Brücke sei alt.", SpeechType.INDIRECT),
        ("Die Bürgermeisterin sprach mit dem Rat über die Brücke.", SpeechType.REPORTED),
    ],
)
def test_clear_cases(text: str, expected: SpeechType) -> None:
    """Between quotation marks, with a verb of speech and the subjunctive, and without its wording."""
    assert [kind for _, kind in label(text)] == [expected]


def test_what_nobody_says_has_no_label() -> None:
    """News without speech."""
    assert [kind for _, kind in label(NEWS)] == [None, None]


@pytest.mark.parametrize(("names", "odds", "found"), [
    ((), 0.35, False), ((), 0.37, True),
    (("lemma:ablehnen finite",), 0.02, True), (("lemma:ablehnen finite",), 0.005, False),
])  # fmt: skip
def test_beside_a_verb_of_stance_little_is_enough(names: tuple[str, ...], odds: float, found: bool) -> None:
    """Else a third and a little more."""
    shares = [1 - odds if name == "none" else odds if name == "reported" else 0.0 for name in LABELS]
    assert bool(speech_labels._type(shares, names)) is found


scores = st.lists(st.lists(st.floats(-5, 5), min_size=len(LABELS), max_size=len(LABELS)), min_size=1, max_size=4)


@given(scores)
def test_odds_are_those_of_all_labellings(rows: list[list[float]]) -> None:
    """As many sums as there are ways to label the sentences, added up one by one, say the same."""
    counted = [[0.0] * len(LABELS) for _ in rows]
    for way in product(range(len(LABELS)), repeat=len(rows)):
        score = sum(row[place] for row, place in zip(rows, way, strict=True))
        score += sum(TRANSITIONS[before][after] for before, after in pairwise(way))
        for number, place in enumerate(way):
            counted[number][place] += math.exp(score)
    for row, expected in zip(speech_labels._posteriors(rows), counted, strict=True):
        assert row == pytest.approx([value / sum(expected) for value in expected], rel=1e-6)
