"""A page at each earlier address of a proposal, an actor or an article, which leads on to the present one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.model import Article, Output
from generator.pages import addresses, paths
from generator.pages import markdown as md
from generator.pages.view import View


def moved_pages(view: View) -> Iterator[Output]:
    """The pages at all earlier addresses."""
    dossier = view.dossier
    for proposal in dossier.proposals:
        yield from _pages(proposal.aliases, proposal.id, proposal.title, paths.proposal, view)
    for actor in filter(view.has_page, dossier.actors):
        yield from _pages(actor.aliases, actor.id, actor.name, paths.actor, view)
    for article in dossier.articles:
        title = article.title.value if article.title else article.name
        yield from _pages(article.aliases, article.id, title, paths.article, view)


def moved_originals(article: Article, original: Path) -> Iterator[Output]:
    """Copies of the article as received at each earlier address, since a text file cannot lead on."""
    for alias in article.aliases:
        yield Output(paths.raw(replace(article, id=alias)), original, article.sha256)


def _pages(aliases: tuple[str, ...], id: str, title: str, path: Callable[[str], str], view: View) -> Iterator[Output]:
    for alias in aliases:
        yield _page(path(alias), path(id), title, view)


def _page(path: str, target: str, title: str, view: View) -> Output:
    text = md.text(view.wording.address.page_renamed.format(title=title))
    said = md.paragraph(md.link(text, paths.relative(path, target)))
    return addresses.stand_in(path, title, said, {"moved": paths.url(path, target)})
