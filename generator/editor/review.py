"""`dossier review [REV]`: what a change adds, drops and alters in positions, passages and article texts.

Both states are read as for a build, so that changes of the rules of intake show as well as changes of the sources.
"""

from __future__ import annotations

import difflib
import io
import subprocess
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path
from typing import TypeVar

from generator import pipeline
from generator.model import Position, Problem
from generator.seeds import read

T = TypeVar("T")
_PLACE = frozenset({"path", "line", "lines"})
"""Fields that tell where a position stands, which is no part of what it says."""


@dataclass(frozen=True)
class State:
    """What a dossier says: positions by proposal and id, prose by proposal, the parts of each article by file name."""

    positions: Mapping[str, Position]
    prose: Mapping[str, Sequence[str]]
    articles: Mapping[str, Sequence[str]]


def review(seeds: Path, revision: str) -> tuple[str, tuple[Problem, ...]]:
    """How `seeds` differs from a revision of git, in Markdown, and problems of what cannot be read."""
    with tempfile.TemporaryDirectory(prefix=".review-") as folder:
        if cause := _extract(seeds, revision, Path(folder)):
            return "", (Problem(revision, 0, f"cannot be read from git ({cause})", "name a commit, a branch or a tag"),)
        before, _ = _state(Path(folder))
        after, problems = _state(seeds)
    return report(before, after, revision), problems


def report(before: State, after: State, revision: str) -> str:
    """The differences of two states, as a comment for a pull request."""
    sections = (
        ("Positions", _entries(before.positions, after.positions, _said, _altered)),
        ("Prose of proposals", _entries(before.prose, after.prose, lambda lines: "", _lines)),
        ("Articles", _entries(before.articles, after.articles, lambda parts: parts[0] if parts else "", _lines)),
    )
    found = [(title, lines) for title, entries in sections if (lines := list(entries))]
    body = [f"## {title}\n\n" + "\n".join(lines) for title, lines in found]
    return "\n\n".join([f"# Changes since {revision}", *(body or ["Nothing that the dossier says has changed."])])


def _entries(
    before: Mapping[str, T], after: Mapping[str, T], said: Callable[[T], str], altered: Callable[[T, T], list[str]]
) -> Iterator[str]:
    for key in sorted(before.keys() | after.keys()):
        if key not in before:
            yield f"- **added** `{key}` {said(after[key])}".rstrip()
        elif key not in after:
            yield f"- **dropped** `{key}` {said(before[key])}".rstrip()
        elif lines := altered(before[key], after[key]):
            yield "\n".join([f"- **altered** `{key}`", *lines])


def _said(position: Position) -> str:
    """A position in one line, with the passage it rests on."""
    said = position.stance or position.kind
    return f"{position.actor} {_word(said)}, {position.day}, {position.article}: “{position.quote}”".lstrip()


def _altered(before: Position, after: Position) -> list[str]:
    """The parts of a position that have changed."""
    return [
        f"    - {name}: {_word(getattr(before, name)) or '–'} → {_word(getattr(after, name)) or '–'}"
        for name in (field.name for field in fields(after))
        if name not in _PLACE and getattr(before, name) != getattr(after, name)
    ]


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_word, value))
    return value.name.lower() if isinstance(value, Enum) else str(value or "")


def _lines(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The removed (-) and new (+) paragraphs of a text."""
    if before == after:
        return []
    found = [line for line in difflib.ndiff(before, after) if line[:2] in ("- ", "+ ")]
    return ["", "    ```diff", *(f"    {line}" for line in found), "    ```"]


def _state(seeds: Path) -> tuple[State, tuple[Problem, ...]]:
    found, problems = read.seeds(seeds)
    taken, faults = pipeline.take_in(found)
    articles = {each.name: [f"{block.kind}: {block.text}" for block in each.blocks] for each in taken}
    positions = {f"{each.id}/{position.id}": position for each in found.proposals for position in each.positions}
    prose = {each.id: [each.title, each.summary, *each.prose.split("\n\n")] for each in found.proposals}
    return State(positions, prose, articles), problems + faults


def _extract(seeds: Path, revision: str, target: Path) -> str:
    """Write the seeds of a revision into `target`; returns why that is not possible, else ""."""
    if not seeds.is_dir():
        return "there is no such folder now"
    # Run inside the folder, git takes paths relative to it.
    command = ["git", "archive", "--format=tar", f"{revision}^{{commit}}", "--", "."]
    if revision.startswith("-"):
        return "a name cannot begin with “-”"
    try:
        done = subprocess.run(command, cwd=seeds, capture_output=True, check=False)
    except OSError as error:
        return error.strerror or str(error)
    if done.returncode:
        return " ".join(done.stderr.decode("utf-8", "replace").split())
    try:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            archive.extractall(target, filter="data")
    except tarfile.TarError as error:  # such as a link that leads out of the folder
        return str(error)
    return ""
