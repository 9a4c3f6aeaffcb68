"""What commands have in common."""

from __future__ import annotations

import json
from argparse import Namespace

import pytest

from generator.commands import running
from generator.model import Problem, Severity
from generator.work import cache
from generator.work.pool import Workers
from generator.work.watch import Watch


def test_problems_are_shown_a_line_each(capsys):
    """Beside the output, which may be read by a program."""
    running.report([Problem("a.txt", 1, "is bad", "mend it"), Problem("b.txt", 2, "is worse", "mend it, too")])
    shown = capsys.readouterr()
    assert [line.partition(":")[0] for line in shown.err.splitlines()] == ["a.txt", "b.txt"]
    assert shown.out == ""


def test_a_problem_as_data():
    """Programs read all of it, in the words of the model."""
    problem = Problem("a.md", 3, "is “bad”", "mend it", Severity.WARNING, "so:\nor so")
    assert json.loads(running.FORMATS["json"](problem)) == {
        "path": "a.md",
        "line": 3,
        "message": "is “bad”",
        "remedy": "mend it",
        "severity": "warning",
        "detail": "so:\nor so",
    }


@pytest.mark.parametrize(
    ("problem", "annotation"),
    [
        (
            Problem("seeds/a,b.md", 3, "5 % off", "mend it: now", Severity.WARNING),
            "::warning file=seeds/a%2Cb.md,line=3::seeds/a,b.md:3: warning: 5 %25 off – mend it: now",
        ),
        (
            Problem("a.txt", 0, "is empty", "fill it", Severity.REFUSED, "one\ntwo"),
            "::error file=a.txt::a.txt: refused: is empty – fill it%0A    one%0A    two",
        ),
    ],
)
def test_a_problem_as_an_annotation(problem, annotation, monkeypatch):
    """A line of its own whatever it holds; GitHub decodes fewer signs in the text than in the place."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    assert running.FORMATS["github"](problem) == annotation


@pytest.mark.parametrize(("root", "shown"), [(".", "dossier/a.txt"), ("dossier", "a.txt"), ("elsewhere", "a.txt")])
def test_an_annotation_in_a_folder_of_a_repository(root, shown, tmp_path, monkeypatch):
    """GitHub knows files by their paths in the repository."""
    (tmp_path / "dossier").mkdir()
    monkeypatch.chdir(tmp_path / "dossier")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path / root))
    told = running.FORMATS["github"](Problem("a.txt", 2, "is bad", "mend it"))
    assert told == f"::error file={shown},line=2::a.txt:2: error: is bad – mend it"


@pytest.mark.parametrize(("no_cache", "kept"), [(False, True), (True, False)])
def test_results_are_kept_beside_the_pages(no_cache, kept, tmp_path):
    """In the dossier's cache, unless --no-cache is given; without --excerpts articles are published whole."""
    (tmp_path / ".dossier").mkdir()
    options = Namespace(docs=tmp_path / "docs", no_cache=no_cache, workers=Workers(1), watch=Watch(None))
    means = running.means(options)
    assert means.cache.folder == (tmp_path / cache.FOLDER if kept else None)
    assert not means.excerpts
