"""Where a text means an actor: by name, by another spelling, or by what it calls the actor instead (“the chancellor”).

What a person is called instead is listed under `roles`. It is also taken from the person's office (`role`), unless
another person of the dossier has the same one: “Vizekanzler” from “Vizekanzler und Finanzminister Deutschlands”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.dossier import link
from generator.model import Actor, ActorKind

_ADJECTIVE = re.compile(r"([a-zäöüß-]{3,}?)(?:e|er|en|es|em)")
_NOTE = re.compile(r"\s*\([^)]*\)")
_OFFICES = re.compile(r"\s*,\s*|\s+und\s+")
_LONGEST_OFFICE = 5
"""Words of an office, “Präsident der Vereinigten Staaten”; a longer role describes somebody."""
_NAME_FOLLOWS = re.compile(r" +(?=[A-ZÄÖÜ])")


@dataclass(frozen=True, order=True)
class Naming:
    """A stretch of a text that means an actor."""

    start: int
    end: int
    actor: str
    """Id of the actor."""
    genitive: bool = False
    """Whether the name ends in a genitive “s” that none of its spellings has."""


@dataclass(frozen=True, eq=False)
class Namer:
    """Finds all that texts call the actors. `namer` returns the same object for the same actors."""

    names: link.Names
    roles: tuple[tuple[str, re.Pattern[str], str], ...]
    """For each role: a part that every text with it holds, so that few patterns are tried; its pattern; the actor."""
    spellings: frozenset[str]

    def all(self, text: str) -> tuple[Naming, ...]:
        """Every naming in the text, in order; none lies within another."""
        named = [
            Naming(start, end, actor.id, self._is_genitive(text[start:end]))
            for start, end, actor in link.in_text(text, self.names)
        ]
        tried = ((role, actor) for fixed, role, actor in self.roles if fixed in text)
        called = [Naming(found.start(), found.end(), actor) for role, actor in tried for found in role.finditer(text)]
        return tuple(_apart(named, sorted(called, key=lambda each: (each.start, -each.end)), text))

    def preferring(self, actor: str) -> Namer:
        """Of several who share a role (“der Verband”) this one is meant: the one of whom the editor tells."""
        return _preferring(self, actor)

    def _is_genitive(self, name: str) -> bool:
        return name not in self.spellings and name.endswith(("s", "’", "'"))


@lru_cache(maxsize=256)  # positions of one actor follow each other on few pages; roles are shared by few
def _preferring(namer: Namer, actor: str) -> Namer:
    own = [each for each in namer.roles if each[2] == actor]
    shared = {role.pattern for _, role, _ in own} & {role.pattern for _, role, other in namer.roles if other != actor}
    if not shared:
        return namer
    return replace(namer, roles=(*own, *(each for each in namer.roles if each[2] != actor)))


def namer(actors: Iterable[Actor]) -> Namer:
    """Prepare names and roles of all actors."""
    return _namer(tuple(actors))


@lru_cache(maxsize=1)
def _namer(everybody: tuple[Actor, ...]) -> Namer:
    held = Counter(role.casefold() for actor in everybody for role in set(_offices(actor)))
    offices = {
        (role, actor.id): (_fixed(role), _definite(role), actor.id)
        for actor in everybody
        for role in _offices(actor)
        if held[role.casefold()] == 1
    }
    roles = offices | {
        (role, actor.id): (_fixed(role), pattern(role), actor.id) for actor in everybody for role in actor.roles
    }
    spellings = frozenset(spelling for actor in everybody for spelling in (actor.name, *actor.spellings))
    return Namer(link.names(everybody), tuple(roles.values()), spellings)


def _offices(actor: Actor) -> Iterator[str]:
    """The offices in the role of a person, each in full and as its first noun: “Präsident der USA”, “Präsident”."""
    if actor.kind is ActorKind.PERSON:
        for office in _OFFICES.split(_NOTE.sub("", actor.role)):
            words = office.split()
            noun = next((word for word in words if word[:1].isupper()), "")
            if noun and len(words) <= _LONGEST_OFFICE:
                yield from dict.fromkeys([office, noun])


def pattern(role: str) -> re.Pattern[str]:
    """Pattern of a role in any grammatical case; its first letter may be small or capital."""
    first, rest = role[:1], r"\s+".join(_form(word) for word in role.split())[len(re.escape(role[:1])) :]
    either = f"[{first.upper()}{first.lower()}]" if first.isalpha() else re.escape(first)
    return re.compile(rf"(?<![\w-]){either}{rest}(?![\w-])")


def _definite(office: str) -> re.Pattern[str]:
    """An office that means the actor: not “eine Sprecherin”, who is somebody else."""
    return re.compile(_NOT_ONE + pattern(office).pattern)


_NOT_ONE = "".join(rf"(?<!\b[eE]{ending} )" for ending in ("in", "ine", "iner", "inem", "inen", "ines"))


def _fixed(role: str) -> str:
    """The part of `pattern` that no ending changes: the first word or its stem, without its first letter."""
    first = role.split()[0] if role.split() else ""
    adjective = _ADJECTIVE.fullmatch(first)
    return (adjective[1] if adjective else first)[1:]


def _form(word: str) -> str:
    adjective = _ADJECTIVE.fullmatch(word)
    if adjective:
        return f"{re.escape(adjective[1])}(?:e|er|en|es|em)"
    return f"{re.escape(word)}(?:s|es|n|en|e)?" if word[:1].isupper() else re.escape(word)


def _apart(named: list[Naming], called: list[Naming], text: str) -> Iterator[Naming]:
    """Names, and the roles beside them, except roles directly before somebody else's name, which are that person's."""
    taken = list(named)
    for each in called:
        gap = _NAME_FOLLOWS.match(text, each.end)
        others = [other for other in named if gap and other.start == gap.end() and other.actor != each.actor]
        if not others and all(each.end <= other.start or each.start >= other.end for other in taken):
            taken.append(each)
    yield from sorted(taken)
