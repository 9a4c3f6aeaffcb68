"""Escaped text comes out of Markdown as the very same text, under the extensions the site really uses."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import frontmatter
import lxml.html
import markdown as python_markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.config import load_config

from generator.pages import markdown as md

ROOT = Path(__file__).parents[2]

TRICKY = [
    "*a* **b** ***", "_a_ __b__", "1. Mai", "1) Mai", "# Titel", "#", "- Punkt", "+ Punkt", "* Punkt", "---", "***",
    "===", "> Zitat", "    Einzug", "\\*", "\\<b>x</b>", "<script>alert(1)</script>", "<!-- x -->", "<?php ?>",
    "<![CDATA[x]]>", "[x](javascript:alert(1))", "[x]: http://a.example", "![x](y.png)", "[[wiki]]", "[^1]",
    "[^1]: Fußnote", "*[EU]: Union", "{{ x }}", "{% x %}", "{: #p1 .x }", "{ .x }", ":smile:", ": Definition",
    "--8<-- \"x\"", "!!! note", "??? note", "???+ x", "==a==", "~~a~~", "^^a^^", "++a++", "$a$", "$$", "|a|b|",
    "| --- |", "`a`", "```", "~~~", "&amp;", "&#60;", "& Co.", "Fox & Friends", "http://a.example/x_y_z",
    "<http://a.example>", "a@b.example", "(c)", "a  b", "A.B.", "„Nein.“", "5 < 6 > 4", "wzxhzdk:0", "klzzwxh:0001",
    "Zeile\nzwei", "1.", "-", "3.5 Millionen", "…",
]  # fmt: skip

printable = st.text(
    st.one_of(
        st.sampled_from(list("*_`#+-=.!?:|~^$<>[](){}&;\\/'\"@1 aß\n")), st.characters(exclude_categories=["Cs", "Cc"])
    )
)


@lru_cache
def renderer() -> python_markdown.Markdown:
    """Python-Markdown as `mkdocs build` sets it up."""
    config = load_config(str(ROOT / "mkdocs.yml"), strict=False)
    return python_markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def shown(source: md.Markdown) -> str:
    """The text a reader sees, white space folded."""
    html = renderer().reset().convert(source.source)
    return " ".join(lxml.html.fragment_fromstring(html, create_parent="div").text_content().split())


def folded(text: str) -> str:
    """White space folded."""
    return " ".join(text.split())


@pytest.mark.parametrize("text", TRICKY)
@pytest.mark.parametrize(
    "block",
    [
        lambda t: md.paragraph(t, "p1"),
        lambda t: md.paragraph(t),
        lambda t: md.heading(2, t, "h"),
        lambda t: md.items([t]),
        lambda t: md.quote(t),
        lambda t: md.link(t, "x.md", class_="y"),
        lambda t: md.block("div", [md.paragraph(t)]),
        lambda t: md.wrap("mark", t, id="z"),
    ],
    ids=["paragraph", "bare paragraph", "heading", "item", "quote", "link", "block", "mark"],
)
def test_tricky_text_is_inert(text, block):
    """Whatever Markdown could read as markup stays text, wherever it stands."""
    assert shown(block(md.text(text))) == folded(text)


@pytest.mark.parametrize("text", TRICKY)
def test_tricky_text_in_a_table(text):
    """A cell holds its text and ends where it should."""
    html = renderer().reset().convert(md.table([md.text("a"), md.text("b")], [[md.text(text), md.text("Ende")]]).source)
    cells = lxml.html.fragment_fromstring(html, create_parent="div").xpath("//td")
    assert [folded(cell.text_content()) for cell in cells] == [folded(text), "Ende"]


@given(printable)
def test_any_text_is_inert(text):
    """The property behind the table: any text in a paragraph is shown as it is and makes no element."""
    source = md.paragraph(md.text(text), "p1") if text.strip() else md.EMPTY
    html = renderer().reset().convert(source.source)
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    assert " ".join(root.text_content().split()) == folded(text)
    assert {element.tag for element in root.iterdescendants()} <= {"p"}


@given(printable, printable)
def test_neighbours_stay_apart(one, other):
    """Two paragraphs stay two, whatever they hold."""
    both = md.blocks([md.paragraph(md.text(one), "p1"), md.paragraph(md.text(other), "p2")])
    html = renderer().reset().convert(both.source)
    found = lxml.html.fragment_fromstring(html, create_parent="div").xpath("./p")
    expected = [folded(text) for text in (one, other) if text.strip()]
    assert [folded(p.text_content()) for p in found if folded(p.text_content())] == expected


@given(printable)
def test_any_label_is_an_attribute(label):
    """A label cannot end its attribute, whatever it holds."""
    html = renderer().reset().convert(md.link(md.text("x"), "y.md", aria_label=label, class_="z").source)
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    (anchor,) = root.iter("a")
    assert set(anchor.attrib) <= {"href", "class", "aria-label"}
    assert root.text_content().strip() == "x"


@given(printable)
@example("![onclick=alert(1)](x)")
@example("x  \ny `<b>`")
def test_any_text_is_an_attribute_of_a_tag(text):
    """It is read back as it is, also in the cell of a table, and makes no element."""
    marked = md.wrap("span", md.text("x"), title=text)
    for source in (md.paragraph(marked), md.table([md.text("a"), md.text("b")], [[marked, md.text("c")]])):
        html = renderer().reset().convert(source.source)
        (span,) = lxml.html.fragment_fromstring(html, create_parent="div").xpath(".//p/* | .//td/*")
        assert (span.tag, list(span.attrib), span.text, len(span)) == ("span", ["title"], "x", 0)
        assert folded(span.attrib["title"]) == folded(text)


def test_front_matter_is_read_back():
    """What a page says of itself comes back from python-frontmatter, however it looks."""
    meta = {"title": "Trump: “Ja” – {{ x }} # 1\u2028'", "authors": ["dpa"], "date_basis": "---\nx"}
    assert frontmatter.loads(md.page(meta, md.text("Text"))).metadata == {"generated": True, **meta}


def test_a_text_is_filled_with_markdown():
    """What is put in stays Markdown; the text around it is escaped."""
    filled = md.filled("Tasten *{one}* und {other}.", one=md.wrap("kbd", md.text("/")), other=md.text("S"))
    assert filled.source == "Tasten &#42;<kbd>/</kbd>&#42; und S."
