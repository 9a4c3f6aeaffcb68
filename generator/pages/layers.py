"""The drawing of a proposal whose front matter has `layers`, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h

from generator.model import Layer, Proposal
from generator.pages import evidence
from generator.pages.drawings import cross_section
from generator.pages.evidence import Evidence, Numbers
from generator.pages.view import View

_FIGURES = {"zone": "observers", "line": "rampart", "force": "force", "rear": "base"}
"""The figure for a layer on the ground, by the word that editors write for its place."""
_NUMBERED = ("zone", "line", "force")
"""Places whose layers are numbered; what is behind or above them has no number."""


def layer_references(proposal: Proposal, view: View) -> tuple[Evidence, ...]:
    """The passages that the layers rest on, in their order."""
    return tuple(passage for layer in proposal.layers for passage in _passages(layer, proposal, view))


def layer_picture(proposal: Proposal, page: str, view: View) -> h.Element:
    """The cross-section in both forms, and below it what it leaves open."""
    texts = view.wording.drawing
    said = " ".join(f"{layer.title}: {layer.text}." if layer.text else f"{layer.title}." for layer in proposal.layers)
    words = cross_section.Words(texts.cross_section.format(title=proposal.title), said, texts.front)
    drawn = tuple(_drawn(proposal, page, view))
    return h.figure("#querschnitt")[
        cross_section.landscape(drawn, words), cross_section.portrait(drawn, words), h.figcaption[texts.schematic]
    ]


def layer_list(proposal: Proposal, numbers: Numbers) -> h.Element:
    """The same as a list, each with its numbers."""
    rows = [
        h.li[
            h.span(".num", aria_hidden="true")[drawn.number or "+"],
            h.b[layer.title],
            [
                evidence.number(passage, numbers, f"l{index}-{place}", place > 0)
                for place, passage in enumerate(_passages(layer, proposal, numbers.view))
            ],
            [h.br, layer.text] if layer.text else None,
        ]
        for index, (layer, drawn) in enumerate(
            zip(proposal.layers, _drawn(proposal, numbers.page, numbers.view), strict=True)
        )
    ]
    return h.ol(".key")[rows]


def _passages(layer: Layer, proposal: Proposal, view: View) -> list[Evidence]:
    return [evidence.of(view.citations[proposal.id, id], view) for id in layer.positions]


def _drawn(proposal: Proposal, page: str, view: View) -> Iterator[cross_section.Layer]:
    number = 0
    for layer in proposal.layers:
        number += layer.place in _NUMBERED
        citation = view.citations[proposal.id, layer.positions[0]]
        yield cross_section.Layer(
            title=layer.title,
            text=layer.text,
            target=view.passage(page, citation.article, citation.pieces[0]),
            place="ground" if layer.place in _FIGURES else layer.place,
            figure=_FIGURES.get(layer.place, ""),
            number=str(number) if layer.place in _NUMBERED else "",
        )
