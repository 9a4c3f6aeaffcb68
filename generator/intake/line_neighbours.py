"""Roles of lines that depend on neighbours: names under „Von“, credits under „Foto:“, captions that stand twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile

from generator.intake import bylines, patterns, picture_credits
from generator.intake.line_roles import WORDED, Classified, Role, classify
from generator.intake.text_lines import Line
from generator.model import Reason
from generator.text.dates import days
from generator.text.media_names import is_medium

_CAPTION_WORDS = 60
"""Words of a caption of an agency; what is longer is the last paragraph above a picture."""
_LABELLED_WORDS, _BRIEF_WORDS = 25, 14
"""Words of a caption over a credit in brackets, and over one with a blank line between; longer ones are paragraphs."""
_MENU_LINES = 20
"""Short lines without blank lines between: so many are the menu of a page that was copied as seen."""
_TEASER_WORDS = 45
"""Words of the text in a box that points to another piece."""
_BODY_PARAGRAPHS = 2
"""Paragraphs below which a line is no longer in the head of an article or a mail."""
_FURNITURE, _FEWEST_FURNITURE_WORDS = 3, 2
"""How often what the page says stands between paragraphs, and its fewest words; one word may be an answer."""
_NAMES_WORDS = 12
"""Words of a line of names, with what these persons are, below “Von” alone."""
_ALIKE, _FEWEST_ALIKE = 0.8, 5
"""Share of the words of a line that another has if it is the same but for a word that editors changed, and the fewest
words of such a line."""
_STEP = re.compile(r"(\d{1,2})[.)]\s+\S")
_LONGEST_NAME = 4
"""Words of a name over that of an account."""
_WORD_COUNT = re.compile(r"\d{2,5} (?:words|Wörter)")
"""How long an article is, as databases print it below its author."""
_BY_SMALL = re.compile(r"von [a-zäöüß-]{2,20}(?: [a-zäöüß.-]{1,20}){1,3}")
"""A byline in a text without capitals: “von mira o.”."""
_MAIL_HEADER = re.compile(
    r"(?:von|from|an|to|cc|bcc|kopie|betreff|subject|datum|date|gesendet|sent|antwort an|reply-to|mime-version"
    r"|content-[\w-]+|message-id|return-path|received|priorität|x-[\w-]+)\s?:\s",
    re.IGNORECASE,
)
_FEWEST_HEADERS, _SUBJECTS = 3, frozenset({"betreff", "subject"})
"""So many headers running, the subject among them, are the head of a mail; two may be those of a letter."""
_TIME = re.compile(r"\d{1,2}[.:]\d{2}(?: ?Uhr)?:?", re.IGNORECASE)
_TIMED = re.compile(
    r"(?:\++ ?|[\[(•] ?)?\d{1,2}[.:]\d{2}(?: ?Uhr)?[\])]?\s*(?:[:|–+•·-]+\s*|\s(?=\S))(?P<said>[^\W\d].*)",
    re.IGNORECASE,
)
"""A time and the headline of an entry on one line: “+++ 18:12 Uhr: Rat tagt +++”."""
_TIMED_WORDS = 16
"""Words of a time and a headline; a longer line that begins with a time is a sentence."""
_FEWEST_ENTRIES = 3
"""Times over text in order that are a live blog; a report on one day may have two."""
_RUNNING = (Role.PROSE, Role.SENTENCE)
_GOES_ON_WORDS = 60
"""Words of two paragraphs or more with which a text goes on below a marker; fewer may tell of the author."""
_FEWEST_STEPS, _STEP_WORDS = 3, 25
"""Numbers with text between that are the sub-headings of a list article, and the words of one; a longer line is a
numbered paragraph."""


def classified(lines: list[Line]) -> list[Classified]:
    """All lines, each classified by itself and then by its neighbours."""
    return beside([classify(line) for line in lines])


def beside(all_lines: list[Classified]) -> list[Classified]:
    """Lines that were classified by themselves, classified by their neighbours."""
    for mend in (
        _mail_headers,
        _entries,
        _open_bylines,
        _handles,
        _names_at_dates,
        _open_credits,
        _repeated,
        _furniture,
        _steps,
        _captions_over_credits,
        _captions_under_credits,
        _alternative_texts,
        _signed_boxes,
        _colon_boxes,
        _backgrounds,
        _markers_in_text,
    ):
        all_lines = mend(all_lines)
    return all_lines


def _mail_headers(given: Sequence[Classified]) -> list[Classified]:
    """The head of a mail that was pasted with its text; only its day becomes a fact."""
    all_lines = list(given)
    for index in (*mail_head(all_lines), *joined_mail_heads(all_lines)):
        dated = bool(days(all_lines[index].line.text))
        role, reason = (Role.DATE, Reason.DATELINE) if dated else (Role.NOTICE, Reason.FRONT_MATTER)
        all_lines[index] = replace(all_lines[index], role=role, reason=reason)
    for index in letter_head(all_lines):
        all_lines[index] = replace(all_lines[index], role=Role.SENTENCE)
    return all_lines


def mail_head(lines: Sequence[Classified]) -> range:
    """The lines of the head of a mail: above the text, or below a note of one paragraph; an empty range if there is
    none."""
    head = _headers(lines)
    return head if _is_of_mail(lines[: head.start]) else range(0)


def joined_mail_heads(lines: Sequence[Classified]) -> list[int]:
    """The places of heads of mails above the text that a page has joined to one line each."""
    headers = [head for row in _header_rows([line.line.text for line in lines]) for head in row]
    joined = [index for index in headers if patterns.MAIL_QUOTE.fullmatch(lines[index].line.text)]
    return [index for index in joined if _paragraphs(lines[:index]) < _BODY_PARAGRAPHS]


def letter_head(lines: Sequence[Classified]) -> range:
    """The lines of the head of a letter that the text quotes further down; an empty range if there is none."""
    head = _headers(lines)
    return range(0) if _is_of_mail(lines[: head.start]) else head


def _headers(lines: Sequence[Classified]) -> range:
    """The first lines in a row that say who wrote to whom, and on what."""
    texts = [line.line.text for line in lines]
    first = next(iter(_header_rows(texts)), range(0))
    return first if _are_headers(texts[first.start : first.stop]) else range(0)


def mail_heads(texts: Sequence[str]) -> list[range]:
    """The places of all heads of mails in a text, one below the other."""
    heads = [head for row in _header_rows(texts) for head in _heads_of(texts, row)]
    return [head for head in heads if _are_headers(texts[head.start : head.stop])]


def _heads_of(texts: Sequence[str], row: range) -> list[range]:
    """The row, cut where its first label comes again: there the head of a mail within begins."""
    labels = [texts[index].partition(":")[0] for index in row]
    starts = [index for index, label in zip(row, labels, strict=True) if label == labels[0]]
    return [range(start, end) for start, end in pairwise([*starts, row.stop])]


def _header_rows(texts: Sequence[str]) -> list[range]:
    """Lines in a row that begin like those of a mail's head."""
    rows: list[range] = []
    for index, text in enumerate(texts):
        if ":" in text and _MAIL_HEADER.match(text):
            follows = bool(rows) and rows[-1].stop == index
            rows[-1:] = [range(rows[-1].start, index + 1)] if follows else [*rows[-1:], range(index, index + 1)]
    return rows


