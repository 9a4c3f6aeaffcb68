"""What becomes of each part of an HTML page: a kind of block, or the reason why it is removed.

Where a part stands counts first, then whether the main text has it, then its words; neighbours decide what is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.intake import patterns
from generator.intake.line_roles import MARKERS, META, WORDED, Role
from generator.intake.page_features import LINKED, PartFeatures, runs, stands_in
from generator.intake.page_metadata import Declared
from generator.intake.page_parts import folded
from generator.intake.text_rows import LONGEST_CELL
from generator.model import RUNNING_TEXT, BlockKind, Reason

Label = BlockKind | Reason

_FOREIGN = (*MARKERS, Role.NOTICE, Role.TEASER, Role.SIGN)
_BETWEEN = (Reason.ADVERTISING, Reason.CONSENT, Reason.SHARE, Reason.NEWSLETTER)
_SOME_LINKS = 0.2
_KICKER_WORDS, _KICKER_ABOVE, _PICTURE_ABOVE = 12, 4, 6
_FEWEST_LEAD_WORDS, _LONGEST_LEAD_WORDS = 5, 120
_HEADING_WORDS, _BOLD_HEADING_WORDS, _PLAIN_HEADING_WORDS = 25, 15, 12
_REPEATED_WORDS = 4
# Two columns and two rows make a table.
_FEWEST_CELLS = 4
# Score from which on a heading can be the headline: a first heading (h1) outside the navigation has it, and a second
# one (h2) that shares words with the declared headline.
_LEAST_TITLE = 0.2
_TITLE_NAME = re.compile(r"(?:entry|post|article|news|page)[-_]*(?:title|headline|heading)|^headline\b", re.IGNORECASE)
"""Names that weblogs give to a second heading (h2) that is the headline of an article."""
_NAMED_HEADLINE = re.compile(
    r"(?:(?:entry|post|article|artikel|news|doc)[-_]*)?(?:title|titel|headline|ueberschrift|überschrift)|MsoTitle", re.I
)
"""The name of a headline as a whole class of a paragraph: “title” of Google Docs, “MsoTitle” of Word."""
_FONT_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(px|pt)", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 4 / 3}
_FONT_SIZES = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
"""The sizes of <font> in pixels, as browsers show them (HTML, 15.3.6)."""
_PLAIN_SIZE = 16.0
_LARGER = 1.2
"""How much larger than the text letters of a headline are; the steps of <font> from 2 on differ by 1.13 to 1.5."""
_HOME = re.compile(r"(?:https?:)?(?://[^/?#]+)?/?")
_NEAR_TEXT = 3
"""Within so many parts above the text a heading can be the text's headline: date and byline may stand between them."""


@dataclass(frozen=True)
class Extent:
    """Where the article lies among the parts; `start` is its first, `end` one behind its last."""

    title: frozenset[int]
    start: int
    first: int
    """The first part of the running text."""
    end: int


def extent(rows: Sequence[PartFeatures], declared: Declared) -> Extent:
    """From the headline, where there is one, to the last running text."""
    texts = [index for index, row in enumerate(rows) if _is_text(row)]
    title = _title(rows, _quarter(rows, texts), declared)
    start = min(title, default=texts[0] if texts else 0)
    first = next((index for index in texts if index > max(title, default=-1)), start)
    return Extent(title, start, first, _end(rows, texts[-1] + 1 if texts else 0))


def _quarter(rows: Sequence[PartFeatures], texts: Sequence[int]) -> int:
    """The part that reaches a quarter of the text: a headline stands no lower, below captions and leads at most."""
    left = sum(len(rows[index].part.text) for index in texts) / 4
    for index in texts:
        left -= len(rows[index].part.text)
        if left <= 0:
            return index
    return len(rows)


def _end(rows: Sequence[PartFeatures], end: int) -> int:
    """One behind the last text, the rest of its quotation, or headings below it that stand over pictures only."""
    quote = rows[end - 1].element.quote if end else None
    while quote is not None and end < len(rows) and rows[end].element.quote is quote:
        end += 1
    for index in range(end, len(rows)):
        if rows[index].role in (Role.ENDING, Role.FOOTER):
            break
        if rows[index].element.heading and rows[index].vote and rows[index].beside:
            end = index + 1
    return end


