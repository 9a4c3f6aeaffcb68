"""How a claim is shown: who passes it on, in the words that follow “laut”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import htpy as h
import lxml.html

from generator.dossier.holdings import Change, Run
from generator.model import Actor, ActorKind, Stance
from generator.pages import claim
from tests.pages.made_up import dispute, texts


def actor(id: str, name: str, dative: str = "") -> Actor:
    """An actor of whom only the name matters."""
    return Actor(id, name, ActorKind.ORGANISATION, "", (), "", "actors.yml", 1, dative=dative)


def test_who_passes_it_on_is_named_as_it_reads_after_laut():
    """In the dative where that differs, by name otherwise, and as printed when the dossier does not know them."""
    actors = {a.id: a for a in (actor("beamte", "Ungenannte Beamte", "ungenannten Beamten"), actor("dpa", "dpa"))}
    citation = SimpleNamespace(position=SimpleNamespace(via=("beamte", "dpa", "ein Sprecher")))
    found = claim.via(cast(Any, citation), cast(Any, SimpleNamespace(actors=actors)))
    assert found == ["ungenannten Beamten", "dpa", "ein Sprecher"]


def said(found: Change | Run) -> str:
    """How a standing reads, white space folded."""
    shown = lxml.html.fragment_fromstring(str(h.p[claim.standing(found, dispute())]), create_parent="div")
    return texts(shown, "p")[0]


def test_another_word_of_the_same_side_is_named_too():
    """Who commits and later proposes is for it since the first day."""
    before, after = dispute().latest["anna-adler", "neubau"]
    other = replace(after, stance=Stance.REJECTS, day=date(2024, 6, 20))
    assert said(Change(before, Run(after, other))) == (
        "fordert (dafür) 3. Mai→schließt aus (dagegen) seit 11. Juni, zuletzt lehnt ab (dagegen) 20. Juni"
    )


def test_one_day_is_no_stretch_of_time():
    """What was said once and never changed has a day, and no “since”."""
    before = dispute().latest["anna-adler", "neubau"][0]
    assert said(Run(before, before)) == "fordert (dafür) 3. Mai"
