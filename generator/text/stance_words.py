"""What a German sentence says of a thing: words that speak for it, leave it open, or speak against it, with negation.

The words are those of news: verbs of demanding, offering, promising and refusing with their particles, modal verbs, and
set phrases. Each clause is weighed on its own: an outright word (“lehnt … ab”) outweighs a hint (“helfen”). Negation
turns what is for into what is against; “nicht ausgeschlossen” leaves open. A clause that hangs on another (“dass …”,
“… zu senden”) is part of what that one says: whoever refuses to send is against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Polarity

OUTRIGHT, HINT = 2, 1
"""How much a word weighs: it names the stance, or goes with it."""
_REACH = 120
"""Characters between a verb and its particle (“schlägt … vor”); a particle further on belongs to another verb."""


def _words(listed: str) -> str:
    """A pattern of words parted by spaces; `*` stands for any ending, `_` for a space."""
    patterns = (word.replace("*", r"\w*").replace("_", " ") for word in listed.split())
    return "|".join(rf"\b{pattern}\b" for pattern in patterns)


def _parted(verbs: str, particle: str) -> str:
    """A pattern of verbs that mean this only with their particle further on."""
    return rf"\b(?:{verbs.replace(' ', '|')})\b(?=.{{0,{_REACH}}}\b{particle}\b)"


# Words that go with a stance: outright, or as a hint.
_FOR_OUTRIGHT = r"""
    forder* verlang* dräng* poch* plädier* befürwort* begrüß* versprech* versprich* zusicher* appellier*
    benötig* bekräftig* empfehl* empfiehl* garantier* einsetz* vorschlag* anbiet* gefordert* verlangt*
    unterstützt* versprochen* zugesagt* zugesichert* vorgeschlagen* angeboten* angekündigt* geplant*
    aufgefordert* aufgerufen* zugestimmt* geeinigt* vereinbart* beschlossen* verspr[ao]ch*
    plan(?:t|en|te|ten) brauch* will wollen wolle wollten? möchten? soll sollen solle sollten? muss müssen
    müsse müssten? nötig notwendig* wichtig* entscheidend* unverzichtbar* bereit einverstanden optimistisch
    zuversichtlich unterstütz(?:t|te|en|ten) dafür einig offen_für biete[nt]? boten bot
    vor(?:zu)?schl(?:ug|agen|ägt)* zuzusagen zugunsten setzt*_sich
"""
_FOR_HINTS = r"""
    unterstütz* beteilig* bestätig* erleichter* stärk* schütz* anerkenn* liefer* leist* hilf* helf* half*
    hoff* wünsch* dank* lob* mahn* bitte* verpflicht* intensivier* vorantreib* übernehm* entsend* schick*
    sicher* gut gute[nmrs]? richtig werden? wird wirst Unterstützung* Plan* Pläne* Hilfe* Engagement*
    Anerkennung* Verantwortung* Schutz* bereit(?:zu)?stell* zu_\w+en darzustellen
"""
_OPEN_OUTRIGHT = r"""
    könnten? können? kann dürften? möglich möglicherweise Möglichkeit* vielleicht womöglich eventuell
    gegebenenfalls voraussichtlich wahrscheinlich prüf* geprüft* erwäg* erwog* erwogen* überleg* Überlegung*
    ins_Spiel Option* offen offen(?:lass|ließ|gelass)* denkbar vorstellbar unklar ungewiss abwarten
    wissen_lassen Planspiel* unter_der_Bedingung würden? wären? bestünden?
"""
_OPEN_HINTS = r"""
    mögliche* Idee* Frage* diskutier* besprech* besprochen* berat* erörter* verhandel* Gespräch* sehen
    zunächst noch_nicht falls sofern wenn sobald festlegen festgelegt versuch* andeut* deuteten?
    signalisier* Szenari* entschieden bestätigt
