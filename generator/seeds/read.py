"""The only stage that reads seeds/: lists the articles, reads one when asked, and parses what editors wrote."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from generator.model import (
    OBEYED,
    Actor,
    Addition,
    Damage,
    Event,
    Home,
    Image,
    Metadata,
    Moved,
    Problem,
    Proposal,
    Published,
    Question,
    RawArticle,
    SearchTerms,
    Seeds,
    Severity,
    Synonyms,
)
from generator.seeds import addresses, curated, decode, document, feed_item, images, message
from generator.text import lookalikes
from generator.text.likeness import meant
from generator.text.shorten import shortened

T = TypeVar("T")
Parse = Callable[[str, str], tuple[T, tuple[Problem, ...]]]
"""Turns a path (for messages) and a text into what the file holds and what is wrong with it."""
_LONGEST_LIST = 300
"""Characters of names that a message lists: four lines of a terminal; a mail may have thousands of attachments."""
_HIDDEN = re.compile(r"\.(?!\.)")
_LEFT_BEHIND = re.compile(r"thumbs\.db|desktop\.ini|.*~|#.*#|~\$.*", re.IGNORECASE)
_UNFIT = re.compile(rf"[\x00-\x1f{OBEYED}\ud800-\udfff]")
"""Control characters, marks of the direction of writing (behind one, “txt” may look like “exe”), and the surrogates
that Python uses for bytes of a name that are not UTF-8."""
_FOLDERS = ("articles", "proposals", "addresses", "images")
_FILES = tuple("actors.yml articles.yml dossier.md events.yml moved.yml questions.yml synonyms.yml".split())
_ENTRIES = (*_FOLDERS, *_FILES)
_NO_ACTORS: tuple[Actor, ...] = ()
_NO_ADDITIONS: tuple[Addition, ...] = ()
_NO_EVENTS: tuple[Event, ...] = ()
_NONE_MOVED: tuple[Moved, ...] = ()
_NONE_PUBLISHED: tuple[Published, ...] = ()
_NO_QUESTIONS: tuple[Question, ...] = ()
_NO_SYNONYMS: tuple[Synonyms, ...] = ()
_BEGIN = "begin with an example: dossier init DIR --title …"
_SAVE = "save its text as a .txt file, or the page as HTML"
_UNTITLED = Home("Dossier", "", (), "", 1, "")


def seeds(folder: Path) -> tuple[Seeds, tuple[Problem, ...]]:
    """All there is in a seeds folder; only `articles/` has to be there."""
    articles, unfit_files = _articles(folder / "articles")
    actors, found = _optional(folder / "actors.yml", curated.actors, _NO_ACTORS)
    additions, more = _optional(folder / "articles.yml", curated.additions, _NO_ADDITIONS)
    events, others = _optional(folder / "events.yml", curated.events, _NO_EVENTS)
    dossier, faults = home(folder)
    proposals, wrong = _proposals(folder / "proposals")
    unread = frozenset(path.stem for path in (folder / "proposals").glob("*.md")) - {p.id for p in proposals}
    moved, astray = _optional(folder / "moved.yml", addresses.moved, _NONE_MOVED)
    published, unfit = _published(folder / addresses.FOLDER)
    own, unshown = _images(folder)
    questions, unasked = _optional(folder / "questions.yml", curated.questions, _NO_QUESTIONS)
    _, unsought = _optional(folder / "synonyms.yml", curated.synonyms, _NO_SYNONYMS)
    problems = (*unfit_files, *found, *more, *others, *faults, *wrong, *astray, *unfit, *unshown, *unasked, *unsought)
    faulty = _named(folder / "actors.yml", "id", found) | _named(folder / "articles.yml", "slug", more)
    faulty |= _named(folder / "events.yml", "id", others) | {Path(each.path).name for each in unshown}
    unreadable = frozenset(
        name
        for name, read, faults in (
            ("actors.yml", actors, found),
            ("articles.yml", additions, more),
            ("articles", articles, unfit_files),
        )
        if faults and not read
    )
    every = Seeds(
        articles,
        additions,
        proposals,
        actors,
        dossier,
        events,
        unread,
        published,
        moved,
        own,
        questions,
        faulty,
        unreadable,
    )
    return every, (*problems, *_strange(folder))


def _named(path: Path, key: str, problems: tuple[Problem, ...]) -> frozenset[str]:
    """The values of a key in a file with faults, found without parsing it."""
    if not path.is_file() or not any(problem.severity is Severity.ERROR for problem in problems):
        return frozenset()
    text = path.read_text(encoding="utf-8", errors="replace")
    return frozenset(re.findall(rf"\b{key}:[ \t]*[\"']?([a-z0-9-]+)", text))


def _images(folder: Path) -> tuple[tuple[Image, ...], tuple[Problem, ...]]:
    """Images of the editors' own: all files of `images/`, and those beside the proposals."""
    if _is_link(folder / "images"):
        return (), (_link(folder / "images"),)
    beside = _visible(folder / "proposals") if (folder / "proposals").is_dir() else []
    apart = _visible(folder / "images") if (folder / "images").is_dir() else []
    files = [*(path for path in beside if _is_image(path)), *apart]
    faults = {path: _fault(path) for path in files}
    found, problems = images.images((path, shown(path)) for path, fault in faults.items() if not fault)
    return found, (*filter(None, faults.values()), *problems)


