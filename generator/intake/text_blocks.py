"""From classified lines to blocks of the article and removed passages, every character in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from generator.intake import outlets, patterns, picture_credits, text_extent, text_rows
from generator.intake.line_roles import MARKERS, META, WORDED, Classified, Role
from generator.intake.text_extent import Extent
from generator.intake.text_lines import Line, cut, without
from generator.intake.text_segmentation import ARTICLE, listed
from generator.model import Block, BlockKind, Reason, Removed, Run
from generator.text.dates import days

Passage = Block | Removed

_FEWEST_LEAD_WORDS = 5
"""Words of a standfirst; shorter lines below a headline name a section or an author."""
_LONGEST_HEADING = 15
"""Words, as in HTML for a bold line. Of 33 longer ones over a paragraph two were one, on pages that tell it as HTML."""
_REMOVED = (*MARKERS, *META, Role.NOTICE, Role.TEASER, Role.SIGN)
_QUOTES = "\"'“”„»«›‹’‘)]"
_ANSWER = re.compile(r"[\"„“«»‚]|(?:[A-ZÄÖÜ][\w.-]+ ?){1,3}: ")
_TURN = re.compile(r"\[?\(?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s|[A-ZÄÖÜ]{3}[\w.-]*(?: [A-ZÄÖÜ][\w.-]*){0,2}:\s")
"""A turn of a transcript begins with its time, or with who speaks."""
_ADDRESS = re.compile(r"@|https?://|www\.")
"""An account or a page, in lines of posts and comments."""
_ADDRESSED = re.compile(r"(?:Und |Also |Aber )?(?:Frau|Herr) (?:Dr\. |Prof\. |Professor |Minister(?:in)? )*[A-ZÄÖÜ]")
_KICKER_END = " \t:|·–-"
"""White space, and signs that part a kicker from its headline."""
_OUTLET = re.compile(r"(?<=\S) +\| +[^|]{2,40}$")
"""The outlet behind a page's title, as clippers put both into the first heading."""
_LONGEST_QUESTION, _SHORT_ANSWER = 30, 4
"""Words of a question that stands alone, and of an answer such as “Ja, das stimmt so.”."""
_FEWEST_QUESTIONS = 3
"""Questions of an interview; a report may ask one or two of its readers."""
_SAME_CAPTION = 30
"""Characters at the beginning of a caption that are those of the line below it if both are one caption."""
_FEWEST_REPEATED_WORDS = 5
"""Words of a line that does not come again by chance."""
_MAY_PART = (Role.CAPTION, Role.CREDIT, Role.SIGN)
"""What may part a sub-heading from its text, beside advertising and boxes that ask for consent."""
_CONTENTS = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING)
_MAY_STAND_TWICE = (BlockKind.TITLE, BlockKind.ROW)


@dataclass(frozen=True)
class _Text:
    """The lines of a text, and where its article is among them."""

    lines: Sequence[Classified]
    path: Sequence[int]
    """For each line its state in `text_segmentation`."""
    place: Extent
    house: Set[str] = frozenset()

    @cached_property
    def sections(self) -> list[Reason]:
        """For each line what the marker above it says of it, up to the next line of the article."""
        section = Reason.OTHER
        found = []
        for line, state in zip(self.lines, self.path, strict=True):
            if line.role in MARKERS:
                section = line.reason
            elif state == ARTICLE:
                section = Reason.OTHER
            found.append(section)
        return found

    @cached_property
    def is_interview(self) -> bool:
        """Whether questions stand alone between answers."""
        return _is_interview([line for line, state in zip(self.lines, self.path, strict=True) if state == ARTICLE])

    def repeats_title(self, index: int) -> bool:
        """Whether a line says the headline again."""
        title = self.place.title
        return title is not None and text_extent.repeated_title(self.lines[index].line, self.lines[title].line)


def blocks(
    lines: Sequence[Classified], path: Sequence[int], place: Extent, house: Set[str] = frozenset()
) -> list[Passage]:
    """Blocks and removed passages in the order of the source; `house` are names of the outlet (`outlets.house`)."""
    text = _Text(lines, path, place, house)
    found: list[Passage] = []
    for index, line in enumerate(lines):
        found.extend(_marker(line.line))
        if not place.start <= index < place.end:
            found.extend(_removed(line, _reason_outside(text, index)))
        elif index in (place.title, place.kicker):
            found.extend(_titles(text, index))
        else:
            found.extend(_within(text, index))
    return _with_lead(_once(_with_credits(found, lines), lines))


