"""A cross-section: layers from the front to the hinterland, and what supports them; each label leads to its passage.

It is drawn from data (`layers:` in the front matter of a proposal), so that another dossier can draw its own. It is
made in two forms, landscape for wide windows and paper, portrait for phones; style sheets show one of them. All lengths
are units of the drawing; the vertical place of a text is that of its base line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import htpy as h

from generator.pages.drawings import figures
from generator.pages.drawings.lettering import lines

_WIDTH, _LEAST_HEIGHT = 960, 470
_MARGIN = 54
"""Width left of the first layer, where the front line runs."""
_GROUND, _LABELS = 292, 358
"""Vertical place of the ground's surface, and of the titles below it."""
_SIZE, _LEADING = 17, 22
"""Size of letters and height of lines in labels: 17 units are 12 px in the narrowest window that shows this form
(44em)."""
_BELOW_TEXT = 20
"""From the base line of the last text to the edge: descenders and some space."""
_ABOVE_ARROW = 185
"""Place of the last line of a label above the arrow of a support; the arrow's top is at 199."""
_SUPPORT_LETTERS, _SUPPORT_LEADING, _SUPPORT_LINES = 18, 21, 3
"""Letters in a line of such a label, height of a line, and how many lines have room below the labels for the air and
the satellite: the third begins at 130. If there are more, all but these is moved down."""
_AIR_LEFT, _AIR_SIZE, _AIR_BELOW = 62, 18, 23
"""Labels for the air: left edge, size of a title's letters, and distance from the title to the text."""
_AIR_APART, _AIR_GAP = 90, 38
"""From one label for the air to the next: distance of the titles, and least distance from the last line."""
_AIR_TITLE, _AIR_TEXT = 34, 36
"""Letters in a line of their titles and texts; figures at the right and labels of supports need the rest of the
width."""
_AIR_END = 128
"""Lowest place of their last line, above the word for the front (top at 150). If they need more, all else is moved
down."""
_BOLD, _PLAIN = 10.0, 8.6
"""Width of a letter of a title and of a text, on average."""
_TALL_WIDTH, _TALL_SIZE, _TALL_LEADING = 288, 14, 19
"""The portrait form fills a phone of 320 px, where 14 units are 14 px."""
_TALL_LETTERS, _TALL_TITLE = 30, 30
"""Letters in a line of a text and of a title; figures stand below the text."""
_TALL_LEAST = 100.0
"""Least height of a band, which holds one line of text; its figures need 40 of it."""
_FIGURES_WIDTH = 104
"""Width for figures at the right of a band of the portrait form."""


@dataclass(frozen=True)
class Layer:
    """A layer of the drawing. `figure` names how it is drawn (`figures.GROUND`, `figures.AIR`)."""

    title: str
    text: str
    target: str
    """The address of the passage that it rests on."""
    place: str
    """`ground`, `air`, or `support`: an arrow that leads to the layer before it."""
    figure: str
    number: str
    """Shown in a circle before the title; "" for none."""


@dataclass(frozen=True)
class Words:
    """The texts of the drawing besides its layers."""

    title: str
    description: str
    front: str


def landscape(layers: Sequence[Layer], words: Words) -> h.Element:
    """The drawing for wide screens and paper, with the layers on the ground from left to right."""
    ground = [layer for layer in layers if layer.place == "ground"]
    width = (_WIDTH - _MARGIN) / max(1, len(ground))
    columns = [(_MARGIN + width * number, layer) for number, layer in enumerate(ground)]
    height = max([_LEAST_HEIGHT, *(_lowest(layer, width - 24) + _BELOW_TEXT for layer in ground)])
    air, lowest = _air(layers)
    risen = _risen(layers)
    down = max(0, lowest - _AIR_END) + risen
    below: list[h.Node] = [
        [_earth(number, x, width, height) for number, (x, _) in enumerate(columns)],
        _front(words),
        [
            figures.GROUND[layer.figure](x + 24, _GROUND, width - 40)
            for x, layer in columns
            if layer.figure in figures.GROUND
        ],
        [_line_of_layer(x, height) for x, _ in columns],
        [_label(layer, x + 12, width - 24) for x, layer in columns],
        _supports(layers, columns, width),
        _air_figures(layers, columns, width, risen),
    ]
    sky = _box("sky", 0, 0, _WIDTH, _GROUND + 8 + down)
    return _svg("landscape", _WIDTH, height + down, words, sky, _moved(below, down), air)


