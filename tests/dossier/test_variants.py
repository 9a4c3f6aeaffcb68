"""Two articles that tell a stance differently: numbers, modality and attribution count, other wording does not."""

from __future__ import annotations

import pytest

from generator.dossier.holdings import held
from generator.dossier.variants import variants
from generator.model import Citation, Piece
from tests.factories import actor, article, position, proposal


def told(*quotes: str) -> list[list[str]]:
    """The words marked in each of the two tellings; empty when they tell the same."""
    said = position("Worte.")
    citations = [
        Citation(proposal(said), said, 1, actor(), article(quote, id=f"a{number}"), quote, (Piece(0, 0, 1),))
        for number, quote in enumerate(quotes)
    ]
    found = next(variants(held(citations)), None)
    return [[word for word, differs in telling.words if differs] for telling in found.tellings] if found else []


CASES = [
    ("numbers", "Es kostet 3,5 Millionen.", "Es kostet vier Millionen.", [["3,5"], ["vier"]]),
    ("modality", "Sie will bauen.", "Sie könnte bauen.", [["will"], ["könnte"]]),
    ("negation", "Sie baut nicht.", "Sie baut.", [["nicht"], []]),
    ("attribution", "Laut Amt baut sie.", "Sie baut.", [["Laut"], []]),
    ("other words", "Adler fordert eine Brücke.", "Die Bürgermeisterin verlangt einen Neubau.", []),
]


@pytest.mark.parametrize(("one", "other", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_differs(one, other, expected):
    """Each telling with its own words marked."""
    assert told(one, other) == expected


def test_one_article_tells_once():
    """Two passages of one article are no two sources."""
    assert told("Sie will bauen.") == []
