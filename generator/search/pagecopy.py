"""A page as Pagefind is to read it: its text with the marks of `searchtext`, weighed by role and kind."""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import lru_cache

from generator.search import frequent, lexicon, searchtext
from generator.search.pagetext import Block, Kind, PageText, Role
from generator.search.spellings import Spellings
from generator.text import german

_FACTORS = {
    (Kind.PROPOSAL, Role.TITLE): 1.5,
    (Kind.PROPOSAL, Role.LEAD): 1.5,
    (Kind.PROPOSAL, Role.TEXT): 1.25,
    (Kind.ACTOR, Role.EVIDENCE): 0.5,
}
"""A proposal's page comes before the articles for what it is about, an actor's is found by name and role."""
_OF_A_PART = 0.75
"""What a part of a compound weighs against 1 for a word that stands alone."""
_HEAVIEST = 10.0
_PLAIN = 1.042
"""The weight that takes no room in the index: Pagefind counts in 24ths, cut off, and need not write the number 25."""
BOOSTS = {"title": 5.0, "name": 4.0, "role": 1.0, "source": 1.0}
"""What words in these count besides, as in browser/sources.js."""
_WEIGHTS = {Role.TITLE: 5.0, Role.LEAD: 2.0, Role.HEADING: 2.0, Role.TEXT: _PLAIN, Role.EVIDENCE: 0.2}


@dataclass(frozen=True)
class PageCopy:
    """A page's copy, its words, and how well it holds each where that will be asked for."""

    path: str
    html: str
    vocabulary: set[str]
    strengths: dict[str, float]


def page_copy(page: PageText, known: Spellings, large: bool) -> PageCopy:
    """The copy of a page of a site, which may be large enough for some words to be frequent."""
    marked = [searchtext.marked(block.text, known) + _dated(page, block) for block in page.blocks]
    words = lexicon.vocabulary((block.text for block in page.blocks), marked)
    return PageCopy(page.path, _html(page, marked), words, _strengths(page, marked) if large else {})


def _strengths(page: PageText, marked: list[str]) -> dict[str, float]:
    weights = [_weight(page.kind, block.role) for block in page.blocks]
    about = _about(page, marked)
    return frequent.strengths(zip(marked, weights, strict=True), [(about[name], BOOSTS[name]) for name in BOOSTS])


def _about(page: PageText, marked: list[str]) -> dict[str, str]:
    """What is said of the page beside its text; an actor is found by name and role."""
    first = {block.role: text for block, text in reversed(list(zip(page.blocks, marked, strict=True)))}
    title, actor = first[Role.TITLE], page.kind is Kind.ACTOR
    return {
        "title": title,
        "name": title if actor else "",
        "role": first.get(Role.LEAD, "") if actor else "",
        "kind": page.kind,
        "date": page.date,
        "day": german.day(page.date) if page.date else "",
        "source": next((value for name, value in page.filters if name == "Quelle"), ""),
    }


def _dated(page: PageText, block: Block) -> str:
    """An article is found by its day."""
    if page.kind is not Kind.ARTICLE or block.role is not Role.TITLE or not page.date:
        return ""
    words = searchtext.day_words(*reversed(page.date.split("-")))
    return "".join(searchtext.MORE + word for word in words)


def _html(page: PageText, marked: list[str]) -> str:
    """The page as Pagefind is to read it; `marked` are the texts of its blocks."""
    head = "".join(_hidden("meta", key, value) for key, value in _about(page, marked).items() if value)
    head += "".join(_hidden("filter", name, value) for name, value in page.filters)
    blocks = zip(page.blocks, marked, strict=True)
    body = "".join(_paragraph(page.kind, block, number, text) for number, (block, text) in enumerate(blocks))
    return f'<!doctype html><html lang="de"><body>{head}<main data-pagefind-body>{body}</main></body></html>'


def _paragraph(kind: Kind, block: Block, number: int, text: str) -> str:
    weight = _weight(kind, block.role)
    words = " ".join(_weighed(word, weight) for word in text.split())
    return f'<p id="{html.escape(block.anchor)}~{number}" data-pagefind-weight="{weight}">{words}</p>'


@lru_cache(maxsize=200_000)
def _weighed(word: str, weight: float) -> str:
    """Pagefind shares a word's weight out among its parts; so that all parts weigh alike, it is told more."""
    count = searchtext.count(word)
    if count < 2:
        return html.escape(word)
    share = 1.0 if searchtext.MORE in word and weight == _PLAIN else _OF_A_PART
    return f'<span data-pagefind-weight="{min(_HEAVIEST, weight * share * count)}">{html.escape(word)}</span>'


def _hidden(what: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{what}="{name}[content]" content="{html.escape(value)}">'


def _weight(kind: Kind, role: Role) -> float:
    return _WEIGHTS[role] * _FACTORS.get((kind, role), 1.0)
