"""Mistakes that editors make: what was typed, the line that is named, and the remedy that is offered."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.model import Problem
from tests.conftest import GOLDEN

SANIERUNG, NEUBAU = "proposals/sanierung.md", "proposals/neubau.md"
ACTORS, EVENTS, HOME, ADDITIONS = "actors.yml", "events.yml", "dossier.md", "articles.yml"
MISTAKES = [
    ("a key twice", "group: Erhalten", "title: Erhalten", "stands twice", "keep one of them"),
    (
        "a key mistyped",
        "    stance: befürwortet\n    date: 2024-05-03",
        "    stanse: befürwortet\n    date: 2024-05-03",
        "unknown key “stanse”",
        "stance",
    ),
    (
        "a stance mistyped",
        "stance: befürwortet\n    date: 2024-05-03",
        "stance: befürwotet\n    date: 2024-05-03",
        "unknown stance",
        "did you mean “befürwortet”?",
    ),
    (
        "a stance of old",
        "stance: befürwortet\n    date: 2024-05-03",
        "stance: berichtet über\n    date: 2024-05-03",
        "no stance any more",
        "“via”",
    ),
    ("a stance of old, a synonym", "stance: sagt zu", "stance: verspricht", "no stance any more", "write “sagt zu”"),
    (
        "a German day",
        "date: 2024-05-03\n    article: rat-streitet-ueber-bruecke\n    quote: „Eine",
        "date: 03.05.2024\n    article: rat-streitet-ueber-bruecke\n    quote: „Eine",
        "is not a day",
        "YYYY-MM-DD",
    ),
    ("a day that is none", "date: 2024-06-10", "date: 2024-06-31", "is not a day", "YYYY-MM-DD"),
    (
        "an actor mistyped",
        "actor: naturverband",
        "actor: naturverbant",
        "unknown actor",
        "did you mean “naturverband”?",
    ),
    (
        "an article mistyped",
        "article: gutachten\n    quote: '\"Eine",
        "article: gutachen\n    quote: '\"Eine",
        "gutachen",
        "did you mean “gutachten",
    ),
    (
        "a quotation of another article",
        "quote: Nordlands Ministerium ließ offen, wie viel Geld es gibt",
        "quote: Der Naturverband Aue lehnt einen Abriss ab.",
        "but in “rat-streitet-ueber-bruecke”",
        "write “article: rat-streitet-ueber-bruecke”",
    ),
    (
        "a quotation altered",
        "„Eine Sanierung kostet die Hälfte“, sagte",
        "„Eine Sanierung kostet das Doppelte“, sagte",
        "does not stand in",
        "verbatim",
    ),
    (
        "a quotation too short",
        "quote: „Eine Sanierung kostet die Hälfte“, sagte Sprecher Bo Behrens",
        "quote: Bo Behrens",
        "2 words",
        "whole sentence",
    ),
    (
        "another actor",
        "actor: bo-behrens\n    stance: befürwortet\n    date: 2024-05-03",
        "actor: anna-adler\n    stance: befürwortet\n    date: 2024-05-03",
        "Anna Adler",
        "actor: bo-behrens",
    ),
    (
        "the opposite stance",
        "actor: naturverband\n    stance: lehnt ab",
        "actor: naturverband\n    stance: fordert",
        "does not say “fordert”",
        "stance_basis",
    ),
    (
        "a day of another week",
        "date: 2024-05-03\n    article: rat-streitet-ueber-bruecke\n    quote: Der",
        "date: 2024-04-26\n    article: rat-streitet-ueber-bruecke\n    quote: Der",
        "not 2024-04-26",
        "date_basis",
    ),
    (
        "a day after its article",
        "date: 2024-06-11\n    article: gutachten\n    quote: Nord",
        "date: 2024-07-11\n    article: gutachten\n    quote: Nord",
        "after its article",
        "correct the date",
    ),
    ("who does not pass it on", "via: Nordkurier", "via: naturverband", "passes this on", "leave it out"),
    (
        "a speaker that stands nowhere",
        "speaker: Behrens begrüßte das Gutachten.",
        "speaker: Behrens lobte das Gutachten.",
        "“speaker” does not stand",
        "verbatim",
    ),
    (
        "a reason for the opposite",
        "lehnt die Sanierung der alten ab",
        "fordert die Sanierung der alten",
        "“stance_basis” does not speak",
        "correct the stance",
    ),
    (
        "a quotation of the prose altered",
        "„die Hälfte“",
        "„das Doppelte“",
        "“das Doppelte” stands in no article",
        "verbatim",
    ),
    ("a reference mistyped", "[@kosten]", "[@kostn]", "no position “[@kostn]”", "kosten"),
    (
        "a reference to something else",
        "Behrens sagt, sie koste „die Hälfte“.[@kosten][@wieder]",
        "Der Wind weht.[@geld]",
        "shares no word",
        "refer to",
    ),
    ("an id twice", "id: geld", "id: kosten", "“kosten” stands twice", "change one of them"),
    (
        "a kind that is none",
        "note: Danach",
        "kind: hintergund\n    note: Danach",
        "unknown kind of position",
        "did you mean",
    ),
    ("raw HTML", "Nordland lässt offen", "<b>Nordland</b> lässt offen", "raw HTML", "write Markdown"),
    (
        "an article by its path",
        "article: gutachten\n    quote: '",
        "article: seeds/articles/gutachten.md\n    quote: '",
        "unknown article",
        "“gutachten”",
    ),
    (
        "an article by its title",
        "article: rat-streitet-ueber-bruecke\n    quote: Der",
        "article: Rat streitet über Brücke\n    quote: Der",
        "unknown article",
        "“rat-streitet-ueber-bruecke”",
    ),
    ("a reference without brackets", "[@geld]", "@geld", "“@geld” would be shown as it is", "“[@geld]”"),
    ("a reference in round brackets", "[@geld]", "(@geld)", "“(@geld)” would be shown as it is", "“[@geld]”"),
    (
        "a position of another proposal",
        "[@geld]",
        "[@forderung]",
        "no position “[@forderung]”",
        "did you mean [@neubau:forderung]?",
    ),
    (
        "a quotation mark left open in prose",
        "„die Hälfte“",
        "„die Hälfte",
        "a quotation mark without another",
        "close the quotation",
    ),
    (
        "a reason that is none",
        "    note: Danach",
        "    stance_basis: ja\n    note: Danach",
        "“stance_basis” gives no reason: “ja”",
        "say in words",
    ),
    (
        "two stances",
        "stance: befürwortet\n    date: 2024-05-03",
        "stance: [befürwortet, fordert]\n    date: 2024-05-03",
        "expected a text",
        "an entry for each",
    ),
]
"""What goes wrong, text of the file, what is typed instead, words of the message, words of the remedy."""

IN_ANY_FILE: list[tuple[Any, ...]] = [
    ("a tab", SANIERUNG, "    actor: naturverband", "\tactor: naturverband", "a tab in the indentation", "use spaces"),
    ("a tab behind spaces", ACTORS, "  role: lehnt", "  \trole: lehnt", "a tab", "use spaces"),
    (
        "a key too far right",
        SANIERUNG,
        "group: Erhalten",
        "  group: Erhalten",
        "indented deeper",
        "begin it below “summary”",
    ),
    (
        "a key too far left",
        SANIERUNG,
        "    note: Danach",
        "   note: Danach",
        "indentation does not fit",
        "below each other",
    ),
    ("no colon", SANIERUNG, "group: Erhalten", "group Erhalten", "no colon behind the key", "write “group: Erhalten”"),
    (
        "no colon in an entry",
        SANIERUNG,
        "    actor: naturverband",
        "    actor naturverband",
        "no colon",
        "write “actor: naturverband”",
    ),
    ("no colon behind a list's key", SANIERUNG, "positions:", "positions", "no colon", "write “positions:”"),
    (
        "no space behind the colon",
        SANIERUNG,
        "group: Erhalten",
        "group:Erhalten",
        "no space behind the colon",
        "“group: Erhalten”",
    ),
    (
        "no space in an entry",
        ACTORS,
        "  side: Rathaus",
        "  side:Rathaus",
        "no space behind the colon",
        "“side: Rathaus”",
    ),
    ("no dash", ACTORS, "- id: bo-behrens", "  id: bo-behrens", "“id” stands twice", "begin it with “- ”"),
    (
        "no dash in front matter",
        SANIERUNG,
        "  - id: abriss",
        "  id: abriss",
        "a dash is missing",
        "begin the entry with “- ”",
    ),
    (
        "no space behind the dash",
        SANIERUNG,
        "  - id: abriss",
        "  -id: abriss",
        "no space behind the dash",
        "“- id: abriss”",
    ),
    (
        "a key twice in an entry",
        ACTORS,
        "  role: lehnt den Abriss ab",
        "  kind: Verband",
        "“kind” stands twice",
        "keep one of them",
    ),
    (
        "a colon in a value",
        SANIERUNG,
        "summary: Die alte",
        "summary: Kurz: Die alte",
        "the value holds “: ”",
        "quotation marks",
    ),
    (
        "a quotation mark left open",
        SANIERUNG,
        'title: "Sanierung: halb so teuer?"',
        'title: "Sanierung: halb so teuer?',
        "not closed",
        "close it",
    ),
    (
        "text behind quotation marks",
        SANIERUNG,
        "quote: Nordlands",
        'quote: "Nordlands" Minister',
        "behind the closing",
        "other kind",
    ),
    ("a bracket left open", ACTORS, "spellings: [Adler]", "spellings: [Adler", "a bracket is not closed", "close it"),
    (
        "a value that begins with @",
        SANIERUNG,
        "group: Erhalten",
        "group: @Erhalten",
        "cannot begin with this sign",
        "quotation marks",
    ),
    (
        "a value that begins with *",
        SANIERUNG,
        "group: Erhalten",
        "group: *Erhalten*",
        "cannot begin with “*”",
        "quotation marks",
    ),
    ("a comment that cuts", SANIERUNG, "group: Erhalten", "group: Plan #1", "cut off", "quotation marks"),
    (
        "a conflict of git",
        SANIERUNG,
        "group: Erhalten",
        "<<<<<<< HEAD\ngroup: Erhalten",
        "conflict marker",
        "one of the two",
    ),
    ("a conflict's middle", ACTORS, "- id: nordland", "=======\n- id: nordland", "conflict marker", "one of the two"),
    (
        "front matter left open",
        SANIERUNG,
        "\n---\n\nBehrens",
        "\n\nBehrens",
        "the front matter is not closed",
        "“---”",
        1,
    ),
    ("no front matter", SANIERUNG, '---\ntitle: "San', 'title: "San', "no front matter", "begin the file"),
    ("a stub", SANIERUNG, "group: Erhalten", "group: …", "left from a stub", "write the text"),
    ("a stub in quotation marks", SANIERUNG, "group: Erhalten", 'group: "…"', "left from a stub", "write the text"),
    ("nothing behind a key", SANIERUNG, "group: Erhalten", "group:", "the value is empty", "leave the key out"),
    ("a list for a text", SANIERUNG, "group: Erhalten", "group: [Erhalten]", "expected a text", "one value"),
    ("a text for a list", NEUBAU, "related: [sanierung]", "related: sanierung", "expected a list", "“- ”"),
    ("a key nobody knows", SANIERUNG, "group: Erhalten", "gruppe: Erhalten", "unknown key “gruppe”", "group"),
    ("no stance", SANIERUNG, "    stance: lässt offen\n", "", "“stance” is missing", "add “stance: …”", 40),
    ("an id with capitals", SANIERUNG, "- id: geld", "- id: Geld", "“Geld” cannot be a position id", "a–z"),
    ("an id with an umlaut", SANIERUNG, "- id: geld", "- id: zuschüsse", "cannot be a position id", "a–z"),
    ("an id with a space", SANIERUNG, "- id: geld", "- id: viel geld", "cannot be a position id", "hyphens"),
    (
        "an unknown proposal",
        NEUBAU,
        "related: [sanierung]",
        "related: [sanirung]",
        "“sanirung”, which is no other",
        "did you mean “sanierung”",
    ),
    (
        "a proposal related to itself",
        NEUBAU,
        "related: [sanierung]",
        "related: [neubau]",
        "no other proposal",
        "use one of",
    ),
    (
        "an alias in use",
        NEUBAU,
        "aliases: [abriss-und-neubau]",
        "aliases: [sanierung]",
        "name of another page",
        "pages that are gone",
    ),
    ("a layer's place", NEUBAU, "    place: zone", "    place: zonne", "unknown place", "did you mean “zone”"),
    (
        "a layer's position",
        NEUBAU,
        "    positions: [forderung]",
        "    positions: [fordrung]",
        "no position “fordrung”",
        "did you mean",
        34,
    ),
    ("a place left out", NEUBAU, "    place: zone\n", "", "“place” is missing", "add “place", 34),
    ("a kind mistyped", ACTORS, "kind: Staat", "kind: Stat", "unknown kind “Stat”", "did you mean “Staat”"),
    ("a kind in English", ACTORS, "kind: Staat", "kind: country", "unknown kind “country”", "use one of"),
    (
        "a Wikidata address",
        ACTORS,
        "wikidata: Q42",
        "wikidata: https://www.wikidata.org/wiki/Q42",
        "no Wikidata id",
        "Q and digits",
    ),
    ("an actor twice", ACTORS, "- id: nordland", "- id: naturverband", "stands twice", "change one"),
    ("a name twice", ACTORS, "  name: Nordland", "  name: Anna Adler", "“Anna Adler” stands twice", "change one"),
    (
        "part of nobody",
        ACTORS,
        "part_of: naturverband",
        "part_of: naturferband",
        "no other actor",
        "did you mean “naturverband”",
    ),
    ("plural in German", ACTORS, "  role: Land", "  plural: ja\n  role: Land", "“ja” is no answer", "yes, no"),
    ("a role left out", ACTORS, "  role: Land, das mitzahlen soll\n", "", "“role” is missing", "add “role", 20),
    (
        "an alias of an actor in use",
        ACTORS,
        "  role: Land",
        "  aliases: [anna-adler]\n  role: Land",
        "name of another page",
        "gone",
    ),
    ("an event's day in German", EVENTS, "date: 2024-05-03", "date: 3. Mai 2024", "is not a day", "YYYY-MM-DD"),
    (
        "an event's article",
        EVENTS,
        "article: rat-streitet-ueber-bruecke",
        "article: rat-streitet-uber-bruecke",
        "rat-streitet-uber",
        "did you mean",
    ),
    (
        "an event's words",
        EVENTS,
        "quote: Am Freitag blieb alles offen.",
        "quote: Am Freitag blieb vieles offen.",
        "does not stand in",
        "verbatim",
    ),
    (
        "an event without a title",
        EVENTS,
        "  title: Der Rat vertagt die Entscheidung\n",
        "",
        "“title” is missing",
        "add “title",
        1,
    ),
    ("a key of an event", EVENTS, "  title: Der", "  titel: Der", "unknown key “titel”", "title"),
    ("an article's file", ADDITIONS, "brief.txt:", "breif.txt:", "no article “breif.txt”", "did you mean “brief.txt”"),
    (
        "a fact without a basis",
        ADDITIONS,
        "source: {value: Stadt Flussstadt, basis: erschlossen aus dem Absender des Briefs}",
        "source: {value: Stadt Flussstadt}",
        "“basis” is missing",
        "add “basis",
    ),
    (
        "a fact as a text",
        ADDITIONS,
        "source: {value: Stadt Flussstadt, basis: erschlossen aus dem Absender des Briefs}",
        "source: Stadt Flussstadt",
        "expected value, basis",
        "write {value: …, basis: …}",
    ),
    ("a slug with capitals", ADDITIONS, "slug: rat-streitet-ueber-bruecke", "slug: Rat", "cannot be a slug", "a–z"),
    (
        "an unknown decision",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  delete: [x]",
        "unknown key “delete”",
        "drop",
    ),
    (
        "an answer in German",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  take: ja",
        "“ja” is no answer",
        "yes, no",
    ),
    (
        "a language's name",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  lang: {value: Deutsch, basis: gelesen}",
        "is no language",
        "ISO 639",
    ),
    (
        "an address without https",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  url: {value: www.example.org, basis: gesehen}",
        "no web address",
        "https://",
    ),
    (
        "a passage that is not there",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  drop:\n    - {begins: Nirgends, basis: x}",
        "finds no passage",
        "begins with",
        6,
    ),
    (
        "a passage mistyped",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  drop:\n    - {begins: Der Naturfreund Aue lehnt, basis: x}",
        "finds no passage",
        "did you mean “Der Naturverband Aue lehnt”",
        6,
    ),
    (
        "an answer with a basis",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  take: {value: yes, basis: gelesen}",
        "expected an answer",
        "yes, no",
    ),
    (
        "a part of its own part",
        ACTORS,
        "  wikidata: Q42",
        "  part_of: bo-behrens",
        "a part of itself, by way of “bo-behrens”",
        "leave it out",
    ),
    (
        "a line that rests on two things",
        HOME,
        "  - event: sitzung",
        "  - position: sanierung:wieder\n    event: sitzung",
        "rests on two things",
        "leave one",
    ),
    (
        "an image with a space in its name",
        SANIERUNG,
        "Behrens sagt, sie",
        '![Die Brücke](die brücke.png "Foto: A")\n\nBehrens sagt, sie',
        "there is no image “die brücke.png”",
        "seeds/images/",
    ),
    (
        "excerpt in German",
        ADDITIONS,
        "  slug: rat-streitet-ueber-bruecke",
        "  slug: rat-streitet-ueber-bruecke\n  excerpt: ja",
        "“ja” is no answer",
        "yes, no",
    ),
    (
        "a proposal of the order",
        HOME,
        "proposals: [sanierung]",
        "proposals: [sanirung]",
        "which is no proposal",
        "did you mean “sanierung”",
    ),
    (
        "a line that rests on nothing",
        HOME,
        "  - event: sitzung\n    text: Der Rat",
        "  - text: Der Rat",
        "rests on nothing",
        "position",
    ),
    (
        "an event of the stand",
        HOME,
        "event: sitzung",
        "event: sitzungg",
        "no event “sitzungg”",
        "did you mean “sitzung”",
    ),
    (
        "a position of the stand",
        HOME,
        "position: sanierung:wieder",
        "position: sanierung:weider",
        "no position “sanierung:weider”",
        "did you mean “sanierung:wieder”",
    ),
    (
        "a language nobody wrote",
        HOME,
        "proposals: [sanierung]",
        "language: xx\nproposals: [sanierung]",
        "“xx”",
        "use one of: de, en",
    ),
    (
        "a link to a page that is gone",
        HOME,
        "(vorschlaege/neubau.md)",
        "(vorschlaege/neubauten.md)",
        "leads nowhere",
        "as seen from the page",
    ),
    (
        "a link to a page as served",
        NEUBAU,
        "[sanieren](sanierung.md)",
        "[sanieren](../sanierung/)",
        "leads nowhere",
        "as seen from the page",
    ),
    (
        "a script",
        SANIERUNG,
        "Nordland lässt offen",
        "<script>alert(1)</script> Nordland lässt offen",
        "raw HTML",
        "write Markdown",
    ),
    (
        "an image of others",
        SANIERUNG,
        "Nordland lässt offen",
        "![x](https://example.org/x.png) Nordland lässt offen",
        "leads elsewhere",
        "beside the pages",
    ),
    (
        "a link that runs",
        SANIERUNG,
        "Nordland lässt offen",
        "[x](javascript:alert) Nordland lässt offen",
        "would be opened as javascript:",
        "http(s)",
    ),
    (
        "a link of a wiki",
        SANIERUNG,
        "Nordland lässt offen",
        "[[Nordland]] lässt offen",
        "a link of a wiki",
        "../akteure/NAME.md",
    ),
    ("a dash of a word processor", SANIERUNG, "  - id: geld", "  – id: geld", "a dash of another kind", "“- id: geld”"),
    ("a wide colon", SANIERUNG, "group: Erhalten", "group：Erhalten", "no colon behind the key", "“group: Erhalten”"),
    ("a semicolon", SANIERUNG, "group: Erhalten", "group; Erhalten", "no colon behind the key", "“group: Erhalten”"),
    ("an equals sign", ACTORS, "  side: Rathaus", "  side = Rathaus", "no colon behind the key", "“side: Rathaus”"),
    (
        "a text that goes on at the margin",
        SANIERUNG,
        "    note: Danach ließ das Ministerium die Höhe offen.",
        "    note: Danach ließ das Ministerium\ndie Höhe offen.",
        "no colon",
        "indent it deeper",
        40,
    ),
    (
        "four hyphens",
        SANIERUNG,
        '---\ntitle: "San',
        '----\ntitle: "San',
        "the first line is “----”",
        "three plain hyphens",
    ),
    ("an em dash", SANIERUNG, '---\ntitle: "San', '—-\ntitle: "San', "the first line is “—-”", "three plain hyphens"),
    ("a reference without its sign", SANIERUNG, "[@geld]", "[geld]", "“[geld]” would be shown as it is", "“[@geld]”"),
    ("a day with an hour", SANIERUNG, "date: 2024-06-10", "date: 2024-06-10T09:00", "is not a day", "YYYY-MM-DD"),
    (
        "an actor by name",
        SANIERUNG,
        "actor: naturverband",
        "actor: Naturverband Aue",
        "unknown actor",
        "did you mean “naturverband”",
    ),
    (
        "an article by another file",
        SANIERUNG,
        "article: gutachten\n    quote: Das",
        "article: gutachten.html\n    quote: Das",
        "unknown article",
        "did you mean “gutachten”",
    ),
    ("a character nobody sees", SANIERUNG, "group: Erhalten", 'group: "Er\\u202ehalten"', "nobody sees", "take it out"),
    (
        "an image without words",
        SANIERUNG,
        "Behrens sagt, sie",
        '![](x.png "Foto: A")\n\nBehrens sagt, sie',
        "has no words",
        "write what it shows",
    ),
    (
        "a second title",
        SANIERUNG,
        "Behrens sagt, sie",
        "# Noch ein Titel\n\nBehrens sagt, sie",
        "a second title",
        "write “## …”",
    ),
    (
        "a stub in prose",
        SANIERUNG,
        "Behrens sagt, sie",
        "…\n\nBehrens sagt, sie",
        "left from a stub",
        "take the line out",
    ),
    (
        "a conflict in prose",
        SANIERUNG,
        "Behrens sagt, sie",
        "<<<<<<< HEAD\nBehrens sagt, sie",
        "conflict marker",
        "one of the two",
    ),
    (
        "a proposal twice in the order",
        HOME,
        "proposals: [sanierung]",
        "proposals: [sanierung, sanierung]",
        "names “sanierung” twice",
        "take one",
    ),
    (
        "a related proposal twice",
        NEUBAU,
        "related: [sanierung]",
        "related: [sanierung, sanierung]",
        "names “sanierung” twice",
        "take one",
    ),
    (
        "a title that refuses",
        NEUBAU,
        "title: Neubau",
        "title: Kein Neubau",
        "begins with “Kein”",
        "name the thing itself",
    ),
    (
        "a number that no event tells",
        HOME,
        "    text: Der Rat",
        "    text: Mit 17 Stimmen hat der Rat",
        "the event “sitzung” says nothing of “17”",
        "correct",
        8,
    ),
]
"""What goes wrong, the file, its text, what is typed instead, words of the message, words of the remedy.

