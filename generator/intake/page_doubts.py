"""Signs that the article of an HTML page is not all of it, or not the only one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from generator.intake import beginnings, page_features, page_hidden, page_kinds, page_numbers, page_others
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_metadata import Declared
from generator.intake.page_parts import Page
from generator.model import RUNNING_TEXT, Doubt

_FEWEST_HEADLINES, _FEWEST_UNDER = 3, 25
"""So many headlines that link to other pages, with so many words of text below each, make a page of several articles;
with fewer words below them they are teasers."""
_FEWEST_APART = 60
"""Words: a short report; with fewer an element is an entry of a list."""


def doubts(
    page: Page, rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label], declared: Declared
) -> tuple[Doubt, ...]:
    """What an editor shall look at, as the page itself tells it."""
    own = declared.url.value if declared.url else ""
    several = _are_several(rows, found) or (not declared.live and _hold_others(rows, place, found))
    signs = {
        Doubt.PAYWALLED: declared.paywalled or _is_offered(rows, found),
        Doubt.FURTHER_PAGES: page_numbers.has_others(page.tree, rows, place, own),
        Doubt.LIVE_BLOG: declared.live,
        Doubt.SEVERAL: several,
        Doubt.HIDDEN: page_hidden.holds_text(page, rows, found),
    }
    return tuple(doubt for doubt, speaks in signs.items() if speaks)


def _is_offered(rows: Sequence[PartFeatures], found: Sequence[Label]) -> bool:
    """Whether an offer of the rest for money stands in what trafilatura takes for main text, below its beginning."""
    first = next((index for index, label in enumerate(found) if label in RUNNING_TEXT), len(rows))
    return any(page_kinds.is_offer(row) and (row.vote or row.shown) for row in rows[first:])


def _are_several(rows: Sequence[PartFeatures], found: Sequence[Label]) -> bool:
    """Whether several headlines link to other pages and have text of the article below them, as in a newsletter.

    Boxes within one article have such headlines, too, but in elements of their own, where no text of the article is.
    """
    heads = [index for index, row in enumerate(rows) if row.element.heading and row.linked > page_features.LINKED]
    bounds = pairwise([*heads, len(rows)])
    over = [rows[index].part.block for index, end in bounds if _words_under(rows, found, index, end) >= _FEWEST_UNDER]
    return len({link.get("href") for block in over for link in block.iter("a")}) >= _FEWEST_HEADLINES


def _hold_others(rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label]) -> bool:
    """Whether other articles stand beside the one of a page, each with a headline, or below it and are left out."""
    following = page_others.following(rows, place)
    if sum(rows[index].words for index in following if rows[index].prose) >= _FEWEST_APART:
        return True
    lines = [line for row in rows[place.start : place.end] for line in _with_gap(row)]
    return len(beginnings.collected(lines)) > 1 or _stand_apart(rows, found)


def _with_gap(row: PartFeatures) -> list[str]:
    """A part as a line, below a blank one if it is a headline."""
    return ["", row.part.text] if row.element.heading else [row.part.text]


def _stand_apart(rows: Sequence[PartFeatures], found: Sequence[Label]) -> bool:
    """Whether several elements of the page's main part hold an article each, with a headline and text of its own."""
    texts: dict[HtmlElement, int] = {}
    headed: set[HtmlElement] = set()
    for row, label in zip(rows, found, strict=True):
        heads = row.element.heading and row.element.region is None and row.linked <= page_features.LINKED
        is_text = label in RUNNING_TEXT
        around = [element for element in row.part.around if element.tag == "article"] if heads or is_text else []
        if around and is_text:
            texts[around[0]] = texts.get(around[0], 0) + row.words
        if len(around) == 1 and heads and around[0] not in texts:
            headed.add(around[0])
    return sum(texts.get(element, 0) >= _FEWEST_APART for element in headed) > 1


def _words_under(rows: Sequence[PartFeatures], found: Sequence[Label], index: int, end: int) -> int:
    """How many words of the article stand below a heading within the same element."""
    within = rows[index].part.around[1:2]
    under = (below for below in range(index + 1, end) if rows[below].part.around[1:2] == within)
    return sum(rows[below].words for below in under if found[below] in RUNNING_TEXT)
