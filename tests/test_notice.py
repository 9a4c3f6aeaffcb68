"""NOTICE.md names each file of others by its bytes."""

from __future__ import annotations

import hashlib
import re

from tests.conftest import ROOT

PACKAGE = ROOT / "generator"
OURS = {".css", ".html", ".js", ".json", ".md", ".py", ".svg", ".xml", ".yml"}
"""Endings of what is written here; dot-files of the skeleton have none."""


def test_files_of_others_are_named_with_their_hashes() -> None:
    """Each of them, none that is gone, and as it stands; the version says which one it is."""
    notice = (ROOT / "NOTICE.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \|(.*)\| [A-Z][\w.-]* \| `([0-9a-f]{64})` \|$", notice, re.M)
    others = [
        *(ROOT / "tests" / "schemas").iterdir(),
        *(
            path
            for path in PACKAGE.rglob("*")
            if path.is_file() and path.suffix not in {*OURS, "", ".in", ".pyc", ".txt", ".typed"}
        ),
    ]
    found = {path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in others}
    assert found
    assert {name: digest for name, _, digest in rows} == found
    assert all(re.search(r"\d+\.\d+", about) for _, about, _ in rows)


def test_no_source_map_is_shipped() -> None:
    """Neither a file of the kind, nor a name of one."""
    scripts = [path for path in PACKAGE.rglob("*") if path.suffix in (".js", ".css", ".map")]
    assert [path for path in scripts if path.suffix == ".map" or b"sourceMappingURL" in path.read_bytes()] == []
