"""Where editors' texts name something: by an id, a reference or a link, and nowhere else."""

from __future__ import annotations

import shutil

import pytest

from generator.editor import edits, mentions
from generator.editor.mentions import Named
from generator.pages.paths import Kind
from generator.seeds import read
from tests.conftest import GOLDEN

PLAN = Named(Kind.PROPOSAL, "plan", frozenset({"plan"}), "proposals/plan.md")


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("dossier.md", "---\nproposals: [plan, planung]\n---\n", "---\nproposals: [neu, planung]\n---\n"),
        ("dossier.md", "---\nstand:\n- position: plan:plan\n---\n", "---\nstand:\n- position: neu:plan\n---\n"),
        ("dossier.md", "Ein plan.[@plan:a][@ein-plan:a] [x](vorschlaege/plan.md#y)", "Ein plan.[@neu:a][@ein-plan:a] "
         "[x](vorschlaege/neu.md#y)"),
        ("proposals/a.md", "[x](plan.md) [@plan] [y](../vorschlaege/plan.md)", "[x](neu.md) [@plan] "
         "[y](../vorschlaege/neu.md)"),
        ("proposals/a.md", "---\nrelated:\n  - plan\nid: plan\n---\n", "---\nrelated:\n  - neu\nid: plan\n---\n"),
        ("dossier.md", '---\nproposals: ["pl\\u0061n", x]\n---\n', '---\nproposals: ["neu", x]\n---\n'),
    ],
)  # fmt: skip
def test_a_proposal_is_named(file, text, wanted):
    """Ids in lists, references to its positions, links to its page; not words of a text or ids of others."""
    assert edits.applied(text, mentions.renamed(file, text, PLAN, "neu")) == wanted


@pytest.mark.parametrize("typed", ["rat-streitet-ueber-bruecke", "rat-streitet.txt", "rat-streitet"])
def test_an_article_by_any_of_its_names(typed):
    """The name of its page, of its file, and the latter without its ending."""
    seeds, _ = read.seeds(GOLDEN / "seeds")
    found = mentions.find(Kind.ARTICLE, typed, seeds)
    assert found
    assert (found.id, found.file) == ("rat-streitet-ueber-bruecke", "articles/rat-streitet.txt")


def test_the_name_of_a_page_before_that_of_a_file(tmp_path):
    """As positions are read: “brief” is the page of the one file, though another file of that name has another page."""
    seeds = shutil.copytree(GOLDEN / "seeds", tmp_path / "seeds")
    shutil.copy(seeds / "articles/leserbrief.html", seeds / "articles/brief.html")
    (seeds / "articles.yml").write_text("brief.html:\n  slug: leser\n  aliases: [brief-an-uns, gutachten.md]\n")
    found, _ = read.seeds(seeds)
    called = {name: mentions.article(name, found) for name in ("brief", "leser", "brief-an-uns", "gutachten.md")}
    assert {name: each.file for name, each in called.items() if each} == {
        "brief": "articles/brief.txt",
        "leser": "articles/brief.html",
        "brief-an-uns": "articles/brief.html",
        "gutachten.md": "articles/gutachten.md",
    }
    one = called["leser"]
    assert one
    assert one.names == {"leser", "brief.html", "brief-an-uns"}


def test_what_is_not_there():
    """Nothing is found, and all ids can be told."""
    seeds, _ = read.seeds(GOLDEN / "seeds")
    assert mentions.find(Kind.ACTOR, "niemand", seeds) is None
    assert set(mentions.ids(Kind.PROPOSAL, seeds)) == {"neubau", "sanierung"}
