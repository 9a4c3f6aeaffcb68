"""Marks and links are laid over a text without changing it, and their elements nest."""

from __future__ import annotations

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import markdown as md
from generator.pages.marks import Overlay, lay
from tests.pages.test_markdown import renderer

TEXT = "Der Rat will *eine* neue Brücke & <mehr> bauen."


def mark(start: int, end: int) -> Overlay:
    """A mark with an id of its own, followed by a link without text."""
    return Overlay(
        start,
        end,
        wrap=lambda content: md.wrap("mark", content, id=f"z{start}-{end}") + md.link(md.EMPTY, "x.md"),
        continued=lambda content: md.wrap("mark", content),
    )


def rendered(overlays: list[Overlay]) -> lxml.html.HtmlElement:
    """The text with overlays as the browser gets it."""
    html = renderer().reset().convert(md.paragraph(lay(TEXT, overlays)).source)
    return lxml.html.fragment_fromstring(html)


def test_a_mark_inside_another():
    """A passage within a passage nests."""
    root = rendered([mark(4, 30), mark(8, 12)])
    (inner,) = root.xpath("//mark[@id='z4-30']//mark[@id='z8-12']")
    assert inner.text_content() == "will"


def test_a_mark_that_sticks_out():
    """Of two that overlap, the later is continued behind the earlier, and each keeps its id and its link."""
    root = rendered([mark(4, 12), mark(8, 23)])
    assert [m.get("id") for m in root.iter("mark")] == ["z4-12", "z8-23", None]
    assert [m.text_content() for m in root.iter("mark")] == ["Rat will", "will", " *eine* neue"[:11]]


def test_two_marks_at_one_place():
    """Passages that begin together both get their id."""
    root = rendered([mark(4, 12), mark(4, 7)])
    assert {m.get("id"): m.text_content() for m in root.iter("mark")} == {"z4-12": "Rat will", "z4-7": "Rat"}


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).filter(lambda s: s[0] < s[1])


@given(st.sets(spans, max_size=6))
def test_any_overlays_leave_the_text_alone(found):
    """Whatever overlaps: the text is the same, every id is there once, and the first part begins at its place."""
    root = rendered([mark(*span) for span in sorted(found)])
    assert " ".join(root.text_content().split()) == TEXT
    assert sorted(m.get("id") for m in root.xpath("//mark[@id]")) == sorted(f"z{a}-{b}" for a, b in found)
