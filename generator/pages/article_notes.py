"""Notes beside the paragraphs of an article: who is quoted there for what. One note a paragraph; it leads back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import htpy as h

from generator.model import Citation, Linked
from generator.pages import paths
from generator.pages.drawings import signs
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.wording.catalogue import Wording

CHIPS = 8
"""Proposals and actors above an article at most: more would hide the text; notes and links in the text hold all."""


def article_notes(linked: Linked, path: str, wording: Wording) -> dict[int, Markdown]:
    """The note of each block that is quoted, by its place in the article."""
    by_block: defaultdict[int, list[Citation]] = defaultdict(list)
    for citation in linked.citations:
        by_block[citation.pieces[0].block].append(citation)
    return {number: _note(citations, path, wording) for number, citations in by_block.items()}


def article_chips(linked: Linked, path: str, wording: Wording) -> Markdown:
    """What the article is quoted for, and whom it names, as links; with the signs that the notes use."""
    texts = wording.article
    proposals = {citation.proposal.id: citation.proposal.title for citation in linked.citations}
    actors = {mention.actor.id: mention.actor.name for mention in linked.mentions}
    rows = [
        _chips(
            texts.quoted_for,
            [(title, paths.url(path, paths.proposal(id))) for id, title in list(proposals.items())[:CHIPS]],
        ),
        _chips(texts.actors, [(name, paths.url(path, paths.actor(id))) for id, name in list(actors.items())[:CHIPS]]),
    ]
    shown = [row for row in rows if row is not None]
    sprite = signs.SPRITE if linked.citations else None
    return html_block(h.div(".about-chips", role="note")[shown, sprite]) if shown else Markdown("")


def _chips(label: str, links: list[tuple[str, str]]) -> h.Element | None:
    if not links:
        return None
    return h.ul(".chips")[h.li(".lab")[label], [h.li[h.a(href=target)[name]] for name, target in links]]


def _note(citations: list[Citation], path: str, wording: Wording) -> Markdown:
    lines = list(_lines(citations, path, wording))
    summary = wording.count(len(lines), wording.article.notes)
    return html_block(h.div(".nt", role="note")[h.details[h.summary[summary], h.ul[lines]]])


def _lines(citations: list[Citation], path: str, wording: Wording) -> Iterator[h.Element]:
    """One line for each actor and stance: “Anna Adler fordert → Neubau · Umgehung”."""
    merged: defaultdict[tuple[str, str], list[Citation]] = defaultdict(list)
    for citation in citations:
        actor = citation.actor.name if citation.actor else ""
        merged[actor, str(citation.position.stance or "")].append(citation)
    for group in merged.values():
        yield h.li[_who(group[0], wording), " → ", _things(group, path)]


def _who(citation: Citation, wording: Wording) -> h.Node:
    if citation.actor is None or citation.position.stance is None:
        return wording.claim.background
    text, polarity = (
        wording.stances[citation.position.stance].verb(citation.actor.plural),
        citation.position.stance.polarity,
    )
    return [citation.actor.name, " ", h.span(f".st.{signs.css(polarity)}")[signs.sign(polarity), text]]


def _things(citations: list[Citation], path: str) -> h.Node:
    links = []
    for citation in {each.proposal.id: each for each in reversed(citations)}.values():
        target = paths.url(path, paths.proposal(citation.proposal.id), paths.evidence(citation.position.id))
        links.append(h.a(".backlink", href=target)[citation.proposal.title])
    return [[" · " if number else None, link] for number, link in enumerate(reversed(links))]
