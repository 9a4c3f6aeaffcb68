"""Whether a clause tells of the past or of the future, by the forms of its verbs.

No dictionary is used. German marks the weak preterite by -te, the strong one by a change of vowel (a closed list here),
the perfect by “haben” or “sein” with a participle, the future by “werden” with an infinitive and by verbs of intention.
Other forms are not distinguished, so a clause in the present tense is UNKNOWN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from generator.text.sentences import Span


class Tense(StrEnum):
    """When the events of a clause take place, relative to the day of publication."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


# Strong and irregular preterites, without endings (Duden, Die Grammatik: Liste der unregelmäßigen Verben).
_STRONG = (
    "aß band bat befahl begann bekam betrat betrug bewarb bewies bezog bot blieb brach brannte brachte dachte drang "
    "entschied entstand erfuhr erhielt erhob erlitt erschien erschoss erwarb fand fiel fing floh flog floss focht "
    "fraß fror fuhr gab galt gebar gedachte gefiel gelang genas geriet geschah gewann ging glich glitt griff grub "
    "half hatte hieß hielt hing hob hieb kam kannte klang kroch lag las lief ließ litt log lud maß mied musste "
    "konnte durfte wollte mochte nahm nannte pfiff pries quoll rang rann rannte rief riet ritt riss roch sah sandte "
    "sank sann saß schied schien schlief schlich schliff schloss schlug schmiss schmolz schnitt schob schoss schrie "
    "schrieb schritt schuf schwamm schwand schwang schwieg schwoll schwor sang soff sog sprach sprang stach stahl "
    "stand starb stank stieg stieß stob stritt strich tat traf trank trat trieb trog trug unterlag verband verbat "
    "verbot verbrachte verdarb verfiel vergaß verging verhielt verlas verließ verlieh verlor vermied verriet "
    "verschob verschwand versprach verstand verstarb verstieß vertrat vertrieb verwarf verwies verzieh wandte war "
    "warb warf weihte wich widersprach widerstand wies wog wuchs wurde wusch wusste zog zwang"
).split()
_PREFIXES = (
    "ab an auf aus be bei bekannt bereit dar durch ein emp ent entgegen er fest fort frei gegenüber her herab heraus "
    "herbei hervor hin hinaus hinein hinter hinzu klar los mit nach nieder offen preis statt teil über um unter ver "
    "vor voraus vorbei weg wider wieder zer zu zurück zusammen"
).split()
_PRETERITE = re.compile(rf"(?:{'|'.join(_PREFIXES)})?(?:{'|'.join(_STRONG)})(?:en|n)?$")
_WEAK = re.compile(r"[a-zäöüß]{3,}ten?$")
_NO_WEAK = re.compile(
    # other words in -te(n): adverbs, adjectives, numerals, subjunctives of modal verbs
    r"(?:heute|bitte|mitte|weiten?|breiten?|guten?|ersten?|letzten?|rechten?|könnten?|möchten?|sollten?|müssten?|dürften?|"
    r"hätten?|\w*echten?|alten?|kalten?|harten?|roten?|meisten?|nächsten?|besten?|größten?|höchsten?|jüngsten?|älteste?n?|"
    r"neue?sten?|gesamten?|bekannten?|\w*genannten?|\w+(?:ig|lich|sam|bar|tig)sten?|\w*(?:zig|hundert|tausend)sten?|"
    r"dritten?|vierten?|fünften?|sechsten?|siebten?|achten?|neunten?|zehnten?|elften?|zwölften?|verboten|geboten|angeboten|"
    # infinitives and participles of verbs whose stem ends in t
    r"\w*(?:arbeiten|leiten|bieten|beten|bitten|warten|halten|treten|retten|raten|braten|streiten|reiten|gelten|schalten|"
    r"gestalten|walten|spalten|achten|richten|zichten|pflichten|leisten|kosten|testen|starten|breiten|deuten|läuten|"
    r"beuten|lasten|rüsten|tasten|fasten|mieten|hüten|brüten|bluten|listen|dichten|worten|muten|töten|fürchten|leuchten|fluten|falten))$"
)
_DETERMINER = re.compile(
    r"(?:de[rmns]|die|das|(?:k?ein|sein|ihr|unser|dies|jen|jed|all|viel|mehrer|einig|beid|manch|solch)e?[rmns]?|"
    r"i[mn]|zu[mr]|a[mn]|vo[mn]|bei|beim|mit|und|sehr|so|als|für|durch|ohne|gegen|wegen|trotz|zwei|drei|vier|\d+|\w+liche[nmrs]?|"
    r"\w+ische[nmrs]?)$"
)
_HAVE = frozenset("hat haben habe habt habest hätte hätten hast".split())
_BE = frozenset("ist sind sei seien bin seid wäre wären".split())
_WILL = frozenset("wird werden werde werdet soll sollen solle will wollen wolle".split())
_MAY = frozenset(
    "würde würden kann können könne könnte könnten muss müssen müsse müsste müssten darf dürfen dürfe dürfte dürften "
    "möchte möchten plant planen plane beabsichtigt".split()
)
_IN_BETWEEN = _WILL | {"zu", "worden"}
_AUXILIARY = _HAVE | _BE | _WILL | _MAY | {"wurde", "wurden", "war", "waren", "hatte", "hatten"}
_PARTICIPLE = re.compile(
    r"(?:\w*ge\w{2,}(?:t|en)|\w+iert|(?:\w{2,5})?(?:be|ver|er|ent|zer|miss|über|unter|wider|hinter)\w{2,}(?:t|en)|worden)$"
)
_NO_PARTICIPLE = frozenset("gegen wegen werden haben sowie bereits derzeit insgesamt gesamt".split())
PLANNED = "geplant|vorgesehen|angesetzt|anberaumt|terminiert|angekündigt|erwartet"
"""Participles for what is to come, as part of regular expressions."""
_PLANNED = re.compile(rf"(?:{PLANNED}|gefragt|eingeladen|aufgerufen|zu erwarten)$")
_EXPECTED = re.compile(rf"(?:{PLANNED})en$")
"""Forms that before a noun are adjectives rather than preterites: “die mit Spannung erwarteten Spiele”."""
_WITH_ZU = re.compile(rf"(?:{'|'.join(prefix for prefix in _PREFIXES if prefix != 'zu')})zu[a-zäöüß]+e?n$")
_WORD = re.compile(r"[^\W\d_]+|\d+")


