"""Proof that cleaning loses and doubles nothing: what the blocks and the removed runs hold is the source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Article, Run


def lost(article: Article) -> str:
    """What is wrong first, in German: a passage lost, held twice, or not as in the source; "" when all is there."""
    end = 0
    for run in sorted(_each(article), key=lambda run: (run.at, len(run.text))):
        if run.at < end:
            return f"doppelt ab Zeichen {run.at}: „{run.text[:40]}“"
        if gap := article.visible[end : run.at].strip():
            return f"verloren ab Zeichen {end}: „{gap[:40]}“"
        if article.visible[run.at : run.at + len(run.text)] != run.text:
            return f"verändert ab Zeichen {run.at}: „{run.text[:40]}“"
        end = run.at + len(run.text)
    rest = article.visible[end:].strip()
    return f"verloren ab Zeichen {end}: „{rest[:40]}“" if rest else ""


def _each(article: Article) -> Iterator[Run]:
    for block in article.blocks:
        yield from block.runs
        yield from block.credit
    for removed in article.removed:
        yield removed.run