def labels(rows: Sequence[PartFeatures], place: Extent, declared: Declared) -> list[Label]:
    """A label for each part."""
    found = [_outside(row, index < place.start) for index, row in enumerate(rows)]
    for index in range(max(0, place.start - _PICTURE_ABOVE), place.start):
        if rows[index].inside and _is_picture(rows[index]) and _may_show_picture(rows[index]):
            found[index] = BlockKind.CAPTION
    for index in range(place.start, place.first):
        entry = declared.live and (is_time(rows[index]) or rows[index].element.heading) and rows[index].inside
        found[index] = (
            BlockKind.TITLE if index in place.title else BlockKind.HEADING if entry else _in_head(rows[index])
        )
    for index in range(place.first, place.end):
        found[index] = BlockKind.HEADING if declared.live and is_time(rows[index]) else _in_text(rows[index])
    found = _drop_after_markers(rows, place, found)
    found = _find_kicker(rows, place, found)
    found = with_headings(rows, place, found)
    found = _find_lead(rows, place, found, declared)
    found = _find_quotations(rows, place, found)
    found = _keep_tables(rows, place, found)
    found = _keep_notes(rows, place, found)
    return _drop_repetitions(rows, found)


# ---- parts alone


def _is_text(row: PartFeatures) -> bool:
    """Whether a part is running text of the article by itself."""
    if row.element.heading or row.element.region or _is_picture(row) or row.linked > LINKED:
        return False
    if not row.inside or row.role in META or _is_foreign(row):
        return False
    return row.vote or (row.home and row.role in (Role.PROSE, Role.SENTENCE))


def _is_foreign(row: PartFeatures) -> bool:
    """Whether its words show that a part is not the article's; a teaser's words do not, with a vote and few links."""
    if row.role is Role.TEASER:
        return row.linked > _SOME_LINKS or not row.vote
    return row.role in _FOREIGN


def is_pointer(row: PartFeatures) -> bool:
    """Whether its words show that a part points to other articles, or that the article ends with it."""
    return row.role in MARKERS or (row.role is Role.TEASER and row.linked > _SOME_LINKS)


def _is_picture(row: PartFeatures) -> bool:
    element = row.element
    if element.caption or element.credit or any(inner.caption for inner in row.inner):
        return True
    if element.figure and row.part.block.tag not in ("blockquote", "p", "td", "th", "li"):
        return True
    if row.pictured and not element.heading and row.linked <= LINKED:
        return True
    if row.part.block.tag == "li" and row.beside and patterns.LISTED_SENTENCE.fullmatch(row.part.text):
        return False
    return row.role is Role.CREDIT or (row.role is Role.CAPTION and not (row.vote and row.home))


def _may_show_picture(row: PartFeatures) -> bool:
    """Whether a picture in such a place can be the article's; a credit's element is often named after its author."""
    return row.element.region in (None, Reason.AUTHOR_NOTE)


def reason(row: PartFeatures, otherwise: Reason) -> Reason:
    """Why a part is removed: its words tell that more exactly than where it stands."""
    if row.role in _FOREIGN or row.role in META:
        return row.reason
    return row.element.region or (Reason.TEASER if row.linked > LINKED else otherwise)


def _outside(row: PartFeatures, before: bool) -> Label:
    return row.element.region or reason(row, Reason.OTHER) if not before else reason(row, Reason.NAVIGATION)


def _in_head(row: PartFeatures) -> Label:
    if row.role in META:
        return row.reason
    if _is_picture(row) and _may_show_picture(row):
        return BlockKind.CAPTION
    if row.element.heading and row.inside and row.beside and not row.element.region and not _is_foreign(row):
        return BlockKind.HEADING
    return reason(row, Reason.OTHER)


def _in_text(row: PartFeatures) -> Label:
    if _is_picture(row) and _may_show_picture(row):
        return BlockKind.CAPTION
    if row.element.region or _is_foreign(row) or (row.role in META and not row.vote) or row.linked > LINKED:
        return reason(row, Reason.OTHER)
    if row.element.heading:
        return BlockKind.HEADING
    if row.element.item is not None and (row.vote or row.home or row.beside):
        return BlockKind.ITEM
    if row.home or _is_paragraph(row):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING if row.element.subhead and row.words <= _HEADING_WORDS else Reason.OTHER


def is_time(row: PartFeatures) -> bool:
    """Whether a part tells when an entry of a live blog was written."""
    return row.role is Role.DATE and row.inside and row.element.region is None


