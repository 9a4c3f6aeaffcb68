"""What a part of an HTML page is by itself: text, picture, heading, item, or the reason why it is removed."""

from __future__ import annotations

import re

from generator.intake import picture_credits
from generator.intake.line_roles import MARKERS, META, Role
from generator.intake.page_features import LINKED, PartFeatures
from generator.model import BlockKind, Reason

Label = BlockKind | Reason

_FOREIGN = (*MARKERS, Role.NOTICE, Role.TEASER, Role.SIGN)
_SOME_LINKS = 0.2
"""Share of characters in links from which on a line that reads like a pointer is one: a sentence may begin so, too."""
_HEADING_WORDS = 25
"""Words of a heading; more in such an element are a paragraph."""
_OFFERED = re.compile(
    r"\btest(?:en|e|et)\b|weiter ?lesen|freischalten|kündbar|(?:tage?|wochen?|monate?) (?:\w+ )?lesen"
    r"|^(?:jetzt|hier|mit|nur|schon|zum)\b.*abo(?:s|nnements?)?\b",
    re.IGNORECASE,
)
"""Something to try or to read. Articles tell of subscriptions, too, but hardly ever begin with these words."""
_AT_PRICE = re.compile(
    r"\d ?(?:€|euro\b|franken\b|chf\b)|(?:€|\bchf) ?\d|\bgratis\b|\bkostenlos\b|\bkostenfrei\b"
    r"|^(?:jetzt |hier )?(?:\d+|ein\w*|zwei|drei|vier|sechs) (?:tage?|wochen?|monate?) (?:\w+ )?testen",
    re.IGNORECASE,
)
"""A price, or a trial named first: a sentence of an article begins otherwise."""
_CALLED = re.compile(r"(?:jetzt|hier)\b[^.!?]*\b(?:weiter ?lesen|freischalten|abonnieren)\b[^.!?]*", re.IGNORECASE)
"""An offer that names neither price nor trial: a call to read on, which closes like no sentence."""
_LONGEST_OFFER = 25
"""Words; an article's paragraph that tells of prices and subscriptions is mostly longer."""


def is_text(row: PartFeatures) -> bool:
    """Whether a part is running text of the article by itself."""
    if row.element.heading or row.element.region or is_picture(row) or row.linked > LINKED:
        return False
    if not row.inside or row.role in META or _is_foreign(row):
        return False
    return row.vote or (row.home and row.role in (Role.PROSE, Role.SENTENCE))


def _is_foreign(row: PartFeatures) -> bool:
    """Whether its words show that a part is not the article's; a teaser's words do not, with a vote and few links."""
    if row.role is Role.TEASER:
        return row.linked > _SOME_LINKS or not row.vote
    return row.role in _FOREIGN


def is_pointer(row: PartFeatures) -> bool:
    """Whether its words show that a part points to other articles, or that the article ends with it."""
    return row.role in MARKERS or (row.role is Role.TEASER and row.linked > _SOME_LINKS)


def is_offer(row: PartFeatures) -> bool:
    """Whether a part offers the rest for money: something to read at a price, or a call to read on, in an element named
    after a paywall.

    The name alone is not enough: outlets give it to the paid text itself, too.
    """
    if row.element.region is not Reason.PAYWALL or row.words > _LONGEST_OFFER:
        return False
    text = row.part.text
    return bool((_OFFERED.search(text) and _AT_PRICE.search(text)) or _CALLED.fullmatch(text))


def is_picture(row: PartFeatures) -> bool:
    """Whether a part is a caption or a credit, by its element, by what it stands with, or by its words."""
    element = row.element
    if element.caption or element.credit or any(inner.caption for inner in row.inner):
        return True
    if element.figure and row.part.block.tag not in ("blockquote", "p", "td", "th", "li"):
        return True
    if row.pictured and not element.heading and row.linked <= LINKED:
        return True
    if row.part.block.tag == "li" and row.beside and picture_credits.LISTED_SENTENCE.fullmatch(row.part.text):
        return False
    return row.role is Role.CREDIT or (row.role is Role.CAPTION and not (row.vote and row.home))


def may_show_picture(row: PartFeatures) -> bool:
    """Whether a picture in such a place can be the article's; a credit's element is often named after its author."""
    return row.element.region in (None, Reason.AUTHOR_NOTE)


def reason(row: PartFeatures, otherwise: Reason) -> Reason:
    """Why a part is removed: its words tell that more exactly than where it stands."""
    if row.role in _FOREIGN or row.role in META:
        return row.reason
    return row.element.region or (Reason.TEASER if row.linked > LINKED else otherwise)


def outside(row: PartFeatures, is_above: bool) -> Label:
    """Why a part above or below the article is removed."""
    return reason(row, Reason.NAVIGATION) if is_above else row.element.region or reason(row, Reason.OTHER)


def in_head(row: PartFeatures) -> Label:
    """What a part between headline and text is by itself."""
    if row.role in META:
        return row.reason
    if is_picture(row) and may_show_picture(row):
        return BlockKind.CAPTION
    if row.element.heading and row.inside and row.beside and not row.element.region and not _is_foreign(row):
        return BlockKind.HEADING
    return reason(row, Reason.OTHER)


def in_text(row: PartFeatures) -> Label:
    """What a part of the text is by itself."""
    if is_picture(row) and may_show_picture(row):
        return BlockKind.CAPTION
    if row.element.region or _is_foreign(row) or (row.role in META and not row.vote) or row.linked > LINKED:
        return reason(row, Reason.OTHER)
    if row.element.heading:
        return BlockKind.HEADING
    if row.element.item is not None and (row.vote or row.home or row.beside):
        return BlockKind.ITEM
    if row.home or _is_paragraph(row):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING if row.element.subhead and row.words <= _HEADING_WORDS else Reason.OTHER


def is_time(row: PartFeatures) -> bool:
    """Whether a part tells when an entry of a live blog was written."""
    return row.role is Role.DATE and row.inside and row.element.region is None


def _is_paragraph(row: PartFeatures) -> bool:
    """Whether a part is a paragraph though its make (tags and classes) is not that of most paragraphs."""
    if row.role is Role.SHORT and not row.beside:
        return False
    return row.vote or (row.element.quote is not None and row.beside and row.role is Role.SENTENCE)
