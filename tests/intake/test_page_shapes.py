"""What the elements of a page hold together is kept together: folded answers, lists, live blogs; pointers are none."""

from __future__ import annotations

import pytest

from generator.intake import doubts, page_shapes
from generator.intake.page_labels import Extent
from generator.model import Article, BlockKind, Doubt, Form, Reason
from tests.intake.made_up import PARAGRAPHS, TITLE, parts, taken
from tests.timing import SQUARE, growth

BEGIN, MIDDLE, END = (f"<p>{text}</p>" for text in PARAGRAPHS)
MENU = '<nav><a href="https://bote.example/">Start</a> <a href="https://bote.example/sport">Sport</a></nav>'


def page(within: str) -> Article:
    """A page whose article has something between its paragraphs."""
    article = f"<article><h1>{TITLE}</h1>{BEGIN}{MIDDLE}{within}{END}</article>"
    return taken(f"<!doctype html><html lang=de><body>{MENU}<main>{article}</main></body></html>", Form.HTML)


def texts(article: Article, kind: BlockKind) -> list[str]:
    """The blocks of a kind."""
    return [block.text for block in article.blocks if block.kind is kind]


def fold(question: str, answer: str) -> str:
    """A folded answer, in a box as content systems make them."""
    return f"<details><summary>{question}</summary><div class=accordion-panel><p>{answer}</p></div></details>"


QUESTIONS = ("Wer zahlt den Neubau?", "Wie lange wird gebaut", "Kann man zusehen?")
ANSWERS = (
    "Die Stadt trägt ein Drittel, den Rest übernimmt nach dem Entwurf des Ministeriums das Land.",
    "Die Planer rechnen mit zwei Jahren, wenn der Winter nicht zu streng wird.",
    "Nein, die Baustelle wird abgesperrt. Besucher dürfen im Mai kommen.",
)


def test_folded_answers_are_kept_under_their_questions() -> None:
    """All answers of an accordion stay, and each question is a heading."""
    article = page("".join(map(fold, QUESTIONS, ANSWERS)))
    assert texts(article, BlockKind.HEADING) == list(QUESTIONS)
    assert set(ANSWERS) < set(texts(article, BlockKind.PARAGRAPH))


def test_the_beginning_of_a_folded_text_is_no_heading() -> None:
    """A sentence may be the summary of its paragraph's rest."""
    said = "Der Bau wird nach Angaben des Amtes zwei Jahre dauern."
    article = page(fold(said, ANSWERS[0]) + fold(QUESTIONS[0], ANSWERS[1]))
    assert said not in texts(article, BlockKind.HEADING)
    assert said in texts(article, BlockKind.PARAGRAPH)


def links(*targets: str) -> str:
    """A list of links."""
    return "<ul>" + "".join(f'<li><a href="{each}">Amt {each[-1]}</a></li>' for each in targets) + "</ul>"


def test_a_list_of_links_that_the_text_announces_is_kept() -> None:
    """Addresses of others belong to the article."""
    article = page("<p>Auskunft geben:</p>" + links("https://amt.example/a", "https://kreis.example/b"))
    assert texts(article, BlockKind.ITEM) == ["Amt a", "Amt b"]


def test_a_list_of_the_outlets_own_articles_is_not() -> None:
    """Links to where the menu leads are teasers, with a relative address, too, and so are lists without a colon."""
    for announced, target in (
        ("Unsere Texte zur Brücke:", "https://www.bote.example/a"),
        ("Unsere Texte zur Brücke:", "/archiv/a"),
        ("Alle Texte zur Brücke", "https://amt.example/a"),
    ):
        article = page(f"<p>{announced}</p>" + links(target, target.replace("/a", "/b")))
        assert not texts(article, BlockKind.ITEM), (announced, target)


def test_a_list_is_kept_whole() -> None:
    """An item that weights drop stays where its neighbours do; a list of which they keep nothing goes."""
    items = "<li>Helm</li><li>Seil</li><li>Eine Lampe für den Keller</li>"
    rows, place, found = parts(f"<main><article><h1>{TITLE}</h1>{BEGIN}{MIDDLE}<ul>{items}</ul>{END}</article></main>")
    listed = [index for index, label in enumerate(found) if label is BlockKind.ITEM]
    assert len(listed) == len(items.split("</li>")) - 1
    dropped = [Reason.OTHER if index in listed[:2] else label for index, label in enumerate(found)]
    assert page_shapes.whole(rows, place, dropped, None) == found
    dropped[listed[2]] = Reason.OTHER
    assert page_shapes.whole(rows, place, dropped, None) == dropped


