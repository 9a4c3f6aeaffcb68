"""What a page declares about its article: headline, day, authors, outlet, address, each with where it came from.

`page_data` reads the page, `page_days` finds the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from generator.intake import bylines, page_days, patterns
from generator.intake.page_data import PageData, alphanumeric, first, listed, text, texts
from generator.model import Basis, BasisKind, Fact, Metadata, Reason
from generator.text import address
from generator.text.media_names import is_also_a_word, is_medium
from generator.text.shorten import SHOWN

_TITLES = ("og:title", "twitter:title", "dc.title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_AUTHORS = "author article:author dc.creator dcterms.creator parsely-author sailthru.author cxenseparse:author".split()
_OUTLETS = "og:site_name publisher dc.publisher application-name apple-mobile-web-app-title cxenseparse:site".split()
"""Names of meta tags with each fact, in the order in which they are asked."""
_MARKED_AUTHORS = etree.XPath("//*[@rel='author' or @itemprop='author']")
_READER_CREDITS = etree.XPath("//*[contains(concat(' ', @class, ' '), ' reader-credits ')]")
"""Where a browser's reading view names the authors."""
_HOME_LINKS = etree.XPath("//a[@href='/']")
"""The outlet's name links to its home page."""
_MOST_SIGNED = 4
"""More names than an article has authors are those of a list of articles."""
_TITLE_JOINTS = re.compile(r"\s+[|–—»«›:·•-]+\s+|\s*[|»]\s*")
_ONLINE = re.compile(r"[ -]online$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\s+\(?Seite \d{1,2}(?: (?:von|/) \d{1,2})?\)?$")
"""What stands behind the headline in the <title> of an article of several pages."""
_NO_NAME = re.compile(
    r"https?:|@|www\.|(?:web\.)?archive\.\w{2,5}$"
    r"|(?:Google (?:Docs|Drive|Sites)|Notion|Evernote|Dropbox(?: Paper)?|OneDrive|Pocket|Instapaper|Feedly)$"
)
"""How addresses and accounts begin that stand in place of an outlet's name; an archive is no outlet, nor is a program
in which somebody keeps a copy."""
_JOINED = re.compile(r"\s*(?:[,;|/]|\bund\b|\band\b|&|\()\s*")
_BY = re.compile(r"^\s*(?:von|by|autor(?:in)?:?)\s+", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:redaktion|redaktionsteam|newsdesk|team|online|desk|admin|editor|agentur\w*|red)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Declared(Metadata):
    """What the page's head says; texts are repaired and may be empty."""

    headlines: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    body: str = ""
    """The whole text, where the page gives it."""
    body_as_given: str = ""
    """The same with its line breaks and the markup that some pages have in it; never written anywhere as it is."""
    is_article: bool = False
    lang: str = ""
    url: Fact | None = None
    paywalled: bool = False
    """Whether the page says that its article is not free to read."""
    paper: Fact | None = None
    """The medium that the page's <title> names beside the headline."""
    live: bool = False
    """Whether it is a live blog."""
    bars: Set[HtmlElement] = frozenset()
    """The bars in which a web archive tells when it captured the page."""


