"""Restores the layout of a text before its lines are classified: columns, wrapped lines, cut words, quoted mail.

Numbers in the margin of each line go, too. What is changed is counted as a repair. Line breaks stay or move behind a
word, so that line numbers stay right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.intake import bylines, patterns, picture_credits, text_columns, text_subtitles, text_words
from generator.intake.text_columns import CLOSED, CUT
from generator.model import Damage, Repair
from generator.text.dates import days

# Columns of newspapers have some 25 characters, mail programs wrap at 72 to 80, wide windows at 120.
_NARROWEST, _WIDEST = 22, 130
_FEWEST = 5
"""Successive lines that are needed to find out how a text was wrapped."""
_WIDE = 60
"""Width of lines in mails and terminals. No verse is so wide, so short lines, as in menus, are then no sign against
wrapping."""
_FEWEST_WIDE = 4
"""Long lines of a mail that are needed to find out how it was wrapped."""
_FULL = 0.7
"""Share of lines that must be full (the next word had no room); in wrapped texts nearly all are that do not end a
paragraph, in verse they are not."""
_NINE_TENTHS = 0.9
"""The width is that of the longest line among this share of all: single ones may be longer, by a stamp or a word."""
_LONGEST_FULL = 1.3
"""A wrapped line has at most this many widths: a long word adds at most a third to a narrow column."""
_SLACK = 0.1
"""Share of the width that may be left in a full line, since letters differ in width and we count characters."""
_MOST_CLOSED = 0.6
"""Share of lines that end like a sentence up to which a text may be wrapped; if each line is a paragraph, most do."""
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_MOSTLY_QUOTED = 0.5
"""Share of quoted lines from which on a text is a quoted mail; Markdown quotes single passages in the same way."""
_NUMBERED = re.compile(r"[ \t]*(\d{1,4})(?:[ \t]*[:|])?(?:[ \t]+|$)")
"""The number of a line in the margin; “1.” and “1)” number the points of a list."""
_FEWEST_LOWER = 0.2
"""Share of numbered lines that begin with a small letter: those of wrapped sentences do, those of a ranking do not."""
_MARKED = re.compile(r"(?:[•●▪■◦‣∙·*+–-]|\d{1,2}[.)]|#{1,6})\s")
_LABELLED = re.compile(r"[^\W\d_][\w -]{1,24}:\s*\S")
"""“Gesendet: …”: of two such successive lines none is wrapped."""
_WORDS = re.compile(r"\w")
_HEAD = re.compile(r"(\S+)(.*)", re.DOTALL)
_GOES_ON = re.compile(r"(?:und|oder|bzw|beziehungsweise|sowie|als|wie|bis|noch|statt)\b")
_LONGEST_HEAD = 90
"""Characters of a line on top of a page: paper, section, day and number fit in."""
_LONGEST_BLOCK = 3
"""Lines between blank ones that may be one broken paragraph in a text that is not wrapped; more may be a list."""
_SHORTEST_BROKEN = 40
"""Characters of the first line of such a paragraph; a shorter one is a headline, a name or a greeting."""
_HEAD_LINES = 4
"""Lines in which a byline may stand; further down “Von …” begins a wrapped sentence."""
_HEADLINE_WORDS = 3
"""Words of the first line of a headline that goes on; fewer may be a menu, in small letters."""
_NO_HEADLINE = re.compile(r"^(?:von|by|durch|foto|text)\b|\d")
"""A byline, or a line with a day or a time."""
_SHORTEST_PAGE = 12
"""Lines of a page; what is repeated sooner is a refrain."""
_HARD_BREAK = "\\"
"""The sign of Markdown for the end of a line that does not go on."""
_LONGEST_OFFICE = 8
"""Words of the office of whoever signs: “Elternrat der Grundschule am Markt”."""
_LONGEST_DAY = 42
"""Characters: “Dienstag, 2. September 2025, 14:05 Uhr” has 38."""
_PAGE = re.compile(
    r"(?:[-–] ?)?\d{1,4}(?: ?[-–])?|(?:(?:seite|page|s\.|blatt)\s*)?\d{1,4}\s*(?:von|of|/)\s*\d{1,4}"
    r"|(?:seite|page|s\.|blatt)\s*\d{1,4}",
    re.IGNORECASE,
)
FOOT_OF_BROWSER = re.compile(r"(https?://\S+)\s+\d{1,3}/\d{1,3}")
_GOES_ON_ELSEWHERE = re.compile(
    r"\W*(?:fortsetzung|(?:lesen sie )?weiter)(?: (?:auf|von|der|(?:erst|letzt|nächst|folgend|vorig)e[rn]?))*"
    r"(?: (?:seite|s\.))(?: ?\d{1,3})?\W*",
    re.IGNORECASE,
)
"""“Fortsetzung auf Seite 3” and “Fortsetzung von Seite 1”, where an article goes on on another page."""
_LONGEST_CAPTION = 4
"""Lines of a caption in a narrow column, its credit included."""
_FEWEST_PARTED_WORDS, _FEWEST_REST_WORDS = 12, 3
"""Words of a line that a picture or the end of a page parts from the rest of its paragraph, in a text that is not
wrapped, and of that rest; shorter lines are menus, counts and buttons. Wrapped lines may be of any length."""
_SMALL = re.compile(r"[a-zäöüß]{2}|[a-zäöüß] ")
"""How a line begins that goes on with a sentence: “iPhone” and “eBay” begin one."""
_HEAD_OF_BROWSER = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}, \d{1,2}:\d\d\s+\S")


@dataclass(frozen=True)
class Printed:
    """A line that is not blank, as far as the layout matters."""

    text: str
    indent: int
    gap: bool
    """Whether a blank line stands before it."""
    marked: bool = False
    """Whether a bullet opens it, or the stamp of a chat's message."""


