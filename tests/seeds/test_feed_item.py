"""Of a feed that was saved as a file, the first entry is the article, and the others are told of."""

from __future__ import annotations

import pytest

from generator import pipeline
from generator.model import Article, BlockKind, Form, Problem
from generator.seeds import feed_item, read
from tests.intake.made_up import PARAGRAPHS, TITLE

HTML = f"<p>{PARAGRAPHS[0]}</p><h2>Verband ist dagegen</h2><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
FIRST_ON = f'<p>Der Beitrag <a href="https://bote.example/b">{TITLE}</a> erschien zuerst auf <a href="/">Bote</a>.</p>'
BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
PICTURE = '<media:content url="b.jpg"><media:title>Ein Bild</media:title></media:content>'
RSS = (
    BEGIN + '<?xml-stylesheet href="feed.css"?><!-- made by hand -->\n<rss version="2.0"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Auenbote</title>'
    "<link>https://bote.example/</link><lastBuildDate>Mon, 06 May 2024 10:00:00 +0200</lastBuildDate>"
    f"<item>{PICTURE}<title>{TITLE}</title><link>https://bote.example/bruecke.html</link>"
    "<pubDate>Fri, 03 May 2024 23:30:00 +0200</pubDate><dc:creator><![CDATA[Eva Muster]]></dc:creator>"
    "<description>Die Brücke am Markt. […]</description>"
    f"<content:encoded><![CDATA[{HTML}{FIRST_ON}]]></content:encoded></item>{{more}}</channel></rss>"
)
ATOM = (
    BEGIN + '<feed xmlns="http://www.w3.org/2005/Atom"><title>Auenbote</title><updated>2024-05-06T10:00:00Z</updated>'
    f'<entry><title type="html">{TITLE}</title><link rel="self" href="https://bote.example/1.atom"/>'
    '<link href="https://bote.example/bruecke.html"/><author><name>Eva Muster</name><uri>https://x.example</uri>'
    "</author><published>2024-05-03T23:30:00+02:00</published><updated>2024-05-05T08:00:00+02:00</updated>"
    f'<summary>Die Brücke.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div>'
    "</content></entry>{more}</feed>"
)
OLD = (
    BEGIN + '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Auenbote</title></channel>'
    f"<item><title>{TITLE}</title><link>https://bote.example/bruecke.html</link><dc:date>2024-05-03T23:30:00+02:00"
    f"</dc:date><dc:creator>Eva Muster</dc:creator><description><![CDATA[{HTML}]]></description></item>{{more}}"
    "</rdf:RDF>"
)


def taken(feed: str, name: str = "bruecke.xml") -> tuple[Article, tuple[Problem, ...]]:
    """The article of a feed, and what is said of the file."""
    raw, problems = read.received(name, name, feed.encode())
    assert raw, problems
    assert raw.form is Form.HTML
    article, more = pipeline.cleaned(raw)
    assert article, more
    return article, problems


@pytest.mark.parametrize("feed", [RSS, ATOM, OLD], ids=["RSS 2.0", "Atom", "RSS 1.0"])
def test_an_entry(feed: str) -> None:
    """Its headline, day, author, outlet and address are those of the entry, and its text is the whole one."""
    article, problems = taken(feed.format(more=""))
    facts = (article.title, article.date, article.source, article.url, *article.authors)
    said = [fact.value if fact else None for fact in facts]
    assert said == [TITLE, "2024-05-03", "Auenbote", "https://bote.example/bruecke.html", "Eva Muster"]
    heading = (BlockKind.HEADING, "Verband ist dagegen")
    texts = [(BlockKind.PARAGRAPH, text) for text in PARAGRAPHS]
    kept = [(block.kind, block.text) for block in article.blocks if block.kind is not BlockKind.TITLE]
    assert [(BlockKind.PARAGRAPH if kind is BlockKind.LEAD else kind, text) for kind, text in kept] == [
        texts[0],
        heading,
        *texts[1:],
    ]
    assert problems == ()


def test_a_feed_of_several_entries() -> None:
    """The first is taken, and a warning names the others."""
    more = "<item><title>Rat wählt</title><description>Kurz.</description></item>"
    article, (problem,) = taken(RSS.format(more=more))
    assert article.title
    assert article.title.value == TITLE
    assert problem.message == "the feed's other entries are left out: “Rat wählt”"


def test_plain_text_and_an_author_behind_a_mail_address() -> None:
    """Signs of Atom's plain text are no markup; RSS itself names authors by their mail."""
    plain = ATOM.replace('<content type="xhtml">', "<content>").format(more="")
    start, end = plain.index("<div"), plain.index("</content>")
    opened = feed_item.opened(f"{plain[:start]}Ein Satz: 1 &lt; 2.{plain[end:]}".encode())
    assert opened
    assert "<p>Ein Satz: 1 &lt; 2.</p>" in opened.data.decode()
    mailed = RSS.replace("<dc:creator><![CDATA[Eva Muster]]></dc:creator>", "<author>e@b.example (Eva Muster)</author>")
    assert [fact.value for fact in taken(mailed.format(more=""))[0].authors] == ["Eva Muster"]


@pytest.mark.parametrize(
    "data",
    [
        "<html><body><p>rss</p></body></html>",
        "Ein Text über <rss> und <feed>.",
        "<rss><channel><item><title>Ohne Ende",
        "<rss><channel><title>Ohne Eintrag</title></channel></rss>",
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel><item><description>&a;</description>'
        "</item></channel></rss>",
        '<rss><!DOCTYPE x [<!ENTITY a "b">]></rss>',
        "<?xml version='1.0'?><!-- " + "--> <!--" * 500,
    ],
)
def test_what_is_no_feed_that_can_be_read(data: str) -> None:
    """A page, a text, a broken feed, one without entries, and any that declares entities."""
    assert feed_item.opened(data.encode()) is None


def test_a_day_that_is_none() -> None:
    """It is left to the text to tell."""
    article, _ = taken(RSS.replace("Fri, 03 May 2024 23:30:00 +0200", "gestern").format(more=""))
    assert article.date is None
