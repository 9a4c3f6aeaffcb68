"""What a page tells programs of itself: its data in JSON-LD, its meta tags, and the addresses that it gives.

JSON-LD: schema.org/NewsArticle and its kin; meta tags: Open Graph (ogp.me) and others.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from generator.text import address
from generator.text.repair import repair

Thing = Mapping[str, Any]
"""An object of JSON-LD."""

MOST_JSON = 3_000_000
"""Characters of a script that are read: lists of a page's comments have that many; a cut-off rest is no JSON."""
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_LAST_COMMA = re.compile(r",(\s*[}\]])")
_OWN = ("@graph", "mainEntity", "mainEntityOfPage")
"""Keys that lead to the page's own article. Articles in lists are others, to which the page links."""
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|Interview|Statement)$")
_ARCHIVE = re.compile(r"archive\.\w{2,5}")
_CAPTURED = ("article:published_time", "article:modified_time", "twitter:description")
"""Tags that archive.today fills with what is true of its capture."""
_BARS_OF_ARCHIVES = etree.XPath(
    "//*[starts-with(@id, 'wm-ipp') or (@id = 'HEADER' and contains(., 'webpage capture'))]"
)
_CACHED = etree.XPath("//*[contains(@id, 'google-cache-hdr')]//a[@href][1]")
_DOMAINS = etree.XPath("//a[contains(concat(' ', normalize-space(@class), ' '), ' domain ')]")
"""Links of the bar in which a browser's reading view names the page."""
_SAVED = re.compile(
    r"Page saved with SingleFile\s+url:\s*(\S+)|<!--\s*saved from url=\(\d+\)\s*(\S+)"
    r"|<!-- Mirrored from (\S+) by HTTrack|<!--+ (?:Saved|Downloaded) from (\S+) (?:at|on) .{5,60} using monolith"
    r"|\bdata-scrapbook-source=\"([^\"\s]+)\""
)
"""Where SingleFile, browsers, HTTrack, monolith and WebScrapBook tell which page they have saved."""
_SAVED_WORDS = ("SingleFile", "saved from url", "HTTrack", "monolith", "scrapbook")
"""Each of these holds one of them, which are faster to look for."""
_FIRST_COMMENT = 4_000
"""Characters of a page in which the comment of SingleFile begins and ends; it stands right behind the first tag."""
_STEM = 4
"""Letters: headlines of one article share some word or compound, “Brücke” and “Brückenbau”."""
_PARAGRAPH_ENDS = re.compile(r"\n|</(?:p|div|li|h[1-6])>|<br ?/?>", re.IGNORECASE)


