"""Proof that cleaning loses and doubles nothing: what the blocks and the removed runs hold is the source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, Problem, Run
from generator.text.shorten import SHOWN


def whole(article: Article) -> tuple[Problem, ...]:
    """A problem if intake has lost, doubled or changed something of the article."""
    found = lost(article)
    if not found:
        return ()
    remedy = "this is a fault of the generator: please report it with the article"
    return (Problem(article.path, 0, f"intake is not faithful to the source ({found})", remedy),)


def lost(article: Article) -> str:
    """The first fault: a passage that is lost, doubled, or not as in the source; "" if there is none."""
    end = 0
    for run in sorted(_each(article), key=lambda run: (run.at, len(run.text))):
        if run.at < end:
            return f"doubled from character {run.at}: “{run.text[:SHOWN]}”"
        if gap := article.visible[end : run.at].strip():
            return f"lost from character {end}: “{gap[:SHOWN]}”"
        if article.visible[run.at : run.at + len(run.text)] != run.text:
            return f"changed from character {run.at}: “{run.text[:SHOWN]}”"
        end = run.at + len(run.text)
    rest = article.visible[end:].strip()
    return f"lost from character {end}: “{rest[:SHOWN]}”" if rest else ""


def _each(article: Article) -> Iterator[Run]:
    for block in article.blocks:
        yield from block.runs
        yield from block.credit
    for removed in article.removed:
        yield removed.run
