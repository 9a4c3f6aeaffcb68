"""Parts of a page become blocks and removed passages, in the order of the page."""

from __future__ import annotations

import pytest

from generator.intake import page_blocks
from generator.model import Block, BlockKind, Reason, Removed, Run
from tests.intake.made_up import PAGE, PARAGRAPHS, TITLE, parts


def made(html: str = PAGE) -> list[Block | Removed]:
    """The blocks and removed passages of a page."""
    rows, _, labels = parts(html)
    return page_blocks.blocks(rows, labels, (TITLE,))


def test_blocks_of_a_report() -> None:
    """A caption keeps its credit apart."""
    found = [each for each in made() if isinstance(each, Block)]
    texts = [each.text for each in found]
    assert [texts.index(text) for text in (TITLE, *PARAGRAPHS)] == sorted(
        texts.index(text) for text in (TITLE, *PARAGRAPHS)
    )
    (caption,) = [each for each in found if each.kind is BlockKind.CAPTION]
    assert (caption.text, caption.credit_text) == ("Die gesperrte Brücke.", "Foto: Ada Licht")


def test_what_is_set_in_words_apart_is_one_block() -> None:
    """Emphasis and links do not part a sentence."""
    html = PAGE.replace("Naturverband Aue", '<a href="/aue"><b>Naturverband</b> Aue</a>')
    assert PARAGRAPHS[1] in [each.text for each in made(html) if isinstance(each, Block)]


def test_what_goes_is_listed() -> None:
    """The menu, the teaser, the byline."""
    gone = " ".join(each.run.text for each in made() if isinstance(each, Removed))
    assert all(text in gone for text in ("Startseite", "Von Eva Muster", "Zehn Tipps für den Garten", "Impressum"))


def test_neighbours_with_one_reason_are_one_passage() -> None:
    """With what stands between them; another reason begins another."""
    text = "Eins Zwei Drei"
    removed = [Removed(Run(0, "Eins"), 1, Reason.NAVIGATION), Removed(Run(5, "Zwei"), 1, Reason.NAVIGATION),
               Removed(Run(10, "Drei"), 2, Reason.TEASER)]  # fmt: skip
    assert [(each.run.text, each.reason) for each in page_blocks.grouped(removed, text)] == [
        ("Eins Zwei", Reason.NAVIGATION), ("Drei", Reason.TEASER)
    ]  # fmt: skip


@pytest.mark.parametrize(("words", "is_credit"), [(8, True), (9, False)])
def test_a_short_line_behind_a_caption(words: int, is_credit: bool) -> None:
    """Who made the picture takes eight words at most; a longer line is the rest of the caption."""
    rows, _, _ = parts(f"<html><body><p>{' '.join(['Ida'] * words)}</p></body></html>")
    assert page_blocks._is_credit(rows[0], behind_caption=True) is is_credit
