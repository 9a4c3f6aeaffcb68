"""Reads files of subtitles (SubRip, WebVTT) and transcripts of videos: what is said, without times and marks.

https://www.w3.org/TR/webvtt1/ tells what stands in such a file: a line “WEBVTT”, notes and style sheets, and cues, each
of an identifier, a time and a text, in which elements name who speaks (`<v Name>`), and style the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.intake.text_columns import CLOSED

_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?P<span>(?:[.,]\d{3})?(?: ?--> ?|,(?=\d))\S.*)?")
"""The time at which a subtitle begins and, in files of subtitles (SubRip, WebVTT, SBV), ends."""
_SAID = re.compile(r"[.!?…][\"'“”„»«›‹’‘)\]]*$")
"""The end of what a subtitle says; behind a colon it goes on."""
_SOUND = re.compile(r"[*♪♫#\[(].*[*♪♫#\])]")
"""What is heard besides: “* Rauschen *”, “[Musik]”."""
_ARROW = "-->"
_FEWEST_TIMES = 5
"""Times of a transcript; fewer may be a programme of events."""
_IN_TURN, _LONGEST_TURN = 0.8, 3
"""Share of times in a transcript that have one to three lines below, as copied from video platforms."""
_HEADER = "WEBVTT"
_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION)(?=\s|$).*")
"""The first line of what stands between the cues of WebVTT."""
_VOICE = re.compile(r"<v(?:\.[\w.-]*)?\s+([^<>]{1,60})>\s*")
_NO_NAME = re.compile(r"\W*")
"""What stands in place of a name where programs only tell that another person speaks."""
_MARK = re.compile(r"</?(?:[cibuv]|lang|ruby|rt|font)(?:[\s.][^<>]{0,200})?>|<\d[\d:.]{4,12}>|\{\\[^{}]{1,40}\}")
"""Elements of style, times within a cue, and the place of a subtitle on the screen."""
_SAID_AGAIN, _FEWEST_AGAIN = 3, 3
"""Words of a line that a rolling subtitle shows again below its next time, and so many such lines make them roll; a
shorter or single one may be said twice."""
_LONGEST_VOICE = 120
"""Words after which what one person says is parted at the end of a sentence: a long paragraph."""


def unmarked(text: str) -> tuple[str, frozenset[int], int]:
    """The text of a file of subtitles with names in place of the marks of who speaks, and without all other marks; the
    places of the lines with a name; and how many marks there were."""
    if text.count(_ARROW) < _FEWEST_TIMES or ("<" not in text and "{\\" not in text):
        return text, frozenset(), 0
    lines = text.split("\n")
    last = ""
    voices: set[int] = set()
    marks = 0
    for index, line in enumerate(lines):
        voice = _VOICE.match(line)
        name = "" if not voice or _NO_NAME.fullmatch(voice[1]) else voice[1].strip()
        said, number = _MARK.subn("", _VOICE.sub("", line))
        marks += number + len(_VOICE.findall(line))
        lines[index] = f"{name}: {said}" if name and name != last else said
        if name and name != last:
            voices.add(index)
        last = name or last
    return "\n".join(lines), frozenset(voices), marks


def times(texts: Sequence[str], gaps: Sequence[bool]) -> frozenset[int]:
    """The places of times that stand in turn with short lines, with all between what is said; else none. `gaps` tells
    for each line whether a blank one stands before it."""
    found = [index for index, text in enumerate(texts) if _TIME.fullmatch(text)]
    if len(found) < _FEWEST_TIMES:
        return frozenset()
    spans = all(_TIME.fullmatch(texts[index])["span"] for index in found)  # type: ignore[index]
    beside = _numbers(texts, found) | (_between(texts, gaps, found) if spans else set())
    said = [[index for index in range(start + 1, end) if index not in beside] for start, end in _pairs(found, texts)]
    in_turn = sum(1 <= len(each) <= _LONGEST_TURN for each in said)
    if in_turn < _IN_TURN * len(found):
        return frozenset()
    cut = sum(not CLOSED.search(texts[each[-1]]) for each in said if each)
    if not spans and cut <= len(found) / 2:
        return frozenset()
    again = _said_again(texts, [index for each in said for index in each]) if spans else ()
    return frozenset([*found, *beside, *again])


def _pairs(found: Sequence[int], texts: Sequence[str]) -> Iterable[tuple[int, int]]:
    return zip(found, [*found[1:], len(texts)], strict=True)


def _numbers(texts: Sequence[str], found: Iterable[int]) -> set[int]:
    """The places of the numbers above times."""
    return {index - 1 for index in found if index and texts[index - 1].isdecimal()}


def _between(texts: Sequence[str], gaps: Sequence[bool], found: Sequence[int]) -> set[int]:
    """The places of the header, of notes and styles, and of identifiers: each names another cue, a speaker several."""
    above = [index - 1 for index in found if index and not gaps[index] and (gaps[index - 1] or index == 1)]
    names = [texts[index] for index in above]
    identifiers = set(above) if len(set(names)) == len(names) else set()
    blocks = [index for index, text in enumerate(texts) if _BLOCK.fullmatch(text) and gaps[index]]
    for start in [*([0] if texts[0].startswith(_HEADER) else []), *blocks]:
        end = next((index for index in range(start + 1, len(texts)) if gaps[index]), len(texts))
        identifiers |= set(range(start, end)) - set(found)
    return identifiers


def _said_again(texts: Sequence[str], said: Sequence[int]) -> list[int]:
    """The places of lines that the line before has, too, as subtitles that roll up have them."""
    again = [index for before, index in pairwise(said) if texts[before] == texts[index]]
    long = sum(len(texts[index].split()) > _SAID_AGAIN for index in again)
    return again if long >= _FEWEST_AGAIN else []


def joined(texts: Sequence[str], between: frozenset[int], voices: frozenset[int], marked: Sequence[bool]) -> list[bool]:
    """For each line whether it goes on with what was said before: a sentence does, and where names tell who speaks, all
    up to the next name; sounds stand alone, as do lines `marked` with a bullet."""
    found = [False] * len(texts)
    first = min(index for index in between if _TIME.fullmatch(texts[index]))
    words = 0
    before: int | None = None
    for index in (index for index in range(first, len(texts)) if index not in between):
        apart = before is None or any(_SOUND.fullmatch(texts[each]) for each in (before, index))
        ends = before is None or bool(_SAID.search(texts[before]))
        goes_on = not ends or (bool(voices) and words < _LONGEST_VOICE)
        found[index] = goes_on and not (apart or marked[index] or index in voices)
        words = (words if found[index] else 0) + len(texts[index].split())
        before = index
    return found
