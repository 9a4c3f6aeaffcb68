"""How long a site takes, and what of it a second build saves: `make bench` runs this file.

The golden dossier with 1,000 made-up articles, or as many as the argument says (10000 and 20000 take long). Each row is
a build and what it took beside the full one, in processor time, which other work on the machine hardly touches, and in
seconds by the clock, which it does.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests import newspaper
from tests.conftest import CODE, golden_project

COUNT = 1_000
_ONE_MORE = 999_999
BUILD = (sys.executable, "-m", "generator", "build", "--quiet")
BARE = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file")
PLAIN = """\
site_name: Bench
docs_dir: {docs}
site_dir: {site}
nav: [index.md]
not_in_nav: "*"
theme: {{name: material, font: false}}
markdown_extensions: [attr_list, md_in_html, tables]
"""
"""MkDocs with the theme as it comes, without hook, policy and search."""


@dataclass(frozen=True)
class Took:
    """What a command took."""

    seconds: float
    cpu_seconds: float


def main(count: int) -> None:
    """All rows."""
    with tempfile.TemporaryDirectory() as folder:
        project = golden_project(Path(folder) / "dossier")
        for number in range(count):
            newspaper.write(number, project / "seeds" / "articles")
        full = tell("full build", took(project, *BUILD, "--no-cache"), None)
        tell("full build, one process", took(project, *BUILD, "--no-cache", "--jobs", "1"), full)
        tell("first build with a cache", took(project, *BUILD), full)
        for name, change in CHANGES:
            change(project)
            tell(name, took(project, *BUILD), full)
        tell("bare mkdocs build of docs/", took(project, *BARE, str(plain(project, Path(folder)))), full)
        site, kept = (size(project / name) // 1_000_000 for name in ("site", ".dossier/cache"))
        print(f"site: {site} MB, cache: {kept} MB")


def more(project: Path) -> None:
    """An article that was not there."""
    newspaper.write(_ONE_MORE, project / "seeds" / "articles")


def word(project: Path) -> None:
    """Another word in an article."""
    path = project / "seeds" / "articles" / f"{_ONE_MORE:06d}.txt"
    text = path.read_text("utf-8")
    assert " die " in text
    path.write_text(text.replace(" die ", " diese ", 1), encoding="utf-8")


CHANGES: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("nothing changed", lambda project: None),
    ("one article more", more),
    ("one word changed", word),
)


def plain(project: Path, folder: Path) -> Path:
    """A configuration of MkDocs for the same pages."""
    file = folder / "plain.yml"
    file.write_text(PLAIN.format(docs=project / "docs", site=folder / "plain"), encoding="utf-8")
    return file


def took(project: Path, *command: str) -> Took:
    """Run a command, and what it and all that it started took."""
    begun, before = time.perf_counter(), os.times()
    environment = os.environ | CODE | {"SITE_URL": "https://example.org/bench/", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=project, env=environment, check=True, stderr=subprocess.DEVNULL)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Took(time.perf_counter() - begun, cpu)


def tell(name: str, found: Took, full: Took | None) -> Took:
    """A row of the table; ratios to the full build."""
    ratios = f"{found.cpu_seconds / full.cpu_seconds:6.3f} {found.seconds / full.seconds:6.3f}" if full else ""
    print(f"{name:28} CPU {found.cpu_seconds:7.1f} s, clock {found.seconds:7.1f} s {ratios}", flush=True)
    return found


def size(folder: Path) -> int:
    """Bytes of all files of a folder; what stands in site/ may be a second name of what the cache holds."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
