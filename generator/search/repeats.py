"""Finds blocks of a page that repeat what stands on another page, so that a search shows each passage once.

A quotation repeats what it links to. Any other block repeats another if all of its sentences stand there, word by word;
a line of a few words, if it is another page's title. The source is an article if there is one, else the first page.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from generator.search.page_part import DIGEST, PageHead
from generator.search.page_text import Kind

Place = tuple[int, int]
"""Page and block."""


def found(pages: list[PageHead]) -> dict[int, dict[int, Place]]:
    """For each page and block the place that it repeats. Articles are only sources, so their number costs nothing."""
    cited = _cited(pages)
    sources = _sources(pages)
    titles = _titles(pages)
    repeated: dict[int, dict[int, Place]] = {}
    for number, page in enumerate(pages):
        if page.kind is not Kind.ARTICLE:
            lines = ((block, titles[digest]) for block, digest in page.lines if digest in titles)
            same = {block: place for block, place in (*_same(page, sources), *lines) if place[0] != number}
            own = same | cited.get(number, {})
            repeated |= {number: own} if own else {}
    return repeated


def _cited(pages: list[PageHead]) -> dict[int, dict[int, Place]]:
    """The places that quotations link to."""
    numbers = {unquote(page.address): number for number, page in enumerate(pages)}
    places: dict[int, dict[int, Place]] = {}
    for number, page in enumerate(pages):
        for block, address in page.cited:
            to = urlsplit(unquote(address))
            other = numbers.get(to.path)
            place = None if other is None else _block_of(pages[other], to.fragment)
            if other is not None and place is not None:
                places.setdefault(number, {})[block] = (other, place)
    return places


def _block_of(page: PageHead, element: str) -> int | None:
    """The block that holds the element of this id."""
    blocks = enumerate(page.ids.split("\n"))
    return next((number for number, ids in blocks if element in ids.split()), None)


def _sources(pages: list[PageHead]) -> dict[bytes, Place]:
    """For each sentence on pages that are no articles, its first place, in an article if there is one."""
    wanted = {digest for page in pages if page.kind is not Kind.ARTICLE for _, digest in _sentences(page)}
    order = sorted(range(len(pages)), key=lambda number: pages[number].kind is not Kind.ARTICLE)
    sources: dict[bytes, Place] = {}
    for number in order:
        for block, digest in _sentences(pages[number]):
            if digest in wanted:
                sources.setdefault(digest, (number, block))
    return sources


def _titles(pages: list[PageHead]) -> dict[bytes, Place]:
    """Titles of pages that are no articles, by digest."""
    other = [(number, page.heading) for number, page in enumerate(pages) if page.kind is not Kind.ARTICLE]
    return {digest: (number, block) for number, (block, digest) in reversed(other)}


def _sentences(page: PageHead) -> Iterator[tuple[int, bytes]]:
    for block, digests in enumerate(page.sentences):
        for start in range(0, len(digests), DIGEST):
            yield block, digests[start : start + DIGEST]


def _same(page: PageHead, sources: dict[bytes, Place]) -> Iterator[tuple[int, Place]]:
    """The blocks whose sentences all stand in one other block."""
    for block, digests in enumerate(page.sentences):
        places = {sources[digests[start : start + DIGEST]] for start in range(0, len(digests), DIGEST)}
        if len(places) == 1:
            yield block, places.pop()
