"""Lines of a drawing hold whole words, or parts of compounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.drawings.lettering import hyphenated, lines


def test_lines_are_filled():
    """As many words as fit."""
    assert lines("überwacht von neutralen Friedenstruppen", 24) == ("überwacht von neutralen", "Friedenstruppen")


def test_a_long_compound_is_divided_at_its_seam():
    """With a hyphen."""
    assert lines("Abschreckungsstreitmacht", 18) == ("Abschreckungs-", "streitmacht")


@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), max_size=12), st.integers(9, 30))
def test_no_word_is_lost_and_no_line_too_long(words, letters):
    """Joined again, the lines are the text."""
    found = lines(" ".join(words), letters)
    assert " ".join(found) == " ".join(words)
    assert all(len(line) <= letters for line in found)


def test_soft_hyphens_stand_at_seams():
    """They are the only change."""
    assert hyphenated("Rückgabe der Sicherheitsgarantien") == "Rück\xadgabe der Sicherheits\xadgarantien"
