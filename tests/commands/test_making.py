"""Commands that make pages and sites: what they say, and what they leave alone."""

from __future__ import annotations

import json
import shutil

import pytest

from generator import __main__ as cli
from tests.conftest import golden_project
from tests.test_golden import GOLDEN


def test_check_writes_nothing(tmp_path):
    """Not even the pages of a good dossier."""
    shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds")
    folders = ["--seeds", str(tmp_path / "seeds"), "--docs", str(tmp_path / "docs")]
    assert cli.main(["check", "--quiet", *folders]) == 0
    assert not (tmp_path / "docs").exists()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("json", lambda line: json.loads(line)["line"]),
        ("github", lambda line: int(line.partition(",line=")[2].partition("::")[0])),
    ],
)
def test_problems_for_programs(form, said, tmp_path, capsys):
    """They come on standard output, a line each and nothing else; the exit code is the same."""
    seeds = golden_project(tmp_path / "dossier") / "seeds"
    actors = seeds / "actors.yml"
    actors.write_text(actors.read_text("utf-8").replace("kind: Staat", "kind: Stat"), encoding="utf-8")
    line = next(number for number, text in enumerate(actors.read_text("utf-8").splitlines(), 1) if "Stat" in text)
    assert cli.main(["check", "--format", form, "--seeds", str(seeds), "--docs", str(seeds.parent / "docs")]) == 1
    shown = capsys.readouterr()
    assert [said(each) for each in shown.out.splitlines()] == [line]
    assert "unknown kind" in shown.out
    assert not shown.err
