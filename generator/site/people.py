"""What people put into docs/: ordinary files, Markdown without raw HTML, and nothing that runs when it is opened."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from generator.model import Problem
from generator.text import markup

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_RUNS = frozenset({".htm", ".html", ".js", ".mjs", ".shtml", ".svg", ".svgz", ".swf", ".wasm", ".xht", ".xhtml"})
"""Files that a browser runs as part of the site, or that may hold scripts when opened by themselves."""


def problems(docs: Path, names: Collection[str]) -> tuple[Problem, ...]:
    """Problems of the files that people put into docs/, by their names there."""
    found: list[Problem] = []
    for name in sorted(names):
        path = docs / name
        if path.suffix.lower() in _RUNS:
            remedy = "write Markdown; scripts and drawings of the site belong to its theme"
            found.append(Problem(path.as_posix(), 0, "could run in a reader\u2019s browser", remedy))
        elif path.suffix == ".md" and path.is_file() and not path.is_symlink():
            found += _page(path)
    return tuple(found)


def _page(path: Path) -> list[Problem]:
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    front = _FRONT_MATTER.match(text)
    begin = front.end() if front else 0
    before = text[:begin].count("\n")
    faults = markup.faults(text[begin:], titles=1)
    return [Problem(path.as_posix(), before + fault.line, fault.message, fault.remedy) for fault in faults]
