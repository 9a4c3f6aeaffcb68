"""Which day, authors and outlet a page of HTML tells of its article."""

from __future__ import annotations

import pytest

from generator.intake import page_facts, text_metadata
from generator.intake.page_labels import Extent
from generator.model import BlockKind, Reason
from tests.intake.made_up import parts
from tests.intake.made_up_page import BEGIN, END, MIDDLE, REST, labelled, page, said


def test_facts_of_the_head_and_of_the_page() -> None:
    """What is declared and what is printed supplement each other."""
    head = "<meta property=article:published_time content=2024-05-03T22:30:00Z>"
    head += "<meta property=og:site_name content='Der Bote'>"
    line = "<div>Von Eva Muster und Jan Beispiel</div><div>Aktualisiert: 06.05.2024, 10:00 Uhr</div>"
    signed = END.replace(".</p>", ". (dpa)</p>")
    article = page(f"<h1>Die Brücke</h1>{line}<article>{BEGIN}{MIDDLE}{REST}{signed}</article>", head)
    assert article.date
    assert article.updated
    assert (article.date.value, article.updated.value) == ("2024-05-04", "2024-05-06")
    assert [author.value for author in article.authors] == ["Eva Muster", "Jan Beispiel", "dpa"]
    assert article.source
    assert article.source.value == "Der Bote"


DAYS = [
    ("printed by the headline", "<h1>Die Brücke</h1><p>6. Mai 2024</p>", "", "2024-05-06"),
    ("printed beside the declared", "<h1>Die Brücke</h1><p>6. Mai 2024 - 3. Mai 2024</p>", "", "2024-05-03"),
    ("printed as an update", "<h1>Die Brücke</h1><p>Aktualisiert: 6. Mai 2024</p>", "", "2024-05-03"),
    ("of the text as it stands", "<h1>Die Brücke</h1><p>Stand: 6. Mai 2024, 8 Uhr</p>", "", "2024-05-03"),
    ("printed on paper", "<h1>Die Brücke</h1><p>Ausdruck vom 6. Mai 2024</p>", "", "2024-05-03"),
    ("printed below the text", "<h1>Die Brücke</h1>", "<p>6. Mai 2024</p>", "2024-05-03"),
    (
        "called one of publication",
        "<p>9. Mai 2024</p><h1>Die Brücke</h1><p>Erstellt am: 6. Mai 2024</p>",
        "",
        "2024-05-06",
    ),
]


@pytest.mark.parametrize(("above", "below", "day"), [case[1:] for case in DAYS], ids=[case[0] for case in DAYS])
def test_the_day_by_the_headline_counts_before_the_declared_one(above: str, below: str, day: str) -> None:
    """Unless it is of something else, or the same line prints the declared day, too."""
    head = '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">'
    found = page(f"<article>{above}{BEGIN}{MIDDLE}{REST}{END}{below}</article>", head).date
    assert found is not None
    assert found.value == day


CREDITED = "<span>Veröffentlicht: 3. Mai 2024, 8 Uhr</span> <span>Text: Eva Muster, Jan Beispiel</span> {}"


@pytest.mark.parametrize("credit", ["<i>Fotos: Otto Fern</i>", "<i>Foto: Otto Fern/Bildhaus</i>"])
def test_day_and_authors_beside_a_picture_credit(credit: str) -> None:
    """Elements side by side are read one by one; in the caption of a picture they are not."""
    line = CREDITED.format(credit)
    article = page(f"<article><h1>Die Brücke</h1><div>{line}</div>{BEGIN}{MIDDLE}{REST}{END}</article>")
    assert article.date
    assert article.date.value == "2024-05-03"
    assert [each.value for each in article.authors] == ["Eva Muster", "Jan Beispiel"]


def test_a_caption_dates_nothing() -> None:
    """Nor does it name authors."""
    caption = f"<figure><img src=b.jpg><figcaption>{CREDITED.format('<i>Foto: Otto Fern</i>')}</figcaption></figure>"
    article = page(f"<article><h1>Die Brücke</h1>{caption}{BEGIN}{MIDDLE}{REST}{END}</article>")
    assert (article.date, article.authors) == (None, ())


