"""Which line of a text is its headline: a weighing of features, learnt on pages whose headlines are known.

A softmax over the lines that can be one; `tests/train_head.py` learns the weights, and tells how.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.intake import text_extent
from generator.intake.line_features import Lines
from generator.intake.text_extent import Extent
from generator.intake.text_segmentation import ARTICLE
from generator.intake.title_features import candidates, features, kind, of_kind
from generator.intake.title_weights import WEIGHTS

_TIE = 0.2
"""Added to the score of the line that rules take for the headline, so that rules decide where weights hardly tell two
lines apart. In cross-validation as many headlines are right with .1 to .3 as without, with .5 fewer."""


def title(given: Lines, weights: Mapping[str, float] = WEIGHTS) -> int | None:
    """The place of the line that is most likely the headline; None where no line can be one."""
    places = candidates(given)
    if len(places) <= 1:
        return next(iter(places), None)
    found, by_rules, for_kind = features(given), _by_rules(given), weights_of(kind(given), weights)
    return max(found, key=lambda at: score(found[at], for_kind) + (_TIE if at in by_rules else 0.0), default=None)


def weights_of(kind: str, weights: Mapping[str, float] = WEIGHTS) -> dict[str, float]:
    """The weights of features in texts of one kind: what both kinds share, and what this one adds."""
    added = of_kind(kind, "")
    own = {name.removeprefix(added): weight for name, weight in weights.items() if name.startswith(added)}
    return {name: weights.get(name, 0.0) + own.get(name, 0.0) for name in {**weights, **own}}


def _by_rules(given: Lines) -> frozenset[int]:
    """The line that rules take for the headline, wherever it stands."""
    at = given.place.title if given.place else None
    if at is None:
        return frozenset()
    return frozenset(there for there, line in enumerate(given.lines) if line.normal == given.lines[at].normal)


def score(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How much speaks for a line with these features being the headline."""
    return math.fsum(weights.get(name, 0.0) * number for name, number in features.items())


def placed(given: Lines, path: Sequence[int], place: Extent, weights: Mapping[str, float] = WEIGHTS) -> Extent:
    """The article's place with its headline, if any text is left below it; `path` and `place` are what labels left."""
    at = title(given, weights)
    if at is None or at == place.title:
        return place
    first = place.first if at < place.first else _next(path, place, at)
    if first is None:
        return place
    kicker = text_extent.kicker(given.lines, at)
    start = min(at if kicker is None else kicker, place.first)
    return replace(place, start=start, first=first, title=at, kicker=kicker)


def _next(path: Sequence[int], place: Extent, at: int) -> int | None:
    return next((below for below in range(at + 1, place.end) if path[below] == ARTICLE), None)
