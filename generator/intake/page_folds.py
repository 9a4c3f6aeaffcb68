"""Texts of a page that a button unfolds: each is shown, as the <details> that it stands for.

Browsers show such a text once somebody has clicked, and other intake knows <details>. Menus, forms and hints of buttons
are unfolded in the same way, so that only questions and headings, and several buttons of one make, are taken for an
accordion.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from generator.text.sentences import CLOSING, STOPS

_OPENERS = etree.XPath("//*[@aria-controls and (@aria-expanded='false' or @aria-expanded='true')]")
_WITH_ID = etree.XPath("//*[@id]")
_FOUND = etree.XPath("//*[@hidden='until-found']")
_HIDES = re.compile(r"display\s*:\s*none\s*(?:!important)?\s*;?|visibility\s*:\s*hidden\s*;?", re.IGNORECASE)
_ASIDE = frozenset("nav footer aside form menu dialog figure table".split())
"""Elements in which a button unfolds no text of the article."""
_CONTROLS = etree.XPath("boolean(.//input or .//select or .//textarea or .//form)")
_HEADINGS = frozenset(f"h{level}" for level in range(2, 7))
_MOST_WORDS = 25
"""Words: the longest question that heads an answer (as `page_shapes` has it)."""
_FEWEST_ANSWERED = 4
"""Words of a short answer, “Nein, das ist kostenlos.”"""
_NEAR = 2
"""Between a button and its text stands at most a rule or a sign; between tabs and their texts stand the other tabs."""
_LINKED = 0.5
"""Share of the characters in links from which on a list of links is unfolded, and no answer."""
_GOES_ON = re.compile(
    r"(?:jetzt |hier )?(?:weiter ?lesen"
    r"|(?:mehr|alles|(?:den )?(?:ganzen|vollständigen) (?:artikel|text)) (?:lesen|anzeigen))\W*",
    re.IGNORECASE,
)
_ENDS = re.compile(rf"[{STOPS}][{CLOSING}]*$")


@dataclass(frozen=True)
class _Fold:
    """A button, and the text that it unfolds."""

    opener: HtmlElement
    panel: HtmlElement

    @property
    def make(self) -> tuple[str, str]:
        """Tag and class of the button."""
        return self.opener.tag, self.opener.get("class", "")

    @property
    def heads(self) -> bool:
        """Whether the button is a question or a heading, so that one alone is enough."""
        within = any(each.tag in _HEADINGS for each in self.opener.iter())
        return _text(self.opener).endswith("?") or within or self.is_in_heading

    @property
    def is_in_heading(self) -> bool:
        """Whether the button is what a heading says."""
        around = self.opener.getparent()
        return around is not None and around.tag in _HEADINGS

    @property
    def goes_on(self) -> bool:
        """Whether the button shows the rest of the text above it."""
        return _GOES_ON.fullmatch(_text(self.opener)) is not None


def unfold(tree: HtmlElement, source: str) -> None:
    """Shows the folded texts of a page: those that a browser's search may find, and the answers of accordions.

    `source` is what the tree was parsed from; looking there first is faster.
    """
    for element in _elements(_FOUND, tree) if "until-found" in source else ():
        _show(element)
    if "aria-controls" not in source:
        return
    folds = list(_folds(tree))
    makes = Counter(fold.make for fold in folds)
    for fold in folds:
        if fold.goes_on:
            _show(fold.panel)
        elif fold.heads or makes[fold.make] > 1:
            _show(fold.panel)
            _as_details(fold)


def _elements(path: etree.XPath, tree: HtmlElement) -> list[HtmlElement]:
    found: Any = path(tree)
    return list(found)


def _folds(tree: HtmlElement) -> Iterator[_Fold]:
    openers = {opener.get("aria-controls", "").strip(): opener for opener in reversed(_elements(_OPENERS, tree))}
    panels = [each for each in _elements(_WITH_ID, tree) if each.get("id") in openers] if openers else []
    for panel in panels:
        opener = openers.pop(panel.get("id", ""), None)
        if opener is not None and _may_head(opener) and _may_answer(panel) and _follows(panel, opener):
            yield _Fold(opener, panel)


def _follows(panel: HtmlElement, opener: HtmlElement) -> bool:
    """Whether a button stands right before what it unfolds, and in no box."""
    around = list(opener.iterancestors())
    if panel in around or opener in panel.iterancestors() or any(each.tag in _ASIDE for each in around):
        return False
    both = _both(opener, panel)
    text = _child(both, panel)
    return any(each is text for each in islice(_child(both, opener).itersiblings(), _NEAR))


def _may_head(opener: HtmlElement) -> bool:
    text = _text(opener)
    words = text.split()
    return _GOES_ON.fullmatch(text) is not None or (1 < len(words) <= _MOST_WORDS and words[-1][-1] not in ".,:;…")


def _may_answer(panel: HtmlElement) -> bool:
    """Whether an element holds text, and no links or fields to fill in."""
    text = _text(panel)
    linked = sum(len(_text(link)) for link in panel.iter("a"))
    ends = bool(_ENDS.search(text)) and len(text.split()) >= _FEWEST_ANSWERED
    return ends and linked < _LINKED * len(text) and not bool(_CONTROLS(panel))


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _show(element: HtmlElement) -> None:
    element.attrib.pop("hidden", None)
    if style := element.get("style"):
        element.set("style", _HIDES.sub("", style))


def _as_details(fold: _Fold) -> None:
    """Puts button and text into <details>, of which a button outside of headings is the <summary>."""
    both = _both(fold.opener, fold.panel)
    text = _child(both, fold.panel)
    fold.opener.tag = "span" if fold.is_in_heading else "summary"
    details = both.makeelement("details")
    _child(both, fold.opener).addprevious(details)
    while details.getnext() is not text:
        details.append(details.getnext())
    details.append(text)


def _both(part: HtmlElement, other: HtmlElement) -> HtmlElement:
    """The innermost element in which two parts stand."""
    around = set(other.iterancestors())
    return next(each for each in part.iterancestors() if each in around)


def _child(around: HtmlElement, part: HtmlElement) -> HtmlElement:
    """The child of an element in which a part of it stands."""
    return next(each for each in (part, *part.iterancestors()) if each.getparent() is around)
