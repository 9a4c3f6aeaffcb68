"""The page of an actor: its stance on each thing, what changed, what others say about it; quotations are folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import htpy as h

from generator.dossier import holdings
from generator.dossier.holdings import Held, Run
from generator.model import Actor, ActorKind, Article, Citation, Linked, Mention, Output, Proposal
from generator.pages import claim, evidence, paths
from generator.pages import markdown as md
from generator.pages.drawings import signs
from generator.pages.html import html_block
from generator.pages.linked_data import linked_data, profile
from generator.pages.markdown import Markdown
from generator.pages.overview import overview
from generator.pages.pagedata import PageData, page_data
from generator.pages.paging import parts
from generator.pages.view import View
from generator.text.sentences import sentences

PER_PAGE = 100
"""How many mentions a page lists: five phone screens."""
_THINGS = 40
"""How many things with a stance a page lists: seven phone screens, and some 3 KB each with the quotations."""
_NAMED = 3
"""How many sentences are shown for an actor without positions: three tell why somebody is named in passing."""
_WIKIDATA = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True)
class _Thing:
    """A proposal with what an actor holds on it, and what it tells, or is told of it, as background."""

    proposal: Proposal
    stances: tuple[Held, ...]
    background: tuple[Citation, ...]

    @property
    def latest(self) -> tuple[bool, date]:
        """The key for sorting, the latest stance highest, then the latest background."""
        days = [held.day for held in self.stances] or [each.position.day for each in self.background]
        return bool(self.stances), max(days)


_Things = tuple[_Thing, ...]
_Mentions = tuple[tuple[Linked, Mention], ...]


def actor_pages(actor: Actor, view: View) -> Iterator[Output]:
    """The page of an actor, with further pages for many positions or mentions; none if no article names the actor."""
    if not view.has_page(actor):
        return
    things = parts(_things(actor, view), _THINGS)
    mentions = parts(view.mentions.get(actor.id, ()), PER_PAGE)
    yield _page(actor, things, mentions, view)
    for number in range(2, len(things) + 1):
        yield _further_positions(actor, things, number, view)
    for number in range(2, len(mentions) + 1):
        yield _further_mentions(actor, mentions, number, view)


def _page(actor: Actor, things: Sequence[_Things], mentions: Sequence[_Mentions], view: View) -> Output:
    """The first page, with the first part of the things and of the mentions."""
    page = paths.actor(actor.id)
    own = view.of_actor.get(actor.id, ())
    named = () if things[0] or actor.id in view.passed_on else mentions[0][:_NAMED]
    meta = {
        "title": actor.name,
        "description": f"{actor.name}: {actor.role}",
        "edit": "seeds/actors.yml",
        "hide": ["toc"],
    }
    body = [
        md.paragraph(md.text(" · ".join(filter(None, (_kind(actor, view), actor.side)))), css="kicker"),
        md.heading(1, md.text(actor.name), "titel"),
        md.paragraph(md.text(actor.role), css="lead"),
        *_people(actor, page, view),
        *_table(things[0], page, view),
        *_changes(own, page, view),
        *_members_say(actor, page, view),
        *_passed_on(actor, page, view),
        *_named(named, page, view),
        *_quotations(actor, things[0], page, view),
        *_more_positions(actor, page, 1, len(things), view),
        html_block(signs.sprite()),
        linked_data(profile(actor)),
        page_data(PageData("actor", actors=(actor.name,), proposals=_titles(own), sides=(actor.side,))),
        md.block("div", _back_matter(actor, mentions, len(named), page, view), class_="back-matter"),
    ]
    return Output(page, md.page(meta, md.blocks(body)))


def _kind(actor: Actor, view: View) -> str:
    """What the actor is: “Person”; of several “Personen”, as the heading of a list says it."""
    several = actor.plural and actor.kind is ActorKind.PERSON
    return view.wording.actor_groups[actor.kind] if several else view.wording.actor.kinds[actor.kind]


def _people(actor: Actor, page: str, view: View) -> Iterator[Markdown]:
    """Lines on who speaks for the actor, and what it is part of."""
    texts = view.wording.actor
    above = view.actors.get(actor.part_of)
    members = [each for each in holdings.members(actor, view.dossier.actors) if view.has_page(each)]
    for label, group in ((texts.part_of, [above] if above and view.has_page(above) else []), (texts.members, members)):
        if group:
            links = [h.li[h.a(href=paths.url(page, paths.actor(each.id)))[each.name]] for each in group]
            yield html_block(h.ul(".chips")[h.li(".lab")[label], links])


def _things(actor: Actor, view: View) -> tuple[_Thing, ...]:
    """What is told of an actor by proposal, beginning with the proposal of the latest stance."""
    stances: defaultdict[str, list[Held]] = defaultdict(list)
    background: defaultdict[str, list[Citation]] = defaultdict(list)
    proposals: dict[str, Proposal] = {}
    for held in view.of_actor.get(actor.id, ()):
        stances[held.proposal.id].append(held)
        proposals[held.proposal.id] = held.proposal
    for citation in view.background_of.get(actor.id, ()):
        background[citation.proposal.id].append(citation)
        proposals[citation.proposal.id] = citation.proposal
    things = [_Thing(each, tuple(stances[id]), tuple(background[id])) for id, each in proposals.items()]
    return tuple(sorted(things, key=lambda thing: thing.latest, reverse=True))


def _table(things: Sequence[_Thing], page: str, view: View) -> Iterator[Markdown]:
    """A table of thing, latest stance with its day, and the passage, whole: its last words may bear the stance out."""
    held_on = [thing.stances for thing in things if thing.stances]
    if held_on:
        texts = view.wording.actor
        latest = [view.latest[stances[0].actor.id, stances[0].proposal.id] for stances in held_on]
        passages = [evidence.of(holdings.runs(days)[-1].latest.first, view) for days in latest]
        repeats = [False, *(above.key == each.key for above, each in pairwise(passages))]
        rows = [_table_row(days, is_told, page, view) for days, is_told in zip(latest, repeats, strict=True)]
        head = h.thead[h.tr[[h.th(scope="col")[name] for name in (texts.thing, texts.latest, texts.in_words)]]]
        yield md.heading(2, md.text(texts.positions), "positionen")
        yield html_block(h.table(".tb")[head, h.tbody[rows]])
        shown = [held for days in latest for held in claim.signed(holdings.runs(days)[-1])]
        shown += [each for stances in held_on for held in stances for each in holdings.by_passage(held)]
        if any(claim.outlined(held) or held.stance_is_inferred for held in shown):
            yield html_block(claim.legend(shown, view))


def _table_row(days: Sequence[Held], is_told: bool, page: str, view: View) -> h.Element:
    """A row; a passage that the row above shows is not told again."""
    run = holdings.runs(days)[-1]
    latest = run.latest
    passage = evidence.of(latest.first, view)
    id = f"pt-{latest.proposal.id}"
    target = view.passage(page, passage.article, passage.pieces[0])
    words = view.wording.actor.same_passage if is_told else latest.first.quote
    shown = h.span(".ev.where" if is_told else ".ev.line")[
        h.a(href=target, aria_describedby=id)[words], evidence.preview(passage, view, id)
    ]
    return h.tr[h.th(scope="row")[claim.proposal_link(latest, page)], h.td[claim.held_since(run, view)], h.td[shown]]


def _changes(own: Sequence[Held], page: str, view: View) -> Iterator[Markdown]:
    found = [change for change in view.changes if own and change.after.actor.id == own[0].actor.id]
    if found:
        yield md.heading(2, md.text(view.wording.actor.changes), "aenderungen")
        rows = [
            h.li[
                claim.proposal_link(change.after, page),
                ": ",
                claim.change(change, view),
                " ",
                evidence.proof_of(change.after, "pc", page, view),
            ]
            for change in found
        ]
        yield html_block(h.ul(".ui")[rows])


def _members_say(actor: Actor, page: str, view: View) -> Iterator[Markdown]:
    """The stances of the people who belong to an institution."""
    members = holdings.members(actor, view.dossier.actors)
    runs = [holdings.runs(days)[-1] for member in members for (id, _), days in view.latest.items() if id == member.id]
    if runs:
        yield md.heading(2, md.text(view.wording.actor.members_say), "vertreter")
        runs.sort(key=lambda run: run.latest.day, reverse=True)
        yield html_block(h.ul(".ui")[[_member_says(run, page, view) for run in runs]])


def _passed_on(actor: Actor, page: str, view: View) -> Iterator[Markdown]:
    """Stances that are passed on: for the actor by its own people, for it by others, and by it for others.

    Those of the actor that its table shows, with who passes them on, are not said again.
    """
    texts = view.wording.actor
    passed_on = [held for held in view.of_actor.get(actor.id, ()) if held.first.position.via]
    of_it = [held for held in passed_on if not _in_table(held, view)]
    by_it = view.passed_on.get(actor.id, ())
    for heading, anchor, stances in (
        (texts.own_say, "eigene-sagen", [held for held in of_it if _by_its_own(held, view)]),
        (texts.others_say, "andere-sagen", [held for held in of_it if not _by_its_own(held, view)]),
        (texts.speaks_for, "spricht-fuer", [held for held in by_it if _speaks_for(actor, held, view)]),
        (texts.says_of_others, "sagt-von-anderen", [held for held in by_it if not _speaks_for(actor, held, view)]),
    ):
        if stances:
            yield md.heading(2, md.text(heading), anchor)
            yield html_block(h.ul(".ui")[_merged(stances, page, view)])


def _in_table(held: Held, view: View) -> bool:
    """Whether the table of the actor's page shows the stance: it shows both ends of the latest run on each thing."""
    run = holdings.runs(view.latest[held.actor.id, held.proposal.id])[-1]
    return (held.day, held.stance) in ((run.since.day, run.since.stance), (run.latest.day, run.latest.stance))


