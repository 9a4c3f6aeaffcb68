"""The page of an actor: positions in order of date, and where the articles name it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model import Actor, ActorKind, Citation, Linked, Mention, Output
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.article_page import title
from generator.pages.markdown import Markdown
from generator.pages.pagedata import PageData, page_data
from generator.pages.paging import parts as in_parts
from generator.pages.position import BlockIds, position
from generator.pages.wording.catalogue import Wording
from generator.text.slug import slug

PER_PAGE = 100
_WIKIDATA = "https://www.wikidata.org/wiki/"


def actor_pages(
    actor: Actor,
    citations: tuple[Citation, ...],
    mentions: tuple[tuple[Linked, Mention], ...],
    ids: BlockIds,
    wording: Wording,
) -> Iterator[Output]:
    """The page of an actor, and further ones where its mentions are many."""
    first, *rest = in_parts(mentions, PER_PAGE)
    path = paths.actor(actor.id)
    meta = {"title": actor.name, "description": f"{actor.name}: {actor.role}", "edit": "seeds/actors.yml"}
    body = [
        md.heading(1, md.text(actor.name), "titel"),
        md.paragraph(md.text(actor.role), css="lead"),
        *_positions(citations, path, ids, wording),
        page_data(PageData("actor", actors=(actor.name,), proposals=_proposals(citations))),
        md.block("div", _back_matter(actor, first, path, wording, more=bool(rest)), class_="back-matter"),
    ]
    yield Output(path, md.page(meta, md.blocks(body)))
    for number, part in enumerate(rest, 2):
        yield _further(actor, part, number, wording, last=number == len(rest) + 1)


def actors_page(actors: tuple[Actor, ...], wording: Wording) -> Output:
    """The overview of all actors, by kind."""
    ordered = sorted(actors, key=lambda actor: (list(ActorKind).index(actor.kind), _sort_name(actor)))
    body = [md.heading(1, md.text(wording.actor.all), "titel")]
    for kind, group in groupby(ordered, key=lambda actor: actor.kind):
        name = wording.actor_groups[kind]
        body += [md.heading(2, md.text(name), slug(name)), md.items(_entry(actor) for actor in group)]
    meta = {"title": wording.actor.all}
    return Output(paths.ACTORS, md.page(meta, md.blocks([*body, page_data(PageData("overview"))])))


def _entry(actor: Actor) -> Markdown:
    address = paths.relative(paths.ACTORS, paths.actor(actor.id))
    return md.link(md.text(actor.name), address) + md.text(f" – {actor.role}")


def _sort_name(actor: Actor) -> str:
    """Persons stand by their last name."""
    return actor.name.split()[-1] if actor.kind is ActorKind.PERSON else actor.name


def _positions(citations: tuple[Citation, ...], path: str, ids: BlockIds, wording: Wording) -> Iterator[Markdown]:
    if citations:
        yield md.heading(2, md.text(wording.actor.positions), "positionen")
    for citation in sorted(citations, key=lambda c: (c.position.day, c.proposal.id, c.number)):
        target = paths.relative(path, paths.proposal(citation.proposal.id), paths.evidence(citation.position.id))
        yield position(citation, md.link(md.text(citation.proposal.title), target), path, ids, wording)


def _proposals(citations: tuple[Citation, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(citation.proposal.title for citation in citations))


def _back_matter(
    actor: Actor, mentions: tuple[tuple[Linked, Mention], ...], path: str, wording: Wording, more: bool
) -> Iterator[Markdown]:
    if mentions:
        yield md.heading(2, md.text(wording.actor.mentioned_in), "erwaehnt-in")
        yield md.items(_mention(linked, mention, path, wording) for linked, mention in mentions)
    if more:
        yield _more(actor, 2, path, wording)
    if actor.spellings:
        yield md.heading(2, md.text(wording.actor.spellings), "schreibweisen")
        yield md.paragraph(md.text(", ".join(actor.spellings)))
    if actor.wikidata:
        yield md.paragraph(md.link(md.text(f"Wikidata: {actor.wikidata}"), _WIKIDATA + actor.wikidata))


def _mention(linked: Linked, mention: Mention, path: str, wording: Wording) -> Markdown:
    article = linked.article
    address = paths.relative(path, paths.article(article.id), linked.ids[mention.piece.block])
    day = wording.day(article.date.value) if article.date else wording.common.undated
    return md.link(md.text(title(article)), address) + md.text(f" – {day}")


def _more(actor: Actor, number: int, path: str, wording: Wording) -> Markdown:
    address = paths.relative(path, paths.mentions(actor.id, number))
    return md.paragraph(md.link(md.text(wording.actor.more_mentions), address))


def _further(
    actor: Actor, mentions: tuple[tuple[Linked, Mention], ...], number: int, wording: Wording, last: bool
) -> Output:
    path = paths.mentions(actor.id, number)
    name = wording.common.part.format(name=wording.actor.mentions.format(actor=actor.name), number=number)
    back = md.text(wording.actor.back.format(actor=actor.name))
    body = [
        md.heading(1, md.text(name), "titel"),
        md.items(_mention(linked, mention, path, wording) for linked, mention in mentions),
        md.paragraph(md.link(back, paths.relative(path, paths.actor(actor.id)))),
        page_data(PageData("overview")),
    ]
    if not last:
        body.insert(2, _more(actor, number + 1, path, wording))
    return Output(path, md.page({"title": name}, md.blocks(body)))
