"""What becomes of each part of an HTML page: a kind of block, or the reason why it is removed.

Where a part stands counts first, then whether the main text has it, then its words; neighbours decide what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.intake import patterns
from generator.intake.judge import Role
from generator.intake.looks import LINKED, WORD, Look, runs, stands_in
from generator.intake.metadata import Declared
from generator.model import BlockKind, Reason

Verdict = BlockKind | Reason

TEXT = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM)
_FOREIGN = (Role.NOTICE, Role.TEASER, Role.INSERT, Role.ENDING, Role.FOOTER, Role.SIGN)
_META = (Role.DATE, Role.BYLINE, Role.AGENCY, Role.READING)
_WORDED = (Role.PROSE, Role.SENTENCE, Role.SHORT)
_BETWEEN = (Reason.ADVERTISING, Reason.CONSENT, Reason.SHARE, Reason.NEWSLETTER)
_MARKERS = (Role.INSERT, Role.ENDING, Role.FOOTER)
_SOME_LINKS = 0.2
_KICKER_WORDS, _KICKER_ABOVE, _PICTURE_ABOVE = 12, 4, 6
_FEWEST_LEAD_WORDS, _LONGEST_LEAD_WORDS = 5, 120
_HEADING_WORDS, _BOLD_HEADING_WORDS, _PLAIN_HEADING_WORDS = 25, 15, 12
_REPEATED_WORDS = 4
# Two columns and two rows make a table; cells with sentences are a layout.
_FEWEST_CELLS, _LONGEST_CELL = 4, 8
# A first heading that is no part of the navigation, or a second one that shares words with the declared headline.
_LEAST_TITLE = 0.2


@dataclass(frozen=True)
class Extent:
    """Where the article lies among the parts; `start` is its first, `end` one behind its last."""

    title: frozenset[int]
    start: int
    first: int
    """The first part of the running text."""
    end: int


def extent(looks: Sequence[Look], declared: Declared) -> Extent:
    """From the headline, where there is one, to the last running text."""
    texts = [at for at, look in enumerate(looks) if _is_text(look)]
    title = _title(looks, _quarter(looks, texts), declared)
    start = min(title, default=texts[0] if texts else 0)
    first = next((at for at in texts if at > max(title, default=-1)), start)
    return Extent(title, start, first, _end(looks, texts[-1] + 1 if texts else 0))


def _quarter(looks: Sequence[Look], texts: Sequence[int]) -> int:
    """Where a quarter of the text is past: captions and leads may stand above a headline, but no more."""
    left = sum(len(looks[at].part.text) for at in texts) / 4
    for at in texts:
        left -= len(looks[at].part.text)
        if left <= 0:
            return at
    return len(looks)


def _end(looks: Sequence[Look], end: int) -> int:
    """One behind the last text, the rest of its quotation, or headings below it that stand over pictures only."""
    quote = looks[end - 1].place.quote if end else None
    while quote is not None and end < len(looks) and looks[end].place.quote is quote:
        end += 1
    for at in range(end, len(looks)):
        if looks[at].role in (Role.ENDING, Role.FOOTER):
            break
        if looks[at].place.heading and looks[at].vote and looks[at].beside:
            end = at + 1
    return end


def verdicts(looks: Sequence[Look], place: Extent, declared: Declared) -> list[Verdict]:
    """A verdict for each part."""
    found = [_outside(look, at < place.start) for at, look in enumerate(looks)]
    for at in range(max(0, place.start - _PICTURE_ABOVE), place.start):
        if looks[at].inside and _is_picture(looks[at]) and _may_show_picture(looks[at]):
            found[at] = BlockKind.CAPTION
    for at in range(place.start, place.first):
        entry = declared.live and (_is_time(looks[at]) or looks[at].place.heading) and looks[at].inside
        found[at] = (
            BlockKind.TITLE if at in place.title else BlockKind.HEADING if entry else _in_head(looks[at], declared)
        )
    for at in range(place.first, place.end):
        found[at] = BlockKind.HEADING if declared.live and _is_time(looks[at]) else _in_text(looks[at])
    _drop_after_markers(looks, place, found)
    _complete_lists(looks, place, found)
    _find_kicker(looks, place, found)
    _find_headings(looks, place, found)
    _find_lead(looks, place, found, declared)
    _find_quotations(looks, place, found)
    _keep_tables(looks, place, found)
    _keep_notes(looks, place, found)
    _drop_repetitions(looks, found)
    return found


# ---- parts alone


def _is_text(look: Look) -> bool:
    """Whether a part is running text of the article by itself."""
    if look.place.heading or look.place.zone or _is_picture(look) or look.linked > LINKED:
        return False
    if not look.inside or look.role in _META or _is_foreign(look):
        return False
    return look.vote or (look.home and look.role in (Role.PROSE, Role.SENTENCE))


def _is_foreign(look: Look) -> bool:
    """Whether its words make a part foreign; a link to elsewhere holds a link."""
    if look.role is Role.TEASER:
        return look.linked > _SOME_LINKS or not look.vote
    return look.role in _FOREIGN


def _is_picture(look: Look) -> bool:
    place = look.place
    if place.caption or place.credit or any(inner.caption for inner in look.inner):
        return True
    if place.figure and look.part.block.tag not in ("blockquote", "p", "td", "th", "li"):
        return True
    if look.pictured and not place.heading and look.linked <= LINKED:
        return True
    return look.role is Role.CREDIT or (look.role is Role.CAPTION and not (look.vote and look.home))


def _may_show_picture(look: Look) -> bool:
    """Whether a picture in such a place can be the article's; a credit's element is often named after its author."""
    return look.place.zone in (None, Reason.AUTHOR_NOTE)


def _reason(look: Look, otherwise: Reason) -> Reason:
    """Why a part goes: what its words say is more exact than where it stands."""
    if look.role in _FOREIGN or look.role in _META:
        return look.reason
    return look.place.zone or (Reason.TEASER if look.linked > LINKED else otherwise)


def _outside(look: Look, before: bool) -> Verdict:
    return look.place.zone or _reason(look, Reason.OTHER) if not before else _reason(look, Reason.NAVIGATION)


def _in_head(look: Look, declared: Declared) -> Verdict:
    if look.role in _META or _names_authors(look, declared):
        return look.reason if look.role in _META else Reason.BYLINE
    if _is_picture(look) and _may_show_picture(look):
        return BlockKind.CAPTION
    if look.place.heading and look.inside and look.beside and not look.place.zone and not _is_foreign(look):
        return BlockKind.HEADING
    return _reason(look, Reason.OTHER)


def _names_authors(look: Look, declared: Declared) -> bool:
    """Whether a part holds nothing but the names of the article's authors."""
    words = _words(look.part.text)
    return (
        look.words <= _KICKER_WORDS
        and bool(words)
        and words <= {word for fact in declared.authors for word in _words(fact.value)}
    )


