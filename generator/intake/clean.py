"""From an article as received to its parts: what belongs becomes blocks, what does not is removed with a reason.

Lines are judged by themselves (`judge`), beside their neighbours (`context`) and as a stretch (`flow`); then head and
foot are read (`head`, `facts`) and each line becomes a block or is removed. Nothing is dropped: `conserve` proves it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from generator.intake import context, facts, head, layout, lines, markup, patterns
from generator.intake.blocks import Piece, pieces
from generator.intake.flow import ARTICLE, states
from generator.intake.head import Extent
from generator.intake.lines import Line
from generator.model import (
    Article,
    Block,
    BlockKind,
    Fact,
    Form,
    Metadata,
    Problem,
    RawArticle,
    Reason,
    Removed,
    Severity,
)
from generator.seeds import frontmatter
from generator.seeds.frontmatter import Front
from generator.text import language
from generator.text.dates import days
from generator.text.slug import slug


def clean(raw: RawArticle, take: bool = False) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in its parts, or None and why not; with `take` a page is one, whatever it looks like."""
    article, problems = _text(raw) if raw.form is not Form.HTML else _page(raw, take)
    return (_completed(article, raw.stated) if article else None), problems


def _page(raw: RawArticle, take: bool) -> tuple[Article | None, tuple[Problem, ...]]:
    from generator.intake import extract  # trafilatura takes a second to load, and text needs none of it

    return extract.extract(raw, take)


def _completed(article: Article, stated: Metadata) -> Article:
    """The article with what a mail or web archive says around it, where it says nothing itself."""
    return replace(
        article,
        title=article.title or stated.title,
        date=article.date or stated.date,
        source=article.source or stated.source,
        url=article.url or stated.url,
    )


def _text(raw: RawArticle) -> tuple[Article | None, tuple[Problem, ...]]:
    restored = layout.restored(raw.text)
    raw = replace(raw, text=restored.text, repairs=raw.repairs + restored.repairs)
    front, problem = frontmatter.read(raw) if raw.form is Form.MARKDOWN else (frontmatter.NONE, None)
    if problem:
        return None, (replace(problem, severity=Severity.REFUSED),)
    every = lines.split(raw.text, markdown=raw.form is Form.MARKDOWN, continued=restored.continued)
    stamp, body = _stamp([line for line in every if line.runs[0].at >= front.end])
    body, signs = markup.read(body) if raw.form is Form.MARKDOWN else (body, [])
    judged = context.judged(body)
    path = states(judged)
    place = head.extent(judged, path)
    if place is None and any(line.closed for line in body):
        path, place = [ARTICLE] * len(judged), Extent(0, len(judged), 0)
    if place and front.title:
        path, place = head.below_given_title(judged, path, place, front.title.value)
    parts = pieces(judged, path, place) if place else []
    if place is None or not any(isinstance(part, Block) for part in parts):
        return None, (_no_text(raw),)
    found = facts.stated(judged, path, place, stamp)
    removed = (*front.removed, *_stamp_removed(stamp), *signs)
    return _article(raw, front, found, (*removed, *parts)), ()


def _article(raw: RawArticle, front: Front, found: Metadata, parts: tuple[Piece, ...]) -> Article:
    blocks = tuple(part for part in parts if isinstance(part, Block))
    return Article(
        id=slug(PurePath(raw.name).stem),
        name=raw.name,
        path=raw.path,
        sha256=raw.sha256,
        form=raw.form,
        visible=raw.text,
        blocks=blocks,
        removed=tuple(part for part in parts if isinstance(part, Removed)),
        repairs=raw.repairs,
        title=front.title or _title(raw.text, blocks),
        date=front.date or found.date,
        updated=found.updated,
        source=front.source or found.source,
        authors=front.authors or found.authors,
        url=front.url,
        lang=language.detect("\n".join(block.text for block in blocks)),
    )


def _stamp(body: list[Line]) -> tuple[tuple[str, Line] | None, list[Line]]:
    """The day in front of a dump's first line, and the lines without it."""
    stamp = patterns.DUMP_STAMP.match(body[0].text) if body else None
    if not stamp or not days(stamp.group(1)):
        return None, body
    first = body[0]
    stamp_line = lines.cut(first, 0, stamp.end())
    rest = lines.cut(first, stamp.end(), len(first.runs[0].text))
    runs = (*(run for run in rest.runs if run.text), *first.runs[1:])
    return (stamp.group(1), stamp_line), [replace(first, runs=runs), *body[1:]] if runs else body[1:]


def _stamp_removed(stamp: tuple[str, Line] | None) -> tuple[Removed, ...]:
    return tuple(Removed(run, stamp[1].number, Reason.DATELINE) for run in stamp[1].runs) if stamp else ()


def _no_text(raw: RawArticle) -> Problem:
    return Problem(raw.path, 0, "no article text found in it", "put the article's text into the file", Severity.REFUSED)


def _title(text: str, blocks: tuple[Block, ...]) -> Fact | None:
    title = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is None:
        return None
    number = text.count("\n", 0, title.runs[0].at) + 1
    return Fact(title.text, facts.basis(Line(title.runs, number, gap=True), title.text))
