"""What all commands have in common: their exit codes, how they report problems, and what they work with."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model import Problem, Severity
from generator.site import themecopy
from generator.site.build import Places
from generator.work import cache
from generator.work.cache import Cache

if TYPE_CHECKING:
    from generator.pipeline import Means

DONE, PROBLEMS = 0, 1
"""Exit codes: all is done; there are problems in the input or with the machine."""
Command = Callable[[argparse.Namespace], int]
"""Runs a command with what was typed, and returns its exit code."""


def report(problems: Sequence[Problem]) -> None:
    """Show problems, a line each."""
    for problem in problems:
        print(problem, file=sys.stderr)


def _json(problem: Problem) -> str:
    return json.dumps(asdict(problem), ensure_ascii=False)


def _annotation(problem: Problem) -> str:
    """What GitHub shows on the line in a pull request, and in the log.

    Source: GitHub Docs, “Workflow commands for GitHub Actions”; its runner decodes more signs in the place than in the
    text (`ActionCommand.cs`).
    """
    level = "warning" if problem.severity is Severity.WARNING else "error"
    place = f"file={_escaped(_in_repository(problem.path), '%:,')}" + (f",line={problem.line}" if problem.line else "")
    return f"::{level} {place}::{_escaped(str(problem), '%')}"


def _in_repository(path: str) -> str:
    """A path as GitHub knows it, relative to the repository, of which the dossier may be a folder."""
    whole, root = Path.cwd() / path, os.environ.get("GITHUB_WORKSPACE")
    return whole.relative_to(root).as_posix() if root and whole.is_relative_to(root) else path


def _escaped(text: str, signs: str) -> str:
    return re.sub(rf"[\r\n{signs}]", lambda found: f"%{ord(found[0]):02X}", text)


FORMATS: Mapping[str, Callable[[Problem], str]] = {"text": str, "json": _json, "github": _annotation}
"""Ways to write a problem down: for people; as a JSON object a line, for programs; as an annotation of GitHub's."""


def places(options: argparse.Namespace) -> Places:
    """Where the dossier is, and where its site goes."""
    return Places(options.seeds, options.docs, options.site)


def kept(options: argparse.Namespace, writes: bool = True) -> Cache:
    """The dossier's cache."""
    beside = options.docs if hasattr(options, "docs") else options.site
    return cache.NONE if options.no_cache else cache.of(beside.absolute().parent, writes)


def means(options: argparse.Namespace, writes: bool = True) -> Means:
    """What a command works with: the dossier's cache, processes, progress."""
    from generator.pipeline import Means  # not above, since `build` loads it only if something has changed

    return Means(kept(options, writes), options.workers, options.watch, getattr(options, "excerpts", False))


def copy_theme(seeds: Path, docs: Path) -> None:
    """Put the theme in the words of the dossier's language beside docs/, where the site builder finds it."""
    from generator.pages.wording import languages  # as above
    from generator.seeds import read

    wording, _ = languages.choose(read.home(seeds)[0])
    themecopy.copy(docs.absolute().parent, wording.for_theme())
