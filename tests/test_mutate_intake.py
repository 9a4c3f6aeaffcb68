"""The run that doubles and halves numbers of intake: it finds them, changes them everywhere, and lets them be."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from generator.intake import line_roles, text_extent, text_fields, text_segmentation
from generator.intake.line_roles import Role
from generator.intake.text_lines import split
from tests import mutate_intake
from tests.intake import (
    test_line_features,
    test_line_neighbours,
    test_line_roles,
    test_page_labels,
    test_text_layout,
)
from tests.mutate_intake import Number

WRAPPED = "Der Rat hat gestern die Brücke am Markt gesperrt und prüft"


def number(name: str) -> Number:
    """The number that is printed so."""
    return next(
        each for module in mutate_intake.modules() for each in mutate_intake.numbers(module) if str(each) == name
    )


def test_numbers_at_the_top_and_in_functions() -> None:
    """A number of several names, a tuple as one, a number in a method; plain ones and indexes are left out."""
    found = [str(each) for module in mutate_intake.modules() for each in mutate_intake.numbers(module)]
    assert {"line_roles.PROSE_WORDS", "line_features._WORDS", "text_segmentation._LEAVE"} <= set(found)
    assert any(each.startswith("day_features._Text.distance") for each in found)
    assert len(found) > 200


def test_a_number_is_changed_where_it_is_imported() -> None:
    """A module that has it by its own name reads the other one, too; nothing stays of it here."""

    def changed() -> tuple[int, str]:
        mutate_intake.put(number("line_roles.PROSE_WORDS"), 2)
        return vars(text_fields)["PROSE_WORDS"], line_roles.classify(split(f"{WRAPPED}.")[0]).role.name

    before = int(line_roles.PROSE_WORDS)
    assert mutate_intake._in_copy(changed) == (2 * before, "SENTENCE")
    assert before == line_roles.PROSE_WORDS


def test_what_is_made_of_a_number_is_made_again() -> None:
    """A table at the top that reads it."""

    def changed() -> float:
        mutate_intake.put(number("text_segmentation._LEAVE"), 2)
        return text_segmentation._MOVES[text_segmentation.AFTER][text_segmentation.ARTICLE]

    assert mutate_intake._in_copy(changed) == 2 * text_segmentation._LEAVE


def test_a_number_in_a_function_is_changed() -> None:
    """Whoever has imported the function runs the changed one."""

    def changed() -> bool:
        mutate_intake.put(number("text_extent.parted 3"), 2)
        return text_extent.parted("Verkehr : Brücke am Markt") is not None

    assert text_extent.parted("Verkehr : Brücke am Markt")
    assert not mutate_intake._in_copy(changed)


@pytest.mark.parametrize(
    ("name", "reader"),
    [
        ("line_roles.PROSE_WORDS", ("line_roles", "_plain")),
        ("text_segmentation._LEAVE", ("text_segmentation", "_step")),
    ],
)
def test_functions_that_read_a_number_are_found(name: str, reader: mutate_intake.Function) -> None:
    """The functions that read a number, or a table that is made of it."""
    found = mutate_intake.readers(number(name))
    assert reader in found
    assert ("conserve", "lost") not in found


def both(test: Callable[..., None], *cases: tuple[object, ...]) -> Callable[[], None]:
    """A test on both sides of its border."""

    def run() -> None:
        for case in cases:
            test(*case)

    return run


SAMPLE: Mapping[str, Callable[[], None]] = {
    "line_neighbours._FEWEST_ENTRIES": both(
        test_line_neighbours.test_times_over_entries, (2, Role.SHORT), (3, Role.STEP)
    ),
    "line_roles.PROSE_WORDS": lambda: test_line_roles.test_lengths_decide_at_their_borders(test_line_roles.BORDERS[0]),
    "page_labels._KICKER_WORDS": both(test_page_labels.test_how_long_a_kicker_is, (12, True), (13, False)),
    "text_layout._FEWEST": both(test_text_layout.test_six_lines_show_how_a_text_was_wrapped, (5, False), (6, True)),
    "line_features._STEPS": test_line_features.test_weights_were_learnt_with_these_features,
}


@pytest.mark.parametrize("factor", mutate_intake.FACTORS.values(), ids=mutate_intake.FACTORS)
@pytest.mark.parametrize("name", SAMPLE)
def test_a_sample_of_numbers_is_noticed(name: str, factor: float) -> None:
    """Of a rule for lines, for layouts, for pages, and of what weights are told: a test fails with another number."""

    def fails() -> bool:
        mutate_intake.put(number(name), factor)
        try:
            SAMPLE[name]()
        except AssertionError:
            return True
        return False

    assert mutate_intake._in_copy(fails)
