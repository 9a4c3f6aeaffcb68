"""Words that are the opposite of others, or say more: what is told of, and what an honest sentence may hold."""

from __future__ import annotations

import pytest

from generator.text import opposites
from tests.timing import SQUARE, growth

STANDS = "Die Kosten der Brücke stiegen stark. Der Rat lehnte den Neubau ab, der Bau sei noch nicht bezahlt."


@pytest.mark.parametrize(
    ("said", "evidence", "expected"),
    [
        (
            "Der Bau ist unwirtschaftlich.",
            "Der Bau ist wirtschaftlich vertretbar.",
            [("unwirtschaftlich", "wirtschaftlich")],
        ),
        ("eine wirtschaftliche Lösung", "eine unwirtschaftliche Lösung", [("wirtschaftliche", "unwirtschaftliche")]),
        ("Der Bau ist unwirtschaftlich.", "Der Bau ist nicht wirtschaftlich.", []),
        ("Der Bau ist unwirtschaftlich.", "Wirtschaft und Rat sind gegen den Bau.", []),
        ("Unter der Brücke ist es unterschiedlich.", "Es ist dort terschiedlich.", []),
    ],
    ids=["denied", "affirmed", "the same", "another word", "no denial"],
)
def test_what_un_denies(said, evidence, expected):
    """An adjective in one text, with “un-” in the other."""
    assert list(opposites.denied_by_un(said, evidence)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Die Kosten der Brücke sanken stark.", [("sanken", "stiegen")]),
        ("Die Kosten der Brücke stiegen leicht.", [("leicht", "stark")]),
        ("Der Rat nahm den Neubau an.", [("nahm … an", "lehnte … ab")]),
        ("Der Bau sei bereits bezahlt.", [("bereits", "noch nicht")]),
        ("Die Kosten der Brücke sanken nicht.", []),
        ("Die Kosten der Brücke stiegen erst und sanken dann.", []),
        ("Die Temperaturen sanken.", []),
        ("Die Kosten der Brücke stiegen leichter.", []),
    ],
    ids=["verb", "adjective", "particle apart", "already", "denied", "both", "of another thing", "comparative"],
)
def test_opposites_on_the_same_thing_are_found(said, expected):
    """Each with the word of the evidence, in sentences on the same thing."""
    assert list(opposites.opposed(said, STANDS)) == expected


@pytest.mark.parametrize(
    ("said", "evidence"),
    [
        ("Die Brücke ist weiterhin geöffnet.", "Die Brücke ist noch nicht gesperrt."),
        ("Adler schließt eine Freigabe der Brücke aus.", "Adler lehnt es ab, die Brücke zu öffnen."),
        ("Adler kündigte ein Ja zum Vertrag an.", "Die Verlängerung des Vertrags ist beschlossen."),
        ("Das Treffen ist Ende April.", "Das Treffen beginnt am 30. April."),
        ("Der Bau ist Ende 2026 fertig.", "Der Bau beginnt im Mai."),
        ("Am Ende war der Rat für den Bau.", "Der Rat beginnt den Bau."),
        ("Adler will nur zustimmen, wenn es drei Garantien gibt.", "Adler fordert mindestens drei Garantien."),
        ("Adler trifft sich morgen mit dem Rat.", "Das Treffen mit dem Rat ist am Abend."),
        ("Adler wird kurz vor dem Bau entscheiden.", "Der Bau dauert lange."),
    ],
)
def test_words_that_are_no_opposites_here(said, evidence):
    """What is not so yet, another verb by its particle, a day, “nur” without a number, an adverb for a noun."""
    assert list(opposites.opposed(said, evidence)) == []


def test_only_so_many_are_not_at_least_so_many():
    """“nur” before a number is an upper bound."""
    said, evidence = "Adler fordert nur drei Garantien.", "Adler fordert mindestens drei Garantien."
    assert list(opposites.opposed(said, evidence)) == [("nur", "mindestens")]


