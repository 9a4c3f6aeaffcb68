"""Who holds what since when: positions grouped to stances by actor, thing and day; the latest; what changed.

A statement counts once however many passages tell it: same actor, thing, day and stance. (The Discourse Network
Analyzer likewise counts actor, concept and agreement once.) A “thing” is what a proposal is about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise

from generator.model import Actor, Citation, DayBasis, Polarity, PositionKind, Proposal, Stance, Voice


@dataclass(frozen=True)
class Held:
    """A stance that an actor takes on a thing on a day, with every passage that proves it, each once."""

    actor: Actor
    proposal: Proposal
    stance: Stance
    day: date
    citations: tuple[Citation, ...]

    @property
    def polarity(self) -> Polarity:
        """For, open or against."""
        return self.stance.polarity

    @property
    def first(self) -> Citation:
        """The passage that is shown for it: of those that prove most of it, the first in the editor's file."""
        return self.citations[0]

    @property
    def stance_is_inferred(self) -> bool:
        """Whether no passage of it bears the stance out by itself, so that each needs a reason of the editors."""
        return all(each.stance_is_inferred for each in self.citations)

    @property
    def day_basis(self) -> DayBasis:
        """What its day rests on: the article's words, if they name it in any of the passages."""
        proven = any(each.day_basis is DayBasis.TEXT for each in self.citations)
        return DayBasis.TEXT if proven else self.first.day_basis


@dataclass(frozen=True)
class Run:
    """The time in which an actor holds one polarity on a thing: no stance of another polarity is known between."""

    since: Held
    """The first stance of this polarity."""
    latest: Held
    """The last stance of this polarity; the same as `since` if it was never repeated."""


@dataclass(frozen=True)
class Change:
    """An actor took another side on a thing: from one polarity to another."""

    before: Held
    """The last stance of the polarity that was given up."""
    run: Run
    """The time of the new polarity, from its first day on."""

    @property
    def after(self) -> Held:
        """The stance that made the change."""
        return self.run.since


def held(citations: Iterable[Citation]) -> tuple[Held, ...]:
    """All stances, in order of day, without background. A passage that is cited twice for one stance counts once."""
    groups: dict[tuple[str, str, date, Stance], Held] = {}
    for each in citations:
        actor, stance, day = each.actor, each.position.stance, each.position.day
        if actor and stance and each.position.kind is PositionKind.STATEMENT:
            key = (each.proposal.id, actor.id, day, stance)
            known = groups.get(key, Held(actor, each.proposal, stance, day, ()))
            groups[key] = known if _holds(known, each) else replace(known, citations=(*known.citations, each))
    return tuple(sorted(map(_telling_first, groups.values()), key=lambda each: each.day))


def _telling_first(held: Held) -> Held:
    """With those passages first that bear the stance out by themselves and, of these, those that name the day."""
    inferred = lambda each: (each.stance_is_inferred, each.day_basis is not DayBasis.TEXT)  # noqa: E731
    return replace(held, citations=tuple(sorted(held.citations, key=inferred)))


def by_passage(held: Held) -> tuple[Held, ...]:
    """The stance as each of its passages proves it alone: one may name the day where another does not."""
    return tuple(replace(held, citations=(each,)) for each in held.citations)


def _holds(held: Held, citation: Citation) -> bool:
    return any((each.article.id, each.pieces) == (citation.article.id, citation.pieces) for each in held.citations)


def by_day(stances: Iterable[Held]) -> tuple[Held, ...]:
    """One stance a day, in order: of several on one day the one of the lowest rank, else the first."""
    days: defaultdict[date, list[Held]] = defaultdict(list)
    for each in stances:
        days[each.day].append(each)
    return tuple(min(days[day], key=_rank) for day in sorted(days))


def _rank(held: Held) -> tuple[bool, bool]:
    """Lowest for a stance that words of an article bear out and, of these, for an open one, which is more cautious."""
    return held.stance_is_inferred, held.polarity is not Polarity.OPEN


def by_thing(stances: Iterable[Held]) -> dict[tuple[str, str], tuple[Held, ...]]:
    """For each actor and proposal, by their ids, one stance a day."""
    groups: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for each in stances:
        groups[each.actor.id, each.proposal.id].append(each)
    return {key: by_day(group) for key, group in groups.items()}


def changes(stances: Iterable[Held]) -> tuple[Change, ...]:
    """Every change of polarity, in order of the day it is known since."""
    found = (change for days in by_thing(stances).values() for change in _changes(days))
    return tuple(sorted(found, key=lambda change: (change.after.day, change.after.proposal.id, change.after.actor.id)))


def _changes(days: Sequence[Held]) -> Iterator[Change]:
    for before, run in pairwise(runs(days)):
        yield Change(before.latest, run)


def runs(days: Iterable[Held]) -> tuple[Run, ...]:
    """The polarities that one actor held one after the other; `days` are the stances of `by_day` on one thing."""
    groups = (list(group) for _, group in groupby(days, key=lambda each: each.polarity))
    return tuple(Run(group[0], group[-1]) for group in groups)


def standing(days: Iterable[Held]) -> Change | Run:
    """The last change or, if there never was one, the only run."""
    found = runs(days)
    return Change(found[-2].latest, found[-1]) if len(found) > 1 else found[0]


_OF_ONES_OWN = (
    Stance.OFFERS,
    Stance.COMMITS,
    Stance.RULES_OUT,
    Stance.CONSIDERS,
    Stance.LEAVES_OPEN,
)
"""Stances on what the actor itself does or does not do; the others are on what others do."""


def foremost(found: Iterable[Run], actors: Mapping[str, Actor]) -> Run:
    """The run that tells most of how things stand, of the last ones of several actors on one thing.

    Actors who say what they do themselves come before those who wish or judge; those who speak for themselves, or
    through their own side, before those of whom others tell; then the latest; then one in the speaker's own words;
    then the one with most passages.
    """
    return max(found, key=lambda run: _weight(run.latest, actors))


def _weight(latest: Held, actors: Mapping[str, Actor]) -> tuple[bool, bool, date, bool, int]:
    own_words = any(each.voice is Voice.OWN for each in latest.citations)
    return (
        latest.stance in _OF_ONES_OWN,
        any(_speaks_itself(each, actors) for each in latest.citations),
        latest.day,
        own_words,
        len(latest.citations),
    )


def _speaks_itself(citation: Citation, actors: Mapping[str, Actor]) -> bool:
    """Whether nobody passes it on, or only actors of the same side."""
    side = citation.actor.side if citation.actor else ""
    return all(side and via in actors and actors[via].side == side for via in citation.position.via)


def sides(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The sides actors are on, in the order of the file."""
    return tuple(dict.fromkeys(actor.side for actor in actors if actor.side))


def belongs(id: str, whole: str, actors: Mapping[str, Actor]) -> bool:
    """Whether the actor `id` is part of the actor `whole`, directly or through others."""
    passed: set[str] = set()  # so that circular references end
    while id in actors and id not in passed:
        passed.add(id)
        id = actors[id].part_of
        if id == whole:
            return True
    return False


def members(actor: Actor, actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors that are part of this one, directly or through others; each once, in the order of the file."""
    everybody = tuple(actors)
    found = {actor.id}
    for _ in everybody:  # at most as deep as there are actors, so that circular references end
        found |= {each.id for each in everybody if each.part_of in found}
    return tuple(each for each in everybody if each.id in found and each.id != actor.id)
