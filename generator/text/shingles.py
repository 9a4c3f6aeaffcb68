"""How much of a text stands in another: the sequences of four words they share.

Shingles after Broder 1997, “On the resemblance and containment of documents”; four words after Manning, Raghavan and
Schütze, “Introduction to Information Retrieval”, 19.6.
"""

from __future__ import annotations

import re

LENGTH = 4
"""Words of a shingle."""
_WORD = re.compile(r"[^\W_]+")

Shingle = tuple[str, ...]


def words(text: str) -> list[str]:
    """The words of a text, in one case."""
    return _WORD.findall(text.casefold())


def shingles(text: str) -> frozenset[Shingle]:
    """Every sequence of four words; of a shorter text all its words."""
    found = words(text)
    if len(found) < LENGTH:
        return frozenset([tuple(found)] if found else [])
    return frozenset(zip(*(found[at:] for at in range(LENGTH)), strict=False))


def share(one: frozenset[Shingle], other: frozenset[Shingle]) -> float:
    """The common shingles as a share of those of the shorter text, since a longer one may go on where the other
    ends."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