@dataclass(frozen=True)
class Restored:
    """A text with its layout, and the repairs."""

    text: str
    repairs: tuple[Repair, ...]
    continued: frozenset[int]
    """The numbers of the lines, from 1, that continue the paragraph of the line before."""
    between: frozenset[int] = frozenset()
    """The numbers of lines within a paragraph that do not belong to it: heads of pages, times of subtitles."""
    aside: frozenset[int] = frozenset()
    """The numbers of the lines of captions that stand within a paragraph; they continue only one another."""
    quoted: frozenset[int] = frozenset()
    """The numbers of the lines that a mail quotes, where most of a text is quoted."""


@dataclass(frozen=True)
class _Joins:
    """For each line whether it continues the paragraph of the line before; and the places of lines in between, and of
    captions within paragraphs."""

    joined: list[bool]
    between: frozenset[int] = frozenset()
    aside: frozenset[int] = frozenset()


def restored(text: str) -> Restored:
    """The text without line numbers and signs of quoted mail, with cut words joined, and with the numbers of wrapped
    lines."""
    bare, numbers = _unnumbered(text)
    bare, voices, marks = text_subtitles.unmarked(bare)
    unquoted, quoted = _unquoted(bare)
    unquoted, parted = text_columns.unfolded(unquoted)
    lines, parts = text_words.made_whole(unquoted.split("\n"))
    held = [index for index, line in enumerate(lines) if line.strip()]
    joins = _joins(
        [_printed(lines, index, held[place - 1] if place else None) for place, index in enumerate(held)],
        frozenset(place for place, index in enumerate(held) if index in quoted),
        frozenset(place for place, index in enumerate(held) if index in voices),
    )
    said = [
        place
        for place, index in enumerate(held)
        if place not in joins.between and not is_page_mark(lines[index].strip())
    ]
    text_and_captions = [[place for place in said if (place in joins.aside) is aside] for aside in (False, True)]
    words = sum(
        _made_whole(lines, held[last], held[place])
        for places in text_and_captions
        for last, place in pairwise(places)
        if joins.joined[place]
    )
    counts = {
        Damage.LINE_NUMBER: numbers,
        Damage.SUBTITLE_MARK: marks,
        Damage.QUOTE_SIGN: len(quoted),
        Damage.COLUMNS: parted,
        Damage.CUT_WORD: words,
        Damage.PARTED_WORD: parts,
    }
    return Restored(
        text="\n".join(lines),
        repairs=tuple(Repair(damage, number) for damage, number in counts.items() if number),
        continued=frozenset(index + 1 for index, continues in zip(held, joins.joined, strict=True) if continues),
        between=frozenset(held[place] + 1 for place in joins.between),
        aside=frozenset(held[place] + 1 for place in joins.aside),
        quoted=frozenset(index + 1 for index in quoted),
    )


