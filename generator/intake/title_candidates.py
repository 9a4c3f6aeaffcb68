"""Which lines of a text can be its headline: short ones above the text that tell of no page, day or subjects."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake import bylines
from generator.intake.line_features import Lines, small
from generator.intake.line_roles import Classified, Role
from generator.text.dates import days

_LONGEST, _REACH, _BELOW = 25, 250, 3
"""Most words of a headline; most lines between it and the first paragraph below it; and how many lines of what rules
take for the text may be the headline after all."""
_LINE_AGAINST = 4
"""Words by which a line that is no paragraph shortens a stretch of text: twenty such lines outweigh a long one."""
_PATH = re.compile(r"\s[»›>]\s|^(?:sie sind hier|startseite\s*[»›→>/])", re.IGNORECASE)
_POINTER = re.compile(r"[←→«‹]\s|.*\s[→»›]$")
"""A link to the previous or next article, as weblogs have it above a headline."""
_DAY_IN_DIGITS = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_NUMBERS = re.compile(r"[\d./:|-]+")
_WORDS_AT_DAY = 4
"""Most words beside a day in a line that only tells the day: a name or a section, as in “Jana Muster 11/08/2020
Kultur”. A line with more words is about the day."""
_LISTED, _WORDS_LISTED = 2, 4
"""Commas that make a line a list of subjects, and words to each: “Hunde, Reisen, Jugend und Kinder”."""


def candidates(given: Lines) -> list[int]:
    """The places of the lines that can be the headline: those above the text, or above the longest stretch of it.

    A short sentence at the beginning of the text can be one where other lines can, too; else the text has no headline.
    """
    if given.place is None:
        return []
    first, longest = given.place.first, _longest_stretch(given.lines)
    places = range(max(0, min(first, longest) + _BELOW - _REACH), min(max(first, longest) + _BELOW, len(given.lines)))
    found = [index for index in places if _can_be_one(given.lines[index]) and not _names_sender(given.lines, index)]
    return [] if all(index >= first and given.lines[index].line.text.endswith(".") for index in found) else found


def _longest_stretch(lines: Sequence[Classified]) -> int:
    """Where the longest stretch of text begins, by the words of its paragraphs less `_LINE_AGAINST` per other line."""
    best = total = 0
    start = begins = 0
    for index, line in enumerate(lines):
        if total <= 0:
            total, begins = 0, index
        total += line.line.words if line.role is Role.PROSE else -_LINE_AGAINST
        if total > best:
            best, start = total, begins
    return start


def _can_be_one(line: Classified) -> bool:
    text = line.line.text
    paragraph = text.endswith(".") and line.role is Role.PROSE
    return line.line.words <= _LONGEST and any(map(str.isalpha, text)) and not (paragraph or _is_of_page(text))


def _names_sender(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line beside the label of a press release names the company or club that sends it."""
    beside = lines[max(0, index - 1) : index + 2]
    return bylines.has_legal_form(lines[index].line.text) and any(bylines.is_release(each.line.text) for each in beside)


def _is_of_page(text: str) -> bool:
    """Whether a line tells where the page stands, when it is from, or what subjects it has."""
    return bool(_PATH.search(text) or _POINTER.match(text)) or _only_tells_day(text) or _lists_subjects(text)


def _only_tells_day(text: str) -> bool:
    dated, words = bool(_DAY_IN_DIGITS.search(text) or days(text)), _NUMBERS.sub(" ", text).split()
    return dated and len(words) <= _WORDS_AT_DAY and not small(words)


def _lists_subjects(text: str) -> bool:
    words, commas = text.split(), text.count(",")
    return commas >= _LISTED and commas * _WORDS_LISTED >= len(words) and not small(words)
