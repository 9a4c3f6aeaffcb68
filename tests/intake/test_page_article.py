"""Pages of HTML become articles, tried with one habit of real pages at a time."""

from __future__ import annotations

import json
import pickle

import pytest

from generator.intake import conserve
from generator.intake.page_article import extract
from generator.model import Basis, BasisKind, BlockKind, Doubt, Form, RawArticle, Reason
from tests.intake.made_up_page import BEGIN, END, MIDDLE, REST, page, removed, said, texts

HEADLINES = [
    ("plain", "<h1>Die Brücke</h1>", "", "Die Brücke"),
    ("with a kicker of its own", "<h1><span class=kicker>Rat</span><span>Die Brücke</span></h1>", "Rat", "Die Brücke"),
    ("with a colon between", "<h1><span>Rat</span>: <span>Die Brücke</span></h1>", "Rat", "Die Brücke"),
    ("with a colon for ears only", "<h1>Rat<span class=sr-only>: </span><b>Die Brücke</b></h1>", "Rat", "Die Brücke"),
    ("with a colon of its own", "<h1>Die Brücke: was nun?</h1>", "", "Die Brücke: was nun?"),
    ("with a part in italics", "<h1>Die <i>alte</i> Brücke</h1>", "", "Die alte Brücke"),
    ("in blocks", "<h1><div class=overline>Rat</div><div>Die Brücke</div></h1>", "Rat", "Die Brücke"),
    ("below its kicker", "<header><p class=kicker>Rat</p><h1>Die Brücke</h1></header>", "Rat", "Die Brücke"),
    ("below a nameless kicker", "<header><div>Rat</div><h1>Die Brücke</h1></header>", "Rat", "Die Brücke"),
    ("below the outlet's name", "<h1><a href=/>Der Rat</a></h1><main><h1>Die Brücke</h1>", "", "Die Brücke"),
    ("below the page's path", "<nav><h1>Startseite</h1></nav><h1>Die Brücke</h1>", "", "Die Brücke"),
]


@pytest.mark.parametrize(
    ("html", "kicker", "title"), [case[1:] for case in HEADLINES], ids=[case[0] for case in HEADLINES]
)
def test_kicker_and_title_are_told_apart(html: str, kicker: str, title: str) -> None:
    """Kicker and title are told apart, and the title is a fact with its basis."""
    article = page(f"<article>{html}{BEGIN}{MIDDLE}{REST}</article>")
    assert texts(article, BlockKind.KICKER) == ([kicker] if kicker else [])
    assert texts(article, BlockKind.TITLE) == [title]
    assert article.title
    assert (article.title.value, article.title.basis) == (title, Basis(BasisKind.HEADLINE))


def test_a_page_without_a_heading_is_titled_by_its_head() -> None:
    """What the page declares is better than no title."""
    article = page(BEGIN + MIDDLE + REST, "<meta property=og:title content='Die Brücke'>")
    assert article.title
    assert (article.title.value, article.title.basis) == ("Die Brücke", Basis(BasisKind.PAGE_HEAD))


def _held(article_body: str = "", template: str = "") -> RawArticle:
    """A page that shows a menu, and holds its text for programs."""
    data = json.dumps({"@type": "NewsArticle", "headline": "Die Brücke", "articleBody": article_body})
    script = f"<script type=application/ld+json>{data}</script>" if article_body else ""
    body = f"<nav><a href=/>Start</a></nav><div id=app></div>{template}"
    source = f"<!DOCTYPE html><html lang=de><head>{script}</head><body>{body}</body></html>"
    return RawArticle("bruecke.html", "seeds/articles/bruecke.html", "0" * 64, Form.HTML, source)


SENTENCES = [
    f"{each.removeprefix('<p>').removesuffix('</p>')} Das gilt an jedem Tag im Jahr {year}, sagte sie."
    for year, each in enumerate((BEGIN, MIDDLE, REST, END, BEGIN, MIDDLE), 2020)
]


