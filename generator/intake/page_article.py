"""From a page of HTML to an article: its parts are classified, and become blocks or removed passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePath

from lxml.html import HtmlElement

from generator.intake import (
    line_neighbours,
    page_acceptance,
    page_blocks,
    page_data,
    page_doubts,
    page_facts,
    page_features,
    page_galleries,
    page_labels,
    page_metadata,
    page_others,
    page_parts,
    page_shapes,
    page_stretches,
    page_walls,
    page_weighing,
)
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_metadata import Declared
from generator.intake.page_parts import Page
from generator.model import (
    RUNNING_TEXT,
    Article,
    Block,
    BlockKind,
    Doubt,
    Problem,
    RawArticle,
    Reason,
    Removed,
    Severity,
)
from generator.text.slug import slug

_NO_PAGE = "no page of HTML, or one too large or nested too deeply to be read"
_NO_ARTICLE = "save the article's own page or put its text into a .txt file, or say “skip: yes” in articles.yml"


def extract(raw: RawArticle, take: bool = False) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of a page, or None and why not; with `take` any page that has text counts as one."""
    tree = page_parts.parse(raw.text)
    if tree is None:
        return None, (_refused(raw, _NO_PAGE),)
    declared = page_metadata.declared(tree, raw.text)
    page = page_parts.page(tree)
    if page_acceptance.is_too_large(len(page.parts)):
        return None, (_refused(raw, f"the page falls into {len(page.parts)} parts, and is no article"),)
    reading = _read(page, declared, take)
    shows_it = reading is not None and not (take and _read(page, declared) is None)
    hidden = None if shows_it else _hidden(tree, declared)
    page, reading = hidden or (page, reading)
    if reading is None:
        return None, (_refused(raw, "the page is no article"),)
    article = _article(raw, page, reading, declared)
    return replace(article, doubts=(*article.doubts, Doubt.NOT_SHOWN)) if hidden else article, ()


def _hidden(tree: HtmlElement, declared: Declared) -> tuple[Page, _Reading] | None:
    """The page as if it showed the article that it only holds for programs; None if it holds none.

    Of a page that shows its article this is not asked: a hidden text may be another one.
    """
    told = page_data.paragraphs(declared.body_as_given)
    is_told = sum(map(len, told)) >= page_features.SHORTEST_ARTICLE
    shown = (
        page_parts.with_paragraphs(tree, told)
        if is_told
        else page_parts.with_template(tree, page_features.SHORTEST_ARTICLE)
    )
    page = page_parts.page(shown) if shown is not None else None
    reading = _read(page, declared) if page and not page_acceptance.is_too_large(len(page.parts)) else None
    return (page, reading) if page and reading else None


@dataclass(frozen=True)
class _Reading:
    """The parts of a page, where its article is, and what becomes of each part."""

    rows: Sequence[PartFeatures]
    place: Extent
    found: Sequence[Label]
    by_length: bool = False
    """Whether only its length shows that the article is one."""

    @cached_property
    def missed(self) -> tuple[int, ...]:
        """The places of what may be the article, but is left out."""
        return page_stretches.missed(self.rows, self.place, self.found)


def _read(page: Page, declared: Declared, take: bool = False) -> _Reading | None:
    """What becomes of each part of a page; None where there is no article.

    Where an article's length of sentences is left out, it is read as the article, unless another one was found.
    """
    first = by_rules(page, declared, take)
    reading = _weighed(*first, declared) if first else None
    missed = reading.missed if reading else page_stretches.longest(page_features.features(page, declared, True))
    if not missed or (reading and _holds_article(reading)):
        return reading
    rows = page_features.of_stretch(page, missed)
    place = page_labels.extent(rows, declared)
    found = page_labels.labels(rows, place, declared)
    if not page_acceptance.is_taken(rows, found, declared, take):
        return reading
    return replace(_weighed(rows, place, found, declared), by_length=True)


