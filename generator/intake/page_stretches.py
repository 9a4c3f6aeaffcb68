"""Stretches of sentences on an HTML page that nothing interrupts: an article is one, whatever its elements are called.

Links stand between teasers, and boxes are elements with names of their own. So an article that trafilatura, rules and
weights pass over, such as one in an element “newsletter-article” beside many teasers, is known by its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

from generator.intake.page_features import LINKED, SHORTEST_ARTICLE, PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_parts import Part
from generator.model import BlockKind, Reason

_NO_LOSS = (Reason.CONSENT, Reason.REPEATED, Reason.CAPTION_REPEATED)
"""Texts on cookies may be as long as an article, and what is repeated is kept elsewhere."""


def missed(rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label]) -> tuple[int, ...]:
    """The places of what has an article's length and may be it, but is left out; none if there is no such stretch.

    It is what stands between headline and text, or the longest stretch of a page of which no stretch of that length is
    kept. Beside an article, a longer stretch is mostly comments or tells of the outlet (all of 7 such pages of 318).
    """
    stretches = list(_stretches(rows))
    lost = [[index for index in each if _is_lost(found[index])] for each in stretches]
    head = range(max(place.title, default=len(rows)), place.first)
    above = next((each for each in lost if each and each[0] in head and _is_long(rows, each)), None)
    if above:
        return tuple(above)
    if any(_is_long(rows, [index for index in each if isinstance(found[index], BlockKind)]) for each in stretches):
        return ()
    return _longest(rows, lost)


def longest(rows: Sequence[PartFeatures]) -> tuple[int, ...]:
    """The places of the longest stretch, if it has an article's length."""
    return _longest(rows, _stretches(rows))


def _longest(rows: Sequence[PartFeatures], stretches: Iterable[Sequence[int]]) -> tuple[int, ...]:
    found = max(stretches, key=lambda each: length(rows, each), default=())
    return tuple(found) if _is_long(rows, found) else ()


def _is_long(rows: Sequence[PartFeatures], stretch: Sequence[int]) -> bool:
    return length(rows, stretch) >= SHORTEST_ARTICLE


def length(rows: Sequence[PartFeatures], stretch: Iterable[int]) -> int:
    """How many characters the parts at these places hold."""
    return sum(len(rows[index].part.text) for index in stretch)


def _is_lost(label: Label) -> bool:
    return isinstance(label, Reason) and label not in _NO_LOSS


def _stretches(rows: Sequence[PartFeatures]) -> Iterator[list[int]]:
    """The places of sentences between which there is no link, in regions of one kind."""
    stretch: list[int] = []
    for index, row in enumerate(rows):
        if stretch and (is_link(row.part) or (row.prose and row.element.region != rows[stretch[-1]].element.region)):
            yield stretch
            stretch = []
        if row.prose and not is_link(row.part):
            stretch.append(index)
    yield stretch


def is_link(part: Part) -> bool:
    """Whether a part is mostly a link; `PartFeatures` do not tell it of parts in boxes."""
    linked = sum(chunk.end - chunk.start for chunk in part.chunks if _leads_elsewhere(chunk.element))
    return linked > LINKED * (part.chunks[-1].end - part.at)


def _leads_elsewhere(element: HtmlElement) -> bool:
    """Whether an element stands in a link."""
    return any(each.tag == "a" and each.get("href") is not None for each in (element, *element.iterancestors("a")))
