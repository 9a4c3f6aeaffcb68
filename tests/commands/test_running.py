"""What commands have in common."""

from __future__ import annotations

from argparse import Namespace

import pytest

from generator.commands import running
from generator.model import Problem
from generator.work import cache
from generator.work.pool import Workers
from generator.work.watch import Watch


def test_problems_are_shown_a_line_each(capsys):
    """Beside the output, which may be read by a program."""
    running.report([Problem("a.txt", 1, "is bad", "mend it"), Problem("b.txt", 2, "is worse", "mend it, too")])
    shown = capsys.readouterr()
    assert [line.partition(":")[0] for line in shown.err.splitlines()] == ["a.txt", "b.txt"]
    assert shown.out == ""


@pytest.mark.parametrize(("no_cache", "kept"), [(False, True), (True, False)])
def test_results_are_kept_beside_the_pages(no_cache, kept, tmp_path):
    """In the dossier's cache, unless --no-cache is given; without --excerpts articles are published whole."""
    (tmp_path / ".dossier").mkdir()
    options = Namespace(docs=tmp_path / "docs", no_cache=no_cache, workers=Workers(1), watch=Watch(None))
    means = running.means(options)
    assert means.cache.folder == (tmp_path / cache.FOLDER if kept else None)
    assert not means.excerpts
