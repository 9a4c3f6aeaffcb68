"""What head and foot of a text state: day, authors, source, each with the line it rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.intake import line_roles, text_lines, text_metadata
from generator.model import BasisKind, Metadata
from tests.intake.made_up import PARAGRAPHS, TEXT, TITLE, read, taken


def stated(text: str) -> Metadata:
    """What a text states."""
    found = read(text)
    return text_metadata.stated(found.lines, found.path, found.place)


def test_facts_are_read_above_the_text() -> None:
    """A byline and a date line, by their numbers."""
    found = stated(TEXT)
    assert found.date is not None
    assert (found.date.value, found.date.basis.kind) == ("2024-05-03", BasisKind.LINE)
    assert found.date.basis.place == str(TEXT[: TEXT.index("3. Mai")].count("\n") + 1)
    assert [author.value for author in found.authors] == ["Eva Muster"]


def test_facts_are_read_below_the_text() -> None:
    """Where the head names nobody."""
    found = stated("\n\n".join([TITLE, *PARAGRAPHS, "Quelle: Küstenbote", "3. Mai 2024"]))
    assert found.source is not None
    assert found.source.value == "Küstenbote"


def test_nothing_is_made_up() -> None:
    """Days that running text tells are not the article's."""
    found = stated("\n\n".join([TITLE, PARAGRAPHS[0].replace("am Donnerstag", "am 2. Mai 2024"), *PARAGRAPHS[1:]]))
    assert (found.date, found.source, found.authors) == (None, None, ())


def test_a_basis_shows_a_line_of_any_length() -> None:
    """Shortened, where it is long."""
    (line,) = text_lines.split("Wort " * 200)
    shown = text_metadata.basis(line, line.text).quoted
    assert shown.endswith("…")
    assert len(shown) < len(line.text)