def _weighed(rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label], declared: Declared) -> _Reading:
    labels = page_shapes.whole(rows, place, page_weighing.weighed(rows, place, found), declared.url)
    labels = page_others.without(rows, place, page_walls.without(rows, place, labels), declared.url)
    _, labels = page_galleries.told(rows, place, labels)
    return _Reading(rows, place, _without_mail_head(rows, labels))


def _holds_article(reading: _Reading) -> bool:
    """Whether a reading with a headline has an article that is not what is missed.

    So it is where what is missed stands above the headline, or below most of the text, its lead not counted, or in the
    element that holds the headline and a longer text: there it is a box.
    """
    rows, missed, title = reading.rows, reading.missed, reading.place.title
    if not title or missed[-1] < min(title):
        return bool(title)
    texts = [
        index for index, label in enumerate(reading.found) if label in RUNNING_TEXT and label is not BlockKind.LEAD
    ]
    above = page_stretches.length(rows, (index for index in texts if index < missed[0]))
    below = page_stretches.length(rows, (index for index in texts if index > missed[0]))
    head = rows[max(title)].part.around
    shared = next(element for element in rows[missed[0]].part.around if element in head)
    beside = page_stretches.length(rows, (index for index in texts if shared in rows[index].part.around))
    return above > below or beside > page_stretches.length(rows, missed)


def by_rules(
    page: Page, declared: Declared, take: bool = False
) -> tuple[list[PartFeatures], Extent, list[Label]] | None:
    """The parts of a page, where its article is, and what rules make of each part; None when they see no article."""
    # trafilatura may take a teaser for the article; the second pass finds it by sentences alone.
    for by_prose in (False, True):
        rows = page_features.features(page, declared, by_prose)
        place = page_labels.extent(rows, declared)
        place, found = page_galleries.told(rows, place, page_labels.labels(rows, place, declared))
        if page_acceptance.is_taken(rows, found, declared, take):
            return rows, place, found
    return None


def _without_mail_head(rows: Sequence[PartFeatures], before: Sequence[Label]) -> list[Label]:
    """Removes the header lines of a mail that was saved as a page; those of a letter within the text stay text."""
    found = list(before)
    read = [row.classified for row in rows]
    for index in (*line_neighbours.mail_head(read), *line_neighbours.joined_mail_heads(read)):
        if isinstance(found[index], BlockKind):
            found[index] = Reason.FRONT_MATTER
    for index in line_neighbours.letter_head(read):
        if rows[index].inside and rows[index].element.region is None:
            found[index] = BlockKind.PARAGRAPH
    return found


def _refused(raw: RawArticle, message: str) -> Problem:
    return Problem(raw.path, 0, message, _NO_ARTICLE, Severity.REFUSED)


def _article(raw: RawArticle, page: Page, reading: _Reading, declared: Declared) -> Article:
    rows, place, found = reading.rows, reading.place, reading.found
    parts = page_blocks.blocks(rows, found, declared.headlines)
    blocks = tuple(part for part in parts if isinstance(part, Block))
    facts = page_facts.stated(rows, place, found, declared, blocks)
    signs = {
        Doubt.LITTLE: reading.by_length or bool(reading.missed),
        Doubt.NO_ARTICLE: not page_acceptance.is_article(rows, found, declared),
    }
    doubts = page_doubts.doubts(page, rows, place, found, declared)
    return Article(
        id=slug(PurePath(raw.name).stem),
        name=raw.name,
        path=raw.path,
        sha256=raw.sha256,
        form=raw.form,
        visible=page.text,
        blocks=blocks,
        removed=page_blocks.grouped([part for part in parts if isinstance(part, Removed)], page.text),
        repairs=raw.repairs + page.repairs,
        title=facts.title,
        date=facts.date,
        updated=facts.updated,
        source=facts.source,
        authors=facts.authors,
        lang=page_facts.lang(blocks, declared),
        url=facts.url,
        doubts=(*doubts, *(doubt for doubt, speaks in signs.items() if speaks)),
    )