def _joins(lines: Sequence[Printed], quoted: frozenset[int], voices: frozenset[int]) -> _Joins:
    """Which lines continue others; where lines are quoted, only these were wrapped. `voices` begin with who speaks in a
    file of subtitles."""
    texts = [line.text for line in lines]
    between = text_subtitles.times(texts, [line.gap for line in lines])
    if between:
        return _Joins(text_subtitles.joined(texts, between, voices, [line.marked for line in lines]), between)
    spaced = _is_spaced(lines)
    printed = printed_by_browser(texts)
    wrapped = quoted or frozenset(range(len(lines)))
    width = _width([line for index, line in enumerate(lines) if index in wrapped and index not in printed], spaced)
    heads = printed | _continuations(lines) | (_page_heads(lines) if width else frozenset())
    joined = _wrapped(lines, width, spaced, heads) if width else _unwrapped(lines)
    fewest = 1 if width else _FEWEST_PARTED_WORDS
    aside = _captions_within(lines, heads, fewest)
    apart = [heads_page or index in aside for index, heads_page in enumerate(_of_pages(lines, heads))]
    for last, index in pairwise(index for index in range(len(lines)) if not apart[index]):
        joined[index] |= index > last + 1 and _runs_on(lines[last], lines[index], fewest)
    return _Joins(joined, heads, aside)


def _of_pages(lines: Sequence[Printed], heads: frozenset[int]) -> list[bool]:
    """For each line whether it is the head of a page, or numbers one."""
    return [index in heads or is_page_mark(line.text) for index, line in enumerate(lines)]


def _unwrapped(lines: Sequence[Printed]) -> list[bool]:
    """The same for a text that is not wrapped: a word may be cut, and a headline may take two lines."""
    headline = _broken_headline(lines[: _HEAD_LINES + 2])
    cut = [False, *(_is_cut(line, after) for line, after in pairwise(lines))]
    offices = {
        block[1] for block in _blocks(lines) if len(block) == 2 and _is_office(*(lines[place] for place in block))
    }
    joined = offices | _broken_paragraphs(lines) | {headline}
    return [index in joined or is_cut for index, is_cut in enumerate(cut[: len(lines)])]


def _broken_paragraphs(lines: Sequence[Printed]) -> set[int | None]:
    """The places of lines that go on with the sentence of the line before, in blocks of a few lines; one of the two is
    longer than lines of verse are."""
    pairs = [pair for block in _blocks(lines) if len(block) <= _LONGEST_BLOCK for pair in pairwise(block)]
    return {after for last, after in pairs if _breaks_off(lines[last], lines[after])}


def _breaks_off(line: Printed, after: Printed) -> bool:
    long = len(line.text) >= _SHORTEST_BROKEN and max(len(line.text), len(after.text)) >= _WIDE
    goes_on = long and len(after.text.split()) > 1 and _is_broken_headline(line, after)
    apart = bylines.names(after.text) or picture_credits.at_end(line.text) or days(after.text)
    return goes_on and not (apart or "://" in line.text or "://" in after.text)


def _wrapped(lines: Sequence[Printed], width: int, spaced: bool, heads: frozenset[int]) -> list[bool]:
    """The same for a text that is wrapped at a width; paragraphs go on across heads and numbers of pages."""
    page = _of_pages(lines, heads)
    found = [False] * len(lines)
    flush = min((line.indent for line in lines), default=0)
    for last, index in pairwise(index for index in range(len(lines)) if not page[index]):
        is_head = index <= _HEAD_LINES
        if not (is_head and bylines.names(lines[index].text)):
            across = spaced or any(page[last + 1 : index])
            found[index] = _continues(lines[last], lines[index], width, across, flush)
            found[index] |= is_head and _is_broken_headline(lines[last], lines[index])
    for caption in _captions(lines):
        for index in caption[1:]:
            found[index] |= _is_broken_headline(lines[index - 1], lines[index])
    return found


