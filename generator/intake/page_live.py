"""Keeps the entries of a live blog on a page whole: the time of each, its headline and its text.

Systems for live blogs write each entry with elements of their own, often without paragraphs or headings; a short entry
then reads like no text of an article. So the entries are told by their times, which are of one make.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from generator.intake import page_kinds, patterns
from generator.intake.line_roles import Role
from generator.intake.page_features import LINKED, PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.model import RUNNING_TEXT, BlockKind, Reason

_FEWEST_ENTRIES = 3
"""Times of one make, each over text, from which on they are those of a live blog (as `doubts` has it)."""
_FEWEST_KEPT, _MOSTLY_KEPT = 2, 0.5
"""Entries of which weights keep text, and share of all kept text that stands in entries, from which on the blog is the
article: comments below an article have times, too."""
_MOSTLY_UNLINKED = 0.7
"""Share of the entries without a link as a line of its own; teasers in lists have one as their headline."""
_HEADLINE_WORDS = 16
"""Words of an entry's headline; a longer line that does not end like a sentence is a list or a menu."""
_MAY_BE_TEXT = (Role.PROSE, Role.SENTENCE)


def entries(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """The labels with the times over entries as headings, and with headlines and texts of all entries."""
    times = [index for index in range(place.start, len(rows)) if _is_time(rows[index])]
    if len(times) < _FEWEST_ENTRIES:
        return list(before)
    inside = [index for index in times if index < place.end and page_kinds.is_time(rows[index])]
    found = _headed_by_times(rows, place, before, inside)
    makes = Counter(rows[index].part.make for index in times)
    around = Counter(element for index in times for element in rows[index].part.around)
    for make in (make for make, number in makes.items() if number >= _FEWEST_ENTRIES):
        held = [_held(rows, index, around) for index in times if rows[index].part.make == make]
        if _are_article(rows, held, found):
            whole = {index: label for entry in held for index, label in _whole(rows, entry, found).items()}
            found = [whole.get(index, label) for index, label in enumerate(found)]
    return found


def _is_time(row: PartFeatures) -> bool:
    return row.role is Role.DATE and row.element.region is None and bool(patterns.CLOCK.search(row.part.text))


def _are_article(rows: Sequence[PartFeatures], held: Sequence[Sequence[int]], found: Sequence[Label]) -> bool:
    """Whether most of the text that is kept stands in several of the entries, and few of them link to other pages."""
    kept = [[index for index in entry if found[index] in RUNNING_TEXT] for entry in held]
    words = sum(row.words for row, label in zip(rows, found, strict=True) if label in RUNNING_TEXT)
    within = sum(rows[index].words for entry in kept for index in entry)
    unlinked = sum(not any(_is_link(rows[index]) for index in entry) for entry in held)
    mostly = within >= _MOSTLY_KEPT * words and unlinked >= _MOSTLY_UNLINKED * len(held)
    return mostly and sum(map(bool, kept)) >= _FEWEST_KEPT


def _is_link(row: PartFeatures) -> bool:
    return row.linked > LINKED and row.element.region is None


def _headed_by_times(
    rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label], times: Sequence[int]
) -> list[Label]:
    """Keeps times as headings: several of one make, each over text of its own."""
    found = list(before)
    heads = [index for index, end in pairwise([*times, place.end]) if _heads_entry(found, index, end)]
    makes = Counter(rows[index].part.make for index in heads)
    for index in heads:
        if makes[rows[index].part.make] >= _FEWEST_ENTRIES and isinstance(found[index], Reason):
            found[index] = BlockKind.HEADING
    return found


def _heads_entry(found: Sequence[Label], index: int, end: int) -> bool:
    """Whether text of the article stands right below a time, or below a heading that stands there."""
    first, second = (*found[index + 1 : min(index + 3, end)], None, None)[:2]
    return first in RUNNING_TEXT or (first is BlockKind.HEADING and second in RUNNING_TEXT)


def _held(rows: Sequence[PartFeatures], time: int, times_in: Mapping[HtmlElement, int]) -> list[int]:
    """The places of the parts in the outermost element around a time that holds no other time; `times_in` tells how
    many each element holds."""
    own = [element for element in rows[time].part.around if times_in[element] == 1]
    if not own:
        return []
    start = end = time
    while start > 0 and own[-1] in rows[start - 1].part.around:
        start -= 1
    while end < len(rows) and own[-1] in rows[end].part.around:
        end += 1
    return list(range(start, end))


def _whole(rows: Sequence[PartFeatures], entry: Sequence[int], found: Sequence[Label]) -> dict[int, Label]:
    """The labels of all parts of an entry: sentences are paragraphs, and a short line over the first is its
    headline."""
    labels = {index: found[index] for index in entry}
    for index, label in labels.items():
        if label is BlockKind.LEAD or _may_stay(rows[index], label, *_MAY_BE_TEXT):
            labels[index] = BlockKind.PARAGRAPH
    first = next((place for place, index in enumerate(entry) if labels[index] in RUNNING_TEXT), 0)
    for index in entry[:first]:
        head = rows[index].words <= _HEADLINE_WORDS and _may_stay(rows[index], labels[index], Role.SHORT)
        if isinstance(labels[index], Reason) and (head or _is_time(rows[index])):
            labels[index] = BlockKind.HEADING
    return labels


def _may_stay(row: PartFeatures, label: Label, *roles: Role) -> bool:
    """Whether a part of an entry is text of the article, or is left out only for what it reads like."""
    may_be = label is Reason.OTHER and row.element.region is None and row.linked <= LINKED
    return may_be and row.role in roles