def _by_its_own(held: Held, view: View) -> bool:
    """Whether one of those who pass it on belongs to the actor."""
    return any(holdings.belongs(via, held.actor.id, view.actors) for via in held.first.position.via)


def _speaks_for(actor: Actor, held: Held, view: View) -> bool:
    return holdings.belongs(actor.id, held.actor.id, view.actors)


def _named(mentions: Sequence[tuple[Linked, Mention]], page: str, view: View) -> Iterator[Markdown]:
    """The sentences of articles that name somebody."""
    if mentions:
        yield md.heading(2, md.text(view.wording.actor.named), "genannt")
        yield html_block(h.div(".ui")[[_naming(linked, mention, page, view) for linked, mention in mentions]])


def _naming(linked: Linked, mention: Mention, page: str, view: View) -> h.Node:
    address = paths.url(page, paths.article(linked.article.id), linked.ids[mention.piece.block])
    passage = h.a(".passage", href=address)[view.wording.position.passage]
    where = h.p(".small.soft.position-source")[evidence.source(linked.article, view), " · ", passage]
    return [h.blockquote(cite=address)[_sentence(linked.article, mention)], where]


def _sentence(article: Article, mention: Mention) -> str:
    text = article.blocks[mention.piece.block].text
    return next(text[span.start : span.end] for span in sentences(text) if mention.piece.start < span.end)


