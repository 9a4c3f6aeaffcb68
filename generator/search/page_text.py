"""Extracts from a built page what a search shall find: its main text, block by block, and its page data.

It reads pages of any site builder. The main text is in `article`, else `main`, else `body`. Page data is an empty
element anywhere in the main text:

<div class="page-data" hidden data-kind="article|proposal|actor|event|overview" data-date="2025-08-26"
     data-source="…" data-authors='["X"]' data-actors='["A", "B"]' data-proposals='["C"]'
     data-sides='["Europa"]'></div>

A page without it counts as written by hand; a value that is no day or no list is ignored. Overviews, which are lists of
other pages, are left out, and so is everything in an element of `_not_text`. The attribute `cite` of a quotation, or
the first link behind it, says which passage of another page it repeats.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import cast

from lxml.etree import HTMLParser, XMLSyntaxError, XPath, fromstring
from lxml.etree import _Element as Element

from generator.search.constants import FILTERS, KINDS

_NO_TEXT = frozenset(("script", "style", "template", "nav", "form", "button", "svg", "sup"))
_NO_TEXT_ROLES = frozenset(("tooltip", "note"))
_NO_TEXT_CLASSES = "headerlink md-content__button position-source byline own-address position-note legend where".split()
_BACK_MATTER = "back-matter"
_ERROR_PAGE = "404.html"
_NUMBER = re.compile(r"\s*\d+\s*")
_DATA = XPath(
    "descendant-or-self::*[contains(@class, 'page-data')]"
    "[contains(concat(' ', normalize-space(@class), ' '), ' page-data ')]"
)
"""The second condition is the one that counts; the first spares most elements its work."""
_EVIDENCE = XPath("descendant-or-self::blockquote | descendant-or-self::*[contains(@class, 'held')]")
_QUOTING_LINKS = XPath(".//*[contains(@class, 'line')]/a[@aria-describedby and contains(@href, '#')]")
_PARSER = HTMLParser(encoding="utf-8")
_INLINE = frozenset(
    "a abbr b bdi bdo cite code del em font i ins kbd mark q s small span strong sub time u var wbr".split()
)
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))

_LISTED = (("author", "authors"), ("actor", "actors"), ("proposal", "proposals"), ("side", "sides"))
"""Filters, with the key of page data that holds the list of their values."""


class Kind(StrEnum):
    """Page kinds, by neutral names: the wording catalogue has the words that readers see."""

    ARTICLE = KINDS["article"]
    PROPOSAL = KINDS["proposal"]
    ACTOR = KINDS["actor"]
    EVENT = KINDS["event"]
    PAGE = KINDS["page"]


class Role(StrEnum):
    """What a block is, on which its weight in the index depends."""

    TITLE = "title"
    LEAD = "lead"
    HEADING = "heading"
    TEXT = "text"
    EVIDENCE = "evidence"
    """A quotation with its description: words of another page."""


@dataclass(frozen=True)
class Block:
    """A stretch of text with single spaces; `anchor` is the id to jump to: of the block, or of what contains or heads
    it."""

    role: Role
    anchor: str
    text: str
    ids: tuple[str, ...] = ()
    """The ids of the elements in it."""
    cites: str = ""
    """The address of what it quotes, as the page links it."""


@dataclass(frozen=True)
class PageText:
    """A page that the search can find; `path` is its folder or file below the site, with slashes."""

    path: str
    kind: Kind
    title: str
    date: str
    """ISO day; empty if unknown."""
    source: str
    filters: tuple[tuple[str, str], ...]
    """Pairs of a filter (neutral name) and a value: a name as in the dossier, a kind, or a month as YYYY-MM."""
    blocks: tuple[Block, ...]


def page_text(path: str, html: bytes) -> PageText | None:
    """The page at `path`; None if it is an overview, has no title, or holds no element at all."""
    root = _parsed(html)
    if root is None:
        return None
    main = _main(root)
    data = next(iter(cast(list[Element], _DATA(main))), None)
    if (kind := _kind(data)) is None:
        return None
    cites = _citations(main)
    for element in list(_not_text(main)):
        _drop(element)
    blocks = tuple(_blocks(main, cites))
    title = next((block.text for block in blocks if block.role is Role.TITLE), "")
    if not title:
        return None
    return PageText(path, kind, title, _day(data), _value(data, "source"), tuple(_filters(kind, data)), blocks)


def _parsed(html: bytes) -> Element | None:
    """The root of a page; not with the element class of lxml.html, whose every access costs as much as the parsing."""
    try:
        return cast(Element | None, fromstring(html, _PARSER))
    except XMLSyntaxError:
        return None


def _not_text(element: Element) -> Iterator[Element]:
    """The outermost elements in an element that are no text of the page."""
    is_back_matter = _BACK_MATTER in element.get("class", "")
    for child in element.iterchildren("*"):
        if (is_back_matter and child.tag != "figure") or _is_no_text(child):
            yield child
        else:
            yield from _not_text(child)


def _is_no_text(element: Element) -> bool:
    """Whether an element is no text: by its tag, an attribute, or because it is the number of a note."""
    if element.tag in _NO_TEXT:
        return True
    told = element.items()
    if any(_hides(str(name), str(value)) for name, value in told):
        return True
    is_note = element.tag == "a" and any(name == "aria-describedby" for name, _ in told)
    return is_note and bool(_NUMBER.fullmatch("".join(map(str, element.itertext()))))


def _hides(name: str, value: str) -> bool:
    """Whether an attribute says that its element is not read, or no part of the text."""
    if name == "class":
        return value == "vh" or any(part in value for part in _NO_TEXT_CLASSES)
    return (
        name == "hidden" or (name == "aria-hidden" and value == "true") or (name == "role" and value in _NO_TEXT_ROLES)
    )


def _drop(element: Element) -> None:
    """Remove an element, but not the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    element.tail = None
    parent.remove(element)


