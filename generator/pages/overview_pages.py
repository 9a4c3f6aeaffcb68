"""The overviews of proposals, actors and articles; a few articles are listed directly, many by month, in parts."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

import htpy as h

from generator.dossier import holdings
from generator.model import Actor, ActorKind, Article, Output
from generator.pages import claim, paths
from generator.pages import markdown as md
from generator.pages.article_list import article_rows
from generator.pages.drawings import signs
from generator.pages.home_page import proposal_groups
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.overview import overview
from generator.pages.paging import parts
from generator.pages.view import View

PER_PAGE = 100
"""How many articles a page of a month lists."""
_FEW = 50
"""Up to how many articles are listed on one page, without months."""


def proposals_page(view: View) -> Output:
    """All proposals in their groups."""
    texts = view.wording.proposal
    number = len(view.dossier.proposals)
    shown = [held for days in view.latest.values() for held in claim.signed(holdings.runs(days)[-1])]
    content = [
        md.paragraph(md.text(texts.all_lead), css="lead"),
        *([html_block(claim.legend(shown, view))] if shown else []),
        html_block(proposal_groups(paths.PROPOSALS, view, number, number, h.h2)),
        html_block(signs.sprite()),
    ]
    return overview(paths.PROPOSALS, texts.all, content)


def actors_page(view: View) -> Output:
    """The overview of all actors, by side, then by kind for those on none."""
    texts = view.wording.actor
    actors = [actor for actor in view.dossier.actors if view.has_page(actor)]
    order = [*holdings.sides(actors), *view.wording.actor_groups.values()]
    named = sorted(
        ((_group(actor, view), actor) for actor in actors),
        key=lambda entry: (order.index(entry[0]), _sort_name(entry[1])),
    )
    sections = [
        h.section[h.h2[heading], h.ul[[_actor_entry(actor, view) for _, actor in group]]]
        for heading, group in groupby(named, key=lambda entry: entry[0])
    ]
    content = [html_block(h.div(".cols.ui.things")[sections]), html_block(signs.sprite())]
    return overview(paths.ACTORS, texts.all, content)


def _group(actor: Actor, view: View) -> str:
    return actor.side or view.wording.actor_groups[actor.kind]


def _actor_entry(actor: Actor, view: View) -> h.Element:
    number = len({held.proposal.id for held in view.of_actor.get(actor.id, ())})
    count = view.wording.count(number, view.wording.actor.number_of_things)
    told = [each for each in (actor.role, h.span(".nb")[count] if number else None) if each]
    return h.li[
        h.a(".big", href=paths.url(paths.ACTORS, paths.actor(actor.id)))[actor.name],
        h.br,
        h.span(".soft.small")[[[" · " if at else None, each] for at, each in enumerate(told)]],
    ]


def _sort_name(actor: Actor) -> str:
    """The key for sorting: persons by their last name, with ä as a and ß as ss (DIN 5007-1)."""
    name = actor.name.split()[-1] if actor.kind is ActorKind.PERSON else actor.name
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def article_lists(view: View) -> Iterator[Output]:
    """The list of articles, or of their months, and a list of articles for each month."""
    months: defaultdict[str, list[Article]] = defaultdict(list)
    for article in view.dossier.articles:
        months[article.date.value[:7] if article.date else paths.UNDATED].append(article)
    newest_first = sorted(months.items(), key=lambda entry: "" if entry[0] == paths.UNDATED else entry[0], reverse=True)
    if len(view.dossier.articles) <= _FEW:
        yield _all_articles(view)
    else:
        yield _months_page(newest_first, view)
    for month, found in newest_first:
        yield from _month_pages(month, found, view)


def _all_articles(view: View) -> Output:
    newest_first = sorted(view.dossier.articles, key=Article.by_day, reverse=True)
    rows = html_block(article_rows(newest_first, paths.ARTICLES, view))
    number = md.paragraph(md.text(view.articles(newest_first))) if view.origins else md.EMPTY
    return overview(paths.ARTICLES, view.wording.article_lists.title, [number, rows])


def _months_page(months: Sequence[tuple[str, list[Article]]], view: View) -> Output:
    entries = [
        md.link(md.text(_month_name(month, view)), paths.relative(paths.ARTICLES, paths.month(month)))
        + md.text(f" – {view.articles(articles)}")
        for month, articles in months
    ]
    return overview(paths.ARTICLES, view.wording.article_lists.title, [md.items(entries)])


def _month_pages(month: str, articles: Sequence[Article], view: View) -> Iterator[Output]:
    name = view.wording.article_lists.month_title.format(month=_month_name(month, view))
    pages = parts(sorted(articles, key=Article.by_day), PER_PAGE)
    for number, part in enumerate(pages, 1):
        page = paths.month(month, number)
        more = [_next(page, month, number + 1, view)] if number < len(pages) else []
        rows = html_block(article_rows(part, page, view))
        yield overview(page, view.wording.part(name, number), [rows, *more])


def _next(page: str, month: str, number: int, view: View) -> Markdown:
    texts = view.wording.article_lists
    label = texts.more_undated if month == paths.UNDATED else texts.more_of_month
    return md.paragraph(md.link(md.text(label), paths.relative(page, paths.month(month, number))))


def _month_name(month: str, view: View) -> str:
    return view.wording.article_lists.undated if month == paths.UNDATED else view.wording.month(month)
