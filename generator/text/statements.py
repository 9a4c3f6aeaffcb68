"""Sentences that report speech: who says it, by which verb, with which modality, and which stance the verb takes.

Which sentences they are is learnt (`speech_labels`); speaker, verb, modality and stance follow from rules. A stance is
given only where its verb is beyond doubt; whom a pronoun means is told by who is named before it, or left open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Stance
from generator.text import reporting_verbs, speaker_phrases
from generator.text.quotation_marks import BLANK, blanked
from generator.text.reporting_verbs import Form, Found, Manner
from generator.text.sentences import Span
from generator.text.speaker_phrases import Phrase
from generator.text.speech_labels import SpeechType, label


@dataclass(frozen=True)
class Statement:
    """A sentence that reports speech; spans are offsets in the text that was searched."""

    sentence: Span
    type: SpeechType
    verb: str
    """The verb's infinitive, or the word that cites (“laut”); empty where none stands."""
    speaker: Span | None
    """Where the sentence names the speaker."""
    pronoun: bool
    """It names the speaker by a pronoun only."""
    modality: str
    """The modal verb as it stands there (“will”, “könnte”), or empty."""
    stance: Stance | None


_PASSIVE = re.compile(r"\b(?:wird|werden|wurde|wurden|worden|werde)\b")
_MODAL = re.compile(
    r"\b(?:will|wollen|wolle|wollte|wollten|soll|sollen|solle|sollte|sollten|könnte|könnten|könne|kann|können|müsse|müsste|"
    r"müssten|muss|müssen|dürfe|dürfte|dürften|möchte|möchten|würde|würden)\b"
)
_NOBODY = ("es", "man")
_MIGHT = ("könnte", "könnten")
_NEGATED = re.compile(r"\b(?:nicht|nie|niemals|kein\w*|weder|keinesfalls|keineswegs)\b")
_SPOKE_OUT = re.compile(r"\bspr[aäi]ch\w* sich\b[^.;:]*?\b(?P<side>für|gegen)\b[^.;:]*\baus\b")
_SUBORDINATE = frozenset("dass ob weil obwohl nachdem während der die das wonach da wenn".split())
_RANK = {Manner.SAYS: 0, Manner.ASKS: 1, Manner.JUDGES: 1, Manner.CLAIMS: 2, Manner.SHOWS: 2}
_BOUND = re.compile(r"[,;:–]")


def find(text: str) -> tuple[Statement, ...]:
    """Every sentence of a text that reports speech, in order."""
    told = blanked(text, names=True).replace(BLANK, "Q")
    return tuple(_statement(told[span.start : span.end], span, kind) for span, kind in label(text) if kind)


def _statement(told: str, span: Span, kind: SpeechType) -> Statement:
    """What is said of a sentence; in `told` direct speech is blanked by Q."""
    ranked = _ranked(told)
    verb, phrase = _source(told, ranked, _reporters_own(told, kind))
    main = next(iter(ranked), None)
    modality = _MODAL.search(told)
    place = Span(span.start + phrase.start, span.start + phrase.end) if phrase else None
    return Statement(
        sentence=span,
        type=kind,
        verb=verb,
        speaker=place,
        pronoun=bool(phrase and phrase.pronoun),
        modality=modality[0] if modality else "",
        stance=_stance(told, main, modality[0] if modality else ""),
    )


_CLAUSE = re.compile(r"[^,;:]+")
_SAID = re.compile(
    r"^ ?(?:dass|ob)\b|\b(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|wäre|wären|hätten?|würden?)\b"
)


def _reporters_own(told: str, kind: SpeechType) -> str:
    """The clauses about the speaker, all others blanked: in the subjunctive they hold what is said."""
    if kind is SpeechType.FREE:
        return ""
    return _CLAUSE.sub(lambda clause: "Q" * len(clause[0]) if _SAID.search(clause[0]) else clause[0], told)


def _ranked(told: str) -> list[Found]:
    """The verbs of speech, the likeliest to govern the sentence first."""
    return sorted(reporting_verbs.verbs(told), key=lambda found: _rank(told, found))


def _rank(told: str, found: Found) -> tuple[bool, bool, bool, int, int]:
    before = told[: found.start].rstrip()
    opening = _BOUND.split(before)[-1].split()[:1]
    subordinate = bool(opening) and opening[0].lower() in _SUBORDINATE and bool(_BOUND.search(before))
    inner = not (before.endswith(("Q", ",")) or not before)
    weak = found.form in (Form.PARTICIPLE, Form.INFINITIVE)
    return weak, subordinate, inner, _RANK[found.verb.manner], found.start


def _source(told: str, ranked: Sequence[Found], reporters: str) -> tuple[str, Phrase | None]:
    """The verb or citing word, and the words that name the speaker; or else the first subject of the reporter's own."""
    lemma = ranked[0].verb.lemma if ranked else ""
    cited = speaker_phrases.behind(told)
    if cited:
        return lemma or speaker_phrases.citing_word(told), cited
    for found in ranked:
        phrase = _subject(told, found)
        if phrase and told[phrase.start : phrase.end].lower() not in _NOBODY:
            return found.verb.lemma, phrase
    return lemma, speaker_phrases.first_subject(reporters)


def _subject(told: str, found: Found) -> Phrase | None:
    if found.form is Form.PARTICIPLE and _PASSIVE.search(_clause(told, found)):
        return speaker_phrases.by_whom(told, found.start)
    return speaker_phrases.subject(told, found.start, found.form in (Form.PRESENT, Form.PAST))


def _stance(told: str, main: Found | None, modality: str) -> Stance | None:
    """The stance of the governing verb, where it is beyond doubt; “könnte” considers."""
    spoke = _SPOKE_OUT.search(told)
    if spoke:
        return Stance.SUPPORTS if spoke["side"] == "für" else Stance.REJECTS
    if main and main.verb.stance:
        return _of_verb(told, main)
    return Stance.CONSIDERS if modality in _MIGHT and not _NEGATED.search(told) else None


def _of_verb(told: str, found: Found) -> Stance | None:
    """The verb's own; negated it is none, but who does not rule something out considers it."""
    stance = found.verb.stance
    if _NEGATED.search(_clause(told, found)):
        return Stance.CONSIDERS if stance is Stance.RULES_OUT else None
    return stance if found.form is not Form.INFINITIVE else None


def _clause(told: str, found: Found) -> str:
    start = max((bound.end() for bound in _BOUND.finditer(told, 0, found.start)), default=0)
    end = _BOUND.search(told, max(found.end, found.particle_end))
    return told[start : end.start() if end else len(told)]
