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
from generator.text import german

PER_PAGE = 100
_GROUPS = {ActorKind.PERSON: "Personen", ActorKind.ORGANISATION: "Organisationen", ActorKind.STATE: "Staaten"}
_WIKIDATA = "https://www.wikidata.org/wiki/"


def actor_pages(
    actor: Actor, citations: tuple[Citation, ...], mentions: tuple[tuple[Linked, Mention], ...], ids: BlockIds
) -> Iterator[Output]:
    """The page of an actor, and further ones where its mentions are many."""
    first, *rest = in_parts(mentions, PER_PAGE)
    path = paths.actor(actor.id)
    meta = {"title": actor.name, "description": f"{actor.name}: {actor.role}", "edit": "seeds/actors.yml"}
    body = [
        md.heading(1, md.text(actor.name), "titel"),
        md.paragraph(md.text(actor.role), css="lead"),
        *_positions(citations, path, ids),
        page_data(PageData("actor", actors=(actor.name,), proposals=_proposals(citations))),
        md.block("div", _back_matter(actor, first, path, more=bool(rest)), class_="back-matter"),
    ]
    yield Output(path, md.page(meta, md.blocks(body)))
    for number, part in enumerate(rest, 2):
        yield _further(actor, part, number, last=number == len(rest) + 1)


def actors_page(actors: tuple[Actor, ...]) -> Output:
    """The overview of all actors, by kind."""
    ordered = sorted(actors, key=lambda actor: (list(ActorKind).index(actor.kind), _sort_name(actor)))
    body = [md.heading(1, md.text("Akteure"), "titel")]
    for kind, group in groupby(ordered, key=lambda actor: actor.kind):
        body += [
            md.heading(2, md.text(_GROUPS[kind]), _GROUPS[kind].lower()),
            md.items(_entry(actor) for actor in group),
        ]
    return Output(paths.ACTORS, md.page({"title": "Akteure"}, md.blocks([*body, page_data(PageData("overview"))])))


def _entry(actor: Actor) -> Markdown:
    address = paths.relative(paths.ACTORS, paths.actor(actor.id))
    return md.link(md.text(actor.name), address) + md.text(f" – {actor.role}")


def _sort_name(actor: Actor) -> str:
    """Persons stand by their last name."""
    return actor.name.split()[-1] if actor.kind is ActorKind.PERSON else actor.name


def _positions(citations: tuple[Citation, ...], path: str, ids: BlockIds) -> Iterator[Markdown]:
    if citations:
        yield md.heading(2, md.text("Positionen"), "positionen")
    for citation in sorted(citations, key=lambda c: (c.position.day, c.proposal.id, c.number)):
        target = paths.relative(path, paths.proposal(citation.proposal.id), paths.evidence(citation.position.id))
        yield position(citation, md.link(md.text(citation.proposal.title), target), path, ids)


def _proposals(citations: tuple[Citation, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(citation.proposal.title for citation in citations))


def _back_matter(
    actor: Actor, mentions: tuple[tuple[Linked, Mention], ...], path: str, more: bool
) -> Iterator[Markdown]:
    if mentions:
        yield md.heading(2, md.text("Erwähnt in"), "erwaehnt-in")
        yield md.items(_mention(linked, mention, path) for linked, mention in mentions)
    if more:
        yield md.paragraph(md.link(md.text("Weitere Erwähnungen"), paths.relative(path, paths.mentions(actor.id, 2))))
    if actor.spellings:
        yield md.heading(2, md.text("Andere Schreibweisen"), "schreibweisen")
        yield md.paragraph(md.text(", ".join(actor.spellings)))
    if actor.wikidata:
        yield md.paragraph(md.link(md.text(f"Wikidata: {actor.wikidata}"), _WIKIDATA + actor.wikidata))


def _mention(linked: Linked, mention: Mention, path: str) -> Markdown:
    article = linked.article
    address = paths.relative(path, paths.article(article.id), linked.ids[mention.piece.block])
    day = german.day(article.date.value) if article.date else "ohne Datum"
    return md.link(md.text(title(article)), address) + md.text(f" – {day}")


def _further(actor: Actor, mentions: tuple[tuple[Linked, Mention], ...], number: int, last: bool) -> Output:
    path = paths.mentions(actor.id, number)
    name = f"{actor.name}: Erwähnungen, Teil {number}"
    body = [
        md.heading(1, md.text(name), "titel"),
        md.items(_mention(linked, mention, path) for linked, mention in mentions),
        md.paragraph(md.link(md.text(f"Zurück zu {actor.name}"), paths.relative(path, paths.actor(actor.id)))),
        page_data(PageData("overview")),
    ]
    if not last:
        further = md.link(md.text("Weitere Erwähnungen"), paths.relative(path, paths.mentions(actor.id, number + 1)))
        body.insert(2, md.paragraph(further))
    return Output(path, md.page({"title": name}, md.blocks(body)))
