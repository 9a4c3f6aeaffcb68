"""Learns the weights of `text/speaker_weights.py`; `tests.train_statements` is the command that does.

A conditional logit (McFadden 1974) is fitted by L-BFGS. No word of the texts is written, only weights of our features.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.text import speaker_choice
from generator.text.noun_phrases import Phrase
from generator.text.quotation_marks import BLANK, blanked
from generator.text.sentences import parts
from tests.conftest import ROOT
from tests.train_speech import located, nearest

TARGET = ROOT / "generator" / "text" / "speaker_weights.py"
RIDGE = 3.0
"""Weight of the squares, and how often a feature has to occur: cross-validated over documents, flat around both."""
FEWEST = 3
DIGITS = 2
SMALLEST = 0.03
"""Weights below change no choice in cross-validation."""
CLOSE = 0.6
"""A phrase is right that covers at least so much of the marked speaker as the best one does."""
_CAPITAL = re.compile(r"[A-ZÄÖÜ][\w-]+")


@dataclass(frozen=True)
class Example:
    """A sentence that reports speech: the features of each option, nobody last, and which are right."""

    features: tuple[frozenset[str], ...]
    right: tuple[bool, ...]


def examples(document: dict[str, Any]) -> Iterator[Example]:
    """An example for each part of the text that the corpus marks as speech."""
    text, gold = document["text"], list(located(document))
    told = blanked(text, names=True).replace(BLANK, "Q")
    for span in parts(text):
        number = nearest(span, gold)
        quotes = [quote for quote in document["quotes"] if number in quote["sentences"]]
        if quotes:
            own = told[span.start : span.end]
            options = speaker_choice.options(own, any(quote["type"] == "Direct" for quote in quotes))
            named = [quote["speaker"] for quote in quotes if quote["speaker"] and number in quote["speaker_in"]]
            yield Example(tuple(names for _, names in options), _right(own, [phrase for phrase, _ in options], named))


def _right(text: str, phrases: Sequence[Phrase | None], named: Sequence[str]) -> tuple[bool, ...]:
    shares = [max((_share(text, phrase, name) for name in named), default=0.0) if phrase else 0.0 for phrase in phrases]
    best = max(shares)
    if not best:
        return tuple(phrase is None for phrase in phrases)
    return tuple(share >= CLOSE * best for share in shares)


def _share(text: str, phrase: Phrase, name: str) -> float:
    """How well a phrase covers a marked speaker, at any place where it stands; it must hold its last capital."""
    capitals = _CAPITAL.findall(name)
    if not capitals:
        return float(any(found.start() == phrase.start for found in re.finditer(re.escape(name), text)))
    if name not in text:
        name = capitals[-1]
    last = name.rfind(capitals[-1])
    shares = [0.0]
    for found in re.finditer(re.escape(name), text):
        if found.start() - 1 <= phrase.start <= found.start() + last < phrase.end:
            common = min(phrase.end, found.end()) - max(phrase.start, found.start())
            shares.append(common / (max(phrase.end, found.end()) - min(phrase.start, found.start())))
    return max(shares)


def fit(learnt: Sequence[Example]) -> dict[str, float]:
    """The weight of each feature, rounded."""
    import numpy as np  # needed for training only
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    counts = Counter(name for each in learnt for names in each.features for name in names)
    places = {name: place for place, name in enumerate(sorted(name for name, n in counts.items() if n >= FEWEST))}
    rows = [[places[name] for name in sorted(names) if name in places] for each in learnt for names in each.features]
    starts = np.cumsum([0, *(len(each.features) for each in learnt)])[:-1]
    group = np.repeat(np.arange(len(learnt)), [len(each.features) for each in learnt])
    right = np.array([flag for each in learnt for flag in each.right], dtype=float)
    indices = [place for row in rows for place in row]
    matrix = csr_matrix(
        (np.ones(len(indices)), indices, np.cumsum([0, *(len(row) for row in rows)])), shape=(len(rows), len(places))
    )

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        total, good = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        slope = matrix.T @ (raised / total[group] - raised * right / good[group])
        return float(-np.log(good / total).sum() + RIDGE / 2 * weights @ weights), slope + RIDGE * weights

    best = minimize(loss, np.zeros(len(places)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    return {name: round(float(best[place]), DIGITS) for name, place in places.items() if abs(best[place]) >= SMALLEST}


def module(weights: dict[str, float]) -> str:
    """The weights as Python."""
    rows: Iterable[str] = (f"    {json.dumps(name, ensure_ascii=False)}: {weight}," for name, weight in weights.items())
    head = (
        '"""Weights by which speakers are chosen, learnt by `tests/train_speakers.py`; NOTICE.md tells their origin."""'
    )
    return "\n".join(
        [head, "", "from __future__ import annotations", "", "WEIGHTS: dict[str, float] = {", *rows, "}", ""]
    )
