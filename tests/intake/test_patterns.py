"""How a line is compared with what is known, and tables in which nothing hides another."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import patterns
from tests.intake.made_up import is_in_small_letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  MEHR  zum Thema: ", "mehr zum thema"),
        ("Kommentare (12)", "kommentare"),
        ("Wei\u00adter\u200blesen", "weiterlesen"),
        ("Fu\u0308r Sie", "für sie"),
    ],
)
def test_a_line_as_it_is_compared(text: str, expected: str) -> None:
    """Without case, invisible signs, signs at the edges and a count."""
    assert patterns.normal(text) == expected


@given(st.text(max_size=40))
def test_comparing_twice_changes_nothing_more(text: str) -> None:
    """For any text, but that a count may have hidden another one."""
    once = patterns.normal(text)
    assert len(patterns.normal(once)) <= len(once)
    assert once == once.strip()


@pytest.mark.parametrize(
    ("text", "day"), [("date 2024-05-03 Anzeige", "2024-05-03"), (" date 2024-05-03", "2024-05-03")]
)
def test_the_stamp_of_a_dump(text: str, day: str) -> None:
    """Only at the beginning of a line."""
    found = patterns.DUMP_STAMP.match(text)
    assert found
    assert found[1] == day
    assert patterns.DUMP_STAMP.match("update 2024-05-03") is None


def test_agencies_are_known_by_their_letters() -> None:
    """In small letters, as lines are compared."""
    assert patterns.AGENCIES["dpa"] == "dpa"
    assert all(letters == letters.lower() for letters in patterns.AGENCIES)


def test_no_table_of_markers_hides_another() -> None:
    """A line is looked up in one after the other, so that an entry of two tables is met in the first only."""
    tables = (patterns.FOOTERS, patterns.INSERTS, patterns.ENDINGS)
    assert [first & second for first, second in combinations(tables, 2)] == [frozenset()] * 3


@pytest.mark.parametrize(
    "expression",
    [*patterns.TEASER_LINES, patterns.INSERT_START, patterns.ENDING_START, patterns.FOOTER_START],
)
def test_expressions_can_match_a_line_as_it_is_compared(expression: str) -> None:
    """Such a line has no capital and no “ß”: “außerdem” is compared as “ausserdem”."""
    assert is_in_small_letters(expression)


@pytest.mark.parametrize(
    "said", ["Diesen Artikel teilen", "Auf Telegram teilen", "Per E-Mail versenden E-Mail", "Link kopieren"]
)
def test_buttons_that_are_made_of_parts(said: str) -> None:
    """What is done with an article, or by which network it is passed on, in whichever words of each."""
    assert patterns.normal(said) in patterns.SHARE_BUTTONS


@pytest.mark.parametrize(
    ("said", "is_one"),
    [
        ("Stellvertretende Chefredakteurin", True),
        ("ARD-Korrespondent", True),
        ("Freier Journalist", True),
        ("Autor des Buches", False),
    ],
)
def test_offices_of_journalists(said: str, is_one: bool) -> None:
    """On the line beside a name."""
    assert bool(patterns.OFFICE.fullmatch(patterns.normal(said))) is is_one


def test_no_entry_is_told_twice() -> None:
    """What the beginnings of boxes know already stands in no table of theirs: such an entry could never matter."""
    known = {phrase for phrase in patterns.INSERTS if re.match(patterns.INSERT_START, phrase)}
    # These end with dots on some pages, as sentences do, and then only the table knows them.
    assert known == {"mehr lesen", "mehr themen"}
