"""Whether “heute”, “gestern”, “morgen” name a day, or mean nowadays, the past, the days to come, a time of the day.

“heute” is a day beside a time of day, an event, or a plan in a report that counts by days. It is none beside what
lasts: “bis heute”, “die heute 80-Jährige”, “heute leben dort Bauern”. If it is not sure, it is none.
"""

from __future__ import annotations

import re

from generator.text.day_context import Context
from generator.text.tense import PLANNED, Tense, tense


def is_day(word: str, mention: Context, among_days: bool) -> bool:
    """Whether `word`, in small letters, names a single day.

    `among_days`: it opens a text, or another day that counts from that of publication stands near before it.
    """
    before, shown = mention.before, mention.text[mention.start : mention.end]
    if not shown.startswith(word) and before.strip("„\"'»( "):
        return False
    if _is_spoken(before) or before.startswith("Wer "):
        return False
    if word in ("vorgestern", "übermorgen") or (" " in shown and word != "morgen"):
        return True
    if word == "gestern":
        return not re.search(r"\b(?:von|wie|ewig) $", before)
    return _is_tomorrow(mention) if word == "morgen" else _is_today(mention, among_days)


def _is_spoken(before: str) -> bool:
    """Inside direct speech, “gestern” counts from the day of speaking, which may be another."""
    return max(before.rfind("„"), before.rfind("»")) > max(map(before.rfind, "“”«")) or before.count('"') % 2 == 1


_CLOCK = r"\d\d?(?:[.:]\d\d)?"
_HOURS = (
    rf"(?:(?:jeweils |von )?{_CLOCK} ?(?:bis|[-–]) ?{_CLOCK}|(?:(?:jeweils )?(?:um|ab|gegen)|jeweils) \d|{_CLOCK} Uhr)"
)
"""As programmes print them: “heute 15–20 Uhr”, “heute und morgen, jeweils ab 7 Uhr”."""
_AT_HOURS = re.compile(rf",? {_HOURS}")
_TO_COME = re.compile(r"\b(?:ab|bis|für|schon|bereits|erst|noch) $", re.IGNORECASE)
_NO_TOMORROW = re.compile(
    r"\b(?:von|seit|auch|und|oder|mehr|als|wie|selbst|zwischen|heute,?|d(?:as|ie|er)) $", re.IGNORECASE
)


def _is_tomorrow(mention: Context) -> bool:
    if _TO_COME.search(mention.before) or re.match(r" an\b", mention.after):
        return True
    if re.search(r"\bheute und $", mention.before, re.IGNORECASE):
        return _happens(mention) or bool(_AT_HOURS.match(mention.after))
    return not _NO_TOMORROW.search(mention.before) and not re.match(r" ?(?:oder|als|wie)\b", mention.after)


_TIME = re.compile(rf" ?(?:{_HOURS}|\(|, ?\w+tag\b|(?:vor|in) \w+ (?:Jahr|Monat|Woche)|und morgen,? {_HOURS})")
_BEGINS = re.compile(r"\b(?:ab|seit|für|per|erst) $", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:bis|von|selbst|zwischen|mehr als|weniger als|als|(?:damals|früher|einst|gestern) und|ZDF:?|@ZDF) $",
    re.IGNORECASE,
)
"""Behind the last, “heute” is a programme."""
_STILL = re.compile(r"\b(?:noch|schon|bereits|auch) $", re.IGNORECASE)
_STILL_AFTER = re.compile(r" ?(?:noch|schon|bereits)\b")
_AS = re.compile(r"\b[Ww]ie (?:[\w„“-]+ ){0,6}$")
_NEVER_AFTER = re.compile(
    r" ?(?:\d+[- ]?[Jj]ährig|nicht mehr|mehr\b|immer\b|so\b|wie\b|als morgen\b|[- ]?[Jj]ournal\b|und morgen nicht|"
    r"lebend|üblich|gängig|gültig|genannt|bekannte[nmrs]?\b)"
)
_ATTRIBUTE = re.compile(
    r"(?<!, )(?<!, in )\b(?:[Dd](?:as|ie|er|en|em|es)|[Ee]ine?[rmns]?|[Dd]iese[rmns]?|(?:[Ss]ein|[Ii]hr)e[rmns]?) $"
)
"""“die heute bekannten”; behind a comma “die heute” begins a clause."""
_EVENT_ATTRIBUTE = re.compile(
    rf"(?: [\w-]+){{0,6}}? (?:{PLANNED}|stattfindend|beginnend|startend|endend|anstehend|tagend|veröffentlicht|"
    r"vorgestellt|begonnen|beschlossen|verabschiedet|unterzeichnet|vorgelegt|bekannt ?ge|eröffnet|gestartet|verkündet)"
)


