"""Markdown as clippers write it: links become their words, pictures and signs of emphasis go.

Only what CommonMark writes inline (https://spec.commonmark.org/0.31.2/#inlines), and what note programs add: callouts,
links to notes (`[[Name]]`, `[[Page|Name]]`), marked words (`==…==`), comments (`%%…%%`), names of blocks (`^name`),
footnotes (`word[^1]`, `[^1]: …`) and elements of HTML; and what Pandoc adds: attributes (`{#name .class key="value"}`)
and fences of divisions (`::: {.class}`, https://pandoc.org/MANUAL.html#divs-and-spans). Also takes links and pictures
out of the plain text of a mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.intake.text_lines import Line, without
from generator.model import Reason, Removed, Run

_LABEL = r"[^\]\n]{0,999}"
"""A label in CommonMark; its length is limited, else each bracket would be searched to the end of the line."""
_PICTURE = rf"!\[{_LABEL}\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|!\[\[{_LABEL}\]\]"
_CALLOUT = r"^(?:>\s?)+(?:\[![\w-]+\][+-]?\s*)?"
_NAME = r"\[[\w-]{0,40}\]"
_LINK = (
    rf"\[(?!\])(?={_LABEL}\](?:\(|{_NAME}))"
    rf"|(?<=[^\s\[])\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|{_NAME})"
)
"""`[words](address)`, and by a name: `[words][name]`."""
_TARGET = r"^\[[^\]^\n]{1,99}\]:\s+<?https?://\S+(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?$"
"""The line that says where a name leads: `[name]: https://… "Title"`; with other words behind it, it is text."""
_NOTE_LINK = rf"\[\[(?=[^\[\]|\n]+\]\])|\[\[[^\[\]|\n]+\|(?={_LABEL}\]\])|(?<=[^\s\[])\]\]"
_FOOTNOTE = r"\[\^[\w-]{1,40}\](?!:)"
_EMPHASIS = r"(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)|\*\*"
_MARKED = r"(?<![=~\w])(?:==|~~)(?=[^\s=~])|(?<=[^\s=~])(?:==|~~)(?![=~\w])"
_ESCAPE = r"\\(?=[!-/:-@\[-`{-~])|\\$"
_COMMENT = r"%%[^%\n]{1,999}%%"
_NAMED_BLOCK = r"(?:(?<=\s)|^)\^[A-Za-z\d-]{1,40}$"
_TAG = r"</?(?:img|br|hr|div|span|p|figure|figcaption|center|font)(?:\s[^<>\n]{0,999})?/?>"
"""Elements that clippers leave as HTML; those within words, such as `sub`, would part them."""
_GIVEN = r"(?:[.#][\w:-]+|[\w:-]+=(?:\"[^\"\n]*\"|[\w.:-]+))"
_ATTRIBUTES = rf"\{{{_GIVEN}(?:\s+{_GIVEN}){{0,40}}\}}"
_SPAN = rf"\[(?=[^\[\]\n]{{1,999}}\]{_ATTRIBUTES})|(?<=[^\s\[])\](?={_ATTRIBUTES})"
_FENCE = rf"^:{{3,}}(?:\s*(?:{_ATTRIBUTES}|[\w-]{{1,40}})\s*:*)?$"
_ANY = (
    _COMMENT,
    _FENCE,
    _ATTRIBUTES,
    _SPAN,
    _NAMED_BLOCK,
    _TAG,
    _PICTURE,
    _CALLOUT,
    _TARGET,
    _NOTE_LINK,
    _FOOTNOTE,
    _LINK,
    _EMPHASIS,
    _MARKED,
)
_SIGNS = re.compile(rf"(?<!\\)(?:{'|'.join(_ANY)})|{_ESCAPE}")
"""A backslash, which is removed: it escapes the sign behind it or, at the end of a line, breaks the line."""
_OF_MAIL = re.compile(r"(?<=\S)\s*<https?://[^<>\s]+>|\[(?:image|cid|Bild): ?[^\[\]\n]{1,200}\]")
"""“words <https://…>” and “[image: logo]”, as Gmail and Outlook write links and pictures in plain text."""
_OPENINGS_OF_MAIL = ("<http", "[")
"""Each of them holds one of these, which are faster to look for."""
_NOTE = re.compile(r"(\[\^[\w-]{1,40}\]:)\s+(?=\S)")
"""The beginning of a footnote's own text."""


def read(lines: Iterable[Line]) -> tuple[list[Line], list[Removed]]:
    """The lines without markup, and the markup as removed passages; a line of nothing else is gone."""
    kept: list[Line] = []
    removed: list[Removed] = []
    for line in map(_as_note, lines):
        bare, signs = without(line, _SIGNS, _reason)
        removed += signs
        if bare.runs:
            kept.append(bare)
        elif line.marker:
            removed.append(Removed(line.marker, line.number, Reason.SEPARATOR))
    return kept, removed


def without_addresses(lines: Iterable[Line]) -> tuple[list[Line], list[Removed]]:
    """The lines of a plain text without the addresses and pictures that mail programs write between its words, and
    these."""
    kept: list[Line] = []
    removed: list[Removed] = []
    for line in lines:
        if not any(opening in line.text for opening in _OPENINGS_OF_MAIL):
            kept.append(line)
            continue
        bare, signs = without(line, _OF_MAIL, _reason_in_mail)
        kept += [bare] if signs and bare.runs else [] if signs else [line]
        removed += signs
    return kept, removed


def _reason_in_mail(sign: str) -> Reason:
    return Reason.SEPARATOR if sign.endswith(">") else Reason.ALT_TEXT


def _as_note(line: Line) -> Line:
    """The line of a footnote as an item, whose sign is its bullet."""
    sign = _NOTE.match(line.runs[0].text) if line.marker is None else None
    if not sign:
        return line
    first = line.runs[0]
    rest = first.part(sign.end(), len(first.text))
    return replace(line, runs=(rest, *line.runs[1:]), marker=Run(first.at, sign[1]))


def _reason(sign: str) -> Reason:
    if sign.startswith(("!", "<img")):
        return Reason.ALT_TEXT
    return Reason.OTHER if sign.startswith("%%") else Reason.SEPARATOR