def test_a_relative_date_is_none() -> None:
    """„Heute“ says nothing of the day; an unsure date is left out."""
    assert page(f"<h1>Die Brücke</h1><div>Heute, 12:37 Uhr</div><article>{BEGIN}{MIDDLE}{REST}</article>").date is None


def test_an_english_page_is_taken_with_its_language() -> None:
    """The text tells the language, whatever the page says of itself."""
    one = "<p>The council decided on Monday that the old bridge over the river would be repaired this autumn.</p>"
    two = "<p>Half of the money will come from the government, which has promised to pay for such bridges.</p>"
    assert page(f"<article><h1>The bridge</h1>{one}{two}</article>").lang == "en"


def stated(above: int, at: int = 0, below: int | None = None) -> str:
    """The day that a page states so many parts above its headline, within its text or below it; "" for none."""
    day = "<p>Stand: 3. Mai 2024</p>"
    menu = "<div class=comments>Ort</div>" * (above - 1) if above else ""
    text = [f"<p>{said(120)}</p>"] * 12
    text[at:at] = [day] if at else []
    behind = "<p>Ort</p>" * below + day if below is not None else ""
    body = f"{day if above else ''}{menu}<h1>Brücke</h1><main>{''.join(text)}</main>{behind}"
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}</body></html>")
    title = next(n for n, row in enumerate(rows) if row.part.text == "Brücke")
    end = title + 13 + bool(at)
    place = Extent(frozenset([title]), title, title + 1, end)
    found = [BlockKind.PARAGRAPH if title < n < end else Reason.OTHER for n in range(len(rows))]
    by_headline, foot = page_facts._telling(rows, place, frozenset())
    date = text_metadata.stated(*page_facts._lines(rows, by_headline + foot, found, place)).date
    return date.value if date else ""


@pytest.mark.parametrize(("above", "found"), [(12, True), (13, False)])
def test_a_day_above_the_headline(above: int, found: bool) -> None:
    """Twelve parts above it, with boxes between; further up stands the outlet's own day."""
    assert bool(stated(above)) is found


@pytest.mark.parametrize(("below", "found"), [(11, True), (12, False)])
def test_a_day_below_the_text(below: int, found: bool) -> None:
    """The twelfth part below it may tell it; what stands further down is of other pieces."""
    assert bool(stated(0, below=below)) is found


@pytest.mark.parametrize(("at", "found"), [(3, True), (4, False), (8, False), (9, True)])
def test_a_day_within_the_text(at: int, found: bool) -> None:
    """In its first and last four parts; in between the days are of what happened."""
    assert bool(stated(0, at=at)) is found


@pytest.mark.parametrize(("words", "may"), [(12, False), (13, True)])
def test_a_line_about_a_broadcast(words: int, may: bool) -> None:
    """A short line that says “Podcast” dates the podcast; a sentence may speak of one."""
    rows, _ = labelled(f"<p>Podcast {'wort ' * (words - 1)}</p>")
    assert page_facts._may_state(rows[0], in_head=True, bars=frozenset()) is may


@pytest.mark.parametrize(("above", "day"), [(3, "2024-05-03"), (4, "")])
def test_a_day_in_a_box_by_the_headline(above: int, day: str) -> None:
    """Up to three parts above the headline a day counts, whatever the box around it is called."""
    body = f"<div class=comments><p>Stand: 3. Mai 2024</p></div>{'<p>Ort</p>' * (above - 1)}<h1>Brücke</h1>"
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}<p>{said(120)}</p></body></html>")
    place = Extent(frozenset([above]), above, above + 1, above + 2)
    found = [Reason.OTHER] * (above + 1) + [BlockKind.PARAGRAPH]
    by_headline, foot = page_facts._telling(rows, place, frozenset())
    date = text_metadata.stated(*page_facts._lines(rows, by_headline + foot, found, place)).date
    assert (date.value if date else "") == day


