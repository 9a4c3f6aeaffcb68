"""Direct speech in any kind of quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.quotation_marks import BLANK, blanked, spans, without_titles

CASES = [
    ("German", "Er rief: „Halt!“ Dann ging er.", "Er rief: _______ Dann ging er."),
    ("English", "Er rief: “Halt!” Dann.", "Er rief: _______ Dann."),
    ("straight", 'Er rief: "Halt!" Dann.', "Er rief: _______ Dann."),
    ("guillemets inwards", "Er rief: »Halt!« Dann.", "Er rief: _______ Dann."),
    ("guillemets outwards", "Er rief: «Halt!» Dann.", "Er rief: _______ Dann."),
    ("over sentences", "„Halt! Wer da?“", "_______________"),
    ("never closed", "Er rief: „Halt", "Er rief: _____"),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_direct_speech_is_blanked(text: str, expected: str) -> None:
    """What is said is blanked, marks included."""
    assert blanked(text).replace(BLANK, "_") == expected


def test_names_are_kept() -> None:
    """A short quotation without a stop may be a name; it is kept where names are asked for."""
    assert blanked("Die „Ulmer Zeitung“ schrieb", names=True) == "Die „Ulmer Zeitung“ schrieb"
    assert BLANK in blanked("Er rief „Halt!“", names=True)


def test_a_slip_of_the_pen() -> None:
    """A mark that is never closed does not blank all that follows."""
    assert blanked("„" + "Wort " * 400).count(BLANK) == 1


@given(st.text(alphabet='ab „“”»«".', max_size=60))
def test_offsets_stay(text: str) -> None:
    """Each character is kept or blanked where it stands."""
    assert all(kept in (BLANK, original) for kept, original in zip(blanked(text), text, strict=True))


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
