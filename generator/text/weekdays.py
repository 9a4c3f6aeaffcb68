"""Which day a weekday names: the nearest one before the day of publication, or behind it, as its clause tells.

Beside a verb of the past it is the last one; otherwise it is the next one, since the present tense announces. In any
tense, “seit”, “vom” and “nach dem Sieg am” look back, and “für”, “bis” and “ab” look ahead.
"""

from __future__ import annotations

import re
from datetime import date

from generator.text.day_context import PRESENT, Context
from generator.text.day_forms import WEEKDAYS
from generator.text.tense import Tense

_PLANNED_FOR = re.compile(r"\b(?:für(?: den)?|bis(?: zum)?|ab|zum) $", re.IGNORECASE)
_GIVEN_UP = re.compile(r"\b(?:ursprünglich|eigentlich) (?:für|am|ab|bis)(?: (?:den|zum))? $", re.IGNORECASE)
"""A plan that was given up; whether its day has passed is unknown."""
_UNTIL = re.compile(r"\bbis(?: zum| gegen| spätestens)? $", re.IGNORECASE)
_NOT = re.compile(r"\b(?:kein\w*|nicht|nichts|niemand\w*)\b")
_FROM = re.compile(r"\bab $", re.IGNORECASE)
_WAS = re.compile(r"\b(?:war|waren|galt|galten)\b")
_SINCE = re.compile(r"\b(?:[Ss]eit(?: dem)?|[Vv]om|\w[a-zäöüß]{2,} von|Nacht (?:zum|auf(?: den)?|von)) $")
"""“seit Montag”, “die Mitteilung von Samstag”; “von Samstag an” begins a stretch to come."""
_BESIDE = re.compile(r"\b(gestern|heute|morgen),? \(?(?:am )?$", re.IGNORECASE)
"""“morgen, Dienstag,”: both name one day."""
_FROM_TODAY = {"gestern": -1, "heute": 0, "morgen": 1}
_AFTER_DAY = re.compile(r"\b[Nn]ach (?:de[mn] )?$")
_FROM_ON = re.compile(r" (?:an|bis)\b")
_SUBJECT = re.compile(r"\bder $", re.IGNORECASE)
"""“Der Mittwoch gehört der Familie”."""
_SAYS = re.compile(
    r"(?:sagt|erklärt|betont|meint|berichtet|berichten|meldet|melden|schreibt|schreiben|teilt|teilen|heißt es|warnt|"
    r"fordert|kritisiert|bestätigt|ergänzt|räumt|versichert|begründet)\b"
)
"""Whoever “sagt” something on a weekday has said it already."""
_SAID_BEFORE = re.compile(rf"[“”\"«»],? {_SAYS.pattern}[^„“”\"«»:;]*$")
"""“…“, sagt Adler, die Bürgermeisterin, am Dienstag."""
_AFTER_EVENT = re.compile(
    r"\b[Nn]ach (?:de[mrn]|eine[mr]|seine[mr]|ihre[mr]|diese[mr])"
    r" (?P<event>(?:(?!am )[\w-]+ ){0,5}[A-ZÄÖÜ][\w-]+ )(?:am|vom|von) $"
)
"""“nach dem Ministerrat am Mittwoch am Donnerstag”: the first day belongs to the event, the second to the clause."""
_MISFORTUNE = re.compile(
    r"\b(?:[A-ZÄÖÜ]\w*)?(?:[Aa]nschl[aä]g|[Aa]ttentat|[Aa]ngriff|[Üü]berf[aä]ll|[Uu]nf[aä]ll|[Uu]nglück|[Aa]bst[uü]rz|"
    r"[Ee]rdbeben|[Ee]xplosion|[Bb]eschuss|[Aa]moklauf|[Vv]erhaftung|[Ff]estnahme|[Zz]wischenf[aä]ll|[Vv]orf[aä]ll)"
    r"(?:e?[ns]?|en) (?:(?:in|auf|bei|von|gegen) (?:[\w-]+ ){1,4}?)?(?:am|vom) (?:frühen |späten )?$"
)
"""Events that nobody announces: “der Anschlag in Kabul am Donnerstag”."""
_IN_WEEK = re.compile(
    r"\b(?:(?P<ahead>[Kk]ommende|[Nn]ächste)|(?P<back>[Ll]etzte|[Vv]ergangene|[Vv]orige))n? Woche,? (?:am )?$"
)
"""“kommende Woche am Freitag”."""
_NEXT_WEEK = re.compile(r"\b[Ii]n der (?:kommenden|nächsten|(?P<new>neuen)) Woche\b")
"""On a Monday the new week has begun."""
_NEAR = 300
"""How many characters before, some two sentences, a text may name the week that it looks ahead to."""
_FINITE = re.compile(r"\b(?:ist|sind|hat|haben|wird|werden|will|wollen|soll|sollen|kann|können|muss|müssen)\b")


