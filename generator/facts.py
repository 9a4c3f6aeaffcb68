"""Date, authors, agencies and outlet, each with the line it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import bylines, patterns
from generator.dates import Day, days
from generator.flow import ARTICLE
from generator.head import Extent
from generator.judge import Judged, Role
from generator.lines import Line
from generator.model import Fact

_ABOVE_TITLE, _BELOW_END = 6, 15
_SIGNED = re.compile(r"\(([^()]{2,40})\)\s*$")
_SHOWN = 80


@dataclass(frozen=True)
class Facts:
    """What the lines around the text say about it."""

    date: Fact | None = None
    updated: Fact | None = None
    source: Fact | None = None
    authors: tuple[Fact, ...] = ()


def stated(lines: Sequence[Judged], path: Sequence[int], place: Extent, stamp: tuple[str, Line] | None) -> Facts:
    """What head and foot of an article state; `stamp` is the day a dump carries, and its line."""
    head = _head(lines, path, place)
    foot = lines[place.end : place.end + _BELOW_END]
    date, updated = _dates(head, foot, stamp)
    agencies = _agencies([*head, *_last(lines, place)])
    people = _people(head) or _people(foot)
    return Facts(date, updated, agencies[0] if agencies else None, people + agencies)


def basis(line: Line, said: str) -> str:
    """Where a fact stands, for readers."""
    shown = said if len(said) <= _SHOWN else said[: _SHOWN - 1].rstrip() + "…"
    return f"Zeile {line.number}: „{shown}“"


def _head(lines: Sequence[Judged], path: Sequence[int], place: Extent) -> list[Judged]:
    """From a little above the title to the second paragraph; boxes in between are no part of it."""
    paragraphs = [at for at in range(place.first, place.end) if path[at] == ARTICLE and lines[at].role is Role.PROSE]
    end = paragraphs[1] if len(paragraphs) > 1 else place.end
    return [lines[at] for at in range(max(0, place.start - _ABOVE_TITLE), end)]


def _last(lines: Sequence[Judged], place: Extent) -> Sequence[Judged]:
    return lines[max(place.start, place.end - 2) : place.end + 2]


def _dates(head: list[Judged], foot: Sequence[Judged], stamp: tuple[str, Line] | None) -> tuple[Fact | None, Fact | None]:
    published, updated = _labelled(head)
    if not published and not updated:
        published, updated = _labelled(foot)
    stamped = Fact(stamp[0], basis(stamp[1], f"date {stamp[0]}")) if stamp else None
    if updated and stamped and updated.value == stamped.value and not published:
        return updated, updated
    return published or stamped, updated


def _labelled(lines: Iterable[Judged]) -> tuple[Fact | None, Fact | None]:
    published: list[Fact] = []
    updated: list[Fact] = []
    for each in lines:
        if each.role is Role.DATE:
            for day, label in _with_labels(each.line.text):
                fact = Fact(day.iso, basis(each.line, each.line.text))
                if patterns.UPDATED.search(label):
                    updated.append(fact)
                elif not patterns.FALSE_DATES.search(label):
                    published.append(fact)
    return (published[0] if published else None), (updated[0] if updated else None)


def _with_labels(text: str) -> Iterable[tuple[Day, str]]:
    end = 0
    for day in days(text):
        yield day, text[end : day.start]
        end = day.end


def _people(lines: Iterable[Judged]) -> tuple[Fact, ...]:
    found: dict[str, Fact] = {}
    for each in lines:
        if each.role in (Role.BYLINE, Role.DATE):
            text = each.line.text
            for name in bylines.names(text) or _beside_day(each):
                found.setdefault(name, Fact(name, basis(each.line, text)))
    return tuple(found.values())


def _beside_day(each: Judged) -> tuple[str, ...]:
    """Names on a line of their own, or before the day they share a line with."""
    found = days(each.line.text)
    text = each.line.text[: found[0].start].rstrip(" ,|•·-–—") if found else each.line.text
    return bylines.listed(text) if each.role is Role.BYLINE or bylines.is_name(text) else ()


def _agencies(lines: Iterable[Judged]) -> tuple[Fact, ...]:
    found: dict[str, Fact] = {}
    for each in lines:
        for name in _signed(each):
            found.setdefault(name, Fact(name, basis(each.line, each.line.text[-_SHOWN:])))
    return tuple(found.values())


def _signed(each: Judged) -> tuple[str, ...]:
    if each.role is Role.AGENCY:
        return bylines.agencies(each.line.text)
    signed = _SIGNED.search(each.line.text[-60:]) if each.role is Role.PROSE else None
    return bylines.agencies(signed.group(1)) if signed else ()
