"""How many falsehoods `check` notices in a made-up dossier: `python -m tests.bench_falsehoods`.

Both halves of `tests/dossier/made_up_falsehoods.py`, by kind: rules were made with the first one only.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.dossier import resolve, validate
from generator.model import Article
from generator.pipeline import take_in
from generator.seeds import read
from tests.conftest import ROOT
from tests.dossier.made_up_falsehoods import FIRST, SECOND, Falsehood

SEEDS = ROOT / "tests" / "klinik" / "seeds"


def main() -> None:
    """Print how many of each half are noticed, by kind."""
    articles = take_in(read.seeds(SEEDS)[0])[0]
    print(f"messages about the truth: {len(told(SEEDS, articles))}")
    for half in (FIRST, SECOND):
        with tempfile.TemporaryDirectory() as folder:
            found = noticed(half, Path(folder), articles)
        every, kinds = Counter(each.kind for each in half), Counter(each.kind for each in found)
        by_kind = ", ".join(f"{kind} {kinds[kind]} of {number}" for kind, number in every.items())
        print(f"{len(found)} of {len(half)}: {by_kind}")


def noticed(falsehoods: Sequence[Falsehood], folder: Path, articles: Sequence[Article]) -> list[Falsehood]:
    """Those about which there is a message, each tried in a copy of the dossier below the folder."""
    found = []
    for number, falsehood in enumerate(falsehoods):
        seeds = folder / str(number)
        shutil.copytree(SEEDS, seeds)
        file = seeds / falsehood.file
        file.write_text(falsified(file.read_text("utf-8"), falsehood), "utf-8")
        if told(seeds, articles):
            found.append(falsehood)
    return found


def told(seeds: Path, articles: Sequence[Article]) -> tuple[str, ...]:
    """What the check says of a dossier with these articles."""
    read_seeds, unread = read.seeds(seeds)
    whole, unresolved = resolve.resolve(read_seeds, articles)
    return tuple(each.message for each in (*unread, *unresolved, *validate.validate(whole)))


def falsified(text: str, falsehood: Falsehood) -> str:
    """A file with the falsehood in its place; the place must be there once."""
    start, end = place(text, falsehood.block)
    assert text.count(falsehood.old, start, end) == 1
    return text[:start] + text[start:end].replace(falsehood.old, falsehood.new) + text[end:]


def place(text: str, block: str) -> tuple[int, int]:
    """Where the block begins and ends."""
    ends = {
        "all": (0, len(text)),
        "prose": (text.find("\n---\n") + 5, len(text)),
        "front": (0, text.find("positions:")),
    }
    if block in ends:
        return ends[block]
    begins = re.search(rf"^ *- id: {re.escape(block)}$", text, re.MULTILINE)
    assert begins
    behind = re.compile(r"^ *- id: |^---", re.MULTILINE).search(text, begins.end())
    return begins.start(), behind.start() if behind else len(text)


if __name__ == "__main__":
    main()
