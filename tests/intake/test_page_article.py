"""Pages of HTML become articles, tried with one habit of real pages at a time."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace

import pytest

from generator.intake import conserve, page_article
from generator.intake.page_article import extract
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_metadata import Declared
from generator.model import Article, Basis, BasisKind, BlockKind, Doubt, Form, RawArticle, Reason
from tests.intake.made_up import PARAGRAPHS, SENTENCE, TITLE, parts

BEGIN = "<p>Der Rat hat am Montag lange beraten und dann beschlossen, die alte Brücke im Herbst zu sanieren.</p>"
MIDDLE = "<p>Die Kosten trägt zur Hälfte das Land, das ein Programm für kleine Brücken aufgelegt hat.</p>"
REST = "<p>Bis dahin bleibt die Brücke für Lastwagen gesperrt. Wer zu Fuß kommt, darf sie benutzen.</p>"
END = "<p>Begonnen wird nach dem Erntefest, damit der Umzug noch einmal den gewohnten Weg nehmen kann.</p>"


def page(body: str, head: str = "") -> Article:
    """The article of a page."""
    declared = "<!DOCTYPE html><html lang=de><head><meta property=og:type content=article>"
    source = f"{declared}{head}</head><body>{body}</body></html>"
    raw = RawArticle("bruecke.html", "seeds/articles/bruecke.html", "0" * 64, Form.HTML, source)
    article, problems = extract(raw)
    assert article, problems
    assert conserve.lost(article) == ""
    return article


def texts(article: Article, kind: BlockKind) -> list[str]:
    """The blocks of a kind."""
    return [block.text for block in article.blocks if block.kind is kind]


def removed(article: Article) -> dict[str, Reason]:
    """What was removed, and why."""
    return {" ".join(each.run.text.split()): each.reason for each in article.removed}


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


def test_facts_of_the_head_and_of_the_page() -> None:
    """What is declared and what is printed supplement each other."""
    head = "<meta property=article:published_time content=2024-05-03T22:30:00Z>"
    head += "<meta property=og:site_name content='Der Bote'>"
    line = "<div>Von Eva Muster und Jan Beispiel</div><div>Aktualisiert: 06.05.2024, 10:00 Uhr</div>"
    signed = END.replace(".</p>", ". (dpa)</p>")
    article = page(f"<h1>Die Brücke</h1>{line}<article>{BEGIN}{MIDDLE}{REST}{signed}</article>", head)
    assert article.date
    assert article.updated
    assert (article.date.value, article.updated.value) == ("2024-05-04", "2024-05-06")
    assert [author.value for author in article.authors] == ["Eva Muster", "Jan Beispiel", "dpa"]
    assert article.source
    assert article.source.value == "Der Bote"


DAYS = [
    ("printed by the headline", "<h1>Die Brücke</h1><p>6. Mai 2024</p>", "", "2024-05-06"),
    ("printed beside the declared", "<h1>Die Brücke</h1><p>6. Mai 2024 - 3. Mai 2024</p>", "", "2024-05-03"),
    ("printed as an update", "<h1>Die Brücke</h1><p>Aktualisiert: 6. Mai 2024</p>", "", "2024-05-03"),
    ("of the text as it stands", "<h1>Die Brücke</h1><p>Stand: 6. Mai 2024, 8 Uhr</p>", "", "2024-05-03"),
    ("printed on paper", "<h1>Die Brücke</h1><p>Ausdruck vom 6. Mai 2024</p>", "", "2024-05-03"),
    ("printed below the text", "<h1>Die Brücke</h1>", "<p>6. Mai 2024</p>", "2024-05-03"),
    (
        "called one of publication",
        "<p>9. Mai 2024</p><h1>Die Brücke</h1><p>Erstellt am: 6. Mai 2024</p>",
        "",
        "2024-05-06",
    ),
]


@pytest.mark.parametrize(("above", "below", "day"), [case[1:] for case in DAYS], ids=[case[0] for case in DAYS])
def test_the_day_by_the_headline_counts_before_the_declared_one(above: str, below: str, day: str) -> None:
    """Unless it is of something else, or the same line prints the declared day, too."""
    head = '<meta property="article:published_time" content="2024-05-03T10:00:00+02:00">'
    found = page(f"<article>{above}{BEGIN}{MIDDLE}{REST}{END}{below}</article>", head).date
    assert found is not None
    assert found.value == day


def test_a_relative_date_is_none() -> None:
    """„Heute“ says nothing of the day; an unsure date is left out."""
    assert page(f"<h1>Die Brücke</h1><div>Heute, 12:37 Uhr</div><article>{BEGIN}{MIDDLE}{REST}</article>").date is None


def test_an_english_page_is_taken_with_its_language() -> None:
    """The text tells the language, whatever the page says of itself."""
    one = "<p>The council decided on Monday that the old bridge over the river would be repaired this autumn.</p>"
    two = "<p>Half of the money will come from the government, which has promised to pay for such bridges.</p>"
    assert page(f"<article><h1>The bridge</h1>{one}{two}</article>").lang == "en"


def test_an_article_of_few_words_is_one_where_the_page_says_so() -> None:
    """A paid article shows only its beginning."""
    assert texts(page(f"<article><h1>Die Brücke</h1>{BEGIN}</article>"), BlockKind.PARAGRAPH)


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


def undeclared(body: str) -> Article | None:
    """The article of a page whose head says nothing of one; None where it is refused."""
    source = f"<!DOCTYPE html><html lang=de><head><title>Brücke</title></head><body>{body}</body></html>"
    return extract(RawArticle("b.html", "seeds/articles/b.html", "0" * 64, Form.HTML, source))[0]


def said(length: int) -> str:
    """A sentence of so many characters."""
    return f"Der {'Rat und ' * 600}"[: length - 1].strip().ljust(length - 1, "x") + "."


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
    assert page_article._is_article(rows, found, Declared(is_article=True)) is not doubted


def labelled(body: str) -> tuple[list[PartFeatures], list[Label]]:
    """The parts of a page, all taken for paragraphs."""
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}</body></html>")
    return rows, [BlockKind.PARAGRAPH] * len(rows)


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
    assert page_article._is_article(rows, found, Declared()) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(3999, False), (4000, True)])
def test_a_list_article_whose_headings_are_links(length: int, is_one: bool) -> None:
    """Teasers of a front page have less than four thousand characters together."""
    heads = "".join(f"<h2><a href=/{at}>Ort {at}</a></h2><p>{said(120)}</p>" for at in range(4))
    rows, _ = labelled(f"<main><h1>Vier Orte</h1>{heads}</main>")
    assert page_article._is_list_article([replace(row, inside=True) for row in rows], length) is is_one


@pytest.mark.parametrize(("parts_", "too_large"), [(20_000, False), (20_001, True)])
def test_pages_of_many_parts(parts_: int, too_large: bool) -> None:
    """The longest pages that were seen have some thousands."""
    assert page_article.is_too_large(parts_) is too_large


@pytest.mark.parametrize(
    ("headlines", "words", "are"), [(3, 25, True), (2, 25, False), (3, 24, False)], ids=["three", "two", "teasers"]
)
def test_headlines_of_other_pages_over_text(headlines: int, words: int, are: bool) -> None:
    """Three headlines that lead away, each over 25 words, are several articles; with a word less they are teasers."""
    text = " ".join(["wort"] * words)
    rows, found = labelled(
        "".join(f"<div><h2><a href=/{at}>Ort {at}</a></h2><p>{text}</p></div>" for at in range(headlines))
    )
    assert page_article._are_several(rows, found) is are


def stated(above: int, at: int = 0, below: int | None = None) -> str:
    """The day that a page states so many parts above its headline, within its text or below it; "" for none."""
    day = "<p>Stand: 3. Mai 2024</p>"
    menu = "<div class=comments>Ort</div>" * (above - 1) if above else ""
    text = [f"<p>{said(120)}</p>"] * 12
    text[at:at] = [day] if at else []
    behind = "<p>Ort</p>" * below + day if below is not None else ""
    body = f"{day if above else ''}{menu}<h1>Brücke</h1><main>{''.join(text)}</main>{behind}"
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}</body></html>")
    title = next(n for n, row in enumerate(rows) if row.part.text == "Brücke")
    end = title + 13 + bool(at)
    place = Extent(frozenset([title]), title, title + 1, end)
    found = [BlockKind.PARAGRAPH if title < n < end else Reason.OTHER for n in range(len(rows))]
    by_headline, foot = page_article._telling(rows, place, frozenset())
    date = page_article._stated(page_article._read_lines(rows, by_headline + foot), found, place).date
    return date.value if date else ""


@pytest.mark.parametrize(("above", "found"), [(12, True), (13, False)])
def test_a_day_above_the_headline(above: int, found: bool) -> None:
    """Twelve parts above it, with boxes between; further up stands the outlet's own day."""
    assert bool(stated(above)) is found