@dataclass(frozen=True)
class PageData:
    """A page as programs read it; each part is read when it is first asked for."""

    tree: HtmlElement
    source: str
    """Its HTML, which has the comments that the tree lacks."""

    @cached_property
    def things(self) -> list[Thing]:
        """All objects of its JSON-LD, those within others, too."""
        return list(_objects(self._scripts))

    @cached_property
    def article(self) -> Thing:
        """The object that is the page's article, empty if there is none: of several, the one with its headline."""
        own = _objects(self._scripts, _OWN)
        candidates = [each for each in own if _is_article(each) and ("headline" in each or "datePublished" in each)]
        heading = next(self.tree.iter("h1"), None)
        titles = [self.metas.get("og:title", ""), heading.text_content() if heading is not None else ""]
        named = [each for each in candidates if _bears(each, list(map(alphanumeric, titles)))]
        own_headings = list(map(str.casefold, [*titles, *(each.text or "" for each in self.tree.iter("title"))]))
        rest = [each for each in candidates[:1] if not titles[1].strip() or _may_head(each, own_headings)]
        return max(named or rest, key=len, default={})

    @cached_property
    def metas(self) -> Mapping[str, str]:
        """Its meta tags: {name in lower case: content}; the first of a name counts.

        Those that archive.today has written are left out: they tell of its capture.
        """
        found: dict[str, str] = {}
        for meta in self.tree.iter("meta"):
            name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
            content = (meta.get("content") or "").strip()
            if name and content:
                found.setdefault(name.lower(), content)
        is_captured = _ARCHIVE.fullmatch(found.get("og:site_name", ""))
        return {name: content for name, content in found.items() if not (is_captured and name in _CAPTURED)}

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The addresses that it gives itself, the surest first; an archive's leads to the page that it keeps."""
        captured = [mark for mark in self._linked("bookmark") if address.original(mark) != mark]
        cached = _targets(self.marked(_CACHED, ("google-cache",)))
        head = self.source[:_FIRST_COMMENT]
        saved = map(_saved, _SAVED.finditer(head)) if any(word in head for word in _SAVED_WORDS) else ()
        shared = [self.metas.get(name, "") for name in ("og:url", "source-url", "savepage-url")]
        shown = _targets(self.marked(_DOMAINS, ("domain",)))
        given = (*cached, *captured, *self._linked("canonical"), *saved, *shared, *shown)
        originals = (address.original(each.strip()) for each in given)
        return tuple(each for each in originals if address.is_web(each))

    @cached_property
    def bars(self) -> frozenset[HtmlElement]:
        """The bars in which a web archive tells when it captured the page."""
        return frozenset(self.marked(_BARS_OF_ARCHIVES, ("wm-ipp", "HEADER")))

    def tags(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The meta tags of these names that the page has, in the order of the names."""
        return ((name, self.metas[name]) for name in names if name in self.metas)

    def marked(self, path: etree.XPath, words: Iterable[str]) -> list[HtmlElement]:
        """The elements that a path finds; to save time it is evaluated only if the HTML has one of the words it
        needs."""
        found: Any = path(self.tree) if any(word in self.source for word in words) else []
        return list(found)

    def resolved(self, value: Any) -> Any:
        """The object that is meant where only an @id refers to it."""
        if isinstance(value, dict) and "name" not in value and "@id" in value:
            return next((thing for thing in self.things if thing.get("@id") == value["@id"] and "name" in thing), value)
        return value

    @cached_property
    def _scripts(self) -> list[Any]:
        scripts = (each for each in self.tree.iter("script") if "ld+json" in each.get("type", "").lower())
        return [_json(each.text) for each in scripts if each.text]

    def _linked(self, relation: str) -> list[str]:
        """The targets of the links in its head that have a relation to it."""
        return _targets(link for link in self.tree.iter("link") if (link.get("rel") or "").lower() == relation)


def _saved(found: re.Match[str]) -> str:
    """The address in a comment; HTTrack's has no scheme."""
    web = next(filter(None, found.groups()))
    return web if "://" in web else f"https://{web}"


def _targets(links: Iterable[HtmlElement]) -> list[str]:
    return [link.get("href") or "" for link in links]


# ---- JSON-LD


def _json(source: str) -> Any:
    """What a script holds; comments around it and a comma too many are forgiven."""
    text = _WRAPPING.sub("", source[:MOST_JSON]).strip().rstrip(";")
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


def _is_article(thing: Thing) -> bool:
    return any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in listed(thing, "@type"))


def _bears(thing: Thing, titles: Iterable[str]) -> bool:
    """Whether an object's headline is one of these titles, or a part of one, or the other way round."""
    headline = alphanumeric(text(first(thing, "headline")))
    return bool(headline) and any(title and (headline in title or title in headline) for title in titles)


def _may_head(thing: Thing, titles: Iterable[str]) -> bool:
    """Whether an object without one of the page's titles may still be its article, with a headline for search engines:
    that shares at least the beginning of a word."""
    stems = {
        word[:_STEM] for word in re.findall(r"\w+", text(first(thing, "headline")).casefold()) if len(word) >= _STEM
    }
    return not stems or any(stem in title for stem in stems for title in titles)


def listed(thing: Thing, key: str) -> list[Any]:
    """All values of a key; none if the object does not have it."""
    value = thing.get(key)
    return value if isinstance(value, list) else [] if value is None else [value]


def first(thing: Thing, key: str) -> Any:
    """The first value of a key, or None."""
    return next(iter(listed(thing, key)), None)


# ---- texts


def text(value: Any) -> str:
    """A value as one line of repaired text, without the markup and the character references that some pages have in
    JSON; empty if it is no text."""
    if not isinstance(value, str):
        return ""
    plain = re.sub(r"<[^<>]{0,300}>", " ", value) if "<" in value else value
    return repair(" ".join(plain.split()))[0].strip()


def texts(values: Iterable[Any]) -> tuple[str, ...]:
    """Those of the values that are texts, each once."""
    return tuple(dict.fromkeys(found for found in map(text, values) if found))


def paragraphs(body: str) -> tuple[str, ...]:
    """The paragraphs of a text that a page gives in its data, each on one line and without markup."""
    return tuple(found for part in _PARAGRAPH_ENDS.split(body) if (found := text(part)))


def alphanumeric(text: str) -> str:
    """The letters and digits of a text in small letters, by which names and headlines are compared."""
    return "".join(char for char in text.casefold() if char.isalnum())
