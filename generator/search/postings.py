"""The index proper: for each name of a word the pages that hold it, how well, and in which of their blocks.

A page holds a name as well as BM25 says of its weighted count (Robertson & Zaragoza 2009, weights of fields inside the
saturation), plus what its title adds. Names are sorted and cut into files, so that a search reads one for a word and
for all words that begin with it. A file holds

    length of the header (32 bits, little-endian), header as JSON: [[name, bytes], …], then for each name its pages

and a page is `varint` numbers (seven bits each, lowest first, the eighth says that more follow): distance to the page
before; strength in sixteenths; 8 · blocks + words of the title that the name covers (7: seven or more); distances
between blocks. browser/postings.js reads it; a test holds the two together.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.search import searchtext
from generator.search.pagetext import Block, Kind, PageText, Role
from generator.search.spellings import Spellings, base, words

_SATURATION = 1.4
"""k1 of BM25: how soon more occurrences count no more."""
_LENGTH_COUNTS, _USUAL_LENGTH = 0.2, 400
"""b of BM25, small as a long article is not less to the point, and the words of an article of usual length."""
_STEPS = 16
"""Strengths are told apart in sixteenths."""
_MOST_BLOCKS = 200
"""Blocks noted of a word that stands in more of them: the first."""
_FILE, _MOST_FILES = 16_000, 1_500
"""Bytes of a file before it is packed, unless that made more files than the list of all of them, which every first
search reads, can hold in some ten thousand bytes."""
_WEIGHTS = {Role.TITLE: 5.0, Role.LEAD: 2.0, Role.HEADING: 2.0, Role.TEXT: 1.0, Role.EVIDENCE: 0.2}
_FACTORS = {
    (Kind.PROPOSAL, Role.TITLE): 1.5,
    (Kind.PROPOSAL, Role.LEAD): 1.5,
    (Kind.PROPOSAL, Role.TEXT): 1.25,
    (Kind.ACTOR, Role.EVIDENCE): 0.5,
    (Kind.ACTOR, Role.LEAD): 4.0,
    (Kind.ACTOR, Role.TEXT): 0.4,
    (Kind.ACTOR, Role.HEADING): 0.2,
    (Kind.PAGE, Role.TEXT): 0.1,
    (Kind.PAGE, Role.LEAD): 0.1,
    (Kind.PAGE, Role.HEADING): 0.1,
}
"""A proposal's page comes before the articles for what it is about, an actor's is found by name and role; what a page
says of the dossier itself answers no question about its subject."""
_OF_TITLE, _OF_SOURCE = 4.0, 1.0
"""What a word adds that stands in the title, or in the name of the source."""
_MOST_COVERED = 7


@dataclass
class Holding:
    """How a page holds a name."""

    strength: float = 0.0
    title: int = 0
    """Words of the title that it stands for."""
    blocks: tuple[int, ...] = ()


@dataclass
class Postings:
    """For each name its pages as bytes, and the last of them."""

    lists: dict[str, bytearray] = field(default_factory=lambda: defaultdict(bytearray))
    last: dict[str, int] = field(default_factory=dict)

    def add(self, page: int, holdings: Mapping[str, Holding]) -> None:
        """The next page, with what `holdings` says of it."""
        for name, holding in holdings.items():
            entry = self.lists[name]
            _number(entry, page - self.last.get(name, 0))
            _number(entry, min(255, round(_STEPS * holding.strength)))
            _number(entry, 8 * len(holding.blocks) + min(_MOST_COVERED, holding.title))
            for before, block in zip((0, *holding.blocks), holding.blocks, strict=False):
                _number(entry, block - before)
            self.last[name] = page


def holdings(page: PageText, marked: list[str], known: Spellings) -> dict[str, Holding]:
    """How a page holds each name; `marked` are the marked texts of its blocks."""
    weights: defaultdict[str, float] = defaultdict(float)
    places: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for number, (block, text) in enumerate(zip(page.blocks, marked, strict=True)):
        weight = _weight(page.kind, block.role)
        for token in text.split():
            for name, share in searchtext.names(token):
                weights[name] += weight * share
                places[name][number] = None
    length = sum(len(text.split()) for text in marked) if page.kind is Kind.ARTICLE else _USUAL_LENGTH
    long = 1 - _LENGTH_COUNTS + _LENGTH_COUNTS * length / _USUAL_LENGTH
    titles = title_words(page.title, marked[_title(page.blocks)], known)
    added = dict.fromkeys(titles, _OF_TITLE) | dict.fromkeys(_names([page.source]), _OF_SOURCE)
    return {
        name: Holding(
            (_SATURATION + 1) * weights[name] / (_SATURATION * long + weights[name]) + added.get(name, 0.0),
            titles.get(name, 0),
            tuple(places[name])[:_MOST_BLOCKS],
        )
        for name in sorted(weights.keys() | added.keys())
    }


def title_words(title: str, marked: str, known: Spellings) -> dict[str, int]:
    """The names by which a title is found, and of how many of its words each covers."""
    found = dict.fromkeys(_names([marked]), 1)
    bases = [base(word) for word in words(title)]
    for start in range(len(bases)):
        for length, keys in known.at(bases, start):
            found |= {key: max(length, found.get(key, 0)) for key in keys}
    return found


def files(postings: Postings) -> tuple[dict[str, bytes], list[str]]:
    """The files by their names (`p0`, `p1`, …), and the first name in each."""
    total = sum(map(len, postings.lists.values()))
    room = max(_FILE, total // _MOST_FILES)
    cut: list[list[str]] = [[]]
    size = 0
    for name in sorted(postings.lists):
        length = len(postings.lists[name])
        if cut[-1] and size + length > room:
            cut.append([])
            size = 0
        cut[-1].append(name)
        size += length
    found = {f"p{number}": _file(names, postings.lists) for number, names in enumerate(cut)}
    return found, [names[0] if names else "" for names in cut]


def _file(names: list[str], lists: Mapping[str, bytearray]) -> bytes:
    header = json.dumps(
        [[name, len(lists[name])] for name in names], ensure_ascii=False, separators=(",", ":")
    ).encode()
    return len(header).to_bytes(4, "little") + header + b"".join(lists[name] for name in names)


def _number(target: bytearray, number: int) -> None:
    while number > 127:
        target.append(number & 127 | 128)
        number >>= 7
    target.append(number)


def _names(texts: Iterable[str]) -> set[str]:
    return {name for text in texts for token in text.split() for name, _ in searchtext.names(token)}


def _title(blocks: tuple[Block, ...]) -> int:
    return next(number for number, block in enumerate(blocks) if block.role is Role.TITLE)


def _weight(kind: Kind, role: Role) -> float:
    return _WEIGHTS[role] * _FACTORS.get((kind, role), 1.0)
