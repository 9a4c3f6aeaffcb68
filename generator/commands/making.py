"""Commands that make pages, the search or an archive, show a preview, or check what all of it would be made of."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generator import pipeline
from generator.commands import running
from generator.commands.running import DONE, PROBLEMS, Command, copy_theme, report
from generator.editor import serve
from generator.model import Problem
from generator.search import scripts
from generator.site import as_before, build, offline, settings


def _pages(options: argparse.Namespace) -> int:
    return PROBLEMS if pipeline.has_errors(_made_pages(options)) else DONE


def _made_pages(options: argparse.Namespace) -> tuple[Problem, ...]:
    """Make the pages, and report problems."""
    with options.watch.stage("pages"):
        problems = pipeline.pages(options.seeds, options.docs, means=running.means(options))
    report(problems)
    if not pipeline.has_errors(problems):
        copy_theme(options.seeds, options.docs)
    return problems


def _check(options: argparse.Namespace) -> int:
    """Unlike `pages`, this also fails if an article is left out."""
    means = running.means(options, writes=False)
    problems = pipeline.pages(options.seeds, options.docs, dry=True, means=means)
    problems = tuple(sorted(problems + settings.missing(options.seeds, options.docs)))
    if options.format == "text":
        report(problems)
    else:
        print("".join(f"{running.FORMATS[options.format](each)}\n" for each in problems), end="")
    result = DONE if pipeline.is_complete(problems) else PROBLEMS
    if result == DONE and options.format != "json" and not options.quiet:
        print("Articles, proposals and quotations are in order.")
    return result


def build_anew(options: argparse.Namespace, run: as_before.Run) -> bool:
    """Make pages, site and search, and note what they were made from; False if there are errors, which it reports."""
    means = running.means(options)
    problems = _made_pages(options)
    if pipeline.has_errors(problems):
        return False
    run = as_before.pages_made(run)

    def finish(site: Path, digests: Mapping[str, str], looked_at: Callable[[], as_before.Looked | None]) -> bool:
        found = _indexed(options, means, site, digests)
        if done := not pipeline.has_errors(found):
            as_before.note(run, looked_at(), site, digests, problems + found)
        return done

    done = build.build(run.places, finish=finish, look=partial(as_before.look, run), tools=means)
    if done:
        means.cache.prune()
    return done


def _indexed(
    options: argparse.Namespace, means: pipeline.Means, site: Path, digests: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Add the search to a site, and report problems of what editors wrote for it."""
    problems = tuple(sorted(pipeline.add_search(options.seeds, site, means, digests)))
    report(problems)
    return problems


def _offline(options: argparse.Namespace) -> int:
    if _pages(options) != DONE:
        return PROBLEMS
    places = running.places(options)
    if not offline.pack(places, partial(pipeline.index_site, options.seeds), scripts.modules()):
        return PROBLEMS
    if not options.quiet:
        print(f"{places.archive.as_posix()}: unpack it and open its index.html.")
    return DONE


def _index(options: argparse.Namespace) -> int:
    problems = pipeline.index_site(options.seeds, options.site, running.means(options))
    report(sorted(problems))
    return PROBLEMS if pipeline.has_errors(problems) else DONE


def _serve(options: argparse.Namespace) -> int:
    say = partial(print, file=sys.stderr, flush=True)

    def problems_only(said: str) -> None:
        if not said.startswith("The preview"):
            say(said)

    copy_theme(Path("seeds"), Path("docs"))  # the configuration, which is read first, needs its folder
    serve.serve(Path.cwd(), problems_only if options.quiet else say)
    return DONE


COMMANDS: Mapping[str, Command] = {
    "pages": _pages,
    "index": _index,
    "offline": _offline,
    "check": _check,
    "serve": _serve,
}
