"""Labelled lines of exports are read as facts, and are no part of the text."""

from __future__ import annotations

import time

import pytest

from generator.intake import clean, conserve, text_fields, text_lines
from generator.model import Article, BlockKind, Form, RawArticle

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


def taken(text: str, form: Form = Form.TEXT) -> Article:
    """The article of a text, of which nothing is lost."""
    article, problems = clean.clean(RawArticle("a.txt", "a.txt", "0" * 64, form, text))
    assert article, problems
    assert conserve.lost(article) == ""
    return article


@pytest.mark.parametrize("name", EXPORTS)
def test_exports(name: str) -> None:
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
def test_the_outlet(name: str) -> None:
    """Without issue and page."""
    source = taken(EXPORTS[name]).source
    assert source
    assert source.value == "Hohenauer Bote"


def test_addresses() -> None:
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
    started = time.process_time()
    taken(f"{TITLE}\n\nQuelle: Bote{' ' * 10_000}x\nAutor: Jan Krull\nSeite: 3\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n")
    assert time.process_time() - started < 5
