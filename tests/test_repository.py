"""What GitHub, git and other machines read of the repository: files that name others name files that are there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests import systems
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
ACCOUNT = re.compile(r"@[\w-]+(?:/[\w-]+)?|[^@\s]+@[^@\s]+")
POSIX_ONLY = ("geteuid", "getloadavg", "killpg", "mkfifo")


def owned() -> list[list[str]]:
    """The lines of CODEOWNERS: a path, and the accounts behind it."""
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def test_owners_are_asked_for_code_theme_and_workflows() -> None:
    """Each path is there, however deep; an account is one, not a placeholder."""
    paths = [path for path, *_ in owned()]
    assert {"/generator/", "/generator/site/theme/", "/.github/"} <= set(paths)
    assert [path for path in paths if not (ROOT / path.lstrip("/")).exists()] == []
    accounts = {account for _, *accounts in owned() for account in accounts}
    assert [account for account in accounts if not ACCOUNT.fullmatch(account) or "maintainers" in account] == []


def test_no_line_takes_files_from_their_owners() -> None:
    """The last line that fits a file counts: either all paths have accounts, or none has."""
    assert len({bool(accounts) for _, *accounts in owned()}) == 1


def test_updates_are_looked_for_where_versions_stand() -> None:
    """Of Python, of the browser's tools, and of actions: a new dossier's, too."""
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"pip", "npm", "github-actions"}
    folders = [folder for each in updates for folder in each.get("directories", [each.get("directory")])]
    assert [folder for folder in folders if not (ROOT / folder.lstrip("/")).is_dir()] == []


@pytest.mark.parametrize("template", sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")), ids=lambda path: path.name)
def test_an_issue_template_is_a_form(template: Path) -> None:
    """With a name and at least one field that is asked for; `config.yml` is about all of them."""
    form = yaml.safe_load(template.read_text("utf-8"))
    if template.stem == "config":
        assert "blank_issues_enabled" in form
        return
    assert form["name"]
    assert form["description"]
    assert [field for field in form["body"] if field.get("validations", {}).get("required")]


def test_hooks_run_pinned_tools() -> None:
    """Those of the environment, which the locks pin by hash: none is fetched from elsewhere."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert {each["repo"] for each in hooks} == {"local"}
    entries = [hook["entry"] for each in hooks for hook in each["hooks"]]
    assert entries
    assert [entry for entry in entries if not entry.startswith(".venv/bin/python -m ")] == []
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(ROOT / ".pre-commit-config.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_file_can_be_checked_out_anywhere() -> None:
    """No name that Windows forbids or keeps for devices, no two that differ in case alone."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = list(filter(None, listed.split("\0")))
    assert [name for name in names if systems.FORBIDDEN.search(name) or name.endswith((".", " "))] == []
    assert [name for name in names if any(systems.DEVICES.fullmatch(part) for part in Path(name).parts)] == []
    assert len({name.casefold() for name in names}) == len(names)


def test_helpers_can_be_imported_anywhere() -> None:
    """Also where the system lacks what POSIX has."""
    lacking = "".join(f"os.__dict__.pop({name!r}, None);" for name in POSIX_ONLY)
    helpers = ", ".join(f"tests.{name}" for name in ("apart", "browser", "conftest", "install_browser", "systems"))
    code = f"import os, signal; {lacking} import {helpers}"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
