"""Where articles begin in a file of several: by numbers, rules and ends, or by headlines with day and author."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.intake import bylines, patterns
from generator.text.dates import days
from generator.text.media_names import is_medium
from generator.text.sentences import CLOSING, STOPS

_PROSE_WORDS = 12
"""Words of a line that counts as prose; shorter lines are buttons and headlines as often as sentences."""
ENDED = re.compile(rf"[{STOPS}:][{CLOSING}*]*(?:\s*(?:\([^()]{{1,60}}\)|\[[^\[\]]{{1,60}}\]|/?[\w./-]{{2,12}}))?$")
"""How texts end that break off nowhere: with a sentence, and an agency's or a writer's sign."""

_RULE = re.compile(r"[_=*~-]{20,}\s*$")
_SHORT_RULE = re.compile(r"(?:[*+#~=_-] ?){3,19}")
_FEWEST_BETWEEN = 60
"""Least number of words between two rules that can be an article."""
_FEWEST_IN_COLLECTION = 50
"""Least number of words of prose below a headline in a collection; teasers of a page have a sentence or two."""
_MOST_ABOVE = 3
"""Lines above the first article of a collection, as a name of it; teasers stand below the article of a page."""
_PARTED = re.compile(r"\s[|•·–-]\s")
"""What parts the day and the author on one line: “12.11.2025 | Von Eva Muster”."""
_HEAD_LINES = 3
"""Lines below a headline in which day and author stand."""

_CLOSES = re.compile(r"Dokument(?:en)?(?:nummer|-Nr\.?)\s?:|Accession Number\s?:|PUBLICATION-TYPE\s?:|End of Document$")
_BELOW = re.compile(
    r"(?:Dauerhafte Adresse|Permalink|Alle Rechte|All Rights|Copyright|©|\(c\)|https?:|ISSN|JOURNAL-CODE)", re.I
)
"""The number or the words that a database sets below each article, and what may follow there."""


def beginnings(text: str) -> tuple[int, ...]:
    """The lines (from 1) on which the articles of a file begin; fewer than two if it holds only one."""
    lines = text.split("\n")
    for find in (_numbered, _headed, _ended, _parted, collected):
        if len(found := find(lines)) > 1:
            return found
    return _between_rules(lines)


def _numbered(lines: Sequence[str]) -> tuple[int, ...]:
    """Where articles begin, by the numbers that an archive sets between them."""
    return tuple(number for number, line in enumerate(lines, 1) if patterns.NUMBERED.fullmatch(line.strip()))


def _headed(lines: Sequence[str]) -> tuple[int, ...]:
    """Where articles begin, by the headlines in Factiva's format."""
    return tuple(number for number, line in enumerate(lines, 1) if patterns.DOCUMENT_HEAD.match(line))


def _ended(lines: Sequence[str]) -> tuple[int, ...]:
    """Where articles begin, by the numbers that a database sets below each, followed by rights and the like."""
    closes = [number for number, line in enumerate(lines, 1) if _CLOSES.match(line.strip())]
    starts = [1, *(_below_rights(lines, number) for number in closes)]
    bounds = list(pairwise([*dict.fromkeys(starts), len(lines) + 1]))
    return _articles(lines, bounds) if len(starts) > 2 else ()


def _below_rights(lines: Sequence[str], after: int) -> int:
    """The first line behind one that holds something else than rights and the like; one behind the last if none
    does."""
    rest = (
        number
        for number, line in enumerate(lines[after:], after + 1)
        if line.strip() and not _BELOW.match(line.strip())
    )
    return next(rest, len(lines) + 1)


def _parted(lines: Sequence[str]) -> tuple[int, ...]:
    """Where articles begin below short rules, each with a headline; an essay goes on with its text below one."""
    rules = [number for number, line in enumerate(lines, 1) if _SHORT_RULE.fullmatch(line.strip())]
    bounds = [(rule + 1, end) for rule, end in pairwise([*rules, len(lines) + 1])]
    heads = [(start, end) for start, end in bounds if _is_headed(lines[start - 1 : end - 1])]
    full = len(bounds) > 1 and len(heads) == len(bounds)
    return _articles(lines, heads) if full else ()


def _articles(lines: Sequence[str], bounds: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Where those stretches begin that are articles: long ones and, beside two of these, also a headline with a
    sentence, which would else go with the article before it."""
    long = [(start, end) for start, end in bounds if _is_long(lines, start, end)]
    brief = [(start, end) for start, end in bounds if len(long) > 1 and _is_brief(lines[start - 1 : end - 1])]
    return tuple(start for start, _ in sorted({*long, *brief}))


def _is_brief(lines: Sequence[str]) -> bool:
    return _is_headed(lines) and any(is_prose(line.strip()) for line in lines)


def _is_headed(lines: Sequence[str]) -> bool:
    """Whether the first line that holds something may be a headline, and a blank line follows."""
    first = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    head, after = (lines[index].strip() if index < len(lines) else "" for index in (first, first + 1))
    return bool(head) and not after and _may_be_headline(head)


def _may_be_headline(text: str) -> bool:
    return len(text.split()) <= _PROSE_WORDS and not text.endswith((".", ":", ","))


def collected(lines: Sequence[str]) -> tuple[int, ...]:
    """Where articles begin that stand one below the other: headlines over their day and who wrote them, with prose
    below; the days or the papers differ, else they are parts of one article."""
    held = [(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip()]
    found = [(place, issue) for place in range(len(held)) if (issue := _issue(held, place))]
    bounds = pairwise([*(place for place, _ in found), len(held)])
    full = [
        (held[start][0], issue)
        for (start, end), (_, issue) in zip(bounds, found, strict=True)
        if sum(len(text.split()) for _, text in held[start:end] if is_prose(text)) >= _FEWEST_IN_COLLECTION
    ]
    on_top = bool(found) and found[0][0] <= _MOST_ABOVE
    return tuple(number for number, _ in full) if on_top and len({issue for _, issue in full}) > 1 else ()


def _issue(held: Sequence[tuple[int, str]], place: int) -> tuple[str, str] | None:
    """The day and the paper that stand with a byline right below a headline, a short line behind a blank one."""
    number, head = held[place]
    goes_on = place > 0 and held[place - 1][0] == number - 1
    if goes_on or not _may_be_headline(head) or days(head) or bylines.names(head):
        return None
    below = [text for _, text in held[place + 1 : place + 1 + _HEAD_LINES]]
    below = below[: next((n for n, text in enumerate(below) if is_prose(text)), len(below))]
    dated = next((text for text in below if len(text.split()) <= _PROSE_WORDS and days(text)), None)
    if dated is None or not any(bylines.names(part) for text in below for part in _PARTED.split(text)):
        return None
    return days(dated)[0].iso, next((part for part in dated.split(", ") if is_medium(part)), "")


def _between_rules(lines: Sequence[str]) -> tuple[int, ...]:
    """Where articles begin between long rules."""
    rules = [number for number, line in enumerate(lines, 1) if _RULE.match(line.strip())]
    return _articles(lines, [(rule + 1, end) for rule, end in pairwise([0, *rules, len(lines) + 1])])


def is_prose(text: str) -> bool:
    """Whether a line is a sentence as long as a paragraph."""
    return len(text.split()) >= _PROSE_WORDS and bool(ENDED.search(text))


def _is_long(lines: Sequence[str], start: int, end: int) -> bool:
    """Whether the lines (from 1) from `start` to before `end` hold enough words for an article."""
    return len(" ".join(lines[start - 1 : end - 1]).split()) >= _FEWEST_BETWEEN