@pytest.mark.parametrize(
    "raw",
    [
        _held("\n\n".join(SENTENCES)),
        _held("".join(f"<p>{each}</p>" for each in SENTENCES)),
        _held(template=f"<template>{''.join(f'<p>{each}</p>' for each in SENTENCES)}</template>"),
    ],
    ids=["articleBody", "articleBody with markup", "template"],
)
def test_a_text_that_the_page_only_holds_for_programs(raw: RawArticle) -> None:
    """It is taken with a warning, which “take” answers; nothing of it or of the page is lost."""
    for take in (False, True):
        article, problems = extract(raw, take)
        assert article, problems
        assert texts(article, BlockKind.PARAGRAPH) == SENTENCES
        assert Doubt.NOT_SHOWN in article.doubts
        assert conserve.lost(article) == ""
        assert "Start" in removed(article)


def test_markup_in_data_stays_text() -> None:
    """Characters that could be a tag are words of the article, and no element of the page."""
    article, _ = extract(
        _held("\n".join([*SENTENCES, "Er schrieb &lt;img src=x&gt; in den Antrag, und alle lachten."]))
    )
    assert article
    assert "img src=x" in article.blocks[-1].text


def test_a_short_text_held_for_programs_is_no_article() -> None:
    """A summary or a form in a template stays what it is."""
    assert extract(_held(SENTENCES[0]))[0] is None
    assert extract(_held(template=f"<template><p>{SENTENCES[0]}</p></template>"))[0] is None


LEAD = "Die Brücke wird im Herbst saniert, das hat der Rat beschlossen."
LEADS = [
    ("by its name", f"<p class=article-intro>{LEAD}</p>", ""),
    ("as a heading", f"<h2 class=summary>{LEAD}</h2>", ""),
    ("in a teaser", f"<div class=article-teaser>{LEAD}</div>", ""),
    ("by the page's description", f"<div>{LEAD}</div>", f"<meta name=description content='{LEAD[:-1]} …'>"),
    ("alone in the head", f"<div>{LEAD}</div><div>Von Eva Muster</div>", ""),
]


@pytest.mark.parametrize(("html", "head"), [case[1:] for case in LEADS], ids=[case[0] for case in LEADS])
def test_leads_are_found(html: str, head: str) -> None:
    """A standfirst is found by its element, by the description or by its place."""
    article = page(f"<h1>Die Brücke</h1><header>{html}</header><main>{BEGIN}{MIDDLE}{REST}</main>", head)
    assert texts(article, BlockKind.LEAD) == [LEAD]
    assert len(texts(article, BlockKind.PARAGRAPH)) == 3


CAPTIONS = [
    (
        "figure",
        "<figure><img><figcaption>Die Brücke. Foto: Eva Muster</figcaption></figure>",
        "Die Brücke.",
        "Foto: Eva Muster",
    ),
    (
        "credit in an element",
        "<figure><img><figcaption>Die Brücke <span class=copyright>© Muster</span></figcaption></figure>",
        "Die Brücke",
        "© Muster",
    ),
    (
        "credit on a line of its own",
        "<figure><img><figcaption><p>Die Brücke.</p><p>Foto:</p><p>Eva Muster / dpa</p></figcaption></figure>",
        "Die Brücke.",
        "Foto: Eva Muster / dpa",
    ),
    (
        "by its class",
        "<div><img></div><p class=bildunterschrift>Die Brücke am Montag.</p>",
        "Die Brücke am Montag.",
        "",
    ),
    ("by its picture", "<div><img><div><span>Die Brücke am Montag.</span></div></div>", "Die Brücke am Montag.", ""),
]


@pytest.mark.parametrize(
    ("html", "caption", "credit"), [case[1:] for case in CAPTIONS], ids=[case[0] for case in CAPTIONS]
)
def test_captions_are_found_with_their_credits(html: str, caption: str, credit: str) -> None:
    """Captions are known by element, name or picture, and parted from their credits."""
    article = page(f"<article><h1>Die Brücke</h1>{BEGIN}{html}{MIDDLE}{REST}</article>")
    assert [(b.text, b.credit_text) for b in article.blocks if b.kind is BlockKind.CAPTION] == [(caption, credit)]
    assert len(texts(article, BlockKind.PARAGRAPH)) == 3


