"""The forms in which German news names a day, as one regular expression with a named group for each part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.text import dates, feasts

NUMBERS = {
    "einem": 1, "einer": 1, "einen": 1, "eine": 1, "ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
}  # fmt: skip
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
"""In the order of `date.weekday`."""
MONTH = rf"(?:{'|'.join(dates.MONTHS)}|Feber|(?:Jan|Jän|Febr?|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b\.?)"
LAST = r"(?:(?:ver)?gangene[nrms]?|letzte[nrms]?|vorige[nrms]?|zurückliegende[nrms]?)"
NEXT = r"(?:kommende[nrms]?|nächste[nrms]?)"
_THIS = r"(?:diese[nrms]?|heutige[nrms]?|gestrige[nrms]?|morgige[nrms]?)"
_WHICH = rf"(?:{LAST}|{NEXT}|{_THIS})"
_NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d{{1,3}})"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|sonnabend)"
_SHORT_WEEKDAY = r"(?-i:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?"
_PART = r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)"
_HABIT = r"[ ](?:vormittags|nachmittags|abends|morgens|nachts|mittags)\b"
_YEAR = r"(?:1\d{3}|20\d\d)"
_OF_YEAR = r"[ ](?:(?:im|des)[ ]Jahre?s?[ ])?"
_THAT_YEAR = r"(?:diese|vergangene|vorige|letzte|nächste|kommende)"
_SHORT_MONTH = r"(?:0?[1-9]|1[0-2])"
_NO_MORE = r"(?![ ]de[rs][ ])"
"""Excludes “am Tag darauf der …”, “am Vortag der Wahl”, which count from what follows."""

_ISO = r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![-\d])"
_DOTTED = (
    rf"(?P<dot_d>\d{{1,2}})\.[ ]?(?P<dot_m>{_SHORT_MONTH})\.[ ]?"
    r"(?P<dot_y>(?:19|20)\d\d|\d\d(?![\d.:]|[ ]?(?:Uhr|Prozent)))(?!\d)"
)
_WORDED = (
    rf"(?P<word_d>\d{{1,2}})\.?[ ]?(?P<word_m>{MONTH})s?"
    rf"(?:{_OF_YEAR}(?P<word_y>{_YEAR})\b|[ ]['’](?P<word_a>\d\d)\b|[ ](?P<of>{_THAT_YEAR})[ns][ ]Jahres\b"
    rf"|(?=[ ]?(?:bis|[-–])[ ](?:zum[ ])?\d{{1,2}}\.[ ]?(?P<to_m>{MONTH})[ ](?P<to_y>{_YEAR})\b))?"
    r"(?!\w|-(?-i:[A-ZÄÖÜ]))"
)
"""A date may share its year with the one up to which it counts: “vom 8. April bis 15. Mai 2021”.

