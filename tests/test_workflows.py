"""The workflows for GitHub: linted, every action pinned, only what is needed allowed."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
OF_A_NEW_DOSSIER = ROOT / "generator" / "editor" / "skeleton" / "common" / "dot-github" / "workflows"
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """zizmor's findings at its pedantic level, from what is on this machine alone."""
    zizmor = Path(sys.executable).with_name("zizmor")
    options = ["--offline", "--no-config", "--persona", "pedantic", "--quiet"]
    return subprocess.run([zizmor, *options, folder], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("folder", [ROOT / ".github" / "workflows", OF_A_NEW_DOSSIER], ids=["ours", "a new dossier's"])
def test_the_linter_finds_nothing(folder: Path, tmp_path: Path) -> None:
    """No template injection, no excess permission, no credentials left on disk."""
    shutil.copytree(folder, tmp_path / ".github" / "workflows")
    linted = lint(tmp_path / ".github" / "workflows")
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_the_linter_would_find_something(tmp_path: Path) -> None:
    """The options above let it complain at all."""
    careless = (
        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: actions/checkout@main\n"
        "      - run: echo ${{ github.event.head_commit.message }}\n"
    )
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (tmp_path / ".github" / "workflows" / "careless.yml").write_text(careless)
    findings = lint(tmp_path / ".github" / "workflows").stdout
    assert "unpinned-uses" in findings
    assert "template-injection" in findings


@pytest.mark.parametrize("workflow", [*WORKFLOWS, *sorted(OF_A_NEW_DOSSIER.glob("*.yml"))], ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit(workflow: Path) -> None:
    """A tag can be moved; a commit cannot, and the comment says which release it is."""
    used = re.findall(r"uses: (.+)", workflow.read_text())
    assert used
    assert [line for line in used if not PINNED.fullmatch(line)] == []


def test_only_the_last_job_may_publish() -> None:
    """The steps that run the project's code cannot write anywhere."""
    rights = {
        (workflow.name, name): job.get("permissions", parsed["permissions"])
        for workflow in WORKFLOWS
        for parsed in [yaml.safe_load(workflow.read_text())]
        for name, job in parsed["jobs"].items()
    }
    assert rights == {
        ("deploy.yml", "build"): {"contents": "read", "pages": "read"},
        ("deploy.yml", "deploy"): {"pages": "write", "id-token": "write"},
        ("test.yml", "test"): {"contents": "read"},
    }
