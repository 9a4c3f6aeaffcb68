"""How a position is shown wherever it stands: who, how, when, the quotation, and the way to its passage."""

from __future__ import annotations

from collections.abc import Mapping

from generator.dossier import anchors
from generator.model import Citation, Stance
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.article_page import title
from generator.pages.markdown import Markdown
from generator.pages.wording.catalogue import Wording

BlockIds = Mapping[str, tuple[str, ...]]
"""The block ids of each article, by its id."""


def position(
    citation: Citation, subject: Markdown, page: str, ids: BlockIds, wording: Wording, id: str = ""
) -> Markdown:
    """One position; `subject` says what the page does not: the actor, or the proposal."""
    badge = [stance(citation.position.stance, wording)] if citation.position.stance else []
    head = md.joined(" · ", [subject, *badge, md.text(wording.day(citation.position.day))])
    passage = md.link(md.text(wording.position.passage), passage_address(citation, page, ids), class_="passage")
    article = md.wrap("cite", md.text(title(citation.article)))
    parts = [
        md.paragraph(head, css="position-head"),
        md.quote(md.text(citation.quote)),
        md.paragraph(article + md.text(" · ") + passage, css="position-source"),
        md.paragraph(md.text(citation.position.note), css="position-note") if citation.position.note else md.EMPTY,
    ]
    return md.block("div", parts, class_="position", **({"id": id} if id else {}))


def stance(value: Stance, wording: Wording) -> Markdown:
    """A stance as a badge that says what it means."""
    text = wording.stances[value]
    return md.wrap("span", md.text(text.label), class_=f"stance stance-{value.polarity}", title=text.meaning)


def passage_address(citation: Citation, page: str, ids: BlockIds) -> str:
    """Where the first passage of the quotation is marked in the article."""
    first = citation.pieces[0]
    block = ids[citation.article.id][first.block]
    return paths.relative(page, paths.article(citation.article.id), anchors.passage_id(block, first))
