"""Whether an HTML page is one of several that an article is spread over; the others are not in its file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from generator.intake.page_features import PartFeatures
from generator.intake.page_labels import Extent
from generator.model import Reason

_OTHERS = re.compile(
    r"\bseite \d{1,2} (?:von|/) (?:[2-9]|\d\d)\b|\bauf einer seite lesen\b|^(?:weiter|lesen sie weiter) auf seite \d",
    re.IGNORECASE,
)
_LONGEST = 25
"""Words: a bar with the headlines of three pages; a sentence of the text may tell of page 1 of 3 of a letter."""
_BELOW = 6
"""So many parts below its text belong to the article: buttons and tags may stand over the numbers of its pages."""
_NUMBERED = re.compile(r"(?:[?&](?:seite|page|pg|p)=|/(?:seite[/_-]?|page[_-]?)|[_-](?:seite|page)[_-]?)\d{1,2}/?$")
"""How the address of a further page ends. For weblogs the next post, and
“/page/2/” of their list of posts, is `rel=next`, too."""
_COMMENTS = re.compile(r"comment|kommentar", re.IGNORECASE)


def has_others(tree: HtmlElement, rows: Sequence[PartFeatures], place: Extent, own: str) -> bool:
    """Whether the page names a next one by number, or says beside its article which of several it is.

    `own` is the page's address, or empty.
    """
    links = (each.get("href") or "" for each in tree.iter("a", "link") if (each.get("rel") or "").lower() == "next")
    return any(_is_further(link, own) for link in links) or any(map(_tells, rows[place.start : place.end + _BELOW]))


def _is_further(link: str, own: str) -> bool:
    """Whether an address is that of a further page of the article, and not of its comments or of another one."""
    if _COMMENTS.search(link):
        return False
    below = own.rstrip("/") + "/"
    numbered = bool(own) and link.startswith(below) and link[len(below) :].rstrip("/").isdecimal()
    return numbered or bool(_NUMBERED.search(link))


def _tells(row: PartFeatures) -> bool:
    """Whether a part says which of several pages this one is."""
    is_short = row.words <= _LONGEST and row.element.region is not Reason.COMMENTS
    return is_short and bool(_OTHERS.search(row.part.text))
