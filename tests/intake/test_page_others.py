"""Cards of other articles and articles that follow are removed; entries and parts of one article are not."""

from __future__ import annotations

from generator.model import Article, Form
from tests.intake.made_up import PARAGRAPHS, TEXT_OF_PAGE, TITLE, taken

CARD = (
    "<article><h3><a href='{href}'>Feuerwehr rettet Katze</a></h3>"
    "<p>Das Tier saß zwei Tage dort, bis die Leiter kam.</p></article>"
)
OTHER = (
    "Die Feuerwehr hat am Mittwoch eine Katze vom Dach der Turnhalle gerettet. Das Tier war zwei Tage dort gesessen.",
    "Nachbarn hatten es vergeblich mit Futter gelockt. „Sie ist eben stur“, sagte die Besitzerin Ute Klee.",
)
SECOND = "<h1>Feuerwehr rettet Katze</h1>{day}" + "".join(f"<p>{each}</p>" for each in OTHER)


def text(body: str) -> str:
    """All that is kept of a page."""
    article: Article = taken(f"<!doctype html><html lang=de><body><main>{body}</main></body></html>", Form.HTML)
    assert article.title
    assert article.title.value == TITLE
    return "\n".join(block.text for block in article.blocks)


def test_a_card_between_paragraphs_is_another_article() -> None:
    """Its headline links to another page; the paragraphs around it stay."""
    begin, *rest = (f"<p>{each}</p>" for each in PARAGRAPHS)
    kept = text(f"<article><h1>{TITLE}</h1>{begin}{CARD.format(href='/katze')}{''.join(rest)}</article>")
    assert kept == "\n".join((TITLE, *PARAGRAPHS))


def test_parts_of_an_article_are_no_cards() -> None:
    """Their headlines link to their own place, to others' pages, or not at all; or they hold most of the text."""
    parts = "".join(f"<article><h3>Teil</h3><p>{each}</p></article>" for each in PARAGRAPHS)
    assert all(each in text(f"<article><h1>{TITLE}</h1>{parts}</article>") for each in PARAGRAPHS)
    for place in ("#e1", "https://klee.example/"):
        assert "Das Tier" in text(f"<article><h1>{TITLE}</h1>{TEXT_OF_PAGE}{CARD.format(href=place)}</article>")
    entries = "".join(
        f"<article><h3><a href='/{n}'>Teil</a></h3><p>{each}</p></article>" for n, each in enumerate(PARAGRAPHS)
    )
    assert PARAGRAPHS[1] in text(f"<article><h1>{TITLE}</h1>{entries}</article>")


def test_the_article_that_follows_is_another_one() -> None:
    """It stands in an element of the same make, with a headline of the same level and a day."""
    first = f"<div class=a><h1>{TITLE}</h1><p>3. Mai 2024</p>{TEXT_OF_PAGE}</div>"
    kept = text(f"{first}<div>Nächster Artikel</div><div class=a>{SECOND.format(day='<p>1. Mai 2024</p>')}</div>")
    assert kept == "\n".join((TITLE, *PARAGRAPHS))


def test_parts_under_first_headings_are_kept() -> None:
    """Without a day below either headline, in an element of another make, or below a few words only."""
    day = "<p>1. Mai 2024</p>"
    undated = f"<div class=a><h1>{TITLE}</h1>{TEXT_OF_PAGE}</div>"
    first = undated.replace("</h1>", f"</h1>{day}")
    short = f"<div class=a><h1>{TITLE}</h1>{day}<p>Die Brücke bleibt zu.</p></div>"
    for body in (
        f"{undated}<div class=a>{SECOND.format(day=day)}</div>",
        f"{first}<div class=a>{SECOND.format(day='')}</div>",
        f"{first}<div class=b>{SECOND.format(day=day)}</div>",
        f"{short}<div class=a>{SECOND.format(day=day)}</div>",
    ):
        assert OTHER[0] in text(body)
