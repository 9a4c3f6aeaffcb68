"""Weekdays, feasts and dates that are no certain day: “jeden Montag”, “jedes Jahr an Ostern”, opening hours, names."""

from __future__ import annotations

import re

from generator.text.day_context import Context
from generator.text.day_forms import MONTH, WEEKDAYS

_USUAL = re.compile(
    r"\b(?:jede[nrsm]?|alle|ein(?:e[mnsr]?)?|kein(?:e[mnsr]?)?|immer|oft|stets|üblicherweise) $", re.IGNORECASE
)
_ALWAYS = re.compile(
    r"\b(?:jede[ns]? (?:Jahr|Monat|Woche)|jeden|\w*(?:jährlich|monatlich|wöchentlich)|stets|traditionell|regelmäßig|"
    r"üblicherweise|jeweils|immer a[mn]|alle \w+ (?:Jahre|Monate|Wochen))\b",
    re.IGNORECASE,
)
_ORDINAL = r"(?:(?:erste|zweite|dritte|vierte|fünfte|letzte)[nrsm]?|\d\.)"
_OF_SEVERAL = re.compile(rf"\b{_ORDINAL} (?:{'|'.join(WEEKDAYS)})$", re.IGNORECASE)
_IN_MONTH = re.compile(rf" (?:im|des|eines|jeden|in) (?:\w+ )?(?:Monats?|Jahres?|\w+monats?|Advent|{MONTH})\b")
"""“am ersten Samstag im Monat”: which Saturday that is, the weekday alone does not tell."""
_OPENING_HOURS = re.compile(rf"(?:{'|'.join(WEEKDAYS)}) ?(?:bis|[-–]) (?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_STRETCH = re.compile(r"\b(?:von|vom|am|ab|seit) (?:\w+ )?$", re.IGNORECASE)
"""Before a weekday that begins a stretch of certain days; “Montag bis Freitag” alone are the hours of an office."""
_PAPER = re.compile(r"[„\"»](?:[A-ZÄÖÜ][\w-]* ){1,3}am $|\b(?:Bild|Welt|Presse|Blick|Zeitung|NZZ|SonntagsZeitung) am $")


def is_recurring(context: Context) -> bool:
    """Does the expression stand for a day that comes again and again?"""
    before = context.before
    usual = _USUAL.search(before) or _ALWAYS.search(before) or _is_of_several(context)
    return bool(usual) or _is_opening_hours(context)


def _is_of_several(context: Context) -> bool:
    counted = _OF_SEVERAL.search(context.text, context.sentence.start, context.end)
    return bool(counted and _IN_MONTH.match(context.text, context.end))


def _is_opening_hours(context: Context) -> bool:
    return any(
        found.start() <= context.start < found.end()
        and not _STRETCH.search(context.text, context.sentence.start, found.start())
        for found in _OPENING_HOURS.finditer(context.text, context.sentence.start, context.sentence.end)
    )


def is_name(context: Context) -> bool:
    """A newspaper that is called by its day: “Bild am Sonntag”."""
    return bool(_PAPER.search(context.before))
