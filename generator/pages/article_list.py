"""A list of articles, used on several pages: day, title, where it appeared, and what of that is inferred."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h
from markupsafe import Markup

from generator.model import Article, Origin
from generator.pages import claim, paths
from generator.pages.view import View


def article_rows(articles: Iterable[Article], page: str, view: View) -> h.Element:
    """A list with day, title and outlet of each article, in the order given; links are relative to `page`."""
    return h.ol(".stand.articles")[[_row(article, page, view) for article in articles]]


_ROW = Markup('<li><span class="day">%s</span><p><a href="%s"%s>%s</a><br><span class="soft small">%s</span></p></li>')
_LANG = Markup(' lang="%s"')
"""Filled in, they escape what they are given. A dossier has a row for each article: of elements of htpy one took three
times as long, .7 s of 10,000."""


def _row(article: Article, page: str, view: View) -> Markup:
    day = claim.whole_day(article.date.value, view) if article.date else view.wording.common.undated
    address = paths.url(page, paths.article(article.id))
    lang = _lang(article, view)
    title = article.title.value if article.title else article.name
    return _ROW % (day, address, _LANG % lang if lang else "", title, ", ".join(_about(article, view)))


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
