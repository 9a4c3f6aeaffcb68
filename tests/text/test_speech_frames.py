"""How verbs of speech are built into sentences, in made-up ones."""

from __future__ import annotations

import pytest

from generator.text import reporting_verbs
from generator.text.speech_frames import frames, subject_kind

SUBJECTS = [
    ("Anton Adler sagte das.", "name"),
    ("Er sagte das.", "er"),
    ("Der Sprecher der Kammer sagte das.", "role"),
    ("Die Studie zeigt Schäden.", "paper"),
    ("Das Kind sagte das.", "the"),
    ("Viele Leute sagten das.", "other"),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS, ids=[case[0] for case in SUBJECTS])
def test_kinds_of_subjects_are_told_apart(text: str, expected: str) -> None:
    """Names, offices, papers and pronouns are told apart."""
    assert subject_kind(text, reporting_verbs.verbs(text)[0]) == expected


COMPLEMENTS = [
    ("Adler sagte, dass er geht.", "that"),
    ("Adler fragte, ob er geht.", "question"),
    ("Adler sagte: QQQQ", "colon and quote"),
    ("Adler versprach, den Hafen zu bauen.", "to"),
    ("Adler sagte, der Hafen sei klein.", "subjunctive"),
    ("QQQQ, sagte Adler.", "behind quote"),
    ("Der Hafen ist klein, wie Adler sagte.", "as"),
    ("Adler warnt vor dem Bau.", "preposition"),
]


@pytest.mark.parametrize(("text", "expected"), COMPLEMENTS, ids=[case[0] for case in COMPLEMENTS])
def test_frames_tell_what_follows_a_verb(text: str, expected: str) -> None:
    """What follows a verb, or stands before it, is among its features, with its voice and by itself."""
    found = list(frames(text, reporting_verbs.verbs(text)[0], "finite"))
    assert f"frame:finite {expected}" in found
