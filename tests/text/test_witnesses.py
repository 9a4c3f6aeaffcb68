"""Whom a passage appeals to."""

from __future__ import annotations

import pytest

from generator.text import witnesses

SOMEBODY = [
    ("Laut Berta Busch ist die Brücke gesperrt.", "Berta Busch"),
    ("Die Brücke ist laut Brückenwart Otto Ohm aus Gründen der Sicherheit gesperrt.", "Brückenwart Otto Ohm"),
    ("Laut Wzrd ist sie gesperrt.", "Wzrd"),
    ("Nach Angaben der Feuerwehr brannte es.", "der Feuerwehr"),
    ("Nach Einschätzung politischer Beobachter war das falsch.", "politischer Beobachter"),
    ("Anwohnern zufolge war es still.", "Anwohnern"),
    ("Laut einem Bericht der Polizei stieg die Zahl.", "der Polizei"),
    ("Laut Berta Busch, einer Nachbarin, war es still.", "Berta Busch"),
    ("Laut Institute for the Study of Bees sind es wenige.", "Institute for the Study of Bees"),
    ("Laut dem Institute for the Study of Bees sind es wenige.", "dem Institute for the Study of Bees"),
    ("Dem Institute for the Study of Bees zufolge sind es wenige.", "Institute for the Study of Bees"),
    ("Laut Papst Otto II. ist das Sünde.", "Papst Otto II"),
]
NOBODY = [
    "Laut Minsk II ist das verboten.",
    "Laut Gesetz ist das verboten.",
    "Laut Plan beginnt der Bau im Mai.",
    "Laut Minsker Abkommen ist das verboten.",
    "Laut UN-Charta ist das verboten.",
    "Laut Homepage der Firma ist sie offen.",
    "Laut Transkript sagte Adler, das gehe.",
    "Laut einem Bericht stieg die Zahl.",
    "Nach eigenen Angaben war er da.",
    "Ersten Schätzungen zufolge kostet sie wenig.",
    "Die Stadt nimmt Schätzungen zufolge wenig ein.",
    "Laut Nordkurier kommt er.",
    "Laut „Nordzeitung“ kommt er.",
    "Seiner Darstellung zufolge war es still.",
    "Er sagte: „Laut Berta Busch ist die Brücke gesperrt.“",
    "Die Musik war laut, Berta Busch ging heim.",
]


@pytest.mark.parametrize(("sentence", "whom"), SOMEBODY)
def test_somebody_is_appealed_to(sentence: str, whom: str) -> None:
    """By a set phrase, with a name or a word for people, offices and bodies."""
    assert witnesses.cited(sentence) == (whom,)


@pytest.mark.parametrize("sentence", NOBODY)
def test_nobody_is_appealed_to(sentence: str) -> None:
    """What is written, counted or planned is nobody; papers are told elsewhere; direct speech is another's."""
    assert witnesses.cited(sentence) == ()


def test_each_sentence_and_each_name_once() -> None:
    """In the order in which they stand."""
    text = "Laut Anwohnern war es still. Laut Berta Busch war es laut. Laut Anwohnern brannte Licht."
    assert witnesses.cited(text) == ("Anwohnern", "Berta Busch")


@pytest.mark.parametrize(
    ("phrase", "whether"),
    [("der Verein Hafenfreunde", True), ("die Abgeordnete Sahm", True), ("das Land", False), ("das US-Blatt", False)],
)
def test_a_phrase_that_holds_a_name(phrase, whether):
    """A word that no dictionary knows, or two in capitals; a compound is told by its last part."""
    assert witnesses.hold_name(phrase) is whether
