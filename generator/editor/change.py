"""Carries out a change of a dossier: sources, pages, site and offline edition change together, or nothing does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import pipeline
from generator.model import Problem
from generator.pages import addresses
from generator.search import scripts
from generator.seeds import read
from generator.site import build, offline, staging, write
from generator.site.build import Places

_BOM = "\ufeff"
_MOVED = "moved.yml"
_TEXTS = ("*.yml", "*.md", "proposals/*.md")


@dataclass(frozen=True)
class Sources:
    """The texts that editors wrote, with “\\n” at the ends of lines: those of seeds/ and their own of docs/."""

    seeds: Mapping[str, str]
    docs: Mapping[str, str]


@dataclass(frozen=True)
class Change:
    """New texts of files, by their paths in seeds/ and docs/ (None: the file is removed), and what to tell editors."""

    seeds: Mapping[str, str | None]
    docs: Mapping[str, str | None]
    said: tuple[str, ...]
    instead: str = ""
    """What seeds/moved.yml will say about addresses that vanish by this change: “to: …” or “reason: …”."""


def sources(places: Places) -> tuple[Sources, tuple[Problem, ...]]:
    """The texts to change. A file that is not in UTF-8 is a problem, since its bytes would not be kept."""
    seeds = [path for pattern in _TEXTS for path in sorted(places.seeds.glob(pattern))]
    docs = [places.docs / name for name in sorted(write.handwritten(places.docs)) if name.endswith(".md")]
    problems = tuple(filter(None, map(_unreadable, (*seeds, *docs))))
    if problems:
        return Sources({}, {}), problems
    return Sources(_texts(places.seeds, seeds), _texts(places.docs, docs)), ()


def stamps(places: Places) -> staging.Stamps:
    """Time stamp and size of each file of seeds/ and docs/, to find out later whether somebody has edited one."""
    found = [(folder, staging.stamps(folder)) for folder in (places.seeds, places.docs)]
    return {(folder / name).as_posix(): stamp for folder, files in found for name, stamp in files.items()}


def carry_out(
    change: Change,
    places: Places,
    before: staging.Stamps,
    means: pipeline.Means = pipeline.ALONE,
) -> tuple[Problem, ...]:
    """Make the change; with any error nothing is changed, and the problems tell why.

    `before` are the stamps of when the sources were read; a file edited since is not overwritten.
    """
    apart = [place for place in (places.docs, places.site) if place.resolve().parent != places.folder]
    if apart:
        return (Problem(apart[0].as_posix(), 0, "does not stand beside seeds/", "name folders side by side"),)
    with staging.copied(places.folder) as work:
        copies = Places(work / places.seeds.name, work / places.docs.name, work / places.site.name)
        staging.copy(places.seeds, copies.seeds, _typed(places.seeds, change.seeds))
        staging.copy(places.docs, copies.docs, _typed(places.docs, change.docs))
        make = partial(pipeline.pages, copies.seeds, copies.docs, means=means)
        found = _made_known(make, change.instead, copies)
        problems = tuple(_at_home(each, work, places.folder) for each in (*found, *_built(found, copies, places)))
        if pipeline.has_errors(problems):
            return problems
        if edited := sorted(name for name, _ in stamps(places).items() ^ before.items()):
            return (Problem(edited[0], 0, "was edited meanwhile; nothing is changed", "run it again"),)
        made = [places.docs] if places.docs.is_dir() else []
        staging.put(work, [*made, places.site, places.archive, places.seeds])
    return problems


def _made_known(make: Callable[[], tuple[Problem, ...]], instead: str, copies: Places) -> tuple[Problem, ...]:
    """The problems of making pages; they are made twice: the second time with vanished addresses in moved.yml."""
    problems = make()
    vanished = [place for each in problems if (place := addresses.offered(each))]
    if not (vanished and instead):
        return problems
    path = copies.seeds / _MOVED
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    entries = "".join(f"- address: {place}\n  {instead}\n" for place in vanished)
    path.unlink(missing_ok=True)  # it is a hard link to the original, which must not be written
    path.write_text(text.rstrip("\n") + "\n" * bool(text.strip()) + entries, encoding="utf-8", newline="\n")
    return make()


def _built(problems: tuple[Problem, ...], copies: Places, places: Places) -> tuple[Problem, ...]:
    """Build the site and the offline edition, if they exist and the pages have no errors."""
    if pipeline.has_errors(problems):
        return ()
    built = not places.site.is_dir() or build.build(copies, finish=partial(_searched, copies.seeds))
    built = built and (not places.archive.is_file() or _packed(copies))
    return () if built else (Problem(places.site.as_posix(), 0, "cannot be built, see above", "mend it first"),)


def _searched(seeds: Path, site: Path, _: Mapping[str, str], __: Callable[[], object]) -> bool:
    return not pipeline.has_errors(pipeline.add_search(seeds, site))


def _packed(copies: Places) -> bool:
    index = partial(pipeline.index_site, copies.seeds)
    return offline.pack(copies, index, scripts.modules())


def _at_home(problem: Problem, work: Path, folder: Path) -> Problem:
    """A problem of a copied file, with the path of its original."""
    for shown in (f"{work.as_posix()}/", f"{read.shown(work)}/"):
        if problem.path.startswith(shown):
            home = "" if folder == Path.cwd() else f"{read.shown(folder)}/"
            return replace(problem, path=home + problem.path.removeprefix(shown))
    return problem


def _texts(folder: Path, paths: list[Path]) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): _plain(path.read_bytes().decode()) for path in paths}


def _plain(text: str) -> str:
    return text.removeprefix(_BOM).replace("\r\n", "\n")


def _unreadable(path: Path) -> Problem | None:
    try:
        path.read_bytes().decode()
    except UnicodeDecodeError:
        return Problem(read.shown(path), 0, "the file is not in UTF-8", "save it in UTF-8 first")
    return None


def _typed(folder: Path, texts: Mapping[str, str | None]) -> dict[str, bytes | None]:
    """The texts as bytes, with the line ends and the byte order mark of their files."""
    return dict(_bytes(folder, texts))


def _bytes(folder: Path, texts: Mapping[str, str | None]) -> Iterator[tuple[str, bytes | None]]:
    for name, text in texts.items():
        path = folder / name
        old = path.read_bytes() if text is not None and path.is_file() else b""
        if text is not None and b"\r\n" in old:
            text = text.replace("\n", "\r\n")
        mark = _BOM if old.startswith(_BOM.encode()) else ""
        yield name, None if text is None else (mark + text).encode()
