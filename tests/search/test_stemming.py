"""The forms under which words are compared."""

from __future__ import annotations

import pytest

from generator.search.stemming import fold, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bürger", "Buerger"),
        ("Bürger", "burger"),
        ("Straße", "Strasse"),
        ("Größe", "GROESSE"),
        ("Café", "cafe"),
    ],
)
def test_all_ways_to_type_a_word_are_folded_alike(one: str, other: str) -> None:
    """All ways to type a word are one."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brücke", "Brücken"),
        ("Rates", "Rats"),
        ("Präsident", "Praesidenten"),
        ("Friedens", "Frieden"),
        ("Orts", "Ort"),
        ("Plan", "Pläne"),
        ("Haus", "Häuser"),
        ("Hauses", "Haus"),
        ("Preis", "Preisen"),
        ("Mission", "Missionen"),
        ("Bündnis", "Bündnisse"),
        ("Schluss", "Schlüsse"),
        ("Mittel", "Mitteln"),
        ("Nachbar", "Nachbarn"),
        ("Berlin", "Berlins"),
        ("Kommando", "Kommandos"),
        ("groß", "grosser"),
    ],
)
def test_endings_are_cut_off(one: str, other: str) -> None:
    """Endings of case and number do not count."""
    assert stem(one) == stem(other)