def _main(root: Element) -> Element:
    found = (root.find(f".//{tag}") for tag in ("article", "main", "body"))
    return next((element for element in found if element is not None), root)


def pages(site: Path) -> Iterator[str]:
    """The paths of all pages below a site, in order, without the error page."""
    start = len(os.path.join(site, ""))  # noqa: PTH118 - ends with the separator
    folders = ((folder[start:].replace(os.sep, "/"), names) for folder, _, names in os.walk(site))
    named = ((folder, name) for folder, names in folders for name in names if name.endswith(".html"))
    found = (f"{folder}/{name}".lstrip("/") for folder, name in named if name != _ERROR_PAGE)
    yield from sorted(found, key=lambda path: path.split("/"))


def _kind(data: Element | None) -> Kind | None:
    if data is None:
        return Kind.PAGE
    name = _value(data, "kind").upper()
    return Kind[name] if name in Kind.__members__ else None


def _filters(kind: Kind, data: Element | None) -> Iterator[tuple[str, str]]:
    yield FILTERS["kind"], kind
    if source := _value(data, "source"):
        yield FILTERS["source"], source
    if day := _day(data):
        yield FILTERS["month"], day[:7]
    for name, key in _LISTED:
        for value in _list(data, key):
            yield FILTERS[name], str(value)


def _day(data: Element | None) -> str:
    try:
        return date.fromisoformat(_value(data, "date")).isoformat()
    except ValueError:
        return ""


def _list(data: Element | None, key: str) -> list[object]:
    try:
        found = json.loads(_value(data, key))
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _value(data: Element | None, key: str) -> str:
    return "" if data is None else str(data.get(f"data-{key}", ""))


