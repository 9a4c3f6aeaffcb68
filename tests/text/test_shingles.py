"""What two texts share is measured by sequences of words."""

from __future__ import annotations

import pytest

from generator.text.shingles import share, shingles


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a b c d e", "A, b – c; d! E", 1.0),
        ("a b c d", "a b c d e f g", 1.0),
        ("a b c d e", "a b c d x", 0.5),
        ("a b c d", "d c b a", 0.0),
        ("a b", "a b", 1.0),
        ("", "a b c d", 0.0),
    ],
)
def test_the_share_is_that_of_the_shorter_text(one, other, expected):
    """Of the shorter text, whatever its signs and capitals; a text without words shares nothing."""
    assert share(shingles(one), shingles(other)) == expected
