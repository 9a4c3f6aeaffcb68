"""Stretches in quotation marks are found, of whatever kind, and names of papers are told from speech."""

from __future__ import annotations

import pytest

from generator.text.direct_speech import spans, without_titles

MARKS = ["„Ja, wir bauen“", "“Ja, wir bauen”", '"Ja, wir bauen"', "»Ja, wir bauen«", "«Ja, wir bauen»"]


@pytest.mark.parametrize("said", MARKS)
def test_each_kind_of_marks(said):
    """German, English, typewriter, French both ways."""
    text = f"Sie sagte: {said}, dann ging sie."
    (span,) = spans(text)
    assert text[span.start : span.end] == "Ja, wir bauen"


def test_a_mark_that_is_never_closed():
    """It opens nothing."""
    assert spans('Sie sagte: "Ja, wir bauen.') == ()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("laut „Neuer Tag“ kam sie", "laut  Neuer Tag  kam sie"),
        ("laut “Fuchs & Freunde” kam sie", "laut  Fuchs & Freunde  kam sie"),
        ("„Adler kommt nicht“, sagte er", "„Adler kommt nicht“, sagte er"),
    ],
)
def test_names_of_papers(text, plain):
    """They lose their marks, and nothing moves."""
    assert without_titles(text) == plain
