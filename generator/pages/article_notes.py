"""Notes beside the paragraphs of an article: who is quoted there for what, with links to the pages that quote it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

import htpy as h

from generator.dossier import anchors
from generator.model import Citation, Linked, Polarity
from generator.pages import claim, evidence, paths
from generator.pages import markdown as md
from generator.pages.drawings import signs
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.wording.catalogue import Wording
from generator.text import address

IN_ADDRESSES = "%/:?#@!$&'*+,;=~-._"
"""Characters with a meaning in an address (RFC 3986), without brackets, which have a meaning in Markdown."""
PROVENANCE = "quelle"
"""Id of the section that tells the origin of everything said about an article."""
_IN_SIGHT = 30
"""How many links of notes are visible beside an article: with all else that Tab stops at there, these make some 60
stops."""
_TITLES = 3
"""How many proposals a folded note names: two lines of a phone."""
_CHIPS = 4
"""How many proposals, and how many actors, are visible above an article; with more the text would begin below a phone's
first screen."""


def article_notes(linked: Linked, page: str, wording: Wording) -> dict[int, Markdown]:
    """The note of each block that is quoted, by its place in the article."""
    by_block: defaultdict[int, list[Citation]] = defaultdict(list)
    for citation in linked.citations:
        by_block[citation.pieces[0].block].append(citation)
    lines = {number: list(_lines(each, linked.ids[number], page, wording)) for number, each in by_block.items()}
    most = _most_in_sight([_links(each) for each in lines.values()])
    return {
        number: _note(_summary(by_block[number], wording), [line for line, _ in each], _links(each) > most)
        for number, each in lines.items()
    }


def _links(lines: list[tuple[h.Element, int]]) -> int:
    return sum(number for _, number in lines)


def _most_in_sight(notes: list[int]) -> int:
    """The number of links up to which a note stands open, so that not too many are visible; a folded note is one
    stop."""
    fitting = (
        most
        for most in sorted(set(notes), reverse=True)
        if sum(number if number <= most else 1 for number in notes) <= _IN_SIGHT
    )
    return next(fitting, 1)


def article_chips(linked: Linked, page: str, wording: Wording) -> Markdown:
    """Chips above the text: what the article is quoted for, whom it names, and where it comes from."""
    texts = wording.article
    proposals = {paths.proposal(each.proposal.id): each.proposal.title for each in linked.citations}
    actors = {paths.actor(each.actor.id): each.actor.name for each in linked.mentions}
    rows = [_chips(texts.quoted_for, proposals, page, wording), _chips(texts.actors, actors, page, wording)]
    sprite = signs.SPRITE if linked.citations else None
    return html_block(h.div(".about-chips", role="note")[rows, _origin(linked, wording), sprite])


def legend(linked: Linked, wording: Wording) -> Markdown:
    """What signs in outline mean and what it means that a stance is inferred, where notes have such."""
    stances = {(each.position.stance, claim.outlined(each)) for each in linked.citations if each.position.stance}
    unproven = {stance.polarity for stance, outlined in stances if stance and outlined}
    outlines = [signs.sign(each, outline=True) for each in Polarity if each in unproven]
    is_inferred = any(each.stance_is_inferred for each in linked.citations)
    told: list[h.Node] = [[outlines, wording.article.outline]] if outlines else []
    told += [wording.claim.stance_inferred_means] if is_inferred else []
    return html_block(h.ul(".legend")[[h.li(".soft")[each] for each in told]]) if told else md.EMPTY


def _chips(label: str, pages: Mapping[str, str], page: str, wording: Wording) -> h.Element | None:
    """Links to pages; those for which there is no room are folded behind the others."""
    links = [h.li[h.a(href=paths.url(page, target))[name]] for target, name in pages.items()]
    if not links:
        return None
    shown, folded = (links, []) if len(links) <= _CHIPS + 1 else (links[:_CHIPS], links[_CHIPS:])
    more = wording.count(len(folded), wording.common.others)
    rest = h.li(".rest")[h.details[h.summary[more], h.ul(".chips")[folded]]] if folded else None
    return h.ul(".chips")[h.li(".lab")[label], shown, rest]


def _origin(linked: Linked, wording: Wording) -> h.Element:
    """Where it was published, if that is known, a link to its provenance, and what underlining means; a script adds how
    to cite it."""
    texts, article = wording.article, linked.article
    known = article.url and h.a(href=quote(article.url.value, safe=IN_ADDRESSES))[address.host(article.url.value)]
    where = evidence.inferred_origin(article, wording) or None
    return h.p(".origin", data_where=where)[
        texts.original,
        ": ",
        known or texts.original_unknown,
        " · ",
        f"{texts.underlined} · " if linked.pieces else None,
        h.a(href=f"#{PROVENANCE}")[texts.about],
    ]


def _note(summary: str, lines: list[h.Element], is_folded: bool) -> Markdown:
    """A note; in wide windows it stands open unless it is folded."""
    opened = h.details(".folded") if is_folded else h.details
    return html_block(h.div(".nt", role="note")[opened[h.summary[summary], h.ul[lines]]])


def _summary(citations: Sequence[Citation], wording: Wording) -> str:
    """“Zitiert zu Neubau und Umgehung”: what a folded note holds, so that not all notes of a page say the same."""
    titles = list(dict.fromkeys(each.proposal.title for each in citations))
    rest = len(titles) - _TITLES
    if rest > 1:
        titles = [*titles[:_TITLES], wording.count(rest, wording.common.others)]
    return f"{wording.article.quoted_for} {wording.listing(titles)}"


def _lines(citations: list[Citation], block_id: str, page: str, wording: Wording) -> Iterator[tuple[h.Element, int]]:
    """A line for each actor, stance, whether it or its day is inferred, and who passes it on (“Anna Adler fordert laut
    dpa → Neubau · Umgehung”), and its number of links.
    """
    merged: defaultdict[tuple[str, str, bool, bool, tuple[str, ...]], list[Citation]] = defaultdict(list)
    for citation in citations:
        actor = citation.actor.name if citation.actor else ""
        stance = str(citation.position.stance or "")
        outlined = bool(stance) and claim.outlined(citation)
        merged[actor, stance, citation.stance_is_inferred, outlined, citation.passed_on_by].append(citation)
    for group in merged.values():
        links = _things(group, block_id, page)
        yield h.li[_who(group[0], wording), " → ", _listed(links)], len(links)


def _who(citation: Citation, wording: Wording) -> h.Node:
    """Who is quoted; what nobody says or passes on, the article itself tells."""
    via = claim.via_note(citation, wording)
    if citation.actor is None:
        return via or wording.claim.background
    return [citation.actor.name, _stance(citation, citation.actor.plural, wording), via]


def _stance(citation: Citation, plural: bool, wording: Wording) -> h.Node:
    """Sign and word of a stance; background has none."""
    stance = citation.position.stance
    if stance is None:
        return None
    css = f".st.{signs.css(stance.polarity)}"
    verb = wording.stances[stance].verb(plural)
    sign = signs.sign(stance.polarity, claim.outlined(citation))
    return [" ", h.span(css)[sign, verb, claim.stance_origin(citation, wording)]]


def _things(citations: list[Citation], block_id: str, page: str) -> list[h.Element]:
    """A link for each proposal, to the first position that is meant; a script shows the passage that this rests on."""
    links = []
    for citation in {each.proposal.id: each for each in reversed(citations)}.values():
        target = paths.url(page, paths.proposal(citation.proposal.id), paths.evidence(citation.position.id))
        passage = anchors.passage_id(block_id, citation.pieces[0])
        links.append(h.a(".backlink", href=target, data_passage=passage)[citation.proposal.title])
    return links[::-1]


def _listed(links: list[h.Element]) -> h.Node:
    return [[" · " if number else None, link] for number, link in enumerate(links)]
