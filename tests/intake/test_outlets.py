"""Names of outlets beside the day or the author of an article."""

from __future__ import annotations

import pytest

from generator.intake import outlets
from tests.intake.made_up import PARAGRAPHS, TITLE, taken


@pytest.mark.parametrize(
    "name",
    [
        "Kreiszeitung Auental",
        "Radio Flussstadt",
        "Auenspiegel",
        "Küstenfernsehen",
        "Flussbote",
        "FLUSSPOST",
        "Au-Echo",
        "Flussstadt Online",
        "auenbote.de",
        "Ringstädter Anzeiger",
        "Unabhängiges Wochenblatt für den Kreis Hohenau",
    ],
)
def test_names_of_outlets(name: str) -> None:
    """By a word that papers or stations call themselves, or as a host."""
    assert outlets.is_outlet(name)


@pytest.mark.parametrize(
    "name",
    [
        "Eva Muster",
        "Altstadt",
        "Lokalnachrichten",
        "Angebote",
        "Wasserspiegel",
        "Blogpost",
        "Nachrichten",
        "Spiegel",
        "das Kreisblatt der Stadt",
        "Der Rat liest die Kreiszeitung und den Boten und sagt nichts dazu, was darin steht",
    ],
)
def test_other_names(name: str) -> None:
    """Persons, places, sections, kinds of papers, sentences, and common words."""
    assert not outlets.is_outlet(name)


@pytest.mark.parametrize(
    ("head", "source", "authors"),
    [
        ("Kreiszeitung Auental\nSonnabend, 5. April 2025", "Kreiszeitung Auental", []),
        ("Eva Muster, Auenspiegel\nPubliziert: 8. Mai 2025, 05.12 Uhr", "Auenspiegel", ["Eva Muster"]),
        ("Auenspiegel, 3. Mai 2025, von Eva Muster", "Auenspiegel", ["Eva Muster"]),
        ("Radio Flussstadt | 3.5.2025 | Eva Muster", "Radio Flussstadt", ["Eva Muster"]),
        ("Eva Muster (Flusspost)\n3. Mai 2025", "Flusspost", ["Eva Muster"]),
        ("Eva Muster, Altstadt\n3. Mai 2025", None, ["Eva Muster"]),
        ("Altstadt, 3. Mai 2025", None, []),
        ("3. Mai 2025\nAngebote, Flusspost, Handel, Kredite, Banken", None, []),
    ],
)
def test_the_head_of_an_article(head: str, source: str | None, authors: list[str]) -> None:
    """Its outlet shares a line with day or author, or stands above or below one; it is nobody's name."""
    article = taken("\n\n".join([TITLE, head, *PARAGRAPHS]))
    assert (article.source.value if article.source else None) == source
    assert [author.value for author in article.authors] == authors
