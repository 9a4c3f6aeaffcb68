"""From the resolved dossier to the files of docs/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.dossier import link
from generator.model import Citation, Dossier, Linked, Mention, Output
from generator.pages import paths
from generator.pages.actor_page import actor_pages, actors_page
from generator.pages.article_page import article_page
from generator.pages.overview_pages import article_lists, home_page
from generator.pages.proposal_page import proposal_page, proposals_page
from generator.pages.wording.catalogue import Wording


def render(
    dossier: Dossier, linked: tuple[Linked, ...], originals: dict[str, Path], wording: Wording
) -> Iterator[Output]:
    """Every page, and each article as received (`originals`: file by article id)."""
    known = link.names(dossier.actors)
    citations = {(c.proposal.id, c.position.id): c for c in dossier.citations}
    yield home_page(dossier, citations, known, wording)
    yield from article_lists(dossier.articles, wording)
    for each in linked:
        yield article_page(each, wording)
        yield Output(paths.raw(each.article), originals[each.article.id])
    yield from _proposals(dossier, citations, linked, known, wording)
    yield from _actors(dossier, linked, wording)


def _proposals(
    dossier: Dossier,
    citations: dict[tuple[str, str], Citation],
    linked: tuple[Linked, ...],
    known: link.Names,
    wording: Wording,
) -> Iterator[Output]:
    if dossier.proposals:
        yield proposals_page(dossier.proposals, wording)
    by_id = {proposal.id: proposal for proposal in dossier.proposals}
    for proposal in dossier.proposals:
        yield proposal_page(proposal, citations, by_id, _ids(linked), known, wording)


def _actors(dossier: Dossier, linked: tuple[Linked, ...], wording: Wording) -> Iterator[Output]:
    if dossier.actors:
        yield actors_page(dossier.actors, wording)
    said: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in dossier.citations:
        if citation.actor:
            said[citation.actor.id].append(citation)
    named: defaultdict[str, list[tuple[Linked, Mention]]] = defaultdict(list)
    for each in linked:
        for mention in each.mentions:
            named[mention.actor.id].append((each, mention))
    for actor in dossier.actors:
        yield from actor_pages(actor, tuple(said[actor.id]), tuple(named[actor.id]), _ids(linked), wording)


def _ids(linked: tuple[Linked, ...]) -> dict[str, tuple[str, ...]]:
    return {each.article.id: each.ids for each in linked}