def test_the_stamp_below_a_report() -> None:
    """Day, time, month and year, as the dpa writes them; and a day before an agency's letters."""
    found = stated("\n\n".join([TITLE, *PARAGRAPHS, "dpa nro yyzz n1 kfu", "021612 Apr 25"]))
    assert found.date is not None
    assert found.date.value == "2025-04-02"
    found = stated("\n\n".join([TITLE, f"Altstadt, 11.8.2025 (ots) - {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]))
    assert found.date is not None
    assert found.date.value == "2025-08-11"


def test_an_address_above_the_text() -> None:
    """It is the article's, and its day counts where no other is told; an archive's leads to the original."""
    url = "https://bote.example/2025/06/12/bruecke/"
    for line in (url, f"The Wayback Machine - https://web.archive.org/web/20251101083000/{url}"):
        found = stated("\n\n".join([line, TITLE, *PARAGRAPHS]))
        assert found.url is not None
        assert found.date is not None
        assert (found.url.value, found.date.value) == (url, "2025-06-12")


def test_names_among_other_parts_of_a_line() -> None:
    """Bars and dots part a byline from outlet and day."""
    found = stated("\n\n".join([TITLE, "bote.example · Von Ida Probst · 3. Mai 2024", *PARAGRAPHS]))
    assert [author.value for author in found.authors] == ["Ida Probst"]


def test_a_medium_beside_the_day() -> None:
    """It is the source and nobody's name; somebody beside the day is an author."""
    found = stated("\n\n".join([TITLE, "Ringstädter Anzeiger, 3. Juni 2025", *PARAGRAPHS]))
    assert found.source is not None
    assert (found.source.value, found.authors) == ("Ringstädter Anzeiger", ())
    found = stated("\n\n".join([TITLE, "Ida Probst, 3. Juni 2025", *PARAGRAPHS]))
    assert ([author.value for author in found.authors], found.source) == (["Ida Probst"], None)


@pytest.mark.parametrize("word", ["Zeit", "Blick", "Bild", "Welt"])
def test_a_common_word_over_the_day_is_no_source(word: str) -> None:
    """“Zeit” over a day labels it; beside a day, behind a comma, it is the paper."""
    assert stated("\n\n".join([TITLE, word, "3. Juni 2025", *PARAGRAPHS])).source is None
    found = stated("\n\n".join([TITLE, f"{word}, 3. Juni 2025", *PARAGRAPHS])).source
    assert found is not None
    assert found.value == word


def test_a_paper_in_a_byline_is_no_author() -> None:
    """“Von Ida Probst, Ringstädter Anzeiger” tells who wrote it, and for whom."""
    found = stated("\n\n".join([TITLE, "Von Ida Probst, Ringstädter Anzeiger, 3. Juni 2025", *PARAGRAPHS]))
    assert [each.value for each in found.authors] == ["Ida Probst"]


def test_a_name_and_more_beside_the_day() -> None:
    """It signs, parted by commas from paper and day."""
    found = stated("\n\n".join([TITLE, "Ringkurier, Ida Probst, 3. Juni 2025", *PARAGRAPHS]))
    assert found.source is not None
    assert (found.source.value, [each.value for each in found.authors]) == ("Ringkurier", ["Ida Probst"])


@pytest.mark.parametrize(
    "line",
    [
        "Ringstädter Anzeiger vom 3. Juni 2025",
        "Ringstädter Anzeiger, 3. Juni 2025, Seite 7",
        "Ringstädter Anzeiger Dienstag, 3. Juni 2025",
        "Ringstädter Anzeiger, Ausgabe vom 3. Juni 2025, Seite 11, Lokales",
    ],
)
def test_the_issue_of_a_paper(line: str) -> None:
    """It is the source, however day and page are written beside it."""
    found = stated("\n\n".join([line, TITLE, *PARAGRAPHS]))
    assert found.source is not None
    assert found.date is not None
    assert (found.source.value, found.date.value) == ("Ringstädter Anzeiger", "2025-06-03")


@pytest.mark.parametrize(
    ("top", "source"),
    [
        ("Ringstädter Anzeiger | Lokales", "Ringstädter Anzeiger"),
        ("Ringstädter Anzeiger", "Ringstädter Anzeiger"),
        ("Top News", None),
        ("Welt", None),
    ],
)
def test_a_medium_on_top_of_the_file(top: str, source: str | None) -> None:
    """It is the source; a section or a word that also names a paper is not."""
    found = stated("\n\n".join([top, "Zweitwohnsitze", TITLE, "3. Juni 2025, 17:02 Uhr", *PARAGRAPHS])).source
    assert (found.value if found else None) == source


@pytest.mark.parametrize(
    ("top", "source"),
    [
        ("Auenspiegel, Mittwoch, 3. Juni 2025, Seite 3", "Auenspiegel"),
        ("Lokales, Mittwoch, 3. Juni 2025, Seite 3", None),
        ("Eva Muster, Mittwoch, 3. Juni 2025, Seite 3", None),
        ("Auenspiegel, Mittwoch, 3. Juni 2025", "Auenspiegel"),
        ("Altstadt, Mittwoch, 3. Juni 2025", None),
    ],
)
def test_a_cutting_names_its_paper(top: str, source: str | None) -> None:
    """Before day and page, whatever its name is, and before a day by its form; a section and a person are no papers."""
    found = stated("\n\n".join([top, TITLE, "Von Eva Muster", *PARAGRAPHS])).source
    assert (found.value if found else None) == source


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("Oberland aktuell <newsletter@oberland.example>", "Oberland aktuell"),
        ('"Oberland aktuell" [mailto:newsletter@oberland.example]', "Oberland aktuell"),
        ("Ida Probst <ida.probst@oberland.example>", None),
        ("Ida Probst", None),
    ],
)
def test_who_sent_a_mail_that_is_passed_on(sender: str, source: str | None) -> None:
    """It is the source, unless the address repeats the name, as that of a person does."""
    head = f"Von: {sender}\nDatum: 3. Juni 2025\nBetreff: Neues vom Markt\nAn: archiv@example.org"
    found = stated("\n\n".join([head, TITLE, *PARAGRAPHS])).source
    assert (found.value if found else None) == source


def test_a_medium_over_the_day() -> None:
    """It is the source, as it is beside it."""
    found = stated("\n\n".join([TITLE, "Ringstädter Anzeiger", "3. Juni 2025", *PARAGRAPHS])).source
    assert found is not None
    assert found.value == "Ringstädter Anzeiger"


MENU = "Rat Ort Karte Damm Markt Fluss Wald Schule Bad Kreis Amt Haus Platz Weg Hof Tor".split()


@pytest.mark.parametrize(("above", "is_found"), [(6, True), (7, False)])
def test_a_byline_above_the_title(above: int, is_found: bool) -> None:
    """Six lines above it: picture and section are between; what stands further up is of the outlet."""
    text = "\n".join(["Von Eva Muster", *MENU[: above - 1], "", TITLE, "", *"\n\n".join(PARAGRAPHS).split("\n")])
    found = read(text)
    place = replace(found.place, title=above, start=above)
    authors = text_metadata.stated(found.lines, found.path, place).authors
    assert bool(authors) is is_found


@pytest.mark.parametrize(("below", "is_found"), [(15, True), (16, False)])
def test_a_byline_below_the_end(below: int, is_found: bool) -> None:
    """Fifteen lines below the text; further down stand other pieces."""
    found = read("\n\n".join([TITLE, *PARAGRAPHS, *MENU[: below - 1], "Von Eva Muster"]))
    place = replace(found.place, end=1 + len(PARAGRAPHS))
    authors = text_metadata.stated(found.lines, found.path, place).authors
    assert bool(authors) is is_found


@pytest.mark.parametrize(("words", "is_found"), [(14, True), (15, False)])
def test_a_day_among_other_words(words: int, is_found: bool) -> None:
    """A line of the head with section, day and comments has fourteen words at most; a longer one is a sentence."""
    line = f"Politik am Fluss {'und ' * (words - 6)}3. Mai 2024"
    assert (stated("\n\n".join([TITLE, line, *PARAGRAPHS])).date is not None) is is_found


@pytest.mark.parametrize(("above", "is_found"), [(3, True), (4, False)])
def test_an_address_among_the_first_lines(above: int, is_found: bool) -> None:
    """Whoever saves a text notes its address in the first four lines; further down it is one that the text names."""
    text = "\n\n".join([*MENU[:above], "Link: https://bote.example/a", TITLE, *PARAGRAPHS])
    assert (stated(text).url is not None) is is_found


@pytest.mark.parametrize(("length", "is_found"), [(300, True), (301, False)])
def test_when_a_text_was_published_is_said_below_it(length: int, is_found: bool) -> None:
    """In the first three hundred characters of a line; a longer one tells a story."""
    line = " wurde am 4. Mai 2020 im Boten veröffentlicht".rjust(length, "x")
    found = read("\n\n".join([TITLE, *PARAGRAPHS, line]))
    place = replace(found.place, end=1 + len(PARAGRAPHS))
    assert (text_metadata.stated(found.lines, found.path, place).date is not None) is is_found


@pytest.mark.parametrize(("length", "is_found"), [(80, True), (81, False)])
def test_the_number_of_a_report_stands_alone(length: int, is_found: bool) -> None:
    """Eighty characters of a line hold it and who wrote it; a longer one speaks of a report."""
    (line,) = text_lines.split("dpa:250902-930-98765/1".rjust(length - 1).rjust(length, "x"))
    assert bool(text_metadata._of_code(line_roles.classify(line))) is is_found


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("Pressemitteilung der Stadt Hohenau", "Stadt Hohenau"),
        ("Pressemitteilung Nr. 12 des Landkreises Hohenau", "Landkreis Hohenau"),
        ("Pressemitteilung von Hafen und Kai GmbH & Co. KG\n\n3. Juni 2025", "Hafen und Kai"),
        ("PRESSEMITTEILUNG\n\nUferfreunde Hohenau e. V.\n3. Juni 2025", "Uferfreunde Hohenau"),
        ("PRESSEMITTEILUNG\n\nUferfreunde Hohenau e. V.", "Uferfreunde Hohenau"),
        ("PRESSEMITTEILUNG\n\nStadt Hohenau\n3. Juni 2025", "Stadt Hohenau"),
        ("Stadt Hohenau\nPressemitteilung Nr. 12/2025\n3. Juni 2025", "Stadt Hohenau"),
        ("Hafenwerke Hohenau AG\nPresseinformation", "Hafenwerke Hohenau"),
        ("PRESSEMITTEILUNG\n\n3. Juni 2025", None),
        ("Uferfreunde Hohenau e. V.\n3. Juni 2025", None),
    ],
)
def test_who_sends_a_press_release(head: str, source: str | None) -> None:
    """By its label, or by the letterhead beside that; without a label a club may be any."""
    found = stated("\n\n".join([head, TITLE, *PARAGRAPHS])).source
    assert (found.value if found else None) == source


