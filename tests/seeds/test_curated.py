"""What editors write is read whole, or every fault of it is named."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model import Act, Decision, Origin, PositionKind, Stance
from generator.seeds import curated

PROPOSAL = """---
title: Neubau
summary: Eine neue Brücke.
positions:
  - id: rat
    actor: stadtrat
    stance: fordert
    date: 2024-05-03
    article: bruecke
    quote: >-
      Wir bauen:
      eine neue Brücke.
---

Der Rat will sie.[@rat]
"""


def test_a_proposal():
    """Front matter, positions with their lines, prose with its first line."""
    found, problems = curated.proposal("neubau", "seeds/proposals/neubau.md", PROPOSAL)
    assert not problems
    assert found
    assert (found.id, found.title, found.prose, found.prose_line) == ("neubau", "Neubau", "Der Rat will sie.[@rat]", 15)
    (rat,) = found.positions
    assert (rat.stance, rat.day, rat.quote) == (Stance.DEMANDS, date(2024, 5, 3), "Wir bauen: eine neue Brücke.")
    assert (rat.line, rat.line_of("quote")) == (5, 10)


FAULTS = [
    ("no front matter", lambda t: "Nur Text", [(1, "no front matter")]),
    ("an empty front matter", lambda t: "---\n\n---\nText", [(1, "the front matter is empty")]),
    (
        "without positions",
        lambda t: "---\ntitle: A\nsummary: B\npositions: []\n---\n",
        [(1, "a proposal without positions")],
    ),
    ("an unknown stance", lambda t: t.replace("fordert", "will"), [(7, "unknown stance “will”")]),
    (
        "a stance that is none any more",
        lambda t: t.replace("fordert", "Berichtet ueber"),
        [(7, "“Berichtet ueber” is no stance any more")],
    ),
    ("no day", lambda t: t.replace("2024-05-03", "Mai"), [(8, "“Mai” is not a day")]),
    (
        "an unknown key",
        lambda t: t.replace("summary", "sumary"),
        [(3, "unknown key “sumary”")],
    ),
    ("an id that is none", lambda t: t.replace("id: rat", "id: ../rat"), [(5, "“../rat” cannot be a position id")]),
    (
        "two faults at once",
        lambda t: t.replace("fordert", "will").replace("2024-05-03", "x"),
        [(7, "unknown stance “will”"), (8, "“x” is not a day")],
    ),
]


@pytest.mark.parametrize(("change", "expected"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_faults_of_a_proposal(change, expected):
    """All are reported at once, with their lines."""
    found, problems = curated.proposal("neubau", "p.md", change(PROPOSAL))
    assert found is None
    assert sorted((p.line, p.message) for p in problems) == expected


def test_a_position_id_stands_once():
    """A reference must be clear."""
    twice = PROPOSAL.replace("---\n\nDer", PROPOSAL[PROPOSAL.index("  - id") : PROPOSAL.rindex("---")] + "---\n\nDer")
    _, problems = curated.proposal("neubau", "p.md", twice)
    assert [p.message for p in problems] == ["the position id “rat” stands twice (first in line 5)"]


def test_a_file_name_that_is_no_id():
    """Page names are ASCII."""
    _, problems = curated.proposal("Über", "Über.md", PROPOSAL)
    assert [p.message for p in problems] == ["“Über” cannot be a file name"]


def test_actors_share_no_spelling():
    """A mention must lead to one actor."""
    text = (
        "- {id: a, name: Adler, kind: Person, role: x}\n- {id: b, name: Bo, kind: Staat, role: y, spellings: [Adler]}"
    )
    _, problems = curated.actors("actors.yml", text)
    assert [(p.line, p.message) for p in problems] == [(2, "the spelling “Adler” stands twice (first in line 1)")]


def test_an_actor_with_a_wrong_wikidata_id():
    """Only what can be an id is linked."""
    _, problems = curated.actors("actors.yml", "- {id: a, name: A, kind: Person, role: x, wikidata: javascript}")
    assert [p.message for p in problems] == ["“javascript” is no Wikidata id"]


def test_an_actor_with_an_id_that_is_none():
    """Told with the article that its name asks for."""
    _, problems = curated.actors("actors.yml", "- {id: ../a, name: A, kind: Person, role: x}")
    assert [p.message for p in problems] == ["“../a” cannot be an actor id"]


def test_additions_need_a_basis():
    """What an editor adds says what it rests on."""
    found, problems = curated.additions("articles.yml", "a.txt:\n  date: {value: 2024-05-03}\n")
    assert [(p.line, p.message) for p in problems] == [(2, "“basis” is missing")]
    assert found[0].date is None


def test_an_addition():
    """It is marked as the editors'."""
    (found,), problems = curated.additions("articles.yml", "a.txt:\n  slug: a\n  date: {value: 2024-05-03, basis: B}\n")
    assert not problems
    assert found.date
    assert (found.slug, found.date.value, found.date.basis.quoted, found.date.origin) == (
        "a",
        "2024-05-03",
        "B",
        Origin.EDITOR,
    )


