"""Words that mix letters of two scripts are told from words of either, and from units."""

from __future__ import annotations

import pytest

from generator.text import lookalikes
from tests.timing import SQUARE, growth


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Der Rat.\nTr\u0443mp kam.",
            "x:2: warning: “Tr\u0443mp” mixes letters of two scripts: “\u0443” is cyrillic small letter u",
        ),
        (
            "\u0410dler kam.",
            "x:1: warning: “\u0410dler” mixes letters of two scripts: “\u0410” is cyrillic capital letter a",
        ),
        (
            "\u0395uropa",
            "x:1: warning: “\u0395uropa” mixes letters of two scripts: “\u0395” is greek capital letter epsilon",
        ),
        ("К\u0069їв", "x:1: warning: “К\u0069їв” mixes letters of two scripts: “\u0069” is latin small letter i"),
        (
            "\u0410dler, B\u0435hrens und \u0410dler",
            "“\u0410” is cyrillic capital letter a (1 more words mix letters, too)",
        ),
    ],
)
def test_words_of_two_scripts(text: str, said: str) -> None:
    """The first with its line and the letter that is odd in it, the others counted."""
    (problem,) = lookalikes.warnings("x", text, [text])
    assert said in str(problem)


@pytest.mark.parametrize(
    "text",
    ["Левицький und Київ", "„Правда“-Reporter", "T-72Б3", "5 μm, 3 kΩ und ΔT", "α-Strahlen", "Übergröße, Čapek, Łódź"],
)
def test_words_of_one_script(text: str) -> None:
    """Names in their own letters, Latin letters of any language, and Greek ones in units."""
    assert list(lookalikes.warnings("x", text, [text])) == []


def test_a_word_that_the_source_writes_otherwise() -> None:
    """As HTML does with entities: the warning is for the whole file."""
    (problem,) = lookalikes.warnings("x", "&#1040;dler", ["\u0410dler"])
    assert problem.line == 0


def test_a_word_without_end_takes_as_long_as_it_is() -> None:
    """It is looked through a few times."""
    assert growth(lambda size: list(lookalikes.warnings("x", "", ["a\u0430" * size])), 100_000) < SQUARE
