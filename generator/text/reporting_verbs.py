"""Verbs by which German news reports what somebody says or wants: their forms, and the stance they take.

The list is our own; forms are made by rule from the infinitive, those of strong verbs from their principal parts. Where
a verb's particle stands apart (“teilte … mit”), both are found. The stance that a verb expresses is given only if it is
beyond doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.model import Stance


class Manner(StrEnum):
    """What a verb says about what follows it."""

    SAYS = "says"
    """It introduces words: sagt, erklärt."""
    CLAIMS = "claims"
    """It introduces a thought or a feeling: glaubt, hofft, rechnet."""
    ASKS = "asks"
    """Something is asked for: fordert, schlägt vor."""
    JUDGES = "judges"
    """Something is praised, blamed, refused: kritisiert, lehnt ab."""
    SHOWS = "shows"
    """A paper or a study says it: zeigt, ergibt."""
    DECIDES = "decides"
    """Something is decided, ordered or agreed: beschließt, einigt sich."""


class Form(StrEnum):
    """A verb's form, as far as it tells who is its subject and when."""

    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"
    """Also the plural of the present, which looks the same."""


@dataclass(frozen=True)
class Verb:
    """An entry of the list."""

    lemma: str
    manner: Manner
    stance: Stance | None
    particle: str = ""


@dataclass(frozen=True)
class Found:
    """A verb in a text: text[start:end] is its main form."""

    verb: Verb
    form: Form
    start: int
    end: int
    particle_end: int = 0
    """The end of a particle that stands apart; 0 if there is none."""


