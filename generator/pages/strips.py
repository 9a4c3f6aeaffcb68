"""Strips of days for the pages: from stances and events to rows of points; pages say the same in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

import htpy as h

from generator.dossier.holdings import Held
from generator.model import Polarity, Proposal, ProvenEvent
from generator.pages import claim
from generator.pages.drawings import strip
from generator.pages.drawings.strip import Point, Row
from generator.pages.view import View

_ROWS = 12
"""How many rows a strip has at most: a phone screen; the list holds everybody."""


def proposal_strip(proposal: Proposal, page: str, view: View) -> h.Element | None:
    """One row an actor, and what its signs mean; nothing where only one stance is known: one sign is no course."""
    days = {key: held for key, held in view.latest.items() if key[1] == proposal.id}
    if sum(len(held) for held in days.values()) < 2:
        return None
    rows = [stance_row(held[0].actor.name, held, page, view) for held in days.values()]
    title = view.wording.drawing.strip_of.format(title=proposal.title)
    stances = [each for held in days.values() for each in held]
    return h.div[drawing(rows, title, f"st-{proposal.id}", view), claim.legend(stances, view)]


def stance_row(name: str, stances: Sequence[Held], page: str, view: View) -> Row:
    """The course of an actor on a thing, with the name before it."""
    return Row(name, tuple(_point(held, page, view) for held in stances), is_course=True)


def side_row(name: str, stances: Sequence[Held], page: str, view: View) -> Row:
    """What all of a side say of all things: one sign for each day and polarity, which tells everything that it stands
    for, and is filled if any of these has a proven day.

    The verb of one of them beside it would seem to speak for all. Where it stands for several, it leads to their day in
    the list of the page.
    """
    signs: defaultdict[tuple[date, Polarity], list[Held]] = defaultdict(list)
    for held in sorted(stances, key=lambda held: held.day):
        signs[held.day, held.polarity].append(held)
    return Row(name, tuple(_joint_point(found, page, view) for found in signs.values()))


def _joint_point(stances: Sequence[Held], page: str, view: View) -> Point:
    first = stances[0]
    return Point(
        first.day,
        first.polarity,
        all(claim.outlined(held) for held in stances),
        "",
        f"{view.short_day(first.day)}: {'; '.join(claim.in_words(held, view) for held in stances)}",
        view.passage(page, first.first.article, first.first.pieces[0])
        if len(stances) == 1
        else f"#{day_id(first.day)}",
    )


def day_id(day: date) -> str:
    """The id of a day in the list of a chronicle."""
    return f"t-{day.isoformat()}"


def event_row(events: Iterable[ProvenEvent], page: str, view: View) -> Row:
    """The row of a strip that shows events as squares, each linked to its passage."""
    points = [
        Point(
            each.event.day,
            None,
            bool(each.event.date_basis),
            "",
            f"{view.short_day(each.event.day)}: {each.event.title}",
            view.passage(page, each.article, each.pieces[0]),
        )
        for each in sorted(events, key=lambda each: each.event.day)
    ]
    return Row(view.wording.drawing.events, tuple(points))


def drawing(rows: Sequence[Row], title: str, id: str, view: View) -> h.Element:
    """The rows that begin first, as many as a screen holds."""
    shown = sorted((row for row in rows if row.points), key=lambda row: row.points[0].day)[:_ROWS]
    texts = view.wording.drawing
    words = strip.Words(title, texts.day_of_month, view.wording.months())
    return h.figure[strip.strip(shown, words, id)]


def _point(held: Held, page: str, view: View) -> Point:
    label = view.wording.stances[held.stance].verb(held.actor.plural)
    return Point(
        held.day,
        held.polarity,
        claim.outlined(held),
        label,
        f"{view.short_day(held.day)}: {claim.qualified(f'{held.actor.name} {label}', held, view.wording)}",
        view.passage(page, held.first.article, held.first.pieces[0]),
    )
