"""Cleaning: small texts for each rule, and nothing ever lost."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.intake import conserve
from generator.intake.clean import clean
from generator.model import Article, Basis, BasisKind, Block, BlockKind, Fact, Form, Metadata, RawArticle, Reason, Run
from tests.intake.made_up import PARAGRAPHS
from tests.timing import SQUARE, growth


def raw(text: str, name: str = "probe.txt", form: Form = Form.TEXT) -> RawArticle:
    """An article as the reading stage hands it on."""
    return RawArticle(name, f"seeds/articles/{name}", hashlib.sha256(text.encode()).hexdigest(), form, text)


def cleaned(text: str, name: str = "probe.txt", form: Form = Form.TEXT) -> Article:
    """The article, which must be taken."""
    article, problems = clean(raw(text, name, form))
    assert article is not None, problems
    return article


def texts(article: Article, kind: BlockKind) -> list[str]:
    """What stands in blocks of a kind."""
    return [block.text for block in article.blocks if block.kind is kind]


def gone(article: Article, reason: Reason) -> list[str]:
    """What was removed for a reason."""
    return [removed.run.text for removed in article.removed if removed.reason is reason]


@settings(max_examples=150)
@given(st.text(max_size=2000))
def test_any_text_is_conserved(text: str) -> None:
    """Whatever the text, cleaning does not fail, and loses and doubles nothing."""
    article, problems = clean(raw(text))
    assert problems if article is None else conserve.lost(article) == ""


def test_stamp_on_wrapped_text() -> None:
    """A dump's day on text that a mail program wrapped costs none of the wrapped lines."""
    wrapped = ("Der Rat hat am Montag im Rathaus von Hochtal lange beraten und dann\n" * 12) + "endlich zugestimmt.\n"
    article = cleaned(" date 2024-03-12 " + wrapped)
    assert conserve.lost(article) == ""
    assert [block.kind for block in article.blocks] == [BlockKind.LEAD]
    assert article.date is not None
    assert article.date.value == "2024-03-12"


def test_stamp_that_is_no_day() -> None:
    """A stamp outside the calendar is text like any other."""
    assert cleaned(" date 2024-13-45 Der Rat hat lange beraten und am Ende doch zugestimmt, wie er sagte.").date is None


_PHRASES = st.sampled_from(
    [
        *("Teilen", "Foto: dpa", "Lesen Sie auch", "Von Eva Muster", "12.03.2024", "– Punkt", "Kommentare"),
        *("• Punkt eins", ":", "Kurz", "Nein.", "> ", "(öffnet in neuem Tab)", "© Muster/dpa", "date 2024-03-12"),
        "Der Rat hat am Montag lange beraten und am Ende doch noch zugestimmt, wie er mitteilte.",
    ]
)


@settings(max_examples=150)
@given(st.lists(st.tuples(_PHRASES, st.sampled_from(["\n", "\n\n", " ", "\u00a0", "\t"])), max_size=40))
def test_any_page_furniture_is_conserved(parts: list[tuple[str, str]]) -> None:
    """However buttons, markers and sentences follow each other, nothing is lost."""
    article, problems = clean(raw("".join(phrase + joint for phrase, joint in parts)))
    assert problems if article is None else conserve.lost(article) == ""


MARKDOWN = """---
title: Ein Titel
date: 2024-03-12
authors: [Eva Muster]
source: Küstenbote
---

# Ein Titel

Der Rat hat am Montag lange beraten und am Ende doch noch zugestimmt, wie er mitteilte.

## Was nun folgt

- ein Punkt
- noch *einer*

Danach ging es weiter, und die Bürger von Hochtal waren damit am Ende sehr zufrieden.
"""


def test_markdown_is_read_with_its_front_matter() -> None:
    """Front matter states facts and is no part of the text; headings, bullets and emphasis are read."""
    article = cleaned(MARKDOWN, "probe.md", Form.MARKDOWN)
    assert conserve.lost(article) == ""
    assert article.title is not None
    assert article.date is not None
    assert article.source is not None
    assert (article.title.value, article.date.value, article.source.value) == ("Ein Titel", "2024-03-12", "Küstenbote")
    assert article.title.basis == Basis(BasisKind.FRONT_MATTER, "title")
    assert [author.value for author in article.authors] == ["Eva Muster"]
    assert texts(article, BlockKind.TITLE) == ["Ein Titel"]
    assert texts(article, BlockKind.HEADING) == ["Was nun folgt"]
    assert texts(article, BlockKind.ITEM) == ["ein Punkt", "noch einer"]
    assert len(gone(article, Reason.FRONT_MATTER)) == 6