def _is_image(path: Path) -> bool:
    return path.suffix.lower() in images.SUFFIXES


def home(folder: Path) -> tuple[Home, tuple[Problem, ...]]:
    """What the dossier as a whole is about."""
    found, problems = _optional(folder / "dossier.md", curated.home, None)
    return found or _UNTITLED, problems


def search_terms(folder: Path) -> tuple[SearchTerms, tuple[Problem, ...]]:
    """What a search should know of names, words and questions."""
    actors, problems = _optional(folder / "actors.yml", curated.actors, _NO_ACTORS)
    synonyms, found = _optional(folder / "synonyms.yml", curated.synonyms, _NO_SYNONYMS)
    questions, more = _optional(folder / "questions.yml", curated.questions, _NO_QUESTIONS)
    return SearchTerms(actors, synonyms, questions), problems + found + more


def article(path: Path) -> tuple[RawArticle | None, tuple[Problem, ...]]:
    """One article, decoded; a file that holds no text is refused."""
    return received(path.name, shown(path), data(path))


def data(path: Path) -> bytes:
    """The bytes of an article, as received."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - of many thousand files
        return file.read()


def received(name: str, place: str, data: bytes) -> tuple[RawArticle | None, tuple[Problem, ...]]:
    """The bytes of an article, decoded; `place` is where messages say they come from."""
    plain = document.opened(data) or feed_item.opened(data) or message.Opened(name, data, Metadata())
    held = message.opened(data) if message.is_message(name, data) else plain
    if held is None:
        return None, (Problem(place, 0, "the file is a web archive or a mail without a text", _SAVE, Severity.REFUSED),)
    decoded = decode.decode(held.name, held.data)
    if isinstance(decoded, decode.Refused):
        return None, (Problem(place, 0, f"the file {decoded.message}", decoded.remedy, Severity.REFUSED),)
    raw = RawArticle(
        name=name,
        path=place,
        sha256=hashlib.sha256(data).hexdigest(),
        form=decoded.form,
        text=decoded.text,
        repairs=decoded.repairs,
        stated=held.stated,
    )
    return raw, tuple(_left_out(place, held))


def _left_out(place: str, held: message.Opened) -> Iterator[Problem]:
    """A warning for what a mail or a feed holds beside its text, each with a remedy."""
    for what, each, remedy in (
        ("mail's attachments", held.attached, "add those that are articles by themselves"),
        ("mail's further texts", held.further, "put all that belongs to the article into one .txt file"),
        ("feed's other entries", held.others, "save each that is an article as a page of its own"),
    ):
        if each:
            names = shortened(", ".join(f"“{name}”" for name in each), _LONGEST_LIST)
            yield Problem(place, 0, f"the {what} are left out: {names}", remedy, Severity.WARNING)


def shown(path: Path) -> str:
    """A path as messages show it: relative if it lies below the current folder, with “�” for what no terminal should
    get."""
    is_below = path.is_absolute() and path.is_relative_to(Path.cwd())
    place = path.relative_to(Path.cwd()) if is_below else path
    return _UNFIT.sub("�", place.as_posix())


def _articles(folder: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    if _is_link(folder):
        return (), (_link(folder),)
    if not folder.is_dir():
        return (), (Problem(shown(folder), 0, "the folder is missing", f"put articles into it, or {_BEGIN}"),)
    faults = {path: _fault(path) for path in _visible(folder)}
    if not faults:
        return (), (Problem(shown(folder), 0, "the folder holds no article", f"put at least one into it, or {_BEGIN}"),)
    return tuple(path for path, fault in faults.items() if not fault), tuple(filter(None, faults.values()))


def _strange(folder: Path) -> Iterator[Problem]:
    """Warnings of files in the seeds folder that are not read, such as `articles.yaml`."""
    for path in _visible(folder) if folder.is_dir() else ():
        if path.name not in _ENTRIES or (path.name in _FOLDERS and not path.is_dir()):
            known = ", ".join(f"{name}/" if name in _FOLDERS else name for name in _ENTRIES)
            likely = meant(path.name, (name for name in _ENTRIES if not (folder / name).exists()))
            question = f"did you mean “{likely}”? " if likely else ""
            yield Problem(shown(path), 0, "is not read", f"{question}what is read here is {known}", Severity.WARNING)


def _is_link(path: Path) -> bool:
    """Whether the name is a symbolic link or (on Windows) a junction."""
    return path.is_symlink() or path.resolve() != path.parent.resolve() / path.name


def _link(path: Path) -> Problem:
    return Problem(shown(path), 0, "a symbolic link", f"put the {'folder' if path.is_dir() else 'file'} itself here")


def _fault(path: Path) -> Problem | None:
    """Why this is not a file that can be read; None when it is one."""
    if path.is_symlink():
        return _link(path)
    if path.is_dir():
        return Problem(shown(path), 0, "a folder is not read", "put articles side by side")
    if not path.is_file():
        return Problem(shown(path), 0, "a device, a pipe or a socket, not a file", "put a file here")
    if _UNFIT.search(path.name):
        return Problem(shown(path), 0, "its name holds control characters or is not in UTF-8", "rename the file")
    if not os.access(path, os.R_OK):
        return Problem(shown(path), 0, "the file cannot be read", "check its permissions")
    return None


def _proposals(folder: Path) -> tuple[tuple[Proposal, ...], tuple[Problem, ...]]:
    if _is_link(folder):
        return (), (_link(folder),)
    read = [_proposal(path) for path in _visible(folder) if not _is_image(path)] if folder.is_dir() else []
    found = tuple(proposal for proposal, _ in read if proposal)
    return found, tuple(problem for _, problems in read for problem in problems)


def _proposal(path: Path) -> tuple[Proposal | None, tuple[Problem, ...]]:
    if path.suffix != ".md":
        return None, (Problem(shown(path), 0, "not a proposal page", "name it NAME.md or put it elsewhere"),)
    return _optional(path, _proposal_page, None)


def _proposal_page(place: str, text: str) -> tuple[Proposal | None, tuple[Problem, ...]]:
    return curated.proposal(Path(place).stem, place, text)


def _published(folder: Path) -> tuple[tuple[Published, ...], tuple[Problem, ...]]:
    """What the site has published, file by file."""
    if _is_link(folder):
        return (), (_link(folder),)
    read = [_optional(path, addresses.published, _NONE_PUBLISHED) for path in sorted(folder.glob("*.txt"))]
    pages = sorted((page for pages, _ in read for page in pages), key=lambda page: page.address)
    return tuple(pages), tuple(problem for _, problems in read for problem in problems)


def _optional(path: Path, parse: Parse[T], absent: T) -> tuple[T, tuple[Problem, ...]]:
    """What a file that may be absent holds."""
    if not path.exists() and not path.is_symlink():
        return absent, ()
    if fault := _fault(path):
        return absent, (fault,)
    return _parsed(parse, absent, path.name, shown(path), path.read_bytes())


@lru_cache(maxsize=1024)
def _parsed(parse: Parse[T], absent: T, name: str, place: str, data: bytes) -> tuple[T, tuple[Problem, ...]]:
    """What these bytes hold. The result is kept in memory, since the preview reads all files again after each edit."""
    decoded = decode.decode(name, data)
    if isinstance(decoded, decode.Refused):
        return absent, (Problem(place, 0, f"the file {decoded.message}", decoded.remedy),)
    found, problems = parse(place, decoded.text)
    mixed = lookalikes.warnings(place, decoded.text, [decoded.text])
    return found, (*problems, *_guessed(place, decoded), *mixed)


def _guessed(place: str, decoded: decode.Decoded) -> Iterator[Problem]:
    """A warning if some bytes are not UTF-8, or none are, so that the text is a guess."""
    for repair in decoded.repairs:
        if repair.damage is Damage.BYTE or (repair.encoding and not repair.encoding.startswith("UTF")):
            message = f"bytes that are not in UTF-8 are read as {repair.encoding or 'Windows-1252'}"
            yield Problem(place, 0, message, "see what the page shows, and save the file in UTF-8", Severity.WARNING)


def _visible(folder: Path) -> list[Path]:
    """The files that an editor put there, without those that systems or programs leave, such as .DS_Store."""
    return sorted(
        path for path in folder.iterdir() if not (_HIDDEN.match(path.name) or _LEFT_BEHIND.fullmatch(path.name))
    )
