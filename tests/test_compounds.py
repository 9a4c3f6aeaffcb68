"""Compounds are split where a reader would, measured on nouns split by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compounds import split

GOLD = Path(__file__).parent / "search" / "compounds.txt"
PRECISION, RECALL = 0.95, 0.98


def points(parts: tuple[str, ...]) -> set[int]:
    """Where a word is cut, in letters from its beginning."""
    return {sum(map(len, parts[:count])) for count in range(1, len(parts))}


def test_precision_and_recall_stay_above_their_floors() -> None:
    """Of the cuts made so many are right, and of the right ones so many are made."""
    gold = [tuple(line.split("~")) for line in GOLD.read_text("utf-8").splitlines() if not line.startswith("#")]
    pairs = [(points(parts), points(split("".join(parts)))) for parts in gold]
    right = sum(len(wanted & made) for wanted, made in pairs)
    precision = right / sum(len(made) for _, made in pairs)
    recall = right / sum(len(wanted) for wanted, _ in pairs)
    print(f"{len(gold)} nouns: precision {precision:.3f}, recall {recall:.3f}")
    assert precision >= PRECISION
    assert recall >= RECALL


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
def test_splits(word: str, parts: str) -> None:
    """Linking elements stay with the part before; what is no noun, or no compound, stays whole."""
    assert " ".join(split(word)) == parts


@given(st.text(alphabet="abdefghilmnorstuäöüßABEKSW-’1", max_size=30))
def test_nothing_is_lost(word: str) -> None:
    """The parts, joined, are the word."""
    assert "".join(split(word)) == word
