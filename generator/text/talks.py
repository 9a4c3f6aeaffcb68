"""Interviews that print answers behind a name (“Adler: Das stimmt.”): who says a paragraph, and what is a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

ASKING = "?"
"""Stands for whoever asks, where questions have no name before them."""
_LABEL = re.compile(r"(?P<label>(?:[A-ZÄÖÜ][\w’.-]+ ){0,3}(?P<name>[A-ZÄÖÜ][\w’-]+)): (?=\S)")
_FEWEST = 3
"""Fewest paragraphs that begin with the same name; labels such as “Hintergrund:” or “Fazit:” usually stand once."""
_QUESTIONS = 2
"""Questions that a name answers or puts to another name, at least; in a live blog (“Kiew: …”) hardly any does."""


def said_by(paragraphs: Sequence[str]) -> list[str]:
    """For each paragraph the name before it, as printed, if it is an answer; `ASKING` if it is a question; else ""."""
    labels = [_LABEL.match(text) for text in paragraphs]
    names = _speaking(paragraphs, labels)
    answers = [label["label"] if label and label["name"] in names else "" for label in labels]
    above = {at for at, answer in enumerate(answers[1:]) if answer and not labels[at]}
    questions = {at for at in above if _asks(paragraphs[at])}
    # Where several are named, whoever asks may be one of them, and a paragraph without a name may go on.
    asking = above if questions and len(names) == 1 else questions
    return [answer or (ASKING if at in asking else "") for at, answer in enumerate(answers)]


def _speaking(paragraphs: Sequence[str], labels: Sequence[re.Match[str] | None]) -> set[str]:
    """The names of those who speak: enough paragraphs begin with them, and some of these follow or are questions."""
    counts = Counter(label["name"] for label in labels if label)
    asked = Counter[str]()
    for question, (asking, answering) in zip(paragraphs, pairwise(labels), strict=False):
        pair = {label["name"] for label in (asking, answering) if label}
        # Who follows a question of their own answers nobody.
        if answering and _asks(question) and (not asking or len(pair) > 1):
            asked.update(pair)
    return {name for name, number in counts.items() if number >= _FEWEST and asked[name] >= _QUESTIONS}


def _asks(paragraph: str) -> bool:
    """Whether a paragraph ends in a question mark, behind which a quotation may close."""
    return paragraph.rstrip('“”"« ').endswith("?")


def answer(paragraph: str, label: str) -> str:
    """What stands behind the name."""
    return paragraph[len(label) + 1 :].lstrip()
