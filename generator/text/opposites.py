"""Words of news that mean the opposite of each other, and words that say more than a plain sentence does.

The lists are our own. They hold what a reader of newspapers would take for a contradiction (“stieg”, “sank”), not what
logic calls one. Comparatives are left out: whoever calls a term too long wants a shorter one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from generator.text import lemmas
from generator.text.dates import MONTHS
from generator.text.day_forms import NUMBERS

_WORDS = """
steigen wachsen zu|nehmen an|steigen erhöhen an|heben vermehren Anstieg Zunahme Erhöhung Wachstum
    <> sinken fallen ab|nehmen senken zurück|gehen verringern schrumpfen kürzen Rückgang Abnahme Senkung Kürzung
öffnen wiederöffnen eröffnen Öffnung Eröffnung <> schließen sperren zu|machen Schließung Sperrung
kaufen ein|kaufen erwerben Kauf Käufer <> verkaufen veräußern Verkauf Verkäufer
an|nehmen akzeptieren zu|stimmen Annahme Zustimmung <> ab|lehnen zurück|weisen verwerfen Ablehnung
begrüßen loben würdigen Lob <> bedauern beklagen kritisieren verurteilen Kritik
gewinnen Sieg Gewinn Sieger <> verlieren Niederlage Verlust Verlierer
beginnen an|fangen starten Beginn <> enden beenden auf|hören Ende
beschleunigen <> bremsen verzögern verlangsamen
stärken Stärkung <> schwächen Schwächung
verschärfen Verschärfung <> lockern Lockerung
erlauben gestatten zu|lassen Erlaubnis <> verbieten untersagen Verbot
bestätigen <> dementieren bestreiten
bauen errichten Bau Neubau <> ab|reißen Abriss
vergrößern aus|weiten <> verkleinern ein|schränken
gründen Gründung <> auf|lösen Auflösung
bei|treten Beitritt <> aus|treten Austritt
verlängern Verlängerung <> verkürzen kündigen Verkürzung Kündigung
Mehrheit <> Minderheit
Import Einfuhr <> Export Ausfuhr
Nachfolger Nachfolgerin <> Vorgänger Vorgängerin
Sommer <> Winter <> Herbst <> Frühjahr Frühling
Nord Norden nördlich <> Süd Süden südlich <> Ost Osten östlich <> West Westen westlich
Vormittag Morgen <> Nachmittag Abend
mindestens wenigstens <> höchstens maximal nur_ lediglich_
frühestens <> spätestens
bereits schon <> noch_nicht noch_kein
viel <> wenig
vorerst vorläufig einstweilen <> endgültig
freiwillig <> verpflichtend verbindlich
öffentlich <> geheim vertraulich
schrittweise <> sofort
"""
"""One opposition a line, its sides parted by `<>`: lemmas; a bar behind a verb's particle, `_` within several words.

