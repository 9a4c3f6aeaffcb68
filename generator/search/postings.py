"""The index proper: for each term the pages that hold it, how strongly, and in which of their blocks.

The strength of a term in a page is BM25 of its weighted count (Robertson & Zaragoza 2009, weights of fields inside the
saturation), plus what the title adds. Terms are sorted and cut into files, so that a search reads one file for a word,
its forms, and all words that begin with it. A file holds

    length of the header (32 bits, little-endian), header as JSON: [[term, …], [bytes, …], [its lines in `lexicon`, …]],
    sorted by terms as browsers compare texts, then for each term its pages

and a page is `varint` numbers (seven bits each, lowest first, the eighth says that more follow): distance to the page
before; strength in sixteenths; 8 · blocks + words of the title that the term covers (7: seven or more); distances
between blocks. browser/postings.js reads it; a test checks that both agree.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import sub
from typing import NamedTuple

from generator.search import annotation
from generator.search.constants import POSTINGS
from generator.search.page_text import Block, Kind, PageText, Role
from generator.search.stemming import code_units, stem, words
from generator.search.synonyms import SynonymGroups

_SATURATION = 1.4
"""k1 of BM25: the smaller, the sooner further occurrences stop counting."""
_LENGTH_COUNTS, _USUAL_LENGTH = 0.4, 400
"""b of BM25, and the number of words of a usual article. b is smaller than the usual 0.75, since a long article is not
less relevant. For two sets of queries for foreign articles .963 and .965 were among the first three; with 0.2 .961 and
.960."""
_STEPS, _MOST_COVERED = POSTINGS["steps"], POSTINGS["mostCovered"]
_STRONGEST = 255
"""Highest strength in steps; no page reaches it."""
_MOST_BLOCKS = 200
"""How many blocks are noted for a word on a page: the first ones."""
_FILE, _MOST_FILES = 32_000, 1_500
"""Bytes of a file before compression, and greatest number of files; with more files, the list of them, which every
first search reads, would exceed some ten thousand bytes, so files then become larger. With files half as large, further
queries of 1,000 articles read 1.9 files instead of 1.5; with files twice as large, a first query of 10,000 articles
read some 40 KB more."""
_WEIGHTS = {Role.TITLE: 5.0, Role.LEAD: 2.0, Role.HEADING: 2.0, Role.TEXT: 1.0, Role.EVIDENCE: 0.2}
_FACTORS = {
    (Kind.ARTICLE, Role.TITLE): 0.6,
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
"""Weights of blocks by kind of page and role. A proposal's page comes before the articles on its subject; an actor's
page is found by name and role; a page about the dossier itself answers no question about its subject. A headline, which
is meant to attract readers, says less about its article than a title says about any other page."""
_OF_TITLE, _OF_SOURCE = 4.0, 1.0
"""What is added for a word in the title of a page that is no article, or for an article's day; and for a word of the
source's name. Added for words of headlines, too, it would put articles that have a word only there before those that
are about it: for queries of two words of foreign articles .90 were then among the first three, .94 without."""
_CONTINUED, _SEVEN_BITS = 128, 7
_CACHED = 50_000
"""Postings that are kept; a limit, so that memory does not grow with the site."""


@dataclass(slots=True)
class _List:
    """The pages of a term so far."""

    first: int
    last: int
    content: bytearray
    """The encoded pages, without the distance to the first one."""


Run = tuple[int, int, bytes]
"""For a term in some consecutive pages: the first and the last page that hold it, counted from 0, and the postings of
all of them, each except the first with its distance to the one before."""


def runs(pages: Iterable[Mapping[str, bytes]]) -> dict[str, Run]:
    """The run of each term in some consecutive pages, of which the postings are given."""
    lists: dict[str, _List] = {}
    for page, postings in enumerate(pages):
        for term, posting in postings.items():
            if (entry := lists.get(term)) is None:
                lists[term] = _List(page, page, bytearray(posting))
            else:
                entry.content += _distance(page - entry.last) + posting
                entry.last = page
    return {term: (entry.first, entry.last, bytes(entry.content)) for term, entry in lists.items()}


@dataclass
class PostingLists:
    """The pages of each term."""

    lists: dict[str, _List] = field(default_factory=dict)

    def add(self, begin: int, runs: Mapping[str, Run]) -> None:
        """Add the next consecutive pages, of which the first has the number `begin`."""
        lists = self.lists
        for term, (first, last, content) in runs.items():
            if (entry := lists.get(term)) is None:
                lists[term] = _List(begin + first, begin + last, bytearray(content))
            else:
                entry.content += _distance(begin + first - entry.last) + content
                entry.last = begin + last


def page_postings(page: PageText, tokens: Sequence[Counter[str]], synonyms: SynonymGroups) -> dict[str, bytes]:
    """The posting of each term in a page, as in a file, but without the distance; `tokens` are the annotated ones of
    its blocks."""
    weights, places = _weighted(page, tokens)
    compared = sum(map(Counter.total, tokens)) if page.kind is Kind.ARTICLE else _USUAL_LENGTH
    saturation = _SATURATION * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * compared / _USUAL_LENGTH)
    strengths = {weight: (_SATURATION + 1) * weight / (saturation + weight) for weight in {0.0, *weights.values()}}
    steps = {weight: round(_STEPS * strength) for weight, strength in strengths.items()}
    found = {term: _posting(steps[weight], 0, places[term][:_MOST_BLOCKS]) for term, weight in weights.items()}
    titles = title_words(page.title, tokens[_title(page.blocks)], synonyms)
    for term, more in sorted(_added(page, titles).items()):
        strength = strengths[weights.get(term, 0.0)] + more
        blocks = places.get(term, ())[:_MOST_BLOCKS]
        found[term] = _posting(round(_STEPS * strength), titles.get(term, 0), blocks)
    return found


def _weighted(page: PageText, tokens: Sequence[Counter[str]]) -> tuple[dict[str, float], dict[str, tuple[int, ...]]]:
    """The weighted count of each term in a page, and the blocks that hold it."""
    weights: dict[str, float] = {}
    places: dict[str, tuple[int, ...]] = {}
    terms = annotation.terms
    for number, (block, counts) in enumerate(zip(page.blocks, tokens, strict=True)):
        weight, own = _weight(page.kind, block.role), (number,)
        for token, count in counts.items():
            for term, share in terms(token):
                if term in weights:
                    weights[term] += weight * share * count
                    if places[term][-1] != number:
                        places[term] += own
                else:
                    weights[term], places[term] = weight * share * count, own
    return weights, places


def _added(page: PageText, titles: Iterable[str]) -> dict[str, float]:
    """What is added to the strength of each term of the title, of which `titles` are all, and of the source's name."""
    is_article = page.kind is Kind.ARTICLE
    of_title = {term: 0.0 if is_article and not annotation.is_day(term) else _OF_TITLE for term in titles}
    return of_title | dict.fromkeys(_terms(page.source.split()), _OF_SOURCE)


