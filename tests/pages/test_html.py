"""HTML in a page of Markdown is what was meant, whatever the text looks like."""

from __future__ import annotations

import htpy as h
import lxml.html
from hypothesis import given

from generator.pages import markdown as md
from generator.pages.check import packed
from generator.pages.html import html_block, html_inline
from tests.pages.test_markdown import printable, renderer


def read(source: str) -> lxml.html.HtmlElement:
    """What a browser gets."""
    return lxml.html.fragment_fromstring(renderer().reset().convert(source), create_parent="div")


@given(printable, printable)
def test_a_block_is_left_as_it_is(text, title):
    """Text and attributes, between paragraphs."""
    root = read(f"Davor\n\n{html_block(h.div(title=title)[h.p[text]]).source}\n\nDanach")
    (found,) = root.xpath("./div")
    assert " ".join(found.text_content().split()) == " ".join(text.split())
    assert [p.text for p in root.xpath("./p")] == ["Davor", "Danach"]


@given(printable, printable)
def test_inline_html_within_a_paragraph(text, title):
    """Text between tags is not read as Markdown, nor are attributes."""
    root = read(f"Davor {html_inline(h.span('.ev', title=title)[h.q[text]]).source} danach")
    (found,) = root.xpath("./p/span")
    assert " ".join(found.text_content().split()) == " ".join(text.split())
    assert [each.tag for each in root.iterdescendants()] == ["p", "span", "q"]


def test_text_is_no_link_and_no_id():
    """Of an article about Markdown or HTML, say, in text and in attributes: `check` finds only those that there are."""
    said = '[x](y.md) {#p1} {: #p2 } <a id="p3" href="y/"> href="y/"'
    for source in (html_block(h.p(title=said)[said]), html_inline(h.b(title=said)[said]), md.paragraph(md.text(said))):
        found = packed(f"---\ntitle: x\n---\n\n{source.source}\n")
        assert (found.ids, found.targets, found.addresses) == ((), (), ())
    real = packed(html_block(h.p(id="p1")[h.a(href="y/")["x"]]).source)
    assert (real.ids, real.addresses) == (("p1",), ("y/",))
