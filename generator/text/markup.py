"""What in Markdown that people wrote could run, load from elsewhere, or was never meant to be published.

Python-Markdown itself decides what is raw HTML, a target or an attribute: not the source is examined, but the parsed
tree.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

EXTENSIONS: dict[str, dict[str, object]] = {"attr_list": {}, "tables": {"use_align_attribute": True}, "toc": {}}
"""The extensions of mkdocs.yml without `md_in_html`, which parses the content of raw HTML; that is refused here."""
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);")
_ATTRIBUTES = frozenset({"alt", "class", "dir", "href", "id", "lang", "role", "src", "start", "title"})
_TARGETS = {"href": ("http", "https", "mailto"), "src": ()}
"""Attributes that lead somewhere, and the schemes that each may have; an image is always one of our own."""
_SHOWN = 60
"""Characters of a tag that a message shows."""
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_IGNORED = re.compile("[\x00-\x20\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\ufeff]")
"""Characters that browsers ignore in an address, or that nobody sees."""
_CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)")
_WIKI = re.compile(r"\[\[[^\[\]\n]+\]\]")
STUB = "…"
"""Stands in a stub where an editor has to write something."""
_CLOSED = re.compile(r"\[[^\[\]]*\](?:\([^()\"'\\<>\s]*(?: \"[^\"\n]*\")?\)|(?![\[(]))|<[^<>]*>")
"""Plain links, references and tags. Whatever else begins with a bracket may have no end."""
_MOST_READ = 1_000_000
"""Characters that are read for brackets without an end: a fifth of a second."""
_MOST_FAULTS = 20
"""Faults of a text that are told with their lines, for each of which it is parsed some ten times."""
_CELLS = ("td", "th")
_ALIGNED = ("left", "right", "center")


@dataclass(frozen=True, order=True)
class Fault:
    """Something that must not be published; `line` is 1-based within the text."""

    line: int
    message: str
    remedy: str


def faults(source: str, titles: int = 0) -> tuple[Fault, ...]:
    """All faults of a text, in order; it may have as many headings of the first level as `titles` says."""
    lines = source.splitlines()
    if unclosed := _unclosed(source):
        return (Fault(unclosed, "hundreds of brackets that nothing closes", "close them, or take them out"),)
    met = list(dict.fromkeys(_found(source, titles)))
    first = _first_lines(lines, met[:_MOST_FAULTS], titles)
    found = [Fault(line, *said) for said, line in first.items()]
    if further := len(met) - len(first):
        found.append(Fault(max(first.values()), f"{further} further faults", "mend those above first"))
    conflicts = (number for number, line in enumerate(lines, 1) if _CONFLICT.match(line))
    stubs = (number for number, line in enumerate(lines, 1) if line.strip(" -*") == STUB)
    found += [Fault(n, "a conflict marker of git", "decide for one of the two versions") for n in conflicts]
    found += [Fault(n, f"“{STUB}” left from a stub", "write the text, or take the line out") for n in stubs]
    return tuple(sorted(found))


def links(source: str) -> tuple[str, ...]:
    """Where links and images of a text without faults lead within the site, in order, each once."""
    targets = (element.get("href") or element.get("src") or "" for element in _parsed(source).elements)
    decoded = (html.unescape(target.replace(AMP_SUBSTITUTE, "&")) for target in targets)
    return tuple(dict.fromkeys(each for each in decoded if each and not _SCHEME.match(each) and each[:2] != "//"))


def _unclosed(source: str) -> int:
    """The line of the paragraph with most brackets without an end, if parsing the text would take long; else 0.

    For each of them Python-Markdown reads on to the end of the paragraph: 40 KB of “[a](” take twenty seconds.
    """
    read = Counter[int]()
    for filled, numbered in groupby(enumerate(source.splitlines(), 1), lambda line: bool(line[1].strip())):
        (first, *_), paragraph = zip(*numbered, strict=True)
        text = "\n".join(paragraph)
        left = _CLOSED.sub("", text)
        read[first] = (left.count("[") + left.count("<")) * len(text) if filled else 0
    return max(read, key=read.__getitem__) if read.total() > _MOST_READ else 0


Said = tuple[str, str]
"""Message and remedy."""


def _found(source: str, titles: int) -> list[Said]:
    """The faults that the parser meets in a text."""
    try:
        collector = _parsed(source)
    except RecursionError:
        return [("lists or quotations within each other without end", "use a few levels only")]
    headings = [element for element in collector.elements if element.tag == "h1"]
    extra = [(f"a second title: “{''.join(heading.itertext())}”", "write “## …”") for heading in headings[titles:]]
    return [*_raw(collector.raw), *_elements(collector.elements), *extra]


def _parsed(source: str) -> _Collector:
    """What the parser makes of a text; raises RecursionError if it is nested without end."""
    parser = markdown.Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS)
    collector = _Collector(parser)
    parser.treeprocessors.register(collector, "faults", -1)  # the last, when all is done
    parser.convert(source)
    return collector


class _Collector(Treeprocessor):
    """Keeps what the parser made of a text."""

    elements: tuple[Element, ...] = ()
    raw: tuple[str, ...] = ()

    def run(self, root: Element) -> None:
        self.elements = tuple(root.iter())
        self.raw = tuple(str(part) for part in self.md.htmlStash.rawHtmlBlocks)


def _raw(parts: tuple[str, ...]) -> Iterator[Said]:
    """Faults of raw HTML, each tag once; a closing tag is named only if there is no opening one."""
    tags = [part for part in parts if not _ENTITY.fullmatch(part)]
    opened = [part for part in tags if not part.startswith("</")]
    for part in opened or tags:
        shown = " ".join(part.split())[:_SHOWN]
        yield f"raw HTML: {shown}", "write Markdown; “&lt;” for the sign “<”"


def _elements(elements: Iterable[Element]) -> Iterator[Said]:
    for element in elements:
        for name, value in element.items():
            yield from _attribute(element.tag, name, value)
        for text in ("" if element.tag == "code" else element.text, element.tail):
            for wiki in _WIKI.findall(text or ""):
                yield f"a link of a wiki: {wiki}", "write “[words](../akteure/NAME.md)”, as seen from the page"


def _attribute(tag: str, name: str, value: str) -> Iterator[Said]:
    if name in _TARGETS:
        target = html.unescape(value.replace(AMP_SUBSTITUTE, "&"))
        if wrong := _wrong(target, _TARGETS[name]):
            what = "the link" if name == "href" else "the image"
            allowed = "http(s) and mailto addresses" if name == "href" else "files beside the pages"
            yield f"{what} to “{target}” {wrong}", f"use {allowed} or relative targets only"
    elif name not in _ATTRIBUTES and not name.startswith("aria-") and not _aligns(tag, name, value):
        yield f"the attribute “{name}”", f"use only {', '.join(sorted(_ATTRIBUTES))} and aria-…"


def _aligns(tag: str, name: str, value: str) -> bool:
    """Whether this attribute is the alignment of a cell in a table."""
    return name == "align" and tag in _CELLS and value in _ALIGNED


def _wrong(target: str, schemes: Iterable[str]) -> str:
    """What is wrong with an address, read as browsers read it; "" if nothing is."""
    address = _IGNORED.sub("", target)
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in schemes:
        return "leads elsewhere" if scheme[1].lower() in ("http", "https") else f"would be opened as {scheme[1]}:"
    if not scheme and (address.startswith("//") or "\\" in address):
        return "leads to another server without saying how"
    return ""


def _first_lines(lines: list[str], met: Iterable[Said], titles: int) -> dict[Said, int]:
    """The line of each fault, found by bisection over the beginnings of the text, so that only few are parsed."""
    first: dict[Said, int] = {}

    def halve(without: int, with_them: int, sought: set[Said]) -> None:
        """The first `without` lines hold none of the faults sought, the first `with_them` lines all of them."""
        if with_them - without <= 1:
            first.update(dict.fromkeys(sought, with_them))
            return
        middle = (without + with_them) // 2
        there = sought.intersection(_found("\n".join(lines[:middle]), titles))
        if there:
            halve(without, middle, there)
        if there != sought:
            halve(middle, with_them, sought - there)

    halve(0, max(1, len(lines)), set(met))
    return first
