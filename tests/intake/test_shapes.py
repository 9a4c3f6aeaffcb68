"""Inputs in shapes that people have reported elsewhere, made up: each is read as somebody who knows the shape would."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.dossier import quote_search
from generator.model import Article, BlockKind, Damage, Doubt, Problem, Reason, Severity

SHAPES = Path(__file__).parent / "shapes"
TITLE, DAY = "Nordwalde verspricht Nachbarn Schutz für zehn Jahre", "2025-09-02"
PARAGRAPHS = (
    "Die Regierung von Nordwalde will den Nachbarn",
    "Die Opposition verlangt dagegen",
    "Fachleute des Instituts für Grenzfragen",
    "Am Donnerstag beraten die Botschafter",
)


def read(name: str) -> tuple[Article, tuple[Problem, ...]]:
    """The article of a file; nothing of it is an error."""
    article, problems = pipeline.intake(SHAPES / name)
    assert article, problems
    assert all(problem.severity is Severity.WARNING for problem in problems)
    return article, problems


def texts(article: Article, *kinds: BlockKind) -> list[str]:
    """Its blocks of these kinds, or its running text."""
    wanted = kinds or (BlockKind.LEAD, BlockKind.PARAGRAPH)
    return [block.text for block in article.blocks if block.kind in wanted]


def begins(article: Article, beginnings: tuple[str, ...]) -> bool:
    """Whether its paragraphs are those that begin so, and no others."""
    found = texts(article)
    return len(found) == len(beginnings) and all(map(str.startswith, found, beginnings))


PLAIN = ("cookie.txt", "date-dash.txt", "date-weekday-2digit.txt", "pdf-diaeresis.txt", "wrap72.txt", "wayback.html")


@pytest.mark.parametrize("name", [*PLAIN, "date-range.txt", "reader-firefox.html", "fussnoten.html", "tabelle.html"])
def test_title_day_and_paragraphs(name):
    """However the text came, and however its day is written."""
    article, _ = read(name)
    assert article.title
    assert article.date
    assert article.title.value == TITLE
    assert article.date.value == ("2025-08-30" if name == "date-range.txt" else DAY)
    assert begins(article, PARAGRAPHS)


@pytest.mark.parametrize("name", ["pdf-hyphen.txt", "pdf-blank-lines.txt"])
def test_copies_of_pdf(name):
    """One running text under title and day, quotable across line ends."""
    article, _ = read(name)
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == (TITLE, DAY)
    assert len(texts(article)) == 1
    assert not texts(article, BlockKind.HEADING)
    assert quote_search.locate("nach einer Sitzung des Kabinetts an. Die Zusage", article)


def test_what_pdf_does_to_letters():
    """Umlauts and cut words are whole again, and counted."""
    assert [repair.damage for repair in read("pdf-diaeresis.txt")[0].repairs] == [Damage.DIAERESIS]
    assert [repair.damage for repair in read("pdf-hyphen.txt")[0].repairs] == [Damage.CUT_WORD]
    assert quote_search.locate("schriftliche Sicherheitsgarantien für mindestens", read("pdf-hyphen.txt")[0])


def test_a_report_of_an_agency():
    """The agency by its date line and its number, which names the day; the date line stays in the text."""
    article, _ = read("dpa-dateline.txt")
    assert article.source
    assert article.date
    assert ([author.value for author in article.authors], article.source.value) == (["dpa"], "dpa")
    assert article.date.value == DAY
    assert "dpa:250902" in article.date.basis.quoted
    assert texts(article)[0].startswith("ALTSTADT (dpa) - Die Regierung")


def test_several_articles_in_a_file():
    """Named, with the lines where they begin."""
    article, (problem,) = read("mehrere.txt")
    assert article.doubts == (Doubt.SEVERAL,)
    assert "they begin in lines 1, 18, 35" in problem.message


def test_an_interview():
    """A headline in quotation marks, its subtitle, and questions that are all of one kind."""
    article, _ = read("interview.txt")
    assert article.title
    assert article.title.value == "„Ein Vertrag ist so gut wie die Leute, die ihn halten“"
    assert texts(article, BlockKind.LEAD) == [
        "Außenministerin Alma Brandner über den Schutz der Nachbarn, die Kosten und den Oktober"
    ]
    assert not texts(article, BlockKind.HEADING)
    assert texts(article)[3:5] == ["Reicht das?", "Nein."]


def test_a_letter():
    """Salutation, paragraphs and signature, each on its own."""
    article, _ = read("blockquote-brief.html")
    assert texts(article)[1] == "Sehr geehrte Nachbarn,"
    assert texts(article)[-1] == "Ihre Alma Brandner"
    assert len(texts(article)) == 7


def test_a_live_blog():
    """All seven entries in order, each under its time and its headline, with a warning."""
    article, (problem,) = read("liveblog.html")
    headings = texts(article, BlockKind.HEADING)
    assert headings[::2] == ["14:32 Uhr", "14:05 Uhr", "13:40 Uhr", "12:15 Uhr", "11:02 Uhr", "09:30 Uhr", "08:00 Uhr"]
    assert [heading.partition(":")[0] for heading in headings[1::2]] == [f"Meldung {n}" for n in range(1, 8)]
    assert len(texts(article)) == 7
    assert "live blog" in problem.message


def test_a_table():
    """Row by row, with cells set apart, so that figures can be quoted."""
    article, _ = read("tabelle.html")
    rows = ["Land 2024 2025", "Nordwalde 12 80", "Flussau 7 9", "Hochrain 3 3"]
    assert texts(article, BlockKind.ROW) == rows
    assert quote_search.locate("Nordwalde 12 80", article)


def test_footnotes_are_kept_apart_from_words():
    """Their signs stand at no word, and the notes themselves are kept."""
    article, _ = read("fussnoten.html")
    assert quote_search.locate("schriftliche Sicherheitsgarantien für mindestens zehn Jahre", article)
    assert quote_search.locate("Versprechen ohne Unterschrift. Er forderte", article)
    assert texts(article, BlockKind.ITEM) == [
        "Regierungserklärung vom 1. September 2025, Absatz 4.",
        "Protokoll der Sitzung, Seite 17, zweite Spalte.",
    ]


def test_what_a_clipper_writes():
    """Day, author and address by its keys; links are their words, pictures and signs are gone."""
    article, _ = read("clipper.md")
    assert article.date
    assert article.source
    assert article.url
    assert (article.date.value, article.source.value) == (DAY, "bote.example")
    assert article.url.value == "https://bote.example/politik/nordwalde-1.html"
    assert [author.value for author in article.authors] == ["Ida Probst"]
    assert quote_search.locate("heißt es in einem Gutachten, das dem Parlament vorliegt", article)
    assert texts(article)[2] == "Ein Versprechen ohne Unterschrift."
    assert texts(article, BlockKind.HEADING) == ["Was die Opposition sagt"]


def test_a_post():
    """Who, when, and the words; what the network counts is gone."""
    article, problems = read("telegram.txt")
    assert not problems
    assert article.date
    assert (article.date.value, [author.value for author in article.authors]) == (DAY, ["Alma Brandner"])
    assert len(texts(article)) == 1
    assert Reason.SHARE in {removed.reason for removed in article.removed}


def test_a_transcript():
    """Every turn is a paragraph, however short."""
    article, _ = read("transkript-zeit.txt")
    assert len(texts(article)) == 7
    assert not texts(article, BlockKind.HEADING)


def test_pages_that_programs_saved():
    """The address that SingleFile, a reading view and an archive keep; what was hidden when saved stays out."""
    for name in ("singlefile.html", "reader-firefox.html", "wayback.html"):
        article, _ = read(name)
        assert article.url
        assert article.source
        assert (article.url.value, article.source.value) == (
            "https://bote.example/politik/nordwalde-1.html",
            "bote.example",
        )
    assert not quote_search.locate("nur für angemeldete Abonnenten sichtbar", read("singlefile.html")[0])
    assert [author.value for author in read("reader-firefox.html")[0].authors] == ["Ida Probst"]


def test_a_page_behind_a_paywall():
    """Taken with a warning; readers are told by the same doubt."""
    article, (problem,) = read("paywall.html")
    assert article.doubts == (Doubt.PAYWALLED,)
    assert "not free" in problem.message


def test_two_columns_side_by_side() -> None:
    """The left one first, the words whole that were cut; the day stands before the first sentence."""
    article, _ = read("spalten.txt")
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == ("Kabinett berät über Garantien", DAY)
    beginnings = (
        "NORDWALD, 2. September",
        "Der Regierungssprecher",
        "Die Opposition verlangt",
        "Wann das Thema wieder",
    )
    assert begins(article, beginnings)
    assert {repair.damage for repair in article.repairs} == {Damage.COLUMNS}


def test_a_copied_live_blog() -> None:
    """Times and headlines of its entries are headings, none is left out, and a warning says what it is."""
    article, _ = read("ticker.txt")
    assert article.doubts == (Doubt.LIVE_BLOG,)
    assert article.title
    assert article.title.value == "Newsblog: Kabinett berät über Garantien"
    assert texts(article, BlockKind.HEADING)[::2] == ["19:40 Uhr", "18:05 Uhr", "16:30 Uhr"]
    assert len(texts(article)) == 3


def test_a_pasted_mail() -> None:
    """Its head is no text; when it was sent is a day, and the article's own headline and author count."""
    article, _ = read("mailkopf.txt")
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == ("Kabinett berät über Garantien", DAY)
    assert [author.value for author in article.authors] == ["Karla Menke"]
    assert begins(article, ("Das Kabinett", "Der Regierungssprecher", "Die Opposition"))


def test_where_a_text_is_from() -> None:
    """The address that somebody wrote above it."""
    article, _ = read("original.txt")
    assert article.url
    assert article.url.value == "https://www.bote.example/politik/garantien-123.html"
    assert not texts(article, BlockKind.KICKER)
    assert len(texts(article)) == 3


def test_minutes_of_a_meeting() -> None:
    """What happens between two speeches is no heading, and the meeting nobody's name."""
    article, _ = read("wortprotokoll.txt")
    assert article.authors == ()
    assert texts(article, BlockKind.HEADING) == []
    assert "(Beifall bei der SPD)" in texts(article)


def test_a_press_release() -> None:
    """Without what its sender says of himself."""
    article, _ = read("pressemitteilung.txt")
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == ("Landkreis Nordwald baut Schutzräume aus", DAY)
    assert begins(
        article, ("Bis 2027 sollen", "Nordwald. Der Landkreis", "„Wir fangen dort an", "Die ersten Bauarbeiten")
    )