def test_front_matter_of_several_lines() -> None:
    """Names and titles are one line of text, however YAML wraps them."""
    text = MARKDOWN.replace("title: Ein", "title: |\n  Ein\n\n ").replace("[Eva Muster]", '["Eva\\nMuster", " "]')
    article = cleaned(text, "probe.md", Form.MARKDOWN)
    assert article.title is not None
    assert article.title.value == "Ein Titel"
    assert [author.value for author in article.authors] == ["Eva Muster"]


def test_markdown_that_does_not_repeat_its_title() -> None:
    """The text begins at once: a short first sentence is no menu, and the first heading no title."""
    text = "---\ntitle: Ein Titel\n---\nDas Land zahlt mit.\n\n## Drei Bedingungen\n\n" + MARKDOWN.split("\n\n")[-1]
    article = cleaned(text, "probe.md", Form.MARKDOWN)
    assert texts(article, BlockKind.TITLE) == []
    assert texts(article, BlockKind.HEADING) == ["Drei Bedingungen"]
    assert article.blocks[0].text == "Das Land zahlt mit."


def test_a_notice_within_a_sentence_leaves_no_gap() -> None:
    """A comma that followed a notice stands at its word again."""
    block = Block(BlockKind.PARAGRAPH, (Run(0, "Der Rat"), Run(30, ", der lange stritt,"), Run(60, "stimmte zu.")))
    assert block.text == "Der Rat, der lange stritt, stimmte zu."


BROKEN = [
    ("no YAML", "---\ntitle: [\n---\nText.", 2),
    ("a list", "---\n- title\n---\nText.", 2),
    ("a title that is a list", "---\nsource: Bote\ntitle: [3]\n---\nText.", 3),
    ("a day that is none", "---\ndate: gestern\n---\nText.", 2),
    ("a day outside the calendar", "---\ndate: 2024-13-40\n---\nText.", 2),
    ("the same, as a text", "---\ndate: '2024-13-40'\n---\nText.", 2),
    ("a quoted key", '---\n"source": Bote\n"title": [3]\n---\nText.', 3),
    ("keys in braces", "---\n{source: Bote, title: [3]}\n---\nText.", 2),
    ("after empty lines", "\n\n---\ntitle: [3]\n---\nText.", 4),
    ("nested beyond reason", "---\n" + "[" * 20_000 + "\n---\nText.", 0),
]


@pytest.mark.parametrize(("text", "place"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_broken_front_matter(text: str, place: int) -> None:
    """Front matter that cannot be read is a problem with its line, never an exception."""
    article, problems = clean(raw(text, "probe.md", Form.MARKDOWN))
    assert article is None
    assert [(problem.path, problem.line) for problem in problems] == [("seeds/articles/probe.md", place)]


NO_ARTICLES = [("nothing", ""), ("blank", " \n\t\n"), ("a menu", "Startseite\nSport\nKultur\nImpressum\n")]


@pytest.mark.parametrize("text", [case[1] for case in NO_ARTICLES], ids=[case[0] for case in NO_ARTICLES])
def test_a_text_without_a_sentence_is_refused(text: str) -> None:
    """A text without a sentence is refused in words."""
    article, problems = clean(raw(text))
    assert article is None
    assert [problem.message for problem in problems] == ["no article text found in it"]


SENTENCE = "Der Rat hat am Montag lange beraten und am Ende doch noch zugestimmt, wie er mitteilte."
LARGE = [
    ("one line", "{}", "wort ", 300_000),
    ("one word", "{}", "x", 1_500_000),
    ("paragraphs", "{}", SENTENCE + "\n\n", 7_000),
    ("short lines", "{}", "Kurz\n", 7_000),
    ("boxes", "{}", SENTENCE + "\nMehr zum Thema\nWie es dazu kam\n", 2_500),
    ("signs for expressions to stumble on", "{}", "/©(" * 200 + "\n", 500),
    ("credits", "{}", "Foto: Aa Bb/" * 55 + "\n", 350),
    ("questions", "{}", "Was ist das?\n", 7_000),
    ("a gap", SENTENCE + "\n\nUta{}Jan\n\n" + SENTENCE, " ", 100_000),
    ("bylines", "{}", "Titel\n" + SENTENCE + "\nVon Eva Muster\n", 2_500),
]
"""What a large text is made of: what stands around, what goes on and on, and how often it comes."""


@pytest.mark.parametrize(("around", "part", "times"), [case[1:] for case in LARGE], ids=[case[0] for case in LARGE])
def test_the_time_grows_with_the_length_of_a_text(around: str, part: str, times: int) -> None:
    """Whatever the shape of a large text, cleaning stays far below what quadratic work would take."""
    assert growth(lambda size: clean(raw(around.format(part * size))), times) < SQUARE


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_037fe3cdc2d82eba.txt", "000-037fe3cdc2d82eba"),
        ("Ärger über die Straße.md", "aerger-ueber-die-strasse"),
        ("A\u0308rger.txt", "aerger"),
        ("Øresund – Brücke (2).txt", "oeresund-bruecke-2"),
        ("日本.txt", "artikel"),
    ],
)
def test_ids_are_ascii(name: str, expected: str) -> None:
    """Ids are ASCII, the way Germans transcribe umlauts."""
    assert cleaned(SENTENCE, name).id == expected


