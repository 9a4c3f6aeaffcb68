"""A cross-section shows every layer in both forms, each label leading to its passage."""

from __future__ import annotations

from itertools import pairwise

import lxml.html
import pytest

from generator.pages.drawings.cross_section import Layer, Words, landscape, portrait

WORDS = Words("Titel", "Beschreibung", "Front")
LAYERS = (
    Layer("Zone", "leer", "#zone", "ground", "observers", "1"),
    Layer("Armee", "verteidigt", "#armee", "ground", "rampart", "2"),
    Layer("Andere bilden aus", "", "#hilfe", "support", "", ""),
    Layer("Depot", "weit hinten", "#depot", "ground", "base", ""),
    Layer("Flugzeuge", "von oben", "#luft", "air", "", ""),
)


@pytest.mark.parametrize("form", [landscape, portrait], ids=["landscape", "portrait"])
def test_each_layer_leads_to_its_passage(form):
    """Title and address of each, in order; what supports a layer stands in its band or has an arrow."""
    root = lxml.html.fragment_fromstring(str(form(LAYERS, WORDS)))
    found = {link.get("href"): "".join(link.itertext()) for link in root.xpath(".//a")}
    assert found["#zone"] == "Zone"
    assert found["#luft"] == "Flugzeuge"
    assert {layer.target for layer in LAYERS} == set(found)


@pytest.mark.parametrize("form", [landscape, portrait], ids=["landscape", "portrait"])
@pytest.mark.parametrize("number", range(1, 6))
def test_any_number_of_layers_fits(form, number):
    """Nothing is drawn outside of the picture."""
    root = lxml.html.fragment_fromstring(str(form(LAYERS[:1] * number, WORDS)))
    width, height = (float(value) for value in root.get("viewbox", root.get("viewBox")).split()[2:])
    for text in root.xpath(".//text"):
        assert 0 <= float(text.get("x")) <= width
        assert 0 <= float(text.get("y")) <= height


def test_the_ground_grows_with_its_texts():
    """The last line of the longest text keeps as far from the edge as a short one would at least."""
    long = Layer("Abschreckungsstreitmacht", "geplant und von Europa geführt " * 4, "#lang", "ground", "force", "3")
    root = lxml.html.fragment_fromstring(str(landscape((*LAYERS, long, long), WORDS)))
    height = float(root.get("viewbox", root.get("viewBox")).split()[3])
    lowest = max(float(text.get("y")) for text in root.xpath(".//text"))
    assert (height > 470, lowest + 20 <= height) == (True, True)
    sides = [float(path.get("d").split("v")[1]) for path in root.xpath(".//path[@class='lead-l']")]
    assert {330 + side for side in sides} == {height - 16}


@pytest.mark.parametrize("words", [1, 3, 4, 8])
def test_a_long_label_of_a_support_stands_below_what_is_in_the_air(words):
    """Below the satellite, which reaches 71, and below the last line of the labels for the air."""
    support = Layer("Verteidigungslinie " * words, "", "#lang", "support", "", "")
    root = lxml.html.fragment_fromstring(str(landscape((*LAYERS[:1], support, *LAYERS[1:]), WORDS)))
    moves = [each for each in root.xpath("./g/@transform") if each.startswith("translate(0 ")]
    down = float(moves[0].split()[1].strip(")")) if moves else 0
    tops = [float(text.get("y")) - 13 + down for text in root.xpath(".//a[@href='#lang']/text")]
    air = [float(text.get("y")) for text in root.xpath("./a/text | ./text")] if down else [128.0]
    (satellite,) = [each for each in root.xpath(".//g/@transform") if "rotate(-20)" in each]
    assert len(tops) == words
    assert min(tops) > max(air)
    assert float(satellite.split()[1].split(")")[0]) + down == 54


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_air_grows_with_its_texts(number):
    """What is below moves down with its figures; no line is printed into another, and none runs out at the bottom."""
    long = Layer(
        "Abfangjäger und Frühwarnflugzeuge", "aus Staaten der Koalition, Tag und Nacht " * 6, "#fern", "air", "", ""
    )
    before, after = (
        lxml.html.fragment_fromstring(str(landscape(layers, WORDS)))
        for layers in (LAYERS, (*LAYERS[:-1], *[long] * number))
    )
    grown = [float(root.get("viewbox", root.get("viewBox")).split()[3]) for root in (before, after)]
    (moved,) = after.xpath("./g")
    down = float(moved.get("transform").removeprefix("translate(0 ").removesuffix(")"))
    assert down > 0
    assert grown[1] == grown[0] + down
    lines = [float(text.get("y")) for text in after.xpath("./text | ./a/text")]
    assert len(lines) > 6 * number
    assert all(later - sooner >= 22 for sooner, later in pairwise(lines))
    (front,) = moved.xpath("./text[.='Front']")
    assert lines[-1] + 22 <= float(front.get("y")) + down
    assert "translate(0 " not in lxml.html.tostring(before, encoding="unicode")
