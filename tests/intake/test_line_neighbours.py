"""A line is what its neighbours make of it."""

from __future__ import annotations

import pytest

from generator.intake import line_neighbours, text_lines
from generator.intake.line_roles import Classified, Role

FIRST = "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke im kommenden Jahr zu sperren."
SECOND = "Die Verwaltung rechnet nach eigenen Angaben mit zwei Jahren Bauzeit und hohen Kosten für alle."
THIRD = "Anwohner fürchten Umwege, der Handel Verluste, und die Feuerwehr prüft noch, wie sie künftig fährt."
LONG = "Um diesen Inhalt zu sehen, brauchen wir Ihre Erlaubnis für die Übertragung von Daten an Dritte."


def classified(*texts: str) -> list[Classified]:
    """Lines with a blank line between them."""
    return line_neighbours.classified(text_lines.split("\n\n".join(texts), markdown=False))


REPEATED = [
    ("a button again and again", "Kartendienst einblenden", 3, Role.NOTICE),
    ("a button twice", "Kartendienst einblenden", 2, Role.SHORT),
    ("a notice again and again", LONG, 3, Role.NOTICE),
    ("who speaks", "Anna Adler:", 3, Role.SHORT),
    ("one word", "Zurück", 3, None),
]


@pytest.mark.parametrize(("text", "times", "role"), [c[1:] for c in REPEATED], ids=[c[0] for c in REPEATED])
def test_what_stands_again_and_again(text: str, times: int, role: Role | None) -> None:
    """Between paragraphs it is the page's, three times or more."""
    between = [text if number < times else THIRD for number in range(3)]
    found = classified(FIRST, between[0], SECOND, between[1], THIRD + " Danach.", between[2])
    roles = {line.role for line in found if line.line.text == text}
    assert roles == ({role} if role else {classified(text)[0].role})


def test_numbered_sub_headings_are_not_one() -> None:
    """They differ in the number only, and each stands once."""
    found = classified(FIRST, "Teil 1", SECOND, "Teil 2", THIRD, "Teil 3", FIRST + " Danach.")
    assert [line.role for line in found if line.line.text.startswith("Teil")] == [Role.SHORT] * 3


def test_a_headline_stands_again_above_the_article() -> None:
    """In the page's path and as its title: only what stands between paragraphs counts."""
    title = "Alte Brücke bleibt gesperrt"
    found = classified(title, title, title, FIRST, SECOND, THIRD)
    assert {line.role for line in found[:3]} == {Role.SHORT}


def test_the_head_of_a_mail_below_a_note() -> None:
    """Who passes a mail on writes some lines above its head."""
    head = "Von: Bote\nGesendet: 9. Mai 2025\nAn: Redaktion\nBetreff: Umbau"
    found = line_neighbours.classified(
        text_lines.split(f"Hallo, siehe unten.\n\n-----Ursprüngliche Nachricht-----\n{head}\n\nText.")
    )
    assert [line.role for line in found[1:6]] == [Role.NOTICE, Role.NOTICE, Role.DATE, Role.NOTICE, Role.NOTICE]
