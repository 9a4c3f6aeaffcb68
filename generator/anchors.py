"""Ids inside article pages: paragraphs `p1`, `p2`, …; captions `b1`, …; headings by their words; passages by place."""

from __future__ import annotations

from collections import Counter

from generator.model import Article, Block, BlockKind, Piece
from generator.slug import slug

PARAGRAPHS = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM)
FIXED = {BlockKind.KICKER: "kicker", BlockKind.TITLE: "titel"}
RESERVED = ("akteure", "bilder", "entfernt", "quelle", "zitiert-in", *FIXED.values())


def block_ids(article: Article) -> tuple[str, ...]:
    """An id for each block, in order; unique on the page, and the same however the dossier grows."""
    counts: Counter[str] = Counter(RESERVED)
    return tuple(_block_id(block, counts) for block in article.blocks)


def passage_id(block_id: str, piece: Piece) -> str:
    """The id of the `<mark>` around a piece of a block."""
    return f"zitat-{block_id}-{piece.start}-{piece.end}"


def _block_id(block: Block, counts: Counter[str]) -> str:
    if block.kind in FIXED:
        return FIXED[block.kind]
    if block.kind is BlockKind.HEADING:
        return _heading_id(block.text, counts)
    prefix = "p" if block.kind in PARAGRAPHS else "b"
    counts[prefix] += 1
    return f"{prefix}{counts[prefix]}"


def _heading_id(text: str, counts: Counter[str]) -> str:
    base = f"abschnitt-{slug(text)}".rstrip("-")
    counts[base] += 1
    return base if counts[base] == 1 else f"{base}-{counts[base]}"
