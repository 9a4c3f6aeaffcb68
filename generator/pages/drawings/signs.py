"""Signs of stances: circle with tick, diamond with dot, square with cross; filled, or in outline for an unproven day.

Shape, inner mark, colour and a word always stand together, so that no reader depends on one of them. The symbols stand
once on a page (`sprite`); `sign` and `use` refer to them. They are elements, not background images, so that they are
printed.
"""

from __future__ import annotations

import htpy as h

from generator.model import Polarity

_CLASSES = {Polarity.FOR: "yes", Polarity.OPEN: "open", Polarity.AGAINST: "no"}
_VIEW = "0 0 16 16"


def css(polarity: Polarity) -> str:
    """The class of the style sheet that gives a polarity its colour."""
    return _CLASSES[polarity]


def sign(polarity: Polarity, outline: bool = False) -> h.Element:
    """A sign within text, without a word of its own."""
    return h.svg(f".sg.{css(polarity)}", aria_hidden="true")[use(polarity, outline)]


def use(polarity: Polarity, outline: bool = False, **place: str) -> h.Element:
    """A sign within a drawing."""
    return h.Element("use")(href=f"#{_symbol_id(polarity, outline)}", **place)


def _symbol_id(polarity: Polarity, outline: bool) -> str:
    return f"sg-{css(polarity)}{'-o' if outline else ''}"


def _symbol(polarity: Polarity, outline: bool, *shapes: h.Element) -> h.Element:
    return h.Element("symbol")(id=_symbol_id(polarity, outline), viewBox=_VIEW)[shapes]


def _path(css: str, d: str, **more: str) -> h.Element:
    return h.Element("path")({"class": css} if css else {}, d=d, **more)


def _circle(css: str, r: str, **more: str) -> h.Element:
    return h.Element("circle")({"class": css} if css else {}, cx="8", cy="8", r=r, **more)


_FULL = {"fill": "currentColor"}
SPRITE = h.svg(".vh", width="0", height="0", aria_hidden="true", focusable="false")[
    h.Element("defs")[
        _symbol(Polarity.FOR, False, _circle("", "7.6", **_FULL), _path("k", "M4.4 8.4 7 11l4.7-5.6")),
        _symbol(Polarity.OPEN, False, _path("", "M8 0 16 8 8 16 0 8z", **_FULL), _circle("kf", "2")),
        _symbol(Polarity.AGAINST, False, _path("", "M.9.9h14.2v14.2H.9z", **_FULL), _path("k", "m5 5 6 6m0-6-6 6")),
        _symbol(Polarity.FOR, True, _circle("o", "6.8"), _path("ok", "M4.8 8.3 7 10.6l4.2-5")),
        _symbol(Polarity.OPEN, True, _path("o", "M8 1.1 14.9 8 8 14.9 1.1 8z"), _circle("okf", "1.7")),
        _symbol(
            Polarity.AGAINST, True, _path("o", "M1.7 1.7h12.6v12.6H1.7z"), _path("ok", "m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6")
        ),
    ]
]
"""The symbols that `sign` and `use` refer to."""


def sprite(*more: h.Element) -> h.Element:
    """The symbols, and those of other drawings, as a block that takes no room; once on each page that shows one."""
    return h.div(".sprites")[SPRITE, more]
