"""What a German sentence says of a thing: words that speak for it, leave it open, or speak against it, with negation.

The words are those of news. Verbs of demanding, offering, promising and refusing come from `reporting_verbs`; modal
verbs, nouns, adjectives and set phrases stand here. Each clause is weighed on its own: a word that names a stance
outright (“lehnt … ab”) outweighs a hint (“helfen”). Negation turns “for” into “against”; “nicht ausgeschlossen” leaves
open.

Modality counts, too: whoever “wäre bereit” or “will prüfen” leaves a thing open. A clause that depends on another
(“dass …”, “… zu senden”) is part of what that one says: whoever refuses to send is against sending, whoever proposes
that somebody “could” do something proposes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Polarity
from generator.text import contrasts, reporting_verbs

OUTRIGHT, HINT = 2, 1
"""The weight of a word that names a stance, and of one that only often goes with it."""
_REACH = 120
"""How many characters may be between a verb and the word that makes it a set phrase (“kommt … infrage”); a word further
away belongs to another verb."""


def _words(listed: str) -> str:
    """A pattern for words in a list with spaces between them; `*` stands for any ending, `_` for a space."""
    patterns = (word.replace("*", r"\w*").replace("_", " ") for word in listed.split())
    return "|".join(rf"\b{pattern}\b" for pattern in patterns)


def _phrases(listed: str) -> str:
    """A pattern for phrases, one a line, whose words may have others between them; `|` separates choices, `.` ends a
    clause."""
    return "|".join(_phrase(line.split()) for line in listed.splitlines() if line.strip())


def _phrase(words: list[str]) -> str:
    first, *others = (rf"\b(?:{word.rstrip('.').replace('*', _ANY).replace('_', ' ')})\b" for word in words)
    ends = (_CLAUSE_ENDS if word.endswith(".") else "" for word in words[1:])
    return first + "".join(rf"(?=.{{0,{_REACH}}}?{word}{end})" for word, end in zip(others, ends, strict=True))


_ANY = r"\w*"
_CLAUSE_ENDS = r"\s*(?:[,.;:!?)“”\"»«]|$|und\b|oder\b)"
"""What follows a particle that stands apart from its verb (“kündigte … an”)."""


# Words that go with a stance: outright, or as a hint. Verbs of speech with a stance are those of `reporting_verbs`.
_FOR_OUTRIGHT = r"""
    zustimm* zugestimmt* einsetz* eingesetzt* benötig* brauch* geplant* plan(?:t|en|te|ten) angekündigt* geeinigt*
    vereinbart* beschlossen* beschließ* genehmig* will wollen wolle wollten? möchten? nötig notwendig* wichtig*
    entscheidend* unverzichtbar* unerlässlich überfällig bereit einverstanden optimistisch zuversichtlich dafür einig
    zugunsten gutgeheißen festgehalten erforderlich geboten dringlich alternativlos vorantreib* vorangetrieben
    *[fF]orderung* *[vV]orschl[aä]g* *[aA]ngebot* *[zZ]usage* *[zZ]usicherung* *[vV]ersprechen* *[bB]ereitschaft*
    *[zZ]ustimmung*
"""
_FOR_PHRASES = """
    stimm* zu.
    kündig* an.
    bring|bringt|bringen|brachte|brachten ins_Spiel
    setz* sich ein.
    setz* auf
    sprach|sprachen|spricht|sprechen|spreche|ausgesprochen|aussprech* sich für
    sich für ausgesprochen|aussprech*
    ist|sind|sei|seien|war|waren|bin für|dafür
    wirbt|werben|warb|warben|geworben|stimmt|stimmen|stimmte|stimmten|tritt|treten|trat|traten|kämpf* für
    hält|halten|hielt|hielten|halte fest.
    bekenn*|bekannte*|steht|stehen|stand|standen zu|zum|zur|hinter
    einig*|verständig*|verpflicht* sich
    sich auf verständigt|geeinigt
    lud|luden|lädt|laden ein.
    verteidigt|verteidigte|verteidigten|verteidigen gegen
    höchste_Zeit
    mahn* an.
    treib*|trieb* voran.
    stell* bereit.
    gab|gibt|geben|gaben grünes_Licht
