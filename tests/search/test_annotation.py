"""The text for the index: the page's own, with annotations."""

from __future__ import annotations

import pytest

from generator.search.annotation import OF_A_PART, SENTENCE_END, annotated, terms, tokens
from generator.search.stemming import stem
from generator.search.synonyms import groups

KNOWN = groups([["USA", "Vereinigte Staaten"], ["Truppen", "troops"], ["Luftabwehr", "Flugabwehr"]])
USA, TROOPS, DEFENCE = (group.key for group in KNOWN.groups)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Brückenbau, sofort", "Der Brücken~bau, sofort"),
        ("„Brückenbau“", "„Brücken~bau“"),
        ("US-Brückenbau", "US-Brückenbau`usbrückenbau`brücken`bau"),
        ("der Vereinigten Staaten", f"der Vereinigten Staaten`{USA}"),
        ("Schutztruppen", f"Schutztruppen`schutz`truppen`{TROOPS}"),
        ("Luftabwehrsysteme", f"Luftabwehrsysteme`luft`abwehr`systeme`{DEFENCE}"),
        ("ausgeschlossen, sagte er", "ausgeschlossen,`ausschließen sagte er"),
        ("am 29. August", "am 29. August`qebldm"),
        ("am 29. August 2025", "am 29. August 2025`qddbdhbldm`qebldm"),
        ("02.09.2025", "02.09.2025`02092025`qddbdhbmbd`qebmbd"),
        ("im September 2025", "im September 2025`qddbdhbm"),
        ("Mai und 45 Tage", "Mai und 45 Tage"),
        ("a~b c`d ^e", "a∼b cˋd ^e"),
    ],
)
def test_texts_are_annotated(text: str, expected: str) -> None:
    """Compounds are cut, synonyms get their keys, and such signs of the text's own are made harmless."""
    assert " ".join(annotated(tokens(text), KNOWN)) == expected


def test_a_token_tells_whether_it_ends_a_sentence() -> None:
    """Whatever quotation marks or brackets stand behind the full stop; within a token it ends none."""
    found = " ".join(token.folded for token in tokens("Der Rat („sagt ja!“) baut 1.5 Brücken. Gut"))
    assert found == f"der rat sagt ja{SENTENCE_END} baut 1 5 brucken{SENTENCE_END} gut"


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("Brücken~bau,", {"brückenbau": 1.0, "brücken": OF_A_PART, "bau": OF_A_PART}),
        (f"Schutztruppen`schutz`truppen`{TROOPS}", {"schutztruppen": 1.0, "schutz": OF_A_PART, TROOPS: 1.0}),
        ("ausgeschlossen,`ausschließen", {"ausgeschlossen": 1.0, "ausschließen": OF_A_PART}),
        ("August`qebldm", {"august": 1.0, "qebldm": 1.0}),
    ],
)
def test_terms_of_a_token(token: str, expected: dict[str, float]) -> None:
    """A word is found by itself and by made-up words best, less by its parts."""
    wanted = {name if name.startswith("q") else stem(name): value for name, value in expected.items()}
    assert wanted.items() <= dict(terms(token)).items()
