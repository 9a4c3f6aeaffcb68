"""Learns the weights of `text/speech_weights.py`; `tests.train_statements` is the command that does.

A document has its sentences and quotations marked, as in the corpus that NOTICE.md names, or our sentences labelled by
`tests.train_teacher`; no word of it is written, only weights of our own features. A linear-chain CRF (Lafferty et al.
2001) is trained by python-crfsuite (MIT). Two are: one that sees the features that stand for something, one that sees
the buckets of words, too; each weight is the mean of both. In cross-validation over marked documents (two foldings) the
first alone comes to an F1 of .844, the second alone to .847, both to .848. More of either, learnt from resampled
documents, add nothing.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.text import speech_features, word_buckets
from generator.text.sentences import Span
from tests.conftest import ROOT

TARGET = ROOT / "generator" / "text" / "speech_weights.py"
TYPES = {
    "Direct": "direct", "Indirect": "indirect", "IndirectFreeIndirect": "indirect-free", "Reported": "reported",
    "FreeIndirect": "free",
}  # fmt: skip
"""Types of the corpus, the one that counts for a sentence with several first."""
NONE = "none"
LABELS = (NONE, *TYPES.values())
PARAMETERS = {"c1": 2.0, "c2": 2.0, "max_iterations": 120}
"""Chosen by cross-validation over documents: F1 changes by less than .006 from a quarter to four times of each."""
WITH_BUCKETS = {"c1": 0.7, "c2": 3.0, "max_iterations": 120}
"""Those of the second model: a smaller c1 keeps more of its many rare features; .002 better than the above."""
PER_UNIT = 100
"""Weights are written as whole hundredths."""
HEADER = (
    '"""Weights by which sentences are labelled, learnt by `tests/train_speech.py`; NOTICE.md tells their origin."""'
)


@dataclass(frozen=True)
class Weights:
    """What is learnt, rounded as it is written."""

    transitions: tuple[tuple[float, ...], ...]
    """From each label (row) to each, in the order of LABELS."""
    features: dict[str, tuple[int, ...]]
    """For each feature a number a label, in hundredths."""


Example = tuple[list[list[str]], list[str]]
"""The features and the labels of the sentences of a document."""


def example(document: dict[str, Any]) -> Example:
    """What a document teaches."""
    found = speech_features.features(document["text"])
    said = document.get("labels") or labels(document, [span for span, _ in found])
    return [list(names) for _, names in found], said


def fit(learnt: Sequence[Example]) -> Weights:
    """The mean of both models."""
    return mean(trained(without_buckets(learnt), PARAMETERS), trained(learnt, WITH_BUCKETS))


def without_buckets(learnt: Sequence[Example]) -> list[Example]:
    """The same with the features only that stand for something."""
    return [
        ([[name for name in names if not word_buckets.is_bucket(name)] for names in found], said)
        for found, said in learnt
    ]


def trained(learnt: Sequence[Example], parameters: Mapping[str, float]) -> Any:
    """The weights of a model, as python-crfsuite tells them."""
    import pycrfsuite  # needed for training only

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(parameters)
    for found, said in learnt:
        trainer.append(found, said)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        return tagger.info()


def labels(document: dict[str, Any], spans: Sequence[Span]) -> list[str]:
    """The label of each of our sentences: that of the gold sentence it shares most characters with.

    What ends in a colon (“Adler sagte:”) is speech only where the corpus marks words of it.
    """
    gold = list(located(document))
    return [_label(document, span, nearest(span, gold)) for span in spans]


def located(document: dict[str, Any]) -> Iterator[tuple[int, Span]]:
    """Each sentence of the corpus that stands in the text: its number and its place."""
    start = 0
    for number, sentence in enumerate(document["sentences"]):
        at = document["text"].find(sentence.strip(), start)
        if sentence.strip() and at >= 0:
            start = at + len(sentence.strip())
            yield number, Span(at, start)


def nearest(span: Span, gold: Sequence[tuple[int, Span]]) -> int:
    """The number of the gold sentence that shares most characters; -1 for none."""
    shared = [(min(span.end, each.end) - max(span.start, each.start), number) for number, each in gold]
    most, number = max(shared, default=(0, -1))
    return number if most > 0 else -1


def _label(document: dict[str, Any], span: Span, number: int) -> str:
    quotes = [quote for quote in document["quotes"] if number in quote["sentences"]]
    text = document["text"][span.start : span.end]
    if text.endswith(":") and not any(_overlap(quote["quote"], text) for quote in quotes):
        return NONE
    found = {quote["type"] for quote in quotes}
    return next((label for name, label in TYPES.items() if name in found), NONE)


_ENOUGH = 25
"""Letters by which a quotation is known."""


def _overlap(quote: str, text: str) -> bool:
    said, own = (re.sub(r"\W+", "", each) for each in (quote, text))
    return bool(said) and (said[:_ENOUGH] in own or own[-_ENOUGH:] in said)


def mean(*models: Any) -> Weights:
    """The mean of models; what comes to nothing is left out."""
    weights: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * len(LABELS))
    for info in models:
        for (feature, label), weight in info.state_features.items():
            weights[feature][LABELS.index(label)] += weight / len(models)
    table = [tuple(_mean([info.transitions.get((a, b), 0.0) for info in models]) for b in LABELS) for a in LABELS]
    rounded = {name: tuple(round(weight * PER_UNIT) for weight in row) for name, row in sorted(weights.items())}
    return Weights(tuple(table), {name: row for name, row in rounded.items() if any(row)})


def module(learnt: Weights) -> str:
    """The weights as Python."""
    return "\n".join(
        [
            HEADER,
            "",
            "from __future__ import annotations",
            "",
            f"LABELS = {LABELS}",
            "TRANSITIONS = (",
            *(f"    {row}," for row in learnt.transitions),
            ")",
            '"""From the label of a sentence (row) to that of the next."""',
            f"PER_UNIT = {PER_UNIT}",
            "WEIGHTS: dict[str, tuple[int, ...]] = {",
            *(f"    {json.dumps(name, ensure_ascii=False)}: {row}," for name, row in learnt.features.items()),
            "}",
            '"""For each feature a number a label, of which PER_UNIT make one."""',
            "",
        ]
    )


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values) * PER_UNIT) / PER_UNIT
