"""`build --shard I/N`: the work of one machine of several, which keeps its results for `assemble`."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

from generator import pipeline
from generator.commands import running
from generator.commands.running import DONE, PROBLEMS, copy_theme, report
from generator.model import Problem
from generator.site import build, part
from generator.site.build import Places
from generator.work.cache import Cache


def make(options: argparse.Namespace) -> int:
    """Take in the articles of a shard, or make its pages, and keep the results."""
    place, above = part.folder(options.site, options.shard, options.intake), options.site.absolute().parent
    others = tuple(Cache(taken.absolute(), writes=False) for taken in options.taken_in)
    means = replace(running.means(options), cache=Cache(place.absolute()), shard=options.shard, taken_in=others)
    copy_theme(options.seeds, options.docs)
    made_from = part.origin(options.seeds, (means.excerpts,))
    problems = part.faults(options.taken_in, made_from, intake=True) if options.taken_in else ()
    if not problems:
        part.begin(place)
        with tempfile.TemporaryDirectory(prefix=f"{build.beside(options.site).name}-", dir=above) as beside:
            problems = _made_part(options, means, Path(beside))
    report(problems)
    if pipeline.has_errors(problems):
        return PROBLEMS
    part.end(place, options.shard, made_from, options.intake)
    if not options.quiet:
        next_one = "build --shard I/N --taken-in” makes pages" if options.intake else "assemble” makes a site"
        print(f"Part {options.shard} stands in {place.as_posix()}; “dossier {next_one} of all parts.")
    return DONE


def _made_part(options: argparse.Namespace, means: pipeline.Means, beside: Path) -> tuple[Problem, ...]:
    """Take in the articles of the shard, or make its pages, HTML and parts of the index."""
    if options.intake:
        return tuple(sorted(pipeline.part_of_intake(options.seeds, means)))
    docs, site = beside / "docs", beside / "site"
    with options.watch.stage("pages"):
        pages, problems = pipeline.part_of_pages(options.seeds, options.docs, docs, means)
    if pages:
        build.some(Places(options.seeds, docs, site), pages, means)
        pipeline.add_search(options.seeds, site, means)  # synonyms are checked when all pages are together
    return tuple(sorted(problems))
