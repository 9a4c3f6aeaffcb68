"""The picture of a proposal and its list: the same layers, the same numbers, each with what proves it."""

from __future__ import annotations

from dataclasses import replace

import lxml.html

from generator.model import Layer, LayerPlace
from generator.pages import evidence
from generator.pages.layers import layer_list, layer_picture, layer_references
from generator.pages.view import View
from tests.pages.made_up import NEW_BRIDGE, dossier, viewed

PAGE = "vorschlaege/neubau.md"
DRAWN = replace(
    NEW_BRIDGE,
    layers=(
        Layer("Beobachter", LayerPlace.ZONE, ("will",), 1, "ohne Waffen"),
        Layer("Helfer", LayerPlace.SUPPORT, ("lehnt-ab", "will"), 2),
        Layer("Pfeiler", LayerPlace.FORCE, ("nicht-mehr",), 3),
        Layer("Flugzeuge", LayerPlace.AIR, ("will",), 4),
    ),
)


def view() -> View:
    """The dispute with layers drawn."""
    return viewed(dossier((DRAWN,)))


def test_lines_on_the_ground_are_numbered_from_the_front():
    """What helps them or flies above has none."""
    found = view()
    html = str(layer_list(DRAWN, evidence.numbers(layer_references(DRAWN, found), PAGE, found)))
    rows = lxml.html.fragment_fromstring(html).findall("li")
    assert [row.find("span").text for row in rows] == ["1", "+", "2", "+"]
    assert [row.find("b").text for row in rows] == ["Beobachter", "Helfer", "Pfeiler", "Flugzeuge"]
    assert "ohne Waffen" in rows[0].text_content()


def test_each_layer_names_its_passages():
    """In order, as often as a layer rests on them."""
    quotes = [passage.quote for passage in layer_references(DRAWN, view())]
    will, refuses, changed = (each.quote for each in NEW_BRIDGE.positions)
    assert quotes == [will, refuses, will, changed, will]


def test_the_picture_is_described_in_words():
    """For whoever does not see it; it stands lying and standing."""
    picture = lxml.html.fragment_fromstring(str(layer_picture(DRAWN, PAGE, view())))
    told = [each.text_content() for each in picture.iter("desc")]
    assert len(told) == 2
    for layer in DRAWN.layers:
        assert all(layer.title in each for each in told)


def test_a_proposal_without_layers_has_no_references_of_them():
    """There is nothing to number."""
    assert layer_references(NEW_BRIDGE, viewed(dossier())) == ()
