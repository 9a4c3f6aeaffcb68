"""Labels texts that nobody has marked, for `tests.train_statements` to learn from, too.

`python -m tests.train_teacher MODEL TEXTS.jsonl OUT.jsonl GOLD.jsonl…` needs `pip install torch==2.13.0
python-crfsuite==0.9.12 numpy scipy`, and takes an hour on one core. A transformer (`tests.teacher_model`) is taught by
the marked documents. On documents kept apart it is as good as the CRF of `tests.train_speech`, but errs elsewhere: both
together come to an F1 of .88 where each has .854 to .867. Both together label the texts. What a CRF learns from these
beside the marked documents is half of that gain (distillation, Hinton et al. 2015). TEXTS has an `id` and a `text` a
line; OUT has the labels of our sentences as well. Another machine comes to slightly other labels.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.text import speech_labels
from tests import teacher_pieces, train_speech, train_statements
from tests.teacher_windows import Text, text_of

_OF_CRF = 0.6
"""The CRF's share in the mean of both; on one fold F1 is within .003 from .5 to .7."""
_LIKELY = 0.36
"""The probability of speech that a sentence needs; from .30 to .44 F1 hardly changes."""


def main(model: str, texts: str, out: str, *gold: str) -> None:
    """Teach, label, write."""
    from tests import teacher_model  # torch is needed for training only

    read = teacher_pieces.read(Path(model))
    marked = [text_of(document) for document in train_statements.documents([Path(path) for path in gold])]
    lines = Path(texts).read_text(encoding="utf-8").splitlines()
    unmarked = [text_of(json.loads(line)) for line in lines if line.strip()]
    teacher = teacher_model.taught(read, marked)
    use(train_speech.fit([([*each.features], [*each.labels]) for each in marked]))
    with Path(out).open("w", encoding="utf-8") as file:
        for text, odds in zip(unmarked, teacher_model.posteriors(teacher, read, unmarked), strict=True):
            line = {"id": text.id, "text": text.text, "labels": [*labels(text, odds)]}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def use(learnt: train_speech.Weights) -> None:
    """Have this process label by these weights."""
    vars(speech_labels).update(TRANSITIONS=learnt.transitions, WEIGHTS=learnt.features)


def labels(text: Text, odds: Sequence[Sequence[float]]) -> Iterator[str]:
    """What both models together call each sentence; `odds` are probabilities by the transformer."""
    for own, other in zip(speech_labels.posteriors(text.features), odds, strict=True):
        yield chosen([a**_OF_CRF * b ** (1 - _OF_CRF) for a, b in zip(own, other, strict=True)])


def chosen(both: Sequence[float]) -> str:
    """The label, by how likely each is beside the others."""
    none, *said = both
    if 1 - none / sum(both) < _LIKELY:
        return train_speech.LABELS[0]
    return train_speech.LABELS[1 + said.index(max(said))]


if __name__ == "__main__":
    main(*sys.argv[1:])
