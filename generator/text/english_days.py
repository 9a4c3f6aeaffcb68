"""Expressions of English news that name a single day, each resolved against the day of publication.

The rules are those of newspapers, as in `days`: a weekday is the last one up to the day of publication, or the next one
where its clause tells of what is to come; “last Tuesday” lies before publication, “next Tuesday” behind it; a day
without a year lies near publication. What may not mean one day is left open: “today” for nowadays, “a week ago”, “on
Tuesdays”, “8/19/2025”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.text import dates, quotation_marks
from generator.text.days import DayExpression, Rule
from generator.text.sentences import Span

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NUMBERS = {word: number for number, word in enumerate("a two three four five six seven eight nine ten".split(), 1)}
_MONTH = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = rf"(?P<weekday>{'|'.join(_WEEKDAYS)})"
_NO_DAY = re.compile(
    r"\b(?:every|each|most|any|one|a|Black|Good|Holy|Palm|Whit|Blue|Cyber|Giving|Ash|Super|Bloody|Easter|Shrove|Maundy"
    r"|Mail on) $",
    re.IGNORECASE,
)
"""What stands before a weekday that names no day of its own, or is part of a name."""
_OF_A_NAME = re.compile(r" (?:Times|Telegraph|Mirror|Express|Mail|Post|World|People|Herald|Independent|Night Live)\b")
_COUNTED_FROM = re.compile(r" (?:of the (?:week|month)|a (?:week|month)|(?:two|three) weeks)\b")
"""“the Tuesday of the week before”, “Tuesday a week earlier”: not the Tuesday nearest to publication."""
_EXPRESSION = re.compile(
    rf"""(?<![\w./-])(?:
        (?P<iso>\d{{4}}-\d\d-\d\d)(?![\w-])
      | (?:{_WEEKDAY.replace("weekday", "on_us")},?[ ])?{_MONTH.format("us_m")}[ ](?P<us_d>\d\d?)(?:st|nd|rd|th)?
        (?!\d|[.:]\d)(?:,?[ ](?P<us_y>\d{{4}})(?!\d))?
      | (?:{_WEEKDAY.replace("weekday", "on_uk")},?[ ])?(?:the[ ])?(?P<uk_d>\d\d?)(?:st|nd|rd|th)?[ ](?:of[ ])?
        {_MONTH.format("uk_m")}(?:,?[ ](?P<uk_y>\d{{4}})(?!\d))?
      | (?:(?P<which>last|next|this|this[ ]past|this[ ]coming)[ ])?{_WEEKDAY}(?![-\w])
        (?P<week>[ ](?:last|next)[ ]week)?
      | (?P<near>the[ ]day[ ]before[ ]yesterday|the[ ]day[ ]after[ ]tomorrow|yesterday|tomorrow
        |(?:earlier|later)[ ]today|(?<=said[ ])today)(?![-\w])
      | (?P<ago>{"|".join(_NUMBERS)}|\d\d?)[ ]days?[ ]ago\b
      | (?:(?:on[ ])?the[ ](?P<after>next|following)[ ]day|(?P<later>{"|".join(_NUMBERS)}|\d\d?)[ ]days?[ ]later
        |(?:on[ ])?(?P<before>the[ ]previous[ ]day|the[ ]day[ ]before(?![ ]yesterday))
        |(?P<earlier>{"|".join(_NUMBERS)}|\d\d?)[ ]days?[ ]earlier|(?:on[ ])?(?P<same>the[ ]same[ ]day|that[ ]day))\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPITAL = re.compile(r"\b[A-Z]")
"""Months and weekdays have a capital letter: “may 5” is no day."""
_NEAR = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "earlier today": 0,
    "later today": 0,
    "today": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_NO_TOMORROW = re.compile(r"\b(?:of|no|like|for) $")
"""“the cities of tomorrow”, “as if there were no tomorrow”."""
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall)\b|\b(?:is|are|was|were)(?: \w+)? (?:to|due|set|expected|scheduled|planned|going)\b"
    r"|\b(?:plans?|expects?|intends?|hopes?|scheduled|due) (?:to|for|on|next)\b|\b(?:until|by|from|for) (?:next )?$",
    re.IGNORECASE,
)
"""Words before a weekday in its clause that say that it lies ahead."""
_CLAUSE = re.compile(r"[.;:!?()]\s|[“”\"]|, (?:and|but|while|who|which|after|before|when)\b")
_REACH = 600
"""How many characters back the day may be from which “the next day” counts, as in `days`."""
_CLAUSE_REACH = 200
"""How many characters before a weekday are read for its tense; longer clauses are lists."""


@dataclass(frozen=True)
class _Place:
    """Where an expression stands, and what it may be counted from."""

    text: str
    published: date | None
    last: DayExpression | None
    quoted: tuple[Span, ...]


def find(text: str, published: date | None) -> tuple[DayExpression, ...]:
    """Every expression in `text` that resolves to one day, in order; without `published` those with a year only."""
    found: list[DayExpression] = []
    quoted = quotation_marks.spans(text)
    for match in _EXPRESSION.finditer(text):
        last = found[-1] if found and match.start() - found[-1].end <= _REACH else None
        resolved = _resolved(match, _Place(text, published, last, quoted))
        if resolved:
            found.append(resolved)
    return tuple(found)


