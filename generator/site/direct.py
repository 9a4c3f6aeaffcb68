"""Makes HTML from Markdown whose blocks all have forms that the generator writes, exactly as Python-Markdown would.

Python-Markdown reads a page some thirty times, for markup that our text cannot hold (`pages.markdown` escapes it), and
takes half of the time of a page. Here each block is matched once. A page with a block of any other form, as people
write them, is left to Python-Markdown. The result is the same to the byte; tests check that for each form, for the
pages of the golden dossier, and for blocks of any text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

_BESIDE = frozenset({"attr_list", "fenced_code", "md_in_html", "tables", "toc"})
"""Extensions with which Python-Markdown still makes this HTML; attributes are in the order of `attr_list`."""
_NEEDED = _BESIDE - {"fenced_code"}
_TITLED = {"title", "permalink"}
"""Settings of `toc` that change no page, as long as it makes no permalinks."""

_SIGN = r"[^\\`*_\[\]{}<>&|\#!\x00-\x1f\x7f-\x9f\u2028\u2029]"
"""A character that begins no markup anywhere in a line, such as a letter or a space."""
_PLAIN = rf"(?:{_SIGN}++|&(?:\#\d+|amp);|&(?![\#\w&])|!(?!\[))"
_INLINE = "abbr|bdi|cite|code|em|mark|q|s|span|strong|sub|sup|time"
_TAG = rf"</?(?:{_INLINE})(?:\ [a-z-]++=\"(?:[^\"<>|\[\]{{}}\\`&\x00-\x1f]|&[\#\w])*+\")*+>"
"""An inline tag, which stays as it is."""
_RUN = rf"(?:{_PLAIN}|{_TAG})"
_SET = r"\ (?!class|href|id|markdown)[a-z-]++=\"[^\"<>&|\[\]{}\\`*_=\x00-\x1f]*+\""
_LINK = (
    rf"\[(?P<label>{_RUN}++)\]\(<(?P<address>[\w./:\#-]++)>\)"
    rf"(?:\{{:(?=\ [.a-z])(?:\ \.(?P<kind>[\w-]++))?+(?P<more>(?:{_SET})*+)\ \}})?+(?!\{{)"
)
_ANY_LINK = re.sub(r"[?]P<[a-z]+>", "?:", _LINK)
_LINE = rf"(?:{_RUN}|{_ANY_LINK})++(?<!\s)"
_START = r"(?![+\-=:!?~\s]|\d+[.)](?:\s|$))"
"""A beginning that is not that of a list or another block, nor white space."""
_MARKS = r"\n\{:(?=\ [\#.])(?:\ \#[\w-]++)?+(?:\ \.[\w-]++)?+\ \}"
_ITEM = rf"-\ {_START}{_LINE}(?:{_MARKS})?+"
_ROW = rf"\|(?:\ (?:{_RUN}|{_ANY_LINK})*+\|)++"
_OUTER = "div|details|figure|figcaption"
_OUTER_SET = r"\ (?!markdown)[a-z-]++=\"[^\"<>&|\[\]{}\\`\x00-\x1f]*+\""
_HTML_SET = r"\ [a-z][\w:-]*+=\"[^\"<>\n]*+\""
"""An attribute in raw HTML; ids written in another form would not be found."""
_BLOCK = re.compile(
    rf"""
    (?P<paragraph>{_START}(?P<text>{_LINE})(?P<marks>{_MARKS})?+)
    |(?P<heading>(?P<level>\#{{1,6}})\ {_START}(?P<title>{_PLAIN}++)(?<=\S\ )\{{:\ \#(?P<name>[\w-]++)\ \}})
    |(?P<opening><(?P<tag>{_OUTER})(?P<set>(?:{_OUTER_SET})*+)\ markdown="1">)
    |(?P<closing></(?P<end>{_OUTER})>)
    |(?P<summary><summary>{_START}{_PLAIN}++(?<!\s)</summary>)
    |(?P<items>{_ITEM}(?:\n{_ITEM})*+)
    |(?P<table>{_ROW}\n\|(?:\ ---\ \|)++(?:\n{_ROW})++)
    |(?P<comment><!--\ [\w\ ]+\ -->)
    |(?P<data><script\ type="application/ld\+json">[^<\x00-\x1f]*+</script>)
    |(?P<html><(?P<root>div|ol|table|ul)(?:{_HTML_SET})*+>(?:[^<>\n]++|</?[a-z][a-z0-9]*+(?:{_HTML_SET})*+/?>)*+)
    """,
    re.VERBOSE,
)
"""The forms of blocks."""
_LINKS = re.compile(_LINK, re.VERBOSE)
_ITEMS = re.compile(r"^- (.*)((?:\n\{:.*\})?)$", re.MULTILINE)
_AMPERSAND = re.compile(r"&(?![#\w])")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_MARK = re.compile(r"([#.])([\w-]+)")
_ID = re.compile(r'<[a-z][a-z0-9]*(?: [^<>]*?)? id="([^"]*)"')
_LOOKED_AT = re.compile(
    r'</?[^a-z/]|<script|<style|\sname="|\smarkdown[="]|&(?!(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);)|[\x00-\x1f]'
)
"""Parts of raw HTML that Python-Markdown or MkDocs would look at or change."""


@dataclass(frozen=True)
class Heading:
    """A heading of a page."""

    level: int
    id: str
    name: str
    """Its content as HTML, with single spaces, as `toc` has it."""


@dataclass(frozen=True)
class Page:
    """The result for a page."""

    html: str
    headings: tuple[Heading, ...]
    ids: frozenset[str]


def fits(extensions: Iterable[str], settings: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether Python-Markdown with this configuration makes the same of our forms."""
    named, toc = set(extensions), settings.get("toc", {})
    return _NEEDED <= named <= _BESIDE and toc.keys() <= _TITLED and not toc.get("permalink")


def page(markdown: str, address: Callable[[str], str]) -> Page | None:
    """The page; None if a block has another form. `address` turns the target of a link into its address on the site."""
    blocks = [_BLOCK.fullmatch(block) for block in markdown.strip("\n").split("\n\n")]
    found = [block for block in blocks if block]
    if len(found) < len(blocks) or any(one["items"] and two["items"] for one, two in pairwise(found)):
        return None
    made = _Made()
    if not all(made.add(block) for block in found) or made.open:
        return None
    parts = (part if is_raw else _LINKS.sub(partial(_link, address), part) for part, is_raw in made.parts)
    shown = "".join(parts).strip()
    return Page(shown, tuple(made.headings), frozenset(map(html.unescape, _ID.findall(shown))))


@dataclass
class _Made:
    """The HTML of the blocks so far, with links still as in Markdown."""

    parts: list[tuple[str, bool]] = field(default_factory=list)
    """Pieces of HTML, each with whether it was raw HTML already."""
    headings: list[Heading] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    """Elements that are not closed yet."""

    def add(self, block: re.Match[str]) -> bool:
        """Add a block; False if its form is not possible at this place."""
        form = str(block.lastgroup)
        return bool(getattr(self, f"_{form}")(block))

    def _paragraph(self, block: re.Match[str]) -> bool:
        return self._put(f"<p{_marks(block['marks'])}>{block['text']}</p>")

    def _heading(self, block: re.Match[str]) -> bool:
        level, name, title = len(block["level"]), block["name"], _AMPERSAND.sub("&amp;", block["title"].strip())
        self.headings.append(Heading(level, name, " ".join(title.split())))
        return self._put(f'<h{level} id="{name}">{title}</h{level}>')

    def _opening(self, block: re.Match[str]) -> bool:
        self.open.append(block["tag"])
        return self._put(f"<{block['tag']}{_sorted(_ATTRIBUTE.findall(block['set']))}>")

    def _closing(self, block: re.Match[str]) -> bool:
        holds = bool(self.parts) and not self.parts[-1][0].startswith(f"<{block['end']}")
        return bool(self.open) and self.open.pop() == block["end"] and holds and self._put(block[0])

    def _summary(self, block: re.Match[str]) -> bool:
        return self.open[-1:] == ["details"] and self._put(block[0])

    def _items(self, block: re.Match[str]) -> bool:
        lines = "".join(f"<li{_marks(marks)}>{text}</li>\n" for text, marks in _ITEMS.findall(block[0]))
        return self._put(f"<ul>\n{lines}</ul>")

    def _table(self, block: re.Match[str]) -> bool:
        head, dashes, *rows = (line[1:-1].split("|") for line in block[0].split("\n"))
        shown = "".join(_row("td", row) for row in rows)
        self._put(f"<table>\n<thead>\n{_row('th', head)}</thead>\n<tbody>\n{shown}</tbody>\n</table>")
        return len(head) > 1 and {len(row) for row in (dashes, *rows)} == {len(head)}

    def _raw(self, block: re.Match[str]) -> bool:
        self.parts.append((f"{block[0]}\n\n", True))
        return not self.open

    _comment = _data = _raw

    def _html(self, block: re.Match[str]) -> bool:
        return not _LOOKED_AT.search(block[0]) and _is_one(block[0], block["root"]) and self._raw(block)

    def _put(self, part: str) -> bool:
        self.parts.append((f"{_AMPERSAND.sub('&amp;', part)}\n", False))
        return True


def _row(tag: str, cells: Collection[str]) -> str:
    return "".join(["<tr>\n", *(f"<{tag}>{cell.strip(' ')}</{tag}>\n" for cell in cells), "</tr>\n"])


def _marks(written: str | None) -> str:
    """Id and class as attributes of HTML, as `attr_list` writes them."""
    kinds = {"#": "id", ".": "class"}
    return _sorted((kinds[sign], value) for sign, value in _MARK.findall(written or ""))


def _sorted(attributes: Iterable[tuple[str, str]]) -> str:
    """Attributes of HTML in the order of `attr_list`; of two with one name the later counts."""
    return "".join(f' {name}="{value}"' for name, value in sorted(dict(attributes).items()))


def _link(address: Callable[[str], str], found: re.Match[str]) -> str:
    kind = [("class", found["kind"])] if found["kind"] else []
    told = [("href", html.escape(address(found["address"]))), *kind, *_ATTRIBUTE.findall(found["more"] or "")]
    return f"<a{_sorted(told)}>{found['label']}</a>"


def _is_one(element: str, name: str) -> bool:
    """Whether this is one element of that name, which ends at the end of the text."""
    depth, inside = 0, []
    for end in re.findall(rf"<(/?){name}\b", element):
        depth += -1 if end else 1
        inside.append(depth)
    return element.endswith(f"</{name}>") and inside[-1] == 0 and all(each > 0 for each in inside[:-1])
