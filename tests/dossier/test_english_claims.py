"""Claims on English articles are proven as those on German ones are: who, when and on which side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.dossier import resolve, validate
from generator.model import Position, Problem, Stance
from tests.dossier.claims import LINES
from tests.dossier.made_up_english import ACTORS, ARTICLE, TRUE
from tests.factories import position, proposal, seeds

OPPOSITE = {Stance.DEMANDS, Stance.CONSIDERS, Stance.REJECTS}
"""A stance of each side."""


def made(case: int, **more: object) -> Position:
    """The position of a case, with something changed."""
    holder, stance, day, quote, others = TRUE[case]
    told: dict[str, Any] = {
        "actor": holder,
        "stance": stance,
        "day": date(2025, 8, day),
        "article": ARTICLE.id,
        "lines": LINES,
    }
    return position(**(told | {"quote": quote} | others | more))


def found(claimed: Position, prose: str = "") -> tuple[Problem, ...]:
    """What is wrong with a position in an English dossier."""
    page = replace(proposal(claimed, prose=prose), title="New stadium", summary="A stadium is built.")
    whole = seeds((page,), ACTORS)
    home = replace(whole.home, language="en")
    return validate.validate(resolve.resolve(replace(whole, home=home), [ARTICLE])[0])


@pytest.mark.parametrize("case", range(len(TRUE)), ids=[case[3][:40] for case in TRUE])
def test_what_is_borne_out(case):
    """No message, without a reason for day or stance."""
    assert found(made(case)) == ()


@pytest.mark.parametrize("case", range(len(TRUE)), ids=[case[3][:40] for case in TRUE])
def test_a_stance_of_another_side(case):
    """An error at the stance, with words that an English dossier uses."""
    own = TRUE[case][1].polarity
    for stance in (each for each in OPPOSITE if each.polarity is not own):
        (problem,) = found(made(case, stance=stance))
        assert problem.line == LINES["stance"]
        assert "does not say" in problem.message
        assert not {"fordert", "lehnt ab", "erwägt"} & set(problem.remedy.split(", "))


@pytest.mark.parametrize("case", [n for n, each in enumerate(TRUE) if each[2] != 20])
def test_the_day_of_the_article_where_the_passage_names_another(case):
    """“on Tuesday” and “Aug. 18” go with the verb of speech."""
    (problem,) = found(made(case, day=date(2025, 8, 20)))
    assert (problem.line, problem.message.startswith("the passage says 2025-08-")) == (LINES["date"], True)


def test_a_reason_for_another_side():
    """It is read in English, too."""
    assert found(made(0, stance_basis="Who rejects a vote rejects the stadium.")) == ()
    (problem,) = found(made(0, stance_basis="Who rejects a vote supports the stadium."))
    assert problem.message == "“stance_basis” does not speak for “rejects”"


def test_another_verb_of_the_same_side():
    """“rejected” is not “rules out”."""
    (problem,) = found(made(0, stance=Stance.RULES_OUT))
    assert problem.message == "the passage names “rejects”, not “rules out”"
    assert problem.remedy.startswith("write “stance: rejects”")


def test_who_passes_it_on():
    """“Dunne said” is told by Dunne, whom `via` has to name."""
    (problem,) = found(made(1, via=()))
    assert "marc-dunne" in problem.remedy
    told = "Dunne said the Rovers would pay for new roads."
    assert found(made(1, quote=told, via=("marc-dunne",), day=date(2025, 8, 20))) == ()
    (problem,) = found(made(1, quote=told, via=(), day=date(2025, 8, 20)))
    assert "marc-dunne" in problem.remedy
    (problem,) = found(made(0, via=("marc-dunne",)))
    assert "nothing shows that Marc Dunne passes this on" in problem.message


@pytest.mark.parametrize(
    ("case", "prose", "message"),
    [
        (0, "Mayor Helen Ward rejects a public vote.[@eins]", ""),
        (0, "On 19 August Mayor Helen Ward rejected a public vote.[@eins]", ""),
        (0, "Mayor Helen Ward supports a public vote.[@eins]", "speaks against it, the sentence for it"),
        (0, "On 12 August Mayor Helen Ward rejected a public vote.[@eins]", "says nothing of 2025-08-12"),
        (4, "Senator Nina Ortiz will vote against it.[@eins]", ""),
        (1, "The Rovers offer to pay 20 million dollars, Dunne says.[@eins]", ""),
        (1, "The Rovers offer to pay twelve million dollars, Dunne says.[@eins]", "says nothing of “twelve”"),
    ],
)
def test_prose(case, prose, message):
    """Its side and its dates are compared with the passage, too."""
    problems = found(made(case), prose)
    assert [message in each.message for each in problems] == ([True] if message else [])


def test_a_reason_that_names_another_day():
    """In English as in German."""
    basis = "the Thursday before the article's day, when they met"
    assert found(made(5, day=date(2025, 8, 14), date_basis=basis)) == ()
    (problem,) = found(made(5, day=date(2025, 8, 14), date_basis="they spoke on Tuesday, August 12"))
    assert "“date_basis” names 2025-08-12" in problem.message
