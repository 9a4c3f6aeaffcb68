"""Which line of a text is its headline: a weighing of features, learnt on pages whose headlines are known.

A softmax over the lines that can be one; `tests/train_head.py` learns the weights, and tells how.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.intake import outlets, patterns, text_extent
from generator.intake.line_features import Lines
from generator.intake.line_roles import Classified, Role
from generator.intake.text_extent import Extent
from generator.intake.text_segmentation import ARTICLE
from generator.intake.title_candidates import candidates
from generator.intake.title_features import features, kind, of_kind
from generator.intake.title_weights import WEIGHTS

_LINES_OVER_STANDFIRST = 2
"""Kicker and headline."""
_LAST_STANDFIRST = 5
"""The last place of a standfirst: an issue's head stands above; further down, on web pages, menus are in capitals."""
_FEWEST_WORDS, _LONGEST_KICKER = 4, 3
"""Words of a headline over a standfirst, as shorter lines are kickers, too; and of a kicker in capitals."""


def title(given: Lines, path: Sequence[int], weights: Mapping[str, float] = WEIGHTS) -> int | None:
    """The place of the line that is most likely the headline; None where no line can be one.

    `path` is what labels say of the lines. Lines that say the same count together: what is likely is a headline, and
    pages say it in several places. In cross-validation .004 more are right of copies, as many of texts.
    """
    places = [place for place in candidates(given) if not _is_caption(given.lines, place)]
    if len(places) <= 1:
        return next(iter(places), None)
    for_kind = weights_of(kind(given), weights)
    scores = {place: score(found, for_kind) for place, found in features(given, path, places).items()}
    most, said = max(scores.values()), dict[str, float]()
    for place, each in scores.items():
        text = given.lines[place].normal
        said[text] = said.get(text, 0.0) + math.exp(each - most)
    return max(scores, key=lambda place: (said[given.lines[place].normal], scores[place]))


def _is_caption(lines: Sequence[Classified], place: int) -> bool:
    """Whether a line is a sentence on a picture that stands once more below, with its credit; headlines have no full
    stop."""
    line, below = lines[place], lines[place + 1 : place + 2]
    again = bool(below) and below[0].role is Role.CAPTION and below[0].normal.startswith(line.normal)
    return again and line.role is Role.CAPTION and line.line.text.endswith(".")


def weights_of(kind: str, weights: Mapping[str, float] = WEIGHTS) -> dict[str, float]:
    """The weights of features in texts of one kind: what both kinds share, and what this one adds."""
    added = of_kind(kind, "")
    own = {name.removeprefix(added): weight for name, weight in weights.items() if name.startswith(added)}
    return {name: weights.get(name, 0.0) + own.get(name, 0.0) for name in {**weights, **own}}


def score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How much speaks for a line with these features being the headline."""
    return math.fsum(weights.get(name, 0.0) * number for name, number in features.items())


def placed(given: Lines, path: Sequence[int], place: Extent, weights: Mapping[str, float] = WEIGHTS) -> Extent:
    """The article's place with its headline, if any text is left below it; `path` and `place` are what labels left."""
    return _without_outlet(given.lines, _chosen(given, path, place, weights))


def _without_outlet(lines: Sequence[Classified], place: Extent) -> Extent:
    """The place without the outlet's name as headline or kicker: databases print it between headline and day, and
    reading views print the site's address over the headline."""
    index = place.title
    if index and _is_outlet_below_headline(lines, index):
        return replace(place, start=min(index - 1, place.start), title=index - 1, kicker=None)
    if index is not None and place.kicker is not None and outlets.is_host(lines[place.kicker].line.text):
        return replace(place, start=min(index, place.first), kicker=None)
    return place


def _is_outlet_below_headline(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line that names an outlet stands right over the day, and below a line that has more words, as no kicker
    has."""
    above, line, below = lines[index - 1], lines[index], lines[index + 1 : index + 2]
    over_day = bool(below) and below[0].role is Role.DATE and not below[0].line.gap
    heads = above.role in (Role.SHORT, Role.SENTENCE) and above.line.words >= max(_FEWEST_WORDS, line.line.words + 1)
    return over_day and heads and outlets.is_outlet(line.line.text)


def _chosen(given: Lines, path: Sequence[int], place: Extent, weights: Mapping[str, float]) -> Extent:
    """The place with the line as its headline that the weights choose."""
    index = title(given, path, weights)
    if index is not None and _is_standfirst(given.lines, index):
        index -= 1
    if index == 0 and _is_below_masthead(given.lines):
        index = 1
    if index is None or index == place.title:
        return place
    first = place.first if index < place.first else _next(path, place, index)
    if first is None:
        return place
    kicker = text_extent.kicker(given.lines, index)
    start = min(index if kicker is None else kicker, place.first)
    return replace(place, start=start, first=first, title=index, kicker=kicker)


def _is_standfirst(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line stands under a headline that itself stands under a kicker, as newspapers set them: the kicker is
    in capitals or lists subjects, the headline is no longer than what stands below it."""
    if not _LINES_OVER_STANDFIRST <= index <= _LAST_STANDFIRST:
        return False
    kicker, headline, line = lines[index - _LINES_OVER_STANDFIRST : index + 1]
    labelled = bool(patterns.LABEL.fullmatch(kicker.line.text))
    sizes = headline.line.words >= _FEWEST_WORDS and (labelled or headline.line.words < line.line.words)
    is_headline = headline.role in (Role.SHORT, Role.SENTENCE) and not headline.line.closed
    text = kicker.line.text
    over = kicker.line.words <= _LONGEST_KICKER and text.isupper() and not any(map(str.isdecimal, text))
    return sizes and is_headline and (over or labelled)


def _is_below_masthead(lines: Sequence[Classified]) -> bool:
    """Whether the second line is the headline, as the first one names the outlet, with what it says of itself."""
    below = lines[1:2]
    headed = bool(below) and below[0].role is Role.SHORT and not below[0].line.closed
    return headed and bool(outlets.masthead(lines[0].line.text))


def _next(path: Sequence[int], place: Extent, index: int) -> int | None:
    return next((below for below in range(index + 1, place.end) if path[below] == ARTICLE), None)
