"""The features of the days in a text: where it prints a day, in which words, and which other days it prints.

`day_choice` weighs them. A feature is a name that holds for a day or does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.intake import patterns
from generator.intake.line_features import Lines, step
from generator.intake.line_roles import Classified, Role
from generator.text.dates import Day, days

_LONGEST_READ = 1_500
"""Characters of a line that are searched for days; the lines that tell the days of an article are short."""
_LABEL, _BEHIND = 40, 20
"""Characters before and behind a day whose words tell what happened on it."""
_OF_EVENT, _OF_COMMENT, _OF_AUTHOR, _OF_NEXT = 200, 120, 100, 80
"""Characters at the beginning of a line in which words of events, comments and authors are looked for, and in a line
beside it those of comments: further on they are part of a text."""
_NEAR = 6
"""Byline, day, section and picture of an article stand within so many lines of its headline."""
_SHORTLY, _LONG = 40, 400
"""Days: at most so many are between an article and its update; more than so many may be between an article and the
saving of its page."""
_PUBLISHED = re.compile(
    r"veröffentlich|publiziert|erschien|erstellt|gepostet|posted|eingestellt|verfasst|geschrieben|online seit|datum|"
    r"stand|published|vom\b",
    re.IGNORECASE,
)
_COMMENTING = re.compile(r"antworten|sagt|kommentar|schrieb|meint|reply|says", re.IGNORECASE)
_TIME = re.compile(r"\W{0,4}(?:um |at |@ ?)?\d{1,2}[:.]\d\d")
_AT = re.compile(r"\W{0,3}um ")
_WEEKDAY = re.compile(
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|\b(?:mo|di|mi|do|fr|sa|so)\b)\.?,?\s*"
    r"(?:den |dem )?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:von|by|autor)\b", re.IGNORECASE)
_PLAIN_WORD = re.compile(r"[a-zäöüß]{3,}")
_AROUND = " ,|•·-–—:"


@dataclass(frozen=True)
class PrintedDay:
    """A day in a line of a text."""

    at: int
    """The place of its line among the lines of the text."""
    number: int
    """How many days stand before it in the line."""
    of: int
    """How many stand in the line."""
    day: Day
    text: str

    @property
    def before(self) -> str:
        """What stands before it in the line."""
        return self.text[: self.day.start]

    @property
    def behind(self) -> str:
        """What stands behind it in the line."""
        return self.text[self.day.end :]

    @property
    def is_other(self) -> bool:
        """Whether the words before it say that it is of something else: until when a film is shown, who is born."""
        return bool(patterns.FALSE_DATES.search(self.before[-_LABEL:]))


@dataclass(frozen=True)
class _Text:
    """A text with its days, and what is computed of them only once."""

    given: Lines
    printed: Sequence[PrintedDay]

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(each.day.iso for each in self.printed)

    @cached_property
    def stated(self) -> list[PrintedDay]:
        """Days that stand in no paragraph."""
        return [each for each in self.printed if self.given.lines[each.at].role is not Role.PROSE]

    @cached_property
    def distances(self) -> list[float]:
        return sorted({self.distance(each.at) for each in self.stated})

    @cached_property
    def head(self) -> int:
        """The place of the headline, or else of the first paragraph."""
        place = self.given.place
        if place is None:
            return 0
        return place.first if place.title is None else place.title

    def distance(self, index: int) -> float:
        """How far a line is from the headline, in lines. Lines above it count 1.5, as their days are less often its."""
        return index - self.head if index >= self.head else 1.5 * (self.head - index)


def printed(lines: Sequence[Classified]) -> list[PrintedDay]:
    """All days of a text, in its order, without those of pictures, which tell when a picture was taken."""
    found: list[PrintedDay] = []
    for index, line in enumerate(lines):
        if line.role in (Role.CAPTION, Role.CREDIT):
            continue
        text = line.line.text[:_LONGEST_READ]
        named = days(text)
        found += (PrintedDay(index, number, len(named), day, text) for number, day in enumerate(named))
    return found


def features(given: Lines) -> list[tuple[PrintedDay, frozenset[str]]]:
    """All days of a text with their features."""
    text = _Text(given, printed(given.lines))
    return [(each, frozenset(_features(text, order, each))) for order, each in enumerate(text.printed)]


def _features(text: _Text, order: int, each: PrintedDay) -> Iterator[str]:
    line = text.given.lines[each.at]
    yield from ("always", f"order {step(order, (0, 1, 2, 5, 10))}")
    yield from _line(line, each)
    yield from _words(each)
    yield from _among(text, each)
    yield from _placed(text, each, line)
    yield from _neighbours(text, each.at)


def _line(line: Classified, each: PrintedDay) -> Iterator[str]:
    """How the line is that a day stands in, and what stands beside the day."""
    yield f"role {line.role.name} {line.reason.name}" if line.role is Role.NOTICE else f"role {line.role.name}"
    yield f"words {step(line.line.words, (1, 2, 3, 5, 8, 12, 20))}"
    yield f"days before {min(each.number, 2)}"
    yield f"days {min(each.of, 3)}"
    rest = len((each.before + each.behind).strip(_AROUND))
    yield f"rest {step(rest, (0, 5, 15, 30, 60))}"
    held = {
        "closed": line.line.closed,
        "begins the line": not each.before.strip(),
        "ends the line": not each.behind.strip(),
        "copyright": "©" in each.text,
        "address": "http" in each.text or "www" in each.text,
    }
    yield from (name for name, holds in held.items() if holds)


def _words(each: PrintedDay) -> Iterator[str]:
    """What the words around a day say of it."""
    label, behind = each.before[-_LABEL:], each.behind[:_BEHIND]
    held = {
        "updated": patterns.UPDATED.search(label),
        "something else": each.is_other or patterns.FALSE_DATES.search(behind),
        "event": patterns.EVENT.search(each.text[:_OF_EVENT]),
        "published": _PUBLISHED.search(label),
        "commenting": _COMMENTING.search(each.text[:_OF_COMMENT]),
        "time": _TIME.match(each.behind),
        "at": _AT.match(each.behind),
        "weekday": _WEEKDAY.search(each.before[-_LABEL:]),
        "by": _BY.search(each.text[:_OF_AUTHOR]),
    }
    yield from (name for name, holds in held.items() if holds)
    yield from (f"after “{word}”" for word in _PLAIN_WORD.findall(each.before.lower())[-1:])
    yield from (f"before “{word}”" for word in _PLAIN_WORD.findall(each.behind.lower())[:1])


def _among(text: _Text, each: PrintedDay) -> Iterator[str]:
    """How a day compares with the others."""
    counts, iso = text.counts, each.day.iso
    others = [other.day.iso for other in text.stated if other.day.iso != iso]
    yield f"different {step(len(counts), (1, 2, 4, 8, 16))}"
    yield f"times {step(counts[iso], (1, 2, 4))}"
    apart = [_days_between(iso, other) for other in others]
    held = {
        "latest": iso == max(counts),
        "earliest": iso == min(counts),
        "only": len(counts) == 1,
        "elsewhere": any(other.day.iso == iso and other.at != each.at for other in text.stated),
        "shortly before another": any(0 < days <= _SHORTLY for days in apart),
        "shortly after another": any(0 < -days <= _SHORTLY for days in apart),
        "long before another": any(days > _LONG for days in apart),
    }
    yield from (name for name, holds in held.items() if holds)


def _days_between(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _placed(text: _Text, each: PrintedDay, line: Classified) -> Iterator[str]:
    """Where the line of a day stands: in the text, and in the article as rules see it."""
    index, place, lines = each.at, text.given.place, text.given.lines
    yield f"state {text.given.path[index]}"
    yield f"at {step(index, (0, 2, 8, 20, 60, 200))}"
    yield f"share {step(index / len(lines), (0.1, 0.3, 0.6, 0.9))}"
    yield f"others near {step(sum(abs(other.at - index) <= _NEAR for other in text.printed) - 1, (0, 1, 2, 5))}"
    if line.role is not Role.PROSE:
        yield from _near(text, index)
    if place is None:
        yield "nowhere"
        return
    part = place.part(index)
    yield from (part, f"{part} {line.role.name}")
    if place.title is not None:
        yield f"from the title {step(index - place.title, (-20, -6, -3, -2, -1, 0, 1, 2, 3, 5, 9, 20))}"
    else:
        yield "no title"
    yield f"from the first {step(index - place.first, (-20, -6, -3, -2, -1, 0, 1, 2, 5, 20))}"
    yield f"from the end {step(index - place.end, (-5, -2, -1, 0, 1, 3, 8, 20))}"
    if part == "above":
        yield f"above by {step(place.start - index, (1, 2, 4, 8, 20))}"
        if each.day.iso == max(text.counts) and _WEEKDAY.search(each.before[-_LABEL:]):
            yield "today"


def _near(text: _Text, index: int) -> Iterator[str]:
    """How near to the headline a day stands, and whether another stands nearer."""
    rank = text.distances.index(text.distance(index))
    yield f"nearest {min(rank, 3)}"
    if rank == 0:
        yield f"nearest by {step(abs(index - text.head), (1, 2, 4, 8, 16))}"
    elif text.distances[0] <= _NEAR:
        yield "another by the title"


def _neighbours(text: _Text, index: int) -> Iterator[str]:
    for offset in (-1, 1):
        if 0 <= index + offset < len(text.given.lines):
            line = text.given.lines[index + offset]
            yield f"{offset:+d} {line.role.name}"
            yield f"{offset:+d} words {step(line.line.words, (2, 5, 12, 25))}"
            if _COMMENTING.search(line.line.text[:_OF_NEXT]):
                yield f"{offset:+d} commenting"
