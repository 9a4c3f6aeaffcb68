"""What editors write — proposals, actors, additions, the home page — from YAML and Markdown to the model."""

from __future__ import annotations

import re
from datetime import date

from generator.model import (
    Actor,
    ActorKind,
    Addition,
    Fact,
    Home,
    Origin,
    Position,
    Problem,
    Proposal,
    Stance,
    Synonyms,
)
from generator.seeds.yamlread import Node, Reader

_LANGUAGE = "de"
"""What a dossier is in that names no language."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


def proposal(stem: str, path: str, text: str) -> tuple[Proposal | None, tuple[Problem, ...]]:
    """The proposal page `stem`.md: front matter with title, summary and positions, then prose in Markdown."""
    reader = Reader(path)
    head, prose, prose_line = _split(reader, text)
    keys = reader.mapping(head, ("title", "summary", "positions"), ("related",))
    positions = [_position(reader, node) for node in reader.sequence(keys.get("positions"))]
    if not positions and not reader.problems:
        reader.problem(1, "a proposal without positions", "add at least one under “positions:”")
    _unique(reader, [(p.id, p.line) for p in positions if p], "position id")
    _check_id(reader, stem, 0, "file name")
    if reader.problems:
        return None, tuple(reader.problems)
    return Proposal(
        id=stem,
        title=reader.text(keys["title"]),
        summary=reader.text(keys["summary"]),
        related=reader.texts(keys.get("related")),
        positions=tuple(p for p in positions if p),
        prose=prose,
        prose_line=prose_line,
        path=path,
    ), tuple(reader.problems)


def actors(path: str, text: str) -> tuple[tuple[Actor, ...], tuple[Problem, ...]]:
    """The list of actors."""
    reader = Reader(path)
    found = [_actor(reader, node) for node in reader.sequence(reader.parse(text))]
    known = [actor for actor in found if actor]
    _unique(reader, [(a.id, a.line) for a in known], "actor id")
    _unique(reader, [(s, a.line) for a in known for s in {a.name, *a.spellings}], "spelling")
    return tuple(known), tuple(reader.problems)


def additions(path: str, text: str) -> tuple[tuple[Addition, ...], tuple[Problem, ...]]:
    """What editors add to articles, by file name."""
    reader = Reader(path)
    found = [_addition(reader, name, node) for name, node in reader.entries(reader.parse(text)).items()]
    _unique(reader, [(a.slug, a.line) for a in found if a.slug], "slug")
    return tuple(found), tuple(reader.problems)


def synonyms(path: str, text: str) -> tuple[tuple[Synonyms, ...], tuple[Problem, ...]]:
    """Words that stand for one another in a search: lists of equals, and pairs of `find` and `means`."""
    reader = Reader(path)
    found = [_synonyms(reader, node) for node in reader.sequence(reader.parse(text))]
    return tuple(found), tuple(reader.problems)


def home(path: str, text: str) -> tuple[Home | None, tuple[Problem, ...]]:
    """The home page: title, description, language, which proposals come first, and prose in Markdown."""
    reader = Reader(path)
    head, prose, prose_line = _split(reader, text)
    keys = reader.mapping(head, ("title", "description"), ("proposals", "language"))
    title, description = reader.text(keys.get("title")), reader.text(keys.get("description"))
    order = reader.texts(keys.get("proposals"))
    language = keys.get("language")
    code, line = (reader.text(language), language.line) if language else (_LANGUAGE, 0)
    if reader.problems:
        return None, tuple(reader.problems)
    return Home(title, description, order, prose, prose_line, path, code, line), ()


def _split(reader: Reader, text: str) -> tuple[Node | None, str, int]:
    """Front matter, prose, and the line on which the prose begins."""
    match = _FRONT_MATTER.match(text)
    if not match:
        reader.problem(1, "no front matter", "begin the file with a line “---”, keys, and a line “---”")
        return None, "", 0
    head = reader.parse(match[1], first_line=2)
    if head is None and not reader.problems:
        reader.problem(1, "the front matter is empty", "add “title: …” and the other keys")
    rest = text[match.end() :]
    blank = len(rest) - len(rest.lstrip("\n"))
    return head, rest.strip(), text[: match.end()].count("\n") + blank + 1


def _position(reader: Reader, node: Node) -> Position | None:
    before = len(reader.problems)
    keys = reader.mapping(node, ("id", "actor", "stance", "date", "article", "quote"), ("note",))
    values = {key: reader.text(keys.get(key)) for key in ("id", "actor", "article", "quote", "note")}
    stance, day = reader.choice(keys.get("stance"), Stance), reader.day(keys.get("date"))
    _check_id(reader, values["id"], node.line, "position id")
    if len(reader.problems) > before or stance is None or day is None:
        return None
    return Position(stance=stance, day=day, path=reader.path, line=node.line, quote_line=keys["quote"].line, **values)


def _actor(reader: Reader, node: Node) -> Actor | None:
    before = len(reader.problems)
    keys = reader.mapping(node, ("id", "name", "kind", "role"), ("spellings", "wikidata"))
    values = {key: reader.text(keys.get(key)) for key in ("id", "name", "role", "wikidata")}
    kind, spellings = reader.choice(keys.get("kind"), ActorKind), reader.texts(keys.get("spellings"))
    _check_id(reader, values["id"], node.line, "actor id")
    if values["wikidata"] and not _WIKIDATA.fullmatch(values["wikidata"]):
        reader.problem(keys["wikidata"].line, f"“{values['wikidata']}” is no Wikidata id", "write it as Q and digits")
    if len(reader.problems) > before or kind is None:
        return None
    return Actor(kind=kind, spellings=spellings, path=reader.path, line=node.line, **values)


def _addition(reader: Reader, name: str, node: Node) -> Addition:
    keys = reader.mapping(node, (), ("slug", "title", "date", "source"))
    slug = reader.text(keys.get("slug"))
    if slug:
        _check_id(reader, slug, keys["slug"].line, "slug")
    facts = {key: _fact(reader, keys.get(key), key) for key in ("title", "date", "source")}
    return Addition(name=name, slug=slug, path=reader.path, line=node.line, **facts)


def _synonyms(reader: Reader, node: Node) -> Synonyms:
    if isinstance(node.value, list):
        equals = reader.texts(node)
        return Synonyms(equals, equals, reader.path, node.line)
    keys = reader.mapping(node, ("find", "means"))
    return Synonyms(reader.texts(keys.get("find")), reader.texts(keys.get("means")), reader.path, node.line)


def _fact(reader: Reader, node: Node | None, key: str) -> Fact | None:
    if node is None:
        return None
    keys = reader.mapping(node, ("value", "basis"))
    value: str | date | None = reader.day(keys.get("value")) if key == "date" else reader.text(keys.get("value"))
    basis = reader.text(keys.get("basis"))
    return Fact(str(value), basis, Origin.EDITOR) if value and basis else None


def _check_id(reader: Reader, id: str, line: int, what: str) -> None:
    if id and not _ID.fullmatch(id):
        reader.problem(line, f"“{id}” cannot be a {what}", "use a–z, 0–9 and single hyphens")


def _unique(reader: Reader, names: list[tuple[str, int]], what: str) -> None:
    first: dict[str, int] = {}
    for name, line in names:
        if name in first:
            reader.problem(
                line, f"the {what} “{name}” stands twice (first in line {first[name]})", "change one of them"
            )
        first.setdefault(name, line)
