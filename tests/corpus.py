"""A large corpus for the benchmarks: articles recombined from the sentences of the made-up press.

`python tests/corpus.py COUNT DIR` writes COUNT text articles to `DIR/articles/`, the same bytes every time.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ARTICLES = Path(__file__).parent / "press"
SENTENCE = re.compile(r"(?<=[.!?])[\"“”]?\s+(?=[\"“„A-ZÄÖÜ])")
FIRST_DAY = date(2025, 1, 1)
DAYS = 365


def sentences(folder: Path = ARTICLES) -> list[str]:
    """Every sentence of at least six words in the articles of a folder, in order."""
    lines = (line.strip() for path in sorted(folder.glob("*.txt")) for line in path.read_text("utf-8").splitlines())
    return [part for line in lines for part in SENTENCE.split(line) if len(part.split()) >= 6]


def article(number: int, stock: list[str]) -> str:
    """One article: headline, day, and six to twelve paragraphs of two to four sentences."""
    dice = random.Random(number)
    day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    headline = " ".join(dice.choice(stock).split()[:8]).rstrip(".,:") + f" – Fassung {number}"
    body = (" ".join(dice.sample(stock, dice.randint(2, 4))) for _ in range(dice.randint(6, 12)))
    return "\n\n".join([headline, f"{day:%d.%m.%Y}", *body]) + "\n"


def corpus(count: int) -> Iterator[tuple[str, str]]:
    """File names and texts of `count` articles."""
    stock = sentences()
    return ((f"{number:05d}.txt", article(number, stock)) for number in range(count))


def write(count: int, target: Path) -> None:
    """Write a seeds folder that holds nothing but articles."""
    folder = target / "articles"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in corpus(count):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