# One verb a word: “sagen”, “mit|teilen”; a strong one with its parts: “sprechen/spricht/sprach/gesprochen”.
_SAYS = """
sagen erklären mit|teilen berichten melden schreiben/schreibt/schrieb/geschrieben betonen äußern behaupten bestätigen
bekräftigen an|kündigen bekannt|geben/gibt/gab/gegeben bekanntgeben/bekanntgibt/bekanntgab/bekanntgegeben
an|geben/gibt/gab/gegeben versichern ergänzen hinzu|fügen erläutern schildern antworten erwidern entgegnen meinen
an|merken unterstreichen/unterstreicht/unterstrich/unterstrichen hervor|heben/hebt/hob/gehoben verkünden verlauten
aus|sagen ein|räumen zu|geben/gibt/gab/gegeben fest|stellen konstatieren präzisieren vermelden zitieren kommentieren
informieren ein|wenden/wendet/wandte/gewandt wiederholen bemerken argumentieren begründen beteuern
verraten/verrät/verriet/verraten verweisen/verweist/verwies/verwiesen hin|weisen/weist/wies/gewiesen bezeichnen
nennen/nennt/nannte/genannt beschreiben/beschreibt/beschrieb/beschrieben an|deuten signalisieren fragen
sprechen/spricht/sprach/gesprochen erzählen twittern rufen/ruft/rief/gerufen warnen mahnen ermahnen drohen
heißen/heißt/hieß/geheißen lauten klar|stellen dar|stellen unterrichten an|führen formulieren zusammen|fassen resümieren
urteilen bilanzieren veröffentlichen aus|richten verbreiten offenbaren enthüllen auf|klären aus|führen
fort|fahren/fährt/fuhr/gefahren gestehen/gesteht/gestand/gestanden beantworten
reagieren erinnern zu|stimmen bekennen/bekennt/bekannte/bekannt verlautbaren bekunden erwähnen skandieren
ein|schränken prophezeien voraus|sagen vorher|sagen dar|legen hinterlassen/hinterlässt/hinterließ/hinterlassen
vor|tragen/trägt/trug/getragen vor|lesen/liest/las/gelesen nach|fragen befragen scherzen spotten
schwören/schwört/schwor/geschworen posten bloggen mailen funken beziffern diskutieren debattieren quittieren
bejahen verneinen klar|machen deutlich|machen geltend|machen nach|legen ein|werfen/wirft/warf/geworfen
aus|sprechen/spricht/sprach/gesprochen vor|bringen/bringt/brachte/gebracht vor|geben/gibt/gab/gegeben
benennen/benennt/benannte/benannt kund|tun/tut/tat/getan wieder|geben/gibt/gab/gegeben bei|pflichten kontern korrigieren
relativieren rekapitulieren verdeutlichen heraus|stellen umreißen/umreißt/umriss/umrissen auf|zählen thematisieren
vermerken protokollieren aus|rufen/ruft/rief/gerufen zu|rufen/ruft/rief/gerufen schimpfen wettern poltern jubeln
schwärmen höhnen lästern flüstern murmeln brüllen schreien/schreit/schrie/geschrien stöhnen jammern frotzeln witzeln
sinnieren unken orakeln plaudern beschwichtigen beruhigen suggerieren vor|rechnen vor|halten/hält/hielt/gehalten
zurück|rudern an|fragen erkundigen referieren aus|plaudern deklarieren charakterisieren titeln
""".split()
_CLAIMS = """
glauben hoffen befürchten fürchten erwarten rechnen vermuten schätzen prognostizieren bezweifeln zweifeln
aus|gehen/geht/ging/gegangen an|nehmen/nimmt/nahm/genommen denken/denkt/dachte/gedacht finden/findet/fand/gefunden
halten/hält/hielt/gehalten sehen/sieht/sah/gesehen werten bewerten ein|schätzen ein|stufen interpretieren
betrachten spekulieren mutmaßen beabsichtigen planen kalkulieren vertreten/vertritt/vertrat/vertreten
verdächtigen wünschen bedauern bedanken danken gratulieren an|sehen/sieht/sah/gesehen
errechnen aus|rechnen erhoffen wissen/weiß/wusste/gewusst ahnen erachten schlussfolgern folgern beurteilen überlegen
empfinden/empfindet/empfand/empfunden vergleichen/vergleicht/verglich/verglichen rechtfertigen bemühen
sorgen ärgern freuen wundern
voraus|sehen/sieht/sah/gesehen vorher|sehen/sieht/sah/gesehen bevorzugen favorisieren begeistern misstrauen
verstehen/versteht/verstand/verstanden zu|trauen bereuen
""".split()
_SHOWS = """
zeigen ergeben/ergibt/ergab/ergeben belegen hervor|gehen/geht/ging/gegangen besagen dokumentieren
auf|weisen/weist/wies/gewiesen beweisen/beweist/bewies/bewiesen nahe|legen
""".split()
_JUDGES = """
vor|werfen/wirft/warf/geworfen beschuldigen bezichtigen kritisieren bemängeln monieren beklagen beanstanden rügen
tadeln verurteilen preisen/preist/pries/gepriesen verteidigen an|zweifeln reklamieren empören entrüsten lamentieren
mokieren verwahren loben würdigen an|prangern klagen protestieren widersprechen/widerspricht/widersprach/widersprochen
unterstellen an|klagen beschweren distanzieren entschuldigen wehren
ab|streiten/streitet/stritt/gestritten hinterfragen rüffeln geißeln verhöhnen
""".split()
_DECIDES = """
beschließen/beschließt/beschloss/beschlossen entscheiden/entscheidet/entschied/entschieden einigen vereinbaren
an|ordnen an|weisen/weist/wies/gewiesen verfügen beauftragen befehlen/befiehlt/befahl/befohlen untersagen
verbieten/verbietet/verbot/verboten genehmigen vor|schreiben/schreibt/schrieb/geschrieben
vor|sehen/sieht/sah/gesehen entschließen/entschließt/entschloss/entschlossen erlauben gestatten verpflichten prüfen
""".split()
_STANCES: dict[Stance, tuple[Manner, str]] = {
    Stance.DEMANDS: (
        Manner.ASKS,
        "fordern ein|fordern verlangen auf|fordern auf|rufen/ruft/rief/gerufen drängen pochen appellieren "
        "beharren dringen/dringt/drang/gedrungen beantragen",
    ),
    Stance.PROPOSES: (
        Manner.ASKS,
        "vor|schlagen/schlägt/schlug/geschlagen an|regen empfehlen/empfiehlt/empfahl/empfohlen plädieren",
    ),
    Stance.OFFERS: (Manner.ASKS, "an|bieten/bietet/bot/geboten"),
    Stance.COMMITS: (
        Manner.SAYS,
        "zu|sagen zu|sichern versprechen/verspricht/versprach/versprochen garantieren geloben",
    ),
    Stance.SUPPORTS: (
        Manner.JUDGES,
        "befürworten begrüßen unterstützen gut|heißen/heißt/hieß/geheißen",
    ),
    Stance.CONSIDERS: (Manner.CLAIMS, "erwägen/erwägt/erwog/erwogen"),
    Stance.LEAVES_OPEN: (Manner.SAYS, "offen|lassen/lässt/ließ/gelassen"),
    Stance.RULES_OUT: (Manner.JUDGES, "aus|schließen/schließt/schloss/geschlossen"),
    Stance.REJECTS: (
        Manner.JUDGES,
        "ab|lehnen zurück|weisen/weist/wies/gewiesen verwerfen/verwirft/verwarf/verworfen verweigern weigern",
    ),
    Stance.DENIES: (Manner.JUDGES, "bestreiten/bestreitet/bestritt/bestritten dementieren leugnen"),
}
_NEUTRAL_ASKS = """
bitten/bittet/bat/gebeten ersuchen flehen betteln werben/wirbt/warb/geworben raten/rät/riet/geraten
ab|raten/rät/riet/geraten ein|laden/lädt/lud/geladen
""".split()