def _merged(stances: Iterable[Held], page: str, view: View) -> Iterator[h.Element]:
    """One line for each combination of actor, stance, day, what of these is inferred, and who passes it on, with the
    things that it is about."""
    alike: defaultdict[tuple[object, ...], list[Held]] = defaultdict(list)
    for held in stances:
        known = (claim.outlined(held), held.stance_is_inferred)
        alike[held.actor.id, held.stance, held.day, held.first.passed_on_by, known].append(held)
    for group in alike.values():
        things = [
            [", " if at else None, claim.proposal_link(held, page), " ", evidence.proof_of(held, "po", page, view)]
            for at, held in enumerate(group)
        ]
        yield h.li[claim.actor_link(group[0], page), " ", claim.stance_on(group[0], view), ": ", things]


def _member_says(run: Run, page: str, view: View) -> h.Element:
    who, thing = claim.actor_link(run.latest, page), claim.proposal_link(run.latest, page)
    return h.li[who, " ", claim.held_since(run, view), ": ", thing, " ", evidence.proof_of(run.since, "pr", page, view)]


def _quotations(actor: Actor, things: Sequence[_Thing], page: str, view: View) -> Iterator[Markdown]:
    """Every passage once, in one folded list for each thing, in the order of the table."""
    if things:
        yield md.heading(2, md.text(view.wording.actor.quotations), "zitate")
        yield html_block(h.div[[_passages(actor, thing, page, view) for thing in things]])