@pytest.mark.parametrize(("below", "found"), [(11, True), (12, False)])
def test_a_day_below_the_text(below: int, found: bool) -> None:
    """The twelfth part below it may tell it; what stands further down is of other pieces."""
    assert bool(stated(0, below=below)) is found


@pytest.mark.parametrize(("at", "found"), [(3, True), (4, False), (8, False), (9, True)])
def test_a_day_within_the_text(at: int, found: bool) -> None:
    """In its first and last four parts; in between the days are of what happened."""
    assert bool(stated(0, at=at)) is found


@pytest.mark.parametrize(("words", "may"), [(12, False), (13, True)])
def test_a_line_about_a_broadcast(words: int, may: bool) -> None:
    """A short line that says “Podcast” dates the podcast; a sentence may speak of one."""
    rows, _ = labelled(f"<p>Podcast {'wort ' * (words - 1)}</p>")
    assert page_article._may_state(rows[0], in_head=True, bars=frozenset()) is may


@pytest.mark.parametrize(("above", "day"), [(3, "2024-05-03"), (4, "")])
def test_a_day_in_a_box_by_the_headline(above: int, day: str) -> None:
    """Up to three parts above the headline a day counts, whatever the box around it is called."""
    body = f"<div class=comments><p>Stand: 3. Mai 2024</p></div>{'<p>Ort</p>' * (above - 1)}<h1>Brücke</h1>"
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}<p>{said(120)}</p></body></html>")
    place = Extent(frozenset([above]), above, above + 1, above + 2)
    found = [Reason.OTHER] * (above + 1) + [BlockKind.PARAGRAPH]
    by_headline, foot = page_article._telling(rows, place, frozenset())
    date = page_article._stated(page_article._read_lines(rows, by_headline + foot), found, place).date
    assert (date.value if date else "") == day


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


