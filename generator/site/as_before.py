"""Tells whether a build would make what is there already, so that it may end when it has looked at the bytes.

At its end a build notes digests of what it was made from and of what it made: sources, pages, site, and settings with
all code and templates. The next one is done when each is still so. Nothing is noted where a source was changed while
the build ran, nor where something of others has a part in it (`changed_pages.fits`).
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from generator.model import Problem
from generator.site import build, changed_pages, themecopy, write
from generator.work import cache
from generator.work.cache import Cache

_KIND = "built"
Stamps = Mapping[str, tuple[int, ...]]
_WHOLE_PACKAGE = "."


@dataclass(frozen=True)
class Run:
    """A build that is under way: where it works, with what options, and how sources and pages stood as it began."""

    seeds: Path
    docs: Path
    site: Path
    options: tuple[object, ...] = ()
    """What else decides what comes out."""
    sources: Stamps | None = None
    by_people: Stamps | None = None
    """What people wrote in docs/."""
    settings: str = ""
    """Once the pages are made: a digest of configuration, templates and code; empty where they do not tell all."""


@dataclass(frozen=True)
class Looked:
    """Digests of what a build was made from."""

    seeds: str
    docs: str


@dataclass(frozen=True)
class Noted:
    """What a build was made from, what it made, and what it said of the sources."""

    sizes: str
    """Of the sources: it differs sooner than their bytes are read."""
    settings: str
    seeds: str
    docs: str
    site: str
    problems: tuple[Problem, ...]


def begin(seeds: Path, docs: Path, site: Path, options: tuple[object, ...], kept: Cache) -> Run:
    """A build that begins; where nothing is kept, or a file cannot be looked at, nothing will be noted."""
    run = Run(seeds, docs, site, options)
    if kept.folder:
        with suppress(OSError):
            return replace(run, sources=_stamps(seeds), by_people=_by_people(docs))
    return run


def unchanged(run: Run, kept: Cache) -> tuple[Problem, ...] | None:
    """What the last build said, if this one would make the same; None when it has to be made."""
    noted = kept.get(_KIND, _key(run), Noted)
    if noted is None or run.sources is None or _left_behind(run) or noted.sizes != _sizes(run.sources):
        return None
    try:
        same = (
            noted.settings == _settings(run)
            and noted.seeds == digest(contents(run.seeds))
            and noted.docs == digest(contents(run.docs))
            and noted.site == digest(contents(run.site))
        )
    except OSError:
        return None
    return noted.problems if same else None


def pages_made(run: Run) -> Run:
    """The same build, before MkDocs begins."""
    return replace(run, settings=_settings(run)) if run.sources is not None else run


def look(run: Run) -> Looked | None:
    """The bytes of sources and pages once the pages are made; None where they cannot be noted. In any process."""
    with suppress(OSError):  # of a file that is gone by now, or that no build reads: the site is made all the same
        docs = contents(run.docs)
        pages = write.manifest(run.docs)
        if run.sources is not None and all(docs.get(name) == digest for name, digest in pages.items()):
            return Looked(digest(contents(run.seeds)), digest(docs))
    return None


def note(
    run: Run,
    looked_at: Looked | None,
    site: Path,
    digests: Mapping[str, str],
    problems: tuple[Problem, ...],
    kept: Cache,
) -> None:
    """Note that the build has made `site`, which is about to take its place, if its sources are still as they were.

    `digests` are known of files of the site from this very run.
    """
    if run.sources is None or looked_at is None or not run.settings or not kept.writes:
        return
    with suppress(OSError):  # as above
        made = digest(contents(site, digests))
        noted = Noted(_sizes(run.sources), run.settings, looked_at.seeds, looked_at.docs, made, problems)
        # Looked at after the bytes: what changed in between shows in its stamp.
        if (run.sources, run.by_people, run.settings) == (_stamps(run.seeds), _by_people(run.docs), _settings(run)):
            kept.put(_KIND, _key(run), noted)


def _key(run: Run) -> str:
    places = (run.seeds, run.docs, run.site)
    return cache.key(*(str(place.resolve()) for place in places), *map(str, places), repr(run.options))


def _settings(run: Run) -> str:
    """A digest of all but sources and pages; empty where builds depend on more, or the configuration has faults."""
    if not Path(build.CONFIG).is_file():  # of a pipe nobody knows when it ends
        return ""
    with _silent():  # what is wrong is said when the site is built
        try:
            told = {"docs_dir": str(run.seeds.resolve())}  # which is there, before docs/ is
            config = build.loaded(build.CONFIG, told, str(run.seeds.resolve()))
            if not changed_pages.fits(config):
                return ""
        except (Abort, ConfigurationError):
            return ""
    theme = [(str(path), path.read_bytes().hex()) for path in themecopy.packaged()]
    return cache.key(cache.code(_WHOLE_PACKAGE), changed_pages.settings(config, told), theme)


@contextmanager
def _silent() -> Iterator[None]:
    logger = logging.getLogger("mkdocs")
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before


def _left_behind(run: Run) -> bool:
    """Whether a killed run left something beside docs/, which the next one clears up."""
    docs = run.docs.resolve()
    return any(True for pattern in (f".{docs.name}.*", ".change-*") for _ in docs.parent.glob(pattern))


def _walk(folder: str | Path, above: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that a folder holds, folders included, by their names with slashes; links are not followed."""
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:  # no such folder, or none that may be read
        return
    for entry in entries:
        yield f"{above}{entry.name}", entry
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{above}{entry.name}/")


def _stamps(folder: Path) -> Stamps:
    """Time stamps, number and size of all that a folder holds, of which one changes whenever a file is written."""
    found = ((name, entry.stat(follow_symlinks=False)) for name, entry in _walk(folder))
    return {name: (each.st_size, each.st_mtime_ns, each.st_ctime_ns, each.st_ino) for name, each in found}


def _by_people(docs: Path) -> Stamps:
    """Size and time stamp of each file that people wrote: a second name in the next docs/ keeps them."""
    pages = write.manifest(docs)
    foreign = ((name, entry) for name, entry in _walk(docs) if name not in pages and name != write.MANIFEST)
    found = ((name, entry.stat(follow_symlinks=False)) for name, entry in foreign if not entry.is_dir())
    return {name: (each.st_size, each.st_mtime_ns) for name, each in found}


def contents(folder: Path, known: Mapping[str, str] = {}) -> dict[str, str]:
    """The digest of each file, and where each link leads; folders are named. What is `known` is not read."""
    return {name: known.get(name) or _content(entry) for name, entry in _walk(folder)}


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
