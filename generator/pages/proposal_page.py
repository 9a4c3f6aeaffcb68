"""The page of a proposal: how things stand, the picture, who said what when, the prose, each passage once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

import htpy as h

from generator.dossier import holdings
from generator.dossier.holdings import Held, Run
from generator.model import Article, Citation, Output, Proposal
from generator.pages import claim, evidence, paths
from generator.pages import markdown as md
from generator.pages.drawings import figures, signs
from generator.pages.evidence import Evidence, Numbers
from generator.pages.html import html_block
from generator.pages.layers import layer_list, layer_picture, layer_references
from generator.pages.linked_data import claims, linked_data
from generator.pages.markdown import Markdown
from generator.pages.pagedata import PageData, page_data
from generator.pages.prose import line, prose, references, without_references
from generator.pages.strips import proposal_strip
from generator.pages.view import View

_OPEN = 600
"""How many characters of quoted sentences stand open: one phone screen of the six that a page may need."""
_LATEST = 4
"""How many stances “Stand” names: as many as one can take in at a glance; the others follow below."""
_ARTICLE = re.compile(rf"\]\(\.\./{re.escape(paths.article('ID')).replace('ID', '([^/)]+)')}[)#]")
"""A link in the prose to the page of an article, with the article's id."""
_POSITIONS = "positionen"
"""The id of the heading over all positions."""


def proposal_page(proposal: Proposal, view: View) -> Output:
    """The page of one proposal: summary, who is for it, open or against, prose, and the passages of both."""
    page = paths.proposal(proposal.id)
    texts = view.wording.proposal
    referred = _referred(proposal, view)
    numbers = evidence.numbers(referred, page, view)
    meta = {
        "title": proposal.title,
        "description": without_references(proposal.summary),
        "edit": f"seeds/proposals/{proposal.id}.md",
        "hide": ["toc"],
    }
    parts = [
        md.paragraph(md.text(" · ".join(filter(None, (texts.kicker, proposal.group)))), css="kicker"),
        md.heading(1, md.text(proposal.title), "titel"),
        html_block(h.p(".lead")[line(proposal.summary, proposal.id, numbers, "s")]),
        *_stand(proposal, page, view),
        *_picture(proposal, page, numbers, view),
        *_prose_and_strip(proposal, page, numbers, view),
        *_positions(proposal, page, view),
        *_background(proposal, page, view),
        html_block(signs.sprite(*([figures.SPRITE] if proposal.layers else []))),
        linked_data(claims(proposal, view)),
        page_data(_data(proposal, view)),
        md.block("div", _back_matter(proposal, referred, page, view), class_="back-matter"),
    ]
    return Output(page, md.page(meta, md.blocks(parts)))


def _referred(proposal: Proposal, view: View) -> list[Evidence]:
    """The passages to which numbers lead, in reading order: summary, picture, prose."""
    return [
        *references(proposal.summary, proposal.id, view),
        *layer_references(proposal, view),
        *references(proposal.prose, proposal.id, view),
    ]


def _stand(proposal: Proposal, page: str, view: View) -> Iterator[Markdown]:
    """The latest stance of each actor, newest first; computed, so that it is never out of date."""
    runs = _newest_first(holdings.runs(days)[-1] for (_, id), days in view.latest.items() if id == proposal.id)
    if runs:
        texts = view.wording.proposal
        rows = [*(_holds(run, page, view) for run in runs[:_LATEST]), *_more(len(runs) - _LATEST, view)]
        head = h.p[h.b[texts.stand, " ", claim.whole_day(runs[0].latest.day, view), ":"]]
        yield html_block(h.div(".note.ui.state")[head, h.ul[rows]])


def _holds(run: Run, page: str, view: View) -> h.Element:
    """Who holds what since when, and the passage of that day."""
    who, proof = claim.actor_link(run.latest, page), evidence.proof_of(run.since, "pd", page, view)
    return h.li[who, " ", claim.held_since(run, view), " ", proof]


def _more(number: int, view: View) -> Iterator[h.Element]:
    """How many stances “Stand” leaves out, and the way to them."""
    if number > 0:
        yield h.li[h.a(href=f"#{_POSITIONS}")[view.wording.count(number, view.wording.common.others)]]


def _newest_first(runs: Iterator[Run]) -> list[Run]:
    return sorted(runs, key=lambda run: (run.latest.day, run.latest.actor.id), reverse=True)


def _picture(proposal: Proposal, page: str, numbers: Numbers, view: View) -> Iterator[Markdown]:
    if proposal.layers:
        yield html_block(layer_picture(proposal, page, view))
        yield md.heading(2, md.text(view.wording.proposal.as_list), "liste")
        yield html_block(layer_list(proposal, numbers))


def _prose_and_strip(proposal: Proposal, page: str, numbers: Numbers, view: View) -> Iterator[Markdown]:
    texts = view.wording.proposal
    strip = proposal_strip(proposal, page, view)
    aside = [md.heading(2, md.text(texts.who_when), "verlauf"), html_block(strip)] if strip else []
    running = [prose(proposal.prose, proposal.id, numbers)]
    running = [md.heading(2, md.text(texts.reported), "bericht"), *running] if running[0] else []
    if aside or running:
        sections = [md.block("div", aside, class_="after")] if aside else []
        sections += [md.block("div", running, class_="col")] if running else []
        yield md.block("div", sections, class_="duo" if len(sections) > 1 else "single")


