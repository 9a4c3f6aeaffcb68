"""Which pages of HTML are taken for an article, and which are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.intake import page_acceptance, page_article
from generator.intake.page_metadata import Declared
from generator.model import BlockKind, Doubt, Form, RawArticle
from tests.intake.made_up import PARAGRAPHS, SENTENCE, TITLE
from tests.intake.made_up_page import BEGIN, labelled, page, said, texts, undeclared


def test_an_article_of_few_words_is_one_where_the_page_says_so() -> None:
    """A paid article shows only its beginning."""
    assert texts(page(f"<article><h1>Die Brücke</h1>{BEGIN}</article>"), BlockKind.PARAGRAPH)


@pytest.mark.parametrize(("length", "doubted"), [(400, False), (399, True)])
def test_how_long_an_article_is(length: int, doubted: bool) -> None:
    """Where the page does not say that it is one: four hundred characters; less is taken with a warning."""
    article = undeclared(f"<main><h1>Brücke</h1><p>{said(150)}</p><p>{said(length - 150)}</p></main>")
    assert article
    assert (Doubt.NO_ARTICLE in article.doubts) is doubted


@pytest.mark.parametrize(("length", "taken"), [(200, True), (199, False)])
def test_how_long_a_post_is(length: int, taken: bool) -> None:
    """Two hundred characters; less is a teaser or a notice, and refused."""
    assert bool(undeclared(f"<main><h1>Brücke</h1><p>{said(90)}</p><p>{said(length - 90)}</p></main>")) is taken


@pytest.mark.parametrize(
    ("day", "length", "taken"), [("3. Mai 2024", 80, True), ("3. Mai 2024", 79, False), ("", 80, False)]
)
def test_a_brief(day: str, length: int, taken: bool) -> None:
    """With a day by its headline it is taken from eighty characters on, with a warning."""
    article = undeclared(f"<main><h1>Brücke</h1><p>{day}</p><p>{said(length)}</p></main>")
    assert (article is not None) is taken
    assert article is None or Doubt.NO_ARTICLE in article.doubts


@pytest.mark.parametrize(("length", "doubted"), [(80, False), (79, True)])
def test_how_long_a_declared_article_is(length: int, doubted: bool) -> None:
    """Eighty characters: the rest may be behind a paywall."""
    rows, found = labelled(f"<main><p>{said(length)}</p></main>")
    assert page_acceptance.is_article(rows, found, Declared(is_article=True)) is not doubted


def cards(*lengths: int) -> str:
    """Small articles, each in an element of its own."""
    return "".join(f"<article><p>{said(length)}</p></article>" for length in lengths)


@pytest.mark.parametrize(
    ("lengths", "is_one"),
    [
        ((200,) * 3, True),
        ((200,) * 4, False),
        ((310, 100, 100, 100), True),
        ((300, 100, 100, 100), False),
    ],
    ids=["three cards", "four", "one is more than half", "one is half"],
)
def test_many_small_articles(lengths: tuple[int, ...], is_one: bool) -> None:
    """Four are a front page or a search result, unless one is more than half of all."""
    rows, found = labelled(cards(*lengths))
    assert page_acceptance.is_article(rows, found, Declared()) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(3999, False), (4000, True)])
def test_a_list_article_whose_headings_are_links(length: int, is_one: bool) -> None:
    """Teasers of a front page have less than four thousand characters together."""
    heads = "".join(f"<h2><a href=/{at}>Ort {at}</a></h2><p>{said(120)}</p>" for at in range(4))
    rows, _ = labelled(f"<main><h1>Vier Orte</h1>{heads}</main>")
    assert page_acceptance._is_list_article([replace(row, inside=True) for row in rows], length) is is_one


@pytest.mark.parametrize(("parts_", "too_large"), [(20_000, False), (20_001, True)])
def test_pages_of_many_parts(parts_: int, too_large: bool) -> None:
    """The longest pages that were seen have some thousands."""
    assert page_acceptance.is_too_large(parts_) is too_large


@pytest.mark.parametrize(("item", "is_one"), [("<p>{}</p>", True), ("<p>{}</p><a href=/a>Zum Artikel</a>", False)])
def test_a_list_without_headings_is_an_article(item: str, is_one: bool) -> None:
    """All of its text may stand in items; where these link to other pages, they are teasers."""
    items = "".join(f"<li>{item.format(each)}</li>" for each in (*PARAGRAPHS, SENTENCE * 2))
    html = f"<!doctype html><html lang=de><body><main><h1>{TITLE}</h1><ol>{items}</ol></main></body></html>"
    article, _ = page_article.extract(RawArticle("a.html", "a.html", "0" * 64, Form.HTML, html))
    assert (article is not None) is is_one
    assert article is None or PARAGRAPHS[1] in [block.text for block in article.blocks]
