"""Holds the tests of the engine apart from those of a dossier, and every test to its time and place.

A test of the engine looks at `tests/golden` and at what it makes up, so that it holds whatever `seeds/` of this
repository say. Whatever reads them, bears the mark `of_a_dossier` or `of_this_dossier`.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

SEEDS = Path(__file__).parents[1] / "seeds"
MARKS = ("of_a_dossier", "of_this_dossier")
SITE_OF_THE_DOSSIER = {"built_site", "site_url"}
"""Fixtures that hold what was made of `seeds/`, perhaps while another test ran."""
LIMIT = 60.0
"""Seconds: a longer test keeps one worker busy while the others have nothing left to do."""
SECONDS = 3.0
"""What makes a file one of the longest; of shorter ones the order saves nothing."""
LONGEST = (
    "test_browser.py", "test_bars.py", "test_search_box.py", "editor/test_change.py", "test_reading.py",
    "test_deploy.py", "test_judged_queries.py", "site/test_offline.py", "site/test_as_before.py",
    "site/test_policy.py", "test_roundtrip.py", "test_crash.py", "test_install.py", "test_search.py",
    "test_hostile_editing.py", "commands/test_parts.py", "intake/test_clean.py", "test_claims_are_proven.py",
    "test_mistakes.py", "test_excerpts.py", "test_main.py", "test_hostile_site.py", "text/test_language.py",
    "test_serve.py", "test_addresses.py", "text/test_markup.py", "test_incremental.py", "text/test_lemmas.py",
    "intake/test_text_markdown.py", "test_golden.py", "search/test_cost.py", "editor/test_add.py",
    "editor/test_rename.py", "test_architecture.py", "site/test_build.py", "work/test_cluster.py",
    "editor/test_suggest.py",
)  # fmt: skip
"""Files that took longest in November 2026, the longest first, as `python -m tests.apart` prints them; a worker runs a
file."""
_READS = {"open", "os.listdir", "os.scandir"}
"""Events of Python (PEP 578) that name the path first."""


class SeedsReadError(AssertionError):
    """A test of the engine opened a file of this dossier; no `except OSError` hides it."""


class Watch:
    """Notices when a file below `seeds/` is opened or a folder of it listed, in this process."""

    def __init__(self) -> None:
        """Python keeps the hook until the process ends."""
        self.forbidden = False
        """Whether that stops a test at once."""
        self.seen = False
        """Whether it happened since this was last reset."""
        sys.addaudithook(self._note)

    def _note(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _READS and isinstance(arguments[0], str | Path) and is_read(event, str(arguments[0])):
            self.seen = True
            if self.forbidden:
                raise SeedsReadError(f"{arguments[0]}: mark the test of_a_dossier, or give it golden or made-up input")


def is_read(event: str, path: str) -> bool:
    """Whether something of the `seeds/` of this repository is read."""
    if event == "open" and path == SEEDS.name:
        return False  # how `shutil.rmtree` walks into a folder of this name, wherever that is; Python does not say
    return SEEDS.name in path and Path(os.path.abspath(path)).is_relative_to(SEEDS)  # noqa: PTH100 - links stay


def needs_the_dossier(fixtures: Iterable[str]) -> set[str]:
    """The fixtures of a test, of those given, that only a test of a dossier may use."""
    return SITE_OF_THE_DOSSIER & set(fixtures)


def place(path: str) -> int:
    """When a test of this file is to run: the longest first, so that no worker begins one when the others have done."""
    return next((number for number, name in enumerate(LONGEST) if path.endswith(f"tests/{name}")), len(LONGEST))


def longest(report: Path) -> list[str]:
    """The files of tests that took seconds in a report of `pytest --junit-xml`, the longest first."""
    took: defaultdict[str, float] = defaultdict(float)
    for test in ElementTree.parse(report).iter("testcase"):  # noqa: S314 - written by pytest
        took[test.attrib["classname"].removeprefix("tests.").replace(".", "/") + ".py"] += float(test.attrib["time"])
    return [name for name, seconds in sorted(took.items(), key=lambda file: -file[1]) if seconds >= SECONDS]


def allowed_seconds(load: float, cores: int) -> float:
    """How long a test may take where so many processes want to run: a share of a core takes as much longer."""
    return LIMIT * max(1.0, load / cores)


def allowed_here() -> float:
    """The same for this machine, as busy as it was in the last minutes."""
    load = os.getloadavg()[1] if hasattr(os, "getloadavg") else float("inf")  # Windows does not say
    return allowed_seconds(load, os.cpu_count() or 1)


if __name__ == "__main__":
    print(*longest(Path(sys.argv[1])), sep="\n")