@lru_cache(maxsize=_CACHED)
def _posting(steps: int, title: int, blocks: tuple[int, ...]) -> bytes:
    """A posting without the distance. Kept, since most terms stand in one block, so that few postings differ."""
    covered = min(_MOST_COVERED, title)
    numbers = [min(_STRONGEST, steps), (_MOST_COVERED + 1) * len(blocks) + covered, *map(sub, blocks, (0, *blocks))]
    return b"".join(map(_number, numbers))


def title_words(title: str, tokens: Iterable[str], synonyms: SynonymGroups) -> dict[str, int]:
    """The terms by which a title is found, and how many of its words each covers; `tokens` are its annotated ones."""
    found = dict.fromkeys(_terms(tokens), 1)
    stems = [stem(word) for word in words(title)]
    for start in range(len(stems)):
        for length, keys in synonyms.at(stems, start):
            found |= {key: max(length, found.get(key, 0)) for key in keys}
    return found


def files(postings: PostingLists, words: Mapping[str, str]) -> tuple[dict[str, bytes], list[str]]:
    """The files by their names (`p0`, `p1`, …), and the first term in each; `words` are the lines of each term."""
    terms = [
        _Term(term, words.get(term, ""), _pages(postings.lists.get(term)))
        for term in sorted(postings.lists.keys() | words.keys(), key=code_units)
    ]
    room = max(_FILE, sum(len(term.pages) for term in terms) // _MOST_FILES)
    cut: list[list[_Term]] = [[]]
    size = 0
    for term in terms:
        if cut[-1] and size + len(term.pages) > room:
            cut.append([])
            size = 0
        cut[-1].append(term)
        size += len(term.pages)
    found = {f"p{number}": _file(own) for number, own in enumerate(cut)}
    return found, [own[0].name if own else "" for own in cut]


class _Term(NamedTuple):
    """The data of a term in a file."""

    name: str
    lines: str
    pages: bytes


def _pages(found: _List | None) -> bytes:
    return _distance(found.first) + found.content if found else b""


def _file(terms: list[_Term]) -> bytes:
    """The bytes of a file, in columns, so that a browser makes three lists instead of one for each term."""
    told = [[term.name for term in terms], [len(term.pages) for term in terms], [term.lines for term in terms]]
    header = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return len(header).to_bytes(4, "little") + header + b"".join(term.pages for term in terms)


def _distance(pages: int) -> bytes:
    return _NEAR[pages] if pages < _FAR else _number(pages)


def _number(number: int) -> bytes:
    """Seven bits a byte, lowest first; the eighth says that more follow."""
    if number < _CONTINUED:
        return _SMALL[number]
    return bytes([number % _CONTINUED + _CONTINUED]) + _number(number >> _SEVEN_BITS)


_SMALL = tuple(bytes([number]) for number in range(_CONTINUED))
_FAR = 4_096
"""Distances below this are encoded in advance, which nearly all are; each takes 35 bytes of memory."""
_NEAR = tuple(map(_number, range(_FAR)))


def _terms(tokens: Iterable[str]) -> set[str]:
    return {term for token in tokens for term, _ in annotation.terms(token)}


def _title(blocks: tuple[Block, ...]) -> int:
    return next(number for number, block in enumerate(blocks) if block.role is Role.TITLE)


def _weight(kind: Kind, role: Role) -> float:
    return _WEIGHTS[role] * _FACTORS.get((kind, role), 1.0)
