"""Finds articles that say nearly the same as a new one: an agency report in two papers, a page saved twice.

Texts are compared by the sequences of words they share (`text.shingles`). Only one new text is compared with all
others, so the work grows with their number only; but they may be many, so files without the new text's longer words are
skipped without being decoded.

`THRESHOLD` lies in a wide gap. Among 20 press pages received as HTML, as a dump and as a copy of the whole page, two
forms of one page share at least .77, forms of two pages at most .03.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model import Article, Form, RawArticle
from generator.seeds import read
from generator.text.shingles import Shingle, share, shingles

THRESHOLD = 0.3
"""Two texts are alike if they share at least this part of their shingles."""
_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
_TELLING = re.compile(r"(?<![^\W_])[A-Za-z]{7,}(?![^\W_])")
"""Long words in ASCII, which have the same bytes in almost any encoding."""
_SAMPLE = 40
"""Long words of the new text that are looked for in the bytes of a file, before it is taken in to be compared."""
_FEWEST = THRESHOLD / 2
"""Share of these words that a file must hold: less than for texts alike, as a sample may miss what they share."""


@dataclass(frozen=True)
class Alike:
    """A file whose text is much like the new one."""

    path: Path
    share: float
    """Shingles in both, as a share of those in the shorter text."""


def alike(article: Article, files: Iterable[tuple[Path, bytes]]) -> tuple[Alike, ...]:
    """The files that say nearly the same as the article, the most alike first; only one file is in memory at a time."""
    text = "\n".join(block.text for block in article.blocks)
    sample, own = _sample(text), shingles(text)
    found = (Alike(path, _share(own, raw)) for path, raw in _likely(sample, files))
    return tuple(sorted((each for each in found if each.share >= THRESHOLD), key=lambda a: (-a.share, a.path)))


def _likely(sample: tuple[bytes, ...], files: Iterable[tuple[Path, bytes]]) -> Iterator[tuple[Path, RawArticle]]:
    """Files that hold enough of the sample, decoded; files with two bytes a letter are never skipped."""
    for path, data in files:
        if b"\0" in data or sum(word in data for word in sample) >= _FEWEST * len(sample):
            raw, _ = read.received(path.name, read.shown(path), data)
            if raw:
                yield path, raw


def _sample(text: str) -> tuple[bytes, ...]:
    """Some of the text's longer words, from all parts of it."""
    words = sorted({word.encode() for word in _TELLING.findall(text)})
    return tuple(words[:: max(1, len(words) // _SAMPLE)])


def _share(own: frozenset[Shingle], other: RawArticle) -> float:
    """The share of common shingles in those of the shorter text, since a saved page holds more than its article."""
    return share(own, shingles(_seen(other)))


def _seen(raw: RawArticle) -> str:
    return html.unescape(_MARKUP.sub(" ", raw.text)) if raw.form is Form.HTML else raw.text
