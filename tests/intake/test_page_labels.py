"""Each part of a page has a label: what it is of the article, or why it is none of it."""

from __future__ import annotations

import pytest

from generator.intake import page_labels
from generator.intake.page_kinds import Label
from generator.model import RUNNING_TEXT, BlockKind, Reason
from tests.intake.made_up import PARAGRAPHS, TEXT_OF_PAGE, TITLE, parts, said

CAPTION = "Die gesperrte Brücke. Foto: Ada Licht"


def label(said: str) -> Label:
    """The label of the part that says something."""
    rows, _, labels = parts()
    return next(each for row, each in zip(rows, labels, strict=True) if row.part.text == said)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Verkehr in Flussstadt", BlockKind.KICKER),
        (TITLE, BlockKind.TITLE),
        ("Von Eva Muster", Reason.BYLINE),
        (CAPTION, BlockKind.CAPTION),
        ("Verband ist dagegen", BlockKind.HEADING),
    ],
)
def test_parts_of_the_article(said: str, expected: Label) -> None:
    """Head, picture, heading."""
    assert label(said) is expected


def test_running_text_is_text() -> None:
    """The first paragraph may be the lead."""
    assert all(label(paragraph) in RUNNING_TEXT for paragraph in PARAGRAPHS)
    assert label(PARAGRAPHS[1]) is BlockKind.PARAGRAPH


@pytest.mark.parametrize("said", ["Startseite", "Lesen Sie auch", "Zehn Tipps für den Garten", "Impressum"])
def test_what_stands_around_has_a_reason(said: str) -> None:
    """Above, beside and below."""
    assert isinstance(label(said), Reason)


def test_the_article_lies_between_headline_and_last_paragraph() -> None:
    """Both included."""
    rows, place, _ = parts()
    assert [rows[at].part.text for at in sorted(place.title)] == [TITLE]
    assert rows[place.end - 1].part.text == PARAGRAPHS[2]
    assert place.start <= min(place.title)


def labelled(body: str, head: str = "") -> dict[str, Label]:
    """The label of each part of a page, by its words."""
    declared = f"<title>Brücke</title>{head}<meta property=og:type content=article>"
    rows, _, labels = parts(f"<!DOCTYPE html><html lang=de><head>{declared}</head><body>{body}</body></html>")
    return {row.part.text: label for row, label in zip(rows, labels, strict=True)}


def heading(words: int, bold: bool = False) -> Label:
    """What becomes of a short line between paragraphs."""
    line = f"<b>{said(words)}</b>" if bold else said(words)
    body = f"<main><h1>Die Brücke</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"
    return labelled(f"{body}<p>{line}</p><p>{PARAGRAPHS[2]}</p></main>")[said(words)]


@pytest.mark.parametrize(
    ("words", "bold", "heads"), [(12, False, True), (13, False, False), (15, True, True), (16, True, False)]
)
def test_lines_between_paragraphs(words: int, bold: bool, heads: bool) -> None:
    """A sub-heading without an element of its own has twelve words at most; a bold one fifteen."""
    assert (heading(words, bold) is BlockKind.HEADING) is heads


@pytest.mark.parametrize(("above", "is_kicker"), [(3, True), (4, False)])
def test_how_far_above_the_headline_a_kicker_stands(above: int, is_kicker: bool) -> None:
    """Three parts: share buttons and a date are between; further up it is of another piece."""
    links = "<p><a href=/ort>Ort</a></p>" * (above - 1)
    body = f"<main><p class=kicker>Streit um Damm</p>{links}<h1>Die Brücke</h1>{TEXT_OF_PAGE}</main>"
    assert (labelled(body)["Streit um Damm"] is BlockKind.KICKER) is is_kicker


def test_a_kicker_that_is_the_name_of_a_section() -> None:
    """It looks like a menu's entry, but its element says what it is."""
    body = f"<main><p class=dachzeile>Gesundheit</p><h1>Die Brücke</h1>{TEXT_OF_PAGE}</main>"
    assert labelled(body)["Gesundheit"] is BlockKind.KICKER


@pytest.mark.parametrize(("words", "is_kicker"), [(12, True), (13, False)])
def test_how_long_a_kicker_is(words: int, is_kicker: bool) -> None:
    """Twelve words at most; a longer line above a headline is a notice."""
    body = f"<main><p class=kicker>{said(words)}</p><h1>Die Brücke</h1>{TEXT_OF_PAGE}</main>"
    assert (labelled(body)[said(words)] is BlockKind.KICKER) is is_kicker


@pytest.mark.parametrize(("words", "is_lead"), [(5, True), (4, False), (120, True), (121, False)])
def test_how_long_a_standfirst_is(words: int, is_lead: bool) -> None:
    """Five words to 120, also where a page describes itself so: a section's name has fewer, paragraphs more."""
    body = f"<main><h1>Die Brücke</h1><p>{said(words)}</p>{TEXT_OF_PAGE}</main>"
    head = f"<meta name=description content='{said(words)}'>"
    assert (labelled(body, head)[said(words)] is BlockKind.LEAD) is is_lead


@pytest.mark.parametrize(("above", "is_caption"), [(6, True), (7, False)])
def test_a_picture_above_the_headline(above: int, is_caption: bool) -> None:
    """Six parts up it is the article's: kicker, day and buttons are between."""
    picture = "<figure><img src=b.jpg alt=''><figcaption>Der Damm.</figcaption></figure>"
    body = f"<main>{picture}{'<p>Ort</p>' * (above - 1)}<h1>Die Brücke</h1>{TEXT_OF_PAGE}</main>"
    assert (labelled(body)["Der Damm."] is BlockKind.CAPTION) is is_caption


@pytest.mark.parametrize(
    ("cells", "words", "kept"),
    [(4, 8, True), (3, 8, False), (4, 9, False)],
    ids=["a table", "three cells", "sentences"],
)
def test_small_tables_of_links_stay(cells: int, words: int, kept: bool) -> None:
    """Two rows of two cells, eight words each at most, stay though all are links: longer cells are a layout."""
    texts = [f"{said(words - 1)} {number}" for number in range(cells)]
    linked = "".join(f"<tr><td><a href=/{text[-1]}>{text}</a></td></tr>" for text in texts)
    text = f"{TEXT_OF_PAGE}<table>{linked}</table>{TEXT_OF_PAGE.replace('Rat', 'Kreistag')}"
    found = labelled(f"<main><h1>Die Brücke</h1>{text}</main>")[texts[0]]
    assert (found in (BlockKind.ROW, BlockKind.HEADING)) is kept


@pytest.mark.parametrize(("words", "kept"), [(3, True), (4, False)])
def test_lines_that_stand_twice(words: int, kept: bool) -> None:
    """Four words are a repetition; three may be said twice, as in a list."""
    item = f"<ul><li>{said(words)}</li></ul>"
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = f"<main><h1>Die Brücke</h1>{first}{item.join(['', *others, ''])}{first.replace('Rat', 'Kreistag')}</main>"
    rows, _, labels = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}</body></html>")
    found = [each for row, each in zip(rows, labels, strict=True) if row.part.text == said(words)]
    assert (Reason.REPEATED not in found) is kept


def test_a_quarter_of_the_text() -> None:
    """Of eight paragraphs alike it is past with the second: above a headline there may be a lead, but no more."""
    text = "".join(f"<p>{at}. {PARAGRAPHS[0]}</p>" for at in range(8))
    rows, _, _ = parts(f"<html><body><main>{text}</main></body></html>")
    assert page_labels._quarter(rows, range(8)) == 1
