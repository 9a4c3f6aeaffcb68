"""What one page adds to the index. It depends on the page and the synonyms only, so it stays when others change."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urljoin

from generator.search import annotation, lexicon, page_text, postings
from generator.search.annotation import Token
from generator.search.page_text import Kind, PageText, Role
from generator.search.stemming import fold, words
from generator.search.synonyms import SynonymGroups

_UNCOUNTED = frozenset(
    map(fold, "der die das des dem den ein eine und oder in im an am auf für von vom zu zum zur mit unter".split())
)
"""Words of a title that a query need not contain to match the whole title."""
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
    """The infinitives that `lexicon.vocabulary` finds with them."""
    postings: dict[str, bytes]
    """As `postings.page_postings` has them."""
    text: bytes
    """The data from which the passage of a hit is made, as compressed JSON; empty if it is kept separately."""


def page_part(path: str, html: bytes, synonyms: SynonymGroups) -> PagePart | None:
    """The part of the page at `path`, below the site; None if the search shall not find it."""
    page = page_text.page_text(path, html)
    if page is None:
        return None
    tokens = [annotation.tokens(block.text) for block in page.blocks]
    annotated = [annotation.annotated(each, synonyms) for each in tokens]
    _date(page, annotated)
    counts = list(map(Counter, annotated))
    held, verbs = lexicon.vocabulary(set().union(*counts))
    if not held:
        return None
    own = postings.page_postings(page, counts, synonyms)
    return PagePart(_head(page, tokens), frozenset(held), verbs, own, packed(_text(page, annotated)))


def packed(content: bytes) -> bytes:
    """The content compressed, always to the same bytes."""
    return gzip.compress(content, _LEVEL, mtime=0)


def as_json(value: object) -> bytes:
    """The value as JSON without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _date(page: PageText, annotated: list[list[str]]) -> None:
    """Annotate the title of an article with its day, so that the article is found by it."""
    if page.kind is not Kind.ARTICLE or not page.date:
        return
    found = annotation.day_words(*reversed(page.date.split("-")))
    for block, tokens in zip(page.blocks, annotated, strict=True):
        if block.role is Role.TITLE:
            tokens[-1] = annotation.MORE.join((tokens[-1], *found))


def _head(page: PageText, tokens: list[list[Token]]) -> PageHead:
    address = _address(page)
    blocks = tuple(enumerate(page.blocks))
    title = next(number for number, block in blocks if block.role is Role.TITLE)
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
        sentences=tuple(map(_sentences, tokens)),
        heading=(title, _digest(_folded(tokens[title]).split())),
        lines=tuple(_lines(page, tokens)),
    )


def _address(page: PageText) -> str:
    return "/" + quote(page.path.removesuffix("index.html"))


def _sentences(tokens: list[Token]) -> bytes:
    sentences = (sentence.split() for sentence in _folded(tokens).split(annotation.SENTENCE_END))
    return b"".join(_digest(words) for words in sentences if len(words) >= _SENTENCE)


def _lines(page: PageText, tokens: list[list[Token]]) -> Iterator[tuple[int, bytes]]:
    for number, block in enumerate(page.blocks if page.kind is not Kind.ARTICLE else ()):
        words = _folded(tokens[number]).split()
        if block.role is not Role.TITLE and 0 < len(words) < _SENTENCE:
            yield number, _digest(words)


def _folded(tokens: list[Token]) -> str:
    """The words of a text as they are compared, with signs where sentences end."""
    return " ".join([token.folded for token in tokens])


def _digest(words: list[str]) -> bytes:
    """The digest of folded words, so that a quotation and its source have the same one."""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=DIGEST).digest()


def _text(page: PageText, annotated: list[list[str]]) -> bytes:
    """The data from which the passage of a hit is made, as compressed JSON."""
    meta = {"title": page.title, "kind": page.kind, "date": page.date, "source": page.source}
    texts = map(" ".join, annotated)
    blocks = [[block.role, block.anchor, text] for block, text in zip(page.blocks, texts, strict=True)]
    filters: dict[str, list[str]] = {}
    for name, value in page.filters:
        filters.setdefault(name, []).append(value)
    told = {name: value for name, value in meta.items() if value}
    return as_json({"url": _address(page), "meta": told, "filters": filters, "blocks": blocks})
