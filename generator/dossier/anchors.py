"""Ids in article pages: paragraphs `p1`, `p2`, …; captions `b1`, …; headings by their words; passages by place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model import RUNNING_TEXT, Article, Block, BlockKind, Piece
from generator.text.slug import slug

TITLE = "titel"
_PASSAGE = re.compile(r"zitat-(?P<block>[\w-]+)-(?P<start>\d+)-(?P<end>\d+)")
_PARAGRAPH, _CAPTION = _NUMBERED = ("p", "b")


def block_ids(article: Article) -> tuple[str, ...]:
    """An id for each block, in order: unique on the page, and unchanged when the dossier grows."""
    counts: Counter[str] = Counter()
    ids = []
    for block in article.blocks:
        name = _name(block)
        id = f"{name}{counts[name] + 1}" if name in _NUMBERED else _free(name, counts)
        counts.update({name, id})
        ids.append(id)
    return tuple(ids)


def passage_id(block_id: str, piece: Piece) -> str:
    """The id of the `<mark>` around a piece of a block."""
    return f"zitat-{block_id}-{piece.start + piece.before}-{piece.end + piece.before}"


def passage(id: str, block_ids: Sequence[str], article: Article) -> Piece | None:
    """The piece for an id made by `passage_id`; None if the article has no such block, or the block is too short."""
    found = _PASSAGE.fullmatch(id)
    if not found or found["block"] not in block_ids:
        return None
    block = block_ids.index(found["block"])
    start, end = int(found["start"]), int(found["end"])
    return Piece(block, start, end) if start < end <= len(article.blocks[block].text) else None


def _name(block: Block) -> str:
    """The id of a block that has one of its own, else the letter that its number follows."""
    match block.kind:
        case BlockKind.TITLE:
            return TITLE
        case BlockKind.KICKER:
            return "kicker"
        case BlockKind.HEADING:
            return f"abschnitt-{slug(block.text)}"
    return _PARAGRAPH if block.kind in RUNNING_TEXT else _CAPTION


def _free(name: str, counts: Mapping[str, int]) -> str:
    """The first free one of NAME, NAME-2, NAME-3, …; another heading may read “Name 2”."""
    id, number = name, counts[name]
    while counts[id]:
        number += 1
        id = f"{name}-{number}"
    return id
