"""What one page adds to the index, from it alone."""

from __future__ import annotations

import gzip
import json

import msgspec

from generator.search.page_part import PagePart, as_json, packed, page_part
from generator.search.synonyms import SynonymGroups

PAGE = """<html><body><main><h1>Die Fähre</h1><p id="p1">Der Brückenbau dauert.</p>
<blockquote>Der Kran steht.</blockquote><p><a href="../kran/#p1">Zur Stelle</a></p></main></body></html>"""


def test_a_page_has_its_head_words_and_text() -> None:
    """By its address below the site; articles before a noun do not count in its title."""
    part = page_part("faehre/index.html", PAGE.encode(), SynonymGroups())
    assert part is not None
    assert (part.head.address, part.head.title, part.head.title_words) == ("/faehre/", "Die Fähre", 1)
    assert {"Brückenbau", "Kran"} <= part.words
    assert "Brückenbau" in gzip.decompress(part.text).decode().replace("~", "")
    assert part.postings


def test_an_address_is_as_a_browser_asks_for_it() -> None:
    """Percent-encoded."""
    part = page_part("ä b.html", PAGE.encode(), SynonymGroups())
    assert part is not None
    assert part.head.address == "/%C3%A4%20b.html"


def test_a_page_without_words_is_none() -> None:
    """There is nothing to find."""
    assert page_part("leer.html", b"<main><h1>\xe2\x80\x93</h1></main>", SynonymGroups()) is None


def test_the_same_page_makes_the_same_bytes() -> None:
    """Also packed."""
    one, other = (page_part("x.html", PAGE.encode(), SynonymGroups()) for _ in range(2))
    assert one == other
    assert packed(b"x") == packed(b"x")
    assert json.loads(as_json({"a": ["ä", 1]})) == {"a": ["ä", 1]}
    assert b" " not in as_json({"a": [1, 2]})


def test_a_part_can_be_kept() -> None:
    """As the cache keeps it, and comes back the same."""
    made = page_part("x.html", PAGE.encode(), SynonymGroups())
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=PagePart) == made
