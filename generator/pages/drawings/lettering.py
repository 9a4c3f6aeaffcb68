"""Breaks text into lines for drawings, since SVG does not."""

from __future__ import annotations

from collections.abc import Iterator

from generator.text import compounds


def lines(text: str, letters: int) -> tuple[str, ...]:
    """The text in lines of at most `letters`; a longer word is divided between the parts of its compound, with a
    hyphen."""
    found: list[str] = []
    line = ""
    for word in text.split():
        for part in _parts(word, letters):
            if line and (not line.endswith("-") or " " in part) and len(line) + 1 + len(part) <= letters:
                line = f"{line} {part}"
            else:
                found, line = ([*found, line] if line else found), part
    return (*found, line) if line else tuple(found)


def hyphenated(text: str) -> str:
    """The text with soft hyphens between parts of compounds, for narrow columns in browsers without a dictionary."""
    return " ".join("\N{SOFT HYPHEN}".join(_seams(word)) for word in text.split())


def _parts(word: str, letters: int) -> Iterator[str]:
    """The whole word if it fits, else as few parts of its compound as possible."""
    if len(word) <= letters:
        yield word
        return
    held = ""
    for part in _seams(word):
        if held and len(held) + len(part) + 1 > letters:
            yield f"{held}-"
            held = ""
        held += part
    yield held


def _seams(word: str) -> tuple[str, ...]:
    bare = word.rstrip(".,;:!?")
    *first, last = compounds.split(bare)
    return (*first, last + word[len(bare) :])