def is_page_mark(text: str) -> bool:
    """Whether a line only numbers a page."""
    return bool(_PAGE.fullmatch(text))


# ---- wrapped lines


def _is_spaced(lines: Sequence[Printed]) -> bool:
    """Whether a blank line follows each line, as copies from some PDF viewers have it."""
    return len(lines) > _FEWEST and sum(not line.gap for line in lines[1:]) <= (1 - _FULL) * len(lines) / 3


def _width(lines: Sequence[Printed], spaced: bool) -> int:
    """How many characters a full line has; 0 if lines are not wrapped."""
    pairs = [
        (line, after)
        for index, (line, after) in enumerate(pairwise(lines))
        if (spaced or not after.gap)
        and not after.marked
        and not _are_apart(line, after)
        and not is_page_mark(line.text)
        and not is_page_mark(after.text)
        and not (index < _HEAD_LINES and _is_over_byline(line, after))
    ]
    if len(pairs) < _FEWEST:
        return 0
    lengths = sorted(line.indent + len(line.text) for line, _ in pairs)
    width = lengths[round(_NINE_TENTHS * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST or lengths[-1] > _LONGEST_FULL * width:
        return 0
    if width >= _WIDE:
        pairs = [(line, after) for line, after in pairs if 2 * len(line.text) >= width]
    if len(pairs) < _FEWEST_WIDE:
        return 0
    full = sum(_is_full(line, after, width) for line, after in pairs)
    closed = sum(bool(CLOSED.search(line.text)) for line, _ in pairs)
    return width if full >= _FULL * len(pairs) and closed <= _MOST_CLOSED * len(pairs) else 0


def _is_over_byline(line: Printed, after: Printed) -> bool:
    """Whether a line of the head ends with its words, however long it is: who wrote or when stands below it."""
    return _is_day(after) or bool(bylines.names(after.text))


def _is_cut(line: Printed, after: Printed) -> bool:
    """Whether a word is cut at the end of a line and goes on with a small letter on the next, however wide they are."""
    return not after.gap and not after.marked and bool(CUT.search(line.text)) and after.text[:1].islower()


def _is_office(line: Printed, after: Printed) -> bool:
    """Whether a line names a person and, after a comma, goes on with an office on the next, as signatures do."""
    named = line.text.endswith(",") and bylines.is_name(line.text[:-1])
    office = 2 <= len(after.text.split()) <= _LONGEST_OFFICE and not CLOSED.search(after.text)
    return named and office and not after.marked and not bylines.is_name(after.text)


def _broken_headline(head: Sequence[Printed]) -> int | None:
    """The place of a headline's second line in the head of a text that is not wrapped: both stand apart from all else,
    and it is no line of an author or a day."""
    for index in range(1, len(head) - 1):
        line, after = head[index - 1 : index + 1]
        is_apart = line.gap and head[index + 1].gap and not _NO_HEADLINE.search(after.text)
        begins = line.text[:1].isupper() and len(line.text.split()) >= _HEADLINE_WORDS
        if is_apart and begins and _is_broken_headline(line, after):
            return index
    return None


def _is_full(line: Printed, after: Printed, width: int) -> bool:
    """Whether the next line's first word had no room on this one."""
    word = after.text.split(maxsplit=1)[0]
    return line.indent + len(line.text) + 1 + len(word) > width * (1 - _SLACK)


def _is_broken_headline(line: Printed, after: Printed) -> bool:
    """Whether a line of the head goes on with a small letter on the next, full or not: headlines break by sense."""
    return not after.gap and after.text[:1].islower() and not (CLOSED.search(line.text) or after.marked)


def _continues(line: Printed, after: Printed, width: int, across: bool, flush: int) -> bool:
    if after.marked or (after.gap and not across) or _is_day(line) or _is_day(after) or _are_apart(line, after):
        return False
    if line.text.endswith(_HARD_BREAK):
        return False
    if CUT.search(line.text) and not after.gap:
        return True
    if after.indent > flush + 1 and line.indent <= after.indent - 2:
        return False
    if _is_full(line, after, width):
        return not (across and CLOSED.search(line.text) and line.indent + len(line.text) < width * (1 - _SLACK))
    return False


def _are_apart(line: Printed, after: Printed) -> bool:
    """Whether both are labelled or rows of a table, or one of them is nothing but signs, as the line under a heading,
    or a label."""
    if "\t" in line.text and "\t" in after.text:
        return True
    labelled = bool(_LABELLED.match(line.text) and _LABELLED.match(after.text))
    signs = not _WORDS.search(line.text) or not _WORDS.search(after.text)
    return labelled or signs or _is_label(line.text) or _is_label(after.text)


def _is_label(text: str) -> bool:
    """Whether a line only says what stands below it: an agency's report, or a mail that is quoted."""
    return bool(patterns.LABEL.fullmatch(text)) or (text.endswith(":") and bool(patterns.MAIL_QUOTE.fullmatch(text)))


def _is_day(line: Printed) -> bool:
    """Whether a line holds a day and little else: it stands alone, full or not."""
    return len(line.text) <= _LONGEST_DAY and bool(days(line.text))


# ---- what parts paragraphs


def _continuations(lines: Sequence[Printed]) -> frozenset[int]:
    """The places of lines that say where an article goes on, and of the head of the page between them."""
    found = {index for index, line in enumerate(lines) if _says_where(line.text)}
    beside = {index for place in found for index in (place - 1, place + 1) if 0 <= index < len(lines)}
    return frozenset(found | {index for index in beside if _names_issue(lines[index])})


def _says_where(text: str) -> bool:
    """Whether a line says on which page an article goes on; first its length is looked at, which is faster."""
    return len(text) <= _LONGEST_DAY and bool(_GOES_ON_ELSEWHERE.fullmatch(text))


def _captions_within(lines: Sequence[Printed], heads: frozenset[int], fewest: int) -> frozenset[int]:
    """The places of captions, set apart by blank lines, that stand in mid-sentence of a paragraph."""
    found: set[int] = set()
    page = _of_pages(lines, heads)
    for block in _blocks(lines):
        before = next((index for index in range(block.start - 1, _HEAD_LINES, -1) if not page[index]), None)
        after = next((index for index in range(block.stop, len(lines)) if not page[index]), None)
        if before is None or after is None or not _runs_on(lines[before], lines[after], fewest):
            continue
        if _is_caption(lines, block):
            found |= set(block)
    return frozenset(found)


def _captions(lines: Sequence[Printed]) -> list[range]:
    """The places of captions that blank lines set apart, below the head of the text."""
    return [block for block in _blocks(lines) if block.start > _HEAD_LINES and _is_caption(lines, block)]


def _blocks(lines: Sequence[Printed]) -> list[range]:
    """The places of lines between blank ones."""
    starts = [index for index, line in enumerate(lines) if index == 0 or line.gap]
    return [range(start, end) for start, end in pairwise([*starts, len(lines)])]


def _is_caption(lines: Sequence[Printed], block: range) -> bool:
    """Whether a few lines end with who made a picture."""
    last = lines[block[-1]].text
    return len(block) <= _LONGEST_CAPTION and bool(picture_credits.LINE.match(last) or picture_credits.at_end(last))


def _runs_on(line: Printed, after: Printed, fewest: int) -> bool:
    """Whether a sentence goes on from one line to another, whatever stands between: the first has so many words or is
    cut within one, and the second begins with a small letter."""
    if not _SMALL.match(after.text) or CLOSED.search(line.text) or len(after.text.split()) < _FEWEST_REST_WORDS:
        return False
    long = len(line.text.split()) >= fewest or CUT.search(line.text)
    return bool(long) and not (after.marked or _is_day(line) or bylines.names(after.text))


def _page_heads(lines: Sequence[Printed]) -> frozenset[int]:
    """The places of what stands on top of pages: again and again a page apart, or with a day beside a page's number."""
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        places.setdefault(line.text, []).append(index)
    again = {
        index
        for found in places.values()
        if len(found) > 1 and min(b - a for a, b in pairwise(found)) >= _SHORTEST_PAGE
        for index in found
    }
    beside = {index for index in range(_FEWEST, len(lines)) if _heads_page(lines, index)}
    return frozenset(again | beside)


def printed_by_browser(texts: Sequence[str]) -> frozenset[int]:
    """The places of what browsers print on each page: day, time and title on top, address and number of the page below.

    Without a number of a page there are none. A head opens the text or stands beside a foot; elsewhere a line with day
    and time tells when the article or an entry of it was published.
    """
    feet = {index for index, text in enumerate(texts) if FOOT_OF_BROWSER.fullmatch(text)}
    beside = {0, *(index + side for index in feet for side in (-1, 1))} if feet else set[int]()
    heads = {index for index in beside if 0 <= index < len(texts) and _HEAD_OF_BROWSER.match(texts[index])}
    return frozenset(feet | heads)


def _heads_page(lines: Sequence[Printed], index: int) -> bool:
    """Whether a line that names a day stands right above or below the number of a page."""
    numbered = any(is_page_mark(each.text) for each in (lines[index - 1], *lines[index + 1 : index + 2]))
    return numbered and _names_issue(lines[index])


def _names_issue(line: Printed) -> bool:
    """Whether a line can be the head of a page: it names a day, and is no sentence."""
    return len(line.text) <= _LONGEST_HEAD and not CLOSED.search(line.text) and bool(days(line.text))


# ---- repairs


def _unnumbered(text: str) -> tuple[str, int]:
    """The text without the numbers before its lines, and how many there were; each line must have its number."""
    found = [(line, _NUMBERED.match(line)) for line in text.split("\n") if line.strip()]
    numbered = [(line, match) for line, match in found if match]
    if len(found) < _FEWEST or len(numbered) < len(found):
        return text, 0
    counted = [int(match[1]) for _, match in numbered]
    lower = sum(line[match.end() : match.end() + 1].islower() for line, match in numbered)
    # Some programs begin to count again on each page.
    counts = all(after == before + 1 or (after == 1 < before) for before, after in pairwise(counted))
    if not counts or lower < _FEWEST_LOWER * len(counted):
        return text, 0
    return "\n".join(_NUMBERED.sub("", line, count=1) for line in text.split("\n")), len(counted)


def _unquoted(text: str) -> tuple[str, frozenset[int]]:
    """The text without the signs that mail programs set before each line they quote, and the places of these lines."""
    lines = text.split("\n")
    quoted = frozenset(index for index, line in enumerate(lines) if _QUOTED.match(line))
    if len(quoted) < _FEWEST or len(quoted) < _MOSTLY_QUOTED * sum(bool(line.strip()) for line in lines):
        return text, frozenset()
    return _QUOTED.sub("", text), quoted


def _made_whole(lines: list[str], above: int, index: int) -> bool:
    """Move the rest of a cut word up to its beginning; returns whether there was one."""
    start, head = lines[above].rstrip(), _HEAD.fullmatch(lines[index].strip())
    cut = CUT.search(start)
    if not cut or not head or _GOES_ON.match(head[0]):
        return False
    # “EU-⏎Kommission” was hyphenated before it was cut.
    kept = start if not head[1][0].islower() else start[: cut.start()]
    lines[above], lines[index] = kept + head[1], head[2].lstrip()
    return True


def _printed(lines: Sequence[str], index: int, above: int | None) -> Printed:
    """A line of a text; `above` is the number of the line before it that holds something."""
    bare, shown = lines[index].strip(), lines[index].expandtabs(4)
    indent = len(shown) - len(shown.lstrip())
    return Printed(
        bare, indent, above is None or index - above > 1, bool(_MARKED.match(bare) or patterns.CHAT_STAMP.match(bare))
    )
