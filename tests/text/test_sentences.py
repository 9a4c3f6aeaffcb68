"""Sentences of German texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.sentences import lead_in, parts, sentences
from tests.timing import SQUARE, growth

CASES = [
    ("two", "Das Haus brennt. Niemand löscht.", ["Das Haus brennt.", "Niemand löscht."]),
    ("abbreviations", "Dr. Adler kam z. B. mit Prof. Busch usw. an. Er blieb.",
     ["Dr. Adler kam z. B. mit Prof. Busch usw. an.", "Er blieb."]),
    ("abbreviation without spaces", "Es kamen u.a. Gäste. Sie gingen.", ["Es kamen u.a. Gäste.", "Sie gingen."]),
    ("initials", "Der Autor E. T. Adler schreibt. Gut.", ["Der Autor E. T. Adler schreibt.", "Gut."]),
    ("ordinals", "Am 3. Mai und in der 58. Minute fiel es. Aus.", ["Am 3. Mai und in der 58. Minute fiel es.", "Aus."]),
    ("a number ends a sentence", "Er wurde nur Platz 12. Dann ging er.", ["Er wurde nur Platz 12.", "Dann ging er."]),
    ("a year ends a sentence", "Das war 1998. Heute nicht.", ["Das war 1998.", "Heute nicht."]),
    ("speech goes on in lower case", "„Halt!“, rief er. Sie hielt.", ["„Halt!“, rief er.", "Sie hielt."]),
    ("sentences inside speech", "„Wir kommen. Wir bleiben.“ Er ging.", ["„Wir kommen.", "Wir bleiben.“", "Er ging."]),
    ("blank lines", "Überschrift\n\nText ohne Punkt", ["Überschrift", "Text ohne Punkt"]),
    ("no space behind the stop", "Das war es.Dann kam sie.", ["Das war es.", "Dann kam sie."]),
    ("nothing", " \n ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sentences_end_where_readers_end_them(text: str, expected: list[str]) -> None:
    """Sentences end where readers end them."""
    assert [text[span.start : span.end] for span in sentences(text)] == expected


@given(st.text(alphabet='aB3 .!?„“\n"', max_size=60))
def test_nothing_is_lost(text: str) -> None:
    """Sentences are in order, and outside of them is white space only."""
    spans = sentences(text)
    kept = "".join(text[span.start : span.end] for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("run", ["!", "…", "\t", " "])
def test_long_runs_of_signs_are_read_fast(run: str) -> None:
    """Not in as many steps as the square of their length."""
    assert len(sentences(f"a{run * 50_000}b.")) == 1
    assert growth(lambda size: sentences(f"a{run * size}b."), 500_000) < SQUARE


PARTS = [
    ("Der Rat sagte dazu: „Wir bauen den Hafen.“ Gut.", ["Der Rat sagte dazu:", "„Wir bauen den Hafen.“", "Gut."]),
    ("Der Bau beginnt heute; er endet im Mai.", ["Der Bau beginnt heute;", "er endet im Mai."]),
    ("Er sagte: „Nein.“", ["Er sagte: „Nein.“"]),
    ("Das kam dazu: neue Schiffe und neue Kräne.", ["Das kam dazu: neue Schiffe und neue Kräne."]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS, ids=[case[0] for case in PARTS])
def test_sentences_are_divided_at_colons_and_semicolons(text: str, expected: list[str]) -> None:
    """What could be a sentence behind a colon or a semicolon stands by itself, unless it is very short."""
    assert [text[span.start : span.end] for span in parts(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es regnete. Adler sagte am Montag: „Wir bauen.“", "Adler sagte am Montag: „"),
        ("Adler sagte am Montag, dass „Wir bauen“ gelte.", ""),
        ("Adler sagte: Nein. Wir bauen.", ""),
        ("Wir bauen.", ""),
    ],
)
def test_the_words_before_a_colon_introduce(text: str, expected: str) -> None:
    """The sentence before a colon that stands right before the words."""
    span = lead_in(text, text.index("Wir bauen"))
    assert text[span.start : span.end] == expected


def test_a_full_stop_on_a_line_of_its_own() -> None:
    """It belongs to the word above: “usw.” ends no sentence there either, and “Rat.” does."""
    assert len(sentences("Bäume usw\n. Der Rat")) == 1
    assert len(sentences("Das sagt der Rat\n. Der Verband")) == 2


def test_signs_and_blank_lines_in_a_row() -> None:
    """A run of signs ends one sentence, and so does a blank line with blanks in it."""
    text = "Was?! \n \n\tDer Rat … \n\nberät\n \n"
    assert [text[span.start : span.end] for span in sentences(text)] == ["Was?!", "Der Rat … \n\nberät"]
