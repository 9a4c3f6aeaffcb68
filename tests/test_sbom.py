"""The bill of materials of a release: valid CycloneDX, and nothing of the lock file or NOTICE.md is missing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def text() -> str:
    """As a release makes it."""
    return subprocess.run([sys.executable, ROOT / ".ci" / "sbom.py"], capture_output=True, text=True, check=True).stdout


def test_it_is_valid(text: str) -> None:
    """By the schema of CycloneDX 1.6, strictly."""
    from cyclonedx.schema import SchemaVersion  # brings jsonschema, see pages/test_records.py
    from cyclonedx.validation.json import JsonStrictValidator

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_each_package_of_the_lock_file_is_in_it(text: str) -> None:
    """With its version and all its hashes, and no other."""
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    libraries = [each for each in components(text) if each["type"] == "library"]
    assert [f"{each['name']}=={each['version']}" for each in libraries] == re.findall(
        r"^([\w.-]+==[\w.!+-]+)", lock, re.M
    )
    assert sum(len(each["hashes"]) for each in libraries) == lock.count("--hash=sha256:")
    assert all(each["hashes"] for each in libraries)


def test_files_of_others_are_in_it(text: str) -> None:
    """With licence and hash, as NOTICE.md names them."""
    others = {each["name"]: each for each in components(text) if each["type"] == "file"}
    assert set(others) == set(re.findall(r"^\| `([^`]+/[^`]+)` \|", (ROOT / "NOTICE.md").read_text("utf-8"), re.M))
    assert all(each["licenses"] and each["hashes"] for each in others.values())


def test_it_is_part_of_each_release() -> None:
    """Made by the workflow, and published with the package."""
    workflow = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    assert "python .ci/sbom.py > dist/sbom.cdx.json" in workflow
    assert re.search(r"gh release create .* dist/sbom\.cdx\.json", workflow)


def components(text: str) -> list[dict[str, Any]]:
    """Its components."""
    found: list[dict[str, Any]] = json.loads(text)["components"]
    return found
