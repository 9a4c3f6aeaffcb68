"""How much of the generator the tests run is measured, branches included, and a fall is noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

BARE = """def f(x):
    if x:
        return 1
    return 2

print(f(True){more})
"""


def measure(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """What coverage.py says in a folder, whatever measures this very test."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    whole = [sys.executable, "-m", "coverage", *command]
    return subprocess.run(whole, cwd=folder, env=outside, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("more", "code"), [("", 2), (", f(False)", 0)], ids=["a branch is missing", "all is run"])
def test_a_fall_is_an_error(tmp_path: Path, more: str, code: int) -> None:
    """By the configuration as it is, on a package of one function."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "generator").mkdir()
    (tmp_path / "generator" / "__init__.py").touch()
    (tmp_path / "generator" / "__main__.py").write_text(BARE.format(more=more))
    assert measure(tmp_path, "run", "-m", "generator").returncode == 0
    assert measure(tmp_path, "combine", "--quiet").returncode == 0
    report = measure(tmp_path, "report")
    assert report.returncode == code, report.stdout + report.stderr


def test_coverage_is_measured_in_all_processes() -> None:
    """Lines and branches of the whole package, in other processes, too; no module is left out."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["coverage"]
    assert settings["report"]["fail_under"] >= 95
    assert settings["run"]["branch"]
    assert settings["run"]["source_pkgs"] == ["generator"]
    assert settings["run"]["patch"] == ["subprocess"]
    assert "omit" not in settings["run"] | settings["report"]


def test_a_workflow_measures() -> None:
    """On one of the versions of Python that are tested, beside what takes long; the others run what all run."""
    steps = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8"))["jobs"]["test"]["steps"]
    when = {step["run"]: step.get("if") for step in steps if step.get("run", "").startswith("make ")}
    once = "matrix.python == '3.14'"
    assert when == {"make test": None, "make test-long": once, "make coverage": once}
    rule = (ROOT / "Makefile").read_text("utf-8").partition("\ncoverage:")[2].partition("\n\n")[0]
    assert "--cov " in rule
