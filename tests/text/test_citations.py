"""Set phrases by which news cites, in made-up sentences."""

from __future__ import annotations

import pytest

from generator.text.citations import CITATIONS, media

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
def test_citing_phrases_are_told_apart(text: str, expected: set[str]) -> None:
    """Each phrase is told from the others, and from words that only look alike."""
    assert {name for name, pattern in CITATIONS.items() if pattern.search(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laut „Nordzeitung“ fordert Adler den Bau.", ("Nordzeitung",)),
        ('Nach Informationen der "Neuen Zeit" will sie bauen.', ("Neuen Zeit",)),
        ("Adler fordert den Bau, berichtet das Magazin „Der Hafen“.", ("Der Hafen",)),
        ("Wie die „Nordzeitung“ berichtet, fordert Adler den Bau.", ("Nordzeitung",)),
        ("Der „Nordzeitung“ zufolge fordert Adler den Bau.", ("Nordzeitung",)),
        ("Unter Berufung auf den Sender „Radio Nord“ hieß es das.", ("Radio Nord",)),
        ("Laut Bild fordert Adler den Bau.", ("Bild",)),
        ("Laut Bildern einer Kamera steht der Bau.", ()),
        ("Laut Bild der Kamera steht der Bau.", ()),
        ("Laut Financial Times fordert Adler den Bau.", ("Financial Times",)),
        ("Laut der Neuen Nordener Zeitung fordert Adler den Bau.", ("Neuen Nordener Zeitung",)),
        ("Adler fordert den Bau, schreibt die Nordzeitung.", ("Nordzeitung",)),
        ("Die Nordzeitung berichtet, Adler fordere den Bau.", ("Nordzeitung",)),
        ("Adler sagte der Nordzeitung, sie fordere den Bau.", ()),
        ("Laut Tageszeitung fordert Adler den Bau.", ()),
        ("Laut Adler ist der Bau nötig.", ()),
        ("Adler schrieb: „Nie wieder“.", ()),
        ("Das Stück „Der Hafen“ läuft seit Mai.", ()),
    ],
)
def test_media_are_found_that_a_text_appeals_to(text: str, expected: tuple[str, ...]) -> None:
    """A paper is known by the phrase that appeals to it, and by the marks around its name, or by the name itself."""
    assert media(text) == expected
