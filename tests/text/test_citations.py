"""Set phrases by which news cites, in made-up sentences."""

from __future__ import annotations

import pytest

from generator.text.citations import CITATIONS

CASES = [
    ("Nach Angaben der Kammer ist er zu klein.", {"by source", "source"}),
    ("Er ist nach ersten Schätzungen zu klein.", {"by source", "source"}),
    ("Unter Berufung auf die Zeitung wird das bestritten.", set()),
    ("Der Kammer zufolge ist er zu klein.", {"zufolge"}),
    ("Er ist zu klein, so der Sprecher der Kammer.", {"so"}),
    ("Er ist klein, so dass er erweitert wird.", set()),
    ("Demnach ist er zu klein.", {"according"}),
    ("Es gibt die Sorge, dass er zu klein ist.", {"thought that"}),
    ("Er hat den Plan, den Hafen zu erweitern.", {"thought to"}),
    ("Nach dem Brand war der Hafen leer.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_citations(text: str, expected: set[str]) -> None:
    """Each phrase is told from the others, and from words that only look alike."""
    assert {name for name, pattern in CITATIONS.items() if pattern.search(text)} == expected
