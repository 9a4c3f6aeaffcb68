"""Whom a text means: by any spelling, in any case, and by offices that one actor alone holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dossier.naming import namer
from tests.factories import actor

ADLER = replace(actor(), role="Vizekanzlerin und Ministerin für Bau (2024)", roles=("die grüne Chefin",))
BEHRENS = replace(actor("bo-behrens", "Bo Behrens", ("Behrens",)), role="Ministerin für Verkehr")
KNOWN = namer([ADLER, BEHRENS])
TEXTS = [
    ("a name", "Gestern kam Anna Adler an.", ["anna-adler"]),
    ("a genitive", "Adlers Plan und Behrens’ Plan", ["anna-adler", "bo-behrens"]),
    ("an office of one", "Die Vizekanzlerin kam.", ["anna-adler"]),
    ("an office of two", "Die Ministerin kam.", []),
    ("an office of somebody else", "Eine Vizekanzlerin Dänemarks kam.", []),
    ("an office in full", "Die Ministerin für Verkehr kam.", ["bo-behrens"]),
    ("what texts call her, in another case", "mit der grünen Chefin", []),
    ("what texts call her", "Die grüne Chefin kam.", ["anna-adler"]),
    ("an office before another's name", "Vizekanzlerin Bo Behrens kam.", ["bo-behrens"]),
    ("a compound", "Das Adler-Lager jubelt.", []),
]


@pytest.mark.parametrize(("text", "actors"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_actors_are_found_in_order_of_the_text(text, actors):
    """In order of the text."""
    assert [each.actor for each in KNOWN.all(text)] == actors


def test_a_role_of_two_means_the_one_of_whom_the_editor_tells():
    """Both are called “der Verband”; names are never taken so."""
    one, other = (replace(each, roles=("der Verband",)) for each in (ADLER, BEHRENS))
    shared = namer([one, other])
    assert [each.actor for each in shared.preferring("bo-behrens").all("Der Verband und Adler")] == [
        "bo-behrens",
        "anna-adler",
    ]
    assert [each.actor for each in shared.preferring("anna-adler").all("Der Verband")] == ["anna-adler"]
    assert KNOWN.preferring("bo-behrens") is KNOWN


@pytest.mark.parametrize(
    ("text", "genitive"), [("Adlers Plan", True), ("Adler plant", False), ("Behrens plant", False)]
)
def test_a_genitive_is_told(text, genitive):
    """The ending is not one of the name."""
    assert KNOWN.all(text)[0].genitive is genitive


WORDS = (
    "Die die grüne grünen Grüne Chefin Vizekanzlerin vizekanzlerin Ministerin Ministerinnen für Bau Verkehr Adlers"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_a_look_at_what_is_fixed_misses_nobody(text):
    """The same as when every pattern is tried on every text."""
    patterns = tuple(("", pattern, actor) for _, pattern, actor in KNOWN.roles)
    assert KNOWN.all(text) == replace(KNOWN, roles=patterns).all(text)
