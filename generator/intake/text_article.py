"""From a text to an article: lines get roles, the lines of the article are found, and become blocks.

Lines get roles by themselves (`line_roles`) and beside their neighbours (`line_neighbours`); `text_segmentation` finds
the article among them; then head and foot are read (`text_extent`, `text_metadata`).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import PurePath

from generator.intake import (
    day_choice,
    line_labels,
    line_neighbours,
    outlets,
    patterns,
    text_boxes,
    text_captures,
    text_chats,
    text_clippings,
    text_ends,
    text_extent,
    text_fields,
    text_layout,
    text_lines,
    text_mails,
    text_markdown,
    text_metadata,
    text_notes,
    text_pages,
    text_posts,
    text_shapes,
    text_wires,
    title_choice,
)
from generator.intake.line_features import Lines
from generator.intake.line_roles import Classified, Role
from generator.intake.text_blocks import Passage, blocks
from generator.intake.text_extent import Extent
from generator.intake.text_fields import Fields
from generator.intake.text_lines import Line
from generator.intake.text_segmentation import ARTICLE, BEFORE, states
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
from generator.text import address, language
from generator.text.dates import days
from generator.text.slug import slug


def extract(raw: RawArticle) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of a text, or None and why not."""
    restored = text_layout.restored(raw.text)
    raw = replace(raw, text=restored.text, repairs=raw.repairs + restored.repairs)
    front, problem = frontmatter.read(raw) if raw.form is Form.MARKDOWN else (frontmatter.NONE, None)
    if problem:
        return None, (replace(problem, severity=Severity.REFUSED),)
    every = text_lines.split(
        raw.text,
        markdown=raw.form is Form.MARKDOWN,
        continued=restored.continued,
        between=restored.between,
        aside=restored.aside,
    )
    read = _read([line for line in every if line.runs[0].at >= front.end], raw.form, restored.quoted)
    text = by_rules(read.body)
    house = outlets.house(_stated(front, read.fields, read.capture))
    lines, path, place = _located(text, read.body, raw.form, _bare(front.title or read.fields.title, house), house)
    parts = blocks(lines, path, place, house) if place else []
    if place is None or not any(isinstance(part, Block) for part in parts):
        return None, (_no_text(raw),)
    found = text_metadata.stated(text.lines, path, place)
    found = day_choice.dated(found, replace(text, place=place), read.stamp)
    stated = _stated(front, read.fields, read.capture, read.notes, found, Metadata(date=read.fields.loaded), read.chat)
    stated = replace(stated, title=_bare(stated.title, house), source=stated.source or host(stated.url))
    return _article(raw, stated, found.updated, (*front.removed, *read.removed, *parts)), ()


@dataclass(frozen=True)
class _Read:
    """The lines of a text in which the article is looked for, and what was read from the others."""

    body: list[Line]
    stamp: tuple[str, Line] | None
    capture: Metadata
    fields: Fields
    chat: Metadata
    notes: Metadata
    """What an agency's notes for newsrooms say."""
    removed: tuple[Removed, ...]


def _read(lines: list[Line], form: Form, quoted: frozenset[int]) -> _Read:
    """The lines without all that is no text, each kind taken out by its own module."""
    stamp, body = _stamp(lines)
    chat, around, body = text_chats.read(body)
    post, frame, body = text_posts.read(body)
    clipping, others, body = text_clippings.read(body) if form is Form.MARKDOWN else (Metadata(), [], body)
    body, signs = text_markdown.read(body) if form is Form.MARKDOWN else text_markdown.without_addresses(body)
    capture, bar, body = text_captures.read(body)
    mail, body = text_mails.read(body, quoted)
    switches, body = text_pages.read(body)
    notes, kept_back, body = text_wires.read(body)
    wire, body = text_wires.signs(body)
    fields, body = text_fields.read(body)
    body, note_signs = text_notes.read(body)
    removed = (
        *_stamp_removed(stamp),
        *frame,
        *others,
        *signs,
        *note_signs,
        *bar,
        *mail,
        *switches,
        *kept_back,
        *wire,
        *around,
    )
    return _Read(
        body, stamp, _stated(clipping, capture), fields, _stated(chat, post), notes, (*removed, *fields.removed)
    )