CAPTURED = "<time itemprop=pubdate datetime=2024-03-04T10:11:12Z>4 Mar 2024 10:11:12 UTC</time>"
ARCHIVES = [
    ("archive.today", f"<div id=HEADER><div>archive.today</div><div>webpage capture</div><p>{CAPTURED}</p></div>"),
    ("Wayback", "<div id=wm-ipp-base><p>3 captures</p><p>04 Mar 2024 - 7 Jun 2025</p><p>Mar 04 2024</p></div>"),
]


@pytest.mark.parametrize("bar", [bar for _, bar in ARCHIVES], ids=[name for name, _ in ARCHIVES])
def test_the_day_of_an_archives_bar_is_not_the_articles(bar: str) -> None:
    """It is that of the capture; the article's own stands in it as on any page."""
    body = f"<main><h1>Die Brücke</h1>{{}}{BEGIN}{MIDDLE}{REST}{END}</main>"
    assert page(bar + body.format("")).date is None
    dated = page(bar + body.format("<p>3. Mai 2021</p>"))
    assert dated.date
    assert dated.date.value == "2021-05-03"


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


def test_the_author_of_a_book_is_not_the_articles() -> None:
    """In a box, beside “Verlag: …”."""
    box = "<div><h3>Das Buch</h3><p>Titel: Am Fluss</p><p>Autor: Jan Beispiel</p>{}</div>"
    body = f"<main><h1>Die Brücke</h1>{BEGIN}{box}{MIDDLE}{REST}{END}</main>"
    assert page(body.format("<p>Verlag: Uferverlag</p>")).authors == ()
    assert [each.value for each in page(body.format("")).authors] == ["Jan Beispiel"]


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


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<div class='autor'>Eva Muster</div>", ["Eva Muster"]),
        ("<span class='meta article-author-name'>Eva Muster</span>", ["Eva Muster"]),
        ("<div class='autor'>Zum Abschied</div><p>Von Eva Muster</p>", ["Eva Muster"]),
        ("<div class='autoren-box'>Eva Muster</div>", []),
    ],
)
def test_a_name_in_an_element_called_author(line: str, authors: list[str]) -> None:
    """It tells who wrote where nothing else does."""
    article = page(f"<main><p>3. Mai 2024</p><h1>Die Brücke</h1>{line}<div>{BEGIN}{MIDDLE}{REST}{END}</div></main>")
    assert [each.value for each in article.authors] == authors


