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


_QUOTED = re.compile(r"„[^“”„]*[“”]?|“[^“”]*”|»[^»«]*«|«[^»«]*»|\"[^\"]*\"")
_TITLE_WORDS = 4
"""Words up to which what stands in quotation marks may be a name (“Der Spiegel”) rather than speech."""
_PASSIVE = re.compile(r"\b(?:wird|werden|wurde|wurden|worden|werde)\b")
_MODAL = re.compile(
    r"\b(?:will|wollen|wolle|wollte|wollten|soll|sollen|solle|sollte|sollten|könnte|könnten|könne|kann|können|müsse|müsste|"
    r"müssten|muss|müssen|dürfe|dürfte|dürften|möchte|möchten|würde|würden)\b"
)
_MIGHT = ("könnte", "könnten")
_NEGATED = re.compile(r"\b(?:nicht|nie|niemals|kein\w*|weder|keinesfalls|keineswegs)\b")
_SPOKE_OUT = re.compile(r"\bspr[aäi]ch\w* sich\b[^.;:]*?\b(?P<side>für|gegen)\b[^.;:]*\baus\b")
_SUBORDINATE = frozenset("dass ob weil obwohl nachdem während der die das wonach da wenn".split())
_RANK = {Manner.SAYS: 0, Manner.ASKS: 1, Manner.JUDGES: 1, Manner.CLAIMS: 2, Manner.SHOWS: 2}
_BOUND = re.compile(r"[,;:–]")


def find(text: str) -> tuple[Statement, ...]:
    """Every sentence of a text that reports speech, in order."""
    return tuple(_statement(text, span, kind) for span, kind in label(text) if kind)


def _statement(text: str, span: Span, kind: SpeechType) -> Statement:
    sentence = text[span.start : span.end]
    told = _without_speech(sentence)
    ranked = _ranked(told)
    verb, phrase = _source(told, ranked, guess=kind in (SpeechType.DIRECT, SpeechType.REPORTED))
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


def _without_speech(sentence: str) -> str:
    """The sentence with direct speech blanked by Q and quotation marks around names by blanks; every offset stays."""
    return _QUOTED.sub(_blanked, sentence)


def _blanked(quoted: re.Match[str]) -> str:
    words = quoted[0]
    if len(words.split()) <= _TITLE_WORDS and not re.search(r"[.!?,]\W$", words):
        return f" {words[1:-1]} " if len(words) > 1 else words
    return "Q" * len(words)


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


def _source(told: str, ranked: Sequence[Found], guess: bool) -> tuple[str, Phrase | None]:
    """The verb or citing word, and the words that name the speaker; or else, with `guess`, the first subject."""
    lemma = ranked[0].verb.lemma if ranked else ""
    cited = speaker_phrases.behind(told)
    if cited:
        return lemma or speaker_phrases.citing_word(told), cited
    for found in ranked:
        phrase = _subject(told, found)
        if phrase:
            return found.verb.lemma, phrase
    return lemma, speaker_phrases.first_subject(told) if guess else None


def _subject(told: str, found: Found) -> Phrase | None:
    if found.form is Form.PARTICIPLE and _PASSIVE.search(told):
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