def _are_headers(texts: Sequence[str]) -> bool:
    """Whether so many of them are different ones, the subject among them, that they are the head of a mail."""
    names = {patterns.normal(text.partition(":")[0]) for text in texts}
    return len(names) >= _FEWEST_HEADERS and bool(names & _SUBJECTS)


def _is_of_mail(above: Sequence[Classified]) -> bool:
    """Whether little text stands above a head, or right above it that a mail is passed on."""
    passed_on = bool(above) and bool(patterns.MAIL_QUOTE.fullmatch(above[-1].line.text))
    return passed_on or _paragraphs(above) < _BODY_PARAGRAPHS


def _paragraphs(lines: Sequence[Classified]) -> int:
    return sum(line.role is Role.PROSE for line in lines)


def _entries(given: Sequence[Classified]) -> list[Classified]:
    """Times over the entries of a live blog become headings; the name of the blog above them is no pointer to it."""
    all_lines = list(given)
    times = [index for index, line in enumerate(all_lines) if is_entry(line.line)]
    heads = [index for index in times if _has_below(all_lines, index, Role.PROSE, Role.SENTENCE)]
    long = sum(_has_below(all_lines, index, Role.PROSE) for index in heads)
    if min(len(heads), 2 * long) >= _FEWEST_ENTRIES and len(heads) == len(times) and _is_ordered(all_lines, heads):
        for index in heads:
            all_lines[index] = replace(all_lines[index], role=Role.STEP)
        for index in range(heads[0]):
            if all_lines[index].role is Role.TEASER:
                all_lines[index] = replace(all_lines[index], role=Role.SHORT, reason=Reason.OTHER)
    return all_lines


