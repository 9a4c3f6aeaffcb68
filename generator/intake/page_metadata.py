"""What a page declares about its article: JSON-LD, Open Graph and other meta tags, and the lines around the headline.

Every fact keeps where it came from. JSON-LD: schema.org/NewsArticle and its kin; Open Graph: ogp.me.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from lxml import etree
from lxml.html import HtmlElement

from generator.intake import bylines, patterns
from generator.intake.page_parts import elements
from generator.model import Basis, BasisKind, Fact, Metadata
from generator.seeds import decode
from generator.text import address
from generator.text.dates import EARLIEST, LATEST, days
from generator.text.media_names import is_also_a_word, is_medium
from generator.text.shorten import SHOWN

ZONE = ZoneInfo("Europe/Berlin")
"""A moment in universal time is given the day that it has in this zone."""

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|Interview|Statement)$")
_PERSON, _HOUSE = "Person", ("Organization", "NewsMediaOrganization", "Corporation")
_MOST_JSON = 3_000_000
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_LAST_COMMA = re.compile(r",(\s*[}\]])")
_LONGEST_MOMENT = 80
"""Characters of an element that are read for its day: a label, weekday, day and time fit in; more would be text."""
_PUBLISHING = re.compile(r"publi|entry-date|post-?date|posted|pubdate|veroeffentlich", re.IGNORECASE)
_COMMENT = re.compile(r"\bcomment(?:-|_|s?\b)(?!s?-(?:count|link|open|closed))", re.IGNORECASE)
_HEADLINE_LEVELS = 3
_PUBLISHED_DATA = re.compile(
    r"[\"']((?:date|article|page|content)?_?(?:publish(?:ed)?|publication)_?(?:date|time|at|on)?)[\"']"
    r"\s*:\s*[\"'](\d{4}-\d\d-\d\d[T \d:.+Z-]{0,24})[\"']",
    re.IGNORECASE,
)
_SINGLE_FILE = re.compile(r"Page saved with SingleFile\s+url:\s*(\S+)")
_FIRST_COMMENT = 4_000
_MOST_SIGNED = 4
"""More names than an article has authors are those of a list of articles."""
_DAYS_MARKED = ("datePublished", "pubdate", "pubDate")
_MARKED_DAYS = etree.XPath("//*[@itemprop='datePublished' or @pubdate or @property='datePublished']")
_MARKED_AUTHORS = etree.XPath("//*[@rel='author' or @itemprop='author']")
_READER_CREDITS = etree.XPath("//*[contains(concat(' ', @class, ' '), ' reader-credits ')]")
"""Where a browser's reading view names the authors."""
_ARCHIVE = re.compile(r"archive\.\w{2,5}")
_CAPTURED = ("article:published_time", "article:modified_time", "twitter:description")
_BARS_OF_ARCHIVES = etree.XPath(
    "//*[starts-with(@id, 'wm-ipp') or (@id = 'HEADER' and contains(., 'webpage capture'))]"
)
_CACHED = etree.XPath("//*[contains(@id, 'google-cache-hdr')]//a[@href][1]")
_BARS = etree.XPath("//a[contains(concat(' ', normalize-space(@class), ' '), ' domain ')]")
"""Links of the bar in which a browser's reading view names the page."""
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/([01]\d)/([0-3]\d)(?=/)")
_PARAGRAPH_ENDS = re.compile(r"\n|</(?:p|div|li|h[1-6])>|<br ?/?>", re.IGNORECASE)
_TITLE_JOINTS = re.compile(r"\s+[|–—»«›:·•-]+\s+|\s*[|»]\s*")
_ONLINE = re.compile(r"[ -]online$", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\s+\(?Seite \d{1,2}(?: (?:von|/) \d{1,2})?\)?$")
"""What stands behind the headline in the <title> of an article of several pages."""

_TITLES = ("og:title", "twitter:title", "dc.title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_PUBLISHED = (
    "article:published_time article:published og:article:published_time datepublished date dc.date dc.date.issued"
    " dcterms.date dcterms.created dcterms.issued parsely-pub-date sailthru.date publish-date pubdate publication_date"
    " publishdate cxenseparse:recs:publishtime cxenseparse:publishtime"
).split()
_UPDATED = "article:modified_time og:updated_time last-modified datemodified dcterms.modified lastmod".split()
_AUTHORS = "author article:author dc.creator dcterms.creator parsely-author sailthru.author cxenseparse:author".split()
_OUTLETS = "og:site_name publisher dc.publisher application-name apple-mobile-web-app-title cxenseparse:site".split()

_MOMENT = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?\s*$",
    re.IGNORECASE,
)
_UNIVERSAL = re.compile(r"Z|UTC|GMT|[+-]00:?(?:00)?", re.IGNORECASE)


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
    """Everything the head of a page says about its article; `source` is its HTML, whose comments the tree lacks."""
    bars = frozenset(_marked(_BARS_OF_ARCHIVES, tree, source, ("wm-ipp", "HEADER")))
    metas = _without_capture(_metas(tree))
    data = [
        _json(script.text)
        for script in tree.iter("script")
        if script.text and "ld+json" in script.get("type", "").lower()
    ]
    things = list(_objects(data))
    # Objects reached through other keys are not searched: articles in lists are others, to which the page links.
    article = _article(list(_objects(data, ("@graph", "mainEntity", "mainEntityOfPage"))), metas, tree)
    body = _first(article, "articleBody")
    addresses = tuple(_addresses(tree, metas, source))
    outlet = _outlet(article, things, metas, addresses)
    return Declared(
        headlines=_texts(
            [
                *_listed(article, "headline"),
                *_listed(article, "alternativeHeadline"),
                *_of(metas, _TITLES),
                _page_title(tree),
            ]
        ),
        descriptions=_texts([*_listed(article, "description"), *_of(metas, _DESCRIPTIONS)]),
        body=_text(body),
        body_as_given=body if isinstance(body, str) else "",
        is_article=bool(article) or metas.get("og:type", "").lower() == "article",
        date=_moment(article, "datePublished", metas, _PUBLISHED) or _marked_day(tree, source, things, addresses, bars),
        updated=_moment(article, "dateModified", metas, _UPDATED),
        source=outlet,
        authors=_authors(article, things, metas, outlet) or _marked_authors(tree, source),
        lang=(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower(),
        url=next((Fact(each, Basis(BasisKind.ADDRESS)) for each in addresses), None),
        paywalled=any(str(_first(thing, "isAccessibleForFree")).lower() == "false" for thing in things),
        live=any("LiveBlogPosting" in _listed(thing, "@type") for thing in things),
        bars=bars,
        paper=_paper(tree),
    )


def _marked(path: etree.XPath, tree: HtmlElement, source: str, words: Iterable[str]) -> list[HtmlElement]:
    """The elements that a path finds; to save time it is evaluated only if the HTML has one of the words it needs."""
    return elements(path, tree) if any(word in source for word in words) else []


# ---- JSON-LD

Thing = Mapping[str, Any]


def _json(source: str) -> Any:
    """What a script holds; comments around it and a comma too many are forgiven."""
    text = _WRAPPING.sub("", source[:_MOST_JSON]).strip().rstrip(";")
    for attempt in (text, _LAST_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, through: Container[str] | None = None) -> Iterator[Thing]:
    """All objects within a value; only those reached `through` certain keys where these are given."""
    queue = [value]
    for item in queue:
        if isinstance(item, dict):
            yield item
            queue.extend(inner for key, inner in item.items() if through is None or key in through)
        elif isinstance(item, list):
            queue.extend(item)


def _article(things: list[Thing], metas: Mapping[str, str], tree: HtmlElement) -> Thing:
    """The object of the data that is the page's article: of several, the one with the page's headline."""
    candidates = [thing for thing in things if _is_article(thing) and ("headline" in thing or "datePublished" in thing)]
    heading = next(tree.iter("h1"), None)
    titles = [_key(metas.get("og:title", "")), _key(heading.text_content() if heading is not None else "")]
    named = [thing for thing in candidates if (key := _key(_text(_first(thing, "headline")))) and _bears(key, titles)]
    return max(named or candidates[:1], key=len, default={})


def _bears(headline: str, titles: list[str]) -> bool:
    return any(title and (headline in title or title in headline) for title in titles)


def _is_article(thing: Thing) -> bool:
    return any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in _listed(thing, "@type"))


