"""What is left of an article when only quotations are published: their sentences, under their earlier addresses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import link, resolve
from generator.model import Basis, BasisKind, BlockKind, Dossier, Fact, Linked, PositionKind, Published
from generator.pages.article_page import article_page
from generator.pages.excerpts import excerpted
from generator.pages.wording import languages
from tests.factories import article, block, position, proposal, seeds

FIRST = "Es regnet. Adler will die Brücke. Es schneit. Sie sagt: „Wir brauchen sie.“ Es taut."


def made(*quotes: str, only: bool = True, every: bool = False) -> tuple[Dossier, Linked, Linked]:
    """The dossier and its article, whole and in excerpts, with a position for each quotation."""
    told = {"actor": "", "stance": None, "kind": PositionKind.BACKGROUND}
    positions = tuple(position(quote, id=f"p{number}", **told) for number, quote in enumerate(quotes))
    title = block("Die Brücke", BlockKind.TITLE)
    text = replace(article(title, "Niemand zitiert das hier.", FIRST, "Auch das bleibt weg."), quotations_only=only)
    dossier, problems = resolve.resolve(seeds((proposal(*positions),)), [text])
    assert problems == ()
    (whole,) = link.link(dossier)
    dossier, (cut,) = excerpted(dossier, [whole], every, "Nur Zitate.")
    return dossier, whole, cut


def test_the_sentences_of_a_quotation_stay():
    """The title, and of each paragraph the sentences that are quoted; what is left out between them is marked."""
    _, _, cut = made("will die Brücke", "„Wir brauchen sie.“")
    assert [each.text for each in cut.article.blocks] == [
        "Die Brücke",
        "Adler will die Brücke. […] Sie sagt: „Wir brauchen sie.“",
    ]
    assert cut.ids == ("titel", "p2")
    assert (cut.article.removed, cut.article.visible, cut.former) == ((), "", ())


def test_neighbours_stand_as_they_are_printed():
    """Nothing is left out between two sentences that follow each other."""
    _, _, cut = made("will die Brücke. Es schneit.")
    assert cut.article.blocks[1].text == "Adler will die Brücke. Es schneit."


def test_pieces_hold_the_same_words():
    """Those of citations, wherever they are kept."""
    dossier, whole, cut = made("will die Brücke", "„Wir brauchen sie.“")
    for before, after, listed in zip(whole.citations, cut.citations, dossier.citations, strict=True):
        held = [cut.article.blocks[piece.block].text[piece.start : piece.end] for piece in after.pieces]
        assert held == [whole.article.blocks[piece.block].text[piece.start : piece.end] for piece in before.pieces]
        assert after == listed


@pytest.mark.parametrize(("only", "every", "blocks"), [(False, False, 4), (True, False, 2), (False, True, 2)])
def test_one_article_or_every_one(only, every, blocks):
    """As its editor says, or the dossier."""
    _, _, cut = made("will die Brücke", only=only, every=every)
    assert len(cut.article.blocks) == blocks
    assert cut.article.quotations_only is (only or every)


def test_addresses_of_what_is_left_out_tell_the_reason():
    """Those that were published: of paragraphs, of earlier passages, and of the file."""
    dossier, whole, _ = made("will die Brücke", only=False)
    ids = ("p1..3", "zitat-p2-17-32", "zitat-p2-0-10")
    published = (Published("artikel/bruecke/", ids, "x", 1), Published("quellen/bruecke.txt", (), "x", 2))
    dossier, _ = excerpted(replace(dossier, published=published), [whole], True, "Nur Zitate.")
    assert {each.address for each in dossier.moved} == {
        "artikel/bruecke/#p1",
        "artikel/bruecke/#p3",
        "artikel/bruecke/#zitat-p2-0-10",
        "quellen/bruecke.txt",
    }


def test_a_page_of_excerpts_says_so():
    """With the way to the whole article."""
    dossier, _, cut = made("will die Brücke")
    wording, _ = languages.choose(dossier.home)
    url = Fact("https://example.org/bruecke", Basis(BasisKind.ADDRESS))
    page = str(article_page(replace(cut, article=replace(cut.article, url=url)), wording).content)
    assert "Von diesem Artikel stehen hier nur die Sätze" in page
    assert 'href="https://example.org/bruecke">example.org</a>' in page
    assert "quellen/" not in page