def _in_text(look: Look) -> Verdict:
    if _is_picture(look) and _may_show_picture(look):
        return BlockKind.CAPTION
    if look.place.zone or _is_foreign(look) or (look.role in _META and not look.vote) or look.linked > LINKED:
        return _reason(look, Reason.OTHER)
    if look.place.heading:
        return BlockKind.HEADING
    if look.place.item is not None and (look.vote or look.home or look.beside):
        return BlockKind.ITEM
    if look.home or _is_paragraph(look):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING if look.place.subhead and look.words <= _HEADING_WORDS else Reason.OTHER


def _is_time(look: Look) -> bool:
    """Whether a part tells when an entry of a live blog was written."""
    return look.role is Role.DATE and look.inside and look.place.zone is None


def _is_paragraph(look: Look) -> bool:
    """Whether a part of another make than most paragraphs is one, too."""
    if look.role is Role.SHORT and not look.beside:
        return False
    return look.vote or (look.place.quote is not None and look.beside and look.role is Role.SENTENCE)


# ---- headline, kicker, lead


def _title(looks: Sequence[Look], first: int, declared: Declared) -> frozenset[int]:
    """The parts of the headline: a first or second heading above the text, most like what the page declares."""
    headings: dict[HtmlElement, list[int]] = {}
    for at, look in enumerate(looks[: first + 1]):
        heading = look.place.heading_element
        if heading is not None and not _is_unlikely_title(look):
            headings.setdefault(heading, []).append(at)
    declared_words = [words for text in declared.headlines if (words := _words(text))]
    scored = [
        (_title_score(looks, parts, declared_words), parts)
        for heading, parts in headings.items()
        if heading.tag in ("h1", "h2") or _words(" ".join(looks[at].part.text for at in parts)) in declared_words
    ]
    best, parts = max(scored, key=lambda each: each[0], default=(0.0, []))
    return frozenset(parts) if best >= _LEAST_TITLE else frozenset()