def _earth(number: int, x: float, width: float, height: float) -> h.Element:
    """The ground below a column; that of the first one goes on to the edge, and from the third on it is another."""
    edge = 0 if number else _MARGIN
    return _box("e2" if number > 1 else "e1", x - edge, _GROUND, width + edge, height - _GROUND)


def _moved(content: list[h.Node], down: float) -> h.Node:
    return h.Element("g")(transform=f"translate(0 {_n(down)})")[content] if down else content


def portrait(layers: Sequence[Layer], words: Words) -> h.Element:
    """The portrait form: bands from the front downwards, those in the air last."""
    drawn: list[h.Node] = []
    top = 30.0
    for number, (layer, extra) in enumerate(_bands(layers)):
        band, height = _band(layer, extra, top, number)
        drawn, top = [*drawn, band], top + height
    front = [h.Element("path")(".front", d=f"M0 26h{_TALL_WIDTH}"), _text("tb", 0, 14, _TALL_SIZE)[words.front]]
    return _svg("portrait", _TALL_WIDTH, top, words, front, drawn)


def _svg(css: str, width: float, height: float, words: Words, *content: h.Node) -> h.Element:
    return h.svg(f".{css}", viewBox=f"0 0 {_n(width)} {_n(height)}", role="group", aria_labelledby=f"{css}-t {css}-d")[
        h.title(id=f"{css}-t")[words.title], h.Element("desc")(id=f"{css}-d")[words.description], content
    ]


def _front(words: Words) -> h.Node:
    return [h.Element("path")(".front", d=f"M{_MARGIN - 2} 150v198"), _text("tb", _MARGIN + 8, 164, _SIZE)[words.front]]


def _line_of_layer(x: float, height: float) -> h.Element:
    return h.Element("path")(".lead-l", d=f"M{x:.0f} 330v{height - 346}")


def _label(layer: Layer, x: float, width: float) -> h.Node:
    """Number, title and text below each other."""
    title, text = _set(layer, width)
    first = x + (30 if layer.number else 0)
    return [
        _number(layer.number, x + 12, _LABELS - 6, 13, _SIZE),
        h.a(href=layer.target)[
            [
                _text("tb", first if not number else x, _LABELS + 24 * number, _SIZE)[line]
                for number, line in enumerate(title)
            ]
        ],
        [_text("", x, _first_of_text(title) + _LEADING * number, _SIZE)[line] for number, line in enumerate(text)],
    ]


