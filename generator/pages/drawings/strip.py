"""A strip of days: one row for each name, with a sign on each day of a stance; a line joins those of one course.

Days are to scale along the width, in per cent; heights are in rem. So one drawing fits every width without distorted
letters, and grows with the reader's text size. Words say the same: on the page of a proposal and, for the strip of the
home page, in the chronicle that it links to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, zip_longest

import htpy as h

from generator.model import Polarity
from generator.pages.drawings import signs

_FIRST, _LAST = 3.0, 96.0
"""Place of the first and the last day, in per cent of the width; half a sign must fit before and behind them."""
_ROW = 2.36
"""Height of a row in rem: the name, with the signs below it."""
_STEP = 1.2
"""Distance from a sign to the next one of the same day below it, in rem: 24 px, the least size of a target (WCAG
2.5.8)."""
_NAME, _SIGN, _TEXT = 0.95, 1.3, 0.62
"""In rem: from the top of a row to the base line of the name, and to the top of the signs; from that to the base line
of a label."""
_SIZE = 0.76
"""Width of a sign in rem; in Material, a rem is 20 px."""
_EVENT = 0.56
"""Width of the square of an event in rem; on a phone the squares of two successive days must not look like one."""
_NARROW = 300
"""Width in px of the narrowest strip, on a phone of 320 px, in which labels must not overlap."""
_LETTER = 6.3
"""Width in px of a letter of a label at 13 px, on average."""
_LONGEST = 24
"""Letters of a label; a longer one would not fit at twice the text size."""
_TICK = 9.0
"""Least distance of two numbers on the axis, in per cent; on a phone nearer ones would overlap."""

_BETWEEN = 3.0
"""Between two names of months, in per cent: a space, at least."""


@dataclass(frozen=True)
class Point:
    """A stance on a day or, without a polarity, an event; `target` is an address on the site."""

    day: date
    polarity: Polarity | None
    outline: bool
    """Whether the day is inferred, or the article's own."""
    label: str
    title: str
    """What readers are told on hover: who, what, when."""
    target: str


@dataclass(frozen=True)
class Row:
    """A name with its points, in order of day."""

    name: str
    points: tuple[Point, ...]
    is_course: bool = False
    """Whether these are one actor's stances on one thing: then a line goes from the first to the last. Of others it
    would say wrongly that somebody went from one to the next."""


@dataclass(frozen=True)
class Words:
    """The texts of a drawing besides the names: a title for screen readers, and forms of days."""

    title: str
    day_of_month: str
    """“{}.”: how a day stands on the axis."""
    months: tuple[str, ...]
    """Twelve names of months."""


def strip(rows: Sequence[Row], words: Words, id: str) -> h.Element:
    """The drawing; `id` begins the ids of its title and of the shapes that it uses more than once."""
    days = sorted({point.day for row in rows for point in row.points})
    *tops, bottom = accumulate(map(_height, rows), initial=0.0)
    content: list[h.Node] = [
        [_grid(_at(day, days), bottom) for day in _ticks(days)],
        [_row(row, top, days, id) for row, top in zip(rows, tops, strict=True)],
        _line("ax", "0", "100%", bottom, bottom),
        _axis(days, bottom, words),
    ]
    return h.svg(".strip", width="100%", height=_rem(bottom + 2), role="group", aria_labelledby=f"{id}-t")[
        h.title(id=f"{id}-t")[words.title], _shapes(id), content
    ]


def _shapes(id: str) -> h.Element:
    """Shapes that many points share: the area that can be clicked, and the square of an event."""
    return h.Element("defs")[
        h.Element("rect")(id=f"{id}-h", x="-.6rem", y="-.22rem", width="1.2rem", height="1.2rem"),
        h.Element("rect")(
            id=f"{id}-e", x=_rem(-_EVENT / 2), y=_rem((_SIZE - _EVENT) / 2), width=_rem(_EVENT), height=_rem(_EVENT)
        ),
    ]


def _use(css: str, shape: str) -> h.Element:
    return h.Element("use")(f".{css}", href=f"#{shape}")


def _at(day: date, days: Sequence[date]) -> float:
    """The place of a day, in per cent of the width."""
    whole = (days[-1] - days[0]).days
    share = (day - days[0]).days / whole if whole else 0.5
    return _FIRST + (_LAST - _FIRST) * share


def _ticks(days: Sequence[date]) -> list[date]:
    """The days that the axis names: all except those that would overlap one before."""
    shown: list[date] = []
    for day in days:
        if not shown or _at(day, days) - _at(shown[-1], days) >= _TICK:
            shown = [*shown, day]
    return shown


def _height(row: Row) -> float:
    """The height of a row, which grows with the signs below others of the same day."""
    return _ROW + _STEP * (max(Counter(point.day for point in row.points).values(), default=1) - 1)


def _row(row: Row, top: float, days: Sequence[date], id: str) -> list[h.Node]:
    places = [_at(point.day, days) for point in row.points]
    return [
        _line("g", "0", "100%", *[top + _height(row)] * 2) if row.points else None,
        _text("tb", "0", top + _NAME)[row.name],
        _line("life", _percent(places[0]), _percent(places[-1]), *[top + _SIGN + _SIZE / 2] * 2)
        if row.is_course and places and places[0] < places[-1]
        else None,
        [
            _placed(
                _point(point, _side(number, row, places), id), place, top + _SIGN + _STEP * _before_it(number, places)
            )
            for number, (point, place) in enumerate(zip(row.points, places, strict=True))
        ],
    ]


