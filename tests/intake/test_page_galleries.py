"""The captions of a picture series are its text; those of teasers and of an article's pictures are not."""

from __future__ import annotations

import pytest

from generator.intake import clean
from generator.model import Article, BlockKind, Form, RawArticle
from tests.intake.made_up import PARAGRAPHS, TEXT_OF_PAGE, TITLE, taken

TOLD = (
    "Um vier Uhr früh ist es auf dem Markt so hell wie in einem Saal. Die ersten Lastwagen bringen Rüben aus der Aue.",
    "Händlerin Ida Probst kennt jeden ihrer Kunden am Husten und am Gang. Seit dreißig Jahren steht sie nun hier.",
    "Gegen sechs wird gefeilscht. Eine Kiste Lauch kostet elf Euro, zehn Minuten später sind es nur noch neun.",
    "Um zehn ist alles vorbei. Zurück bleiben Blätter, drei Handschuhe und ein Mann mit einem breiten Besen.",
)
FORMS = {
    "slides": "<li class=slide aria-hidden=true><figure><img src=/{n}.jpg><figcaption><span>Bild {n} von 4</span>"
    "<p>{t}</p><small>Foto: Ada Licht</small></figcaption></figure></li>",
    "credit in the caption": "<figure><a href=/{n}.jpg><img src=/{n}.jpg></a>"
    "<figcaption>{t} Foto: Ada Licht</figcaption></figure>",
}


def series(form: str) -> str:
    """Four pictures with their texts."""
    return "".join(form.format(n=n, t=t) for n, t in enumerate(TOLD, 1))


def html(within: str) -> str:
    """A page with something below the headline."""
    head = f"<h1>{TITLE}</h1><p class=lead>Eine Nacht in Bildern, von den ersten Lastwagen an.</p>"
    return f"<!doctype html><html lang=de><body><main><article>{head}{within}</article></main></body></html>"


def paragraphs(article: Article) -> list[str]:
    """The paragraphs of an article."""
    return [block.text for block in article.blocks if block.kind is BlockKind.PARAGRAPH]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_captions_of_a_picture_series_are_its_text(form: str) -> None:
    """Whole, without numbers and credits."""
    article = taken(html(f"<ol>{series(form)}</ol>"), Form.HTML)
    assert paragraphs(article)[-len(TOLD) :] == list(TOLD)
    assert all("Foto" not in block.text and "Bild" not in block.text[:5] for block in article.blocks)


def test_a_short_introduction_stays_above_them() -> None:
    """The captions hold more than it does."""
    article = taken(html(f"<p>{PARAGRAPHS[0]}</p><ol>{series(FORMS['slides'])}</ol>"), Form.HTML)
    assert paragraphs(article) == [PARAGRAPHS[0], *TOLD]


def test_an_articles_own_pictures_have_captions() -> None:
    """Its text is longer, or the pictures are few."""
    long = TEXT_OF_PAGE + TEXT_OF_PAGE.replace("Rat", "Kreistag").replace("Brücke", "Fähre")
    article = taken(html(long + series(FORMS["credit in the caption"])), Form.HTML)
    assert TOLD[0] not in paragraphs(article)
    assert PARAGRAPHS[0] in paragraphs(article)


def test_pictures_that_link_to_other_pages_are_no_series() -> None:
    """A page of teasers is no article."""
    teaser = "<figure><a href=/artikel/{n}><img src=/{n}.jpg></a><figcaption>{t}</figcaption></figure>"
    raw = RawArticle("a.html", "a.html", "0" * 64, Form.HTML, html(series(teaser)))
    assert clean.clean(raw)[0] is None
