"""From a page of HTML to an article: its parts are classified, and become blocks or removed passages."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import PurePath

from lxml.html import HtmlElement

from generator.intake import (
    beginnings,
    bylines,
    line_neighbours,
    page_blocks,
    page_data,
    page_features,
    page_galleries,
    page_labels,
    page_metadata,
    page_numbers,
    page_others,
    page_parts,
    page_shapes,
    page_stretches,
    page_walls,
    page_weighing,
    text_extent,
    text_metadata,
)
from generator.intake.line_roles import Classified, Role
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_metadata import Declared
from generator.intake.page_parts import Page
from generator.intake.text_segmentation import AFTER, ARTICLE
from generator.model import (
    RUNNING_TEXT,
    Article,
    Basis,
    BasisKind,
    Block,
    BlockKind,
    Doubt,
    Fact,
    Metadata,
    Problem,
    RawArticle,
    Reason,
    Removed,
    Severity,
)
from generator.text import language
from generator.text.dates import days
from generator.text.slug import slug

# Characters of text that a page needs to count as an article. Fewer are enough where its head declares an article: the
# rest may be behind a paywall.
_SHORTEST, _SHORTEST_DECLARED = 400, 80
_SHORTEST_TAKEN = 200
"""Characters of text from which on a page without other signs of an article is taken with a warning: a teaser or a
notice has fewer, a short post of a weblog more."""
_LONG = 4_000
"""Characters of text from which on a page whose headings are mostly links still counts as a list article. A front page
shows teasers of about a dozen articles, some ten lines each, and has fewer."""
# A page that declares no article, with at least so many cards and none that holds more than this share of the text, is
# the front page of a section or a list of search results.
_CARDS, _LARGEST_CARD = 4, 0.5
_MOST_PARTS = 20_000
"""Taking in a page with more would take minutes."""
# Date and authors are looked for in so many parts above and below the article, and in so many within it at either end.
# A line of up to so many words that names a broadcast is about the broadcast.
_AROUND, _WITHIN, _LONGEST_LINE = 12, 4, 12
_BOXES = (Reason.NAVIGATION, Reason.TEASER, Reason.COMMENTS, Reason.NEWSLETTER, Reason.ADVERTISING, Reason.OTHER)
_FEWEST_HEADLINES, _FEWEST_UNDER = 3, 25
"""So many headlines that link to other pages, with so many words of text below each, make a page of several articles;
with fewer words below them they are teasers."""
_FEWEST_APART = 60
"""Words: a short report; with fewer an element is an entry of a list."""
_BY_HEADLINE = 3
"""Within so many parts above a headline, lines may state its day, whatever their region is called."""
_FEWEST_LINKS = 3
"""Links of which a line is a menu; two may be authors."""
_BROADCAST = re.compile(r"\b(?:audio|video|podcast|sendung)\b", re.IGNORECASE)
_AUTHOR = re.compile(
    r"(?:(?:article|artikel|news)[-_]*)?(?:author|autor(?:in|en)?|verfasser(?:in)?)(?:[-_]*name)?", re.I
)
"""The name of an element that holds who wrote, as a whole class."""
_AS_IT_STANDS = re.compile(r"\bstand\b", re.IGNORECASE)
_NO_PAGE = "no page of HTML, or one too large or nested too deeply to be read"
_NO_ARTICLE = "save the article's own page or put its text into a .txt file, or say “skip: yes” in articles.yml"


def extract(raw: RawArticle, take: bool = False) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of a page, or None and why not; with `take` any page that has text counts as one."""
    tree = page_parts.parse(raw.text)
    if tree is None:
        return None, (_refused(raw, _NO_PAGE),)
    declared = page_metadata.declared(tree, raw.text)
    page = page_parts.page(tree)
    if is_too_large(len(page.parts)):
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
    reading = _read(page, declared) if page and not is_too_large(len(page.parts)) else None
    return (page, reading) if page and reading else None


def is_too_large(parts: int) -> bool:
    """Whether a page falls into more parts than any article: taking it in would take minutes."""
    return parts > _MOST_PARTS


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
    if not _is_taken(rows, found, declared, take):
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
        if _is_taken(rows, found, declared, take):
            return rows, place, found
    return None


def _is_taken(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared, take: bool) -> bool:
    has_text = any(label in RUNNING_TEXT for label in found)
    return has_text and (take or _may_be_article(rows, found, declared))


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


def _may_be_article(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared) -> bool:
    """Whether to take a page, if need be with a warning: as a short text, or as a list article."""
    if _is_article(rows, found, declared):
        return True
    texts = [row for row, label in zip(rows, found, strict=True) if label in RUNNING_TEXT]
    length = sum(len(row.part.text) for row in texts)
    if length < _SHORTEST:
        least = _SHORTEST_DECLARED if _is_headed_and_dated(rows, found, declared) else _SHORTEST_TAKEN
        return length >= least and not _asks_for_password(rows)
    return _is_list_article(rows, length)


