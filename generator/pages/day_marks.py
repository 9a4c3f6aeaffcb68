"""Days that an article names, as `<time>` elements: which day is meant and, if it is inferred, from what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache, partial

from generator.model import RUNNING_TEXT, Article
from generator.pages import markdown as md
from generator.pages.markdown import Markdown
from generator.pages.marks import Overlay
from generator.pages.wording.catalogue import Wording
from generator.text import named_days
from generator.text.days import DayExpression, Rule

_PARAGRAPH = "\n\n"


def overlays(article: Article, wording: Wording) -> Iterator[tuple[int, Overlay]]:
    """For each day that the running text names: the number of its block, and the mark to lay over it."""
    read = _read(article)
    found = iter(_days(article))
    each, start = next(found, None), 0
    for number, text in read:
        while each and each.start < start + len(text):
            yield number, _mark(each, start, wording)
            each = next(found, None)
        start += len(text) + len(_PARAGRAPH)


def explained(article: Article, wording: Wording) -> Mapping[str, str]:
    """The inferred days by the words that name them, each with what it rests on, for readers who cannot hover.

    Words that mean several days in one article, such as “Montag”, stand with all of them.
    """
    text = _PARAGRAPH.join(text for _, text in _read(article))
    bases: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for each in _days(article):
        if each.rule is not Rule.WRITTEN:
            bases[" ".join(text[each.start : each.end].split())][_basis(each, wording)] = None
    return {words: "; ".join(found) for words, found in bases.items()}


def _days(article: Article) -> Iterable[DayExpression]:
    return _found(_PARAGRAPH.join(text for _, text in _read(article)), article.day, article.lang)


@lru_cache(maxsize=1)
def _found(text: str, published: date | None, language: str) -> tuple[DayExpression, ...]:
    """The days of a text; kept, since a page needs them for its text, its captions and its list of inferred days."""
    return named_days.find(text, published, language)


def _read(article: Article) -> list[tuple[int, str]]:
    """The blocks in which days are looked for, with their numbers; none for a language without rules for days."""
    if article.lang not in named_days.LANGUAGES:
        return []
    return [(number, block.text) for number, block in enumerate(article.blocks) if block.kind in RUNNING_TEXT]


def _mark(each: DayExpression, start: int, wording: Wording) -> Overlay:
    wrap = partial(_time, each=each, wording=wording)
    return Overlay(each.start - start, each.end - start, wrap=wrap, continued=lambda content: content)


def _time(content: Markdown, each: DayExpression, wording: Wording) -> Markdown:
    """A `<time>` element; unless the day is written out, it shows on hover what the day rests on."""
    if each.rule is Rule.WRITTEN:
        return md.wrap("time", content, datetime=each.value)
    return md.wrap("time", content, datetime=each.value, title=_basis(each, wording))


def _basis(each: DayExpression, wording: Wording) -> str:
    # A feast with its year written out is not counted from another day.
    reference = wording.day(each.reference) if each.reference else ""
    return wording.day_bases[each.rule].format(day=wording.day(each.value), reference=reference)