def _listed(thing: Thing, key: str) -> list[Any]:
    value = thing.get(key)
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(thing: Thing, key: str) -> Any:
    return next(iter(_listed(thing, key)), None)


# ---- meta tags


def _metas(tree: HtmlElement) -> dict[str, str]:
    """{name in lower case: content}; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _without_capture(metas: dict[str, str]) -> dict[str, str]:
    """The tags without days and description if archive.today kept the page: there they are those of the capture."""
    kept = metas.get("og:site_name", "")
    return {key: each for key, each in metas.items() if key not in _CAPTURED} if _ARCHIVE.fullmatch(kept) else metas


def _of(metas: Mapping[str, str], names: Iterable[str]) -> Iterator[str]:
    return (metas[name] for name in names if name in metas)


# ---- texts


def _text(value: Any) -> str:
    """One line of repaired text, without the markup and the character references that some pages have in JSON."""
    if not isinstance(value, str):
        return ""
    plain = re.sub(r"<[^<>]{0,300}>", " ", value) if "<" in value else value
    return decode.repair(" ".join(plain.split()))[0].strip()


def paragraphs(body: str) -> tuple[str, ...]:
    """The paragraphs of a text that a page gives in its data, each on one line and without markup."""
    return tuple(text for part in _PARAGRAPH_ENDS.split(body) if (text := _text(part)))


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in map(_text, values) if text))


def _key(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


# ---- days


def local_day(moment: str) -> str:
    """The local day (ISO) of a moment in ISO 8601; "" when it is none.

    A moment in universal time is dated in Berlin; one with another offset, or none, is a local time already.
    """
    match = _MOMENT.match(moment)
    if not match or not EARLIEST <= int(match[1]) <= LATEST:
        return ""
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
    try:
        local = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return ""
    if match[4] and match[7] and _UNIVERSAL.fullmatch(match[7]):
        local = local.replace(tzinfo=ZoneInfo("UTC")).astimezone(ZONE)
    return local.date().isoformat()


def _day(value: str) -> str:
    named = days(value) if value else []
    return local_day(value) or (named[0].iso if len(named) == 1 and not _MOMENT.match(value) else "")


def _moment(article: Thing, key: str, metas: Mapping[str, str], names: Iterable[str]) -> Fact | None:
    value = _first(article, key)
    if isinstance(value, str) and (day := _day(value)):
        return Fact(day, Basis(BasisKind.JSON_LD, key, value[:SHOWN]))
    for name in names:
        if name in metas and (day := _day(metas[name])):
            return Fact(day, Basis(BasisKind.META, name, metas[name][:SHOWN]))
    return None


def _marked_day(
    tree: HtmlElement, source: str, things: list[Thing], addresses: Sequence[str], bars: Set[HtmlElement]
) -> Fact | None:
    """A day of publication found elsewhere than in the head's declarations; the surest sources are asked first."""
    return (
        _microdata(tree, source, bars)
        or _time_element(tree, bars)
        or _webpage(things)
        or _data_layer(tree)
        or _day_of_address(addresses)
    )


