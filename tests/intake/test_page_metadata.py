"""Facts that a page declares, each with what it rests on."""

import json

import pytest
from lxml.html import document_fromstring

from generator.intake import page_metadata, page_parts
from generator.intake.page_metadata import Declared, declared, local_day, merged
from generator.model import Basis, BasisKind, Fact

MOMENTS = [
    ("2024-05-03", "2024-05-03"),
    ("2024-05-03T10:00:00", "2024-05-03"),
    ("2024-05-03T23:30:00+02:00", "2024-05-03"),
    ("2024-05-03T22:30:00Z", "2024-05-04"),
    ("2024-05-03T22:30:00.123Z", "2024-05-04"),
    ("2024-05-03T22:30:00+0000", "2024-05-04"),
    ("2024-01-03T22:30:00Z", "2024-01-03"),
    ("2024-05-03 22:30:00 UTC", "2024-05-04"),
    ("2024-05-03T23:30:00-05:00", "2024-05-03"),
    ("2024-02-30T10:00:00Z", ""),
    ("0001-01-01T00:00:00Z", ""),
    ("1714725000", ""),
    ("bald", ""),
    ("", ""),
]


@pytest.mark.parametrize(("moment", "day"), MOMENTS)
def test_moments_are_dated_locally(moment: str, day: str) -> None:
    """Universal time is Berlin's day, any other time is local already, what is no day is none."""
    assert local_day(moment) == day


def page(*things: object, head: str = "", body: str = "", raw: str = "") -> Declared:
    """What a page with such JSON-LD and such a head declares."""
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)
    script = f'<script type="application/ld+json">{raw}</script>' if raw else ""
    html = f"<html><head>{head}{scripts}{script}</head><body>{body}</body></html>"
    return declared(document_fromstring(html), html)


ARTICLE: dict[str, object] = {
    "@type": "NewsArticle",
    "headline": "Die Brücke",
    "datePublished": "2024-05-03T22:30:00Z",
    "dateModified": "2024-05-05T08:00:00+02:00",
    "author": [{"@type": "Person", "name": "Eva Muster"}, {"@type": "Person", "name": "Von Jan Beispiel, Köln"}],
    "publisher": {"@type": "Organization", "name": "Der Bote"},
}


def test_facts_are_read_from_json_ld() -> None:
    """All facts, each with its key; persons only."""
    found = page(ARTICLE)
    assert found.date == Fact("2024-05-04", Basis(BasisKind.JSON_LD, "datePublished", "2024-05-03T22:30:00Z"))
    assert found.updated == Fact("2024-05-05", Basis(BasisKind.JSON_LD, "dateModified", "2024-05-05T08:00:00+02:00"))
    assert found.source == Fact("Der Bote", Basis(BasisKind.JSON_LD, "publisher"))
    assert [author.value for author in found.authors] == ["Eva Muster", "Jan Beispiel"]
    assert found.is_article


SHAPES = [
    ("in a graph", {"@graph": [{"@type": "WebPage"}, ARTICLE]}, "2024-05-04"),
    ("in a list", [{"@type": "BreadcrumbList"}, ARTICLE], "2024-05-04"),
    ("as the main entity", {"@type": "WebPage", "mainEntity": ARTICLE}, "2024-05-04"),
    ("with several types", ARTICLE | {"@type": ["Article", "NewsArticle"]}, "2024-05-04"),
    ("in a list of other articles", {"@type": "ItemList", "itemListElement": [ARTICLE]}, None),
    ("not an article", ARTICLE | {"@type": "VideoObject"}, None),
    ("of wrong types", {"@type": "NewsArticle", "headline": 5, "datePublished": {"a": 1}, "author": [[3]]}, None),
]