def _positions(proposal: Proposal, page: str, view: View) -> Iterator[Markdown]:
    """Each actor once, the one who spoke last first; the sentence of the present stance open, the rest folded."""
    stances = view.of_proposal.get(proposal.id, ())
    if stances:
        yield md.heading(2, md.text(view.wording.proposal.positions), _POSITIONS)
        groups = [list(group) for _, group in groupby(sorted(stances, key=_by_actor), key=_by_actor)]
        ordered = sorted(groups, key=lambda group: max(held.day for held in group), reverse=True)
        lengths = accumulate(len(_current(group, view).first.quote) for group in ordered)
        sections = [_of_actor(group, page, view, used <= _OPEN) for group, used in zip(ordered, lengths, strict=True)]
        yield html_block(h.div(".two")[sections])


def _by_actor(held: Held) -> str:
    return held.actor.id


def _current(stances: Sequence[Held], view: View) -> Held:
    """The stance that holds: of several on one day the one that `by_day` takes."""
    return view.latest[stances[0].actor.id, stances[0].proposal.id][-1]


def _of_actor(stances: list[Held], page: str, view: View, opened: bool) -> h.Element:
    """The stances of an actor; the sentence of the present one stands open or, further down, folded with the rest."""
    latest, *earlier = sorted(stances, key=lambda held: held.day, reverse=True)
    current = _current(stances, view)
    days = view.latest[latest.actor.id, latest.proposal.id]
    changes = [each for each in view.changes if each.after in days]
    steady = claim.held_since(holdings.runs(days)[-1], view)
    others = [held for held in (latest, *earlier) if held != current]
    everything = [each for held in (current, *others) for each in holdings.by_passage(held)]
    return h.section(".pos")[
        h.h3[claim.actor_link(latest, page), " ", h.span(".role")[latest.actor.role]],
        [h.p(".change")[claim.change(found, view)] for found in changes] or h.p[steady],
        _passage(everything[0].first, page, view) if opened else None,
        _folded(everything[1:] if opened else everything, current, page, view, opened),
    ]


def _folded(entries: Sequence[Held], current: Held, page: str, view: View, more: bool) -> h.Node:
    """Passages, each below the stance as it proves it; the present one, as the first passage has it, stands above."""
    if not entries:
        return None
    texts = view.wording
    summary = texts.count(len(entries), texts.proposal.more_quotations if more else texts.actor.number_of_quotations)
    above = _proven(holdings.by_passage(current)[0])
    rows = (
        (None if _proven(each) == above else claim.stance_on(each, view), _passage(each.first, page, view))
        for each in entries
    )
    return h.details(".more")[h.summary[summary], h.div[evidence.headed(rows)]]


def _proven(held: Held) -> tuple[object, ...]:
    """What a stance is shown with: what of it is inferred, and who passes it on."""
    return held.stance, held.day, held.day_basis, held.stance_is_inferred, held.first.passed_on_by


def _passage(citation: Citation, page: str, view: View) -> h.Element:
    return evidence.cited(citation, page, view, paths.evidence(citation.position.id))


def _background(proposal: Proposal, page: str, view: View) -> Iterator[Markdown]:
    told = view.background.get(proposal.id, ())
    if told:
        texts = view.wording.proposal
        yield md.heading(2, md.text(texts.background), "hintergrund")
        summary = view.wording.count(len(told), texts.background_passages)
        rows = evidence.headed((_told_by(each, page, view), _passage(each, page, view)) for each in told)
        yield html_block(
            h.details(".more.ui.col")[h.summary[summary], h.div[h.p(".small.soft")[texts.background_note], rows]]
        )


def _told_by(citation: Citation, page: str, view: View) -> h.Node:
    actor = citation.actor
    who = h.a(href=paths.url(page, paths.actor(actor.id)))[actor.name] if actor else None
    return claim.background(citation, who, view)


def _data(proposal: Proposal, view: View) -> PageData:
    actors = [held.actor for held in view.of_proposal.get(proposal.id, ())]
    names, sides = dict.fromkeys(actor.name for actor in actors), tuple(actor.side for actor in actors)
    return PageData(kind="proposal", actors=tuple(names), proposals=(proposal.title,), sides=sides)


def _back_matter(proposal: Proposal, referred: Iterable[Evidence], page: str, view: View) -> Iterator[Markdown]:
    texts = view.wording.proposal
    if proposal.related:
        titles = {each.id: each.title for each in view.dossier.proposals}
        links = [h.li[h.a(href=paths.url(page, paths.proposal(id)))[titles[id]]] for id in proposal.related]
        yield md.heading(2, md.text(texts.related), "verwandt")
        yield html_block(h.ul(".chips")[links])
    yield md.heading(2, md.text(texts.sources), "quellen")
    yield html_block(_sources(proposal, referred, page, view))


def _sources(proposal: Proposal, referred: Iterable[Evidence], page: str, view: View) -> h.Element:
    """The articles to which passages, numbers and links of the page lead, folded."""
    own = (view.citations[proposal.id, each.id].article for each in proposal.positions)
    linked = set(_ARTICLE.findall(proposal.prose))
    named = (each for each in view.dossier.articles if each.id in linked) if linked else ()
    articles = {each.id: each for each in (*own, *(passage.article for passage in referred), *named)}
    rows = [
        h.li[h.a(href=paths.url(page, paths.article(article.id)))[article.title.value], " – ", _day(article, view)]
        for article in articles.values()
        if article.title
    ]
    return h.details[h.summary[view.articles(articles.values())], h.ul[rows]]


def _day(article: Article, view: View) -> h.Node:
    return h.span(".nb")[view.wording.day(article.date.value)] if article.date else view.wording.common.undated