def test_a_caption_that_stands_twice_is_kept_once() -> None:
    """The second one is removed, and said to be the same."""
    figure = "<figure><img><figcaption>Die Brücke am Montag.</figcaption></figure>"
    article = page(f"<article><h1>Die Brücke</h1>{figure}{BEGIN}{figure}{MIDDLE}{REST}</article>")
    assert texts(article, BlockKind.CAPTION) == ["Die Brücke am Montag."]
    assert removed(article) == {"Die Brücke am Montag.": Reason.CAPTION_REPEATED}


FOREIGN = [
    ("<div class=related><h3>Mehr zum Thema</h3><a href=x>Warum Brücken altern</a></div>", Reason.TEASER),
    ("<h3>Hintergrund</h3><p><a href=x>Warum Brücken altern</a></p>", Reason.TEASER),
    ("<p>Lesen Sie auch: <a href=x>Warum Brücken altern</a></p>", Reason.TEASER),
    ("<p><a href=x>Warum Brücken altern und was dagegen hilft</a></p>", Reason.TEASER),
    ("<section class=newsletter-box><p>Alles aus der Stadt, jeden Morgen neu.</p></section>", Reason.NEWSLETTER),
    ("<div class=ad-slot>Hier könnte etwas stehen.</div>", Reason.ADVERTISING),
    ("<div class=cookie-consent><p>Dieser Inhalt kommt von anderswo.</p></div>", Reason.CONSENT),
    ("<div class=author-box><p>Eva Muster schreibt über Brücken.</p></div>", Reason.AUTHOR_NOTE),
    ("<aside><p>Die Brücke wurde vor hundert Jahren gebaut.</p></aside>", Reason.OTHER),
    ("<ul class=share-buttons><li>Teilen</li><li>Drucken</li></ul>", Reason.SHARE),
]


@pytest.mark.parametrize(("html", "reason"), FOREIGN)
def test_what_stands_between_paragraphs_and_goes(html: str, reason: Reason) -> None:
    """Boxes are removed as one passage, with a reason a reader understands."""
    article = page(f"<article><h1>Die Brücke</h1>{BEGIN}{MIDDLE}{html}{REST}{END}</article>")
    assert len(texts(article, BlockKind.PARAGRAPH)) == 4
    assert set(removed(article).values()) == {reason}
    assert len(article.removed) == 1


KEPT = [
    ("a short answer", "<p>„Nein.“</p>", BlockKind.PARAGRAPH, "„Nein.“"),
    ("a list", "<ul><li>ein Geländer</li><li>zwei Bänke</li></ul>", BlockKind.ITEM, "ein Geländer|zwei Bänke"),
    (
        "an item in two elements",
        "<ul><li><p>ein Geländer</p><p>aus Holz</p></li></ul>",
        BlockKind.ITEM,
        "ein Geländer aus Holz",
    ),
    ("a sub-heading", "<h2>Was es kostet</h2>", BlockKind.HEADING, "Was es kostet"),
    (
        "a sub-heading of a wiki",
        "<h2>Was es kostet<span class=mw-editsection>[<a href=x>Bearbeiten</a>]</span></h2>",
        BlockKind.HEADING,
        "Was es kostet",
    ),
    ("a sub-heading that is not finished", "<h3>Und dann …</h3>", BlockKind.HEADING, "Und dann …"),
    ("a background over its text", "<h3>Hintergrund:</h3>", BlockKind.HEADING, "Hintergrund:"),
    ("a bold line", "<p><strong>Was es kostet</strong></p>", BlockKind.HEADING, "Was es kostet"),
    ("a bare line", "<p class=zwischenzeile>Was es kostet</p>", BlockKind.HEADING, "Was es kostet"),
    ("a bold question", "<p><b>Was wird das kosten?</b></p>", BlockKind.PARAGRAPH, "Was wird das kosten?"),
    (
        "a quotation",
        "<blockquote>„Wir fangen an“, sagte sie.</blockquote>",
        BlockKind.PARAGRAPH,
        "„Wir fangen an“, sagte sie.",
    ),
    (
        "links in a sentence",
        "<p>Das <a href=x>Land</a> zahlt die Hälfte.</p>",
        BlockKind.PARAGRAPH,
        "Das Land zahlt die Hälfte.",
    ),
]


