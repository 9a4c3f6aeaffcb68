"""Expressions of German news that name a single day, each resolved against the day of publication.

The rules are those by which newspapers write: a weekday is the nearest one before the day of publication when its
clause tells of the past, else the nearest one behind it; a day without a year lies near the day of publication, or in
the year that the sentence tells of; “am Tag darauf” counts from the day named last. After HeidelTime (Strötgen & Gertz
2013), but what does not surely mean one day is left open: “heute” for nowadays, “Anfang Mai”, “vor einer Woche”.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from generator.text import dates, feasts
from generator.text.day_forms import EXPRESSION, LAST, MONTH, NEXT, NUMBERS, WEEKDAYS
from generator.text.sentences import Span, sentences
from generator.text.tense import Tense, tense


class Rule(StrEnum):
    """By what an expression was resolved."""

    WRITTEN = "written"
    """Day, month and year stand there."""
    YEAR = "year"
    """The year was added: that of `reference`."""
    WEEKDAY = "weekday"
    """The weekday nearest to `reference`, before or after it as the tense says."""
    OFFSET = "offset"
    """So many days from `reference`."""
    FEAST = "feast"
    """The feast of that year."""


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
    """The ISO day it was counted from: that of publication, or one named before; empty when none was needed."""


@dataclass(frozen=True)
class _Place:
    """Where an expression stands, and what it may be counted from."""

    text: str
    sentence: Span
    """No more of it than `_LONGEST` characters on either side."""
    published: date | None
    last: DayExpression | None
    """The day named last before it, if that is near enough to count from."""


_FROM_TODAY = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_ADJECTIVES = {"heutigen": 0, "gestrigen": -1, "morgigen": 1}
_CLAUSE_END = re.compile(r"[,;:()„“”\"»«]| [–-] |\b(?:und|sowie|aber|doch|während|nachdem|bevor) ")
_REACH = 400
"""Characters back to the day that “am Tag darauf” may count from: some three sentences."""
_REACH_OF_YEARS = 2 * _REACH
"""Characters back in the paragraph to a year that the text may still tell of."""
_LONGEST = 1000
"""Characters of a sentence that are looked at on either side of an expression: longer ones are lists of days, and to
look at all of a list for each of its days would take minutes."""
_YEAR_TOLD = re.compile(rf"\b(?:{MONTH}|Jahre?s?|Frühjahr|Sommer|Herbst|Winter|Frühling) (1[89]\d\d|20\d\d)\b")


def find(text: str, published: date | None) -> tuple[DayExpression, ...]:
    """Every expression in `text` that resolves to one day, in order; without `published` those with a year only."""
    found: list[DayExpression] = []
    spans, plain = iter(sentences(text)), text.translate(dates.PLAIN)
    sentence = next(spans, Span(0, len(text)))
    for match in EXPRESSION.finditer(plain):
        while match.start() >= sentence.end:
            sentence = next(spans, Span(sentence.end, len(text)))
        last = found[-1] if found and match.start() - found[-1].end <= _REACH else None
        around = Span(max(sentence.start, match.start() - _LONGEST), min(sentence.end, match.end() + _LONGEST))
        resolved = _resolved(match, _Place(plain, around, published, last))
        found.extend(replace(each, text=text[each.start : each.end]) for each in resolved)
    return tuple(found)


def _resolved(match: re.Match[str], place: _Place) -> Iterator[DayExpression]:
    for group, rule in _RULES:
        if match[group] is not None:
            day = rule(match, place)
            if day is not None:
                yield day
            return


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
    return _dated(match, place, (month, int(match["word_d"])), match["word_y"] or _year_of_range(match), match["of"])


def _year_of_range(match: re.Match[str]) -> str | None:
    """The year behind the second day of a range; the one before when the range passes New Year."""
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
    """A day of a month, with its year where that stands there, else with the likeliest."""
    if year:
        return _made(match, _date(int(year), *day), Rule.WRITTEN)
    if place.published is None or _is_usual(match, place):
        return None
    in_year = _of_year(lambda year: _date(year, *day), match, place, of)
    return _made(match, in_year, Rule.YEAR, place.published)


def _of_year(in_year: Callable[[int], date | None], match: re.Match[str], place: _Place, of: str | None) -> date | None:
    """The day in the year that “of” names, or that the text told of just before, or in which it is nearest."""
    published = place.published
    if published is None:
        return None
    if of:
        return in_year(published.year + _step(of))
    told = _told_year(match, place)
    if told is not None:
        return in_year(told) if told else None
    near = [day for year in (-1, 0, 1) if (day := in_year(published.year + year)) and _falls_on(day, match)]
    fitting = [day for day in near if _fits(day, published, _tense(match, place))]
    return min(fitting or near, key=lambda day: abs((day - published).days), default=None)


_UNDER_WAY = timedelta(14)
"""A day that the text tells of in the future may have begun that long ago."""
_ANNOUNCED = timedelta(90)
"""Beside a verb of the past may stand a day to come, up to so far ahead: “war für den 5. Mai vorgesehen”."""


def _fits(day: date, published: date, when: Tense) -> bool:
    """Does the tense allow the day?"""
    if when is Tense.PAST:
        return day - published <= _ANNOUNCED
    return when is not Tense.FUTURE or published - day <= _UNDER_WAY


def _falls_on(day: date, match: re.Match[str]) -> bool:
    """Is it the weekday that stands before the date, if any does?"""
    return match["on"] is None or day.weekday() == _weekday_number(match["on"])


def _weekday_number(name: str) -> int:
    return WEEKDAYS.index(name.lower().replace("sonnabend", "samstag"))


def _told_year(match: re.Match[str], place: _Place) -> int | None:
    """The year that the sentence tells of; 0 when sentences just before it told of another than that of publication."""
    in_sentence = _YEAR_TOLD.findall(place.text, place.sentence.start, match.start())
    if in_sentence:
        return int(in_sentence[-1])
    paragraph = place.text[max(place.sentence.start - _REACH_OF_YEARS, 0) : place.sentence.start].rpartition("\n\n")[2]
    told = _YEAR_TOLD.findall(paragraph)
    return 0 if place.published and told and int(told[-1]) != place.published.year else None


def _step(which: str) -> int:
    """-1 for last, 0 for this, 1 for next."""
    word = which.lower()
    if re.match(LAST + r"|vergangene|vorige|letzte", word):
        return -1
    return 1 if re.match(NEXT + r"|nächste|kommende", word) else 0


def _feast(match: re.Match[str], place: _Place) -> DayExpression | None:
    if match["feast_y"]:
        return _made(match, feasts.day(match["feast"], int(match["feast_y"])), Rule.FEAST)
    if _is_usual(match, place) or not _BEFORE_FEAST.search(place.text[: match.start()]):
        return None
    day = _of_year(lambda year: _in_calendar(lambda: feasts.day(match["feast"], year)), match, place, match["feast_of"])
    return _made(match, day, Rule.FEAST, place.published)


_BEFORE_FEAST = re.compile(
    r"\b(?:an|am|zu|zum|vor|nach|bis|seit|über|von|vom|ab|für|der|dem|den|diese[nsm]?|heute,?|gestern,?|morgen,?) $",
    re.IGNORECASE,
)
"""A feast that stands alone is mostly a subject of talk: “zum Thema Weihnachten”."""
_USUAL = re.compile(
    r"\b(?:jede[nrsm]?|alle|ein(?:e[mnsr]?)?|kein(?:e[mnsr]?)?|immer|oft|stets|üblicherweise) $", re.IGNORECASE
)
_ALWAYS = re.compile(r"\b(?:[Jj]edes Jahr|jeden|\w*jährlich|stets|traditionell|üblicherweise|immer a[mn])\b")
_OPENING_HOURS = re.compile(rf"(?:{'|'.join(WEEKDAYS)}) ?(?:bis|[-–]) (?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_STRETCH = re.compile(r"\b(?:von|vom|am|ab|seit) (?:\w+ )?$", re.IGNORECASE)
"""Before a weekday that begins a stretch of certain days; “Montag bis Freitag” alone are the hours of an office."""


def _is_usual(match: re.Match[str], place: _Place) -> bool:
    """Is it no certain day: “jeden Montag”, “an einem Sonntag”, “jedes Jahr an Ostern”?"""
    before = place.text[place.sentence.start : match.start()]
    return bool(_USUAL.search(before) or _ALWAYS.search(before)) or _is_opening_hours(match, place)


def _is_opening_hours(match: re.Match[str], place: _Place) -> bool:
    return any(
        found.start() <= match.start() < found.end() and not _STRETCH.search(place.text[: found.start()])
        for found in _OPENING_HOURS.finditer(place.text, place.sentence.start, place.sentence.end)
    )


def _weekday(match: re.Match[str], place: _Place) -> DayExpression | None:
    published = place.published
    if published is None or _is_usual(match, place) or _is_name(match, place):
        return None
    number = _weekday_number(match["weekday"])
    back = (published.weekday() - number) % 7
    which, week = (match["which"] or "").lower(), match["week"]
    if week:
        days: int | None = number - published.weekday() + 7 * _step(week)
    elif which.startswith(("heutige", "gestrige", "morgige")):
        days = _ADJECTIVES[which[:-1] + "n"]
    else:
        days = _from_published(back, _step(which) if which and not which.startswith("diese") else None, match, place)
    return None if days is None else _shifted(match, published, days, Rule.WEEKDAY)


_PAPER = re.compile(r"[„\"»](?:[A-ZÄÖÜ][\w-]* ){1,3}am $|\b(?:Bild|Welt|Presse|Blick|Zeitung|NZZ|SonntagsZeitung) am $")


def _is_name(match: re.Match[str], place: _Place) -> bool:
    """A newspaper that is called by its day: “Bild am Sonntag”."""
    return bool(_PAPER.search(place.text[place.sentence.start : match.start()]))


_PLANNED_FOR = re.compile(r"\b(?:für(?: den)?|bis(?: zum)?|ab|zum) $", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:bis(?: zum)?|ab) $", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:[Ss]eit(?: dem)?|[Vv]om|\w[a-zäöüß]{2,} von|Nacht (?:zum|auf(?: den)?|von)) $")
"""“seit Montag”, “die Mitteilung von Samstag”; “von Samstag an” begins a stretch to come."""
_BESIDE = re.compile(r"\b(gestern|heute|morgen),? (?:am )?$", re.IGNORECASE)
"""“morgen, Dienstag,”: both name one day."""
_FROM_ON = re.compile(r" (?:an|bis)\b")
_SAYS = re.compile(
    r"(?:sagt|erklärt|betont|meint|berichtet|berichten|meldet|melden|schreibt|schreiben|teilt|teilen|heißt es|warnt|"
    r"fordert|kritisiert|bestätigt|ergänzt|räumt|versichert|begründet)\b"
)
"""Who “sagt” something on a weekday has said it."""


def _from_published(back: int, step: int | None, match: re.Match[str], place: _Place) -> int | None:
    """Days from publication to the weekday that was `back` days before: the last, the next, or as the tense says."""
    if step == -1:
        return -(back or 7)
    if step == 1:
        return 7 - back
    if back == 0:
        return 0
    before = place.text[place.sentence.start : match.start()]
    since = _SINCE.search(before) and not _FROM_ON.match(place.text, match.end())
    if since or _is_said(match, place):
        return -back
    beside = _BESIDE.search(before)
    if beside and (_FROM_TODAY[beside[1].lower()] + back) % 7 == 0:
        return _FROM_TODAY[beside[1].lower()]
    when = _tense(match, place)
    if when is Tense.PAST and not _PLANNED_FOR.search(before):
        return -back
    ahead = when is not Tense.PAST or _UNTIL.search(before)  # beside the present tense a day is one to come
    return 7 - back if ahead else None


def _is_said(match: re.Match[str], place: _Place) -> bool:
    """Does the day belong to a verb of speech in the present tense that quotes: “…“, sagt Adler am Dienstag?"""
    return bool(_SAYS.match(place.text[_clause(match, place).start : place.sentence.end].lstrip()))


def _tense(match: re.Match[str], place: _Place) -> Tense:
    """The tense of the clause; of the whole sentence when the clause has no verb that tells.

    A clause without any verb (“auf die Frage am Montag, …”) is as past as whatever the sentence tells of the past.
    """
    clause = _clause(match, place)
    when = tense(place.text, clause, match.start())
    if when is not Tense.UNKNOWN:
        return when
    if _AUXILIARY.search(place.text, clause.start, clause.end):
        return tense(place.text, place.sentence, match.start())
    present = _PRESENT.search(place.text, clause.start, clause.end)
    return Tense.PAST if not present and _tells_of_the_past(place) else Tense.UNKNOWN


_PRESENT = re.compile(
    r"\b(?!(?:mit|seit|nicht|jetzt|dort|fast|erst|laut|statt|weit)\b)[a-zäöüß]{3,}t\b"
    r"|\b[a-zäöüß]{3,}en (?:wir|sich|sie|die)\b"
)
"""What may be a verb in the present: “trifft”, “treffen sich”."""
_AUXILIARY = re.compile(r"\b(?:ha[tb]\w*|ist|sind|sei|seien)\b")
"""Its participle may stand in another clause."""


def _tells_of_the_past(place: _Place) -> bool:
    start = place.sentence.start
    for bound in (*_CLAUSE_END.finditer(place.text, start, place.sentence.end), None):
        end = bound.start() if bound else place.sentence.end
        if tense(place.text, Span(start, end), start) is Tense.PAST:
            return True
        start = bound.end() if bound else end
    return False


def _clause(match: re.Match[str], place: _Place) -> Span:
    start, end = place.sentence.start, place.sentence.end
    for bound in _CLAUSE_END.finditer(place.text, start, end):
        if bound.end() <= match.start():
            start = bound.end()
        elif bound.start() >= match.end():
            return Span(start, bound.start())
    return Span(start, end)


_NO_DAY_BEFORE = re.compile(
    r"(?:\b(?:bis|von|noch|schon|seit|auch|erst|ab|für|und|oder|mehr|als|wie|selbst|zwischen|heute,?)"
    r"|(?<!,)(?<!, in) d(?:as|ie|er)) $",
    re.IGNORECASE,
)
"""“die heute” begins a clause behind a comma, and is nowadays without: “die heute bekannten”."""
_NO_DAY_AFTER = re.compile(
    r" ?(?:noch|schon|nicht mehr|wieder|immer|oder|und morgen|als|so|wie|mehr|vor|lebenden?|üblichen?|bekannten?)\b"
)
_HAPPENS = re.compile(
    r"\b(?:soll|sollen|"
    r"beginnt|beginnen|startet|starten|endet|enden|findet|finden|tagt|tagen|trifft|treffen|reist|reisen|kommt|kommen|"
    r"öffnet|öffnen|spielt|spielen|läuft|laufen|zu Ende|"
    r"eröffnet|berät|beraten|entscheidet|erscheint|feiert|feiern|statt|um \d|begonnen|gestorben|verhaftet|"
    r"festgenommen|vorgestellt|veröffentlicht|mitgeteilt|erklärt|gesagt|entschieden|beschlossen|unterzeichnet|"
    r"angekündigt|eingetroffen|bestätigt|getötet|verurteilt|zurückgetreten|gewählt|verkündet|bekanntgegeben)\b"
)


def _near(match: re.Match[str], place: _Place) -> DayExpression | None:
    """“gestern”, “heute”, “morgen”: the last two also mean nowadays, the days to come, and a time of the day."""
    published, word = place.published, match["near"].lower()
    if published is None or not _is_day(word, match, place):
        return None
    return _shifted(match, published, _FROM_TODAY[word])


def _is_day(word: str, match: re.Match[str], place: _Place) -> bool:
    before = place.text[place.sentence.start : match.start()]
    after = place.text[match.end() : place.sentence.end]
    if match["near"] != word and before.strip("„\"'»( ") not in ("", "Wochenende"):
        return False
    if _is_spoken(before):
        return False
    if word in ("vorgestern", "übermorgen") or (" " in match[0] and word != "morgen"):
        return True
    if word == "gestern":
        return not re.search(r"\b(?:von|wie|ewig) $", before)
    if before.endswith(("ab ", "Ab ")) or (word == "morgen" and _TO_COME.search(before)):
        return True
    if _NO_DAY_BEFORE.search(before) or _NO_DAY_AFTER.match(after):
        return False
    return word == "morgen" or _is_today(match, place, after)


_TO_COME = re.compile(r"\b(?:bis|für|schon|bereits|erst|noch) $", re.IGNORECASE)


def _is_spoken(before: str) -> bool:
    """Inside direct speech, “gestern” counts from the day of speaking, which may be another."""
    return max(before.rfind("„"), before.rfind("»")) > max(map(before.rfind, "“”«")) or before.count('"') % 2 == 1


def _is_today(match: re.Match[str], place: _Place, after: str) -> bool:
    """Does “heute” tell of an event of the day? Preterite or perfect beside it, or a verb of what happens on a day."""
    clause = _clause(match, place)
    if re.match(r" ?(?:um \d|\(|, ?\w+tag\b|vor \w+ Jahren)", after):
        return True
    if tense(place.text, clause, match.start()) is Tense.PAST:
        return True
    return bool(_HAPPENS.search(place.text, clause.start, clause.end))


def _years_ago(match: re.Match[str], place: _Place) -> DayExpression | None:
    """“heute vor zehn Jahren”."""
    published = place.published
    if published is None:
        return None
    day = _date(published.year - _number(match["years_n"]), published.month, published.day)
    return _made(match, day, Rule.OFFSET, published)


def _adjective(match: re.Match[str], place: _Place) -> DayExpression | None:
    return _shifted(match, place.published, _ADJECTIVES[match["adjective"].lower()])


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
    ("years", _years_ago),
    ("near", _near),
    ("adjective", _adjective),
    ("count", _counted),
    ("after", _after),
    ("before", _before),
    ("same", _same),
    ("later", _later),
)
