"""From the resolved dossier to the files of docs/."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.model import Dossier, Linked, Output
from generator.pages import addresses, paths
from generator.pages.actor_page import actor_pages
from generator.pages.article_page import article_page
from generator.pages.changes_page import changes_pages
from generator.pages.chronicle_page import chronicle_pages
from generator.pages.data_page import data_outputs
from generator.pages.home_page import home_page
from generator.pages.matrix_page import matrix_pages
from generator.pages.moved_page import moved_originals, moved_pages
from generator.pages.overview_pages import actors_page, article_lists, proposals_page
from generator.pages.proposal_page import proposal_page
from generator.pages.view import View, view
from generator.pages.wording.catalogue import Wording

ArticlePages = Callable[[list[Linked], Wording], Iterator[Output]]


def _one_by_one(every: list[Linked], wording: Wording) -> Iterator[Output]:
    return (article_page(each, wording) for each in every)


def render(
    dossier: Dossier,
    linked: tuple[Linked, ...],
    originals: dict[str, Path],
    wording: Wording,
    pages_of: ArticlePages = _one_by_one,
) -> Iterator[Output]:
    """Every page, and each article as received (`originals`: file by article id).

    `pages_of` makes the pages of articles in order, each of which depends on nothing but its article and the wording.
    """
    everything = view(dossier, linked, wording)
    yield home_page(everything)
    yield from article_lists(everything)
    former = addresses.former(dossier, linked)
    every = [replace(each, former=former.get(each.article.id, ())) for each in linked]
    for each, page in zip(every, pages_of(every, wording), strict=True):
        yield page
        if not each.article.quotations_only:
            yield Output(paths.raw(each.article), originals[each.article.id], each.article.sha256)
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