def declared(tree: HtmlElement, source: str) -> Declared:
    """Everything a page says about its article; `source` is its HTML, whose comments the tree lacks."""
    data = PageData(tree, source)
    body = first(data.article, "articleBody")
    outlet = _outlet(data)
    return Declared(
        headlines=texts(_headlines(data)),
        descriptions=texts([*listed(data.article, "description"), *_contents(data, _DESCRIPTIONS)]),
        body=text(body),
        body_as_given=body if isinstance(body, str) else "",
        is_article=bool(data.article) or data.metas.get("og:type", "").lower() == "article",
        date=page_days.published(data),
        updated=page_days.updated(data),
        source=outlet,
        authors=_authors(data, outlet) or _marked_authors(data),
        lang=(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower(),
        url=next((Fact(each, Basis(BasisKind.ADDRESS)) for each in data.addresses), None),
        paywalled=any(str(first(thing, "isAccessibleForFree")).lower() == "false" for thing in data.things),
        live=any("LiveBlogPosting" in listed(thing, "@type") for thing in data.things),
        bars=data.bars,
        paper=_paper(data),
    )


def _contents(data: PageData, names: Iterable[str]) -> Iterator[str]:
    return (content for _, content in data.tags(names))


# ---- headline


def _headlines(data: PageData) -> Iterator[Any]:
    """What may be the headline, the surest first: of the <title>, the longest part, as others name outlet and
    section."""
    yield from listed(data.article, "headline")
    yield from listed(data.article, "alternativeHeadline")
    yield from _contents(data, _TITLES)
    yield _PAGE_NUMBER.sub("", max(_title_parts(data), key=len))


def _title_parts(data: PageData) -> list[str]:
    """The parts of the page's <title>, between signs such as “|”."""
    title = next(data.tree.iter("title"), None)
    return _TITLE_JOINTS.split(" ".join((title.text or "").split()) if title is not None else "")


# ---- outlet


def _outlet(data: PageData) -> Fact | None:
    """The outlet by its name, else by the host of the page's address."""
    name = _name(data.resolved(first(data.article, "publisher")))
    if name and not _NO_NAME.match(name):
        return Fact(name, Basis(BasisKind.JSON_LD, "publisher"))
    for tag, content in data.tags(_OUTLETS):
        if (name := text(content)) and not _NO_NAME.match(name):
            return Fact(name, Basis(BasisKind.META, tag))
    return next((Fact(address.host(each), Basis(BasisKind.ADDRESS)) for each in data.addresses), None)


def _paper(data: PageData) -> Fact | None:
    """The medium at the beginning or the end of the <title>, where that has the form of one's name, or where a link
    to the home page says the same."""
    begins, *others = _title_parts(data)
    logos = _logos(data) if others else frozenset()
    for each in (begins, *others[-1:]) if others else ():
        name = _ONLINE.sub("", each)
        if (is_medium(name) and not is_also_a_word(name)) or patterns.normal(name) in logos:
            return Fact(name, Basis(BasisKind.PAGE_HEAD, "title", each[:SHOWN]))
    return None


def _logos(data: PageData) -> frozenset[str]:
    """The names that link to the home page, “Start” and the like excepted."""
    links = data.marked(_HOME_LINKS, ("href",))
    return frozenset(patterns.normal(link.text_content()) for link in links) - patterns.WHOLE_LINES[Reason.NAVIGATION]


# ---- authors


def _authors(data: PageData, outlet: Fact | None) -> tuple[Fact, ...]:
    house = alphanumeric(outlet.value) if outlet else ""
    for key in ("author", "creator"):
        names = [_name(data.resolved(value)) for value in listed(data.article, key)]
        if found := _people(names, house):
            return tuple(Fact(name, Basis(BasisKind.JSON_LD, key)) for name in found)
    for tag, content in data.tags(_AUTHORS):
        if found := _people([text(content)], house):
            return tuple(Fact(person, Basis(BasisKind.META, tag)) for person in found)
    return ()


def _marked_authors(data: PageData) -> tuple[Fact, ...]:
    """The names in elements that are marked as the author's, also by a browser's reading view."""
    marked = data.marked(_MARKED_AUTHORS, ("author",)) + data.marked(_READER_CREDITS, ("reader-credits",))
    names = [" ".join(element.text_content().split()) for element in marked[:_MOST_SIGNED]]
    found = _people(names, "") if len({*names}) < _MOST_SIGNED else ()
    return tuple(Fact(name, Basis(BasisKind.PAGE_HEAD, quoted=name)) for name in found)


def _name(value: Any) -> str:
    """The name of a person or an organisation, which JSON-LD gives as an object or as text."""
    return text(first(value, "name")) if isinstance(value, dict) else text(value)


def _people(names: Iterable[str], house: str) -> tuple[str, ...]:
    """Persons and agencies out of names as makers write them; the outlet itself (`house`) is no author."""
    found: list[str] = []
    for whole in names:
        for part in _JOINED.split(_BY.sub("", whole)):
            name = part.strip(" ).")
            agency = patterns.AGENCIES.get(name.lower())
            if agency:
                found.append(agency)
            elif name and bylines.is_name(name) and not _ROLE.search(name) and alphanumeric(name) not in house:
                found.append(name)
    return tuple(dict.fromkeys(found))


def merged(declared: Sequence[Fact], stated: Sequence[Fact]) -> tuple[Fact, ...]:
    """Authors the page declares, and those it prints that are not among them in another spelling."""
    found = list(declared)
    for fact in stated:
        if not any(_are_same(fact.value, other.value) for other in found):
            found.append(fact)
    return tuple(found)


def _are_same(name: str, other: str) -> bool:
    """Whether one of two names has all words of the other: “Dr. Eva Muster” and “Eva Muster”."""
    words, others = set(name.casefold().split()), set(other.casefold().split())
    return words <= others or words >= others
