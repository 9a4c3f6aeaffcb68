"""From the resolved dossier to the files of docs/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.model import Dossier, Linked, Output
from generator.pages import addresses, paths
from generator.pages.actor_page import actor_pages, actors_page
from generator.pages.article_page import article_page
from generator.pages.changes_page import changes_pages
from generator.pages.chronicle_page import chronicle_pages
from generator.pages.data_page import data_outputs
from generator.pages.home_page import home_page
from generator.pages.matrix_page import matrix_pages
from generator.pages.moved_page import moved_originals, moved_pages
from generator.pages.overview_pages import article_lists, proposals_page
from generator.pages.proposal_page import proposal_page
from generator.pages.view import View, view
from generator.pages.wording.catalogue import Wording

ArticlePage = Callable[[Linked, Wording], Output]


def render(
    dossier: Dossier,
    linked: tuple[Linked, ...],
    originals: dict[str, Path],
    wording: Wording,
    page_of: ArticlePage = article_page,
) -> Iterator[Output]:
    """Every page, and each article as received (`originals`: file by article id).

    `page_of` makes the page of an article, which depends on nothing but what it is given.
    """
    everything = view(dossier, linked, wording)
    yield home_page(everything)
    yield from article_lists(everything)
    former = addresses.former(dossier, linked)
    for each in linked:
        yield page_of(replace(each, former=former.get(each.article.id, ())), wording)
        if not each.article.quotations_only:
            yield Output(paths.raw(each.article), originals[each.article.id])
            yield from moved_originals(each.article, originals[each.article.id])
    yield from _proposals(everything)
    yield from _actors(everything)
    yield from moved_pages(everything)
    yield from (Output(paths.image(image.name), image.file) for image in dossier.images)
    yield from matrix_pages(everything)
    yield from chronicle_pages(everything)
    yield from changes_pages(everything)
    yield from data_outputs(everything)


def _proposals(everything: View) -> Iterator[Output]:
    if everything.dossier.proposals:
        yield proposals_page(everything)
    for proposal in everything.dossier.proposals:
        yield proposal_page(proposal, everything)


def _actors(everything: View) -> Iterator[Output]:
    if everything.dossier.actors:
        yield actors_page(everything)
    for actor in everything.dossier.actors:
        yield from actor_pages(actor, everything)
