"""Proves the stance of a position: the words of the quotation do not speak for another side.

If a quotation tells of several things, the statement that shares most words with the title of the proposal counts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from generator.model import Polarity, Position, Problem, Severity, Stance
from generator.text import compounds, english_stance_words, english_verbs, reporting_verbs, stance_words
from generator.text.likeness import fold
from generator.text.stance_words import HINT, OUTRIGHT, Statement, Weights
from generator.text.vocabulary import STANCES, stance_word

_NAMES = {Polarity.FOR: "for it", Polarity.OPEN: "for leaving it open", Polarity.AGAINST: "against it"}
_SHORTEST, _STEM = 4, 6
"""Letters of a part of the title that shows what a statement is about, as shorter ones are articles and endings; and
how many of them are compared, so that endings do not matter."""
_PREPOSITION = re.compile(r" (?:an|auf|aus|bei|durch|für|in|mit|nach|über|unter|von|vor|zu|zum|zur) ")


def problems(position: Position, quote: str, title: str, language: str = "de", spoken: str = "de") -> Iterator[Problem]:
    """What is wrong with the stance towards the proposal of this title, in a dossier of this `language`; the article
    is in the language `spoken`."""
    if position.stance is None:
        return
    if position.stance_basis:
        yield from _contradictory_basis(position, position.stance, language)
        return
    is_english = spoken == "en"
    said = _about(title, english_stance_words.statements(quote) if is_english else _statements(quote, title))
    weights = stance_words.strongest(each.weights for each in said)
    if not _bears_out(position.stance.polarity, weights):
        yield _unproven(position, position.stance, said, weights, language)
    elif is_english:
        yield from _of_another_verb(position, position.stance, _english_verbs(said), language)
    else:
        yield from _of_another_name(position, position.stance, said)


def weights(quote: str, title: str) -> Weights:
    """How much a quotation speaks for each side of the proposal of this title."""
    return stance_words.strongest(each.weights for each in _about(title, _statements(quote, title)))


def named(sides: Collection[Polarity]) -> str:
    """Some sides, for editors: “for it and against it”."""
    return " and ".join(_NAMES[side] for side in Polarity if side in sides)


def fitting(sides: Collection[Polarity], language: str = "de") -> str:
    """The words that editors may write for stances on these sides."""
    stances = (stance for stance in STANCES.values() if stance.polarity in sides)
    return ", ".join(dict.fromkeys(stance_word(stance, language) for stance in stances))


_STOP = re.compile(r"(?:[sS]topp?|[vV]erbote?|[vV]erbots|[mM]oratorium)\b")
_LIFTED = re.compile(
    r"\b(?:Ende|Aus) (?:de[rs]|eine[rs]|für|von)\b|\b(?:Abschaffung|Aufhebung|Lockerung|Rücknahme)\b"
    r"|\b(?:ab(?:zu)?schaffen|auf(?:zu)?heben|beenden|lockern)\b"
)
"""A title about the end of a stop: whoever forbids is against that."""
_RULE = "regeln"
"""Takes no side, and is a verb as those that it stands for are."""
_FORBID = re.compile(
    r"\b(?:zu )?(?:untersag|verbiet|verbot|stopp|gestoppt|auszusetzen|ausgesetzt|einzustellen|eingestellt)\w*"
)


_A_STOP = r"\b(?:\w+-)?\w*(?:[vV]erbot|[sS]topp|[mM]oratorium)(?:e?s)?\b"
_END_OF_STOP = re.compile(
    r"\b(?:Ende|Aus|Abschaffung|Aufhebung|Lockerung|Rücknahme) (?:de[rs]|eine[rs]|für|von)"
    rf"(?: (?:das|den|[a-zäöüß]+en))? {_A_STOP}|{_A_STOP}.* (?:ab(?:zu)?schaffen|auf(?:zu)?heben|beenden|lockern)\b"
)
"""A title that wants the end of a stop, not only one that also names a stop (“Ende der Kohle ohne Verbot”)."""
_LIFT = re.compile(r"\b(?:zu )?(?:aufzuheben|aufheben|kippen|abzuschaffen|abschaffen|streichen|einzustellen)\b")
_ENDING = re.compile(
    rf"{_LIFT.pattern}|\b(?:Ende|Aus|Abschaffung|Aufhebung|Lockerung|Rücknahme|Streichung)\b"
    r"|\b(?:abgeschafft|aufgehoben|gekippt|gestrichen|(?:zu )?beenden|beendet|lockern|zu lockern|gelockert)\b"
)
"""Words of ending a stop; the verbs of `_LIFT` otherwise speak against the thing that they end."""
_OF_A_STOP = re.compile(
    r"\b(?:[dD]as|[dD]en|[dD]ies(?:es|en)|[eE]in|[eE]inen|[aA]m|[zZ]um|hinter dem)"
    rf" (?:[a-zäöüß]+[en] )?(?=[A-ZÄÖÜ]){_A_STOP}"
)
"""The stop as what somebody wants or rejects (“fordert ein Verbot”); not “wegen des Verbots”, “mit dem Verbot”."""


def _statements(quote: str, title: str) -> Sequence[Statement]:
    """What the quotation says, with the weights that fit a page about a stop or about the end of one."""
    return _of_its_end(quote) if _END_OF_STOP.search(title) else _of_a_stop(quote, title)


def _of_its_end(quote: str) -> Sequence[Statement]:
    """On a page about the end of a stop, whoever demands to lift it is for that: words of lifting weigh nothing.

    Who is for or against the stop itself stands on the other side of its end. Since words alone do not tell for sure
    whether it is this stop, either side then passes.
    """
    said = stance_words.statements(quote)
    heard = stance_words.statements(_LIFT.sub(_RULE, quote))
    if len(heard) != len(said):
        return said
    return [_towards_the_end(each, other.weights) for each, other in zip(said, heard, strict=True)]


def _towards_the_end(said: Statement, without_lifting: Weights) -> Statement:
    if not _OF_A_STOP.search(said.text):
        return said
    if _ENDING.search(said.text):
        return replace(said, weights=without_lifting)
    takes_a_side = Polarity.FOR in said.weights or Polarity.AGAINST in said.weights
    if not takes_a_side or said.weights.get(Polarity.OPEN) == OUTRIGHT:
        return said
    return replace(said, weights={**said.weights, Polarity.FOR: OUTRIGHT, Polarity.AGAINST: OUTRIGHT})


def _of_a_stop(quote: str, title: str) -> Sequence[Statement]:
    """On a page about a stop (“Baustopp”), whoever demands to forbid is for it: words of forbidding weigh nothing."""
    said = stance_words.statements(quote)
    if not _STOP.search(title) or _LIFTED.search(title):
        return said
    heard = stance_words.statements(_FORBID.sub(_RULE, quote))
    if len(heard) != len(said):
        return said
    return [replace(each, weights=other.weights) for each, other in zip(said, heard, strict=True)]


def _about(title: str, said: Sequence[Statement]) -> Sequence[Statement]:
    """Of the statements that take a side, those that share most words with the title; all of them if none shares
    any."""
    topic = _topic(title)
    every = [each for each in said if each.weights]
    telling = [each for each in every if not each.contrasted or any(part in fold(each.text) for part in topic)]
    shared = [sum(part in fold(each.text) for part in topic) for each in telling]
    most = max(shared, default=0)
    return [each for each, number in zip(telling, shared, strict=True) if number == most]


def _topic(title: str) -> frozenset[str]:
    """The parts of the title's words, without what follows a preposition: “Treffen mit Adler” is about meetings.

    A title of short words only (“Gas”) is taken as it is.
    """
    head = _PREPOSITION.split(title)[0]
    words = head.replace("-", " ").split()
    parts = (part for word in words for part in (word, *compounds.split(word)))
    telling = frozenset(fold(part)[:_STEM] for part in parts if len(part) >= _SHORTEST and not part.isupper())
    return telling or frozenset(map(fold, words))


def _bears_out(claimed: Polarity, weights: Weights) -> bool:
    """Whether nothing speaks more for another side; against and open stances also need words that speak for them."""
    least = 0 if claimed is Polarity.FOR else OUTRIGHT if weights.get(Polarity.FOR) else HINT
    return weights.get(claimed, 0) >= max((*weights.values(), least))


_RULES_OUT = re.compile(
    r"aus(?:zu)?schl|ausgeschl|\bschl(?:ie|o)(?:ß|ss)\w*\b.*\baus\b|unmöglich|undenkbar|verweiger|tabu"
    r"|rote Linie|vom Tisch|Absage|\b(?:nicht|kein|nie\b|niemals|nein\b|weder|ohne\b)",
    re.IGNORECASE,
)
"""Words of whoever rules something out; who only calls it superfluous rejects it."""


def _of_another_name(position: Position, stance: Stance, said: Sequence[Statement]) -> Iterator[Problem]:
    """The side is right, but a verb of the passage names another stance (“schlug vor” is no “sagt zu”)."""
    verbs = [each.verb.stance for one in said for each in reporting_verbs.verbs(one.text) if each.verb.stance]
    others = [each for each in dict.fromkeys(verbs) if each.polarity is stance.polarity]
    others = others or _offered_or_promised(" ".join(one.text for one in said), stance)
    offers = stance is Stance.OFFERS and _OFFERS.search(position.quote)
    if others and stance not in others and not offers:
        yield from _of_another_verb(position, stance, others, "de")
    elif stance is Stance.RULES_OUT and not others and not _RULES_OUT.search(position.quote):
        message = f"the passage speaks against it, but no word of it says “{stance_word(stance)}”"
        remedy = f"write “stance: {stance_word(Stance.REJECTS)}”, or add “stance_basis: …” with your reason"
        yield Problem(position.path, position.line_of("stance"), message, remedy, Severity.WARNING)


def _english_verbs(said: Sequence[Statement]) -> list[Stance]:
    return [each.stance for one in said for each in english_verbs.stances(one.text)]


def _of_another_verb(position: Position, stance: Stance, named: Sequence[Stance], language: str) -> Iterator[Problem]:
    """The passage has verbs of the right side, none of which names this stance."""
    others = [each for each in dict.fromkeys(named) if each.polarity is stance.polarity]
    if others and stance not in others:
        told = " and ".join(f"“{stance_word(each, language)}”" for each in others)
        message = f"the passage names {told}, not “{stance_word(stance, language)}”"
        remedy = f"write “stance: {stance_word(others[0], language)}”, or add “stance_basis: …” with your reason"
        yield Problem(position.path, position.line_of("stance"), message, remedy, Severity.WARNING)


_READY = re.compile(r"\b(?:bereit|Bereitschaft|gewillt|Angebot\w*|in Aussicht)\b")
"""Words of readiness; not “will”, which may also be a promise."""
_BOUND = re.compile(
    r"\b(?:wird|werden?|werdet|Versprechen\w*|Zusagen?|Zusicherung\w*|Garantien?|verpflichte\w*|Wort)\b"
)
"""Promises by a noun or by the future tense: “wird liefern” binds more than “ist bereit”."""
_OFFERS = re.compile(r"\b(?:biete[nt]?|bot|boten)\b(?! die Stirn)")
"""“bietet zwei Millionen” is an offer, also without “an”."""
_NEITHER = re.compile(
    r"\bst(?:ell|eh|and|ünd)\w*\b[^,.;]*\bbereit\b|\bAngebot\w*\b[^,.;]* an(?=[,.;]|$| und\b)"
    r"|\b(?:wenn|falls|sofern)\b[^,.;]*",
    re.IGNORECASE,
)
"""Neither: what is provided (“stellt Geld bereit”), an offer that is accepted, a promise on a condition."""
_PROMISED = re.compile(r"\b(?:Versprechen\w*|Zusage|Zusicherung\w*|verpflichtet\w*)\b")


def _offered_or_promised(said: str, stance: Stance) -> list[Stance]:
    """The other one of “bietet an” and “sagt zu”, if the words clearly say only that one; else nothing.

    Whoever is ready to do something has not promised it; a promise is no mere offer.
    """
    said = _NEITHER.sub("", said)
    if stance is Stance.COMMITS and _READY.search(said) and not _BOUND.search(said):
        return [Stance.OFFERS]
    if stance is Stance.OFFERS and _PROMISED.search(said) and not _READY.search(said):
        return [Stance.COMMITS]
    return []


def _unproven(
    position: Position, stance: Stance, said: Sequence[Statement], weights: Weights, language: str
) -> Problem:
    most = max(weights.values(), default=0)
    sides = [side for side in Polarity if weights and weights.get(side, 0) == most]
    told = f"; its words speak {named(sides)}: “{said[0].text}”" if sides else ""
    remedy = (
        f"write one of: {fitting(sides, language)}, or " if sides else ""
    ) + "add “stance_basis: …” with your reason"
    message = f"the quotation does not say “{stance_word(stance, language)}”{told}"
    return Problem(position.path, position.line_of("stance"), message, remedy)


def _contradictory_basis(position: Position, stance: Stance, language: str) -> Iterator[Problem]:
    """The reason given for the stance speaks for another one."""
    reason = position.stance_basis
    if (stance_words.conclusion(reason) or english_stance_words.conclusion(reason)) not in (None, stance.polarity):
        message = f"“stance_basis” does not speak for “{stance_word(stance, language)}”"
        yield Problem(position.path, position.line_of("stance_basis"), message, "correct the stance, or the reason")
