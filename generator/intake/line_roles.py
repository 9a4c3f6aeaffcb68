"""What each line is by its own words: prose, a short line, a date line, a byline, a caption, a button, a marker.

The tables are in `patterns`. A whole line is looked up before any regular expression is tried, and only short lines are
matched against expressions, so that time stays linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from generator.intake import bylines, patterns, picture_credits, text_layout
from generator.intake.notices import NOTICES
from generator.intake.text_lines import Line
from generator.model import Reason
from generator.text.alternation import any_of, shortest
from generator.text.dates import days
from generator.text.media_names import is_medium


class Role(Enum):
    """What a line is."""

    PROSE = auto()
    SENTENCE = auto()
    """As short as a button, but closed like a sentence."""
    SHORT = auto()
    NOTICE = auto()
    """About the website, not about the news."""
    TEASER = auto()
    INSERT = auto()
    """Opens a box with pieces from elsewhere."""
    ENDING = auto()
    """Mostly stands below an article."""
    FOOTER = auto()
    """Nothing of the article stands below it."""
    DATE = auto()
    BYLINE = auto()
    AGENCY = auto()
    READING = auto()
    CAPTION = auto()
    CREDIT = auto()
    STEP = auto()
    """A sub-heading by its number in a list article, or by Markdown's sign."""
    SIGN = auto()
    """Has no letter and no digit."""


MARKERS = (Role.INSERT, Role.ENDING, Role.FOOTER)
"""Lines below which something else than the article may begin."""
META = (Role.DATE, Role.BYLINE, Role.READING, Role.AGENCY)
"""Lines that tell of an article when, by whom, and how long it is."""
WORDED = (Role.PROSE, Role.SENTENCE, Role.SHORT)
"""Lines whose words only tell how long they are and whether they are sentences: text, headlines, names, menus."""


@dataclass(frozen=True)
class Classified:
    """A line and what it is; `reason` says why it goes if it goes."""

    line: Line
    role: Role
    reason: Reason = Reason.OTHER
    normal: str = ""


PROSE_WORDS = 12
"""Words from which on a line that ends like a sentence is a paragraph; shorter ones are as often headlines, captions
and buttons."""
_LONG_PROSE = 25
"""Words from which on a line is a paragraph, however it ends: headlines and teasers have fewer."""
_COLON_WORDS = 8
"""Words from which on a line with a colon at its end introduces something; shorter ones are labels."""
_NOTICE_WORDS = 75
"""Words of the longest notice or caption; of 500 pages, one that asks for consent has 73."""
_SHORT_CHARS = 560
"""Characters of a line that may be something else than text; of 500 pages, a notice has up to 547 of them."""
_DATA_CHARS = 160
"""Characters of a line with day, author or agency, with much to spare: of 500 pages, none has more than 70."""
_PHRASE_WORDS = 14
"""Words of a row of buttons; of 500 pages, one has 12."""
_CREDIT_WORDS = 16
"""Words of a line that only tells who made a picture; of 500 pages, one has as many."""
_BESIDE_DAY_WORDS, _BESIDE_DAY_CHARS = 3, 40
"""What may stand beside the day in a date line: the name of an author or a section."""

_NOTICE = tuple((notice, re.compile(notice.expression)) for notice in NOTICES)
_HOOKS: dict[str, list[int]] = {}
for _number, _hooked in enumerate(NOTICES):
    for _hook in _hooked.hooks:
        _HOOKS.setdefault(_hook, []).append(_number)
