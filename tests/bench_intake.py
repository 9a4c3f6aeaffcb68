"""How long taking articles in takes: `make bench` runs this file.

1,000 text articles through the whole of `pages`, and HTML pages through `clean` beside trafilatura alone, in turn.
Both get decoded pages, and objects are looked through for garbage as seldom as in each process of a run
(`work.pool.collect_seldom`). trafilatura is timed twice: for the text alone, which is what the bar means, and with
headline, day, authors and outlet, which intake finds, too.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import trafilatura

from generator import pipeline
from generator.intake import clean
from generator.model import RawArticle
from generator.seeds import read
from generator.work import pool
from tests import corpus

COUNT = 1000
ROUNDS = 9
PRESS = Path(__file__).parent / "press"


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock time of one call."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def bench_pages() -> None:
    """Seeds to docs, empty at first."""
    with tempfile.TemporaryDirectory() as folder:
        seeds, docs = Path(folder, "seeds"), Path(folder, "docs")
        corpus.write(COUNT, seeds)
        took = seconds(lambda: pipeline.pages(seeds, docs))
        print(f"{COUNT} text articles through `pages`: {took:.1f} s (bar: 10 s)")


def as_heavy_as_real(html: str) -> str:
    """A page with the load of a newspaper's: a menu, teasers and scripts around the article, some 200 KB."""
    menu = "".join(f'<li class="menu__item"><a href="/r/{n}">Ressort {n}</a></li>' for n in range(400))
    teasers = "".join(f'<div class="teaser"><a href="/a/{n}"><h3>Meldung Nummer {n}</h3></a></div>' for n in range(100))
    script = "<script>window.data = '" + "x" * 120_000 + "';</script>"
    around = re.fullmatch(r"(?s)(.*?)(<body[^>]*>)(.*)(</body>.*)", html)
    assert around, "a made-up page has a body"
    head, body, article, end = around.groups()
    return f"{head}{script}{body}<nav><ul>{menu}</ul></nav>{article}<aside>{teasers}</aside>{end}"


def bench_html(folder: Path) -> None:
    """The ratio of the two, pair by pair, each HTML page of a folder once a round."""
    light = [raw for path in sorted(folder.glob("*.html")) for raw in [read.article(path)[0]] if raw]
    raws = [replace(raw, text=as_heavy_as_real(raw.text)) for raw in light] if folder == PRESS else light
    pool.collect_seldom()
    with_text: list[float] = []
    with_facts: list[float] = []
    for _ in range(ROUNDS):
        ours = seconds(lambda: [clean.clean(raw) for raw in raws])
        for ratios, facts in ((with_text, False), (with_facts, True)):
            ratios.append(ours / seconds(partial(_by_trafilatura, raws, facts)))
    print(
        f"{len(raws)} HTML pages, ours / trafilatura alone: {statistics.median(with_text):.2f} (bar: 1.5); "
        f"with its metadata: {statistics.median(with_facts):.2f}"
    )


def _by_trafilatura(raws: Sequence[RawArticle], with_facts: bool) -> None:
    for raw in raws:
        trafilatura.extract(raw.text, favor_precision=True, with_metadata=with_facts)


if __name__ == "__main__":
    bench_pages()
    bench_html(Path(sys.argv[1]) if len(sys.argv) > 1 else PRESS)
