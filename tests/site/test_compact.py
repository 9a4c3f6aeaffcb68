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
        ("<ul>\n\n   \n  <li>\n    a  b\n  </li>\n</ul>\n", "<ul>\n<li>\na  b\n</li>\n</ul>\n"),
        ("<pre>a\n\n  b</pre>\n\n\n<p>", "<pre>a\n\n  b</pre>\n<p>"),
        ("<PRE class='x'>a\n\n  b</PRE >\n\n<p>", "<PRE class='x'>a\n\n  b</PRE >\n<p>"),
        ("<script>\n  a\n\n  b\n</script>\n\n\n<p>", "<script>\n  a\n\n  b\n</script>\n<p>"),
        ('<p title="a\n\n  > b">\n\n  c', '<p title="a\n\n  > b">\nc'),
        ("<!-- a\n\n  <pre> -->\n\n  b\n\n  c", "<!-- a\n\n  <pre> -->\nb\nc"),
        ("<p>a\n\n  < b\n\n  c", "<p>a\n< b\nc"),
        ("<presse>\n\n a", "<presse>\na"),
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
    """What a page consists of, with white space as browsers show it."""
    tree = html.fromstring(f"<div>{page}</div>")
    found: list[object] = []
    for element in tree.iter():
        exact = element.tag in ("pre", "textarea", "script") or any(True for _ in element.iterancestors("pre"))
        inside = element.text or ""
        after = element.tail or ""
        kept = any(True for _ in element.iterancestors("pre"))
        found += [element.tag, sorted(element.attrib.items()), inside if exact else SPACES.sub(" ", inside)]
        found.append(after if kept else SPACES.sub(" ", after))
    return found


def test_pages_of_a_site_are_compact(golden_site):
    """No blank line outside of what is kept, on any page."""
    pages = {name: content.decode() for name, content in held(golden_site).items() if name.endswith(".html")}
    assert pages
    assert {name for name, page in pages.items() if compact(page) != page} == set()
