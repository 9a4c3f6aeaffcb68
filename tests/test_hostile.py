"""Articles made to do harm are read as text, whole and in bounded time, or turned away with a message."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.intake import clean, conserve
from generator.model import Article, Form, Problem, RawArticle
from generator.seeds import read

HOSTILE = sorted(path for path in (Path(__file__).parent / "hostile").iterdir() if path.name != "README.md")
REFUSED = sorted((Path(__file__).parent / "refused").iterdir())


def taken(path: Path) -> tuple[Article | None, tuple[Problem, ...]]:
    """What becomes of a file."""
    raw, problems = read.article(path)
    return clean.clean(raw) if raw else (None, problems)


def html(source: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """What becomes of a page."""
    return clean.clean(RawArticle("seite.html", "seeds/articles/seite.html", "0" * 64, Form.HTML, source))


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_hostile_articles_are_read_whole(path: Path) -> None:
    """Each is taken, and every character of it is in the article or among what was removed."""
    article, problems = taken(path)
    assert article, problems
    assert conserve.lost(article) == ""
    assert re.fullmatch(r"[a-z0-9-]+", article.id)


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.name)
def test_what_is_no_article_is_turned_away(path: Path) -> None:
    """Each gets one message that names the file and a remedy."""
    article, problems = taken(path)
    assert article is None
    assert [(problem.path.endswith(path.name), bool(problem.remedy)) for problem in problems] == [(True, True)]


def test_scripts_are_no_text() -> None:
    """Of markup nothing is left; what stood there as text stays text."""
    article, _ = taken(Path(__file__).parent / "hostile" / "scripts.html")
    assert article
    text = "\n".join(block.text for block in article.blocks)
    assert text.startswith("Marktplatz wird umgebaut\nDer Marktplatz bekommt")
    assert text.endswith("weil sie am Platz ein Geschäft betreiben.")
    assert text.count("<script>window.pwned=1</script>") == 1
    assert "evil.example/x.js" not in text


def test_external_entities_are_not_read() -> None:
    """A page cannot pull in a file of this machine."""
    article, _ = taken(Path(__file__).parent / "hostile" / "broken.html")
    assert article
    assert "root:" not in article.visible
    assert len(article.visible) < 2000


SENTENCE = "Der Rat hat am {} lange beraten und dann beschlossen, die Brücke im Herbst zu sanieren. "
TEXT = "".join(
    f"<p>{SENTENCE.format(day)}</p>" for day in ("Montag", "Dienstag", "Mittwoch", "Freitag", "Samstag", "Sonntag")
)
LD = "<script type='application/ld+json'>{}</script>"
HUGE = [
    ("nested elements", TEXT + "<div>" * 100_000 + "x", False),
    ("nested elements around", "<div>" * 100_000 + TEXT, False),
    ("nested inline elements", "<p>" + "<span>Wort " * 100_000, False),
    ("one line of 5 MB", f"<article><p>{SENTENCE * 58_000}</p></article>", True),
    (
        "100,000 lines",
        "<article><p>" + "<br>\n".join(SENTENCE.format(n) for n in range(30_000)) + "</p></article>",
        True,
    ),
    ("10 MB of elements", "<div><span>a</span></div>" * 400_000, False),
    ("parts without end", "".join(f"<p>{SENTENCE.format(n)}</p>" for n in range(30_000)), False),
    ("attributes without end", "<p " + " ".join(f"a{n}='>'" for n in range(200_000)) + ">" + TEXT, False),
    ("quotation marks without end", '<a x="' * 300_000, False),
    ("tags without end", "<a " * 250_000, False),
    ("comments without end", "<!--" * 500_000 + TEXT, False),
    ("tables in tables", TEXT + "<table><tr><td>" * 30_000, False),
    ("JSON without end", LD.format("[" * 500_000) + TEXT, True),
    ("articles without end", LD.format("[" + '{"@type":"Article","headline":"x"},' * 30_000 + "1]") + TEXT, True),
    ("pictures", TEXT + "<div><img>" * 100 + "<img>" * 100_000, True),
    ("quotations", TEXT + "<blockquote><p>Das ist ein Zitat, und es steht hier.</p></blockquote>" * 4_000, True),
]


@pytest.mark.long
@pytest.mark.parametrize(("source", "is_taken"), [case[1:] for case in HUGE], ids=[case[0] for case in HUGE])
def test_huge_pages_end_in_time(source: str, is_taken: bool) -> None:
    """A page that goes on and on is taken or refused within seconds."""
    start = time.process_time()
    article, problems = html(source)
    assert time.process_time() - start < 20
    assert bool(article) is is_taken
    assert bool(problems) is not is_taken
    assert not article or conserve.lost(article) == ""


TAGS = st.sampled_from(
    re.findall(
        r"[^ ]+",
        "<p> </p> <div> </div> <h1> </h1> <h2> <li> <ul> </ul> <br> <br><br> <figure> <figcaption> </figure> <b> </b>"
        " <a\nhref=x> </a> <blockquote> <table><tr><td> <span\nclass=sr-only> <span\nclass=kicker> </span>"
        " <p\nclass=lead> <aside> <article> <!-- --> <script> </script>"
        " &nbsp; &shy; &lt; &#0; \x00 \u202e ]]> <![CDATA["
        " (dpa) : ß „Nein.“",
    )
)
LINES = ("Von Eva Muster", "3. Mai 2024", "Die Brücke ist zu", "Foto: Eva Muster/dpa", "Lesen Sie auch", SENTENCE, TEXT)
WORDS = st.sampled_from(LINES)


@given(st.lists(TAGS | WORDS | st.text(max_size=9), max_size=40))
@example(["<p>"])
def test_any_page_is_taken_whole_or_refused(pieces: list[str]) -> None:
    """Whatever the markup, nothing crashes and nothing that is shown is lost."""
    article, problems = html("".join(pieces))
    assert bool(article) is not bool(problems)
    if article:
        assert conserve.lost(article) == ""
        assert all(block.text or block.credit_text for block in article.blocks)
