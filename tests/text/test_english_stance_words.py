"""What English sentences say of a thing."""

from __future__ import annotations

import pytest

from generator.model import Polarity
from generator.text import english_stance_words
from generator.text.stance_words import OUTRIGHT, strongest

FOR, OPEN, AGAINST = Polarity.FOR, Polarity.OPEN, Polarity.AGAINST
CASES: list[tuple[str, set[Polarity]]] = [
    ("Ward demanded on Thursday that the square be closed.", {FOR}),
    ("The club welcomes the proposal.", {FOR}),
    ("The pool must stay open.", {FOR}),
    ("The firm agreed to pay.", {FOR}),
    ("Ministers rejected calls for a ban.", {AGAINST}),
    ("He ruled out sending troops.", {AGAINST}),
    ("Nobody supports this plan.", {AGAINST}),
    ("They do not want a ban.", {AGAINST}),
    ("The Chamber is not for the stadium.", {AGAINST}),
    ("The plan is a mistake.", {AGAINST}),
    ("It is out of the question.", {AGAINST}),
    ("He urged ministers not to sign.", {FOR, AGAINST}),
    ("She called on the council to oppose it.", {FOR, AGAINST}),
    ("She asked him to criticise it and demanded a vote.", {FOR, AGAINST}),
    ("Hale has not ruled out state money.", {OPEN}),
    ("The government refused to rule out a ban.", {OPEN}),
    ("Hale declined to say whether the state would pay.", {OPEN}),
    ("They say they may support the plan.", {OPEN}),
    ("She is not considering it yet.", {OPEN}),
    ("The state could pay half.", {OPEN}),
    ("Blair said “no final decision” had been taken.", {OPEN}),
    ("Tait did not object to the plan.", {FOR, OPEN}),
    ("They left open whether to pay.", {OPEN}),
    ("We have talked long enough.", set()),
    ("It is not only dear; we will see.", set()),
]


@pytest.mark.parametrize(("text", "sides"), CASES, ids=[case[0] for case in CASES])
def test_the_sides_that_a_sentence_takes_outright(text, sides):
    """One, unless it asks for something that may be a refusal."""
    weights = strongest(each.weights for each in english_stance_words.statements(text))
    assert {side for side, weight in weights.items() if weight == OUTRIGHT} == sides


@pytest.mark.parametrize(
    ("reason", "side"),
    [
        ("Who calls the delay a mistake demands that it be built.", FOR),
        ("Who demands a smaller boat rejects this one.", AGAINST),
        ("It does not reject the plan; it supports it", FOR),
        ("It is the day of the article.", None),
        ("Wer fordert, die Brücke zu sperren, lehnt ihren Neubau ab.", None),
    ],
)
def test_what_a_reason_concludes(reason, side):
    """The last side that it names, as in German."""
    assert english_stance_words.conclusion(reason) is side


def test_clauses_are_weighed_one_by_one():
    """Each is a statement with its own words."""
    found = english_stance_words.statements("“We back it”, she said, but the Greens reject it. The rest waits.")
    assert [each.text for each in found] == ["We back it", "she said", "but the Greens reject it", "The rest waits"]
    assert [max(each.weights, default=None) for each in found] == [FOR, None, AGAINST, None]