def entry(time: str, text: str, head: str = "") -> str:
    """An entry of a live blog."""
    return f"<div class=item><div class=when>{time}</div>{head}<div class=text><p>{text}</p></div></div>"


def test_times_of_a_live_blog_head_its_entries() -> None:
    """Times that head text of their own are headings, though the page does not declare a live blog."""
    times = ["18:05 Uhr", "17:30 Uhr", "16:10 Uhr"]
    heads = ("<h3>Rat stimmt zu</h3>", "", "")
    article = page("".join(map(entry, times, ANSWERS, heads)))
    assert texts(article, BlockKind.HEADING) == ["18:05 Uhr", "Rat stimmt zu", "17:30 Uhr", "16:10 Uhr"]


def test_two_times_make_no_live_blog() -> None:
    """The lines that date an article and its last version are no headings."""
    article = page("".join(map(entry, ["18:05 Uhr", "17:30 Uhr"], ANSWERS)))
    assert not texts(article, BlockKind.HEADING)


def test_a_pointer_with_its_headline_is_no_text() -> None:
    """A line that names a box and then only links points to another article, also in bold."""
    pointer = '<p><b>Mehr zum Thema: <a href="/b">Diese Brücken der Stadt sind marode</a></b></p>'
    assert "marode" not in " ".join(block.text for block in page(pointer).blocks)


def test_a_sentence_with_a_link_is_text() -> None:
    """What follows the link, or a label that names no box, keeps the line."""
    for line in (
        'Mehr zum Thema: <a href="/b">Der Bericht</a> liegt bis Freitag im Rathaus aus.',
        'Die Nummer des Amtes: <a href="tel:1">0123 45678</a>',
    ):
        assert line.split("<")[0].strip() in " ".join(block.text for block in page(f"<p>{line}</p>").blocks)


def test_a_live_blog_is_named_to_editors() -> None:
    """Whether entries are missing, only an editor can see."""
    article = page("".join(map(entry, ["18:05", "17:30", "16:10"], ANSWERS)))
    assert Doubt.LIVE_BLOG in doubts.doubted(article).doubts


def test_lists_and_changes_of_word() -> None:
    """Word's paragraphs of a list are items without its bullets; of tracked changes the last version counts."""
    bullet = "<span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>"
    items = "".join(
        f"<p class={kind}>{bullet}{text}</p>"
        for kind, text in zip(("MsoListParagraphCxSpFirst", "MsoListParagraphCxSpLast"), ANSWERS[1:], strict=True)
    )
    change = "Gezählt wurden <ins cite='mailto:P'>fünfzehn</ins><del cite='mailto:P'>vierzehn</del> Störche am Bogen."
    article = page(f"<p>{change}</p>{items}<p>Das Amt nannte <del>vier</del> fünf Nester an der alten Brücke.</p>")
    assert texts(article, BlockKind.ITEM) == list(ANSWERS[1:])
    kept = " ".join(texts(article, BlockKind.PARAGRAPH))
    assert "wurden fünfzehn Störche" in kept
    assert "nannte vier fünf Nester" in kept


def feed(below: str) -> Article:
    """An entry as a reader of feeds shows it: the headline is a link, all that is known of it stands in one line."""
    told = "<div class=meta>Flussbote / von Eva Muster / vor 2 Tagen // Freitag, 3. Mai 2024, 17:30</div>"
    head = f'<div><a class=entry-title href="https://bote.example/b">{TITLE}</a>{told}</div>'
    entry = f"<div class=entry>{head}<div class=entry-content>{BEGIN}{MIDDLE}{END}{below}</div></div>"
    source = f"<!doctype html><html lang=de><head><title>(14) Liste</title></head><body>{entry}</body></html>"
    return taken(source, Form.HTML)


