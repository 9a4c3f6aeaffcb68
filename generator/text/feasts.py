"""Feasts and holidays of the German calendar, and the day on which each falls in a year."""

from __future__ import annotations

import re
from datetime import date, timedelta

_FIXED = {
    "neujahr": (1, 1),
    "neujahrstag": (1, 1),
    "dreikönigstag": (1, 6),
    "heilige drei könige": (1, 6),
    "dreikönig": (1, 6),
    "holocaust-gedenktag": (1, 27),
    "mariä lichtmess": (2, 2),
    "valentinstag": (2, 14),
    "weltfrauentag": (3, 8),
    "internationaler frauentag": (3, 8),
    "tag der arbeit": (5, 1),
    "maifeiertag": (5, 1),
    "mariä himmelfahrt": (8, 15),
    "tag der deutschen einheit": (10, 3),
    "reformationstag": (10, 31),
    "halloween": (10, 31),
    "allerheiligen": (11, 1),
    "allerseelen": (11, 2),
    "martinstag": (11, 11),
    "welt-aids-tag": (12, 1),
    "nikolaustag": (12, 6),
    "heiligabend": (12, 24),
    "heiliger abend": (12, 24),
    "mariä empfängnis": (12, 8),
    "weihnachten": (12, 25),
    "erster weihnachtstag": (12, 25),
    "zweiter weihnachtstag": (12, 26),
    "christtag": (12, 25),
    "stephanstag": (12, 26),
    "stefanitag": (12, 26),
    "silvester": (12, 31),
}
_FROM_EASTER = {
    "weiberfastnacht": -52,
    "altweiber": -52,
    "unsinniger donnerstag": -52,
    "schmutziger donnerstag": -52,
    "tulpensonntag": -49,
    "faschingssonntag": -49,
    "rosenmontag": -48,
    "faschingsdienstag": -47,
    "fastnachtsdienstag": -47,
    "veilchendienstag": -47,
    "aschermittwoch": -46,
    "palmsonntag": -7,
    "gründonnerstag": -3,
    "karfreitag": -2,
    "karsamstag": -1,
    "ostern": 0,
    "ostersonntag": 0,
    "ostermontag": 1,
    "weißer sonntag": 7,
    "christi himmelfahrt": 39,
    "pfingsten": 49,
    "pfingstsonntag": 49,
    "pfingstmontag": 50,
    "dreifaltigkeitssonntag": 56,
    "fronleichnam": 60,
}
"""Days from Easter Sunday; Ostern and Pfingsten alone mean their Sunday."""
_BEFORE_CHRISTMAS = {
    "buß- und bettag": 32,
    "totensonntag": 28,
    "ewigkeitssonntag": 28,
    "volkstrauertag": 35,
    "erster advent": 21,
    "zweiter advent": 14,
    "dritter advent": 7,
    "vierter advent": 0,
}
"""Days before the fourth Sunday of Advent, the last Sunday before Christmas Day."""

_ORDINALS = {"1.": "erster", "2.": "zweiter", "3.": "dritter", "4.": "vierter"}
_INFLECTED = re.compile(r"\b(heilig|erst|zweit|dritt|viert|weiß|unsinnig|schmutzig|international)e[nms]?\b")
_ORDINAL = r"(?:[1-4]\.|(?:erste|zweite|dritte|vierte)[nrms]?)"
_NAMES = sorted({*_FIXED, *_FROM_EASTER, *_BEFORE_CHRISTMAS}, key=len, reverse=True)
PATTERN = "|".join(
    [
        rf"{_ORDINAL}[ ](?:Weihnachts(?:feier)?tage?s?|Advents?(?:sonntag)?)",
        r"Heilige[nrms]?[ ]Abend",
        r"(?:Weiße[nrms]?[ ]Sonntag|(?:Unsinnige|Schmutzige)[nrms]?[ ]Donnerstag|Internationale[nrms]?[ ]Frauentag)",
        *(re.escape(name).replace(r"\ ", "[ ]") for name in _NAMES if not name.startswith(tuple(_ORDINALS.values()))),
    ]
)
"""A regular expression (verbose, ignoring case) for every name, inflected as in a sentence."""
FIRST_WORDS = tuple(sorted({name.split()[0] for name in _NAMES}))
"""Those with which names begin, where they do not begin with a digit."""


def day(name: str, year: int) -> date:
    """The day of a feast that `PATTERN` matched, in a year.

    Raises KeyError for anything else.
    """
    key = _key(name)
    if key in _FIXED:
        return date(year, *_FIXED[key])
    if key in _FROM_EASTER:
        return easter(year) + timedelta(_FROM_EASTER[key])
    return _fourth_advent(year) - timedelta(_BEFORE_CHRISTMAS[key])


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Gauß's rule as corrected by Lichtenberg 1997)."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    sun = 2 - (3 * century + 3) // 4
    golden = year % 19
    seed = (19 * golden + moon) % 30
    full_moon = 21 + seed - (seed + golden // 11) // 29
    first_sunday = 7 - (year + year // 4 + sun) % 7
    return date(year, 3, 1) + timedelta(full_moon + 7 - (full_moon - first_sunday) % 7 - 1)


def _fourth_advent(year: int) -> date:
    christmas_eve = date(year, 12, 24)
    return christmas_eve - timedelta((christmas_eve.weekday() + 1) % 7)


def _key(name: str) -> str:
    words = " ".join(name.lower().split())
    for digit, ordinal in _ORDINALS.items():
        words = words.replace(digit, ordinal)
    words = _INFLECTED.sub(r"\1er", words)
    words = re.sub(r"advents?(?:sonntag)?$", "advent", words)
    return re.sub(r"weihnachts(?:feier)?tage?s?$", "weihnachtstag", words)
