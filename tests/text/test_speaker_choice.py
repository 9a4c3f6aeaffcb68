"""Who speaks, in made-up news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import speaker_choice, speaker_weights

CASES = [
    ("Adler sagte, der Hafen sei zu klein.", "Adler"),
    ("Der Hafen sei zu klein, sagte die Sprecherin der Kammer.", "die Sprecherin der Kammer"),
    ("Laut der Kammer ist der Hafen zu klein.", "der Kammer"),
    ("Der Kammer zufolge ist der Hafen zu klein.", "Der Kammer"),
    ("Nach Angaben von Anton Adler ist der Hafen zu klein.", "Anton Adler"),
    ("Wie der Minister Anton Adler mitteilte, ist der Hafen zu klein.", "der Minister Anton Adler"),
    ("Am Montag hatte die Regierung angekündigt, den Hafen zu erweitern.", "die Regierung"),
    ("Dazu erklärte Adler, man werde den Hafen erweitern.", "Adler"),
    ("QQQQQQQQ, betonte Anton Adler, der Sprecher der Kammer.", "Anton Adler, der Sprecher der Kammer"),
    ("Die Kammer warf der Regierung vor, den Hafen zu verkaufen.", "Die Kammer"),
    ("Laut Mitschrift des Gesprächs sagte der Minister, er gehe.", "der Minister"),
    ("Die Kammer empfiehlt allen Reisenden nach Italien einen Schutz.", "Die Kammer"),
    ("Die Anwältin Adler bestritt gegenüber dpa nach Italien geflogen zu sein.", "Die Anwältin Adler"),
    (
        "Die Kammer soll QQQQ, so heißt es in einer Erklärung des Ministers Adler.",
        "einer Erklärung des Ministers Adler",
    ),
    ("Er müsse bald erweitert werden.", None),
    ("Adler sagte zu dem", "Adler"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_the_speaker_of_a_sentence(text: str, expected: str | None) -> None:
    """The subject, whom a set phrase cites, or nobody."""
    found = speaker_choice.speaker(text, direct=text.startswith("Q"))
    assert (text[found.start : found.end] if found else None) == expected


@given(st.text(alphabet="Adler sagte, der QKammer.:;()", max_size=60), st.booleans())
def test_any_text_has_nobody_as_an_option(text: str, direct: bool) -> None:
    """Nobody is always an option, once; whoever is chosen is one of the options or cited, and stands in the text."""
    options = speaker_choice.options(text, direct)
    assert [phrase for phrase, _ in options].count(None) == 1
    found = speaker_choice.speaker(text, direct)
    assert found is None or 0 <= found.start < found.end <= len(text)


def test_verbs_are_ranked() -> None:
    """A finite verb of saying governs before a participle or what stands in a clause of its own."""
    text = "Adler sagte, dass Busch den Verkauf ablehne, der gefordert worden war."
    assert speaker_choice.by_rank(text)[0].verb.lemma == "sagen"


def test_a_participle_before_its_noun_governs_nothing() -> None:
    """Though it has the form of a past tense, it comes after a finite verb."""
    first = {
        text: speaker_choice.by_rank(text)[0].verb.lemma
        for text in (
            "In einem gestern veröffentlichten Bericht fordert Adler mehr.",
            "Die gelobten Männer sagten ab.",
            "Gestern veröffentlichten Forscher, was sie fordern.",
            "Das erklärte Adler, der das forderte.",
        )
    }
    assert [*first.values()] == ["fordern", "sagen", "veröffentlichen", "erklären"]


def test_weights_are_few() -> None:
    """Rounded, and far less than 2 MB together."""
    weights = speaker_weights.WEIGHTS
    assert all(value == round(value, 2) for value in weights.values())
    assert sum(len(name) + 8 for name in weights) < 500_000