_SHORTEST_HOOKS = shortest(_HOOKS)
_HOLDING = {short: [hook for hook in _HOOKS if short in hook] for short in _SHORTEST_HOOKS}
_ANY_HOOK = re.compile(any_of(_SHORTEST_HOOKS))
_TEASER = re.compile("|".join(f"(?:{part})" for part in patterns.TEASER_LINES))
_KIND = re.compile(patterns.TEASER_KIND)
_ARROW = re.compile(patterns.TEASER_ARROW)
_TEASER_WORDS = 30
"""Words of a line that points to another piece: a headline, or one sentence of a lead."""
_PHRASES = dict.fromkeys(patterns.SHARE_BUTTONS, Reason.SHARE) | {
    phrase: reason for reason, phrases in patterns.WHOLE_LINES.items() for phrase in phrases
}
_LABELS = (patterns.LABEL, patterns.MAIL_QUOTE, patterns.ORIGINAL)
_BAR_SHARE = 0.8
"""Share of the words of a row of buttons that must belong to known ones: one that no list has may be among them."""
_MENU_WORDS, _MENU_SMALL = 5, 0.12
"""Words from which on a line may be a menu, and the share of them that may begin with a small letter: “und”, “für”."""
_FUSED = re.compile(r"(?<=[a-zäöüß]{3})[A-ZÄÖÜ](?=[a-zäöüß]{2})")
_BUTTONS = dict.fromkeys(patterns.FOOTERS, Reason.COMMENTS) | _PHRASES
_BUTTON_WORDS = frozenset(word for phrase in _BUTTONS for word in phrase.split())
_BETWEEN_JOINTS = re.compile(r"[^\s|•·>/!]+")
_LONGEST_PHRASE = max(len(phrase.split()) for phrase in _BUTTONS)
_SECTION_STARTS = tuple(
    (role, re.compile(start))
    for role, start in zip(
        (Role.INSERT, Role.ENDING, Role.FOOTER),
        (patterns.INSERT_START, patterns.ENDING_START, patterns.FOOTER_START),
        strict=True,
    )
)
_SECTION_WORDS = 7
"""Words of a line that opens a box or the foot of a page by its first words; with more it is a sentence."""
_COUNTERS = re.compile(
    r"(?:[\d.,]+\s*(?:tsd\.?|mio\.?|k|m)?\s*[„\"»]?(?:reposts?|retweets?|zitate?|quotes?|likes?|gefällt mir|aufrufe|"
    r"views?|kommentare?|antworten|(?:mal )?geteilt|mal favorisiert|favoriten|boosts?|shares?|lesezeichen|bookmarks?|"
    r"ansichten|reaktionen|abonnenten|follower)[“”\"«]?(?:-angaben)?\W*)+",
    re.IGNORECASE,
)
"""Counts of networks below a post: “1.204 Reposts 312 Zitate”."""
_ISSUE_JOINT = re.compile(r"\s*[|•·]\s*|\s[-–—]\s|,\s|\s(?=(?:Seite|S\.|Nr\.)\s?\d)")
_VIEWS = re.compile(r"\s*\(\d+ (?:Views|Aufrufe)\)$")
"""How often an electronic paper showed a page, behind its number."""
BEFORE_DAY = re.compile(r"(?:\s+vom)?(?:\s+(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|\s+Mittwoch|\s+Sonnabend)?$")
"""What stands between a paper's name and the day of the issue: “Ringstädter Anzeiger vom Dienstag, 3. Juni”."""
_PAGE_OR_NUMBER = re.compile(r"(?:(?:Seite|S\.|Nr\.|Ausgabe)\s?)?\d{1,4}")
_OTHER_WORDS = 3
"""Words of one more part of a line that tells of an issue: a section or a region."""
_SECTIONS = (
    (Role.FOOTER, patterns.FOOTERS, Reason.COMMENTS),
    (Role.INSERT, patterns.INSERTS, Reason.TEASER),
    (Role.ENDING, patterns.ENDINGS, Reason.TEASER),
)


def classify(line: Line) -> Classified:
    """The line by itself: the first role that its words fit."""
    if line.heading:
        return Classified(line, Role.STEP, normal=patterns.normal(line.text))
    if len(line.text) > _SHORT_CHARS:
        return Classified(line, Role.SHORT if is_menu(line) else Role.PROSE)
    normal = patterns.normal(line.text)
    if not normal:
        return _sign(line)
    return (
        _added(line, normal)
        or _section(line, normal)
        or _phrase(line, normal)
        or _metadata(line, normal)
        or _picture(line, normal)
        or _notice(line, normal)
        or Classified(line, _plain(line), normal=normal)
    )


def _added(line: Line, normal: str) -> Classified | None:
    """What printing, archives, mail programs and agencies add to a text in lines of their own."""
    text = line.text
    if line.between or _is_of_pages(text):
        return Classified(line, Role.NOTICE, Reason.NAVIGATION, normal)
    released = patterns.RELEASED_BY.fullmatch(text)
    if released and released["day"]:
        return Classified(line, Role.DATE, Reason.DATELINE, normal)
    if released or any(label.fullmatch(text) for label in _LABELS):
        return Classified(line, Role.NOTICE, Reason.FRONT_MATTER, normal)
    if patterns.ADDRESS.fullmatch(text):
        return Classified(line, Role.NOTICE, Reason.CONSENT, normal)
    return None


