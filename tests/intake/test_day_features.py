"""Features of the days that a text prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import day_features, text_article, text_lines
from tests import told
from tests.intake.made_up import SENTENCE, by_rules

TITLE = "Brücke am Markt gesperrt"


def test_a_day_under_the_headline() -> None:
    """Where it stands, and the words around it."""
    text = by_rules(TITLE, "Veröffentlicht am Freitag, 3. Mai 2024, 11:20 Uhr", SENTENCE)
    ((day, found),) = day_features.features(text)
    assert (day.at, day.day.iso, day.before) == (1, "2024-05-03", "Veröffentlicht am Freitag, ")
    assert {"published", "weekday", "time", "only", "nearest 0", "head DATE", "after “freitag”"} <= found


def test_days_beside_one_another() -> None:
    """The later and the earlier, the one that is of something else."""
    text = by_rules(TITLE, "3. Mai 2024", SENTENCE, "Verfügbar bis 6. Juni 2024")
    (first, of_article), (second, of_film) = day_features.features(text)
    assert {"earliest", "shortly before another"} <= of_article
    assert {"latest", "something else", "another by the title"} <= of_film
    assert (first.is_other, second.is_other) == (False, True)


def test_pictures_have_days_of_their_own() -> None:
    """When a picture was taken is not asked."""
    text = by_rules(TITLE, "Blick auf die Brücke am 2. Mai 2024. (Foto: Eva Muster)", SENTENCE)
    assert day_features.features(text) == []


@given(st.text(alphabet="0123456789. -/MaiJuni\n", max_size=200))
def test_any_days_have_features(text: str) -> None:
    """Whatever days there are, each has features."""
    found = day_features.features(text_article.by_rules(text_lines.split(f"{TITLE}\n\n{text}\n\n{SENTENCE}")))
    assert all("always" in each for _, each in found)


def test_weights_were_learnt_with_these_features() -> None:
    """With others they are worth less, and nothing else would say so; `tests/told.py` tells what to do."""
    assert told.digest("day") == told.kept("day")


def of_days(*texts: str) -> list[frozenset[str]]:
    """What is told of each day of a text."""
    return [found for _, found in day_features.features(by_rules(TITLE, *texts, SENTENCE))]


@pytest.mark.parametrize(("later", "name"), [("12. Juni 2024", True), ("13. Juni 2024", False)])
def test_days_shortly_after_one_another(later: str, name: bool) -> None:
    """Forty days: an article and its update; two months on it is another article's."""
    first, _ = of_days("3. Mai 2024", later)
    assert ("shortly before another" in first) is name


@pytest.mark.parametrize(("later", "name"), [("7. Juni 2025", False), ("8. Juni 2025", True)])
def test_days_long_after_one_another(later: str, name: bool) -> None:
    """More than four hundred days: an article, and the page on the day that it was saved."""
    first, _ = of_days("3. Mai 2024", later)
    assert ("long before another" in first) is name


def test_many_days_in_a_line() -> None:
    """Three tell as much as four: a list of them."""
    assert {"days 3"} <= of_days("1.5.2024, 2.5.2024, 3.5.2024 und 4.5.2024")[0]


@pytest.mark.parametrize(("before", "name"), [(172, True), (173, False)])
def test_words_of_an_event_in_the_line(before: int, name: bool) -> None:
    """A price or a deadline within two hundred characters; further on the line is a paragraph."""
    (found,) = of_days(f"3. Mai 2024 {'x' * before} Einsendeschluss")
    assert ("event" in found) is name


@pytest.mark.parametrize(("before", "name"), [(75, True), (76, False)])
def test_a_comment_below_a_day(before: int, name: bool) -> None:
    """Its first eighty characters tell who says it."""
    (found,) = of_days("3. Mai 2024", f"{'x' * before} sagt das")
    assert ("+1 commenting" in found) is name
