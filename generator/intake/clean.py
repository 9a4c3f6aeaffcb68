"""From an article as received to its parts: what belongs becomes blocks, what does not is removed with a reason.

`text_article` reads texts, `page_article` pages of HTML. Nothing is dropped: `conserve` proves it.
"""

from __future__ import annotations

from dataclasses import replace

from generator.intake import text_article
from generator.model import Article, Form, Metadata, Problem, RawArticle


def clean(raw: RawArticle, take: bool = False) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in its parts, or None and why not; with `take` a page is one, whatever it looks like."""
    article, problems = text_article.extract(raw) if raw.form is not Form.HTML else _page(raw, take)
    return (_completed(article, raw.stated) if article else None), problems


def _page(raw: RawArticle, take: bool) -> tuple[Article | None, tuple[Problem, ...]]:
    from generator.intake import page_article  # trafilatura takes a second to load, and text needs none of it

    return page_article.extract(raw, take)


def _completed(article: Article, stated: Metadata) -> Article:
    """The article with what a mail or web archive says around it, where it says nothing itself."""
    return replace(
        article,
        title=article.title or stated.title,
        date=article.date or stated.date,
        source=article.source or stated.source,
        url=article.url or stated.url,
    )
