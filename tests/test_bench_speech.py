"""The benchmark of statements and days runs a scorer on gold texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import bench_speech


def test_gold_is_told_by_its_keys(tmp_path: Path) -> None:
    """Statements and days, other files are passed over."""
    for name, document in (("a", {"quotes": []}), ("b", {"expressions": []}), ("c", {"other": 1})):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(document) + "\n", encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    found = [(path.name, kind) for path, kind in bench_speech.gold(tmp_path)]
    assert found == [("a.jsonl", "statements"), ("b.jsonl", "dates")]


def test_the_scorer_is_called(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With what to score, the file and our command."""
    (tmp_path / "days.jsonl").write_text('{"expressions": []}\n', encoding="utf-8")
    (tmp_path / "score.py").write_text("import sys\nprint('scored', sys.argv[1], '# dates')\n", encoding="utf-8")
    bench_speech.main([str(tmp_path)])
    assert f"{tmp_path.name}/days.jsonl: scored dates" in capfd.readouterr().out
