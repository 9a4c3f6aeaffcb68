"""A shortened text ends with a whole word; a terminal obeys no character of a printable one."""

from __future__ import annotations

import pytest

from generator.text.shorten import printable, shortened


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("genau zehn", 10, "genau zehn"),
        ("etwas länger, als es darf", 14, "etwas länger …"),
        ("einundzwanzig", 6, "einund …"),
    ],
)
def test_texts_are_cut_between_words(text, length, expected):
    """Cut between words where there are several, without the comma, and marked."""
    assert shortened(text, length) == expected


def test_characters_that_a_terminal_obeys_are_replaced():
    """Escape sequences, line breaks and marks of direction."""
    assert printable("Kran \x1b[2J\nund\u202e Öl") == "Kran �[2J�und� Öl"
