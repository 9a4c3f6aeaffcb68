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
    "Can kündigte eine Klage an, sollte der Bau beginnen. Eine Fähre sei gut, ersetze aber keine Brücke.",
    "Can sagte nur zwei Züge zu. Über eine Maut könne man reden. Aber nicht, solange das Land zahlt.",
    "„Wir helfen, wenn der Rat beschließt“, sagte Can.",
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
    ("Can kündigte eine Klage an", "the condition behind it is left out: “sollte der Bau beginnen.”"),
    ("Eine Fähre sei gut", "what limits it is left out: “ersetze aber keine Brücke.”"),
    ("Can sagte […] zwei Züge zu.", "it leaves out “nur”: “nur”"),
    ("zwei Züge zu.", "it leaves out “nur”: “Can sagte nur”"),
    (
        "„Wir helfen […]“, sagte Can.",
        "the condition behind it is left out: “wenn der Rat beschließt”",
    ),
    ("Über eine Maut könne man reden.", "the next sentence limits it: “Aber nicht, solange das Land zahlt.”"),
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
HONEST = [
    ("Wir sind bereit und werden nicht zögern.", "Wir sind bereit"),
    ("Wir sind bereit, aber nicht allein.", "Wir sind bereit"),
    ("Adler will bauen und nicht warten.", "Adler will bauen"),
    ("„Wir bauen“, sagte Adler und wollte kein Datum nennen.", "„Wir bauen“, sagte Adler"),
    ("Die Stadt fordert eine Brücke in Auental und will keinen Tunnel.", "Die Stadt fordert eine Brücke"),
    ("Die Stadt zahlt nicht und will bauen.", "will bauen"),
    ("Adler sagte, dass er komme, weil niemand sonst gehe.", "Adler sagte, dass er komme"),
    ("Adler fragte, was die Stadt plant und wer nicht zahlt.", "Adler fragte, was die Stadt plant"),
    ("Wird die Stadt bauen oder nicht?", "Wird die Stadt bauen"),
    ("Wann beginnt der Bau der Brücke?", "Wann beginnt der Bau"),
    ("„Ob das geht?“, fragte Adler.", "„Ob das geht?“"),
    ("Er will weder Neubau noch Sanierung.", "Er will weder Neubau"),
    ("Nicht nur die Stadt will bauen.", "die Stadt will bauen"),
    ("Die Stadt baut nicht zuletzt wegen der Bahn.", "Die Stadt baut"),
    ("Das ist nichts anderes als ein Verrat an der Stadt.", "ein Verrat an der Stadt"),
    ("Die Stadt will bauen wie nie zuvor.", "Die Stadt will bauen"),
    ("Keine Woche nach der Wahl will Adler bauen.", "will Adler bauen"),
    ("Die nicht öffentliche Sitzung des Rates beschloss den Bau.", "beschloss den Bau"),
    ("Sie sagte, dass man bereit sei zu Gesprächen mit der Stadt.", "dass man bereit sei"),
    ("Sie sagte, dass die Stadt schneller baut als das Land.", "dass die Stadt schneller baut"),
    ("Der Bund zahlt, betonte aber, dass es dauere.", "Der Bund zahlt"),
    ("Die Stadt baut einen Tunnel, er aber zögert.", "Die Stadt baut einen Tunnel"),
    ("Das Land zahlt die Fähre. Doch nur zwei Tage später sank sie.", "Das Land zahlt die Fähre."),
    ("Can lobt den Rat der Stadt. Aber nicht nur er tut das.", "Can lobt den Rat der Stadt."),
    ("Adler will eine Brücke bauen. Doch nicht alle im Rat wollen das.", "Adler will eine Brücke bauen."),
    ("Um 15 Uhr begann die Sitzung im Rathaus.", "Um 15 Uhr begann die Sitzung"),
]
UNCERTAIN = [
    ("Adler schließt Neubau oder Tunnel nicht aus.", "Adler schließt Neubau"),
    ("Die Stadt kann und will nicht bauen.", "Die Stadt kann"),
    ("Adler hat geprüft und wird nicht bauen.", "Adler […] bauen"),
    ("Die Stadt zahlt nicht und fordert Geld.", "fordert Geld"),
    ("Die Stadt wird nicht ohne das Land bauen.", "Die Stadt wird […] bauen"),
    ("Adler sagte, dass das Land bei der Sanierung hilft.", "Adler sagte, dass das Land bei der Sanierung"),
]
CERTAIN = [
    ("Die Stadt kann und will nicht bauen.", "Die Stadt kann und will"),
    ("Weder die Stadt noch das Land will bauen.", "das Land will bauen"),
    ("Adler will keinen Tunnel und keine Brücke bauen.", "Brücke bauen"),
    ("Adler sagte, dass das Land nicht hilft.", "Adler sagte, dass das Land"),
]


def found(quote, text=ARTICLE, **more):
    """The problems of a position with this quotation."""
    made = position(quote, day=date(2024, 5, 2), **more)
    whole = resolve.resolve(seeds((proposal(made),), (actor(),)), [text])[0]
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


@pytest.mark.parametrize(("text", "quote"), HONEST)
def test_what_is_left_out_and_turns_nothing(text, quote):
    """Other clauses, negations that deny nothing, and what stands behind the verb of a clause."""
    assert found(quote, article(text, id="bruecke")) == ()


@pytest.mark.parametrize(
    ("text", "quote", "severity"),
    [
        *((*case, Severity.WARNING) for case in UNCERTAIN),
        *((*case, Severity.ERROR) for case in CERTAIN),
    ],
)
def test_only_what_is_certain_is_an_error(text, quote, severity):
    """A negation that may belong to another clause is warned of."""
    assert [each.severity for each in found(quote, article(text, id="bruecke"))] == [severity]


def test_a_paragraph_is_parted_into_sentences_once():
    """However many positions quote it."""
    cuts._sentences.cache_clear()
    for _ in range(9):
        found("Die Stadt will […] Neubau")
    assert (cuts._sentences.cache_info().misses, cuts._sentences.cache_info().hits) == (1, 8)
