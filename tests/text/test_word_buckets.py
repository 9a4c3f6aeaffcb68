"""Buckets of words: numbers in place of words, the same on every machine."""

from __future__ import annotations

import zlib

from hypothesis import given
from hypothesis import strategies as st

from generator.text import word_buckets


def test_words_are_counted_once_in_small_letters() -> None:
    """Numbers and signs are none."""
    assert word_buckets.words("Der Rat, der 3 Räte hat.") == ("der", "rat", "räte", "hat")


def test_a_long_word_has_three_buckets() -> None:
    """Its own, and those that its beginning and its ending share with other words."""
    assert len(list(word_buckets.own(["rat"]))) == 1
    shared = {*word_buckets.own(["forderung"])} & {*word_buckets.own(["forderten"])}
    assert shared == {f"#{zlib.crc32(b'begins forde') % word_buckets.BUCKETS}"}


def test_places_are_told_apart() -> None:
    """A word of the sentence before is another feature than one of the sentence behind."""
    assert {*word_buckets.beside(["rat"], "before")} != {*word_buckets.beside(["rat"], "behind")}


@given(st.text(max_size=40))
def test_a_bucket_holds_no_word(text: str) -> None:
    """Names are numbers below the number of buckets, whatever the text."""
    for name in word_buckets.own(word_buckets.words(text)):
        assert word_buckets.is_bucket(name)
        assert 0 <= int(name[1:]) < word_buckets.BUCKETS
