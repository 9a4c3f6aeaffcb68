"""NOTICE.md names each file of others by its bytes."""

from __future__ import annotations

import hashlib
import re

from tests.conftest import ROOT

ASSETS = ROOT / "generator" / "site" / "offline_assets"


def test_files_of_others_are_named_with_their_hashes() -> None:
    """Each of them, none that is gone, and as it stands."""
    rows = re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", (ROOT / "NOTICE.md").read_text("utf-8"), re.M)
    found = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in ASSETS.iterdir()
    }
    assert found
    assert dict(rows) == found
