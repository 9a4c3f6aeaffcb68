"""Interviews that print answers behind a name (“Adler: Das stimmt.”): who says a paragraph, and what is a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

ASKING = "?"
"""Stands for whoever asks, where questions have no name before them."""
LABEL = re.compile(r"(?P<label>(?:[A-ZÄÖÜ][\w’.-]+ ){0,3}(?P<name>[A-ZÄÖÜ][\w’-]+)): (?=\S)")
FEWEST = 3
"""Paragraphs that begin with the same name; “Hintergrund:” or “Fazit:” stands once."""


def said_by(paragraphs: Sequence[str]) -> list[str]:
    """For each paragraph the name before it, as printed, if it is an answer; `ASKING` if it is a question; else ""."""
    labels = [LABEL.match(text) for text in paragraphs]
    counts = Counter(label["name"] for label in labels if label)
    names = {name for name, number in counts.items() if number >= FEWEST}
    answers = [label["label"] if label and label["name"] in names else "" for label in labels]
    above = {at for at, answer in enumerate(answers[1:]) if answer and not labels[at]}
    questions = {at for at in above if paragraphs[at].endswith("?")}
    # Where several are named, whoever asks may be one of them, and a paragraph without a name may go on.
    asking = above if questions and len(names) == 1 else questions
    return [answer or (ASKING if at in asking else "") for at, answer in enumerate(answers)]


def answer(paragraph: str, label: str) -> str:
    """What stands behind the name."""
    return paragraph[len(label) + 1 :].lstrip()
