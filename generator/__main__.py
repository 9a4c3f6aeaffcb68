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
    atexit.register(
        gc.freeze
    )  # at its end Python looks through all that a run held, .3 s of 3,000 articles, for nothing

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from generator import __version__, pipeline
from generator.editor import add, addresses, change, init, listings, rename, retract, review, serve
from generator.editor.mentions import Kind, find
from generator.model import Problem, Seeds
from generator.pages.wording import languages
from generator.search import scripts
from generator.seeds import read, remote
from generator.site import as_before, build, failure, lock, offline, part, publishable, swap, themecopy, write
from generator.work import cache, cluster, pool
from generator.work.cache import Cache
from generator.work.pool import Workers
from generator.work.watch import Watch

_DONE, _PROBLEMS, _STOPPED = 0, 1, 130
"""Exit codes; 130 is what shells report for a command that was stopped by Ctrl-C."""
_READING = "articles read"
"""The name of a stage whose progress counts articles."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0: done, 1: problems in the input or with the machine (2, wrong usage, is argparse's)."""
    if signal.getsignal(signal.SIGINT) is _stop_at_once:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's advertisement for its successor, at each start
    pool.collect_seldom()
    options = _parser().parse_args(arguments)
    options.watch = Watch(None if options.quiet else sys.stderr)
    try:
        with _locked(options), _fetched(options):
            with cluster.connected(getattr(options, "cluster", ""), Workers(getattr(options, "jobs", 0))) as workers:
                options.workers = workers
                result = int(options.run(options))
            _write_timings(options)
            return result
    except KeyboardInterrupt:
        print(f"stopped: {failure.KEPT}", file=sys.stderr)
        return _STOPPED
    except BrokenPipeError:  # the reader of the output, such as `head`, has ended
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - else Python complains at its end
        return _PROBLEMS
    except failure.EXPECTED as error:
        print(failure.told(error), file=sys.stderr)
        return _PROBLEMS


@contextmanager
def _locked(options: argparse.Namespace) -> Iterator[None]:
    """Hold the lock of the dossier; `check`, which only reads, runs without a lock if none can be made."""
    places = [getattr(options, name) for name in ("docs", "site") if hasattr(options, name)]
    with ExitStack() as stack:
        try:
            stack.enter_context(lock.hold(places, partial(print, file=sys.stderr)))
        except OSError:
            if options.run is not _check:
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


def _pages(options: argparse.Namespace) -> int:
    return _PROBLEMS if pipeline.has_errors(_made_pages(options)) else _DONE


def _made_pages(options: argparse.Namespace) -> tuple[Problem, ...]:
    """Make the pages, and report problems."""
    with options.watch.stage("pages"):
        problems = pipeline.pages(options.seeds, options.docs, means=_means(options))
    _report(problems)
    if not pipeline.has_errors(problems):
        _copy_theme(options)
    return problems


def _means(options: argparse.Namespace, writes: bool = True) -> pipeline.Means:
    """What a command works with: the dossier's cache, processes, progress."""
    beside = options.docs if hasattr(options, "docs") else options.site
    kept = cache.NONE if options.no_cache else cache.of(beside.absolute().parent, writes)
    excerpts = getattr(options, "excerpts", False)
    return pipeline.Means(kept, options.workers, options.watch, excerpts)


def _check(options: argparse.Namespace) -> int:
    """Unlike `pages`, this also fails if an article is left out."""
    means = _means(options, writes=False)
    problems = pipeline.pages(options.seeds, options.docs, dry=True, means=means)
    _report(problems)
    result = _DONE if pipeline.is_complete(problems) else _PROBLEMS
    if result == _DONE and not options.quiet:
        print("Articles, proposals and quotations are in order.")
    return result


def _build(options: argparse.Namespace) -> int:
    if options.shard:
        return _part(options)
    if options.intake or options.taken_in:
        options.refuse("--intake and --taken-in say more of --shard, which is missing")
    means = _means(options)
    run = as_before.begin(options.seeds, options.docs, options.site, (means.excerpts,), means.cache)
    with options.watch.stage("compared with the last build"):
        said = as_before.unchanged(run, means.cache)
    if said is None:
        return _build_anew(options, means, run)
    _report(said)
    return _published(options)


