"""What editors write — proposals, actors, additions, the home page — from YAML and Markdown to the model."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from generator.model import (
    Act,
    Actor,
    Addition,
    Basis,
    BasisKind,
    Decision,
    Event,
    Fact,
    Home,
    Layer,
    Origin,
    Position,
    PositionKind,
    Problem,
    Proposal,
    Question,
    StandLine,
    Synonyms,
)
from generator.seeds import frontmatter
from generator.seeds.yamlread import Node, Reader
from generator.text import address, markup
from generator.text.vocabulary import ACTOR_KINDS, FORMER_STANCES, LAYER_PLACES, POSITION_KINDS, STANCES

_NO_RULE = re.compile("[-‐‑–—−]{1,9}")
"""Lines that somebody typed, or a word processor made, in place of the line “---”."""
_LANGUAGE = "de"
"""The language of a dossier that names none."""
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The form of ids of actors, proposals, articles and positions, which stand in addresses."""
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
_FACTS = ("title", "kicker", "date", "source", "url", "lang", "excerpt")
_ANSWERS = ("yes", "no")


def proposal(stem: str, path: str, text: str) -> tuple[Proposal | None, tuple[Problem, ...]]:
    """The proposal page `stem`.md: front matter with title, summary and positions, then prose in Markdown."""
    reader = Reader(path)
    head, prose, prose_line = _split(reader, text)
    keys = reader.mapping(head, ("title", "summary", "positions"), ("related", "group", "layers", "aliases"))
    positions = [_position(reader, node) for node in reader.sequence(keys.get("positions"))]
    if not positions and not reader.problems:
        reader.problem(1, "a proposal without positions", "add at least one under “positions:”")
    _unique(reader, [(p.id, p.line) for p in positions if p], "position id")
    _check_id(reader, stem, 0, "file name")
    values = {key: reader.text(keys.get(key)) for key in ("title", "summary", "group")}
    related, aliases = reader.texts(keys.get("related")), _aliases(reader, keys)
    layers = [_layer(reader, node) for node in reader.sequence(keys.get("layers"))]
    if reader.problems:
        return None, tuple(reader.problems)
    return Proposal(
        **values,
        id=stem,
        related=related,
        layers=tuple(layer for layer in layers if layer),
        aliases=aliases,
        lines=_lines(keys),
        positions=tuple(p for p in positions if p),
        prose=prose,
        prose_line=prose_line,
        path=path,
    ), tuple(reader.problems)


def actors(path: str, text: str) -> tuple[tuple[Actor, ...], tuple[Problem, ...]]:
    """The actors of `actors.yml`, and what is wrong with it; an actor with errors is left out."""
    reader = Reader(path)
    found = [_actor(reader, node) for node in reader.sequence(reader.parse(text))]
    known = [actor for actor in found if actor]
    _unique(reader, [(a.id, a.line) for a in known], "actor id")
    names = [(s, a.line_of("name" if s == a.name else "spellings")) for a in known for s in _names_of(a)]
    _unique(reader, names, "spelling")
    return tuple(known), tuple(reader.problems)


def _names_of(actor: Actor) -> set[str]:
    return {actor.name, *actor.spellings}


def additions(path: str, text: str) -> tuple[tuple[Addition, ...], tuple[Problem, ...]]:
    """What editors add to articles, by file name."""
    reader = Reader(path)
    found = [_addition(reader, name, node) for name, node in reader.entries(reader.parse(text)).items()]
    _unique(reader, [(a.slug, a.line) for a in found if a.slug], "slug")
    number = Counter(a.slug for a in found)
    # Which article is meant by a slug that stands twice, nobody knows; so nothing is said of what refers to it.
    return tuple(a if number[a.slug] == 1 else replace(a, slug="") for a in found), tuple(reader.problems)


def synonyms(path: str, text: str) -> tuple[tuple[Synonyms, ...], tuple[Problem, ...]]:
    """Words that stand for one another in a search: lists of equals, and pairs of `find` and `means`."""
    reader = Reader(path)
    found = [_synonyms(reader, node) for node in reader.sequence(reader.parse(text))]
    return tuple(found), tuple(reader.problems)


def questions(path: str, text: str) -> tuple[tuple[Question, ...], tuple[Problem, ...]]:
    """What readers may ask, with the words of an article that answer it."""
    reader = Reader(path)
    found = [_question(reader, node) for node in reader.sequence(reader.parse(text))]
    return tuple(question for question in found if question), tuple(reader.problems)


