"""Words of one family that no ending tells."""

from __future__ import annotations

from simplemma import is_known

from generator.text.derivation import FAMILIES


def test_pairs_of_german_words() -> None:
    """Each is a verb and its noun, and German knows both."""
    for pair in FAMILIES:
        assert len(pair) == 2, pair
        assert pair[0] != pair[1]
        assert all(is_known(word, lang="de") for word in pair), pair


def test_no_pair_twice() -> None:
    """A pair given twice is a slip."""
    assert len(set(FAMILIES)) == len(FAMILIES)