"""
_FOR_HINTS = r"""
    beteilig* bekräftig* bestätig* erleichter* stärk* schütz* anerkenn* liefer* leist* hilf* helf* half* hoff* wünsch*
    dank* lob* mahn* bitte* verpflicht* intensivier* vorantreib* übernehm* entsend* schick* sicher* gut gute[nmrs]?
    richtig sinnvoll werden? wird wirst soll sollen solle sollten? muss müssen müsse müssten? zahl* finanzier*
    Unterstützung* Plan* Pläne* Hilfe* Engagement* Anerkennung* Verantwortung* Schutz* Gewinn* Chance* Fortschritt*
    Meilenstein* Erfolg* verteidigt verteidigten? begeistert* vernünftig* hilfreich* fair*
    bereit(?:zu)?stell* gefordert* verlangt* vorgeschlagen* angeboten* zugesagt* zu_*en darzustellen
"""
_CONSIDERED = r"""
    prüf* geprüft* überleg* Überlegung* nachdenk* nachgedacht* nachzudenken Option* offen offen(?:lass|ließ|gelass)*
    gesprächsbereit Offenheit denkbar vorstellbar unklar ungewiss abwarten wissen_lassen Planspiel* Prüfstand
    unter_der_Bedingung Varianten abzuwägen abwäg* vertag* verschob* verschieb* sondier* auslot* ausgelotet zöger*
    unentschlossen unentschieden ergebnisoffen Bedenkzeit zurückhaltend schwank*
"""
_CONSIDERED_PHRASES = """
    denk* nach.
    denk* darüber
    spiel* mit_dem_Gedanken
    zieh*|zog*|gezogen in_Betracht|in_Erwägung
    stell*|gestellt in_den_Raum|zur_Diskussion
    lieg*|lag*|bleib* auf_dem_Tisch
    lass*|lässt|ließ* mit_sich_reden
    reden|sprechen müssen
    mal sehen
    behält|behalten|behielt* vor.
    bring*|brach*|gebracht ins_Gespräch
    lot* aus.
    komm*|kam* infrage|in_Frage
    kann|können|könne|könnten|konnte|konnten sich vorstellen
    wäg*|wog* ab.
    hält|halten|hielt* für_möglich
    bisher|bislang|noch nicht|keine* geäußert|festgelegt|Meinung|Entscheidung|Position|Haltung|Beschluss
    nicht vom_Tisch
    schau* an.
"""
"""Verbs and nouns of weighing something up."""
_MOOD = r"""
    könnten? können? kann dürften? möglich möglicherweise Möglichkeit* vielleicht womöglich eventuell gegebenenfalls
    voraussichtlich wahrscheinlich würden? wären? bestünden? unter_Umständen
"""
"""Modal verbs, the conditional, and adverbs of possibility (Duden, Die Grammatik, “Modalverben”, “Konjunktiv II”)."""
_OPEN_HINTS = r"""
    mögliche* Idee* Frage* diskutier* besprech* besprochen* berat* berät erörter* verhandel* Gespräch* sehen zunächst
    noch_nicht falls sofern wenn sobald festlegen festgelegt versuch* andeut* deuteten? signalisier* Szenari*
    entschieden bestätigt ins_Spiel
"""
_DEMANDED = re.compile(r"\b(?:geforderte|verlangte)[mnrs]? (?:[a-zäöüß]+e[mnrs]? )?(?:[A-ZÄÖÜ]\w*p|P)rüfung(?:en)?\b")
"""What somebody demands to be examined: “die von Adler geforderte Prüfung soll beginnen”."""
_UNDECIDED = re.compile(r"\b(?:festleg\w*|festgelegt|entschieden|entscheid\w*|sicher|klar)\b")
"""Words that, if negated, say that nothing is decided."""
_AGAINST_OUTRIGHT = r"""
    ausgeschlossen* auszuschließen ausschließ(?:en|t|e) abgelehnt* ablehn* Ablehnung* abzulehnen
    zurück(?:gewiesen|weis|zuweisen)*
    kritisier* Kritik warn* gewarnt Warnung* Veto unmöglich* inakzeptabel
    un(?:annehm|trag|bezahl|denk|zumut|finanzier|erfüll)bar*
    verurteil* verhinder* stopp* gestoppt* aufgeben aufzugeben aufgegeben begraben verzicht* protestier* Protest*
    rote_Linie Bedrohung* untersag* verbiet* verbot* widersprech* widersprach* widerspricht Widerstand dagegen Gegner*
    befürcht* bezweifel* Eskalation Provokation Landraub Absage* blockier* rückgängig abschaff* abgeschafft abzuschaffen
    streichen gestrichen Fehler Irrweg Unsinn falsch* überflüssig unnötig sinnlos*
    kippen gekippt einzustellen aufzuheben
    aufkündig* aufgekündigt ausgestiegen auszusteigen boykottier* Boykott* Blockade* torpedier* vereitel* missbillig*
    bemängel* monier* gescheitert verfehlt untauglich* unrealistisch* unverantwortlich* verantwortungslos* gefährlich*
    schädlich* absurd* fatal* verheerend* katastroph* unsinnig* ungerecht* unfair* rechtswidrig* verfassungswidrig*
    kontraproduktiv* wirkungslos* Sackgasse Zumutung Rückschritt Katastrophe abgesagt absag*
