"""What of a built page a search should find: its main text, block by block, and what the page says about itself.

Any site builder's pages will do. The main text is in `article`, else `main`, else `body`. A page that has something to
say about itself holds, anywhere in its main text, an empty element

    <div class="page-data" hidden data-kind="article|proposal|actor|event|overview" data-date="2025-08-26"
         data-source="…" data-authors='["X"]' data-actors='["A", "B"]' data-proposals='["C"]'
         data-sides='["Europa"]'></div>

Without it the page is one written by hand; a value that is no day or no list counts as not said. Overviews are lists of
other pages and are left out, and so is everything in an element of `_NOT_TEXT`. A quotation says which passage of
another page it repeats: its `cite` does, or the first link behind it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import cast

import lxml.html
from lxml.etree import ParserError, XPath
from lxml.html import HtmlElement

from generator.search.constants import FILTERS, KINDS

_NOT_TEXT = XPath(
    ".//*[@hidden or @aria-hidden='true' or @role='tooltip' or @role='note' or @class='vh' or self::script "
    "or self::style or self::template or self::nav or self::form "
    "or self::button or self::svg or self::sup or contains(@class, 'headerlink') "
    "or contains(@class, 'md-content__button') or contains(@class, 'position-source') or contains(@class, 'byline') "
    "or contains(@class, 'own-address') "
    "or contains(@class, 'position-note') or self::a[@aria-describedby and number(.) = number(.)]]"
    "| .//*[contains(@class, 'back-matter')]/*[not(self::figure)]"
)
_QUOTING_LINKS = XPath(".//*[contains(@class, 'line')]/a[@aria-describedby and contains(@href, '#')]")
_INLINE = frozenset(
    "a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strong sub time u var wbr".split()
)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))

_LISTED = (("author", "authors"), ("actor", "actors"), ("proposal", "proposals"), ("side", "sides"))
"""Filters, and the keys of page data that hold lists of their values."""


class Kind(StrEnum):
    """Page kinds, by neutral names: the wording catalogue has the words that readers see."""

    ARTICLE = KINDS["article"]
    PROPOSAL = KINDS["proposal"]
    ACTOR = KINDS["actor"]
    EVENT = KINDS["event"]
    PAGE = KINDS["page"]


class Role(StrEnum):
    """What a block is; the index weighs it by that."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    TEXT = "text"
    EVIDENCE = "evidence"
    """A quotation and what is said of it: the words of another page."""


@dataclass(frozen=True)
class Block:
    """A stretch of text, white space folded; `anchor` is the id to jump to, of the block or what holds or heads it."""

    role: Role
    anchor: str
    text: str
    ids: tuple[str, ...] = ()
    """Of the elements in it."""
    cites: str = ""
    """Path and id of what it quotes, as the page links it."""


@dataclass(frozen=True)
class PageText:
    """A page to be found; `path` is its folder or file below the site, with slashes."""

    path: str
    kind: Kind
    title: str
    date: str
    """ISO day; empty when unknown."""
    source: str
    filters: tuple[tuple[str, str], ...]
    """Neutral names, each with a value: a name as the dossier has it, a kind, a month as YYYY-MM."""
    blocks: tuple[Block, ...]


def page_text(path: str, html: bytes) -> PageText | None:
    """The page at `path`; None when it is an overview, has no title, or holds no element at all."""
    try:
        root = lxml.html.document_fromstring(html, parser=lxml.html.HTMLParser(encoding="utf-8"))
    except ParserError:
        return None
    main = _main(root)
    data = next(iter(main.find_class("page-data")), None)
    kind = _kind(data)
    cites = _citations(main)
    for element in cast(list[HtmlElement], _NOT_TEXT(main)):
        element.drop_tree()
    blocks = tuple(_blocks(main, cites))
    title = next((block.text for block in blocks if block.role is Role.TITLE), "")
    if kind is None or not title:
        return None
    return PageText(path, kind, title, _day(data), _value(data, "source"), tuple(_filters(kind, data)), blocks)


def _main(root: HtmlElement) -> HtmlElement:
    found = (cast(HtmlElement | None, root.find(f".//{tag}")) for tag in ("article", "main", "body"))
    return next((element for element in found if element is not None), root)


