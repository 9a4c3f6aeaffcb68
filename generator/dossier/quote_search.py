"""Finds a quotation in its article, verbatim but for spaces, dashes and quotation marks; else the nearest one.

Only white space, kinds of quotation marks and kinds of hyphens and dashes may differ. `[…]` joins passages in order; so
do `…`, `...`, `(…)` and `(...)`, unless the article itself prints them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.model import RUNNING_TEXT, Article, Piece, Removed

ELLIPSIS = re.compile(r"\s*\[(?:…|\.\.\.)\]\s*")
_ANY_ELLIPSIS = re.compile(r"\s*(?:[\[(](?:…|\.\.\.)[\])]|…|\.\.\.)\s*")
_DOUBLE = '"„“”‟«»″＂'
_SINGLE = "'‚‘’‛‹›′＇`´"
_DASHES = "-‐‑‒–—―−﹣－"
_FOLD = str.maketrans({**dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_DASHES, "-")})
_BARRIER = "\x00"
_ALIKE = 0.4
"""A sentence is suggested as the one meant only if it shares at least this part of the quotation's words; articles and
prepositions alone make up about .3."""
_COMPARED = 5
"""Sentences with most words of a quotation that are compared with it letter by letter, which is slow."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"“”'’»]?\s+(?=[\"„“‚«»A-ZÄÖÜ])")


@dataclass(frozen=True)
class _Haystack:
    """The article's text folded for comparison; `starts[i]` is where block i begins."""

    text: str
    starts: tuple[int, ...]


def normalise(text: str) -> str:
    """Make white space, quotation marks and hyphens uniform; apart from white space the length stays the same."""
    return " ".join(text.translate(_FOLD).split())


@lru_cache(maxsize=512)
def locate(quote: str, article: Article) -> tuple[tuple[Piece, ...], ...]:
    """For each passage of the quotation, in order, the pieces of blocks that hold it; empty if any is missing.

    A passage may run on from one paragraph to the next, but not across a heading or a caption.
    """
    strictly = _locate(parts(quote), article)
    return strictly or _locate(_parts(quote, _ANY_ELLIPSIS), article)


def _locate(passages: list[str], article: Article) -> tuple[tuple[Piece, ...], ...]:
    haystack = _haystack(article)
    found = _in_order(passages, haystack.text) or ()
    return tuple(_split_at_blocks(*each.span(), haystack, article) for each in found)


def _in_order(passages: Iterable[str], text: str) -> list[re.Match[str]] | None:
    """Where the passages stand in a text, each behind the one before; None if one of them does not."""
    found: list[re.Match[str]] = []
    for passage in passages:
        match = _whole_words(passage).search(text, found[-1].end() if found else 0)
        if not match:
            return None
        found.append(match)
    return found


def stands(words: str, article: Article) -> bool:
    """Whether these words stand in the article; capital letters may differ."""
    passages = (part.casefold() for part in _parts(words, _ANY_ELLIPSIS))
    return _in_order(passages, _haystack(article).text.casefold()) is not None


def left_out(quote: str, article: Article) -> Removed | None:
    """What the article's page leaves out and holds the first part of the quotation, if anything does."""
    first = next(iter(parts(quote)), "")
    held = (each for each in article.removed if first and _whole_words(first).search(normalise(each.run.text)))
    return next(held, None)


def verbatim(passages: tuple[tuple[Piece, ...], ...], article: Article) -> str:
    """The quotation as the source prints it."""
    return " […] ".join(" ".join(article.blocks[p.block].text[p.start : p.end] for p in pieces) for pieces in passages)


def parts(quote: str) -> list[str]:
    """The passages that a quotation joins by `[…]`, normalised."""
    return _parts(quote, ELLIPSIS)


def _parts(quote: str, ellipsis: re.Pattern[str]) -> list[str]:
    return [normalise(part) for part in ellipsis.split(quote) if any(map(str.isalnum, part))]


def times(quote: str, article: Article) -> int:
    """How often a quotation of one passage stands in the article."""
    passages = parts(quote)
    return len(_whole_words(passages[0]).findall(_haystack(article).text)) if len(passages) == 1 else 1


def nearest(quote: str, article: Article) -> str:
    """The sentence of the article most like the first part that is missing, and a word diff between the two.

    Empty when no sentence is like it.
    """
    haystack = _haystack(article)
    missing = next((p for p in parts(quote) if not _whole_words(p).search(haystack.text)), None)
    if missing is None:
        return "each part stands in the article, but not in this order"
    sentence = _most_alike(missing, article)
    words = set(missing.casefold().split())
    if len(words & set(normalise(sentence).casefold().split())) < _ALIKE * len(words):
        return ""
    return f"nearest passage: {sentence}\ndiff (-quotation +article): {_word_diff(missing, normalise(sentence))}"


def _whole_words(part: str) -> re.Pattern[str]:
    before = r"(?<!\w)" if part[0].isalnum() else ""
    after = r"(?!\w)" if part[-1].isalnum() else ""
    return re.compile(before + re.escape(part) + after)


@lru_cache(maxsize=64)
def _haystack(article: Article) -> _Haystack:
    text, starts, previous = "", [], None
    for block in article.blocks:
        joins = block.kind in RUNNING_TEXT and previous in RUNNING_TEXT
        text += "" if not text else " " if joins else f" {_BARRIER} "
        starts.append(len(text))
        text += normalise(block.text)
        previous = block.kind
    return _Haystack(text, tuple(starts))


def _split_at_blocks(start: int, end: int, haystack: _Haystack, article: Article) -> tuple[Piece, ...]:
    pieces = []
    for number, (block, at) in enumerate(zip(article.blocks, haystack.starts, strict=True)):
        first, last = max(start, at), min(end, at + len(block.text))
        if first < last:
            pieces.append(Piece(number, first - at, last - at))
    return tuple(pieces)


def _most_alike(part: str, article: Article) -> str:
    sentences = [s for block in article.blocks for s in _SENTENCE_END.split(block.text)]
    words = set(part.casefold().split())
    shared = sorted(sentences, key=lambda s: -len(words & set(normalise(s).casefold().split())))
    return max(
        shared[:_COMPARED],
        key=lambda s: difflib.SequenceMatcher(None, part, normalise(s), autojunk=False).ratio(),
        default="",
    )


def _word_diff(quote: str, source: str) -> str:
    a, b = quote.split(), source.split()
    out = []
    for tag, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            out.append(" ".join(a[a1:a2]))
            continue
        out += [f"[-{' '.join(a[a1:a2])}-]"] if a1 < a2 else []
        out += [f"[+{' '.join(b[b1:b2])}+]"] if b1 < b2 else []
    return " ".join(out)
