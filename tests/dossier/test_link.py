"""Actors are found in every inflected form, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import link
from generator.model import ActorKind, BlockKind, Piece
from tests.factories import actor, article, block

ACTORS = (
    actor("adler", "Anna Adler", ("Adler", "A. Adler")),
    actor("merz", "Max Merz", ("Merz",)),
    actor("haus", "Weißes Haus", ("Weißen Haus", "Weiße Haus")),
    actor("pentagon", "Pentagon", ()),
    actor("staaten", "Vereinigte Staaten", ("Vereinigten Staaten", "USA")),
    actor("macron", "Emmanuel Macron", ("Macron",)),
    actor("nordland", "Nordland", ()),
    actor("nord", "Nord", ()),
)
KNOWN = link.names(ACTORS)

CASES = [
    ("a name", "Gestern sprach Adler.", [("adler", "Adler")]),
    ("the longest spelling", "Anna Adler kam.", [("adler", "Anna Adler")]),
    ("with an initial", "A. Adler kam.", [("adler", "A. Adler")]),
    ("genitive", "Adlers Rede, Macrons Antwort", [("adler", "Adlers"), ("macron", "Macrons")]),
    ("genitive with article", "des Pentagons", [("pentagon", "Pentagons")]),
    ("genitive after a sibilant", "Merz’ Rede und Merz' Antwort", [("merz", "Merz’"), ("merz", "Merz'")]),
    ("English genitive", "Adler’s Rede", [("adler", "Adler’s")]),
    (
        "the inner word inflected",
        "im Weißen Haus, des Weißen Hauses, das Weiße Haus",
        [("haus", w) for w in ("Weißen Haus", "Weißen Hauses", "Weiße Haus")],
    ),
    ("plural dative", "in den Vereinigten Staaten", [("staaten", "Vereinigten Staaten")]),
    ("an abbreviation", "Die USA wollen", [("staaten", "USA")]),
    ("of two names the longer", "Nordland und Nord", [("nordland", "Nordland"), ("nord", "Nord")]),
    ("in quotation marks", '„Macron“ und "Adler"', [("macron", "Macron"), ("adler", "Adler")]),
    ("no part of a compound", "Adler-Lager, Anti-Adler, Adlerhorst, Pentagonsprecher", []),
    ("no part of a word", "Nordlandreise, Radlers", []),
    ("no other case of letters", "der nord, USa", []),
    ("not across words", "Weißen Tauben Haus", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_mentions_in_text(text, expected):
    """Which actors a text names, and in which words."""
    assert [(found.id, text[start:end]) for start, end, found in link.in_text(text, KNOWN)] == expected


def test_only_the_first_mention_counts():
    """One link for each actor, at its first mention in the running text."""
    found = link.mentions(article("Adler kam.", "Macron traf Adler."), KNOWN, ())
    assert [(m.actor.id, m.piece) for m in found] == [("adler", Piece(0, 0, 5)), ("macron", Piece(1, 0, 6))]


NATO = replace(actor("nato", "Nato", ("NATO",)), kind=ActorKind.ORGANISATION)
NEWS = replace(actor("fox", "Fox News", ("Fox-News",)), kind=ActorKind.MEDIUM)
PACT = replace(actor("pakt", "Nato-Pakt", ()), kind=ActorKind.ORGANISATION)
SAXONY = replace(actor("sachsen", "Sachsen", ()), kind=ActorKind.STATE)


@pytest.mark.parametrize(
    ("blocks", "named"),
    [
        (("Zum NATO-Beitritt.",), [("nato", 0, "NATO")]),
        (("Im Fox-News-Programm.",), [("fox", 0, "Fox-News")]),
        (("Der NATO-Beitritt.", "Die Nato."), [("nato", 1, "Nato")]),
        (("Der Nato-Pakt.",), [("pakt", 0, "Nato-Pakt")]),
        (("Natodraht, Anti-Nato-Demo, Nato- und EU-Staaten.",), []),
        (("Adler-Schmidt aus Sachsen-Anhalt.",), []),
        ((block("Nato und Adler", BlockKind.TITLE), "Ein NATO-Plan."), [("adler", 0, "Adler"), ("nato", 1, "NATO")]),
        ((block("Zum Nato-Gipfel", BlockKind.HEADING), "Text."), [("nato", 0, "Nato")]),
        ((block("Die Nato im Bild", BlockKind.CAPTION), "Text."), []),
    ],
)
def test_an_article_names_an_actor_by_name_else_in_a_compound_else_in_a_headline(blocks, named):
    """Compounds of persons and states may be other names; a compound that is a name itself is that."""
    text = article(*blocks)
    found = link.mentions(text, link.names((*ACTORS, NATO, NEWS, PACT, SAXONY)), ())
    places = [(each.actor.id, each.piece) for each in found]
    assert [(id, at.block, text.blocks[at.block].text[at.start : at.end]) for id, at in places] == named


def test_a_mention_never_sticks_out_of_a_mark():
    """“Anna Adler” is passed over where a quotation begins with “Adler”; the next mention is taken."""
    found = link.mentions(article("Anna Adler kam.", "Adler ging."), KNOWN, [Piece(0, 5, 15)])
    assert [m.piece for m in found] == [Piece(1, 0, 5)]


def test_a_word_costs_the_same_however_many_actors():
    """Spellings are looked up by their first word, not tried one after the other."""
    many = link.names([actor(f"a{i}", f"Name{i}", ()) for i in range(5000)])
    assert max(len(entries) for entries in many.by_first_word.values()) == 1
