"""The home page: the answer, a small matrix, how things stand, the course of events, then links to all else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import htpy as h

from generator.dossier import holdings
from generator.dossier.holdings import Held
from generator.model import Article, Citation, Output, Polarity, Proposal, StandLine
from generator.pages import claim, evidence, paths
from generator.pages import markdown as md
from generator.pages.article_list import article_rows
from generator.pages.changes_page import has_changes
from generator.pages.drawings import signs
from generator.pages.evidence import Evidence, Numbers
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.matrix_page import small_matrix
from generator.pages.pagedata import PageData, page_data
from generator.pages.prose import line, prose, references
from generator.pages.strips import drawing, event_row, stance_row
from generator.pages.view import View

LATEST = 10
"""How many articles are listed: one phone screen."""
_COURSES = 4
"""How many rows the small strip has besides that of events: what fits beside the answer on one screen."""
_EVENTS = 8
"""Days of which the home page names an event in words: some ten lines of a phone; the chronicle has all."""
_PER_GROUP, _GROUPS = 8, 6
"""How many proposals of a group are listed, and how many groups; the overview lists all."""
_OTHERS = 3
"""Names on a side of a thing besides the foremost: one line of a phone or two."""


def home_page(view: View) -> Output:
    """The page a reader with two minutes needs."""
    home, path = view.dossier.home, paths.HOME
    numbers = _numbers(view)
    meta = {"title": home.title, "description": home.description, "edit": "seeds/dossier.md", "hide": ["toc"]}
    body = [
        md.paragraph(md.text(_kicker(view)), css="kicker"),
        md.heading(1, md.text(home.title), "titel"),
        md.block("div", [prose(home.prose, "", numbers)], class_="lead") if home.prose else md.EMPTY,
        html_block(_search(view)),
        *_matrix_and_stand(numbers, view),
        *_course(view),
        *_ways_on(view),
        *_proposals(view),
        *_articles(view),
        html_block(signs.sprite()),
        page_data(PageData("overview")),
    ]
    return Output(path, md.page({key: value for key, value in meta.items() if value}, md.blocks(body)))


def _numbers(view: View) -> Numbers:
    """Numbers in reading order: the answer, then each line of how things stand, with its own passage last."""
    lines = ((*references(each.text, "", view), _line_evidence(each, view)) for each in view.dossier.home.stand)
    passages = (each for line in lines for each in line if each)
    return evidence.numbers([*references(view.dossier.home.prose, "", view), *passages], paths.HOME, view)


def _kicker(view: View) -> str:
    """How many articles, of which days."""
    days = sorted(article.date.value for article in view.dossier.articles if article.date)
    number = view.articles(view.dossier.articles)
    return view.wording.home.kicker.format(articles=number, days=view.wording.days(days[0], days[-1]) if days else "")


def _search(view: View) -> h.Element:
    """A search field. If it is sent before the script is loaded, this page opens with the words in its address."""
    texts = view.wording.home
    return h.form(".find", role="search", action="./")[
        h.label(".vh", for_="suche-start")[texts.search],
        h.input("#suche-start", type="search", name="suche", placeholder=texts.search_example, autocomplete="off"),
        h.button(type="submit")[texts.search_button],
    ]


def _matrix_and_stand(numbers: Numbers, view: View) -> Iterator[Markdown]:
    texts = view.wording.home
    rows = [_stand_row(each, numbers, view, row) for row, each in enumerate(view.dossier.home.stand)]
    found = [
        (view.wording.matrix.title, "wer-sagt-was", small_matrix(paths.HOME, view)),
        (texts.stand, "stand", h.ol(".stand")[rows] if rows else None),
    ]
    # Headings in Markdown, so that a phone's menu lists them with the others of the page.
    parts = [
        md.block("div", [md.heading(2, md.text(title), id), html_block(h.div[content])])
        for title, id, content in found
        if content is not None
    ]
    if parts:
        yield md.block("div", parts, class_="duo" if len(parts) > 1 else "single")


def _line_evidence(each: StandLine, view: View) -> Evidence | None:
    if each.event:
        found = next((event for event in view.dossier.events if event.event.id == each.event), None)
        return evidence.of_event(found, view) if found else None
    return evidence.of(view.citations[_key(each)], view)


def _key(each: StandLine) -> tuple[str, str]:
    proposal, _, position = each.position.partition(":")
    return proposal, position


def _stand_row(each: StandLine, numbers: Numbers, view: View, row: int) -> h.Element:
    passage = _line_evidence(each, view)
    day = h.span(".day")[claim.whole_day(passage.day, view)] if passage else h.span(".day")
    beside = each.text.endswith("]")  # a reference
    number = evidence.number(passage, numbers, f"d{row}", beside) if passage else None
    return h.li[day, h.p[_stand_head(each, view), line(each.text, "", numbers, f"e{row}"), number]]


def _stand_head(each: StandLine, view: View) -> h.Node:
    """“Anna Adler schließt aus: Neubau”; for background only the proposal, with who passes it on."""
    if each.event:
        return None
    citation = view.citations[_key(each)]
    target = paths.url(paths.HOME, paths.proposal(citation.proposal.id))
    thing, via = h.a(".what", href=target)[citation.proposal.title], claim.via_note(citation, view.wording)
    who = _who_holds(citation, view)
    return [who, via, ": ", thing, h.br] if who else [thing, via, h.br]


def _who_holds(citation: Citation, view: View) -> h.Node:
    actor, stance = citation.actor, citation.position.stance
    if actor is None or stance is None:
        return None
    name = h.a(href=paths.url(paths.HOME, paths.actor(actor.id)))[actor.name]
    return [name, " ", claim.stance(stance, citation, view)]


def _course(view: View) -> Iterator[Markdown]:
    """A strip of events, and of stances that were taken more than once."""
    courses = sorted((days for days in view.latest.values() if len(days) > 1), key=_most_telling)[:_COURSES]
    names = view.wording.drawing.actor_on
    rows = [
        stance_row(names.format(actor=days[0].actor.name, proposal=days[0].proposal.title), days, paths.HOME, view)
        for days in courses
    ]
    events = event_row(view.dossier.events, paths.HOME, view)
    if rows:
        yield md.heading(2, md.text(view.wording.home.course), "verlauf")
        yield html_block(drawing([events, *rows], view.wording.home.course, "st-home", view))
        shown = [held for days in courses for held in days]
        yield html_block(claim.legend(shown, view, view.dossier.events, with_words=False))
        yield from _events_in_words(view)


def _events_in_words(view: View) -> Iterator[Markdown]:
    """The first event of each day, of the latest days: what the squares of the strip stand for."""
    first = {event.event.day: event.event for event in reversed(view.dossier.events)}
    latest = [first[day] for day in sorted(first)[-_EVENTS:]]
    if latest:
        rows = [h.li[claim.time(event.day, view), " ", event.title] for event in latest]
        yield html_block(h.ul(".events.soft.small.ui")[rows])


def _most_telling(days: Sequence[Held]) -> tuple[bool, int, str, str]:
    """The order of rows: stances that changed come first, then those taken on most days."""
    changed = len({held.polarity for held in days}) > 1
    return not changed, -len(days), days[0].proposal.id, days[0].actor.id


def _proposals(view: View) -> Iterator[Markdown]:
    if view.dossier.proposals:
        yield md.heading(2, md.text(view.wording.home.proposals), "vorschlaege")
        yield html_block(proposal_groups(paths.HOME, view, _GROUPS, _PER_GROUP))
        groups = grouped(view)
        if len(groups) > _GROUPS or any(len(proposals) > _PER_GROUP for _, proposals in groups):
            label = view.wording.count(len(view.dossier.proposals), view.wording.home.all_proposals)
            yield md.paragraph(md.link(md.text(label), paths.relative(paths.HOME, paths.PROPOSALS)), css="ui .onward")


def grouped(view: View) -> list[tuple[str, list[Proposal]]]:
    """Proposals by group, in the order of the dossier; those without a group come last, under ""."""
    groups: defaultdict[str, list[Proposal]] = defaultdict(list)
    for proposal in view.dossier.proposals:
        groups[proposal.group].append(proposal)
    return sorted(groups.items(), key=lambda entry: not entry[0])


def proposal_groups(page: str, view: View, groups: int, per_group: int, heading: h.Element = h.h3) -> h.Element:
    """Proposals in their groups, each with the stance that tells most of how things stand."""
    found = grouped(view)[:groups]
    columns = ".cols.ui" + (".three" if len(found) > 2 else "")
    return h.div(columns)[
        [
            h.section[
                heading[name] if name else None, h.ul[[_entry(each, page, view) for each in proposals[:per_group]]]
            ]
            for name, proposals in found
        ]
    ]


def _entry(proposal: Proposal, page: str, view: View) -> h.Element:
    name = h.a(".big", href=paths.url(page, paths.proposal(proposal.id)))[proposal.title]
    stances = view.of_proposal.get(proposal.id, ())
    if not stances:
        return h.li[name, h.br, h.span(".soft.small")[view.wording.proposal.no_stance]]
    actors = dict.fromkeys(held.actor.id for held in stances)
    runs = [holdings.runs(view.latest[id, proposal.id])[-1] for id in actors]
    run = holdings.foremost(runs, view.actors)
    others = _others([each.latest for each in runs if each is not run], view)
    return h.li[name, h.br, h.span(".soft.small")[run.latest.actor.name, " ", claim.held_since(run, view), others]]


def _others(stances: Sequence[Held], view: View) -> h.Node:
    """Who else holds what: the side, and the names of those that are on it; apart, those whose day is not proven."""
    sides: defaultdict[tuple[str, bool], list[Held]] = defaultdict(list)
    for held in sorted(stances, key=lambda held: (list(Polarity).index(held.polarity), claim.outlined(held))):
        sides[claim.side(held.stance, view), claim.outlined(held)].append(held)
    return [[h.br, _on_side(side, found, view)] for (side, _), found in sides.items()]


def _on_side(side: str, stances: Sequence[Held], view: View) -> h.Node:
    """“dafür: Adler, Naturverband Aue und 2 weitere”; “dafür: Adler, laut dpa; Behrens”, since a “laut” behind “und”
    would seem to mean all."""
    held = stances[0]
    names = [claim.qualified(each.actor.name, each, view.wording) for each in stances]
    rest = len(names) - _OTHERS
    if rest > 1:
        names = [*names[:_OTHERS], view.wording.count(rest, view.wording.common.others)]
    listed = "; ".join(names) if any(", " in each for each in names) else view.wording.listing(names)
    sign = signs.sign(held.polarity, claim.outlined(held))
    return [h.span(f".st.{signs.css(held.polarity)}")[sign, side], " ", listed]


def _articles(view: View) -> Iterator[Markdown]:
    articles = sorted(view.dossier.articles, key=Article.by_day, reverse=True)
    yield md.heading(2, md.text(view.wording.home.articles), "artikel")
    yield html_block(article_rows(articles[:LATEST], paths.HOME, view))
    if len(articles) > LATEST:
        label = view.wording.home.all_articles.format(articles=view.articles(articles))
        yield md.paragraph(md.link(md.text(label), paths.relative(paths.HOME, paths.ARTICLES)), css="ui .onward")


def _ways_on(view: View) -> Iterator[Markdown]:
    """Links to pages that no other section leads to."""
    texts = view.wording
    ways = [(texts.chronicle.title, paths.CHRONICLE)] if view.stances or view.dossier.events else []
    ways += [(texts.changes.title, paths.CHANGES)] if has_changes(view) else []
    ways += [(texts.home.to_data, paths.DATA)] if view.dossier.citations else []
    if ways:
        yield html_block(
            h.ul(".chips.onward")[[h.li[h.a(href=paths.url(paths.HOME, page))[name]] for name, page in ways]]
        )
