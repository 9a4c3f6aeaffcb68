"""Ids inside article pages are unique, whatever the article's words, and say what stands there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dossier import anchors
from generator.model import BlockKind, Piece
from tests.factories import article, block

KICKER, TITLE, LEAD, TEXT, HEADING, ITEM, _, CAPTION = list(BlockKind)

CASES = [
    ("running text is counted, pictures apart", [(LEAD, "A"), (CAPTION, "B"), (TEXT, "C"), (ITEM, "D"), (CAPTION, "E")],
     ["p1", "b1", "p2", "p3", "b2"]),
    ("head and headings", [(KICKER, "K"), (TITLE, "T"), (HEADING, "Über Maß")],
     ["kicker", "titel", "abschnitt-ueber-mass"]),
    ("two kickers", [(KICKER, "Krieg"), (KICKER, "Analyse"), (TITLE, "T")], ["kicker", "kicker-2", "titel"]),
    ("headings alike", [(HEADING, "Teil"), (HEADING, "Teil"), (HEADING, "Teil 2")],
     ["abschnitt-teil", "abschnitt-teil-2", "abschnitt-teil-2-2"]),
    ("headings alike, the other way round", [(HEADING, "Teil 2"), (HEADING, "Teil"), (HEADING, "Teil")],
     ["abschnitt-teil-2", "abschnitt-teil", "abschnitt-teil-3"]),
    ("headings without letters", [(HEADING, "* * *"), (HEADING, "…")], ["abschnitt-artikel", "abschnitt-artikel-2"]),
]  # fmt: skip


def ids(blocks) -> list[str]:
    """The ids of an article of these blocks."""
    return list(anchors.block_ids(article(*(block(text, kind) for kind, text in blocks))))


@pytest.mark.parametrize(("blocks", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_blocks_get_ids_by_kind_place_and_words(blocks, expected):
    """By kind, place and words."""
    assert ids(blocks) == expected


@given(st.lists(st.tuples(st.sampled_from([KICKER, TEXT, HEADING, CAPTION]), st.sampled_from(["A", "A 2", "A-2-2"]))))
def test_no_id_stands_twice(blocks):
    """However alike the headings are."""
    assert len(set(ids(blocks))) == len(blocks)


def test_a_passage_has_the_id_of_its_place():
    """Block and characters."""
    assert anchors.passage_id("p3", Piece(7, 10, 26)) == "zitat-p3-10-26"
