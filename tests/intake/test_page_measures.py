"""How parts of a page stand among all others."""

from __future__ import annotations

from generator.intake import page_measures
from tests.intake.test_page_weighing import BODY, by_rules


def measured(body: str) -> dict[str, list[str]]:
    """The measures of each part of a page, by its words."""
    rows, place, _ = by_rules(body)
    asked = range(len(rows))
    found = page_measures.measures(rows, place, asked)
    return {rows[at].part.text: each for at, each in zip(asked, found, strict=True)}


def test_what_stands_among_the_text_holds_it_around_itself() -> None:
    """The element around a paragraph holds all text, that around a menu none."""
    found = measured(BODY)
    assert f"voted in 1 ≥{page_measures.MOST_STEPS}" in found["Am Markt 3"]
    assert "voted in 0 ≥0" in found["Start"]


def test_shares_above_and_below_grow_down_the_page() -> None:
    """The first paragraph has no text above it, the last none below."""
    found = list(measured(BODY).values())
    assert "voted above ≥0" in found[0]
    assert "voted below ≥0" in found[-1]
    assert f"voted above ≥{page_measures.MOST_STEPS}" in found[-1]


def test_parts_of_the_make_of_text_are_told_from_others() -> None:
    """A paragraph like all others, and a box of its own."""
    rows, _, _ = by_rules(BODY)
    paragraph, box = (row.part.make for row in (rows[2], rows[-1]))
    assert paragraph != box
    assert "its make in prose ≥0" in measured(BODY)["Am Markt 3"]


def test_classes_and_ids_are_no_matter() -> None:
    """What a page's makers call what holds the text changes no measure."""
    named = BODY.replace("<main>", "<main class=comments id=footer-box>")
    assert named != BODY
    assert measured(named) == measured(BODY)
