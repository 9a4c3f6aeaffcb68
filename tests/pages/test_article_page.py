"""An article's page shows the article's own words and nothing else before its end mark."""

from __future__ import annotations

import re
from typing import Any

import frontmatter
import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pipeline
from generator.dossier.link import link
from generator.dossier.resolve import resolve
from generator.intake import conserve
from generator.model import Act, Basis, BasisKind, Block, BlockKind, Decision, Doubt, Fact, Origin, Run
from generator.pages.article_page import article_page, reading_minutes
from generator.pages.wording import de
from tests.conftest import ROOT
from tests.factories import actor, article, block, position, proposal, seeds
from tests.pages.test_markdown import printable, renderer

END = "<!-- end of article -->"
WHOLE = sorted(
    [*(ROOT / "tests" / "press").glob("*.txt"), *(ROOT / "tests" / "golden" / "seeds" / "articles").glob("r*.txt")]
)


def page_of(text_article, proposals=(), actors=()) -> str:
    """The page of an article in a dossier of its own."""
    dossier, _ = resolve(seeds(tuple(proposals), tuple(actors)), [text_article])
    (linked,) = link(dossier)
    return str(article_page(linked, de.WORDING).content)


def shown(page: str) -> lxml.html.HtmlElement:
    """The article as the browser gets it: what stands before the end mark."""
    html = renderer().reset().convert(frontmatter.loads(page).content)
    root = lxml.html.fragment_fromstring(html.split(END)[0], create_parent="div")
    for note in root.xpath(".//*[@role='note']"):
        note.drop_tree()
    return root


def folded(text: str) -> str:
    """White space folded."""
    return " ".join(text.split())


def running(blocks) -> list[str]:
    """What the article's text is, block by block, captions apart."""
    return [b.text for b in blocks if b.kind is not BlockKind.CAPTION and b.text]


def test_a_headline_holds_no_link_to_whom_it_names():
    """The chip above the article does, as for those whom its text names."""
    named = (actor("anna-adler", "Anna Adler", ("Adler",)), actor("bo-behrens", "Bo Behrens", ("Behrens",)))
    text_article = article(block("Adler gibt nach", BlockKind.TITLE), "Behrens ist froh.")
    page = page_of(text_article, actors=named)
    assert shown(page).xpath(".//a/@href") == ["../akteure/bo-behrens.md"]
    assert re.findall(r'<a href="[^"]*">(Anna Adler|Bo Behrens)</a>', page) == ["Anna Adler", "Bo Behrens"]


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_whole_articles_are_shown_word_by_word(path):
    """Rendered with the real configuration, the text is the cleaned text; what was removed stands behind it."""
    found, problems = pipeline.intake(path)
    assert found
    assert problems == ()
    page = page_of(found)
    text = folded(shown(page).text_content())
    title = [] if any(b.kind is BlockKind.TITLE for b in found.blocks) else [str(frontmatter.loads(page)["title"])]
    assert text == folded(" ".join([*title, *running(found.blocks)]))


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.name)
def test_nothing_of_whole_articles_is_lost(path):
    """Every character of the raw file is on the page, in the article, a caption or the folded section."""
    found, _ = pipeline.intake(path)
    assert found
    assert conserve.whole(found) == ()
    html = renderer().reset().convert(frontmatter.loads(page_of(found)).content)
    on_page = lxml.html.fragment_fromstring(html, create_parent="div").text_content()
    bare = re.sub(r"\s", "", on_page)
    for word in path.read_text(encoding="utf-8").split():
        assert all(part in bare for part in re.split(r"(?=©)", word)), word


kinds = st.sampled_from(
    [BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW, BlockKind.CAPTION]
)


@given(st.lists(st.tuples(kinds, printable.filter(str.strip)), min_size=1, max_size=5), printable.filter(str.strip))
def test_any_article_is_inert(contents, title):
    """Whatever the words are: shown as they are, in order, with no element but our own."""
    blocks = [block(title, BlockKind.TITLE), *(block(text, kind) for kind, text in contents)]
    root = shown(page_of(article(*blocks, title=Fact(title, Basis(BasisKind.LINE, "1")))))
    assert folded(root.text_content()) == folded(" ".join(running(blocks)))
    assert {element.tag for element in root.iterdescendants()} <= {"h1", "h2", "p", "ul", "li"}


def first_place(tokens: list[str], words: list[str]) -> int:
    """Where the words stand first."""
    return next(at for at in range(len(tokens)) if tokens[at : at + len(words)] == words)


@given(st.data())
def test_marks_and_links_add_no_words(data):
    """With quotations and actors laid over it, the text is still the same."""
    words = ["Anna", "Adler", "*will*", "<neu>", "bauen.", "Adlers", "Rat", "[lehnt]", "ab."]
    text = " ".join(data.draw(st.lists(st.sampled_from(words), min_size=4, max_size=30)))
    tokens = text.split()
    cuts = st.tuples(st.integers(0, len(tokens) - 1), st.integers(1, len(tokens))).filter(lambda c: c[0] < c[1])
    spans = data.draw(st.lists(cuts, min_size=1, max_size=4))
    positions = [position(" ".join(tokens[a:b]), f"q{i}") for i, (a, b) in enumerate(spans)]
    root = shown(page_of(article(text), [proposal(*positions)], [actor()]))
    assert folded(root.text_content()) == folded(f"Die Brücke {text}")
    places = {(first_place(tokens, tokens[a:b]), b - a) for a, b in spans}
    assert len(root.xpath("//mark[@id]")) == len(places)
    assert not root.xpath("//a//a")


