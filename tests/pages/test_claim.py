"""How a claim is shown: who passes it on, in the words that follow “laut”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import htpy as h
import lxml.html
import pytest

from generator.dossier.holdings import Change, Run
from generator.model import DayBasis, Stance
from generator.pages import claim
from generator.pages.wording import de
from tests.factories import article
from tests.pages.made_up import ADLER, AUE, FIRST, SECOND, dispute, dossier, inferred_view, texts, viewed


def test_who_passes_it_on_is_named():
    """Nobody where nobody does."""
    first = dispute().latest["anna-adler", "neubau"][0].first
    assert claim.via_words(first, de.WORDING) == ""
    assert claim.via_note(first, de.WORDING) is None
    passed_on = replace(first, passed_on_by=("ungenannten Beamten", "dpa"))
    assert claim.via_words(passed_on, de.WORDING) == "laut ungenannten Beamten und dpa"


def test_a_name_says_what_stands_between_it_and_the_stance():
    """That editors inferred the stance, and who passes it on."""
    held = inferred_view().latest["anna-adler", "neubau"][0]
    told = replace(held, citations=(replace(held.first, passed_on_by=("dpa",)),))
    proven = dispute().latest["anna-adler", "neubau"][0]
    assert claim.qualified("Adler", told, de.WORDING) == "Adler (erschlossen), laut dpa"
    assert claim.qualified("Adler", held, de.WORDING) == "Adler (erschlossen)"
    assert claim.qualified("Adler", proven, de.WORDING) == "Adler"
    assert claim.in_words(told, dispute()) == "Anna Adler fordert (erschlossen), laut dpa: Neubau"


def said(found: Change | Run) -> str:
    """How a standing reads, white space folded."""
    shown = lxml.html.fragment_fromstring(str(h.p[claim.standing(found, dispute())]), create_parent="div")
    return texts(shown, "p")[0]


def test_another_word_of_the_same_side_is_named_too():
    """Who commits and later proposes is for it since the first day."""
    before, after = dispute().latest["anna-adler", "neubau"]
    other = replace(after, stance=Stance.REJECTS, day=date(2024, 6, 20))
    first, then = said(Change(before, Run(after, other))).split(" → ")
    assert first == "fordert (dafür, Tag des Artikels) 3. Mai"
    since, latest = then.split(", zuletzt ")
    assert since == "schließt aus (dagegen, Tag des Artikels) seit 11. Juni"
    assert latest == "lehnt ab (dagegen, Tag des Artikels) 20. Juni"


def test_an_inferred_stance_is_marked():
    """In sight behind its word."""
    before = inferred_view().latest["anna-adler", "neubau"][0]
    assert said(Run(before, before)) == "fordert (dafür, Tag des Artikels) (erschlossen) 3. Mai"


def test_a_stance_that_one_passage_bears_out_is_not_inferred():
    """Whatever others need."""
    proven = dispute().latest["anna-adler", "neubau"][0].first
    reasoned = inferred_view().latest["anna-adler", "neubau"][0]
    assert reasoned.stance_is_inferred
    assert not replace(reasoned, citations=(reasoned.first, proven)).stance_is_inferred


def test_one_day_is_no_stretch_of_time():
    """What was said once and never changed has a day, and no “since”."""
    before = dispute().latest["anna-adler", "neubau"][0]
    assert said(Run(before, before)) == "fordert (dafür, Tag des Artikels) 3. Mai"


@pytest.mark.parametrize(
    ("basis", "told"),
    [
        (DayBasis.TEXT, "(dafür)"),
        (DayBasis.ARTICLE, "(dafür, Tag des Artikels)"),
        (DayBasis.EDITOR, "(dafür, Tag erschlossen)"),
    ],
)
def test_an_unproven_day_is_said_to_who_does_not_see_the_outline(basis: DayBasis, told: str):
    """Beside the polarity, which stands for the shape of the sign."""
    before = dispute().latest["anna-adler", "neubau"][0]
    first = replace(before, citations=(replace(before.first, day_basis=basis),))
    assert said(Run(first, first)) == f"fordert {told} 3. Mai"


def test_a_repetition_that_is_not_proven_is_marked():
    """Where the sign before it, which stands for the first day, is filled."""
    held = dispute().latest["anna-adler", "neubau"][0]
    first = replace(held, citations=(replace(held.first, day_basis=DayBasis.TEXT),))
    again = replace(held, day=date(2024, 6, 20), citations=(replace(held.first, day_basis=DayBasis.EDITOR),))
    assert said(Run(first, again)) == "fordert (dafür) seit 3. Mai, zuletzt 20. Juni (Tag erschlossen)"


def test_a_repetition_whose_stance_is_inferred_is_marked():
    """Where the stance before it, whose word stands there, is not."""
    proven, inferred = (view.latest["anna-adler", "neubau"][0] for view in (dispute(), inferred_view()))
    again = {each: replace(each, day=date(2024, 6, 20)) for each in (proven, inferred)}
    assert said(Run(proven, again[inferred])).endswith(") seit 3. Mai, zuletzt 20. Juni (Haltung erschlossen)")
    assert said(Run(inferred, again[inferred])).endswith(" (erschlossen) seit 3. Mai, zuletzt 20. Juni")
    first = replace(proven, citations=(replace(proven.first, day_basis=DayBasis.TEXT),))
    both = "zuletzt 20. Juni (Tag des Artikels, Haltung erschlossen)"
    assert said(Run(first, again[inferred])).endswith(both)


def test_a_denial_is_no_refusal():
    """Its word stands for its side, also where only the side is shown, and the legend says what its sign means."""
    before = dispute().latest["anna-adler", "neubau"][0]
    denied = replace(before, stance=Stance.DENIES)
    assert said(Run(denied, denied)) == "bestreitet (Tag des Artikels) 3. Mai"
    assert claim.side(Stance.DENIES, dispute()) == "bestreitet"
    assert claim.side(Stance.REJECTS, dispute()) == "dagegen"
    legends = [str(claim.legend([shown], dispute())) for shown in (before, denied)]
    assert [de.WORDING.claim.denies in each for each in legends] == [False, True]


def test_a_legend_tells_of_what_is_shown():
    """The sides taken there, outlines where there are any, and events."""
    before = dispute().latest["anna-adler", "neubau"][0]
    proven = replace(before, citations=(replace(before.first, day_basis=DayBasis.TEXT),))
    assert legend_of(claim.legend([proven], dispute())) == ["dafür"]
    assert legend_of(claim.legend([before], dispute())) == ["dafür", de.WORDING.claim.outline]
    reasoned = inferred_view().latest["anna-adler", "neubau"][0]
    assert legend_of(claim.legend([reasoned], dispute()))[2:] == [de.WORDING.claim.stance_inferred_means]
    assert legend_of(claim.legend([reasoned], dispute(), with_words=False))[2:] == []
    view = dispute()
    (event,) = view.dossier.events
    assert legend_of(claim.legend([proven], view, [event])) == ["■ Ereignis", "dafür"]
    inferred = replace(event, event=replace(event.event, date_basis="So gerechnet."))
    assert legend_of(claim.legend([proven], view, [inferred]))[2:] == [f"□ {de.WORDING.claim.outline}"]


def legend_of(shown: h.Element) -> list[str]:
    """What it says."""
    return texts(lxml.html.fragment_fromstring(str(shown), create_parent="div"), "li")


def test_a_stance_that_says_its_side_says_it_once():
    """To those who hear it."""
    before = dispute().latest["anna-adler", "neubau"][0]
    left_open = replace(before, stance=Stance.LEAVES_OPEN)
    assert said(Run(left_open, left_open)) == "lässt offen (Tag des Artikels) 3. Mai"


def test_a_person_is_known_by_a_name_that_editors_list():
    """In narrow places; others have their whole name."""
    assert claim.short_name(ADLER) == "Adler"
    assert claim.short_name(replace(ADLER, spellings=("Bürgermeisterin", "A. Adler"))) == "Anna Adler"
    assert claim.short_name(replace(AUE, spellings=("Aue",))) == "Naturverband Aue"


def test_a_day_has_its_year_where_it_could_be_of_another():
    """In a dossier of one year the page's head tells it."""
    later = article("Adler will weiter bauen.", id="spaeter", day="2025-01-02")
    both = viewed(dossier(articles=(FIRST, SECOND, later)))
    before = both.latest["anna-adler", "neubau"][0]
    assert "3.\N{NO-BREAK SPACE}Mai\N{NO-BREAK SPACE}2024<" in str(claim.time(before.day, both))
    assert "3.\N{NO-BREAK SPACE}Mai<" in str(claim.time(before.day, dispute()))