def _has_below(lines: Sequence[Classified], index: int, *roles: Role) -> bool:
    """Whether one of the two lines below a place has one of the roles."""
    return any(below.role in roles for below in lines[index + 1 : index + 3])


def is_entry(line: Line) -> bool:
    """Whether a line is a time of day, alone or before a headline; who speaks from then on is none."""
    timed = _TIMED.fullmatch(line.text) if line.words <= _TIMED_WORDS and not line.closed else None
    return bool(_TIME.fullmatch(line.text)) or (timed is not None and not bylines.is_name(timed["said"]))


def _is_ordered(all_lines: Sequence[Classified], heads: Sequence[int]) -> bool:
    """Whether times of day rise or fall from line to line."""
    clock = [tuple(map(int, re.findall(r"\d+", all_lines[index].line.text)[:2])) for index in heads]
    return clock == sorted(clock) or clock == sorted(clock, reverse=True)


def _open_bylines(given: Sequence[Classified]) -> list[Classified]:
    all_lines = list(given)
    for before, (index, line) in zip(all_lines, enumerate(all_lines[1:], 1), strict=False):
        opened = before.role is Role.BYLINE and bylines.opens(before.normal)
        if opened and bylines.listed(line.line.text) and line.line.words <= _NAMES_WORDS:
            all_lines[index] = replace(line, role=Role.BYLINE, reason=Reason.BYLINE)
    return all_lines


def _handles(given: Sequence[Classified]) -> list[Classified]:
    """The name of an account under a person's name; both sign a post."""
    all_lines = list(given)
    for index, line in enumerate(all_lines[1:], 1):
        above = all_lines[index - 1]
        if patterns.HANDLE.fullmatch(line.line.text) and above.line.words <= _LONGEST_NAME and not above.line.closed:
            for n in (index - 1, index):
                all_lines[n] = replace(all_lines[n], role=Role.BYLINE, reason=Reason.BYLINE)
    return all_lines


def _names_at_dates(given: Sequence[Classified]) -> list[Classified]:
    """A bare name is a byline where a date or another byline stands next to it, or an office."""
    all_lines = list(given)
    for index, line in enumerate(all_lines):
        text = line.line.text
        named = line.role in (Role.SHORT, Role.SENTENCE) and bool(_BY_SMALL.fullmatch(text))
        named = named or (
            line.role is Role.SHORT and (bylines.is_name(text) or bylines.placed(text)) and not is_medium(text)
        )
        named = named or (line.role in (Role.SHORT, Role.CREDIT) and bylines.with_agency(text))
        if named and _signs(all_lines, index):
            all_lines[index] = replace(line, role=Role.BYLINE, reason=Reason.BYLINE)
    return all_lines


def _signs(all_lines: list[Classified], index: int) -> bool:
    beside = [all_lines[n] for n in (index - 1, index + 1) if 0 <= n < len(all_lines)]
    return any(
        each.role is Role.DATE or patterns.OFFICE.fullmatch(each.normal) or _WORD_COUNT.fullmatch(each.line.text)
        for each in beside
    )


def _open_credits(given: Sequence[Classified]) -> list[Classified]:
    all_lines = list(given)
    for before, (index, line) in zip(all_lines, enumerate(all_lines[1:], 1), strict=False):
        label = before.normal in picture_credits.OPEN and before.line.text.rstrip().endswith(":")
        if label and line.role in (Role.SHORT, Role.AGENCY, Role.CREDIT, Role.BYLINE):
            all_lines[index - 1] = replace(before, role=Role.CREDIT)
            all_lines[index] = replace(line, role=Role.CREDIT)
    return all_lines


def _repeated(given: Sequence[Classified]) -> list[Classified]:
    """A caption that stands twice, the second time with its credit: the first goes."""
    all_lines = list(given)
    for index, (line, after) in enumerate(pairwise(all_lines)):
        if after.role is Role.CAPTION and line.line.words >= 3 and _begins(after, line):
            all_lines[index] = replace(line, role=Role.CAPTION, reason=Reason.CAPTION_REPEATED)
    return all_lines


