"""A release says what changed: the changelog's section of its version."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys

from generator import __version__
from tests.conftest import ROOT

SCRIPT = ROOT / ".ci" / "release_notes.py"
HEADINGS = ["Added", "Changed", "Removed", "For readers of a site", "For editors", "For maintainers", "Fixed"]
"""What a section may be divided into, in this order: small versions by kind of change, large ones by reader."""
CHANGELOG = "# Changelog\n\n## 1.10.0\n\nnew\n\n## 1.1.0 (2026-01-01)\n\n### Added\n\n- old\n"


def notes(version: str) -> str:
    """The section of a version in the changelog above."""
    spec = importlib.util.spec_from_file_location("release_notes", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return str(module.notes(CHANGELOG, version))


def test_the_notes_are_the_section_of_the_version() -> None:
    """Whole, and not that of a version which begins like it."""
    assert notes("1.10.0") == "new"
    assert notes("1.1.0") == "### Added\n\n- old"
    assert notes("2.0.0") == ""


def released(tag: str) -> subprocess.CompletedProcess[str]:
    """The script as the workflow runs it."""
    return subprocess.run([sys.executable, SCRIPT, tag], capture_output=True, text=True, check=False)


def test_the_changelog_is_in_order() -> None:
    """What is not released yet comes first, then versions, the newest first; headings in one order."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    unreleased, *versions = re.findall(r"^## (\S+)", text, re.MULTILINE)
    numbers = [tuple(map(int, version.split("."))) for version in versions]
    assert unreleased == "Unreleased" or unreleased == __version__
    assert numbers == sorted(numbers, reverse=True)
    for section in text.split("\n## ")[1:]:
        found = re.findall(r"^### (.+)", section, re.MULTILINE)
        assert found == [heading for heading in HEADINGS if heading in found], section.partition("\n")[0]


def test_this_version_can_be_released() -> None:
    """The changelog has a section for it."""
    done = released(f"v{__version__}")
    assert done.returncode == 0, done.stderr
    assert "###" in done.stdout


def test_a_tag_of_another_version_is_refused() -> None:
    """Its notes would be those of other code."""
    done = released("v0.0.1")
    assert done.returncode == 1
    assert "generator/__init__.py" in done.stderr
