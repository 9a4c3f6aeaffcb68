"""Building a site: what it says, and that it loads what makes pages only if something has changed."""

from __future__ import annotations

import argparse
import subprocess
import sys

import pytest

from generator import __main__ as cli
from generator.commands import building


def test_a_build_says_where_the_site_is(tmp_path, capsys):
    """Unless told to be quiet: a command that ends without a word leaves people in doubt."""
    for quiet, said in ((False, f"The site is in {tmp_path.as_posix()}/.\n"), (True, "")):
        assert building._published(argparse.Namespace(site=tmp_path, quiet=quiet)) == 0
        assert capsys.readouterr().out == said


def test_intake_is_that_of_a_shard(capsys):
    """Wrong usage says so, and nothing is built."""
    with pytest.raises(SystemExit):
        cli.main(["build", "--intake"])
    assert "--shard, which is missing" in capsys.readouterr().err


def test_what_makes_pages_is_not_loaded_beforehand():
    """A build that finds nothing changed ends without it; else it would take twice as long."""
    loaded = "import sys, generator.__main__, generator.commands.building; print('generator.pipeline' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