`nur_` is the one before a number; any other limits no number (“nur, wenn …”).
"""
_ADJECTIVES = """
lang <> kurz
langfristig <> kurzfristig
groß <> klein
hoch <> niedrig
teuer <> billig günstig
stark deutlich massiv drastisch erheblich dramatisch <> leicht gering geringfügig minimal
schnell rasch zügig <> langsam schleppend
früh <> spät
sicher <> unsicher
einig <> uneinig
erfolgreich <> erfolglos
legal rechtmäßig <> illegal rechtswidrig
"""
_MORE = tuple(
    (
        re.compile(rf"(?<!noch )(?<!fast )(?<!nicht )\b(?:{words})\b", re.I),
        re.compile(rf"\b(?:{words}|{alike})\b", re.I),
    )
    for words, alike in (
        (
            r"für immer|endgültig\w*|dauerhaft\w*|auf Dauer|ein für alle Mal|unwiderruflich\w*"
            r"|permanent\w*|unbefristet\w*",
            r"langfristig\w*|lange|immer|für alle Zeit|lebenslang\w*|Jahrzehnte\w*",
        ),
        (
            r"sofort\w*|umgehend\w*|unverzüglich\w*|augenblicklich\w*",
            r"gleich|noch heute|schnell\w*|rasch\w*|dringend\w*|jetzt|auf der Stelle|prompt\w*|sogleich",
        ),
        (
            r"vollständig\w*|komplett\w*|restlos\w*|gänzlich\w*|vollkommen\w*|völlig\w*|voll und ganz|zur Gänze",
            r"ganz\w*|alle\w*|sämtliche\w*|total\w*|insgesamt|kategorisch\w*|überhaupt",
        ),
        (
            r"ausnahmslos\w*|bedingungslos\w*|vorbehaltlos\w*|uneingeschränkt\w*"
            r"|ohne (?:jede |jegliche )?(?:Ausnahmen?|Bedingung(?:en)?|Vorbehalte?|Einschränkung(?:en)?)",
            r"kategorisch\w*|alle\w*|vollständig\w*|jede[rnms]?|generell\w*|grundsätzlich\w*",
        ),
        (
            r"einstimmig\w*|einhellig\w*|geschlossen (?:für|gegen)",
            r"alle\w*|ohne Gegenstimme\w*|gemeinsam\w*|übereinstimmend\w*|gleichgesinnt\w*",
        ),
        (
            r"nie|niemals|nie wieder|keinesfalls|unter keinen Umständen|auf keinen Fall",
            r"ausgeschlossen|unmöglich|ausschließ\w*|schl(?:ießt|oss)",
        ),
        (
            r"größten? Teil\w*|Großteil\w*|überwiegend\w*|meisten|mehrheitlich\w*",
            r"Mehrheit|vor allem|hauptsächlich|zwei Drittel|drei Viertel|mehr als die Hälfte|Mehrzahl|weitgehend\w*",
        ),
        (
            r"(?:große|breite|überwältigende|klare|deutliche|haushohe)[rn]? Mehrheit",
            r"Mehrheit|einstimmig\w*|zwei Drittel|drei Viertel|\d+ Prozent|fast alle\w*|meisten",
        ),
        (
            r"verbindlich\w*|rechtskräftig\w*",
            r"bindend\w*|verpflicht\w*|gesetzlich\w*|Gesetz|endgültig\w*|unanfechtbar\w*|Rechtskraft",
        ),
        (
            r"droht(?:en|e)?|gedroht|Drohung\w*|Ultimat\w*",
            r"droh\w*|wenn|falls|sollten?|sonst|andernfalls|warn\w*|gewarnt|Warnung\w*|Klage|Folgen|Konsequenz\w*"
            r"|könnten?|Gefahr\w*|gefährde\w*|fürcht\w*|befürcht\w*|Risiko|steht vor",
        ),
        (r"\w*[sS]treiks?", r"\w*streik\w*|Ausstand\w*|Arbeitskampf\w*|Arbeit nieder\w*|Arbeitsniederlegung\w*"),
        (r"\w*[bB]oykotts?", r"\w*boykott\w*|fernbleib\w*|\w*bl(?:eib|ieb)\w* .*fern|meiden|nicht teil\w*"),
        (r"erstmals|zum ersten Mal|erstmalig\w*", r"erste[nrms]?|noch nie|zuerst|Premiere|neu\w*"),
        (r"(?:als )?einzige[nrms]?", r"allein\w*|nur|kein\w* ander\w*"),
        (
            r"kategorisch\w*|strikt\w*",
            r"entschieden\w*|klar|keinesfalls|unter keinen Umständen|ausgeschlossen|entschlossen\w*|vollständig\w*",
        ),
        (
            r"heimlich\w*|im Geheimen|hinter verschlossenen Türen",
            r"geheim\w*|vertraulich\w*|verborgen\w*|insgeheim|unbemerkt",
        ),
        (
            r"überraschend\w*|unerwartet\w*|plötzlich\w*",
            r"überrasch\w*|abrupt\w*|jäh\w*|unvermittelt\w*|Überraschung\w*",
        ),
    )
)
"""Words that say more than a plain sentence; those of one line allow for each other, and so do the words behind
them."""
_NEGATION = re.compile(
    r"\b(?:nicht|nichts|nie|niemals|kein\w*|weder|niemand\w*|ohne|statt|unter anderem)\b", re.IGNORECASE
)
_NOT_YET = re.compile(r"\bnoch (nicht|kein)\w*")
_ONLY = re.compile(rf"\b(nur|lediglich) (?=\d|(?:{'|'.join(NUMBERS)})\b)", re.IGNORECASE)
_IN_PASSING = re.compile(
    rf"\b(?:(?:Ende|Beginn) (?=(?:des (?:Monats|Jahres)|der Woche|{'|'.join(MONTHS)}|\d+)\b)"
    r"|[aA]m Ende\b(?! de[rs]\b)|[kK]urz (?=(?:vor|nach|zuvor|darauf|danach)\b))"
)
"""Words of the lists that here only tell a time: “Ende April”, “kurz vor der Wahl”, “am Ende stimmte er zu”."""
_SENTENCE = re.compile(r"[^.!?]+")
_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_CLAUSE = re.compile(r"[^,;:.!?()–]+")
_PARTICLE_ENDS = r"(?=\s*(?:[,.;:!?)–]|$|\bund\b|\boder\b))"
_OTHER_PARTICLE = (
    r"\b(?:ab|an|auf|aus|bei|durch|ein|fest|frei|fort|her|hin|los|mit|nach|um|vor|weg|zu|zurück|zusammen)"
    rf"{_PARTICLE_ENDS}"
)
"""Particles that make another verb of one: “schließt eine Öffnung aus”, “kündigte den Bau an”."""
_COMPARATIVE = re.compile(r"er(?:e[nrms]?)?$")
_VERB = re.compile(r"[a-zäöüß]+(?:e|er|el)n$")


@dataclass(frozen=True)
class Side:
    """One side of an opposition, the word of a text that stands on it, and the words of its sentence."""

    opposition: int
    number: int
    word: str
    beside: frozenset[str]


def opposed(said: str, evidence: str) -> Iterator[tuple[str, str]]:
    """Each word of a sentence with its opposite in the evidence, if both sentences speak of the same thing.

    Nothing if either of them holds words of both sides: “stieg erst und sank dann”.
    """
    told, known = sides(said), sides(evidence)
    for each in told:
        own = {other.number for other in told if other.opposition == each.opposition}
        borne_out = [other for other in known if other.opposition == each.opposition]
        if len(own) == 1 and each.number not in {other.number for other in borne_out}:
            alike = (other.word for other in borne_out if each.beside & other.beside)
            yield from ((each.word, word) for word in islice(alike, 1))


@lru_cache(maxsize=4096)  # the evidence of a page is needed for each sentence that refers to it
def sides(text: str) -> tuple[Side, ...]:
    """The sides on which words of a text stand, in clauses without negation."""
    sentences = _SENTENCE.findall(_known_as_one(_IN_PASSING.sub("", text)))
    return tuple(chain.from_iterable(map(_of_sentence, sentences)))


def _of_sentence(sentence: str) -> Iterator[Side]:
    things = _things(sentence)
    for clause in _CLAUSE.findall(sentence):
        if not _NEGATION.search(clause):
            for opposition, number, word in _of_clause(clause):
                yield Side(opposition, number, word, things - {_lemma(word)})


def _known_as_one(text: str) -> str:
    """The text with “noch nicht” as one word, so that it is no negation; and with “nur” marked before a number."""
    return _ONLY.sub(r"\1_ ", _NOT_YET.sub(r"noch_\1", text))


def _things(sentence: str) -> frozenset[str]:
    """Lemmas of the longer words of a sentence."""
    return frozenset(_lemma(word) for word in _LONG_WORD.findall(sentence))


def _of_clause(clause: str) -> Iterator[tuple[int, int, str]]:
    """The words of a clause to compare; of one with “noch nicht” only that, since nothing else in it is so yet."""
    table, not_yet = _oppositions(), "noch_" in clause
    for found in _WORD.finditer(clause):
        word = found[0]
        if not not_yet or word.startswith("noch_"):
            fitting = (entry for entry in table.get(_lemma(word), ()) if _fits(entry, word, clause, found.end()))
            yield from ((entry.opposition, entry.number, _shown(word, entry)) for entry in fitting)


def _fits(entry: _Entry, word: str, clause: str, end: int) -> bool:
    """Whether a word of a clause, which stands before `end`, is this word of the list: a noun with a capital letter
    (“morgen” is none), a verb with its particle."""
    if entry.particle:
        return _last_place(clause, rf"\b{entry.particle}{_PARTICLE_ENDS}") >= end
    if entry.is_adjective:
        return not _COMPARATIVE.search(word)
    if entry.is_verb:
        return not (word.islower() and _last_place(clause, _OTHER_PARTICLE) >= end)
    return not entry.is_noun or word[0].isupper()


@lru_cache(maxsize=256)  # asked for each word of the clause: a clause of verbs would take minutes
def _last_place(clause: str, pattern: str) -> int:
    """Where the last match of a pattern begins; -1 when there is none."""
    return max((found.start() for found in re.finditer(pattern, clause)), default=-1)


def _shown(word: str, entry: _Entry) -> str:
    plain = word.replace("_", " ").strip()
    return f"{plain} … {entry.particle}" if entry.particle else plain


def _lemma(word: str) -> str:
    known = lemmas.dictionary()
    return (known.get(word) or known.get(word.lower()) or word).lower()


@dataclass(frozen=True)
class _Entry:
    """A word of the list: its opposition, its side, and the particle that has to follow where it stands apart."""

    opposition: int
    number: int
    particle: str
    is_adjective: bool
    is_verb: bool
    is_noun: bool


@lru_cache(maxsize=1)
def _oppositions() -> dict[str, tuple[_Entry, ...]]:
    """The entries by lemma; a verb with a particle is listed with and without it."""
    table: dict[str, tuple[_Entry, ...]] = {}
    words, adjectives = _lines(_WORDS), _lines(_ADJECTIVES)
    for opposition, line in enumerate((*words, *adjectives)):
        for number, side in enumerate(line.split("<>")):
            for word in side.split():
                particle, _, base = word.rpartition("|")
                forms = [(word.replace("|", ""), ""), *([(base, particle)] if particle else [])]
                for form, apart in forms:
                    entry = _Entry(
                        opposition, number, apart, opposition >= len(words), bool(_VERB.match(form)), form[0].isupper()
                    )
                    table[form.lower()] = (*table.get(form.lower(), ()), entry)
    return table


def _lines(listed: str) -> tuple[str, ...]:
    """The lines of a list; a line that begins with spaces continues the one before."""
    return tuple(re.sub(r"\n\s+", " ", listed).strip().splitlines())


def added(said: str, evidence: str) -> Iterator[str]:
    """Each word of a sentence that says more than the evidence, in clauses without another negation."""
    for words, allowed in _MORE:
        for clause in _CLAUSE.findall(said):
            found = words.search(clause)
            if found and not allowed.search(evidence) and not _NEGATION.search(clause.replace(found[0], "")):
                yield found[0]


_DENIED = re.compile(r"\bnicht (?:mehr )?(?:zu )?(?P<verb>[a-zäöüß]{4,}(?:en|t))\b")
"""A verb right behind its negation: “nicht kürzen”, “nicht zu erhöhen”, “nicht gekürzt”."""


def affirmed(said: str, evidence: str) -> Iterator[str]:
    """Each verb that the evidence only denies, in a sentence that denies nothing."""
    denied = {_lemma(found["verb"]): found["verb"] for found in _DENIED.finditer(evidence)}
    told = {_lemma(word) for word in _WORD.findall(said)}
    stated = {_lemma(word) for word in _WORD.findall(_DENIED.sub("", evidence))}
    if not _NEGATION.search(said):
        yield from (word for lemma, word in denied.items() if lemma in told - stated)


_PART = re.compile(
    r"\b(?:[eE]inige[nr]?|[eE]inzelne[nr]?|[mM]ehrere[nr]?|[mM]anche[nr]?|[mM]eiste[nr]?|[vV]iele[nr]?|[wW]enige[nr]?"
    r"|(?:[eE]in(?:en|em)?|[zZ]um) Teil(?: de[rs])?)"
    r" (?:[a-zäöüß]+ )?(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
_WHOLE = re.compile(
    r"\b(?:[aA]lle[nr]?|[sS]ämtliche[nr]?|[jJ]ede[rsnm]?) (?:(?!übrigen|anderen|weiteren|sonstigen)[a-zäöüß]+ )?"
    r"(?P<noun>[A-ZÄÖÜ][\w-]+)"
)


def widened(said: str, evidence: str) -> Iterator[tuple[str, str]]:
    """“alle Betriebe” where the evidence has “einzelne Betriebe”; “nicht alle” is no such thing."""
    parts = {_lemma(found["noun"]): found[0] for found in _PART.finditer(evidence)}
    whole = {_lemma(found["noun"]) for found in _WHOLE.finditer(evidence)}
    for found in _WHOLE.finditer(said):
        noun = _lemma(found["noun"])
        if noun in parts and noun not in whole and not _NEGATION.search(said.replace(found[0], "")):
            yield found[0], parts[noun]


_SUPPOSED = re.compile(rf"{_NEGATION.pattern}|\b(?:wäre|würde|hätte|käme)n?\b|\bzu (?:spät|früh)\b", re.IGNORECASE)
"""Signs of what is not so, or would be: “nach der Pause wäre es zu spät”."""
_EVENT = (
    r"(?:de[mrn] )?(?:[a-zäöüß]+e[mnr] )?(?!Sekunde|Minute|Stunde|Tage|Woche|Monat|Jahr|Zeit)(?P<noun>[A-ZÄÖÜ][\w-]+)"
)
"""Before or after which something is; of a span of time (“vor drei Jahren”) “seit” and “nach” are no opposites."""
_BEFORE = re.compile(rf"\b[vV]or {_EVENT}")
_AFTER = re.compile(rf"\b(?:[nN]ach|[sS]eit) {_EVENT}")


def reversed_in_time(said: str, evidence: str) -> Iterator[tuple[str, str]]:
    """“vor der Wahl” where the evidence has “nach der Wahl”, and the other way round."""
    for one, other in ((_BEFORE, _AFTER), (_AFTER, _BEFORE)):
        borne_out = {_lemma(found["noun"]) for found in one.finditer(evidence)}
        opposite = {_lemma(found["noun"]): found[0] for found in other.finditer(evidence)}
        for found in one.finditer(said):
            noun = _lemma(found["noun"])
            if noun in opposite and noun not in borne_out and not _SUPPOSED.search(said):
                yield found[0], opposite[noun]


_UN = re.compile(r"\bun(?P<base>(?!ter|ser)[a-zäöüß]{5,}?)(?:e[mnrs]?)?\b")
"""An adjective with “un-”, without its ending."""


def denied_by_un(said: str, evidence: str) -> Iterator[tuple[str, str]]:
    """Adjectives that deny by “un-” what the evidence affirms, or the other way round (“wirtschaftlich”,
    “unwirtschaftlich”)."""
    if _NEGATION.search(said) or _NEGATION.search(evidence):
        return
    for one, other, is_said in ((said, evidence, True), (evidence, said, False)):
        for found in _UN.finditer(one):
            base = re.search(rf"\b{found['base']}(?:e[mnrs]?)?\b", other)
            if base and not re.search(rf"\bun{found['base']}", other):
                yield (found[0], base[0]) if is_said else (base[0], found[0])
