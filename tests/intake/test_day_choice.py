"""Which day is the one of publication."""

from __future__ import annotations

import pytest

from generator.intake import day_choice
from generator.intake.text_lines import Line
from generator.model import Basis, BasisKind, Fact, Metadata, Run
from tests.intake.made_up import SENTENCE, by_rules

TITLE = "Brücke am Markt gesperrt"


def fact(day: str) -> Fact:
    """A day that rules name."""
    return Fact(day, Basis(BasisKind.LINE, "1", day))


def chosen(*texts: str) -> str:
    """The day that the weights choose."""
    found = day_choice.likely(day_choice.ranked(by_rules(*texts)))
    return found.day.iso if found else ""


def test_the_day_at_the_headline() -> None:
    """Not the one that a comment carries."""
    assert (
        chosen(TITLE, "3. Mai 2024, 11:20 Uhr", SENTENCE, "Kommentare", "Eva sagt: 5. Mai 2024 um 9:12") == "2024-05-03"
    )


def test_no_day_is_likely_enough() -> None:
    """What happened some day in a paragraph, or a film that is shown until another."""
    assert chosen(TITLE, SENTENCE + " Das war zuletzt am 3. Mai 1998 der Fall, wie sich Anwohner erinnern.") == ""
    assert chosen(TITLE, "Verfügbar bis 3. Mai 2024", SENTENCE) == ""


def test_an_update_is_known_as_one() -> None:
    """By the word before it."""
    found = day_choice.likely(day_choice.ranked(by_rules(TITLE, "Aktualisiert: 3. Mai 2024, 11:20 Uhr", SENTENCE)))
    assert found is not None
    assert day_choice.is_update(found)


def test_days_that_rules_name() -> None:
    """One that is unlikely is not borne out, nor one beside a far likelier one; a day in a code stands in no line."""
    ranked = day_choice.ranked(by_rules(TITLE, "3. Mai 2024, 11:20 Uhr", SENTENCE, "Kommentare", "5. Mai 2024"))
    assert day_choice.bears_out("2024-05-03", ranked)
    assert not day_choice.bears_out("2024-05-05", ranked)
    assert day_choice.bears_out("2025-09-02", ranked)
    assert day_choice.bears_out("2025-09-02", [])


STAMP = ("2024-05-03", Line((Run(0, "date 2024-05-03"),), 1, gap=True))


@pytest.mark.parametrize(
    ("stated", "stamp", "below", "day"),
    [
        (Metadata(date=fact("2024-05-03")), None, "3. Mai 2024, 11:20 Uhr", "2024-05-03"),
        (Metadata(date=fact("2020-01-01")), None, "3. Mai 2024, 11:20 Uhr", "2020-01-01"),
        (Metadata(), None, "3. Mai 2024, 11:20 Uhr", "2024-05-03"),
        (Metadata(), STAMP, "Artikel merken", "2024-05-03"),
        (Metadata(updated=fact("2024-05-03")), STAMP, "Aktualisiert: 3. Mai 2024", "2024-05-03"),
        (Metadata(), STAMP, "Aktualisiert: 9. Mai 2024, 11:20 Uhr", "2024-05-03"),
        (Metadata(), None, "Artikel merken", ""),
    ],
)
def test_what_rules_and_weights_and_a_stamp_tell(
    stated: Metadata, stamp: tuple[str, Line] | None, below: str, day: str
) -> None:
    """A day that rules name and no line holds stands; a stamp is older than an update; nothing told is nothing."""
    found = day_choice.dated(stated, by_rules(TITLE, below, SENTENCE), stamp).date
    assert (found.value if found else "") == day


def test_two_days_that_contradict_one_another() -> None:
    """A day in the foot that rules took, and a likelier one at the headline: none is taken."""
    text = by_rules(TITLE, "3. Mai 2024, 11:20 Uhr", SENTENCE, "Kommentare", "5. Mai 2024")
    assert day_choice.dated(Metadata(date=fact("2024-05-05")), text, None).date is None


def ranked(*days: tuple[float, str]) -> day_choice.Ranked:
    """Days with their probabilities, on a line each."""
    given = by_rules(TITLE, *(day for _, day in days), SENTENCE)
    found = {day.day.iso: day for _, day in day_choice.ranked(given)}
    return [(probability, found[day]) for probability, day in days]


@pytest.mark.parametrize(("likely", "taken"), [(0.85, True), (0.84, False)])
def test_a_day_that_no_rule_names(likely: float, taken: bool) -> None:
    """It is taken from .85 on; a wrong day is worse than none."""
    assert bool(day_choice.likely(ranked((likely, "2024-05-03")))) is taken


@pytest.mark.parametrize(
    ("own", "other", "stays"),
    [
        (0.2, 0.0, True),
        (0.19, 0.0, False),
        (0.7, 0.89, True),
        (0.7, 0.91, False),
        (0.3, 0.84, True),
        (0.3, 0.86, False),
    ],
)  # fmt: skip
def test_a_day_that_rules_name(own: float, other: float, stays: bool) -> None:
    """It is given up where it is unlikely, or where another is likely enough and by a fifth likelier."""
    assert day_choice.bears_out("2024-05-03", ranked((own, "2024-05-03"), (other, "2024-06-04"))) is stays
