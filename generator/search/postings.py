"""The index proper: for each term the pages that hold it, how well, and in which of their blocks.

A page holds a term as well as BM25 says of its weighted count (Robertson & Zaragoza 2009, weights of fields inside the
saturation), plus what its title adds. Terms are sorted and cut into files, so that a search reads one for a word, for
its forms, and for all words that begin with it. A file holds

    length of the header (32 bits, little-endian), header as JSON: [[term, …], [bytes, …], [its lines in `lexicon`, …]],
    sorted by terms as browsers compare texts, then for each term its pages

and a page is `varint` numbers (seven bits each, lowest first, the eighth says that more follow): distance to the page
before; strength in sixteenths; 8 · blocks + words of the title that the term covers (7: seven or more); distances
between blocks. browser/postings.js reads it; a test holds the two together.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from operator import sub
from typing import NamedTuple

from generator.search import annotation
from generator.search.constants import POSTINGS
from generator.search.page_text import Block, Kind, PageText, Role
from generator.search.stemming import stem, words
from generator.search.synonyms import SynonymGroups

_SATURATION = 1.4
"""k1 of BM25: how soon more occurrences count no more."""
_LENGTH_COUNTS, _USUAL_LENGTH = 0.4, 400
"""b of BM25, smaller than the usual 0.75 as a long article is not less to the point, and the words of an article of
usual length. On two sets of queries for foreign articles .963 and .965 were among the first three; .961 and .960 with
0.2."""
_STEPS, _MOST_COVERED = POSTINGS["steps"], POSTINGS["mostCovered"]
_STRONGEST = 255
"""In steps: more than any page reaches."""
_MOST_BLOCKS = 200
"""Blocks noted of a word that stands in more of them: the first."""
_FILE, _MOST_FILES = 32_000, 1_500
"""Bytes of a file before it is packed, unless that made more files than the list of all of them, which every first
search reads, can hold in some ten thousand bytes. Half of it, and further queries of 1,000 articles asked for 1.9 files
in place of 1.5; twice as much, and a first query of 10,000 articles read some 40 KB more."""
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
"""A proposal's page comes before the articles for what it is about, an actor's is found by name and role; what a page
says of the dossier itself answers no question about its subject. A headline tells less of what an article is about than
a title tells of its page: it is made to be read."""
_OF_TITLE, _OF_SOURCE = 4.0, 1.0
"""What a word adds that stands in the title of a page that is no article, or for an article's day, and what a word of
the source's name adds. For words of headlines it would put articles that say a word there only before those that are
about it: of foreign articles .90 were then among the first three by two of their words, .94 without."""
_CONTINUED, _SEVEN_BITS = 128, 7
_CACHED = 50_000


@dataclass(slots=True)
class _List:
    """The pages of a term so far."""

    first: int
    last: int
    content: bytearray
    """All but the distance to the first page."""


Run = tuple[int, int, bytes]
"""Of a term in some pages in a row the first and the last that hold it, counted from 0 on, and the postings of all of
them: each but the first after its distance to the one before."""


def runs(pages: Iterable[Mapping[str, bytes]]) -> dict[str, Run]:
    """Of each term of some pages in a row, given each page's postings."""
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
    """For each term its pages."""

    lists: dict[str, _List] = field(default_factory=dict)

    def add(self, begin: int, runs: Mapping[str, Run]) -> None:
        """The next pages in a row, the first of which has the number `begin`."""
        lists = self.lists
        for term, (first, last, content) in runs.items():
            if (entry := lists.get(term)) is None:
                lists[term] = _List(begin + first, begin + last, bytearray(content))
            else:
                entry.content += _distance(begin + first - entry.last) + content
                entry.last = begin + last


