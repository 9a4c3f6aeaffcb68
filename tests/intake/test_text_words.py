"""Words that a layout parted within a line."""

from __future__ import annotations

import pytest

from generator.intake import text_words


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["W", "er die Brücke sieht, staunt."], ["", "Wer die Brücke sieht, staunt."]),
        (["D er Rat tagt heute."], ["Der Rat tagt heute."]),
        (["„W ir warten noch“, sagt sie."], ["„Wir warten noch“, sagt sie."]),
        (["B", "ücher"], ["", "Bücher"]),
    ],
)
def test_initials_set_apart(lines: list[str], expected: list[str]) -> None:
    """On a line of their own or before a blank, they are the first letter of a word; the lines stay as many."""
    assert text_words.made_whole(lines) == (expected, 1)


@pytest.mark.parametrize(
    "lines",
    [
        ["B und C schweigen dazu."],
        ["O der Jammer dieser Tage"],
        ["X wird nicht genannt, Y auch nicht."],
        ["A", "abfahrt"],
        ["D", "Er ist da."],
        ["Vitamin C in Obst ist gesund."],
        ["H und M verklagt die Stadt."],
    ],
)
def test_letters_that_are_no_initials(lines: list[str]) -> None:
    """Letters that stand for somebody, interjections, entries of a list, and what makes no word stay apart."""
    assert text_words.made_whole(lines) == (lines, 0)


def test_hyphens_left_within_words() -> None:
    """Where some words are cut at places where no word ends, other nouns with a small second part are whole, too."""
    line = "Die Feuer-wehr zog das Foh-len inzwi-schen aus der mor-schen Grube der Bau-genossenschaft."
    whole = "Die Feuerwehr zog das Fohlen inzwischen aus der morschen Grube der Baugenossenschaft."
    assert text_words.made_whole([line]) == ([whole], 5)


@pytest.mark.parametrize(
    "kept",
    ["rot-grün", "deutsch-französisch", "Start-ups", "DLRG-Zuges", "Süd-West-Hagen", "Ost- und", "x-mal", "EU-weit"],
)
def test_hyphens_that_belong_to_a_word(kept: str) -> None:
    """They stay, even where others are left over."""
    line = f"Das Foh-len war inzwi-schen auf mor-schen {kept} da."
    assert kept in text_words.made_whole([line])[0][0]


@pytest.mark.parametrize(("line", "number"), [("Foh-len inzwi-schen", 0), ("Foh-len inzwi-schen mor-schen", 3)])
def test_few_hyphens(line: str, number: int) -> None:
    """Two may be names or a joke; three different ones are a layout's."""
    assert text_words.made_whole([line])[1] == number


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Der Gemeinde- rat tagt.", "Der Gemeinderat tagt."),
        ("Das Wasser¬ werk und der Gemeinde¬rat", "Das Wasserwerk und der Gemeinderat"),
        ("Der Gemeinde- rat hat unter- sucht: Grenzwert- überschreitung", "Der Gemeinderat hat untersucht: "
         "Grenzwertüberschreitung"),
        ("Vor- und Nachteile, ein- bis zweimal, Haupt- oder Nebenfach", None),
        ("Wir sind in Teilzeit- leichter wird es nicht.", None),
        ("Er kam- trotz allem.", None),
    ],
)  # fmt: skip
def test_hyphens_with_a_blank(line: str, expected: str | None) -> None:
    """A word that the dictionary knows is whole again; one that it only takes apart needs others beside it."""
    assert text_words.made_whole([line])[0] == [expected or line]
