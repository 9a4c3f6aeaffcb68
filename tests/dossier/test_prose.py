"""What editors write in their own words: quotations in it, and references."""

from __future__ import annotations

from datetime import date

import pytest

from generator.dossier import validate
from generator.model import Severity, Stance
from tests.dossier.claims import claim, dossier

TRUE = [
    "Adler will eine Brücke.[@eins]",
    "Adler nennt die alte Brücke verloren: „hält keine zehn Jahre“.",
    "„Anna Adler“ ist ein Name, kein Zitat.",
    "Ohne Beleg und ohne Zitat.",
]
FALSE = [
    ("Es heißt: „hält keine elf Jahre“.", 20, "“hält keine elf Jahre” stands in no article"),
    ("Erstens.\n\nEs heißt: »in der alten Mühle«.", 22, "“in der alten Mühle” stands in no article"),
    ("Der Wind weht stark.[@eins]", 20, "[@neubau:eins] shares no word with the sentence"),
    ("Adler will eine Brücke.[@eins] Der Wind weht stark.[@eins]", 20, "“Der Wind weht stark.”"),
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_borne_out(text):
    """No message."""
    assert validate.validate(dossier(claim(), prose=text)) == ()


@pytest.mark.parametrize(("text", "line", "message"), FALSE)
def test_what_is_not_borne_out(text, line, message):
    """The line of the prose, and what does not fit."""
    (problem,) = validate.validate(dossier(claim(), prose=text))
    assert problem.line == line
    assert message in problem.message
    assert problem.remedy


ELSEWHERE = "Sprecher Bo Behrens lehnte den Neubau ab."


def test_a_quotation_of_another_position():
    """What is quoted stands in the passage of another position than the one referred to: an error that names it."""
    other = claim(ELSEWHERE, id="zwei", actor="bo-behrens", stance=Stance.REJECTS, day=date(2024, 5, 3))
    text = "Adler will es; Behrens „lehnte den Neubau ab“.[@{}]"
    assert validate.validate(dossier(claim(), other, prose=text.format("zwei"))) == ()
    (problem,) = validate.validate(dossier(claim(), other, prose=text.format("eins")))
    assert problem.severity is Severity.ERROR
    assert "“lehnte den Neubau ab” does not stand in the passage of [@neubau:eins]" in problem.message
    assert problem.remedy == "did you mean [@neubau:zwei]?"


def test_a_name_is_no_quotation_of_another_position():
    """A name in quotation marks may stand in any passage."""
    other = claim(ELSEWHERE, id="zwei", actor="bo-behrens", stance=Stance.REJECTS, day=date(2024, 5, 3))
    found = validate.validate(dossier(claim(), other, prose="„Bo Behrens“ hört, dass Adler baut.[@eins]"))
    assert not [each for each in found if each.severity is Severity.ERROR]
