"""What a page tells programs of itself is read, also where it is not well formed."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from generator.intake import page_data
from generator.intake.page_metadata import Declared, declared
from tests.intake.made_up import JSON_LD, declares

SHAPES = [
    ("in a graph", {"@graph": [{"@type": "WebPage"}, JSON_LD]}, "2024-05-04"),
    ("in a list", [{"@type": "BreadcrumbList"}, JSON_LD], "2024-05-04"),
    ("as the main entity", {"@type": "WebPage", "mainEntity": JSON_LD}, "2024-05-04"),
    ("with several types", JSON_LD | {"@type": ["Article", "NewsArticle"]}, "2024-05-04"),
    ("in a list of other articles", {"@type": "ItemList", "itemListElement": [JSON_LD]}, None),
    ("not an article", JSON_LD | {"@type": "VideoObject"}, None),
    ("of wrong types", {"@type": "NewsArticle", "headline": 5, "datePublished": {"a": 1}, "author": [[3]]}, None),
]


@pytest.mark.parametrize(("thing", "day"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes_of_json_ld(thing: object, day: str | None) -> None:
    """The page's own article is found wherever it stands, and no other."""
    found = declares(thing)
    assert (found.date.value if found.date else None) == day


def test_of_two_articles_the_one_with_the_headline_counts() -> None:
    """A page may declare a second article; the first heading tells which is its own."""
    other = {**JSON_LD, "headline": "Ganz anderes", "datePublished": "2020-01-01", "extra": 1, "more": 2}
    found = declares(other, JSON_LD, body="<h1>Lokales: Die Brücke</h1>")
    assert found.date is not None
    assert found.date.value == "2024-05-04"


@pytest.mark.parametrize(
    ("heading", "is_own"),
    [("Brückenbau wird teurer", True), ("Streit um eine Brücke", True), ("Katze gerettet", False), ("", True)],
)
def test_the_only_article_may_be_another_one(heading: str, is_own: bool) -> None:
    """Pages of which a recommended article is all that they declare; a headline for search engines shares a word."""
    found = declares({**JSON_LD, "headline": "Die Brücke am Markt"}, body=f"<h1>{heading}</h1>" if heading else "")
    assert bool(found.date) is is_own
    assert bool(found.authors) is is_own


@pytest.mark.parametrize(
    "raw",
    [
        '{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-03",}',
        '<!-- {"@type":"NewsArticle","headline":"x","datePublished":"2024-05-03"} -->',
        '{"@type":"NewsArticle","headline":"Zeile\n zwei","datePublished":"2024-05-03"};',
    ],
)
def test_faults_in_json_are_forgiven(raw: str) -> None:
    """Wrapping comments, a comma too many and line breaks in strings are common."""
    found = declares(raw=raw)
    assert found.date is not None
    assert found.date.value == "2024-05-03"


@pytest.mark.parametrize("raw", ["{", "[" * 100_000, '"' * 9, "null", "{}" * 9])
def test_broken_json_is_none(raw: str) -> None:
    """What is no JSON says nothing and breaks nothing."""
    assert declares(raw=raw) == Declared()


def test_the_address_in_a_caches_bar() -> None:
    """It leads to the page that was kept; and no archive is an outlet."""
    bar = '<div id="x__google-cache-hdr">Cache von <a href="https://bote.example/1">hier</a> <a href="#">Text</a></div>'
    found = declares(head="<meta property=og:site_name content=archive.ph>", body=bar)
    assert found.url
    assert found.source
    assert (found.url.value, found.source.value) == ("https://bote.example/1", "bote.example")


@pytest.mark.parametrize(("length", "is_read"), [(3_000_000, True), (3_000_001, False)])
def test_large_structured_data_is_read(length: int, is_read: bool) -> None:
    """Three megabytes of JSON are read, as lists of comments have them; of more the end is cut off, so nothing is."""
    source = f'{{"a": "{"x" * (length - 9)}"}}'
    assert len(source) == length
    assert (page_data._json(source) is not None) is is_read


@pytest.mark.parametrize(("before", "is_found"), [(3950, True), (4000, False)])
def test_the_address_that_single_file_keeps(before: int, is_found: bool) -> None:
    """It stands in the first comment, within four thousand characters."""
    source = "x" * before + "Page saved with SingleFile url: https://bote.example/a"
    found = declared(document_fromstring("<html><body><p>Da</p></body></html>"), source)
    assert (found.url is not None) is is_found


def test_what_an_archive_declares_is_of_its_capture() -> None:
    """archive.today writes a head of its own: its days are none of the article's, the address kept is."""
    moment = "2024-03-04T10:11:12Z"
    days = "".join(
        f'<meta property="article:{key}_time" content="{moment}"><link rel="{rel}" href="{address}">'
        for key, rel, address in (
            ("published", "canonical", "https://archive.is/XvEff"),
            ("modified", "bookmark", "http://archive.today/20240304101112/https://bote.example/rat"),
        )
    )
    captured = declares(head=f'<meta property="og:site_name" content="archive.is">{days}')
    assert (captured.date, captured.updated) == (None, None)
    assert captured.url
    assert captured.url.value == "https://bote.example/rat"
    assert declares(head=f'<meta property="og:site_name" content="Bote">{days}').date


@pytest.mark.parametrize(
    "source",
    [
        "<!-- saved from url=(0024)https://bote.example/a -->",
        "<!-- Mirrored from bote.example/a by HTTrack Website Copier/3.x [XR&CO'2014] -->",
        "<!-- Saved from https://bote.example/a at 2025-05-02T10:11:12Z using monolith v2.8.1 -->",
        '<html data-scrapbook-source="https://bote.example/a">',
    ],
)
def test_the_address_that_other_programs_keep(source: str) -> None:
    """Browsers and programs that save pages tell where from."""
    found = declared(document_fromstring("<html><body><p>Da</p></body></html>"), source)
    assert found.url is not None
    assert found.url.value == "https://bote.example/a"
