"""Sentences that report speech: who says it, by which verb, with which modality, and which stance the verb takes.

Which sentences these are (`speech_labels`) and who speaks (`speaker_choice`) is decided by learnt weights; verb,
modality and stance by rules. A stance is given only if its verb is beyond doubt. A pronoun means somebody named before
it, or is left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Stance
from generator.text import phrase_ends, speaker_choice, speaker_phrases
from generator.text.noun_phrases import Phrase
from generator.text.quotation_marks import BLANK, blanked
from generator.text.reporting_verbs import Form, Found
from generator.text.sentences import LONGEST, Span
from generator.text.speech_labels import SpeechType, label


@dataclass(frozen=True)
class Statement:
    """A sentence that reports speech; spans are offsets in the text that was searched."""

    sentence: Span
    type: SpeechType
    verb: str
    """The verb's infinitive, or the word that cites (“laut”); empty if there is none."""
    speaker: Span | None
    """The place at which the speaker is named; None if they are not."""
    pronoun: bool
    """Whether the speaker is only named by a pronoun."""
    modality: str
    """The modal verb as printed (“will”, “könnte”), or empty."""
    stance: Stance | None


_MODAL = re.compile(
    r"\b(?:will|wollen|wolle|wollte|wollten|soll|sollen|solle|sollte|sollten|könnte|könnten|könne|kann|können|müsse|müsste|"
    r"müssten|muss|müssen|dürfe|dürfte|dürften|möchte|möchten|würde|würden)\b"
)
_MIGHT = ("könnte", "könnten")
_NEGATED = re.compile(r"\b(?:nicht|nie|niemals|kein\w*|weder|keinesfalls|keineswegs)\b")
_SPOKE_OUT = re.compile(r"\bspr[aäi]ch\w* sich\b[^.;:]*?\b(?P<side>für|gegen)\b[^.;:]*\baus\b")


def find(text: str) -> tuple[Statement, ...]:
    """Every sentence of a text that reports speech, in order; a part behind a colon or a semicolon stands by itself."""
    told = blanked(text, names=True).replace(BLANK, "Q")
    labelled = label(text)
    before = [None, *(span for span, _ in labelled)]
    return tuple(
        _statement(told, span, kind, _frame(text, told, last, span))
        for last, (span, kind) in zip(before, labelled, strict=False)
        if kind
    )


def _frame(text: str, told: str, last: Span | None, span: Span) -> Span | None:
    """The words that introduce a sentence or a part and end in a colon (“Adler sagte:”)."""
    introduces = last and told[last.start : last.end].endswith(":") and "\n" not in text[last.end : span.start]
    return last if introduces else None


def _speaker(own: str, kind: SpeechType) -> Phrase | None:
    """The speaker of a sentence; in free speech (“Adler soll gegangen sein”) the subject is none."""
    if kind is SpeechType.FREE:
        return speaker_phrases.behind(own)
    return speaker_choice.speaker(own, kind is SpeechType.DIRECT)


def _statement(told: str, span: Span, kind: SpeechType, frame: Span | None) -> Statement:
    """The statement in a sentence; in `told` Q stands for direct speech."""
    own = told[span.start : min(span.end, span.start + LONGEST)]
    phrase, named_in = _speaker(own, kind), span
    verbs = of_its_own = speaker_choice.by_rank(own)
    if frame and (phrase is None or not verbs) and not speaker_phrases.behind(own):
        framing = told[frame.start : frame.end]
        named = speaker_choice.speaker(framing, direct=True)
        phrase, named_in = (named, frame) if named else (phrase, named_in)
        verbs = verbs or speaker_choice.by_rank(framing)
    modality = _MODAL.search(own)
    return Statement(
        sentence=span,
        type=kind,
        verb=verbs[0].verb.lemma if verbs else speaker_phrases.citing_word(own),
        speaker=_whole(told, named_in, phrase) if phrase else None,
        pronoun=bool(phrase and phrase.pronoun),
        modality=modality[0] if modality else "",
        stance=_stance(own, of_its_own[0] if of_its_own else None, modality[0] if modality else ""),
    )


def _whole(told: str, named_in: Span, phrase: Phrase) -> Span:
    """The place of a phrase in the text, with all that belongs to it."""
    end = phrase_ends.whole_end(told[named_in.start : named_in.end], phrase)
    return Span(named_in.start + phrase.start, named_in.start + end)


def _stance(told: str, main: Found | None, modality: str) -> Stance | None:
    """The stance of the governing verb, if it is beyond doubt; with “könnte” somebody considers."""
    spoke = _SPOKE_OUT.search(told)
    if spoke:
        return Stance.SUPPORTS if spoke["side"] == "für" else Stance.REJECTS
    if main and main.verb.stance:
        return _of_verb(told, main)
    return Stance.CONSIDERS if modality in _MIGHT and not _NEGATED.search(told) else None


def _of_verb(told: str, found: Found) -> Stance | None:
    """The stance of the verb itself. If negated it has none, but whoever does not rule something out considers it."""
    stance = found.verb.stance
    if _NEGATED.search(speaker_choice.clause_of(told, found)):
        return Stance.CONSIDERS if stance is Stance.RULES_OUT else None
    return stance if found.form is not Form.INFINITIVE else None