@pytest.mark.parametrize(
    ("said", "evidence", "expected"),
    [
        ("Der Rat sperrt sie für immer.", "Der Rat sperrt sie.", ["für immer"]),
        ("Der Rat sperrt sie auf Dauer.", "Der Rat sperrt sie dauerhaft.", []),
        ("Der Rat sperrt sie nicht für immer.", "Der Rat sperrt sie.", []),
        ("Der Rat stimmte einstimmig zu.", "Der Rat stimmte zu.", ["einstimmig"]),
        ("Der Rat wird sie nie sperren.", "Der Rat wird sie nicht sperren.", ["nie"]),
        ("Noch nie war sie gesperrt.", "Sie war bisher offen.", []),
        ("Der Rat stimmte mit großer Mehrheit zu.", "Der Rat stimmte mit 9 zu 7 zu.", ["großer Mehrheit"]),
        ("Die Bürger entscheiden verbindlich.", "Die Bürger werden gefragt.", ["verbindlich"]),
        ("Die Bahn droht mit Streik.", "Die Bahn fordert Geld.", ["droht", "Streik"]),
        ("Dem Verein droht das Aus.", "Der Verein könnte im Sommer am Ende sein.", []),
        ("Das Urteil ist rechtskräftig.", "Das Urteil ist unanfechtbar.", []),
        ("Die Lotsen sind im Streik.", "Die Lotsen legten die Arbeit nieder.", []),
        ("Der Rat stimmte mit großer Mehrheit zu.", "Im Rat waren 80 Prozent dafür.", []),
        ("Die Bahn drohte, nicht zu bauen.", "Wenn das Land nicht zahlt, baut die Bahn nicht.", []),
        ("Der Verein ruft zum Boykott auf.", "Der Verein will fernbleiben. Er rät zum Boykott.", []),
    ],
)
def test_words_that_say_more(said, evidence, expected):
    """Unless the evidence says as much in other words, or they are denied."""
    assert list(opposites.added(said, evidence)) == expected


@pytest.mark.parametrize(
    ("said", "evidence", "expected"),
    [
        ("Alle Brücken sind gesperrt.", "Einzelne Brücken sind gesperrt.", [("Alle Brücken", "Einzelne Brücken")]),
        ("Jeder Ort zahlt.", "Manche Orte zahlen.", [("Jeder Ort", "Manche Orte")]),
        ("Nicht alle Brücken sind gesperrt.", "Einzelne Brücken sind gesperrt.", []),
        ("Alle übrigen Brücken bleiben offen.", "Einzelne Brücken sind gesperrt.", []),
        ("Alle Brücken sind gesperrt.", "Einige Brücken sind alt. Alle Brücken sind gesperrt.", []),
    ],
)  # fmt: skip
def test_a_part_is_not_the_whole(said, evidence, expected):
    """Of the same noun."""
    assert list(opposites.widened(said, evidence)) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Vor der Wahl wird gebaut.", [("Vor der Wahl", "nach der Wahl")]),
        ("Vor der langen Wahl wird gebaut.", [("Vor der langen Wahl", "nach der Wahl")]),
        ("Nach der Wahl wird gebaut.", []),
        ("Vor der Wahl wird nicht gebaut.", []),
        ("Vor der Wahl wäre es zu früh.", []),
        ("Vor dem Winter wird gebaut.", []),
    ],
)
def test_before_and_after(said, expected):
    """Of the same noun, and only what is said to be so."""
    assert list(opposites.reversed_in_time(said, "Gebaut wird nach der Wahl.")) == expected


def test_how_long_ago_is_how_long_since():
    """A span of time is no event before or after which something is."""
    for span in ("drei Jahren", "einem Jahr", "vielen Monaten", "Wochen"):
        said, evidence = f"Seit {span} ist Adler im Amt.", f"Adler wurde vor {span} gewählt."
        assert list(opposites.reversed_in_time(said, evidence)) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Der Rat wird kürzen.", ["kürzen"]),
        ("Gekürzt wird im Mai.", ["kürzen"]),
        ("Der Rat wird nicht kürzen.", []),
        ("Der Rat wird sparen.", []),
    ],
)
def test_what_is_only_denied(said, expected):
    """A verb that stands in the evidence behind its negation alone."""
    assert list(opposites.affirmed(said, "Der Rat wird die Zuschüsse nicht kürzen.")) == expected


@pytest.mark.parametrize("words", ["sofort ", "lehnt ab ", "steigt "])
def test_a_sentence_without_end_takes_as_long_as_it_is(words):
    """Its things, and the particles of its verbs, are looked for once."""
    assert growth(lambda size: opposites.sides(words * size), 2000) < SQUARE