The line comes last where it is not the one that was changed: of a key that is missing, the entry's.
"""
ALL = [(case[0], SANIERUNG, *case[1:]) for case in MISTAKES] + IN_ANY_FILE


def _problems(tmp_path: Path, name: str, old: str, new: str) -> tuple[int, list[Problem]]:
    """The first line that is another with this text in place of that, and what a run says of the file."""
    shutil.copytree(GOLDEN, tmp_path / "dossier")
    file = tmp_path / "dossier" / "seeds" / name
    text = file.read_text("utf-8")
    assert old in text
    typed = text.replace(old, new, 1)
    file.write_text(typed, encoding="utf-8")
    pairs = enumerate(zip(text.split("\n"), typed.split("\n"), strict=False), 1)
    changed = next(number for number, (before, after) in pairs if before != after)
    _, problems = pipeline.make(tmp_path / "dossier" / "seeds", tmp_path / "dossier" / "docs")
    return changed, [each for each in problems if each.path.endswith(name)]


@pytest.mark.parametrize("case", ALL, ids=[case[0] for case in ALL])
def test_a_mistake_is_named_in_its_line(tmp_path, case):
    """The line that was changed is named, with what is wrong and what to do."""
    _, name, old, new, message, remedy, *line = case
    changed, problems = _problems(tmp_path, name, old, new)
    wanted = line[0] if line else changed
    assert [p for p in problems if p.line == wanted and message in p.message and remedy in p.remedy], problems
    assert all(each.remedy for each in problems)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ACTORS, "- id: nordland", "<<<<<<< HEAD\n- id: nordland"),
        (ACTORS, "  kind: Staat", "  kind: Stat"),
        (ACTORS, "  wikidata: Q42", "  wikidata: 42"),
        ("moved.yml", "to: vorschlaege/sanierung/", "to: vorschlaege/sanirung/"),
        ("moved.yml", "address: artikel/zurueckgezogen/", "address: artikel/brief/"),
        (ADDITIONS, "  slug: rat", "\tslug: rat"),
        (ADDITIONS, "rat-streitet.txt:", "rat-streite.txt:"),
        (SANIERUNG, "article: gutachten\n    quote: Das", "article: gutachen\n    quote: Das"),
        (SANIERUNG, "positions:", "position:"),
        (ACTORS, "part_of: naturverband", "part_of: [naturverband]"),
        (EVENTS, "  date: 2024-05-03\n", ""),
        (EVENTS, "- id: sitzung", "id: sitzung"),
        (ADDITIONS, "brief.txt:\n", "brief.txt:\n  slug: rat-streitet-ueber-bruecke\n"),
        (SANIERUNG, "date: 2024-06-11", "date: 2014-06-11"),
    ],
)
def test_a_mistake_is_told_once(tmp_path, name, old, new):
    """What refers to an entry with a fault, or quotes such an article, is not reported beside it."""
    file = Path(shutil.copytree(GOLDEN, tmp_path / "dossier"), "seeds", name)
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    _, problems = pipeline.make(tmp_path / "dossier" / "seeds", tmp_path / "dossier" / "docs")
    assert [Path(each.path).name for each in problems] == [Path(name).name], problems


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (ACTORS, "anna-adler:\n  name: Anna Adler\n", "expected a list"),
        (ACTORS, None, "there are no actors at all"),
        (ADDITIONS, "- rat.txt\n", "expected “name: …” entries"),
    ],
)
def test_a_file_of_which_nothing_is_read(tmp_path, name, text, message):
    """Told once, not of each position that names what should stand there."""
    file = Path(shutil.copytree(GOLDEN, tmp_path / "dossier"), "seeds", name)
    file.unlink() if text is None else file.write_text(text, "utf-8")
    _, problems = pipeline.make(tmp_path / "dossier" / "seeds", tmp_path / "dossier" / "docs")
    told = [each for each in problems if "unknown actor" in each.message or "unknown article" in each.message]
    assert [message in each.message for each in problems if each in told or each.path.endswith(name)] == [True]


def test_names_that_are_nearly_right(tmp_path):
    """The file that is not read is offered the name that is missing; a folder without articles is told once."""
    seeds = shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds")
    (seeds / ACTORS).rename(seeds / "actors.yaml")
    (seeds / "articles").rename(seeds / "Articles.old")
    _, problems = pipeline.make(seeds, tmp_path / "docs")
    said = {Path(each.path).name: str(each) for each in problems}
    assert "did you mean “actors.yml”?" in said["actors.yaml"]
    assert "the folder is missing" in said["articles"]
    assert "articles.yml" not in said


def test_there_are_a_hundred():
    """No two of which are the same, and each with words that its message and its remedy must hold."""
    assert all(message and remedy for _, _, _, _, message, remedy, *_ in ALL)
    assert len({case[1:4] for case in ALL}) == len(ALL) >= 100


def test_all_rounds_at_once(tmp_path):
    """A page that was renamed shows the links that it broke in the same run as a mistake in another file."""
    seeds = shutil.copytree(GOLDEN, tmp_path / "dossier") / "seeds"
    (seeds / NEUBAU).rename(seeds / "proposals" / "bauen.md")
    actors = (seeds / ACTORS).read_text("utf-8")
    (seeds / ACTORS).write_text(actors.replace("kind: Staat", "kind: Stat"), "utf-8")
    _, problems = pipeline.make(seeds, tmp_path / "dossier" / "docs")
    said = [(Path(each.path).name, each.message) for each in problems]
    assert ("actors.yml", "unknown kind “Stat”") in said
    assert ("dossier.md", "the link to “vorschlaege/neubau.md” leads nowhere") in said
    assert ("dossier.md", "no position “[@neubau:forderung]”") in said