"""
_AGAINST_PHRASES = """
    stell*|stand|steht in_Frage|infrage
    sperr* sich
    sprach|sprachen|spricht|sprechen|spreche|stemm*|wehr*|stell*|stimm*|votier*|kämpf*|demonstrier* gegen
    gegen aus(?:zu)?sprech*|ausgesprochen|stimmen|wehren|gestimmt
    ist|sind|sei|seien|war|waren|bin gegen
    fehl* Geld|Mittel|Mehrheit|Grundlage
    bleib* geschlossen|gesperrt|untersagt|verboten
    sagt|sagte|sagten|sagen ab.
    steig*|stieg*|kündig* aus|auf.
    leg*|stell* sich quer.
    quer leg*|stell*
    sträub*|sperr* sich
    prange* an.
    hält|halten|hielt*|nannte*|nennt|nennen|bezeichne* Fehler|falsch
"""
_REFUSALS = """
    komm*|kam* nicht infrage|in_Frage
    nicht infrage|in_Frage komm*
    halt*|hält|hielt* nichts von
    kein|keine|keinen Anlass|Bedarf|Grund|Grundlage|Geld|Mehrheit|Spielraum
    mach*|geh* nicht mit.
"""
"""Phrases of refusal that contain a negation."""
_NEGATIONS = r"""
    nicht nichts nie niemals kein* weder [nN]ein [nN]iemand* keinesfalls keineswegs nirgends ohne