def _marker(line: Line) -> Iterator[Removed]:
    if line.marker:
        yield Removed(line.marker, line.number, Reason.SEPARATOR)


def _removed(line: Classified, reason: Reason) -> Iterator[Removed]:
    for run in line.line.runs:
        yield Removed(run, line.line.number, reason)


def _reason_outside(text: _Text, index: int) -> Reason:
    line = text.lines[index]
    if text.repeats_title(index):
        return Reason.REPEATED
    if line.role in _REMOVED:
        return line.reason
    return Reason.NAVIGATION if index < text.place.start else text.sections[index]


# ---- headline


def _titles(text: _Text, index: int) -> Iterator[Passage]:
    """The headline or the kicker, and what else stands on its line."""
    line = text.lines[index].line
    is_whole = len(line.runs) == 1
    if is_whole:
        line, signs = _without_signs(line, text.house)
        yield from signs
    if index == text.place.kicker:
        yield Block(BlockKind.KICKER, line.runs)
    elif is_whole and (part := text_extent.widest_part(line.text)):
        yield from _before_title(cut(line, 0, part[0]))
        yield Block(BlockKind.TITLE, cut(line, *part).runs)
        yield from _behind_title(cut(line, part[1], len(line.text)))
    elif is_whole and (joint := text_extent.parted(line.text) or text_extent.parted_elsewhere(text.lines, index)):
        yield from _kicker_and_title(line, joint)
    else:
        yield Block(BlockKind.TITLE, line.runs)


def _without_signs(line: Line, house: Set[str]) -> tuple[Line, list[Removed]]:
    """A headline without the colon before it and the outlet behind it, and these."""
    removed: list[Removed] = []
    if line.text.startswith(":"):
        removed.append(Removed(Run(line.runs[0].at, ":"), line.number, Reason.SEPARATOR))
        line = cut(line, 1, len(line.text))
    outlet = _OUTLET.search(line.text) if line.heading else None
    end = outlet.start() if outlet else outlets.behind(line.text, house)
    if end is not None:
        removed.append(Removed(cut(line, end, len(line.text)).runs[0], line.number, Reason.LOGO))
        line = cut(line, 0, end)
    return line, removed


def _kicker_and_title(line: Line, joint: tuple[int, int]) -> Iterator[Passage]:
    """Kicker and headline of one line; the sign that joins them goes."""
    yield Block(BlockKind.KICKER, cut(line, 0, joint[0]).runs)
    if sign := line.text[joint[0] : joint[1]].strip():
        yield Removed(Run(line.runs[0].at + line.text.index(sign, joint[0]), sign), line.number, Reason.SEPARATOR)
    yield Block(BlockKind.TITLE, cut(line, joint[1], len(line.text)).runs)


def _before_title(line: Line) -> Iterator[Passage]:
    """What a wide gap parts from the headline behind it: a day, a number, or a kicker, which a sign may end."""
    if days(line.text):
        yield from _gone(line, Reason.DATELINE)
    elif not any(map(str.isalpha, line.text)):
        yield from _gone(line, Reason.OTHER)
    else:
        kicker = cut(line, 0, len(line.text.rstrip(_KICKER_END)))
        yield Block(BlockKind.KICKER, kicker.runs)
        yield from _gone(cut(line, len(kicker.text), len(line.text)), Reason.SEPARATOR)


def _behind_title(line: Line) -> Iterator[Passage]:
    """What a wide gap parts from the headline before it: a standfirst, or a remark such as a number of votes."""
    if line.words >= _FEWEST_LEAD_WORDS:
        yield Block(BlockKind.PARAGRAPH, line.runs)
    else:
        yield from _gone(line, Reason.OTHER)


def _gone(line: Line, reason: Reason) -> Iterator[Removed]:
    """A part of a line, unless it is empty."""
    if line.text:
        yield Removed(line.runs[0], line.number, reason)


# ---- text and pictures


