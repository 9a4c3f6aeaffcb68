"""English verbs of speech: their stances, and the days that go with them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model import Stance
from generator.text import english_days, english_verbs

STANCES = [
    ("The Greens demand that cars go.", [Stance.DEMANDS]),
    ("She called on ministers to endorse it.", [Stance.DEMANDS, Stance.SUPPORTS]),
    ("Ministers rejected the demands of the Greens.", [Stance.REJECTS]),
    ("The firm offers two million euros in support of it.", [Stance.OFFERS]),
    ("An offer, a promise and their support", []),
    ("He ruled a new vote out and left the date open.", [Stance.RULES_OUT, Stance.LEAVES_OPEN]),
    ("He suggested it, she was weighing it, they denied it.", [Stance.PROPOSES, Stance.CONSIDERS, Stance.DENIES]),
]
DAYS = [
    ("Ward said on Tuesday that they had met.", True),
    ("Ward told reporters in the old town on Tuesday.", True),
    ("On Tuesday, Ward rejected the plan.", True),
    ("Speaking in the old town on Tuesday, Ward was firm.", True),
    ("The mayor on Tuesday rejected the plan.", True),
    ("Ward said that on Tuesday they had met.", False),
    ("Ward said the council voted on Tuesday.", False),
    ("After the vote on Tuesday he called for calm.", False),
    ("The council met on Tuesday.", False),
]


@pytest.mark.parametrize(("text", "stances"), STANCES, ids=[case[0] for case in STANCES])
def test_stances(text, stances):
    """Of verbs; nouns of the same form are what others ask for or reject."""
    assert [each.stance for each in english_verbs.stances(text)] == stances


@pytest.mark.parametrize(("sentence", "expected"), DAYS, ids=[case[0] for case in DAYS])
def test_the_day_of_speaking(sentence, expected):
    """Not that of what is told."""
    (day,) = english_days.find(sentence, date(2025, 8, 20))
    assert english_verbs.go_with(sentence, day.start, day.end) is expected


def test_whether_somebody_speaks():
    """By a verb with or without a stance."""
    assert all(map(english_verbs.speak, ("he said", "she urged us", "they write: he told me")))
    assert not english_verbs.speak("Der Rat tagt; the council met, a report and a claim were there")
