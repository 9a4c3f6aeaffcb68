"""Which parts of an HTML page that rules leave open are the article's: a weighing of features, learnt as for lines.

What is told of a line (`line_features`) is told of a part, too, and beside it in what elements it stands, how these are
named, and what the rules made of it and of its neighbours. Logistic regression, by `tests/train_intake.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement

from generator.intake import line_features, line_labels, text_extent
from generator.intake.line_features import Lines, step
from generator.intake.line_roles import Classified, classify
from generator.intake.page_features import PartFeatures, as_line
from generator.intake.page_labels import TEXT, Extent, Label
from generator.intake.page_weights import WEIGHTS
from generator.intake.text_segmentation import AFTER, ARTICLE, BEFORE, BOX
from generator.model import BlockKind, Reason

LEAST = 0.6
"""A part is taken in from this probability on; by cross-validation .5 to .7 differ by less than .002 of F1."""
_KEPT = (*TEXT, BlockKind.HEADING)
_OPEN = (Reason.OTHER, Reason.TEASER)
"""Reasons that rest on a part's place more than on its words; of the others rules are surer than any weight."""
_FEWEST_WORDS_IN_HEAD = 3
"""Between headline and text shorter lines are days, sections and names; by cross-validation F1 stays."""
NEVER_LEARNT = (BlockKind.TITLE, BlockKind.KICKER, BlockKind.CAPTION)
"""Labels that only rules give."""
_NAME = re.compile(r"[a-z]{3,}")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LEVELS = 5
"""So many elements around a part are asked for their names; those further out hold the whole page."""
_SHARES = (0, 0.2, 0.5, 0.8, 0.95)
_NEIGHBOURS = (-2, -1, 1, 2)


def completed(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """The labels with those parts taken in that the weights take for the article's; none of these stands twice."""
    found = list(before)
    known = {rows[at].part.text for at, label in enumerate(before) if isinstance(label, BlockKind)}
    places = asked(rows, place, before)
    for at, each in zip(places, features(rows, place, before, places), strict=True):
        if rows[at].part.text not in known and line_labels.probability(each, WEIGHTS) >= LEAST:
            found[at] = _kind(rows[at])
            known.add(rows[at].part.text)
    return found


def asked(rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label]) -> list[int]:
    """The places of the parts that the rules leave open: from the headline on, and with a letter in them."""
    return [
        at
        for at in range(place.start, len(rows))
        if found[at] in _OPEN
        and (at < place.end or found[at] is Reason.OTHER)
        and (at >= place.first or rows[at].words >= _FEWEST_WORDS_IN_HEAD)
        and any(map(str.isalpha, rows[at].part.text))
    ]


def _kind(row: PartFeatures) -> BlockKind:
    if row.element.heading:
        return BlockKind.HEADING
    return BlockKind.ITEM if row.element.item is not None else BlockKind.PARAGRAPH


# ---- what is told of a part


def features(
    rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label], asked: Sequence[int]
) -> list[frozenset[str]]:
    """For each of the parts that are asked for, by place, the features that hold for it."""
    lines = _lines(rows, place, found, asked)
    shares = _shares(rows, found)
    named = {element: _names(element) for element in {each for at in asked for each in _around(rows[at])}}
    told = line_features.features(lines, asked)
    return [
        frozenset((*words, *_marked(rows[at], found[at], named), *_near(rows, found, at), shares[at]))
        for at, words in zip(asked, told, strict=True)
    ]


def _lines(rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label], asked: Sequence[int]) -> Lines:
    """The parts as lines of a text; the state of each is what the rules made of it."""
    lines = [row.classified for row in rows]
    for at in asked:
        lines[at] = read(rows[at])
    around = (BEFORE if at < place.start else AFTER if at >= place.end else BOX for at in range(len(rows)))
    path = [ARTICLE if label in _KEPT else state for label, state in zip(found, around, strict=True)]
    return Lines(lines, path, text_extent.Extent(place.start, place.end, place.first, min(place.title, default=None)))


def read(row: PartFeatures) -> Classified:
    """A part by its words, also where its place had said enough."""
    return row.classified if row.classified.normal else classify(as_line(row.part))


def _marked(row: PartFeatures, label: Label, named: Mapping[HtmlElement, frozenset[str]]) -> Iterator[str]:
    """What its elements say of a part, and what the rules made of that."""
    element = row.element
    yield f"label {label.name}"
    yield f"label {label.name} of {row.role.name}"
    yield f"stands {row.inside:d}{row.home:d}{row.beside:d}{row.vote:d}"
    yield f"linked {step(row.linked, _SHARES)}"
    yield f"bold {step(row.bold, _SHARES)}"
    yield f"tag {row.part.block.tag}"
    yield f"region {element.region.name if element.region else 'none'}"
    yield f"level {element.heading}"
    held = {"pictured": row.pictured, "quoted": element.quote, "listed": element.item, "table": element.table}
    yield from (name for name, holds in held.items() if holds is not None and holds is not False)
    for around in _around(row):
        yield from named[around]


def _around(row: PartFeatures) -> Iterator[HtmlElement]:
    yield row.part.block
    yield from islice(row.part.block.iterancestors(), _LEVELS - 1)


def _names(element: HtmlElement) -> frozenset[str]:
    """The words that makers named an element with."""
    given = f"{element.get('class') or ''} {element.get('id') or ''}"
    return frozenset(f"named {name}" for name in _NAME.findall(_CAMEL.sub("-", given).lower()))


def _near(rows: Sequence[PartFeatures], found: Sequence[Label], at: int) -> Iterator[str]:
    """What the rules made of the parts around a part."""
    around = rows[at].part.block.getparent()
    for offset in _NEIGHBOURS:
        there = at + offset
        if 0 <= there < len(rows):
            yield f"{offset:+d} label {found[there].name}"
            yield f"{offset:+d} vote {rows[there].vote:d}"
            yield f"{offset:+d} tag {rows[there].part.block.tag}"
            yield f"{offset:+d} sibling {rows[there].part.block.getparent() is around:d}"


def _shares(rows: Sequence[PartFeatures], found: Sequence[Label]) -> list[str]:
    """For each part how much of what stands in the same element the rules keep."""
    whole: Counter[HtmlElement | None] = Counter()
    kept: Counter[HtmlElement | None] = Counter()
    around = [row.part.block.getparent() for row in rows]
    for row, element, label in zip(rows, around, found, strict=True):
        whole[element] += row.words
        kept[element] += row.words if label in TEXT else 0
    return [f"kept around {step(kept[each] / max(whole[each], 1), _SHARES)}" for each in around]
