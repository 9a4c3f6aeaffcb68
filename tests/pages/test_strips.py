"""Strips of days: the stances of each actor as points, and no strip for a single one."""

from __future__ import annotations

from dataclasses import replace

from generator.model import DayBasis
from generator.pages.strips import drawing, event_row, proposal_strip, side_row, stance_row
from generator.pages.wording import de
from tests.factories import event
from tests.pages.made_up import ADLER, CHANGED, NEW_BRIDGE, WANTS, dispute, dossier, spoken, viewed

PAGE = "vorschlaege/neubau.md"


def test_each_stance_is_a_point_that_leads_to_its_passage():
    """On its day, said in words."""
    view = dispute()
    row = stance_row("Adler", view.latest["anna-adler", "neubau"], PAGE, view)
    assert [point.day.isoformat() for point in row.points] == ["2024-05-03", "2024-06-11"]
    assert row.points[0].title == f"{de.WORDING.short_day(WANTS.day)}: Anna Adler fordert"
    assert all(point.target.startswith("../../artikel/") for point in row.points)


def test_an_inferred_stance_is_marked():
    """In the words of its point."""
    wants = replace(WANTS, stance_basis="Wer es braucht, fordert es.")
    view = viewed(dossier((replace(NEW_BRIDGE, positions=(wants, *NEW_BRIDGE.positions[1:])),)))
    row = stance_row("Adler", view.latest["anna-adler", "neubau"], PAGE, view)
    assert [point.title.endswith(" (erschlossen)") for point in row.points] == [True, False]


def test_a_sign_of_a_side_tells_all_that_it_stands_for():
    """With the thing of each; for several it leads to their day in the list, for one to its passage. There is no line,
    and no verb beside it."""
    other = replace(NEW_BRIDGE, id="sanierung", title="Sanierung", prose="")
    view = viewed(dossier((NEW_BRIDGE, other)))
    first, later = map(de.WORDING.short_day, (WANTS.day, CHANGED.day))
    row = side_row("Rathaus", [held for held in view.stances if held.actor.id == "anna-adler"], PAGE, view)
    assert [(point.title, point.target) for point in row.points] == [
        (f"{first}: Anna Adler fordert: Neubau; Anna Adler fordert: Sanierung", "#t-2024-05-03"),
        (f"{later}: Anna Adler schließt aus: Neubau; Anna Adler schließt aus: Sanierung", "#t-2024-06-11"),
    ]
    alone = side_row("Rathaus", view.latest["anna-adler", "neubau"], PAGE, view)
    assert all(point.target.startswith("../../artikel/") for point in alone.points)
    assert (alone.is_course, {point.label for point in alone.points}) == (False, {""})


def test_a_sign_of_a_side_is_filled_if_any_of_its_days_is_proven():
    """As the list below has a filled one among those of that day."""
    view = dispute()
    inferred = view.latest["anna-adler", "neubau"][0]
    known = replace(inferred, citations=(replace(inferred.citations[0], day_basis=DayBasis.TEXT),))
    assert [side_row("Alle", held, PAGE, view).points[0].outline for held in ([inferred], [inferred, known])] == [
        True,
        False,
    ]


def test_one_stance_is_no_course_of_things():
    """There is nothing to see then."""
    assert proposal_strip(NEW_BRIDGE, PAGE, dispute()) is not None
    single = replace(NEW_BRIDGE, positions=(WANTS,), prose="")
    assert proposal_strip(single, PAGE, viewed(dossier((single,)))) is None


def test_events_stand_in_order_of_their_days():
    """However the editor sorted them."""
    events = (event("Der Rat vertagt die Entscheidung.", 9), event("Der Rat vertagt die Entscheidung.", 2))
    view = viewed(dossier(events=events))
    assert [point.day.day for point in event_row(view.dossier.events, PAGE, view).points] == [2, 9]


def test_a_screen_of_rows_at_most():
    """Those that begin first; a row without points is none."""
    articles, positions = spoken(WANTS, 20)
    view = viewed(dossier((replace(NEW_BRIDGE, positions=tuple(positions), prose=""),), articles, (ADLER,), ()))
    stances = view.latest["anna-adler", "neubau"]
    rows = [stance_row(f"Zeile {number}", [held], PAGE, view) for number, held in enumerate(reversed(stances))]
    shown = str(drawing([stance_row("Leere Zeile", [], PAGE, view), *rows], "Verlauf", "x", view))
    assert "Zeile 19<" in shown
    assert "Zeile 8<" in shown
    assert "Zeile 7<" not in shown
    assert "Leere Zeile" not in shown
