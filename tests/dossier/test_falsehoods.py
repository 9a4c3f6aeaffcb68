"""A whole made-up dossier: no message where it is true, and a message for nearly each falsehood."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.dossier import resolve, validate
from generator.pipeline import take_in
from generator.seeds import read
from tests.conftest import ROOT
from tests.dossier.made_up_falsehoods import FIRST, SECOND, Falsehood

SEEDS = ROOT / "tests" / "klinik" / "seeds"
EVERY = 12
"""Every twelfth falsehood is tried, since each takes a tenth of a second."""
NOTICED = 0.8
"""Least share of those that is noticed, a little below what was measured (.9)."""


@pytest.fixture(scope="module")
def articles():
    """The articles of the dossier, taken in once."""
    return take_in(read.seeds(SEEDS)[0])[0]


def told(seeds: Path, articles) -> tuple[str, ...]:
    """What the check says of a dossier with these articles."""
    read_seeds, unread = read.seeds(seeds)
    whole, unresolved = resolve.resolve(read_seeds, articles)
    return tuple(each.message for each in (*unread, *unresolved, *validate.validate(whole)))


def falsified(text: str, falsehood: Falsehood) -> str:
    """A file with the falsehood in its place; the place must be there once."""
    start, end = place(text, falsehood.block)
    assert text.count(falsehood.old, start, end) == 1
    return text[:start] + text[start:end].replace(falsehood.old, falsehood.new) + text[end:]


def place(text: str, block: str) -> tuple[int, int]:
    """Where the block begins and ends."""
    ends = {
        "all": (0, len(text)),
        "prose": (text.find("\n---\n") + 5, len(text)),
        "front": (0, text.find("positions:")),
    }
    if block in ends:
        return ends[block]
    begins = re.search(rf"^ *- id: {re.escape(block)}$", text, re.MULTILINE)
    assert begins
    behind = re.compile(r"^ *- id: |^---", re.MULTILINE).search(text, begins.end())
    return begins.start(), behind.start() if behind else len(text)


def test_the_truth_has_no_message(articles):
    """Agency report, interview, feature, minutes of a session and commentary, coded as the README tells editors."""
    assert told(SEEDS, articles) == ()


def test_falsehoods_have_messages(tmp_path, articles):
    """Some of each kind; all of them are scored by hand."""
    tried = (*FIRST, *SECOND)[::EVERY]
    noticed = []
    for number, falsehood in enumerate(tried):
        seeds = tmp_path / str(number)
        shutil.copytree(SEEDS, seeds)
        file = seeds / falsehood.file
        file.write_text(falsified(file.read_text("utf-8"), falsehood), "utf-8")
        noticed.append(bool(told(seeds, articles)))
    assert sum(noticed) / len(noticed) >= NOTICED
