"""Lines become blocks, and the rest removed passages, each with its reason and in the order of the source."""

from __future__ import annotations

from generator.intake.text_blocks import blocks
from generator.model import Block, BlockKind, Reason, Removed
from tests.intake.made_up import PARAGRAPHS, TEXT, TITLE, read


def made(text: str = TEXT) -> list[Block | Removed]:
    """The blocks and removed passages of a text."""
    found = read(text)
    return blocks(found.lines, found.path, found.place)


def kinds(text: str = TEXT) -> list[tuple[BlockKind, str]]:
    """The blocks."""
    return [(each.kind, each.text) for each in made(text) if isinstance(each, Block)]


def test_blocks_of_a_report() -> None:
    """Kicker, title, and each paragraph."""
    assert kinds() == [
        (BlockKind.KICKER, "Verkehr in Flussstadt"), (BlockKind.TITLE, TITLE),
        *zip((BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH), PARAGRAPHS, strict=True),
    ]  # fmt: skip


def test_what_goes_has_its_reason() -> None:
    """Menu, byline, date line, teaser, footer."""
    reasons = {each.run.text: each.reason for each in made() if isinstance(each, Removed)}
    assert reasons["Von Eva Muster"] is Reason.BYLINE
    assert reasons["3. Mai 2024, 16:27 Uhr"] is Reason.DATELINE
    assert {"Startseite", "Lesen Sie auch", "Impressum"} <= set(reasons)


def test_points_are_items() -> None:
    """With their bullets listed as removed."""
    text = "\n\n".join([TITLE, *PARAGRAPHS[:2], "• Neubau kostet viel.\n• Sanierung kostet wenig.", PARAGRAPHS[2]])
    assert [said for kind, said in kinds(text) if kind is BlockKind.ITEM] == [
        "Neubau kostet viel.", "Sanierung kostet wenig."
    ]  # fmt: skip


def test_the_order_is_that_of_the_source() -> None:
    """Blocks among themselves."""
    places = [each.runs[0].at for each in made() if isinstance(each, Block)]
    assert places == sorted(places)
