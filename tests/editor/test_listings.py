"""The commands `statements`, `dates` and `coverage`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import __main__ as cli
from tests.test_golden import GOLDEN

TEXT = (
    "---\ntitle: Der Hafen\ndate: 2024-05-03\n---\n\n„Der Hafen ist zu klein“, sagte Anna Adler am Donnerstag.\n\n"
    "Der Zug fuhr ab. Die Kammer forderte gestern mehr Geld für den Ausbau des Hafens.\n"
)
KEYS = ["file", "sentence", "type", "verb", "speaker", "actor", "modality", "stance", "day", "basis", "used"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An article that belongs to no dossier."""
    path = tmp_path / "hafen.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The lines that a command prints."""
    assert cli.main(arguments) == 0
    return capsys.readouterr().out.splitlines()


def test_statements_as_json(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object a line, with all keys; without a dossier no actor is known."""
    lines = run(capsys, "statements", "--json", "--seeds", str(tmp_path / "none"), str(file))
    first, second = map(json.loads, lines)
    assert list(first) == KEYS
    assert (first["type"], first["verb"], first["speaker"], first["actor"]) == ("direct", "sagen", "Anna Adler", None)
    assert (first["day"], second["stance"], second["day"]) == ("2024-05-02", "fordert", "2024-05-02")
    assert first["file"] == str(file)


def test_statements_as_a_table(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file, and two lines a statement."""
    lines = run(capsys, "statements", "--seeds", str(tmp_path / "none"), str(file))
    assert lines[0] == str(file)
    assert lines[1] == "  direct · sagen · Anna Adler · 2024-05-02 (“Donnerstag”, counted from 2024-05-03)"
    assert len(lines) == 5


def test_an_article_without_statements(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As one in another language: that nothing was found is said."""
    file = tmp_path / "harbour.txt"
    file.write_text("Mayor rejects plan\n\n3 May 2024\n\nThe mayor rejected the plan for the new harbour on Friday.\n")
    (line,) = run(capsys, "statements", "--seeds", str(tmp_path / "none"), str(file))
    assert line == f"{file}: no sentence in German reports speech"


def test_dates_lists_each_expression_with_its_day(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each expression with the day, and what it rests on."""
    lines = run(capsys, "dates", "--json", "--seeds", str(tmp_path / "none"), str(file))
    assert [(found["text"], found["value"]) for found in map(json.loads, lines)] == [
        ("Donnerstag", "2024-05-02"),
        ("gestern", "2024-05-02"),
    ]
    (first, _) = run(capsys, "dates", "--seeds", str(tmp_path / "none"), str(file))
    assert first == f"{file}: 2024-05-02  Donnerstag  (weekday, from 2024-05-03)"


def test_a_missing_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error with the file's name; a folder without a dossier will do."""
    monkeypatch.chdir(tmp_path)
    assert cli.main(["dates", str(tmp_path / "none.txt")]) == 1
    assert "none.txt: error: there is no such file" in capsys.readouterr().err


def test_coverage_lists_unused_statements(capsys: pytest.CaptureFixture[str]) -> None:
    """Of the golden dossier: for each article how many statements no position uses, and which."""
    lines = run(capsys, "coverage", "--seeds", str(GOLDEN / "seeds"))
    assert sum("statements are used by no position" in line for line in lines) >= 1
    found = [json.loads(line) for line in run(capsys, "coverage", "--json", "--seeds", str(GOLDEN / "seeds"))]
    assert all(each["used"] == [] for each in found)
