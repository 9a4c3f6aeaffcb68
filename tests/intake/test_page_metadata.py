"""Facts that a page declares, each with what it rests on."""

from __future__ import annotations

import pytest

from generator.intake import page_metadata, page_parts
from generator.intake.page_metadata import Declared, merged
from generator.model import Basis, BasisKind, Fact
from tests.intake.made_up import JSON_LD, declares


def test_facts_are_read_from_json_ld() -> None:
    """All facts, each with its key; persons only."""
    found = declares(JSON_LD)
    assert found.date == Fact("2024-05-04", Basis(BasisKind.JSON_LD, "datePublished", "2024-05-03T22:30:00Z"))
    assert found.updated == Fact("2024-05-05", Basis(BasisKind.JSON_LD, "dateModified", "2024-05-05T08:00:00+02:00"))
    assert found.source == Fact("Der Bote", Basis(BasisKind.JSON_LD, "publisher"))
    assert [author.value for author in found.authors] == ["Eva Muster", "Jan Beispiel"]
    assert found.is_article


def test_authors_and_outlet_by_reference() -> None:
    """Objects that stand elsewhere on the page are rows up by their id."""
    graph = {
        "@graph": [
            {**JSON_LD, "author": {"@id": "#eva"}, "publisher": {"@id": "#bote"}},
            {"@id": "#eva", "name": "Eva Muster"},
            {"@id": "#bote", "name": "Der Bote"},
        ]
    }
    found = declares(graph)
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
    assert [fact.value for fact in declares({**JSON_LD, "author": author}).authors] == names


def test_meta_tags_stand_in_for_json_ld() -> None:
    """Open Graph and its kin stand in where JSON-LD is missing."""
    found = declares(
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
    found = declares(head='<link rel="canonical" href="https://www.bote.example/lokales/1">')
    assert found.source == Fact("bote.example", Basis(BasisKind.ADDRESS))


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


def test_the_longest_part_of_the_page_title_is_a_headline() -> None:
    """The others name outlet and section."""
    head = "<title>Rat will neue Brücke | Bote – Politik</title>"
    assert declares(head=head).headlines == ("Rat will neue Brücke",)


@pytest.mark.parametrize(("names", "are_authors"), [(3, True), (4, False)])
def test_names_that_are_marked(names: int, are_authors: bool) -> None:
    """Three sign an article; four stand in a list of articles, each with its own."""
    people = ["Eva Muster", "Ida Probst", "Jan Krull", "Uta Brehm"][:names]
    body = "".join(f"<a rel=author>{name}</a>" for name in people)
    assert bool(declares(body=body).authors) is are_authors


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


@pytest.mark.parametrize(
    ("logo", "paper"),
    [
        ('<a href="/">Auenspiegel</a>', "Auenspiegel"),
        ('<a href="/start">Auenspiegel</a>', ""),
        ('<a href="/">Der Rat</a>', ""),
    ],
)
def test_the_paper_whose_name_links_to_the_home_page(logo: str, paper: str) -> None:
    """Whatever it is called, if the title names it, too."""
    source = f"<html><head><title>Die Brücke | Auenspiegel</title></head><body>{logo}<p>Text</p></body></html>"
    tree = page_parts.parse(source)
    assert tree is not None
    found = page_metadata.declared(tree, source).paper
    assert (found.value if found else "") == paper


def test_start_is_no_paper() -> None:
    """Nor are other names of sections."""
    source = '<html><head><title>Die Brücke | Startseite</title></head><body><a href="/">Startseite</a></body></html>'
    tree = page_parts.parse(source)
    assert tree is not None
    assert page_metadata.declared(tree, source).paper is None
