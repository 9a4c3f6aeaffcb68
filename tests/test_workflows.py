"""The workflows for GitHub: linted, every action pinned, only what is needed allowed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
OF_A_NEW_DOSSIER = ROOT / "generator" / "editor" / "skeleton" / "common" / "dot-github" / "workflows"
PINNED = re.compile(r"\$/\.github/workflows/test\.yml|actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


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
    read = {"contents": "read"}
    assert rights == {
        ("deploy.yml", "tests"): read,
        ("deploy.yml", "build"): {"contents": "read", "pages": "read"},
        ("deploy.yml", "deploy"): {"pages": "write", "id-token": "write"},
        ("lighthouse.yml", "lighthouse"): read,
        ("release.yml", "tests"): read,
        ("release.yml", "build"): read,
        ("release.yml", "publish"): {"contents": "write"},
        **{("test.yml", job): read for job in ("test", "system", "installed", "dossier")},
    }


@pytest.mark.parametrize("workflow", [*WORKFLOWS, *sorted(OF_A_NEW_DOSSIER.glob("*.yml"))], ids=lambda path: path.name)
def test_no_pipe_hides_a_failure(workflow: Path) -> None:
    """Where no shell is named, bash runs without `pipefail`: of `check | tee file` only tee could fail the step."""
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"].values()
    commands = [step["run"] for job in jobs for step in job.get("steps", []) if "run" in step]
    assert commands
    assert [command for command in commands if "|" in command.replace("||", "")] == []


def test_lighthouse_is_measured_where_what_readers_load_changes() -> None:
    """And once a week; its packages are those that a lock file pins by their bytes."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "lighthouse.yml").read_text())
    triggers = workflow[True]  # YAML 1.1 reads “on” as true
    assert triggers["schedule"]
    watched = {path.rstrip("*").rstrip("/") for path in triggers["pull_request"]["paths"]}
    assert {"generator/pages", "generator/site/theme", "tests/lighthouse"} <= watched
    assert all((ROOT / path).exists() or [*ROOT.glob(f"{path}*")] for path in watched)
    assert "make lighthouse" in [step.get("run") for step in workflow["jobs"]["lighthouse"]["steps"]]
    packages = json.loads((ROOT / "tests" / "lighthouse_packages" / "package-lock.json").read_text())["packages"]
    assert len(packages) > 50
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_what_is_published_was_tested() -> None:
    """Each job that publishes waits for the tests, by way of the job that builds."""
    for name, last in (("deploy.yml", "deploy"), ("release.yml", "publish")):
        jobs = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text())["jobs"]
        assert jobs[last]["needs"] == "build"
        assert jobs["build"]["needs"] == "tests"
        assert jobs["tests"]["uses"] == "$/.github/workflows/test.yml"


def test_what_is_published_was_checked() -> None:
    """`make site` leaves out what is no article; the tests, which publishing waits for, fail on it."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    tested, looked_at = (makefile.partition(f"\n{name}:")[2].partition("\n\n")[0] for name in ("test", "looked-at"))
    assert "\t$(MAKE) --jobs=2 looked-at tested" in tested
    assert "\t$(RUN) -m generator check\n" in looked_at


def test_the_tests_run_on_each_python_that_is_promised() -> None:
    """The oldest is the one that pyproject.toml names."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text())["jobs"]
    versions = jobs["test"]["strategy"]["matrix"]["python"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == f">={versions[0]}"
    assert versions == ["3.11", "3.12", "3.13", "3.14"]


@pytest.mark.parametrize("job", ["system", "installed"])
def test_the_tests_run_on_other_systems(job: str) -> None:
    """Building, the engine's tests, and a new dossier of an installed generator."""
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text())["jobs"]
    assert {"macos-latest", "windows-latest"} <= set(jobs[job]["strategy"]["matrix"]["system"])
    commands = " ".join(step.get("run", "") for step in jobs[job]["steps"])
    houses = [f"tests/{folder.name}" for folder in (ROOT / "generator").iterdir() if (folder / "__init__.py").exists()]
    wanted = {"system": ["generator build", "pytest", *houses], "installed": ["dossier init", "dossier build"]}
    assert len(houses) > 5
    assert [each for each in wanted[job] if each not in commands] == []
