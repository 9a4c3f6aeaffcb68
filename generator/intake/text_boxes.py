"""Boxes between paragraphs of a text: a marker (“Meistgelesen”) with headlines right below it, and text that goes on.

That is told where the paragraphs stand between blank lines, and the lines of the box do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.intake.line_roles import WORDED, Classified, Role
from generator.intake.patterns import phrases
from generator.intake.text_extent import Extent
from generator.intake.text_segmentation import ARTICLE, BOX
from generator.model import Reason

_SPACED = 0.8
"""Share of an article's paragraphs that stand behind blank lines where they do so by rule; quotations may not."""
_FEWEST_WORDS = 15
"""Words of a paragraph below a box; teasers have fewer, or stand right below their headlines."""
_AMONG_HEADLINES = (Role.NOTICE, Role.TEASER, Role.READING, Role.DATE, Role.SIGN)
_FEWEST_APART, _SHORTEST_HEADLINE = 2, 3
"""Headlines of a box, and words of each, that a blank line parts from its marker."""
_SENTENCES = re.compile(r"[.!?][“”»«\"]?\s+[„“»«\"]?[A-ZÄÖÜ]")
_MEDIA = phrases("Video|Podcast|Audio|Fotostrecke|Bildergalerie|Galerie")
"""What stands over the headline of another piece that is no text."""
_OPENS = (Role.INSERT, Role.ENDING)


def without(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> tuple[list[int], Extent]:
    """Path and place without such boxes, and with the paragraphs that go on below one that stands below the text.

    The roles of `lines` are those that rules gave them.
    """
    texts = (index for index in range(place.first, place.end) if path[index] == ARTICLE)
    own = [lines[index].line.gap for index in texts if lines[index].role is Role.PROSE]
    if sum(own) < _SPACED * len(own):
        return list(path), place
    blocks = list(_with_headlines(lines, _blocks(lines, place.first)))
    boxed = {index for block in blocks if _is_box(lines, block) for index in block}
    states = [BOX if index in boxed and state == ARTICLE else state for index, state in enumerate(path)]
    end = _end(states, place)
    below = _goes_on(lines, blocks, end)
    if below:
        states[end : below.stop] = [BOX] * (below.start - end) + [ARTICLE] * len(below)
    return states, replace(place, end=_end(states, place))


def _end(states: Sequence[int], place: Extent) -> int:
    """Where the article ends."""
    last = max((index for index, state in enumerate(states) if state == ARTICLE), default=place.first)
    return max(last + 1, place.first)


def _blocks(lines: Sequence[Classified], first: int) -> list[range]:
    """The places of lines between blank ones, from a place on."""
    starts = [index for index in range(first, len(lines)) if index == first or lines[index].line.gap]
    return [range(start, end) for start, end in pairwise([*starts, len(lines)])]


def _with_headlines(lines: Sequence[Classified], blocks: Sequence[range]) -> Iterator[range]:
    """The blocks, a marker that stands alone as one with the headlines that follow it, each alone, too; a single one
    may be a sub-heading."""
    at = 0
    while at < len(blocks):
        end = at + 1
        while _opens_box(lines, blocks[at]) and end < len(blocks) and _is_headline(lines, blocks[end]):
            end += 1
        whole = end - at > _FEWEST_APART
        yield range(blocks[at].start, blocks[end - 1].stop) if whole else blocks[at]
        at = end if whole else at + 1


def _opens_box(lines: Sequence[Classified], block: range) -> bool:
    return len(block) == 1 and lines[block[0]].role in _OPENS


def _is_headline(lines: Sequence[Classified], block: range) -> bool:
    line = lines[block[0]]
    alone = len(block) == 1 and line.role in (Role.SHORT, *_OPENS)
    return alone and _is_of_box(line) and line.line.words >= _SHORTEST_HEADLINE


def _is_box(lines: Sequence[Classified], block: range) -> bool:
    """Whether a marker opens a block, with nothing below it but short lines that are no sentences."""
    opens, below = lines[block[0]], [lines[index] for index in block[1:]]
    marked = opens.role in _OPENS or _is(opens, Reason.NEWSLETTER) or opens.normal in _MEDIA
    return marked and bool(below) and all(_is_of_box(line) for line in below)


def _is_of_box(line: Classified) -> bool:
    headline = line.role in (Role.SHORT, Role.SENTENCE) and not line.line.text.endswith(".")
    return headline or line.role in (*_OPENS, *_AMONG_HEADLINES)


def _goes_on(lines: Sequence[Classified], blocks: Iterable[range], end: int) -> range:
    """The places of whole paragraphs below a box that stands right below the text; none if a headline follows, since
    then they are teasers, too."""
    below = [block for block in blocks if block.start >= end]
    below = below[next((n for n, block in enumerate(below) if not _is_advertising(lines, block)), len(below)) :]
    if not below or not _is_box(lines, below[0]):
        return range(0)
    start = stop = below[0].stop
    for block in below[1:]:
        if not (_is_paragraph(lines, block) or _is_advertising(lines, block)):
            break
        stop = block.stop if _is_paragraph(lines, block) else stop
    after = next((block[0] for block in below if block.start >= stop and not _is_advertising(lines, block)), len(lines))
    return range(0) if after < len(lines) and lines[after].role in WORDED else range(start, stop)


def _is_advertising(lines: Sequence[Classified], block: range) -> bool:
    return all(_is(lines[index], Reason.ADVERTISING) for index in block)


def _is(line: Classified, reason: Reason) -> bool:
    return line.role is Role.NOTICE and line.reason is reason


def _is_paragraph(lines: Sequence[Classified], block: range) -> bool:
    """Whether a block is one line of several sentences."""
    line = lines[block[0]]
    long = line.role is Role.PROSE and line.line.words >= _FEWEST_WORDS
    return len(block) == 1 and long and line.line.closed and bool(_SENTENCES.search(line.line.text))
