"""How well an article was taken in: its parts against what a person says they are.

A page in `tests/press/` is `NAME.txt` or `NAME.html` beside `NAME.gold.yml`, all of it made up for these tests:

    title: …            as printed, without the kicker
    kicker: …           may be missing or empty, like date, updated, source
    date: 2024-05-17    first publication, local day
    authors: [Eva Muster, dpa]
    body:               in order; kinds are lead, heading, paragraph, item
      - lead: …
      - heading: …
    captions: []        in order, without credit

Text is compared by runs of four words, so a lost or foreign sentence counts by its length; `leak` is the share of the
words taken in that stand in no run of four words of the gold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.model import Article, BlockKind

PRESS = Path(__file__).parent / "press"
BODY = (BlockKind.LEAD, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW)
_RUN = 4

Grams = Counter[tuple[str, ...]]


@dataclass(frozen=True)
class Gold:
    """What a page says, by a person's reading."""

    title: str
    body: tuple[tuple[BlockKind, str], ...]
    kicker: str
    date: str
    updated: str
    source: str
    authors: tuple[str, ...]
    captions: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """Shares between 0 and 1; `headings` is (found and right, in the gold, taken for one)."""

    f1: float
    leak: float
    headings: tuple[int, int, int]
    wrong: tuple[str, ...]
    """Which of title, kicker, date, updated, authors, source, captions differ from the gold."""


def pages(suffix: str) -> list[Path]:
    """The made-up pages of a form, by name."""
    return sorted(PRESS.glob(f"*{suffix}"))


def gold(page: Path) -> Gold:
    """What is expected of a page."""
    loaded = yaml.safe_load(page.with_suffix(".gold.yml").read_text(encoding="utf-8"))
    body = tuple((BlockKind(kind), text) for part in loaded.pop("body") for kind, text in part.items())
    title, kicker, date, updated, source = (
        str(loaded.get(key, "")) for key in ("title", "kicker", "date", "updated", "source")
    )
    return Gold(title, body, kicker, date, updated, source, tuple(loaded["authors"]), tuple(loaded["captions"]))


def score(article: Article, expected: Gold) -> Score:
    """The article against what is expected of it."""
    want = _grams(_words(text for _, text in expected.body))
    have = _words(block.text for block in article.blocks if block.kind in BODY)
    got = _grams(have)
    hits = sum((want & got).values())
    f1 = 2 * hits / (sum(want.values()) + sum(got.values())) if hits else 0.0
    return Score(f1, _leak(have, want), _headings(article, expected), tuple(_wrong(article, expected)))


def _words(texts: Iterable[str]) -> list[str]:
    return re.findall(r"\w+", " ".join(texts).casefold())


def _grams(words: Sequence[str]) -> Grams:
    return Counter(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _leak(have: Sequence[str], want: Grams) -> float:
    covered: set[int] = set()
    for at in range(len(have) - _RUN + 1):
        if tuple(have[at : at + _RUN]) in want:
            covered.update(range(at, at + _RUN))
    return 1 - len(covered) / len(have) if have else 0.0


def _headings(article: Article, expected: Gold) -> tuple[int, int, int]:
    want = Counter(text for kind, text in expected.body if kind is BlockKind.HEADING)
    got = Counter(_texts(article, BlockKind.HEADING))
    return sum((want & got).values()), sum(want.values()), sum(got.values())


def _wrong(article: Article, expected: Gold) -> Iterable[str]:
    stated = {
        "title": (article.title.value if article.title else "", expected.title),
        "kicker": (" ".join(_texts(article, BlockKind.KICKER)), expected.kicker),
        "date": (article.date.value if article.date else "", expected.date),
        "updated": (article.updated.value if article.updated else "", expected.updated),
        "source": (article.source.value if article.source else "", expected.source),
        "authors": (tuple(author.value for author in article.authors), expected.authors),
        "captions": (tuple(_texts(article, BlockKind.CAPTION)), expected.captions),
    }
    return (name for name, (got, want) in stated.items() if got != want)


def _texts(article: Article, kind: BlockKind) -> list[str]:
    return [block.text for block in article.blocks if block.kind is kind]
