"""What the numbers of a text count: “9,4 Millionen Euro im Jahr”, and where another text counts something else by them.

Only units that news use most are known; a number with any other word behind it is compared by nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from generator.text.day_forms import NUMBERS


class _Sort(Enum):
    """What a unit measures; a number has at most one unit of each sort."""

    SCALE = auto()
    SHARE = auto()
    MONEY = auto()
    TIME = auto()
    SIZE = auto()
    RATE = auto()
    """In how long a time something comes again: “im Jahr”, “monatlich”."""


_UNITS = {
    _Sort.SCALE: "Tausend|Million(?:en)?|Mio|Milliarden?|Mrd|Billion(?:en)?",
    _Sort.SHARE: "Prozentpunkten?|Prozentpunkte|Prozent|Promille|%",
    _Sort.MONEY: "Euro|Cent|Dollar|Franken|Pfund|Kronen|Rubel|Yen|Yuan|Z[lł]oty",
    _Sort.TIME: "Sekunden?|Minuten?|Stunden?|Tag(?:en?)?|Wochen?|Monat(?:en?)?|Jahr(?:en?)?|Jahrzehnt(?:en?)?",
    _Sort.SIZE: "Meter|Metern|Kilometern?|Kilometer|Hektar|Quadratmetern?|Quadratkilometern?|Litern?|Tonnen?|Kilo"
    "|Kilogramm|Megawatt|Gigawatt|Grad",
}
_NUMBER = re.compile(
    r"(?<![\w.,])(?P<number>\d+(?:[.,]\d+)*|[a-zäöüß]+)(?P<units>(?: (?:"
    + "|".join(_UNITS.values())
    + r")\b\.?| ?%)+)",
    re.IGNORECASE,
)
_UNIT = re.compile("|".join(f"(?P<{sort.name}>{words})" for sort, words in _UNITS.items()), re.IGNORECASE)
_RATE = re.compile(
    r"\W*(?:(?:im|in der|pro|je|jede[nrs]?|am) (?P<per>Tag|Woche|Monat|Quartal|Jahr)\b(?! \d)"
    r"|(?P<often>täglich|wöchentlich|monatlich|jährlich)\w*)",
    re.IGNORECASE,
)
_OFTEN = {"täglich": "tag", "wöchentlich": "woche", "monatlich": "monat", "jährlich": "jahr"}
_SHORT = {"mio": "million", "mrd": "milliarde", "%": "prozent"}
_ENDING = re.compile(r"(?:(?<=er)n|en|e)$")


@dataclass(frozen=True)
class Measure:
    """A number with its units, as it is printed."""

    text: str
    number: str
    units: Mapping[_Sort, str]


def find(text: str) -> Iterator[Measure]:
    """Each number with a known unit."""
    for found in _NUMBER.finditer(text):
        number = found["number"].casefold()
        if number in NUMBERS or number[0].isdigit():
            yield _measure(text, found, str(NUMBERS.get(number, number)))


def _measure(text: str, found: re.Match[str], number: str) -> Measure:
    units = {_Sort[str(each.lastgroup)]: _plain(each[0]) for each in _UNIT.finditer(found["units"])}
    rate = _RATE.match(text, found.end())
    if rate:
        units[_Sort.RATE] = _OFTEN.get((rate["often"] or "").casefold(), "") or rate["per"].casefold()
    return Measure(text[found.start() : rate.end() if rate else found.end()], number, units)


def _plain(unit: str) -> str:
    plain = unit.casefold()
    return _ENDING.sub("", _SHORT.get(plain, plain))


def otherwise(said: str, evidence: str) -> Iterator[tuple[str, str]]:
    """What `said` counts by a number, and what `evidence` counts by it instead (“9,4 Milliarden”, “9,4 Millionen”)."""
    known: defaultdict[str, list[Measure]] = defaultdict(list)
    for each in find(evidence):
        known[each.number].append(each)
    for own in find(said):
        others = known.get(own.number, [])
        if others and not any(_may_be_same(own, other) for other in others):
            yield own.text, others[0].text


def _may_be_same(one: Measure, other: Measure) -> bool:
    """Whether no unit contradicts: units of one sort are equal, and there is one that both have."""
    shared = one.units.keys() & other.units.keys()
    return bool(shared) and all(one.units[sort] == other.units[sort] for sort in shared)
