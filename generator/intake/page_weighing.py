"""Which parts of an HTML page are the article's: a weighing of features, learnt on pages.

The features tell how a part reads, in which elements it stands, how these are named, and how much of the page's text
they hold (`page_measures`). None depends on the label that rules give the part, so that the weights still work where
rules fail. Rules only say where the article begins and ends, and what is headline, lead and caption. The weights are
those of a logistic regression (`tests/train_intake.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from generator.intake import line_features, line_labels, page_kinds, page_labels, page_measures
from generator.intake.line_features import step
from generator.intake.line_roles import Role
from generator.intake.page_elements import OPEN_REGIONS
from generator.intake.page_features import LINKED, PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_weights import WEIGHTS
from generator.model import RUNNING_TEXT, BlockKind, Reason

LEAST = 0.4
"""A part is kept from this probability on: a lost paragraph is worse than a line more."""
BY_RULES = 0.5
"""How much the rules' own verdict on a part counts for it or against it, in logits. It is little, since the rules were
made with the pages that the weights are learnt from, and are right there more often than elsewhere. Between .5 and 1.5,
cross-validated F1 differs by less than .003, also with rules that were made before these pages. On pages where
trafilatura alone does better than the rules, .5 has an F1 of .82, 1.5 one of .79, and rules alone have .72."""
_CERTAIN = (
    Reason.REPEATED,
    Reason.CAPTION_REPEATED,
    Reason.DATELINE,
    Reason.BYLINE,
    Reason.AGENCY,
    Reason.READING_TIME,
)
"""What the page prints twice, and what has become a fact."""
_FEWEST_WORDS_IN_HEAD = 3
"""Between headline and text, lines with fewer words are days, sections and names, and the weights are not asked about
them; by cross-validation F1 stays the same."""
_NAME = re.compile(r"[a-z]{3,}")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LEVELS = 5
"""The names of so many elements around a part are features; those further out hold the whole page."""
_SHARES = (0, 0.2, 0.5, 0.8, 0.95)
"""Steps of the share of links and of bold type: none, some, half, mostly, all but a sign."""
_NEIGHBOURS = (-2, -1, 1, 2)
"""Parts before and behind a part that are told of it."""


def weighed(
    rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label], weights: Mapping[str, float] = WEIGHTS
) -> list[Label]:
    """The labels of all parts, changed where the weights decide otherwise; a text that is kept once is not added again.

    If the weights left no text at all, the labels would stay as the rules have them.
    """
    found = list(before)
    kept = _kept(rows, place, before, weights)
    for index, is_kept in kept.items():
        if isinstance(before[index], BlockKind) and not is_kept:
            found[index] = page_kinds.reason(rows[index], Reason.OTHER)
    known = {rows[index].part.text for index, label in enumerate(found) if isinstance(label, BlockKind)}
    for index, is_kept in kept.items():
        if is_kept and not isinstance(before[index], BlockKind) and rows[index].part.text not in known:
            found[index] = _kind(rows[index])
            known.add(rows[index].part.text)
    if not any(label in RUNNING_TEXT for label in found):
        return list(before)
    return page_labels.with_headings(rows, place, found)


def _kept(
    rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label], weights: Mapping[str, float]
) -> dict[int, bool]:
    """Of each part that is asked for, by place, whether it is likely enough the article's."""
    places = asked(rows, place, before)
    by_rules = [BY_RULES if isinstance(before[index], BlockKind) else -BY_RULES for index in places]
    told = zip(places, features(rows, place, places), by_rules, strict=True)
    return {index: line_labels.probability(each, weights, logits) >= LEAST for index, each, logits in told}


def asked(rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label]) -> list[int]:
    """The places of the parts that the weights decide on: with a letter, and above the headline sentences with a vote.

    A quotation is kept or removed as a whole, by rules. Headings are left to rules, too: to weigh them brought no gain
    (F1 .951).
    """
    return [
        index
        for index, row in enumerate(rows)
        if (index >= place.start or (row.vote and row.role in (Role.PROSE, Role.SENTENCE)))
        and (_may_go(row, found[index]) if isinstance(found[index], BlockKind) else _may_come(row, found[index]))
        and row.element.quote is None
        and (index >= place.first or row.words >= _FEWEST_WORDS_IN_HEAD)
        and any(map(str.isalpha, row.part.text))
    ]


def _may_go(row: PartFeatures, label: Label) -> bool:
    """Whether weights may remove a part that rules keep: a paragraph or an item, not in a table or among notes."""
    return label in (BlockKind.PARAGRAPH, BlockKind.ITEM) and row.element.table is None and not row.element.notes


def _may_come(row: PartFeatures, label: Label) -> bool:
    """Whether weights may keep a part that rules remove: no link or pointer to another page, and no offer, and in no
    region of which nothing is kept, unless trafilatura has the part."""
    is_open = row.element.region in OPEN_REGIONS or row.vote or row.shown
    return label not in _CERTAIN and row.linked <= LINKED and is_open and not _leads_away(row)


def _leads_away(row: PartFeatures) -> bool:
    return page_kinds.is_pointer(row) or page_kinds.is_offer(row)


def _kind(row: PartFeatures) -> BlockKind:
    if row.element.heading:
        return BlockKind.HEADING
    return BlockKind.ITEM if row.element.item is not None else BlockKind.PARAGRAPH


# ---- what is told of a part


def features(rows: Sequence[PartFeatures], place: Extent, asked: Sequence[int]) -> list[frozenset[str]]:
    """For each of the parts that are asked for, by place, the features that hold for it."""
    named = {
        element: _names(element) for element in {each for index in asked for each in rows[index].part.around[:_LEVELS]}
    }
    measured = page_measures.measures(rows, place, asked)
    return [
        frozenset((*line_features.own(rows[index].read), *_marked(rows[index], named), *_near(rows, index), *measures))
        for index, measures in zip(asked, measured, strict=True)
    ]


def _marked(row: PartFeatures, named: Mapping[HtmlElement, frozenset[str]]) -> Iterator[str]:
    """What its elements say of a part."""
    element = row.element
    yield from _look(step(row.linked, _SHARES), step(row.bold, _SHARES), row.part.block.tag, element.heading)
    held = {"pictured": row.pictured, "quoted": element.quote, "listed": element.item, "table": element.table}
    yield from (name for name, holds in held.items() if holds is not None and holds is not False)
    for around in row.part.around[:_LEVELS]:
        yield from named[around]


@line_features.names
def _look(linked: int, bold: int, tag: str, level: int) -> tuple[str, ...]:
    return f"linked {linked}", f"bold {bold}", f"tag {tag}", f"level {level}"


def _names(element: HtmlElement) -> frozenset[str]:
    """The words that makers named an element with."""
    given = f"{element.get('class') or ''} {element.get('id') or ''}"
    return frozenset(f"named {name}" for name in _NAME.findall(_CAMEL.sub("-", given).lower()))


def _near(rows: Sequence[PartFeatures], index: int) -> Iterator[str]:
    """What stands around a part."""
    around = rows[index].part.around[1:2]
    for offset in _NEIGHBOURS:
        there = index + offset
        if 0 <= there < len(rows):
            part = rows[there].part
            yield from _neighbour(offset, rows[there].vote, part.block.tag, part.around[1:2] == around)


@line_features.names
def _neighbour(offset: int, vote: bool, tag: str, sibling: bool) -> tuple[str, ...]:
    return f"{offset:+d} vote {vote:d}", f"{offset:+d} tag {tag}", f"{offset:+d} sibling {sibling:d}"
