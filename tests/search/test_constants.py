"""What both halves of the search agree on is told once, and each value is what both can use."""

from __future__ import annotations

import re

from generator.search import constants


def test_signs_of_annotation_are_single_and_apart() -> None:
    """A text's own are replaced by others, so that none is taken for ours."""
    signs = [constants.ANNOTATION["part"], constants.ANNOTATION["more"]]
    assert [len(sign) for sign in signs] == [1, 1]
    assert len(set(signs)) == 2
    assert set(signs) <= set(constants.ANNOTATION["lookAlikes"])
    assert not set(signs) & set(constants.ANNOTATION["lookAlikes"].values())


def test_regular_expressions_are_ones() -> None:
    """Of Python here; those of the browser are tested with it."""
    for name in ("transcribed", "ending"):
        re.compile(constants.STEMMING[name])


def test_names_are_told_apart() -> None:
    """Neutral ones, which no language of readers is in; no two are the same."""
    for names in (constants.FILTERS, constants.KINDS):
        assert len(set(names.values())) == len(names)


def test_numbers_are_positive() -> None:
    """Nothing is divided by zero."""
    assert min(constants.POSTINGS["steps"], constants.POSTINGS["mostCovered"], *constants.DICTIONARY.values()) > 0