"""

_FOR = re.compile("|".join((_words(_FOR_OUTRIGHT), _phrases(_FOR_PHRASES))))
_FOR_HINT = re.compile(_words(_FOR_HINTS))
_CONSIDERING = re.compile("|".join((_words(_CONSIDERED), _phrases(_CONSIDERED_PHRASES))), re.IGNORECASE)
_POSSIBLE = re.compile(_words(_MOOD), re.IGNORECASE)
_OPEN_HINT = re.compile(_words(_OPEN_HINTS), re.IGNORECASE)
_AGAINST = re.compile("|".join((_words(_AGAINST_OUTRIGHT), _phrases(_AGAINST_PHRASES))))
_REFUSED = re.compile(_phrases(_REFUSALS))
_NEGATION = re.compile(_words(_NEGATIONS), re.IGNORECASE)
_NOT_YET = re.compile(r"\bnoch (?:nicht|kein\w*)\b")
_NOT_WITHOUT = re.compile(r"\b[oO]hne\b.*\b(?:nicht|kein\w*)\b|\bnicht ohne\b")
_CANNOT = re.compile(r"\b(?:kann|können|könne|darf|dürfen|dürfe)\b.*\b(?:nicht|kein\w*)\b")
_DEFENDED = re.compile(r"\bverteidig\w*\b.*\bgegen (?:die )?(?:Kritik|Vorwürfe|Angriffe)\b")
_AS_CAN_BE = re.compile(r"\bso [a-zäöüß]+ wie (?:irgend |nur )?möglich\b")
"""“so lange wie möglich”: how much somebody does, no possibility."""
_POLITE = re.compile(r"\bwürden?\b.*\b(?:begrüßen|befürworten|unterstützen)\b")
"""The conditional as a polite form, which expresses no doubt."""
_NO_VERB = "nicht mit seit dort jetzt erst fast selbst oft weit statt laut damit somit dazu heute bereit gut"
_FINITE = re.compile(
    rf"\b(?!(?:{_NO_VERB.replace(' ', '|')})\b|ge\w+ten [A-ZÄÖÜ])"
    r"(?:[a-zäöüß]{2,}(?:t|te|ten|st)|sind|ist|war|waren|sei|seien|habe|haben|werden?|würden?|will|wollen|soll|sollen|"
    r"kann|können|muss|müssen|ließ|schloss|bot|gab|kam|nahm|fand|rief|schlug|wies|sprach|blieb)\b"
)
"""A finite verb in one of its usual forms; a clause without one depends on the one before."""
_FINITE_LAST = (
    "will wolle soll solle kann könne könnte muss müsse darf dürfe wird werde würde hat habe hätte ist sei wäre"
)
_AND = "|".join(rf"(?<=\b{verb})" for verb in _FINITE_LAST.split())
_BOUND = re.compile(
    rf"(?!(?<=\d)[.,]\d)(?:(?P<stop>[.;:!?„“”\"»«]+ ?|\[…\])|[,()]+ ?)"
    rf"| [–—-] |(?:{_AND}) (?=und\b)| (?=und {_FINITE.pattern})"
)
"""Where a clause ends: at a mark, except in “3.600” and “9,4”, behind a verb at its end (“bauen wolle und …”), before
another verb (“und lehnt”)."""
_SUBORDINATOR = re.compile(
    r"(?:und )?(?:dass|ob|wie|was|wer|welche[rsnm]?|wenn|weil|da|nachdem|bevor|sobald|obwohl)\b", re.IGNORECASE
)
_HANGS = re.compile(
    r"(?:und )?(?:dass|ob|wie|was|wer|welche[rsnm]?|der|die|das|dessen|deren|dem|den|wenn|weil|um|nachdem|bevor|sobald|"
    r"wo\w*|(?:auch|selbst) wenn)\b"
    r"|(?:\S+ ){0,12}\S*zu(?: \w+en|\w+en)\b|(?:\S+ ){0,12}(?:müsse|solle|könne|werde|habe|sei)$"
)
"""Openings and endings of a clause that depends on the one before."""
_ASIDE = re.compile(r"(?:und )?(?:nachdem|bevor|obwohl|während|weil|da|seit|als|(?:auch|selbst) wenn)\b", re.IGNORECASE)
"""Openings of a clause that tells of another time or of a reason; it is at most a hint."""
_ASKED = re.compile(r"(?:und )?(?:welche[rsnm]?|wann|wo|woher|warum|weshalb)\b")
"""Openings of an indirect question, whose “könne” is no modality of the stance."""
_TO_A_QUESTION = re.compile(r"\b(?:[aA]uf|[zZ]u) (?:die|der|eine[r]?|ihre|seine) (?:\w+ ){0,2}\w*[fF]rage\b[^,]*$")
"""“Auf die Frage, ob …”: what follows is of who asks."""
_CONCEDED = re.compile(r"\b(?:auch|selbst) wenn\b", re.IGNORECASE)
"""No condition."""
_SAYS = r"(?:forder|verlang|sag|erklär|beton|begrüß|befürworte|unterstütz|lob|biete|plädier)\w*|bot|schl(?:ug|ägt|ugen)"
_WHEREAS = re.compile(rf"(?<=[a-zäöüß] )(?<!nichts )dagegen (?=(?:{_SAYS})\b)|\b(?P<verb>{_SAYS}) dagegen\b(?= \w)")
"""“Adler forderte dagegen einen Neubau”: sets Adler apart from others, and is against nothing. At the end of a clause
(“plädierte dagegen”) it is against something."""
_NEEDED = re.compile(r"\b\d[\d.]* (?:[A-ZÄÖÜ]\w+ )?(?:brauch|benötig)\w* ")
"""“3.600 Namen braucht sie für ein Begehren”: how many it takes, which nobody demands."""
_JUDGED = re.compile(
    r"(?:(?<=\bnennt )|(?<=\bnannte )|(?<=\bnannten ))(?:den|die|das|diesen?|dieses) "
    r"\w*(?:[vV]orschl[aä]g|[fF]orderung|[aA]ngebot|[zZ]usage)\w*"
)
"""What is called something is another's: “nennt den Vorschlag einen Witz”."""
_RELATIVE = re.compile(
    rf"(?:die|der|das|dem|den|dessen|deren|denen)\b (?!{_FINITE.pattern})"
    r"(?!.*(?:\bzu [a-zäöüß]+|[a-zäöüß]zu[a-zäöüß]+)n$)"
)
"""A clause that describes a thing (“eine Prüfung, die kein Gericht anfechten kann”)."""
_THAT = re.compile(r"(?:und )?dass\b")
_WOULD = re.compile(r"\bwürden?\b")
"""Behind “dass” it marks reported speech; beside “wenn” it is a condition."""
_CONDITION = re.compile(r"(?:und )?(?:wenn|falls|sofern|sobald)\b", re.IGNORECASE)
_WITHIN = re.compile(r"(?<=[\w,] )[„“\"»](?P<words>[a-zäöüß][^„“”\"»«.!?]*)[“”\"«](?=[,.]? [a-zäöüß])")
"""A few words quoted within a clause, which goes on behind them."""
_WHETHER = re.compile(r"ob\b", re.IGNORECASE)
_BUT = re.compile(r"(?:sondern|aber|jedoch|doch)\b")
Weights = Mapping[Polarity, int]


