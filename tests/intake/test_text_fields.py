"""Labelled lines of exports are read as facts, and are no part of the text."""

from __future__ import annotations

import pytest

from generator.intake import text_fields, text_lines
from generator.model import BlockKind, Form
from tests.intake.made_up import taken
from tests.timing import SQUARE, growth

TITLE = "Rat stoppt den Umbau des Bahnhofs"
FIRST = "Der Rat von Hohenau hat den Umbau des Bahnhofs am Montag gestoppt und ein Gutachten verlangt."
SECOND = "Bürgermeisterin Ida Lenz nannte den Beschluss bedauerlich, weil die Kosten damit weiter steigen."
THIRD = "Die Bahn will sich im Herbst äußern, wie ein Sprecher dem Werderblatt am Dienstag sagte."
FACTIVA = f"""HD {TITLE}
BY Von Jan Krull
WC 211 Wörter
PD 9. Mai 2025
SN Hohenauer Bote
SC HOBO
LA Deutsch
CY Copyright 2025 Bote Verlag

LP {FIRST}

TD
{SECOND}

{THIRD}

AN
Document HOBO000020250509
"""
LEXIS = f"""                    Hohenauer Bote

                 9. Mai 2025 Freitag

{TITLE}

BYLINE: Jan Krull

SECTION: LOKALES; S. 4

LENGTH: 211 Wörter

{FIRST}

{SECOND}

{THIRD}

LOAD-DATE: 9. Mai 2025

LANGUAGE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung
"""
GENIOS = f"""Hohenauer Bote vom 09.05.2025

Ausgabe: Stadt   Seite: 4   Ressort: Lokales
Autor: Jan Krull

{TITLE}

{FIRST}

{SECOND}

{THIRD}

Quelle: Hohenauer Bote vom 09.05.2025, Seite 4
Dokumentnummer: 20259977
"""
PRINTED = f"""{TITLE}

Hohenauer Bote • 9. Mai 2025

{FIRST}

{SECOND}

{THIRD}

Article Name: {TITLE}
Publication: Hohenauer Bote
Author: Jan Krull
Start Page: 7
"""
ORG = f"""#+TITLE: {TITLE}
#+AUTHOR: Jan Krull
#+DATE: <2025-05-09 Fr>
#+SOURCE: https://bote.example/bahnhof

{FIRST}

* Wie es weitergeht

{SECOND}

{THIRD}
"""
NOTE = f"""# {TITLE}

## Metadata
- Author: [[Jan Krull]]
- Full Title: {TITLE}
- Published: 2025-05-09
- URL: https://bote.example/bahnhof

## Full Document
{FIRST}

{SECOND}

{THIRD}
"""
EXPORTS = {"factiva": FACTIVA, "lexis": LEXIS, "genios": GENIOS, "pressreader": PRINTED, "org": ORG, "readwise": NOTE}


@pytest.mark.parametrize("name", EXPORTS)
def test_exports_are_read_by_their_labels(name: str) -> None:
    """Title, day and author by labels, or as printed; of the text all is kept, of the labels nothing."""
    article = taken(EXPORTS[name], Form.MARKDOWN if name == "readwise" else Form.TEXT)
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == (TITLE, "2025-05-09")
    assert [author.value for author in article.authors] == ["Jan Krull"]
    texts = [block.text for block in article.blocks if block.kind is not BlockKind.TITLE]
    assert [text for text in texts if text in (FIRST, SECOND, THIRD)] == [FIRST, SECOND, THIRD]
    assert len(texts) == (4 if name in ("org",) else 3), texts


@pytest.mark.parametrize("name", ["factiva", "genios", "pressreader"])
def test_the_outlet_stands_without_issue_and_page(name: str) -> None:
    """Without issue and page."""
    source = taken(EXPORTS[name]).source
    assert source
    assert source.value == "Hohenauer Bote"


def test_the_address_of_the_article_is_found() -> None:
    """The article's, also where it stands as the source; its host is the outlet."""
    article = taken(ORG)
    assert article.url
    assert article.source
    assert (article.url.value, article.source.value) == ("https://bote.example/bahnhof", "bote.example")
    assert [block.text for block in article.blocks if block.kind is BlockKind.HEADING] == ["Wie es weitergeht"]


