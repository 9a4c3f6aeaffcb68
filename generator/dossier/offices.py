"""Whether the prose of editors gives somebody an office (“Landrat Adler”) that the dossier knows of this person.

Known is what stands in `actors.yml` (role, roles, spellings), and what an article calls the person. Asked of German
prose only, as the offices are German words; a warning, since people have more offices than a dossier tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.dossier.naming import Namer
from generator.dossier.prose import Prose
from generator.model import Actor, ActorKind, Article, Problem, Severity

_OFFICE = re.compile(
    r"(?P<office>(?P<side>[A-ZÄÖÜ]\w*-)?(?P<of>[\w-]*?)(?P<head>"
    r"minister|präsident|kanzler|meister|landrat|landrät|stadtrat|stadträt|ratsherr|ratsfrau|chef|sprecher|vorsitzende"
    r"|sekretär|direktor|geschäftsführer|senator|gouverneur|leiter|botschafter|kommissar|gewerkschafter))"
    r"(?:in|e|er|n|en|s|r)? $",
    re.IGNORECASE,
)
"""The word directly before a name, without the ending of its sex or case; a party or a country may lead (“CDU-”)."""
_NEAR = 80
"""Characters between an office and a name within which an article gives the one to the other."""
_STEM = 6
"""Letters of “Kommissions-” that the role “Präsidentin der EU-Kommission” has, too."""
_FORMER = re.compile(r"(?:Ex|Alt|Vize|Noch)-?")
"""“Ex-Präsident” of whom articles call “der frühere Präsident”."""


def problems(text: Prose, namer: Namer, actors: Mapping[str, Actor], articles: Sequence[Article]) -> Iterator[Problem]:
    """Offices in a text that neither `actors.yml` nor an article gives to the person who is named behind them."""
    for named in namer.all(text.text):
        actor = actors[named.actor]
        found = _OFFICE.search(text.text, max(0, named.start - _NEAR), named.start)
        if found and actor.kind is ActorKind.PERSON and not _is_known(found, actor, namer, articles):
            message = f"nothing says that {actor.name} is “{found[0].strip()}”"
            remedy = f"correct the office, or add it to the “roles” of {actor.id} in actors.yml"
            yield Problem(text.path, text.line_at(named.start), message, remedy, Severity.WARNING)


def _is_known(found: re.Match[str], actor: Actor, namer: Namer, articles: Sequence[Article]) -> bool:
    office = _FORMER.sub("", found["office"])
    side, of = (found["side"] or "").rstrip("-").casefold(), found["of"].casefold()
    own = " ".join((actor.role, *actor.roles, actor.name, *actor.spellings)).casefold()
    if office.casefold() in own or (found["head"].casefold() in own and side in own and of[:_STEM] in own):
        return True
    return any(_gives(article, office, actor, namer) for article in articles)


def _gives(article: Article, office: str, actor: Actor, namer: Namer) -> bool:
    """Does an article set this office beside a name of the actor?"""
    for block in article.blocks:
        places = [found.start() for found in re.finditer(re.escape(office), block.text, re.IGNORECASE)]
        named = [each.start for each in namer.all(block.text) if each.actor == actor.id] if places else []
        if any(abs(place - start) <= _NEAR for place in places for start in named):
            return True
    return False
