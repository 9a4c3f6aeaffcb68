"""Where the articles of a file begin."""

from __future__ import annotations

import pytest

from generator.intake.beginnings import beginnings

SENTENCE = "Der Rat der Stadt hat am Abend nach langer Debatte den Bau einer neuen Brücke beschlossen."


TEXTS = "\n\n".join([f"Überschrift {number}\n\n" + " ".join([SENTENCE] * 6) for number in range(3)])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEXTS, ()),
        ("\n".join(f"Dokument {n} von 2\n\nTitel\n\n{SENTENCE}" for n in (1, 2)), (1, 6)),
        (f"\n{'_' * 40}\n".join(["Titel\n\n" + " ".join([SENTENCE] * 6)] * 2), (1, 5)),
        (f"Titel\n\n{' '.join([SENTENCE] * 6)}\n{'_' * 40}\nImpressum", (1,)),
    ],
    ids=["one", "numbered", "ruled", "one with a foot"],
)
def test_where_articles_begin(text, lines):
    """Exports of press databases number their articles, or draw lines between them."""
    assert beginnings(text) == (lines or (1,))


@pytest.mark.parametrize(
    "ended", ["HD\tRat {0}\n\n{1}\n\nAN\nDocument X{0}", "Rat {0}\n\n{1}\n\nDokumentnummer: {0}7\n\n© Bote"]
)
def test_articles_that_a_database_has_put_together(ended):
    """By the headline's code, or by the number below each and what follows it."""
    text = "\n\n".join(ended.format(number, f"{SENTENCE} " * 6) for number in (1, 2))
    (first, second) = beginnings(text)
    assert first == 1
    assert text.split("\n")[second - 1].endswith("Rat 2")


def test_articles_that_end_in_words() -> None:
    """As in LexisNexis' form."""
    text = "\n\n".join(f"Page {n} of 4\n\nRat {n}\n\n{f'{SENTENCE} ' * 6}\n\nEnd of Document" for n in (1, 3))
    assert beginnings(text) == (1, 9)


def _piece(head: str, issue: str, author: str, sentences: int = 4) -> str:
    return "\n".join([head, issue, f"Von {author}", "", *[f"{SENTENCE}\n"] * sentences])


def test_a_collection_of_articles() -> None:
    """One below the other, each with headline, issue and author."""
    first = _piece("Rat will Brücke", "Hohenauer Bote, 3. Mai 2024", "Ida Probst")
    second = _piece("Anwohner lehnen die Brücke ab", "Seefelder Kurier, 4. Mai 2024", "Jan Krull")
    assert beginnings(f"{first}\n{second}") == (1, first.count("\n") + 2)


@pytest.mark.parametrize(
    "second",
    [
        _piece("Rat stimmt ab", "Hohenauer Bote, 3. Mai 2024", "Jan Krull"),
        _piece("Anwohner lehnen die Brücke ab", "Seefelder Kurier, 4. Mai 2024", "Jan Krull", sentences=2),
        _piece("Das sagt der Rat am 4. Mai 2024:", "Seefelder Kurier, 4. Mai 2024", "Jan Krull"),
        "\n".join(["Anwohner lehnen die Brücke ab", "4. Mai 2024", "", *[f"{SENTENCE}\n"] * 4]),
        "\n".join(["Anwohner lehnen die Brücke ab", "Von Jan Krull", "", *[f"{SENTENCE}\n"] * 4]),
    ],
)
def test_parts_that_are_no_articles(second: str) -> None:
    """An entry of the same day, a teaser, no headline, and one without day or author."""
    first = _piece("Rat will Brücke", "Hohenauer Bote, 3. Mai 2024", "Ida Probst")
    assert len(beginnings(f"{first}\n{second}")) < 2


def test_short_rules_between_articles():
    """Each with a headline below; in an essay text goes on there."""
    body = f"{SENTENCE} " * 6
    several = "\n\n".join(f"***\n\nRat will Brücke {number}\n\n{body}" for number in (1, 2))
    assert beginnings(several) == (2, 8)
    assert len(beginnings("\n\n***\n\n".join([body, body, body]))) < 2


@pytest.mark.parametrize(("above", "rule"), [("", "_" * 40), ("***\n\n", "***"), ("", "Dokumentnummer: 7\n\n© Bote")])
@pytest.mark.parametrize(("middle", "number"), [(f"{SENTENCE} {SENTENCE}", 3), ("Impressum", 2)])
def test_a_brief_between_articles(above: str, rule: str, middle: str, number: int) -> None:
    """It does not go with the article before it; what holds no sentence does."""
    long = f"{SENTENCE} " * 6
    text = above + f"\n\n{rule}\n\n".join(f"Rat will Brücke\n\n{body}" for body in (long, middle, long))
    assert len(beginnings(text)) == number


@pytest.mark.parametrize(("words", "several"), [(59, False), (60, True)])
def test_rules_between_articles(words: int, several: bool) -> None:
    """What stands between two rules is an article from sixty words on; a shorter part is a note."""
    text = f"{'wort ' * 60}\n{'_' * 30}\n{'wort ' * words}"
    assert (len(beginnings(text)) > 1) is several


@pytest.mark.parametrize("joint", [" | ", " · ", " – "])
def test_articles_one_below_the_other_with_day_and_author_on_one_line(joint: str) -> None:
    """Each begins at its headline."""
    prose = " ".join([SENTENCE] * 4)
    days = ("3. Mai 2024", "5. Mai 2024")
    text = "\n\n".join(f"Rat baut Brücke {day[0]}\n\n{day}{joint}Von Eva Muster\n\n{prose}" for day in days)
    assert beginnings(text) == (1, 7)


def test_parts_of_one_day_are_one_article() -> None:
    """Whoever wrote them."""
    prose = " ".join([SENTENCE] * 4)
    text = "\n\n".join(
        f"Rat baut Brücke {name}\n\n3. Mai 2024 | Von Eva {name}\n\n{prose}" for name in ("Muster", "Nord")
    )
    assert len(beginnings(text)) < 2
