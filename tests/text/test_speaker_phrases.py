"""Who speaks, by the grammar of the sentence."""

from __future__ import annotations

import pytest

from generator.text.noun_phrases import Phrase
from generator.text.speaker_phrases import behind, by_whom, first_subject, subject

SUBJECTS = [
    ("Der Minister Anton Adler sagte ab.", "sagte", True, "Der Minister Anton Adler"),
    ("Am Montag sagte der Sprecher der Kammer in Ulm: Q", "sagte", True, "der Sprecher der Kammer in Ulm"),
    ("Q, sagte Adler am Montag.", "sagte", True, "Adler"),
    ("Q, erklärte er.", "erklärte", True, "er"),
    ("Zudem kritisierte Anton Adler (SPD) den Plan.", "kritisierte", True, "Anton Adler (SPD)"),
    ("Den Plan kritisierte die Kammer.", "kritisierte", True, "die Kammer"),
    ("Dem Minister antwortete Adler.", "antwortete", True, "Adler"),
    ("Wie die Kammer mitteilte, regnet es.", "mitteilte", True, "die Kammer"),
    ("Es regne, meldete der Sender „Ulm am Morgen“.", "meldete", True, "der Sender „Ulm am Morgen“"),
    ("Adler, der lange schwieg, erklärte das.", "erklärte", True, "Adler"),
    ("Ein Bauer, der das fordert, kam.", "fordert", True, "Ein Bauer"),
    ("Adler hat den Plan kritisiert.", "kritisiert", False, "Adler"),
    ("Zuvor hatte die Kammer den Plan kritisiert.", "kritisiert", False, "die Kammer"),
    ("Anton Adler, Sprecher der Kammer, sagte ab.", "sagte", True, "Anton Adler, Sprecher der Kammer"),
    ("Adler lobte den Plan und forderte mehr.", "forderte", True, "Adler"),
    ("Berta von der Au warnte.", "warnte", True, "Berta von der Au"),
    ("Prof. Dr. Adler warnte.", "warnte", True, "Prof. Dr. Adler"),
    ("Es wurde gewarnt.", "gewarnt", False, "Es"),
    ("Einige glauben das nicht.", "glauben", True, "Einige"),
    ("Die beiden sagten ab.", "sagten", True, "Die beiden"),
    ("Die taz meldet das.", "meldet", True, "Die taz"),
    ("Die ndr-Redaktion und die ödp sagten ab.", "sagten", True, "Die ndr-Redaktion und die ödp"),
    ("Die gestern in Ulm vorgestellte Studie zeigt das.", "zeigt", True, "Die gestern in Ulm vorgestellte Studie"),
    ("Der erst kürzlich gewählte Rat sagte ab.", "sagte", True, "Der erst kürzlich gewählte Rat"),
    ("Stimmen, die in Ulm große Sorge äußern, sagten ab.", "sagten", True, "Stimmen"),
    ("Das Blatt ''Die Brücke'' meldet das.", "meldet", True, "Das Blatt ''Die Brücke''"),
    ("Ein nicht genannter Vertreter der Kammer sagte ab.", "sagte", True, "Ein nicht genannter Vertreter der Kammer"),
    ("Die das Feuer bekämpfende Anna Adler sagte ab.", "sagte", True, "Die das Feuer bekämpfende Anna Adler"),
    ("Die dem Rat nahestehende „Brücke“ meldet das.", "meldet", True, "Die dem Rat nahestehende „Brücke“"),
    ("Ein Bote der Kammer, Adler, heute abgereist, rief.", "rief", True, "Ein Bote der Kammer, Adler"),
    ("Die so genannte Kammer sagte ab.", "sagte", True, "Die so genannte Kammer"),
    ("Am Montag sagte der 54 Jahre alte Anton Adler ab.", "sagte", True, "der 54 Jahre alte Anton Adler"),
    ("Der fast zehn Seiten lange Bericht zeigt das.", "zeigt", True, "Der fast zehn Seiten lange Bericht"),
    ("Der Bericht für 2005 der Kammer zeigt das.", "zeigt", True, "Der Bericht für 2005 der Kammer"),
    ("Außer in Ulm fordert das auch die Kammer.", "fordert", True, "die Kammer"),
    ("Mit 3,5 Millionen Euro rechnet die Kammer.", "rechnet", True, "die Kammer"),
    ("Zwei Jahre später sagte die Kammer ab.", "sagte", True, "die Kammer"),
    ("Später sagte van der Au ab.", "sagte", True, "van der Au"),
    ("Später sagte al Adler ab.", "sagte", True, "al Adler"),
    ("Sieben Prozent der Befragten glauben das.", "glauben", True, "Sieben Prozent der Befragten"),
]
SOURCES = [
    ("Laut Adler regnet es.", "Adler"),
    ("Es regnet laut der Kammer in Ulm.", "der Kammer in Ulm"),
    ("Nach Angaben der Kammer regnet es.", "der Kammer"),
    ("Nach Angaben von Adler regnet es.", "Adler"),
    ("Nach eigenen Angaben regnet es.", "Angaben"),
    ("Nach Zeugenaussagen regnete es.", "Zeugenaussagen"),
    ("Es regne gemäß einem Sprecher der Kammer.", "einem Sprecher der Kammer"),
    ("Der Kammer zufolge regnet es.", "Der Kammer"),
    ("Es regne, so der Sprecher Adler.", "der Sprecher Adler"),
    ("Es regne, heißt es in dem Papier.", "dem Papier"),
    ("Das geht aus einem Papier der Kammer hervor.", "einem Papier der Kammer"),
    ("Nach Angaben seines Anwalts regnet es.", "seines Anwalts"),
    ("Für den Sprecher Adler sei das kein Regen.", "den Sprecher Adler"),
    ("Für Adler ist das kein Regen.", ""),
    ("Adler geht nach Hause.", ""),
    ("Es regnet.", ""),
]


def shown(text: str, phrase: Phrase | None) -> str:
    """The words of a phrase."""
    return text[phrase.start : phrase.end] if phrase else ""


@pytest.mark.parametrize(("text", "verb", "finite", "expected"), SUBJECTS, ids=[case[0] for case in SUBJECTS])
def test_the_subject_of_a_verb_is_found(text: str, verb: str, finite: bool, expected: str) -> None:
    """The subject stands before or behind the verb, and is no object."""
    assert shown(text, subject(text, text.index(verb), finite)) == expected


@pytest.mark.parametrize(("text", "expected"), SOURCES, ids=[case[0] for case in SOURCES])
def test_set_phrases_name_who_is_cited(text: str, expected: str) -> None:
    """Set phrases name who is cited."""
    assert shown(text, behind(text)) == expected


def test_the_agent_of_a_passive_is_found() -> None:
    """Who does what a passive says."""
    text = "Der Plan wurde von der Kammer gefordert."
    assert shown(text, by_whom(text, text.index("gefordert"))) == "der Kammer"
    assert by_whom("Der Plan wurde gefordert.", 15) is None


def test_the_first_subject_is_no_pronoun() -> None:
    """Whatever the verb, pronouns left aside."""
    text = "Im Mai tat die Kammer das."
    assert shown(text, first_subject(text)) == "die Kammer"
    assert first_subject("Am Montag.") is None
