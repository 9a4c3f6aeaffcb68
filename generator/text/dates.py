"""Calendar days as the German, English and French press prints them.

Only absolute days count; "heute" and "vor drei Stunden" name none. A date with slashes is read with the day first only
if the month cannot come first, or if German words or time zones stand beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

EARLIEST, LATEST = 1945, 2099
"""Numbers outside of this range are not taken for years."""

MONTHS = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember".split()
"""The German names in full, the Austrian one of January included."""
_MONTH_NAMES = (
    ("januar", "jänner", "jan", "jän", "january", "janvier", "janv"),
    ("februar", "feber", "febr", "feb", "february", "février", "fevrier", "févr", "fév"),
    ("märz", "maerz", "mär", "mrz", "march", "mar", "mars"),
    ("april", "apr", "avril", "avr"),
    ("mai", "may"),
    ("juni", "jun", "june", "juin"),
    ("juli", "jul", "july", "juillet", "juil"),
    ("august", "aug", "août", "aout"),
    ("september", "sept", "sep", "septembre"),
    ("oktober", "okt", "october", "oct", "octobre"),
    ("november", "nov", "novembre"),
    ("dezember", "dez", "december", "dec", "décembre", "déc"),
)
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = r"(?:(?:[a-zA-Z]{4,7}tag|Sonnabend|Mittwoch),?[ ])?"
"""The second of two days of an issue may have its weekday: “Samstag, 31. Januar / Sonntag, 1. Februar 2026”."""

# The first look-ahead only saves time: every form begins with a digit or the first letter of a month.
_FORMS = re.compile(
    rf"""(?=[\dadfjmnos])(?<![\d./:-])(?:
        (?P<iso_y>\d{{4}})(?P<sign>[-/.])(?P<iso_m>\d{{1,2}})(?P=sign)(?P<iso_d>\d{{1,2}})
      | (?P<dot_d>\d{{1,2}})\.[ ]?(?P<dot_m>\d{{1,2}})\.[ ]?(?P<dot_y>\d{{4}}|'?\d{{2}}(?!\d|:|[ ]?Uhr))
      | (?P<dash_d>\d{{1,2}})-(?P<dash_m>\d{{1,2}})-(?P<dash_y>\d{{4}})
      | (?P<slash_d>\d{{1,2}})/(?P<slash_m>\d{{1,2}})/(?P<slash_y>\d{{4}})
      | (?P<range_d>\d{{1,2}})\.?[ ]?(?:/|–|-|und|bis)[ ]?\d{{1,2}}\.[ ]?
        (?P<range_m>{_MONTH})\b\.?[ ](?P<range_y>\d{{4}})
      | (?P<span_d>\d{{1,2}})\.[ ]?(?:/|–|-|und|bis)[ ]?\d{{1,2}}\.[ ]?(?P<span_m>\d{{1,2}})\.[ ]?(?P<span_y>\d{{4}})
      | (?P<over_d>\d{{1,2}})\.[ ]?(?P<over_m>{_MONTH})\b\.?[ ]?/[ ]?{_WEEKDAY}
        \d{{1,2}}\.[ ]?(?P<over_next>{_MONTH})\b\.?[ ](?P<over_y>\d{{4}})
      | (?P<both_d>\d{{1,2}})\.[ ]?(?P<both_m>\d{{1,2}})\.[ ]?/[ ]?{_WEEKDAY}
        \d{{1,2}}\.[ ]?(?P<both_next>\d{{1,2}})\.[ ]?(?P<both_y>\d{{4}})
      | (?P<short_d>\d{{1,2}})\.[ ]?(?P<short_m>{_MONTH})\b\.?[ ]'?(?P<short_y>\d{{2}})(?!\d|:|[ ]?[^\W\d_])
      | (?P<bare_d>\d{{2}})[ ](?P<bare_m>{_MONTH})\b\.?[ ]'?(?P<bare_y>\d{{2}})(?!\d|:|[.,]\d|[ ]?[^\W\d_]|[ ]?[%€$])
      | (?P<word_d>\d{{1,2}})\.?[ ]?(?P<word_m>{_MONTH})\b(?:\.?,?[ ]|\.)(?P<word_y>\d{{4}})
      | (?P<us_m>{_MONTH})\b\.?[ ](?P<us_d>\d{{1,2}})(?:st|nd|rd|th)?,?[ ](?P<us_y>\d{{4}})
    )(?=\d{{1,2}}\.[ ]?(?:{_MONTH})|(?!\d|[./-]\d))""",
    re.IGNORECASE | re.VERBOSE,
)
_MAY_BE = re.compile(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|\.\s?\d{1,2}\.|\.?\s?[A-Za-zÄä]{3})")
"""A part that every form has: a year of four digits, two numbers with dots, or a number and the name of a month. It
begins with a digit in any case, so that text without digits is skipped fast."""
_PLAIN = str.maketrans("ſıİ", "siI")
_NOT_PLAIN = re.compile("[ſıİ]")
"""Letters that `re.IGNORECASE` equates with “s” and “i”, such as the long s of old prints; no list of words has
them."""
_DAY_FIRST = re.compile(
    r"\b(?:Uhr|MEZ|MESZ|CET|CEST|Von|am|vom|Stand|Veröffentlicht|publié|mis à jour)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Day:
    """A day named in a text, and where: `text[start:end]` names it."""

    iso: str
    start: int
    end: int


def days(text: str) -> tuple[Day, ...]:
    """Every absolute calendar day that `text` names, in order."""
    return _days(text) if _MAY_BE.search(text) else ()


@lru_cache(maxsize=256)  # intake asks the same lines of an article several times; with digits they have hardly more
def _days(text: str) -> tuple[Day, ...]:
    plain = plainly(text)
    return tuple(day for match in _FORMS.finditer(plain) if (day := _day(match, plain)) is not None)


def plainly(text: str) -> str:
    """The text with such letters replaced by those of lists of words; every offset stays the same."""
    return text.translate(_PLAIN) if _NOT_PLAIN.search(text) else text


def month(name: str) -> int:
    """The number of the month with this name or abbreviation; 0 if there is none."""
    return _MONTHS.get(name.lower(), 0)


def _day(match: re.Match[str], text: str) -> Day | None:
    form = (match.lastgroup or "").partition("_")[0]
    year, month, day = (match.group(f"{form}_{part}") for part in "ymd")
    number = _MONTHS.get(month.lower()) or int(month)
    if form == "slash" and int(day) <= 12 and not _DAY_FIRST.search(text):
        return None
    after = match[f"{form}_next"] if form in ("over", "both") else month
    # “31. Dezember/1. Januar 2026”: the year is that of the second day.
    turns = (_MONTHS.get(after.lower()) or int(after)) < number
    iso = _iso(full_year(year) - turns, number, int(day))
    return Day(iso, match.start(), match.end()) if iso else None


def full_year(printed: str) -> int:
    """Two digits mean this century up to 49, as newspapers print archive dates, and the last one after."""
    year = int(printed.lstrip("'"))
    return year if len(printed) == 4 else year + (2000 if year < 50 else 1900)


def _iso(year: int, month: int, day: int) -> str:
    if not EARLIEST <= year <= LATEST:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