def home(path: str, text: str) -> tuple[Home | None, tuple[Problem, ...]]:
    """The home page: title, description, language, which proposals come first, and prose in Markdown."""
    reader = Reader(path)
    head, prose, prose_line = _split(reader, text)
    keys = reader.mapping(head, ("title", "description"), ("proposals", "language", "stand", "excerpts"))
    title, description = reader.text(keys.get("title")), reader.text(keys.get("description"))
    order = reader.texts(keys.get("proposals"))
    language = keys.get("language")
    code, line = (reader.text(language), language.line) if language else (_LANGUAGE, 0)
    stand = tuple(_stand_line(reader, node) for node in reader.sequence(keys.get("stand")))
    excerpts = _answer(reader, keys.get("excerpts")) == "yes"
    if reader.problems:
        return None, tuple(reader.problems)
    return Home(title, description, order, prose, prose_line, path, code, line, stand, excerpts, _lines(keys)), ()


def events(path: str, text: str) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """What happened, by date, with the passage that proves it."""
    reader = Reader(path)
    found = [_event(reader, node) for node in reader.sequence(reader.parse(text))]
    known = [event for event in found if event]
    _unique(reader, [(event.id, event.line) for event in known], "event id")
    return tuple(known), tuple(reader.problems)


def _split(reader: Reader, text: str) -> tuple[Node | None, str, int]:
    """Front matter, prose, and the line on which the prose begins."""
    front = frontmatter.find(text)
    if not front:
        first = text.lstrip().partition("\n")[0].rstrip()
        if first != "---" and _NO_RULE.fullmatch(first):
            reader.problem(1, f"the first line is “{first}”", "begin the file with a line “---”: three plain hyphens")
        elif first == "---":
            reader.problem(1, "the front matter is not closed", "put a line “---” behind its last key")
        else:
            reader.problem(1, "no front matter", "begin the file with a line “---”, keys, and a line “---”")
        return None, "", 0
    head = reader.parse(front.yaml, front.first_line)
    if head is None and not reader.problems:
        reader.problem(1, "the front matter is empty", "add “title: …” and the other keys")
    rest = text[front.end :]
    blank = len(rest) - len(rest.lstrip("\n"))
    prose, line = rest.strip(), text[: front.end].count("\n") + blank + 1
    for fault in markup.faults(prose):
        reader.problem(line + fault.line - 1, fault.message, fault.remedy)
    return head, prose, line


_POSITION = ("id", "date", "article", "quote")
_STATED = ("actor", "stance")
_REASONS = ("actor_basis", "date_basis", "stance_basis")
_MORE = ("kind", "via", "speaker", *_REASONS, "note")


def _position(reader: Reader, node: Node) -> Position | None:
    """A position; None if anything in it is wrong."""
    before = len(reader.problems)
    kind = _kind(reader, node)
    background = kind is PositionKind.BACKGROUND
    keys = reader.mapping(node, _POSITION + (() if background else _STATED), _MORE + (_STATED if background else ()))
    texts = ("id", "actor", "article", "quote", "note", "speaker", *_REASONS)
    values = {key: reader.text(keys.get(key)) for key in texts}
    stance, day = reader.choice(keys.get("stance"), "stance", STANCES, FORMER_STANCES), reader.day(keys.get("date"))
    via = _names(reader, keys.get("via"))
    for key in _REASONS:
        if len(values[key].split()) == 1:
            reader.problem(keys[key].line, f"“{key}” gives no reason: “{values[key]}”", "say in words how you know it")
    _check_id(reader, values["id"], node.line, "position id")
    if len(reader.problems) > before or day is None:
        return None
    return Position(
        **values, stance=stance, day=day, kind=kind, via=via, path=reader.path, line=node.line, lines=_lines(keys)
    )


def _kind(reader: Reader, node: Node) -> PositionKind:
    """Statement, unless the entry says otherwise. Which other keys it needs depends on this."""
    key = node.value.get("kind") if isinstance(node.value, dict) else None
    return reader.choice(key, "kind of position", POSITION_KINDS) or PositionKind.STATEMENT


def _names(reader: Reader, node: Node | None) -> tuple[str, ...]:
    """A list of names, or one name."""
    return (reader.text(node),) if node and isinstance(node.value, str) else reader.texts(node)