CAPTURED = "<time itemprop=pubdate datetime=2024-03-04T10:11:12Z>4 Mar 2024 10:11:12 UTC</time>"
ARCHIVES = [
    ("archive.today", f"<div id=HEADER><div>archive.today</div><div>webpage capture</div><p>{CAPTURED}</p></div>"),
    ("Wayback", "<div id=wm-ipp-base><p>3 captures</p><p>04 Mar 2024 - 7 Jun 2025</p><p>Mar 04 2024</p></div>"),
]


@pytest.mark.parametrize("bar", [bar for _, bar in ARCHIVES], ids=[name for name, _ in ARCHIVES])
def test_the_day_of_an_archives_bar_is_not_the_articles(bar: str) -> None:
    """It is that of the capture; the article's own stands in it as on any page."""
    body = f"<main><h1>Die Brücke</h1>{{}}{BEGIN}{MIDDLE}{REST}{END}</main>"
    assert page(bar + body.format("")).date is None
    dated = page(bar + body.format("<p>3. Mai 2021</p>"))
    assert dated.date
    assert dated.date.value == "2021-05-03"


def test_the_author_of_a_book_is_not_the_articles() -> None:
    """In a box, beside “Verlag: …”."""
    box = "<div><h3>Das Buch</h3><p>Titel: Am Fluss</p><p>Autor: Jan Beispiel</p>{}</div>"
    body = f"<main><h1>Die Brücke</h1>{BEGIN}{box}{MIDDLE}{REST}{END}</main>"
    assert page(body.format("<p>Verlag: Uferverlag</p>")).authors == ()
    assert [each.value for each in page(body.format("")).authors] == ["Jan Beispiel"]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<div class='autor'>Eva Muster</div>", ["Eva Muster"]),
        ("<span class='meta article-author-name'>Eva Muster</span>", ["Eva Muster"]),
        ("<div class='autor'>Zum Abschied</div><p>Von Eva Muster</p>", ["Eva Muster"]),
        ("<div class='autoren-box'>Eva Muster</div>", []),
    ],
)
def test_a_name_in_an_element_called_author(line: str, authors: list[str]) -> None:
    """It tells who wrote where nothing else does."""
    article = page(f"<main><p>3. Mai 2024</p><h1>Die Brücke</h1>{line}<div>{BEGIN}{MIDDLE}{REST}{END}</div></main>")
    assert [each.value for each in article.authors] == authors


def test_a_menu_of_names_is_no_byline() -> None:
    """Sections side by side look like a name; authors that link to their pages are told by what stands between."""
    menu = "".join(f"<a href=/{name}>{name}</a><br>" for name in ("Titelseite", "Lokales", "Kleinanzeigen"))
    one = "<p><a href=/a><i>Von</i> <b>Anna</b> <b>Adler</b></a></p>"
    article = page(f"<div><h1>Die Brücke</h1>{one}{BEGIN}{MIDDLE}{REST}{END}</div>")
    assert [fact.value for fact in article.authors] == ["Anna Adler"]
    by = "<p>Von <a href=/a>Anna Adler</a>, <a href=/b>Ben Berg</a> und <a href=/c>Cem Can</a></p>"
    article = page(f"<div>{menu}</div><div><h1>Die Brücke</h1>{by}{BEGIN}{MIDDLE}{REST}{END}</div>")
    assert [fact.value for fact in article.authors] == ["Anna Adler", "Ben Berg", "Cem Can"]


def test_menus_keep_far_lines_far() -> None:
    """A name that stands far above the headline is another article's, whatever stands between."""
    menu = (
        "<p>" + "".join(f"<a href=/{name}>{name}</a> " for name in ("Titelseite", "Lokales", "Kleinanzeigen")) + "</p>"
    )
    lines = "".join(f"<p>Meldung {number}</p>" for number in range(4))
    article = page(f"<div><p>Von Otto Fern</p>{menu * 3}{lines}<h1>Die Brücke</h1>{BEGIN}{MIDDLE}{REST}{END}</div>")
    assert not article.authors
