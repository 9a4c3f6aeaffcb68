"""Labels each sentence of a text as direct, indirect, reported or free speech, or none, by learnt weights.

This is a linear-chain conditional random field (Lafferty et al. 2001), applied by the forward-backward algorithm, so
that the sentences around count, too. Weights are whole hundredths, so that every machine finds the same labels.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from enum import StrEnum

from generator.text.sentences import Span
from generator.text.speech_features import features
from generator.text.speech_weights import LABELS, PER_UNIT, TRANSITIONS, WEIGHTS


class SpeechType(StrEnum):
    """How a sentence renders speech."""

    DIRECT = "direct"
    """In the speaker's words, between quotation marks."""
    INDIRECT = "indirect"
    """In the reporter's words, with who says so, or in the subjunctive."""
    REPORTED = "reported"
    """Says that somebody spoke and about what, but not what exactly."""
    FREE = "free"
    """Somebody's words, told as if the reporter said them."""


_TYPES = {
    "direct": SpeechType.DIRECT,
    "indirect": SpeechType.INDIRECT,
    "indirect-free": SpeechType.INDIRECT,
    "reported": SpeechType.REPORTED,
    "free": SpeechType.FREE,
}
_LIKELY = 0.36
"""The probability that a sentence needs to count as speech: best F1 on one fold of 140 texts, where from .33 to .40 it
changes by less than .004."""
_LIKELY_IF_DECISIVE = 0.01
"""The same beside a verb that shows a stance: editors want to see all of these. It costs .0005 of F1 on 140 texts, .004
on 150 others."""
_DECISIVE = frozenset(
    f"lemma:{lemma} {voice}"
    for lemma in "ausschließen ablehnen bestreiten dementieren zusagen zusichern erwägen vorschlagen fordern "
    "aussprechen".split()
    for voice in ("finite", "perfect")
)


def label(text: str) -> tuple[tuple[Span, SpeechType | None], ...]:
    """Each sentence with its type of speech; None for what nobody is said to say."""
    found = features(text)
    odds = posteriors([names for _, names in found])
    return tuple(
        (span, _type(each, names) if _is_said(text, span) else None)
        for (span, names), each in zip(found, odds, strict=True)
    )


def posteriors(sentences: Sequence[Sequence[str]]) -> list[list[float]]:
    """The probability of each label for each sentence of a text, of which the features are given."""
    return _posteriors([_scores(names) for names in sentences])


_FEWEST = 3
"""How many words a statement has at least: “[…]” and “Nein.” say too little to be quoted."""
_WORD = re.compile(r"\w+")


def _is_said(text: str, span: Span) -> bool:
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end)) >= _FEWEST


def _needed(names: Sequence[str]) -> float:
    """The probability of speech that a sentence needs."""
    return _LIKELY if _DECISIVE.isdisjoint(names) else _LIKELY_IF_DECISIVE


def _scores(names: Sequence[str]) -> list[float]:
    rows = [WEIGHTS[name] for name in names if name in WEIGHTS]
    return [sum(row[place] for row in rows) / PER_UNIT for place in range(len(LABELS))]


def _posteriors(scores: Sequence[Sequence[float]]) -> list[list[float]]:
    """For each sentence the probability of each label, given all sentences."""
    forward = _passed(scores, TRANSITIONS)
    turned = [[TRANSITIONS[after][before] for after in range(len(LABELS))] for before in range(len(LABELS))]
    backward = _passed(scores[::-1], turned)[::-1]
    joined = [
        [f + b - s for f, b, s in zip(*each, strict=True)] for each in zip(forward, backward, scores, strict=True)
    ]
    return [_shares(logs) for logs in joined]


def _passed(scores: Sequence[Sequence[float]], transitions: Sequence[Sequence[float]]) -> list[list[float]]:
    """For each sentence and label, the logarithm of the sum over all labellings that end there."""
    passed: list[list[float]] = []
    for row in scores:
        before = passed[-1] if passed else None
        passed.append([s + (_into(before, transitions, place) if before else 0.0) for place, s in enumerate(row)])
    return passed


def _into(before: Sequence[float], transitions: Sequence[Sequence[float]], place: int) -> float:
    return _log_sum([value + transitions[number][place] for number, value in enumerate(before)])


def _log_sum(values: Sequence[float]) -> float:
    most = max(values)
    return most + math.log(math.fsum(math.exp(value - most) for value in values))


def _shares(logs: Sequence[float]) -> list[float]:
    total = _log_sum(logs)
    return [math.exp(value - total) for value in logs]


def _type(odds: Sequence[float], names: Sequence[str]) -> SpeechType | None:
    by_label = dict(zip(LABELS, odds, strict=True))
    best = _TYPES[max(_TYPES, key=lambda name: by_label[name])]
    return best if 1 - by_label["none"] >= _needed(names) else None