def _build_anew(options: argparse.Namespace, means: pipeline.Means, run: as_before.Run) -> int:
    problems = _made_pages(options)
    if pipeline.has_errors(problems):
        return _PROBLEMS
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
        return _PROBLEMS
    means.cache.prune()
    return _published(options)


def _part(options: argparse.Namespace) -> int:
    """The work of one machine of several: take in the articles of a shard, or make its pages, and keep the results."""
    place, above = part.folder(options.site, options.shard, options.intake), options.site.absolute().parent
    others = tuple(Cache(taken.absolute(), writes=False) for taken in options.taken_in)
    means = replace(_means(options), cache=Cache(place.absolute()), shard=options.shard, taken_in=others)
    try:
        _copy_theme(options)
        made_from = part.origin(options.seeds, (means.excerpts,))
        problems = part.faults(options.taken_in, made_from, intake=True) if options.taken_in else ()
        if not problems:
            part.begin(place)
            with tempfile.TemporaryDirectory(prefix=f"{build.beside(options.site).name}-", dir=above) as beside:
                problems = _made_part(options, means, Path(beside))
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return _PROBLEMS
    _report(problems)
    if pipeline.has_errors(problems):
        return _PROBLEMS
    part.end(place, options.shard, made_from, options.intake)
    if not options.quiet:
        next_one = "build --shard I/N --taken-in” makes pages" if options.intake else "assemble” makes a site"
        print(f"Part {options.shard} stands in {place.as_posix()}; “dossier {next_one} of all parts.")
    return _DONE


def _made_part(options: argparse.Namespace, means: pipeline.Means, beside: Path) -> tuple[Problem, ...]:
    """Take in the articles of the shard, or make its pages, HTML and parts of the index."""
    if options.intake:
        return tuple(sorted(pipeline.part_of_intake(options.seeds, means)))
    docs, site = beside / "docs", beside / "site"
    with options.watch.stage("pages"):
        pages, problems = pipeline.part_of_pages(options.seeds, options.docs, docs, means)
    if pages:
        with options.watch.stage("site") as progress:
            build.some(options.seeds, docs, site, pages, means.cache, means.workers.here, progress)
        pipeline.add_search(options.seeds, site, means)  # synonyms are checked when all pages are together
    return tuple(sorted(problems))


def _assemble(options: argparse.Namespace) -> int:
    """Make a site from the parts that several machines made."""
    _copy_theme(options)
    try:
        problems = part.faults(options.parts, part.origin(options.seeds, (options.excerpts,)))
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return _PROBLEMS
    _report(problems)
    if problems:
        return _PROBLEMS
    if (kept := _means(options).cache.folder) is not None:
        part.join(options.parts, kept)
    return _build(options)


def _copy_theme(options: argparse.Namespace) -> None:
    wording, _ = languages.choose(read.home(options.seeds)[0])
    themecopy.copy(options.docs.absolute().parent, wording.for_theme())


def _published(options: argparse.Namespace) -> int:
    """Say where the site is and, if it is too large to be published, what could be left out."""
    if not options.quiet:
        print(f"The site is in {options.site.as_posix()}/.")
    if not (refusal := publishable.refusal(options.site)):
        return _DONE
    print(f"{'error' if options.for_pages else 'warning'}: {refusal}", file=sys.stderr)
    return _PROBLEMS if options.for_pages else _DONE


def _write_timings(options: argparse.Namespace) -> None:
    """Write what each stage took, if --timings asks for it."""
    if path := getattr(options, "timings", None):
        stages = [asdict(timing) for timing in options.watch.timings]
        path.write_text(json.dumps({"stages": stages}, indent=2) + "\n", encoding="utf-8", newline="\n")