DECISIONS = """a.txt:
  take: yes
  url: {value: https://bote.example/1, basis: B}
  authors: {value: [Ida Probst, dpa], basis: B}
  excerpt: {value: yes, basis: B}
  drop:
    - {line: 12, basis: B}
  heading:
    - begins: "Was die Opposition sagt"
      basis: B
"""


def test_what_editors_decide():
    """Facts, and passages by their line or their first words."""
    (found,), problems = curated.additions("articles.yml", DECISIONS)
    assert not problems
    assert (found.take, found.skip) == (True, False)
    assert found.url
    assert found.excerpt
    assert (found.url.value, found.excerpt.value) == ("https://bote.example/1", "yes")
    assert [author.value for author in found.authors] == ["Ida Probst", "dpa"]
    assert found.decisions == (
        Decision(Act.DROP, "12", "B", 7, by_line=True),
        Decision(Act.HEADING, "Was die Opposition sagt", "B", 9),
    )


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("skip: perhaps", "“perhaps” is no answer"),
        ("skip: yes\n  take: yes", "“skip” and “take” exclude each other"),
        ("url: {value: bote.example, basis: B}", "“bote.example” is no web address"),
        ("lang: {value: Deutsch, basis: B}", "“Deutsch” is no language"),
        ("excerpt: {value: half, basis: B}", "“half” is no answer"),
        ("drop: [{basis: B}]", "the passage is not named"),
        ("drop: [{line: 1, begins: A, basis: B}]", "the passage is not named"),
        ("drop: [{line: zwei, basis: B}]", "“zwei” is no line number"),
        ("drop: [{line: 1}]", "“basis” is missing"),
    ],
)
def test_a_decision_with_a_fault(entry, message):
    """It is named, and nothing is decided by guess."""
    _, problems = curated.additions("articles.yml", f"a.txt:\n  {entry}\n")
    assert [problem.message for problem in problems] == [message]


@pytest.mark.parametrize("slug", ["../x", "a/b", "A", "ä", "-a", "index.md", ".."])
def test_a_slug_never_leaves_its_folder(slug):
    """Page names are checked before they become paths."""
    _, problems = curated.additions("articles.yml", f"a.txt: {{slug: '{slug}'}}")
    assert [p.message for p in problems] == [f"“{slug}” cannot be a slug"]


def test_the_home_page():
    """Title, description, prose."""
    found, problems = curated.home("dossier.md", "---\ntitle: T\ndescription: D\nproposals: [b, a]\n---\nDrei Sätze.\n")
    assert not problems
    assert found
    assert (found.title, found.description, found.order) == ("T", "D", ("b", "a"))
    assert (found.prose, found.prose_line) == ("Drei Sätze.", 6)
    assert found.language == "de"


def test_the_language_of_the_home_page():
    """With its line, so that an unknown one can be found."""
    found, problems = curated.home("dossier.md", "---\ntitle: T\ndescription: D\nlanguage: en\n---\n")
    assert not problems
    assert found
    assert (found.language, found.language_line) == ("en", 4)


FULL = """---
title: Neubau
group: Bauten
aliases: [abriss]
summary: Eine neue Brücke.
layers:
  - title: Pfeiler
    place: line
    positions: rat
positions:
  - id: rat
    actor: stadtrat
    stance: Laesst Offen
    stance_basis: weil es so ist
    date: 2024-05-03
    date_basis: gerade darum
    via: [sprecher, dpa]
    speaker: Der Rat tagte.
    article: bruecke
    quote: Wir bauen.
  - id: alt
    kind: background
    date: 2024-05-03
    article: bruecke
    quote: Die Brücke ist alt.
---
Text.
"""


