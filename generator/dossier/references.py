"""References of editors: from prose to positions (`[@position]`, `[@proposal:position]`), and from page to page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from generator.dossier import illustrations
from generator.model import Actor, Addition, Home, Problem, Proposal, Seeds
from generator.text.likeness import did_you_mean, meant
from generator.text.slug import slug

EVIDENCE = re.compile(r"\[@(?:(?P<proposal>[a-z0-9-]+):)?(?P<position>[a-z0-9-]+)\]")
_WITHOUT_SIGN = re.compile(r"\[(?:(?P<proposal>[a-z0-9-]+):)?(?P<position>[a-z0-9-]+)\](?![(\[:{])")
_WITHOUT_BRACKETS = re.compile(
    r"(?<![\w\[@/])\(?@(?:(?P<proposal>[a-z0-9-]+):)?(?P<position>[a-z0-9-]+)(?:\)|(?![\w-]))"
)
_MEANT = re.compile(r"\[@[^\]]*\]?")


@dataclass(frozen=True)
class Reference:
    """A reference as typed; its key is empty if it is misspelt."""

    text: str
    key: tuple[str, str]
    """Ids of the proposal and the position."""
    line: int


def references(prose: str, first_line: int, proposal: str) -> Iterator[Reference]:
    """All references, misspelt ones included, in order; one without a proposal refers to `proposal`."""
    for line, text in enumerate(prose.splitlines(), first_line):
        for typed in _MEANT.finditer(text):
            found = EVIDENCE.fullmatch(typed.group())
            key = (found["proposal"] or proposal, found["position"]) if found else ("", "")
            yield Reference(typed.group(), key, line)


def problems(seeds: Seeds) -> list[Problem]:
    """An error for each reference in prose, summaries and `stand` to a position or page that there is not."""
    known = {(page.id, position.id) for page in seeds.proposals for position in page.positions}
    found = [*_home(seeds, known), *_part_of(seeds), *_aliases(seeds)]
    found += illustrations.problems(seeds)
    for proposal in seeds.proposals:
        found += _in_prose(proposal.summary, proposal.lines.get("summary", 1), proposal, seeds, known)
        found += _in_prose(proposal.prose, proposal.prose_line, proposal, seeds, known)
        found += [*_related(proposal, seeds), *_layers(proposal)]
    return found


_Known = set[tuple[str, str]]


def _ids(seeds: Seeds) -> set[str]:
    return {proposal.id for proposal in seeds.proposals} | seeds.unread


def _in_prose(text: str, line: int, page: Proposal | Home, seeds: Seeds, known: _Known) -> Iterator[Problem]:
    own = page.id if isinstance(page, Proposal) else ""
    for each in references(text, line, own):
        if each.key not in known and each.key[0] not in seeds.unread:
            yield Problem(page.path, each.line, f"no position “{each.text}”", _named(each, own, known))
    for number, typed in enumerate(text.splitlines(), line):
        for found in (*_WITHOUT_SIGN.finditer(typed), *_WITHOUT_BRACKETS.finditer(typed)):
            if (found["proposal"] or own, found["position"]) in known:
                message, meant = f"“{found[0]}” would be shown as it is", found[0].strip("([@])")
                yield Problem(page.path, number, message, f"write “[@{meant}]” for the position of this name")


def _named(reference: Reference, own: str, known: _Known) -> str:
    choices = {position if page == own else f"{page}:{position}" for page, position in known}
    typed = reference.text.strip("[@] ")
    elsewhere = sorted(f"{page}:{position}" for page, position in known if position == typed)
    likely = elsewhere[0] if elsewhere else meant(typed, sorted(choices))
    return (f"did you mean [@{likely}]? " if likely else "") + "name one as [@position] or [@proposal:position]"


def _home(seeds: Seeds, known: _Known) -> Iterator[Problem]:
    home, ids, events = seeds.home, _ids(seeds), [event.id for event in seeds.events]
    yield from _in_prose(home.prose, home.prose_line, home, seeds, known)
    yield from _twice(home.order, "proposals", home)
    for id in home.order:
        if id not in ids:
            message = f"“proposals” names “{id}”, which is no proposal"
            yield Problem(home.path, home.lines.get("proposals", 1), message, did_you_mean(id, ids))
    for line in home.stand:
        yield from _in_prose(line.text, line.line, home, seeds, known)
        page, _, position = line.position.partition(":")
        if line.position and (page, position) not in known and page not in seeds.unread:
            remedy = did_you_mean(line.position, (f"{page}:{position}" for page, position in known))
            yield Problem(home.path, line.line, f"no position “{line.position}”", remedy)
        if line.event and line.event not in events and line.event not in seeds.faulty:
            yield Problem(home.path, line.line, f"no event “{line.event}”", did_you_mean(line.event, events))


def _related(proposal: Proposal, seeds: Seeds) -> Iterator[Problem]:
    others = _ids(seeds) - {proposal.id}
    yield from _twice(proposal.related, "related", proposal)
    for related in proposal.related:
        if related not in others:
            message = f"“related” names “{related}”, which is no other proposal"
            yield Problem(proposal.path, proposal.lines.get("related", 1), message, did_you_mean(related, others))


def _twice(ids: Sequence[str], key: str, page: Proposal | Home) -> Iterator[Problem]:
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        message = f"“{key}” names “{id}” twice"
        yield Problem(page.path, page.lines.get(key, 1), message, "take one of them out")


def _layers(proposal: Proposal) -> Iterator[Problem]:
    own = [position.id for position in proposal.positions]
    for layer in proposal.layers:
        for id in layer.positions:
            if id not in own:
                yield Problem(proposal.path, layer.line, f"“layers” names no position “{id}”", did_you_mean(id, own))


def _aliases(seeds: Seeds) -> Iterator[Problem]:
    """Earlier ids that are in use, or claimed twice."""
    yield from _taken(seeds.proposals, _ids(seeds))
    yield from _taken(seeds.actors, {actor.id for actor in seeds.actors})
    articles = {addition.slug or slug(PurePath(addition.name).stem) for addition in seeds.additions}
    yield from _taken(seeds.additions, articles)


def _taken(owners: Sequence[Proposal] | Sequence[Actor] | Sequence[Addition], ids: set[str]) -> Iterator[Problem]:
    claimed: set[str] = set()
    for owner in owners:
        for alias in owner.aliases:
            if alias in ids | claimed:
                message = f"the alias “{alias}” is the name of another page"
                line = 1 if isinstance(owner, Proposal) else owner.line
                line = line if isinstance(owner, Addition) else owner.lines.get("aliases", line)
                yield Problem(owner.path, line, message, "name only pages that are gone, each in one place")
            claimed |= {alias}


def _part_of(seeds: Seeds) -> Iterator[Problem]:
    ids = {actor.id for actor in seeds.actors}
    above = {actor.id: actor.part_of for actor in seeds.actors}
    for actor in seeds.actors:
        if actor.part_of != actor.id and actor.id in _wholes(actor.id, above):
            message = f"“part_of” makes “{actor.id}” a part of itself, by way of “{actor.part_of}”"
            yield Problem(actor.path, actor.line_of("part_of"), message, "leave it out of one of them")
        if actor.part_of and actor.part_of not in (ids | seeds.faulty) - {actor.id}:
            message = f"“part_of” names “{actor.part_of}”, which is no other actor"
            line = actor.line_of("part_of")
            yield Problem(actor.path, line, message, did_you_mean(actor.part_of, ids - {actor.id}))


def _wholes(id: str, above: Mapping[str, str]) -> set[str]:
    """All that an actor is part of, directly or by way of others."""
    found: set[str] = set()
    while (id := above.get(id, "")) and id not in found:
        found.add(id)
    return found
