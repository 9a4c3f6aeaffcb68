"""Who speaks in a passage of news, and what is told beside direct speech: sentences of our own."""

from __future__ import annotations

import pytest

from generator.text.reported import adds_words, is_reported, only_asks_directly

REPORTED = [
    "Adler forderte eine neue Brücke.",
    "Auch der Verband stellte sich gegen den Neubau.",
    "Behrens hat den Neubau ausgeschlossen.",
    "Die Brücke sei zu teuer.",
    "Laut Adler wird die Brücke teuer.",
    "Nach Angaben der Stadt misst sie 90 Meter.",
    "Die Brücke, so Adler, hält noch zehn Jahre.",
    "Das bestätigten zwei Beamte gegenüber Reuters.",
    "Anwohner befürchten, dass der Lärm zunimmt.",
    "Adler und ihre Partei sehen den Bau als Verschwendung.",
    "Der Rat will die Brücke bis zum Herbst sanieren.",
    "Nachdem Adler einen Zuschuss zugesagt hatte",
    "Durch Adlers Versprechen fühlte sich der Rat bestärkt.",
    "als Teil der von Adler geforderten Sanierung",
    "Behrens brachte eine Fähre ins Spiel.",
    "Adler hat versucht, den Bau als Erfolg darzustellen.",
    "Die Bahn schloss eine Beteiligung nicht aus.",
    "Das Land ist strikt gegen die Brücke.",
    "Die Bahn ist unter Auflagen zu einem Zuschuss bereit.",
    "Adler hält trotz allem an dem Neubau fest.",
    "Der Rat tritt für eine Fähre ein.",
    "Behrens winkte ab.",
    "Die Stadt besteht auf einer Maut.",
    "Das Land setzt auf eine Fähre.",
    "Aus Sicht des Rates ist sie zu teuer.",
    "Adler blieb dabei: keine Maut.",
    "Der Rat kann sich eine Maut vorstellen.",
    "Adler erteilte einer Maut eine klare Absage.",
    "Dabei hatte Adler, einst Lotsin, für eine Fähre geworben.",
]
TOLD = [
    "Die Brücke misst 90 Meter.",
    "Die Stadt reagierte nicht auf eine Anfrage.",
    "Der Rat empfing die Planer zu mit Spannung erwarteten Gesprächen.",
    "Der Bau ist weiter fortgeschritten, als Adler behauptet hatte.",
    "Der Rat trifft sich am Mittwoch – eine Sitzung, über die die Nordzeitung zuerst berichtete.",
    "Adler nimmt an einer Reihe von Treffen teil, die auf einen Bauplan abzielen.",
    "Beide zeigten sich in kurzen Bemerkungen vor Reportern zufrieden.",
    "Ein Gremium kann verbindliche Zusagen geben, um den Bau zu sichern.",
    "Die Lieferungen wurden wieder aufgenommen.",
    "Das Treffen findet am Mittwoch statt.",
    "Der Bagger stand für den Bau bereit.",
    "Das Treffen war gegen 18 Uhr.",
    "Adler war am Montag dabei.",
    "Die alte Brücke besteht aus Holz.",
    "Die „neue Brücke“ misst 90 Meter.",
]


@pytest.mark.parametrize("passage", REPORTED)
def test_somebody_says_wants_or_thinks_it(passage):
    """By a verb, the subjunctive, a phrase that cites, or a noun with the one who speaks."""
    assert is_reported(passage, 0, len(passage))


@pytest.mark.parametrize("passage", TOLD)
def test_nobody_says_it(passage):
    """Facts, silences, and verbs that only stand beside what is told."""
    assert not is_reported(passage, 0, len(passage))


def test_only_the_passage_counts():
    """Not what the rest of its sentence tells."""
    text = "Die Lieferungen wurden wieder aufgenommen, und Adler hat mehr zugesagt."
    assert is_reported(text, 0, len(text))
    assert not is_reported(text, 0, text.index(","))


@pytest.mark.parametrize(
    ("passage", "whether"),
    [
        ("„Wir bauen“, sagte Adler.", False),
        ("„Wir bauen“, sagte sie und bezog sich auf die Fähre, die am Vortag gesunken war.", True),
        ("„Wir bauen“, sagte Adler und zeigte auf die Baustelle.", True),
        ("„Wir bauen“, sagte sie und fügte hinzu: „Im Mai.“", False),
        ("„Wir bauen“, sagte Adler, die Leiterin des Baus und der Werft.", False),
        ("„Wir bauen“, sagte Sprecherin Adler vom Rat und auch der Werft.", False),
        ("„Wir bauen“, sagte Adler vor und nach der Sitzung.", False),
        ("„Wir bauen“, sagte Adler am Montag und dann in der Werft.", False),
        ("Auf die Frage, ob sie zurücktrete, sagte Adler: „Nein, ich bleibe.“", False),
        ("„Wir bauen“, sagte sie und fügte hinzu, dass der Bau im Mai beginne.", True),
        ("Auf die Frage eines Reporters betonte sie, dass gebaut werde. „Wir wollen das“, sagte sie.", True),
        ("Sie glaube, dass es gelinge. „Wir bauen“, sagte sie.", True),
        ("„Wir bauen“, sagte Adler. Einzelheiten nannte sie nicht.", True),
        ("Adler wurde gefragt, ob sie baue. „Nein, wir warten“, sagte sie am 3. Mai.", False),
        ("Wenn er bauen dürfte und „ab und zu ein Schiff käme, wäre das gut“.", True),
    ],
)
def test_what_is_told_beside_direct_speech(passage, whether):
    """A clause that is told, half of a sentence, or a second act; neither who speaks nor what was asked."""
    assert adds_words(passage, 0, len(passage)) is whether


@pytest.mark.parametrize(
    ("passage", "whether"),
    [
        ("Auf die Frage, ob dies das „letzte Wort“ sei, verneinte Adler.", True),
        ("Auf die Frage, ob sie baue, sagte Adler: „Nein.“", False),
        ("Auf die Frage nach dem Bau: „Vielleicht.“", False),
        ("Adler nannte es „ein gutes Zeichen“.", False),
        ("Adler will bauen.", False),
    ],
)
def test_direct_speech_of_who_asks(passage, whether):
    """The words of a question are not those of who answers it."""
    assert only_asks_directly(passage, 0, len(passage)) is whether
