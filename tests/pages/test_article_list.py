"""A list of articles: day, title, source, and what of them is inferred."""

from __future__ import annotations

import re

import lxml.html

from generator.model import Article, Basis, BasisKind, Fact, Origin
from generator.pages.article_list import article_rows
from generator.pages.wording import de
from tests.factories import article
from tests.pages.made_up import dispute

INFERRED = Basis(BasisKind.EDITOR, quoted="Grundlage")


def row(given: Article) -> lxml.html.HtmlElement:
    """The row of one article on the home page."""
    return lxml.html.fragment_fromstring(str(article_rows([given], "index.md", dispute())))


def text(given: Article) -> str:
    """What it says."""
    return " ".join(row(given).text_content().split())


def test_a_row_leads_to_the_article():
    """By its title, else by its file's name."""
    (link,) = row(article("Text.")).iter("a")
    assert (link.text, link.get("href"), link.get("lang")) == ("Die Brücke", "artikel/bruecke/", None)
    assert "bruecke.txt" in text(article("Text.", title=None))


def test_another_language_is_told_to_the_browser():
    """A screen reader speaks it then."""
    (link,) = row(article("Text.", lang="fr")).iter("a")
    assert link.get("lang") == "fr"


def test_what_is_not_known_is_said():
    """No day, no source."""
    said = text(article("Text.", day=None))
    assert de.WORDING.common.undated in said
    assert de.WORDING.claim.source_unknown in said


def test_what_editors_inferred_is_marked():
    """Source and day each for itself."""
    said = text(article("Text.", source=Fact("Bote", INFERRED, Origin.EDITOR)))
    assert f"Bote ({de.WORDING.claim.source_inferred})" in said
    assert de.WORDING.claim.day_inferred not in said
    assert de.WORDING.claim.day_inferred in text(article("Text.", date=Fact("2024-05-03", INFERRED, Origin.EDITOR)))


def test_what_a_source_says_is_no_markup():
    """Title, source, language."""
    source = Fact('<b title="x">&', INFERRED, Origin.EDITOR)
    given = article("Text.", title=Fact("<b>&\"'", INFERRED), source=source, lang='"><b>')
    shown = str(article_rows([given], "index.md", dispute()))
    assert not re.search("<b[> ]", shown)
    (found,) = lxml.html.fragment_fromstring(shown).iter("a")
    assert (found.text, found.get("lang")) == ("<b>&\"'", '"><b>')
