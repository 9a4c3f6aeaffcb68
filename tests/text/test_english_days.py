"""Days as English news names them, each counted from Wednesday, 20 August 2025."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import english_days
from generator.text.days import Rule

PUBLISHED = date(2025, 8, 20)
CASES: list[tuple[str, dict[str, str]]] = [
    ("It rained on Aug. 19, 2025, and August 18th.", {"Aug. 19, 2025": "2025-08-19", "August 18th": "2025-08-18"}),
    ("From 19 August to the 3rd of Sept.", {"19 August": "2025-08-19", "the 3rd of Sept.": "2025-09-03"}),
    ("Tuesday, December 31, was cold.", {"Tuesday, December 31": "2024-12-31"}),
    ("They met on 2025-08-01.", {"2025-08-01": "2025-08-01"}),
    ("She said on Tuesday no.", {"Tuesday": "2025-08-19"}),
    ("The court ruled Wednesday.", {"Wednesday": "2025-08-20"}),
    ("He left last Wednesday.", {"last Wednesday": "2025-08-13"}),
    ("It ends next Friday.", {"next Friday": "2025-08-22"}),
    ("The council is to vote on Friday.", {"Friday": "2025-08-22"}),
    ("The hearing scheduled for Tuesday", {"Tuesday": "2025-08-26"}),
    ("“We will wait”, Hale said on Monday.", {"Monday": "2025-08-18"}),
    ("It happened on Monday last week.", {"Monday last week": "2025-08-11"}),
    ("Monday’s meeting failed.", {"Monday": "2025-08-18"}),
    ("He came yesterday and leaves tomorrow.", {"yesterday": "2025-08-19", "tomorrow": "2025-08-21"}),
    ("It began two days ago.", {"two days ago": "2025-08-18"}),
    ("On Monday it broke. The next day it sank.", {"Monday": "2025-08-18", "The next day": "2025-08-19"}),
    ("On Monday it rose; a day earlier, it fell.", {"Monday": "2025-08-18", "a day earlier": "2025-08-17"}),
]
NONE = [
    "The Sunday Times and the Mail on Sunday wrote of Black Friday, every Monday and Mondays.",
    "It may 5 times rain; in May 2025, or at 8/19/2025.",
    "“I was there yesterday”, he said of the cities of tomorrow.",
    "On February 30, and today more than ever.",
    "The next day was fine.",
    "They met on the Tuesday of the week before, and on Monday a week earlier.",
]


@pytest.mark.parametrize(("text", "days"), CASES, ids=[case[0] for case in CASES])
def test_a_day(text, days):
    """Each with the words that name it, in order."""
    found = english_days.find(text, PUBLISHED)
    assert [(each.text, each.value) for each in found] == list(days.items())
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize("text", NONE)
def test_no_day(text):
    """What is part of a name, means many days, or counts from a day that is not told."""
    assert english_days.find(text, PUBLISHED) == ()


def test_what_a_day_rests_on():
    """Without the day of publication only what has a year is known."""
    text = "On Monday, March 3, he came; on 4 March 2025 he left."
    assert [each.rule for each in english_days.find(text, PUBLISHED)] == [Rule.YEAR, Rule.WRITTEN]
    (written,) = english_days.find(text, None)
    assert (written.value, written.reference) == ("2025-03-04", "")


def test_at_the_end_of_the_calendar():
    """Nothing lies behind the year 9999."""
    assert english_days.find("He comes next Monday, tomorrow, or on Feb. 29.", date(9999, 12, 31)) == ()