_INSEPARABLE = tuple("be ge er ver zer ent emp miss wider unter über hinter wieder prognos".split())
_DENTAL = re.compile(r"(?:[td]|chn|ffn|gn|dm|tm|ckn|dn)$")
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLE_ENDS = re.compile(r"\s*(?:[,.;:!?)–“”\"«-]|$|und\b|oder\b|dass\b|sowie\b)")


def verbs(text: str) -> tuple[Found, ...]:
    """Every verb of the list in a sentence, in order; a separated one only when its particle follows in its clause."""
    return tuple(found for word in _WORD.finditer(text) for found in _of_word(text, word))


def forms() -> frozenset[str]:
    """Every form of every verb of the list, also those of which a particle stands apart."""
    return frozenset(_forms())


def _of_word(text: str, word: re.Match[str]) -> Iterator[Found]:
    form = word[0] if word.start() > 1 else word[0].lower()
    for verb, kind, apart in _forms().get(form, ()):
        end = _particle_end(text, word.end(), verb.particle) if apart else 0
        if (not apart or end) and (
            kind is not Form.PARTICIPLE or not _is_finite_too(form) or _has_auxiliary(text, word)
        ):
            yield Found(verb, kind, word.start(), word.end(), end)
            return


def _is_finite_too(form: str) -> bool:
    """“berichtet”, “erklärt”: participle and third person look the same."""
    return any(kind is Form.PRESENT for _, kind, _ in _forms()[form])


_AUXILIARY = re.compile(r"\b(?:ha[tb]\w*|h[aä]tten?|w[iu]rden?|werden?|worden|ist|sind|war|waren|sei|seien)\b")
_BOUND = re.compile(r"[,;:Q]")


def _has_auxiliary(text: str, word: re.Match[str]) -> bool:
    """Whether an auxiliary in its clause shows that it is a participle."""
    bounds = _bounds(text)
    before, behind = bisect_left(bounds, word.start()), bisect_left(bounds, word.end())
    return _holds_auxiliary(text, bounds[before - 1] + 1 if before else 0, bounds[behind])


# What follows is asked of the same text for each of its verbs, so it is found once: a text of verbs would take minutes.


