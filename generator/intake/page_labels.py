"""What becomes of each part of an HTML page: a kind of block, or the reason why it is removed.

Where a part stands counts first, then whether the main text has it, then its words; neighbours decide what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.intake import page_titles, patterns
from generator.intake.line_roles import MARKERS, WORDED, Role
from generator.intake.page_features import LINKED, PartFeatures, runs, stands_in
from generator.intake.page_kinds import Label, in_head, in_text, is_picture, is_text, is_time, may_show_picture, outside
from generator.intake.page_metadata import Declared
from generator.intake.page_parts import folded
from generator.intake.text_rows import LONGEST_CELL
from generator.model import RUNNING_TEXT, BlockKind, Reason

_BETWEEN = (Reason.ADVERTISING, Reason.CONSENT, Reason.SHARE, Reason.NEWSLETTER)
"""What may stand between a heading and its text."""
_KICKER_WORDS, _KICKER_ABOVE, _PICTURE_ABOVE = 12, 4, 6
"""Words of a kicker; it and the article's picture stand within so many parts above the headline: buttons and a date may
be between."""
_FEWEST_LEAD_WORDS, _LONGEST_LEAD_WORDS = 5, 120
"""Words of a standfirst: names of sections have fewer, and more are a paragraph, or a page's description of itself."""
_BOLD_HEADING_WORDS, _PLAIN_HEADING_WORDS = 15, 12
"""Words of a sub-heading that no element marks, in bold type and in any other."""
_BOLD = 0.95
"""Share of the characters of a part in bold type from which on all of it is bold, but for a sign."""
_REPEATED_WORDS = 4
"""Words of a line that does not stand twice by chance, as items of a list do."""
_FEWEST_CELLS = 4
"""Two columns and two rows make a table."""


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
    texts = [index for index, row in enumerate(rows) if is_text(row)]
    title = page_titles.title(rows, texts, _quarter(rows, texts), declared)
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
    """What rules make of each part, in order: a kind of block, or the reason why it is removed."""
    found = [outside(row, index < place.start) for index, row in enumerate(rows)]
    for index in range(max(0, place.start - _PICTURE_ABOVE), place.start):
        if rows[index].inside and is_picture(rows[index]) and may_show_picture(rows[index]):
            found[index] = BlockKind.CAPTION
    for index in range(place.start, place.first):
        entry = declared.live and (is_time(rows[index]) or rows[index].element.heading) and rows[index].inside
        found[index] = BlockKind.TITLE if index in place.title else BlockKind.HEADING if entry else in_head(rows[index])
    for index in range(place.first, place.end):
        found[index] = BlockKind.HEADING if declared.live and is_time(rows[index]) else in_text(rows[index])
    found = _drop_after_markers(rows, place, found)
    found = _find_kicker(rows, place, found)
    found = with_headings(rows, place, found)
    found = _find_lead(rows, place, found, declared)
    found = _find_quotations(rows, place, found)
    found = _keep_tables(rows, place, found)
    found = _keep_notes(rows, place, found)
    return _drop_repetitions(rows, found)


# ---- kicker, lead


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
    for index in named or [index for index in alone[:1] if index < place.first or rows[index].bold > _BOLD]:
        found[index] = BlockKind.LEAD
    return found


def _may_be_lead(row: PartFeatures, label: Label) -> bool:
    if isinstance(label, BlockKind) and label not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return False
    if not _FEWEST_LEAD_WORDS <= row.words <= _LONGEST_LEAD_WORDS or row.linked > LINKED:
        return False
    return row.role in WORDED and not is_picture(row)


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
    if label is BlockKind.PARAGRAPH and row.bold > _BOLD:
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