def test_a_menu_of_names_is_no_byline() -> None:
    """Sections side by side look like a name; authors that link to their pages are told by what stands between."""
    menu = "".join(f"<a href=/{name}>{name}</a><br>" for name in ("Titelseite", "Lokales", "Kleinanzeigen"))
    one = "<p><a href=/a><i>Von</i> <b>Anna</b> <b>Adler</b></a></p>"
    article = page(f"<div><h1>Die Brücke</h1>{one}{BEGIN}{MIDDLE}{REST}{END}</div>")
    assert [fact.value for fact in article.authors] == ["Anna Adler"]
    by = "<p>Von <a href=/a>Anna Adler</a>, <a href=/b>Ben Berg</a> und <a href=/c>Cem Can</a></p>"
    article = page(f"<div>{menu}</div><div><h1>Die Brücke</h1>{by}{BEGIN}{MIDDLE}{REST}{END}</div>")
    assert [fact.value for fact in article.authors] == ["Anna Adler", "Ben Berg", "Cem Can"]


def test_menus_keep_far_lines_far() -> None:
    """A name that stands far above the headline is another article's, whatever stands between."""
    menu = (
        "<p>" + "".join(f"<a href=/{name}>{name}</a> " for name in ("Titelseite", "Lokales", "Kleinanzeigen")) + "</p>"
    )
    lines = "".join(f"<p>Meldung {number}</p>" for number in range(4))
    article = page(f"<div><p>Von Otto Fern</p>{menu * 3}{lines}<h1>Die Brücke</h1>{BEGIN}{MIDDLE}{REST}{END}</div>")
    assert not article.authors


@pytest.mark.parametrize(("item", "is_one"), [("<p>{}</p>", True), ("<p>{}</p><a href=/a>Zum Artikel</a>", False)])
def test_a_list_without_headings_is_an_article(item: str, is_one: bool) -> None:
    """All of its text may stand in items; where these link to other pages, they are teasers."""
    items = "".join(f"<li>{item.format(each)}</li>" for each in (*PARAGRAPHS, SENTENCE * 2))
    html = f"<!doctype html><html lang=de><body><main><h1>{TITLE}</h1><ol>{items}</ol></main></body></html>"
    article, _ = page_article.extract(RawArticle("a.html", "a.html", "0" * 64, Form.HTML, html))
    assert (article is not None) is is_one
    assert article is None or PARAGRAPHS[1] in [block.text for block in article.blocks]
