"""Commands that make pages and sites: what they say, and what they leave alone."""

from __future__ import annotations

import argparse
import shutil

import pytest

from generator import __main__ as cli
from generator.commands import making
from tests.test_golden import GOLDEN


def test_check_writes_nothing(tmp_path):
    """Not even the pages of a good dossier."""
    shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds")
    folders = ["--seeds", str(tmp_path / "seeds"), "--docs", str(tmp_path / "docs")]
    assert cli.main(["check", "--quiet", *folders]) == 0
    assert not (tmp_path / "docs").exists()


def test_a_build_says_where_the_site_is(tmp_path, capsys):
    """Unless told to be quiet: a command that ends without a word leaves people in doubt."""
    for quiet, said in ((False, f"The site is in {tmp_path.as_posix()}/.\n"), (True, "")):
        assert making._published(argparse.Namespace(site=tmp_path, quiet=quiet)) == 0
        assert capsys.readouterr().out == said


def test_intake_is_that_of_a_shard(capsys):
    """Wrong usage says so, and nothing is built."""
    with pytest.raises(SystemExit):
        cli.main(["build", "--intake"])
    assert "--shard, which is missing" in capsys.readouterr().err