def _layer(reader: Reader, node: Node) -> Layer | None:
    keys = reader.mapping(node, ("title", "place", "positions"), ("text",))
    title, text = reader.text(keys.get("title")), reader.text(keys.get("text"))
    place = reader.choice(keys.get("place"), "place", LAYER_PLACES)
    return Layer(title, place, _names(reader, keys.get("positions")), node.line, text) if place else None


def _stand_line(reader: Reader, node: Node) -> StandLine:
    keys = reader.mapping(node, ("text",), ("position", "event"))
    values = {key: reader.text(keys.get(key)) for key in ("text", "position", "event")}
    if isinstance(node.value, dict) and not (values["position"] or values["event"]):
        reader.problem(node.line, "rests on nothing", "add one of “position: …” and “event: …”")
    elif values["position"] and values["event"]:
        reader.problem(node.line, "rests on two things", "leave one of “position” and “event” out")
    return StandLine(**values, line=node.line)


def _event(reader: Reader, node: Node) -> Event | None:
    before = len(reader.problems)
    keys = reader.mapping(node, ("id", "date", "title", "article", "quote"), ("date_basis",))
    values = {key: reader.text(keys.get(key)) for key in ("id", "title", "article", "quote", "date_basis")}
    day = reader.day(keys.get("date"))
    _check_id(reader, values["id"], node.line, "event id")
    if len(reader.problems) > before or day is None:
        return None
    return Event(**values, day=day, path=reader.path, line=node.line, lines=_lines(keys))


def _actor(reader: Reader, node: Node) -> Actor | None:
    """An actor; None if anything in it is wrong."""
    before = len(reader.problems)
    more = ("spellings", "roles", "side", "part_of", "cyrillic", "dative", "wikidata", "plural", "aliases")
    keys = reader.mapping(node, ("id", "name", "kind", "role"), more)
    texts = ("id", "name", "role", "side", "part_of", "cyrillic", "dative", "wikidata")
    values = {key: reader.text(keys.get(key)) for key in texts}
    kind = reader.choice(keys.get("kind"), "kind", ACTOR_KINDS)
    spellings, roles = reader.texts(keys.get("spellings")), reader.texts(keys.get("roles"))
    plural = _answer(reader, keys.get("plural")) == "yes"
    aliases = _aliases(reader, keys)
    _check_id(reader, values["id"], node.line, "actor id")
    if values["wikidata"] and not _WIKIDATA.fullmatch(values["wikidata"]):
        reader.problem(keys["wikidata"].line, f"“{values['wikidata']}” is no Wikidata id", "write it as Q and digits")
    if len(reader.problems) > before or kind is None:
        return None
    return Actor(
        **values,
        kind=kind,
        spellings=spellings,
        roles=roles,
        plural=plural,
        aliases=aliases,
        path=reader.path,
        line=node.line,
        lines=_lines(keys),
    )


def _aliases(reader: Reader, keys: dict[str, Node]) -> tuple[str, ...]:
    """Earlier ids."""
    node = keys.get("aliases")
    for entry in reader.sequence(node):
        _check_id(reader, str(entry.value), entry.line, "alias")
    return reader.texts(node)


def _lines(keys: dict[str, Node]) -> dict[str, int]:
    return {key: node.line for key, node in keys.items()}


def _addition(reader: Reader, name: str, node: Node) -> Addition:
    keys = reader.mapping(node, (), ("slug", "aliases", "skip", "take", *_FACTS, "authors", *Act))
    slug = reader.text(keys.get("slug"))
    if slug:
        _check_id(reader, slug, keys["slug"].line, "slug")
    skip, take = (_answer(reader, keys.get(key)) == "yes" for key in ("skip", "take"))
    if skip and take:
        reader.problem(keys["take"].line, "“skip” and “take” exclude each other", "leave one of them out")
    said = keys.get("excerpt")
    said = said if said and isinstance(said.value, str) else None  # else a fact on the source, with its basis
    quotations_only = _answer(reader, said) == "yes"
    return Addition(
        name=name,
        slug=slug,
        path=reader.path,
        line=node.line,
        authors=_authors(reader, keys.get("authors")),
        decisions=_decisions(reader, keys),
        aliases=_aliases(reader, keys),
        quotations_only=quotations_only,
        skip=skip,
        take=take,
        **{key: _fact(reader, keys.get(key), key) for key in _FACTS if key != "excerpt" or not said},
    )


