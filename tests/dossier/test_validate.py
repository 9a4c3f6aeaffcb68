"""Everything that is wrong is told in one run, each in its own line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.dossier import resolve, validate
from generator.model import Home, Severity, Stance, StandLine
from tests.dossier.claims import ACTORS, ARTICLE, DEMAND, LINES, claim, dossier
from tests.factories import event, proposal, question, seeds

HOME = Home("Brücke", "Um die Brücke", (), "", 5, "seeds/dossier.md")


def test_a_claim_that_is_borne_out():
    """Its words, who says it, its stance and its day: no message."""
    assert validate.validate(dossier(claim(), claim(id="zwei"))) == ()


def test_all_parts_at_once():
    """A wrong `via`, stance and day of one position, and a quotation of the prose."""
    wrong = claim(via=("bahn",), stance=Stance.REJECTS, day=date(2024, 5, 3))
    problems = validate.validate(dossier(wrong, prose="Es heißt: „ganz neue Worte“."))
    assert sorted(each.line for each in problems) == [LINES["via"], LINES["stance"], LINES["date"], 20]


def test_the_note_of_a_position():
    """A quotation in it is proven like any other."""
    (problem,) = validate.validate(dossier(claim(note="Sie sprach von „ganz neuen Worten“.")))
    assert (problem.line, "ganz neuen Worten" in problem.message) == (LINES["note"], True)


def test_how_things_stand():
    """A line of the home page is proven by the position that it names."""
    line = StandLine("Adler will „ganz neue Worte“.", "neubau:eins", "", 9)
    (problem,) = validate.validate(dossier(claim(), home=replace(HOME, stand=(line,))))
    assert (problem.path, problem.line) == ("seeds/dossier.md", 9)


def test_a_line_says_what_its_position_says():
    """It is compared as a sentence that refers to the position."""
    for said, number in (("Adler forderte eine Brücke.", 0), ("Adler forderte 40 neue Brücken.", 1)):
        home = replace(HOME, stand=(StandLine(said, "neubau:eins", "", 9),))
        assert [each.line for each in validate.validate(dossier(claim(), home=home))] == [9] * number


@pytest.mark.parametrize(("day", "number"), [("2. Mai", 0), ("3. Mai", 0), ("12. Mai", 1)])
def test_a_day_of_a_line_that_rests_on_an_event(day, number):
    """It is the event's own or its article's, or named in or beside its passage; else a warning in its line."""
    held = event(DEMAND, 2)
    home = replace(HOME, stand=(StandLine(f"Am {day} forderte Adler eine Brücke.", "", held.id, 9),))
    whole = resolve.resolve(replace(seeds((proposal(),), ACTORS), home=home, events=(held,)), [ARTICLE])[0]
    found = validate.validate(whole)
    assert [(each.line, each.severity) for each in found] == [(9, Severity.WARNING)] * number
    assert all("2024-05-12" in each.message for each in found)


def test_a_quotation_of_another_article():
    """The message says in which it stands."""
    (problem,) = validate.validate(dossier(claim("Der Rat tagt im September in der alten Mühle.")))
    assert (problem.line, problem.remedy) == (LINES["quote"], "write “article: muehle”")


def test_the_passage_that_answers_a_question():
    """It stands in its article, word by word."""
    asked = (question(DEMAND, "Was wird gefordert?"), question("Völlig anderes Zeug steht hier", "Was?"))
    whole = resolve.resolve(replace(seeds((proposal(),), ACTORS), questions=asked), [ARTICLE])[0]
    (problem,) = validate.validate(whole)
    assert (problem.path, problem.line) == ("seeds/questions.yml", 4)
    assert "does not stand in" in problem.message
