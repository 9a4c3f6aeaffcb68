"""References are read with their lines, and each that leads nowhere is named with what may be meant."""

from __future__ import annotations

from dataclasses import replace

from generator.dossier import references
from generator.model import Layer, LayerPlace, StandLine
from tests.factories import actor, position, proposal, seeds


def found(dossier):
    """Line, message and remedy of each problem."""
    return [(p.line, p.message, p.remedy) for p in references.problems(dossier)]


def test_references_with_their_lines():
    """Of this page and of others; a misspelt one has no key."""
    read = list(references.references("Ja.[@a]\nNein.[@b:c] [@ d]", 5, "p"))
    assert [(each.key, each.line) for each in read] == [(("p", "a"), 5), (("b", "c"), 6), (("", ""), 6)]


def test_did_you_mean():
    """The position that is most like the one typed."""
    ((line, message, remedy),) = found(seeds((proposal(position("x"), prose="Ja.[@einz]"),)))
    assert (line, message) == (20, "no position “[@einz]”")
    assert remedy.startswith("did you mean [@eins]? ")


def test_references_in_a_summary_and_in_how_things_stand():
    """They become numbers there, too, so they have to lead somewhere."""
    page = replace(proposal(position("x")), summary="Ja.[@null]", lines={"summary": 3})
    home = seeds().home
    lines = (StandLine("Nein.[@eins]", "neubau:eins", "", 4),)
    dossier = replace(seeds((page,)), home=replace(home, stand=lines))
    assert [(line, message) for line, message, _ in found(dossier)] == [
        (4, "no position “[@eins]”"),
        (3, "no position “[@null]”"),
    ]


def test_layers_name_positions_of_their_page():
    """Others are no evidence of the drawing."""
    layer = Layer("Pfeiler", LayerPlace.LINE, ("eins", "zwei"), 8)
    page = replace(proposal(position("x")), layers=(layer,))
    assert [(line, message) for line, message, _ in found(seeds((page,)))] == [(8, "“layers” names no position “zwei”")]


def test_how_things_stand_rests_on_something():
    """A position or an event that is there."""
    lines = (StandLine("A", "neubau:zwei", "", 3), StandLine("B", "", "fest", 4), StandLine("C", "neubau:eins", "", 5))
    dossier = seeds((proposal(position("x")),))
    dossier = replace(dossier, home=replace(dossier.home, stand=lines))
    assert [(line, message) for line, message, _ in found(dossier)] == [
        (3, "no position “neubau:zwei”"),
        (4, "no event “fest”"),
    ]


def test_an_alias_is_the_name_of_no_other_page():
    """Else the address would lead two ways."""
    one, two = (replace(proposal(position("x"), id=id), aliases=aliases) for id, aliases in (("a", ("b",)), ("b", ())))
    assert [message for _, message, _ in found(seeds((one, two)))] == ["the alias “b” is the name of another page"]


def test_part_of_another_actor():
    """Not of itself, and of one that is there."""
    lost = replace(actor(), part_of="rathaus", lines={"part_of": 9})
    assert [(line, message) for line, message, _ in found(seeds(actors=(lost,)))] == [
        (9, "“part_of” names “rathaus”, which is no other actor")
    ]