@pytest.mark.parametrize(
    ("above", "deck", "authors"),
    [
        ("Kommentar", "Ida Probst über die Brücke am Markt", ["Ida Probst"]),
        ("Interview", "Ida Probst über die Brücke am Markt", []),
        ("Kommentar", "Neue Zweifel über die Brücke am Markt", []),
        ("Kommentar", "Ida Probst streitet über die Brücke", []),
        ("Kommentar", "Ida Probst über die Brücke am Markt.", []),
    ],
)
def test_who_comments(above: str, deck: str, authors: list[str]) -> None:
    """The line below the headline of a commentary names its author, that of an interview who answers."""
    article = taken("\n\n".join([above, TITLE, deck, *PARAGRAPHS]))
    assert [each.value for each in article.authors] == authors
    assert deck in [block.text for block in article.blocks]


def test_where_a_cutting_is_from() -> None:
    """A line in brackets below the text names author, paper and day."""
    found = taken("\n\n".join([TITLE, *PARAGRAPHS, "(Eva Muster, Auenspiegel, 3. Mai 2024, Seite 7)"]))
    assert found.source is not None
    assert found.date is not None
    assert (found.source.value, found.date.value) == ("Auenspiegel", "2024-05-03")
    assert [author.value for author in found.authors] == ["Eva Muster"]


def test_whose_opinion_a_commentary_is() -> None:
    """Its standfirst ends with the author; that of a report ends with somebody it quotes."""
    lead = "Die Brücke muss stehen bleiben. Alles andere wäre Verschwendung, meint Ida Probst."
    text = "\n\n".join([TITLE, lead, "3. Mai 2024", *PARAGRAPHS])
    assert [author.value for author in stated(f"Kommentar\n\n{text}").authors] == ["Ida Probst"]
    assert stated(text).authors == ()


def test_the_day_of_a_broadcast() -> None:
    """Behind its name it is the day of the talk; behind “Sendung” alone it may be one to come."""
    talk = "\n\n".join([TITLE, *PARAGRAPHS])
    found = stated(f"Funkhaus Aue\nSendung „Frühauf“ | 03.05.2024, 07:18 Uhr\n\n{talk}")
    assert found.date is not None
    assert found.source is not None
    assert (found.date.value, found.source.value, found.authors) == ("2024-05-03", "Funkhaus Aue", ())
    assert stated(f"Sendung: 03.05.2024, 07:18 Uhr\n\n{talk}").date is None
