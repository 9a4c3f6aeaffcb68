"""`add --split`: cuts a file of several articles into a part for each, whose bytes together are the file's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.intake import beginnings
from generator.model import Form, Problem, RawArticle
from generator.seeds import message

_LINE_END = re.compile(rb"\r\n|[\r\n\x0b\x0c]|\xe2\x80[\xa8\xa9]")
"""Ends of lines in UTF-8 and in encodings with one byte a character; decoding knows the same ones."""
_BY_HAND = "split it by hand, one file for each article"


@dataclass(frozen=True)
class Part:
    """Bytes to add as one article; `place` is where messages say they come from."""

    name: str
    place: str
    data: bytes


def parts(raw: RawArticle, data: bytes) -> tuple[Part, ...] | Problem:
    """The articles of a file in its order, or why it cannot be split; text above the first one goes with that."""
    if raw.form is Form.HTML:
        return Problem(raw.path, 0, "a web page is not split", "save each of its articles as a file of its own")
    if message.is_message(raw.name, data):
        return Problem(
            raw.path, 0, "a mail or web archive is not split", "save its text as a .txt file, and split that"
        )
    begins = beginnings.beginnings(raw.text)
    if len(begins) < 2:
        return Problem(raw.path, 0, "no second article was found in it", f"add it without --split, or {_BY_HAND}")
    offsets = [0, *(match.end() for match in _LINE_END.finditer(data))]
    # Null bytes show UTF-16 or UTF-32, in which a line ends in more than one byte.
    if b"\0" in data or len(offsets) != raw.text.count("\n") + 1:
        return Problem(
            raw.path, 0, "its lines cannot be told apart in its encoding", f"save it as UTF-8, or {_BY_HAND}"
        )
    bounds = [1, *begins[1:], len(offsets) + 1]
    ends = [*offsets, len(data)]
    return tuple(
        Part(raw.name, f"{raw.path}, lines {first} to {after - 1}", data[ends[first - 1] : ends[after - 1]])
        for first, after in pairwise(bounds)
    )
