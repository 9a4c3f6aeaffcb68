"""Statement or background: what is told of when a position is coded as the other, and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import kinds, resolve
from generator.model import PositionKind, Severity
from tests.dossier.claims import ACTORS, DEMAND, LINES, citation, claim
from tests.factories import article, proposal, seeds

BACKGROUND = {"kind": PositionKind.BACKGROUND, "stance": None, "lines": LINES | {"kind": 5}}
TOLD = "Die alte hält keine zehn Jahre mehr"


def test_what_somebody_demands_is_no_background():
    """A warning in the line of the kind, with the stances that fit."""
    (problem,) = kinds.problems(citation(claim(DEMAND, **BACKGROUND)))
    assert (problem.line, problem.severity) == (5, Severity.WARNING)
    assert problem.message == "Anna Adler takes a side here, yet it is background"
    assert "one of: fordert," in problem.remedy


@pytest.mark.parametrize(
    "more", [{"note": "Sie forderte es schon früher."}, {"actor": ""}], ids=["with a reason", "of nobody"]
)
def test_background_that_needs_no_stance(more):
    """A note says why, or nobody is said to hold it."""
    assert list(kinds.problems(citation(claim(DEMAND, **BACKGROUND | more)))) == []


def test_background_that_leaves_it_open():
    """Who takes neither side may take none at all."""
    leaves_open = claim("Die Bahn könnte helfen.", actor="bahn", **BACKGROUND)
    assert list(kinds.problems(citation(leaves_open))) == []


def test_a_statement_that_nobody_makes():
    """The article tells it; a reason or a note may say why it is held all the same."""
    (problem,) = kinds.problems(citation(claim("Die Bahn könnte helfen.", actor="bahn")))
    assert problem.message == "the passage tells this as a fact; nobody says or wants it"
    assert problem.severity is Severity.WARNING
    for more in ({"note": "Sie bot es an."}, {"stance_basis": "Wer helfen könnte, bietet es an."}):
        assert list(kinds.problems(citation(claim("Die Bahn könnte helfen.", actor="bahn", **more)))) == []


def test_statements_that_somebody_makes():
    """By a verb of speech, or in direct speech."""
    for quote in (DEMAND, TOLD):
        assert list(kinds.problems(citation(claim(quote)))) == []


def test_only_german_articles_are_asked():
    """In another language there is no German verb of speech, whoever speaks."""
    told = citation(claim("Die Bahn könnte helfen.", actor="bahn"))
    assert list(kinds.problems(replace(told, article=replace(told.article, lang="en")))) == []


@pytest.mark.parametrize(
    ("quote", "messages"),
    [
        ("Adler ist für ein Verbot von Abrissen.", 0),
        ("Anna Adler war für den schnellen Abriss.", 0),
        ("Adler ist für die Brücke, die Stadt zahlt.", 0),
        ("Adler ist für den Bau verantwortlich.", 1),
        ("Adler ist für das Land nach Bern gereist.", 1),
        ("Die Bahn ist für eine Brücke.", 1),
    ],
)
def test_whoever_is_for_a_thing(quote, messages):
    """That is a stance, though no words are reported; not another “ist für”, nor what is said of somebody else."""
    made = seeds((proposal(claim(quote)),), ACTORS)
    (found,) = resolve.resolve(made, [article(quote)])[0].citations
    assert len(list(kinds.problems(found))) == messages
