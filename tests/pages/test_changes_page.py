"""What changed: the latest first, both sentences side by side, and no page where nothing did."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.pages.changes_page import changes_pages
from generator.pages.wording import de
from tests.factories import article, position
from tests.pages.made_up import (
    ADLER,
    FIRST,
    NEW_BRIDGE,
    REFUSES,
    WANTS,
    dispute,
    dossier,
    links,
    repeated,
    spoken,
    texts,
    tree,
    viewed,
)


def test_a_change_shows_both_sentences():
    """Before and after, with who and what."""
    (page,) = changes_pages(dispute())
    shown = tree(page)
    assert texts(shown, "h3") == ["Anna Adler: Neubau"]
    assert texts(shown, "blockquote") == [
        "Anna Adler fordert einen Neubau der Brücke.", "Adler schließt einen Neubau der Brücke inzwischen aus."
    ]  # fmt: skip


def test_its_signs_are_explained():
    """Those of both stances."""
    (page,) = changes_pages(dispute())
    assert texts(tree(page), "li") == ["dafür", "dagegen", de.WORDING.claim.outline]


def test_a_change_is_dated_by_its_first_day():
    """And its passage is of that day, however often it was repeated."""
    (page,) = changes_pages(repeated())
    shown = tree(page)
    before, since = "fordert (dafür, Tag des Artikels) 3. Mai", "schließt aus (dagegen, Tag des Artikels) seit 11. Juni"
    assert f"{before} → {since}, zuletzt 20. Juni" in texts(shown, "p")
    assert "Adler schließt einen Neubau der Brücke inzwischen aus." in texts(shown, "blockquote")


def test_two_tellings_stand_side_by_side_and_each_can_be_cited():
    """As printed, with all that a reference needs."""
    told = article("Adler soll einen Neubau der Brücke für 20 Millionen fordern.", id="anderswo")
    also = position(told.blocks[-1].text, id="auch", article="anderswo")
    view = viewed(dossier((replace(NEW_BRIDGE, positions=(WANTS, also), prose=""),), (FIRST, told)))
    (page,) = changes_pages(view)
    tellings = tree(page).xpath(".//section[@class='pos']//div[@class='held']")
    assert [len(each.xpath("./blockquote")) for each in tellings] == [1, 1]
    assert [json.loads(each.get("data-cite"))["id"] for each in tellings] == ["neubau-will", "neubau-auch"]


def test_there_is_no_page_where_nothing_changed():
    """Then there is no page."""
    steady = replace(NEW_BRIDGE, positions=(WANTS, REFUSES), prose="")
    assert list(changes_pages(viewed(dossier((steady,))))) == []


def test_many_changes_stand_on_pages_that_lead_on():
    """The latest on the first; each once."""
    articles, positions = spoken(WANTS, 60)
    much = replace(NEW_BRIDGE, positions=tuple(positions), prose="")
    pages = list(changes_pages(viewed(dossier((much,), articles, (ADLER,), ()))))
    sections = [[each.get("id") for each in tree(page).iter("section") if each.get("id")] for page in pages]
    assert len(pages) == 2
    assert sections[0][0] == "w-neubau-p59"
    assert len({id for part in sections for id in part}) == 59
    assert de.WORDING.changes.earlier in links(tree(pages[0]))
    assert de.WORDING.changes.earlier not in links(tree(pages[1]))
