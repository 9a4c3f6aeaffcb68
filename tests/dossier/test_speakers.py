"""Who speaks, who is spoken of, who passes it on: German sentences as news print them."""

from __future__ import annotations

import pytest

from generator.dossier import speakers
from generator.dossier.naming import namer
from tests.factories import actor
from tests.timing import SQUARE, growth

TOLD_IN_THE_DATIVE = [
    ("„Wir bauen“, sagte Adler der „Auebote“.", {"auebote"}),
    ("„Wir bauen“, erklärte sie der Auebote am Montag.", {"auebote"}),
    ("Wie Adler der Auebote sagte, wird gebaut.", {"auebote"}),
    ("Adler sagte dem Sender Auebote, es werde gebaut.", {"auebote"}),
    ("Er bestätigte der neuen „Auebote“, es werde gebaut.", {"auebote"}),
    ("„Wir bauen“, sagte der Auebote.", set()),
    ("„Wir bauen“, sagte die Chefin der Auebote.", set()),
    ("Adler sagte, der Auebote fehle Geld.", set()),
    ("Adler sagte der Auebote ein Gespräch zu.", set()),
    ("Adler half der Auebote.", set()),
    ("Adler sprach mit der Auebote und sagte nichts.", set()),
]
KNOWN = namer(
    [
        actor(),
        actor("bo-behrens", "Bo Behrens", ("Behrens",)),
        actor("rathaus", "Rathaus", ("Rathauses",)),
        actor("auebote", "Auebote", ()),
        actor("initiative", "Initiative", ()),
    ]
)
SPEAK = [
    ("the subject", "Adler forderte einen Neubau.", {"anna-adler"}),
    ("the subject behind the verb", "Am Montag sagte Bürgermeisterin Anna Adler nichts.", {"anna-adler"}),
    ("behind a preposition", "Sie sprach am Montag mit Adler.", set()),
    ("behind a preposition and a title", "Sie sprach mit der neuen Bürgermeisterin Anna Adler.", set()),
    ("behind a longer preposition", "Hinsichtlich Adler blieb alles offen.", set()),
    ("behind “während”", "Es regnete, während Adler einen Neubau forderte.", {"anna-adler"}),
    ("laut", "Laut Adler ist alles offen.", {"anna-adler"}),
    ("nach Angaben", "Nach Angaben von Adler ist alles offen.", {"anna-adler"}),
    ("nach Auffassung der", "Nach Auffassung der Bürgermeisterin Anna Adler ist alles offen.", {"anna-adler"}),
    ("so", "Alles sei offen, so Adler.", {"anna-adler"}),
    ("zufolge", "Adler zufolge ist alles offen.", {"anna-adler"}),
    ("the agent", "Das wurde von Adler vorgeschlagen.", {"anna-adler"}),
    ("the agent of a participle", "der von Adler geforderte Neubau", {"anna-adler"}),
    ("the act of somebody", "Adlers Forderung wurde laut.", {"anna-adler"}),
    ("something of somebody", "Das Haus Adlers brannte.", set()),
    ("the object", "Adler dankte Behrens.", {"anna-adler"}),
    ("the object behind “den”", "Wir fordern den Behrens auf.", set()),
    ("the agent behind “den”", "Das von den Behrens geforderte Geld kommt.", {"bo-behrens"}),
    ("nach dem Willen", "Das Bad soll nach dem Willen der Bürgermeisterin Anna Adler schließen.", {"anna-adler"}),
    ("the object of a pronoun's verb", "Er forderte Bürgermeisterin Anna Adler auf, zu bauen.", set()),
    ("the same with “Sie”", "Sie forderte Adler zugleich auf, zu bauen.", set()),
    ("the same behind the verb", "Am Montag forderte er Adler auf, zu bauen.", set()),
    ("the object before the verb and its pronoun", "Behrens nannte er einen Träumer.", set()),
    ("an act that a pronoun judges", "Das Angebot der Initiative nannte er dreist.", set()),
    ("an act of speech by itself", "Das Angebot der Initiative kam spät.", {"initiative"}),
    ("beside a pronoun behind it", "Adler und er forderten es.", {"anna-adler"}),
    ("beside a pronoun", "Sie und Adler forderten es.", {"anna-adler"}),
    ("the dative of a feminine noun", "Zugleich bot sie der Initiative ein Gespräch an.", set()),
    ("the same noun as the subject", "Zugleich bot die Initiative ein Gespräch an.", {"initiative"}),
    (
        "another behind “laut” and a verb",
        "Laut Adler hat Behrens das Geld in Aussicht gestellt.",
        {"anna-adler", "bo-behrens"},
    ),
    ("two at once", "Adler und Behrens forderten es.", {"anna-adler", "bo-behrens"}),
    ("a list behind a preposition", "Ein Treffen zwischen ihr, Adler und Behrens kam zustande.", set()),
    ("named in direct speech", "„Adler kommt wohl nicht“, sagte Behrens.", {"bo-behrens"}),
    ("an apposition", "Das betonte die Bürgermeisterin, Anna Adler, am Montag.", {"anna-adler"}),
    ("the spokeswoman of", "Das sagte eine Sprecherin des Rathauses.", {"rathaus"}),
    ("the study of", "Die Studie des Rathauses nennt drei Gründe.", {"rathaus"}),
    ("“als” before a clause", "Es wurde still, als Bürgermeisterin Anna Adler sprach.", {"anna-adler"}),
    ("“als” before an office", "Es sprach, als Bürgermeisterin, Anna Adler.", {"anna-adler"}),
    ("“als” before somebody", "Er kam früher als Adler.", set()),
    ("the roof of", "Das Dach des Rathauses brannte.", set()),
]