def _is_of_pages(text: str) -> bool:
    """Whether a line numbers a page or an article of a file; a bare number may be part of a text."""
    numbers = (text_layout.is_page_mark(text) and not text.isdecimal()) or patterns.NUMBERED.fullmatch(text)
    return bool(numbers) or _is_foot(text)


def _is_foot(text: str) -> bool:
    """Whether a line is the foot of a printed page; first its words are looked for, which is faster and mostly
    fails."""
    return any(word in text for word in patterns.PAGE_WORDS) and bool(patterns.PAGE_FOOT.fullmatch(text))


def _sign(line: Line) -> Classified:
    digits = any(char.isdigit() for char in line.text)
    invisible = not line.text.translate(dict.fromkeys(map(ord, patterns.INVISIBLE))).strip()
    return Classified(line, Role.SIGN, Reason.INVISIBLE if invisible else Reason.OTHER if digits else Reason.SEPARATOR)


def _section(line: Line, normal: str) -> Classified | None:
    for role, phrases, reason in _SECTIONS:
        if normal in phrases:
            return Classified(line, role, reason, normal)
    starts = _SECTION_STARTS if line.words <= _SECTION_WORDS and not line.closed else ()
    for role, start in starts:
        if start.match(normal):
            return Classified(line, role, Reason.COMMENTS if role is Role.FOOTER else Reason.TEASER, normal)
    return None


def _phrase(line: Line, normal: str) -> Classified | None:
    reason = _PHRASES.get(normal)
    if reason is None and line.words <= _PHRASE_WORDS:
        reason = Reason.LOGO if normal.startswith("logo ") else _bar(normal)
    if reason is None and (_claims_rights(normal) or _path(line)):
        reason = Reason.NAVIGATION
    return Classified(line, Role.NOTICE, reason, normal) if reason else None


def _claims_rights(normal: str) -> bool:
    """Whether a line is a copyright notice; first its words are looked for, which is faster and mostly fails."""
    return any(word in normal for word in patterns.RIGHTS_WORDS) and bool(patterns.RIGHTS.search(normal))


def _bar(normal: str) -> Reason | None:
    """A row of buttons copied as one line: nearly every word of it belongs to one."""
    words = _BETWEEN_JOINTS.findall(normal)
    if len([word for word in words if word in _BUTTON_WORDS or word.isdigit()]) < _BAR_SHARE * len(words) - 1:
        return None
    known: list[Reason] = []
    at = covered = 0
    while at < len(words):
        longest = min(_LONGEST_PHRASE, len(words) - at)
        length = next((n for n in range(longest, 0, -1) if " ".join(words[at : at + n]) in _BUTTONS), 0)
        if length:
            known.append(_BUTTONS[" ".join(words[at : at + length])])
        covered += length or not words[at].strip(":.,0123456789")
        at += max(length, 1)
    return known[0] if known and len(words) > 1 and covered >= _BAR_SHARE * len(words) else None


def _path(line: Line) -> bool:
    """Names of sections run together, as a copied menu or page path has them."""
    if line.words > _LONG_PROSE or len(_FUSED.findall(line.text)) < 2:
        return False
    return any(len(_FUSED.findall(word)) >= 2 for word in line.text.split())


def _metadata(line: Line, normal: str) -> Classified | None:
    """What tells of the article: how long reading takes, when and where it appeared, by whom it is."""
    text = line.text
    if len(text) > _DATA_CHARS:
        return None
    if patterns.READING_TIME.match(text):
        return Classified(line, Role.READING, Reason.READING_TIME, normal)
    if is_date_line(text) or tells_of_issue(text):
        return Classified(line, Role.DATE, Reason.DATELINE, normal)
    if _COUNTERS.fullmatch(text):
        return Classified(line, Role.NOTICE, Reason.SHARE, normal)
    if patterns.SIGN_OFF.match(text) or (bylines.agencies(text) and not picture_credits.LABEL.match(text)):
        return Classified(line, Role.AGENCY, Reason.AGENCY, normal)
    if bylines.names(text) or bylines.opens(normal):
        return Classified(line, Role.BYLINE, Reason.BYLINE, normal)
    return None


