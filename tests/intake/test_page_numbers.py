"""A page that is one of several of its article is known by what it links to, or by what stands beside its text."""

from __future__ import annotations

import pytest

from generator.model import Doubt, Form
from tests.intake.made_up import PARAGRAPHS, TITLE, taken

OWN = "https://bote.example/stadt/bruecke"


def is_one_of_several(head: str = "", below: str = "", within: str = "") -> bool:
    """Whether such a page is known to be one of several."""
    texts = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    body = f"<main><article><h1>{TITLE}</h1>{texts}{within}</article>{below}</main>"
    head = f"<link rel=canonical href={OWN}>{head}"
    article = taken(f"<!doctype html><html lang=de><head>{head}</head><body>{body}</body></html>", Form.HTML)
    assert article.title
    assert article.title.value == TITLE
    return Doubt.FURTHER_PAGES in article.doubts


@pytest.mark.parametrize("link", ["?seite=2", f"{OWN}?page=2", f"{OWN}/seite-2", f"{OWN}-seite-2", f"{OWN}/2/"])
def test_the_next_page_has_a_number(link: str) -> None:
    """In the head, or as a link below the text."""
    assert is_one_of_several(head=f'<link rel="next" href="{link}">')
    assert is_one_of_several(within=f'<nav><a rel="next" href="{link}">Weiter</a></nav>')


@pytest.mark.parametrize(
    "link",
    [
        "https://bote.example/2024/05/04/naechster/",
        "/blog/teil-2",
        "/blog/page/2/",
        f"{OWN}?comment-page=2",
        "https://b.example/2/",
    ],
)
def test_the_next_article_is_no_further_page(link: str) -> None:
    """Weblogs call the next post so, and comments have pages of their own."""
    assert not is_one_of_several(head=f'<link rel="next" href="{link}">')


@pytest.mark.parametrize("bar", ["Seite 1 von 3", "Seite 2 / 2", "Auf einer Seite lesen", "Weiter auf Seite 2"])
def test_a_bar_tells_which_page_it_is(bar: str) -> None:
    """Whatever its element is called."""
    assert is_one_of_several(within=f"<div>{bar}</div>")


def test_what_else_is_said_of_pages() -> None:
    """One page of one, pages of comments, and a sentence of the text."""
    assert not is_one_of_several(within="<div>Seite 1 von 1</div>")
    assert not is_one_of_several(below="<section class=comments><h2>Kommentare</h2><p>Seite 1 von 3</p></section>")
    said = "Auf Seite 2 von 14 des Gutachtens steht, " + "dass die Brücke, anders als vermutet, noch lange hält, " * 3
    assert not is_one_of_several(within=f"<p>{said}</p>")