def _side(number: int, row: Row, places: Sequence[float]) -> str:
    """On which side of its sign a label has room ("start": to the right); "" for none, or for a repeated one."""
    point = row.points[number]
    if not point.label or len(point.label) > _LONGEST or (number and row.points[number - 1].label == point.label):
        return ""
    if places.count(places[number]) > 1:
        return ""
    needed = (len(point.label) * _LETTER + 14) / _NARROW * 100
    after = (places[number + 1] if number + 1 < len(places) else 100 + _LETTER) - places[number]
    before = places[number] - (places[number - 1] if number else 0)
    if after >= needed + 4:
        return "start"
    return "end" if before >= needed + (4 if number else 0) else ""


def _before_it(number: int, places: Sequence[float]) -> int:
    """How many points of the same day stand above it."""
    return places[:number].count(places[number])


def _point(point: Point, side: str, id: str) -> h.Element:
    """Sign and label, linked; the middle of the sign's upper edge is at the origin."""
    label = h.Element("text")(".tl", x=_rem(0.6 if side == "start" else -0.6), y=_rem(_TEXT), text_anchor=_anchor(side))
    return h.a(href=point.target)[
        h.title[point.title], _use("hit", f"{id}-h"), _shape(point, id), label[point.label] if side else None
    ]


def _shape(point: Point, id: str) -> h.Element:
    if not point.polarity:
        return _use("event-sign.hollow" if point.outline else "event-sign", f"{id}-e")
    place = {"x": _rem(-_SIZE / 2), "width": _rem(_SIZE), "height": _rem(_SIZE)}
    return signs.use(point.polarity, point.outline, **place, **{"class": signs.css(point.polarity)})


def _placed(content: h.Element, place: float, top: float) -> h.Element:
    """The content, moved to `place` (per cent of the width) and `top` (rem)."""
    return h.svg(x=_percent(place), y=_rem(top))[content]


def _axis(days: Sequence[date], bottom: float, words: Words) -> h.Element:
    """Days and months; not read out, since each sign says its day."""
    return h.Element("g")(aria_hidden="true")[
        [
            _text("t2", _percent(_at(day, days)), bottom + 0.8, "middle")[words.day_of_month.format(day.day)]
            for day in _ticks(days)
        ],
        [_text("t2", _percent(month.x), bottom + 1.6, month.anchor)[month.name] for month in _months(days, words)],
    ]


@dataclass(frozen=True)
class _Month:
    """A name on the axis; all but the name in per cent of the width."""

    name: str
    x: float
    anchor: str
    start: float
    """Where the name begins on the narrowest strip."""

    @property
    def end(self) -> float:
        """Where the next one may begin."""
        return self.start + _width(self.name) + _BETWEEN


def _months(days: Sequence[date], words: Words) -> list[_Month]:
    """Names of months, each at its first day or, where that would be in the one before, right behind that.

    The last one of a year bears it: “August”, “September 2025”. One that has no room before the next month is left out,
    unless it bears a year: then those before it make room.
    """
    firsts = list({(day.year, day.month): day for day in reversed(_ticks(days))}.values())[::-1]
    found: list[_Month] = []
    for day, after in zip_longest(firsts, firsts[1:]):
        has_year = not after or after.year != day.year
        name = words.months[day.month - 1] + (f" {day.year}" if has_year else "")
        month = _at_its_day(name, _at(day, days))
        behind = replace(month, x=found[-1].end, anchor="start", start=found[-1].end) if found else month
        if found and month.start < found[-1].end and behind.end <= (_at(after, days) if after else 100):
            month = behind
        while found and has_year and month.start < found[-1].end:
            found = found[:-1]
        if not found or month.start >= found[-1].end:
            found = [*found, month]
    return found


def _at_its_day(name: str, place: float) -> _Month:
    """In the middle below its day, but within the strip."""
    width = _width(name)
    if place < 15:
        return _Month(name, 0, "start", 0)
    if place > 85:
        return _Month(name, 100, "end", 100 - width)
    return _Month(name, place, "middle", place - width / 2)


def _width(name: str) -> float:
    return len(name) * _LETTER / _NARROW * 100


def _grid(place: float, bottom: float) -> h.Element:
    return _line("g", _percent(place), _percent(place), 0, bottom)


def _line(css: str, x1: str, x2: str, y1: float, y2: float) -> h.Element:
    return h.Element("line")(f".{css}", x1=x1, x2=x2, y1=_rem(y1), y2=_rem(y2))


def _text(css: str, x: str, y: float, anchor: str = "start") -> h.Element:
    return h.Element("text")(f".{css}", x=x, y=_rem(y), text_anchor=_anchor(anchor))


def _anchor(anchor: str) -> str | None:
    """The value of `text-anchor`; None for the default."""
    return None if anchor == "start" else anchor


def _percent(value: float) -> str:
    return f"{round(value, 2):g}%"


def _rem(value: float) -> str:
    return f"{round(value, 2):g}rem"