def _set(layer: Layer, width: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Title and text of a label in lines; beside a number the title has less room."""
    beside = 30 if layer.number else 0
    return lines(layer.title, int((width - beside) / _BOLD)), lines(layer.text, int(width / _PLAIN))


def _first_of_text(title: Sequence[str]) -> int:
    """Base line of the first line below a title."""
    return _LABELS + _LEADING * len(title) + 4


def _lowest(layer: Layer, width: float) -> int:
    """Base line of the last line of a label."""
    title, text = _set(layer, width)
    return _first_of_text(title) + _LEADING * (len(text) - 1)


def _number(number: str, x: float, y: float, radius: float, size: float) -> h.Node:
    if not number:
        return None
    place = {"cx": _n(x), "cy": _n(y), "r": _n(radius)}
    ring = h.Element("circle")(place, fill="none", stroke="currentColor", stroke_width="1.6")
    return [h.Element("circle")(".kf", place), ring, _text("tb", x, y + size * 0.36, size, "middle")[number]]


def _supports(layers: Sequence[Layer], columns: Sequence[tuple[float, Layer]], width: float) -> Iterator[h.Node]:
    """Arrows with a label: a layer supports the one before it in the list."""
    for before, layer in pairwise(layers):
        if layer.place == "support":
            x = next((x for x, known in columns if known == before), columns[0][0])
            yield h.Element("path")(".ln", d=f"M{x + width + 84:.0f} 214q-60-30-128 18", marker_end="url(#fg-arrow)")
            text = lines(layer.title, _SUPPORT_LETTERS)
            first = _ABOVE_ARROW - _SUPPORT_LEADING * (len(text) - 1)
            yield h.a(href=layer.target)[
                [
                    _text("", x + width + 6, first + _SUPPORT_LEADING * number, _SIZE)[line]
                    for number, line in enumerate(text)
                ]
            ]


def _risen(layers: Sequence[Layer]) -> float:
    """How far the longest label of a support rises above the room for it."""
    most = max((len(lines(layer.title, _SUPPORT_LETTERS)) for layer in layers if layer.place == "support"), default=0)
    return _SUPPORT_LEADING * max(0, most - _SUPPORT_LINES)


def _air(layers: Sequence[Layer]) -> tuple[list[h.Node], float]:
    """Labels of layers in the air, below each other, and the place of their last line."""
    drawn: list[h.Node] = []
    y, lowest = 40.0, 0.0
    for layer in (layer for layer in layers if layer.place == "air"):
        title, text = lines(layer.title, _AIR_TITLE), lines(layer.text, _AIR_TEXT)
        first = y + _LEADING * (len(title) - 1) + _AIR_BELOW
        drawn += [
            h.a(href=layer.target)[
                [_text("tb", _AIR_LEFT, y + _LEADING * row, _AIR_SIZE)[line] for row, line in enumerate(title)]
            ],
            [_text("", _AIR_LEFT, first + _LEADING * row, _SIZE)[line] for row, line in enumerate(text)],
        ]
        lowest = first + _LEADING * (len(text) - 1)
        y = max(y + _AIR_APART, lowest + _AIR_GAP)
    return drawn, lowest


def _air_figures(layers: Sequence[Layer], columns: Sequence[tuple[float, Layer]], width: float, up: float) -> h.Node:
    """Figures of layers in the air at the right, so far up, with arrows to the last numbered layer."""
    numbered = [x for x, layer in columns if layer.number]
    air = any(layer.place == "air" for layer in layers)
    return figures.in_the_air(numbered[-1] + width / 2, up) if air and numbered else None


def _bands(layers: Sequence[Layer]) -> list[tuple[Layer, tuple[Layer, ...]]]:
    """Each layer of the ground with those that support it, then those in the air."""
    bands = [
        (
            layer,
            tuple(other for before, other in pairwise(layers) if before == layer and other.place == "support"),
        )
        for layer in layers
        if layer.place == "ground"
    ]
    return bands + [(layer, ()) for layer in layers if layer.place == "air"]


def _band(layer: Layer, supports: tuple[Layer, ...], top: float, number: int) -> tuple[h.Node, float]:
    """A band of the portrait form, and its height."""
    title = lines(layer.title, _TALL_TITLE - (4 if layer.number else 0))
    at = top + 33 + _TALL_LEADING * len(title)
    texts = [(layer.text, ""), *((support.title, support.target) for support in supports)]
    rows = [(row, target) for text, target in texts for row in lines(text, _TALL_LETTERS)]
    height = max(_TALL_LEAST, at - top + _TALL_LEADING * len(rows) + 36)
    css = "sky" if layer.place == "air" or number == 0 else "e1" if number == 1 else "e2"
    first = 38 if layer.number else 10
    return [
        _box(css, 0, top, _TALL_WIDTH, height),
        _number(layer.number, 20, top + 22, 11, 13),
        h.a(href=layer.target)[
            [_text("tb", first, top + 27 + 19 * row, _TALL_SIZE)[line] for row, line in enumerate(title)]
        ],
        [_row(row, target, at + _TALL_LEADING * place) for place, (row, target) in enumerate(rows)],
        _band_figure(layer, top + height),
    ], height


def _row(text: str, target: str, y: float) -> h.Node:
    written = _text("", 10, y, _TALL_SIZE)[text]
    return h.a(href=target)[written] if target else written


def _band_figure(layer: Layer, bottom: float) -> h.Node:
    if layer.place == "air":
        return figures.satellite(_TALL_WIDTH - 50, bottom - 24)
    drawing = figures.GROUND.get(layer.figure)
    return drawing(_TALL_WIDTH - _FIGURES_WIDTH, bottom, _FIGURES_WIDTH - 10) if drawing else None


def _box(css: str, x: float, y: float, width: float, height: float) -> h.Element:
    return h.Element("path")(f".{css}", d=f"M{_n(x)} {_n(y)}h{_n(width)}v{_n(height)}h-{_n(width)}z")


def _text(css: str, x: float, y: float, size: float, anchor: str = "start") -> h.Element:
    return h.Element("text")(
        {"class": css} if css else {},
        x=_n(x),
        y=_n(y),
        font_size=_n(size),
        text_anchor=anchor if anchor != "start" else None,
    )


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