def _decisions(reader: Reader, keys: dict[str, Node]) -> tuple[Decision, ...]:
    """What is decided about passages of the article."""
    found = (_decision(reader, each, act) for act in Act for each in reader.sequence(keys.get(act)))
    return tuple(filter(None, found))


def _decision(reader: Reader, node: Node, act: Act) -> Decision | None:
    """One passage: `line:` or `begins:`, and the basis."""
    keys = reader.mapping(node, ("basis",), ("line", "begins"))
    basis, number, words = (reader.text(keys.get(key)) for key in ("basis", "line", "begins"))
    if isinstance(node.value, dict) and bool(number) == bool(words):
        reader.problem(node.line, "the passage is not named", "write either “line: 12” or “begins: its first words”")
        return None
    if number and not number.isdecimal():
        reader.problem(keys["line"].line, f"“{number}” is no line number", "write the number, or “begins: …”")
        return None
    return Decision(act, number or words, basis, node.line, by_line=bool(number)) if basis else None


def _authors(reader: Reader, node: Node | None) -> tuple[Fact, ...]:
    if node is None:
        return ()
    keys = reader.mapping(node, ("value", "basis"))
    names, basis = reader.texts(keys.get("value")), reader.text(keys.get("basis"))
    return tuple(Fact(name, Basis(BasisKind.EDITOR, quoted=basis), Origin.EDITOR) for name in names if name and basis)


def _answer(reader: Reader, node: Node | None) -> str:
    if node and not isinstance(node.value, str):
        reader.problem(node.line, "expected an answer", f"write one of: {', '.join(_ANSWERS)}; it needs no basis")
        return ""
    value = reader.text(node)
    if node and value and value not in _ANSWERS:
        reader.problem(node.line, f"“{value}” is no answer", f"write one of: {', '.join(_ANSWERS)}")
    return value if value in _ANSWERS else ""


def _synonyms(reader: Reader, node: Node) -> Synonyms:
    if isinstance(node.value, str):
        reader.problem(node.line, "expected several words", "write “[WORD, WORD]”, or “find” and “means”")
        return Synonyms((), (), reader.path, node.line)
    if isinstance(node.value, list):
        equals = reader.texts(node)
        return Synonyms(equals, equals, reader.path, node.line)
    keys = reader.mapping(node, ("find", "means"))
    return Synonyms(reader.texts(keys.get("find")), reader.texts(keys.get("means")), reader.path, node.line)


def _question(reader: Reader, node: Node) -> Question | None:
    before = len(reader.problems)
    keys = reader.mapping(node, ("article", "quote", "ask"))
    article, quote = reader.text(keys.get("article")), reader.text(keys.get("quote"))
    ask = _names(reader, keys.get("ask"))
    if len(reader.problems) > before:
        return None
    return Question(ask, article, quote, reader.path, node.line, _lines(keys))


def _fact(reader: Reader, node: Node | None, key: str) -> Fact | None:
    if node is None:
        return None
    keys = reader.mapping(node, ("value", "basis"))
    value, basis = _value(reader, keys.get("value"), key), reader.text(keys.get("basis"))
    return Fact(str(value), Basis(BasisKind.EDITOR, quoted=basis), Origin.EDITOR) if value and basis else None


def _value(reader: Reader, node: Node | None, key: str) -> str | date | None:
    """A fact's value, in the form that its key asks for."""
    if key == "date":
        return reader.day(node)
    if key == "excerpt":
        return _answer(reader, node)
    value = reader.text(node)
    if node and key == "url" and value and not address.is_web(value):
        reader.problem(node.line, f"“{value}” is no web address", "write it whole, from https:// on")
    if node and key == "lang" and value and not _LANGUAGE_CODE.fullmatch(value):
        reader.problem(node.line, f"“{value}” is no language", "write its code in ISO 639, such as de, en or fr")
    return value


def _check_id(reader: Reader, id: str, line: int, what: str) -> None:
    if id and not ID.fullmatch(id):
        article = "an" if what[0] in "aeiou" else "a"
        reader.problem(line, f"“{id}” cannot be {article} {what}", "use a–z, 0–9 and single hyphens")


def _unique(reader: Reader, names: list[tuple[str, int]], what: str) -> None:
    first: dict[str, int] = {}
    for name, line in names:
        if name in first:
            reader.problem(
                line, f"the {what} “{name}” stands twice (first in line {first[name]})", "change one of them"
            )
        first.setdefault(name, line)