def test_words_that_articles_write() -> None:
    """One or two labels beside text are the article's; so is what speakers are named by."""
    lines = text_lines.split(f"{FIRST}\n\nSeite: 4\nTitel: Weltmeister\n\n{SECOND}\n\nQuelle: dpa")
    found, rest = text_fields.read(lines)
    assert (found, rest) == (text_fields.Fields(), lines)


def test_the_outlet_behind_a_title() -> None:
    """A clipper's first heading holds both; the outlet is no part of the headline."""
    title = taken(f"# {TITLE} | Hohenauer Bote\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n", Form.MARKDOWN).title
    assert title
    assert title.value == TITLE


def test_properties_below_a_title() -> None:
    """As a note program exports them."""
    keys = (
        "id: 8f3c\ncreated_time: 2025-10-07T09:11:00.000Z\nauthor: Jan Krull\nsource_url: https://bote.example/bahnhof"
    )
    article = taken(f"{TITLE}\n\n{keys}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n", Form.MARKDOWN)
    assert article.url
    assert article.url.value == "https://bote.example/bahnhof"
    assert [author.value for author in article.authors] == ["Jan Krull"]


def test_spaces_within_a_value() -> None:
    """What follows the outlet is found in one pass, however many spaces a line holds."""
    below = f"Autor: Jan Krull\nSeite: 3\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
    assert growth(lambda size: taken(f"{TITLE}\n\nQuelle: Bote{' ' * size}x\n{below}"), 10_000) < SQUARE


REPORT = f"{TITLE}\n\nVon Jan Krull\n\n9. Mai 2025\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n"


def test_a_box_on_a_book_tells_nothing_of_the_article() -> None:
    """Labels below the text that name a title which stands nowhere else are of a work that the text is about."""
    article = taken(f"{REPORT}\nAutor: Hans Meier\nTitel: Die Schulbank\nSeite: 320\nSprache: Deutsch\n")
    assert article.title
    assert (article.title.value, [author.value for author in article.authors]) == (TITLE, ["Jan Krull"])


def test_labels_below_the_text_that_repeat_its_title() -> None:
    """The same labels with the article's own title are of the article."""
    article = taken(f"{REPORT}\nTitel: {TITLE}\nQuelle: Hohenauer Bote\nDatum: 8. Mai 2025\n")
    assert (article.source and article.source.value, article.date and article.date.value) == (
        "Hohenauer Bote",
        "2025-05-08",
    )


def test_a_standfirst_of_a_database() -> None:
    """“HIGHLIGHT:” opens it, “Body” stands over the text: both go, the standfirst stays."""
    said = "Das Gutachten kommt im Herbst."
    article = taken(f"{TITLE}\n\nBYLINE: Jan Krull\nHIGHLIGHT: {said}\nBody\n\n{FIRST}\n\n{SECOND}\n")
    assert [block.text for block in article.blocks] == [TITLE, said, FIRST, SECOND]


def test_when_a_note_was_made_is_no_day_of_the_article() -> None:
    """A note program tells its notebook and when a note was made and changed."""
    head = "Notizbuch: Presse\nErstellt: 12.06.2025 08:14\nAktualisiert: 12.06.2025 08:15"
    article = taken(f"{TITLE}\n{head}\n\n{FIRST}\n\n{SECOND}\n")
    assert article.date is None
    assert [block.text for block in article.blocks] == [TITLE, FIRST, SECOND]


def test_an_edition_over_the_headline_is_no_text() -> None:
    """What stands above the headline in an export: paper, day, edition; the paper is the source and no author."""
    head = f"Hohenauer Bote\n\n9. Mai 2025 Freitag\nHauptausgabe\n\n{TITLE}\n\nBYLINE: Jan Krull"
    article = taken("\n\n".join([head, FIRST, SECOND, THIRD]))
    assert [block.text for block in article.blocks] == [TITLE, FIRST, SECOND, THIRD]
    assert article.source
    assert (article.source.value, [author.value for author in article.authors]) == ("Hohenauer Bote", ["Jan Krull"])


@pytest.mark.parametrize(("labels", "known"), [(2, False), (3, True)])
def test_labels_that_stand_together(labels: int, known: bool) -> None:
    """Two lines with a colon are an article's own as often as not; three labels that programs write are none."""
    head = ["Quelle: Bote", "Datum: 8. Mai 2025", "Ressort: Lokales"][:labels]
    fields, _ = text_fields.read(text_lines.split("\n".join([*head, "", FIRST])))
    assert bool(fields.removed) is known


