"""A part of a dossier's pages that one machine makes (`build --shard I/N`), and how all parts are put together.

A part is a cache of the results for its pages, under digests of all that each result depends on, with a note of what it
was made from. `assemble` is a build that finds these results in its cache. So its bytes are those of a whole build even
if a part lacks something, and a killed run only costs time. The intake of articles can be shared out before
(`--intake`), since each page depends on all articles.
"""

from __future__ import annotations

import os
import shutil
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from generator.model import Problem
from generator.site import as_before, build, page_inputs
from generator.work import cache

_NOTE = "part.json"
_BEGIN_ANEW = "make it anew, and name the folder that comes of it: dossier build --shard"


@dataclass(frozen=True)
class Shard:
    """The number of a part, counted from 1, and the number of parts."""

    number: int
    of: int

    def holds(self, path: str) -> bool:
        """Whether a page or a source belongs to the part. Only its path decides, so that new pages move no others."""
        return zlib.crc32(path.encode()) % self.of == self.number - 1

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


WHOLE = Shard(1, 1)


@dataclass(frozen=True)
class Origin:
    """Digests of what a part is made from: of the sources, and of code, packages, theme and configuration."""

    sources: str
    settings: str


@dataclass(frozen=True)
class _Note:
    """The file that is written beside the results of a part when it is complete."""

    number: int
    of: int
    origin: Origin
    intake: bool = False
    """Whether it holds results of intake instead of pages."""

    @property
    def command(self) -> str:
        """The options of `build` that make it."""
        return f"{self.number}/{self.of}{' --intake' if self.intake else ''}"


def parsed(text: str) -> Shard:
    """The shard that people write as “2/3”; raises ValueError for other texts."""
    number, _, of = text.partition("/")
    shard = Shard(int(number), int(of))
    if not 1 <= shard.number <= shard.of:
        raise ValueError(text)
    return shard


def folder(site: Path, shard: Shard, intake: bool = False) -> Path:
    """The folder in which a part is made, beside the site."""
    return site.with_name(f"{site.name}-{'intake' if intake else 'part'}-{shard.number}-of-{shard.of}")


def origin(seeds: Path, options: tuple[object, ...]) -> Origin:
    """What parts are made from now; raises what MkDocs raises for a faulty configuration.

    Names and bytes of files in seeds/ count, not their time stamps, since each machine has a copy of its own.
    """
    config = build.loaded_before_docs(seeds)
    settings = cache.key(cache.all_code(), page_inputs.settings(config), repr(options))
    return Origin(as_before.digest(as_before.contents(seeds)), settings)


def begin(place: Path) -> None:
    """Mark the part as incomplete; results that it holds already are used by this run."""
    (place / _NOTE).unlink(missing_ok=True)


def end(place: Path, shard: Shard, made_from: Origin, intake: bool = False) -> None:
    """Mark the part as complete, by a note that tells which part it is and of what it was made."""
    place.mkdir(parents=True, exist_ok=True)
    (place / _NOTE).write_bytes(msgspec.json.encode(_Note(shard.number, shard.of, made_from, intake)))


def faults(places: Iterable[Path], wanted: Origin, intake: bool = False) -> tuple[Problem, ...]:
    """What keeps parts of a site (or, with `intake`, of its articles) from being put together.

    One is missing, incomplete, or made from something else. If there are also parts of the other kind, all of these are
    needed, too.
    """
    notes = {place: _note(place) for place in dict.fromkeys(places)}
    broken = [place for place, note in notes.items() if note is None]
    asked, others = (
        {place: note for place, note in notes.items() if note and note.intake is kind} for kind in (intake, not intake)
    )
    problems = (*map(_not_whole, broken), *_strange(asked, wanted), *_strange(others, wanted))
    if broken:
        return problems
    return (*problems, *(_missing(asked) if asked else [_of_other_kind(next(iter(others)))]), *_missing(others))


def join(places: Iterable[Path], kept: Path) -> None:
    """Put the results of parts into a cache, as hard links if possible."""
    for place in places:
        for inner, _, names in os.walk(place):
            if Path(inner) != place:  # which holds only its note and a file for git
                target = kept / Path(inner).relative_to(place)
                target.mkdir(parents=True, exist_ok=True)
                for name in names:
                    _take(Path(inner, name), target / name)


def _take(source: Path, target: Path) -> None:
    """Copy or link one result; its digest is checked when it is used."""
    if not source.is_file() or source.is_symlink():
        return
    with suppress(FileExistsError):
        try:
            os.link(source, target)
        except FileExistsError:
            raise
        except OSError:  # on another disk, or a file system without hard links
            shutil.copyfile(source, target)


def _note(place: Path) -> _Note | None:
    path = place / _NOTE
    if not path.is_file():
        return None
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(path.read_bytes(), type=_Note)
    return None


def _not_whole(place: Path) -> Problem:
    message = "holds no part of a site, or one whose making did not come to its end"
    return Problem(place.as_posix(), 0, message, f"{_BEGIN_ANEW} I/N")


def _of_other_kind(place: Path) -> Problem:
    message = "is of another kind than is needed: of articles taken in with --intake, or of pages made without it"
    return Problem(place.as_posix(), 0, message, "assemble needs all parts of pages, --taken-in those of articles")


def _strange(found: Mapping[Path, _Note], wanted: Origin) -> Iterator[Problem]:
    """Problems: parts made from other sources or code, or of another number of parts than the first."""
    of = next((note.of for note in found.values()), 0)
    for place, note in found.items():
        shard, remedy = f"{note.number}/{note.of}", f"{_BEGIN_ANEW} {note.command}"
        if note.of != of:
            message = f"is part {shard}, beside one of {of} parts"
            yield Problem(place.as_posix(), 0, message, "name parts of one number only")
        elif note.origin.sources != wanted.sources:
            yield Problem(
                place.as_posix(), 0, f"part {shard} was made from other sources than seeds/ holds now", remedy
            )
        elif note.origin.settings != wanted.settings:
            message = f"part {shard} was made by other code or packages, or with another theme, configuration or option"
            yield Problem(place.as_posix(), 0, message, f"use the same in each job; {remedy}")


def _missing(found: Mapping[Path, _Note]) -> Iterator[Problem]:
    if not found:
        return
    first, there = next(iter(found.values())), {note.number for note in found.values()}
    for number in range(1, first.of + 1):
        if number not in there:
            place = next(iter(found)).parent.as_posix()
            remedy = f"{_BEGIN_ANEW} {replace(first, number=number).command}"
            yield Problem(place, 0, f"part {number}/{first.of} is missing", remedy)
