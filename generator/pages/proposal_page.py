"""The page of a proposal: what it says in short, and every position with its quotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.dossier import link
from generator.model import Citation, Output, Proposal
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.markdown import Markdown
from generator.pages.pagedata import PageData, page_data
from generator.pages.position import BlockIds, position
from generator.pages.prose import Citations, prose
from generator.pages.wording.catalogue import Wording


def proposal_page(
    proposal: Proposal,
    citations: Citations,
    proposals: Mapping[str, Proposal],
    ids: BlockIds,
    known: link.Names,
    wording: Wording,
) -> Output:
    """The page, with `citations` and `proposals` of the whole dossier to look references up in."""
    path = paths.proposal(proposal.id)
    own = [citations[proposal.id, each.id] for each in proposal.positions]
    meta = {"title": proposal.title, "description": proposal.summary, "edit": f"seeds/proposals/{proposal.id}.md"}
    parts = [
        md.heading(1, md.text(proposal.title), "titel"),
        md.paragraph(md.text(proposal.summary), css="lead"),
        prose(proposal.prose, path, proposal.id, citations, known, wording),
        md.heading(2, md.text(wording.proposal.positions), "positionen"),
        *(_position(citation, path, ids, wording) for citation in own),
        page_data(_data(own)),
        md.block("div", _back_matter(proposal, own, proposals, path, wording), class_="back-matter"),
    ]
    return Output(path, md.page(meta, md.blocks(parts)))


def proposals_page(proposals: tuple[Proposal, ...], wording: Wording) -> Output:
    """The overview of all proposals."""
    parts = [
        md.heading(1, md.text(wording.proposal.all), "titel"),
        md.paragraph(md.text(wording.proposal.all_lead), css="lead"),
        cards(proposals, paths.PROPOSALS, wording),
        page_data(PageData("overview")),
    ]
    return Output(paths.PROPOSALS, md.page({"title": wording.proposal.all}, md.blocks(parts)))


def cards(proposals: tuple[Proposal, ...], page: str, wording: Wording) -> Markdown:
    """Proposals as cards."""
    return md.block("div", [md.items(_card(proposal, page, wording) for proposal in proposals)], class_="cards")


def _card(proposal: Proposal, page: str, wording: Wording) -> Markdown:
    name = md.link(md.text(proposal.title), paths.relative(page, paths.proposal(proposal.id)), class_="card-title")
    number = wording.count(len(proposal.positions), wording.proposal.number_of_positions)
    parts = [name, md.wrap("span", md.text(proposal.summary), class_="card-summary")]
    return md.joined(" ", [*parts, md.wrap("span", md.text(number), class_="card-count")])


def _position(citation: Citation, path: str, ids: BlockIds, wording: Wording) -> Markdown:
    number = md.wrap("span", md.text(str(citation.number)), class_="position-number")
    actor = _actor(citation, path)
    return position(citation, number + actor, path, ids, wording, paths.evidence(citation.position.id))


def _actor(citation: Citation, path: str) -> Markdown:
    if citation.actor is None:
        return md.EMPTY
    return md.text(" ") + md.link(md.text(citation.actor.name), paths.relative(path, paths.actor(citation.actor.id)))


def _data(citations: list[Citation]) -> PageData:
    return PageData(
        kind="proposal",
        actors=tuple(dict.fromkeys(citation.actor.name for citation in citations if citation.actor)),
        proposals=(citations[0].proposal.title,),
    )


def _back_matter(
    proposal: Proposal, citations: list[Citation], proposals: Mapping[str, Proposal], path: str, wording: Wording
) -> Iterator[Markdown]:
    articles = {citation.article.id: citation.article for citation in citations}
    yield md.heading(2, md.text(wording.proposal.sources), "quellen")
    yield md.items(
        md.link(md.text(article.title.value), paths.relative(path, paths.article(article.id)))
        + md.text(f" – {wording.day(article.date.value) if article.date else wording.common.undated}")
        for article in articles.values()
        if article.title
    )
    if proposal.related:
        yield md.heading(2, md.text(wording.proposal.related), "verwandt")
        related = [proposals[id] for id in proposal.related]
        yield md.items(md.link(md.text(p.title), paths.relative(path, paths.proposal(p.id))) for p in related)
