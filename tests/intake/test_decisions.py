"""What editors decide of an article shows in it, and what finds no passage is named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.intake import conserve
from generator.intake.decisions import decide
from generator.model import (
    Act,
    Article,
    Basis,
    BasisKind,
    Block,
    BlockKind,
    Decision,
    Doubt,
    Fact,
    Form,
    Reason,
    Removed,
    Run,
)
from tests.factories import addition

TEXT = "Die Brücke\nSpitzmarke\nErster Absatz hier.\nZweiter Absatz dort.\nNachklapp ohne Wert.\nNoch einer."


def _at(words: str) -> Run:
    return Run(TEXT.index(words), words)


ARTICLE = Article(
    id="bruecke",
    name="bruecke.txt",
    path="seeds/articles/bruecke.txt",
    sha256="0" * 64,
    form=Form.TEXT,
    visible=TEXT,
    blocks=(
        Block(BlockKind.TITLE, (_at("Die Brücke"),)),
        Block(BlockKind.KICKER, (_at("Spitzmarke"),)),
        Block(BlockKind.LEAD, (_at("Erster Absatz hier."),)),
        Block(BlockKind.PARAGRAPH, (_at("Zweiter Absatz dort."),)),
    ),
    removed=(Removed(_at("Nachklapp ohne Wert.\nNoch einer."), 5, Reason.OTHER),),
    title=Fact("Die Brücke", Basis(BasisKind.ADDRESS, quoted="Zeile 1")),
)


def _decided(act: Act, passage: str, by_line: bool = False, article: Article = ARTICLE):
    decision = Decision(act, passage, "so gedruckt", 7, by_line)
    return decide(article, addition("bruecke.txt", decisions=(decision,)))


def _kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in article.blocks]


@pytest.mark.parametrize(("passage", "by_line"), [("Zweiter Absatz", False), ("4", True)])
def test_a_passage_is_dropped_by_words_or_line(passage, by_line):
    """By the words it begins with, or by its line; nothing is lost."""
    article, problems = _decided(Act.DROP, passage, by_line)
    assert not problems
    assert "Zweiter Absatz dort." not in [text for _, text in _kinds(article)]
    assert (Reason.REMOVED_BY_EDITOR, "Zweiter Absatz dort.") in [(r.reason, r.run.text) for r in article.removed]
    assert conserve.whole(article) == ()


def test_one_line_of_a_removed_passage_stays():
    """In its place among the blocks; the other line stays removed."""
    article, problems = _decided(Act.KEEP, "Noch einer.")
    assert not problems
    assert _kinds(article)[-1] == ("paragraph", "Noch einer.")
    assert [each.run.text for each in article.removed] == ["Nachklapp ohne Wert."]
    assert conserve.whole(article) == ()


def test_a_passage_changes_its_kind():
    """A heading that intake took for a paragraph, and the other way round."""
    assert _kinds(_decided(Act.HEADING, "Zweiter")[0])[-1] == ("heading", "Zweiter Absatz dort.")
    article, _ = _decided(Act.PARAGRAPH, "Die Brücke")
    assert _kinds(article)[0] == ("paragraph", "Die Brücke")
    assert article.title is None


def test_a_decision_that_finds_nothing_or_several():
    """An error at its place in articles.yml, with what to do."""
    _, (none,) = _decided(Act.DROP, "Dritter")
    assert (none.path, none.line) == ("seeds/articles.yml", 7)
    assert none.message == "“drop” finds no passage at “Dritter” in bruecke.txt"
    doubled = replace(ARTICLE, removed=(*ARTICLE.removed, Removed(_at("Die Brücke"), 1, Reason.OTHER)))
    _, (several,) = _decided(Act.DROP, "Die Brücke", article=doubled)
    assert several.message == "2 passages begin with “Die Brücke”"
    page = replace(ARTICLE, form=Form.HTML)
    assert _decided(Act.DROP, "4", by_line=True, article=page)[1]


@pytest.mark.parametrize("second", [Act.DROP, Act.KEEP])
def test_two_decisions_on_a_passage(second):
    """The second is an error that names the first, and nothing comes of it."""
    both = tuple(Decision(act, "Zweiter", "so gedruckt", line) for act, line in ((Act.DROP, 7), (second, 9)))
    article, (again,) = decide(ARTICLE, addition("bruecke.txt", decisions=both))
    assert again.line == 9
    assert again.message == f"“{second}” means a passage that “drop” of line 7 has decided on"
    assert "Zweiter Absatz dort." not in [text for _, text in _kinds(article)]


def test_facts_an_editor_gives():
    """They take the place of the source's; the printed title and kicker stand nowhere twice."""
    added = addition(
        "bruecke.txt",
        slug="neue-bruecke",
        title="Brücke kommt",
        kicker="Verkehr",
        date="2024-05-02",
        source="Bote",
        url="https://bote.example/1",
        lang="fr",
        excerpt="yes",
        authors=(Fact("Ida Probst", Basis(BasisKind.EDITOR, quoted="Grundlage")),),
    )
    doubted = replace(ARTICLE, doubts=(Doubt.CUT_OFF, Doubt.SEVERAL))
    article, problems = decide(doubted, added)
    assert not problems
    assert (article.id, article.title, article.date) == ("neue-bruecke", added.title, added.date)
    assert (article.kicker, article.source, article.url) == (added.kicker, added.source, added.url)
    assert (article.lang, [each.value for each in article.authors]) == ("fr", ["Ida Probst"])
    assert [kind for kind, _ in _kinds(article)] == ["lead", "paragraph"]
    assert [each.reason for each in article.removed][:2] == [Reason.REPLACED, Reason.REPLACED]
    assert article.doubts == (Doubt.SEVERAL,)
    assert conserve.whole(article) == ()


def test_an_editor_takes_an_article_as_it_is():
    """What was doubted of its shape is answered; that its text breaks off is not."""
    doubted = replace(ARTICLE, doubts=(Doubt.CUT_OFF, Doubt.LITTLE, Doubt.NO_ARTICLE))
    article, _ = decide(doubted, addition("bruecke.txt", take=True))
    assert article.doubts == (Doubt.CUT_OFF,)
