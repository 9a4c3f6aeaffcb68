"""The chronicle: events and stances by day, newest days last, with empty stretches to scale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

import htpy as h

from generator.dossier import holdings
from generator.dossier.holdings import Held
from generator.model import Output, ProvenEvent
from generator.pages import claim, evidence, paths
from generator.pages import markdown as md
from generator.pages.drawings import signs
from generator.pages.html import html_block
from generator.pages.overview import overview
from generator.pages.paging import weighed
from generator.pages.strips import day_id, drawing, event_row, side_row
from generator.pages.view import View

_ENTRIES = 70
"""How many events and stances one page lists, without cutting a day: some eight phone screens, and 15 KB compressed, so
that a first view has 90 KB with styles and scripts."""
_TALLEST_GAP = 4
"""An empty stretch is as high as the number of days left out, up to this (see the style sheet)."""

Entries = dict[date, tuple[list[ProvenEvent], list[Held]]]


def chronicle_pages(view: View) -> Iterator[Output]:
    """The chronicle, in parts where there are many days."""
    days = _days(view)
    if not days:
        return
    pages = weighed(tuple(sorted(days)), lambda day: len(days[day][0]) + len(days[day][1]), _ENTRIES)
    for number, part in enumerate(pages, 1):
        yield _page(part, days, number, len(pages), view)


def _days(view: View) -> Entries:
    found: Entries = defaultdict(lambda: ([], []))
    for event in view.dossier.events:
        found[event.event.day][0].append(event)
    for held in view.stances:
        found[held.day][1].append(held)
    return dict(found)


def _page(days: Sequence[date], entries: Entries, number: int, pages: int, view: View) -> Output:
    page, texts = paths.chronicle(number), view.wording.chronicle
    stances = [held for day in days for held in entries[day][1]]
    later = md.link(md.text(texts.later), paths.relative(page, paths.chronicle(number + 1)))
    content = [
        html_block(_picture(days, entries, page, view)),
        html_block(claim.legend(stances, view, [event for day in days for event in entries[day][0]])),
        html_block(h.ol(".days")[list(_list(days, entries, page, view))]),
        *([md.paragraph(later)] if number < pages else []),
        html_block(signs.sprite()),
    ]
    return overview(page, view.wording.part(texts.title, number), content, texts.lead)


def _picture(days: Sequence[date], entries: Entries, page: str, view: View) -> h.Element:
    """Rows of events and of each side."""
    events = [event for day in days for event in entries[day][0]]
    stances = [held for day in days for held in entries[day][1]]
    rows = [event_row(events, page, view)]
    for side in holdings.sides(view.dossier.actors):
        rows = [*rows, side_row(side, [held for held in stances if held.actor.side == side], page, view)]
    return drawing(rows, view.wording.chronicle.title, "st-chronik", view)


def _list(days: Sequence[date], entries: Entries, page: str, view: View) -> Iterator[h.Element]:
    for before, day in zip([None, *days], days, strict=False):
        empty = (day - before).days - 1 if before else 0
        if empty > 0:
            label = view.wording.count(empty, view.wording.chronicle.empty_days)
            yield h.li(f".gap.gap-{min(empty, _TALLEST_GAP)}")[label]
        events, stances = entries[day]
        yield h.li(id=day_id(day))[
            h.h2[h.time(datetime=day.isoformat())[view.wording.weekday(day)]],
            h.ul[[_event(event, page, view) for event in events], _stances(stances, page, view)],
        ]


def _event(event: ProvenEvent, page: str, view: View) -> h.Element:
    proof = evidence.proof(evidence.of_event(event, view), f"pe-{event.event.id}", page, view)
    return h.li(".event")[h.b[event.event.title], " ", proof]


def _stances(stances: Sequence[Held], page: str, view: View) -> list[h.Element]:
    """One entry for each actor, with everything it said that day."""
    actors: defaultdict[str, list[Held]] = defaultdict(list)
    for held in stances:
        actors[held.actor.id].append(held)
    return [
        h.li[claim.actor_link(group[0], page), h.ul[[_stance(held, page, view) for held in group]]]
        for group in actors.values()
    ]


def _stance(held: Held, page: str, view: View) -> h.Element:
    return h.li[
        claim.stance(held.stance, held, view),
        claim.via_note(held.first, view.wording),
        ": ",
        claim.proposal_link(held, page),
        " ",
        evidence.proof_of(held, "ps", page, view),
    ]
