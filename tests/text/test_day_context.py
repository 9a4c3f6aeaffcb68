"""The clause around an expression of a day, and its tense."""

from __future__ import annotations

import pytest

from generator.text.day_context import Context
from generator.text.sentences import Span
from generator.text.tense import Tense


def at(sentence: str, word: str = "Montag") -> Context:
    """The word in its sentence."""
    start = sentence.index(word)
    return Context(sentence, Span(0, len(sentence)), start, start + len(word))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die für Montag geplante Sitzung wurde verschoben.", Tense.FUTURE),
        ("Der am Montag beginnende Streik wurde verkürzt.", Tense.FUTURE),
        ("Die am Montag verhafteten Männer schweigen.", Tense.PAST),
        ("Laut der am Montag veröffentlichten Studie steigt der Pegel.", Tense.PAST),
        ("Der Rat, der am Montag den geplanten Bau berät, zögert.", Tense.UNKNOWN),
        ("Auf die Frage am Montag, ob er bleibe, schwieg er.", Tense.PAST),
        ("Sie sind am Montag, wie es heißt, abgereist.", Tense.PAST),
        ("Der Rat berät am Montag, sagte sie.", Tense.UNKNOWN),
        ("Sie habe, erzählt sie, am Montag mit ihm gesprochen.", Tense.PAST),
        ("Sie ist gefesselt und bedroht am Montag in Ulm gefunden worden.", Tense.PAST),
        ("Das Haus wird geräumt und am Montag abgerissen.", Tense.FUTURE),
    ],
)
def test_the_tense_of_a_clause(sentence: str, expected: Tense) -> None:
    """A participle to which the day belongs goes before the verb; a clause without a verb follows its sentence."""
    assert at(sentence).tense() is expected


def test_where_clauses_end() -> None:
    """“und” ends a clause, but may join nouns within one between two commas."""
    context = at("Er sagt, am Montag kämen Ulm und Bonn, mehr nicht.")
    assert context.text[slice(context.clause.start, context.clause.end)].strip() == "am Montag kämen Ulm"
    assert context.text[slice(context.main_clause.start, context.main_clause.end)].strip().endswith("und Bonn")
    assert (context.before, context.after[:6]) == ("Er sagt, am ", " kämen")


def test_a_story_is_told_in_the_preterite() -> None:
    """The perfect tense tells of news."""
    assert at("Am Montag kam er an.").is_story()
    assert not at("Am Montag ist er angekommen.").is_story()