def _microdata(tree: HtmlElement, source: str, bars: Set[HtmlElement]) -> Fact | None:
    """The day of an element that is marked as the time of publication."""
    for element in _marked(_MARKED_DAYS, tree, source, _DAYS_MARKED):
        if not bars.isdisjoint(element.iterancestors()):
            continue
        for moment in (element.get("content"), element.get("datetime"), element.text_content()):
            if moment and (day := _day(moment.strip()[:_LONGEST_MOMENT])):
                return _at_time(day, moment)
    return None


def _time_element(tree: HtmlElement, bars: Set[HtmlElement]) -> Fact | None:
    """The day of a <time> that is named after publication, of the one by the headline, or of the only one there is."""
    marked = ((element, _day(_moment_of(element))) for element in tree.iter("time"))
    times = [(element, day) for element, day in marked if day and not _is_foreign(element, bars)]
    named = [each for each in times if _PUBLISHING.search(each[0].get("class", ""))]
    beside = [each for each in times if _by_headline(each[0])]
    distinct = times[:1] if len({day for _, day in times}) == 1 else []
    return next((_at_time(day, _moment_of(element)) for element, day in (*named, *beside, *distinct)), None)


def _is_foreign(element: HtmlElement, bars: Set[HtmlElement]) -> bool:
    """Whether an element stands in a reader's comment, or in the bar of a web archive."""
    around = list(element.iterancestors())
    return not bars.isdisjoint(around) or any(
        _COMMENT.search(f"{each.get('id')} {each.get('class')}") for each in around
    )


