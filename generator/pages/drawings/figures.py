"""Figures of a cross-section: people, a rampart, a hangar, a dish, a satellite, an aircraft; plain shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import htpy as h

Figure = Callable[[float, float, float], h.Node]
"""Draws a figure from x on, standing on y, with at most this width."""

_PERSON = (24, 36)
_STEP = 32


def _path(css: str, d: str, **more: str) -> h.Element:
    return h.Element("path")(f".{css}", d=d, **more)


def _group(x: float, y: float, *content: h.Node, scale: float = 1, turn: float = 0) -> h.Element:
    moves = (
        f"translate({x:.0f} {y:.0f})"
        + (f" rotate({turn:.0f})" if turn else "")
        + (f" scale({scale:.2f})" if scale != 1 else "")
    )
    return h.Element("g")(transform=moves)[content]


def _arrow_head(id: str, css: str) -> h.Element:
    size = {"markerWidth": "7", "markerHeight": "7", "refX": "8", "refY": "5"}
    return h.Element("marker")({"id": id, "viewBox": "0 0 10 10", "orient": "auto-start-reverse", **size})[
        _path(css, "M0 0 10 5 0 10z")
    ]


SPRITE = h.svg(".vh", width="0", height="0", aria_hidden="true", focusable="false")[
    h.Element("symbol")(id="fg-person", viewBox="-12 -10 24 36", overflow="visible")[
        h.Element("path")(d="M-8 0a8 8 0 0 1 16 0z"),
        h.Element("path")(d="M-6 2a6 6 0 0 0 12 0z"),
        h.Element("path")(d="M-11 26c0-11 4-15 11-15s11 4 11 15z"),
    ],
    h.Element("pattern")(
        id="fg-hatch", width="9", height="9", patternUnits="userSpaceOnUse", patternTransform="rotate(45)"
    )[_path("hatch", "M0 0v9")],
    _arrow_head("fg-arrow", "fi"),
    _arrow_head("fg-arrow-air", "fu"),
]
"""Shapes that the figures share, once on a page; not inside a drawing, since a style sheet hides one form of it."""


def _people(x: float, y: float, number: int, css: str = "fi", **more: str) -> h.Node:
    width, height = _PERSON
    return [
        h.Element("use")(
            f".{css}",
            href="#fg-person",
            x=f"{x + _STEP * place:.0f}",
            y=f"{y - height - 1:.0f}",
            width=f"{width}",
            height=f"{height}",
            **more,
        )
        for place in range(number)
    ]


def _count(width: float, most: int) -> int:
    return max(1, min(most, int(width // _STEP)))


def observers(x: float, y: float, width: float) -> h.Node:
    """A zone that is watched by people without weapons: outlines on hatched ground."""
    return [
        h.Element("path")(fill="url(#fg-hatch)", d=f"M{x:.0f} {y - 12:.0f}h{width:.0f}v12h-{width:.0f}z"),
        _people(x + 8, y, _count(width, 3), "outline"),
    ]


def rampart(x: float, y: float, width: float) -> h.Node:
    """Obstacles, and soldiers behind them."""
    spikes = "".join(f"M{x + 20 * place:.0f} {y:.0f}l8-16 8 16z" for place in range(max(1, int(width // 56))))
    soldiers = _count(width - 24 * int(width // 56), 3)
    return [_path("fi", spikes), _people(x + 20 * max(1, int(width // 56)) + 8, y, soldiers)]


def force(x: float, y: float, width: float) -> h.Node:
    """A flag and soldiers."""
    flag = _path("fi", f"M{x:.0f} {y - 53:.0f}h22l-6 7 6 7h-22z")
    return [_path("ln", f"M{x:.0f} {y:.0f}v-52"), flag, _people(x + 28, y, _count(width - 28, 4))]


def base(x: float, y: float, width: float) -> h.Node:
    """A hangar and a dish: means in the rear."""
    return [_hangar(x + 24, y), _dish(x + min(width, 110) - 14, y)]


def _hangar(x: float, y: float) -> h.Element:
    return _group(x, y, _path("fu", "M-24 0v-16L0-28l24 12V0H8v-11H-8V0z"))


def _dish(x: float, y: float) -> h.Element:
    waves = _path("lu", "M-30-36a16 16 0 0 1 6-14M-37-33a24 24 0 0 1 8-22")
    return _group(
        x,
        y,
        _path("lu", "M0 0v-34M-14 0h28M-9 0 0-22 9 0M-8-36-20-24"),
        _path("fu", "M-22-50a24 24 0 0 0 30 26z"),
        waves,
    )


def satellite(x: float, y: float) -> h.Element:
    """A satellite around the point."""
    panels = _path("lu", "M-34-7h20V7h-20zM14-7h20V7H14zM-24-7V7M24-7V7M-14 0h6M8 0h6")
    return _group(x, y, _path("fu", "M-8-8H8V8H-8z"), panels, turn=-20, scale=0.9)


def _aircraft(x: float, y: float) -> h.Element:
    return _group(x, y, _path("fu", "M-34 3q20-7 46-6l18 4q4 2-2 4l-16 2-20 14h-7l9-13-22-1-7 6h-5z"))


def in_the_air(x: float, up: float = 0) -> h.Node:
    """A satellite with an arrow down to what stands at x, and an aircraft, which helps no one layer alone; both so far
    up from where they stand above a ground of usual height."""
    right = min(x + 180, 900)
    return [
        satellite(min(x + 10, 700), 54 - up),
        _aircraft(right, 86 - up),
        _path(
            "lu",
            f"M{min(x + 30, 720):.0f} {82 - up:.0f}Q{x + 74:.0f} 162 {x + 40:.0f} 240",
            stroke_dasharray="5 5",
            marker_end="url(#fg-arrow-air)",
        ),
    ]


GROUND: Mapping[str, Figure] = {"observers": observers, "rampart": rampart, "force": force, "base": base}
"""The figures for layers on the ground, by name."""
