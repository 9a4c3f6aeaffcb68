"""An HTML page as the text it shows: parts in document order, each with the elements its characters stand in.

A new line starts at the elements at which a browser without a style sheet starts one; what it hides is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from generator.intake import page_folds
from generator.model import Repair
from generator.text.repair import repair

_UNSEEN = frozenset(
    (
        "script style template noscript head title svg math iframe object canvas map video audio select datalist"
        " textarea noembed noframes applet frameset"
    ).split()
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-list\s*:\s*ignore", re.IGNORECASE)
"""The last is how Word marks the bullet that it prints before an item."""
_UNSEEN_OTHERWISE = frozenset(("dialog", "del", "html", "body"))
"""Tags for which attributes decide otherwise: the two last are seen whatever they say."""
_IN_WORD = "mailto:"
"""How Word names who deleted a text whose changes it tracks; what newspapers strike through can be read."""
_SAVED_UNSEEN = "sf-hidden"
"""The class that SingleFile gives to what was hidden when it saved a page."""
_SHADOW = "shadowrootmode"
"""The attribute of a template that is shown (HTML standard, “declarative shadow roots”)."""
_OPENS_LINE = frozenset(
    (
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset"
        " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav ol option"
        " p picture pre search section summary table tbody td tfoot th thead tr ul"
    ).split()
)
# Elements that have no end tag, of which libxml2 does not know that: it would put what follows into them.
_EMPTY = ("embed", "source", "track", "wbr")
_BOLD = ("b", "strong")
_HEADING_WORDS = 15
"""Words of a heading within a paragraph; more in bold type are a lead."""
_PARAGRAPH_WORDS = 12
"""Words from which on a line is a paragraph, as in texts (`line_roles`)."""
_BEGINS = re.compile(r"\s*[\"„“”»«‚›(]*[A-ZÄÖÜ]")
_SPACE = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
"""What ends a paragraph in preformatted text, as browsers show text files and mails."""
_WORD = re.compile(r"\w+")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that lxml refuses in a text."""

# A page of 2 MB has 20,000 tags; a file with more than ten times as many is no page, and would fill the memory.
_MOST_TAGS = 300_000
# libxml2 compares each attribute with all before it: a tag with 200,000 of them takes it minutes.
_MOST_ATTRIBUTES = 1_000
_ATTRIBUTE = r"[\s/]++[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']++)?+)?+"
_OVERLOADED = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{{_MOST_ATTRIBUTES}}}")


Make = tuple[tuple[str, str], ...]


class Chunk(NamedTuple):
    """Characters of a part that stand in the same element; offsets count in the page's text."""

    start: int
    end: int
    element: HtmlElement


@dataclass(frozen=True)
class Part:
    """What stands between two line breaks of a page, every stretch of white space one space."""

    at: int
    text: str
    around: tuple[HtmlElement, ...]
    """The innermost element around it that opens a line, and all around that, the page's root last."""
    chunks: tuple[Chunk, ...]
    make: Make
    """Tag and class of its element and of the one around it: parts for which these are the same are “of one make”."""

    @property
    def block(self) -> HtmlElement:
        """The innermost element around it that opens a line."""
        return self.around[0]

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return folded(self.text)

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.at + len(self.text)

    @property
    def line(self) -> int:
        """Line of the HTML source, from 1; 0 when unknown."""
        return self.chunks[0].element.sourceline or 0


@dataclass(frozen=True)
class Page:
    """A parsed page: its tree, the text it shows (parts joined by line breaks), and what had to be mended (German)."""

    tree: HtmlElement
    text: str
    parts: tuple[Part, ...]
    repairs: tuple[Repair, ...]


def parse(source: str) -> HtmlElement | None:
    """The tree of a page, even of a broken one; None if there is none, or if libxml2's limits would cut it off."""
    if source.count("<") > _MOST_TAGS or _OVERLOADED.search(source):
        return None
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True)
    # Only to save time: by default lxml calls Python code to choose each element's class, which is not needed here.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        tree = document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log.filter_from_fatals()):
        return None
    etree.strip_tags(tree, *_EMPTY)
    if _SHADOW in source:
        _show_shadows(tree)
    page_folds.unfold(tree, source)
    return tree


