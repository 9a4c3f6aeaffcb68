"""Who made or owns a picture is told from what it shows, and from who wrote the text."""

from __future__ import annotations

import pytest

from generator.intake import patterns, picture_credits


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Die gesperrte Brücke. Foto: Ada Licht", "Foto: Ada Licht"),
        ("Die gesperrte Brücke (Bild: Keystone)", "(Bild: Keystone)"),
        ("Die gesperrte Brücke © Ada Licht/dpa", "© Ada Licht/dpa"),
        ("Die gesperrte Brücke am Markt.", ""),
        (f"{'Die Brücke ' * 30}am Fluss. Foto: Ada Licht", "Foto: Ada Licht"),
    ],
)
def test_the_credit_at_the_end_of_a_caption(text: str, credit: str) -> None:
    """By a label, a sign or the name of an agency, however long the caption is."""
    found = picture_credits.at_end(text)
    assert (found[0] if found else "") == credit


@pytest.mark.parametrize(
    ("text", "is_credit"),
    [
        ("Foto: Ada Licht", True),
        ("Ada Licht/dpa", True),
        ("imago images", True),
        ("Rat streitet über neue Brücke", False),
    ],
)
def test_a_line_that_is_a_credit(text: str, is_credit: bool) -> None:
    """And nothing else."""
    assert bool(picture_credits.LINE.match(text)) is is_credit


@pytest.mark.parametrize(
    ("text", "says_so"), [("Symbolbild Brücke", True), ("Bild 3 von 9: Damm", True), ("Brücke", False)]
)
def test_a_line_that_says_that_it_is_a_caption(text: str, says_so: bool) -> None:
    """By its first word."""
    assert bool(picture_credits.CAPTION_START.match(text)) is says_so


def test_labels_are_in_the_form_in_which_lines_are_compared() -> None:
    """Else no line would be one of them."""
    assert {patterns.normal(label) for label in picture_credits.OPEN} == picture_credits.OPEN
