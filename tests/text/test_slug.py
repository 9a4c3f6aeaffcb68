"""Names of pages are ASCII, as German readers spell them, and stand for one thing each."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Über die Brücke", "ueber-die-bruecke"),
        ("U\u0308ber", "ueber"),
        ("STRASSE, Straße!", "strasse-strasse"),
        ("Café à Paris", "cafe-a-paris"),
        ("Ørsted & Åse", "oersted-aase"),
        ("…", "artikel"),
        ("", "artikel"),
    ],
)
def test_a_name_is_spelt_in_ascii(text: str, name: str) -> None:
    """Umlauts as German readers transcribe them, other letters without their marks, signs as one hyphen."""
    assert slug.slug(text) == name


@given(st.text())
def test_any_text_makes_a_name(text: str) -> None:
    """Letters, digits and single hyphens, and the name of a name is itself."""
    name = slug.slug(text)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)
    assert slug.slug(name) == name


def test_names_are_numbered_from_the_second() -> None:
    """The first stays as it is."""
    assert list(islice(slug.numbered("rat"), 3)) == ["rat", "rat-2", "rat-3"]
