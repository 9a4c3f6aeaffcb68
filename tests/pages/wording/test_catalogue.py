"""Days, months, numbers and lists as a newspaper of the language prints them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model import Basis, BasisKind, Damage, Fact, Origin, Repair
from generator.pages.wording import de
from generator.pages.wording.catalogue import Plural

GERMAN = de.WORDING
ENGLISH = replace(de.WORDING, language="en")
POLISH = replace(de.WORDING, language="pl")
PAGES = Plural("{} Seiten", one="{} Seite")


@pytest.mark.parametrize("value", [date(2025, 8, 2), "2025-08-02"])
def test_day_and_month_stay_on_one_line(value):
    """Day and month stay on one line."""
    assert GERMAN.day(value) == "2.\N{NO-BREAK SPACE}August 2025"
    assert ENGLISH.day(value) == "August\N{NO-BREAK SPACE}2, 2025"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("am 2. August und am 26. Aug. 2025", "am 2._August und am 26._Aug. 2025"),
        ("Der 3. Augustiner war 1. Maier", "Der 3. Augustiner war 1. Maier"),
        ("Nr. 12. Mai 2025 kommt", "Nr. 12._Mai 2025 kommt"),
    ],
)
def test_days_within_a_text(text, kept):
    """What only begins like a month is none."""
    assert GERMAN.unbroken(text) == kept.replace("_", "\N{NO-BREAK SPACE}")
    assert ENGLISH.unbroken("on August 26, in 2025") == "on August\N{NO-BREAK SPACE}26, in 2025"


def test_months_have_names():
    """From the form that page names have."""
    assert GERMAN.month("2025-03") == "März 2025"
    assert ENGLISH.month("2025-03") == "March 2025"


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 Seiten"), (1, "1 Seite"), (2, "2 Seiten"), (12345, "12.345 Seiten")]
)
def test_numbers_agree_with_what_they_count(number, expected):
    """One thing or several, thousands with a point."""
    assert GERMAN.count(number, PAGES) == expected


def test_counts_in_a_language_of_several_plurals():
    """The form is chosen by the language's own rule."""
    pages = Plural("{} strony", one="{} strona", few="{} strony", many="{} stron")
    assert [POLISH.count(number, pages) for number in (1, 3, 5)] == ["1 strona", "3 strony", "5 stron"]


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a und b"), (["a", "b", "c"], "a, b und c")]
)
def test_lists_end_in_und(words, expected):
    """Commas, and “und” before the last."""
    assert GERMAN.listing(words) == expected


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (Basis(BasisKind.LINE, "3", "26.08.2025"), "Zeile 3: „26.08.2025“"),
        (Basis(BasisKind.JSON_LD, "publisher"), "JSON-LD publisher"),
        (Basis(BasisKind.FRONT_MATTER, "date"), "Kopfdaten der Datei: „date“"),
        (Basis(BasisKind.EDITOR, quoted="aus {dem} Satz"), "aus {dem} Satz"),
    ],
)
def test_a_basis_says_where_a_fact_stands(basis, expected):
    """Where a fact stands and the words that stand there, or what the editor wrote."""
    assert GERMAN.basis(basis) == expected


def test_who_states_a_fact():
    """The source need not be named; the editors are."""
    basis = Basis(BasisKind.EDITOR, quoted="Impressum")
    assert GERMAN.stated(Fact("Bote", basis, Origin.EDITOR)) == "von der Redaktion: Impressum"
    assert GERMAN.stated(Fact("Bote", Basis(BasisKind.LINE, "1"))) == "Zeile 1"


@pytest.mark.parametrize(
    ("repair", "expected"),
    [
        (Repair(Damage.SOFT_HYPHEN), "1 weiches Trennzeichen entfernt"),
        (Repair(Damage.SOFT_HYPHEN, 1200), "1.200 weiche Trennzeichen entfernt"),
        (Repair(Damage.ENCODING, encoding="UTF-16"), "Aus UTF-16 umgewandelt"),
    ],
)
def test_repairs_are_counted(repair, expected):
    """What was repaired, and in how many places."""
    assert GERMAN.repair(repair) == expected