def _within(text: _Text, index: int) -> Iterator[Passage]:
    """What becomes of a line between the beginning and the end of the article."""
    line, title = text.lines[index], text.place.title
    if line.role in _REMOVED:
        yield from _removed(line, line.reason)
    elif title is not None and line.normal and line.normal == text.lines[title].normal:
        yield from _removed(line, Reason.REPEATED)
    elif index >= text.place.first and text.path[index] != ARTICLE:
        yield from _removed(line, text.sections[index])
    elif line.role in (Role.CAPTION, Role.CREDIT):
        yield from _picture(text.lines, index)
    else:
        yield from _text(text, index)


def _picture(lines: Sequence[Classified], index: int) -> Iterator[Passage]:
    """What becomes of a caption or a credit; of two captions of a picture the second stays."""
    line = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else None
    if line.role is Role.CAPTION and below and below.role is Role.CAPTION and not below.line.gap:
        yield from _removed(
            line, Reason.CAPTION_REPEATED if below.normal.startswith(line.normal[:_SAME_CAPTION]) else Reason.ALT_TEXT
        )
    elif line.role is Role.CREDIT:
        yield Block(BlockKind.CAPTION, (), line.line.runs)
    else:
        yield _caption(line)


def _caption(line: Classified) -> Block:
    text = line.line.text
    credit = picture_credits.at_end(text) if len(line.line.runs) == 1 else None
    if not credit or not text[: credit.start()].strip():
        return Block(BlockKind.CAPTION, line.line.runs)
    return Block(
        BlockKind.CAPTION, cut(line.line, 0, credit.start()).runs, cut(line.line, credit.start(), len(text)).runs
    )


def _text(text: _Text, index: int) -> Iterator[Passage]:
    """What becomes of a line of the text."""
    line = text.lines[index]
    if line.role is Role.SHORT and index < text.place.first and not _is_standfirst(text, index):
        yield from _removed(line, Reason.OTHER)
        return
    if text_rows.is_row(text.lines, index):
        found, bars = text_rows.cells(line.line)
        yield Block(BlockKind.ROW, found)
        yield from bars
        return
    runs, notices = _without_notices(line.line)
    if runs:
        yield Block(_kind(text, index), runs)
    yield from notices


def _kind(text: _Text, index: int) -> BlockKind:
    line = text.lines[index]
    if line.role is Role.STEP:
        return BlockKind.HEADING
    if line.line.marker or (listed(text.lines, index) and not _text_follows(text, index)):
        return BlockKind.ITEM
    if index >= text.place.first and _is_heading(text, index):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _is_heading(text: _Text, index: int) -> bool:
    """Whether a short line over text is a sub-heading, and no question, turn, account or remark."""
    line = text.lines[index]
    if line.role not in (Role.SHORT, Role.SENTENCE) or line.line.words > _LONGEST_HEADING:
        return False
    if (line.line.closed and index <= text.place.first) or _is_standfirst(text, index):
        return False
    bare = line.line.text.rstrip(_QUOTES)
    if bare.endswith((".", "…", ":", ",", ";")) or _asks(text, index):
        return False
    # A bracket at the end tells who is in a picture, or what happens between two speeches.
    if line.line.text.endswith(")") or _TURN.match(line.line.text) or _ADDRESS.search(line.line.text):
        return False
    return _text_follows(text, index)


def _is_standfirst(text: _Text, index: int) -> bool:
    """Whether a line stands right below the headline, and is no name of a section or an author."""
    return index - 1 == text.place.title and text.lines[index].line.words >= _FEWEST_LEAD_WORDS


def _asks(text: _Text, index: int) -> bool:
    """A question in an interview: all are; or the answer begins with a quotation mark or the speaker's name."""
    if not text.lines[index].line.text.endswith("?"):
        return False
    if text.is_interview:
        return True
    places = range(index + 1, len(text.lines))
    below = next((text.lines[below].line.text for below in places if text.path[below] == ARTICLE), "")
    return bool(_ANSWER.match(below))


