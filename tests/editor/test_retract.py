"""What goes with an article: all that rests on it, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator import pipeline
from generator.editor import addresses, mentions, retract
from generator.editor.change import Sources, carry_out, sources, stamps
from generator.pages.paths import Kind
from generator.seeds import read
from generator.site.build import Places
from tests.conftest import GOLDEN


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The golden dossier with its pages made."""
    dossier = shutil.copytree(GOLDEN, tmp_path / "dossier")
    return Places.of(dossier)


def retracted(places: Places, article: str) -> str:
    """What is told of it, once it is gone."""
    seeds, _ = read.seeds(places.seeds)
    texts, _ = sources(places)
    change, problems = retract.plan(article, "", seeds, texts)
    assert change, problems
    done = carry_out(change, places, stamps(places))
    assert not pipeline.has_errors(done), list(map(str, done))
    return "\n".join(change.said)


def test_positions_events_and_sentences_go(places):
    """Of two passages for one sentence the one that stays keeps it; a sentence that has none left goes."""
    said = retracted(places, "gutachten.md")
    page = (places.seeds / "proposals/sanierung.md").read_text()
    assert "sanierung:wieder" in said
    assert "article: gutachten" not in page
    assert page.endswith("---\n\nBehrens sagt, sie koste „die Hälfte“.[@kosten]\n")
    assert "sanierung:wieder" not in (places.seeds / "dossier.md").read_text()
    assert not (places.docs / "artikel/gutachten.md").exists()
    assert not list((places.docs / "quellen").glob("gutachten.*"))
    told = [
        path
        for path in places.docs.rglob("*")
        if path.is_file() and b"begr\xc3\xbc\xc3\x9fte das Gutachten" in path.read_bytes()
    ]
    assert told == []


def test_questions_that_it_answers_go(places):
    """They are counted; those of other articles stay as they are typed."""
    file = places.seeds / "questions.yml"
    before = file.read_text(encoding="utf-8")
    said = retracted(places, "gutachten")
    assert "  2 questions that it answers, in seeds/questions.yml" in said
    first = before.index("- article: gutachten")
    assert file.read_text(encoding="utf-8") == before[:first] + before[before.index("- article: rat-streitet") :]


def test_a_proposal_without_positions_goes_too(places):
    """And with it what names it: here no article is left that the other proposal could rest on."""
    page = places.seeds / "proposals/neubau.md"
    page.write_text(page.read_text().replace("related: [sanierung]\n", ""))
    sanierung = places.seeds / "proposals/sanierung.md"
    text = sanierung.read_text()
    begin, end = text.index("  - id: kosten"), text.index("  - id: wieder")
    text = text[:begin] + text[end:]
    begin, end = text.index("  - id: gezweifelt"), text.index("  - id: zustimmung")
    text = (text[:begin] + text[end:]).replace("[@kosten]", "")
    sanierung.write_text(text)
    home = places.seeds / "dossier.md"
    home.write_text(home.read_text().replace(" der Naturverband eine Sanierung.[@sanierung:kosten]", ""))
    page.write_text(page.read_text().replace("[@sanierung:kosten]", ""))
    said = retracted(places, "gutachten")
    assert "the proposal sanierung, of which no position is left" in said
    assert not sanierung.exists()
    assert "proposals: [sanierung]" not in home.read_text()
    assert "sanierung.md" not in page.read_text()


def test_an_entry_of_articles_yml_goes(places):
    """With its slug and facts; the others stay as they are typed."""
    retracted(places, "brief")
    assert (places.seeds / "articles.yml").read_text() == "rat-streitet.txt:\n  slug: rat-streitet-ueber-bruecke\n"


def test_a_summary_that_rests_on_it_alone(places):
    """Only people can write another: its line is named."""
    page = places.seeds / "proposals/sanierung.md"
    page.write_text(page.read_text().replace("wird instand gesetzt.", "wird instand gesetzt.[@geld]"))
    seeds, _ = read.seeds(places.seeds)
    texts, _ = sources(places)
    change, problems = retract.plan("gutachten", "", seeds, texts)
    assert change is None
    assert [(each.path, each.line) for each in problems] == [("seeds/proposals/sanierung.md", 3)]


def test_an_article_that_is_not_there():
    """Named with what is like it."""
    seeds, _ = read.seeds(GOLDEN / "seeds")
    change, (problem,) = retract.plan("gutachen", "", seeds, Sources({}, {}))
    assert change is None
    assert "did you mean “gutachten”" in problem.remedy


def test_what_git_still_holds(places):
    """The commits, the tags, and how to remove it there; outside of a repository nothing."""
    seeds, _ = read.seeds(places.seeds)
    article = mentions.find(Kind.ARTICLE, "gutachten", seeds)
    assert article
    assert retract.held_by_git(article, places) == ()
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "x"], ["tag", "v1"]):
        subprocess.run(["git", *command], cwd=places.folder, check=True)
    said = "\n".join(retract.held_by_git(article, places))
    assert "in 1 commit" in said
    assert "tags v1" in said
    assert "--path seeds/articles/gutachten.md" in said


def test_published_addresses_tell_the_reason(places):
    """Of the article, of positions and of what led to them from earlier addresses; the ledger stays content."""
    said, problems = addresses.record(places.seeds, places.docs)
    assert not pipeline.has_errors(problems), said
    moved = places.seeds / "moved.yml"
    moved.write_text(
        moved.read_text() + "- address: vorschlaege/bruecke/#beleg-neu\n  to: vorschlaege/sanierung/#beleg-geld\n"
    )
    ledger = places.seeds / "addresses" / "vorschlaege.txt"
    ledger.write_text(ledger.read_text().replace("bruecke/ beleg-alt", "bruecke/ beleg-alt beleg-neu"))
    retracted(places, "gutachten")
    assert "Grund: Der Artikel wurde aus dem Dossier genommen." in (places.docs / "artikel/gutachten.md").read_text()
    page = (places.docs / "vorschlaege/sanierung.md").read_text()
    assert 'id="beleg-geld">Diese Stelle gibt es nicht mehr.' in page
    assert "vorschlaege/sanierung/#beleg-geld\n  reason: " in moved.read_text()
    assert "to: vorschlaege/sanierung/#beleg-geld" not in moved.read_text()


def test_sentences_of_pages_in_docs_go(places):
    """What people wrote there leads to the article no more, and is told with its line."""
    page = places.docs / "ueber.md"
    page.write_text("# Über\n\nMehr steht im [Gutachten](artikel/gutachten.md). Dies bleibt.\n")
    said = retracted(places, "gutachten")
    assert page.read_text() == "# Über\n\nDies bleibt.\n"
    assert "docs/ueber.md:3: Mehr steht im [Gutachten](artikel/gutachten.md)." in said


def test_the_last_event_goes_with_its_file(places):
    """A file without an entry would be an error."""
    retracted(places, "rat-streitet.txt")
    assert not (places.seeds / "events.yml").exists()