def test_an_entry_of_a_feed() -> None:
    """Headline, day, author and outlet are those of the entry; the line that a feed sets below it tells the last."""
    link = f'<a href="https://bote.example/b">{TITLE}</a>'
    article = feed(f'<p>Der Beitrag {link} erschien zuerst auf <a href="https://bote.example">Flussbote</a>.</p>')
    assert article.title
    assert article.date
    assert article.source
    assert (article.title.value, article.date.value, article.source.value) == (TITLE, "2024-05-03", "Flussbote")
    assert [fact.value for fact in article.authors] == ["Eva Muster"]
    assert "zuerst" not in " ".join(block.text for block in article.blocks)


def test_what_appeared_first_elsewhere_may_be_the_text() -> None:
    """Only the sentence of a feed goes."""
    said = "Der Bericht über die Brücke erschien zuerst in einer Fachzeitschrift, die niemand las."
    assert said in texts(feed(f"<p>{said}</p>"), BlockKind.PARAGRAPH)


CORRECTED = "In einer früheren Fassung dieses Artikels stand, die Brücke sei 1974 gebaut worden."


@pytest.mark.parametrize(
    "box",
    [
        "<aside><strong>Anmerkung der Redaktion</strong><p>{}</p></aside>",
        "<p><em>Hinweis der Redaktion: {}</em></p>",
        "<div class=article-footer><p>* {}</p></div>",
    ],
)
def test_what_editors_have_put_right_is_kept(box: str) -> None:
    """Below the text or above it, in a box, too, with the line that heads it."""
    article = page(box.format(CORRECTED))
    kept = [(block.kind, block.text) for block in article.blocks]
    assert any(kind is BlockKind.PARAGRAPH and CORRECTED in text for kind, text in kept)
    assert ((BlockKind.HEADING, "Anmerkung der Redaktion") in kept) == ("<strong>" in box)


def test_calls_to_report_mistakes_and_comments_are_no_corrections() -> None:
    """Nobody has put anything right there, or a reader tells of it."""
    asks = "<aside><p>Haben Sie einen Fehler gefunden? Schreiben Sie uns, wir korrigieren ihn.</p></aside>"
    comment = f"<section class=comments><h3>Kommentare</h3><p>{CORRECTED}</p></section>"
    teaser = f"<aside><a href=/a>{CORRECTED}</a></aside>"
    kept = "\n".join(block.text for block in page(asks + comment + teaser).blocks)
    assert "Fehler" not in kept
    assert CORRECTED not in kept


def test_whose_the_page_is_is_no_paragraph() -> None:
    """A copyright notice in the element of the text, but no sentence that begins with one."""
    kept = [block.text for block in page("<p>© 2005 Hohenauer Bote</p><p>© oder ®, das ist die Frage.</p>").blocks]
    assert "© 2005 Hohenauer Bote" not in kept


def test_a_notice_of_rights_with_sentences_is_no_paragraph() -> None:
    """Below the text, in its element; a sentence on rights that begins otherwise stays."""
    notice = "© Hohenauer Bote 2005. Alle Rechte vorbehalten. Jeder Nachdruck bedarf der Genehmigung durch den Verlag."
    said = "Auf dem Schild an der Brücke steht seit Jahren „Alle Rechte vorbehalten“, und niemand weiß, weshalb."
    kept = [block.text for block in page(f"<p>{said}</p><p>{notice}</p>").blocks]
    assert said in kept
    assert notice not in kept


MISNAMED = "Die Feuerwehr fährt seither über den Hafen, was an schlechten Tagen zehn Minuten kostet."


@pytest.mark.parametrize(
    ("box", "stays"),
    [
        ("<p class=footer-text>{}</p>", True),
        ("<div class='share-story'><p>{}</p></div>", True),
        ("<div class=social>{}</div>", True),
        ("<footer><p>{}</p></footer>", False),
        ("<div class=footer><div><p>{}</p></div></div>", False),
        ("<p class=footer-text>{} <a href=/mehr>Mehr</a></p>", False),
        ("<p class=share>Teilen</p><p class=footer>{}</p>", False),
    ],
)
def test_a_paragraph_that_is_called_a_foot(box: str, stays: bool) -> None:
    """Its words count if it stands right below a paragraph, in the element of the text, without links."""
    kept = [block.text for block in page(box.format(MISNAMED)).blocks]
    assert (MISNAMED in kept) is stays


