"""Which parts of an HTML page are its headline: a heading, or what else stands out above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from generator.intake import patterns
from generator.intake.line_roles import MARKERS, WORDED, Role
from generator.intake.page_features import PartFeatures
from generator.intake.page_metadata import Declared
from generator.intake.page_parts import folded

_LEAST = 0.2
"""Score from which on a heading can be the headline: a first heading (h1) outside the navigation has it, and a second
one (h2) that shares words with the declared headline."""
_FIRST_HEADING, _NAMED_HEADING = 0.5, 0.25
"""What speaks for a first heading, and for a second one that is named after a headline; sharing all words with the
declared headline counts 1, standing in a box or linking to the home page -1."""
_LONGEST = 25
"""Words of a headline that no heading's element marks."""
_FEWEST_WORDS = 3
"""Words of a heading that reads like a notice or a marker of a box, but may be a headline."""
_TITLE_NAME = re.compile(r"(?:entry|post|article|news|page)[-_]*(?:title|headline|heading)|^headline\b", re.IGNORECASE)
"""Names that weblogs give to a second heading (h2) that is the headline of an article."""
_NAMED_HEADLINE = re.compile(
    r"(?:(?:entry|post|article|artikel|news|doc)[-_]*)?(?:title|titel|headline|ueberschrift|überschrift)|MsoTitle", re.I
)
"""The name of a headline as a whole class of a paragraph: “title” of Google Docs, “MsoTitle” of Word."""
_FONT_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(px|pt)", re.IGNORECASE)
_PIXELS = {"px": 1.0, "pt": 4 / 3}
_FONT_SIZES = {"1": 10.0, "2": 13.0, "3": 16.0, "4": 18.0, "5": 24.0, "6": 32.0, "7": 48.0}
"""The sizes of <font> in pixels, as browsers show them (HTML, 15.3.6)."""
_PLAIN_SIZE = 16.0
"""Pixels: the size of letters of which nothing is said, as browsers show them."""
_LARGER = 1.2
"""How much larger than the text letters of a headline are; the steps of <font> from 2 on differ by 1.13 to 1.5."""
_HOME = re.compile(r"(?:https?:)?(?://[^/?#]+)?/?")
_NEAR_TEXT = 3
"""Within so many parts above the text a heading can be the text's headline: date and byline may stand between them."""


def title(rows: Sequence[PartFeatures], texts: Sequence[int], last: int, declared: Declared) -> frozenset[int]:
    """The places of the parts of the headline, down to the part `last`: of the headings the one most like what the page
    declares. `texts` are the places of the running text."""
    headings: dict[HtmlElement, list[int]] = {}
    for index, row in enumerate(rows[: last + 1]):
        heading = row.element.heading_element
        if heading is not None and not _is_unlikely_title(row):
            headings.setdefault(heading, []).append(index)
    declared_words = [words for text in declared.headlines if (words := _words(text))]
    scored = [
        (_score(rows, parts, declared_words), parts)
        for heading, parts in headings.items()
        if heading.tag in ("h1", "h2") or _words(" ".join(rows[index].part.text for index in parts)) in declared_words
    ]
    best, parts = max(scored, key=lambda each: each[0], default=(0.0, []))
    if best >= _LEAST:
        return _without_outlet(rows[: last + 1], parts)
    near = frozenset[int]() if declared.is_article else _nearest(texts, headings)
    return near or _named(rows[: last + 1]) or _largest(rows, texts)


def _without_outlet(rows: Sequence[PartFeatures], title: Sequence[int]) -> frozenset[int]:
    """The line that says again what stands beside “|” in a headline, as programs that clip pages put a page's <title>
    over its text; else the headline itself."""
    sides = {patterns.normal(side) for side in " ".join(rows[index].part.text for index in title).split(" | ")}
    again = (index for index in range(title[-1] + 1, len(rows)) if len(sides) > 1 and rows[index].normal in sides)
    found = next(again, None)
    return frozenset(title if found is None else [found])


def _nearest(texts: Sequence[int], headings: dict[HtmlElement, list[int]]) -> frozenset[int]:
    """The second heading (h2) right above the text, for pages that declare no article but only the outlet's name."""
    first = texts[0] if texts else 0
    near = [parts for heading, parts in headings.items() if heading.tag == "h2" and 0 < first - parts[-1] <= _NEAR_TEXT]
    return frozenset(near[-1]) if near else frozenset()


def _named(rows: Sequence[PartFeatures]) -> frozenset[int]:
    """The first short line whose element is named after a headline, for pages that have none in a heading's element:
    those of word processors, print versions, readers of feeds."""
    for index, row in enumerate(rows):
        chunks = row.part.chunks
        alone = (chunks[0].element,) if len(chunks) == 1 else ()
        classes = [name for each in (row.part.block, *alone) for name in (each.get("class") or "").split()]
        may_be = row.words <= _LONGEST and row.element.region is None and row.role in WORDED
        if may_be and any(_NAMED_HEADLINE.fullmatch(each) for each in classes):
            return frozenset([index])
    return frozenset()


def _largest(rows: Sequence[PartFeatures], texts: Sequence[int]) -> frozenset[int]:
    """The short line in the largest letters above the text, for pages that only say how large their letters are."""
    first = next((index for index in texts if rows[index].role is Role.PROSE), 0)
    least = _LARGER * _size(rows[first]) if rows else 0
    sizes = {index: _size(row) for index, row in enumerate(rows[:first]) if row.inside and _may_be_large(row)}
    largest = max(sizes.values(), default=0.0)
    return frozenset([max(index for index in sizes if sizes[index] == largest)] if sizes and largest >= least else ())


def _may_be_large(row: PartFeatures) -> bool:
    return row.words <= _LONGEST and row.element.region is None and row.role in WORDED and not row.linked


def _size(row: PartFeatures) -> float:
    """How large the first letters of a part are, in pixels: by the nearest element that says so."""
    start = row.part.chunks[0].element
    for element in (start, *start.iterancestors()):
        styled = _FONT_SIZE.search(element.get("style") or "")
        if styled:
            return float(styled[1]) * _PIXELS[styled[2].lower()]
        if element.tag == "font" and (element.get("size") or "") in _FONT_SIZES:
            return _FONT_SIZES[element.get("size") or ""]
    return _PLAIN_SIZE


def _is_unlikely_title(row: PartFeatures) -> bool:
    return row.element.heading_element is not None and row.role in (*MARKERS, Role.NOTICE) and row.words < _FEWEST_WORDS


def _score(rows: Sequence[PartFeatures], parts: Sequence[int], headlines: Sequence[set[str]]) -> float:
    words = _words(" ".join(rows[index].part.text for index in parts))
    near = max((len(words & headline) / len(words | headline) for headline in headlines), default=0.0)
    element = rows[parts[0]].element
    heading = element.heading_element
    named = element.heading == 2 and heading is not None and bool(_TITLE_NAME.search(heading.get("class") or ""))
    aside = element.region is not None or (heading is not None and _leads_home(heading))
    return near + _FIRST_HEADING * (element.heading == 1) + _NAMED_HEADING * named - aside


def _leads_home(heading: HtmlElement) -> bool:
    """Whether a heading links to the outlet's home page; it is then the outlet's name."""
    return any(_HOME.fullmatch(link.get("href") or "") for link in heading.iter("a"))


def _words(text: str) -> set[str]:
    return set(folded(text))