def _is_today(mention: Context, among_days: bool) -> bool:
    """Whether “heute” is the day of publication, as in `is_day`."""
    before, after = mention.before, mention.after
    when = tense(mention.text, mention.main_clause, mention.start)
    if _TIME.match(after):
        return True
    if _NEVER_AFTER.match(after) or _UNTIL.search(before):
        return False
    if _ATTRIBUTE.search(before):
        return bool(_EVENT_ATTRIBUTE.match(after))
    if _STILL_AFTER.match(after):
        return _is_intended(mention) and among_days
    if _BEGINS.search(before) or (when is Tense.PAST and not _is_state(mention)):
        return True
    if _STILL.search(before):
        return _is_intended(mention) and among_days
    if _AS.search(before):
        return False
    return _happens(mention) or (among_days and when is Tense.FUTURE)


_STATE = re.compile(r" (?:ist|sind)\b")


def _is_state(mention: Context) -> bool:
    """“Schon heute sind die Böden zerstört”, “wurde verfeinert und ist heute Standard”."""
    if _STILL.search(mention.before):
        return bool(_STATE.match(mention.after))
    clause = mention.text[mention.clause.start : mention.start]
    own = tense(mention.text, mention.clause, mention.start)
    return clause.strip() in ("ist", "sind") and own is Tense.UNKNOWN


_INTENDED = re.compile(r"\b(?:will|wollen|soll|sollen|muss|müssen)\b")


def _is_intended(mention: Context) -> bool:
    """“Er will noch heute abreisen”, unlike “Das gilt noch heute”."""
    return bool(_INTENDED.search(mention.text, mention.main_clause.start, mention.main_clause.end))


_HAPPENS = re.compile(
    r"\b(?:soll|sollen|"
    r"beginnt|beginnen|startet|starten|endet|enden|findet|finden|stattfinde[nt]|tagt|tagen|trifft|treffen|reist|reisen|"
    r"kommt|kommen|öffnet|öffnen|spielt|spielen|läuft|laufen|zu Ende|in Kraft|"
    r"eröffnet|berät|beraten|entscheidet|erscheint|feiert|feiern|statt|um \d+|begonnen|gestorben|verhaftet|"
    r"festgenommen|vorgestellt|veröffentlicht|mitgeteilt|erklärt|gesagt|entschieden|beschlossen|unterzeichnet|"
    r"angekündigt|eingetroffen|bestätigt|getötet|verurteilt|zurückgetreten|gewählt|verkündet|bekanntgegeben|"
    r"vorgeführt|abgestimmt|verhandelt|ausgetragen)\b"
)
_PARTICLE = re.compile(r"[a-zäöü]{3,}(?:t|en) .*\b(?:statt|vor|ein|zusammen|bekannt|teil|zurück)$")
"""A verb in the present with its particle at the end tells mostly of what happens: “legt heute den Bericht vor”."""


def _happens(mention: Context) -> bool:
    clause = mention.text[mention.main_clause.start : mention.main_clause.end].rstrip(" .!")
    return bool(_HAPPENS.search(clause) or _PARTICLE.search(clause))