@pytest.mark.parametrize(("words", "known"), [(24, True), (25, False)])
def test_what_a_label_may_be_followed_by(words: int, known: bool) -> None:
    """A value has some two dozen words at most; a longer line behind “SECTION:” is a sentence, and stays."""
    fields, _ = text_fields.read(text_lines.split(f"SECTION: {'Ort ' * words}\n\n{FIRST}"))
    assert bool(fields.removed) is known


@pytest.mark.parametrize(("codes", "known"), [(4, False), (5, True)])
def test_codes_of_a_database(codes: int, known: bool) -> None:
    """Two letters may begin any line; five codes of one database, its headline, day and paper among them, do not."""
    lines = ["HD Rat stoppt Umbau", "PD 9. Mai 2025", "SN Bote", "LA Deutsch", "WC 211"][:codes]
    fields, _ = text_fields.read(text_lines.split("\n".join([*lines, "", FIRST])))
    assert bool(fields.removed) is known


def test_the_day_on_which_a_database_took_it_in() -> None:
    """It counts only where no other day is known: it is often the one after publication."""
    later = LEXIS.replace("LOAD-DATE: 9.", "LOAD-DATE: 10.")
    without = later.replace("9. Mai 2025 Freitag", "")
    found = [article.date for article in (taken(later), taken(without))]
    assert [day.value if day else None for day in found] == ["2025-05-09", "2025-05-10"]


def test_what_a_reader_for_machines_writes() -> None:
    """Jina's: title, address and day in labelled lines; the address tells the outlet."""
    head = f"Title: {TITLE}\n\nURL Source: https://bote.example/rat\n\nPublished Time: 2025-05-09T17:00:00+02:00"
    article = taken(f"{head}\n\nMarkdown Content:\n# {TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}", Form.MARKDOWN)
    facts = (article.title, article.date, article.source)
    assert [fact.value if fact else None for fact in facts] == [TITLE, "2025-05-09", "bote.example"]
    assert [block.text for block in article.blocks] == [TITLE, FIRST, SECOND, THIRD]


TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
NEXIS = f"""{TITLE}

Hohenauer Bote

Donnerstag 8. Mai 2025

Rubrik: LOKALES; S. 12

Länge: 212 words

Autor: Jan Krull

Textkörper

{TEXT}

Klassifizierung

Publikationstyp: Zeitung

Ladedatum: May 9, 2025
"""
PMG = f"""{TITLE}
Publikation: Hohenauer Bote
Datum: Donnerstag, 8. Mai 2025
Autor: Jan Krull
Quellrubrik: Lokales
Weblink: https://www.bote.example/1
Gattung: Tageszeitung
Auflage: 42.318 (gedruckt) 39.100 (verkauft)

{TEXT}
"""
PROQUEST = f"""{TITLE}

ProQuest-Dokumentlink

VOLLTEXT

{TEXT}

DETAILS

Titel: {TITLE}
Autor: Jan Krull
Name der Publikation: Hohenauer Bote; Hohenau
Erscheinungsjahr: 2025
Publikationsdatum: May 8, 2025
Herausgeber: Bote Verlag
Dokumenttyp: News
Zuletzt aktualisiert: 2025-05-09
"""
PLAIN = f"""Lokales
{TITLE}
Jan Krull
212 words
8 May 2025
Hohenauer Bote
HOBO
German

{TEXT}

Document HOBO000020250508
"""


@pytest.mark.parametrize("text", [NEXIS, PMG, PROQUEST], ids=["Nexis", "PMG", "ProQuest"])
def test_exports_of_other_databases(text: str) -> None:
    """Their labels, and the lines over the parts, are no text; a publisher is the source only where no paper is."""
    article = taken(text)
    assert article.title
    assert article.date
    assert article.source
    assert [article.title.value, article.date.value, article.source.value] == [TITLE, "2025-05-08", "Hohenauer Bote"]
    assert [author.value for author in article.authors] == ["Jan Krull"]
    kept = [block.text for block in article.blocks if block.kind is not BlockKind.KICKER]
    assert kept == [TITLE, FIRST, SECOND, THIRD]


def test_an_export_without_labels() -> None:
    """Who stands over the number of words wrote it."""
    article = taken(PLAIN)
    assert [author.value for author in article.authors] == ["Jan Krull"]
    assert article.source
    assert article.source.value == "Hohenauer Bote"
