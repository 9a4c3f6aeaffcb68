"""Regular expressions for many words."""

from __future__ import annotations

import re

from generator.text.alternation import any_of, shortest

WORDS = {"abo", "anm", "app", "[x]", "€", "über uns"}


def test_each_word_is_found_and_nothing_else() -> None:
    """Signs of regular expressions among them."""
    found = re.compile(any_of(WORDS))
    assert {word for word in WORDS if found.fullmatch(word)} == WORDS
    assert not any(found.search(text) for text in ("", "ab", "ap", "x", "a[", "über"))


def test_single_signs_become_a_class() -> None:
    """Those with a meaning in a class stand for themselves."""
    assert re.fullmatch(any_of({"]", "-", "^"}), "-")
    assert not re.search(any_of({"]", "-", "^"}), "[_")


def test_words_that_hold_another_are_left_out() -> None:
    """Wherever it stands in them."""
    assert shortest({"abo", "abonnier", "jetzt ", "jetzt", "probeabo"}) == {"abo", "jetzt"}