"""
_AGAINST_OUTRIGHT = r"""
    ausgeschlossen* ausschl(?:oss|ießt|ießen|össe)* auszuschließen abgelehnt* ablehn* Ablehnung* abzulehnen
    zurück(?:gewiesen|weis|zuweisen)* verweiger* weiger* geweigert bestreit* bestritt* dementier* kritisier*
    Kritik warn* gewarnt Warnung* Veto unmöglich* inakzeptabel unannehmbar* untragbar verurteil* verhinder*
    stopp* gestoppt* aufgeben aufzugeben aufgegeben begraben verzicht* protestier* Protest* rote_Linie
    Bedrohung* untersag* verbiet* verbot* widersprech* widersprach* widerspricht Widerstand dagegen Gegner*
    befürcht* in_Frage Eskalation Provokation Landraub sperr*_sich
"""
_NEGATIONS = r"""
    nicht nichts nie niemals kein* weder [nN]ein [nN]iemand* keinesfalls keineswegs nirgends ohne
"""

_FOR = re.compile(
    "|".join(
        (
            _words(_FOR_OUTRIGHT),
            r"\b\w*(?:[fF]orderung|[vV]orschl[aä]g|[aA]ngebot|[zZ]usage|[zZ]usicherung|[vV]ersprechen)\w*",
            r"\b\w*(?:[bB]ereitschaft|[zZ]ustimmung|[oO]ffenheit)\w*",
            _parted("schlug schlugen schlägt schlagen schlage", "vor"),
            _parted("stimmte stimmten stimmt stimmen stimme", "zu"),
            _parted("kündigte kündigten kündigt kündigen kündige", "an"),
            _parted("bringt bringen brachte brachten", "ins Spiel"),
            r"\bsagten?\b(?=[^,]{0,90}\bzu\b(?=[,.;“”\"]|$))",
        )
    )
)
_FOR_HINT = re.compile(_words(_FOR_HINTS))
_OPEN = re.compile(_words(_OPEN_OUTRIGHT), re.IGNORECASE)
_OPEN_HINT = re.compile(_words(_OPEN_HINTS), re.IGNORECASE)
_AGAINST = re.compile(
    "|".join(
        (
            _parted("schloss schlossen schließt schließen schließe schlösse", "aus"),
            _parted("lehnte lehnten lehnt lehnen lehne", "ab"),
            _parted("wies wiesen weist weisen weise", "zurück"),
            _words(_AGAINST_OUTRIGHT),
        )
    )
)
_NEGATION = re.compile(_words(_NEGATIONS), re.IGNORECASE)
_NOT_YET = re.compile(r"\bnoch (?:nicht|kein\w*)\b")
_BOUND = re.compile(r"(?P<stop>[.;:!?„“”\"»«]+ ?|\[…\])|[,()]+ ?| [–—-] ")
_HANGS = re.compile(
    r"(?:und )?(?:dass|ob|wie|was|wer|welche[rsnm]?|der|die|das|dessen|deren|dem|den|wenn|weil|um|nachdem|bevor|sobald|"
    r"wo\w*)\b"
    r"|(?:\S+ ){0,12}\S*zu(?: \w+en|\w+en)\b|(?:\S+ ){0,12}(?:müsse|solle|könne|werde|habe|sei)$"
)
"""Openings and endings of a clause that hangs on the one before."""
_BUT = re.compile(r"(?:sondern|aber|jedoch|doch)\b")
_NO_VERB = "nicht mit seit dort jetzt erst fast selbst oft weit statt laut damit somit dazu heute bereit gut"
_FINITE = re.compile(
    rf"\b(?!(?:{_NO_VERB.replace(' ', '|')})\b|ge\w+ten [A-ZÄÖÜ])"
    r"(?:[a-zäöüß]{2,}(?:t|te|ten|st)|sind|ist|war|waren|sei|seien|habe|haben|werden?|würden?|will|wollen|soll|sollen|"
    r"kann|können|muss|müssen|ließ|schloss|bot|gab|kam|nahm|fand|rief|schlug|wies|sprach|blieb)\b"
)
"""A finite verb in one of its usual forms; a clause without one hangs on the one before."""
Weights = Mapping[Polarity, int]


@dataclass(frozen=True)
class Statement:
    """A clause with those that hang on it, and how much it speaks for each side."""

    text: str
    weights: Weights


def statements(text: str) -> tuple[Statement, ...]:
    """Every clause of a text with those that hang on it, in order."""
    return tuple(Statement(", ".join(group), _together(group)) for group in _groups(text))


def strongest(weighed: Iterable[Weights]) -> Weights:
    """For each side the most that any says."""
    every = tuple(weighed)
    return {side: most for side in Polarity if (most := max((each.get(side, 0) for each in every), default=0))}


def _groups(text: str) -> Iterator[list[str]]:
    group: list[str] = []
    for clause, stopped in _clauses(text):
        if group and (stopped or _BUT.match(clause) or (_FINITE.search(clause) and not _HANGS.match(clause))):
            yield group
            group = []
        group.append(clause)
    if group:
        yield group


def _clauses(text: str) -> Iterator[tuple[str, bool]]:
    """Each clause, and whether a sentence or direct speech ended before it."""
    start, stopped = 0, False
    for bound in _BOUND.finditer(text):
        if text[start : bound.start()].strip():
            yield text[start : bound.start()].strip(), stopped
            stopped = False
        start, stopped = bound.end(), stopped or bool(bound["stop"])
    if text[start:].strip():
        yield text[start:].strip(), stopped


def _together(group: list[str]) -> Weights:
    """What hangs on a refusal is refused, not wanted."""
    weighed = [_weights(clause) for clause in group]
    refused = weighed[0].get(Polarity.AGAINST, 0) == OUTRIGHT
    refused |= any(_AGAINST.search(c) and Polarity.AGAINST in w for c, w in zip(group, weighed, strict=True))
    if refused:
        weighed = [{side: weight for side, weight in each.items() if side is not Polarity.FOR} for each in weighed]
    return strongest(weighed)


def _weights(clause: str) -> Weights:
    negated = bool(_NEGATION.search(clause))
    found: dict[Polarity, int] = {}
    wanted = OUTRIGHT if _FOR.search(clause) else HINT if _FOR_HINT.search(clause) else 0
    if _AGAINST.search(clause):
        found[Polarity.OPEN if negated else Polarity.AGAINST] = OUTRIGHT
    elif negated:
        found[Polarity.AGAINST] = OUTRIGHT if wanted and not _NOT_YET.search(clause) else HINT
    elif wanted:
        found[Polarity.FOR] = wanted
    open_ = OUTRIGHT if _OPEN.search(clause) else HINT if _OPEN_HINT.search(clause) else 0
    found[Polarity.OPEN] = max(open_, found.get(Polarity.OPEN, 0))
    return {side: weight for side, weight in found.items() if weight}


_NAMED = {
    Polarity.FOR: _words(
        r"""
    forder* schlägt schlug vorschl* vorgeschlagen biete* anbiet* zusag* zugesagt befürworte* dafür
    """
    ),
    Polarity.OPEN: _words("erwäg* offen* Option* Möglichkeit* möglich Konjunktiv könnte*"),
    Polarity.AGAINST: _words("schließt ausschl* ausgeschlossen lehnt ablehn* bestreite* dagegen"),
}


def conclusion(reason: str) -> Polarity | None:
    """The side that a reason comes to: the last one it names outright; a sentence that denies something is left out.

    “Wer fordert, die Brücke zu sperren, lehnt ihren Neubau ab” comes to a refusal.
    """
    affirmed = ".".join(part for part in re.split(r"[.;:]", reason) if not _NEGATION.search(part))
    last = {
        side: max((each.start() for each in re.finditer(words, affirmed)), default=-1) for side, words in _NAMED.items()
    }
    side = max(last, key=last.__getitem__)
    return side if last[side] >= 0 else None
