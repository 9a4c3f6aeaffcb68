"""In which year a day lies that is printed without one: the nearest, or the year that the text tells of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from generator.text.day_context import Context
from generator.text.day_forms import LAST, MONTH, NEXT
from generator.text.tense import PLANNED, Tense

_REACH = 600
"""How many characters before a sentence are read for years: a paragraph of a newspaper."""
_YEAR = r"1[89]\d\d|20\d\d"
_SPAN = rf"(?:{MONTH}|Jahre?s?|Frühjahr|Sommer|Herbst|Winter|Frühling) "
_TOLD = re.compile(rf"\b{_SPAN}({_YEAR})\b")
_OPENS = re.compile(rf"(?:^|(?<=[.!?] ))(?:(?:\w+ |\d{{1,2}}\. ?){{0,4}}{_SPAN})?({_YEAR})(?= [a-zäöü])")
"""“Im März 1992 kam …”, “1953 kamen …”: the rest of the sentence tells of that year."""
_ANY = re.compile(rf"\b(?:{_YEAR})\b")
"""Any year, whatever is told of it."""
_LOOKS_BACK = re.compile(r"\b(?:[Ss]eit(?: dem)?|[A-ZÄÖÜ][a-zäöüß]{2,} vom) $")
_LOOKS_AHEAD = re.compile(r" (?:(?:bis|an|ab)\b|und \d)|\d| ?[-–]")
"""“seit dem 5. Mai”, “das Gesetz vom 1. September” tell of the past; “die Tage vom 5. Mai an” and “die Läufe vom 5. und
6. Mai” may not."""
_RECENT = timedelta(300)
"""A day further back is printed with its year, unless everybody knows the event: “die Anschläge vom 11. …”."""
_UNDER_WAY = timedelta(14)
"""A day of which the text tells in the future tense may be that long ago: what began then goes on."""
_ANNOUNCED = timedelta(90)
"""How far ahead a day may be beside a verb of the past and of planning: “war für den 5. Mai vorgesehen”."""
_SOON = timedelta(30)
"""How far ahead a day may be beside any verb of the past, which may tell of something else; a day of last year would
be printed with its year."""
_PLANNED = re.compile(rf"\b(?:{PLANNED}|verschoben|festgelegt)\b")
_TO_COME = re.compile(r"\b(?:für|bis|ab|zum|auf)(?: de[nm]| zum)? $", re.IGNORECASE)


def likely(
    in_year: Callable[[int], date | None], context: Context, published: date, of: str | None, weekday: int | None
) -> date | None:
    """The day in the year that `of` names (“letzten Jahres”), or that the text tells of, or in which it is nearest.

    `in_year` is the day of any year; with a `weekday` (0 is Monday) only a day that falls on it counts.
    """
    if of:
        return in_year(published.year + step(of))
    year = told(context)
    day = in_year(year) if year else None
    if day and _falls_on(day, weekday):
        return day
    years = (published.year + number for number in (-1, 0, 1))
    near = [day for year in years if (day := in_year(year)) and _falls_on(day, weekday)]
    if _LOOKS_BACK.search(context.before) and not _LOOKS_AHEAD.match(context.after):
        return _last_before(near, published)
    fitting = [day for day in near if _fits(day, published, context)]
    return min(fitting or near, key=lambda day: abs((day - published).days), default=None)


def told(context: Context) -> int | None:
    """The year that the sentence tells of; in a story, the year with which a sentence before begins."""
    found = _in_sentence(context)
    if not found and context.is_story():
        found = _OPENS.findall(_just_before(context))
    return int(found[-1]) if found else None


def are_others(context: Context, published: date) -> bool:
    """Whether the text tells just before of other years than that of publication, and the sentence names none: among
    them a feast may be that of any year."""
    return not _in_sentence(context) and bool(set(_ANY.findall(_just_before(context))) - {str(published.year)})


def step(which: str) -> int:
    """-1 for “last”, 0 for “this”, 1 for “next”, in German."""
    word = which.lower()
    if re.match(LAST, word):
        return -1
    return 1 if re.match(NEXT, word) else 0


def _falls_on(day: date, weekday: int | None) -> bool:
    return weekday is None or day.weekday() == weekday


def _last_before(days: Iterable[date], published: date) -> date | None:
    """The latest of these days that is not after publication, unless that is long ago."""
    last = max((day for day in days if day <= published), default=None)
    return last if last and published - last <= _RECENT else None


def _fits(day: date, published: date, context: Context) -> bool:
    """Whether the tense allows the day."""
    when = context.tense()
    if when is Tense.PAST:
        return day - published <= (_ANNOUNCED if _is_planned(context) else _SOON)
    return when is not Tense.FUTURE or published - day <= _UNDER_WAY


def _is_planned(context: Context) -> bool:
    clause = context.main_clause
    return bool(_TO_COME.search(context.before) or _PLANNED.search(context.text, clause.start, clause.end))


def _in_sentence(context: Context) -> list[str]:
    """The years of which the sentence tells before the day."""
    return _TOLD.findall(context.before) or _OPENS.findall(context.before)


def _just_before(context: Context) -> str:
    """The text before the sentence, in the same paragraph."""
    start = context.sentence.start
    return context.text[max(start - _REACH, 0) : start].rpartition("\n\n")[2]
