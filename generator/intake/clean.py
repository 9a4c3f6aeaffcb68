"""Divides an article as received into blocks, which belong to it, and removed passages, each with a reason.

`text_article` reads texts, `page_article` HTML pages. Nothing is lost, as `conserve` proves.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.intake import decisions, text_article
from generator.model import Article, BlockKind, Form, Metadata, Problem, RawArticle, Reason, Removed

_NEWSLETTER = re.compile(
    r"(?:(?:Der|Das|Ihr|Unser) )?[\w-]*[Nn]ewsletter(?: (?:de[rs]|vo[nm]|aus|für|zu[mr]|[ai]m|[A-ZÄÖÜ\d|·–-][\w.&-]*))*"
)
"""“Der Newsletter der Hohenauer Zeitung”; a headline about one has a verb."""


def clean(raw: RawArticle, take: bool = False) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in its parts, or None and why not; with `take` a page is taken whatever it looks like."""
    article, problems = text_article.extract(raw) if raw.form is not Form.HTML else _page(raw, take)
    return (_completed(article, raw.stated) if article else None), problems


def _page(raw: RawArticle, take: bool) -> tuple[Article | None, tuple[Problem, ...]]:
    from generator.intake import page_article  # trafilatura takes a second to load, and texts do not need it

    return page_article.extract(raw, take)


def _completed(article: Article, stated: Metadata) -> Article:
    """The article with facts of the mail or web archive around it, for those that it does not state itself."""
    article = _below_masthead(article, stated) if stated.title else article
    return replace(
        article,
        title=article.title or stated.title,
        date=article.date or stated.date,
        source=article.source or stated.source or text_article.host(stated.url),
        url=article.url or stated.url,
    )


def _below_masthead(article: Article, stated: Metadata) -> Article:
    """A newsletter without its name above the text, which is no headline; its headline is the subject of the mail."""
    if not article.title or not _names_newsletter(article.title.value, stated):
        return article
    heads = [block for block in article.blocks if block.kind in (BlockKind.KICKER, BlockKind.TITLE)]
    names = [block for block in heads if _names_newsletter(block.text, stated)]
    runs = (run for block in names for run in block.runs)
    return replace(
        article,
        title=None,
        blocks=tuple(block for block in article.blocks if block not in names),
        removed=(*article.removed, *(Removed(run, decisions.line_of(article, run), Reason.NEWSLETTER) for run in runs)),
    )


def _names_newsletter(text: str, stated: Metadata) -> bool:
    """Whether a line only says which newsletter it is: by that word, or by the name of the mail's sender."""
    return bool(_NEWSLETTER.fullmatch(text)) or (stated.source is not None and text == stated.source.value)
