"""The overviews of proposals and of articles; a few articles are listed directly, many by month, in parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import htpy as h

from generator.model import Article, Output
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.article_list import article_rows
from generator.pages.drawings import signs
from generator.pages.home_page import proposal_groups
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.pagedata import PageData, page_data
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
    body = [
        md.heading(1, md.text(texts.all), "titel"),
        md.paragraph(md.text(texts.all_lead), css="lead"),
        html_block(proposal_groups(paths.PROPOSALS, view, number, number, h.h2)),
        html_block(signs.sprite()),
        page_data(PageData("overview")),
    ]
    return Output(paths.PROPOSALS, md.page({"title": texts.all, "hide": ["toc"]}, md.blocks(body)))


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
    title = view.wording.article_lists.title
    rows = html_block(article_rows(newest_first, paths.ARTICLES, view))
    number = md.paragraph(md.text(view.articles(newest_first))) if view.origins else md.EMPTY
    body = [md.heading(1, md.text(title), "titel"), number, rows, page_data(PageData("overview"))]
    return Output(paths.ARTICLES, md.page({"title": title, "hide": ["toc"]}, md.blocks(body)))


def _months_page(months: Sequence[tuple[str, list[Article]]], view: View) -> Output:
    entries = [
        md.link(md.text(_month_name(month, view)), paths.relative(paths.ARTICLES, paths.month(month)))
        + md.text(f" – {view.articles(articles)}")
        for month, articles in months
    ]
    title = view.wording.article_lists.title
    body = [md.heading(1, md.text(title), "titel"), md.items(entries), page_data(PageData("overview"))]
    return Output(paths.ARTICLES, md.page({"title": title, "hide": ["toc"]}, md.blocks(body)))


def _month_pages(month: str, articles: Sequence[Article], view: View) -> Iterator[Output]:
    wording = view.wording
    pages = parts(sorted(articles, key=Article.by_day), PER_PAGE)
    for number, part in enumerate(pages, 1):
        path = paths.month(month, number)
        whole = wording.article_lists.month_title.format(month=_month_name(month, view))
        name = wording.common.part.format(name=whole, number=number) if number > 1 else whole
        more = [_next(path, month, number + 1, view)] if number < len(pages) else []
        rows = html_block(article_rows(part, path, view))
        body = [md.heading(1, md.text(name), "titel"), rows, *more, page_data(PageData("overview"))]
        yield Output(path, md.page({"title": name, "hide": ["toc"]}, md.blocks(body)))


def _next(path: str, month: str, number: int, view: View) -> Markdown:
    texts = view.wording.article_lists
    label = texts.more_undated if month == paths.UNDATED else texts.more_of_month
    return md.paragraph(md.link(md.text(label), paths.relative(path, paths.month(month, number))))


def _month_name(month: str, view: View) -> str:
    return view.wording.article_lists.undated if month == paths.UNDATED else view.wording.month(month)
