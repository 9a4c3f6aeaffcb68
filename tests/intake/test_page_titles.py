"""The headline of a page is found, whatever its makers made it of."""

from __future__ import annotations

import pytest

from tests.intake.made_up import PARAGRAPHS, TEXT_OF_PAGE, TITLE, parts

ARTICLE = "<title>Brücke</title><meta property=og:type content=article>"


@pytest.mark.parametrize(("named", "title"), [("", ["Aus dem Rat"]), ("<meta property=og:type content=article>", [])])
def test_a_page_that_names_only_itself(named: str, title: list[str]) -> None:
    """The second heading right above the text is its headline, unless the page declares an article with another one."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    html = f"<title>Stadt am Fluss</title>{named}<h2>Dienste</h2><p>Suche</p><p>Karte</p><p>Hilfe</p><p>Start</p>"
    rows, place, _ = parts(f"<html><head>{html}<main><h2>Aus dem Rat</h2>{text}</main></html>")
    assert [rows[at].part.text for at in sorted(place.title)] == title


@pytest.mark.parametrize(
    ("name", "is_title"),
    [("title", True), ("MsoTitle", True), ("ueberschrift", True), ("subtitle", False), ("site-title", False)],
)
def test_a_headline_in_a_paragraph(name: str, is_title: bool) -> None:
    """Word processors and print versions write no heading, but name the paragraph after one."""
    body = f"<div><p class={name}>Die Brücke am Markt</p>{TEXT_OF_PAGE}</div>"
    rows, place, _ = parts(f"<!DOCTYPE html><html lang=de><head>{ARTICLE}</head><body>{body}</body></html>")
    assert ("Die Brücke am Markt" in [rows[at].part.text for at in place.title]) is is_title


@pytest.mark.parametrize(("above", "is_title"), [(3, True), (4, False)])
def test_a_second_heading_by_the_text(above: int, is_title: bool) -> None:
    """On a page that names only itself: a date and a byline are between it and the text, no more."""
    between = "<p>Ort</p>" * (above - 1)
    html = f"<main><h2>Aus dem Rat</h2>{between}{TEXT_OF_PAGE}</main>"
    _, place, _ = parts(f"<html><head><title>Stadt am Fluss</title></head><body>{html}</body></html>")
    assert bool(place.title) is is_title


@pytest.mark.parametrize(("more", "is_title"), [("", True), (" alten", False)])
def test_a_second_heading_that_shares_words_with_the_declared_one(more: str, is_title: bool) -> None:
    """One word of five is enough for a headline, one of six is shared by chance."""
    head = f"<meta property=og:title content='Rat sperrt Brücke am{more} Markt'><meta property=og:type content=article>"
    _, place, _ = parts(f"<html><head>{head}</head><body><main><h2>Brücke</h2>{TEXT_OF_PAGE}</main></body></html>")
    assert bool(place.title) is is_title


def _sized(head: str) -> list[str]:
    """The headline of a page that has no heading's element."""
    rows, place, _ = parts(f"<body><div>{head}{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</div></body>")
    return [rows[index].part.text for index in sorted(place.title)]


@pytest.mark.parametrize(
    "letters",
    [
        "<font size=5>{}</font>",
        "<font face=Arial size=6><b>{}</b></font>",
        "<b><span style='font-size:20.0pt'>{}</span></b>",
    ],
)
def test_the_largest_letters_are_the_headline(letters):
    """Word processors and old pages tell headlines only so."""
    large = letters.format("Die Brücke wird teuer")
    assert _sized(f"<p><font size=2>Lokales</font></p><p>{large}</p><p>3. Mai 2003</p>") == ["Die Brücke wird teuer"]


def test_letters_as_large_as_the_text_are_none():
    """So are sentences and links in large letters, and any line where the text is as large."""
    assert not _sized("<p><b>Die Brücke wird teuer</b></p>")
    assert not _sized("<p><font size=3>Die Brücke wird teuer</font></p>")
    assert not _sized("<p><font size=6><a href=/>Küstenbote</a></font></p>")


def test_the_headline_below_a_pages_title():
    """Programs that clip pages put “headline | outlet” over the text, which begins with its headline."""
    text = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    for again, title in ((TITLE, TITLE), ("Ein Untertitel", f"{TITLE} | Flussbote")):
        rows, place, _ = parts(f"<h1>{TITLE} | Flussbote</h1><div><div><b>{again}</b></div>{text}</div>")
        assert [rows[index].part.text for index in place.title] == [title]
