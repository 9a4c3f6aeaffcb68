"""Divides an article as received into blocks, which belong to it, and removed passages, each with a reason.

`text_article` reads texts, `page_article` HTML pages. Nothing is lost, as `conserve` proves.
"""

from __future__ import annotations

from dataclasses import replace

from generator.intake import text_article
from generator.model import Article, Form, Metadata, Problem, RawArticle


def clean(raw: RawArticle, take: bool = False) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in its parts, or None and why not; with `take` a page is taken whatever it looks like."""
    article, problems = text_article.extract(raw) if raw.form is not Form.HTML else _page(raw, take)
    return (_completed(article, raw.stated) if article else None), problems


def _page(raw: RawArticle, take: bool) -> tuple[Article | None, tuple[Problem, ...]]:
    from generator.intake import page_article  # trafilatura takes a second to load, and texts do not need it

    return page_article.extract(raw, take)


def _completed(article: Article, stated: Metadata) -> Article:
    """The article with facts of the mail or web archive around it, for those that it does not state itself."""
    return replace(
        article,
        title=article.title or stated.title,
        date=article.date or stated.date,
        source=article.source or stated.source,
        url=article.url or stated.url,
    )
