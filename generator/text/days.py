"""Expressions of German news that name a single day, each resolved against the day of publication.

The rules are those of newspapers. A weekday is the nearest one before the day of publication if its clause tells of the
past, else the nearest one after it. A day without a year lies near the day of publication, or in the year that the
sentence tells of. “am Tag darauf” counts from the day named last. The rules follow HeidelTime (Strötgen & Gertz 2013),
but what may not mean one day is left open: “heute” for nowadays, “Anfang Mai”, “vor einer Woche”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from generator.text import dates, day_years, feasts, nowadays, weekdays
from generator.text.day_context import Context
from generator.text.day_forms import NUMBERS, expressions
from generator.text.recurring_days import is_name, is_of_unknown_year, is_recurring
from generator.text.sentences import Span, sentences


class Rule(StrEnum):
    """The rule by which an expression was resolved."""

    WRITTEN = "written"
    """Day, month and year are printed."""
    YEAR = "year"
    """The year was inferred from `reference`."""
    WEEKDAY = "weekday"
    """The weekday nearest to `reference`; the tense decides whether before or after it."""
    OFFSET = "offset"
    """A number of days from `reference`."""
    FEAST = "feast"
    """The feast in its year."""


@dataclass(frozen=True)
class DayExpression:
    """An expression that names one day: `text` is text[start:end] of what was searched."""

    text: str
    start: int
    end: int
    value: str
    """ISO day (YYYY-MM-DD)."""
    rule: Rule
    reference: str = ""
    """The ISO day that it was counted from: that of publication, or one named before; empty if none was needed."""


@dataclass(frozen=True)
class _Place:
    """Where an expression stands, and what it may be counted from."""

    text: str
    sentence: Span
    """The sentence, at most `_LONGEST` characters on either side."""
    published: date | None
    last: DayExpression | None
    """The last day named before it, if that is near enough to count from."""
    years: Mapping[tuple[int, int], int]
    """The year of each month and day that the text has named with its year."""


_FROM_TODAY = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_ADJECTIVES = {"heutig": 0, "gestrig": -1, "morgig": 1}
_REACH = 600
"""How many characters back the day may be from which “am Tag darauf” counts: a paragraph of a newspaper."""
_LONGEST = 400
"""How many characters of a sentence are read on either side of an expression. Longer sentences are lists of days, and
to read all of a list for each of its days would take minutes."""


def find(text: str, published: date | None) -> tuple[DayExpression, ...]:
    """Every expression in `text` that resolves to one day, in order; without `published` those with a year only."""
    found: list[DayExpression] = []
    years: dict[tuple[int, int], int] = {}
    spans, plain = iter(sentences(text)), dates.plainly(text)
    sentence = next(spans, Span(0, len(text)))
    for match in expressions(plain):
        while match.start() >= sentence.end:
            sentence = next(spans, Span(sentence.end, len(text)))
        last = found[-1] if found and match.start() - found[-1].end <= _REACH else None
        around = Span(max(sentence.start, match.start() - _LONGEST), min(sentence.end, match.end() + _LONGEST))
        for each in _resolved(match, _Place(plain, around, published, last, years)):
            found.append(replace(each, text=text[each.start : each.end]))
            if each.rule is Rule.WRITTEN:
                years[_month_and_day(each)] = int(each.value[:4])
    return tuple(found)


def _month_and_day(day: DayExpression) -> tuple[int, int]:
    return int(day.value[5:7]), int(day.value[8:])


def _context(match: re.Match[str], place: _Place) -> Context:
    return Context(place.text, place.sentence, match.start(), match.end())


def _resolved(match: re.Match[str], place: _Place) -> Iterator[DayExpression]:
    for group, rule in _RULES:
        if match[group] is not None:
            day = rule(match, place)
            if day is not None:
                yield from _weekday_outside(match, day)
                yield day
            return


def _weekday_outside(match: re.Match[str], day: DayExpression) -> Iterator[DayExpression]:
    """“Dienstag (14. Mai)” names the day twice."""
    if match["on"] and "(" in match[0]:
        yield replace(day, text=match["on"], start=match.start("on"), end=match.end("on"))


def _made(match: re.Match[str], value: date | None, rule: Rule, reference: date | None = None) -> DayExpression | None:
    if value is None:
        return None
    shown = match[0].rpartition("(")[2].rstrip()
    start = match.end() - len(match[0].rpartition("(")[2])
    iso = reference.isoformat() if reference else ""
    return DayExpression(shown, start, start + len(shown), value.isoformat(), rule, iso)


def _date(year: int, month: int, day: int) -> date | None:
    return _in_calendar(lambda: date(year, month, day))


def _in_calendar(day: Callable[[], date]) -> date | None:
    """None for the 30th of February, and for what lies outside the years 1 to 9999."""
    try:
        return day()
    except (ValueError, OverflowError):
        return None


def _iso(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _made(match, _date(int(match["year"]), int(match["month"]), int(match["day"])), Rule.WRITTEN)


def _dotted(match: re.Match[str], place: _Place) -> DayExpression | None:
    year = dates.full_year(match["dot_y"])
    return _made(match, _date(year, int(match["dot_m"]), int(match["dot_d"])), Rule.WRITTEN)


def _worded(match: re.Match[str], place: _Place) -> DayExpression | None:
    month = dates.month(match["word_m"].rstrip("."))
    year = match["word_y"] or _year_of_range(match)
    if match["word_a"]:
        year = str(dates.full_year(match["word_a"]))
    return _dated(match, place, (month, int(match["word_d"])), year, match["of"])


def _year_of_range(match: re.Match[str]) -> str | None:
    """The year behind the second day of a range, or the year before it if the range passes New Year."""
    if match["to_y"] is None:
        return None
    begins, ends = dates.month(match["word_m"].rstrip(".")), dates.month(match["to_m"].rstrip("."))
    return str(int(match["to_y"]) - (begins > ends))


def _short(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _dated(match, place, (int(match["short_m"]), int(match["short_d"])))


def _range(match: re.Match[str], place: _Place) -> DayExpression | None:
    """The first day of “vom 5. bis 22. November”, which shares month and year with the second."""
    month = dates.month(match["range_m"].rstrip(".")) if match["range_m"] else int(match["range_n"])
    return _dated(match, place, (month, int(match["range_d"])), match["range_y"] or match["range_z"])


def _of_month(match: re.Match[str], place: _Place) -> DayExpression | None:
    """“am 20. dieses Monats”."""
    published = place.published
    day = _date(published.year, published.month, int(match["month_d"])) if published else None
    return _made(match, day, Rule.YEAR, published)


def _dated(
    match: re.Match[str], place: _Place, day: tuple[int, int], year: str | None = None, of: str | None = None
) -> DayExpression | None:
    """A day of a month, with the year that is printed, else with the most likely one."""
    if year:
        return _made(match, _date(int(year), *day), Rule.WRITTEN)
    context = _context(match, place)
    if place.published is None or is_recurring(context):
        return None
    known = None if of else place.years.get(day)
    if not (known or of or day_years.told(context)) and is_of_unknown_year(context):
        return None
    likely = _date(known, *day) if known else _likely(lambda year: _date(year, *day), match, place, of)
    return _made(match, likely, Rule.YEAR, place.published)


def _likely(in_year: Callable[[int], date | None], match: re.Match[str], place: _Place, of: str | None) -> date | None:
    """The day in the most likely year, with the weekday that is printed before the date, if any is."""
    if place.published is None:
        return None
    weekday = weekdays.number(match["on"]) if match["on"] else None
    return day_years.likely(in_year, _context(match, place), place.published, of, weekday)


def _feast(match: re.Match[str], place: _Place) -> DayExpression | None:
    if match["feast_y"]:
        return _made(match, feasts.day(match["feast"], int(match["feast_y"])), Rule.FEAST)
    context = _context(match, place)
    if is_recurring(context) or not _BEFORE_FEAST.search(context.before):
        return None
    if place.published and day_years.are_others(context, place.published):
        return None
    day = _likely(lambda year: _in_calendar(lambda: feasts.day(match["feast"], year)), match, place, match["feast_of"])
    counted = _DAYS_FROM.search(place.text, place.sentence.start, match.start())
    if day and counted:
        return _away_from(day, counted, match.end())
    return _made(match, day, Rule.FEAST, place.published)


_DAYS_FROM = re.compile(rf"\b(?P<count>{'|'.join(NUMBERS)}|\d\d?) Tage? (?P<way>vor|nach) (?:de[mn] )?$", re.IGNORECASE)


def _away_from(feast: date, counted: re.Match[str], end: int) -> DayExpression | None:
    """“drei Tage vor Heiligabend” is one expression, and means the 21st."""
    days = _number(counted["count"]) * (-1 if counted["way"].lower() == "vor" else 1)
    day = _in_calendar(lambda: feast + timedelta(days))
    return DayExpression("", counted.start(), end, day.isoformat(), Rule.OFFSET, feast.isoformat()) if day else None


_BEFORE_FEAST = re.compile(
    r"\b(?:an|am|zu|zum|vor|nach|bis|seit|über|von|vom|ab|für|dem|den|diese[nsm]?|(?:heut|gestr|morg)ige[nsm]?|heute,?|"
    r"gestern,?|morgen,?) $",
    re.IGNORECASE,
)
"""A feast that stands alone is mostly a subject of talk: “zum Thema Weihnachten”."""


_COUNTED_FROM = re.compile(
    rf"[ ](?:vor|nach)[ ](?:de[mn][ ])?(?:\d{{1,2}}\.|(?:{feasts.PATTERN})\b)", re.IGNORECASE | re.VERBOSE
)
"""“am Sonntag nach dem 3. Februar”, “am Freitag vor Pfingsten”: not the Sunday nearest to publication."""


def _weekday(match: re.Match[str], place: _Place) -> DayExpression | None:
    published, context = place.published, _context(match, place)
    if (
        published is None
        or is_recurring(context)
        or _is_called_so(match, context)
        or _COUNTED_FROM.match(context.after)
    ):
        return None
    days = _to_weekday(match, context, published)
    return None if days is None else _shifted(match, published, days, Rule.WEEKDAY)


def _to_weekday(match: re.Match[str], context: Context, published: date) -> int | None:
    """Days from that of publication to the one that a weekday names; None if nothing tells which one it is."""
    number = weekdays.number(match["weekday"])
    back = (published.weekday() - number) % 7
    which = (match["which"] or "").lower()
    week = day_years.step(match["week"]) if match["week"] else weekdays.week_named(number, published, context)
    if week is not None:
        return number - published.weekday() + 7 * week
    if match["away"]:
        weeks = _number(match["weeks"])
        return -back - 7 * weeks if match["away"].lower() == "vor" else (7 - back) % 7 + 7 * weeks
    if which.startswith(("heutige", "gestrige", "morgige")):
        return _of_adjective(which)
    step = day_years.step(which) if which and not which.startswith("diese") else None
    return weekdays.days_away(back, step, context)


def _is_called_so(match: re.Match[str], context: Context) -> bool:
    """Whether it is a name; “Reuters diesen Montag” is none."""
    return match["which"] is None and is_name(context)


def _near(match: re.Match[str], place: _Place) -> DayExpression | None:
    """“gestern”, “heute”, “morgen”: the last two also mean nowadays, the days to come, and a time of the day."""
    published, word = place.published, match["near"].lower()
    if published is None or not nowadays.is_day(word, _context(match, place), _is_among_days(match, place)):
        return None
    return _shifted(match, published, _FROM_TODAY[word])


def _is_among_days(match: re.Match[str], place: _Place) -> bool:
    """Whether it opens the text, or another day that counts from publication is named shortly before."""
    last = place.last
    return match.start() < _LEAD or bool(last and last.rule in (Rule.WEEKDAY, Rule.OFFSET))


_LEAD = 300
"""Characters at the beginning of a text, some two sentences, which tell the news itself."""


def _from_near(match: re.Match[str], place: _Place) -> DayExpression | None:
    """“heute vor zehn Jahren”, “morgen in einer Woche”."""
    published = place.published
    if published is None:
        return None
    count = _number(match["from_n"]) * (-1 if match["from_way"].lower() == "vor" else 1)
    shift, unit = _FROM_TODAY[match["from_near"].lower()], match["from_unit"].lower()
    if unit != "jahr":
        return _shifted(match, published, shift + count * (7 if unit == "woche" else 1))
    near = _in_calendar(lambda: published + timedelta(shift))
    return _made(match, _date(near.year + count, near.month, near.day) if near else None, Rule.OFFSET, published)


def _adjective(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _shifted(match, place.published, _of_adjective(match["adjective"]))


def _of_adjective(word: str) -> int:
    """Days from that of publication: “heutige” is none, “gestrigen” one before."""
    return next(days for begins, days in _ADJECTIVES.items() if word.lower().startswith(begins))


def _counted(match: re.Match[str], place: _Place) -> DayExpression | None:
    """“vor drei Tagen”, “in zwei Tagen”."""
    if place.text[: match.start()].endswith(("mehr als ", "gut ", "etwa ", "rund ", "wenigen ", "knapp ")):
        return None
    days = _number(match["count"])
    return _shifted(match, place.published, -days if match[0].lower().startswith("vor") else days)


def _after(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _from_last(match, place, 1)


def _before(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _from_last(match, place, -1)


def _same(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _from_last(match, place, 0)


def _later(match: re.Match[str], place: _Place) -> DayExpression | None:
    days = _number(match["later"])
    return _from_last(match, place, days if match["later_on"] else -days)


def _number(word: str) -> int:
    return NUMBERS.get(word.lower()) or int(word)


def _from_last(match: re.Match[str], place: _Place, days: int) -> DayExpression | None:
    return _shifted(match, date.fromisoformat(place.last.value) if place.last else None, days)


def _shifted(match: re.Match[str], base: date | None, days: int, rule: Rule = Rule.OFFSET) -> DayExpression | None:
    return _made(match, _in_calendar(lambda: base + timedelta(days)), rule, base) if base else None


_RULES: tuple[tuple[str, Callable[[re.Match[str], _Place], DayExpression | None]], ...] = (
    ("year", _iso),
    ("dot_d", _dotted),
    ("word_d", _worded),
    ("short_d", _short),
    ("range_d", _range),
    ("month_d", _of_month),
    ("feast", _feast),
    ("weekday", _weekday),
    ("from_near", _from_near),
    ("near", _near),
    ("adjective", _adjective),
    ("count", _counted),
    ("after", _after),
    ("before", _before),
    ("same", _same),
    ("later", _later),
)