def _moment_of(element: HtmlElement) -> str:
    return str(element.get("datetime") or element.text_content() or "").strip()[:_LONGEST_MOMENT]


def _by_headline(element: HtmlElement) -> bool:
    """Whether an element stands in a first heading, or shares a small part of the page with one."""
    around = list(islice(element.iterancestors(), _HEADLINE_LEVELS))
    return any(
        each.tag == "h1" or each.find(".//h1") is not None for each in around if each.tag not in ("body", "html")
    )


def _at_time(day: str, moment: str) -> Fact:
    return Fact(day, Basis(BasisKind.TIME, quoted=" ".join(moment.split())[:SHOWN]))


def _webpage(things: list[Thing]) -> Fact | None:
    """The day of the page itself (WebPage), for pages whose data hold no article."""
    for thing in things:
        value = _first(thing, "datePublished") if "WebPage" in _listed(thing, "@type") else None
        if isinstance(value, str) and (day := _day(value)):
            return Fact(day, Basis(BasisKind.JSON_LD, "datePublished", value[:SHOWN]))
    return None


def _data_layer(tree: HtmlElement) -> Fact | None:
    """The day in the data that a page keeps for its statistics; none if there are several, as of several articles."""
    scripts = [script.text for script in tree.iter("script") if "ld+json" not in script.get("type", "").lower()]
    texts = [text[:_MOST_JSON] for text in scripts if text and "ubli" in text]
    told = {day: found for text in texts for found in _PUBLISHED_DATA.finditer(text) if (day := _day(found[2]))}
    if len(told) != 1:
        return None
    ((day, found),) = told.items()
    return Fact(day, Basis(BasisKind.PAGE_HEAD, found[1], found[2]))


def _day_of_address(addresses: Sequence[str]) -> Fact | None:
    """The day in an address such as “/2014/05/18/name”: weblogs put the day of publication there."""
    for each in addresses:
        found = _DAY_IN_ADDRESS.search(each)
        if found and (day := local_day("-".join(found.groups()))):
            return Fact(day, Basis(BasisKind.ADDRESS, quoted=each[:SHOWN]))
    return None


# ---- outlet


def _outlet(article: Thing, things: list[Thing], metas: Mapping[str, str], addresses: Sequence[str]) -> Fact | None:
    publisher = _resolved(_first(article, "publisher"), things)
    name = _text(_first(publisher, "name")) if isinstance(publisher, dict) else _text(publisher)
    if name and not _is_address(name):
        return Fact(name, Basis(BasisKind.JSON_LD, "publisher"))
    for meta in _OUTLETS:
        if meta in metas and (name := _text(metas[meta])) and not _is_address(name):
            return Fact(name, Basis(BasisKind.META, meta))
    return _host(addresses)


def _addresses(tree: HtmlElement, metas: Mapping[str, str], source: str) -> Iterator[str]:
    """Addresses that the page gives itself, the surest first; an archive's leads to the page it keeps."""
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    marks = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "bookmark"]
    captured = [mark for mark in marks if address.original(mark) != mark]
    bars = [link.get("href") or "" for link in _marked(_BARS, tree, source, ("domain",))]
    saved = _SINGLE_FILE.findall(source[:_FIRST_COMMENT])
    cached = [link.get("href") or "" for link in _marked(_CACHED, tree, source, ("google-cache",))]
    for each in (*cached, *captured, *links, *saved, metas.get("og:url", ""), metas.get("source-url", ""), *bars):
        original = address.original(each.strip())
        if address.is_web(original):
            yield original


def _host(addresses: Sequence[str]) -> Fact | None:
    return next((Fact(address.host(each), Basis(BasisKind.ADDRESS)) for each in addresses), None)


