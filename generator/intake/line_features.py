"""Features for the labeller of lines: look, role and place of each line and of its neighbours, as names.

A feature is a name that a line has or has not; a number becomes the highest step of a scale that it exceeds. The words
of short lines are features, too, since buttons, notices and headings of boxes say the same on many sites.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from generator.intake.line_roles import MARKERS, Classified, Role, is_menu
from generator.intake.text_extent import Extent

_WORDS = (1, 2, 3, 5, 8, 12, 20, 35, 60)
_FEW, _SOME, _MANY = (3, 8, 12, 20), (2, 5, 12, 30), (3, 8, 12, 25)
_TENTHS = (0, 1, 3, 6, 9)
_STEPS = (0, 1, 2, 4, 8, 16, 32)
_PROSE_AROUND = (0, 20, 60, 150, 300)
_WINDOWS = (3, 6, 12)
"""Scales of words, shares, distances and lines around a line. They are finer where lines of articles and of pages
differ: among short lines, and near the edges of a text."""
_MOST_WORDS_TOLD = 15
"""Up to so many words of a line are features; in longer lines words depend on the subject of the article."""
_WORD = re.compile(r"\w+")
_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
"""Lines whose features a line has, too, by their distance."""
SMALL = frozenset(
    "der die das den dem des ein eine und oder ist sind war hat haben wird werden mit von für auf aus bei nach zu zur "
    "zum im in am an es er sie wir ich nicht auch als wie dass sich".split()
)
"""Words that are frequent in sentences, but not in names of things."""
_ADDRESSED = frozenset("sie ihr ihre ihren ihnen euch dein deine dir du uns unser unsere unserer hier jetzt".split())
"""Words with which pages address their readers, and articles seldom do."""
_SIGNS = {
    "|": "bar", "©": "copyright", "http": "address", "@": "at", "»": "arrow", "→": "arrow", "…": "ellipsis",
    "...": "ellipsis", "€": "money", "%": "percent", ":": "colon", '"': "quote", "„": "quote", "/": "slash",
    "(": "bracket", "?": "question", "!": "exclamation",
}  # fmt: skip


names = lru_cache(maxsize=4_096)
"""Keeps names that are made of few words and small numbers, which nearly all lines have in common. Of 600 texts no
function makes more than a quarter as many."""


@dataclass(frozen=True)
class Lines:
    """The lines of a text, with what rules say about them."""

    lines: Sequence[Classified]
    path: Sequence[int]
    """For each line its state in `text_segmentation`."""
    place: Extent | None


class _Look(NamedTuple):
    """What is told of a line beside another."""

    role: str
    named_role: str
    length: int
    """Steps of `_SOME`."""
    closed: bool
    gap: bool
    bullet: bool


def features(text: Lines, asked: Sequence[int]) -> list[frozenset[str]]:
    """The features of each line in `asked`, which holds places of lines."""
    lines, path, place = text.lines, text.path, text.place
    shown = Counter(line.line.text for line in lines)
    prose = [0, *accumulate(line.line.words if line.role is Role.PROSE else 0 for line in lines)]
    words = [0, *accumulate(line.line.words for line in lines)]
    title = lines[place.title].normal if place and place.title is not None else ""
    markers = _since_marker(lines)
    looks = [_look(line) for line in lines]
    return [
        frozenset(
            (
                *own(lines[index]),
                *_words(lines[index]),
                *_in_state(looks[index].role, path[index]),
                *(["again"] if shown[lines[index].line.text] > 1 else []),
                *(["title again"] if title and lines[index].normal == title else []),
                *_placed(index, lines[index], place),
                *_beside(looks, path, index),
                *_around(prose, words, index),
                *markers[index],
                *(f"{marker} {looks[index].role} in {path[index]}" for marker in markers[index][:1]),
            )
        )
        for index in asked
    ]


def step(number: float, scale: Sequence[float]) -> int:
    """How many steps of a scale, in rising order, a number exceeds."""
    return bisect_left(scale, number)


def _look(line: Classified) -> _Look:
    given = line.line
    length = step(given.words, _SOME)
    return _Look(line.role.name, _named_role(line), length, given.closed, given.gap, given.marker is not None)


@names
def _in_state(role: str, state: int) -> tuple[str, ...]:
    return f"state {state}", f"role {role} in {state}"


def _named_role(line: Classified) -> str:
    return f"{line.role.name} {line.reason.name}" if line.role is Role.NOTICE else line.role.name


def own(line: Classified) -> Iterator[str]:
    """Features of a line by itself."""
    text, length = line.line.text, line.line.words
    words = text.split()
    yield "always"
    yield from _of_length(line.role.name, _named_role(line), step(length, _WORDS))
    lower = [word.strip('.,:;!?"„“()') for word in text.lower().split()]
    capitals = sum(map(str.isupper, [word[0] for word in words]))
    yield from _counted(
        small=step(_count(SMALL, lower), (0, 1, 2, 4, 8, 16)),
        addressed=step(_count(_ADDRESSED, lower), (0, 1, 3)),
        digits=step(10 * _digits(words) // len(text), (0, 1, 3, 5)),
        capitals=step(10 * capitals // len(words), (2, 4, 6, 8)),
    )
    yield f"end {'letter' if text[-1].isalpha() else 'digit' if text[-1].isdigit() else text[-1]}"
    yield f"closed {line.line.closed:d} of {step(length, _FEW)}"
    held = {
        "closed": line.line.closed,
        "gap": line.line.gap,
        "bullet": line.line.marker is not None,
        "lower": text[0].islower(),
        "number": text[0].isdigit(),
        "upper": text.isupper(),
        "menu": is_menu(line.line),
    }
    yield from (name for name, holds in held.items() if holds)
    yield from {name for sign, name in _SIGNS.items() if sign in text}


@names
def _of_length(role: str, named_role: str, length: int) -> tuple[str, ...]:
    return f"role {named_role}", f"words {length}", f"role {role} of {length}"


@names
def _counted(small: int, addressed: int, digits: int, capitals: int) -> tuple[str, ...]:
    return f"small {small}", f"addressed {addressed}", f"digits {digits}", f"capitals {capitals}"


def _digits(words: Sequence[str]) -> int:
    """How many digits; words of letters alone, which most are, are passed over."""
    return sum(map(str.isdigit, "".join(word for word in words if not word.isalpha())))


def _count(known: frozenset[str], words: Sequence[str]) -> int:
    """How many of the words are known."""
    return sum(map(known.__contains__, words))


def small(words: Sequence[str]) -> int:
    """How many of the words are function words (`SMALL`), of which sentences have many."""
    return sum(word.lower().strip(".,:;!?") in SMALL for word in words)


def _words(line: Classified) -> Iterator[str]:
    if line.line.words <= _MOST_WORDS_TOLD:
        yield from (f"word {word}" for word in _WORD.findall(line.line.text.lower()))


def _placed(index: int, line: Classified, place: Extent | None) -> Iterator[str]:
    """The place of a line by the rules: above the article, in its head or its text, or below."""
    if place is None:
        yield "nowhere"
        return
    part = place.part(index)
    yield part
    yield f"{part} {line.role.name}"
    yield f"{part} of {step(line.line.words, _MANY)}"
    if index in (place.title, place.kicker):
        yield "title" if index == place.title else "kicker"
    if part == "above":
        yield f"above by {step(place.start - index, _STEPS)}"
    elif part == "below":
        yield f"below by {step(index - place.end, _STEPS)}"
    elif part == "text":
        yield f"to the end {step(place.end - index, (1, 2, 3, 5, 9))}"
        yield f"from the first {step(index - place.first, (0, 1, 2, 4, 8))}"


def _beside(looks: Sequence[_Look], path: Sequence[int], index: int) -> Iterator[str]:
    for offset in _NEIGHBOURS:
        there = index + offset
        if not 0 <= there < len(looks):
            yield f"{offset:+d} none"
            continue
        yield from _neighbour(offset, path[there], looks[there])
        if abs(offset) == 1:
            yield f"{offset:+d} words {looks[there].length} at {looks[index].length}"


@names
def _neighbour(offset: int, state: int, look: _Look) -> tuple[str, ...]:
    told = [look.named_role if abs(offset) == 1 else look.role, f"state {state}"]
    if abs(offset) < max(_NEIGHBOURS):
        told += [f"words {look.length}", f"closed {look.closed:d}"]
        told += ["gap"] * look.gap + ["bullet"] * look.bullet
    return tuple(f"{offset:+d} {each}" for each in told)


def _around(prose: Sequence[int], words: Sequence[int], index: int) -> Iterator[str]:
    """How much prose stands near a line and in the text; both lists count words up to each line."""
    whole = prose[-1]
    yield from _prose(
        step(whole, (50, 120, 250, 600)),
        step(10 * prose[index] // max(whole, 1), _TENTHS),
        step(10 * (whole - prose[index + 1]) // max(whole, 1), _TENTHS),
    )
    last = len(words) - 1
    for size in _WINDOWS:
        top, end = max(0, index - size), min(last, index + 1 + size)
        yield from _within(
            size,
            step(prose[index] - prose[top], _PROSE_AROUND),
            step(prose[end] - prose[index + 1], _PROSE_AROUND),
            step((words[end] - words[top]) / (end - top), (2, 4, 7, 12, 20)),
        )


@names
def _prose(whole: int, above: int, below: int) -> tuple[str, ...]:
    return f"prose {whole}", f"prose above {above}", f"prose below {below}"


@names
def _within(size: int, above: int, below: int, words: int) -> tuple[str, ...]:
    return f"prose within {-size} {above}", f"prose within {size} {below}", f"words within {size} {words}"


def _since_marker(lines: Sequence[Classified]) -> list[tuple[str, ...]]:
    """For each line the marker of a box or of a page's foot that stands above it, and how far above."""
    found: list[tuple[str, ...]] = []
    last: tuple[int, str] | None = None
    for index, line in enumerate(lines):
        found.append((f"under {last[1]}", f"under {last[1]} by {step(index - last[0], _STEPS[1:-1])}") if last else ())
        if line.role in MARKERS:
            last = index, line.role.name
    return found
