"""Commands that make pages, the site and its search, or check what they would be made of."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generator import pipeline
from generator.commands import parts, running
from generator.commands.running import DONE, PROBLEMS, Command, copy_theme, report
from generator.editor import serve
from generator.model import Problem
from generator.search import scripts
from generator.site import as_before, build, offline, part, publishable


def _pages(options: argparse.Namespace) -> int:
    return PROBLEMS if pipeline.has_errors(_made_pages(options)) else DONE


def _made_pages(options: argparse.Namespace) -> tuple[Problem, ...]:
    """Make the pages, and report problems."""
    with options.watch.stage("pages"):
        problems = pipeline.pages(options.seeds, options.docs, means=running.means(options))
    report(problems)
    if not pipeline.has_errors(problems):
        copy_theme(options)
    return problems


def _check(options: argparse.Namespace) -> int:
    """Unlike `pages`, this also fails if an article is left out."""
    means = running.means(options, writes=False)
    problems = pipeline.pages(options.seeds, options.docs, dry=True, means=means)
    report(problems)
    result = DONE if pipeline.is_complete(problems) else PROBLEMS
    if result == DONE and not options.quiet:
        print("Articles, proposals and quotations are in order.")
    return result


def _build(options: argparse.Namespace) -> int:
    if options.shard:
        return parts.make(options)
    if options.intake or options.taken_in:
        options.refuse("--intake and --taken-in say more of --shard, which is missing")
    means = running.means(options)
    run = as_before.begin(options.seeds, options.docs, options.site, (means.excerpts,), means.cache)
    with options.watch.stage("compared with the last build"):
        said = as_before.unchanged(run, means.cache)
    if said is None:
        return _build_anew(options, means, run)
    report(said)
    return _published(options)


def _build_anew(options: argparse.Namespace, means: pipeline.Means, run: as_before.Run) -> int:
    problems = _made_pages(options)
    if pipeline.has_errors(problems):
        return PROBLEMS
    run = as_before.pages_made(run)

    def finish(site: Path, digests: Mapping[str, str], looked_at: Callable[[], as_before.Looked | None]) -> bool:
        found = _indexed(options, means, site, digests)
        if done := not pipeline.has_errors(found):
            as_before.note(run, looked_at(), site, digests, problems + found, means.cache)
        return done

    with options.watch.stage("site") as progress:
        done = build.build(
            options.seeds,
            options.docs,
            options.site,
            Path(build.CONFIG),
            finish=finish,
            look=partial(as_before.look, run),
            kept=means.cache,
            workers=means.workers.here,
            progress=progress,
        )
    if not done:
        return PROBLEMS
    means.cache.prune()
    return _published(options)


def _indexed(
    options: argparse.Namespace, means: pipeline.Means, site: Path, digests: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Add the search to a site, and report problems of what editors wrote for it."""
    problems = tuple(sorted(pipeline.add_search(options.seeds, site, means, digests)))
    report(problems)
    return problems


def _published(options: argparse.Namespace) -> int:
    """Say where the site is and, if it is too large to be published, what could be left out."""
    if not options.quiet:
        print(f"The site is in {options.site.as_posix()}/.")
    if not (refusal := publishable.refusal(options.site)):
        return DONE
    print(f"{'error' if options.for_pages else 'warning'}: {refusal}", file=sys.stderr)
    return PROBLEMS if options.for_pages else DONE


def _assemble(options: argparse.Namespace) -> int:
    """Make a site from the parts that several machines made."""
    copy_theme(options)
    problems = part.faults(options.parts, part.origin(options.seeds, (options.excerpts,)))
    report(problems)
    if problems:
        return PROBLEMS
    if (kept := running.means(options).cache.folder) is not None:
        part.join(options.parts, kept)
    return _build(options)


def _offline(options: argparse.Namespace) -> int:
    if _pages(options) != DONE:
        return PROBLEMS
    archive = options.site.with_name(f"{options.site.name}-offline.zip")
    index = partial(pipeline.index_site, options.seeds)
    if not offline.pack(options.seeds, options.docs, archive, index, scripts.modules()):
        return PROBLEMS
    if not options.quiet:
        print(f"{archive.as_posix()}: unpack it and open its index.html.")
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

    serve.serve(Path.cwd(), problems_only if options.quiet else say)
    return DONE


COMMANDS: Mapping[str, Command] = {
    "pages": _pages,
    "index": _index,
    "build": _build,
    "assemble": _assemble,
    "offline": _offline,
    "check": _check,
    "serve": _serve,
}
