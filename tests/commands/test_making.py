"""Commands that make pages and sites: what they say, and what they leave alone."""

from __future__ import annotations

import shutil

from generator import __main__ as cli
from tests.test_golden import GOLDEN


def test_check_writes_nothing(tmp_path):
    """Not even the pages of a good dossier."""
    shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds")
    folders = ["--seeds", str(tmp_path / "seeds"), "--docs", str(tmp_path / "docs")]
    assert cli.main(["check", "--quiet", *folders]) == 0
    assert not (tmp_path / "docs").exists()
