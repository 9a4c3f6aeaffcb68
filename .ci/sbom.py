"""Print what a release is made of, in CycloneDX (1.6, JSON): `python .ci/sbom.py > sbom.cdx.json`.

Packages come from the lock file, with the hashes that an installation is checked against; files of others from
NOTICE.md. No clock and no random number: the same release, the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
_PINNED = re.compile(r"^(?P<name>[a-z0-9][\w.-]*)==(?P<version>[\w.!+-]+)(?P<rest>(?:.*\\\n)+.*)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_FILE = re.compile(
    r"^\| `(?P<name>[^`]+)` \| (?P<about>.*?) \| (?P<licence>[\w.-]+) \| `(?P<hash>[0-9a-f]{64})` \|$", re.MULTILINE
)
Component = dict[str, Any]


def bom(version: str, lock: str, notice: str) -> dict[str, Any]:
    """The bill of materials of a version, from the texts of its lock file and of its NOTICE.md."""
    name = "dossier-generator"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": name, "name": name, "version": version} | _mit()},
        "components": [*packages(lock), *files(notice)],
    }


def packages(lock: str) -> Iterator[Component]:
    """Every package of a lock file, with the hashes of its distributions."""
    for found in _PINNED.finditer(lock):
        purl = f"pkg:pypi/{found['name']}@{found['version']}"
        yield {
            "type": "library",
            "bom-ref": purl,
            "name": found["name"],
            "version": found["version"],
            "purl": purl,
            "hashes": [{"alg": "SHA-256", "content": content} for content in _HASH.findall(found["rest"])],
        }


def files(notice: str) -> Iterator[Component]:
    """Every file of others that stands in the code."""
    for found in _FILE.finditer(notice):
        yield {
            "type": "file",
            "bom-ref": found["name"],
            "name": found["name"],
            "description": found["about"],
            "licenses": [{"license": {_licence_key(found["licence"]): found["licence"]}}],
            "hashes": [{"alg": "SHA-256", "content": found["hash"]}],
        }


def _licence_key(licence: str) -> str:
    """“id” is for the licences that SPDX lists; others are named, as “LicenseRef-…” (SPDX 2.3, annex D)."""
    return "name" if licence.startswith("LicenseRef-") else "id"


def _mit() -> Component:
    return {"licenses": [{"license": {"id": "MIT"}}]}


def main() -> int:
    """Write it to standard output."""
    code = (ROOT / "generator" / "__init__.py").read_text(encoding="utf-8")
    (version,) = re.findall(r'__version__ = "(.+)"', code)
    lock, notice = ((ROOT / name).read_text(encoding="utf-8") for name in ("requirements.txt", "NOTICE.md"))
    json.dump(bom(version, lock, notice), sys.stdout, indent=2, ensure_ascii=False)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