def _indexed(
    options: argparse.Namespace, means: pipeline.Means, site: Path, digests: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Add the search to a site, and report problems of what editors wrote for it."""
    problems = tuple(sorted(pipeline.add_search(options.seeds, site, means, digests)))
    _report(problems)
    return problems


def _offline(options: argparse.Namespace) -> int:
    if _pages(options) != _DONE:
        return _PROBLEMS
    archive = options.site.with_name(f"{options.site.name}-offline.zip")
    index = partial(pipeline.index_site, options.seeds)
    if not offline.pack(options.seeds, options.docs, archive, index, scripts.modules()):
        return _PROBLEMS
    if not options.quiet:
        print(f"{archive.as_posix()}: unpack it and open its index.html.")
    return _DONE


def _index(options: argparse.Namespace) -> int:
    problems = pipeline.index_site(options.seeds, options.site, _means(options))
    _report(sorted(problems))
    return _PROBLEMS if pipeline.has_errors(problems) else _DONE


def _serve(options: argparse.Namespace) -> int:
    say = partial(print, file=sys.stderr, flush=True)
    try:
        serve.serve(
            Path.cwd(), (lambda said: None if said.startswith("The preview") else say(said)) if options.quiet else say
        )
    except (Abort, ConfigurationError) as error:
        say(error)
        return _PROBLEMS
    return _DONE


def _review(options: argparse.Namespace) -> int:
    said, problems = review.review(options.seeds, options.revision)
    _report(problems)
    if said:
        print(said)
    return _PROBLEMS if pipeline.has_errors(problems) else _DONE


def _retract(options: argparse.Namespace) -> int:
    return _changed(options, lambda seeds, sources: retract.plan(options.article, options.reason, seeds, sources))


def _rename(options: argparse.Namespace) -> int:
    kind = Kind(options.kind)
    return _changed(options, lambda seeds, sources: rename.rename(kind, options.old, options.new, seeds, sources))


def _merge(options: argparse.Namespace) -> int:
    kind = Kind(options.kind)
    return _changed(options, lambda seeds, sources: rename.merge(kind, options.old, options.into, seeds, sources))


def _changed(options: argparse.Namespace, plan: Callable[[Seeds, change.Sources], rename.Planned]) -> int:
    """Show what a command would change and, if the editor agrees, change it."""
    places = change.Places(options.seeds, options.docs, options.site)
    write.resume(places.docs)
    before = change.stamps(places)
    seeds, problems = read.seeds(options.seeds)
    sources, found = change.sources(places)
    planned, faults = (None, ()) if pipeline.has_errors((*problems, *found)) else plan(seeds, sources)
    _report((*problems, *found, *faults))
    if planned is None:
        return _PROBLEMS
    held = find(Kind.ARTICLE, options.article, seeds) if options.run is _retract else None
    told = retract.held_by_git(held, places) if held else ()
    print("\n".join((*planned.said, *told)))
    if options.dry_run or not (options.yes or _agreed()):
        return _DONE if options.dry_run else _PROBLEMS
    if held:
        swap.remove(places.folder / cache.FOLDER)  # it may hold results of the article
    means = pipeline.Means(watch=options.watch, excerpts=options.excerpts)
    problems = change.carry_out(planned, places, before, means)
    _report(problems)
    done = not pipeline.has_errors(problems)
    print("Done." if done else "Nothing is changed; the lines above are of what the dossier would be.", file=sys.stderr)
    return _DONE if done else _PROBLEMS


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
    with options.watch.stage(_READING) as progress:
        said, problems = add.add(options.seeds, options.file, progress, dry=options.dry_run, several=options.split)
    _report(problems)
    if said and not options.quiet:
        print(said)
    return _DONE if pipeline.is_complete(problems) else _PROBLEMS


def _statements(options: argparse.Namespace) -> int:
    return _listed(listings.statements(options.seeds, options.files, options.json))


def _dates(options: argparse.Namespace) -> int:
    return _listed(listings.dates(options.seeds, options.files, options.json))


def _coverage(options: argparse.Namespace) -> int:
    return _listed(listings.coverage(options.seeds, options.json))


def _listed(told: listings.Told) -> int:
    _report(told.problems)
    for line in told.lines:
        print(line)
    return _DONE if pipeline.is_complete(told.problems) else _PROBLEMS


def _addresses(options: argparse.Namespace) -> int:
    means = pipeline.Means(watch=options.watch)
    said, problems = addresses.record(options.seeds, options.docs, options.check, means)
    _report(problems)
    if said and not options.quiet:
        print(said)
    return _PROBLEMS if pipeline.has_errors(problems) else _DONE


def _init(options: argparse.Namespace) -> int:
    said, problems = init.init(options.dir, options.title, options.language, options.generator)
    _report(problems)
    if said and not options.quiet:
        print(said)
    return _PROBLEMS if problems else _DONE


_Command = Callable[[argparse.Namespace], int]
"""Runs a command, and returns its exit code."""
_COMMANDS: tuple[tuple[str, _Command, str, tuple[str, ...]], ...] = (
    ("init", _init, "make a new dossier, with a made-up example of all that editors write", ()),
    ("pages", _pages, "make the Markdown pages: seeds → docs", ("seeds", "docs")),
    ("index", _index, "add the search to a built site", ("seeds", "site")),
    ("build", _build, "make the site with its search: seeds → docs → site", ("seeds", "docs", "site")),
    ("assemble", _assemble, "make the site from parts that “build --shard” made", ("seeds", "docs", "site")),
    ("offline", _offline, "make SITE-offline.zip, which opens from disk without a server", ("seeds", "docs", "site")),
    ("check", _check, "report all problems in articles, proposals and quotations; write nothing", ("seeds", "docs")),
    ("serve", _serve, "show a live preview that follows edits", ()),
    ("review", _review, "tell what has changed in the dossier since a revision of git, in Markdown", ("seeds",)),
    ("retract", _retract, "remove an article with all that rests on it", ("seeds", "docs", "site")),
    ("rename", _rename, "give an actor, a proposal or an article another id", ("seeds", "docs", "site")),
    ("merge", _merge, "make one of two actors, proposals or articles part of the other", ("seeds", "docs", "site")),
    ("add", _add, "take a new article in, and show what to do next", ("seeds",)),
    ("addresses", _addresses, "record the addresses of the site, so that none vanishes unnoticed", ("seeds", "docs")),
    ("statements", _statements, "list each sentence of articles that reports speech, with who speaks", ("seeds",)),
    ("dates", _dates, "list each expression of articles that names a single day, with the day", ("seeds",)),
    ("coverage", _coverage, "list the statements of the dossier's articles that no position uses yet", ("seeds",)),
)
_FROM_ELSEWHERE = (_pages, _index, _build, _assemble, _offline, _check, _statements, _dates, _coverage)
"""Commands that only read sources, which may therefore lie in a storage elsewhere."""
_FOLDERS = {"seeds": "folder of the sources", "docs": "folder of the pages", "site": "folder of the built site"}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=_name(), description="Makes a dossier from press articles.")
    parser.add_argument("--version", action="version", version=f"dossier-generator {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, about, folders in _COMMANDS:
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(run=run)
        for add_arguments, runs in _ARGUMENTS:
            if run in runs:
                add_arguments(command)
        for folder in folders:
            kind = Path if folder != "seeds" else _sources if run in _FROM_ELSEWHERE else _folder
            command.add_argument(f"--{folder}", type=kind, default=Path(folder), help=f"{_FOLDERS[folder]} ({folder})")
        if run in (_pages, _build, _assemble, _offline, _check, _retract, _rename, _merge):
            command.add_argument("--excerpts", action="store_true", help="of all articles publish quotations only")
        command.add_argument("--quiet", action="store_true", help="show problems only")
    return parser


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1 is needed")
    return number


def _sources(text: str) -> Path | str:
    """A folder, or an address of a storage elsewhere."""
    return text if remote.is_elsewhere(text) else Path(text)


def _folder(text: str) -> Path:
    if remote.is_elsewhere(text):
        raise argparse.ArgumentTypeError("this command needs a folder of this machine")
    return Path(text)


def _shard(text: str) -> part.Shard:
    try:
        return part.parsed(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("such as 2/3: the second of three parts") from error


def _review_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("revision", metavar="REV", nargs="?", default="HEAD", help="compare with this (HEAD)")


def _retract_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE", help="name of its page or of its file")
    command.add_argument("--reason", default="", help="what readers are told at its addresses")


def _rename_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=list(Kind))
    command.add_argument("old", metavar="ID")
    command.add_argument("new", metavar="NEW")


def _merge_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=list(Kind))
    command.add_argument("old", metavar="ID")
    command.add_argument("into", metavar="INTO")


def _change_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--yes", action="store_true", help="do not ask")
    command.add_argument("--dry-run", action="store_true", help="show only; change nothing")


def _add_arguments(command: argparse.ArgumentParser) -> None:
    about = "text, web page, mail, Markdown, PDF or Word; “-” for standard input"
    command.add_argument("file", metavar="FILE", help=about)
    command.add_argument("--dry-run", action="store_true", help="show only; write nothing")
    command.add_argument("--split", action="store_true", help="the file holds several articles: add each by itself")


def _file_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", metavar="FILE", nargs="+", help="articles, in the dossier or not")


def _json_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="one JSON object a line")


def _addresses_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--check", action="store_true", help="write nothing; fail on what is not recorded yet")


def _init_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("dir", metavar="DIR", type=Path, help="its folder; “.” for this one")
    command.add_argument("--title", required=True, help="what the dossier is about")
    command.add_argument("--language", choices=init.languages(), default="de", help="of the site (de)")
    command.add_argument(
        "--generator", metavar="REQUIREMENT", default="", help="what pip installs for the workflows (this generator)"
    )


def _build_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--shard", metavar="I/N", type=_shard, help="make part I of N, for “assemble”")
    command.set_defaults(refuse=command.error)
    either = command.add_mutually_exclusive_group()
    either.add_argument("--intake", action="store_true", help="only take in the articles of part I of N")
    either.add_argument(
        "--taken-in", metavar="PART", type=Path, nargs="+", default=[], help="folders that --intake made"
    )


def _site_arguments(command: argparse.ArgumentParser) -> None:
    about = "fail where the site is larger than GitHub Pages takes, so that nothing is uploaded"
    command.add_argument("--for-pages", action="store_true", help=about)


def _assemble_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("parts", metavar="PART", type=Path, nargs="+", help="a folder that --shard made")
    command.set_defaults(shard=None, intake=False, taken_in=[])


def _jobs_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--jobs", metavar="N", type=_count, default=0, help="processes (one a processor)")


def _cluster_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--cluster", metavar="ADDRESS", default="", help="of a scheduler of dask")


def _means_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--timings", metavar="FILE", type=Path, help="write what each stage took, as JSON")
    command.add_argument("--no-cache", action="store_true", help="do all work anew, and keep none of it")


_WORKING = (_pages, _index, _build, _assemble, _offline, _check)
"""Commands that work on all articles or pages."""
_ARGUMENTS: tuple[tuple[Callable[[argparse.ArgumentParser], None], tuple[_Command, ...]], ...] = (
    (_review_arguments, (_review,)),
    (_retract_arguments, (_retract,)),
    (_rename_arguments, (_rename,)),
    (_merge_arguments, (_merge,)),
    (_change_arguments, (_retract, _rename, _merge)),
    (_add_arguments, (_add,)),
    (_file_arguments, (_statements, _dates)),
    (_json_arguments, (_statements, _dates, _coverage)),
    (_addresses_arguments, (_addresses,)),
    (_init_arguments, (_init,)),
    (_build_arguments, (_build,)),
    (_site_arguments, (_build, _assemble)),
    (_assemble_arguments, (_assemble,)),
    (_jobs_arguments, _WORKING),
    (_cluster_arguments, (_pages, _index, _build, _assemble, _check)),
    (_means_arguments, _WORKING),
)
"""Which functions add the arguments of which commands, in the order in which help shows them."""


def _name() -> str:
    """How the command was called: as `dossier`, if installed, or as a module."""
    return "python -m generator" if Path(sys.argv[0]).name == "__main__.py" else "dossier"


def _report(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
