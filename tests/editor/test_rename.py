"""Another id, or one made of two: every text names it, earlier addresses lead on, and nothing else changes."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from generator import pipeline
from generator.editor import rename
from generator.editor.change import carry_out, sources, stamps
from generator.model import Problem
from generator.pages.paths import Kind
from generator.seeds import read
from generator.site.build import Places
from tests import systems
from tests.conftest import GOLDEN
from tests.test_deploy import digests


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The golden dossier with its pages made."""
    dossier = shutil.copytree(GOLDEN, tmp_path / "dossier")
    return Places.of(dossier)


def planned(places: Places, how: str, kind: Kind, old: str, new: str) -> rename.Planned:
    """The change, not yet made."""
    seeds, _ = read.seeds(places.seeds)
    texts, _ = sources(places)
    make = rename.rename if how == "rename" else rename.merge
    return make(kind, old, new, seeds, texts)


def changed(places: Places, how: str, kind: Kind, old: str, new: str) -> None:
    """The change, made."""
    change, problems = planned(places, how, kind, old, new)
    assert change, list(map(str, problems))
    done = carry_out(change, places, stamps(places))
    assert not pipeline.has_errors(done), list(map(str, done))


def refused(places: Places, how: str, kind: Kind, old: str, new: str) -> tuple[Problem, ...]:
    """Why it cannot be made."""
    change, problems = planned(places, how, kind, old, new)
    assert change is None
    return problems


@pytest.mark.parametrize(
    ("kind", "old", "new", "page"),
    [
        (Kind.ACTOR, "bo-behrens", "behrens", "akteure/{}.md"),
        (Kind.PROPOSAL, "sanierung", "instandsetzung", "vorschlaege/{}.md"),
        (Kind.ARTICLE, "gutachten", "expertise", "artikel/{}.md"),
        (Kind.ARTICLE, "rat-streitet.txt", "rat", "artikel/{}.md"),
        (Kind.ARTICLE, "brief", "brief-der-stadt", "artikel/{}.md"),
    ],
)
def test_the_earlier_address_leads_to_the_new_one(places, kind, old, new, page):
    """The new address has the page, the earlier one leads to it; there and back again is where it began."""
    before = digests(places.seeds)
    id = "rat-streitet-ueber-bruecke" if old == "rat-streitet.txt" else old
    changed(places, "rename", kind, old, new)
    assert f"moved: ../{new}/" in (places.docs / page.format(id)).read_text()
    assert "moved:" not in (places.docs / page.format(new)).read_text()
    changed(places, "rename", kind, new, id)
    assert f"moved: ../{id}/" in (places.docs / page.format(new)).read_text()
    differing = {name for name, digest in digests(places.seeds).items() if before.get(name) != digest}
    owner = {Kind.ACTOR: "actors.yml", Kind.ARTICLE: "articles.yml", Kind.PROPOSAL: f"proposals/{id}.md"}[kind]
    assert differing == {owner}


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("anna-adler", "another actor"),
        ("bo-behrens", "this actor already – choose another"),
        ("Bo Behrens", "cannot be the id"),
        ("", "cannot be the id"),
    ],
)
def test_an_id_that_cannot_be(places, new, said):
    """Taken, or no id."""
    assert said in str(refused(places, "rename", Kind.ACTOR, "bo-behrens", new)[0])


def test_an_id_that_is_not_there(places):
    """Named with what is like it."""
    assert "did you mean “bo-behrens”" in str(refused(places, "rename", Kind.ACTOR, "bo-berens", "b")[0])


def test_two_actors_become_one(places):
    """What named the one names the other, its names are spellings, and its address leads on; what is lost is told."""
    change, _ = planned(places, "merge", Kind.ACTOR, "naturverband", "bo-behrens")
    assert change
    assert "  of its entry goes “wikidata: Q42”" in change.said
    assert not any("side" in each for each in change.said)  # both have the same
    changed(places, "merge", Kind.ACTOR, "naturverband", "bo-behrens")
    seeds, problems = read.seeds(places.seeds)
    assert problems == ()
    actors = {actor.id: actor for actor in seeds.actors}
    assert "naturverband" not in actors
    assert "Naturverband Aue" in actors["bo-behrens"].spellings
    assert actors["bo-behrens"].aliases == ("naturverband",)
    assert {each.actor for page in seeds.proposals for each in page.positions} <= {"", *actors}


