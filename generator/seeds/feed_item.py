"""Feeds (RSS, RSS 1.0, Atom) that somebody saved as a file: their first entry, as the page of HTML it stands for.

The page declares in its head what the feed states of the entry, as pages of newspapers do, so that intake reads and
checks it like that of any page. It holds the whole text where the feed has it, else the summary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.utils import parsedate_to_datetime
from html import escape, unescape

from lxml import etree

from generator.model import Metadata
from generator.seeds.message import Opened
from generator.text import address

SUFFIXES = (".xml", ".rss", ".atom")
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?[^>]*+>\s*+|<!--(?:(?!-->).)*+-->\s*+){0,5}<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
_BEGINS_WITHIN = 4096
"""Bytes in which the first element of a feed begins, below style sheets and comments."""
_MOST_BYTES = 10_000_000
"""Bytes: a hundred times a feed with full texts."""
_NAMESPACES = (
    None,
    "http://www.w3.org/2005/Atom",
    "http://purl.org/rss/1.0/",
    "http://purl.org/rss/1.0/modules/content/",
    "http://purl.org/dc/elements/1.1/",
)
"""Those whose elements are read; others use the same names for pictures and broadcasts."""
_WHOLE, _SHORT = ("encoded", "content"), ("description", "summary")
_DAYS = ("pubDate", "published", "date", "updated")
"""The day of publication, in RSS, Atom and Dublin Core; Atom asks only for that of the last change."""
_IN_BRACKETS = re.compile(r"\S+@\S+\s*\((.+)\)")
"""How RSS names an author: “mail@bote.example (Ida Probst)”."""


def opened(data: bytes) -> Opened | None:
    """The first entry of a feed, with the headlines of the others; None if the bytes are no feed, or none that is well
    formed.

    A feed that declares entities is not read: they could fill the memory, and no program writes them.
    """
    if len(data) > _MOST_BYTES or not _FEED.match(data[:_BEGINS_WITHIN]) or b"<!DOCTYPE" in data:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    entries = [each for each in root.iter("{*}item", "{*}entry") if _content(each).strip()]
    if not entries:
        return None
    others = tuple(_text(each, "title") or _address(each) for each in entries[1:])
    return Opened("entry.html", _page(root, entries[0]).encode("utf-8", "replace"), Metadata(), others=others)


def _page(feed: etree._Element, entry: etree._Element) -> str:
    """The page of HTML that an entry stands for."""
    title = escape(_text(entry, "title"))
    outlet = next((_text(each, "title") for each in (feed.find("{*}channel"), feed) if each is not None), "")
    stated = {"og:site_name": outlet, "og:url": _address(entry), "article:published_time": _day(entry)}
    metas = [f'<meta property="{name}" content="{escape(value)}">' for name, value in stated.items() if value]
    metas += [f'<meta name="author" content="{escape(name)}">' for name in _authors(entry)]
    head = f"<title>{title}</title>{''.join(metas)}"
    body = f"<article><h1>{title}</h1>\n{_content(entry)}</article>"
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>"


def _content(entry: etree._Element) -> str:
    """The text of an entry in HTML: the whole one, or the summary."""
    return next((html for each in _named(entry, *_WHOLE, *_SHORT) if (html := _html(each)).strip()), "")


def _html(element: etree._Element) -> str:
    """What an element holds, in HTML: escaped or, in Atom, as elements or as plain text."""
    if len(element):
        return escape(element.text or "") + "".join(etree.tostring(each, encoding="unicode") for each in element)
    text = element.text or ""
    is_plain = element.get("type") in ("text", "text/plain") or (_is_atom(element) and element.get("type") is None)
    return f"<p>{escape(text)}</p>" if is_plain and text.strip() else text


def _is_atom(element: etree._Element) -> bool:
    return "Atom" in (etree.QName(element).namespace or "")


def _day(entry: etree._Element) -> str:
    """The day of publication, in RSS as in mails, else as ISO 8601 has it; "" if none is stated."""
    stated = next(filter(None, (_text(entry, name) for name in _DAYS)), "")
    try:
        return parsedate_to_datetime(stated).date().isoformat()
    except (ValueError, OverflowError):
        return stated


def _authors(entry: etree._Element) -> Iterator[str]:
    for each in _named(entry, "creator", "author"):
        name = " ".join("".join(map(str, each.itertext("{*}name") if len(each) else each.itertext())).split())
        in_brackets = _IN_BRACKETS.fullmatch(name)
        yield in_brackets[1] if in_brackets else name


def _address(entry: etree._Element) -> str:
    """The address of the article: in RSS the text of a link, in Atom the one that leads to another form of the
    entry."""
    links = _named(entry, "link")
    stated = ((each.get("href") or each.text or "").strip() for each in links if each.get("rel") in (None, "alternate"))
    return next(filter(address.is_web, stated), "")


def _text(entry: etree._Element, name: str) -> str:
    """What the first element of a name says, in one line; headlines are often escaped twice."""
    said = next(("".join(map(str, each.itertext())) for each in _named(entry, name)), "")
    return " ".join(unescape(said).split())


def _named(entry: etree._Element, *names: str) -> Sequence[etree._Element]:
    """The elements of an entry with these names, in the order of the names."""
    children = [(etree.QName(each), each) for each in entry if isinstance(each.tag, str)]
    return [each for name in names for tag, each in children if tag.localname == name and tag.namespace in _NAMESPACES]
