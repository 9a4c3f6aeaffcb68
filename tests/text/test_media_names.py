"""Names of media as news writes them, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from generator.text import media_names
from tests.timing import SQUARE, growth

NAMES = [
    ("Das steht in der Neuen Nordener Zeitung.", "Neuen Nordener Zeitung"),
    ("So die Frankfurter Rundschau am Freitag.", "Frankfurter Rundschau"),
    ("Das Hohenauer Kreisblatt fragt nach.", "Hohenauer Kreisblatt"),
    ("Die Auer Kreiszeitung fragt nach.", "Auer Kreiszeitung"),
    ("Die Washington Post fragt nach.", "Washington Post"),
    ("Der Nordkurier fragt nach.", "Nordkurier"),
    ("Die Rhein-Zeitung fragt nach.", "Rhein-Zeitung"),
    ("Die Bild am Sonntag fragt nach.", "Bild am Sonntag"),
    ("Das meldet dpa.", "dpa"),
    ("Das sagte er der Deutschen Presse-Agentur.", "Deutschen Presse-Agentur"),
    ("Das war dem Handelsblatt neu.", "Handelsblatt"),
    ("Laut Deutscher Welle ist sie gesperrt.", "Deutscher Welle"),
    ("Das sagte er der Deutschen Welle.", "Deutschen Welle"),
]
NONE = [
    "Eine Tageszeitung fragt nach.",
    "Er sah ein Bild der Kamera.",
    "Die Bild-Unterschrift fehlt.",
    "Die alte Welt von gestern ist vorbei.",
    "Im Flugblatt steht es anders.",
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names_of_media_are_recognised(text: str, name: str) -> None:
    """By its form, or from the list."""
    found = re.search(media_names.NAME, text)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("text", NONE)
def test_common_nouns_are_no_media(text: str) -> None:
    """Common nouns, and words that are a paper's name only when they stand alone."""
    assert re.search(media_names.NAME, text) is None


@pytest.mark.parametrize(
    ("letters", "text", "found"),
    [
        ("dpa", "Das sagte er der Deutschen Presse-Agentur.", True),
        ("epd", "Das steht in einer Meldung des Evangelischen Pressedienstes.", True),
        ("AFP", "Das sagte er Agence France-Presse.", True),
        ("dpa", "Das sagte er der Presse.", False),
        ("Auebote", "Das sagte er dem Auebote.", False),
    ],
)
def test_an_agency_in_full(letters: str, text: str, found: bool) -> None:
    """What is known by its letters is found by its whole name."""
    form = media_names.in_full(letters)
    assert bool(form and form.search(text)) is found


def test_a_name_of_the_list():
    """Whole, and no form that a person may have as well."""
    assert [media_names.is_known(name) for name in ("dpa", "Deutsche Welle", "dpa und Cem Can", "Emily Post")] == [
        True, True, False, False
    ]  # fmt: skip


def test_a_name_that_is_a_common_word_too() -> None:
    """It alone: with its article, or as a part of a longer name, it is a paper."""
    assert media_names.is_also_a_word("Zeit")
    assert not any(map(media_names.is_also_a_word, ("Die Zeit", "Bild am Sonntag", "Hohenauer Bote")))


def test_nothing_but_a_name() -> None:
    """By its form or of the list; a sentence that holds one is none, nor is a person."""
    said = ("Hohenauer Bote", "Deutsche Welle", "Im Hohenauer Boten steht es", "Emily Muster")
    assert [media_names.is_medium(text) for text in said] == [True, True, False, False]


@pytest.mark.parametrize("sign", ["A.", "A-"])
def test_a_word_without_end_takes_as_long_as_it_is(sign):
    """No name begins at each of its letters."""
    assert growth(lambda size: re.findall(media_names.NAME, sign * size), 20_000) < SQUARE
