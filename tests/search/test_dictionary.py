"""Which words German knows."""

from __future__ import annotations

import random
import string
from importlib.metadata import version

import pytest

from generator.search import dictionary
from generator.search.dictionary import build, is_known, parts
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def known() -> list[bytes]:
    """The filter that is shipped."""
    return list(parts())


@pytest.mark.parametrize(
    "word", ["Kärnten", "Linz", "hoffen", "Herr", "Segen", "anschließend", "Bänder", "Journalistin"]
)
def test_words_of_german(word: str, known: list[bytes]) -> None:
    """Each that simplemma's dictionary knows is known."""
    assert is_known(word, known)


def test_few_other_words_are_taken_for_one(known: list[bytes]) -> None:
    """About as few as the size of the filter promises, five in ten thousand: less than ten."""
    dice = random.Random(1)
    made = ["".join(dice.choices(string.ascii_lowercase, k=9)) for _ in range(20_000)]
    assert sum(is_known(word, known) for word in made) < 20


def test_a_filter_of_ones_own() -> None:
    """What it was built from is known; parts are of one length."""
    words = ["Fähre", "Kräne", "Fährverbindungen"]
    whole = build(words)
    size = len(whole) // dictionary.PARTS
    cut = [whole[at : at + size] for at in range(0, len(whole), size)]
    assert len(cut) == dictionary.PARTS
    assert all(is_known(word, cut) for word in words)
    assert is_known("Fährverbindung", cut)
    assert not is_known("Kran", cut)


@pytest.mark.long
def test_the_filter_is_that_of_the_dictionary_that_is_locked() -> None:
    """And of the stems of today: after a change of either, `python -m generator.search.dictionary` makes it anew."""
    assert f"simplemma) {version('simplemma')};" in (ROOT / "NOTICE.md").read_text("utf-8")
    assert build(dictionary._dictionary()) == dictionary.FILE.read_bytes()