def _is_paragraph(row: PartFeatures) -> bool:
    """Whether a part is a paragraph though its make (tags and classes) is not that of most paragraphs."""
    if row.role is Role.SHORT and not row.beside:
        return False
    return row.vote or (row.element.quote is not None and row.beside and row.role is Role.SENTENCE)


# ---- headline, kicker, lead


def _title(rows: Sequence[PartFeatures], first: int, declared: Declared) -> frozenset[int]:
    """The parts of the headline: a first or second heading above the text, most like what the page declares."""
    headings: dict[HtmlElement, list[int]] = {}
    for index, row in enumerate(rows[: first + 1]):
        heading = row.element.heading_element
        if heading is not None and not _is_unlikely_title(row):
            headings.setdefault(heading, []).append(index)
    declared_words = [words for text in declared.headlines if (words := _words(text))]
    scored = [
        (_title_score(rows, parts, declared_words), parts)
        for heading, parts in headings.items()
        if heading.tag in ("h1", "h2") or _words(" ".join(rows[index].part.text for index in parts)) in declared_words
    ]
    best, parts = max(scored, key=lambda each: each[0], default=(0.0, []))
    if best >= _LEAST_TITLE:
        return _without_outlet(rows[: first + 1], parts)
    near = frozenset[int]() if declared.is_article else _nearest(rows, headings)
    return near or _named(rows[: first + 1]) or _largest(rows)


def _without_outlet(rows: Sequence[PartFeatures], title: Sequence[int]) -> frozenset[int]:
    """The line that says again what stands beside “|” in a headline, as programs that clip pages put a page's <title>
    over its text; else the headline itself."""
    sides = {patterns.normal(side) for side in " ".join(rows[index].part.text for index in title).split(" | ")}
    again = (index for index in range(title[-1] + 1, len(rows)) if len(sides) > 1 and rows[index].normal in sides)
    found = next(again, None)
    return frozenset(title if found is None else [found])


def _nearest(rows: Sequence[PartFeatures], headings: dict[HtmlElement, list[int]]) -> frozenset[int]:
    """The second heading (h2) right above the text, for pages that declare no article but only the outlet's name."""
    first = next((index for index, row in enumerate(rows) if _is_text(row)), 0)
    near = [parts for heading, parts in headings.items() if heading.tag == "h2" and 0 < first - parts[-1] <= _NEAR_TEXT]
    return frozenset(near[-1]) if near else frozenset()


def _named(rows: Sequence[PartFeatures]) -> frozenset[int]:
    """The first short line whose element is named after a headline, for pages that have none in a heading's element:
    those of word processors, print versions, readers of feeds."""
    for index, row in enumerate(rows):
        chunks = row.part.chunks
        alone = (chunks[0].element,) if len(chunks) == 1 else ()
        classes = [name for each in (row.part.block, *alone) for name in (each.get("class") or "").split()]
        may_be = row.words <= _HEADING_WORDS and row.element.region is None and row.role in WORDED
        if may_be and any(_NAMED_HEADLINE.fullmatch(each) for each in classes):
            return frozenset([index])
    return frozenset()


def _largest(rows: Sequence[PartFeatures]) -> frozenset[int]:
    """The short line in the largest letters above the text, for pages that only say how large their letters are."""
    first = next((index for index, row in enumerate(rows) if _is_text(row) and row.role is Role.PROSE), 0)
    least = _LARGER * _size(rows[first]) if rows else 0
    sizes = {index: _size(row) for index, row in enumerate(rows[:first]) if row.inside and _may_be_large(row)}
    largest = max(sizes.values(), default=0.0)
    return frozenset([max(index for index in sizes if sizes[index] == largest)] if sizes and largest >= least else ())


def _may_be_large(row: PartFeatures) -> bool:
    return row.words <= _HEADING_WORDS and row.element.region is None and row.role in WORDED and not row.linked


def _size(row: PartFeatures) -> float:
    """How large the first letters of a part are, in pixels: by the nearest element that says so."""
    start = row.part.chunks[0].element
    for element in (start, *start.iterancestors()):
        styled = _FONT_SIZE.search(element.get("style") or "")
        if styled:
            return float(styled[1]) * _PIXELS[styled[2].lower()]
        if element.tag == "font" and (element.get("size") or "") in _FONT_SIZES:
            return _FONT_SIZES[element.get("size") or ""]
    return _PLAIN_SIZE


