"""What editors write in their own words: quotations in it, and references."""

from __future__ import annotations

import pytest

from generator.dossier import validate
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
