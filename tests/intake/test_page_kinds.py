"""What a part of a page is by itself, by its element, its links and its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.intake import page_kinds
from generator.model import BlockKind
from tests.intake.made_up import TEXT_OF_PAGE, parts, said


@pytest.mark.parametrize(("linked", "points"), [(0.2, False), (0.21, True)])
def test_a_line_that_reads_like_a_pointer(linked: float, points: bool) -> None:
    """It is one where more than a fifth of it is a link; “Lesen Sie auch die Chronik” may stand in a sentence."""
    rows, _, _ = parts(f"<html><body><p>Lesen Sie auch: Warum Brücken altern</p>{TEXT_OF_PAGE}</body></html>")
    assert page_kinds.is_pointer(replace(rows[0], linked=linked)) is points


@pytest.mark.parametrize(("words", "heads"), [(25, True), (26, False)])
def test_a_line_whose_element_is_named_after_sub_headings(words: int, heads: bool) -> None:
    """It has 25 words at most; a longer one is a paragraph that its makers named so."""
    rows, _, _ = parts(f"<html><body><div class=subhead>{said(words)}</div>{TEXT_OF_PAGE}</body></html>")
    row = replace(rows[0], vote=False, home=False, beside=False, pictured=False)
    assert (page_kinds.in_text(row) is BlockKind.HEADING) is heads


@pytest.mark.parametrize(("words", "is_offer"), [(25, True), (26, False)])
def test_how_long_an_offer_is(words: int, is_offer: bool) -> None:
    """Twenty-five words; a longer part that tells of prices may be the paid text itself."""
    offer = "30 Tage testen für 1 Euro" + " wort" * (words - 6)
    rows, _, _ = parts(f"<html><body>{TEXT_OF_PAGE}<p class=paywall>{offer}</p></body></html>")
    assert page_kinds.is_offer(rows[-1]) is is_offer