def is_date_line(text: str) -> bool:
    """Whether a line tells when, and nothing else; a byline or a section may be fused to it."""
    if patterns.RELATIVE_DATE.match(text) and len(text) < _BESIDE_DAY_CHARS:
        return True
    found = days(text)
    if not found:
        return bool(patterns.CLOCK.search(text)) and not patterns.DATE_WORDS.sub(" ", text).split()
    rest = text
    for day in reversed(found):
        rest = rest[: day.start] + " " + rest[day.end :]
    left = patterns.DATE_WORDS.sub(" ", rest).split()
    return len(left) <= _BESIDE_DAY_WORDS and len(" ".join(left)) < _BESIDE_DAY_CHARS


def tells_of_issue(text: str) -> bool:
    """Whether a line names a paper with day and page or author, and little else: “Bote - 5.12.2024 Seite 14”."""
    text = _VIEWS.sub("", text)
    found = days(text) if _ISSUE_JOINT.search(text) and not text.endswith((".", "!", "?")) else []
    if not found:
        return False
    rest = text
    for day in reversed(found):
        rest = f"{rest[: day.start]} | {rest[day.end :]}"
    parts = [part for each in _ISSUE_JOINT.split(rest) if (part := BEFORE_DAY.sub("", each.strip(" ,")))]
    others = [part for part in parts if not _is_of_issue(part)]
    placed = any(_PAGE_OR_NUMBER.fullmatch(part) or bylines.names(part) for part in parts)
    few = len(others) <= 1 and all(len(part.split()) <= _OTHER_WORDS for part in others)
    return placed and few and any(map(is_medium, parts))


def _is_of_issue(part: str) -> bool:
    told = is_medium(part) or _PAGE_OR_NUMBER.fullmatch(part) or bylines.names(part)
    return bool(told) or not patterns.DATE_WORDS.sub(" ", part).split()


def _picture(line: Line, normal: str) -> Classified | None:
    text = line.text
    if line.marker and picture_credits.LISTED_SENTENCE.fullmatch(text):
        return None
    if line.words <= _CREDIT_WORDS and picture_credits.LINE.match(text):
        return Classified(line, Role.CREDIT, Reason.OTHER, normal)
    if line.words <= _NOTICE_WORDS and (picture_credits.at_end(text) or picture_credits.CAPTION_START.match(text)):
        return Classified(line, Role.CAPTION, Reason.CAPTION_REPEATED, normal)
    return None


def _notice(line: Line, normal: str) -> Classified | None:
    """What tells of the website, or points to another piece."""
    if line.words > _NOTICE_WORDS or line.words < 2:
        return None
    if line.words <= _TEASER_WORDS and _is_teaser(line, normal):
        return Classified(line, Role.TEASER, Reason.TEASER, normal)
    hooked = {number for hook in _hooks(normal) for number in _HOOKS[hook]}
    for notice, expression in (_NOTICE[number] for number in sorted(hooked)):
        if expression.search(normal):
            return Classified(line, Role.NOTICE, notice.reason, normal)
    return None


def _hooks(normal: str) -> Iterator[str]:
    """The hooks of notices that stand in a line; one may stand within or across another."""
    found = _ANY_HOOK.search(normal)
    while found:
        yield from (hook for hook in _HOLDING[found[0]] if hook in normal)
        found = _ANY_HOOK.search(normal, found.start() + 1)


def _is_teaser(line: Line, normal: str) -> bool:
    if _KIND.match(normal):
        return line.words < PROSE_WORDS or not line.text.endswith(".")
    return bool(_TEASER.match(normal) or (_ARROW.match(line.text) and not line.closed))


def is_menu(line: Line) -> bool:
    """Whether a line only names things, as menus and tag lists do; a sentence or a headline has small words."""
    if line.closed or line.text.isupper():
        return False
    words = line.text.split()
    return len(words) >= _MENU_WORDS and sum(word[:1].islower() for word in words) <= _MENU_SMALL * len(words)


def _plain(line: Line) -> Role:
    words = line.words
    if is_menu(line):
        return Role.SHORT
    ended = line.closed or (words >= _COLON_WORDS and line.text.endswith(":"))
    if words >= _LONG_PROSE or (words >= PROSE_WORDS and ended):
        return Role.PROSE
    return Role.SENTENCE if ended else Role.SHORT