def test_paragraphs_that_are_called_a_foot() -> None:
    """A thousand of them take ten times as long as a hundred."""
    pairs = "".join(f"<p>{MISNAMED}</p><p class=footer-text>{MISNAMED}</p>" for _ in range(1010))
    rows, _, _ = parts(f"<!doctype html><html lang=de><body><h1>{TITLE}</h1><main>{pairs}</main></body></html>")
    labels = [BlockKind.PARAGRAPH if index % 2 else Reason.NAVIGATION for index in range(len(rows))]

    def work(size: int) -> None:
        page_shapes._misnamed(rows[: 2 * size], Extent(frozenset([0]), 0, 1, 2 * size), labels[: 2 * size])

    work(1000)  # words are folded once
    assert growth(work, 1000) < SQUARE


SAID = "Der Rat hatte den Neubau im April noch abgelehnt, weil ihm ein Gutachten zu den Kosten fehlte."


@pytest.mark.parametrize(
    ("within", "kept"),
    [
        (f"<p><a href=/rat><b>{SAID}</b></a></p>", True),
        (f"<p><a href=/rat>{SAID}</a></p><p><a href=/rat>{SAID[:-1]} und Zeit.</a></p>", True),
        (f"<p><a href=/rat>{SAID[:-1]}</a></p>", False),
        (f"<p class=more><a href=/rat>{SAID}</a></p>", False),
        ("<p><a href=/rat>Rat lehnt Neubau ab.</a></p>", False),
    ],
    ids=["a paragraph", "two", "a headline", "another make", "a short one"],
)
def test_a_paragraph_that_links_as_a_whole(within: str, kept: bool) -> None:
    """Between others of its make a sentence is text."""
    found = "\n".join(texts(page(within), BlockKind.PARAGRAPH))
    assert (within.count(SAID[:40]) == found.count(SAID[:40]) > 0) is kept


def test_a_linked_sentence_below_the_text_leads_away() -> None:
    """No text follows."""
    article = f"<article><h1>{TITLE}</h1>{BEGIN}{MIDDLE}{END}<p><a href=/rat>{SAID}</a></p></article>"
    found = taken(f"<!doctype html><html lang=de><body>{MENU}<main>{article}</main></body></html>", Form.HTML)
    assert SAID not in texts(found, BlockKind.PARAGRAPH)


WHY = "<p>Sie erhalten diese E-Mail, weil Sie sich für den Morgen angemeldet haben. <a href=/ab>Abmelden</a></p>"
ADDRESS = "<p>Verlag am Fluss, Hafenstraße 3, 12345 Hohenau</p>"


def test_the_foot_of_a_newsletter() -> None:
    """Why one gets it, and all below, go; a text below it that is longer than the one above stays."""
    rows = "<tr><td>{}</td></tr>"
    head = f"<!doctype html><html lang=de><body><table>{rows.format('<h1>' + TITLE + '</h1>' + BEGIN + MIDDLE + END)}"
    found = taken(head + rows.format(WHY + ADDRESS) + "</table></body></html>", Form.HTML)
    assert not any(words in block.text for block in found.blocks for words in ("Sie erhalten", "Hafenstraße"))
    above = page(f"{WHY}{END}{MIDDLE.replace('ab.', 'ab, sagt er.')}{BEGIN.replace('am', 'noch am')}")
    assert any(block.text == PARAGRAPHS[-1] for block in above.blocks)


QUOTED = "<blockquote><p>Wir haben zwei Jahre lang auf diesen Tag gewartet.</p>{}</blockquote>"


@pytest.mark.parametrize(
    "name",
    [
        "<footer>— <cite>Edda Brandt, Wirtin</cite></footer>",
        "<cite>Edda Brandt, Wirtin</cite>",
        "<p class=quote-author>Edda Brandt, Wirtin</p>",
    ],
)
def test_who_said_a_quotation_is_kept(name: str) -> None:
    """The name stays below the quotation, whatever its element is called."""
    kept = texts(page(QUOTED.format(name)), BlockKind.PARAGRAPH)
    assert any(text.endswith("Edda Brandt, Wirtin") for text in kept)


