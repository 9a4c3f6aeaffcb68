"""Takes off a clipping in Markdown what is the reading program's or the reader's: buttons, tags, links, marks.

Reading programs (Omnivore, Readwise, Matter) set links to their own copy and to the original above a text, and the
passages that a reader marked, with notes on them, below it, or above it, where a heading names the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.intake import patterns, text_metadata
from generator.intake.text_lines import Line
from generator.model import Fact, Metadata, Reason, Removed
from generator.text import address

_LINK = r"\[(?P<words>[^\[\]\n]{1,200})\]\((?P<address>[^()\s]{1,2000})\)"
_ONE_LINK = re.compile(_LINK)
_BUTTONS = re.compile(
    r"(?:\[[^\[\]\n]{1,60}\]\((?:#|javascript:[^()\n]*(?:\(\))?;?)\)(?:\{[^{}\n]{0,200}\})?[\s|·•]*){1,20}"
)
"""A line of nothing but links that lead nowhere, as buttons do."""
_ORIGINAL = re.compile(
    r"(?:(?:read|view|open|see) )?(?:the )?original(?: (?:article|page))?"
    r"|(?:zum |zur )?original(?:artikel|seite|beitrag)?(?: (?:lesen|öffnen|ansehen))?",
    re.IGNORECASE,
)
_COPY = re.compile(r"(?:read|view|open|see|lesen|öffnen) (?:on|in|auf) [A-Z][\w ]{1,30}", re.IGNORECASE)
"""“Read on Omnivore”."""
_TAGS = re.compile(r"(?:#[^\W\d][\w/-]*\s*){1,40}")
_MARKS = patterns.phrases("Highlights|My Highlights|Annotations|Markierungen|Meine Markierungen|Anstreichungen")
_NAMES_TEXT = patterns.phrases(
    "Content|Contents|Article|Article Content|Full Article|Original Article|Full Text|Text|Page Content|Clipping"
    "|Inhalt|Artikel|Artikelinhalt|Artikeltext|Volltext|Originaltext"
)
"""Headings that programs set over the text itself; to a reader they say nothing."""
_QUOTED = re.compile(r">\s*(?P<said>\S.*)")
_COMPARED = 6
"""Words at the beginning of a marked passage that the text has, too."""


def read(lines: Sequence[Line]) -> tuple[Metadata, list[Removed], list[Line]]:
    """The address of the original, what is not the article's as removed passages, and the lines without it."""
    marks = _marks(lines)
    kept: list[Line] = []
    removed = [each for index in marks for each in lines[index].removed(Reason.OTHER)]
    url: Fact | None = None
    for line in (*lines[: marks.start], *lines[marks.stop :]):
        link = _ONE_LINK.fullmatch(line.text) if "](" in line.text else None
        if link and _ORIGINAL.fullmatch(link["words"]) and address.is_web(link["address"]):
            url = url or Fact(link["address"], text_metadata.basis(line, line.text))
            removed += line.removed(Reason.FRONT_MATTER)
        elif _is_of_program(line, link) or _names_text(line):
            removed += line.removed(Reason.NAVIGATION)
        else:
            kept.append(line)
    return Metadata(url=url), removed, kept


def _is_of_program(line: Line, link: re.Match[str] | None) -> bool:
    """Whether a line holds only buttons, tags or a link to the program's own copy; no heading is asked."""
    if line.heading:
        return False
    return bool(
        (link and _COPY.fullmatch(link["words"])) or _BUTTONS.fullmatch(line.text) or _TAGS.fullmatch(line.text)
    )


def _names_text(line: Line) -> bool:
    return line.heading > 0 and patterns.normal(line.text) in _NAMES_TEXT


def _marks(lines: Sequence[Line]) -> range:
    """The places of the reader's marks: below a heading that names them, with a passage that the text has, to the end
    or to the heading of the text."""
    for start, line in enumerate(lines[:-1]):
        if line.heading and patterns.normal(line.text) in _MARKS:
            end = next((index for index in range(start, len(lines)) if _names_text(lines[index])), len(lines))
            if _repeats([*lines[:start], *lines[end:]], lines[start + 1]):
                return range(start, end)
    return range(len(lines), len(lines))


def _repeats(text: Sequence[Line], line: Line) -> bool:
    quoted = _QUOTED.match(line.text)
    words = _words(quoted["said"] if quoted else line.text)[:_COMPARED]
    return len(words) == _COMPARED and " ".join(words) in " ".join(_words("\n".join(each.text for each in text)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _ONE_LINK.sub(lambda link: link["words"], text).casefold())