def test_a_position_with_all_that_can_be_said_of_it():
    """Who passes it on, who speaks, and the editor's reasons; each key with its line."""
    found, problems = curated.proposal("neubau", "p.md", FULL)
    assert not problems
    assert found
    assert (found.group, found.aliases) == ("Bauten", ("abriss",))
    assert [(each.title, each.place, each.positions) for each in found.layers] == [("Pfeiler", "line", ("rat",))]
    rat, alt = found.positions
    assert (rat.stance, rat.via, rat.speaker) == (Stance.LEAVES_OPEN, ("sprecher", "dpa"), "Der Rat tagte.")
    assert (rat.stance_basis, rat.date_basis) == ("weil es so ist", "gerade darum")
    assert (rat.line_of("stance"), rat.line_of("via"), rat.line_of("note")) == (13, 17, 11)
    assert (alt.kind, alt.actor, alt.stance) == (PositionKind.BACKGROUND, "", None)


def test_events_are_read():
    """A day, what happened, and the passage."""
    text = "- {id: treffen, date: 2024-05-03, title: Der Rat tagt, article: bruecke, quote: Der Rat tagte.}"
    (found,), problems = curated.events("events.yml", text)
    assert not problems
    assert (found.id, found.day, found.title, found.line_of("quote")) == (
        "treffen",
        date(2024, 5, 3),
        "Der Rat tagt",
        1,
    )


def test_how_things_stand():
    """Each line rests on a position or on an event, on one of them."""
    head = (
        "---\ntitle: T\ndescription: D\nstand:\n  - {text: A, position: 'neubau:rat'}\n  - {text: B, event: treffen}\n"
    )
    found, problems = curated.home("dossier.md", head + "---\n")
    assert not problems
    assert found
    assert [(s.text, s.position, s.event) for s in found.stand] == [("A", "neubau:rat", ""), ("B", "", "treffen")]
    _, problems = curated.home("dossier.md", head + "  - text: C\n---\n")
    assert [(p.line, p.message) for p in problems] == [(7, "rests on nothing")]
    _, problems = curated.home("dossier.md", head + "  - {text: C, event: treffen, position: 'neubau:rat'}\n---\n")
    assert [(p.line, p.message) for p in problems] == [(7, "rests on two things")]


def test_an_actor_with_a_side():
    """Which side, whose people, and what texts call it."""
    more = "side: Europa, part_of: b, roles: [Kanzlerin], cyrillic: А, dative: dem A"
    text = f"- {{id: a, name: A, kind: person, role: x, {more}}}"
    (found,), problems = curated.actors("actors.yml", text)
    assert not problems
    assert (found.side, found.part_of, found.roles, found.cyrillic) == ("Europa", "b", ("Kanzlerin",), "А")
    assert found.dative == "dem A"


def test_questions_are_read():
    """One way to ask, or several; an entry with a fault is named and left out."""
    text = (
        "- article: bruecke\n  quote: eine neue Brücke\n  ask: Was wird gebaut?\n"
        "- {article: bruecke, quote: eine neue Brücke, ask: [Wer baut, Bauherr]}\n"
        "- {article: bruecke, ask: Was}\n"
    )
    found, (problem,) = curated.questions("seeds/questions.yml", text)
    assert [each.ask for each in found] == [("Was wird gebaut?",), ("Wer baut", "Bauherr")]
    assert (found[0].article, found[0].quote, found[0].line_of("quote")) == ("bruecke", "eine neue Brücke", 2)
    assert (problem.line, problem.message) == (5, "“quote” is missing")


def test_synonyms_are_lists():
    """Words with commas between them are none, and the message shows how to write them."""
    _, (problem,) = curated.synonyms("synonyms.yml", "- Tram, Straßenbahn\n")
    assert (problem.line, problem.message) == (1, "expected several words")
    assert "[WORD, WORD]" in problem.remedy
    (found,), problems = curated.synonyms("synonyms.yml", "- [Tram, Straßenbahn]\n")
    assert (found.find, problems) == (("Tram", "Straßenbahn"), ())
