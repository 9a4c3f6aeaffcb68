"""Commands that help editors: a new dossier, another article or id, what has changed, what nobody has used yet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping

from generator import pipeline
from generator.commands import running
from generator.commands.running import DONE, PROBLEMS, Command, report
from generator.editor import add, addresses, change, init, listings, rename, retract, review
from generator.editor.mentions import find
from generator.model import Seeds
from generator.pages.paths import Kind
from generator.seeds import read
from generator.site import swap, write
from generator.site.build import Places
from generator.site.staging import Stamps
from generator.work import cache


def _init(options: argparse.Namespace) -> int:
    said, problems = init.init(options.dir, options.title, options.language, options.generator)
    report(problems)
    if said and not options.quiet:
        print(said)
    return PROBLEMS if problems else DONE


def _review(options: argparse.Namespace) -> int:
    said, problems = review.review(options.seeds, options.revision)
    report(problems)
    if said:
        print(said)
    return PROBLEMS if pipeline.has_errors(problems) else DONE


def _retract(options: argparse.Namespace) -> int:
    article = options.article
    return _changed(options, lambda seeds, sources: retract.plan(article, options.reason, seeds, sources), article)


def _rename(options: argparse.Namespace) -> int:
    kind = Kind(options.kind)
    return _changed(options, lambda seeds, sources: rename.rename(kind, options.old, options.new, seeds, sources))


def _merge(options: argparse.Namespace) -> int:
    kind = Kind(options.kind)
    return _changed(options, lambda seeds, sources: rename.merge(kind, options.old, options.into, seeds, sources))


def _changed(
    options: argparse.Namespace, plan: Callable[[Seeds, change.Sources], rename.Planned], retracted: str = ""
) -> int:
    """Show what a command would change and, if the editor agrees, change it.

    `retracted` is the article that goes, of which git and the cache may hold more than the change removes.
    """
    places = running.places(options)
    write.resume(places.docs)
    before = change.stamps(places)
    seeds, problems = read.seeds(options.seeds)
    sources, found = change.sources(places)
    planned, faults = (None, ()) if pipeline.has_errors((*problems, *found)) else plan(seeds, sources)
    report((*problems, *found, *faults))
    if planned is None:
        return PROBLEMS
    article = find(Kind.ARTICLE, retracted, seeds) if retracted else None
    print("\n".join((*planned.said, *(retract.held_by_git(article, places) if article else ()))))
    if options.dry_run or not (options.yes or _agreed()):
        return DONE if options.dry_run else PROBLEMS
    if article:
        swap.remove(places.folder / cache.FOLDER)  # it may hold results of the article
    return _carried_out(planned, places, before, options)


def _carried_out(planned: change.Change, places: Places, before: Stamps, options: argparse.Namespace) -> int:
    means = pipeline.Means(watch=options.watch, excerpts=options.excerpts)
    problems = change.carry_out(planned, places, before, means)
    report(problems)
    done = not pipeline.has_errors(problems)
    print("Done." if done else "Nothing is changed; the lines above are of what the dossier would be.", file=sys.stderr)
    return DONE if done else PROBLEMS


def _agreed() -> bool:
    """Ask whether to go on; without a terminal only `--yes` says so."""
    if not sys.stdin.isatty():
        print("Nothing is changed; add --yes to go on.", file=sys.stderr)
        return False
    try:
        return input("Go on? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:  # Ctrl-D
        print(file=sys.stderr)
        return False


def _add(options: argparse.Namespace) -> int:
    with options.watch.stage("articles read") as progress:
        said, problems = add.add(options.seeds, options.file, progress, dry=options.dry_run, several=options.split)
    report(problems)
    if said and not options.quiet:
        print(said)
    return DONE if pipeline.is_complete(problems) else PROBLEMS


def _addresses(options: argparse.Namespace) -> int:
    means = pipeline.Means(watch=options.watch)
    said, problems = addresses.record(options.seeds, options.docs, options.check, means)
    report(problems)
    if said and not options.quiet:
        print(said)
    return PROBLEMS if pipeline.has_errors(problems) else DONE


def _statements(options: argparse.Namespace) -> int:
    return _listed(listings.statements(options.seeds, options.files, options.json))


def _dates(options: argparse.Namespace) -> int:
    return _listed(listings.dates(options.seeds, options.files, options.json))


def _coverage(options: argparse.Namespace) -> int:
    return _listed(listings.coverage(options.seeds, options.json))


def _listed(told: listings.Told) -> int:
    report(told.problems)
    for line in told.lines:
        print(line)
    return DONE if pipeline.is_complete(told.problems) else PROBLEMS


COMMANDS: Mapping[str, Command] = {
    "init": _init,
    "review": _review,
    "retract": _retract,
    "rename": _rename,
    "merge": _merge,
    "add": _add,
    "addresses": _addresses,
    "statements": _statements,
    "dates": _dates,
    "coverage": _coverage,
}
