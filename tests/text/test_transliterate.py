"""Cyrillic names in Latin letters."""

from __future__ import annotations

import pytest

from generator.text.transliterate import LETTERS, is_cyrillic, latin, spellings


@pytest.mark.parametrize(
    ("name", "way", "expected"),
    [
        ("Зеленський", "uk-de", "Selenskyj"),
        ("Володимир", "uk-de", "Wolodymyr"),
        ("Київ", "uk-de", "Kyjiw"),
        ("Київ", "uk-fr", "Kyïv"),
        ("Путин", "ru-de", "Putin"),
        ("Путин", "ru-fr", "Poutin"),
        ("Хрущёв", "ru-de", "Chruschtschjow"),
        ("Запоріжжя", "uk-en", "Zaporizhzhya"),
        ("Trump", "uk-de", "Trump"),
    ],
)
def test_cyrillic_becomes_latin_letter_by_letter(name: str, way: str, expected: str) -> None:
    """Letter by letter, as the readers of a language write it; Latin letters stay."""
    assert latin(name, way) == expected


def test_spellings_of_a_name() -> None:
    """All that papers of three languages write, the shortened endings included."""
    found = set(spellings("Зеленський"))
    assert {"Selenskyj", "Selenski", "Zelensky", "Zelenskyy", "Zelenskyi", "Zelenskiy"} <= found
    assert not any(map(is_cyrillic, found))
    assert spellings("Selenskyj") == ()


def test_a_letter_that_a_language_lacks() -> None:
    """The Russian tables know no ї: what would keep a Cyrillic letter is no spelling."""
    assert "Kyjiw" in spellings("Київ")
    assert all(set(LETTERS[way].values()) for way in LETTERS)
    assert not any("ї" in spelling for spelling in spellings("Київ"))
