"""What has the length of an article is kept, or at least named, whatever its elements are called."""

from __future__ import annotations

import pytest

from generator.intake import conserve, doubts, page_features, page_parts, page_stretches
from generator.intake.page_article import extract
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.model import Article, BlockKind, Doubt, Form, RawArticle, Reason
from tests.intake.made_up import parts

TEXT = [
    f"{number}. Man hat lange über Brücke {number} beraten und am Abend den Umbau für das nächste Jahr beschlossen."
    for number in range(12)
]
OTHERS = [
    f"Der Verein Nummer {number} lädt am Sonntag zu einem Fest auf die Wiese hinter dem Bahnhof ein."
    for number in range(20)
]
TEASERS = "".join(
    f"<div class=item><h3><a href=/{at}>Fest</a></h3><p>{text}</p></div>" for at, text in enumerate(OTHERS)
)
CARDS = TEASERS.replace("<div", "<article").replace("</div", "</article")
OWN = "".join(f"<p>{text}</p>" for text in TEXT)
TITLE = "<h2>Die Brücke</h2>"


def taken(body: str) -> Article:
    """The article of a page whose head names a title only, with all doubts."""
    source = f"<!DOCTYPE html><html lang=de><head><title>Die Brücke</title></head><body>{body}</body></html>"
    article, problems = extract(RawArticle("b.html", "seeds/articles/b.html", "0" * 64, Form.HTML, source))
    assert article, problems
    assert conserve.lost(article) == ""
    return doubts.doubted(article)


def kept(article: Article) -> list[str]:
    """Its paragraphs."""
    return [block.text for block in article.blocks if block.kind is BlockKind.PARAGRAPH]


SHAPES = {
    "beside teasers, without a first heading": f"<div class=newsletter-article>{TITLE}{OWN}</div>{TEASERS}",
    "below teasers": f"<div>{TEASERS}</div><aside>{TITLE}{OWN}</aside>",
    "beside teasers, in one element with its headline": f"<div class=comments><h1>Die Brücke</h1>{OWN}</div>{TEASERS}",
    "in a list": f"<ul class=menu><li>{TITLE}{OWN}</li></ul><div>{TEASERS}</div>",
    "beside teasers, each an article": f"<div class=ads>{TITLE}{OWN}</div>{CARDS}",
}  # fmt: skip


@pytest.mark.parametrize("body", SHAPES.values(), ids=SHAPES)
def test_an_article_in_an_element_with_another_name(body: str) -> None:
    """It is kept, and nothing else; the editor is asked to look at what only its length shows."""
    article = taken(body)
    assert kept(article) == TEXT
    assert Doubt.LITTLE in article.doubts


def test_what_follows_an_article_is_not_read_in_its_place() -> None:
    """Even if it is longer; if the article is short, what is left out is named."""
    remarks = f"<div class=comments>{OWN}</div>"
    article = taken(f"<main><h1>Die Brücke</h1>{''.join(f'<p>{text}</p>' for text in OTHERS[:5])}</main>{remarks}")
    assert kept(article) == OTHERS[:5]
    assert Doubt.LITTLE in article.doubts
    (warning,) = doubts.warnings(article)
    assert warning.message.startswith("85 of 301 words of its prose are kept; left out is “10. Man hat")
    longer = taken(f"<main><h1>Die Brücke</h1>{''.join(f'<p>{text}</p>' for text in OTHERS[:9])}</main>{remarks}")
    assert (kept(longer), longer.doubts) == (OTHERS[:9], ())


LINKED = "".join(f"<p>{text}</p><p><a href=/>Mehr</a></p>" for text in OTHERS)
UNLINKED = "".join(f"<p>{text}</p>" for text in OTHERS)


@pytest.mark.parametrize(
    "body",
    [
        f"<aside>{OWN}</aside><main><h1>Die Brücke</h1>{LINKED}</main>",
        f"<main><h1>Die Brücke</h1><div class=newsletter-box>{OWN}</div>{UNLINKED}</main>",
    ],
    ids=["above the headline", "between headline and a longer text"],
)
def test_a_box_is_not_read_in_place_of_an_article(body: str) -> None:
    """Even if links part the article in stretches that are shorter, or the box stands in it; it is named."""
    article = taken(body)
    assert kept(article) == OTHERS
    assert Doubt.LITTLE in article.doubts


LONG = "<p>" + "x" * 99 + ".</p>"


def missed(body: str, found: dict[str, Label], title: bool = False) -> int:
    """How many parts are missed if those that begin with a letter get a label, and all others are menus."""
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}</body></html>")
    place = Extent(frozenset([0] if title else []), 0, len(rows) - 1, len(rows))
    labels = [found.get(row.part.text[0], Reason.NAVIGATION) for row in rows]
    return len(page_stretches.missed(rows, place, labels))


@pytest.mark.parametrize(("count", "found"), [(7, 7), (6, 0)])
def test_how_long_an_article_is(count: int, found: int) -> None:
    """Seven hundred characters of sentences."""
    assert missed(LONG * count, {}) == found
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{LONG * count}</body></html>")
    assert len(page_stretches.longest(rows)) == found


@pytest.mark.parametrize(
    "between", ["<p><a href=/>Mehr</a></p>", "<a href=/><p>Mehr</p></a>", "<aside><p>y</p>" + LONG + "</aside>"]
)
def test_what_ends_a_stretch(between: str) -> None:
    """A link, wherever its element begins, and an element called after something else."""
    assert missed(LONG * 4 + between + LONG * 4, {}) == 0
    assert missed(LONG * 4 + "<h2>Ort</h2><p>Kurz <a href=/>und gut</a>, wie man im Ort sagt</p>" + LONG * 4, {}) == 8


def test_where_an_article_is_kept_a_longer_stretch_is_none() -> None:
    """But what stands between headline and text may be the article, whatever is kept below."""
    own = LONG.replace("x", "z") * 7
    below = f"<p>Ort</p>{own}<p><a href=/>Mehr</a></p>{LONG * 9}<p>Ende</p>"
    above = f"<p>Ort</p>{LONG * 9}<p><a href=/>Mehr</a></p>{own}<p>Ende</p>"
    assert missed(below, {"z": BlockKind.PARAGRAPH}) == missed(above, {"z": BlockKind.PARAGRAPH}) == 0
    assert missed(above, {"z": BlockKind.PARAGRAPH}, title=True) == 9
    assert missed(below, {}) == 9


@pytest.mark.parametrize("reason", [Reason.CONSENT, Reason.REPEATED])
def test_what_is_no_loss(reason: Reason) -> None:
    """Texts on cookies, and what stands elsewhere, too."""
    assert missed(LONG * 9, {"x": reason}) == 0


def test_the_parts_of_a_stretch_are_text_whatever_is_around_them() -> None:
    """They alone have votes, and no name of an element around them counts."""
    rows, _, _ = parts(
        f"<!DOCTYPE html><html lang=de><head></head><body><div class=menu>{LONG}</div>{LONG}</body></html>"
    )
    page = page_parts.Page(rows[0].part.block, "", tuple(row.part for row in rows), ())
    first, second = page_features.of_stretch(page, [0])
    assert (first.vote, first.element.region, first.inside) == (True, None, True)
    assert (second.vote, second.inside) == (False, False)