@dataclass(frozen=True)
class Statement:
    """A clause with those that depend on it, and how much it speaks for each side."""

    text: str
    weights: Weights
    contrasted: bool = False
    """Whether it is only a thing that is not wanted (“eine Brücke und keinen Tunnel”)."""


def statements(text: str) -> tuple[Statement, ...]:
    """Every clause of a text with those that depend on it, in order; then the unwanted things of contrasts."""
    whole, unwanted = contrasts.apart(_WITHIN.sub(r"\g<words>", text))
    return (*_statements(whole), *(Statement(each.thing, _of_contrast(each), each.alone) for each in unwanted))


def _statements(text: str) -> tuple[Statement, ...]:
    return tuple(Statement(", ".join(group), _together(group)) for group in _groups(text))


def _of_contrast(unwanted: contrasts.Unwanted) -> Weights:
    """The weights for an unwanted thing: against it, unless the sentence is against something else (“lehnt A ab, nicht
    aber B”)."""
    governing = strongest(each.weights for each in _statements(unwanted.sentence))
    return {Polarity.AGAINST: OUTRIGHT} if unwanted.denied or Polarity.AGAINST not in governing else {}


def strongest(weighed: Iterable[Weights]) -> Weights:
    """For each side the highest weight."""
    every = tuple(weighed)
    return {side: most for side in Polarity if (most := max((each.get(side, 0) for each in every), default=0))}


def _groups(text: str) -> Iterator[list[str]]:
    group: list[str] = []
    unfinished = False  # whether the last “dass” still has no verb: “dass die Garantien Waffen, Ausbildung …”
    for clause, stopped in _clauses(text):
        if group and not unfinished and (stopped or _BUT.match(clause) or _stands_alone(clause, group)):
            yield group
            group = []
        group.append(clause)
        unfinished = (unfinished or bool(_THAT.match(clause))) and not _FINITE.search(clause)
    if group:
        yield group


def _stands_alone(clause: str, group: list[str]) -> bool:
    """Whether it begins a statement: a main clause, unless subordinate ones open its sentence (“Ob sie kommt, ließ er
    offen”)."""
    opened = _FINITE.match(clause) and all(_SUBORDINATOR.match(each) for each in group)
    return bool(_FINITE.search(clause)) and not _HANGS.match(clause) and not opened


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
    """The weights of a main clause with those that depend on it: after a refusal they are refused, after a wish they
    are no mere possibility."""
    group = _without_question(group)
    main = next((clause for clause in group if not _SUBORDINATOR.match(clause)), group[0])
    governing = _weights(main)
    is_told = any(map(_THAT.match, group)) and not any(map(_CONDITION.match, group))
    heard = [_WOULD.sub("", each) if is_told and each is not main else each for each in group]
    weighed = [governing if each is main else _hanging(each, governing) for each in heard]
    if any(each.get(Polarity.AGAINST) == OUTRIGHT for each in weighed):
        weighed = [{side: weight for side, weight in each.items() if side is not Polarity.FOR} for each in weighed]
    return strongest(weighed)


def _without_question(group: list[str]) -> list[str]:
    """“Auf die Frage, ob er baue, sagte er nichts”: the first two clauses are of who asks."""
    asked = len(group) > 1 and _TO_A_QUESTION.search(group[0]) and _SUBORDINATOR.match(group[1])
    return group[2:] or [""] if asked else group


