"""What is converted at once comes out as Python-Markdown makes it, or is left to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import frontmatter
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.extensions.toc import slugify
from mkdocs.structure.pages import _RawHTMLPreprocessor

from generator.pages import markdown as md
from generator.site import direct
from tests.conftest import GOLDEN

EXTENSIONS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
SETTINGS: dict[str, dict[str, object]] = {
    "tables": {"use_align_attribute": True},
    "toc": {"title": "Auf dieser Seite", "permalink": False},
}
SIGNS = st.text(st.sampled_from("aÄ1 .:-+#>!|\\`*_[]()<>&;{}=~„“\n\t\u00a0\u3000"), max_size=30)
TEXTS = st.one_of(st.text(max_size=60), SIGNS)
FORMS = [
    ("a paragraph", "Der Rat tagt.\n{: #p1 }"),
    ("a paragraph with a class", "Der Rat tagt.\n{: #p1 .lead }"),
    ("a paragraph with a class alone", "Der Rat tagt.\n{: .kicker }"),
    ("a paragraph without either", "Der Rat tagt."),
    ("ampersands", "Rat & Tat & &#42;, AT&amp;T & \n{: #p1 }".replace(" \n", "\n")),
    ("white space within", "Der Rat\u00a0tagt  heute.\n{: #p1 }"),
    (
        "marks, days and places",
        'A <mark id="z"><time datetime="2025-08-25" title="x, y">Montag</time></mark><span id="q"></span>',
    ),
    ("a link", "Die [USA](<../akteure/usa.md>) sagten."),
    ("a link with a class", 'Die [USA & Co](<../akteure/usa.md#x>){: .actor tabindex="-1" } sagten.'),
    ("a link with marks", 'Die [<mark id="a">USA</mark> &#42;](<usa.md>){: .actor }.'),
    ("an exclamation", "Halt! Nein!\n{: #p1 }"),
    (
        "headings",
        "# Der Rat {: #titel }\n\n## Heute & &#42;morgen&#42; {: #heute }\n\n### Nie {: #nie }\n\n## Doch {: #doch }",
    ),
    ("a heading behind a paragraph", "Vorspann\n{: .kicker }\n\n# Der Rat {: #titel }"),
    ("a list", "- eins\n- zwei & drei\n\nEnde."),
    ("a list with ids", "- eins\n{: #p1 }\n- [zwei](<x.md>)\n{: #p2 .x }"),
    ("a table", "| a | b |\n| --- | --- |\n| c & d | <code>e</code> |\n| [f](<g.md>) |  |"),
    ("white space at the edges of cells", "| \u3000a |  |\n| --- | --- |\n| \u00a0 | b\u2009 |"),
    ("white space in a heading", "# Am\u00a026.  August {: #a }"),
    ("an attribute twice", '[a](<b.md>){: title="a" title="b" }'),
    ("raw HTML", '<div class="a"><div>b</div><p>c &amp; d</p></div>\n\nEnde.'),
    ("a list as raw HTML", '<ol class="a"><li>b<br>c<ul><li>d</li></ul></li></ol>\n\nEnde.'),
    ("a table as raw HTML", '<table><tbody><tr><th id="r">a</th><td>b <b>c</b></td></tr></tbody></table>\n\nEnde.'),
    ("raw HTML at the end", 'Anfang.\n\n<div class="a">b</div>'),
    ("raw HTML twice", '<div>a</div>\n\n<div class="b" hidden="">b</div>\n\nEnde.'),
    ("a comment", "Anfang.\n\n<!-- end of article -->\n\nEnde."),
    ("data", 'Anfang.\n\n<script type="application/ld+json">{"a":"b & c","d":[1]}</script>\n\nEnde.'),
    (
        "an element",
        '<div class="par" id="x" markdown="1">\n\nDer Rat.\n{: #p1 }\n\n- eins\n\n## Zwei {: #zwei }\n\n</div>',
    ),
    (
        "elements in elements",
        '<div class="par" markdown="1">\n\n<figure class="picture" markdown="1">\n\n<figcaption markdown="1">\n\n'
        "Bild\n{: #b1 }\n\n</figcaption>\n\n</figure>\n\nDaneben.\n\n</div>",
    ),
    (
        "a table in a folded part",
        '<details class="about" id="quelle" markdown="1">\n\n<summary>Herkunft &#42;</summary>\n\n'
        "| a | b |\n| --- | --- |\n| c | d |\n\n</details>\n\nEnde.",
    ),
]
OTHERS = [
    ("lines of a paragraph", "Der Rat\ntagt."),
    ("emphasis", "Der *Rat* tagt."),
    ("an image", "![Rat](<rat.png>)"),
    ("a picture behind an exclamation", "Halt![Rat](<rat.md>)"),
    ("a reference", "[Rat]: http://example.org"),
    ("a numbered list", "1. eins\n2. zwei"),
    ("two lists", "- eins\n\n- zwei"),
    ("a quotation", "> eins"),
    ("code", "`eins`"),
    ("a fence", "~~~\neins\n~~~"),
    ("a rule", "---"),
    ("an entity without its end", "R&D"),
    ("a heading without an id", "# Der Rat"),
    ("attributes of others", "Der Rat.\n{: #p1 data-x=y }"),
    ("a tag of others", "Der <kbd>Rat</kbd>."),
    ("rows of several lengths", "| a | b |\n| --- | --- |\n| c |"),
    ("a table of one column", "| a |\n| --- |\n| c |"),
    ("aligned columns", "| a | b |\n| :-- | --- |\n| c | d |"),
    ("an element that is not closed", '<div markdown="1">\n\nRat'),
    ("an element that is closed twice", '<div markdown="1">\n\nRat\n\n</div>\n\n</div>'),
    ("an element with nothing in it", '<div markdown="1">\n\n</div>'),
    ("raw HTML in an element", '<div markdown="1">\n\n<div>roh</div>\n\n</div>'),
    ("two pieces of raw HTML", "<div>a</div> b <div>c</div>"),
    ("two pieces of raw HTML of two kinds", "<ul><li>a</li></ul><div>c</div>"),
    ("an attribute of no value", "[a](<b.md>){: }"),
    ("an ampersand in a tag", 'Der <span title="a & b">Rat</span>.'),
    ("signs of Python-Markdown in data", '<script type="application/ld+json">{"a":"\x02wzxhzdk:0\x03"}</script>'),
    ("an id in raw HTML behind a bracket", '<div><b title="a>b" id="x">c</b></div>'),
    ("an id in raw HTML without quotes", "<div><b id=x>c</b></div>"),
    ("a summary of nothing", "<summary>Rat</summary>"),
    ("an empty page", ""),
    ("more empty lines", "eins\n\n\nzwei"),
]


def made(source: str) -> tuple[str, list[tuple[int, str, str]], set[str]]:
    """HTML, headings and ids, as Python-Markdown and MkDocs find them."""
    converter = markdown.Markdown(extensions=EXTENSIONS, extension_configs=SETTINGS)
    seen = _RawHTMLPreprocessor()
    seen._register(converter)
    content = converter.convert(source)
    ids = set(direct._ID.findall(content)) | seen.present_anchor_ids
    return content, list(headings(converter.toc_tokens)), ids  # type: ignore[attr-defined]


def headings(tokens: list[dict[str, Any]]) -> Iterator[tuple[int, str, str]]:
    """Flat, in order."""
    for token in tokens:
        yield token["level"], token["id"], token["name"]
        yield from headings(token["children"])


def told(page: direct.Page) -> tuple[str, list[tuple[int, str, str]], set[str]]:
    """The same of what was converted at once."""
    return page.html, [(each.level, each.id, each.name) for each in page.headings], set(page.ids)


def at_once(source: str) -> direct.Page | None:
    """With links that lead where they say."""
    return direct.page(source, str)


@pytest.mark.parametrize("source", [source for _, source in FORMS], ids=[name for name, _ in FORMS])
def test_our_forms_come_out_the_same(source):
    """Alone, and between two paragraphs."""
    for whole in (source, f"Anfang.\n{{: #a }}\n\n{source}\n\nEnde.\n{{: #z }}"):
        page = at_once(whole)
        assert page
        assert told(page) == made(whole)


@pytest.mark.parametrize("source", [source for _, source in OTHERS], ids=[name for name, _ in OTHERS])
def test_other_forms_are_left_to_others(source):
    """Whatever we do not write."""
    assert at_once(source) is None


@given(st.lists(st.one_of(SIGNS, SIGNS.map(lambda text: f"A{text}\n{{: #p1 }}")), max_size=6).map("\n\n".join))
def test_nothing_else_comes_out_of_any_signs(source):
    """Of signs that could be markup, with ids and without."""
    if page := at_once(source):
        assert told(page) == made(source)


def blocks_of(texts: list[str]) -> list[md.Markdown]:
    """Each form that the generator writes, with any texts in it."""
    one, two, three = (md.text(text) for text in texts)
    id = slugify(texts[0], "-") or "x"
    return [
        md.paragraph(
            one + md.wrap("mark", two, id=id) + md.link(three, "../a/b.md#c", class_="actor", tabindex="-1"), "p1"
        ),
        md.paragraph(two, "p2", "lead"),
        md.heading(1, one, "titel") if texts[0].strip() else md.EMPTY,
        md.items([md.text(text) for text in texts if text.strip()]),
        md.table([one, two], [[three, one]]),
        md.block(
            "details", [md.wrap("summary", md.text("Herkunft")), md.table([one, two], [[two, three]])], class_="about"
        ),
        md.block("div", [md.paragraph(three, "p3"), md.block("figure", [md.paragraph(one)])], class_="par"),
    ]


@given(st.tuples(TEXTS, TEXTS, TEXTS))
def test_nothing_else_comes_out_of_what_pages_write(texts):
    """Any text of an article, in any form: alone, and all in one page."""
    every = [block for block in blocks_of(list(texts)) if block]
    for source in (*(block.source for block in every), md.blocks(every).source):
        if page := at_once(source):
            assert told(page) == made(source)


def golden_pages() -> list[Path]:
    """All pages of the golden dossier."""
    return sorted((GOLDEN / "docs").rglob("*.md"))


@pytest.mark.parametrize("path", golden_pages(), ids=lambda path: path.relative_to(GOLDEN / "docs").as_posix())
def test_the_golden_pages_come_out_the_same(path):
    """Of each kind of page."""
    source = frontmatter.load(str(path)).content
    if page := at_once(source):
        assert told(page) == made(source)


def test_most_articles_are_converted_at_once():
    """Those that nothing cites: what a large dossier has most of."""
    uncited = [
        source
        for path in (GOLDEN / "docs" / "artikel").glob("*.md")
        if 'class="nt"' not in (source := frontmatter.load(str(path)).content) and 'data-kind="article"' in source
    ]
    assert uncited
    assert all(map(at_once, uncited))


def test_links_lead_where_they_are_told():
    """As MkDocs shows an address of a file."""
    page = direct.page("Die [USA](<../akteure/usa.md>).", lambda address: address.replace(".md", "/?a&b"))
    assert page
    assert page.html == '<p>Die <a href="../akteure/usa/?a&amp;b">USA</a>.</p>'


@pytest.mark.parametrize(
    ("extensions", "settings", "fits"),
    [
        (EXTENSIONS, SETTINGS, True),
        ([*EXTENSIONS, "smarty"], SETTINGS, False),
        (EXTENSIONS[:-1], SETTINGS, False),
        (EXTENSIONS, {"toc": {"permalink": True}}, False),
        (EXTENSIONS, {"toc": {"toc_depth": 2}}, False),
    ],
)
def test_a_configuration_of_others_is_left_to_others(extensions, settings, fits):
    """Which may make something else of our forms."""
    assert direct.fits(extensions, settings) is fits
