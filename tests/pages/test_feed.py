"""The feed: the newest first, as many as readers want, and valid Atom."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from generator.model import Basis, BasisKind, Fact, Origin
from generator.pages.feed import feed
from tests.factories import article, proposal
from tests.pages.made_up import WANTS, dispute, dossier, viewed

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(source: str) -> list[dict[str, str]]:
    """Title, day and address of each entry."""
    return [
        {
            "title": each.findtext(f"{ATOM}title", ""),
            "day": each.findtext(f"{ATOM}updated", "")[:10],
            "id": each.findtext(f"{ATOM}id", ""),
            "to": each.find(f"{ATOM}link").get("href", ""),  # type: ignore[union-attr]
        }
        for each in ET.fromstring(source).iter(f"{ATOM}entry")  # noqa: S314 - of our own making
    ]


def test_articles_and_positions_newest_first():
    """Each with an id of its own that stays."""
    found = entries(feed(dispute()))
    assert [each["day"] for each in found] == ["2024-06-11"] * 2 + ["2024-05-03"] * 3
    assert len({each["id"] for each in found}) == 5
    assert found == entries(feed(dispute()))
    assert "Anna Adler fordert: Neubau (Tag des Artikels)" in {each["title"] for each in found}
    assert {each["to"].split("/")[0] for each in found} == {"artikel", "vorschlaege"}


def test_an_inferred_source_is_marked():
    """As on pages."""
    source = Fact("Nordblatt", Basis(BasisKind.EDITOR, "der Stil"), Origin.EDITOR)
    shown = feed(viewed(dossier((), [article("Text.", source=source)], (), ())))
    assert ">Nordblatt (erschlossen)<" in shown


def test_an_inferred_stance_is_marked():
    """As on pages."""
    wants = replace(WANTS, stance_basis="Wer es braucht, fordert es.")
    found = entries(feed(viewed(dossier((proposal(wants),)))))
    assert "Anna Adler fordert (erschlossen): Neubau (Tag des Artikels)" in {each["title"] for each in found}


def test_a_reader_is_told_the_newest_fifty():
    """And the day of the newest as that of the feed."""
    articles = [article(f"Text {n}.", id=f"a{n:03}", day=f"2024-05-{n % 28 + 1:02}") for n in range(60)]
    source = feed(viewed(dossier((), articles, (), ())))
    found = entries(source)
    assert len(found) == 50
    assert [each["day"] for each in found] == sorted((each["day"] for each in found), reverse=True)
    assert "<updated>2024-05-28T00:00:00Z</updated>" in source


def test_nothing_with_a_day():
    """The feed is empty, and still valid."""
    source = feed(viewed(dossier((), [article("Text.", day=None)], (), ())))
    assert entries(source) == []
    assert "1970-01-01T00:00:00Z" in source
