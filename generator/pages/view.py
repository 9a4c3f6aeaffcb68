"""The index in which every page looks things up: citations, stances, ids of blocks, names; made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generator.dossier import anchors, holdings, link, origins
from generator.dossier.holdings import Change, Held
from generator.model import Actor, Article, Citation, Dossier, Linked, Mention, Piece, PositionKind
from generator.pages import paths
from generator.pages.wording.catalogue import Wording

T = TypeVar("T")


@dataclass(frozen=True)
class View:
    """The resolved dossier, indexed for the pages, and the wording of its language."""

    dossier: Dossier
    wording: Wording
    known: link.Names
    """The names of actors that have a page."""
    ids: Mapping[str, tuple[str, ...]]
    """The ids of the blocks of each article, by its id."""
    citations: Mapping[tuple[str, str], Citation]
    """Citations by the ids of proposal and position."""
    actors: Mapping[str, Actor]
    stances: tuple[Held, ...]
    of_proposal: Mapping[str, tuple[Held, ...]]
    of_actor: Mapping[str, tuple[Held, ...]]
    latest: Mapping[tuple[str, str], tuple[Held, ...]]
    """For each actor and proposal (by their ids) one stance a day, in order."""
    changes: tuple[Change, ...]
    many_years: bool
    """Whether what the dossier dates is of several years, so that a day without its year could be of any."""
    background: Mapping[str, tuple[Citation, ...]]
    """What articles tell as background, by the id of the proposal."""
    background_of: Mapping[str, tuple[Citation, ...]]
    """The same, by the id of the actor who says it or of whom it tells, and of each who passes it on."""
    passed_on: Mapping[str, tuple[Held, ...]]
    """The stances of others that an actor passes on, by its id."""
    mentions: Mapping[str, tuple[tuple[Linked, Mention], ...]]
    """Where articles name an actor, by its id."""
    origins: tuple[tuple[Article, ...], ...]
    """Groups of articles with nearly the same words."""
    earliest: Mapping[str, str]
    """The id of the earliest article of a group, by the id of each article in it."""

    def articles(self, counted: Collection[Article]) -> str:
        """“5 Artikel” and, if some of them have nearly the same words, how many origins they have."""
        number = self.wording.count(len(counted), self.wording.common.articles)
        of = origins.counted(counted, self.earliest)
        return number if of == len(counted) else f"{number}, {self.wording.count(of, self.wording.common.origins)}"

    def short_day(self, day: date, with_year: bool = False) -> str:
        """“26. Aug.”, and the year where it is wanted or could be another."""
        return self.wording.short_day(day, with_year or self.many_years)

    def has_page(self, actor: Actor) -> bool:
        """Whether there is anything to say of an actor: a stance, a mention, or something it passes on."""
        return any(actor.id in index for index in (self.of_actor, self.mentions, self.passed_on))

    def passage(self, page: str, article: Article, piece: Piece) -> str:
        """The address of a passage on the site, relative to a page."""
        block = self.ids[article.id][piece.block]
        return paths.url(page, paths.article(article.id), anchors.passage_id(block, piece))


def view(dossier: Dossier, linked: Iterable[Linked], wording: Wording) -> View:
    """What pages ask of a dossier, looked up once: stances, citations and mentions by actor, article and proposal."""
    everything = tuple(linked)
    stances = holdings.held(dossier.citations)
    groups = _groups(everything)
    told = [each for each in dossier.citations if each.position.kind is PositionKind.BACKGROUND]
    named = (((each, mention), mention.actor.id) for each in everything for mention in each.mentions)
    found = View(
        dossier=dossier,
        wording=wording,
        known=link.names(()),
        ids={each.article.id: each.ids for each in everything},
        citations={(each.proposal.id, each.position.id): each for each in dossier.citations},
        actors={actor.id: actor for actor in dossier.actors},
        stances=stances,
        of_proposal=_grouped(stances, lambda each: each.proposal.id),
        of_actor=_grouped(stances, lambda each: each.actor.id),
        latest=holdings.by_thing(stances),
        changes=holdings.changes(stances),
        many_years=len(_years(dossier, stances)) > 1,
        background=_grouped(told, lambda each: each.proposal.id),
        background_of=_collected((each, id) for each in told for id in _tellers(each)),
        passed_on=_collected((each, via) for each in stances for via in dict.fromkeys(each.first.position.via)),
        mentions=_collected(named),
        origins=groups,
        earliest=origins.earliest(groups),
    )
    return replace(found, known=link.names(filter(found.has_page, dossier.actors)))


def _tellers(citation: Citation) -> Iterable[str]:
    """The ids of who says something and who passes it on, each once."""
    own = [citation.actor.id] if citation.actor else []
    return dict.fromkeys([*own, *citation.position.via])


def _years(dossier: Dossier, stances: Iterable[Held]) -> set[int]:
    days = [*(held.day for held in stances), *(event.event.day for event in dossier.events)]
    return {day.year for day in days} | {int(each.date.value[:4]) for each in dossier.articles if each.date}


def _groups(linked: Iterable[Linked]) -> tuple[tuple[Article, ...], ...]:
    """Each group of articles of one origin, once."""
    found = {frozenset({each.article.id, *(other.id for other in each.alike)}): each for each in linked if each.alike}
    return tuple((each.article, *each.alike) for each in found.values())


def _grouped(things: Iterable[T], key: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    return _collected((thing, key(thing)) for thing in things)


def _collected(keyed: Iterable[tuple[T, str]]) -> dict[str, tuple[T, ...]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for thing, key in keyed:
        found[key].append(thing)
    return {key: tuple(group) for key, group in found.items()}
