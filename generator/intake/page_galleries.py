"""Picture series: where captions hold more text than all else below the headline, they are the article's paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from generator.intake.line_roles import PROSE_WORDS, Role
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.model import RUNNING_TEXT, BlockKind, Reason

_FEWEST = 3
"""Pictures with a text; an article often has two."""
_IMAGES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")


def told(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> tuple[Extent, list[Label]]:
    """Where the article is and what its parts are, with the captions of a picture series as its text.

    Pictures that link to other pages are teasers, and never count.
    """
    found = list(before)
    captions = _captions(rows, max(place.title, default=len(rows)))
    pictures = {picture for index in captions if (picture := rows[index].element.picture) is not None}
    if len(pictures) < _FEWEST or any(map(_leads_away, pictures)):
        return place, found
    texts = [
        index
        for index, label in enumerate(found)
        if label in RUNNING_TEXT and label is not BlockKind.LEAD and index not in captions
    ]
    if _length(rows, captions) <= _length(rows, texts):
        return place, found
    for index, row in enumerate(rows):
        if row.element.picture in pictures:
            found[index] = BlockKind.PARAGRAPH if index in captions else _beside(row)
    return replace(place, first=min(place.first, captions[0]), end=max(place.end, captions[-1] + 1)), found


def _captions(rows: Sequence[PartFeatures], start: int) -> list[int]:
    """The places of the captions that may be text; without any vote on a page, all of it may be the article."""
    voted = any(row.inside for row in rows)
    return [index for index in range(start, len(rows)) if _tells(rows[index]) and (rows[index].inside or not voted)]


def _tells(row: PartFeatures) -> bool:
    """Whether a part is a caption of a sentence or more."""
    is_caption = row.element.caption and row.element.region is None and not row.linked
    return is_caption and (
        row.role in (Role.PROSE, Role.SENTENCE) or (row.role is Role.CAPTION and row.words >= PROSE_WORDS)
    )


def _beside(row: PartFeatures) -> Label:
    """Why what else stands with a picture goes: who made it, or its number in the series."""
    return Reason.CREDIT if row.role is Role.CREDIT else Reason.OTHER


def _leads_away(picture: HtmlElement) -> bool:
    """Whether a picture links to something else than itself in another size."""
    links = (link.get("href") or "#" for link in picture.iter("a"))
    return any(not (link.startswith("#") or urlsplit(link).path.lower().endswith(_IMAGES)) for link in links)


def _length(rows: Sequence[PartFeatures], places: Iterable[int]) -> int:
    return sum(len(rows[index].part.text) for index in places)
