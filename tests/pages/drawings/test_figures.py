"""Figures of a cross-section: they stand where they are put, fill the width they have, and share their shapes."""

from __future__ import annotations

import re

import htpy as h
import pytest

from generator.pages.drawings import figures


def drawn(node: h.Node) -> str:
    """What the browser gets."""
    return str(h.g[node])


def people(node: h.Node) -> int:
    """How many people it shows."""
    return drawn(node).count("#fg-person")


@pytest.mark.parametrize("name", figures.GROUND)
def test_each_figure_stands_where_it_is_put(name: str) -> None:
    """Moved by a hundred, everything in it is."""
    figure = figures.GROUND[name]
    here, there = drawn(figure(0, 300, 200)), drawn(figure(100, 300, 200))
    assert here != there
    first = re.search(r'(?: x="|translate\(|M)(-?\d+)', here), re.search(r'(?: x="|translate\(|M)(-?\d+)', there)
    assert first[0]
    assert first[1]
    assert int(first[1][1]) - int(first[0][1]) == 100


@pytest.mark.parametrize("name", ["observers", "rampart", "force"])
def test_people_fill_the_width_they_have(name: str) -> None:
    """One at least, a few at most, and never fewer in more room."""
    numbers = [people(figures.GROUND[name](0, 300, width)) for width in range(10, 400, 10)]
    assert numbers[0] == 1
    assert max(numbers) <= 4
    assert name == "rampart" or numbers == sorted(numbers)


def test_what_figures_refer_to_is_in_the_sprite() -> None:
    """Each id once; nothing refers to what is not there."""
    ids = re.findall(r'id="([^"]+)"', str(figures.SPRITE))
    shown = "".join(drawn(figure(0, 300, 200)) for figure in figures.GROUND.values()) + drawn(figures.in_the_air(50))
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"#(fg-[\w-]+)", shown)) <= set(ids)


def test_aircraft_stay_within_the_picture() -> None:
    """However far right the help stands."""
    far = [float(x) for x in re.findall(r"translate\((\d+)", drawn(figures.in_the_air(2000)))]
    assert far
    assert max(far) <= 900
