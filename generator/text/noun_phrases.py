"""Noun phrases of a German sentence: where each begins and ends, with the names and appositions that belong to it.

German marks the subject by the article: “den Minister” and “dem Minister” are no subjects, nor is what a preposition
governs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.text import dates, lemmas
from generator.text.day_forms import WEEKDAYS
from generator.text.sentences import ABBREVIATIONS

_TOKEN = re.compile(r"''|[^\W_]+(?:(?:[-’'./]|(?<=\d),(?=\d))[^\W_]+)*\.?(?=[^\W_]|\b)|[^\W_]+|\S")
DETERMINERS = frozenset(
    "der die das dem den des ein eine einer eines einem einen beide beider mehrere mehrerer viele vieler einige "
    "einiger zahlreiche alle aller andere anderer manche mancher diese dieser dieses diesem diesen jene jener jeder "
    "jede jedes kein keine keiner keinem keinen sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser "
    "unsere deren dessen seines ihres unseres zwei drei vier fünf".split()
)
_OBLIQUE = frozenset(
    "dem den des einem einen eines diesem diesen keinem keinen seinem seinen ihrem ihren jedem jeden".split()
)
GENITIVE = frozenset(
    "der des eines einer dieser dieses seiner seines ihrer ihres unseres deren dessen aller mehrerer".split()
)
PREPOSITIONS = frozenset(
    "ab an am auf aufs aus bei beim bis durch für gegen gegenüber hinter in im ins mit nach neben ohne seit trotz "
    "über um unter vom von vor während wegen zu zum zur zwischen laut gemäß angesichts aufgrund statt innerhalb "
    "außerhalb per pro samt zugunsten anlässlich bezüglich hinsichtlich infolge mithilfe außer dank mittels entgegen "
    "ungeachtet inmitten unweit abseits anhand anstelle mangels binnen".split()
)
SIGNS = frozenset(",;:–—()")
HELPING = frozenset(
    "hat haben hatte hatten habe hätte hätten will wollen wolle wollte wollten kann können könnte könnten muss "
    "müssen musste mussten soll sollen sollte sollten möchte möchten wird werden würde würden wurde wurden ist sind "
    "war waren sei seien darf dürfen lässt ließ".split()
)
"""Finite forms of the verbs that help another one."""
CONJUNCTIONS = frozenset("wie dass ob wenn weil nachdem während obwohl da als indem sobald bevor wonach wobei".split())
"""Words that open a subordinate clause."""
_ATTACHED = frozenset("hinter von vom aus für in im bei beim am an der des zur zum".split())
"""What may follow a noun and still belong to it: “Sprecher von …”, “Minister für …”, “Institut in …”."""
_SOME = frozenset("einige viele manche andere mehrere beide beiden letztere letzterer".split())
PRONOUNS = frozenset("er sie es man ich wir dieser letzterer jener".split())
_INNER_NOUN = re.compile(
    r"\d+-[Jj]ährige|[a-zäöü]+-[A-ZÄÖÜ]|[a-z]’?'?[A-ZÄÖÜ]|\d+/[A-ZÄÖÜ]|[a-z]{3,}\d+$|d[^\W\daeiouyäöürwjs_]\w+$"
)
"""Words with signs or digits in them (“17-jährige”, “dpa-Meldung”, “d’Italia”, “90/Die”, “radar24”), and those that
begin as no German word does (“dpa”)."""
_SHORT = range(3, 7)
"""Length of a name that is written small and is not in the dictionary; longer ones are mostly typing errors."""
_INSIDE_NAMES = frozenset(
    "of for the and du da di della del dos de la le el al ibn bin ben van ter y & al- von".split()
)
"""Small words of other languages that continue a name if a capital letter follows."""
NO_NOUNS = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset(
        "dies allerdings als also am anschließend auch außerdem bereits bisher bislang da dabei dadurch dafür "
        "dagegen daher dahinter damals damit danach daneben dann daran darauf daraufhin darin darüber darum darunter "
        "davon davor dazu demgegenüber demnach demzufolge denn dennoch derweil derzeit deshalb doch dort ebenfalls "
        "ebenso einerseits andererseits endlich erneut erst ferner folglich früher ganz gegenwärtig gerade gestern "
        "gleichzeitig gleichwohl heute hier hierbei hierzu hinzu immer insbesondere insgesamt inzwischen jedoch "
        "jetzt kurz lange lediglich letztlich mehr mehrfach mittlerweile möglicherweise momentan natürlich nicht "
        "nichts noch nun nur ob obwohl offenbar offensichtlich oft schließlich schon sehr seitdem seither selbst so "
        "sobald sofort sogar somit sondern sonst später sowohl stattdessen tatsächlich trotzdem überdies und "
        "unterdessen ursprünglich vielmehr vorerst vorher vielleicht wann warum weil weiter weiterhin weitere "
        "weiteren wenn wer was wie wieder wiederum wo wobei wohl zuerst zuvor zudem zugleich zuletzt zunächst "
        "zurzeit zusätzlich zwar zwischenzeitlich ende anfang mitte grundsätzlich wörtlich ähnlich nachdem bevor "
        "während dass sollte sollten kann könnte wird würde hat ist sind war waren oder aber sowie ja nein "
        "abschließend entsprechend aktuell deutlich scharf konkret".split()
    )
)
DAYS = re.compile(
    rf"(?:(?:{'|'.join(map(str.capitalize, WEEKDAYS))}|Sonnabend)(?:[a-zäöü]*(?:morgen|mittag|abend|nacht))?|"
    rf"{'|'.join(dates.MONTHS)}|Morgen|Abend|Nachmittag|Vormittag|"
    r"Mittag|Nacht|Woche|Wochenende|Jahr|Monat|Uhr)(?:n|e?s|en?)?$|Q+$"
)


@dataclass(frozen=True)
class Phrase:
    """A noun phrase or a pronoun: text[start:end]."""

    start: int
    end: int
    first: int
    """The place of its first word among the words of the sentence."""
    last: int
    pronoun: bool = False


Words = Sequence[re.Match[str]]


def words(text: str) -> Words:
    """The words and signs of a sentence."""
    return tuple(_TOKEN.finditer(text))


def phrase_at(tokens: Words, index: int) -> Phrase | None:
    """The noun phrase that begins with word `index`, with what is attached to it."""
    if index >= len(tokens):
        return None
    if tokens[index][0].lower() in PRONOUNS and not _noun_follows(tokens, index):
        return Phrase(tokens[index].start(), tokens[index].end(), index, index, pronoun=True)
    last = core(tokens, index)
    if last is None:
        return _some(tokens, index)
    last = apposition(tokens, attached(tokens, last))
    return Phrase(tokens[index].start(), tokens[last].end(), index, last)


def _some(tokens: Words, index: int) -> Phrase | None:
    """The end of a number of persons without a noun, before a verb: “Einige glauben”, “die beiden sagten”."""
    last = index + (tokens[index][0].lower() == "die")
    if _text(tokens, last) not in _SOME or (last > index and _text(tokens, last) != "beiden"):
        return None
    follow = tokens[last + 1][0] if last + 1 < len(tokens) else "."
    is_verb = follow[:1].islower() and follow not in NO_NOUNS - HELPING
    return Phrase(tokens[index].start(), tokens[last].end(), index, last, pronoun=True) if is_verb else None


def apposition(tokens: Words, last: int) -> int:
    """The end of an apposition between two commas: “Adler, Sprecher der Kammer,”, “der Minister, Anton Adler,”."""
    if last + 2 >= len(tokens) or tokens[last + 1][0] != ",":
        return last
    noun = core(tokens, last + 2)
    if noun is None:
        return last
    end = attached(tokens, noun)
    follow = tokens[end + 1][0] if end + 1 < len(tokens) else "."
    ends = follow in ",:.“”)" or follow in ("heute", "gestern")
    return end if ends or follow in PREPOSITIONS or follow in HELPING - _REPORTED else last


_REPORTED = frozenset("habe hätte hätten würde würden wolle müsse solle könne dürfe werde sei seien wäre wären".split())
"""Behind “…, die Brücke” these begin what somebody says, and “die Brücke” is no apposition."""


def _noun_follows(tokens: Words, index: int) -> bool:
    return tokens[index][0].lower() in DETERMINERS and index + 1 < len(tokens) and tokens[index + 1][0][:1].isupper()


def core(tokens: Words, index: int) -> int | None:
    """The place of the last noun of determiner, adjectives and nouns that begin at `index`; None when no noun comes."""
    place, end = index, min(len(tokens), index + _LONGEST_CORE)
    while place < end and tokens[place][0].lower() in DETERMINERS:
        place += 1
    if place > index and _text(tokens, place) in ("nicht", "so"):  # “ein nicht genannter Vertreter”, “die so genannte”
        place += 1
    place = (place > index and _measure_end(tokens, place)) or place
    starts = (index + 1, place) if place > index else ()
    place = next((reached for first in starts if (reached := _attribute_end(tokens, index, first))), place)
    while place < end and is_adjective(tokens, place):
        place += 1
    place += _opens_name(tokens, place)
    if closed := _name_end(tokens, place):
        joined = [token[0] for token in tokens[closed + 1 : closed + 3]]
        place = closed + 2 if joined[:1] == ["-"] and len(joined) > 1 and is_noun(joined[1]) else closed
    elif place >= len(tokens) or not is_noun(tokens[place][0]):
        return None
    while place + 1 < end and _continues(tokens, place):
        place = _name_end(tokens, place + 1) or place + 1 + _particles(tokens, place)
    return place


_OPEN_NAMES = frozenset("van al el ibn di del della".split())
"""Small words of other languages that begin a name and are no German words."""


def _opens_name(tokens: Words, index: int) -> int:
    """How many small words begin a name: “van der Bellen”, “al Huthi”."""
    if _text(tokens, index) not in _OPEN_NAMES:
        return 0
    more = 1 + (_text(tokens, index + 1) in ("der", "den", "de"))
    return more if index + more < len(tokens) and is_noun(tokens[index + more][0]) else 0


_UNITS = re.compile(
    r"(?:Sekunden?|Minuten?|Stunden?|Tage?|Wochen?|Monate?|Jahre?|(?:[Kk]ilo|[Qq]uadrat|[Zz]enti|[Mm]illi)?[Mm]eter|"
    r"(?:[Kk]ilo)?[Gg]ramm|Tonnen?|Hektar|Seiten?|Prozent|Euro|Mann|Mal)$"
)
_COUNTS = frozenset("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())
_UNMEASURED = DETERMINERS | PREPOSITIONS | frozenset("später früher oder aber".split())
"""Words that look like the adjective behind “54 Jahre” and are none."""
_ROUGHLY = frozenset("rund etwa fast knapp gut über mehr ungefähr".split())


def _measure_end(tokens: Words, index: int) -> int:
    """The place behind “54 Jahre alte” of “der 54 Jahre alte Adler”, “das fast zehn Meter hohe Haus”; 0 for none."""
    unit = index + 1 + (_text(tokens, index) in _ROUGHLY)
    if unit + 2 >= len(tokens) or not _is_measure([token[0] for token in tokens[: unit + 2]], unit):
        return 0
    return unit + 2 if _noun_ends(tokens, unit + 2) else 0


_PARTICIPIAL = re.compile(r"[a-zäöüß]{3,}(?:ende|te|ene|ige)[nrms]?$")
_LONGEST_ATTRIBUTE = 12
"""Words between an article and the participle that goes with it; more are hardly ever put there."""


def _attribute_end(tokens: Words, index: int, first: int) -> int:
    """Where the participle stands of “die gestern in Bremen vorgestellte Studie”; 0 when the article has none such.

    Behind a comma “die” begins a clause; an adjective right behind an article or a preposition belongs to that.
    """
    if _text(tokens, first) not in _OPENS_ATTRIBUTE or (index and tokens[index - 1][0] == ","):
        return 0
    for place in range(first + 1, min(first + _LONGEST_ATTRIBUTE, len(tokens) - 1)):
        word, before = tokens[place][0], tokens[place - 1][0].lower()
        if word in SIGNS or word in HELPING:
            return 0
        loose = before not in DETERMINERS | PREPOSITIONS and not is_adjective(tokens, place - 1)
        if loose and _PARTICIPIAL.match(word) and is_adjective(tokens, place) and _noun_ends(tokens, place):
            return place
    return 0


_OPENS_ATTRIBUTE = PREPOSITIONS | frozenset(
    "als auch bereits bisher bislang das dem den erst gestern heute jetzt jüngst kürzlich noch neu nun schon seit sehr "
    "sich so vorher zuletzt zuvor zunächst weltweit".split()
)
"""What opens an attribute between an article and its noun."""


def _noun_ends(tokens: Words, place: int) -> bool:
    """Does a noun follow, other adjectives before it?"""
    while place < len(tokens) and is_adjective(tokens, place):
        place += 1
    return place < len(tokens) and (is_noun(tokens[place][0]) or _name_end(tokens, place) > 0)


_LONGEST_CORE = 30
"""More words than any name or title in the press has; a limit, since each item of a very long list would otherwise be
read to the end of the list."""
_LONGEST_NAME = 8
"""Words and signs between quotation marks that may be a name."""


def _name_end(tokens: Words, index: int) -> int:
    """Where a name in quotation marks ends that begins at `index`; 0 when none begins."""
    if index >= len(tokens) or tokens[index][0] not in MARKS:
        return 0
    ends = range(index + 2, min(index + _LONGEST_NAME, len(tokens)))
    return next((place for place in ends if tokens[place][0] in MARKS), 0)


MARKS = frozenset(("„", "“", "”", "»", "«", '"', "''"))
"""Quotation marks, as a text is divided into words."""
_TITLE = re.compile(r"(?:Dr|Prof|Dipl|St|Hl|(?:[A-ZÄÖÜ]\.)*[A-ZÄÖÜ]|Jr|Sen|Gen|Col)$")
"""What a full stop follows inside a name."""
_ADJECTIVE = re.compile(r"[a-zäöüß\d][\w-]*(?:e|er|en|es|em)$|\d[\d.,]*$|[A-Z]{2,4}-[a-z]\w+e[rn]?$")


def is_adjective(tokens: Words, place: int) -> bool:
    """Whether a word looks like an adjective or a number before its noun."""
    word = tokens[place][0]
    return bool(_ADJECTIVE.match(word)) and word.lower() not in NO_NOUNS and word not in HELPING


def is_noun(word: str) -> bool:
    """Whether it is written like a noun, and is no word that only opens a sentence."""
    if word[:1].isupper():
        return word.lower() not in NO_NOUNS or (len(word) > 1 and word.isupper())
    return bool(_INNER_NOUN.match(word)) or _is_small_name(word)


@lru_cache(maxsize=16384)
def _is_small_name(word: str) -> bool:
    """“taz”, “ver.di”: a word in small letters that German does not have, and no abbreviation."""
    if len(word) not in _SHORT or not word.islower() or not word[-1].isalpha() or _ADJECTIVE.match(word):
        return False
    return word not in ABBREVIATIONS | _INSIDE_NAMES and word not in NO_NOUNS and lemmas.dictionary().get(word) is None


def _continues(tokens: Words, place: int) -> bool:
    """Does the next word go on with a name: “Anna Adler”, “Berta von der Au”, “„Der Spiegel““?"""
    follow = tokens[place + 1][0]
    if is_noun(follow) and not DAYS.match(follow):
        return True
    if follow == "." and _TITLE.match(tokens[place][0]):
        return place + 2 < len(tokens) and is_noun(tokens[place + 2][0])
    if _name_end(tokens, place + 1):
        return True
    return bool(_particles(tokens, place))


def _particles(tokens: Words, place: int) -> int:
    """How many small words stand between two capitals of a name: “Berta von der Au”, “Turnverein 04 Ulm”."""
    rest = [token[0] for token in tokens[place + 1 : place + 4]]
    small = next((number for number, word in enumerate(rest) if is_noun(word)), 0)
    one = small == 1 and (rest[0] in _INSIDE_NAMES or rest[0].isdigit()) and not DAYS.match(rest[1])
    return small if one or rest[:small] in (["von", "der"], ["-", "und"]) else 0


_DATED = ("für", "von", "aus")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_SET_PLACES = (("vor", "Ort"), ("ohne", "Grenzen"))
"""Two words that end a name or a noun: “die Helfer vor Ort”, “Ärzte ohne Grenzen”."""


def attached(tokens: Words, last: int) -> int:
    """Where the phrase ends with all that is attached to the noun at `last`."""
    while (more := _one_attached(tokens, last)) is not None:
        last = more
    return last


def _one_attached(tokens: Words, last: int) -> int | None:
    """Where the first thing behind `last` ends that belongs to it; None if there is none.

    Brackets (a party), genitives, years (“Bericht für 2005”), “von …”, further names, and what “und” adds.
    """
    follow, behind = _written(tokens, last + 1), last + 2
    if not follow:
        return None
    if follow == "(":
        return next((n for n in range(behind, min(last + 8, len(tokens))) if tokens[n][0] == ")"), None)
    if follow in GENITIVE or (follow[:1].islower() and follow.endswith("er") and follow not in NO_NOUNS):
        return core(tokens, last + 1)
    if follow in _DATED and _YEAR.match(_text(tokens, behind)):
        return behind
    if follow == "an" and _text(tokens, behind) not in DETERMINERS:
        return None
    if follow in _ATTACHED and behind < len(tokens) and not DAYS.match(_noun_after(tokens, behind)):
        return core(tokens, behind)
    if is_noun(follow) and not DAYS.match(follow):
        return core(tokens, last + 1)
    if follow in ("und", "sowie"):
        return core(tokens, behind)
    return behind if (follow, _written(tokens, behind)) in _SET_PLACES else None


def _written(tokens: Words, place: int) -> str:
    return tokens[place][0] if place < len(tokens) else ""


def _text(tokens: Words, place: int) -> str:
    return _written(tokens, place).lower()


def _noun_after(tokens: Words, place: int) -> str:
    near = [token[0] for token in tokens[place : place + 4]]
    return head([*near, *(token[0] for token in tokens[place + 4 : place + 6])]) if any(map(is_noun, near)) else ""


def head(words: Sequence[str]) -> str:
    """The first noun of a phrase that is no measure (“der 54 Jahre alte Adler”); empty if there is none."""
    nouns = [place for place, word in enumerate(words) if is_noun(word)]
    measured = len(nouns) > 1 and _is_measure(words, nouns[0])
    return words[nouns[1 if measured else 0]] if nouns else ""


def _is_measure(words: Sequence[str], unit: int) -> bool:
    """Whether “54 Jahre”, with an adjective behind it (“alte”, “lange”), ends at a place."""
    counted = unit > 0 and (words[unit - 1][0].isdigit() or words[unit - 1].lower() in _COUNTS)
    follow = words[unit + 1]
    return counted and bool(_UNITS.match(words[unit]) and _ADJECTIVE.match(follow)) and follow not in _UNMEASURED


def subjects(tokens: Words, first: int, stop: int) -> Iterator[Phrase]:
    """Phrases between two places that may be subjects: not behind a preposition, not in the dative or accusative."""
    place = first
    while place < stop:
        word = tokens[place][0].lower()
        if word in PREPOSITIONS or word == "als":
            inner = phrase_at(tokens, place + 1)
            place = _core_end(tokens, place + 1, stop) if inner else place + 1
            continue
        phrase = phrase_at(tokens, place)
        if phrase is None or phrase.first >= stop:
            place += 1
            continue
        if not is_oblique(tokens, place) and not DAYS.match(_noun_after(tokens, place)):
            yield phrase
            place = phrase.last + 1
        else:
            place = _core_end(tokens, place, stop)


def is_oblique(tokens: Words, place: int) -> bool:
    """“den Minister”, “dem Amt”, “hohen Preisen”: no subject."""
    word = tokens[place][0].lower()
    return word in _OBLIQUE or (word.endswith(("en", "em")) and is_adjective(tokens, place))


def _core_end(tokens: Words, place: int, stop: int) -> int:
    last = core(tokens, place)
    return min((last if last is not None else place) + 1, stop) if last is None or last + 1 > place else place + 1
