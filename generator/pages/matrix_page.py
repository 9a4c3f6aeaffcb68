"""Who says what: a matrix of actors (by side) and things with the latest stance in each cell, and the same as a
list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

import htpy as h

from generator.dossier import holdings
from generator.dossier.holdings import Change, Held, Run
from generator.model import Actor, Output, Proposal, Stance
from generator.pages import claim, evidence, paths
from generator.pages import markdown as md
from generator.pages.drawings import signs
from generator.pages.drawings.lettering import hyphenated
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.overview import overview
from generator.pages.view import View

_THINGS = 9
"""How many things are columns of one matrix; more could not be read at 1100 px, so they stand on further pages."""
_SMALL_THINGS, _SMALL_SIDES = 7, 4
"""Rows and columns of the small matrix: what the first two screens of a phone hold, together with the answer."""


def matrix_pages(view: View) -> Iterator[Output]:
    """The pages of the matrix, each with as many things as fit beside each other."""
    things = [proposal for proposal in view.dossier.proposals if view.of_proposal.get(proposal.id)]
    parts = [things[at : at + _THINGS] for at in range(0, len(things), _THINGS)]
    for number in range(1, len(parts) + 1):
        yield _page(number, parts, view)


def small_matrix(page: str, view: View) -> h.Fragment | None:
    """Groups against the things that changed or that most speak of; in each cell who is for it, open or against.

    A phone shows it as a list, each cell behind the name of its group (`data-side`).
    """
    sides = holdings.sides(view.dossier.actors)[:_SMALL_SIDES]
    spoken = [(proposal, [_voices(side, proposal, view) for side in sides]) for proposal in view.dossier.proposals]
    told = [(proposal, cells) for proposal, cells in spoken if any(cells)]
    if len(sides) < 2 or not told:
        return None
    shown = sorted(told, key=lambda entry: _tells_most(entry[1]))[:_SMALL_THINGS]
    order = [proposal.id for proposal in view.dossier.proposals]
    rows = [
        _small_row(proposal, zip(sides, cells, strict=True), page, view)
        for proposal, cells in sorted(shown, key=lambda entry: order.index(entry[0].id))
    ]
    texts = view.wording.matrix
    head = h.thead[h.tr[h.td, [h.th(scope="col")[side] for side in sides]]]
    spoken_days = (days for _, cells in shown for voices in cells for days in voices)
    stances = [held for days in spoken_days for held in claim.signed(holdings.standing(days))]
    return h.fragment[
        h.table(".mini.mx")[h.caption[texts.small_caption], head, h.tbody[rows]],
        claim.legend(stances, view),
        h.p(".ui.onward")[h.a(href=paths.url(page, paths.MATRIX))[texts.all]],
    ]


Voices = tuple[tuple[Held, ...], ...]
"""For each side that a group takes on a thing the stances of one actor."""


def _tells_most(cells: Sequence[Voices]) -> tuple[bool, int]:
    """The order in which things are chosen: those on which somebody changed, then by how many groups speak of them."""
    changed = any(len({held.polarity for held in days}) > 1 for voices in cells for days in voices)
    return not changed, -sum(1 for voices in cells if voices)


def _voices(group: str, proposal: Proposal, view: View) -> Voices:
    """Of all in a group who now hold the same, the one listed first: so no cell tells of one side only."""
    found: dict[str, tuple[Held, ...]] = {}
    for actor in view.dossier.actors:
        days = view.latest.get((actor.id, proposal.id), ())
        if actor.side == group and days:
            found.setdefault(claim.side(days[-1].stance, view), days)
    return tuple(found.values())


def _small_row(proposal: Proposal, cells: Iterable[tuple[str, Voices]], page: str, view: View) -> h.Element:
    name = h.th(scope="row")[h.a(href=paths.url(page, paths.proposal(proposal.id)))[hyphenated(proposal.title)]]
    return h.tr[name, [_small_cell(side, voices, page, view) for side, voices in cells]]


def _small_cell(side: str, voices: Voices, page: str, view: View) -> h.Element:
    return h.td(data_side=side)[[_voice(days, page, view) for days in voices]] if voices else _empty_cell(view)


def _voice(days: Sequence[Held], page: str, view: View) -> h.Element:
    """Who takes a side, in which words, and since when; where it changed, the one before with an arrow between."""
    since = _since(days)
    target = view.passage(page, since.first.article, since.first.pieces[0])
    id = f"pm-{since.proposal.id}-{since.actor.id}"
    name = h.span(".who")[hyphenated(claim.short_name(since.actor))]
    link = h.a(href=target, aria_describedby=id)[name, " ", _small_standing(holdings.standing(days), view)]
    # No <div>: within a block of Markdown, Python-Markdown ends a cell at one.
    return h.span(".voice")[link, evidence.preview(evidence.of(since.first, view), view, id)]


def _small_standing(found: Change | Run, view: View) -> h.Node:
    """As `claim.standing`, without the days on which the same was only said again: a small cell has no room."""
    if isinstance(found, Change):
        return [claim.stance_on(found.before, view), " ", claim.arrow(view), " ", _taken(found.run, True, view)]
    return _taken(found, found.since != found.latest, view)


def _taken(run: Run, for_longer: bool, view: View) -> h.Node:
    held = run.since
    if not for_longer:
        return claim.stance_on(held, view)
    day = [claim.since_day(held, view), claim.via_note(held.first, view.wording)]
    return [claim.stance(held.stance, held, view), " ", day]


def _page(number: int, parts: Sequence[Sequence[Proposal]], view: View) -> Output:
    page, texts, things = paths.matrix(number), view.wording.matrix, parts[number - 1]
    further = list(_other_parts(page, number, parts, view))
    name = view.wording.part(texts.title, number)
    actors = [actor for actor in view.dossier.actors if any((actor.id, thing.id) in view.latest for thing in things)]
    content = [
        html_block(claim.legend(_shown(things, view), view)),
        *further,
        html_block(_table(actors, things, page, view)),
        html_block(_meanings(_shown(things, view), view)),
        *_by_thing(things, page, view),
        *further,
        html_block(signs.sprite()),
    ]
    return overview(page, name, content, texts.lead)


def _meanings(stances: Iterable[Held], view: View) -> h.Element:
    """What each word of judgement means, for those who cannot hover over it."""
    shown = {held.stance for held in stances}
    told = [(stance, view.wording.stances[stance]) for stance in Stance if stance in shown]
    return h.details(".meanings.ui")[
        h.summary[view.wording.matrix.meanings],
        h.dl[
            [
                [h.dt(f".st.{signs.css(stance.polarity)}")[signs.sign(stance.polarity), text.label], h.dd[text.meaning]]
                for stance, text in told
            ]
        ],
    ]


def _shown(things: Sequence[Proposal], view: View) -> list[Held]:
    wanted = {thing.id for thing in things}
    cells = (days for (_, id), days in view.latest.items() if id in wanted)
    return [held for days in cells for held in claim.signed(holdings.standing(days))]


def _other_parts(page: str, number: int, parts: Sequence[Sequence[Proposal]], view: View) -> Iterator[Markdown]:
    """Links to the matrices of the other things, with the first and the last of each."""
    links = [_part_link(page, each, part, view) for each, part in enumerate(parts, 1) if each != number]
    if links:
        yield md.paragraph(md.joined(" · ", links), css="ui")


def _part_link(page: str, number: int, things: Sequence[Proposal], view: View) -> Markdown:
    texts = view.wording.matrix
    name = view.wording.common.part.format(name=texts.title, number=number)
    first, last = things[0].title, things[-1].title
    held = texts.things.format(first=first, last=last) if len(things) > 1 else first
    return md.link(md.text(name), paths.relative(page, paths.matrix(number))) + md.text(f" – {held}")


def _table(actors: Sequence[Actor], things: Sequence[Proposal], page: str, view: View) -> h.Element:
    """The matrix, which only wide windows and paper show; the list below says the same."""
    order = holdings.sides(view.dossier.actors)
    key = lambda actor: order.index(actor.side) if actor.side in order else len(order)  # noqa: E731 - used twice
    head = h.thead[
        h.tr[
            h.th(scope="col")[h.span(".name")[view.wording.matrix.actor]],
            [
                h.th(scope="col")[h.a(href=paths.url(page, paths.proposal(thing.id)))[hyphenated(thing.title)]]
                for thing in things
            ],
        ]
    ]
    bodies = [
        h.tbody[
            h.tr(".side")[
                h.th(scope="rowgroup", colspan=str(len(things) + 1))[side[0].side or view.wording.matrix.no_side]
            ],
            [_row(actor, things, page, view) for actor in side],
        ]
        for side in (list(group) for _, group in groupby(sorted(actors, key=key), key=key))
    ]
    return h.table(".rows.mx", id="tafel", data_texts=_texts(view))[
        h.caption[view.wording.matrix.caption], head, bodies
    ]


def _texts(view: View) -> str:
    """The texts of the script that sorts and filters, as JSON."""
    polarities = {signs.css(polarity): word for polarity, word in view.wording.polarities.items()}
    return json.dumps(asdict(view.wording.matrix.sorting) | polarities, ensure_ascii=False)


def _row(actor: Actor, things: Sequence[Proposal], page: str, view: View) -> h.Element:
    name = h.th(scope="row")[h.a(href=paths.url(page, paths.actor(actor.id)))[hyphenated(actor.name)]]
    return h.tr[name, [_cell(actor, thing, view) for thing in things]]


def _cell(actor: Actor, thing: Proposal, view: View) -> h.Element:
    days = view.latest.get((actor.id, thing.id))
    if not days:
        return _empty_cell(view)
    id = f"pv-{thing.id}-{actor.id}"
    link = h.a(href=f"#{_entry_id(actor, thing)}", aria_describedby=id)[claim.standing(holdings.standing(days), view)]
    return h.td[link, evidence.preview(evidence.of(_since(days).first, view), view, id)]


def _since(days: Sequence[Held]) -> Held:
    """The first stance of the polarity held now, whose passage proves the day that is shown."""
    return holdings.runs(days)[-1].since


def _empty_cell(view: View) -> h.Element:
    return h.td(".none")[h.span(aria_hidden="true")["–"], h.span(".vh")[view.wording.matrix.nothing_said]]


def _entry_id(actor: Actor, thing: Proposal) -> str:
    return f"w-{thing.id}-{actor.id}"


def _by_thing(things: Sequence[Proposal], page: str, view: View) -> Iterator[Markdown]:
    yield md.heading(2, md.text(view.wording.matrix.by_thing), "nach-vorschlag")
    sections = [
        h.section[
            h.h3[h.a(href=paths.url(page, paths.proposal(thing.id)))[thing.title]],
            h.ul[
                [
                    _entry(actor, thing, page, view)
                    for actor in view.dossier.actors
                    if (actor.id, thing.id) in view.latest
                ]
            ],
        ]
        for thing in things
    ]
    yield html_block(h.div(".cols.ui.things")[sections])


def _entry(actor: Actor, thing: Proposal, page: str, view: View) -> h.Element:
    days = view.latest[actor.id, thing.id]
    return h.li(id=_entry_id(actor, thing))[
        h.a(".big", href=paths.url(page, paths.actor(actor.id)))[actor.name],
        " ",
        claim.standing(holdings.standing(days), view),
        " ",
        evidence.proof_of(_since(days), "pl", page, view),
    ]