def tense(text: str, clause: Span, offset: int) -> Tense:
    """The tense of the finite verb nearest to `offset` in a clause of `text`; UNKNOWN if no verb shows one."""
    verbs, without = _tenses(text[clause.start : clause.end])
    offset -= clause.start
    return min(verbs, key=lambda verb: (abs(verb[0] - offset), verb[0]), default=(0, without))[1]


@lru_cache(maxsize=64)  # the clauses of one sentence are needed again for each of its days
def _tenses(clause: str) -> tuple[tuple[tuple[int, Tense], ...], Tense]:
    """Each finite verb with its place and tense, and the tense that holds if there is no finite verb."""
    words = list(_WORD.finditer(clause))
    verbs = tuple(_verbs(words))
    if verbs or not _has_infinitive(words):
        return verbs, Tense.UNKNOWN
    return verbs, Tense.PAST if _is_perfect(words) else Tense.FUTURE


def _has_infinitive(words: list[re.Match[str]]) -> bool:
    """“am Dienstag das Verfahren einzuleiten”, “am Montag gelogen zu haben”."""
    ends = [word[0] for word in words[-2:]]
    return len(ends) == 2 and (ends[0] == "zu" or bool(_WITH_ZU.match(ends[1])))


def _verbs(words: list[re.Match[str]]) -> Iterator[tuple[int, Tense]]:
    """Each finite verb with its place and tense."""
    for number, word in enumerate(words):
        known = _finite(words, number)
        if known is not None:
            yield word.start(), known


def _finite(words: list[re.Match[str]], number: int) -> Tense | None:
    """What a word tells of the time if it is a finite verb; None if it is none."""
    form = words[number][0] if number else words[number][0].lower()
    if form in _HAVE:
        return Tense.PAST if _participle(words) else Tense.UNKNOWN
    if form in _BE:
        return _being(words)
    if form in _WILL or form in _MAY:
        return Tense.PAST if _is_perfect(words) else Tense.FUTURE
    past = bool(_PRETERITE.match(form)) or _is_weak(words, number, form)
    return Tense.PAST if past and not _is_nonfinite(words, form) else None


def _is_nonfinite(words: list[re.Match[str]], form: str) -> bool:
    """A participle that looks like a preterite, beside its auxiliary: “wird am Montag entschieden”."""
    return bool(_PARTICIPLE.match(form)) and any(word[0].lower() in _AUXILIARY for word in words)


def _participle(words: list[re.Match[str]]) -> str:
    """The last participle of the clause, if any."""
    forms = (word[0] for word in reversed(words) if word[0] not in _NO_PARTICIPLE)
    return next((form for form in forms if form[:1].islower() and _PARTICIPLE.match(form)), "")


def _is_perfect(words: list[re.Match[str]]) -> bool:
    """“soll sich am Samstag ereignet haben”: the clause ends in a perfect infinitive."""
    ends = [word[0] for word in words[-4:] if word[0] not in _IN_BETWEEN][-2:]
    return len(ends) == 2 and ends[1] in ("haben", "sein") and bool(_PARTICIPLE.match(ends[0]))


def _being(words: list[re.Match[str]]) -> Tense:
    """“ist … gestorben” is past, “ist … geplant” is not."""
    participle = _participle(words)
    if not participle:
        return Tense.UNKNOWN
    return Tense.FUTURE if _PLANNED.match(participle) else Tense.PAST


def _is_weak(words: list[re.Match[str]], number: int, form: str) -> bool:
    """A weak preterite (“sagte”), and no adjective before its noun (“der geplante Besuch”)."""
    if not form.islower() or not _WEAK.match(form) or _NO_WEAK.match(form):
        return False
    before = words[number - 1][0].lower() if number else ""
    if number == 1 and before in ("das", "dies"):  # “Dies bestätigte Adler”: a pronoun that begins the clause
        return True
    after = words[number + 1][0] if number + 1 < len(words) else ""
    if after[:1].isupper() and _EXPECTED.match(form):
        return False
    return not (_DETERMINER.match(before) and (after[:1].isupper() or form.startswith("ge") or not after))