def _show_shadows(tree: HtmlElement) -> None:
    """Shows what stands in the templates of which browsers make the inside of an element at once."""
    for template in list(tree.iter("template")):
        if template.get(_SHADOW) is not None:
            template.tag = "div"


def with_paragraphs(tree: HtmlElement, texts: Iterable[str]) -> HtmlElement:
    """A copy of a page that shows, below all else, an article of these paragraphs."""
    copied = deepcopy(tree)
    body = copied.find("body")
    article = etree.SubElement(copied if body is None else body, "article")
    for text in texts:
        etree.SubElement(article, "p").text = _NOT_IN_XML.sub("", text)
    return copied


def shown(element: HtmlElement) -> HtmlElement:
    """A copy of a hidden element that is shown, without the text behind it."""
    copied = deepcopy(element)
    copied.tail = None
    for name in ("hidden", "style", "class"):
        copied.attrib.pop(name, None)
    return copied


def with_template(tree: HtmlElement, least: int) -> HtmlElement | None:
    """A copy of a page that shows what it has in a <template>, if just one holds so many characters."""
    copied = deepcopy(tree)
    long = [each for each in copied.iter("template") if len(_SPACE.sub(" ", each.text_content())) >= least]
    if len(long) != 1:
        return None
    long[0].tag = "div"
    return copied