def test_rows_of_a_table_show_their_cells():
    """A line between each two cells, which adds no word, also where a row is cited."""
    cells = (Run(0, "Nordwalde"), Run(12, "12"), Run(16, ", davon 7"))
    row = Block(BlockKind.ROW, cells)
    root = shown(page_of(article("Text.", row), [proposal(position("Nordwalde 12"))], [actor()]))
    (shown_row,) = root.xpath("//li[@class='row']")
    assert shown_row.text_content() == row.text == "Nordwalde 12, davon 7"
    assert [len(cell.tail or "") > 0 for cell in shown_row.xpath(".//span[@class='cell']")] == [True, True]


def test_captions_stand_once_behind_the_article():
    """As captions, with their credit, and not among the paragraphs."""
    picture = Block(BlockKind.CAPTION, (Run(0, "Die Brücke im Mai."),), (Run(20, "© Ada Licht"),))
    content = page_of(article("Text.", picture))
    before, after = content.split(END)
    assert "im Mai" not in before
    assert after.count("Die Brücke im Mai.") == 1
    assert '<span class="credit">© Ada Licht</span>' in after


def test_what_editors_add_is_marked_as_theirs():
    """A title and a date that the source does not print."""
    added = article(
        "Text.",
        title=Fact("Neu", Basis(BasisKind.EDITOR, quoted="aus dem ersten Satz"), Origin.EDITOR),
        date=Fact("2024-05-03", Basis(BasisKind.EDITOR, quoted="erschlossen aus dem Wochentag"), Origin.EDITOR),
    )
    page = page_of(added)
    meta = frontmatter.loads(page).metadata
    assert meta["date_basis"] == "von der Redaktion: erschlossen aus dem Wochentag"
    assert "von der Redaktion (aus dem ersten Satz)" in page
    assert "3.\N{NO-BREAK SPACE}Mai 2024 (von der Redaktion: erschlossen aus dem Wochentag)" in page


def test_what_editors_decided_is_shown():
    """Each decision with its basis, the way to the original, and that the text is only part of it."""
    page = page_of(
        article(
            "Text.",
            kicker=Fact("Verkehr", Basis(BasisKind.EDITOR, quoted="B"), Origin.EDITOR),
            url=Fact("https://www.bote.example/a?b=[1]", Basis(BasisKind.ADDRESS, quoted="canonical")),
            doubts=(Doubt.PAYWALLED, Doubt.LITTLE),
            decisions=(Decision(Act.DROP, "Werbung *hier*", "steht nicht im Heft", 3),),
        )
    )
    assert frontmatter.loads(page)["kicker"] == "Verkehr"
    html = lxml.html.fromstring(renderer().reset().convert(frontmatter.loads(page).content))
    rows: dict[str, Any] = {row[0].text or "": row[1] for row in html.iter("tr")}
    assert rows["Original"].find("a").get("href") == "https://www.bote.example/a?b=%5B1%5D"
    assert rows["Original"].text_content() == "bote.example (Adresse der Seite: „canonical“)"
    assert rows["Vollständigkeit"].text_content().startswith("Der Artikel ist nicht frei zugänglich")
    decided = "„Werbung *hier*“ entfernt (von der Redaktion: steht nicht im Heft)"
    assert rows["Entscheidung"].text_content() == decided


def test_an_editors_word_on_what_is_whole():
    """It takes the place of what was doubted."""
    page = page_of(
        article(
            "Text.",
            excerpt=Fact("no", Basis(BasisKind.EDITOR, quoted="Heft verglichen"), Origin.EDITOR),
            doubts=(Doubt.CUT_OFF,),
        )
    )
    assert "der ganze Artikel (von der Redaktion: Heft verglichen)" in page
    assert "bricht ab" not in page


def test_another_language_is_declared():
    """A screen reader changes its voice for the article, and only for it."""
    page = page_of(article("The council met.", lang="en"))
    root = shown(page)
    (whole,) = root.xpath("./div[@lang='en']")
    assert folded(whole.text_content()) == folded(root.text_content()) == "Die Brücke The council met."
    assert "lang=" not in page.split(END)[1]
    assert not shown(page_of(article("Der Rat tagte."))).xpath(".//*[@lang]")


def test_unknown_is_absent_from_the_front_matter():
    """No date, no source: no key, and the page says so."""
    page = page_of(article("Text.", day=None))
    meta = frontmatter.loads(page).metadata
    assert "date" not in meta
    assert "source" not in meta
    assert "| Datum | unbekannt |" in page


def test_an_outlet_that_reads_like_a_day():
    """Its name stands as it is."""
    assert "| Quelle | 20250818 (Zeile 1) |" in page_of(
        article("Text.", source=Fact("20250818", Basis(BasisKind.LINE, "1")))
    )


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (299, 1), (301, 2), (2000, 10)])
def test_reading_time(words, minutes):
    """Two hundred words a minute, at least one minute."""
    assert reading_minutes(article("Wort " * words)) == minutes