def _is_interview(lines: Sequence[Classified]) -> bool:
    """Whether several questions of an article stand alone, one answered in a word or put to somebody by name."""
    asked = [
        index
        for index, line in enumerate(lines[:-1])
        if line.line.text.endswith("?") and line.line.words <= _LONGEST_QUESTION
    ]
    answers = [lines[index + 1].line for index in asked if not lines[index + 1].line.text.endswith("?")]
    short = any(line.closed and line.words <= _SHORT_ANSWER for line in answers)
    return len(asked) >= _FEWEST_QUESTIONS and (
        short or any(_ADDRESSED.match(lines[index].line.text) for index in asked)
    )


def _text_follows(text: _Text, index: int) -> bool:
    """Whether text stands right below a line; a question that is itself a sub-heading is none."""
    for below in range(index + 1, text.place.end):
        line = text.lines[below]
        if text.path[below] == ARTICLE and line.role in (*WORDED, Role.STEP):
            asks = line.line.text.endswith("?") and line.role is Role.SENTENCE
            return line.role is not Role.SHORT and (not asks or _asks(text, below))
        if not (line.role in _MAY_PART or line.reason in (Reason.ADVERTISING, Reason.CONSENT)):
            return False
    return False


def _without_notices(line: Line) -> tuple[tuple[Run, ...], list[Removed]]:
    """The line's runs without what screen readers are told in between; first brackets are looked for, which is
    faster."""
    if "(" not in line.text and "[" not in line.text:
        return line.runs, []
    bare, notices = without(line, patterns.INLINE_NOTICES, lambda _: Reason.NAVIGATION)
    return bare.runs, notices


def _with_credits(found: list[Passage], lines: Sequence[Classified]) -> list[Passage]:
    """Credits joined to the caption they follow; one without a caption is removed."""
    numbers = {run: line.line.number for line in lines if line.role is Role.CREDIT for run in line.line.runs}
    joined: list[Passage] = []
    for passage in found:
        if not isinstance(passage, Block) or passage.runs:
            joined.append(passage)
        elif (last := joined[-1] if joined else None) and isinstance(last, Block) and last.kind is BlockKind.CAPTION:
            joined[-1] = Block(last.kind, last.runs, last.credit + passage.credit)
        else:
            joined.extend(Removed(run, numbers[run], Reason.CREDIT) for run in passage.credit)
    return joined


def _once(found: list[Passage], lines: Sequence[Classified]) -> list[Passage]:
    """Each text of the article once: what stands there a second time is a caption's double or a pull quote, and what
    comes again as a sub-heading is an entry of a table of contents."""
    numbers = {line.line.runs[0].at: line.line.number for line in lines}
    headings = _last_headings(found)
    seen: set[str] = set()
    kept: list[Passage] = []
    for index, passage in enumerate(found):
        text = passage.text if isinstance(passage, Block) and passage.kind not in _MAY_STAND_TWICE else ""
        once = len(text.split()) >= _FEWEST_REPEATED_WORDS and not _may_recur(text)
        if isinstance(passage, Block) and once and (text in seen or _comes_as_heading(passage, index, headings)):
            number = numbers.get(passage.runs[0].at, 0)
            kept.extend(Removed(run, number, Reason.REPEATED) for run in passage.runs + passage.credit)
            continue
        if once:
            seen.add(text)
        kept.append(passage)
    return kept


def _comes_as_heading(block: Block, index: int, headings: Mapping[str, int]) -> bool:
    return block.kind in _CONTENTS and index < headings.get(block.text, 0)


def _last_headings(found: Sequence[Passage]) -> dict[str, int]:
    """The place of each sub-heading, the last of those that say the same."""
    return {
        passage.text: index
        for index, passage in enumerate(found)
        if isinstance(passage, Block) and passage.kind is BlockKind.HEADING
    }


def _may_recur(text: str) -> bool:
    """Whether a line names who speaks, or tells what the hall does: both come again in a talk."""
    return text.endswith(":") or bool(patterns.STAGE_DIRECTION.fullmatch(text))


def _with_lead(before: Sequence[Passage]) -> list[Passage]:
    """The first text of the article is its lead."""
    found = list(before)
    for index, passage in enumerate(found):
        if isinstance(passage, Block) and passage.kind in (
            BlockKind.PARAGRAPH,
            BlockKind.ITEM,
            BlockKind.ROW,
            BlockKind.HEADING,
        ):
            if passage.kind is BlockKind.PARAGRAPH:
                found[index] = Block(BlockKind.LEAD, passage.runs)
            break
    return found
