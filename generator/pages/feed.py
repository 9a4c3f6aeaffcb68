"""An Atom feed of the newest articles and positions (RFC 4287); its dates are theirs, not those of the build."""

from __future__ import annotations

import uuid
from xml.etree import ElementTree as ET

from generator.dossier.holdings import Held
from generator.model import Article
from generator.pages import claim, evidence, paths
from generator.pages.view import View

_XMLNS = "http://www.w3.org/2005/Atom"
_NEWEST = 50
"""How many entries at most: readers of feeds ask often, and nobody reads further back."""
_NEVER = "1970-01-01"
"""The date of a feed in which nothing has a date."""

Entry = tuple[str, str, str, str]
"""Day, address, title, summary."""


def feed(view: View) -> str:
    """The text of the feed."""
    entries = [_article(article, view) for article in view.dossier.articles if article.date]
    entries += [_position(held, view) for held in view.stances]
    newest = sorted(entries, reverse=True)[:_NEWEST]
    root = ET.Element("feed", xmlns=_XMLNS)
    root.set("xml:lang", view.wording.language)
    title = view.dossier.home.title
    _text(root, "title", title)
    _text(root, "id", _id(title, ""))
    _text(root, "updated", _moment(newest[0][0] if newest else _NEVER))
    ET.SubElement(ET.SubElement(root, "author"), "name").text = title
    ET.SubElement(root, "link", rel="self", href="feed.xml")
    ET.SubElement(root, "link", rel="alternate", href="./")
    for entry in newest:
        _entry(ET.SubElement(root, "entry"), entry, title)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _article(article: Article, view: View) -> Entry:
    title = article.title.value if article.title else article.name
    source = evidence.outlet(article.source, view.wording) if article.source else ""
    return article.iso_day, paths.url(paths.HOME, paths.article(article.id)), title, source


def _position(held: Held, view: View) -> Entry:
    address = paths.url(paths.HOME, paths.proposal(held.proposal.id), paths.evidence(held.first.position.id))
    origin = claim.day_origin(held, view)
    title = claim.in_words(held, view) + (f" ({origin})" if origin else "")
    return held.day.isoformat(), address, title, held.first.quote


def _entry(element: ET.Element, entry: Entry, feed_title: str) -> None:
    day, address, title, summary = entry
    _text(element, "title", title)
    _text(element, "id", _id(feed_title, address))
    _text(element, "updated", _moment(day))
    ET.SubElement(element, "link", href=address)
    _text(element, "summary", summary)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _id(title: str, address: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{title}/{address}')}"
