"""The command line: `dossier COMMAND`, or `python -m generator COMMAND` without installing."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys


def _stop_at_once(*_: object) -> None:
    """End at Ctrl-C while modules are loaded, which takes a second, when no module can be relied on yet."""
    os.write(2, b"stopped: nothing was begun\n")
    os._exit(130)


if __name__ == "__main__" or os.path.basename(sys.argv[0]).partition(".")[0] == "dossier":  # noqa: PTH119 - is loaded
    signal.signal(signal.SIGINT, _stop_at_once)
    gc.disable()  # until a command begins, since objects made while modules are loaded are kept anyway

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import NoReturn

from mkdocs.exceptions import Abort, ConfigurationError

from generator.commands import arguments
from generator.commands.running import PROBLEMS, Command
from generator.seeds import remote
from generator.site import build, failure, lock
from generator.work import cache, cluster, pool
from generator.work.pool import Workers
from generator.work.watch import Watch

_STOPPED = 130
"""The exit code that shells report for a command that was stopped by Ctrl-C."""


def main(typed: Sequence[str] | None = None) -> int:
    """Run one command; 0: done, 1: problems in the input or with the machine (2, wrong usage, is argparse's)."""
    if signal.getsignal(signal.SIGINT) is _stop_at_once:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement for its successor, at each start
    pool.collect_seldom()
    options = arguments.parsed(typed)
    options.watch = Watch(None if options.quiet else sys.stderr)
    try:
        with _locked(options), _fetched(options):
            with cluster.connected(getattr(options, "cluster", ""), Workers(getattr(options, "jobs", 0))) as workers:
                options.workers = workers
                result = _run(options)
            _write_timings(options)
            sys.stdout.flush()
            return result
    except KeyboardInterrupt:
        print(f"stopped: {failure.KEPT}", file=sys.stderr)
        return _STOPPED
    except BrokenPipeError:  # the reader of the output, such as `head`, has ended
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - else Python complains at its end
        return PROBLEMS
    except failure.EXPECTED as error:
        print(failure.told(error), file=sys.stderr)
        return PROBLEMS


def run() -> NoReturn:
    """Run the command that was typed, and end this process without what Python does at its end.

    It would free one by one all objects that a run has held, .1 s for 1,000 articles, for nothing.
    """
    code = main()
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # nobody reads it any more
            stream.flush()
    os._exit(code)


def _run(options: argparse.Namespace) -> int:
    """Run the command; faults of mkdocs.yml, which its loader raises, are told as it words them."""
    try:
        return _command(options.command)(options)
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return PROBLEMS


def _command(name: str) -> Command:
    """What runs the command; modules that only other commands need are not loaded."""
    if name in arguments.BUILDING:
        from generator.commands import building

        return building.COMMANDS[name]
    if name in arguments.MAKING:
        from generator.commands import making

        return making.COMMANDS[name]
    from generator.commands import editing

    return editing.COMMANDS[name]


@contextmanager
def _locked(options: argparse.Namespace) -> Iterator[None]:
    """Hold the lock of the dossier; `check`, which only reads, runs without a lock if none can be made."""
    places = [getattr(options, name) for name in ("docs", "site") if hasattr(options, name)]
    with ExitStack() as stack:
        try:
            stack.enter_context(lock.hold(places, partial(print, file=sys.stderr)))
        except OSError:
            if options.command != "check":
                raise
        if hasattr(options, "site"):
            build.tidy(options.site)
        yield


@contextmanager
def _fetched(options: argparse.Namespace) -> Iterator[None]:
    """Copy sources from elsewhere to this machine; with a cache the copy is kept for the next run."""
    address = getattr(options, "seeds", None)
    if not isinstance(address, str):
        yield
        return
    kept = None if getattr(options, "no_cache", True) else cache.of(Path.cwd()).folder
    with ExitStack() as stack:
        place = kept or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with options.watch.stage("sources fetched"):
            options.seeds = remote.fetch(address, place / "sources" / cache.key(address))
        yield


def _write_timings(options: argparse.Namespace) -> None:
    """Write what each stage took, if --timings asks for it."""
    if path := getattr(options, "timings", None):
        stages = [asdict(timing) for timing in options.watch.timings]
        path.write_text(json.dumps({"stages": stages}, indent=2) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    run()
