"""Facts that must hold of this dossier, whatever the engine: who may hold positions, names of things, what changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from generator import pipeline
from generator.dossier import resolve
from generator.model import ActorKind, BlockKind, Dossier, Polarity, Position, PositionKind, Proposal, Seeds
from generator.seeds import read
from tests.conftest import ROOT

pytestmark = pytest.mark.of_this_dossier

MEDIA_SPEAKING_FOR_THEMSELVES: set[str] = set()
"""Ids of media that may hold a position, since an article reports what they themselves want."""
GROUPS = [
    "Schutz am Boden",
    "Hilfe aus der Luft und im Hintergrund",
    "Diplomatie und Politik",
]
SIDES = ["USA", "Ukraine", "Europa", "Russland", "Nato", "USA und Europa", "Ungenannte"]
MOVED = {
    "keine-us-bodentruppen": "us-bodentruppen",
    "deutschlands-rolle": "deutsche-beteiligung",
    "geheimdienst-und-aufklaerungshilfe": "aufklaerungshilfe",
    "kein-nato-beitritt": "nato-beitritt",
    "russlands-gegenpositionen": "russlands-bedingungen",
    "zweier-und-dreiertreffen": "treffen-mit-putin",
}
"""Addresses that were published once, and the pages they lead to."""
CHANGED_THEIR_MINDS = {("donald-trump", "us-bodentruppen")}
"""The only actors and things of which the articles tell another polarity on a later day."""
RUNNING_TEXT = {BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW}
CONNECTIVES = {"", "während", "und"}
"""What may be left of a sentence of which both halves are cited."""
NEGATION = re.compile(r"\b(?:kein\w*|nicht|ohne|gegen|nein)\b", re.IGNORECASE)


@cache
def seeds() -> Seeds:
    """What the editors wrote."""
    found, problems = read.seeds(ROOT / "seeds")
    assert not pipeline.has_errors(problems)
    return found


@cache
def dossier() -> Dossier:
    """All of it resolved."""
    known = pipeline.additions(seeds())
    taken = [pipeline.intake(path, pipeline.added(path, known))[0] for path in seeds().articles]
    return resolve.resolve(seeds(), [article for article in taken if article])[0]


def statements() -> Iterator[tuple[Proposal, Position]]:
    """Every position that counts."""
    for proposal in seeds().proposals:
        yield from ((proposal, p) for p in proposal.positions if p.kind is PositionKind.STATEMENT)


def test_each_sentence_of_the_articles_is_used():
    """Somebody's position, or background: nothing that the five articles say is left out."""
    cited: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for citation in dossier().citations:
        for piece in citation.pieces:
            cited[citation.article.id, piece.block].update(range(piece.start, piece.end))
    left = {
        word.strip(' .,“”"').casefold()
        for article in dossier().articles
        for number, block in enumerate(article.blocks)
        if block.kind in RUNNING_TEXT
        for word in _without(block.text, cited[article.id, number])
    }
    assert left <= CONNECTIVES


def _without(text: str, places: set[int]) -> list[str]:
    """The parts of a text between the places that are taken out."""
    return "".join("\0" if place in places else sign for place, sign in enumerate(text)).split("\0")


def test_no_medium_holds_a_position():
    """Newspapers and agencies pass on what others hold; they stand in `via`."""
    media = {actor.id for actor in seeds().actors if actor.kind is ActorKind.MEDIUM}
    holders = {position.actor for _, position in statements()}
    assert media & holders == MEDIA_SPEAKING_FOR_THEMSELVES


def test_each_side_holds_positions():
    """The United States, Ukraine, Europe and Russia are all heard, as states or by their people."""
    sides = {actor.id: actor.side for actor in seeds().actors}
    assert {sides[position.actor] for _, position in statements()} >= {"USA", "Ukraine", "Europa", "Russland"}


def test_whoever_holds_a_position_has_a_side():
    """The table of who says what has a row for each."""
    sides = {actor.id: actor.side for actor in seeds().actors}
    assert [p.actor for _, p in statements() if not sides[p.actor]] == []


def test_sides_stand_in_the_order_readers_expect():
    """That of the file, which the pages follow."""
    assert list(dict.fromkeys(actor.side for actor in seeds().actors if actor.side)) == SIDES


def test_people_are_on_the_side_of_whom_they_belong_to():
    """Whose page shows what they say."""
    actors = {actor.id: actor for actor in seeds().actors}
    astray = [a.id for a in actors.values() if a.part_of and actors[a.part_of].side != a.side]
    assert astray == []


def test_each_proposal_is_in_a_group():
    """Lists of proposals have no heading that is used by mistake, and none without one."""
    assert {proposal.id: proposal.group for proposal in seeds().proposals if proposal.group not in GROUPS} == {}


def test_groups_follow_each_other():
    """The order of the home page keeps each group together, in the order of `GROUPS`."""
    groups = {proposal.id: proposal.group for proposal in seeds().proposals}
    order = seeds().home.order
    assert sorted(order) == sorted(groups)
    assert [*dict.fromkeys(groups[id] for id in order)] == GROUPS
    assert [groups[id] for id in order] == sorted((groups[id] for id in order), key=GROUPS.index)


def test_titles_are_neutral():
    """A thing, which one can be for or against."""
    assert [proposal.title for proposal in seeds().proposals if NEGATION.search(proposal.title)] == []


def test_old_addresses_lead_on():
    """Each page that had another name says so."""
    assert {alias: p.id for p in seeds().proposals for alias in p.aliases} == MOVED
    assert not set(MOVED) & {p.id for p in seeds().proposals}


def test_how_things_stand_has_five_to_seven_lines():
    """Of positions, newest first."""
    positions = {f"{p.id}:{position.id}": position for p in seeds().proposals for position in p.positions}
    lines = seeds().home.stand
    days = [positions[line.position].day for line in lines]
    assert 5 <= len(lines) <= 7
    assert days == sorted(days, reverse=True)


def test_only_one_actor_has_changed_his_mind():
    """No coding makes a change of what two sentences of the articles say of different things."""
    days: defaultdict[tuple[str, str], defaultdict[date, set[Polarity]]] = defaultdict(lambda: defaultdict(set))
    for proposal, position in statements():
        assert position.stance
        days[position.actor, proposal.id][position.day].add(position.stance.polarity)
    changed = {key for key, by_day in days.items() if not set.intersection(*by_day.values())}
    assert changed == CHANGED_THEIR_MINDS


def test_nobody_is_for_and_against_on_one_day():
    """Two stances of a day differ in degree only."""
    found: defaultdict[tuple[str, str, date], set[Polarity]] = defaultdict(set)
    for proposal, position in statements():
        assert position.stance
        found[position.actor, proposal.id, position.day].add(position.stance.polarity)
    assert [key for key, polarities in found.items() if polarities >= {Polarity.FOR, Polarity.AGAINST}] == []