def _located(
    text: Lines, body: Sequence[Line], form: Form, title: Fact | None, house: Set[str]
) -> tuple[Sequence[Classified], Sequence[int], Extent | None]:
    """The lines with the state of each, and the place of the article, None if there is none.

    `title` is a given one, `house` are names of the outlet.
    """
    lines, path, place = text.lines, text.path, text.place
    # Markdown marks headings, lists and quotations itself; the labeller was learnt from texts without such marks.
    if form is not Form.MARKDOWN:
        lines, path, place = line_labels.labelled(text)
        place = title_choice.placed(text, path, place) if place and not title else place
        path, place = _without_above(text, path, place) if place else (path, place)
        path, place = text_boxes.without(text.lines, path, place) if place else (path, place)
    elif place:
        path, place = text_shapes.clipped(lines, path, place)
    if place is None and any(line.closed for line in body):
        path, place = [ARTICLE] * len(lines), text_shapes.headed(lines, Extent(0, len(lines), 0))
    if place and title:
        path, place = text_extent.below_given_title(lines, path, place, title.value, house)
    return text_shapes.whole(text_ends.marked(lines, place), path, place) if place else (lines, path, place)


def _without_above(text: Lines, path: Sequence[int], place: Extent) -> tuple[Sequence[int], Extent]:
    """Path and place without short lines that labels keep above the headline, such as a section's name.

    If they are as many as the lines of the text below, the headline may be a wrong one, and they stay.
    """
    top = place.title if place.kicker is None else place.kicker
    above = range(place.start, top if top is not None else place.start)
    gone = {
        index for index in above if path[index] == ARTICLE and text.lines[index].role in (Role.SHORT, Role.SENTENCE)
    }
    if not gone or len(gone) >= sum(path[index] == ARTICLE for index in range(above.stop, place.end)):
        return path, place
    start = next((index for index in above if path[index] == ARTICLE and index not in gone), above.stop)
    states = [BEFORE if index in gone else state for index, state in enumerate(path)]
    return states, replace(place, start=start, first=max(place.first, start))


def by_rules(body: Sequence[Line]) -> Lines:
    """The lines of a text with everything that rules say about them."""
    classified = line_neighbours.classified(list(body))
    path = states(classified)
    return Lines(classified, path, text_extent.extent(classified, path))


def lines_of(raw: RawArticle) -> Lines:
    """The same for a plain text; training uses it, too."""
    restored = text_layout.restored(raw.text)
    _, body = _stamp(
        text_lines.split(restored.text, continued=restored.continued, between=restored.between, aside=restored.aside)
    )
    return by_rules(body)


def _bare(title: Fact | None, house: Set[str]) -> Fact | None:
    """A headline that is given, without the outlet behind it."""
    return replace(title, value=title.value[: outlets.behind(title.value, house)]) if title else None


def _stated(*stated: Metadata) -> Metadata:
    """Each fact from the first place that states it: front matter, labelled lines, an archive's bar, head and foot,
    then the day on which a database took the article in, or a messenger sent it."""
    return Metadata(
        title=next((each.title for each in stated if each.title), None),
        date=next((each.date for each in stated if each.date), None),
        source=next((each.source for each in stated if each.source), None),
        authors=next((each.authors for each in stated if each.authors), ()),
        url=next((each.url for each in stated if each.url), None),
    )


def host(url: Fact | None) -> Fact | None:
    """The outlet, as far as the address of a text tells it."""
    return replace(url, value=address.host(url.value)) if url else None


def _article(raw: RawArticle, stated: Metadata, updated: Fact | None, parts: tuple[Passage, ...]) -> Article:
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
        title=stated.title or _title(raw.text, blocks),
        date=stated.date,
        updated=updated,
        source=stated.source,
        authors=stated.authors,
        url=stated.url,
        lang=language.detect("\n".join(block.text for block in blocks)),
    )


def _stamp(body: list[Line]) -> tuple[tuple[str, Line] | None, list[Line]]:
    """The day in front of a dump's first line, and the lines without it."""
    stamp = patterns.DUMP_STAMP.match(body[0].text) if body else None
    if not stamp or not days(stamp.group(1)):
        return None, body
    first = body[0]
    stamp_line = text_lines.cut(first, 0, stamp.end())
    rest = text_lines.cut(first, stamp.end(), len(first.runs[0].text))
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
    return Fact(title.text, text_metadata.basis(Line(title.runs, number, gap=True), title.text))
