"""Whether a page of HTML holds an article, by how much text it has, and not a list of teasers or an error."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from generator.intake import page_features
from generator.intake.line_roles import Role
from generator.intake.page_facts import BY_HEADLINE
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_metadata import Declared
from generator.model import RUNNING_TEXT, BlockKind

# Characters of text that a page needs to count as an article. Fewer are enough where its head declares an article: the
# rest may be behind a paywall.
_SHORTEST, _SHORTEST_DECLARED = 400, 80
_SHORTEST_TAKEN = 200
"""Characters of text from which on a page without other signs of an article is taken with a warning: a teaser or a
notice has fewer, a short post of a weblog more."""
_LONG = 4_000
"""Characters of text from which on a page whose headings are mostly links still counts as a list article. A front page
shows teasers of about a dozen articles, some ten lines each, and has fewer."""
# A page that declares no article, with at least so many cards and none that holds more than this share of the text, is
# the front page of a section or a list of search results.
_CARDS, _LARGEST_CARD = 4, 0.5
_MOST_PARTS = 20_000
"""Taking in a page with more would take minutes."""


def is_too_large(parts: int) -> bool:
    """Whether a page falls into more parts than any article: taking it in would take minutes."""
    return parts > _MOST_PARTS


def is_taken(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared, take: bool) -> bool:
    """Whether to take what was found in a page for an article; with `take` any text is enough."""
    has_text = any(label in RUNNING_TEXT for label in found)
    return has_text and (take or _may_be_article(rows, found, declared))


def _may_be_article(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared) -> bool:
    """Whether to take a page, if need be with a warning: as a short text, or as a list article."""
    if is_article(rows, found, declared):
        return True
    texts = [row for row, label in zip(rows, found, strict=True) if label in RUNNING_TEXT]
    length = sum(len(row.part.text) for row in texts)
    if length < _SHORTEST:
        least = _SHORTEST_DECLARED if _is_headed_and_dated(rows, found, declared) else _SHORTEST_TAKEN
        return length >= least and not _asks_for_password(rows)
    return _is_list_article(rows, length)


def _is_headed_and_dated(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared) -> bool:
    """Whether a page has a headline, and a day by it or in its head, as a brief has."""
    title = max((index for index, label in enumerate(found) if label is BlockKind.TITLE), default=None)
    if title is None:
        return False
    near = rows[max(0, title - BY_HEADLINE) : title + 1 + BY_HEADLINE]
    return declared.date is not None or any(row.role is Role.DATE for row in near)


def _asks_for_password(rows: Sequence[PartFeatures]) -> bool:
    return any(rows[0].part.block.getroottree().getroot().iterfind(".//input[@type='password']"))


def _is_list_article(rows: Sequence[PartFeatures], length: int) -> bool:
    """Whether a page has one first heading over all its cards and is no front page, whose headings are links and whose
    texts are short."""
    headlines = {row.element.heading_element for row in rows if row.element.heading == 1}
    below = [row for row in rows if row.element.heading > 1 and row.inside]
    linked = sum(row.linked > page_features.LINKED for row in below)
    few = (
        linked < len(below) / 2
        if below
        else not any(row.linked for row in rows if row.inside and row.element.item is not None)
    )
    return len(headlines) == 1 and (few or length >= _LONG)


def is_article(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared) -> bool:
    """Whether a page has text enough for an article, and is no list of cards, such as teasers."""
    cards: dict[object, int] = {}
    for row, label in zip(rows, found, strict=True):
        if label in RUNNING_TEXT:
            card = None if row.element.caption else _card(row)
            cards[card] = cards.get(card, 0) + len(row.part.text)
    length = sum(cards.values())
    if declared.is_article:
        return length >= _SHORTEST_DECLARED
    return length >= _SHORTEST and (len(cards) < _CARDS or max(cards.values()) > _LARGEST_CARD * length)


def _card(row: PartFeatures) -> HtmlElement | None:
    return next((element for element in row.part.around[1:] if element.tag in ("article", "li")), None)
