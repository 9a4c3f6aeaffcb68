"""A list of articles, used on several pages: day, title, where it appeared, and what of that is inferred."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h

from generator.model import Article, Origin
from generator.pages import claim, paths
from generator.pages.view import View


def article_rows(articles: Iterable[Article], page: str, view: View) -> h.Element:
    """The articles in the order given."""
    return h.ol(".stand.articles")[[_row(article, page, view) for article in articles]]


def _row(article: Article, page: str, view: View) -> h.Element:
    day = claim.whole_day(article.date.value, view) if article.date else view.wording.common.undated
    title = article.title.value if article.title else article.name
    link = h.a(href=paths.url(page, paths.article(article.id)), lang=_lang(article, view))[title]
    return h.li[h.span(".day")[day], h.p[link, h.br, h.span(".soft.small")[", ".join(_about(article, view))]]]


def _lang(article: Article, view: View) -> str | None:
    return article.lang if article.lang != view.wording.language else None


def _about(article: Article, view: View) -> list[str]:
    """Where it appeared, and what editors inferred."""
    texts = view.wording.claim
    source = article.source
    about = [source.value if source else texts.source_unknown]
    if source and source.origin is Origin.EDITOR:
        about = [f"{source.value} ({texts.source_inferred})"]
    return [*about, texts.day_inferred] if article.date and article.date.origin is Origin.EDITOR else about
