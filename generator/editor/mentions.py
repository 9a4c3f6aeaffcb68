"""Finds where texts of editors name actors, proposals and articles: in YAML, references and links in prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from generator import pipeline
from generator.dossier.resolve import composed
from generator.editor import edits
from generator.editor.edits import ENTRY, Edit, Value
from generator.model import Seeds
from generator.pages import paths
from generator.pages.paths import Kind
from generator.text.slug import slug

ACTORS, ADDITIONS, EVENTS, HOME, MOVED = "actors.yml", "articles.yml", "events.yml", "dossier.md", "moved.yml"
QUESTIONS = "questions.yml"
PROPOSALS = "proposals/"
_PAGES = {Kind.ACTOR: paths.actor, Kind.PROPOSAL: paths.proposal, Kind.ARTICLE: paths.article}
_VALUES: dict[Kind, set[edits.Path]] = {
    Kind.ACTOR: {
        ("positions", ENTRY, "actor"),
        ("positions", ENTRY, "via"),
        ("positions", ENTRY, "via", ENTRY),
        (ENTRY, "part_of"),
    },
    Kind.PROPOSAL: {("related", ENTRY), ("proposals", ENTRY)},
    Kind.ARTICLE: {("positions", ENTRY, "article"), (ENTRY, "article")},
}
"""The paths in YAML at which one is named by its id."""
STAND = ("stand", ENTRY, "position")
"""The path at which a position is named, as “PROPOSAL:POSITION”."""


@dataclass(frozen=True)
class Named:
    """An actor, a proposal or an article that texts of editors may name."""

    kind: Kind
    id: str
    names: frozenset[str]
    """Its id and, for an article, its other names."""
    file: str
    """Its file in seeds/."""


def article(typed: str, seeds: Seeds) -> Named | None:
    """The article with this name: that of its page, of its file, or an earlier one."""
    return next((each for each in _articles(seeds) if composed(typed) in each.names), None)


def _articles(seeds: Seeds) -> Iterator[Named]:
    """Every article, with its names as `dossier.resolve` reads them: first the page, then the file, then aliases.

    A name that two files have without their endings counts for neither.
    """
    known = pipeline.additions(seeds)
    added = [pipeline.added(path, known) for path in seeds.articles]
    pages = [
        addition.slug if addition and addition.slug else slug(path.stem)
        for path, addition in zip(seeds.articles, added, strict=True)
    ]
    files = [{composed(path.name), PurePath(composed(path.name)).stem} for path in seeds.articles]
    taken, number = set(pages), Counter(name for names in files for name in names)
    for path, addition, id, names in zip(seeds.articles, added, pages, files, strict=True):
        own = {name for name in names if number[name] == 1}
        earlier = {alias for alias in (addition.aliases if addition else ()) if alias not in number}
        yield Named(Kind.ARTICLE, id, frozenset({id} | ((own | earlier) - taken)), f"articles/{path.name}")


def find(kind: Kind, typed: str, seeds: Seeds) -> Named | None:
    """The actor, proposal or article with this name."""
    if kind is Kind.ARTICLE:
        return article(typed, seeds)
    known = seeds.actors if kind is Kind.ACTOR else seeds.proposals
    if typed not in {each.id for each in known}:
        return None
    return Named(kind, typed, frozenset({typed}), ACTORS if kind is Kind.ACTOR else f"{PROPOSALS}{typed}.md")


def ids(kind: Kind, seeds: Seeds) -> tuple[str, ...]:
    """The ids of all actors, of all proposals or of all articles."""
    if kind is Kind.ARTICLE:
        return tuple(each.id for each in _articles(seeds))
    return tuple(each.id for each in (seeds.actors if kind is Kind.ACTOR else seeds.proposals))


def values(file: str, text: str, named: Named) -> Iterator[Value]:
    """The values of a file that name it by its id or (in `stand`) by one of its positions."""
    for value in edits.every(document(file, text)):
        if value.path in _VALUES[named.kind] and composed(value.text) in named.names and _holds(file, value):
            yield value
        if value.path == STAND and named.kind is Kind.PROPOSAL and value.text.partition(":")[0] in named.names:
            yield value


def renamed(file: str, text: str, named: Named, new: str) -> tuple[Edit, ...]:
    """Edits that replace its id by a new one in a file of seeds/."""
    if not is_curated(file):
        return ()
    if file == MOVED:
        place, there = address(named.kind, named.id), address(named.kind, new)
        return tuple(edits.replaced(text, value, place, there) for value in leading_to(text, (place,)))
    in_yaml = [edits.replaced(text, value, _typed(value), new) for value in values(file, text, named)]
    return (*in_yaml, *links(file, text, named, new))


def address(kind: Kind, id: str) -> str:
    """The address of its page, relative to the root of the site."""
    return paths.served(_PAGES[kind](id))


def leading_to(text: str, places: Sequence[str]) -> Iterator[Value]:
    """The values of moved.yml that lead to one of these addresses, or to an id on such a page."""
    for value in edits.every(edits.document(text, front_matter=False)):
        if value.path == (ENTRY, "to") and value.text.startswith(tuple(places)):
            yield value


def links(file: str, text: str, named: Named, new: str) -> tuple[Edit, ...]:
    """Edits of references and links to its page in a Markdown text."""
    if not file.endswith(".md"):
        return ()
    return tuple(Edit(*found.span("id"), new) for found in re.finditer(pattern(named, file), text))


def pattern(named: Named, file: str) -> str:
    """A regular expression for references to positions of a proposal, and for links to the page; its group `id` is the
    id."""
    folder = _PAGES[named.kind](named.id).rpartition("/")[0]
    before = [rf"[(</]{re.escape(folder)}/"]
    after = [r"\.md"]
    if named.kind is Kind.PROPOSAL:
        before += [r"\[@", *([r"\]\(<?(?:\./)?"] if file.startswith(PROPOSALS) else [])]
        after += [r":[a-z0-9-]+\]"]
    return rf"(?:{'|'.join(before)})(?P<id>{re.escape(named.id)})(?={'|'.join(after)})"


def is_entry(value: Value, named: Named) -> bool:
    """Whether it is the entry of this article in articles.yml.

    Some systems store “ü” otherwise than editors type it.
    """
    return len(value.path) == 1 and composed(value.path[0]) == composed(PurePath(named.file).name)


def document(file: str, text: str) -> Value | None:
    """The YAML of a file of editors: of a page (.md) its front matter; None if there is none."""
    return edits.document(text, file.endswith(".md"))


def is_curated(file: str) -> bool:
    """Whether it is one of the files that name actors, proposals and articles."""
    return file in (ACTORS, ADDITIONS, EVENTS, HOME, MOVED, QUESTIONS) or (
        file.startswith(PROPOSALS) and file.endswith(".md")
    )


def _holds(file: str, value: Value) -> bool:
    """Lists of entries at the top are actors in one file, events and questions in others."""
    return value.path[0] != ENTRY or (file == ACTORS) == (value.path[-1] == "part_of")


def _typed(value: Value) -> str:
    """The part of a value that is the id."""
    return value.text.partition(":")[0] if value.path == STAND else value.text
