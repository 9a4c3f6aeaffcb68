"""Own words wholly or partly, paraphrase, or the reporter's sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import quote_search
from generator.dossier.voice import reports, reworded, voice
from generator.model import Voice
from tests.dossier.claims import DEMAND, citation, claim
from tests.factories import article

ARTICLE = article(
    "„Wir bauen eine neue Brücke“, sagte Adler. Der Rat wolle zahlen. Die Brücke misst 90 Meter. "
    "Der Rat wolle „keine Zeit verlieren“ und bis zum Herbst bauen. Die „neue Brücke“ misst 90 Meter an der Mündung. "
    "Laut der Zeitung „Neue Presse“ will der Rat zahlen. „Wir bauen sie, sobald es taut“, sagte sie und fügte hinzu, "
    "dass das Land zahle."
)
QUOTES = [
    ("„Wir bauen eine neue Brücke“, sagte", Voice.OWN),
    ("Wir bauen eine neue", Voice.OWN),
    ("„Wir bauen sie, sobald es taut“, sagte sie und fügte hinzu, dass das Land zahle.", Voice.PARTLY_OWN),
    ("Der Rat wolle zahlen.", Voice.PARAPHRASE),
    ("Die Brücke misst 90 Meter.", Voice.REPORTER),
    ("Der Rat wolle „keine Zeit verlieren“ und bis zum Herbst bauen.", Voice.PARTLY_OWN),
    ("und bis zum Herbst bauen", Voice.REPORTER),
    ("Die „neue Brücke“ misst 90 Meter an der Mündung.", Voice.REPORTER),
    ("Laut der Zeitung „Neue Presse“ will der Rat zahlen.", Voice.PARAPHRASE),
]


@pytest.mark.parametrize(("quote", "whose"), QUOTES)
def test_whose_words_they_are(quote, whose):
    """By what stands in quotation marks in the article, and by what reports."""
    (pieces,) = quote_search.locate(quote, ARTICLE)
    assert voice(ARTICLE, pieces) is whose


def test_who_speaks_may_stand_elsewhere():
    """A passage that another one gives to somebody is told by that one, whatever its own words."""
    (pieces,) = quote_search.locate("Die Brücke misst 90 Meter.", ARTICLE)
    assert voice(ARTICLE, pieces, speaker="Laut Adler") is Voice.PARAPHRASE


INTERVIEW = article(
    "Anna Adler: Wir bauen im Mai.",
    "Und das Land?",
    "Adler: Das zahlt gern.",
    "Wann ist sie fertig?",
    "Adler: Bald. Der Rat wolle zahlen.",
    "Hintergrund: Die Brücke misst 90 Meter.",
)


@pytest.mark.parametrize(
    ("quote", "whose"), [("Das zahlt gern.", Voice.OWN), ("Die Brücke misst 90 Meter.", Voice.REPORTER)]
)
def test_answers_of_an_interview_are_own_words(quote, whose):
    """They stand behind the speaker's name, without quotation marks; a heading with a colon is no speaker."""
    (pieces,) = quote_search.locate(quote, INTERVIEW)
    assert voice(INTERVIEW, pieces) is whose


def test_nothing_quoted():
    """A quotation that is not there has no voice to show."""
    assert voice(ARTICLE, ()) is Voice.REPORTER


@pytest.mark.parametrize(
    ("words", "whose"),
    [("eine neue Brücke", True), ("Die alte hält", False), ("forderte am Donnerstag", False), ("wir fordern", False)],
)
def test_the_words_of_the_article_for_what_somebody_said(words, whose):
    """Outside quotation marks, in a passage that reports; neither with a verb of speech nor in the first person."""
    assert reworded(words, citation(claim(DEMAND))) is whose


def test_words_of_an_answer_are_the_speakers_own():
    """Though an interview prints no quotation marks."""
    (pieces,) = quote_search.locate("Adler: Das zahlt gern.", INTERVIEW)
    answered = replace(citation(claim(DEMAND)), article=INTERVIEW, pieces=pieces, voice=Voice.PARAPHRASE)
    assert not reworded("Das zahlt gern", answered)
    assert reworded("Die Brücke misst", answered)


@pytest.mark.parametrize(
    ("said", "whether"),
    [
        ("Nach Adlers Worten kommt die „neue Brücke“.", True),
        ("Adler verlangt die „neue Brücke“.", True),
        ("Die „Brücke, sagte sie“ misst 90 Meter.", False),
        ("Einem Artikel zufolge verlangt Adler die „neue Brücke“.", False),
    ],
)
def test_sentences_of_editors_that_have_somebody_speak(said, whether):
    """By words that report outside quotation marks; an article that is named speaks for itself."""
    assert reports(said) is whether
