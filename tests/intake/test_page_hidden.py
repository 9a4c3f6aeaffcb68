"""Text that a page hides within its article is warned of."""

from __future__ import annotations

import pytest

from generator.intake.page_article import extract
from generator.model import Doubt, Form, RawArticle
from tests.intake.made_up import PARAGRAPHS, TITLE

SHOWN = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)


def sentences(words: int, verb: str = "tagt") -> str:
    """A paragraph of so many words, in German."""
    return f"<p>Der Rat {' '.join([verb] * (words - 3))} heute.</p>"


def is_hidden(body: str, shown: str = SHOWN) -> bool:
    """Whether the article of a page is doubted because of what it hides."""
    source = f"<!DOCTYPE html><html lang=de><body><main><h1>{TITLE}</h1>{shown}{body}</main></body></html>"
    article, _ = extract(RawArticle("a.html", "a.html", "0" * 64, Form.HTML, source))
    assert article
    return Doubt.HIDDEN in article.doubts


@pytest.mark.parametrize("how", ["style='margin:0; display: none'", "hidden", "style=visibility:hidden"])
def test_a_slide_that_is_not_shown(how: str) -> None:
    """However the page hides it."""
    assert is_hidden(f"<div {how}>{sentences(60)}</div>")
    assert not is_hidden(f"<div>{sentences(60)}</div>")


@pytest.mark.parametrize(("words", "hides"), [(60, True), (59, False)])
def test_how_much_is_worth_a_warning(words: int, hides: bool) -> None:
    """Sixty words: a paragraph."""
    assert is_hidden(f"<div hidden>{sentences(words)}</div>") is hides


@pytest.mark.parametrize(("words", "hides"), [(100, True), (99, False)])
def test_how_much_beside_a_long_article(words: int, hides: bool) -> None:
    """Half as much as is shown: a glossary has less."""
    assert (
        is_hidden(f"<div hidden>{sentences(words)}</div>", sentences(100, "berät") + sentences(100, "prüft")) is hides
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<div hidden>{SHOWN}{SHOWN}</div>",
        f"<div hidden>{sentences(80)}<input name=mail></div>",
        f"<div hidden><div class=newsletter-box>{sentences(80)}</div></div>",
        f"<div hidden><a href=/x>{sentences(80)}</a></div>",
        f"<p>Der Rat <span hidden>tagt</span> {sentences(80)[3:]}",
        f"</main><div hidden>{sentences(80)}</div><main>",
    ],
    ids=["a copy", "a form", "a newsletter", "a link", "a word", "beside the article"],
)
def test_what_else_pages_hide(body: str) -> None:
    """It is no loss."""
    assert not is_hidden(body)