@pytest.mark.parametrize(("html", "kind", "expected"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_what_stands_between_paragraphs_and_stays(html: str, kind: BlockKind, expected: str) -> None:
    """Short lines that belong are kept, each as what it is."""
    article = page(f"<article><h1>Die Brücke</h1><div>{BEGIN}{MIDDLE}{html}{REST}{END}</div></article>")
    between = [block for block in article.blocks if block.kind is not BlockKind.TITLE][2:-2]
    assert [block.text for block in between] == expected.split("|")
    assert {block.kind for block in between} == {kind}


def test_a_quotation_set_apart_that_repeats_the_text_goes() -> None:
    """With the name below it."""
    box = "<blockquote><p>„Wir fangen im Herbst damit an“</p><cite>Ina Rat, Bürgermeisterin</cite></blockquote>"
    said = "<p>„Wir fangen im Herbst damit an“, sagte Ina Rat, als sie den Beschluss auf dem Markt vorstellte.</p>"
    article = page(f"<article><h1>Die Brücke</h1>{BEGIN}{box}{said}{REST}</article>")
    assert set(removed(article).values()) == {Reason.REPEATED}
    assert len(texts(article, BlockKind.PARAGRAPH)) == 3


def test_notices_for_screen_readers_leave_the_sentence_whole() -> None:
    """They are taken out of the middle of it."""
    link = "<a href=x>Land<span class=visually-hidden> (öffnet in neuem Tab)</span></a>"
    article = page(
        f"<article><h1>Die Brücke</h1>{BEGIN}<p>Die Kosten trägt das {link} und zwar ganz.</p>{REST}</article>"
    )
    assert texts(article, BlockKind.PARAGRAPH)[1] == "Die Kosten trägt das Land und zwar ganz."
    assert removed(article) == {"(öffnet in neuem Tab)": Reason.NAVIGATION}


def test_navigation_is_one_passage() -> None:
    """Neighbours that go for the same reason go together, with the line of the source on which they begin."""
    article = page(f"\n<nav><ul><li>Start</li><li>Sport</li></ul></nav>\n<h1>Die Brücke</h1>{BEGIN}{MIDDLE}{REST}")
    assert [(each.run.text, each.line, each.reason) for each in article.removed] == [
        ("Start\nSport", 2, Reason.NAVIGATION)
    ]


def test_results_can_be_handed_to_another_process() -> None:
    """Extraction runs in pools of processes."""
    article = page(f"<article><h1>Die Brücke</h1>{BEGIN}{MIDDLE}{REST}</article>")
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 – our own bytes


def _mailed(where: str) -> str:
    """Three stories under headlines that lead to their pages, each headline in an element or beside its text."""
    head = {
        "beside": "<h2><a href=/{0}>Meldung {0}</a></h2>",
        "apart": "<div><h2><a href=/{0}>Meldung {0}</a></h2></div>",
    }
    text = "<p>Der Rat der {0}. Stadt hat am Montag lange über Brücken beraten und am Ende {0} Stimmen gezählt.</p>"
    more = "<p>Die Mehrheit war knapp, und {0} Mitglieder wollen die Wahl im Herbst noch einmal wiederholen lassen.</p>"
    return "".join(f"<div>{head[where]}{text}{more}</div>".format(number) for number in (1, 2, 3))


def test_several_articles_in_a_mail() -> None:
    """Headlines that lead elsewhere over texts of their own are said; those of boxes within an article are none."""
    assert Doubt.SEVERAL in page(f"<h1>Der Morgen</h1>{_mailed('beside')}").doubts
    assert Doubt.SEVERAL not in page(f"<h1>Der Morgen</h1>{_mailed('apart')}").doubts


def test_the_head_of_a_mail_that_a_mail_program_saved() -> None:
    """It is no paragraph."""
    head = "<p><b>Von:</b> Bote<br><b>Gesendet:</b> 9. Mai 2025 11:02<br><b>An:</b> Rat<br><b>Betreff:</b> Umbau</p>"
    article = page(f"{head}<h1>Die Brücke</h1>{BEGIN}{MIDDLE}{REST}")
    assert not any("Gesendet" in block.text for block in article.blocks)


def test_what_the_hall_does_is_no_heading() -> None:
    """Between two speeches, in italics."""
    article = page(f"<h1>Die Brücke</h1>{BEGIN}<p><i>(Zurufe von der Opposition)</i></p>{MIDDLE}{REST}{END}")
    assert not texts(article, BlockKind.HEADING)


@pytest.mark.parametrize(
    "name",
    ["newsletter-article", "search-text", "player-text", "share-story", "ads_story", "comments", "forum", "menu-text"],
)
def test_an_article_called_after_something_else(name: str) -> None:
    """It is kept, though it is not the longest text of the page."""
    others = "".join(f"<div class=item><p>{number}. {said(160)}</p></div>" for number in range(24))
    own = [f"<p>Am {day}. Mai {text[3:]}" for day in (2, 3) for text in (BEGIN, MIDDLE, REST, END)]
    article = page(f"<main><h1>Die Brücke</h1><div class={name}>{''.join(own)}</div></main><div>{others}</div>")
    assert [f"<p>{text}</p>" for text in texts(article, BlockKind.PARAGRAPH)][:8] == own


HEADERS = ("Von: Eva Muster", "Gesendet: Montag, 4. März 2024 10:11", "An: Redaktion, Ratsbüro", "Betreff: Die Brücke")
NOTE = "<p>Liebe Kollegen, hier kommt der Bericht, über den wir gestern in der Sitzung gesprochen haben.</p>"


@pytest.mark.parametrize("above", ["", NOTE], ids=["on top", "below a note"])
@pytest.mark.parametrize("between", ["</p><p>", "<br>"], ids=["paragraphs", "broken lines"])
def test_the_head_of_a_mail_saved_as_a_page(above: str, between: str) -> None:
    """It is no text, and who sent the mail has not written the article."""
    article = page(f"<div>{above}<p>{between.join(HEADERS)}</p>{BEGIN}{MIDDLE}{REST}{END}</div>")
    assert not any(header in block.text for block in article.blocks for header in HEADERS)
    assert article.authors == ()
    assert article.date is not None
    assert article.date.value == "2024-03-04"


def test_the_head_of_a_letter_in_the_text_stays() -> None:
    """An article that quotes a letter quotes who wrote to whom."""
    head = "".join(f"<p>{header}</p>" for header in HEADERS)
    article = page(f"<main><h1>Die Brücke</h1>{BEGIN}{MIDDLE}<p>In dem Brief heißt es:</p>{head}{REST}{END}</main>")
    assert [each for each in texts(article, BlockKind.PARAGRAPH) if each in HEADERS] == list(HEADERS)


def test_a_sentence_of_a_list_is_no_credit() -> None:
    """“Bild: …” tells of a screen there."""
    said = "Bild: Die Farben sind kräftig, und das Gerät zeigt auch dunkle Szenen."
    items = f"<ul><li>Ton: Der Klang ist klar und voll.</li><li>{said}</li><li>Preis: hoch</li></ul>"
    assert said in texts(page(f"<main><h1>Die Geräte</h1>{BEGIN}{MIDDLE}{items}{REST}{END}</main>"), BlockKind.ITEM)
