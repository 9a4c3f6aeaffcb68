"""Texts as a transformer reads them: our sentences in pieces, in windows that overlap, windows in batches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.text import speech_features
from tests import train_speech
from tests.teacher_pieces import FIRST, LAST, Tokenizer

_WINDOW, _CONTEXT = 256, 2
"""Pieces in a window, and sentences on either side that are only read: what more brings was not tried."""
_LONGEST = 200
"""Pieces of a sentence that are read; hardly one has more."""


@dataclass(frozen=True)
class Text:
    """A text whose sentences are labelled."""

    id: str
    text: str
    sentences: tuple[str, ...]
    features: tuple[list[str], ...]
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Window:
    """Pieces that are read at once."""

    text: int
    pieces: list[int]
    sentences: tuple[tuple[int, int, int], ...]
    """The number of each sentence to label, where it begins and where it ends."""


def text_of(document: dict[str, Any]) -> Text:
    """A document with our sentences; with their labels if it has marks."""
    found = speech_features.features(document["text"])
    spans = [span for span, _ in found]
    own = tuple(document["text"][span.start : span.end].strip() for span in spans)
    said = tuple(train_speech.labels(document, spans)) if "quotes" in document else ()
    return Text(document["id"], document["text"], own, tuple(list(names) for _, names in found), said)


def windows(texts: Sequence[Text], tokenizer: Tokenizer) -> list[Window]:
    """All texts in windows; each sentence is to be labelled in one."""
    return [
        each
        for place, text in enumerate(texts)
        for each in parted(place, [(tokenizer.tokens(one) or [LAST])[:_LONGEST] for one in text.sentences])
    ]


def parted(place: int, sentences: Sequence[Sequence[int]]) -> Iterator[Window]:
    """The sentences of a text in windows that overlap by those that are only read."""
    begins = 0
    while begins < len(sentences):
        first = max(0, begins - _CONTEXT)
        pieces, ends, after = [FIRST], [1], first
        while after < len(sentences) and (len(pieces) + len(sentences[after]) + 1 < _WINDOW or after <= begins):
            pieces += [*sentences[after], LAST]
            ends.append(len(pieces))
            after += 1
        last = after if after == len(sentences) else max(begins + 1, after - _CONTEXT)
        spans = [(first + number, a, b) for number, (a, b) in enumerate(pairwise(ends))]
        yield Window(place, pieces, tuple(each for each in spans if begins <= each[0] < last))
        begins = last


def batches(every: Sequence[Window], most: int) -> Iterator[list[Window]]:
    """Windows of like length together, as many as are read at once."""
    batch: list[Window] = []
    for window in sorted(every, key=lambda window: len(window.pieces) + random.random()):
        if batch and (len(batch) + 1) * len(window.pieces) > most:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def shuffled(found: Iterator[list[Window]]) -> list[list[Window]]:
    """The batches in another order each time."""
    order = list(found)
    random.shuffle(order)
    return order
