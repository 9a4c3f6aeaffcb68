"""Stances are counted once, the latest is shown, and a change is a change of polarity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dossier import holdings
from generator.model import Actor, Citation, DayBasis, Piece, Polarity, PositionKind, Stance, Voice
from tests.factories import actor, article, position, proposal

DAY = date(2024, 5, 3)
stances = st.sampled_from(Stance)


def citation(stance: Stance = Stance.DEMANDS, day: int = 0, at: int = 0, **more: object) -> Citation:
    """Anna Adler on a new bridge, so many days later, in words that stand at a place."""
    said = position("Worte.", id=f"q{at}", stance=stance, day=DAY + timedelta(day), **more)
    return Citation(proposal(said), said, 1, actor(), article("Worte."), "Worte.", (Piece(0, at, at + 1),))


def test_the_same_passage_counts_once():
    """However often it is cited for one stance."""
    (found,) = holdings.held([citation(), citation(), citation(at=5)])
    assert [each.pieces[0].start for each in found.citations] == [0, 5]


def test_a_day_is_proven_by_any_of_its_passages():
    """Otherwise the day rests on what that of the editor's first does."""
    inferred, proven = replace(citation(), day_basis=DayBasis.EDITOR), replace(citation(at=5), day_basis=DayBasis.TEXT)
    of_article = replace(citation(at=9), day_basis=DayBasis.ARTICLE)
    for told, basis in (
        ([inferred, proven], DayBasis.TEXT),
        ([inferred, of_article], DayBasis.EDITOR),
        ([of_article, inferred], DayBasis.ARTICLE),
    ):
        (found,) = holdings.held(told)
        assert found.day_basis is basis


def test_the_passage_that_proves_most_is_shown():
    """That bears out the stance before one for which editors inferred it; of these, the one that names the day."""
    inferred = replace(citation(stance_basis="Wer es braucht, fordert es."), day_basis=DayBasis.TEXT)
    undated, dated = citation(at=5), replace(citation(at=9), day_basis=DayBasis.TEXT)
    (found,) = holdings.held([inferred, undated, dated])
    assert found.citations == (dated, undated, inferred)


def test_each_passage_proves_a_stance_as_far_as_it_can():
    """One names the day, the other does not."""
    (found,) = holdings.held([replace(citation(), day_basis=DayBasis.TEXT), citation(at=5)])
    assert [each.day_basis for each in holdings.by_passage(found)] == [DayBasis.TEXT, DayBasis.ARTICLE]


def test_background_is_held_by_nobody():
    """Nor what has no actor."""
    told = citation(kind=PositionKind.BACKGROUND)
    assert holdings.held([told, replace(citation(), actor=None)]) == ()


@given(st.lists(st.tuples(stances, st.integers(0, 9)), max_size=12))
def test_changes_are_those_a_reader_would_count(said):
    """Day by day, open before the rest on one day, a change whenever the polarity differs from the day before."""
    found = holdings.changes(holdings.held(citation(stance, day, at) for at, (stance, day) in enumerate(said)))
    days: dict[int, Polarity] = {}
    for stance, day in said:
        days[day] = (
            Polarity.OPEN if Polarity.OPEN in (days.get(day), stance.polarity) else days.get(day, stance.polarity)
        )
    course = [days[day] for day in sorted(days)]
    expected = [(a, b) for a, b in pairwise(course) if a is not b]
    assert [(each.before.polarity, each.after.polarity) for each in found] == expected


@given(st.lists(st.tuples(stances, st.integers(0, 9)), min_size=1, max_size=12))
def test_what_is_held_now_is_held_since_the_day_after_which_nothing_else_was_said(said):
    """However often it was repeated since; the change to it is dated by that day too."""
    held = holdings.held(citation(stance, day, at) for at, (stance, day) in enumerate(said))
    (days,) = holdings.by_thing(held).values()
    others = [each.day for each in days if each.polarity is not days[-1].polarity]
    since = min(each.day for each in days if not others or each.day > others[-1])
    found = holdings.standing(days)
    run = found.run if isinstance(found, holdings.Change) else found
    assert (run.since.day, run.latest.day) == (since, days[-1].day)
    before = [found.before.day] if isinstance(found, holdings.Change) else []
    assert before == others[-1:]


