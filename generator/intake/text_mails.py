"""Takes off a mail that was passed on what the last sender added: the outer head, a note, and the signature below.

An inner head stays; `line_neighbours` reads its day.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.intake import line_neighbours, patterns
from generator.intake.line_roles import PROSE_WORDS
from generator.intake.text_lines import Line
from generator.model import Reason, Removed
from generator.text.dates import days

_MOST_PROSE = 1
"""Paragraphs that a note above a mail has at most."""
_SIGNATURE = "--"
"""The line above a signature (RFC 3676, section 4.3)."""
_LONGEST_SIGNATURE = 12
"""Lines: name, office, addresses, a notice on confidence."""


def read(lines: Sequence[Line], quoted: frozenset[int] = frozenset()) -> tuple[list[Removed], list[Line]]:
    """What was added as removed passages, and the lines without it; `quoted` are the numbers of lines that a mail
    quotes, if they are most of it."""
    heads = line_neighbours.mail_heads([line.text for line in lines])
    within = _quoted(lines, quoted, heads)
    if within:
        start, end = within.start, within.stop
    elif heads:
        start, end = _inner(lines, heads), _signature(lines, heads)
    else:
        return [], list(lines)
    added = [*lines[:start], *lines[end:]]
    removed = [each for line in added for each in line.removed(Reason.FRONT_MATTER)]
    return removed, list(lines[start:end])


def _quoted(lines: Sequence[Line], quoted: frozenset[int], heads: Sequence[range]) -> range:
    """The places from the first to the last quoted line, with their own head, where a head or a label
    stands above them, and little more than a note around them; else none."""
    places = [index for index, line in enumerate(lines) if line.number in quoted]
    if not places:
        return range(0)
    first, end = places[0], places[-1] + 1
    labels = [index for index, line in enumerate(lines[:first]) if patterns.MAIL_QUOTE.fullmatch(line.text)]
    above = [head for head in heads if head.stop <= first]
    if not (labels or above) or not _prose([*lines[:first], *lines[end:]]) <= _MOST_PROSE < _prose(lines[first:end]):
        return range(0)
    own = [head.start for head in above if head.stop == first and (head is not above[0] or labels)]
    return range(min([*labels, *own]) if own and not _is_dated(lines[first:end]) else first, end)


def _is_dated(lines: Sequence[Line]) -> bool:
    """Whether a text has a day above its first paragraph: that of an article counts before that of the mail."""
    head = takewhile(lambda line: not _prose([line]), lines)
    return any(days(line.text) for line in head)


def _inner(lines: Sequence[Line], heads: Sequence[range]) -> int:
    """Where the head of the innermost mail begins that has only notes above it and most of the prose below; 0 if only
    one mail has a head."""
    inner = (
        head.start
        for head in reversed(heads[1:])
        if _prose(lines[: head.start]) <= min(_MOST_PROSE, _prose(lines[head.stop :]))
    )
    return next(inner, 0)


def _signature(lines: Sequence[Line], heads: Sequence[range]) -> int:
    """Where the signature at the end begins, below text and the last head."""
    last = max((index for index, line in enumerate(lines) if line.text == _SIGNATURE), default=len(lines))
    short = len(lines) - last <= _LONGEST_SIGNATURE
    return last if short and last > heads[-1].stop and _prose(lines[heads[-1].stop : last]) else len(lines)


def _prose(lines: Sequence[Line]) -> int:
    return sum(line.closed and line.words >= PROSE_WORDS for line in lines)