def _is_unlikely_title(look: Look) -> bool:
    return look.place.heading_element is not None and look.role in (*_MARKERS, Role.NOTICE) and look.words < 3


def _title_score(looks: Sequence[Look], parts: Sequence[int], headlines: Sequence[set[str]]) -> float:
    words = _words(" ".join(looks[at].part.text for at in parts))
    near = max((len(words & headline) / len(words | headline) for headline in headlines), default=0.0)
    look = looks[parts[0]]
    return near + 0.5 * (look.place.heading == 1) - (look.place.zone is not None)


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def _find_kicker(looks: Sequence[Look], place: Extent, found: list[Verdict]) -> None:
    """A short line just above the headline whose element is named after a kicker, or that shares its element."""
    for at in range(place.start - 1, max(-1, place.start - _KICKER_ABOVE), -1):
        look = looks[at]
        if look.role not in _WORDED or look.words > _KICKER_WORDS or look.place.zone:
            continue
        if look.place.kicker or (at == place.start - 1 and not look.linked and _is_sibling(look, looks[place.start])):
            found[at] = BlockKind.KICKER
            return


def _is_sibling(look: Look, title: Look) -> bool:
    heading = title.place.heading_element
    around = heading.getparent() if heading is not None else None
    return around is not None and (look.part.block is around or look.part.block.getparent() is around)


def _find_lead(looks: Sequence[Look], place: Extent, found: list[Verdict], declared: Declared) -> None:
    """The standfirst: by its element's name, by what the page declares as its description, or alone in the head."""
    head = [at for at in range(place.start, place.first + 1) if at < place.end and _may_be_lead(looks[at], found[at])]
    named = [at for at in head if _is_named_lead(looks[at], declared)]
    alone = [at for at in head if looks[at].role in (Role.PROSE, Role.SENTENCE) and looks[at].place.zone is None]
    for at in named or [at for at in alone[:1] if at < place.first or looks[at].bold > 0.95]:
        found[at] = BlockKind.LEAD


def _may_be_lead(look: Look, verdict: Verdict) -> bool:
    if isinstance(verdict, BlockKind) and verdict not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return False
    if not _FEWEST_LEAD_WORDS <= look.words <= _LONGEST_LEAD_WORDS or look.linked > LINKED:
        return False
    return look.role in _WORDED and not _is_picture(look)


def _is_named_lead(look: Look, declared: Declared) -> bool:
    if any(_is_beginning(look.part.text, text) for text in declared.descriptions):
        return True
    # "teaser" names a standfirst in some systems and a link to another article in most.
    return look.place.lead and look.place.zone in (None, Reason.TEASER)


def _is_beginning(text: str, other: str) -> bool:
    """Whether one of two texts is how the other begins."""
    words, given = WORD.findall(text.casefold()), WORD.findall(other.casefold())
    length = min(len(words), len(given))
    return length >= _FEWEST_LEAD_WORDS and words[:length] == given[:length]


# ---- neighbours


def _drop_after_markers(looks: Sequence[Look], place: Extent, found: list[Verdict]) -> None:
    """What stands below „Mehr zum Thema“ goes with it, down to the next running text."""
    reason: Reason | None = None
    for at in range(place.first, place.end):
        look = looks[at]
        if look.role in _MARKERS:
            reason = look.reason
        elif found[at] is BlockKind.PARAGRAPH and look.role in (Role.PROSE, Role.SENTENCE):
            reason = None
        elif reason and look.linked and found[at] in (BlockKind.HEADING, BlockKind.ITEM, BlockKind.PARAGRAPH):
            found[at] = reason


def _complete_lists(looks: Sequence[Look], place: Extent, found: list[Verdict]) -> None:
    """Short items that no vote could find belong to the list that others of theirs belong to."""
    lists = {_list_of(looks[at]) for at in range(place.first, place.end) if found[at] is BlockKind.ITEM} - {None}
    for at in range(place.first, place.end):
        if found[at] is Reason.OTHER and looks[at].role in _WORDED and _list_of(looks[at]) in lists:
            found[at] = BlockKind.ITEM


def _list_of(look: Look) -> HtmlElement | None:
    return look.place.item.getparent() if look.place.item is not None else None


