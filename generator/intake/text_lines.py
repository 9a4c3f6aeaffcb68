"""Splits a text into lines (paragraphs, bullet points, buttons, …), each with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from generator.intake import text_layout
from generator.model import Reason, Removed, Run, joined
from generator.text.sentences import CLOSING, STOPS

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"([•●▪■◦‣∙·*–-]|[-–]{1,2})\s+(?=\S)")
_MARKDOWN_BULLET = re.compile(r"([•*+-]|#{1,6})\s+(?=\S)")
_ENDS = frozenset(f"{STOPS}{CLOSING}\n")
"""How texts end that end like a sentence; most lines of a page do not, and are looked at no further."""
_SENTENCE_END = re.compile(rf"[{STOPS}][{CLOSING}]*(?: ?\([\w/.,| -]{{2,24}}\))?$")

_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})")
_ATTRIBUTES = re.compile(r"\s*\{[#.][^{}\n]{0,200}\}$")
"""What Pandoc writes behind a heading; the line below is as long as the heading without it."""
_MOST_ASTRAY = 3
"""By how many characters an underline may differ from its heading; a rule between two parts has any length."""
_LONGEST_HEADED = 120
"""Characters of an underlined heading; a longer line over a rule is a paragraph."""
_END = 80
"""Characters that tell how a line ends: full stop, quotation marks, signature, tags."""
TAGS = re.compile(r"(?:\s+(?:#\w+|[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+))+\s*$")
"""Tags and emojis behind the last sentence of a post."""


@dataclass(frozen=True)
class Line:
    """One line of the source, or the several that wrapping made of one."""

    runs: tuple[Run, ...]
    number: int
    """Counted from 1 in the source."""
    gap: bool
    """Whether a blank line stands before it."""
    marker: Run | None = None
    """The bullet of a list item."""
    between: bool = False
    """Whether it stands within a paragraph without belonging to it, like the head of a page."""
    headed: bool = False
    """Whether a line of signs below it, or a sign of another markup, makes it a heading."""

    @property
    def heading(self) -> bool:
        """Whether Markdown or a like markup marks it as a heading."""
        return self.headed or (self.marker is not None and self.marker.text.startswith("#"))

    @cached_property
    def text(self) -> str:
        """The line without its bullet."""
        return self.runs[0].text if len(self.runs) == 1 else joined(self.runs)

    def removed(self, reason: Reason) -> list[Removed]:
        """The whole line, with its bullet, as removed passages."""
        runs = (self.marker, *self.runs) if self.marker else self.runs
        return [Removed(run, self.number, reason) for run in runs]

    @cached_property
    def words(self) -> int:
        """How many words."""
        return len(self.text.split())

    @cached_property
    def closed(self) -> bool:
        """Whether it ends like a sentence, apart from tags and emojis of a post."""
        end = self.runs[-1].text[-_END:]
        end = TAGS.sub("", end) if "#" in end or end[-1:] > "\u25ff" else end
        return end[-1:] in _ENDS and bool(_SENTENCE_END.search(end))


def split(
    text: str,
    *,
    markdown: bool = False,
    continued: frozenset[int] = frozenset(),
    between: frozenset[int] = frozenset(),
    aside: frozenset[int] = frozenset(),
) -> list[Line]:
    """The lines of a text that are not blank; those in `continued` are joined to the line before.

    Lines whose numbers are `between` part no paragraph, nor do those `aside`, which continue only one another.

    In Markdown “##” marks a heading.
    """
    bullet = _MARKDOWN_BULLET if markdown else _BULLET
    lines: list[Line] = []
    before = 0
    number = 1
    for match in _LINE.finditer(text):
        breaks = text.count("\n", before, match.start())
        number += breaks
        run = Run(match.start(), match.group()).part(0, len(match.group()))
        if run.text:
            lines.append(_line(run, number, not lines or _blank(text, lines[-1], run.at), bullet))
        before = match.start()
    return _joined(
        [replace(line, between=True) if line.number in between else line for line in _headed(lines)], continued, aside
    )


def _headed(lines: list[Line]) -> list[Line]:
    """The lines, those that are underlined known for headings (Setext's and reStructuredText's)."""
    under = [_is_underlined(line, after) for line, after in pairwise(lines)]
    headed = [replace(line, headed=True) if below else line for line, below in zip(lines, under, strict=False)]
    return headed + lines[-1:]


def _is_underlined(line: Line, after: Line) -> bool:
    if after.gap or line.marker or not _UNDERLINE.fullmatch(after.text):
        return False
    length = len(_ATTRIBUTES.sub("", line.text))
    return length <= _LONGEST_HEADED and abs(length - len(after.text)) <= _MOST_ASTRAY


def _blank(text: str, last: Line, offset: int) -> bool:
    end = last.runs[-1].at + len(last.runs[-1].text)
    return text.count("\n", end, offset) != 1


def _line(run: Run, number: int, gap: bool, bullet: re.Pattern[str]) -> Line:
    mark = bullet.match(run.text)
    if not mark:
        return Line((run,), number, gap)
    rest = Run(run.at + mark.end(), run.text[mark.end() :])
    return Line((rest,), number, gap, Run(run.at, mark.group(1)))


def _joined(lines: list[Line], continued: frozenset[int], aside: frozenset[int]) -> list[Line]:
    """Lines that are one paragraph as one; what stands in between, as a page's number does, stands behind it."""
    whole: list[list[Line]] = []
    paragraph: list[Line] = []
    caption: list[Line] = []
    for line in lines:
        open_ = caption if line.number in aside else paragraph
        if line.number in continued and open_:
            open_.append(line)
            continue
        whole.append([line])
        if line.number in aside:
            caption = whole[-1]
        elif not line.between and not text_layout.is_page_mark(line.text):
            paragraph = whole[-1]
    return [_one(group) for group in whole]


def _one(group: list[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    return replace(group[0], runs=tuple(run for line in group for run in line.runs))


def cut(line: Line, start: int, end: int) -> Line:
    """Part of a line that wrapping left whole: its characters from `start` to `end`, stripped."""
    return replace(line, runs=(line.runs[0].part(start, end),))


def _separates(_sign: str) -> Reason:
    """Why a sign goes that only parts words from each other."""
    return Reason.SEPARATOR


def without(
    line: Line, signs: re.Pattern[str], reason: Callable[[str], Reason] = _separates
) -> tuple[Line, list[Removed]]:
    """The line without the signs that a pattern finds, and these, each with why it goes; of a line of signs no run is
    left."""
    kept: list[Run] = []
    removed: list[Removed] = []
    for run in line.runs:
        end = 0
        for sign in signs.finditer(run.text):
            kept += _stripped(run, end, sign.start())
            removed += (Removed(part, line.number, reason(sign.group())) for part in _stripped(run, *sign.span()))
            end = sign.end()
        kept += _stripped(run, end, len(run.text))
    return replace(line, runs=tuple(kept)), removed


def _stripped(run: Run, start: int, end: int) -> list[Run]:
    part = run.part(start, end)
    return [part] if part.text else []
