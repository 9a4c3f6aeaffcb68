"""Chooses the phrase that names the speaker of a sentence, by learnt weights of what rules say about each phrase.

This is a conditional logit (McFadden 1974): each phrase of the sentence, and “nobody”, gets the sum of the weights of
its features, and the highest sum wins. Weights have two digits, so that every machine chooses the same.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from generator.text import reporting_verbs, speaker_features, speaker_phrases
from generator.text.noun_phrases import DETERMINERS, PREPOSITIONS, Phrase
from generator.text.reporting_verbs import Form, Found, Manner
from generator.text.speaker_weights import WEIGHTS

_LEAD_OF_NOBODY = 3.0
"""How much more “nobody” needs to win. Cross-validated, more than 3 finds no more speakers; with 0 one in 18 is
lost."""
_RECORD = re.compile(
    r"(?:[Tt]ranskript|[Mm]itschrift|[Pp]rotokoll|[Ww]ortlaut|[Aa]ufzeichnung|[Mm]itschnitt|[Rr]edetext)"
)
"""Things that only record what somebody says."""
_NOBODY = ("es", "man")
_PASSIVE = re.compile(r"\b(?:wird|werden|wurde|wurden|worden|werde)\b")
_SUBORDINATE = frozenset("dass ob weil obwohl nachdem während der die das wonach da wenn".split())
_RANK = {
    Manner.SAYS: 0, Manner.ASKS: 1, Manner.JUDGES: 1, Manner.CLAIMS: 2, Manner.SHOWS: 2, Manner.DECIDES: 2,
}  # fmt: skip
_BOUND = re.compile(r"[,;:–]")
_CLAUSE = re.compile(r"[^,;:]+")
_SAID = re.compile(
    r"^ ?(?:dass|ob)\b|\b(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|wäre|wären|hätten?|würden?)\b"
)


def speaker(told: str, direct: bool) -> Phrase | None:
    """The phrase of a sentence that names its speaker, if one does; in `told` Q stands for direct speech.

    The one that a set phrase cites (“laut …”) is the speaker. If somebody else says it by a verb, weights choose
    between the two; a record of the words is never the speaker (“laut Mitschrift sagte Adler”).
    """
    cited, every = speaker_phrases.behind(told), options(told, direct)
    if cited is None or not _is_said(told):
        return cited or _heaviest(every)
    recorded = bool(_RECORD.search(told, cited.start, cited.end))
    return _heaviest(option for option in every if not (recorded and option[0] and option[0].first == cited.first))


def _is_said(told: str) -> bool:
    """Whether somebody says or demands it by a finite verb, so that the source only passes it on; “Es heißt” does not
    count."""
    finite = (found for found in by_rank(told) if found.form in (Form.PRESENT, Form.PAST))
    return any(_names(told, _subject(told, found)) for found in finite)


def _names(told: str, phrase: Phrase | None) -> bool:
    return phrase is not None and told[phrase.start : phrase.end].lower() not in _NOBODY


def _heaviest(options: Iterable[tuple[Phrase | None, frozenset[str]]]) -> Phrase | None:
    """The phrase of the highest sum; of equal ones the first."""
    return max(options, key=lambda option: _score(option[1]) - _lead(option[0]))[0]


def _lead(phrase: Phrase | None) -> float:
    return 0.0 if phrase else _LEAD_OF_NOBODY


def _score(names: Iterable[str]) -> float:
    return math.fsum(WEIGHTS.get(name, 0.0) for name in names)


def options(told: str, direct: bool) -> tuple[tuple[Phrase | None, frozenset[str]], ...]:
    """Each phrase that may name the speaker, with its features, and last None, for nobody, with those for that."""
    ranked = by_rank(told)
    chosen = _by_rules(told, ranked)
    verbs = [(found, _subject(told, found)) for found in ranked]
    found = [
        (phrase, names | {"chosen by rules"} if chosen and chosen.first == phrase.first else names)
        for phrase, names in speaker_features.candidates(told, verbs, direct)
    ]
    nobody = speaker_features.of_nobody(told, bool(ranked), speaker_phrases.behind(told) is not None, direct)
    return (*found, (None, nobody))


def by_rank(told: str) -> list[Found]:
    """The verbs of speech of a sentence, beginning with the one most likely to govern it."""
    return sorted(reporting_verbs.verbs(told), key=lambda found: _rank(told, found))


def _rank(told: str, found: Found) -> tuple[bool, bool, bool, int, int]:
    before = told[: found.start].rstrip()
    opening = _BOUND.split(before)[-1].split()[:1]
    subordinate = bool(opening) and opening[0].lower() in _SUBORDINATE and bool(_BOUND.search(before))
    inner = not (before.endswith(("Q", ",")) or not before)
    weak = found.form in (Form.PARTICIPLE, Form.INFINITIVE) or _is_attribute(told, found)
    return weak, subordinate, inner, _RANK[found.verb.manner], found.start


_ATTRIBUTE = re.compile(
    rf"\b(?i:{'|'.join(sorted((DETERMINERS | PREPOSITIONS) - {'das', 'dies'}))})(?: [a-zäöüß]+){{0,3}} $"
)
"""What stands before the participle of “in einem gestern veröffentlichten Bericht”: an article, and no noun.

“Das” may stand for itself (“das erklärte Adler”).
"""


def _is_attribute(told: str, found: Found) -> bool:
    """“Der veröffentlichte Bericht”: a participle before its noun, in the form of a past tense."""
    if found.form is not Form.PAST or not re.match(r" [A-ZÄÖÜ]", told[found.end : found.end + 2]):
        return False
    return _ATTRIBUTE.search(told, max(0, found.start - _FAR), found.start) is not None


_FAR = 80
"""How many characters an article may be before its participle; three words between them are rarely longer."""


def _by_rules(told: str, ranked: Sequence[Found]) -> Phrase | None:
    """The speaker by rules: whom a set phrase names, else the subject of a verb of speech, else the first subject in
    the reporter's own clauses."""
    cited = speaker_phrases.behind(told)
    if cited:
        return cited
    subjects = (phrase for found in ranked if (phrase := _subject(told, found)))
    named = (phrase for phrase in subjects if _names(told, phrase))
    return next(named, None) or speaker_phrases.first_subject(_reporters_own(told))


def _reporters_own(told: str) -> str:
    """The clauses about the speaker, with all others blanked; those in the subjunctive hold what is said."""
    return _CLAUSE.sub(lambda clause: "Q" * len(clause[0]) if _SAID.search(clause[0]) else clause[0], told)


def _subject(told: str, found: Found) -> Phrase | None:
    if found.form is Form.PARTICIPLE and _PASSIVE.search(clause_of(told, found)):
        return speaker_phrases.by_whom(told, found.start)
    return speaker_phrases.subject(told, found.start, found.form in (Form.PRESENT, Form.PAST))


def clause_of(told: str, found: Found) -> str:
    """The clause that a verb stands in, its particle included."""
    start = max((bound.end() for bound in _BOUND.finditer(told, 0, found.start)), default=0)
    end = _BOUND.search(told, max(found.end, found.particle_end))
    return told[start : end.start() if end else len(told)]
