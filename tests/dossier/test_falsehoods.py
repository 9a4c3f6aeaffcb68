"""A whole made-up dossier: no message where it is true, and a message for nearly each falsehood."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Article
from generator.pipeline import take_in
from generator.seeds import read
from tests.bench_falsehoods import SEEDS, noticed, told
from tests.dossier.made_up_falsehoods import FIRST, SECOND

EVERY = 12
"""Every twelfth falsehood is tried, since each takes a tenth of a second; `tests.bench_falsehoods` tries all."""
NOTICED = 0.8
"""Least share of those that is noticed, a little below what was measured (.9)."""


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """The articles of the dossier, taken in once."""
    return take_in(read.seeds(SEEDS)[0])[0]


def test_the_truth_has_no_message(articles: list[Article]) -> None:
    """Agency report, interview, feature, minutes of a session and commentary, coded as the README tells editors."""
    assert told(SEEDS, articles) == ()


def test_falsehoods_have_messages(tmp_path: Path, articles: list[Article]) -> None:
    """Some of each kind."""
    tried = (*FIRST, *SECOND)[::EVERY]
    assert len(noticed(tried, tmp_path, articles)) / len(tried) >= NOTICED