def _begins(longer: Classified, shorter: Classified) -> bool:
    """Whether a line is the beginning of another, but for a few letters that differ."""
    a, b = shorter.normal, longer.normal
    return bool(a) and len(a) <= len(b) + 2 and (b.startswith(a) or _alike(a, b[: len(a)]))


def _alike(a: str, b: str) -> bool:
    first, second = set(a.split()), set(b.split())
    return len(first & second) >= _ALIKE * max(len(first), 1) and len(first) >= _FEWEST_ALIKE


def _furniture(given: Sequence[Classified]) -> list[Classified]:
    """What stands again and again between paragraphs is the page's, whatever it says, unless it names who speaks."""
    all_lines = list(given)
    first = next((index for index, line in enumerate(all_lines) if line.role is Role.PROSE), len(all_lines))
    # Not the normal form: that one lacks the number by which „Teil 1“ and „Teil 2“ differ.
    counts = Counter(line.line.text for line in all_lines[first:])
    for index, line in enumerate(all_lines[first:], first):
        brief = line.role is Role.SHORT and line.line.words >= _FEWEST_FURNITURE_WORDS
        if (brief or line.role is Role.PROSE) and counts[line.line.text] >= _FURNITURE and not _speaks(line.line):
            all_lines[index] = replace(line, role=Role.NOTICE, reason=Reason.REPEATED)
    return all_lines


def _speaks(line: Line) -> bool:
    return bylines.is_name(line.text) or line.text.rstrip().endswith(":")


def _captions_over_credits(given: Sequence[Classified]) -> list[Classified]:
    """A line is a caption when a credit follows and it stands twice or nothing separates the two."""
    all_lines = list(given)
    for index, (line, after) in enumerate(pairwise(all_lines)):
        if after.role is not Role.CREDIT or line.role not in WORDED:
            continue
        twice = index > 0 and bool(line.normal) and all_lines[index - 1].normal == line.normal
        close = not after.line.gap and (line.line.closed or line.line.gap)
        labelled = after.line.text.startswith(("(", "[")) and line.line.words <= _LABELLED_WORDS
        brief = line.line.closed and line.line.words <= _BRIEF_WORDS
        if (twice or close or labelled or brief) and line.line.words <= _CAPTION_WORDS:
            all_lines[index] = replace(line, role=Role.CAPTION, reason=Reason.CAPTION_REPEATED)
            all_lines = _mark_doubles(all_lines, index)
    return all_lines


def _mark_doubles(given: Sequence[Classified], index: int) -> list[Classified]:
    all_lines = list(given)
    above = index - 1
    while above >= 0 and all_lines[index].normal and all_lines[above].normal == all_lines[index].normal:
        all_lines[above] = replace(all_lines[above], role=Role.CAPTION, reason=Reason.CAPTION_REPEATED)
        above -= 1
    return all_lines


def _captions_under_credits(given: Sequence[Classified]) -> list[Classified]:
    """Some papers print the credit first: „Foto: …“, and on the next line what the picture shows."""
    all_lines = list(given)
    for before, (index, line) in zip(all_lines, enumerate(all_lines[1:], 1), strict=False):
        above = all_lines[index - 2].role if index > 1 else Role.NOTICE
        leads = before.role is Role.CREDIT and above in (Role.NOTICE, Role.DATE, Role.BYLINE, Role.FOOTER, Role.READING)
        if leads and not line.line.gap and line.role in (Role.SENTENCE, Role.SHORT):
            all_lines[index] = replace(line, role=Role.CAPTION, reason=Reason.CAPTION_REPEATED)
    return all_lines


def _alternative_texts(given: Sequence[Classified]) -> list[Classified]:
    """A short line right on top of a caption, after a blank line, describes the picture to those who cannot see it.

    Copies of a page as seen hold no such texts; they are known by their menus, lines without a blank line between.
    """
    all_lines = list(given)
    if sum(not each.line.gap and each.role in (Role.SHORT, Role.NOTICE) for each in all_lines) > _MENU_LINES:
        return all_lines
    for line, (index, after) in zip(all_lines, enumerate(all_lines[1:], 1), strict=False):
        lone = line.line.gap and not after.line.gap and line.role in WORDED
        if lone and after.role is Role.CAPTION and line.line.words <= _CAPTION_WORDS and index > 1:
            all_lines[index - 1] = replace(line, role=Role.CAPTION, reason=Reason.CAPTION_REPEATED)
    return all_lines


