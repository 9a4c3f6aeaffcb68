"""The only stage that touches seeds/: lists the articles, reads one when asked, and parses what editors wrote."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.model import Actor, Addition, Event, Home, Problem, Proposal, RawArticle, Seeds, Severity, Synonyms
from generator.seeds import curated, decode

T = TypeVar("T")
_HIDDEN = re.compile(r"\.(?!\.)")
_LEFT_BEHIND = re.compile(r"thumbs\.db|desktop\.ini|.*~|#.*#|~\$.*", re.IGNORECASE)
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and what Python puts for bytes of a name that are no UTF-8."""
_FOLDERS = ("articles", "proposals")
_ENTRIES = (*_FOLDERS, "actors.yml", "articles.yml", "dossier.md", "events.yml", "synonyms.yml")
_UNTITLED = Home("Dossier", "", (), "", 1, "")


def seeds(folder: Path) -> tuple[Seeds, tuple[Problem, ...]]:
    """All there is in a seeds folder; only `articles/` has to be there."""
    problems: list[Problem] = []
    articles = _articles(folder / "articles", problems)
    actors: tuple[Actor, ...] = _optional(folder / "actors.yml", curated.actors, (), problems)
    additions: tuple[Addition, ...] = _optional(folder / "articles.yml", curated.additions, (), problems)
    events: tuple[Event, ...] = _optional(folder / "events.yml", curated.events, (), problems)
    home: Home | None = _optional(folder / "dossier.md", curated.home, None, problems)
    proposals = tuple(_proposals(folder / "proposals", problems))
    unread = frozenset(path.stem for path in (folder / "proposals").glob("*.md")) - {p.id for p in proposals}
    problems += _strange(folder)
    return Seeds(articles, additions, proposals, actors, home or _UNTITLED, events, unread), tuple(problems)


def home(folder: Path) -> tuple[Home, tuple[Problem, ...]]:
    """What the dossier as a whole is about."""
    problems: list[Problem] = []
    found: Home | None = _optional(folder / "dossier.md", curated.home, None, problems)
    return found or _UNTITLED, tuple(problems)


def search_terms(folder: Path) -> tuple[tuple[Actor, ...], tuple[Synonyms, ...], tuple[Problem, ...]]:
    """What a search should know of names and words: the actors and the synonyms."""
    problems: list[Problem] = []
    actors: tuple[Actor, ...] = _optional(folder / "actors.yml", curated.actors, (), problems)
    synonyms: tuple[Synonyms, ...] = _optional(folder / "synonyms.yml", curated.synonyms, (), problems)
    return actors, synonyms, tuple(problems)


def article(path: Path) -> tuple[RawArticle | None, tuple[Problem, ...]]:
    """One article, decoded; a file that holds no text is refused."""
    return received(path.name, shown(path), path.read_bytes())


def received(name: str, place: str, data: bytes) -> tuple[RawArticle | None, tuple[Problem, ...]]:
    """The bytes of an article, decoded; `place` is where messages say they come from."""
    decoded = decode.decode(name, data)
    if isinstance(decoded, decode.Refused):
        return None, (Problem(place, 0, f"the file {decoded.message}", decoded.remedy, Severity.REFUSED),)
    raw = RawArticle(
        name=name,
        path=place,
        sha256=hashlib.sha256(data).hexdigest(),
        form=decoded.form,
        text=decoded.text,
        repairs=decoded.repairs,
    )
    return raw, ()


def shown(path: Path) -> str:
    """A path as messages show it: from here, when it lies below; “�” stands for what no terminal should get."""
    place = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    return _UNFIT.sub("�", place.as_posix())


def _articles(folder: Path, problems: list[Problem]) -> tuple[Path, ...]:
    if _is_link(folder):
        problems.append(_link(folder))
        return ()
    if not folder.is_dir():
        problems.append(Problem(shown(folder), 0, "the folder is missing", "create it and put articles into it"))
        return ()
    found = tuple(path for path in _visible(folder) if _regular(path, problems))
    if not found and not problems:
        problems.append(Problem(shown(folder), 0, "the folder holds no article", "put at least one article into it"))
    return found


def _strange(folder: Path) -> Iterator[Problem]:
    """What an editor put into the seeds folder and nobody reads, such as `articles.yaml`."""
    for path in _visible(folder) if folder.is_dir() else ():
        if path.name not in _ENTRIES or (path.name in _FOLDERS and not path.is_dir()):
            known = ", ".join(f"{name}/" if name in _FOLDERS else name for name in _ENTRIES)
            yield Problem(shown(path), 0, "is not read", f"what is read here is {known}", Severity.WARNING)


def _is_link(path: Path) -> bool:
    """Does the name lead elsewhere, by a symbolic link or (on Windows) a junction?"""
    return path.is_symlink() or path.resolve() != path.parent.resolve() / path.name


def _link(path: Path) -> Problem:
    return Problem(shown(path), 0, "a symbolic link", f"put the {'folder' if path.is_dir() else 'file'} itself here")


def _regular(path: Path, problems: list[Problem]) -> bool:
    """Is this a file that can be read? If not, a problem says why."""
    found = None
    if path.is_symlink():
        found = _link(path)
    elif path.is_dir():
        found = Problem(shown(path), 0, "a folder is not read", "put articles side by side")
    elif not path.is_file():
        found = Problem(shown(path), 0, "a device, a pipe or a socket, not a file", "put a file here")
    elif _UNFIT.search(path.name):
        found = Problem(shown(path), 0, "its name holds control characters or is not in UTF-8", "rename the file")
    elif not os.access(path, os.R_OK):
        found = Problem(shown(path), 0, "the file cannot be read", "check its permissions")
    problems += [found] if found else []
    return found is None


def _proposals(folder: Path, problems: list[Problem]) -> Iterator[Proposal]:
    if _is_link(folder):
        problems.append(_link(folder))
        return
    for path in _visible(folder) if folder.is_dir() else ():
        if path.suffix != ".md":
            problems.append(Problem(shown(path), 0, "not a proposal page", "name it NAME.md or put it elsewhere"))
        elif _regular(path, problems):
            found: Proposal | None = _optional(path, partial(curated.proposal, path.stem), None, problems)
            if found:
                yield found


def _optional(
    path: Path, parse: Callable[[str, str], tuple[T, tuple[Problem, ...]]], absent: T, problems: list[Problem]
) -> T:
    """What a file that may be absent holds."""
    if not path.exists() and not path.is_symlink():
        return absent
    if not _regular(path, problems):
        return absent
    decoded = decode.decode(path.name, path.read_bytes())
    if isinstance(decoded, decode.Refused):
        problems.append(Problem(shown(path), 0, f"the file {decoded.message}", decoded.remedy))
        return absent
    result, found = parse(shown(path), decoded.text)
    problems += found
    return result


def _visible(folder: Path) -> list[Path]:
    """What an editor put there: not what systems hide or leave behind, such as .DS_Store and an editor's copy."""
    return sorted(
        path for path in folder.iterdir() if not (_HIDDEN.match(path.name) or _LEFT_BEHIND.fullmatch(path.name))
    )
