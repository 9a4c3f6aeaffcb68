"""What some pages in a row add to the index together: it stays as long as none of them changes, comes or goes.

A site is cut into groups by the names of its pages alone, so that one page more changes one group. To join a hundred
groups takes a fraction of the time that ten thousand pages take.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.search import postings
from generator.search.page_part import PageHead, PagePart
from generator.search.postings import Run

PAGES = 256
"""Pages of a group in the mean. Of 10,000 pages groups of 128 take 1.0 s to read and to join, of 256 .75, of 512 .62; a
group that one page has changed takes .2 ms for each of its pages."""


class Keyed(NamedTuple):
    """A page of the site, and the key of all that its part depends on."""

    path: str
    key: str


@dataclass(frozen=True)
class PageGroup:
    """What the pages of a group add to each part of the index; those that are not to be found are none of them."""

    pages: tuple[Keyed, ...]
    heads: tuple[PageHead, ...]
    texts: tuple[str, ...]
    """SHA-256 of the text of each page, which is a file of the index."""
    words: dict[str, int]
    """In how many of the pages each stands, as `lexicon.vocabulary` has them."""
    postings: dict[str, Run]


def cut(pages: Iterable[Keyed]) -> Iterator[list[Keyed]]:
    """The pages of a site, in order, in groups."""
    group: list[Keyed] = []
    for page in pages:
        if group and zlib.crc32(page.path.encode()) % PAGES == 0:
            yield group
            group = []
        group.append(page)
    if group:
        yield group


def merged(parts: Iterable[tuple[Keyed, PagePart, str]]) -> PageGroup:
    """The group of these parts of pages, each with its page and the SHA-256 of its text."""
    words: Counter[str] = Counter()
    pages, heads, texts, held = [], [], [], []
    for page, part, text in parts:
        words.update(part.words)
        pages.append(page)
        heads.append(part.head)
        texts.append(text)
        held.append(part.postings)
    return PageGroup(tuple(pages), tuple(heads), tuple(texts), dict(words), postings.runs(held))
