"""Compounds are split where a reader would, measured on nouns split by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.compounds import split
from tests.timing import SQUARE, growth

LISTS = Path(__file__).parents[1] / "search"


def points(parts: tuple[str, ...]) -> set[int]:
    """Where a word is cut, in letters from its beginning."""
    return {sum(map(len, parts[:count])) for count in range(1, len(parts))}


@pytest.mark.parametrize(
    ("name", "precision", "recall"), [("compounds.txt", 0.95, 0.98), ("compounds-unseen.txt", 0.95, 0.92)]
)
def test_precision_and_recall_stay_above_their_floors(name: str, precision: float, recall: float) -> None:
    """Of the cuts made so many are right, and of the right ones so many are made."""
    lines = (LISTS / name).read_text("utf-8").splitlines()
    gold = [tuple(line.split("~")) for line in lines if not line.startswith("#")]
    pairs = [(points(parts), points(split("".join(parts)))) for parts in gold]
    right = sum(len(wanted & made) for wanted, made in pairs)
    made, wanted = sum(len(made) for _, made in pairs), sum(len(wanted) for wanted, _ in pairs)
    print(f"{name}, {len(gold)} nouns: precision {right / made:.3f}, recall {right / wanted:.3f}")
    assert right / made >= precision
    assert right / wanted >= recall


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Brückenbau", "Brücken bau"),
        ("Stadtratssitzung", "Stadt rats sitzung"),
        ("Kriegsende", "Kriegs ende"),
        ("Impfpflicht", "Impf pflicht"),
        ("Zugleich", "Zugleich"),
        ("Gesellschaft", "Gesellschaft"),
        ("brückenbau", "brückenbau"),
        ("U-Bahn", "U-Bahn"),
    ],
)
def test_compounds_are_split(word: str, parts: str) -> None:
    """Linking elements stay with the part before; what is no noun, or no compound, stays whole."""
    assert " ".join(split(word)) == parts


@given(st.text(alphabet="abdefghilmnorstuäöüßABEKSW-’1", max_size=30))
def test_nothing_is_lost(word: str) -> None:
    """The parts, joined, are the word."""
    assert "".join(split(word)) == word


def test_a_word_without_end_takes_as_long_as_it_is():
    """No compound has a hundred letters."""
    assert growth(lambda size: split("Ж" * size), 20_000) < SQUARE
