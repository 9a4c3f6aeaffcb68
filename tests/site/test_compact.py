"""White space between elements goes, and nothing that a reader sees or a browser runs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from generator.site.compact import compact
from tests.test_golden import held

PIECES = (
    "<p>", "</p>", "<pre>", "</pre>", "<b>", "</b>", "  ", "\n", "\n\n   ", "Wort", "„a", " < 3", "<!-- a\n\n b -->",
    "<script>a\n\n  b</script>", '<i title="a\n\n  b > c">', "</i>", "<textarea> \n\n a</textarea>", "\u00a0\n", "\t",
)  # fmt: skip
SPACES = re.compile(r"[ \t\r\n]+")


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("<ul>\n\n   \n  <li>\n    a  b\n  </li>\n</ul>\n", "<ul><li>a  b</li></ul>"),
        ("<pre>a\n\n  b</pre>\n\n\n<p>", "<pre>a\n\n  b</pre><p>"),
        ("<PRE class='x'>a\n\n  b</PRE >\n\n<p>", "<PRE class='x'>a\n\n  b</PRE ><p>"),
        ("<script>\n  a\n\n  b\n</script>\n\n\n<p>", "<script>\n  a\n\n  b\n</script><p>"),
        ('<p title="a\n\n  > b">\n\n  c', '<p title="a\n\n  > b">\nc'),
        ("<!-- a\n\n  <pre> -->\n\n  b\n\n  c", "<!-- a\n\n  <pre> -->\nb\nc"),
        ("<p>a\n\n  < b\n\n  c", "<p>a\n< b\nc"),
        ("<presse>\n\n a", "<presse>\na"),
        ("a\n\n <b>b</b>\n\n <i>c</i>\n\n d", "a\n<b>b</b>\n<i>c</i>\nd"),
        ('a\n <p class="x">\n\n  b\n <b>c</b>\n</P>\n d\n<br>\ne', 'a<p class="x">b\n<b>c</b></P>d\n<br>\ne'),
        ("<table>\n<tr>\n<td>a</td>\n<td>\nb\n", "<table><tr><td>a</td><td>b\n"),
        ("<pre>a\n\n  b", "<pre>a\n\n  b"),
        ("", ""),
    ],
)
def test_runs_that_span_lines_become_one_line_end(page, wanted):
    """But for what stands in tags, comments, scripts and preformatted text."""
    assert compact(page) == wanted
    assert compact(wanted) == wanted


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_a_browser_shows_the_same(page):
    """The same elements with the same words, in the same order; preformatted text to the letter."""
    if page.strip():
        assert shown(compact(page)) == shown(page)


def shown(page: str) -> list[object]:
    """What a page consists of, with white space as browsers show it: at the edges of a block none."""
    tree = html.fromstring(f"<div>{page}</div>")
    found: list[object] = []
    for element in tree.iter():
        kept = any(True for _ in element.iterancestors("pre", "textarea", "script"))
        exact = kept or element.tag in ("pre", "textarea", "script")
        inside, after = element.text or "", element.tail or ""
        child, sibling, parent = next(iter(element), None), element.getnext(), element.getparent()
        ends = child if child is not None else element
        follows = sibling if sibling is not None else parent
        found += [element.tag, sorted(element.attrib.items())]
        found.append(inside if exact else spaced(inside, is_block(element), is_block(ends)))
        found.append(after if kept else spaced(after, is_block(element), is_block(follows)))
    return found


def is_block(element: html.HtmlElement | None) -> bool:
    """Of the elements that these pages consist of."""
    return element is None or element.tag in ("div", "p", "pre")


def spaced(text: str, begins: bool, ends: bool) -> str:
    """Text that begins or ends at the edge of a block, as it is shown."""
    text = SPACES.sub(" ", text)
    text = text.lstrip(" ") if begins else text
    return text.rstrip(" ") if ends else text


def test_pages_of_a_site_are_compact(golden_site):
    """None at the edges of blocks outside of what is kept, on any page."""
    pages = {name: content.decode() for name, content in held(golden_site).items() if name.endswith(".html")}
    assert pages
    assert {name for name, page in pages.items() if compact(page) != page} == set()
