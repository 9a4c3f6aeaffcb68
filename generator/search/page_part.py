"""What one page adds to the index. It depends on the page and the synonyms only, so it stays when others change."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from generator.search import annotation, lexicon, page_text, postings
from generator.search.page_text import Block, Kind, PageText, Role
from generator.search.stemming import fold, words
from generator.search.synonyms import SynonymGroups

_UNCOUNTED = frozenset(
    map(fold, "der die das des dem den ein eine und oder in im an am auf für von vom zu zum zur mit unter".split())
)
"""Words of a title that a query need not contain to match the whole title."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])\W*\s")
_LEVEL = 4
"""Compression level, 9 being the highest. Whenever an article comes, nearly all postings are compressed again: for
those of 10,000 articles 6 saves 2.2 % and takes .46 s of processor time instead of .16, 5 saves 1.2 % and takes .26."""
_SENTENCE, DIGEST = 6, 6
"""Least number of words of a sentence that two pages do not share by chance, and bytes of its digest, with which hardly
two of a million sentences are confused."""


@dataclass(frozen=True)
class PageHead:
    """The data of a page that stays in memory while the index is made."""

    address: str
    """Address below the site, percent-encoded, with a slash before it."""
    kind: Kind
    title: str
    date: str
    """ISO day; empty if unknown."""
    filters: tuple[tuple[str, str], ...]
    title_words: int
    """The number of words of the title that count."""
    evidence: tuple[int, ...]
    """The blocks that are quotations."""
    cited: tuple[tuple[int, str], ...]
    """Blocks that quote a passage of another page, each with the address of that passage."""
    ids: str
    """The ids of the elements in each block: a line for each block, with spaces between ids."""
    sentences: tuple[bytes, ...]
    """For each block the digests of its longer sentences, `DIGEST` bytes each."""
    heading: tuple[int, bytes]
    """The block of the title, and its digest."""
    lines: tuple[tuple[int, bytes], ...]
    """Blocks of a few words, which may be titles of other pages, and their digests; none on pages of articles."""


@dataclass(frozen=True)
class PagePart:
    """What a page adds to each part of the index."""

    head: PageHead
    words: frozenset[str]
    """As `lexicon.vocabulary` has them."""
    verbs: dict[str, str]
    """As `lexicon.infinitives` has them."""
    postings: dict[str, bytes]
    """As `postings.page_postings` has them."""
    text: bytes
    """The data from which the passage of a hit is made, as compressed JSON; empty if it is kept separately."""


def page_part(path: str, html: bytes, synonyms: SynonymGroups) -> PagePart | None:
    """The part of the page at `path`, below the site; None if the search shall not find it."""
    page = page_text.page_text(path, html)
    if page is None:
        return None
    annotated = [annotation.annotated(block.text, synonyms) + _dated(page, block) for block in page.blocks]
    vocabulary = lexicon.vocabulary(annotated)
    if not vocabulary:
        return None
    verbs, held = lexicon.infinitives(vocabulary), postings.page_postings(page, annotated, synonyms)
    return PagePart(_head(page), frozenset(vocabulary), verbs, held, packed(_text(page, annotated)))


def packed(content: bytes) -> bytes:
    """The content compressed, always to the same bytes."""
    return gzip.compress(content, _LEVEL, mtime=0)


def as_json(value: object) -> bytes:
    """The value as JSON without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _dated(page: PageText, block: Block) -> str:
    """Annotations for the day of an article, to be added to its title, so that the article is found by its day."""
    if page.kind is not Kind.ARTICLE or block.role is not Role.TITLE or not page.date:
        return ""
    found = annotation.day_words(*reversed(page.date.split("-")))
    return "".join(annotation.MORE + word for word in found)


def _head(page: PageText) -> PageHead:
    address = _address(page)
    blocks = tuple(enumerate(page.blocks))
    return PageHead(
        address=address,
        kind=page.kind,
        title=page.title,
        date=page.date,
        filters=page.filters,
        title_words=sum(fold(word) not in _UNCOUNTED for word in words(page.title)),
        evidence=tuple(number for number, block in blocks if block.role is Role.EVIDENCE),
        cited=tuple((number, urljoin(address, block.cites)) for number, block in blocks if block.cites),
        ids="\n".join(" ".join(block.ids) for block in page.blocks),
        sentences=tuple(_sentences(block.text) for block in page.blocks),
        heading=next((number, _digest(words(block.text))) for number, block in blocks if block.role is Role.TITLE),
        lines=tuple(_lines(page)),
    )


def _address(page: PageText) -> str:
    return "/" + quote(page.path.removesuffix("index.html"))


def _sentences(text: str) -> bytes:
    found = map(words, _SENTENCE_END.split(text))
    return b"".join(_digest(sentence) for sentence in found if len(sentence) >= _SENTENCE)


def _lines(page: PageText) -> Iterator[tuple[int, bytes]]:
    for number, block in enumerate(page.blocks if page.kind is not Kind.ARTICLE else ()):
        inside = words(block.text)
        if block.role is not Role.TITLE and 0 < len(inside) < _SENTENCE:
            yield number, _digest(inside)


def _digest(sentence: list[str]) -> bytes:
    """The digest of a sentence's words, so that a quotation and its source have the same one."""
    return hashlib.blake2b(" ".join(map(fold, sentence)).encode(), digest_size=DIGEST).digest()


def _text(page: PageText, annotated: list[str]) -> bytes:
    """The data from which the passage of a hit is made, as compressed JSON."""
    meta = {"title": page.title, "kind": page.kind, "date": page.date, "source": page.source}
    blocks = [[block.role, block.anchor, text] for block, text in zip(page.blocks, annotated, strict=True)]
    filters: dict[str, list[str]] = {}
    for name, value in page.filters:
        filters.setdefault(name, []).append(value)
    told = {name: value for name, value in meta.items() if value}
    return as_json({"url": _address(page), "meta": told, "filters": filters, "blocks": blocks})
