"""Addresses between pages, and where files stand."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Form
from generator.pages import paths
from tests.factories import article

CASES = [
    ("beside each other", "a/x.md", "a/y.md", "", "y.md"),
    ("in another folder", "a/x.md", "b/y.md", "", "../b/y.md"),
    ("from the top", "index.md", "a/x.md", "", "a/x.md"),
    ("to the top", "a/b/x.md", "index.md", "", "../../index.md"),
    ("a place on a page", "a/x.md", "a/y.md", "p1", "y.md#p1"),
    ("a place on the page itself", "a/x.md", "a/x.md", "p1", "#p1"),
    ("the page itself", "a/x.md", "a/x.md", "", "x.md"),
    ("a folder called like the page", "a/x.md", "a/x/y.md", "", "x/y.md"),
]


@pytest.mark.parametrize(
    ("origin", "target", "fragment", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_relative_addresses(origin, target, fragment, expected):
    """From page to page."""
    assert paths.relative(origin, target, fragment) == expected


names = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=4).map("/".join)


@given(names, names)
def test_a_relative_address_leads_there(origin, target):
    """Whatever the two: following the address from the one ends at the other."""
    address = paths.relative(origin, target)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(origin), address)) == target


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("a.txt", Form.TEXT, "quellen/x.txt"),
        ("a.htm", Form.HTML, "quellen/x.html.txt"),
        ("a.MD", Form.MARKDOWN, "quellen/x.md.txt"),
        ("a", Form.TEXT, "quellen/x.txt"),
        ("a.PDF", Form.TEXT, "quellen/x.pdf"),
        ("a.docx", Form.TEXT, "quellen/x.docx"),
        ("a.pdf", Form.HTML, "quellen/x.html.txt"),
        ("a.#?%41", Form.TEXT, "quellen/x.txt"),
        ("a.><img src=x onerror=alert(1)>", Form.TEXT, "quellen/x.txt"),
    ],
)
def test_originals_are_published_as_plain_text(name, form, expected):
    """No browser runs what a saved page holds, and no file name becomes markup; documents keep their suffix."""
    assert paths.raw(article("Text.", id="x", name=name, form=form)) == expected


ADDRESSES = [
    ("index.md", "artikel/x.md", "p1", "artikel/x/#p1"),
    ("artikel/x.md", "index.md", "", "../../"),
    ("vorschlaege/a.md", "artikel/x.md", "z", "../../artikel/x/#z"),
    ("vorschlaege/a.md", "vorschlaege/b.md", "", "../b/"),
    ("vorschlaege/a.md", "vorschlaege/index.md", "", "../"),
    ("vorschlaege/a.md", "vorschlaege/a.md", "q", "#q"),
    ("index.md", "index.md", "", "./"),
    ("akteure/a/erwaehnungen-2.md", "akteure/a.md", "", "../"),
    ("artikel/x.md", "quellen/x.txt", "", "../../quellen/x.txt"),
]


@pytest.mark.parametrize(("origin", "target", "fragment", "expected"), ADDRESSES)
def test_addresses_on_the_site(origin, target, fragment, expected):
    """Each page is served from its folder, an index as its folder."""
    assert paths.url(origin, target, fragment) == expected
