"""Weekdays, feasts and dates that are no certain day: “jeden Montag”, “jedes Jahr an Ostern”, opening hours, names."""

from __future__ import annotations

import re

from generator.text.day_context import Context
from generator.text.day_forms import MONTH, WEEKDAYS

_QUALITY = (
    r"(?:(?: ganz| sehr)? (?!(?:vergang|komm|nächst|letzt|vorig|heutig|gestrig|de[mnr]\b))(?-i:[a-zäöüß]{2,}e[mnr]))?"
)
"""An adjective: “ein ganz normaler Dienstag”, “an einem verregneten Sonntag”."""
_USUAL = re.compile(
    rf"\b(?:jede[nrsm]?|alle|k?ein(?:e[mnsr]?)?{_QUALITY}|immer|oft|stets|üblicherweise) $", re.IGNORECASE
)
_ALWAYS = re.compile(
    r"\b(?:jede[ns]? (?:Jahr|Monat|Woche)|jeden|\w*(?:jährlich|monatlich|wöchentlich)|stets|traditionell|regelmäßig|"
    r"üblicherweise|jeweils|immer a[mn]|alle \w+ (?:Jahre|Monate|Wochen))\b",
    re.IGNORECASE,
)
_USUALLY = re.compile(
    r"\b(?:traditionell|üblicherweise|normalerweise|gewöhnlich|stets|(?:all)?jährlich|jedes Jahr|seltener|häufiger)\b"
)
"""Behind a day, in its clause: “am Sonntag fahren die Bahnen seltener”."""
_BESIDE_SEVERAL = re.compile(r"\b(?:(?:Feier|Werk|Wochen|Fest)tagen|Wochenenden) (?:und|oder|sowie|wie) (?:a[mn] )?$")
_BIRTH = re.compile(r" (?:[\w-]+ ){0,4}geboren(?:e[nmrs]?)?\b")
_YEARLY = re.compile(r"(?:[Gg]eburts|[Tt]odes|[Jj]ahres|[Nn]amens|[Gg]edenk)tage?s? (?:ist |war )?(?:a[mn] |der )?$")
"""The day of a birth, a death or a memory lies in a year of its own."""
_NAME_OF_DATE = re.compile(r"(?P<noun>[\w-]+),? des $")
_PART_OF_DAY = re.compile(
    r"(?:Laufe?|Verlaufe?|Beginns?|Endes?|Vor|Mit|Nach|Abend|Morgen|Stunden?|Minuten|Nacht|Vormittag|Nachmittag|Mittag|"
    r"Mitternacht|\w*(?:nacht|abend|morgen|mittag|stunden|frühe))s?$",
    re.IGNORECASE,
)
"""Nouns beside which “des 17. Juni” is a certain day; “Straße des 17. Juni”, “Männer des 20. Juli” are names."""
_TALKED_ABOUT = re.compile(r" (?:ist|war|gilt|galt|bleibt|blieb|steht|stand|heißt|hieß) ")
_ORDINAL = r"(?:(?:erste|zweite|dritte|vierte|fünfte|letzte)[nrsm]?|\d\.)"
_OF_SEVERAL = re.compile(rf"\b{_ORDINAL} (?:{'|'.join(WEEKDAYS)})$", re.IGNORECASE)
_IN_MONTH = re.compile(rf" (?:im|des|eines|jeden|in) (?:\w+ )?(?:Monats?|Jahres?|\w+monats?|Advent|{MONTH})\b")
"""“am ersten Samstag im Monat”: the weekday alone does not tell which Saturday."""
_OPENING_HOURS = re.compile(rf"(?:{'|'.join(WEEKDAYS)}) ?(?:bis|[-–]) (?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_HOURS_BEHIND = re.compile(r":? \d{1,2}(?:[.:]\d\d)?(?: Uhr)? ?(?:bis|[-–]) ?\d{1,2}(?:[.:]\d\d| Uhr)")
"""“Freitag: 9:00-12:30”."""
_STRETCH = re.compile(r"\b(?:von|vom|am|ab|seit) (?:\w+ )?$", re.IGNORECASE)
"""Before a weekday that begins a stretch of certain days; “Montag bis Freitag” alone are the hours of an office."""
_PAPER = re.compile(r"[„\"»](?:[A-ZÄÖÜ][\w-]* ){1,3}am $|\b(?:Bild|Welt|Presse|Blick|Zeitung|NZZ|SonntagsZeitung) am $")
_CREDIT = re.compile(r"\b(?:Foto|Fotos|Bild|Quelle|Text|Grafik): $")
_OPENS_TITLE = re.compile(r"[„»](?=[A-ZÄÖÜ])[^“”«.,!?]{0,40}$")
_CLOSES_TITLE = re.compile(r"[^„“”«.,!?]{0,40}[“”«](?!,)")
"""What is said ends in a sign within the marks, or in a comma behind them."""
_SURNAME = re.compile(
    r"(?<=[a-zäöüß,] )(?!(?:Am|Vom|Zum|Bis|Ab|Seit|Nacht|Abend|Morgen|Woche|Mal)\b)[A-ZÄÖÜ][a-zäöüß]{2,} $"
)
"""A name or a calling directly before a weekday within a sentence: “Richard Freitag”, “der Abgeordnete Montag”."""


def is_recurring(context: Context) -> bool:
    """Whether the expression stands for a day that comes again and again."""
    before = context.before
    usual = _USUAL.search(before) or _ALWAYS.search(before) or _is_of_several(context)
    usually = _USUALLY.search(context.text, context.end, context.main_clause.end)
    return bool(usual or usually or _BESIDE_SEVERAL.search(before)) or _is_opening_hours(context)


def is_of_unknown_year(context: Context) -> bool:
    """Whether a date without a year is that of a birth or a memory, or the name or subject of something.

    “Stalins Todestag am 5. März”, “Straße des 17. Juni”, “Der 8. Mai war ein Tag der Befreiung”.
    """
    before, after = context.before, context.after
    named = _NAME_OF_DATE.search(before)
    if _BIRTH.match(after) or _YEARLY.search(before) or (named and not _PART_OF_DAY.search(named["noun"])):
        return True
    return bool(re.search(r"\b[Dd]er $", before) and _TALKED_ABOUT.match(after))


def _is_of_several(context: Context) -> bool:
    counted = _OF_SEVERAL.search(context.text, context.sentence.start, context.end)
    return bool(counted and _IN_MONTH.match(context.text, context.end))


def _is_opening_hours(context: Context) -> bool:
    if _HOURS_BEHIND.match(context.after) and not re.search(r"\w $", context.before):
        return True
    return any(
        found.start() <= context.start < found.end()
        and not _STRETCH.search(context.text, context.sentence.start, found.start())
        for found in _OPENING_HOURS.finditer(context.text, context.sentence.start, context.sentence.end)
    )


def is_name(context: Context) -> bool:
    """Whether it is part of a name: of a newspaper (“Bild am Sonntag”), a title, or a person called Freitag."""
    before = context.before
    called = _PAPER.search(before) or _SURNAME.search(before) or _CREDIT.search(before)
    return bool(called) or _is_in_title(context) or _is_in_marks(context)


def _is_in_marks(context: Context) -> bool:
    """“Freitag” alone between quotation marks is the paper."""
    return context.before.endswith(("„", "»", '"', "«", "“")) and context.after.startswith(("“", "”", '"', "«", "»"))


def _is_in_title(context: Context) -> bool:
    return bool(_OPENS_TITLE.search(context.before) and _CLOSES_TITLE.match(context.after))
