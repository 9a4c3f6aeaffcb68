"""Texts in windows, windows in batches."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from tests import teacher_windows
from tests.teacher_pieces import FIRST, LAST
from tests.teacher_windows import Window

sentences = st.lists(st.lists(st.integers(10, 99), min_size=1, max_size=200), min_size=1, max_size=30)


@given(sentences)
def test_each_sentence_is_labelled_once(parts: list[list[int]]) -> None:
    """In a window that has its pieces at the place that is named."""
    found = list(teacher_windows.parted(7, parts))
    labelled = [number for window in found for number, _, _ in window.sentences]
    assert labelled == list(range(len(parts)))
    for window in found:
        assert (window.text, window.pieces[0]) == (7, FIRST)
        assert all(window.pieces[a:b] == [*parts[number], LAST] for number, a, b in window.sentences)


def test_a_window_reads_the_sentences_around_those_that_it_labels() -> None:
    """Two before and two behind."""
    first, second, *_ = teacher_windows.parted(0, [[number] * 60 for number in range(10, 20)])
    assert [number for number, _, _ in first.sentences] == [0, 1]
    assert {piece for piece in first.pieces if piece >= 10} == {10, 11, 12, 13}
    assert second.sentences[0][0] == 2
    assert 10 in second.pieces


@given(st.lists(st.integers(1, 300), max_size=20))
def test_batches_hold_every_window_once(lengths: list[int]) -> None:
    """And no more pieces than are read at once, unless one window alone has more."""
    random.seed(0)
    every = [Window(number, [10] * length, ()) for number, length in enumerate(lengths)]
    found = teacher_windows.shuffled(teacher_windows.batches(every, 600))
    assert sorted(window.text for batch in found for window in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or len(batch) * max(len(each.pieces) for each in batch) <= 600 for batch in found)


def test_a_text_has_our_sentences_with_their_labels() -> None:
    """None if nobody marked it."""
    said, plain = "Adler sagte, die Brücke sei fertig.", "Die Brücke ist hundert Meter lang."
    quote = {"type": "Indirect", "sentences": [0], "quote": "die Brücke sei fertig"}
    document = {"id": "a", "text": f"{said} {plain}", "sentences": [said, plain], "quotes": [quote]}
    text = teacher_windows.text_of(document)
    assert (text.sentences, text.labels) == ((said, plain), ("indirect", "none"))
    del document["quotes"]
    assert teacher_windows.text_of(document).labels == ()