def test_two_proposals_become_one(places):
    """Positions and prose stand behind those of the other; lists that named both name the one."""
    page = places.seeds / "proposals/neubau.md"
    text = page.read_text().replace("- id: abriss", "- id: gegen-abriss").replace("[@abriss]", "[@gegen-abriss]")
    begin, end = text.index("layers:"), text.index("---\n\n")
    page.write_text(text[:begin] + text[end:])
    changed(places, "merge", Kind.PROPOSAL, "neubau", "sanierung")
    seeds, problems = read.seeds(places.seeds)
    assert problems == ()
    (proposal,) = seeds.proposals
    assert [each.id for each in proposal.positions][-4:] == ["forderung", "begruendung", "gegen-abriss", "gutachten"]
    assert proposal.aliases == ("abriss-und-neubau", "neubau")
    assert "Bürgermeisterin Adler fordert einen Neubau.[@forderung]" in proposal.prose
    assert "[@sanierung:forderung]" in (places.seeds / "dossier.md").read_text()
    assert "moved: ../sanierung/" in (places.docs / "vorschlaege/neubau.md").read_text()


def test_what_people_have_to_decide_first(places):
    """Positions of the same id, and a drawing that would be lost, each with its line."""
    problems = refused(places, "merge", Kind.PROPOSAL, "neubau", "sanierung")
    assert [each.line for each in problems] == [20, 33]


def test_two_articles_become_one(places):
    """Passages have to stand in the one that stays: else nothing is changed, and each is named."""
    changed(places, "merge", Kind.ARTICLE, "brief", "gutachten")
    assert not (places.seeds / "articles/brief.txt").exists()
    assert "moved: ../gutachten/" in (places.docs / "artikel/brief.md").read_text()
    change, _ = planned(places, "merge", Kind.ARTICLE, "gutachten", "rat-streitet-ueber-bruecke")
    assert change
    before = digests(places.seeds)
    problems = carry_out(change, places, stamps(places))
    assert any("does not stand in" in str(each) for each in problems)
    assert digests(places.seeds) == before


def test_an_article_whose_file_is_stored_decomposed(places):
    """Some systems store “ü” as “u” and a mark; the entry that an editor typed with “ü” is its own all the same."""
    articles = places.seeds / "articles"
    text = (articles / "brief.txt").read_text().replace("Montag", "Mittwoch")
    (articles / unicodedata.normalize("NFD", "brücke.txt")).write_text(text)
    entries = places.seeds / "articles.yml"
    entries.write_text(f"brücke.txt:\n  source: {{value: Stadt, basis: gelesen}}\n{entries.read_text()}")
    changed(places, "rename", Kind.ARTICLE, "brücke.txt", "bittbrief")
    assert "basis: gelesen}\n  slug: bittbrief\n  aliases: [bruecke]\n" in entries.read_text()
    changed(places, "merge", Kind.ARTICLE, "bittbrief", "brief")
    assert "brücke.txt" not in entries.read_text()
    assert "aliases: [bruecke, bittbrief]" in entries.read_text()


def test_an_article_whose_name_means_something_to_yaml(places):
    """Its entry is written in quotation marks."""
    (places.seeds / "articles/gutachten.md").rename(places.seeds / "articles" / systems.name("gutachten: neu.md"))
    for page in places.seeds.glob("proposals/*.md"):
        page.write_text(page.read_text().replace("article: gutachten\n", "article: gutachten-neu\n"))
    change, _ = planned(places, "rename", Kind.ARTICLE, "gutachten: neu.md", "gutachten")
    assert change
    assert '"gutachten: neu.md":\n  slug: gutachten\n' in str(change.seeds["articles.yml"])


def test_questions_name_the_article_by_its_new_name(places):
    """Like positions and events."""
    changed(places, "rename", Kind.ARTICLE, "gutachten", "expertise")
    text = (places.seeds / "questions.yml").read_text(encoding="utf-8")
    assert "article: expertise\n" in text
    assert "article: gutachten" not in text
