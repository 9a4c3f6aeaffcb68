"""In which year a day lies that is printed without one."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import day_years
from generator.text.day_context import Context
from generator.text.sentences import Span, sentences

PUBLISHED = date(2025, 8, 27)


def context(text: str, day: str = "3. Mai") -> Context:
    """The place of a day in the last sentence of a text."""
    start = text.rindex(day)
    return Context(text, sentences(text)[-1], start, start + len(day))


def third_of_may(year: int) -> date:
    """That day of any year."""
    return date(year, 5, 3)


@pytest.mark.parametrize(
    ("text", "of", "weekday", "year"),
    [
        ("Am 3. Mai reiste sie ab.", None, None, 2025),
        ("Am 3. Mai wird gewählt.", None, None, 2026),
        ("Am 3. Mai letzten Jahres kam sie.", "letzten", None, 2024),
        ("Im Jahr 2019 schrieb sie, und am 3. Mai ging sie.", None, None, 2019),
        ("Im März 1992 kam er an. Am 3. Mai ging er.", None, None, 1992),
        ("Seit dem 3. Mai ist zu.", None, None, 2025),
        ("Am Freitag, den 3. Mai, kam sie.", None, 4, 2024),
        ("Am Mittwoch, den 3. Mai, kam sie.", None, 2, None),
    ],
)
def test_the_most_likely_year(text: str, of: str | None, weekday: int | None, year: int | None) -> None:
    """The one that the text names, else the nearest that tense and weekday allow."""
    found = day_years.likely(third_of_may, context(text), PUBLISHED, of, weekday)
    assert (found and found.year) == year


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Im Winter 1948 fror man. An Ostern war es warm.", True),
        ("Im Winter 1948 fror man.\n\nAn Ostern war es warm.", False),
        ("Der Winter 2025 war kalt. An Ostern war es warm.", False),
        ("Im Winter 1948 fror man. Im März 1949 und an Ostern war es warm.", False),
    ],
)
def test_a_feast_among_other_years(text: str, others: bool) -> None:
    """It may be that of any of them, unless its own sentence names one."""
    assert day_years.are_others(context(text, "Ostern"), PUBLISHED) is others


@pytest.mark.parametrize(("which", "step"), [("letzten", -1), ("vergangenen", -1), ("diesem", 0), ("nächsten", 1)])
def test_last_this_and_next(which: str, step: int) -> None:
    """Which week or year is meant, counted from that of publication."""
    assert day_years.step(which) == step


def test_a_year_behind_the_day_is_not_told_before_it() -> None:
    """Only what stands before the day says of which year the sentence tells."""
    text = "Am 3. Mai sprach er vom Jahr 2019."
    assert day_years.told(Context(text, Span(0, len(text)), 3, 9)) is None
