"""`dossier addresses` adds to the ledger what is new, and never takes anything away."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.editor import addresses
from generator.model import Problem
from tests.test_golden import GOLDEN


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The golden dossier's sources."""
    return Path(shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds"))


def run(seeds: Path, dry: bool = False) -> tuple[str, tuple[Problem, ...]]:
    """The command on these sources, without handwritten pages."""
    return addresses.record(seeds, seeds.parent / "docs", dry)


def ledger(seeds: Path) -> set[str]:
    """Every word of the ledger's file of proposals."""
    return set((seeds / "addresses" / "vorschlaege.txt").read_text().split())


def test_all_that_is_published_is_recorded_once(seeds: Path) -> None:
    """A second run finds nothing new; what was there stays."""
    before = ledger(seeds)
    said, problems = run(seeds)
    assert "new addresses recorded in" in said
    assert problems == ()
    assert before < ledger(seeds)
    assert run(seeds)[0].startswith("All addresses are recorded in")
    assert run(seeds, dry=True) == ("", ())


def test_what_is_not_recorded_fails_the_check(seeds: Path) -> None:
    """It is named; nothing is written."""
    run(seeds)
    file = seeds / "addresses" / "vorschlaege.txt"
    file.write_text(file.read_text().replace(" beleg-abriss ", " ", 1))
    before = ledger(seeds)
    _, (problem,) = run(seeds, dry=True)
    assert "not recorded yet: vorschlaege/neubau/#beleg-abriss" in problem.message
    assert ledger(seeds) == before


def test_a_dossier_without_a_ledger_has_nothing_to_check(seeds: Path) -> None:
    """Whoever has not published yet is not asked for it."""
    shutil.rmtree(seeds / "addresses")
    assert run(seeds, dry=True) == ("", ())


def test_an_address_that_vanished_comes_first(seeds: Path) -> None:
    """Nothing is recorded while something is gone without a word."""
    (seeds / "moved.yml").unlink()
    before = ledger(seeds)
    said, problems = run(seeds)
    assert said == ""
    assert any("was published, and is gone" in problem.message for problem in problems)
    assert ledger(seeds) == before