@pytest.mark.parametrize(("thing", "day"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shapes_of_json_ld(thing: object, day: str | None) -> None:
    """The page's own article is found wherever it stands, and no other."""
    found = page(thing)
    assert (found.date.value if found.date else None) == day


def test_of_two_articles_the_one_with_the_headline_counts() -> None:
    """A page may declare a second article; the first heading tells which is its own."""
    other = {**ARTICLE, "headline": "Ganz anderes", "datePublished": "2020-01-01", "extra": 1, "more": 2}
    found = page(other, ARTICLE, body="<h1>Lokales: Die Brücke</h1>")
    assert found.date is not None
    assert found.date.value == "2024-05-04"


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
    found = page(raw=raw)
    assert found.date is not None
    assert found.date.value == "2024-05-03"


@pytest.mark.parametrize("raw", ["{", "[" * 100_000, '"' * 9, "null", "{}" * 9])
def test_broken_json_is_none(raw: str) -> None:
    """What is no JSON says nothing and breaks nothing."""
    assert page(raw=raw) == Declared()


def test_authors_and_outlet_by_reference() -> None:
    """Objects that stand elsewhere on the page are rows up by their id."""
    graph = {
        "@graph": [
            {**ARTICLE, "author": {"@id": "#eva"}, "publisher": {"@id": "#bote"}},
            {"@id": "#eva", "name": "Eva Muster"},
            {"@id": "#bote", "name": "Der Bote"},
        ]
    }
    found = page(graph)
    assert [author.value for author in found.authors] == ["Eva Muster"]
    assert found.source == Fact("Der Bote", Basis(BasisKind.JSON_LD, "publisher"))


AUTHORS = [
    ("agency", [{"name": "dpa"}], ["dpa"]),
    ("several in one name", [{"name": "Eva Muster und Jan Beispiel"}], ["Eva Muster", "Jan Beispiel"]),
    ("the outlet itself", [{"name": "Der Bote"}], []),
    ("an office", [{"name": "Redaktion Der Bote"}, {"name": "Online-Redaktion"}], []),
    ("plain text", "Eva Muster", ["Eva Muster"]),
    ("an address", ["https://example.org/eva"], []),
]


@pytest.mark.parametrize(("author", "names"), [case[1:] for case in AUTHORS], ids=[case[0] for case in AUTHORS])
def test_persons_and_agencies_are_authors(author: object, names: list[str]) -> None:
    """Persons and agencies are authors, the house is none."""
    assert [fact.value for fact in page({**ARTICLE, "author": author}).authors] == names


def test_meta_tags_stand_in_for_json_ld() -> None:
    """Open Graph and its kin stand in where JSON-LD is missing."""
    found = page(
        head='<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-03">'
        '<meta property="og:site_name" content="Der Bote"><meta name="author" content="Eva Muster">'
        '<meta property="og:title" content="Die Brücke"><meta name="description" content="Sie ist zu.">'
    )
    assert found == Declared(
        headlines=("Die Brücke",),
        descriptions=("Sie ist zu.",),
        is_article=True,
        date=Fact("2024-05-03", Basis(BasisKind.META, "article:published_time", "2024-05-03")),
        source=Fact("Der Bote", Basis(BasisKind.META, "og:site_name")),
        authors=(Fact("Eva Muster", Basis(BasisKind.META, "author")),),
    )


def test_the_address_is_the_last_resort_for_the_outlet() -> None:
    """A page that names no outlet has at least an address."""
    found = page(head='<link rel="canonical" href="https://www.bote.example/lokales/1">')
    assert found.source == Fact("bote.example", Basis(BasisKind.ADDRESS))


def test_a_marked_time_is_a_date() -> None:
    """A time element counts when it is marked as that of publication, stands by the headline, or is the only one."""
    two = "<div><div><div>{}</div></div></div>{}".format(
        *(f'<time datetime="2024-05-{day}">x</time>' for day in ("07", "09"))
    )
    assert page(body=two).date is None
    for body in (
        '<time datetime="2024-05-03">heute</time>',
        f'<article><header><h1>Brücke</h1><time datetime="2024-05-03">heute</time></header></article>{two}',
        f'{two}<time class="entry-date published" datetime="2024-05-03">heute</time>',
    ):
        only = page(body=body).date
        assert only
        assert only.value == "2024-05-03"
    marked = page(body='<time itemprop="datePublished" datetime="2024-05-03T22:30:00Z">heute</time>').date
    assert marked == Fact("2024-05-04", Basis(BasisKind.TIME, quoted="2024-05-03T22:30:00Z"))


def test_printed_authors_join_the_declared() -> None:
    """A name in another spelling is the same person."""
    declared_, printed = (
        Fact("Eva Muster", Basis(BasisKind.JSON_LD, "author")),
        Fact("Dr. Eva Muster", Basis(BasisKind.LINE, "3")),
    )
    assert merged((declared_,), (printed, Fact("dpa", Basis(BasisKind.LINE, "9")))) == (
        declared_,
        Fact("dpa", Basis(BasisKind.LINE, "9")),
    )


MARKS = [
    (
        "microdata in any element",
        '<span itemprop="datePublished" content="2024-05-03T13:15:00+02:00">3. Mai</span>',
        "",
    ),
    ("microdata as text", '<span itemprop="datePublished">3. Mai 2024</span>', ""),
    ("data for statistics", '<script>var d = {"publishDate": "2024-05-03T10:00:00Z"};</script>', ""),
    ("an address", "", '<link rel="canonical" href="https://bote.example/2024/05/03/bruecke/">'),
]


@pytest.mark.parametrize(("body", "head"), [case[1:] for case in MARKS], ids=[case[0] for case in MARKS])
def test_days_that_no_head_declares(body: str, head: str) -> None:
    """They stand in the page all the same."""
    found = page(head=head, body=f"<p>Text</p>{body}").date
    assert found
    assert found.value == "2024-05-03"


def test_the_day_of_a_comment_is_not_the_articles() -> None:
    """Whatever element of the comment tells it."""
    assert page(body='<p>Text</p><li id="comment-7"><time datetime="2024-05-03">3. Mai</time></li>').date is None


def test_days_of_several_articles_in_the_data() -> None:
    """None of them is the page's."""
    body = '<script>x = [{"publishDate": "2024-05-03"}, {"publishDate": "2024-05-04"}]</script>'
    assert page(body=body).date is None


def test_the_longest_part_of_the_page_title_is_a_headline() -> None:
    """The others name outlet and section."""
    head = "<title>Rat will neue Brücke | Bote – Politik</title>"
    assert page(head=head).headlines == ("Rat will neue Brücke",)


def test_the_address_in_a_caches_bar() -> None:
    """It leads to the page that was kept; and no archive is an outlet."""
    bar = '<div id="x__google-cache-hdr">Cache von <a href="https://bote.example/1">hier</a> <a href="#">Text</a></div>'
    found = page(head="<meta property=og:site_name content=archive.ph>", body=bar)
    assert found.url
    assert found.source
    assert (found.url.value, found.source.value) == ("https://bote.example/1", "bote.example")


@pytest.mark.parametrize(("length", "is_read"), [(3_000_000, True), (3_000_001, False)])
def test_large_structured_data_is_read(length: int, is_read: bool) -> None:
    """Three megabytes of JSON are read, as lists of comments have them; of more the end is cut off, so nothing is."""
    source = f'{{"a": "{"x" * (length - 9)}"}}'
    assert len(source) == length
    assert (page_metadata._json(source) is not None) is is_read


@pytest.mark.parametrize(("levels", "is_found"), [(3, True), (4, False)])
def test_a_time_by_the_headline(levels: int, is_found: bool) -> None:
    """They share an element three levels up at most; further up they share the page."""
    time = f"{'<div>' * (levels - 1)}<time datetime=2024-05-03>Freitag</time>{'</div>' * (levels - 1)}"
    body = f"<div><h1>Brücke</h1>{time}</div><p><time datetime=2024-06-04>Dienstag</time></p>"
    assert (page(body=body).date is not None) is is_found


@pytest.mark.parametrize(("before", "is_found"), [(3950, True), (4000, False)])
def test_the_address_that_single_file_keeps(before: int, is_found: bool) -> None:
    """It stands in the first comment, within four thousand characters."""
    source = "x" * before + "Page saved with SingleFile url: https://bote.example/a"
    found = declared(document_fromstring("<html><body><p>Da</p></body></html>"), source)
    assert (found.url is not None) is is_found


@pytest.mark.parametrize(("names", "are_authors"), [(3, True), (4, False)])
def test_names_that_are_marked(names: int, are_authors: bool) -> None:
    """Three sign an article; four stand in a list of articles, each with its own."""
    people = ["Eva Muster", "Ida Probst", "Jan Krull", "Uta Brehm"][:names]
    body = "".join(f"<a rel=author>{name}</a>" for name in people)
    assert bool(page(body=body).authors) is are_authors


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
    captured = page(head=f'<meta property="og:site_name" content="archive.is">{days}')
    assert (captured.date, captured.updated) == (None, None)
    assert captured.url
    assert captured.url.value == "https://bote.example/rat"
    assert page(head=f'<meta property="og:site_name" content="Bote">{days}').date


@pytest.mark.parametrize(
    ("title", "paper"),
    [
        ("Ostheimer Tageblatt - Die Brücke wird teuer", "Ostheimer Tageblatt"),
        ("Die Brücke wird teuer | Küstenkurier ONLINE", "Küstenkurier"),
        ("Die Brücke wird teuer", ""),
        ("Die Brücke wird teuer | Lokales", ""),
        ("Bild | Die Brücke wird teuer", ""),
        ("Der Ostheimer Anzeiger und die Brücke | Lokales", ""),
    ],
)
def test_the_paper_that_the_title_names(title, paper):
    """Beside the headline, if it has the form of a paper's name; a common word is none."""
    source = f"<html><head><title>{title}</title></head><body><p>Text</p></body></html>"
    tree = page_parts.parse(source)
    found = page_metadata.declared(tree, source).paper
    assert (found.value if found else "") == paper