def test_a_button_below_a_quotation_goes() -> None:
    """It says nobody's name."""
    article = page(QUOTED.format("<button>Zitat teilen</button>"))
    assert not any("teilen" in block.text for block in article.blocks)


def test_notes_below_the_text() -> None:
    """They stay if a word of the text has their sign."""
    note = "<p><small>{} Name von uns geändert</small></p>"
    text = "<p>Als Bruno K.** die Brücke zum ersten Mal sah, war sie noch aus Holz und nur für Karren gebaut.</p>"
    article = page(text + BEGIN.replace("am", "im") + note.format("**") + note.format("***"))
    assert "** Name von uns geändert" in texts(article, BlockKind.PARAGRAPH)
    assert "*** Name von uns geändert" not in texts(article, BlockKind.PARAGRAPH)


def test_a_page_laid_out_with_a_table() -> None:
    """What stands beside the cell of the text is no part of it."""
    cell = f"<h1>{TITLE}</h1>{BEGIN}{MIDDLE}{END}"
    beside = "<b>Anzeige</b><br>Gasthof zur Linde: heute Pfannkuchen"
    table = f"<table><tr><td><a href=a.htm>Start</a></td><td>{cell}</td><td>{beside}</td></tr></table>"
    article = taken(f"<!doctype html><html lang=de><body>{table}</body></html>", Form.HTML)
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]


def test_all_points_of_a_summary() -> None:
    """Where half are kept, all are."""
    points = ("Die Brücke bleibt bis zum Herbst gesperrt", "Umleitung über Aue", "Kosten von neun Millionen Euro")
    summary = "<div class=summary><ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul></div>"
    article = f"<article><h1>{TITLE}</h1>{summary}{BEGIN}{MIDDLE}{END}</article>"
    kept = taken(f"<!doctype html><html lang=de><body><main>{article}</main></body></html>", Form.HTML)
    said = " ".join(block.text for block in kept.blocks)
    assert len({point in said for point in points}) == 1


FEET = (
    "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. <a href=/u>Abmelden</a> | <a href=/e>Einstellungen</a>",
    "Wenn Sie keine weiteren E-Mails erhalten möchten, klicken Sie bitte hier.",
    "Dieser Newsletter wurde an ida@flussstadt.example verschickt.",
    "Du bekommst diesen Newsletter, weil du ihn abonniert hast.",
    "You are receiving this email because you signed up for our letter.",
)


@pytest.mark.parametrize("foot", FEET)
def test_feet_of_newsletters(foot: str) -> None:
    """From the sentence on that says why one gets it, nothing is text."""
    rows = [f"<h1>{TITLE}</h1>{BEGIN}{MIDDLE}{END}", f"<p>{foot}</p><p>Bote Verlag, Hafenweg 3, 25999 Flussstadt</p>"]
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    article = taken(f"<html><body><table width=600>{table}</table></body></html>", Form.HTML)
    assert [block.text for block in article.blocks] == [TITLE, *PARAGRAPHS]


def test_a_mail_that_an_article_tells_of() -> None:
    """Above most of the text such a sentence ends nothing, and no other sentence about mails does."""
    said = "Die Anwohner erhalten keine Mails vom Rathaus, wenn die Brücke am Markt gesperrt wird."
    assert said in texts(page(f"<p>{said}</p>"), BlockKind.PARAGRAPH)
    article = taken(
        f"<html><body><h1>{TITLE}</h1><p>{FEET[1]}</p>{BEGIN}{MIDDLE}{END}</body></html>",
        Form.HTML,
    )
    assert [block.text for block in article.blocks][-3:] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "quotation",
    [
        "<figure><blockquote><p>{}</p></blockquote><figcaption>Edda Brandt</figcaption></figure>",
        "<div class=quote><div class=quote__body>{}</div><div class=quote__source>Edda Brandt</div></div>",
    ],
)
def test_a_quotation_set_apart(quotation: str) -> None:
    """It stays, whatever holds it, unless the text has its words."""
    said, again = "Wir haben zehn Jahre auf diesen Tag gewartet.", PARAGRAPHS[1].split(". ")[0] + "."
    assert said in texts(page(quotation.format(said)), BlockKind.PARAGRAPH)
    assert again not in texts(page(quotation.format(again)), BlockKind.PARAGRAPH)
