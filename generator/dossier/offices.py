"""Whether the prose of editors gives somebody an office (“Landrat Adler”) that the dossier knows of this person.

Known is what stands in `actors.yml` (role, roles, spellings), and what an article calls the person. Asked of German
prose only, as the offices are German words; a warning, since people have more offices than a dossier tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.dossier.naming import Namer
from generator.dossier.prose import Prose
from generator.model import Actor, ActorKind, Article, Problem, Severity

_HEADS = (
    r"(?:minister|präsident|kanzler|meister|landrat|landrät|stadtrat|stadträt|ratsherr|ratsfrau|chef|sprecher"
    r"|vorsitzende|sekretär|direktor|geschäftsführer|senator|gouverneur|leiter|botschafter|kommissar|gewerkschafter)"
)
_OFFICE = re.compile(
    r"(?:(?:Ex|Alt|Vize|Noch)-?)?(?:(?:Bundes|Landes)(?=\w*(?:minister|kanzler)))?"
    rf"(?P<office>(?P<side>[A-ZÄÖÜ]\w*-)?(?P<of>[\w-]*?)(?P<head>{_HEADS}))"
    r"(?:in|e|er|n|en|s|r)? $",
    re.IGNORECASE,
)
"""The word directly before a name, without the ending of its sex or case; a party or a country may lead (“CDU-”). What
articles tell otherwise stays outside the office: “Ex-Präsident” is “der frühere Präsident”, a “Bundesminister” mostly
“der Minister”."""
_LEADS = re.compile(r"chef|vorsitzende|vorstand|präsident|kanzler|minister|meister|direktor|geschäftsführer|leiter")
"""Offices of which newspapers make “Chef”, or which they use where a role says “Chef”."""
_ANY_BODY = ("gewerkschafts", "klub", "konzern", "partei", "regierungs", "staats", "verbands", "vereins")
"""First parts such as that of “Parteichef”, for which a role has the name of the party instead."""
_IS_OFFICE = re.compile(rf"[\w-]*{_HEADS}(?:in)?", re.IGNORECASE)
_SHORTENED = re.compile(r"\b([A-ZÄÖÜ]{2,}) ([A-ZÄÖÜ])[a-zäöüß]")
"""A club or body whose name newspapers shorten: “FC Auental” to “FCA”."""
_NEAR = 80
"""Characters before and behind the beginning of a name within which an article gives an office to whom it names."""
_STEM = 6
"""Letters of a first part that a role has to contain: “Kommissions-” and “Präsidentin der EU-Kommission” share more."""


def is_office(noun: str) -> bool:
    """Whether a noun, not inflected, names an office: “Bürgermeisterin”."""
    return bool(_IS_OFFICE.fullmatch(noun))


@dataclass(frozen=True, eq=False)
class Offices:
    """What a dossier knows of the offices of its actors."""

    namer: Namer
    actors: Mapping[str, Actor]
    articles: tuple[Article, ...]
    """The articles that are cited."""

    def problems(self, text: Prose) -> Iterator[Problem]:
        """Offices in a text that neither `actors.yml` nor an article gives to the person who is named behind them."""
        for named in self.namer.all(text.text):
            actor = self.actors[named.actor]
            found = _OFFICE.search(text.text, max(0, named.start - _NEAR), named.start)
            is_held = found and actor.kind is ActorKind.PERSON and not named.genitive
            if found and is_held and not self._is_known(found, actor):
                message = f"nothing says that {actor.name} is “{found[0].strip()}”"
                remedy = f"correct the office, or add it to the “roles” of {actor.id} in actors.yml"
                yield Problem(text.path, text.line_at(named.start), message, remedy, Severity.WARNING)

    def _is_known(self, found: re.Match[str], actor: Actor) -> bool:
        office, side, of, head = ((found[part] or "").casefold() for part in ("office", "side", "of", "head"))
        body = self.actors.get(actor.part_of)
        own, whole = _called(actor), _called(actor) + (_called(body) if body else "")
        is_of = of in _ANY_BODY or of[:_STEM] in whole
        is_side = side.rstrip("-") in whole or side.rstrip("-") in _short_names(actor.role)
        if office in own or (_has_head(head, own) and is_side and is_of):
            return True
        return office in self._near.get(actor.id, "")

    @cached_property
    def _near(self) -> Mapping[str, str]:
        """For each actor the words that articles set near its name, casefolded."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for text in (block.text for article in self.articles for block in article.blocks):
            for named in self.namer.all(text):
                found[named.actor].append(text[max(0, named.start - _NEAR) : named.start + _NEAR].casefold())
        return {actor: "\n".join(words) for actor, words in found.items()}


def _short_names(role: str) -> frozenset[str]:
    """A name that begins with capitals, with the initial of the word behind: “fca” of “Präsident des FC Auental”."""
    return frozenset(f"{found[1]}{found[2]}".casefold() for found in _SHORTENED.finditer(role))


def _called(actor: Actor) -> str:
    return " ".join((actor.role, *actor.roles, actor.name, *actor.spellings)).casefold()


def _has_head(head: str, own: str) -> bool:
    alike = "chef" in own and _LEADS.fullmatch(head)
    return head in own or bool(alike) or (head == "chef" and bool(_LEADS.search(own)))
