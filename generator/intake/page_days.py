"""On which day an article was published, and on which it was changed, as its page declares or marks it.

The surest source counts: JSON-LD, then meta tags, marked elements, the page's data for statistics, its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from lxml import etree
from lxml.html import HtmlElement

from generator.intake.page_data import MOST_JSON, PageData, first, listed
from generator.model import Basis, BasisKind, Fact
from generator.text.dates import EARLIEST, LATEST, days
from generator.text.shorten import SHOWN

_ZONE = ZoneInfo("Europe/Berlin")
"""A moment in universal time is given the day that it has in this zone."""
_MOMENT = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?\s*$",
    re.IGNORECASE,
)
_UNIVERSAL = re.compile(r"Z|UTC|GMT|[+-]00:?(?:00)?", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time article:published og:article:published_time datepublished date dc.date dc.date.issued"
    " dcterms.date dcterms.created dcterms.issued parsely-pub-date sailthru.date publish-date pubdate publication_date"
    " publishdate cxenseparse:recs:publishtime cxenseparse:publishtime"
).split()
_UPDATED = "article:modified_time og:updated_time last-modified datemodified dcterms.modified lastmod".split()
"""Names of meta tags with the day, in the order in which they are asked."""
_LONGEST_MOMENT = 80
"""Characters of an element that are read for its day: a label, weekday, day and time fit in; more would be text."""
_MARKED = etree.XPath("//*[@itemprop='datePublished' or @pubdate or @property='datePublished']")
_MARKS = ("datePublished", "pubdate", "pubDate")
_PUBLISHING = re.compile(r"publi|entry-date|post-?date|posted|pubdate|veroeffentlich", re.IGNORECASE)
_COMMENT = re.compile(r"\bcomment(?:-|_|s?\b)(?!s?-(?:count|link|open|closed))", re.IGNORECASE)
_HEADLINE_LEVELS = 3
"""A time belongs to a first heading with which it shares an element at most so many levels up; further up they share
the page."""
_FOR_STATISTICS = re.compile(
    r"[\"']((?:date|article|page|content)?_?(?:publish(?:ed)?|publication)_?(?:date|time|at|on)?)[\"']"
    r"\s*:\s*[\"'](\d{4}-\d\d-\d\d[T \d:.+Z-]{0,24})[\"']",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/([01]\d)/([0-3]\d)(?=/)")


def published(data: PageData) -> Fact | None:
    """The day of publication (ISO), with the place it rests on."""
    return (
        _declared(data, "datePublished", _PUBLISHED)
        or _of_microdata(data)
        or _of_time_element(data)
        or _of_webpage(data)
        or _of_statistics(data)
        or _of_address(data)
    )


def updated(data: PageData) -> Fact | None:
    """The day of the last change (ISO), with the place it rests on."""
    return _declared(data, "dateModified", _UPDATED)


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
        local = local.replace(tzinfo=ZoneInfo("UTC")).astimezone(_ZONE)
    return local.date().isoformat()


def _day(value: str) -> str:
    """The one day that a value names, as a moment or in words; "" if there is none."""
    named = days(value) if value else []
    return local_day(value) or (named[0].iso if len(named) == 1 and not _MOMENT.match(value) else "")


def _declared(data: PageData, key: str, tags: Iterable[str]) -> Fact | None:
    """The day under a key of the article's object, or in one of the meta tags."""
    value = first(data.article, key)
    if isinstance(value, str) and (day := _day(value)):
        return Fact(day, Basis(BasisKind.JSON_LD, key, value[:SHOWN]))
    for name, content in data.tags(tags):
        if day := _day(content):
            return Fact(day, Basis(BasisKind.META, name, content[:SHOWN]))
    return None


def _of_microdata(data: PageData) -> Fact | None:
    """The day of an element that is marked as the time of publication."""
    for element in data.marked(_MARKED, _MARKS):
        if not data.bars.isdisjoint(element.iterancestors()):
            continue
        for moment in (element.get("content"), element.get("datetime"), element.text_content()):
            if moment and (day := _day(moment.strip()[:_LONGEST_MOMENT])):
                return _at_time(day, moment)
    return None


def _of_time_element(data: PageData) -> Fact | None:
    """The day of a <time> that is named after publication, of the one by the headline, or of the only one there is."""
    marked = ((element, _day(_moment_of(element))) for element in data.tree.iter("time"))
    times = [(element, day) for element, day in marked if day and not _is_of_others(element, data)]
    named = [each for each in times if _PUBLISHING.search(each[0].get("class", ""))]
    beside = [each for each in times if _is_by_headline(each[0])]
    only = times[:1] if len({day for _, day in times}) == 1 else []
    return next((_at_time(day, _moment_of(element)) for element, day in (*named, *beside, *only)), None)


def _is_of_others(element: HtmlElement, data: PageData) -> bool:
    """Whether an element stands in a reader's comment, or in the bar of a web archive."""
    around = list(element.iterancestors())
    in_comment = any(_COMMENT.search(f"{each.get('id')} {each.get('class')}") for each in around)
    return in_comment or not data.bars.isdisjoint(around)


def _is_by_headline(element: HtmlElement) -> bool:
    """Whether an element stands in a first heading, or shares a small part of the page with one."""
    around = islice(element.iterancestors(), _HEADLINE_LEVELS)
    return any(
        each.tag == "h1" or each.find(".//h1") is not None for each in around if each.tag not in ("body", "html")
    )


def _moment_of(element: HtmlElement) -> str:
    return str(element.get("datetime") or element.text_content() or "").strip()[:_LONGEST_MOMENT]


def _at_time(day: str, moment: str) -> Fact:
    return Fact(day, Basis(BasisKind.TIME, quoted=" ".join(moment.split())[:SHOWN]))


def _of_webpage(data: PageData) -> Fact | None:
    """The day of the page itself (WebPage), for pages whose data hold no article."""
    for thing in data.things:
        value = first(thing, "datePublished") if "WebPage" in listed(thing, "@type") else None
        if isinstance(value, str) and (day := _day(value)):
            return Fact(day, Basis(BasisKind.JSON_LD, "datePublished", value[:SHOWN]))
    return None


def _of_statistics(data: PageData) -> Fact | None:
    """The day in the data that a page keeps for its statistics; none if there are several, as of several articles."""
    scripts = [each.text for each in data.tree.iter("script") if "ld+json" not in each.get("type", "").lower()]
    texts = [text[:MOST_JSON] for text in scripts if text and "ubli" in text]
    told = {day: found for text in texts for found in _FOR_STATISTICS.finditer(text) if (day := _day(found[2]))}
    if len(told) != 1:
        return None
    ((day, found),) = told.items()
    return Fact(day, Basis(BasisKind.PAGE_HEAD, found[1], found[2]))


def _of_address(data: PageData) -> Fact | None:
    """The day in an address such as “/2014/05/18/name”: weblogs put the day of publication there."""
    for each in data.addresses:
        found = _IN_ADDRESS.search(each)
        if found and (day := local_day("-".join(found.groups()))):
            return Fact(day, Basis(BasisKind.ADDRESS, quoted=each[:SHOWN]))
    return None