def page_postings(page: PageText, annotated: list[str], synonyms: SynonymGroups) -> dict[str, bytes]:
    """How a page holds each term, as a file has it but for the distance; `annotated` are the texts of its blocks."""
    weights: dict[str, float] = {}
    places: dict[str, list[int]] = {}
    terms = annotation.terms
    length = 0
    for number, (block, text) in enumerate(zip(page.blocks, annotated, strict=True)):
        weight, tokens = _weight(page.kind, block.role), text.split()
        length += len(tokens)
        for token, count in Counter(tokens).items():
            for term, share in terms(token):
                if term in weights:
                    weights[term] += weight * share * count
                    if places[term][-1] != number:
                        places[term].append(number)
                else:
                    weights[term], places[term] = weight * share * count, [number]
    compared = length if page.kind is Kind.ARTICLE else _USUAL_LENGTH
    saturation = _SATURATION * (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * compared / _USUAL_LENGTH)
    titles = title_words(page.title, annotated[_title(page.blocks)], synonyms)
    named = filter(annotation.is_day, titles) if page.kind is Kind.ARTICLE else titles
    added = dict.fromkeys(named, _OF_TITLE) | dict.fromkeys(_terms([page.source]), _OF_SOURCE)
    strengths = {weight: (_SATURATION + 1) * weight / (saturation + weight) for weight in {0.0, *weights.values()}}
    steps = {weight: round(_STEPS * strength) for weight, strength in strengths.items()}
    named_only = {term: 0.0 for term in sorted(added) if term not in weights}
    return {
        term: _posting(
            round(_STEPS * (strengths[weight] + added[term])) if term in added else steps[weight],
            titles.get(term, 0),
            tuple(places.get(term, ())[:_MOST_BLOCKS]),
        )
        for term, weight in (weights | named_only).items()
    }


@lru_cache(maxsize=_CACHED)
def _posting(steps: int, title: int, blocks: tuple[int, ...]) -> bytes:
    """A page of a term without the distance to the page before. Most terms stand in one block: few of these differ."""
    covered = min(_MOST_COVERED, title)
    numbers = [min(_STRONGEST, steps), (_MOST_COVERED + 1) * len(blocks) + covered, *map(sub, blocks, (0, *blocks))]
    return b"".join(map(_number, numbers))


def title_words(title: str, annotated: str, synonyms: SynonymGroups) -> dict[str, int]:
    """The terms by which a title is found, and how many of its words each covers."""
    found = dict.fromkeys(_terms([annotated]), 1)
    stems = [stem(word) for word in words(title)]
    for start in range(len(stems)):
        for length, keys in synonyms.at(stems, start):
            found |= {key: max(length, found.get(key, 0)) for key in keys}
    return found


def files(postings: PostingLists, words: Mapping[str, str]) -> tuple[dict[str, bytes], list[str]]:
    """The files by their names (`p0`, `p1`, …), and the first term in each; `words` are the lines of each term."""
    terms = [
        _Term(term, words.get(term, ""), _pages(postings.lists.get(term)))
        for term in sorted(postings.lists.keys() | words.keys(), key=_code_units)
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
    """What a file holds of a term."""

    name: str
    lines: str
    pages: bytes


def _pages(found: _List | None) -> bytes:
    return _distance(found.first) + found.content if found else b""


def _file(terms: list[_Term]) -> bytes:
    """In columns, of which a browser makes three lists instead of one for each term."""
    told = [[term.name for term in terms], [len(term.pages) for term in terms], [term.lines for term in terms]]
    header = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return len(header).to_bytes(4, "little") + header + b"".join(term.pages for term in terms)


def _code_units(term: str) -> bytes:
    """By which browsers compare texts."""
    return term.encode("utf-16-be")


def _distance(pages: int) -> bytes:
    return _NEAR[pages] if pages < _FAR else _number(pages)


def _number(number: int) -> bytes:
    """Seven bits a byte, lowest first; the eighth says that more follow."""
    if number < _CONTINUED:
        return _SMALL[number]
    return bytes([number % _CONTINUED + _CONTINUED]) + _number(number >> _SEVEN_BITS)


_SMALL = tuple(bytes([number]) for number in range(_CONTINUED))
_FAR = 4_096
"""Nearly all distances between the pages of a term are smaller; each of these takes 35 bytes of memory."""
_NEAR = tuple(map(_number, range(_FAR)))


def _terms(texts: Iterable[str]) -> set[str]:
    return {term for text in texts for token in text.split() for term, _ in annotation.terms(token)}


def _title(blocks: tuple[Block, ...]) -> int:
    return next(number for number, block in enumerate(blocks) if block.role is Role.TITLE)


def _weight(kind: Kind, role: Role) -> float:
    return _WEIGHTS[role] * _FACTORS.get((kind, role), 1.0)
