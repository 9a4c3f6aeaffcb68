"""Two articles that tell a stance differently: numbers, modality and attribution count, other wording does not."""

from __future__ import annotations

import pytest

from generator.dossier.holdings import held
from generator.dossier.variants import variants
from generator.model import Citation, Piece
from tests.factories import actor, article, position, proposal


def told(*quotes: str) -> list[str]:
    """The two passages that tell it differently; empty when they tell the same, or something else."""
    said = position("Worte.")
    citations = [
        Citation(proposal(said), said, 1, actor(), article(quote, id=f"a{number}"), quote, (Piece(0, 0, 1),))
        for number, quote in enumerate(quotes)
    ]
    found = next(variants(held(citations)), None)
    return [citation.quote for citation in found.tellings] if found else []


CASES = [
    ("numbers", "Es kostet 3,5 Millionen.", "Es kostet vier Millionen."),
    ("modality", "Sie will bauen.", "Sie könnte bauen."),
    ("negation", "Sie baut nicht.", "Sie baut."),
    ("attribution", "Laut Amt baut sie.", "Sie baut."),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_two_tellings_that_differ_stand_side_by_side(one, other):
    """Both passages stand side by side."""
    assert told(one, other) == [one, other]


def test_other_words_are_no_difference():
    """Each writer has its own."""
    assert told("Adler fordert eine Brücke.", "Die Bürgermeisterin verlangt eine Brücke.") == []


def test_the_passages_most_alike_stand_side_by_side():
    """Of several that prove the stance, those that tell the same words."""
    other, same = "Adler will der Stadt bei der Fähre helfen.", "Adler will einen Steg aus Holz bauen."
    elsewhere = "Adler könnte einen Steg aus Holz bauen."
    assert told(other, same, elsewhere) == [same, elsewhere]


def test_passages_that_tell_other_words_are_not_compared():
    """The name of the actor alone makes no two tellings of one statement."""
    assert told("Adler will der Stadt bei der Fähre helfen.", "Adler könnte einen Steg aus Holz bauen.") == []


def test_one_article_tells_once():
    """Two passages of one article are no two sources."""
    assert told("Sie will bauen.") == []
