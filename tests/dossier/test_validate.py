"""Everything that is wrong is told in one run, each in its own line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.dossier import validate
from generator.model import Home, Stance, StandLine
from tests.dossier.claims import LINES, claim, dossier

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


def test_a_quotation_of_another_article():
    """The message says in which it stands."""
    (problem,) = validate.validate(dossier(claim("Der Rat tagt im September in der alten Mühle.")))
    assert (problem.line, problem.remedy) == (LINES["quote"], "write “article: muehle”")