def number(name: str) -> int:
    """0 for Monday to 6 for Sunday, of a German name, also one shortened to two letters."""
    begins = name.lower().replace("sonnabend", "samstag")[:2]
    return next(number for number, day in enumerate(WEEKDAYS) if day.startswith(begins))


def week_named(weekday: int, published: date, context: Context) -> int | None:
    """The week of the weekday: -1 for the last, 1 for the next, None if none is named.

    In an article of a Friday, “Freitag” is that day, unless the text looks ahead to a week.
    """
    beside = _IN_WEEK.search(context.before)
    if beside:
        return 1 if beside["ahead"] else -1
    near = context.text[max(context.sentence.start - _NEAR, 0) : context.start].rpartition("\n\n")[2]
    ahead = _NEXT_WEEK.search(near if weekday == published.weekday() else context.before)
    if not ahead or (ahead["new"] and published.weekday() == 0):
        return None
    return 1 if context.tense() is not Tense.PAST else None


def days_away(back: int, step: int | None, context: Context) -> int | None:
    """Days from publication to the weekday that was `back` (0 to 6) days before it; None if that is uncertain.

    `step` is -1 for “vergangenen”, 1 for “kommenden”, None without either.
    """
    if step == -1:
        return -(back or 7)
    if step == 1:
        return 7 - back
    when = context.tense()
    if _GIVEN_UP.search(context.before) or (when is Tense.UNKNOWN and _SUBJECT.search(context.before)):
        return None
    if back == 0:
        return 0
    return _beside(back, context) or (-back if _looks_back(context, when) else 7 - back)


def _beside(back: int, context: Context) -> int | None:
    beside = _BESIDE.search(context.before)
    days = _FROM_TODAY[beside[1].lower()] if beside else 0
    return days if beside and (days + back) % 7 == 0 else None


def _looks_back(context: Context, when: Tense) -> bool:
    before = context.before
    since = _SINCE.search(before) and not _FROM_ON.match(context.after)
    after = when is not Tense.FUTURE and _AFTER_DAY.search(before)
    if since or after or _is_said(context) or _is_after_event(before) or _MISFORTUNE.search(before):
        return True
    return when is Tense.PAST and (not _PLANNED_FOR.search(before) or _has_passed(context))


def _has_passed(context: Context) -> bool:
    """“bis Samstag wurden keine Schäden gemeldet”, “ab Montag war sie im Einsatz”; “lud für Montag ein” looks ahead."""
    clause = context.main_clause
    until = _UNTIL.search(context.before) and _NOT.search(context.text, clause.start, clause.end)
    return bool(until or (_FROM.search(context.before) and _WAS.search(context.text, clause.start, clause.end)))


def _is_said(context: Context) -> bool:
    """Does the day belong to a verb of speech in the present tense that quotes: “…“, sagt Adler am Dienstag?"""
    own = context.text[context.clause.start : context.sentence.end].lstrip()
    return bool(_SAYS.match(own) or _SAID_BEFORE.search(context.before))


def _is_after_event(before: str) -> bool:
    """“nach dem Sieg am Sonnabend”: no verb stands between."""
    found = _AFTER_EVENT.search(before)
    return bool(found and not PRESENT.search(found["event"]) and not _FINITE.search(found["event"]))
