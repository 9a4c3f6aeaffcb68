"""Conditions that prose keeps, and those that it loses."""

from __future__ import annotations

from datetime import date

import pytest

from generator.dossier import prose, resolve, validate
from generator.model import Severity, Stance
from tests.dossier.claims import ACTORS, LINES
from tests.factories import article, position, proposal, seeds

TOLD = {
    "zuschuss": "Adler sagte, der Kreis könne vier Millionen Euro zuschießen, wenn das Land die gleiche Summe gebe.",
    "umbau": "Adler nannte eine Förderung des Umbaus denkbar, sofern der Kreis ein Konzept vorlege.",
    "sicherheit": "Wenn es um Sicherheit geht, will Adler neue Geländer und helle Lampen zahlen.",
    "trotzdem": "Adler will die Brücke am Hafen bauen, auch wenn das Land nichts zahlt.",
}
LOST = [
    "Der Kreis könne vier Millionen Euro zuschießen, sagte Adler.[@zuschuss]",
    "Laut Adler kann der Kreis vier Millionen Euro zuschießen.[@zuschuss]",
    "Eine Förderung des Umbaus nannte Adler denkbar.[@umbau]",
]
KEPT = [
    "Der Kreis könne vier Millionen Euro zuschießen, sagte Adler, wenn das Land die gleiche Summe gebe.[@zuschuss]",
    "Gibt das Land die gleiche Summe, könne der Kreis vier Millionen Euro zuschießen, sagte Adler.[@zuschuss]",
    "Unter einer Bedingung könne der Kreis vier Millionen Euro zuschießen, sagte Adler.[@zuschuss]",
    "Adler nannte eine Bedingung. Der Kreis könne vier Millionen Euro zuschießen, sagte sie.[@zuschuss]",
    "Der Kreis könne vier Millionen Euro zuschießen, sagte Adler.[@zuschuss] Das gelte nur bei Hilfe.[@zuschuss]",
    "Adler sprach vom Geld des Kreises.[@zuschuss]",
    "Adler will neue Geländer und helle Lampen zahlen.[@sicherheit]",
    "Adler will die Brücke am Hafen bauen.[@trotzdem]",
]


def told(text: str) -> list[str]:
    """The conditions that a text loses, as the check says it."""
    made = [
        position(quote, id=id, article=id, stance=Stance.OFFERS, stance_basis="Sie bietet es an.", lines=LINES)
        for id, quote in TOLD.items()
    ]
    sources = [article(quote, id=id) for id, quote in TOLD.items()]
    whole = resolve.resolve(seeds((proposal(*made, prose=text),), ACTORS), sources)[0]
    found = [each for each in validate.validate(whole) if "on a condition" in each.message]
    assert all(each.severity is Severity.WARNING for each in found)
    return [each.message for each in found]


@pytest.mark.parametrize("text", LOST)
def test_a_condition_that_is_lost(text):
    """It is told which."""
    (message,) = told(text)
    assert "“wenn das Land" in message or "“sofern der Kreis ein Konzept vorlege”" in message


@pytest.mark.parametrize("text", KEPT)
def test_a_condition_that_is_kept(text):
    """In its words or in others, in a sentence beside; what is no condition need not be kept."""
    assert told(text) == []


def test_what_stands_before_the_sentence_with_the_reference():
    """All sentences between two references are at hand, the last one as what is claimed."""
    whole = resolve.resolve(seeds((proposal(position("Adler spricht.", day=date(2024, 5, 3))),), ACTORS), [])[0]
    pages = validate.pages(whole)
    (claim,) = prose.claims(prose.Prose("Eins ist. Zwei ist.[@eins]", "", 1, "neubau"), pages)
    assert (claim.before, claim.said) == ("Eins ist. ", "Zwei ist.")
