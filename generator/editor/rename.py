"""`dossier rename` and `dossier merge`: another id for an actor, a proposal or an article, or one made of two.

The earlier id becomes an alias, so that its address leads on. Everything that uses the earlier id gets the new one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.editor import edits, mentions
from generator.editor.change import Change, Sources
from generator.editor.edits import ENTRY, Edit, Value
from generator.editor.mentions import ACTORS, ADDITIONS, PROPOSALS, Named
from generator.model import Problem, Seeds
from generator.pages.paths import Kind
from generator.seeds import curated
from generator.text.likeness import did_you_mean

_ONE = {Kind.ACTOR: "an actor", Kind.PROPOSAL: "a proposal", Kind.ARTICLE: "an article"}
Planned = tuple[Change | None, tuple[Problem, ...]]


def rename(kind: Kind, old: str, new: str, seeds: Seeds, sources: Sources) -> Planned:
    """The change of all sources that gives an actor, proposal or article another id, or None and why it cannot be."""
    named = mentions.find(kind, old, seeds)
    if named is None:
        return None, (_unknown(kind, old, seeds),)
    if not curated.ID.fullmatch(new):
        return None, (Problem(new, 0, f"cannot be the id of {_ONE[kind]}", "use a–z, 0–9 and single hyphens"),)
    if new == named.id:
        return None, (Problem(new, 0, f"is the id of this {kind} already", "choose another"),)
    if new in mentions.ids(kind, seeds):
        remedy = f"choose another, or make one of the two: dossier merge {kind} {old} {new}"
        return None, (Problem(new, 0, f"is the id of another {kind}", remedy),)
    changed = _renamed(named, new, sources, {named.file, ADDITIONS} if kind is Kind.ARTICLE else {named.file})
    own = _owner(named)
    text = sources.seeds.get(own, "")
    entry = _entry(named, text)
    moved = edits.applied(text, [*_own(named, new, own, text, entry), *mentions.renamed(own, text, named, new)])
    changed |= {own: moved}
    if kind is Kind.PROPOSAL:
        changed |= {own: None, f"{PROPOSALS}{new}.md": moved}
    return _change(named, new, changed, sources, (f"The {kind} “{named.id}” gets the id “{new}”.",)), ()


def merge(kind: Kind, old: str, into: str, seeds: Seeds, sources: Sources) -> Planned:
    """The change that makes one part of another."""
    named, other = mentions.find(kind, old, seeds), mentions.find(kind, into, seeds)
    if named is None or other is None:
        return None, (_unknown(kind, into if named else old, seeds),)
    if named == other:
        return None, (Problem(old, 0, "is the same as what it should become part of", "name two"),)
    if problems := tuple(_not_to_be_merged(named, other, seeds)):
        return None, problems
    changed = _renamed(named, other.id, sources, {named.file, other.file})
    changed |= _merged(named, other, seeds, sources)
    said = [f"The {kind} “{named.id}” becomes part of “{other.id}”."]
    said += (
        ["  its title, summary, group and “related” go; its positions and its prose stay"]
        if kind is Kind.PROPOSAL
        else []
    )
    said += list(_lost(named, other, sources.seeds[ACTORS])) if kind is Kind.ACTOR else []
    said += [f"  the file seeds/{named.file} goes"] if kind is not Kind.ACTOR else []
    instead = f"to: {mentions.address(kind, other.id)}"
    return replace(_change(named, other.id, changed, sources, tuple(said)), instead=instead), ()


def _unknown(kind: Kind, typed: str, seeds: Seeds) -> Problem:
    return Problem(typed, 0, f"no {kind} of this dossier", did_you_mean(typed, mentions.ids(kind, seeds)))


def _change(named: Named, new: str, changed: dict[str, str | None], sources: Sources, said: tuple[str, ...]) -> Change:
    """The change, described file by file."""
    docs: dict[str, str | None] = {
        name: edits.applied(text, made)
        for name, text in sources.docs.items()
        if (made := mentions.links(name, text, named, new))
    }
    kept = {name: text for name, text in changed.items() if text != sources.seeds.get(name, "")}
    files = [*(f"seeds/{name}" for name in sorted(kept)), *(f"docs/{name}" for name in sorted(docs))]
    return Change(kept, docs, (*said, f"  “{named.id}” leads on to it", f"  changed: {', '.join(files)}"))


def _renamed(named: Named, new: str, sources: Sources, without: set[str]) -> dict[str, str | None]:
    """The texts of other files with the new id; a list that named both then names it once."""
    return {
        name: edits.applied(text, _in_other(name, text, named, new))
        for name, text in sources.seeds.items()
        if name not in without and mentions.is_curated(name)
    }


def _in_other(name: str, text: str, named: Named, new: str) -> tuple[Edit, ...]:
    """Edits that put the new id in the place of the old one in a file; the old one goes from a list that has both."""
    root = mentions.document(name, text)
    doubles = [
        entry
        for each in edits.every(root)
        for entry in each.entries
        if entry.text == named.id and new in {other.text for other in each.entries}
    ]
    spans = [(each.start, each.end) for each in doubles]
    kept = [e for e in mentions.renamed(name, text, named, new) if not any(a <= e.start < b for a, b in spans)]
    return (*edits.without(text, root, lambda value: value in doubles), *kept)


# ---- its own entry


def _owner(named: Named) -> str:
    """The file that holds its entry."""
    return ADDITIONS if named.kind is Kind.ARTICLE else named.file


def _entry(named: Named, text: str) -> Value | None:
    """Its entry: in a list by id, in articles.yml by the name of the file, or the front matter of its page."""
    root = mentions.document(_owner(named), text)
    if root is None or named.kind is Kind.PROPOSAL:
        return root
    if named.kind is Kind.ACTOR:
        return next((each for each in root.entries if each.at("id") == named.id), None)
    return next((each for each in root.fields if mentions.is_entry(each, named)), None)


def _sure(value: Value | None) -> Value:
    """A value that must exist, since the dossier was read without an error."""
    if value is None:
        raise LookupError
    return value


def _own(named: Named, new: str, file: str, text: str, entry: Value | None) -> Iterator[Edit]:
    """The new id in its own entry, and the earlier one among its aliases."""
    key = {Kind.ACTOR: "id", Kind.ARTICLE: "slug", Kind.PROPOSAL: "title"}[named.kind]
    name = named.file.partition("/")[2]
    if entry is None:
        yield Edit(
            len(text), len(text), f"{_break(text)}{edits.plain(name)}:\n  slug: {new}\n  aliases: [{named.id}]\n"
        )
        return
    if not entry.fields:
        yield Edit(entry.start, entry.start, f"\n  slug: {new}\n  aliases: [{named.id}]")
        return
    held = entry.field(key)
    if held and named.kind is not Kind.PROPOSAL:
        yield edits.replaced(text, held, named.id, new)
    elif not held:
        yield edits.added_field(text, entry, key, new, key)
    yield from _with_alias(named.id, new, text, entry, key)


def _with_alias(old: str, new: str, text: str, entry: Value, after: str) -> tuple[Edit, ...]:
    aliases = entry.field("aliases")
    back = next((each for each in (aliases.entries if aliases else ()) if each.text == new), None)
    if back:
        return (edits.replaced(text, back, new, old),)
    return edits.added_to_list(text, entry, "aliases", [old], after)


def _break(text: str) -> str:
    return "\n" if text and not text.endswith("\n") else ""


# ---- two become one


def _not_to_be_merged(named: Named, other: Named, seeds: Seeds) -> Iterator[Problem]:
    """Obstacles to a merge that only people can decide about."""
    pages = {page.id: page for page in seeds.proposals}
    if named.kind is Kind.PROPOSAL:
        one, two = pages[named.id], pages[other.id]
        for position in one.positions:
            if position.id in {each.id for each in two.positions}:
                message = f"“{other.id}” has a position “{position.id}”, too"
                yield Problem(position.path, position.line_of("id"), message, "give one of the two another id first")
        if one.layers:
            message = "its drawing would be lost"
            yield Problem(
                one.path, one.lines.get("layers", 1), message, "move “layers” to the other page by hand first"
            )


def _merged(named: Named, other: Named, seeds: Seeds, sources: Sources) -> dict[str, str | None]:
    if named.kind is Kind.ACTOR:
        return {ACTORS: edits.applied(sources.seeds[ACTORS], _actors(named, other, seeds, sources.seeds[ACTORS]))}
    if named.kind is Kind.PROPOSAL:
        return {named.file: None, other.file: _proposals(named, other, seeds, sources)}
    text = sources.seeds.get(ADDITIONS, "")
    changed: dict[str, str | None] = {named.file: None}
    return changed | {ADDITIONS: edits.applied(text, _articles(named, other, text))}


def _actors(named: Named, other: Named, seeds: Seeds, text: str) -> Iterator[Edit]:
    """Remove one entry; its names become spellings of the other, and its members become members of the other."""
    known = {actor.id: actor for actor in seeds.actors}
    one, two = known[named.id], known[other.id]
    gone, entry = _sure(_entry(named, text)), _sure(_entry(other, text))
    names = [name for name in (one.name, *one.spellings) if name not in (two.name, *two.spellings)]
    roles = [role for role in one.roles if role not in two.roles]
    yield from edits.added_to_list(text, entry, "spellings", names, "name")
    yield from edits.added_to_list(text, entry, "roles", roles, "role")
    yield from edits.added_to_list(text, entry, "aliases", [*one.aliases, named.id], "id")
    part_of = entry.field("part_of")
    itself = part_of if part_of and part_of.text == named.id else None
    yield from edits.without(text, mentions.document(ACTORS, text), lambda value: value in (gone, itself))
    for value in mentions.values(ACTORS, text, named):
        if value != itself and not gone.start <= value.start < gone.end:
            yield edits.replaced(text, value, named.id, other.id)


def _lost(named: Named, other: Named, text: str) -> Iterator[str]:
    """What the removed entry says and the other does not, such as its role: an actor has only one of each."""
    gone, entry = _sure(_entry(named, text)), _sure(_entry(other, text))
    for field in gone.fields:
        key = field.path[-1]
        if field.text and key not in ("id", "name") and field.text != entry.at(key):
            yield f"  of its entry goes “{key}: {field.text}”"


def _proposals(named: Named, other: Named, seeds: Seeds, sources: Sources) -> str:
    """The page of the other proposal, with positions and prose of this one behind its own."""
    aliases = next(page.aliases for page in seeds.proposals if page.id == named.id)
    text, moved = sources.seeds[other.file], sources.seeds[named.file]
    moved = edits.applied(moved, mentions.renamed(named.file, moved, named, other.id))
    root, source = _sure(_entry(other, text)), _sure(_entry(named, moved))
    positions, more = _sure(root.field("positions")), _sure(source.field("positions"))
    begin, end = edits.lines_of(moved, more.entries[0])[0], edits.lines_of(moved, more.entries[-1])[1]
    old, new = (edits.entry_indent(t, v.entries[0]) for t, v in ((moved, more), (text, positions)))
    last = edits.lines_of(text, positions.entries[-1])[1]
    prose = moved[edits.prose_begin(moved) :].strip("\n")
    merged = edits.applied(
        text,
        [
            *_in_other(other.file, text, named, other.id),
            *edits.without(text, root, lambda value: value.path == ("related", ENTRY) and value.text == named.id),
            Edit(last, last, edits.indented(moved[begin:end], old, new)),
            *edits.added_to_list(text, root, "aliases", [*aliases, named.id], "title"),
        ],
    )
    return merged if not prose else f"{merged.rstrip()}\n\n{prose}\n"


def _articles(named: Named, other: Named, text: str) -> Iterator[Edit]:
    """Remove the entry of one article; its names lead to the other."""
    gone, entry = _entry(named, text), _entry(other, text)
    earlier = gone.field("aliases") if gone else None
    aliases = [*(each.text for each in (earlier.entries if earlier else ())), named.id]
    yield from edits.without(text, mentions.document(ADDITIONS, text), lambda value: value == gone)
    if entry is None or not entry.fields:
        own = other.file.partition("/")[2]
        at = entry.start if entry else len(text)
        head = "" if entry else f"{_break(text)}{edits.plain(own)}:"
        yield Edit(at, at, f"{head}\n  aliases: [{', '.join(aliases)}]" + ("" if entry else "\n"))
    else:
        yield from edits.added_to_list(text, entry, "aliases", aliases, "slug")
