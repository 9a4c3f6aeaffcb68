"""Commands that make the whole site. What makes pages is loaded only if something has changed since the last build.

To load it takes .3 s, as long as a build of 1,000 unchanged articles has to do otherwise.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

from generator.commands import running
from generator.commands.running import DONE, PROBLEMS, Command, copy_theme, report
from generator.site import as_before, part, publishable


def _build(options: argparse.Namespace) -> int:
    if options.shard:
        from generator.commands import parts

        return parts.make(options)
    if options.intake or options.taken_in:
        options.refuse("--intake and --taken-in say more of --shard, which is missing")
    run = as_before.begin(running.places(options), (options.excerpts,), running.kept(options))
    with options.watch.stage("compared with the last build"):
        said = as_before.unchanged(run)
    if said is None:
        from generator.commands import making

        return _published(options) if making.build_anew(options, run) else PROBLEMS
    report(said)
    return _published(options)


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
    copy_theme(options.seeds, options.docs)
    problems = part.faults(options.parts, part.origin(options.seeds, (options.excerpts,)))
    report(problems)
    if problems:
        return PROBLEMS
    if (folder := running.kept(options).folder) is not None:
        part.join(options.parts, folder)
    return _build(options)


COMMANDS: Mapping[str, Command] = {"build": _build, "assemble": _assemble}
