"""What a page says to machines: valid JSON, nothing made up for what is not known, and no way out of its block."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from generator.model import Basis, BasisKind, Fact, Origin
from generator.pages import check
from generator.pages import linked_data as ld
from tests.factories import article
from tests.pages.made_up import ADLER, AUE, NEW_BRIDGE, WANTS, dispute, dossier, viewed


def read(block: str) -> dict[str, Any]:
    """What a machine reads."""
    found = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', block, re.DOTALL)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


def test_no_text_ends_the_block():
    """Not even one that looks like its end."""
    block = ld.linked_data({"name": "</script><script>alert(1)</script>"}).source
    assert block.count("<") == 2
    assert read(block)["name"] == "</script><script>alert(1)</script>"


def test_no_text_is_a_link_or_an_id():
    """`check` reads the page as Markdown; what is told stays the same."""
    source = ld.linked_data({"name": "[x](y.md) {#p1} {: #p2 }"}).source
    assert (check.packed(source).ids, check.packed(source).targets) == ((), ())
    assert read(source)["name"] == "[x](y.md) {#p1} {: #p2 }"


def test_an_article_is_its_publishers():
    """What it does not say is left out."""
    said = read(ld.linked_data(ld.news_article(article("Text.", day=None, title=None))).source)
    assert set(said) == {"@context", "@type", "inLanguage"}
    said = read(ld.linked_data(ld.news_article(article("Text."))).source)
    assert (said["headline"], said["datePublished"]) == ("Die Brücke", "2024-05-03")


def test_an_inferred_publisher_or_day_is_not_named():
    """There is no way to say that it is inferred."""
    inferred = Fact("2024-05-03", Basis(BasisKind.LINE, "3"), Origin.EDITOR)
    assert "datePublished" not in read(ld.linked_data(ld.news_article(article("Text.", date=inferred))).source)
    proven, inferred = (Fact("Nordblatt", Basis(BasisKind.LINE, "3"), each) for each in (Origin.SOURCE, Origin.EDITOR))
    assert read(ld.linked_data(ld.news_article(article("Text.", source=proven))).source)["publisher"]["name"]
    assert "publisher" not in read(ld.linked_data(ld.news_article(article("Text.", source=inferred))).source)


def test_an_agency_is_no_person():
    """Where it stands as the author."""
    authors = tuple(Fact(name, Basis(BasisKind.LINE, "1")) for name in ("dpa", "Cem Can"))
    said = ld.news_article(replace(article("Text."), authors=authors))
    assert [each["@type"] for each in said["author"]] == ["NewsMediaOrganization", "Person"]


def test_a_claim_has_author_day_and_words():
    """Each as what it is."""
    said = ld.claims(NEW_BRIDGE, dispute())
    first = said["hasPart"][0]
    assert first["name"] == "Anna Adler fordert: Neubau"
    assert "creditText" not in first
    assert first["author"] == {"@type": "Person", "name": "Anna Adler"}
    assert first["datePublished"] == "2024-05-03"
    assert first["appearance"]["text"] == "Anna Adler fordert einen Neubau der Brücke."
    assert {claim["author"]["@type"] for claim in said["hasPart"]} == {"Person", "Organization"}


def test_a_claim_that_is_passed_on_says_by_whom():
    """So that nobody takes it for the actor's own."""
    passed_on = replace(WANTS, via=("naturverband",))
    view = viewed(dossier((replace(NEW_BRIDGE, positions=(passed_on,), prose=""),)))
    assert ld.claims(NEW_BRIDGE, view)["hasPart"][0]["creditText"] == "laut Naturverband Aue"


def test_a_profile_leads_to_wikidata_where_it_is_known():
    """And to nothing else."""
    assert ld.profile(ADLER)["sameAs"] == "https://www.wikidata.org/entity/Q1"
    assert "sameAs" not in read(ld.linked_data(ld.profile(AUE)).source)


def test_the_files_to_take_away():
    """By their addresses as seen from their page."""
    said = ld.dataset(dispute())
    assert [file["contentUrl"] for file in said["distribution"]] == ["positionen.csv", "dossier.json", "dossier.qdpx"]