“Der 6. Oktober-Kreis” is called by a date and is none.
"""
_AT = r"(?:(?<=\ba[mb][ ])|(?<=\bvom[ ])|(?<=\bzum[ ])|(?<=\bbis[ ])|(?<=\bde[nmr][ ]))"
_SHORT = rf"(?(on)|{_AT})(?P<short_d>\d{{1,2}})\.(?P<short_m>{_SHORT_MONTH})\.(?!\d)"
"""A day in digits without a year stands behind a weekday or “am”, “vom”, …; elsewhere it may be a version or a time."""
_ON_WEEKDAY = rf"(?:(?:{_WHICH}[ ])?(?P<on>{_WEEKDAY}|{_SHORT_WEEKDAY}){_PART}?,?[ ](?:de[nmr][ ]|\()?)?"
_DATE = rf"{_ON_WEEKDAY}(?:{_ISO}|{_DOTTED}|{_WORDED}|{_SHORT})"
_RANGE = (
    r"(?P<range_d>\d{1,2})\.(?=(?:,[ ]?\d{1,2}\.){0,3},?[ ]?(?:bis(?:[ ]zum)?|auf|und|sowie|oder|/|[-–]|,)[ ]?"
    rf"(?:(?:{_WEEKDAY}|de[mnr]),?[ ](?:de[mnr][ ])?)?\d{{1,2}}\.[ ]?"
    rf"(?:(?P<range_m>{MONTH})(?:[ ](?P<range_y>{_YEAR})\b)?|(?P<range_n>{_SHORT_MONTH})\.(?P<range_z>(?:19|20)\d\d)?))"
)
"""A day of several that share month and year with the last: “am 5., 6. und 7. Mai”."""
_OF_MONTH = r"(?P<month_d>\d{1,2})\.[ ](?:dieses|laufenden)[ ]Monats\b"
_FEAST = (
    rf"(?P<feast>{feasts.PATTERN})(?![\w-])"
    rf"(?:{_OF_YEAR}(?P<feast_y>{_YEAR})\b|[ ](?P<feast_of>{_THAT_YEAR})[ns][ ]Jahres\b)?"
)
_WEEKS_AWAY = rf"(?:[ ](?P<away>vor|in)[ ](?P<weeks>{_NUMBER})[ ]Wochen?\b)"
_MONTHS_AWAY = rf"[ ](?:vor|in)[ ]{_NUMBER}[ ](?:Monat|Tag|Jahr)"
_WITH_DAY = r",?[ ](?:de[nmr][ ])?\d{1,2}\."
_ON = (
    rf"(?:(?P<which>{_WHICH})[ ])?(?P<weekday>{_WEEKDAY}){_PART}?(?![\w-]|{_HABIT}|{_MONTHS_AWAY}|{_WITH_DAY})"
    rf"(?:[ ](?P<week>vergangener|voriger|letzter|nächster|kommender|dieser)[ ]Woche|{_WEEKS_AWAY})?"
)
_NEAR = rf"(?P<near>vorgestern|gestern|heute|übermorgen|morgen)(?:[ ]{_PART}(?!\w))?(?!\w)"
_FROM_NEAR = (
    rf"(?P<from_near>gestern|heute|morgen)[ ](?P<from_way>vor|in)[ ](?:genau[ ])?(?P<from_n>{_NUMBER})[ ]"
    r"(?P<from_unit>Jahr|Woche|Tag)e?n?\b"
)
"""“heute vor zehn Jahren”, “morgen in einer Woche”."""
_EVENT = (
    r"(?:Tage?s?|Abends?|Vormittags?|Nachmittags?|Morgens?|Nacht|[\w-]*(?:sitzung|versammlung|konferenz|treffens?|spiels?|"
    r"wahl|entscheidung|abstimmung|feier|urteils?|etappe|rennens?|ausgabe|prozesse?s?|verhandlung|gipfels?|auftritts?|"
    r"demonstration|kundgebung|debatte|anhörung|mitteilung|besuchs?|verhandlungstage?s?|gesprächs?|beratungen|termins?))"
)
_ADJECTIVE = (
    rf"(?P<adjective>(?:gestrig|morgig)e[nmrs]?(?=[ ][^\W\d_]{{3}})|heutige[nmrs]?(?=[ ]{_EVENT}\b))"
    r"(?:[ ](?:Tage?s?|Abends?|Vormittags?|Nachmittags?|Morgens?|Nacht)\b)?"
)
"""Adjectives before a noun: any noun, except for “heutige”, which mostly means nowadays."""
_COUNTED = rf"(?:vor|in)[ ](?P<count>{_NUMBER})[ ]Tagen\b(?![ ]und)"
_AFTER = (
    r"(?P<after>(?:am[ ])?(?:Tag[ ](?:darauf|danach)|(?:darauf[ ]?folgenden|folgenden|nächsten)[ ]Tag|Folgetag)"
    rf"|tags[ ]darauf|einen[ ]Tag[ ](?:später|darauf|danach))\b{_NO_MORE}"
)
_BEFORE = (
    r"(?P<before>(?:am[ ])?(?:Vortag|Tag[ ](?:zuvor|davor))"
    rf"|tags[ ]zuvor|einen[ ]Tag[ ](?:zuvor|davor|vorher|früher))\b{_NO_MORE}"
)
_SAME = r"(?P<same>(?:am[ ])?(?:selben|gleichen)[ ]Tag|an[ ]diesem[ ]Tag|am[ ]selben[ ]Abend)\b"
_LATER = rf"(?P<later>{_NUMBER})[ ]Tage[ ](?:(?P<later_on>später|darauf|danach)|(?:zuvor|davor|vorher|früher))\b"

_ALL = (_DATE, _RANGE, _OF_MONTH, _FEAST, _ON, _FROM_NEAR, _NEAR, _ADJECTIVE, _COUNTED, _AFTER, _BEFORE, _SAME, _LATER)
EXPRESSION = re.compile(rf"(?:(?<![\w.,:/-])|(?<=\d\.-)|(?<=\d\./))(?:{'|'.join(_ALL)})", re.VERBOSE | re.IGNORECASE)
"""Any form; in each match exactly one of the groups that name a kind is filled."""

_FIRST_WORDS = (
    *NUMBERS, *WEEKDAYS, *feasts.FIRST_WORDS, *dates.MONTHS, "feber", "jan", "jän", "feb", "mär", "mrz", "apr", "jun",
    "jul", "aug", "sep", "okt", "nov", "dez", "sonnabend", "mo", "di", "mi", "do", "fr", "sa", "so", "vergangene",
    "gangene", "letzte", "vorige", "zurückliegende", "kommende", "nächste", "diese", "heutige", "gestrige", "morgige",
    "vorgestern", "gestern", "heute", "übermorgen", "morgen", "vor", "in", "am", "tag", "tags", "darauf", "folgenden",
    "folgetag", "einen", "vortag", "selben", "gleichen", "an",
)  # fmt: skip
_TOLD_APART = 4
"""Number of letters that tell longer words from “die”, “der”, “das”."""
_GOES_ON = {
    "am": r"[ ][dfgnstv]", "an": r"[ ]d", "in": r"[ ][\dadefnsvz]", "ein": r"\w*+[ ]t", "eine": r"\w*+[ ]t",
    **dict.fromkeys(("mo", "di", "mi", "do", "fr", "sa", "so"), r"\b\.?\w*+,?[ ][d(\d]"),
}  # fmt: skip
"""How each form goes on behind its beginning, for those that mostly begin something else: “am”, “in”, “so”, …"""


def _beginnings() -> Iterator[str]:
    """The first letters of all forms, so that most words are skipped after a look at one letter."""
    begins = sorted({word[:_TOLD_APART] for word in map(str.lower, _FIRST_WORDS)})
    for first, found in groupby(begins, key=lambda begin: begin[0]):
        yield rf"{first}(?:{'|'.join(begin[1:] + _GOES_ON.get(begin, '') for begin in found)})"


_WORDS = rf"(?:\W*+(?!\d|{'|'.join(_beginnings())})\w++)*+\W*+"
"""A run of words in small letters with which no form begins, which are most words; without it each form would be tried
on each of them."""
_UP_TO_A_BEGINNING, _UP_TO_THE_NEXT = re.compile(_WORDS), re.compile(rf"\w*+{_WORDS}")


def expressions(text: str) -> Iterator[re.Match[str]]:
    """What `EXPRESSION.finditer` finds, in a fifth of the time; `text` is one of `dates.plainly`."""
    small = text.lower()  # of the same length, as the one letter that becomes two, “İ”, is not in it
    place = _end(_UP_TO_A_BEGINNING, small, 0)
    while place < len(text):
        found = EXPRESSION.match(text, place)
        if found:
            yield found
        place = _end(_UP_TO_THE_NEXT, small, found.end() if found else place)


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.match(text, start)
    return found.end() if found else start