@pytest.mark.parametrize(
    "line",
    [
        "8. Januar 2020 · by Aureliana · in Gefühle",
        "Hochtaler Presse 8. Januar 2020 Bockenem, Polizei",
        "8. Januar 2020 | 3 Kommentare",
    ],
)
def test_a_day_among_other_words(line: str) -> None:
    """In the head of a page it is the article's, whoever wrote it in whatever section."""
    article = cleaned(f"Rat will neue Brücke bauen\n{line}\n\n{SENTENCE}\n\n{SENTENCE}")
    assert article.date is not None
    assert article.date.value == "2020-01-08"


HARBOUR = (
    "Ein effizienter Hafenkran hebt seit Montag die Container am neuen Kai und spart dabei die Hälfte des Stroms.",
    "Die Stadt will im nächsten Jahr zwei weitere Kräne dieser Bauart kaufen, wenn der Betrieb ohne Störung läuft.",
)


def test_a_title_that_reads_like_a_name() -> None:
    """Beside the day it is a title if the text has its words, and then nobody's name."""
    article = cleaned("\n".join(["03.05.2024", "Effizienter Hafenkran", *HARBOUR]))
    assert texts(article, BlockKind.TITLE) == ["Effizienter Hafenkran"]
    assert article.authors == ()


def test_a_name_beside_the_day_stays_a_name() -> None:
    """The text does not tell of who wrote it."""
    article = cleaned("\n".join(["Neuer Kran am Kai", "Berta Bussard", "03.05.2024", *HARBOUR]))
    assert texts(article, BlockKind.TITLE) == ["Neuer Kran am Kai"]
    assert [author.value for author in article.authors] == ["Berta Bussard"]


def test_a_line_that_stands_twice_running_is_the_title() -> None:
    """A copied page has its headline twice, as its own title and as a heading; a section's name stands once."""
    menu, other = ["Startseite", "Kolumnen", "Meinung"], "Gemeinsame Mitteilung von Stadt und Kreis"
    article = cleaned("\n".join([*menu, "Leben am Wasser", "Leben am Wasser", other, *HARBOUR]))
    assert texts(article, BlockKind.TITLE) == ["Leben am Wasser"]


MASTHEADS = [
    ("Der Newsletter der Hohenauer Zeitung", True),
    ("Hohenau am Morgen", True),
    ("Morgen-Newsletter", True),
    ("Stadt stellt Newsletter ein", False),
    ("Newsletter der Stadt wird eingestellt", False),
]


@pytest.mark.parametrize(("line", "is_masthead"), MASTHEADS)
def test_the_name_of_a_newsletter_is_no_headline(line: str, is_masthead: bool) -> None:
    """The subject of the mail is; of a text that is no mail nothing better is known."""
    stated = Metadata(
        title=Fact("Rat sperrt die Brücke", Basis(BasisKind.MAIL_HEADER, "Subject")),
        source=Fact("Hohenau am Morgen", Basis(BasisKind.MAIL_HEADER, "From")),
    )
    text = "\n\n".join((line, *PARAGRAPHS))
    article, problems = clean(replace(raw(text), stated=stated))
    assert article, problems
    assert conserve.lost(article) == ""
    assert article.title
    assert article.title.value == ("Rat sperrt die Brücke" if is_masthead else line)
    assert (line not in [block.text for block in article.blocks]) is is_masthead
    assert (line in [each.run.text for each in article.removed if each.reason is Reason.NEWSLETTER]) is is_masthead
    alone = cleaned(text)
    assert alone.title
    assert alone.title.value == line


def test_the_address_of_a_web_archive_tells_the_outlet() -> None:
    """Where the page names none; the sender of a mail is told by its header."""
    url = Fact("https://www.bote.example/rat/bruecke", Basis(BasisKind.MAIL_HEADER, "Snapshot-Content-Location"))
    article, problems = clean(replace(raw("\n\n".join(PARAGRAPHS)), stated=Metadata(url=url)))
    assert article, problems
    assert article.source
    assert article.source.value == "bote.example"
