"""What all commands have in common: their exit codes, how they report problems, and what they work with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from generator.model import Problem
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


def copy_theme(options: argparse.Namespace) -> None:
    """Put the theme in the words of the dossier's language beside docs/, where the site builder finds it."""
    from generator.pages.wording import languages  # as above
    from generator.seeds import read

    wording, _ = languages.choose(read.home(options.seeds)[0])
    themecopy.copy(options.docs.absolute().parent, wording.for_theme())