def _further_positions(actor: Actor, things: Sequence[_Things], number: int, view: View) -> Output:
    """A further page for things, with their quotations, that the actor's first page has no room for."""
    page, part = paths.positions(actor.id, number), things[number - 1]
    content = [
        *_table(part, page, view),
        *_quotations(actor, part, page, view),
        *_more_positions(actor, page, number, len(things), view),
        _back(actor, page, view),
        html_block(signs.sprite()),
    ]
    name = view.wording.actor.positions_of.format(actor=actor.name)
    return overview(page, view.wording.part(name, number), content)


def _more_positions(actor: Actor, page: str, number: int, pages: int, view: View) -> Iterator[Markdown]:
    """The link to the next page of positions, if page `number` is not the last."""
    if number < pages:
        target = paths.relative(page, paths.positions(actor.id, number + 1))
        yield md.paragraph(md.link(md.text(view.wording.actor.more_positions), target))


def _back(actor: Actor, page: str, view: View) -> Markdown:
    """The link to the first page."""
    label = view.wording.actor.back.format(actor=actor.name)
    return md.paragraph(md.link(md.text(label), paths.relative(page, paths.actor(actor.id))))


def _whose(citation: Citation, actor: Actor, page: str, view: View) -> h.Node:
    """“Hintergrund”, and whose it is where the actor only passes it on."""
    name, other = view.wording.proposal.background, citation.actor
    if other is None or other.id == actor.id:
        return name
    return [name, ": ", h.a(href=paths.url(page, paths.actor(other.id)))[other.name]]


def _passages(actor: Actor, thing: _Thing, page: str, view: View) -> h.Element:
    """The passages on a thing, each below the stance that it proves; background comes last."""
    held = [each for stance in reversed(thing.stances) for each in holdings.by_passage(stance)]
    told: list[tuple[h.Node, Citation]] = [(claim.stance_on(each, view), each.first) for each in held]
    told += [(claim.background(each, _whose(each, actor, page, view), view), each) for each in thing.background]
    rows = evidence.headed((head, evidence.cited(citation, page, view)) for head, citation in told)
    number = view.wording.count(len(told), view.wording.actor.number_of_quotations)
    summary: h.Node = [h.b[thing.proposal.title], " ", h.span(".soft.nb")[number]]
    return h.details(".pos.more")[h.summary(".line")[summary], h.div[rows]]


def _titles(own: Sequence[Held]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(held.proposal.title for held in own))


def _back_matter(actor: Actor, mentions: Sequence[_Mentions], shown: int, page: str, view: View) -> Iterator[Markdown]:
    """The first mentions, without those `shown` above, and where more is told."""
    texts = view.wording.actor
    if listed := mentions[0][shown:]:
        yield md.heading(2, md.text(texts.mentioned_in), "erwaehnt-in")
        yield md.items(_mention(linked, mention, page, view) for linked, mention in listed)
    yield from _more_mentions(actor, page, 1, len(mentions), view)
    if actor.wikidata:
        yield md.paragraph(md.link(md.text(f"Wikidata: {actor.wikidata}"), _WIKIDATA + actor.wikidata))


def _mention(linked: Linked, mention: Mention, page: str, view: View) -> Markdown:
    article = linked.article
    address = paths.relative(page, paths.article(article.id), linked.ids[mention.piece.block])
    day = view.wording.day(article.date.value) if article.date else view.wording.common.undated
    title = article.title.value if article.title else article.name
    return md.link(md.text(title), address) + md.text(f" – {day}")


def _further_mentions(actor: Actor, mentions: Sequence[_Mentions], number: int, view: View) -> Output:
    """A further page for mentions."""
    page = paths.mentions(actor.id, number)
    content = [
        md.items(_mention(linked, mention, page, view) for linked, mention in mentions[number - 1]),
        *_more_mentions(actor, page, number, len(mentions), view),
        _back(actor, page, view),
    ]
    name = view.wording.actor.mentions.format(actor=actor.name)
    return overview(page, view.wording.part(name, number), content)


def _more_mentions(actor: Actor, page: str, number: int, pages: int, view: View) -> Iterator[Markdown]:
    """The link to the next page of mentions, if page `number` is not the last."""
    if number < pages:
        target = paths.relative(page, paths.mentions(actor.id, number + 1))
        yield md.paragraph(md.link(md.text(view.wording.actor.more_mentions), target))
