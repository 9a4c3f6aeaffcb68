"""How a claim is shown: who passes it on, in the words that follow “laut”."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from generator.model import Actor, ActorKind
from generator.pages import claim


def actor(id: str, name: str, dative: str = "") -> Actor:
    """An actor of whom only the name matters."""
    return Actor(id, name, ActorKind.ORGANISATION, "", (), "", "actors.yml", 1, dative=dative)


def test_who_passes_it_on_is_named_as_it_reads_after_laut():
    """In the dative where that differs, by name otherwise, and as printed when the dossier does not know them."""
    actors = {a.id: a for a in (actor("beamte", "Ungenannte Beamte", "ungenannten Beamten"), actor("dpa", "dpa"))}
    citation = SimpleNamespace(position=SimpleNamespace(via=("beamte", "dpa", "ein Sprecher")))
    found = claim.via(cast(Any, citation), cast(Any, SimpleNamespace(actors=actors)))
    assert found == ["ungenannten Beamten", "dpa", "ein Sprecher"]
