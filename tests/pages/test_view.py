"""What pages look things up in: everything by the keys they ask with."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import article
from tests.pages.made_up import ADLER, AUE, FIRST, NEW_BRIDGE, WANTS, dispute, dossier, viewed


def test_the_latest_stances_stand_in_order():
    """One a day for each actor and thing; what changed is told apart."""
    found = dispute()
    assert [held.day.isoformat() for held in found.latest["anna-adler", "neubau"]] == ["2024-05-03", "2024-06-11"]
    assert [change.after.first.position.id for change in found.changes] == ["nicht-mehr"]
    assert {held.actor.id for held in found.of_proposal["neubau"]} == {"anna-adler", "naturverband"}


def test_an_actor_of_whom_nothing_is_known_has_no_page():
    """One that holds something has, and so has one that an article names."""
    silent = replace(ADLER, id="x", name="Xaver Ypsilon", spellings=())
    found = viewed(dossier(actors=(ADLER, AUE, silent)))
    assert [found.has_page(actor) for actor in (ADLER, AUE, silent)] == [True, True, False]
    named = viewed(dossier((), (article("Xaver Ypsilon schwieg."),), (silent,), ()))
    assert named.has_page(silent)


def test_what_somebody_passes_on_is_theirs_too():
    """Once, though named twice."""
    told = replace(NEW_BRIDGE, positions=(replace(WANTS, via=("naturverband", "naturverband")),), prose="")
    found = viewed(dossier((told,)))
    assert [held.first.position.id for held in found.passed_on["naturverband"]] == ["will"]


def test_a_passage_has_an_address_from_any_page():
    """The article's page, and the place within it."""
    found = dispute()
    (piece,) = found.citations["neubau", "will"].pieces
    assert found.passage("index.md", FIRST, piece).startswith("artikel/bruecke/#")
    assert found.passage("vorschlaege/neubau.md", FIRST, piece).startswith("../../artikel/bruecke/#")
