"""Offices of persons in `actors.yml`: what articles bear out, and what they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import actor_roles
from generator.dossier.naming import namer
from generator.model import ActorKind, Severity
from tests.factories import actor, article
from tests.timing import SQUARE, growth

ARTICLE = article(
    "Auentals Bürgermeisterin Anna Adler sprach im Rat, die Landesgruppe der Grünen hörte zu.",
    "Bo Behrens sammelt Unterschriften. Der pensionierte Lehrer leitet die Initiative am Fluss in Moordorf.",
    "„Es reicht“, sagte er als ihr Sprecher.",
    "Finanzminister Cem Can (SPD) schwieg. US-General Dan Dorn sprach vom russischen Präsidenten Emil Ehm.",
    "Die SPD-Chefin Fee Funk kam mit Ministerin Gesa Groth. Um Gesundheit ging es nicht.",
    "Chefärztin Hanna Hoff leitet die Klinik.",
)
NAMES = (
    "Anna Adler",
    "Bo Behrens",
    "Cem Can",
    "Dan Dorn",
    "Emil Ehm",
    "Fee Funk",
    "Gesa Groth",
    "Hanna Hoff",
    "Ida Ihm",
)
TRUE = [
    ("Anna Adler", "Bürgermeisterin von Auental"),
    ("Anna Adler", "Bürgermeisterin von Auental (Mai 2024)"),
    ("Bo Behrens", "Sprecher der Initiative, pensionierter Lehrer"),
    ("Bo Behrens", "Leiter der Initiative in Moordorf"),
    ("Bo Behrens", "lehnt den Abriss ab, Arzt"),
    ("Bo Behrens", "Lehrer, der Unterschriften sammelt"),
    ("Cem Can", "Bundesfinanzminister, SPD"),
    ("Dan Dorn", "General der USA"),
    ("Emil Ehm", "Präsident Russlands"),
    ("Fee Funk", "Vorsitzende der SPD"),
    ("Gesa Groth", "Gesundheitsministerin"),
    ("Ida Ihm", "Astronautin"),
]
FALSE = [
    ("Anna Adler", "Oberbürgermeisterin von Auental", "Oberbürgermeisterin"),
    ("Anna Adler", "Bürgermeisterin von Moordorf", "Moordorf"),
    ("Bo Behrens", "Sprecher der Initiative, pensionierter Arzt", "Arzt"),
    ("Bo Behrens", "Sprecher des Gewerbevereins", "Gewerbevereins"),
    ("Cem Can", "Finanzminister (CDU)", "CDU"),
    ("Emil Ehm", "Chefarzt in Moordorf", "Chefarzt"),
    ("Fee Funk", "Generalsekretärin der SPD", "Generalsekretärin"),
]


def told(name: str, role: str, roles: tuple[str, ...] = ()) -> list[str]:
    """The words of a role that are called in question."""
    known = [actor(each.split()[0].lower(), each, (each.split()[1],)) for each in NAMES]
    everybody = [
        replace(each, role=role, roles=roles, lines={"role": 7}) if each.name == name else each for each in known
    ]
    found = [each for each in actor_roles.problems(everybody, [ARTICLE], namer(everybody)) if name in each.message]
    assert all((each.line, each.severity) == (7, Severity.WARNING) for each in found)
    return [each.message.partition("“")[2].rstrip("”") for each in found]


@pytest.mark.parametrize(("name", "role"), TRUE)
def test_what_is_borne_out(name, role):
    """By the word, a compound or another word for who leads; what the role tells besides is not asked."""
    assert told(name, role) == []


@pytest.mark.parametrize(("name", "role", "words"), FALSE)
def test_what_is_not_borne_out(name, role, words):
    """Another office, or that of another place, body or party."""
    assert told(name, role) == [words]


def test_what_an_editor_knows_besides():
    """Words that `roles` repeats are the editor's own knowledge; bodies are not asked."""
    assert told("Bo Behrens", "Arzt", roles=("Arzt",)) == []
    body = replace(actor("rat", "Bo Behrens"), kind=ActorKind.ORGANISATION, role="Gericht")
    assert list(actor_roles.problems([body], [ARTICLE], namer([body]))) == []


def test_a_long_row_of_capital_words_is_read_fast() -> None:
    """Each could begin a title."""
    known = namer([actor("anna", "Anna Adler", ("Adler",))])

    def read(size: int) -> None:
        long = article("Rat " * size + "tagt. Anna Adler sprach.")
        assert list(actor_roles.problems([], [long], known)) == []

    assert growth(read, 12_000) < SQUARE
