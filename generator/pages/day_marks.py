"""Days that an article names, as `<time>`: which day is meant, and for inferred ones what that rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.model import Article, BlockKind
from generator.pages import markdown as md
from generator.pages.markdown import Markdown
from generator.pages.marks import Overlay
from generator.pages.wording.catalogue import Wording
from generator.text import days
from generator.text.days import DayExpression, Rule

_READ = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM)
_PARAGRAPH = "\n\n"
_LANGUAGE = "de"
"""The language that days are found in."""


def overlays(article: Article, wording: Wording) -> Iterator[tuple[int, Overlay]]:
    """For each day that the running text names: the number of its block, and the mark to lay over it."""
    if article.lang != _LANGUAGE:
        return
    read = [(number, block.text) for number, block in enumerate(article.blocks) if block.kind in _READ]
    found = iter(days.find(_PARAGRAPH.join(text for _, text in read), _published(article)))
    each, start = next(found, None), 0
    for number, text in read:
        while each and each.start < start + len(text):
            yield number, _mark(each, start, wording)
            each = next(found, None)
        start += len(text) + len(_PARAGRAPH)


def _published(article: Article) -> date | None:
    return date.fromisoformat(article.date.value) if article.date else None


def _mark(each: DayExpression, start: int, wording: Wording) -> Overlay:
    wrap = partial(_time, each=each, wording=wording)
    return Overlay(each.start - start, each.end - start, wrap=wrap, continued=lambda content: content)


def _time(content: Markdown, each: DayExpression, wording: Wording) -> Markdown:
    """Where the day is written out there is nothing to explain; else what it rests on shows on hover and on focus."""
    if each.rule is Rule.WRITTEN:
        return md.wrap("time", content, datetime=each.value)
    return md.wrap("time", content, datetime=each.value, tabindex="0", title=_basis(each, wording))


def _basis(each: DayExpression, wording: Wording) -> str:
    return wording.day_bases[each.rule].format(day=wording.day(each.value), reference=wording.day(each.reference))