def _resolved(match: re.Match[str], place: _Place) -> DayExpression | None:
    kind = next(group for group in _RULES if match[group] is not None)
    try:
        return _RULES[kind](match, place)
    except (ValueError, OverflowError):  # the 30th of February, or a year outside of the calendar
        return None


def _made(match: re.Match[str], day: date | None, rule: Rule, reference: date | None = None) -> DayExpression | None:
    if day is None:
        return None
    iso = reference.isoformat() if reference else ""
    return DayExpression(match[0], match.start(), match.end(), day.isoformat(), rule, iso)


def _iso(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _made(match, date.fromisoformat(match["iso"]), Rule.WRITTEN)


def _american(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _dated(match, place, "us")


def _british(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _dated(match, place, "uk")


def _dated(match: re.Match[str], place: _Place, form: str) -> DayExpression | None:
    if not _CAPITAL.match(match[f"{form}_m"]):
        return None
    month, day = dates.month(match[f"{form}_m"].rstrip(".")), int(match[f"{form}_d"])
    if year := match[f"{form}_y"]:
        return _made(match, date(int(year), month, day), Rule.WRITTEN)
    if place.published is None:
        return None
    weekday = match[f"on_{form}"]
    near = _near_years(place.published.year, month, day)
    fitting = [each for each in near if weekday is None or each.weekday() == _number(weekday)]
    likely = min(fitting, key=lambda each: abs(each - place.published), default=None)  # type: ignore[operator]
    return _made(match, likely, Rule.YEAR, place.published)


def _near_years(year: int, month: int, day: int) -> Iterator[date]:
    for each in (year - 1, year, year + 1):
        if (month, day) != (2, 29) or each % 4 == 0:
            yield date(each, month, day)


def _number(weekday: str) -> int:
    return _WEEKDAYS.index(weekday.capitalize())


def _weekday(match: re.Match[str], place: _Place) -> DayExpression | None:
    """“last” and “this past” lie before publication, “next” behind it; “last week” is the calendar's."""
    published, which, week = place.published, (match["which"] or "").lower(), (match["week"] or "").lower()
    before = place.text[max(0, match.start() - 10) : match.start()]
    is_name = (
        _NO_DAY.search(before) or _OF_A_NAME.match(place.text, match.end()) or not _CAPITAL.match(match["weekday"])
    )
    if published is None or is_name or _COUNTED_FROM.match(place.text, match.end()):
        return None
    number = _number(match["weekday"])
    back = (published.weekday() - number) % 7
    if week:
        days = number - published.weekday() + (7 if "next" in week else -7)
    elif which in ("last", "this past"):
        days = -(back or 7)
    elif which in ("next", "this coming") or _lies_ahead(match, place.text):
        days = 7 - back
    else:
        days = -back
    return _made(match, published + timedelta(days), Rule.WEEKDAY, published)


def _lies_ahead(match: re.Match[str], text: str) -> bool:
    before = text[max(0, match.start() - _CLAUSE_REACH) : match.start()]
    clause = before[max((bound.end() for bound in _CLAUSE.finditer(before)), default=0) :]
    return bool(_AHEAD.search(clause.removesuffix("on ")))


def _near(match: re.Match[str], place: _Place) -> DayExpression | None:
    """Inside direct speech they count from the day of speaking, which may be another."""
    word = " ".join(match["near"].lower().split())
    before = place.text[max(0, match.start() - 10) : match.start()]
    if quotation_marks.inside(match.start(), place.quoted) or (word == "tomorrow" and _NO_TOMORROW.search(before)):
        return None
    return _shifted(match, place.published, _NEAR[word])


def _ago(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _shifted(match, place.published, -_count(match["ago"]))


def _count(word: str) -> int:
    return _NUMBERS.get(word.lower()) or int(word)


def _shifted(match: re.Match[str], start: date | None, days: int) -> DayExpression | None:
    return _made(match, start + timedelta(days), Rule.OFFSET, start) if start else None


def _from_last(days: Callable[[re.Match[str]], int]) -> Callable[[re.Match[str], _Place], DayExpression | None]:
    """A rule for what counts from the day named last."""

    def rule(match: re.Match[str], place: _Place) -> DayExpression | None:
        return _shifted(match, date.fromisoformat(place.last.value) if place.last else None, days(match))

    return rule


_RULES: Mapping[str, Callable[[re.Match[str], _Place], DayExpression | None]] = {
    "iso": _iso,
    "us_m": _american,
    "uk_m": _british,
    "weekday": _weekday,
    "near": _near,
    "ago": _ago,
    "after": _from_last(lambda match: 1),
    "later": _from_last(lambda match: _count(match["later"])),
    "before": _from_last(lambda match: -1),
    "earlier": _from_last(lambda match: -_count(match["earlier"])),
    "same": _from_last(lambda match: 0),
}
"""By the group of `_EXPRESSION` that is filled."""