def _page_title(tree: HtmlElement) -> str:
    """The longest part of the page's <title>; the others name the outlet or its sections."""
    title = next(tree.iter("title"), None)
    text = " ".join((title.text or "").split()) if title is not None else ""
    return _PAGE_NUMBER.sub("", max(_TITLE_JOINTS.split(text), key=len))


def _paper(tree: HtmlElement) -> Fact | None:
    """The medium at the beginning or the end of the <title>, where that has the form of one's name."""
    title = next(tree.iter("title"), None)
    first, *others = _TITLE_JOINTS.split(" ".join((title.text or "").split()) if title is not None else "")
    for each in (first, *others[-1:]) if others else ():
        name = _ONLINE.sub("", each)
        if is_medium(name) and not is_also_a_word(name):
            return Fact(name, Basis(BasisKind.PAGE_HEAD, "title", each[:SHOWN]))
    return None


def _resolved(value: Any, things: list[Thing]) -> Any:
    """The object that is meant where only an @id refers to it."""
    if isinstance(value, dict) and "name" not in value and "@id" in value:
        return next((thing for thing in things if thing.get("@id") == value["@id"] and "name" in thing), value)
    return value


def _is_address(text: str) -> bool:
    return bool(re.match(r"https?:|@|www\.|(?:web\.)?archive\.\w{2,5}$", text))


# ---- authors


def _authors(article: Thing, things: list[Thing], metas: Mapping[str, str], source: Fact | None) -> tuple[Fact, ...]:
    house = _key(source.value) if source else ""
    for key in ("author", "creator"):
        names = [_name(_resolved(value, things)) for value in _listed(article, key)]
        if found := people(names, house):
            return tuple(Fact(name, Basis(BasisKind.JSON_LD, key)) for name in found)
    for name in _AUTHORS:
        if name in metas and (found := people([_text(metas[name])], house)):
            return tuple(Fact(person, Basis(BasisKind.META, name)) for person in found)
    return ()


def _marked_authors(tree: HtmlElement, source: str) -> tuple[Fact, ...]:
    """The names in elements that are marked as the author's, also by a browser's reading view."""
    marked = elements(_MARKED_AUTHORS, tree) + _marked(_READER_CREDITS, tree, source, ("reader-credits",))
    texts = [" ".join(element.text_content().split()) for element in marked[:_MOST_SIGNED]]
    found = people(texts, "") if len({*texts}) < _MOST_SIGNED else ()
    return tuple(Fact(name, Basis(BasisKind.PAGE_HEAD, quoted=name)) for name in found)


def _name(value: Any) -> str:
    return _text(_first(value, "name")) if isinstance(value, dict) else _text(value)


_JOINED = re.compile(r"\s*(?:[,;|/]|\bund\b|\band\b|&|\()\s*")
_BY = re.compile(r"^\s*(?:von|by|autor(?:in)?:?)\s+", re.IGNORECASE)
_ROLE = re.compile(
    r"\b(?:redaktion|redaktionsteam|newsdesk|team|online|desk|admin|editor|agentur\w*|red)\b", re.IGNORECASE
)


def people(names: Iterable[str], house: str) -> tuple[str, ...]:
    """Persons and agencies out of names as makers write them; the outlet itself (`house`) is no author."""
    found: list[str] = []
    for whole in names:
        for part in _JOINED.split(_BY.sub("", whole)):
            name = part.strip(" ).")
            agency = patterns.AGENCIES.get(name.lower())
            if agency:
                found.append(agency)
            elif name and bylines.is_name(name) and not _ROLE.search(name) and _key(name) not in house:
                found.append(name)
    return tuple(dict.fromkeys(found))


def merged(declared: Sequence[Fact], stated: Sequence[Fact]) -> tuple[Fact, ...]:
    """Authors the page declares, and those it prints that are not among them in another spelling."""
    found = list(declared)
    for fact in stated:
        words = set(fact.value.casefold().split())
        if not any(
            words <= set(other.value.casefold().split()) or words >= set(other.value.casefold().split())
            for other in found
        ):
            found.append(fact)
    return tuple(found)