@pytest.mark.parametrize(("text", "who"), [case[1:] for case in SPEAK], ids=[case[0] for case in SPEAK])
def test_who_may_speak(text, who):
    """Subjects, those cited, those whose act it is."""
    assert {role.actor for role in speakers.roles(text, KNOWN) if speakers.may_speak(role)} == who


REPORTED = [
    ("by a conjunction", "Behrens sagte, dass Adler bauen wolle.", {"bo-behrens"}),
    ("by the subjunctive", "Behrens sagte, Adler sei bereit.", {"bo-behrens"}),
    ("with who speaks behind", "Adler wird bauen, sagte Behrens.", {"bo-behrens"}),
    ("not at all", "Während Behrens zögert, fordert Adler den Neubau.", set()),
    ("by herself", "Adler sagte, sie sei bereit.", set()),
]


@pytest.mark.parametrize(("text", "who"), [case[1:] for case in REPORTED], ids=[case[0] for case in REPORTED])
def test_who_reports_it(text, who):
    """Whoever says it of Adler."""
    assert speakers.reporters(text, speakers.roles(text, KNOWN), "anna-adler") == who


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("sagte Behrens gegenüber Auebote", True),
        ("im Interview mit Auebote", True),
        ("im Interview mit den Auebote", True),
        ("sie kauft gern bei Auebote ein", False),
    ],
)
def test_who_passes_it_on(text, passes):
    """A paper that somebody told it."""
    assert ("auebote" in {r.actor for r in speakers.roles(text, KNOWN) if speakers.passes_on(r)}) is passes


@pytest.mark.parametrize(("text", "told"), TOLD_IN_THE_DATIVE)
def test_who_is_told_something_in_the_dative(text, told):
    """Behind a verb of saying that has another subject; “der” alone may be that subject, or a genitive."""
    assert speakers.told_in(text, KNOWN) == told


def test_whoever_is_cited_tells_of_others():
    """“Nach Angaben von Adler hat Behrens zugesagt”: Behrens does not report what Adler says."""
    text = "Nach Angaben von Adler hat Behrens ihr Geld in Aussicht gestellt."
    found = speakers.roles(text, KNOWN)
    assert speakers.reporters(text, found, "anna-adler") == frozenset()
    assert speakers.reporters(text, found, "bo-behrens") == {"anna-adler"}


def test_a_long_clause_behind_als_is_read_fast():
    """Each of its words could be its last one."""
    assert growth(lambda size: speakers.roles("Es kam, als Adler " + "xyz " * size + "1", KNOWN), 8000) < SQUARE
