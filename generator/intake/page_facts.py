"""The facts of a page's article: title, day, authors, outlet, as its head declares them or lines by the text say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import replace

from lxml.html import HtmlElement

from generator.intake import bylines, line_neighbours, page_metadata, text_extent, text_metadata
from generator.intake.line_roles import Classified, Role, classify
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_metadata import Declared
from generator.intake.text_lines import Line
from generator.intake.text_segmentation import AFTER, ARTICLE
from generator.model import RUNNING_TEXT, Basis, BasisKind, Block, BlockKind, Fact, Metadata, Reason, Run
from generator.text import language
from generator.text.dates import days

# Date and authors are looked for in so many parts above and below the article, and in so many within it at either end.
# A line of up to so many words that names a broadcast is about the broadcast.
_AROUND, _WITHIN, _LONGEST_LINE = 12, 4, 12
_BOXES = (Reason.NAVIGATION, Reason.TEASER, Reason.COMMENTS, Reason.NEWSLETTER, Reason.ADVERTISING, Reason.OTHER)
BY_HEADLINE = 3
"""Within so many parts above a headline, lines may state its day, whatever their region is called."""
_FEWEST_LINKS = 3
"""Links of which a line is a menu; two may be authors."""
_BROADCAST = re.compile(r"\b(?:audio|video|podcast|sendung)\b", re.IGNORECASE)
_AUTHOR = re.compile(
    r"(?:(?:article|artikel|news)[-_]*)?(?:author|autor(?:in|en)?|verfasser(?:in)?)(?:[-_]*name)?", re.I
)
"""The name of an element that holds who wrote, as a whole class."""
_AS_IT_STANDS = re.compile(r"\bstand\b", re.IGNORECASE)


def stated(
    rows: Sequence[PartFeatures], place: Extent, found: Sequence[Label], declared: Declared, blocks: Sequence[Block]
) -> Metadata:
    """The facts of the article that stands at a place: those that the head declares, joined with what lines by the
    headline and below the text say."""
    by_headline, below = _telling(rows, place, declared.bars)
    said = text_metadata.stated(*_lines(rows, by_headline + below, found, place))
    # The day by the headline is only needed to check the one that the head declares.
    checked = declared.date and by_headline
    printed, _ = text_metadata.dates(*_lines(rows, by_headline, found, place)) if checked else (None, None)
    published = _first_day(declared, said, printed)
    return Metadata(
        title=_title(blocks, declared),
        date=published,
        updated=_later(said.updated or declared.updated, published),
        source=declared.source or declared.paper or said.source,
        authors=page_metadata.merged(declared.authors, said.authors) or _named_authors(rows, place),
        url=declared.url,
    )


def lang(blocks: Sequence[Block], declared: Declared) -> str:
    """The language of the text, as it reads; where that does not tell, the one that the page declares."""
    detected = language.detect("\n".join(block.text for block in blocks))
    return declared.lang or language.DEFAULT if detected == language.UNKNOWN else detected


def _title(blocks: Sequence[Block], declared: Declared) -> Fact | None:
    printed = " ".join(block.text for block in blocks if block.kind is BlockKind.TITLE)
    if printed:
        return Fact(printed, Basis(BasisKind.HEADLINE))
    return Fact(declared.headlines[0], Basis(BasisKind.PAGE_HEAD)) if declared.headlines else None


def _first_day(declared: Declared, said: Metadata, printed: Fact | None) -> Fact | None:
    """The day of publication: the one `printed` by the headline, else what the head declares, else what any line says.

    Where head and headline differ, the headline is mostly right (8 of 10 pages whose day is known): the head then tells
    the day of another version, or the one on which the page was last generated. The declared day is kept if the line
    prints it, too, or gives the day of the text's present state (“Stand: …”).
    """
    if declared.date is None or printed is None:
        return declared.date or said.date
    line = printed.basis.quoted
    agrees = _AS_IT_STANDS.search(line) or declared.date.value in (day.iso for day in days(line))
    return declared.date if agrees else printed


def _later(updated: Fact | None, published: Fact | None) -> Fact | None:
    return updated if updated and published and updated.value > published.value else None


def _telling(rows: Sequence[PartFeatures], place: Extent, bars: Set[HtmlElement]) -> tuple[list[int], list[int]]:
    """The places of the lines that may tell of this article: by the headline, and below the text."""
    mail = line_neighbours.mail_head([row.classified for row in rows])
    above = range(max(0, place.start - _AROUND), max(min(place.first + _WITHIN, place.end), mail.stop))
    below = range(max(above.stop, place.end - _WITHIN), min(place.end + _AROUND, len(rows)))
    works = text_metadata.on_works([row.classified for row in rows])

    def may_tell(index: int) -> bool:
        row = rows[index]
        return _may_state(row, place.start - BY_HEADLINE <= index <= place.first, bars) and not any(
            row.classified is work for work in works
        )

    return [index for index in above if may_tell(index)], [index for index in below if may_tell(index)]


def _lines(
    rows: Sequence[PartFeatures], places: Sequence[int], found: Sequence[Label], place: Extent
) -> tuple[list[Classified], list[int], text_extent.Extent]:
    """The lines at some places as the rules for plain text ask for them: as if no others stood between them."""
    told = [(index, each) for index in places for each in _read(rows[index])]
    within = [index for index, _ in told]
    path = [ARTICLE if found[index] in RUNNING_TEXT else AFTER for index in within]
    first, start, end = (bisect_left(within, each) for each in (place.first, place.start, place.end))
    return line_neighbours.beside([each for _, each in told]), path, text_extent.Extent(start, end, first)


def _read(row: PartFeatures) -> list[Classified]:
    """What a line is by its words; sections side by side read like a name, and are none."""
    if _is_menu(row):
        return [replace(row.read, role=Role.NOTICE, reason=Reason.NAVIGATION)]
    return (row.read.role is Role.CAPTION and not row.pictured and _pieces(row)) or [row.read]


def _pieces(row: PartFeatures) -> list[Classified]:
    """The elements side by side in a line that begins with day or author and goes on with who made the pictures, as
    lines of their own; none for other lines."""
    texts = [row.part.text[chunk.start - row.part.at : chunk.end - row.part.at].strip() for chunk in row.part.chunks]
    pieces = [classify(Line((Run(0, text),), row.part.line, gap=True)) for text in texts if text]
    return pieces if len(pieces) > 1 and pieces[0].role in (Role.DATE, Role.BYLINE) else []


def _named_authors(rows: Sequence[PartFeatures], place: Extent) -> tuple[Fact, ...]:
    """Names between headline and text, each alone in an element that is called “author”, where nothing else tells who
    wrote."""
    head = rows[max(place.title, default=place.first) : place.first]
    named = [row for row in head if bylines.is_name(row.part.text) and _is_authors(row)]
    return tuple(Fact(row.part.text, text_metadata.basis(row.read.line, row.part.text)) for row in named)


def _is_authors(row: PartFeatures) -> bool:
    """Whether the element of a part, or one that holds all of its words, is called “author”."""
    elements = {row.part.block, *(chunk.element for chunk in row.part.chunks[:1] if len(row.part.chunks) == 1)}
    return any(_AUTHOR.fullmatch(name) for each in elements for name in (each.get("class") or "").split())


def _is_menu(row: PartFeatures) -> bool:
    """Whether a line is nothing but several links, none of which is a person's name, with white space between them."""
    texts: dict[HtmlElement, str] = {}
    for chunk, inner in zip(row.part.chunks, row.inner, strict=True):
        text = row.part.text[chunk.start - row.part.at : chunk.end - row.part.at]
        if inner.link:
            link = next(
                (each for each in (chunk.element, *chunk.element.iterancestors()) if each.tag == "a"), row.part.block
            )
            texts[link] = texts.get(link, "") + text
        elif text.strip():
            return False
    return len(texts) >= _FEWEST_LINKS and not any(map(bylines.is_name, texts.values()))


def _may_state(row: PartFeatures, in_head: bool, bars: Set[HtmlElement]) -> bool:
    """Whether a line may be about this article: not in a box of others or an archive's bar, not about a broadcast."""
    if not bars.isdisjoint(row.part.around):
        return False
    if not in_head and row.element.region in _BOXES:
        return False
    return row.words > _LONGEST_LINE or not _BROADCAST.search(row.part.text)
