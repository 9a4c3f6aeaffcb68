"""Print the changelog's section of a version: `python .ci/release_notes.py v0.9.0`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def notes(changelog: str, version: str) -> str:
    """The section of a version, without its heading; "" when there is none."""
    found = re.search(rf"^## {re.escape(version)}\b[^\n]*\n(.*?)(?=^## |\Z)", changelog, re.DOTALL | re.MULTILINE)
    return found[1].strip() if found else ""


def main(tag: str) -> int:
    """Exit code 1 when the tag is not the code's version, or the changelog says nothing of it."""
    version = tag.removeprefix("v")
    code = re.findall(r'__version__ = "(.+)"', (ROOT / "generator" / "__init__.py").read_text(encoding="utf-8"))
    if code != [version]:
        print(f"the tag {tag} is not the version in generator/__init__.py: {code}", file=sys.stderr)
        return 1
    section = notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    if not section:
        print(f"CHANGELOG.md: no section “## {version}” – add one", file=sys.stderr)
        return 1
    print(section)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
