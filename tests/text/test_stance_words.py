"""What a sentence says for, against, or neither: verbs with their particles, negation, modal verbs, clauses."""

from __future__ import annotations

import pytest

from generator.model import Polarity
from generator.text.stance_words import conclusion, statements, strongest
from tests.timing import SQUARE, growth

FOR, OPEN, AGAINST = Polarity
SAYS = [
    ("Adler forderte einen Neubau.", FOR),
    ("Adler schlug am Montag einen Neubau vor.", FOR),
    ("Adler sagte einen Zuschuss zu.", FOR),
    ("„Wir sind bereit“, sagte sie.", FOR),
    ("Die Stadt will helfen.", FOR),
    ("Die Stadt werde so lange wie irgend möglich helfen.", FOR),
    ("Ein Neubau komme für sie nur infrage, wenn das Land zahle.", OPEN),
    ("Ein Neubau kommt für sie nicht infrage.", AGAINST),
    ("Die Stadt könnte helfen.", OPEN),
    ("Sie schloss einen Neubau nicht aus.", OPEN),
    ("Das Land schließe Zuschüsse nicht aus, heißt es.", OPEN),
    ("Ob sie kommt, ließ sie offen.", OPEN),
    ("Der Rat prüft einen Neubau.", OPEN),
    ("„Vielleicht werden wir etwas tun.“", OPEN),
    ("Adler schloss einen Neubau aus.", AGAINST),
    ("Adler sagte, sie schließe einen Neubau aus.", AGAINST),
    ("Der Verband lehnt einen Abriss ab.", AGAINST),
    ("Sie hat ausgeschlossen, Geld zu schicken.", AGAINST),
    ("Wir wollen keinen Neubau.", AGAINST),
    ("Beides sei unmöglich.", AGAINST),
    ("Die Stadt müsse ihre Hoffnung auf einen Neubau aufgeben.", AGAINST),
    ("Adler sagte, dass „eine neue“ Brücke, ein Radweg und ein Steg nötig sein würden.", FOR),
    ("Gefragt, welche Zusage sie geben könne, lehnte sie den Neubau ab.", AGAINST),
    ("Der Verein forderte dagegen eine rasche Sanierung.", FOR),
    ("Der Verein ist dagegen.", AGAINST),
    ("Der Verein plädierte dagegen.", AGAINST),
    ("Sie konnte sich einen Neubau vorstellen.", OPEN),
    ("Auf die Frage, ob ein Neubau denkbar sei, sagte sie: „Mit uns nicht.“", AGAINST),
    ("Sie hat ihre Teilnahme abgesagt.", AGAINST),
    ("Adler forderte einen Neubau, auch wenn das Land es nicht wünscht.", FOR),
    ("Adler betonte, dass der Rat seine Hoffnung auf Geld und seine lang gehegten Pläne aufgeben müsse.", AGAINST),
]


def test_what_is_called_something_is_no_wish_of_who_calls_it_so():
    """“nennt den Vorschlag einen Witz” proposes nothing."""
    assert all(not each.weights for each in statements("Behrens nennt den Vorschlag einen Witz."))


@pytest.mark.parametrize(("text", "side"), SAYS)
def test_what_a_sentence_says(text, side):
    """One side is said more than the others."""
    weights = strongest(each.weights for each in statements(text))
    assert [each for each in weights if weights[each] == max(weights.values())] == [side]


def test_numbers_are_no_bounds_and_what_it_takes_no_wish():
    """“4.100” and “9,4” stand in one clause; a number needed is no demand, a thing needed is."""
    (told,) = statements("4.100 Namen braucht sie für 9,4 Millionen.")
    assert told.text == "4.100 Namen braucht sie für 9,4 Millionen"
    assert not told.weights
    (wanted,) = statements("Die Stadt braucht eine Brücke.")
    assert wanted.weights == {FOR: 2}


def test_two_statements_of_one_sentence():
    """“sondern” parts them; what hangs on a clause belongs to it."""
    first, second = statements("Sie wollen keine Pfeiler bauen, sondern mit Geld helfen.")
    assert (first.weights.get(AGAINST), second.weights.get(FOR)) == (2, 1)
    (whole,) = statements("Sie forderte, dass der Rat die Brücke bauen lässt.")
    assert whole.weights.get(FOR) == 2


@pytest.mark.parametrize(
    ("reason", "side"),
    [
        ("Wer das befürchtet, lehnt es ab.", AGAINST),
        ("Der Satz bietet Hilfe an.", FOR),
        ("Er schließt einen Abriss aus und bietet stattdessen Geld an.", FOR),
        ("Wer fordert, die Brücke zu sperren, lehnt ihren Neubau ab.", AGAINST),
        ("Wer lange zögert, lässt es offen; dass sie es ablehnt, sagt der Artikel nicht.", OPEN),
        ("Dass sie es ablehnt, sagt der Artikel nicht.", None),
        ("Sie bestreitet, dass gebaut wird: Ein Plan liege noch nicht vor.", AGAINST),
        ("Der Satz setzt die Rede fort.", None),
    ],
)
def test_what_a_reason_comes_to(reason, side):
    """The last stance that it names outright and does not deny."""
    assert conclusion(reason) is side


@pytest.mark.parametrize("words", ["sagt ", "Haus, ", "wenn Haus, "])
def test_a_sentence_without_end_takes_as_long_as_it_is(words):
    """Of verbs, and of clauses without a verb."""
    assert growth(lambda size: statements(words * size), 3000) < SQUARE