def test_members_through_others_and_in_circles():
    """A ministry's spokesman belongs to the state; a circle ends."""
    state, ministry, speaker = actor("staat"), actor("amt"), actor("sprecher")
    actors = [state, replace(ministry, part_of="staat"), replace(speaker, part_of="amt")]
    assert [each.id for each in holdings.members(state, actors)] == ["amt", "sprecher"]
    circle = [replace(state, part_of="amt"), replace(ministry, part_of="staat")]
    assert [each.id for each in holdings.members(circle[0], circle)] == ["amt"]


def test_who_belongs_to_whom_through_others_and_in_circles():
    """As members do; nobody belongs to a stranger, nor anybody unknown to anybody."""
    office, speaker = replace(actor("amt"), part_of="stadt"), replace(actor("sprecher"), part_of="amt")
    actors = {each.id: each for each in (actor("stadt"), office, speaker)}
    assert holdings.belongs("sprecher", "stadt", actors)
    assert not holdings.belongs("stadt", "sprecher", actors)
    assert not holdings.belongs("niemand", "stadt", actors)
    assert not holdings.belongs("amt", "stadtrat", actors | {"stadt": replace(actor("stadt"), part_of="amt")})


def test_sides_in_the_order_of_the_file():
    """Each once; nobody is on none."""
    actors = [replace(actor(id), side=side) for id, side in (("a", "Rat"), ("b", ""), ("c", "Amt"), ("d", "Rat"))]
    assert holdings.sides(actors) == ("Rat", "Amt")


ADLER, BEHRENS = actor(), actor("bo-behrens", "Bo Behrens", ("Behrens",))
WITNESS, SPOKESMAN = replace(BEHRENS, id="can", side="Land"), replace(BEHRENS, id="ohm", side="Rat")
EVERYBODY = {each.id: each for each in (replace(ADLER, side="Rat"), BEHRENS, WITNESS, SPOKESMAN)}


def run_of(who: Actor, stance: Stance, day: int = 0, voice: Voice = Voice.PARAPHRASE, **more: object) -> holdings.Run:
    """What somebody holds since a day, in one passage."""
    made = replace(citation(stance, day, 0, **more), actor=EVERYBODY[who.id], voice=voice)
    (found,) = holdings.held([made])
    return holdings.Run(found, found)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (run_of(ADLER, Stance.COMMITS), run_of(BEHRENS, Stance.DEMANDS, 5)),
        (run_of(ADLER, Stance.RULES_OUT), run_of(BEHRENS, Stance.RULES_OUT, 5, via=("can",))),
        (run_of(ADLER, Stance.COMMITS, 1, via=("ohm",)), run_of(BEHRENS, Stance.COMMITS)),
        (run_of(ADLER, Stance.REJECTS, 2), run_of(BEHRENS, Stance.DEMANDS, 1)),
        (run_of(ADLER, Stance.DEMANDS, voice=Voice.OWN), run_of(BEHRENS, Stance.DEMANDS)),
    ],
    ids=["its own doing", "itself before a witness", "through its own side", "the latest", "in its own words"],
)
def test_which_of_several_tells_how_things_stand(before, after):
    """Whichever is named first."""
    assert holdings.foremost([before, after], EVERYBODY) is before
    assert holdings.foremost([after, before], EVERYBODY) is before


def test_of_equals_the_first_is_shown():
    """As editors wrote them, the same on every machine."""
    first, second = run_of(ADLER, Stance.DEMANDS), run_of(BEHRENS, Stance.DEMANDS)
    assert holdings.foremost([first, second], EVERYBODY) is first


def test_an_inferred_stance_displaces_no_other_of_its_day():
    """Even if it is open, and stands first; alone, it counts."""
    inferred, said = citation(Stance.CONSIDERS, 3, 0), citation(Stance.OFFERS, 3, 1)
    inferred = replace(inferred, position=replace(inferred.position, stance_basis="Wer es andeutet, erwägt es."))
    (days,) = holdings.by_thing(holdings.held([inferred, said])).values()
    assert [each.stance for each in days] == [Stance.OFFERS]
    (days,) = holdings.by_thing(holdings.held([inferred])).values()
    assert [each.stance for each in days] == [Stance.CONSIDERS]