def _is_headed_and_dated(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared) -> bool:
    """Whether a page has a headline, and a day by it or in its head, as a brief has."""
    title = max((index for index, label in enumerate(found) if label is BlockKind.TITLE), default=None)
    if title is None:
        return False
    near = rows[max(0, title - _BY_HEADLINE) : title + 1 + _BY_HEADLINE]
    return declared.date is not None or any(row.role is Role.DATE for row in near)


def _asks_for_password(rows: Sequence[PartFeatures]) -> bool:
    return any(rows[0].part.block.getroottree().getroot().iterfind(".//input[@type='password']"))


def _is_list_article(rows: Sequence[PartFeatures], length: int) -> bool:
    """Whether a page has one first heading over all its cards and is no front page, whose headings are links and whose
    texts are short."""
    headlines = {row.element.heading_element for row in rows if row.element.heading == 1}
    below = [row for row in rows if row.element.heading > 1 and row.inside]
    linked = sum(row.linked > page_features.LINKED for row in below)
    few = (
        linked < len(below) / 2
        if below
        else not any(row.linked for row in rows if row.inside and row.element.item is not None)
    )
    return len(headlines) == 1 and (few or length >= _LONG)


def _is_article(rows: Sequence[PartFeatures], found: Sequence[Label], declared: Declared) -> bool:
    """Whether a page has text enough for an article, and is no list of cards, such as teasers."""
    cards: dict[object, int] = {}
    for row, label in zip(rows, found, strict=True):
        if label in RUNNING_TEXT:
            card = None if row.element.caption else _card(row)
            cards[card] = cards.get(card, 0) + len(row.part.text)
    length = sum(cards.values())
    if declared.is_article:
        return length >= _SHORTEST_DECLARED
    return length >= _SHORTEST and (len(cards) < _CARDS or max(cards.values()) > _LARGEST_CARD * length)


def _card(row: PartFeatures) -> HtmlElement | None:
    return next((element for element in row.part.around[1:] if element.tag in ("article", "li")), None)


def _article(raw: RawArticle, page: Page, reading: _Reading, declared: Declared) -> Article:
    rows, place, found = reading.rows, reading.place, reading.found
    parts = page_blocks.blocks(rows, found, declared.headlines)
    blocks = tuple(part for part in parts if isinstance(part, Block))
    by_headline, below = _telling(rows, place, declared.bars)
    read = _read_lines(rows, by_headline + below)
    stated = _stated(read, found, place)
    # The day by the headline is only needed to check the one that the head declares.
    head = {index: read[index] for index in by_headline} if declared.date else {}
    printed = _stated(head, found, place).date if head else None
    published = _first_day(declared, stated, printed)
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
        title=_title(blocks, declared),
        date=published,
        updated=_later(stated.updated or declared.updated, published),
        source=declared.source or declared.paper or stated.source,
        authors=page_metadata.merged(declared.authors, stated.authors) or _named_authors(rows, place),
        lang=_language(blocks, declared),
        url=declared.url,
        doubts=_doubts(page, reading, declared),
    )


def _doubts(page: Page, reading: _Reading, declared: Declared) -> tuple[Doubt, ...]:
    rows, found = reading.rows, reading.found
    own = declared.url.value if declared.url else ""
    doubts = {
        Doubt.PAYWALLED: declared.paywalled or _is_offered(rows, found),
        Doubt.FURTHER_PAGES: page_numbers.has_others(page.tree, rows, reading.place, own),
        Doubt.LIVE_BLOG: declared.live,
        Doubt.SEVERAL: _are_several(rows, found) or (not declared.live and _hold_others(reading)),
        Doubt.LITTLE: reading.by_length or bool(reading.missed),
        Doubt.NO_ARTICLE: not _is_article(rows, found, declared),
    }
    return tuple(doubt for doubt, speaks in doubts.items() if speaks)


def _is_offered(rows: Sequence[PartFeatures], found: Sequence[Label]) -> bool:
    """Whether an offer of the rest for money stands in what trafilatura takes for main text, below its beginning."""
    first = next((index for index, label in enumerate(found) if label in RUNNING_TEXT), len(rows))
    return any(page_weighing.is_offer(row) and (row.vote or row.shown) for row in rows[first:])


def _are_several(rows: Sequence[PartFeatures], found: Sequence[Label]) -> bool:
    """Whether several headlines link to other pages and have text of the article below them, as in a newsletter.

    Boxes within one article have such headlines, too, but in elements of their own, where no text of the article is.
    """
    heads = [index for index, row in enumerate(rows) if row.element.heading and row.linked > page_features.LINKED]
    bounds = pairwise([*heads, len(rows)])
    over = [rows[index].part.block for index, end in bounds if _words_under(rows, found, index, end) >= _FEWEST_UNDER]
    return len({link.get("href") for block in over for link in block.iter("a")}) >= _FEWEST_HEADLINES