def _is_unlikely_title(row: PartFeatures) -> bool:
    return row.element.heading_element is not None and row.role in (*MARKERS, Role.NOTICE) and row.words < 3


def _title_score(rows: Sequence[PartFeatures], parts: Sequence[int], headlines: Sequence[set[str]]) -> float:
    words = _words(" ".join(rows[index].part.text for index in parts))
    near = max((len(words & headline) / len(words | headline) for headline in headlines), default=0.0)
    element = rows[parts[0]].element
    heading = element.heading_element
    named = element.heading == 2 and heading is not None and bool(_TITLE_NAME.search(heading.get("class") or ""))
    aside = element.region is not None or (heading is not None and _leads_home(heading))
    return near + 0.5 * (element.heading == 1) + 0.25 * named - aside


def _leads_home(heading: HtmlElement) -> bool:
    """Whether a heading links to the outlet's home page; it is then the outlet's name."""
    return any(_HOME.fullmatch(link.get("href") or "") for link in heading.iter("a"))


def _words(text: str) -> set[str]:
    return set(folded(text))


def _find_kicker(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """A short line just above the headline whose element is named after a kicker, or that shares its element."""
    found = list(before)
    for index in range(place.start - 1, max(-1, place.start - _KICKER_ABOVE), -1):
        row = rows[index]
        section = row.element.kicker and row.reason is Reason.NAVIGATION
        if not (row.role in WORDED or section) or row.words > _KICKER_WORDS or row.element.region:
            continue
        if row.element.kicker or (index == place.start - 1 and not row.linked and _is_sibling(row, rows[place.start])):
            found[index] = BlockKind.KICKER
            return found
    return found


def _is_sibling(row: PartFeatures, title: PartFeatures) -> bool:
    heading = title.element.heading_element
    around = heading.getparent() if heading is not None else None
    return around is not None and around in row.part.around[:2]


def _find_lead(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label], declared: Declared) -> list[Label]:
    """The standfirst: by its element's name, by what the page declares as its description, or alone in the head."""
    found = list(before)
    head = [
        index
        for index in range(place.start, place.first + 1)
        if index < place.end and _may_be_lead(rows[index], found[index])
    ]
    named = [index for index in head if _is_named_lead(rows[index], declared)]
    alone = [
        index
        for index in head
        if rows[index].role in (Role.PROSE, Role.SENTENCE) and rows[index].element.region is None
    ]
    for index in named or [index for index in alone[:1] if index < place.first or rows[index].bold > 0.95]:
        found[index] = BlockKind.LEAD
    return found


def _may_be_lead(row: PartFeatures, label: Label) -> bool:
    if isinstance(label, BlockKind) and label not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return False
    if not _FEWEST_LEAD_WORDS <= row.words <= _LONGEST_LEAD_WORDS or row.linked > LINKED:
        return False
    return row.role in WORDED and not _is_picture(row)


def _is_named_lead(row: PartFeatures, declared: Declared) -> bool:
    if any(_is_beginning(row.part.text, text) for text in declared.descriptions):
        return True
    # "teaser" names a standfirst in some systems and a link to another article in most.
    return row.element.lead and row.element.region in (None, Reason.TEASER)


def _is_beginning(text: str, other: str) -> bool:
    """Whether one of two texts is how the other begins."""
    words, given = folded(text), folded(other)
    length = min(len(words), len(given))
    return length >= _FEWEST_LEAD_WORDS and words[:length] == given[:length]


# ---- neighbours


