"""Whether a position is a statement or background: a statement has somebody speak, background takes no side.

Both are warnings, since words alone do not tell what a passage is about; a `note` that gives the reason ends them. Only
German articles are checked, since the words that show it are German.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.dossier import stances
from generator.model import Citation, Polarity, PositionKind, Problem, Severity, Voice
from generator.text.stance_words import OUTRIGHT


def problems(citation: Citation) -> Iterator[Problem]:
    """A statement that nobody makes, or background in which somebody clearly takes a side."""
    position = citation.position
    if citation.article.lang != "de" or position.note or position.stance_basis or position.actor_basis:
        return
    if position.kind is PositionKind.STATEMENT:
        yield from _unspoken(citation)
    else:
        yield from _taking_sides(citation)


def _unspoken(citation: Citation) -> Iterator[Problem]:
    if citation.voice is Voice.REPORTER and not _is_for(citation):
        message = "the passage tells this as a fact; nobody says or wants it"
        remedy = "write “kind: background”, name in “speaker” who says so, or add “note: …” with your reason"
        yield _warning(citation, message, remedy)


_IS_FOR = re.compile(
    r"\s(?:ist|sind|war|waren) für (?:eine?n?|das|den|die) (?:[a-zäöüß]+e[ns]? )?[A-ZÄÖÜ]\w+"
    r"(?: (?:de[rs]|für|von) [A-ZÄÖÜ]\w+)?(?=[,.;]|$)"
)
"""“Adler ist für ein Verbot von Abrissen.”; not “ist für den Bau verantwortlich”, which ends in another word."""


def _is_for(citation: Citation) -> bool:
    """Whether the actor is said to be for a thing, which is a stance though nobody reports words.

    “ist gegen ein Verbot” already counts as reported.
    """
    actor = citation.actor
    if actor is None or citation.position.stance is None:
        return False
    called = [
        citation.quote[found.end() :]
        for name in (actor.name, *actor.spellings)
        for found in re.finditer(rf"\b{re.escape(name)}\b", citation.quote)
    ]
    return any(map(_IS_FOR.match, called))


def _taking_sides(citation: Citation) -> Iterator[Problem]:
    """Background in which an actor speaks clearly for or against it; not if the passage has words for two sides.

    Whoever leaves a thing open often takes no stance at all, so that does not count.
    """
    if citation.actor is None or citation.voice is Voice.REPORTER:
        return
    weights = stances.weights(citation.quote, citation.proposal.title)
    outright = [side for side, weight in weights.items() if weight == OUTRIGHT]
    if len(outright) == 1 and Polarity.OPEN not in outright:
        message = f"{citation.actor.name} takes a side here, yet it is background"
        fitting = stances.fitting(outright)
        remedy = f"write “stance: …” instead of “kind” (one of: {fitting}), or add “note: …” with your reason"
        yield _warning(citation, message, remedy)


def _warning(citation: Citation, message: str, remedy: str) -> Problem:
    position = citation.position
    return Problem(position.path, position.line_of("kind"), message, remedy, Severity.WARNING)
