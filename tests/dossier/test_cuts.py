"""Quotations whose sense turns by what they leave out, and those that leave out what does not matter."""

from __future__ import annotations

from datetime import date

import pytest

from generator.dossier import cuts, resolve
from generator.model import Severity
from tests.factories import actor, article, position, proposal, seeds

ARTICLE = article(
    "Adler schloss einen Neubau im Mai nicht aus. Die Stadt werde die Brücke sperren, wenn das Land es verlangt.",
    "Der Rat erklärte, dass das Land bei der Sanierung helfen könnte. Ob die Bahn zahlt, ließ Behrens offen.",
    "Wenn das Land zahlt, will die Stadt bauen. Can fragte, was der Bau kostet und wie lange er dauert.",
    "Die Stadt will keinen Neubau, der nicht hält, sondern die alte Brücke. Der Bund gab die Mittel nicht frei.",
    "„Wir bauen nicht“, sagte Adler, obwohl das Land zahlt.",
    id="bruecke",
)
CUT = [
    ("Adler schloss einen Neubau im Mai […] aus.", "it leaves out “nicht”"),
    ("Die Stadt will […] Neubau", "it leaves out “keinen”"),
    ("„Wir bauen […]“, sagte Adler", "it leaves out “nicht”"),
    ("Der Bund gab die Mittel", "it leaves out “nicht”: “nicht frei”"),
    ("Der Rat erklärte, dass das Land bei der Sanierung helfen", "the clause goes on: “könnte”"),
    ("könnte. Ob die Bahn zahlt", "the main clause is left out: “ließ Behrens offen.”"),
]
CONDITIONAL = [
    ("Die Stadt werde die Brücke sperren", "the condition behind it is left out: “wenn das Land es verlangt.”"),
    ("will die Stadt bauen", "the condition before it is left out: “Wenn das Land zahlt”"),
]
WHOLE = [
    "Adler schloss einen Neubau im Mai nicht aus.",
    "Adler schloss einen Neubau […] nicht aus.",
    "Die Stadt will keinen Neubau […] sondern die alte Brücke.",
    "Can fragte, was der Bau kostet",
    "„Wir bauen nicht“, sagte Adler",
    "Die Stadt werde die Brücke sperren, wenn das Land es verlangt",
    "nicht aus. Die Stadt werde die Brücke sperren, wenn das Land es verlangt.",
    "Adler schloss einen Neubau im Mai nicht aus. […] Ob die Bahn zahlt, ließ Behrens offen.",
]


def found(quote, **more):
    """The problems of a position with this quotation."""
    made = position(quote, day=date(2024, 5, 2), **more)
    whole = resolve.resolve(seeds((proposal(made),), (actor(),)), [ARTICLE])[0]
    return tuple(cuts.problems(whole.citations[0]))


@pytest.mark.parametrize(("quote", "message"), CUT)
def test_a_cut_that_turns_the_sense(quote, message):
    """A negation, the end of a clause or a main clause left out is an error."""
    (problem,) = found(quote)
    assert message in problem.message
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(("quote", "message"), CONDITIONAL)
def test_a_condition_left_out(quote, message):
    """A warning: the position may be about what is said on any condition."""
    (problem,) = found(quote)
    assert message in problem.message
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize("quote", WHOLE)
def test_what_may_be_left_out(quote):
    """Whole clauses, and what stands between them."""
    assert found(quote) == ()


def test_what_speaker_quotes_is_not_missing():
    """The two are shown together."""
    assert found("will die Stadt bauen", speaker="Wenn das Land zahlt") == ()
    assert found("Die Stadt werde die Brücke sperren", speaker="wenn das Land es verlangt") == ()
