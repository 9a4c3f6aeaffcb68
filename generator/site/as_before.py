"""Finds out whether a build would make what is there already; then it only has to compare bytes.

At its end a build notes digests of what it was made from and of what it made: sources, pages, site, and settings with
all code and templates. If all of them are still the same, the next build is done. Nothing is noted if a source was
changed while the build ran, or if plugins or hooks of others take part (`page_inputs.are_all`).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from generator.model import Problem
from generator.site import build, mkdocs_log, page_inputs, themecopy, write
from generator.site.build import Places
from generator.work import cache
from generator.work.cache import Cache

_KIND = "built"
Stamps = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Run:
    """A build under way: its folders and options, and the state of sources and pages when it began."""

    places: Places
    options: tuple[object, ...]
    """Options that influence the result."""
    kept: Cache
    sources: Stamps | None = None
    by_people: Stamps | None = None
    """Of the files that people wrote in docs/."""
    settings: str = ""
    """Set when the pages are made: a digest of configuration, templates and code; empty if more may influence the
    site."""


@dataclass(frozen=True)
class Looked:
    """Digests of what a build was made from."""

    seeds: str
    docs: str


@dataclass(frozen=True)
class Noted:
    """Digests of what a build was made from and of what it made, and the problems that it reported."""

    sizes: str
    """Digest of the sizes of the sources: if it differs, their bytes need not be read."""
    settings: str
    seeds: str
    docs: str
    site: str
    problems: tuple[Problem, ...]


def begin(places: Places, options: tuple[object, ...], kept: Cache) -> Run:
    """Begin a build; without a cache, or if a file cannot be looked at, nothing will be noted."""
    run = Run(places, options, kept)
    if kept.folder:
        with suppress(OSError):
            return replace(run, sources=_stamps(places.seeds), by_people=_by_people(places.docs))
    return run


def unchanged(run: Run) -> tuple[Problem, ...] | None:
    """The problems that the last build reported, if this one would make the same; None if it has to run."""
    noted, places = run.kept.get(_KIND, _key(run), Noted), run.places
    if noted is None or run.sources is None or _left_behind(run) or noted.sizes != _sizes(run.sources):
        return None
    try:
        same = (
            noted.settings == _settings(run)
            and noted.seeds == digest(contents(places.seeds))
            and noted.docs == digest(contents(places.docs))
            and noted.site == digest(contents(places.site))
        )
    except OSError:
        return None
    return noted.problems if same else None


def pages_made(run: Run) -> Run:
    """The same build with its settings, to be called before MkDocs begins."""
    return replace(run, settings=_settings(run)) if run.sources is not None else run


def look(run: Run, known: Mapping[str, str]) -> Looked | None:
    """Digests of sources and pages, when the site is made; None if they cannot be noted. Runs in any process.

    `known` are those of pages, by their paths in docs/, of which the site shows what they have been made as, whatever
    was done to them since.
    """
    with suppress(OSError):  # a file is gone by now, or cannot be read: the site is made all the same
        docs = contents(run.places.docs, known)
        pages = write.manifest(run.places.docs)
        if run.sources is not None and all(docs.get(name) == digest for name, digest in pages.items()):
            return Looked(digest(contents(run.places.seeds)), digest(docs))
    return None


def note(
    run: Run, looked_at: Looked | None, site: Path, digests: Mapping[str, str], problems: tuple[Problem, ...]
) -> None:
    """Note that the build has made `site`, which is about to take its place, if its sources are still as they were.

    `digests` are those of files of the site that this run knows already.
    """
    if run.sources is None or looked_at is None or not run.settings or not run.kept.writes:
        return
    with suppress(OSError):  # as above
        made = digest(contents(site, digests))
        lasting = tuple(problem for problem in problems if not write.is_mended(problem))
        noted = Noted(_sizes(run.sources), run.settings, looked_at.seeds, looked_at.docs, made, lasting)
        # The stamps are taken after the bytes were read, so that they show what changed in between.
        if (run.sources, run.by_people, run.settings) == _now(run):
            run.kept.put(_KIND, _key(run), noted)


def _now(run: Run) -> tuple[Stamps, Stamps, str]:
    """What a run took note of, as it is now."""
    return _stamps(run.places.seeds), _by_people(run.places.docs), _settings(run)


def _key(run: Run) -> str:
    places = (run.places.seeds, run.places.docs, run.places.site)
    return cache.key(*(str(place.resolve()) for place in places), *map(str, places), repr(run.options))


def _settings(run: Run) -> str:
    """A digest of all but sources and pages; empty if builds depend on more, or if the configuration has faults."""
    if not Path(build.CONFIG).is_file():  # such as a pipe, which may never end
        return ""
    with mkdocs_log.silent():  # problems are reported when the site is built
        try:
            config = build.loaded_before_docs(run.places.seeds)
            if not page_inputs.are_all(config):
                return ""
        except (Abort, ConfigurationError):
            return ""
    theme = [(str(path), path.read_bytes().hex()) for path in themecopy.packaged()]
    return cache.key(cache.all_code(), page_inputs.settings(config), theme)


def _left_behind(run: Run) -> bool:
    """Whether a killed run left something beside docs/, which the next build removes."""
    docs = run.places.docs.resolve()
    return any(True for pattern in (f".{docs.name}.*", ".change-*") for _ in docs.parent.glob(pattern))


def _stamps(folder: Path) -> Stamps:
    """Size, time stamps and inode of everything in a folder; one of these changes whenever a file is written."""
    found = ((name, entry.stat(follow_symlinks=False)) for name, entry in write.walk(folder))
    return {name: (each.st_size, each.st_mtime_ns, each.st_ctime_ns, each.st_ino) for name, each in found}


def _by_people(docs: Path) -> Stamps:
    """Size and time stamp of each file that people wrote; hard links in the next docs/ keep both."""
    pages = write.manifest(docs)
    foreign = ((name, entry) for name, entry in write.walk(docs) if name not in pages and name != write.MANIFEST)
    found = ((name, entry.stat(follow_symlinks=False)) for name, entry in foreign if not entry.is_dir())
    return {name: (each.st_size, each.st_mtime_ns) for name, each in found}


def contents(folder: Path, known: Mapping[str, str] = {}) -> dict[str, str]:
    """The digest of each file, the target of each link, and "" for a folder; files with `known` digests are not
    read."""
    return {name: known.get(name) or _content(entry) for name, entry in write.walk(folder)}


def _content(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return f"link {os.readlink(entry.path)}"  # noqa: PTH115 - as it was found
    if not entry.is_file():
        return ""
    with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - of many thousand files
        return hashlib.sha256(file.read()).hexdigest()


def digest(held: Mapping[str, str]) -> str:
    """One digest of what `contents` found."""
    return cache.key(sorted(held.items()))


def _sizes(stamps: Stamps) -> str:
    return cache.key(sorted((name, stamp[0]) for name, stamp in stamps.items()))
