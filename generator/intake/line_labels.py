"""Decides which lines of a text belong to the article, by weights learnt on pages whose articles are known.

This is logistic regression; `tests/train_intake.py` learns the weights and explains how.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.intake.line_features import Lines, features
from generator.intake.line_roles import WORDED, Classified, Role, classify
from generator.intake.line_weights import WEIGHTS
from generator.intake.text_extent import Extent
from generator.intake.text_segmentation import AFTER, ARTICLE, BEFORE, BOX

LEAST = 0.45
"""The probability that a line needs to be kept; in cross-validation .25 to .55 differ by less than .01 of F1."""
LEAST_WITHIN = 0.3
"""The same within the article as the rules see it, since a lost paragraph is worse than a kept box. With .1 more boxes
are kept, and F1 is .003 less."""
LEAST_CAPTION = 0.5
"""The same for a line that is a caption only because a credit follows; from here on it is text."""
LEAST_BEYOND = 0.75
"""The same below the article as the rules see it, and for short lines in its boxes, where other articles look alike."""
_CERTAIN = frozenset(Role) - {*WORDED, Role.STEP}
"""Roles that follow from the words of a line; here rules are better than weights (press: .985 instead of .967)."""
_PICTURES = (Role.CAPTION, Role.CREDIT)


def labelled(
    text: Lines, weights: Mapping[str, float] = WEIGHTS
) -> tuple[Sequence[Classified], Sequence[int], Extent | None]:
    """Lines, path and place after labelling; unchanged if the rules or the labels find no article.

    A short line that only the labels keep is text, and no sub-heading: among those, outlets' headlines are too many.
    So is what the rules take for a caption, if it is kept.
    """
    place = text.place
    kept = kept_lines(text, weights) if place else []
    inside = [index for index in kept if place and index not in (place.title, place.kicker)]
    if place is None or not inside:
        return text.lines, text.path, place
    told = {index for index in inside if _told_by_labels(text.lines[index], text.path[index])}
    lines = [replace(line, role=Role.PROSE) if index in told else line for index, line in enumerate(text.lines)]
    return lines, _path(text, place, inside), _placed(place, inside)


def kept_lines(text: Lines, weights: Mapping[str, float] = WEIGHTS) -> list[int]:
    """The places of the lines that belong to the article."""
    places = asked(text)
    found = zip(places, features(text, places), strict=True)
    kept = [index for index, each in found if probability(each, weights) >= _least(text.lines[index], text.path[index])]
    # The sub-headings of a list article belong together.
    steps = [index for index in places if text.lines[index].role is Role.STEP and text.path[index] == ARTICLE]
    return sorted({*kept, *steps}) if not set(steps).isdisjoint(kept) else kept


def _told_by_labels(line: Classified, state: int) -> bool:
    return line.role is Role.CAPTION or (line.role is Role.SHORT and state != ARTICLE)


def _least(line: Classified, state: int) -> float:
    if line.role is Role.CAPTION:
        return LEAST_CAPTION
    if state == ARTICLE:
        return LEAST_WITHIN
    return LEAST_BEYOND if state == AFTER or (state == BOX and line.role is Role.SHORT) else LEAST


def asked(text: Lines) -> list[int]:
    """The places of the lines that the rules leave open; lines without a letter only count pages or comments."""
    return [index for index, line in enumerate(text.lines) if _is_open(line) and any(map(str.isalpha, line.line.text))]


def _is_open(line: Classified) -> bool:
    return line.role not in _CERTAIN or is_caption_by_place(line)


def is_caption_by_place(line: Classified) -> bool:
    """Whether a line is a caption only because of the lines around it, not by its own words."""
    return line.role is Role.CAPTION and classify(line.line).role is not Role.CAPTION


def probability(features: Iterable[str], weights: Mapping[str, float] = WEIGHTS, before: float = 0.0) -> float:
    """The probability that a line with these features belongs to the article; `before` are logits from anything
    else."""
    return 1 / (1 + math.exp(-before - math.fsum(filter(None, map(weights.get, features)))))


def _path(text: Lines, place: Extent, inside: Sequence[int]) -> list[int]:
    """The states of the lines: those `inside` are the article, and pictures stay where the rules see them."""
    first, last = inside[0], inside[-1]
    kept = {index for index, line in enumerate(text.lines) if line.role in _PICTURES and first < index <= last}
    kept = {index for index in kept if text.path[index] == ARTICLE or index < place.first} | set(inside)
    around = (BEFORE if index < first else AFTER if index > last else BOX for index in range(len(text.lines)))
    return [ARTICLE if index in kept else state for index, state in enumerate(around)]


def _placed(place: Extent, inside: Sequence[int]) -> Extent:
    """The article's place: headline as the rules found it, text from the first line that is kept to the last."""
    head = [index for index in (place.title, place.kicker) if index is not None]
    first = inside[0]
    return replace(place, start=min([first, *head]), end=max([inside[-1], *head]) + 1, first=first)
