"""Pages of which an editor is told that there is more, or another article."""

from __future__ import annotations

import pytest

from generator.intake import page_doubts
from generator.model import BlockKind, Doubt, Reason
from tests.intake.made_up_page import BEGIN, END, MIDDLE, REST, labelled, page, removed, texts


@pytest.mark.parametrize(
    ("headlines", "words", "are"), [(3, 25, True), (2, 25, False), (3, 24, False)], ids=["three", "two", "teasers"]
)
def test_headlines_of_other_pages_over_text(headlines: int, words: int, are: bool) -> None:
    """Three headlines that lead away, each over 25 words, are several articles; with a word less they are teasers."""
    text = " ".join(["wort"] * words)
    rows, found = labelled(
        "".join(f"<div><h2><a href=/{at}>Ort {at}</a></h2><p>{text}</p></div>" for at in range(headlines))
    )
    assert page_doubts._are_several(rows, found) is are


OFFERS = [
    ("30 Tage testen für 1 Euro.", True),
    ("Jetzt einen Monat testen.", True),
    ("Jetzt weiterlesen mit Bote Plus", True),
    ("Jetzt Artikel freischalten", True),
    ("Hier mit einem Abo weiterlesen", True),
    ("Jetzt anmelden und weiterlesen", True),
    ("Wer mag, kann hier im Rathaus weiterlesen und den Plan mitnehmen.", False),
    ("Jetzt will der Rat die Gelder freischalten.", False),
    ("Einen Monat lesen für 1 Euro, danach 9,90 Euro im Monat.", True),
    ("Der Eintritt zum Brückenfest kostet 5 Euro.", False),
    ("Das Abo für Schüler kostet 29 Euro im Monat.", False),
    ("Fachleute werden die alte Brücke drei Monate testen.", False),
]


@pytest.mark.parametrize(("said", "is_offer"), OFFERS)
def test_an_offer_in_an_element_named_after_a_paywall(said: str, is_offer: bool) -> None:
    """It goes, and is warned of; the paid text itself, which outlets name so, too, stays."""
    article = page(f"<main><h1>Die Brücke</h1>{BEGIN}{MIDDLE}{REST}{END}<p class=paywall>{said}</p></main>")
    assert (removed(article).get(said) is Reason.PAYWALL) is is_offer
    assert (said in texts(article, BlockKind.PARAGRAPH)) is not is_offer
    assert (Doubt.PAYWALLED in article.doubts) is is_offer


def test_the_same_words_in_the_text_are_the_articles() -> None:
    """Who reports on offers quotes them."""
    article = page(f"<main><h1>Die Brücke</h1>{BEGIN}{MIDDLE}{REST}{END}<p>30 Tage testen für 1 Euro.</p></main>")
    assert "30 Tage testen für 1 Euro." in texts(article, BlockKind.PARAGRAPH)
    assert Doubt.PAYWALLED not in article.doubts


def _apart(*words: int, tag: str = "article") -> str:
    """Reports with a headline and so many words each, in elements of their own."""
    texts = (" ".join([f"wort{at}"] * (each - 1)) + " Ende." for at, each in enumerate(words))
    return "".join(f"<{tag}><h2>Ort {at} sagt Nein</h2><p>{text}</p></{tag}>" for at, text in enumerate(texts))


@pytest.mark.parametrize(
    ("body", "are"),
    [
        (_apart(60, 60), True),
        (_apart(60, 59), False),
        (_apart(60, 60, tag="section"), False),
        (f"<article>{_apart(60, 60)}</article>", False),
    ],
    ids=["two", "one and an entry", "chapters", "boxes within one"],
)
def test_articles_side_by_side(body: str, are: bool) -> None:
    """Two elements for articles with a headline and sixty words each are several; chapters and boxes are none."""
    article = page(f"<main>{body}</main>")
    assert (Doubt.SEVERAL in article.doubts) is are


def _signed(at: int, tag: str = "div", day: int = 0, words: int = 60) -> str:
    """A report with its headline, author and day; of two of one day the second is part of the first."""
    text = " ".join([f"wort{at}"] * (words - 1)) + " Ende."
    return f"<{tag}><h2>Ort {at} sagt Nein</h2><p>Von Eva Muster</p><p>{day or at}. Mai 2024</p><p>{text}</p></{tag}>"


@pytest.mark.parametrize(
    ("body", "are"),
    [
        (f"<h1>Presseschau</h1>{_signed(3)}{_signed(4)}", True),
        (f"<h1>Presseschau</h1>{_signed(3)}{_signed(4, day=3)}", False),
        (f"<h1>Presseschau</h1>{_signed(3)}{_signed(4, words=49)}", False),
        (_signed(3) + _signed(4), True),
        (_signed(3) + _signed(4, words=59), False),
    ],
    ids=["days differ", "one day", "an entry", "one follows", "a teaser follows"],
)
def test_articles_with_days_and_authors(body: str, are: bool) -> None:
    """Several in one file are warned of, whether they are kept or one follows the other and is left out."""
    assert (Doubt.SEVERAL in page(f"<main>{body}</main>").doubts) is are
