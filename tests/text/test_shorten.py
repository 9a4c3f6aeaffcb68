"""A shortened text ends with a whole word."""

from __future__ import annotations

import pytest

from generator.text.shorten import shortened


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
