"""Finds articles that say nearly the same as a new one: an agency report in two papers, a page saved twice.

Texts are compared by the sequences of words they share (`text.shingles`). What one file of a folder has to say to all
others is linear, so no sketches are needed, but the files are many: those that do not even hold the new text's longer
words are passed over without being decoded.

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
"""Share of shingles from which two texts are called alike."""
_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
_TELLING = re.compile(r"(?<![^\W_])[A-Za-z]{7,}(?![^\W_])")
"""Words that stand in a file as they are, whatever its encoding."""
_SAMPLE = 40
_FEWEST = THRESHOLD / 2


@dataclass(frozen=True)
class Alike:
    """A file whose text is much like the new one's."""

    path: Path
    share: float
    """Shingles in both, as a share of those in the shorter text."""


def alike(article: Article, files: Iterable[tuple[Path, bytes]]) -> tuple[Alike, ...]:
    """The files that say nearly the same as the article, the most alike first; only one file is held at a time."""
    text = "\n".join(block.text for block in article.blocks)
    sample, own = _sample(text), shingles(text)
    found = (Alike(path, _share(own, raw)) for path, raw in _likely(sample, files))
    return tuple(sorted((each for each in found if each.share >= THRESHOLD), key=lambda a: (-a.share, a.path)))


def _likely(sample: tuple[bytes, ...], files: Iterable[tuple[Path, bytes]]) -> Iterator[tuple[Path, RawArticle]]:
    """Files that hold enough of the sample, decoded; those of two bytes a letter are never passed over."""
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
    """Measured on the shorter text, since a saved page holds much beside its article."""
    return share(own, shingles(_seen(other)))


def _seen(raw: RawArticle) -> str:
    return html.unescape(_MARKUP.sub(" ", raw.text)) if raw.form is Form.HTML else raw.text