def folded(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: without the difference between capitals and small letters."""
    return tuple(_WORD.findall(text.casefold()))


def page(tree: HtmlElement) -> Page:
    """The text that a page shows, repaired, and its parts in document order."""
    found = list(_found(tree))
    # One call for all texts, since each call takes time; no repair adds or removes a line break.
    joined, repairs = repair("\n".join(text for _, text, _ in found))
    parts = tuple(_parts(found, joined.split("\n") if found else []))
    return Page(tree, "\n".join(part.text for part in parts), parts, repairs)


_Found = tuple[HtmlElement, str, HtmlElement]


def _found(tree: HtmlElement) -> Iterator[_Found]:
    """(element, its characters, block around it) in document order; a line break is an element without characters.

    White space and line breaks directly after a line break, which are half of all there are, are left out.
    """
    blocks = [tree]
    broken = True
    preformatted = 0
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag, begins = element.tag, event == "start"
        if tag in _OPENS_LINE:
            if not broken:
                broken = True
                yield element, "", element
            if begins:
                blocks.append(element)
            else:
                blocks.pop()
        elif tag == "br" and not (begins or broken):
            broken = _ends_line(element)
            yield element, "" if broken else " ", blocks[-1]
        if tag == "pre":
            preformatted += 1 if begins else -1
        if begins and (tag in _UNSEEN or is_unseen(element)):
            walk.skip_subtree()
            continue
        text = element.text if begins else element.tail
        if not text:
            continue
        for number, piece in enumerate(_paragraphs(text) if preformatted else (text,)):
            if number and not broken:
                broken = True
                yield blocks[-1], "", blocks[-1]
            if piece and not piece.isspace():
                broken = False
                yield element if begins else element.getparent(), _spaced_once(piece), blocks[-1]
            elif piece and not broken:
                yield element if begins else blocks[-1], " ", blocks[-1]


def _spaced_once(text: str) -> str:
    """A text that is no white space, with one space for each stretch of it; a regular expression takes four times as
    long."""
    words = " ".join(text.split())
    return f"{' ' * text[0].isspace()}{words}{' ' * text[-1].isspace()}"


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of preformatted text; of white space before a blank line nothing is left."""
    *ended, last = _BLANK_LINES.split(text)
    return [*("" if each.isspace() else each for each in ended), last]


def is_unseen(element: HtmlElement) -> bool:
    """Whether a browser shows nothing of an element, though its tag is that of something to see."""
    if element.tag in _UNSEEN_OTHERWISE:
        return _is_unseen_by_tag(element)
    style, names = element.get("style"), element.get("class")
    if element.get("hidden") is not None or (style and _UNSEEN_STYLE.search(style)):
        return True
    return names is not None and _SAVED_UNSEEN in names and _SAVED_UNSEEN in names.split()


def _is_unseen_by_tag(element: HtmlElement) -> bool:
    if element.tag == "dialog":
        return element.get("open") is None
    return element.tag == "del" and bool(element.get("cite", "").startswith(_IN_WORD))


def _ends_line(line_break: HtmlElement) -> bool:
    """Whether a <br> ends the paragraph, as the second of two does and the one below a heading; a single one may stand
    within a sentence."""
    before, after = line_break.getprevious(), line_break.getnext()
    if before is not None and _is_break(before):
        return True
    below = after if _is_blank(line_break.tail) else None
    if before is not None and _is_line(before) and _font_size(before) != _font_size(below):
        return True
    return any(each is not None and _is_heading(each) for each in (before, after))


def _font_size(element: HtmlElement | None) -> str | None:
    """What <font> says of the size of letters; None for what has the size of the text around it."""
    return element.get("size") if element is not None and element.tag == "font" else None


def _is_heading(element: HtmlElement) -> bool:
    """Whether an element is a line of a few words in bold type over a paragraph, as many pages set headings.

    Behind a colon or a comma the line goes on; a sentence is no heading.
    """
    below = element.getnext()
    if element.tag not in _BOLD or below is None or not _is_line(element):
        return False
    text = element.text_content().strip()
    is_short = 0 < len(text.split()) <= _HEADING_WORDS and text[-1] not in ".:,;…"
    return is_short and _opens_paragraph(below)


def _opens_paragraph(line_break: HtmlElement) -> bool:
    """Whether the line below a line break is as long as a paragraph, and begins like one: no entry of a table or
    programme, and no second half of a sentence."""
    line, after = line_break.tail or "", line_break.getnext()
    while after is not None and after.tag != "br":
        line += after.text_content() + (after.tail or "")
        after = after.getnext()
    return len(line.split()) >= _PARAGRAPH_WORDS and bool(_BEGINS.match(line))


def _is_line(element: HtmlElement) -> bool:
    """Whether an element is all that stands between two line breaks, or between one and the edge of what is around."""
    before, after = element.getprevious(), element.getnext()
    begins = _is_break(before) if before is not None else _is_blank(element.getparent().text)
    return begins and _is_blank(element.tail) and (after is None or after.tag == "br")


def _is_break(element: HtmlElement) -> bool:
    return element.tag == "br" and _is_blank(element.tail)


def _is_blank(text: str | None) -> bool:
    return not text or text.isspace()


def _parts(found: list[_Found], texts: list[str]) -> Iterator[Part]:
    """The parts between line breaks; `texts` are the repaired characters of what was found."""
    offset = 0
    line: list[tuple[HtmlElement, str]] = []
    ancestry = _Ancestry()
    block = None
    for (element, before, around), text in zip(found, texts, strict=True):
        if before:
            line.append((element, text))
            block = around
        elif line:
            part = _part(offset, line, ancestry.of(block))
            if part:
                yield part
                offset = part.end + 1
            line = []
    part = _part(offset, line, ancestry.of(block)) if line else None
    if part:
        yield part


class _Ancestry:
    """The elements around an element, looked up only once for each."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._known: dict[HtmlElement, tuple[HtmlElement, ...]] = {}

    def of(self, element: HtmlElement | None) -> tuple[HtmlElement, ...]:
        """An element and all around it, the page's root last."""
        chain: list[HtmlElement] = []
        while element is not None and element not in self._known:
            chain.append(element)
            element = element.getparent()
        around = () if element is None else self._known[element]
        for inner in reversed(chain):
            around = self._known[inner] = (inner, *around)
        return around


def _part(offset: int, line: list[tuple[HtmlElement, str]], around: tuple[HtmlElement, ...]) -> Part | None:
    """A part of the characters of one line and the elements they stand in; None if nothing is shown."""
    texts: list[str] = []
    chunks: list[Chunk] = []
    end, spaced = offset, True
    for element, text in line:
        shown = text.lstrip() if spaced else text
        if shown:
            chunks.append(Chunk(end, end + len(shown), element))
            texts.append(shown)
            end += len(shown)
            spaced = shown.endswith(" ")
    joined = "".join(texts).rstrip()
    if not joined:
        return None
    make = tuple([(element.tag, element.get("class", "")) for element in around[:2]])
    return Part(offset, joined, around, tuple(chunks), make)
