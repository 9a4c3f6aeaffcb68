"""From an article as received to its parts: what belongs becomes blocks, what does not is removed with a reason.

Lines are judged by themselves (`judge`), beside their neighbours (`context`) and as a stretch (`flow`); then head and
foot are read (`head`, `facts`) and each line becomes a block or is removed. Nothing is dropped: `conserve` proves it.
"""

from __future__ import annotations

from pathlib import PurePath

from generator import context, facts, frontmatter, head, language, lines, patterns
from generator.blocks import pieces
from generator.flow import ARTICLE, states
from generator.head import Extent
from generator.lines import Line
from generator.model import Article, Block, BlockKind, Fact, Form, Problem, RawArticle, Reason, Removed
from generator.slug import slug


def clean(raw: RawArticle) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in its parts, or None and why not."""
    if raw.form is not Form.HTML:
        return _text(raw)
    from generator import extract  # trafilatura takes a second to load, and text needs none of it

    return extract.extract(raw)


def _text(raw: RawArticle) -> tuple[Article | None, tuple[Problem, ...]]:
    front, problem = frontmatter.read(raw) if raw.form is Form.MARKDOWN else (frontmatter.NONE, None)
    if problem:
        return None, (problem,)
    all_lines = [
        line for line in lines.split(raw.text, markdown=raw.form is Form.MARKDOWN) if line.runs[0].at >= front.end
    ]
    stamp, all_lines = _stamp(all_lines)
    judged = context.judged(all_lines)
    path = states(judged)
    place = head.extent(judged, path)
    if place is None and any(line.closed for line in all_lines):
        path, place = [ARTICLE] * len(judged), Extent(0, len(judged), 0)
    if place is None:
        return None, (_no_text(raw),)
    found = facts.stated(judged, path, place, stamp)
    parts = pieces(judged, path, place, raw.form)
    blocks = tuple(part for part in parts if isinstance(part, Block))
    if not blocks:
        return None, (_no_text(raw),)
    removed = (*front.removed, *_stamp_removed(stamp), *(part for part in parts if isinstance(part, Removed)))
    article = Article(
        id=slug(PurePath(raw.name).stem),
        name=raw.name,
        path=raw.path,
        sha256=raw.sha256,
        form=raw.form,
        visible=raw.text,
        blocks=blocks,
        removed=removed,
        repairs=raw.repairs,
        title=front.title or _title(judged[place.title].line if place.title is not None else None, blocks),
        date=front.date or found.date,
        updated=found.updated,
        source=front.source or found.source,
        authors=front.authors or found.authors,
        lang=language.detect("\n".join(block.text for block in blocks)),
    )
    return article, ()


def _stamp(all_lines: list[Line]) -> tuple[tuple[str, Line] | None, list[Line]]:
    """The day in front of a dump's first line, and the lines without it."""
    stamp = patterns.DUMP_STAMP.match(all_lines[0].text) if all_lines else None
    if not stamp:
        return None, all_lines
    first = all_lines[0]
    stamp_line = lines.cut(first, 0, stamp.end())
    rest = lines.cut(first, stamp.end(), len(first.text))
    return (stamp.group(1), stamp_line), [rest, *all_lines[1:]] if rest.text else all_lines[1:]


def _stamp_removed(stamp: tuple[str, Line] | None) -> tuple[Removed, ...]:
    return tuple(Removed(run, stamp[1].number, Reason.DATELINE) for run in stamp[1].runs) if stamp else ()


def _no_text(raw: RawArticle) -> Problem:
    return Problem(raw.path, 0, "no article text found in it", "put the article's text into the file")


def _title(line: Line | None, blocks: tuple[Block, ...]) -> Fact | None:
    title = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    return Fact(title.text, facts.basis(line, title.text)) if line and title else None