def _drop_after_markers(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Removes links below a pointer such as „Mehr zum Thema“, for the same reason, down to the next running text."""
    found = list(before)
    reason: Reason | None = None
    for index in range(place.first, place.end):
        row = rows[index]
        if row.role in MARKERS:
            reason = row.reason
        elif found[index] is BlockKind.PARAGRAPH and row.role in (Role.PROSE, Role.SENTENCE):
            reason = None
        elif reason and row.linked and found[index] in (BlockKind.HEADING, BlockKind.ITEM, BlockKind.PARAGRAPH):
            found[index] = reason
    return found


def with_headings(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Removes headings without text below; makes headings of short lines between paragraphs that are no sentences."""
    found = list(before)
    below: Label = BlockKind.HEADING
    next_: Label = BlockKind.HEADING
    for index in range(place.end - 1, max(place.title, default=place.start - 1), -1):
        plain = below in RUNNING_TEXT and _is_plain_heading(rows[index], found[index])
        if index >= place.first and (plain or (next_ in RUNNING_TEXT and _is_background(rows[index]))):
            found[index] = BlockKind.HEADING
        elif found[index] is BlockKind.HEADING and not _heads_text(rows[index], below, next_):
            found[index] = next_ if isinstance(next_, Reason) else Reason.OTHER
        if found[index] is not BlockKind.CAPTION and found[index] not in _BETWEEN:
            next_ = found[index]
            below = below if isinstance(next_, Reason) else next_
    return found


def _heads_text(row: PartFeatures, below: Label, next_: Label) -> bool:
    """Whether a heading has text below it; if it stands in a box of its own, directly below it."""
    if not row.inside or (not row.beside and isinstance(next_, Reason)):
        return False
    return row.vote or below in (*RUNNING_TEXT, BlockKind.HEADING)


def _is_background(row: PartFeatures) -> bool:
    """Whether a part is “Hintergrund” in no box; right over text it heads a part of it, over links a box."""
    return row.normal == "hintergrund" and row.inside and row.element.region is None


def _is_plain_heading(row: PartFeatures, label: Label) -> bool:
    if row.role is not Role.SHORT or row.part.text[-1] in ":,;" or patterns.STAGE_DIRECTION.fullmatch(row.part.text):
        return False
    if row.element.item is not None or row.element.quote is not None:
        return False
    if label is BlockKind.PARAGRAPH and row.bold > 0.95:
        return row.words <= _BOLD_HEADING_WORDS
    return label in (BlockKind.PARAGRAPH, Reason.OTHER) and row.beside and 1 < row.words <= _PLAIN_HEADING_WORDS


def _find_quotations(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Removes quotations set apart that repeat the text, with the name below each; keeps the others."""
    found = list(before)
    quotations: dict[HtmlElement, list[int]] = {}
    for index in range(place.first, place.end):
        quote = rows[index].element.quote
        if quote is not None and (isinstance(found[index], BlockKind) or found[index] is Reason.OTHER):
            quotations.setdefault(quote, []).append(index)
    rest = (
        rows[index].part.text
        for index in range(place.first, place.end)
        if rows[index].element.quote is None and found[index] in RUNNING_TEXT
    )
    text = runs("\n".join(rest)) if quotations else frozenset()
    for parts in quotations.values():
        repeated = any(stands_in(rows[index].part, text) for index in parts)
        if repeated or any(found[index] is BlockKind.PARAGRAPH for index in parts):
            for index in parts:
                found[index] = Reason.REPEATED if repeated else BlockKind.PARAGRAPH
    return found


def _keep_tables(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps tables within the text, row by row, if their cells are short, without cells in boxes of another kind."""
    found = list(before)
    tables: dict[HtmlElement, list[int]] = {}
    for index in range(place.first, place.end):
        table = rows[index].element.table
        if table is not None and rows[index].inside and rows[index].element.region is None:
            tables.setdefault(table, []).append(index)
    for parts in tables.values():
        words = sum(rows[index].words for index in parts)
        if len(parts) >= _FEWEST_CELLS and words <= LONGEST_CELL * len(parts):
            for index in parts:
                found[index] = BlockKind.ROW if rows[index].element.item is not None else BlockKind.HEADING
    return found


def _keep_notes(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps the notes of an article, which stand below its text."""
    found = list(before)
    for index in range(place.first, len(rows)):
        row = rows[index]
        if row.element.notes and row.inside and row.element.region is None and row.words > 1:
            found[index] = BlockKind.HEADING if row.element.heading else BlockKind.ITEM
    return found


def _drop_repetitions(rows: Sequence[PartFeatures], before: Sequence[Label]) -> list[Label]:
    """Keeps only the first of equal texts; captions are compared with captions, other text with other text."""
    found = list(before)
    seen: set[tuple[bool, str]] = set()
    for index, label in enumerate(found):
        if not isinstance(label, BlockKind):
            continue
        is_caption = label is BlockKind.CAPTION
        key = (is_caption, rows[index].normal)
        if key in seen and (is_caption or rows[index].words >= _REPEATED_WORDS) and rows[index].element.table is None:
            found[index] = Reason.CAPTION_REPEATED if is_caption else Reason.REPEATED
        seen.add(key)
    return found
