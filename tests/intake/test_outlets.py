"""Names of outlets beside the day or the author of an article."""

from __future__ import annotations

import pytest

from generator.intake import outlets
from generator.model import BlockKind, Form
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
        "Hohenauer Umschau",
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


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Der Auenbote – Zeitung für Hohenau", "Der Auenbote"),
        ("stadtgeflüster – das unabhängige blatt für lindenau", "stadtgeflüster"),
        ("Umwelt & Leben | Das Magazin für Verbraucher", "Umwelt & Leben"),
        ("Auenbote Nr. 14/2025", "Auenbote"),
        ("Das Ende einer Ära – Abschied von der Zeitung", ""),
        ("Streit im Rat – Kritik an einem Blatt", ""),
        ("Verkehr in Flussstadt", ""),
    ],
)
def test_mastheads(line: str, name: str) -> None:
    """With what an outlet says of itself, or the number of an issue; a headline about one is none."""
    assert outlets.masthead(line) == name


def test_a_headline_below_a_masthead() -> None:
    """It has no capitals to show where it begins; nor has the byline above the day."""
    text = "\n\n".join(
        ["stadtgeflüster – das unabhängige blatt für lindenau", "die letzte zelle\nvon mira o.", "27. juni 2025"]
    )
    article = taken("\n\n".join([text, *(paragraph.lower() for paragraph in PARAGRAPHS)]))
    assert article.title
    assert article.title.value == "die letzte zelle"
    assert article.source
    assert article.source.value == "stadtgeflüster"
    assert "von mira o." not in [block.text for block in article.blocks]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"{TITLE} - Flussblick", TITLE),
        (f"{TITLE} – flussblick.example", TITLE),
        (f"{TITLE} – Ringstädter Anzeiger", TITLE),
        (f"{TITLE} – Fragen und Antworten", f"{TITLE} – Fragen und Antworten"),
        ("Streit - Flussblick", "Streit - Flussblick"),
    ],
)
def test_the_outlet_behind_a_headline(heading: str, title: str) -> None:
    """It goes where it reads like an outlet, or like the host of the page, also in a given title."""
    body = "\n\n".join(PARAGRAPHS)
    for given in ("", f"title: {heading}\n"):
        text = f"---\n{given}source: https://www.flussblick.example/rat/bruecke\n---\n\n# {heading}\n\n{body}\n"
        article = taken(text, Form.MARKDOWN)
        assert article.title
        assert article.title.value == title
        assert [block.text for block in article.blocks if block.kind is BlockKind.TITLE] == [title]
