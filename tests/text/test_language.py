"""Languages are told apart, quickly for German."""

import pytest

from generator.text import language
from generator.text.language import DEFAULT, UNKNOWN, detect

SAMPLES = [
    ("de", "Der Gemeinderat hat am Dienstag beschlossen, dass die alte Brücke über den Bach nicht abgerissen wird."),
    (
        "de",
        "Kuchen backen: Mehl sieben, Eier trennen, Zucker dazugeben, langsam rühren, kühl stellen, warten, servieren",
    ),
    (
        "en",
        "The town council decided on Tuesday that the old bridge over the river would not be pulled down this year.",
    ),
    ("fr", "Le conseil municipal a décidé mardi que le vieux pont sur la rivière ne serait pas démoli cette année."),
    ("it", "Il consiglio comunale ha deciso martedì che il vecchio ponte sul fiume non sarà demolito quest'anno."),
    ("nl", "De gemeenteraad heeft dinsdag besloten dat de oude brug over de rivier dit jaar niet wordt afgebroken."),
    (
        "uk",
        "Міська рада у вівторок вирішила, що старий міст через річку цього року не зноситимуть.",
    ),
    (
        UNKNOWN,
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna",
    ),
    (DEFAULT, "Alles neu"),
    (DEFAULT, ""),
]


@pytest.mark.parametrize(("code", "text"), SAMPLES)
def test_language_of_a_text(code: str, text: str) -> None:
    """A sentence of a language is known as such; what is too short is taken for German."""
    assert detect(text) == code


def test_a_german_text_with_an_english_quotation_is_german() -> None:
    """The text's own language counts, not that of a passage it quotes."""
    assert detect(SAMPLES[0][1] * 3 + SAMPLES[2][1]) == "de"


def test_a_list_with_names_needs_no_other_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three of four words are German ones: the dictionaries of other languages, slow to load, are not asked."""
    asked: list[str] = []
    share = language._share_known

    def noted(sample: str, of: str) -> float:
        asked.append(of)
        return share(sample, of)

    monkeypatch.setattr(language, "_share_known", noted)
    listed = "Blaskapelle, Chor, Orchester, Klavier, Geige, Trompete, Qwrtz, Xyzzy, Plugh, Konzert, Halle, Eintritt"
    language._by_dictionary.cache_clear()
    assert (detect(listed), asked) == ("de", ["de"])
