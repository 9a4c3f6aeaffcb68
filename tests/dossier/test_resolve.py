"""Every reference is resolved or named as a problem, all at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.dossier.resolve import resolve
from generator.model import ActorKind, Origin, Severity
from tests.factories import actor, addition, article, event, position, proposal, question, seeds

ARTICLE = article("Wir bauen eine neue Brücke.", "Mehr nicht.")


def messages(found):
    """What is wrong and where."""
    return sorted((p.line, p.message) for p in found)


def test_a_quotation_becomes_a_citation():
    """Claim, actor, article and the passage that proves it."""
    dossier, problems = resolve(seeds((proposal(position("eine neue Brücke")),), (actor(),)), [ARTICLE])
    assert not problems
    (citation,) = dossier.citations
    assert (citation.actor and citation.actor.id, citation.article.id, citation.number) == ("anna-adler", "bruecke", 1)
    assert [(p.block, p.start, p.end) for p in citation.pieces] == [(0, 10, 26)]


def test_who_passes_it_on_by_the_name_that_reads_after_according_to():
    """In the dative where that differs, by name otherwise, and as editors wrote it where it is no actor."""
    officials = replace(actor("beamte", "Ungenannte Beamte", ()), dative="ungenannten Beamten")
    passed_on = position("Mehr nicht.", via=("beamte", "dpa", "ein Sprecher"))
    actors = (actor(), officials, actor("dpa", "dpa", ()))
    dossier, _ = resolve(seeds((proposal(passed_on),), actors), [ARTICLE])
    assert dossier.citations[0].passed_on_by == ("ungenannten Beamten", "dpa", "ein Sprecher")


def test_a_medium_that_relies_on_others_stands_in_brackets():
    """Behind the last of them, by its name; one that nobody stands before is as good as anybody."""
    medium = replace(actor("zeitung", "Zeitung", ()), kind=ActorKind.MEDIUM, dative="der Zeitung")
    for via, names in (
        (("beamte", "quellen", "zeitung"), ("Beamte", "Quellen (Zeitung)")),
        (("zeitung",), ("der Zeitung",)),
    ):
        actors = (actor(), actor("beamte", "Beamte", ()), actor("quellen", "Quellen", ()), medium)
        told = seeds((proposal(position("Mehr nicht.", via=via)),), actors)
        assert resolve(told, [ARTICLE])[0].citations[0].passed_on_by == names


def test_all_faults_at_once():
    """Unknown actor, unknown article, each with the line of its key and what may be meant."""
    positions = (
        position("Mehr nicht.", "a", actor="niemand", lines={"actor": 1}),
        position("Mehr nicht.", "b", article="brucke", lines={"article": 2}),
    )
    _, problems = resolve(seeds((proposal(*positions),), (actor(),)), [ARTICLE])
    assert messages(problems) == [(1, "unknown actor “niemand”"), (2, "unknown article “brucke”")]
    assert problems[1].remedy.startswith("did you mean “bruecke”?")


def test_an_article_that_is_left_out():
    """By an editor: who refers to it is told so. If its file is refused or missing, that alone is a problem."""
    claims = seeds((proposal(position("Mehr nicht.", lines={"article": 2})),), (actor(),), names=("bruecke.txt",))
    (problem,) = resolve(replace(claims, additions=(addition("bruecke.txt", skip=True),)), [])[1]
    assert (problem.line, problem.message) == (2, "the article “bruecke” is left out by “skip”, seeds/articles.yml:3")
    assert not resolve(claims, [])[1]
    missing = replace(claims, articles=(), additions=(addition("rat.txt", "bruecke"),))
    assert [p.message for p in resolve(missing, [])[1]] == ["no article “rat.txt”"]
    other = replace(missing, articles=(Path("rat-neu.txt"), Path("alt.txt")))
    (problem,) = resolve(replace(other, additions=(*other.additions, addition("alt.txt", "alt"))), [])[1]
    assert problem.remedy == "did you mean “rat-neu.txt”? use one of: rat-neu.txt, or take this entry out"


@pytest.mark.parametrize("name", ["bruecke", "bruecke.txt"])
def test_an_article_by_its_page_or_its_file(name):
    """Editors may name either."""
    dossier, problems = resolve(seeds((proposal(position("Mehr nicht.", article=name)),), (actor(),)), [ARTICLE])
    assert not problems
    assert dossier.citations[0].article is dossier.articles[0]


def test_events_stand_in_order_of_day():
    """Each with its passage; one of an unknown article is named."""
    later, earlier, astray = event("Mehr nicht.", 9), event("eine neue", 2), event("x", 3, article="x")
    dossier, problems = resolve(replace(seeds(), events=(later, earlier, astray)), [ARTICLE])
    assert [each.event for each in dossier.events] == [earlier, later]
    assert dossier.events[0].quote == "eine neue"
    assert messages(problems) == [(3, "unknown article “x”")]


def test_references_in_prose():
    """Evidence that is not there is named with its line; evidence of another page is found."""
    other = proposal(
        position("Mehr nicht.", "zwei"), id="umbau", prose="Ja.[@neubau:eins]\n\nNein.[@drei] [@neubau:vier]"
    )
    found = seeds((proposal(position("Mehr nicht.")), other), (actor(),), home="Da.[@umbau:zwei] Dort.[@eins]")
    _, problems = resolve(found, [ARTICLE])
    assert messages(problems) == [
        (5, "no position “[@eins]”"),
        (22, "no position “[@drei]”"),
        (22, "no position “[@neubau:vier]”"),
    ]


@pytest.mark.parametrize("reference", ["[@Eins]", "[@ eins]", "[@neubau/eins]", "[@eins.]", "[@]", "[@eins"])
def test_a_misspelt_reference(reference):
    """What was meant as evidence never reaches the reader as it was typed."""
    page = proposal(position("Mehr nicht."), prose=f"Ja. {reference}")
    _, problems = resolve(seeds((page,), (actor(),)), [ARTICLE])
    assert messages(problems) == [(20, f"no position “{reference}”")]


def test_related_proposals():
    """They are other proposals."""
    _, problems = resolve(seeds((proposal(position("Mehr nicht."), related=("neubau", "x")),), (actor(),)), [ARTICLE])
    assert [m for _, m in messages(problems)] == [
        "“related” names “neubau”, which is no other proposal",
        "“related” names “x”, which is no other proposal",
    ]


def test_proposals_in_the_order_of_the_home_page():
    """Those it names come first; a name that is none is a fault."""
    several = tuple(replace(proposal(position("Mehr nicht."), id=id), title=id.upper()) for id in ("a", "b", "c"))
    found = seeds(several, (actor(),))
    dossier, problems = resolve(replace(found, home=replace(found.home, order=("c", "x"))), [ARTICLE])
    assert [p.id for p in dossier.proposals] == ["c", "a", "b"]
    assert messages(problems) == [(1, "“proposals” names “x”, which is no proposal")]


def test_an_addition_to_no_article():
    """A misspelt file name is named."""
    _, problems = resolve(seeds(additions=(addition("brucke.txt"),)), [ARTICLE])
    assert messages(problems) == [(3, "no article “brucke.txt”")]


def test_an_article_without_a_title():
    """It goes by its first words, which is said, and is only a warning."""
    dossier, problems = resolve(seeds(), [article("Eins zwei drei vier fünf sechs sieben acht neun.", title=None)])
    title = dossier.articles[0].title
    assert title
    assert (title.value, title.origin) == ("Eins zwei drei vier fünf sechs sieben acht …", Origin.RULE)
    assert [(p.message, p.severity) for p in problems] == [("has no title", Severity.WARNING)]


def test_the_same_text_twice():
    """The second of two files with one text is refused, which keeps no other back."""
    _, problems = resolve(seeds(), [article("Text  hier.", id="a"), article("Text hier.", id="b")])
    assert [(p.message, p.severity) for p in problems] == [("has the same text as a.txt", Severity.REFUSED)]


def test_the_same_page_twice():
    """Two files may not become one page."""
    _, problems = resolve(seeds(), [article("Eins.", id="a"), article("Zwei.", id="a", name="A.txt")])
    assert [p.message for p in problems] == ["has the same page name “a” as a.txt"]


def test_of_many_names_the_likely_are_shown():
    """A message does not grow with the dossier."""
    many = [article(f"Artikel {n}.", id=f"artikel-{n}") for n in range(200)]
    _, problems = resolve(seeds((proposal(position("Eins.", article="artike-77")),), (actor(),)), many)
    (remedy,) = [p.remedy for p in problems]
    assert remedy.startswith("did you mean “artikel-77”? use one of: artikel-77, ")
    assert remedy.count("artikel-") == 21


def test_articles_stand_in_order_of_date():
    """Undated ones first."""
    found = [
        article("C", id="c", day="2024-02-01"),
        article("A", id="a", day="2024-03-01"),
        article("B", id="b", day=None),
    ]
    dossier, _ = resolve(seeds(), found)
    assert [a.id for a in dossier.articles] == ["b", "c", "a"]


def test_a_question_names_its_article_by_its_page():
    """By the id of the page, with which the search finds it; else the message says what to write."""
    asked = (question("eine neue", "Was?"), question("eine neue", "Was?", article="bruecke.txt"))
    astray = question("eine neue", "Was?", article="brucke")
    dossier, problems = resolve(replace(seeds(), questions=(*asked, astray)), [ARTICLE])
    assert dossier.questions == asked
    assert [(p.line, p.remedy.partition("?")[0]) for p in problems] == [
        (3, "write “article: bruecke”"),
        (3, "did you mean “bruecke”"),
    ]