def _hold_others(reading: _Reading) -> bool:
    """Whether other articles stand beside the one of a page, each with a headline, or below it and are left out."""
    rows, place = reading.rows, reading.place
    following = page_others.following(rows, place)
    if sum(rows[index].words for index in following if rows[index].prose) >= _FEWEST_APART:
        return True
    lines = [line for row in rows[place.start : place.end] for line in _with_gap(row)]
    return len(beginnings.collected(lines)) > 1 or _stand_apart(rows, reading.found)


def _with_gap(row: PartFeatures) -> list[str]:
    """A part as a line, below a blank one if it is a headline."""
    return ["", row.part.text] if row.element.heading else [row.part.text]


def _stand_apart(rows: Sequence[PartFeatures], found: Sequence[Label]) -> bool:
    """Whether several elements of the page's main part hold an article each, with a headline and text of its own."""
    texts: dict[HtmlElement, int] = {}
    headed: set[HtmlElement] = set()
    for row, label in zip(rows, found, strict=True):
        heads = row.element.heading and row.element.region is None and row.linked <= page_features.LINKED
        is_text = label in RUNNING_TEXT
        around = [element for element in row.part.around if element.tag == "article"] if heads or is_text else []
        if around and is_text:
            texts[around[0]] = texts.get(around[0], 0) + row.words
        if len(around) == 1 and heads and around[0] not in texts:
            headed.add(around[0])
    return sum(texts.get(element, 0) >= _FEWEST_APART for element in headed) > 1


def _words_under(rows: Sequence[PartFeatures], found: Sequence[Label], index: int, end: int) -> int:
    """How many words of the article stand below a heading within the same element."""
    within = rows[index].part.around[1:2]
    under = (below for below in range(index + 1, end) if rows[below].part.around[1:2] == within)
    return sum(rows[below].words for below in under if found[below] in RUNNING_TEXT)


# ---- facts


def _title(blocks: Sequence[Block], declared: Declared) -> Fact | None:
    printed = " ".join(block.text for block in blocks if block.kind is BlockKind.TITLE)
    if printed:
        return Fact(printed, Basis(BasisKind.HEADLINE))
    return Fact(declared.headlines[0], Basis(BasisKind.PAGE_HEAD)) if declared.headlines else None


def _first_day(declared: Declared, stated: Metadata, printed: Fact | None) -> Fact | None:
    """The day of publication: the one `printed` by the headline, else what the head declares, else what any line says.

    Where head and headline differ, the headline is mostly right (8 of 10 pages whose day is known): the head then tells
    the day of another version, or the one on which the page was last generated. The declared day is kept if the line
    prints it, too, or gives the day of the text's present state (“Stand: …”).
    """
    if declared.date is None or printed is None:
        return declared.date or stated.date
    line = printed.basis.quoted
    agrees = _AS_IT_STANDS.search(line) or declared.date.value in (day.iso for day in days(line))
    return declared.date if agrees else printed


def _later(updated: Fact | None, published: Fact | None) -> Fact | None:
    return updated if updated and published and updated.value > published.value else None


def _language(blocks: Sequence[Block], declared: Declared) -> str:
    detected = language.detect("\n".join(block.text for block in blocks))
    return declared.lang or language.DEFAULT if detected == language.UNKNOWN else detected


def _telling(rows: Sequence[PartFeatures], place: Extent, bars: Set[HtmlElement]) -> tuple[list[int], list[int]]:
    """The places of the lines that may tell of this article: by the headline, and below the text."""
    mail = line_neighbours.mail_head([row.classified for row in rows])
    above = range(max(0, place.start - _AROUND), max(min(place.first + _WITHIN, place.end), mail.stop))
    below = range(max(above.stop, place.end - _WITHIN), min(place.end + _AROUND, len(rows)))
    works = text_metadata.on_works([row.classified for row in rows])

    def may_tell(index: int) -> bool:
        row = rows[index]
        return _may_state(row, place.start - _BY_HEADLINE <= index <= place.first, bars) and not any(
            row.classified is work for work in works
        )

    return [index for index in above if may_tell(index)], [index for index in below if may_tell(index)]


def _stated(read: Mapping[int, Classified], found: Sequence[Label], place: Extent) -> Metadata:
    """What lines at some places state, by the rules for plain text, as if no others stood between them."""
    kept = list(read)
    path = [ARTICLE if found[index] in RUNNING_TEXT else AFTER for index in kept]
    end = sum(1 for index in kept if index < place.end)
    extent = text_extent.Extent(bisect_left(kept, place.start), end, bisect_left(kept, place.first))
    return text_metadata.stated(line_neighbours.beside(list(read.values())), path, extent)


def _read_lines(rows: Sequence[PartFeatures], places: Iterable[int]) -> dict[int, Classified]:
    return {index: _read_line(rows[index]) for index in places}


def _read_line(row: PartFeatures) -> Classified:
    """What a line is by its words; sections side by side read like a name, and are none."""
    return replace(row.read, role=Role.NOTICE, reason=Reason.NAVIGATION) if _is_menu(row) else row.read


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