def _find_headings(looks: Sequence[Look], place: Extent, found: list[Verdict]) -> None:
    """A heading has text below it; a short line between paragraphs that does not close like a sentence is one, too."""
    below: Verdict = BlockKind.HEADING
    next_: Verdict = BlockKind.HEADING
    for at in range(place.end - 1, max(place.title, default=place.start - 1), -1):
        if at >= place.first and below in TEXT and _is_plain_heading(looks[at], found[at]):
            found[at] = BlockKind.HEADING
        elif found[at] is BlockKind.HEADING and not _heads_text(looks[at], below, next_):
            found[at] = next_ if isinstance(next_, Reason) else Reason.OTHER
        if found[at] is not BlockKind.CAPTION and found[at] not in _BETWEEN:
            next_ = found[at]
            below = below if isinstance(next_, Reason) else next_


def _heads_text(look: Look, below: Verdict, next_: Verdict) -> bool:
    """Whether a heading stands over text: over the next there is, and in a box of its own over the very next part."""
    if not look.inside or (not look.beside and isinstance(next_, Reason)):
        return False
    return look.vote or below in (*TEXT, BlockKind.HEADING)


def _is_plain_heading(look: Look, verdict: Verdict) -> bool:
    if look.role is not Role.SHORT or look.part.text[-1] in ":,;":
        return False
    if look.place.item is not None or look.place.quote is not None:
        return False
    if verdict is BlockKind.PARAGRAPH and look.bold > 0.95:
        return look.words <= _BOLD_HEADING_WORDS
    return verdict in (BlockKind.PARAGRAPH, Reason.OTHER) and look.beside and 1 < look.words <= _PLAIN_HEADING_WORDS


def _find_quotations(looks: Sequence[Look], place: Extent, found: list[Verdict]) -> None:
    """A quotation set apart that also stands in the text is a repetition, with the name below it."""
    quotations: dict[HtmlElement, list[int]] = {}
    for at in range(place.first, place.end):
        quote = looks[at].place.quote
        if quote is not None and (isinstance(found[at], BlockKind) or found[at] is Reason.OTHER):
            quotations.setdefault(quote, []).append(at)
    rest = (
        looks[at].part.text
        for at in range(place.first, place.end)
        if looks[at].place.quote is None and found[at] in TEXT
    )
    text = runs("\n".join(rest)) if quotations else frozenset()
    for parts in quotations.values():
        repeated = any(stands_in(looks[at].part.text, text) for at in parts)
        if repeated or any(found[at] is BlockKind.PARAGRAPH for at in parts):
            for at in parts:
                found[at] = Reason.REPEATED if repeated else BlockKind.PARAGRAPH


def _keep_tables(looks: Sequence[Look], place: Extent, found: list[Verdict]) -> None:
    """A table within the text is part of it, row by row, when its cells are short and none is of another zone."""
    tables: dict[HtmlElement, list[int]] = {}
    for at in range(place.first, place.end):
        table = looks[at].place.table
        if table is not None and looks[at].inside and looks[at].place.zone is None:
            tables.setdefault(table, []).append(at)
    for parts in tables.values():
        words = sum(looks[at].words for at in parts)
        if len(parts) >= _FEWEST_CELLS and words <= _LONGEST_CELL * len(parts):
            for at in parts:
                found[at] = BlockKind.ITEM if looks[at].place.item is not None else BlockKind.HEADING


def _keep_notes(looks: Sequence[Look], place: Extent, found: list[Verdict]) -> None:
    """The notes of an article stand below it, and belong to it."""
    for at in range(place.first, len(looks)):
        look = looks[at]
        if look.place.notes and look.inside and look.place.zone is None and look.words > 1:
            found[at] = BlockKind.HEADING if look.place.heading else BlockKind.ITEM


def _drop_repetitions(looks: Sequence[Look], found: list[Verdict]) -> None:
    """What stands twice is kept once, captions among captions and text among text."""
    seen: set[tuple[bool, str]] = set()
    for at, verdict in enumerate(found):
        if not isinstance(verdict, BlockKind):
            continue
        is_caption = verdict is BlockKind.CAPTION
        key = (is_caption, patterns.normal(looks[at].part.text))
        if key in seen and (is_caption or looks[at].words >= _REPEATED_WORDS) and looks[at].place.table is None:
            found[at] = Reason.CAPTION_REPEATED if is_caption else Reason.REPEATED
        seen.add(key)