def _signed_boxes(given: Sequence[Classified]) -> list[Classified]:
    """A headline, one paragraph and a byline, with more of the article below: a box that points to another piece."""
    all_lines = list(given)
    signed = [index for index, line in enumerate(all_lines) if line.role is Role.BYLINE]
    for index in signed[1:]:
        top = _top_of_box(all_lines, index)
        if top is not None and index + 1 < len(all_lines) and all_lines[index + 1].role is Role.PROSE:
            for n in range(top, index):
                all_lines[n] = replace(all_lines[n], role=Role.TEASER, reason=Reason.TEASER)
    return all_lines


def _top_of_box(all_lines: list[Classified], byline: int) -> int | None:
    teaser = byline - 1
    if all_lines[teaser].role not in (Role.PROSE, Role.SENTENCE) or all_lines[teaser].line.words > _TEASER_WORDS:
        return None
    top = teaser
    while top > 0 and all_lines[top - 1].role in (Role.SHORT, Role.SIGN):
        top -= 1
    return top if top < teaser else None


def _colon_boxes(given: Sequence[Classified]) -> list[Classified]:
    """A kicker and a headline that a colon joins, below the first paragraphs, point to another piece."""
    all_lines = list(given)
    prose = 0
    for index in range(1, len(all_lines) - 2):
        prose += all_lines[index - 1].role is Role.PROSE
        size = _joined_headline(all_lines, index) if prose >= _BODY_PARAGRAPHS else 0
        for n in range(index, index + size):
            all_lines[n] = replace(all_lines[n], role=Role.TEASER, reason=Reason.TEASER)
    return all_lines


def _joined_headline(all_lines: list[Classified], index: int) -> int:
    """How many lines kicker, colon and headline take, and the teaser's text if it is closed by a tag; 0 for none."""
    kicker, *below = all_lines[index : index + 5]
    if kicker.role not in (Role.SHORT, Role.SENTENCE):
        return 0
    apart = below[0].role is Role.SIGN and below[0].line.text.strip() == ":"
    if not (apart or kicker.line.text.endswith(" :") or below[0].line.text.startswith(": ")):
        return 0
    size = 3 if apart else 2
    after = all_lines[index + size : index + size + 2]
    tagged = (
        len(after) == 2 and after[0].role is Role.PROSE and after[1].role is Role.SHORT and after[1].line.words <= 2
    )
    return size + 2 if tagged else size


def _backgrounds(given: Sequence[Classified]) -> list[Classified]:
    """“Hintergrund” right over a paragraph heads a part of the text, as in press releases; over headlines, a box."""
    all_lines = list(given)
    for index, (line, after) in enumerate(pairwise(all_lines)):
        if line.normal == "hintergrund" and after.role is Role.PROSE and after.line.closed:
            all_lines[index] = replace(line, role=Role.SHORT, reason=Reason.OTHER)
    return all_lines


def _markers_in_text(given: Sequence[Classified]) -> list[Classified]:
    """“Kommentare” or “Impressum” right between paragraphs ends no article: names, days and menus stand below one."""
    all_lines = list(given)
    for index, line in enumerate(all_lines):
        above = takewhile(lambda each: each.role in _RUNNING, reversed(all_lines[:index]))
        if line.role in (Role.ENDING, Role.FOOTER) and len(list(islice(above, _BODY_PARAGRAPHS))) == _BODY_PARAGRAPHS:
            below = list(takewhile(lambda each: each.role in _RUNNING, all_lines[index + 1 :]))
            if len(below) > 1 and sum(each.line.words for each in below) >= _GOES_ON_WORDS:
                all_lines[index] = replace(line, role=Role.NOTICE)
    return all_lines


def _steps(given: Sequence[Classified]) -> list[Classified]:
    """Lines numbered from 1 on with other lines between them are the sub-headings of a list article."""
    all_lines = list(given)
    steps = list(_numbered(all_lines))
    apart = len(steps) >= _FEWEST_STEPS and steps[-1] - steps[0] >= 2 * (len(steps) - 1)
    for index in steps if apart else ():
        all_lines[index] = replace(all_lines[index], role=Role.STEP)
    return all_lines


def _numbered(all_lines: list[Classified]) -> Iterator[int]:
    number = 1
    for index, line in enumerate(all_lines):
        step = _STEP.match(line.line.text) if line.line.words <= _STEP_WORDS else None
        if step and int(step.group(1)) == number and line.role in WORDED:
            yield index
            number += 1
