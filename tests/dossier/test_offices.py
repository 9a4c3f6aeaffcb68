"""Offices that editors' prose gives to people: known from actors.yml or an article, or told of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import offices
from generator.dossier.naming import namer
from generator.dossier.prose import Prose
from generator.model import ActorKind, Severity
from tests.factories import actor, article

ADLER = replace(actor(), role="Bürgermeisterin von Auental (Freie)", roles=("die Lotsin",))
BEHRENS = replace(actor("bo-behrens", "Bo Behrens", ("Behrens",)), role="Präsident der Hafen-Kommission")
UNION = replace(actor("lok", "Lok", ()), kind=ActorKind.ORGANISATION, role="Gewerkschaft der Lotsen")
CAN = replace(actor("cem-can", "Cem Can", ("Can",)), role="Vorsitzender von Lok, früher Bauminister", part_of="lok")
DEICH = replace(actor("dora-deich", "Dora Deich", ("Deich",)), role="Werftchefin")
EBERT = replace(actor("eva-ebert", "Eva Ebert", ("Ebert",)), role="Präsidentin des FC Auental")
ACTORS = {each.id: each for each in (ADLER, BEHRENS, UNION, CAN, DEICH, EBERT)}
ARTICLE = article(
    "Der Werftchef fehlte. Als Reeder und Ratsherr kam Behrens, ein Direktor der Bahn blieb fern." + "." * 90
)
KNOWN = [
    "Bürgermeisterin Anna Adler kam.",
    "Freie-Bürgermeisterin Adler kam.",
    "Kommissionspräsident Behrens kam.",
    "Ratsherr Bo Behrens kam.",
    "Ex-Präsident Behrens kam.",
    "Der Präsident sprach mit Anna Adler.",
    "Anna Adler kam.",
    "Lok-Chef Can kam.",
    "Werftdirektorin Deich kam.",
    "Parteichef Can kam.",
    "Lotsen-Chef Cem Can kam.",
    "Ex-Landesbauminister Can kam.",
    "FCA-Präsidentin Ebert kam.",
    "Ein Gutachter Adlers und ein Sprecher Adlers kamen.",
]
UNKNOWN = [
    ("Landrätin Anna Adler kam.", "nothing says that Anna Adler is “Landrätin”"),
    ("CDU-Bürgermeisterin Adler kam.", "nothing says that Anna Adler is “CDU-Bürgermeisterin”"),
    ("Werftchef Adler kam.", "nothing says that Anna Adler is “Werftchef”"),
    ("FCB-Präsidentin Ebert kam.", "nothing says that Eva Ebert is “FCB-Präsidentin”"),
    ("FCA-Trainerchefin Adler kam.", "nothing says that Anna Adler is “FCA-Trainerchefin”"),
    ("Lok-Direktor Can kam.", "nothing says that Cem Can is “Lok-Direktor”"),
    ("Bahnpräsident Behrens kam.", "nothing says that Bo Behrens is “Bahnpräsident”"),
]


def found(text):
    """The problems of this prose."""
    held = offices.Offices(namer(ACTORS.values()), ACTORS, (ARTICLE,))
    return list(held.problems(Prose(text, "a.md", 5, "neubau")))


@pytest.mark.parametrize("text", KNOWN)
def test_an_office_that_is_known(text):
    """By its role, a part of it, what newspapers call it, or an article that sets it beside the name."""
    assert found(text) == []


@pytest.mark.parametrize(("text", "message"), UNKNOWN)
def test_an_office_of_somebody_else(text, message):
    """A warning in the line of the name."""
    (problem,) = found(f"So ist es.\n{text}")
    assert (problem.message, problem.line, problem.severity) == (message, 6, Severity.WARNING)
    assert "“roles”" in problem.remedy


@pytest.mark.parametrize(
    ("noun", "is_one"), [("Bürgermeisterin", True), ("meisterin", True), ("Meisterschaft", False), ("Brücke", False)]
)
def test_nouns_that_are_offices(noun: str, is_one: bool) -> None:
    """Also a part of one, and of either sex."""
    assert offices.is_office(noun) is is_one
