"""What editors write in their own words: quotations in it, and references."""

from __future__ import annotations

from datetime import date

import pytest

from generator.dossier import prose, validate
from generator.model import PositionKind, Severity, Stance
from tests.dossier.claims import DEMAND, claim, dossier

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


REWORDED = [
    "Adler verlangt „eine neue Brücke“.[@eins]",
    "Nach Adlers Worten braucht es „eine neue Brücke“.[@eins]",
]
NOT_REWORDED = [
    "Adler sagte, die alte „hält keine zehn Jahre mehr“.[@zwei]",
    "Adler verlangt eine neue Brücke.[@eins]",
    "Einem Artikel zufolge verlangt Adler „eine neue Brücke“.[@eins]",
    "Adler „forderte am Donnerstag eine neue Brücke“.[@eins]",
    "Es geht um „eine neue Brücke“ am Donnerstag.[@eins]",
]
SPOKEN = "„Die alte hält keine zehn Jahre mehr“, sagte sie."


@pytest.mark.parametrize("text", REWORDED)
def test_the_words_of_an_article_are_not_those_of_who_is_reported(text):
    """A warning where indirect speech stands in quotation marks behind a speaker."""
    (problem,) = validate.validate(dossier(claim(), prose=text))
    assert problem.severity is Severity.WARNING
    assert problem.message.startswith("“eine neue Brücke” reads as the speaker’s own words")


@pytest.mark.parametrize("text", NOT_REWORDED)
def test_words_that_nobody_takes_for_those_of_another(text):
    """No warning: they are the speaker's, or the sentence says that the article puts it so, or nobody speaks in it."""
    spoken = claim(SPOKEN, id="zwei", kind=PositionKind.BACKGROUND, stance=None, speaker=DEMAND)
    assert validate.validate(dossier(claim(), spoken, prose=text)) == ()


def test_a_reference_that_is_repeated_counts_once():
    """Else each would be compared with all the others."""
    pages = validate.pages(dossier(claim()))
    (found,) = prose.claims(prose.Prose("Adler will es." + "[@eins]" * 9, "x.md", 1, "neubau"), pages)
    assert [each.position.id for each in found.cited] == ["eins"]