def _citations(main: Element) -> dict[Element, str]:
    """The address of what each quotation quotes: its `cite`, else the target of the first link behind it.

    For a line that is itself a link with a preview, it is the target of that link.
    """
    found: dict[Element, str] = {}
    for quote in main.iter("blockquote"):
        links = (link for sibling in quote.itersiblings() for link in sibling.iter("a"))
        addresses = (str(link.get("href", "")) for link in links)
        elsewhere = (address for address in addresses if "#" in address and not address.startswith("#"))
        found[quote] = quote.get("cite") or next(elsewhere, "")
    for link in cast(list[Element], _QUOTING_LINKS(main)):
        line = next(outer for outer in link.iterancestors() if outer.tag not in _INLINE)
        found.setdefault(line, str(link.get("href")))
    return found


def _blocks(main: Element, cites: dict[Element, str]) -> Iterator[Block]:
    """The blocks of a page.

    Inline elements belong to the text around them; the begin and end of any other divides blocks.
    Cells are blocks, but for the one behind the name of its row.
    """
    evidence = _evidence(main)
    told = evidence | cites.keys()
    owner, section, held = main, "", ""
    for piece, element in [*_walk(main), ("", main)]:
        if element is None:
            held += piece
            continue
        if text := " ".join(held.split()):
            anchor = _anchor(owner, main) or section
            yield Block(_role(owner, told), anchor, text, tuple(_ids(owner)), _cited(owner, cites))
        owner, held = element, ""
        if element.tag in _HEADINGS and element not in evidence:
            section = _anchor(element, main)


def _ids(element: Element) -> Iterator[str]:
    return (str(inner.get("id")) for inner in element.iter() if inner.get("id"))


def _cited(element: Element, cites: dict[Element, str]) -> str:
    return next((cites[outer] for outer in _outward(element) if outer in cites), "") if cites else ""


def _outward(element: Element) -> Iterator[Element]:
    """An element and those around it, from within."""
    yield element
    yield from element.iterancestors()


def _walk(element: Element) -> Iterator[tuple[str, Element | None]]:
    """The pieces of text in order, each with the element of its block if a new block begins there."""
    if not _is_inline(element):
        yield "", element
    yield element.text or "", None
    for child in element:
        if isinstance(child.tag, str):
            yield from _walk(child)
            if not _is_inline(child):
                yield "", element
        yield _between(child), None


def _is_inline(element: Element) -> bool:
    """The name of a row and the cell behind it are one block: a name alone would tell nothing."""
    if element.tag == "td":
        before = element.getprevious()
        return before is not None and _names_row(before)
    return element.tag in _INLINE or _names_row(element)


def _names_row(element: Element) -> bool:
    return element.tag == "th" and element.get("scope") == "row"


def _between(element: Element) -> str:
    """The text behind an element; behind the name of a row a colon, if nothing stands there."""
    return element.tail or (": " if _names_row(element) else "")


def _evidence(main: Element) -> frozenset[Element]:
    """All elements of quotations and their descriptions."""
    if any(_is_evidence(outer) for outer in main.iterancestors()):
        return frozenset(main.iter())
    outermost = (element for element in cast(list[Element], _EVIDENCE(main)) if _is_evidence(element))
    return frozenset(inner for element in outermost for inner in element.iter())


def _is_evidence(element: Element) -> bool:
    return element.tag == "blockquote" or "held" in str(element.get("class", "")).split()


def _role(element: Element, evidence: Collection[Element]) -> Role:
    if element in evidence:
        return Role.EVIDENCE
    if element.tag == "h1":
        return Role.TITLE
    if "lead" in str(element.get("class", "")).split():
        return Role.LEAD
    return Role.HEADING if element.tag in _HEADINGS else Role.TEXT


def _anchor(element: Element, main: Element) -> str:
    """The id of the block or of the nearest element around it; the title is the top of the page."""
    for outer in _outward(element):
        if outer is main or outer.tag == "h1":
            break
        if outer.get("id"):
            return str(outer.get("id"))
    return ""
