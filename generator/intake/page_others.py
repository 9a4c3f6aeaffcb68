"""Takes other articles out of a page's text: cards of them between its paragraphs, and those that follow below.

Both are told by elements: a card is an <article> within the article, with a headline that links; an article that
follows stands in an element of the same make as the first, both with a headline of the same level and a day below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from lxml.html import HtmlElement

from generator.intake.line_roles import Role
from generator.intake.page_features import LINKED, PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.model import BlockKind, Fact, Reason
from generator.text import address

_MOST_WORDS = 60
"""Words of a card: a headline and two or three sentences of a lead."""
_FEWEST_ABOVE = 60
"""Words: a short report; with fewer above a headline, what it heads may be the article."""
_NEAR = 4
"""Within so many parts below a headline stands its day."""


def without(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label], own: Fact | None) -> list[Label]:
    """The labels, with what is of other articles removed; `own` is the page's address, if it is known.

    All cards stay where they hold most of the text: these are entries. So does what follows only a few words.
    """
    kept = {index for index, label in enumerate(before) if isinstance(label, BlockKind)}
    cards = kept.intersection(_cards(rows, place, before, address.host(own.value) if own else ""))
    below = kept.intersection(following(rows, place))
    entries = _words(rows, cards) > _words(rows, kept - cards)
    begins = _words(rows, kept - below) < _FEWEST_ABOVE
    others = (set() if entries else cards) | (set() if begins else below)
    return [Reason.TEASER if index in others else label for index, label in enumerate(before)]


def _cards(rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label], own: str) -> list[int]:
    """The places of the parts in short articles, of which the headline links to another page of the outlet, in the
    article's element; `own` is the outlet's host."""
    if len(list(islice(rows[0].part.around[-1].iter("article"), 2))) < 2:  # to save time
        return []
    heads = _around(rows, place.title)
    within: dict[HtmlElement, list[int]] = {}
    for index in range(place.first, len(rows)):
        card = next((each for each in rows[index].part.around if each.tag == "article"), None)
        if card is not None and card not in heads:
            within.setdefault(card, []).append(index)
    return [
        index
        for card, parts in within.items()
        if any(each in heads and each.tag in ("article", "main") for each in card.iterancestors())
        and any(_links_elsewhere(rows[index], own) for index in parts)
        and _words(rows, (index for index in parts if isinstance(found[index], BlockKind))) <= _MOST_WORDS
        for index in parts
    ]


def _links_elsewhere(row: PartFeatures, own: str) -> bool:
    """Whether a part is a headline that links to another page of the outlet; entries of a live blog link to themselves,
    and persons and clubs of whom an article tells have pages elsewhere."""
    if not row.element.heading or row.linked <= LINKED:
        return False
    chunks = (chunk.element for chunk in row.part.chunks)
    links = (each.get("href") or "" for element in chunks for each in (element, *element.iterancestors("a")))
    return any(link and "#" not in link and address.host(link) in ("", own) for link in links)


def following(rows: Sequence[PartFeatures], place: Extent) -> range:
    """The places of all parts from the next article on, as pages have it that load one below the other."""
    title = min(place.title, default=0)
    level = rows[title].element.heading if rows else 0
    for index in range(place.first + 1, len(rows) if level and _is_dated(rows, title) else 0):
        row = rows[index]
        heads = row.element.heading == level and row.element.region is None and row.linked <= LINKED
        if heads and _are_alike(rows[title], row) and _is_dated(rows, index):
            return range(index, len(rows))
    return range(0)


def _is_dated(rows: Sequence[PartFeatures], title: int) -> bool:
    """Whether a day stands below a headline, as below that of an article; a page of projects dates only some."""
    return any(row.role is Role.DATE for row in rows[title + 1 : title + 1 + _NEAR])


def _are_alike(first: PartFeatures, other: PartFeatures) -> bool:
    """Whether two headlines stand in elements of one make beside each other."""
    around = {each.getparent(): each for each in first.part.around}
    mine = next((each for each in other.part.around if each.getparent() in around), None)
    twin = around[mine.getparent()] if mine is not None else None
    if mine is None or twin is None or mine is twin or not len(mine):
        return False
    return (mine.tag, mine.get("class")) == (twin.tag, twin.get("class"))


def _around(rows: Sequence[PartFeatures], places: Iterable[int]) -> set[HtmlElement]:
    return {element for index in places for element in rows[index].part.around}


def _words(rows: Sequence[PartFeatures], places: Iterable[int]) -> int:
    return sum(rows[index].words for index in places)
