"""What an English sentence says of a thing: words that speak for it, leave it open, or speak against it, with negation.

The same as `stance_words` for German, with fewer rules: a clause ends at a full stop, a semicolon, a quotation mark and
before “but”. A verb with a stance outweighs a hint. Of verbs of different sides the first governs what follows
(“rejected calls for …” is against); where the first asks for something, both may be meant (“urged them to reject …”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Polarity, Stance
from generator.text import english_verbs
from generator.text.stance_words import HINT, OUTRIGHT, Statement, Weights

_CLAUSE_END = re.compile(r"[.;:!?](?:\s+|$)|[“”\"]|(?:, |\s)(?=but\b|while\b|whereas\b|although\b|though\b)|\[…\]")


def _words(listed: str) -> re.Pattern[str]:
    """A pattern for words in a list with spaces between them; `*` stands for any ending, `_` for a space."""
    words = "|".join(word.replace("*", r"\w*").replace("_", " ") for word in listed.split())
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_FOR = _words(r"""
    in_favou?r_of (?:is|are|was|were|be)(?:_not)?_for agreed?_to wants? wanted needs? needed must necessary essential
    vital indispensable urgent important overdue ready_to willing_to prepared_to determined_to plan(?:s|ned)?_to
    inten(?:ds?|ded)_to time_to ought_to ha(?:s|ve)_to
""")
_FOR_HINT = _words("should will shall hopes? hoped right sensible good help* protect* send sent pay fund give")
_OPEN = _words(r"""
    may might could perhaps maybe possib* conceivable undecided unclear open_to open_question open_whether an_option
    options on_the_table yet_to_decide yet_to_be_decided remains?_to_be_seen wait_and_see not_yet_decided whether
    no_(?:\w+_)?decision
""")
_MODAL = re.compile(r"\b(?:may|might|could|perhaps|possibly)\b")
_OPEN_HINT = _words("if unless provided talks? discuss* negotiat* idea question")
_AGAINST = _words(r"""
    against opposed_to opposition_to out_of_the_question off_the_table impossible unthinkable unacceptable unaffordable
    unrealistic unfair wrong mistake red_line no_intention no_plans? no_need no_reason no_money criticis* criticiz*
    warn(?:s|ed|ing)?_of protest* objections? absurd dangerous useless pointless nonsense superfluous unnecessary threat
    betrayal
""")
_NEGATION = re.compile(
    r"\b(?:not|never|no|nor|neither|without|cannot|nobody|nothing|none|hardly)\b|n['’]t\b", re.IGNORECASE
)
_UNDENIED = re.compile(
    r"(?:\b(?:not|never|without|refus\w+ to|declin\w+ to|stopped short of|far from)\b|n['’]t\b)(?: \w+){0,2}"
    r" (?:rul\w+ (?:\w+ ){0,3}out|exclud\w+|reject\w*|dismiss\w*|oppos\w+|deny\w*)"
    r"|\b(?:refus|declin)\w+ to (?:say|comment|answer|commit|be drawn)\b",
    re.IGNORECASE,
)
"""“does not rule out”, “refused to say whether”: leaves it open."""
_UNOPPOSED = re.compile(r"(?:\b(?:not|never)\b|n['’]t\b)(?: \w+)? (?:object|oppose|reject|dismiss)\w*", re.IGNORECASE)
"""“did not object”: for it, or leaves it open."""
_NOT_ONLY = re.compile(r"\bnot (?:only|just|merely)\b|\bno doubt\b|\bno longer than\b|\bno later than\b", re.IGNORECASE)
_ASKS = (Stance.DEMANDS, Stance.PROPOSES)


def statements(text: str) -> tuple[Statement, ...]:
    """Every clause of a text, in order, with how much it speaks for each side."""
    return tuple(Statement(clause, _weights(clause)) for clause in _clauses(text))


def conclusion(reason: str) -> Polarity | None:
    """The conclusion of an editor's reason: the side of the last verb that takes one, in clauses that deny nothing."""
    affirmed = [clause for clause in _clauses(reason) if not _NEGATION.search(clause)]
    verbs = [each.stance.polarity for clause in affirmed for each in english_verbs.stances(clause)]
    return verbs[-1] if verbs else None


def _clauses(text: str) -> Iterator[str]:
    for part in _CLAUSE_END.split(text):
        if part and part.strip(" ,"):
            yield part.strip(" ,")


def _weights(clause: str) -> Weights:
    if _UNOPPOSED.search(clause):
        return {Polarity.FOR: OUTRIGHT, Polarity.OPEN: OUTRIGHT}
    if _UNDENIED.search(clause):
        return {Polarity.OPEN: OUTRIGHT}
    verbs = tuple(english_verbs.stances(clause))
    negated = bool(_NEGATION.search(_NOT_ONLY.sub("", clause)))
    against = bool(_AGAINST.search(clause))
    if against:
        asked = any(each.stance in _ASKS for each in verbs)
        found = {Polarity.AGAINST: OUTRIGHT, Polarity.FOR: OUTRIGHT if asked else 0}
    else:
        found = _of_verbs(clause, verbs, negated) if verbs else _of_words(clause, negated)
    return {side: weight for side, weight in found.items() if weight}


def _of_verbs(clause: str, verbs: tuple[english_verbs.Found, ...], negated: bool) -> dict[Polarity, int]:
    """The first one governs; what is negated may be its object, so that both sides are heard."""
    first, sides = verbs[0].stance, {each.stance.polarity for each in verbs}
    if negated and first.polarity is Polarity.FOR:
        return {Polarity.AGAINST: OUTRIGHT, Polarity.FOR: OUTRIGHT if first in _ASKS else 0}
    if negated and first.polarity is Polarity.OPEN:
        return {Polarity.OPEN: OUTRIGHT, Polarity.AGAINST: HINT}
    if _MODAL.search(clause, 0, verbs[0].start):  # “may support”
        return {Polarity.OPEN: OUTRIGHT, first.polarity: HINT}
    if first in _ASKS:
        return {side: OUTRIGHT if side is not Polarity.OPEN else HINT for side in sides}
    return {first.polarity: OUTRIGHT}


def _of_words(clause: str, negated: bool) -> dict[Polarity, int]:
    wanted = OUTRIGHT if _FOR.search(clause) else HINT if _FOR_HINT.search(clause) else 0
    open_ = OUTRIGHT if _OPEN.search(clause) else HINT if _OPEN_HINT.search(clause) else 0
    if negated:
        return {Polarity.AGAINST: OUTRIGHT if wanted and open_ < OUTRIGHT else HINT, Polarity.OPEN: open_}
    if open_ == OUTRIGHT:
        return {Polarity.OPEN: OUTRIGHT, Polarity.FOR: min(wanted, HINT)}
    return {Polarity.FOR: wanted, Polarity.OPEN: open_}
