"""A small made-up dossier with every kind of page, kept as it should come out.

After a change that is meant, `python -m generator pages --seeds tests/golden/seeds --docs tests/golden/docs` renews the
stored pages; the difference is then read like any other.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.work.pool import Batches

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def held(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_golden_dossier(tmp_path):
    """Each page as stored, none more and none less."""
    assert pipeline.pages(GOLDEN / "seeds", tmp_path) == ()
    made, stored = held(tmp_path), held(GOLDEN / "docs")
    assert sorted(made) == sorted(stored)
    for name, content in stored.items():
        assert made[name].decode(errors="replace") == content.decode(errors="replace"), name


@pytest.mark.parametrize("environment", [{"TZ": "Pacific/Kiritimati"}, {"LC_ALL": "C"}, {"PYTHONHASHSEED": "7"}])
def test_the_same_bytes_wherever_they_are_made(tmp_path, environment):
    """Neither time zone, locale nor the order of sets shows in a page."""
    command = [sys.executable, "-m", "generator", "pages", "--seeds", str(GOLDEN / "seeds"), "--docs", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True)
    assert held(tmp_path) == held(GOLDEN / "docs")


def test_many_articles_go_through_a_pool_of_processes(tmp_path, monkeypatch):
    """The pages are the same as from one process."""
    monkeypatch.setattr(pipeline, "_BATCHES", Batches(8, 0))
    assert pipeline.pages(GOLDEN / "seeds", tmp_path) == ()
    assert held(tmp_path) == held(GOLDEN / "docs")
