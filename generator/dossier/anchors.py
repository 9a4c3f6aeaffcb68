"""Ids inside article pages: paragraphs `p1`, `p2`, …; captions `b1`, …; headings by their words; passages by place."""

from __future__ import annotations

from collections import Counter

from generator.model import Article, Block, BlockKind, Piece
from generator.text.slug import slug

PARAGRAPHS = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM)
TITLE = "titel"


def block_ids(article: Article) -> tuple[str, ...]:
    """An id for each block, in order; unique on the page, and the same however the dossier grows."""
    counts: Counter[str] = Counter()
    return tuple(_block_id(block, counts) for block in article.blocks)


def passage_id(block_id: str, piece: Piece) -> str:
    """The id of the `<mark>` around a piece of a block."""
    return f"zitat-{block_id}-{piece.start}-{piece.end}"


def _block_id(block: Block, counts: Counter[str]) -> str:
    match block.kind:
        case BlockKind.TITLE:
            return TITLE
        case BlockKind.KICKER:
            return _free("kicker", counts)
        case BlockKind.HEADING:
            return _free(f"abschnitt-{slug(block.text)}", counts)
    prefix = "p" if block.kind in PARAGRAPHS else "b"
    counts[prefix] += 1
    return f"{prefix}{counts[prefix]}"


def _free(name: str, counts: Counter[str]) -> str:
    """The first free one of NAME, NAME-2, NAME-3, …; another heading may read “Name 2”."""
    id = name
    while counts[id]:
        counts[name] += 1
        id = f"{name}-{counts[name]}"
    counts[id] += 1
    return id