def _hanging(clause: str, governing: Weights) -> Weights:
    """The weights of a clause that depends on one with the `governing` weights."""
    weights = _weights(clause)
    if _ASIDE.match(clause) or _ASKED.match(clause) or (_RELATIVE.match(clause) and OUTRIGHT in governing.values()):
        return dict.fromkeys(weights, HINT)
    if _WHETHER.match(clause):
        return {Polarity.OPEN: HINT if OUTRIGHT in governing.values() else OUTRIGHT}
    if governing.get(Polarity.OPEN) == OUTRIGHT:
        return {side: min(weight, HINT) for side, weight in weights.items()}
    if Polarity.FOR in governing and not _CONSIDERING.search(clause):
        open_ = min(weights.get(Polarity.OPEN, 0), governing[Polarity.FOR] - HINT)
        weights = {side: open_ if side is Polarity.OPEN else weight for side, weight in weights.items()}
    return {side: weight for side, weight in weights.items() if weight}


def _weights(clause: str) -> Weights:
    """The weights of a clause by itself."""
    for aside in (_AS_CAN_BE, _CONCEDED, _JUDGED, _NEEDED):
        clause = aside.sub("", clause)
    clause = _WHEREAS.sub(lambda found: found["verb"] or "", clause)
    wanted, against = _wanted(clause), _refuses(clause)
    possible = bool(_POSSIBLE.search(clause))
    considering = _considers(clause) or _leaves_open(clause)
    if _REFUSED.search(clause):
        return {Polarity.AGAINST: OUTRIGHT}
    if _NEGATION.search(clause) and not _NOT_WITHOUT.search(clause):
        return _negated(clause, wanted, against, considering or possible)
    if against and not _DEFENDED.search(clause):
        return {Polarity.AGAINST: OUTRIGHT} | ({Polarity.OPEN: OUTRIGHT} if considering or possible else {})
    if considering or (possible and not _POLITE.search(clause)):
        return {Polarity.OPEN: OUTRIGHT} | ({Polarity.FOR: HINT} if wanted else {})
    found = {Polarity.FOR: wanted, Polarity.OPEN: OUTRIGHT if possible else HINT if _OPEN_HINT.search(clause) else 0}
    return {side: weight for side, weight in found.items() if weight}


def _negated(clause: str, wanted: int, against: bool, open_: bool) -> Weights:
    if against or _UNDECIDED.search(clause):
        return {Polarity.OPEN: OUTRIGHT}
    if _CANNOT.search(clause):
        return {Polarity.AGAINST: OUTRIGHT}
    refused = OUTRIGHT if wanted and not _NOT_YET.search(clause) else HINT
    hinted = OUTRIGHT if open_ else HINT if _OPEN_HINT.search(clause) else 0
    return {Polarity.AGAINST: refused} | ({Polarity.OPEN: hinted} if hinted else {})


def _wanted(clause: str) -> int:
    if _FOR.search(clause) or _has_verb(clause, Polarity.FOR):
        return OUTRIGHT
    return HINT if _FOR_HINT.search(clause) or _NOT_WITHOUT.search(clause) else 0


def _refuses(clause: str) -> bool:
    return bool(_AGAINST.search(clause)) or _has_verb(clause, Polarity.AGAINST)


def _considers(clause: str) -> bool:
    """Whether it weighs something up; whoever demands “eine Prüfung” does not, nor is a “geforderte Prüfung” open."""
    clause = _DEMANDED.sub("", clause)
    demanded = _has_verb(clause, Polarity.FOR)
    return any(not (demanded and found[0][:1].isupper()) for found in _CONSIDERING.finditer(clause))


def _leaves_open(clause: str) -> bool:
    return _has_verb(clause, Polarity.OPEN)


def _has_verb(clause: str, side: Polarity) -> bool:
    """Whether a verb of speech takes this side."""
    return any(each.verb.stance and each.verb.stance.polarity is side for each in reporting_verbs.verbs(clause))


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
    """The conclusion of a reason: the last side that it names outright, without sentences that deny something.

    “Wer fordert, die Brücke zu sperren, lehnt ihren Neubau ab” concludes with a refusal.
    """
    affirmed = ".".join(part for part in re.split(r"[.;:]", reason) if not _NEGATION.search(part))
    last = {
        side: max((each.start() for each in re.finditer(words, affirmed)), default=-1) for side, words in _NAMED.items()
    }
    side = max(last, key=last.__getitem__)
    return side if last[side] >= 0 else None