def pages(site: Path) -> Iterator[str]:
    """Paths of all pages of a site, below it, in order; the error page is none."""
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            yield path.relative_to(site).as_posix()


def _kind(data: HtmlElement | None) -> Kind | None:
    if data is None:
        return Kind.PAGE
    name = _value(data, "kind").upper()
    return Kind[name] if name in Kind.__members__ else None


def _filters(kind: Kind, data: HtmlElement | None) -> Iterator[tuple[str, str]]:
    yield FILTERS["kind"], kind
    if source := _value(data, "source"):
        yield FILTERS["source"], source
    if day := _day(data):
        yield FILTERS["month"], day[:7]
    for name, key in _LISTED:
        for value in _list(data, key):
            yield FILTERS[name], str(value)


def _day(data: HtmlElement | None) -> str:
    try:
        return date.fromisoformat(_value(data, "date")).isoformat()
    except ValueError:
        return ""


def _list(data: HtmlElement | None, key: str) -> list[object]:
    try:
        found = json.loads(_value(data, key))
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _value(data: HtmlElement | None, key: str) -> str:
    return "" if data is None else str(data.get(f"data-{key}", ""))


def _citations(main: HtmlElement) -> dict[HtmlElement, str]:
    """Of each quotation the address of what it quotes: its `cite`, else where the first link behind it leads; of a line
    that is itself a link with a preview, where it leads.
    """
    found: dict[HtmlElement, str] = {}
    for quote in main.iter("blockquote"):
        links = (link for sibling in quote.itersiblings() for link in sibling.iter("a"))
        addresses = (str(link.get("href", "")) for link in links)
        elsewhere = (address for address in addresses if "#" in address and not address.startswith("#"))
        found[quote] = quote.get("cite") or next(elsewhere, "")
    for link in cast(list[HtmlElement], _QUOTING_LINKS(main)):
        line = next(outer for outer in link.iterancestors() if outer.tag not in _INLINE)
        found.setdefault(line, str(link.get("href")))
    return found


def _blocks(main: HtmlElement, cites: dict[HtmlElement, str]) -> Iterator[Block]:
    """Inline elements join the text around them; every other element begins a block, and its end ends one."""
    owner, section, held = main, "", ""
    for piece, element in [*_walk(main), ("", main)]:
        if element is None:
            held += piece
            continue
        role, anchor = Role.EVIDENCE if owner in cites else _role(owner), _anchor(owner, main)
        if text := " ".join(held.split()):
            yield Block(role, anchor or section, text, tuple(_ids(owner)), _cited(owner, cites))
        owner, held = element, ""
        new = _role(element)
        section = _anchor(element, main) if new is Role.HEADING else section


def _ids(element: HtmlElement) -> Iterator[str]:
    return (str(inner.get("id")) for inner in element.iter() if inner.get("id"))


def _cited(element: HtmlElement, cites: dict[HtmlElement, str]) -> str:
    return next((cites[outer] for outer in (element, *element.iterancestors()) if outer in cites), "")


def _walk(element: HtmlElement) -> Iterator[tuple[str, HtmlElement | None]]:
    """Text in order, and before each stretch of another block the element it belongs to."""
    inline = element.tag in _INLINE
    if not inline:
        yield "", element
    yield element.text or "", None
    for child in element:
        if isinstance(child.tag, str):
            yield from _walk(child)
            if child.tag not in _INLINE:
                yield "", element
        yield child.tail or "", None


def _role(element: HtmlElement) -> Role:
    around = (element, *element.iterancestors())
    if any(outer.tag == "blockquote" or "held" in str(outer.get("class", "")).split() for outer in around):
        return Role.EVIDENCE
    if element.tag == "h1":
        return Role.TITLE
    if "lead" in str(element.get("class", "")).split():
        return Role.LEAD
    return Role.HEADING if element.tag in _HEADINGS else Role.TEXT


def _anchor(element: HtmlElement, main: HtmlElement) -> str:
    """The id of the block or of the nearest element around it; the title is the top of the page."""
    while element is not main and element is not None and element.tag != "h1":
        if element.get("id"):
            return str(element.get("id"))
        element = element.getparent()
    return ""