@lru_cache(maxsize=64)
def _bounds(text: str) -> tuple[int, ...]:
    """Where clauses end, in order; the last one with the text."""
    return (*(bound.start() for bound in _BOUND.finditer(text)), len(text))


@lru_cache(maxsize=64)
def _holds_auxiliary(text: str, start: int, end: int) -> bool:
    return bool(_AUXILIARY.search(text, start, end))


def _particle_end(text: str, start: int, particle: str) -> int:
    """Where the particle of a verb ends that stands before `start`; 0 when there is none."""
    places = _particles(text, particle)
    place = bisect_left(places, start)
    return places[place] + len(particle) if place < len(places) else 0


@lru_cache(maxsize=256)
def _particles(text: str, particle: str) -> tuple[int, ...]:
    """Where a particle stands at the end of a clause, in order."""
    found = re.finditer(rf"\b{particle}\b", text)
    return tuple(each.start() for each in found if _PARTICLE_ENDS.match(text, each.end()))


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[tuple[Verb, Form, bool], ...]]:
    """Each form with its verbs, participles first, then verbs with a particle; True if the particle stands apart."""
    table: dict[str, list[tuple[Verb, Form, bool]]] = {}
    for verb, parts in sorted(_entries(), key=lambda entry: not entry[0].particle):
        for form, kind, apart in _inflected(verb, parts):
            table.setdefault(form, []).append((verb, kind, apart))
    return {form: tuple(sorted(entries, key=_participles_first)) for form, entries in table.items()}


def _participles_first(entry: tuple[Verb, Form, bool]) -> bool:
    return entry[1] is not Form.PARTICIPLE


def _entries() -> Iterator[tuple[Verb, tuple[str, ...]]]:
    plain = (
        (Manner.SAYS, _SAYS),
        (Manner.CLAIMS, _CLAIMS),
        (Manner.SHOWS, _SHOWS),
        (Manner.JUDGES, _JUDGES),
        (Manner.ASKS, _NEUTRAL_ASKS),
        (Manner.DECIDES, _DECIDES),
    )
    for stance, (manner, words) in _STANCES.items():
        for word in words.split():
            yield _entry(word, manner, stance)
    for manner, listed in plain:
        for word in listed:
            yield _entry(word, manner, None)


def _entry(word: str, manner: Manner, stance: Stance | None) -> tuple[Verb, tuple[str, ...]]:
    infinitive, *parts = word.split("/")
    particle, _, base = infinitive.rpartition("|")
    return Verb(particle + base, manner, stance, particle), (base, *parts)


def _inflected(verb: Verb, parts: tuple[str, ...]) -> Iterator[tuple[str, Form, bool]]:
    """The forms of a verb: apart from its particle, and together with it."""
    infinitive, present, past, participle = _principal(parts)
    stem = infinitive.removesuffix("n").removesuffix("e")
    finite = [(present, Form.PRESENT), (stem + "e", Form.PRESENT), (infinitive, Form.INFINITIVE)]
    finite += [(form, Form.PAST) for form in _preterites(past)]
    for form, kind in finite:
        yield verb.particle + form, kind, False
        if verb.particle:
            yield form, kind, True
    yield verb.particle + participle, Form.PARTICIPLE, False
    if verb.particle:
        yield f"{verb.particle}zu{infinitive}", Form.INFINITIVE, False


def _principal(parts: tuple[str, ...]) -> tuple[str, ...]:
    if len(parts) > 1:
        return parts
    stem = parts[0].removesuffix("n").removesuffix("e")
    dental = stem + ("e" if _DENTAL.search(stem) else "")
    bare = parts[0].startswith(_INSEPARABLE) or parts[0].endswith("ieren")
    return parts[0], dental + "t", dental + "te", ("" if bare else "ge") + dental + "t"


def _preterites(past: str) -> tuple[str, str]:
    return past, past + ("n" if past.endswith("e") else "en")
