"""Each part of an HTML page with all that speaks for or against it by itself, without its neighbours.

trafilatura finds the main text of most pages, but loses half of the leads and keeps captions and teasers. So what it
finds is only one of several votes; the others are the text a page declares in JSON-LD, the element a part stands in,
and its words. Of the libraries that are still maintained, trafilatura read twenty real German pages best (body F1 on
runs of four words: trafilatura .94, readability-lxml .93, resiliparse .92, newspaper4k .89; with the rules here .99).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import MANUALLY_CLEANED, Extractor

from generator.intake import patterns
from generator.intake.line_roles import Classified, Role, classify
from generator.intake.page_elements import OPEN_REGIONS, ElementRole, ElementRoles
from generator.intake.page_metadata import Declared
from generator.intake.page_parts import Make, Page, Part, folded
from generator.intake.text_lines import Line
from generator.model import Reason, Run
from generator.text.repair import repair

LINKED = 0.8
"""A part counts as a link, whatever it says, when a larger share of its characters than this stands in links."""

_FAST_SHARE = 0.5
"""Share of a page's sentences that trafilatura's fast mode has to find; where it finds less, on 18 of 100 pages, the
full mode is used. That one asks readability and jusText, too, and is mostly better there, but takes longer. F1
cross-validated on 314 pages: .953; with a share of .3 .950; full mode on all pages .952, on none .946; fast mode with
`recall` in place of `precision` .949."""
# The settings of its two modes, read from a file once. The output format is the one that takes least time: only the
# tree of what it finds is read.
_SURE = Extractor(output_format="txt", fast=True, precision=True, comments=False)
_FULL = Extractor(output_format="txt", comments=False)
_LEFT_OUT = tuple(tag for tag in MANUALLY_CLEANED if tag not in ("form", "figure"))
"""The tags that trafilatura's fast mode removes at once, but for two that it looks into first. Without them its full
mode has the same F1, and takes two thirds of the time."""
_LEFT_OUT_TAGS = frozenset(_LEFT_OUT)
_MAY_HOLD_TEXT = (*OPEN_REGIONS, Reason.PAYWALL)
"""Regions that are left in the page for trafilatura. The paywall is one of them since some outlets name the element of
the paid text after it."""
SHORTEST_ARTICLE = 700
"""Characters of sentences: an element that holds as many is left in the page for trafilatura, whatever it is called.
Else an article in an element “newsletter-article” would be lost. Sidebars and forms that offer a newsletter have up to
690 characters (301 pages)."""
_NO_LINE = Line((Run(0, ""),), 0, gap=True)
# A part stands in a text if its first and its last so many words do; a shorter run of words may recur by chance.
_RUN = 6
_PROSE, _ENTRY = 80, 25
"""Characters from which on a part is text where nothing votes, and a sentence is one of an entry of a live blog."""
_PICTURE_LEVELS, _PICTURE_PARTS, _LONGEST_CAPTION = 4, 3, 500
"""A picture shares an element at most so many levels up with its caption, credit and title, which have so many
characters."""
# Shares of the voted text. An element with the first holds the article; one with the second is no box, whatever it is
# called; a make with the third is the usual one of the article's paragraphs.
_CORE_SHARE, _MAIN_SHARE, _HOME_SHARE = 0.93, 0.3, 0.1


@dataclass(frozen=True)
class PartFeatures:
    """A part of the page with all that is known of it alone."""

    part: Part
    element: ElementRole
    inner: tuple[ElementRole, ...]
    """The roles of the elements that its chunks stand in."""
    vote: bool
    """Whether it is main text by trafilatura or by the page's own word."""
    prose: bool
    """Whether it is text by its own words (`is_prose`)."""
    main_text: str
    """What trafilatura finds, in words."""
    classified: Classified
    """What it is by its words; where these are not needed, what its region makes it."""
    words: int
    inside: bool = False
    """Whether it stands in the element that holds nearly all voted text."""
    home: bool = False
    """Whether it stands there, and is of the same make as voted text."""
    beside: bool = False
    """Whether it stands between paragraphs: the element around it, its list or its quotation holds much voted text."""
    pictured: bool = False
    """Whether it stands alone with a picture."""
    linked: float = 0.0
    """Share of its characters that stand in links."""
    bold: float = 0.0

    @property
    def role(self) -> Role:
        """What it is by its words."""
        return self.classified.role

    @property
    def reason(self) -> Reason:
        """Why it goes if its role makes it go."""
        return self.classified.reason

    @property
    def shown(self) -> bool:
        """Whether its words, however few, stand somewhere in what trafilatura finds."""
        return _in_words(self.part.folded) in self.main_text

    @property
    def normal(self) -> str:
        """Its words in the form in which phrases are compared."""
        return self.classified.normal or patterns.normal(self.part.text)

    @cached_property
    def read(self) -> Classified:
        """What it is by its words, also where its region was enough for `classified`."""
        return self.classified if self.classified.normal else classify(as_line(self.part))


def as_line(part: Part) -> Line:
    """A part as the rules for text see it."""
    return Line((Run(part.at, part.text),), part.line, gap=True)


def features(page: Page, declared: Declared, by_prose: bool = False) -> list[PartFeatures]:
    """The features of all parts of a page; with `by_prose` the parts' own words vote in place of trafilatura."""
    prose = [is_prose(part) for part in page.parts]
    by_sentences = _voted(page, prose)
    text = "" if by_prose else _main_text(page, prose, by_sentences)
    votes = prose if by_prose else _votes(page, declared, text, prose)
    return _of_parts(page, votes, prose, _voted(page, votes, by_sentences), text)


def of_stretch(page: Page, stretch: Iterable[int]) -> list[PartFeatures]:
    """The features of all parts if the article is at the places of a stretch, whatever the elements around it are
    called."""
    chosen = frozenset(stretch)
    votes = [index in chosen for index in range(len(page.parts))]
    weights = _weights(page, votes)
    prose = map(is_prose, page.parts)
    return _of_parts(page, votes, prose, _Voted(weights, frozenset(weights), ElementRoles(weights)), "")


@dataclass(frozen=True)
class _Voted:
    """What votes for some of a page's parts say of its elements."""

    weights: Mapping[HtmlElement, int]
    """How many characters of voted text each element holds."""
    main: frozenset[HtmlElement]
    """The elements that hold so much of it that they are no boxes, whatever they are called."""
    roles: ElementRoles

    @property
    def total(self) -> int:
        """How many characters of voted text there are."""
        return max(self.weights.values(), default=0)


def _voted(page: Page, votes: Sequence[bool], known: _Voted | None = None) -> _Voted:
    """What votes say of the elements; `known` roles are used again where the main elements are the same."""
    weights = _weights(page, votes)
    total = max(weights.values(), default=0)
    main = main_elements(weights, total)
    roles = known.roles if known and known.main == main else ElementRoles(main)
    if _in_closed_regions(page, votes, roles) > total / 2:
        # If most of the text stands in elements with such names, they mean something else: "ad-free", "player-test".
        main = frozenset(weights)
        roles = ElementRoles(main)
    return _Voted(weights, main, roles)


def _in_closed_regions(page: Page, votes: Sequence[bool], roles: ElementRoles) -> int:
    """How many characters of voted text stand in regions in which nothing is the article's."""
    voted = (part for part, vote in zip(page.parts, votes, strict=True) if vote)
    return sum(len(part.text) for part in voted if roles.of(part.block).region not in OPEN_REGIONS)


def _of_parts(page: Page, votes: Sequence[bool], prose: Iterable[bool], voted: _Voted, text: str) -> list[PartFeatures]:
    makes = _makes(page, votes, voted.total)
    ground = _Ground(voted, _core(voted.weights, voted.total), makes, _pictured(page), _in_words(_words_of(text)))
    return [_features(*each, ground) for each in zip(page.parts, votes, prose, strict=True)]


# ---- votes


def _votes(page: Page, declared: Declared, text: str, prose: list[bool]) -> list[bool]:
    found = runs(text) | runs(declared.body) if declared.body else runs(text)
    votes = [stands_in(part, found) or (declared.live and _is_entry(part)) for part in page.parts]
    return votes if any(votes) else prose


def _main_text(page: Page, prose: Sequence[bool], voted: _Voted) -> str:
    """What trafilatura finds in its fast, precise mode, or in its full mode where the fast one finds too little."""
    tree = _readable(page, voted)
    text = _found(tree, _SURE)
    return text if _has_prose(page, prose, text) else _found(tree, _FULL) or text


def _readable(page: Page, voted: _Voted) -> HtmlElement:
    """The page without what cannot be its article by tags or names: trafilatura goes through it many times.

    Articles that stand in scripts as data are read elsewhere (`page_metadata`).
    """
    with _taken_out(_needless(page, voted)):
        read = copy(page.tree)
    etree.strip_elements(read, *_LEFT_OUT, with_tail=False)
    return read


@contextmanager
def _taken_out(elements: Sequence[HtmlElement]) -> Iterator[None]:
    """Puts empty elements that are left out in the places of elements for a while: to copy the rest and leave them out
    of the copy takes less time than to look for them in a copy of all."""
    stand_ins = []
    for element in elements:
        stand_in = element.makeelement(_LEFT_OUT[0])
        stand_in.tail = element.tail
        element.getparent().replace(element, stand_in)
        stand_ins.append(stand_in)
    try:
        yield
    finally:
        for element, stand_in in zip(elements, stand_ins, strict=True):
            stand_in.getparent().replace(stand_in, element)


def _needless(page: Page, voted: _Voted) -> list[HtmlElement]:
    """The outermost elements that show no text, or that hold little and are named after something else than an article.

    On a page without sentences there are none. Names alone are not enough: an article may stand in a
    “newsletter-article”.
    """
    if not voted.weights:
        return []
    found = []
    showing = _showing(page)
    walk = etree.iterwalk(page.tree, events=("start",))
    for _, element in walk:
        if element.tag in _LEFT_OUT_TAGS:
            walk.skip_subtree()
        elif _is_empty(element, showing):
            found.append(element)
            walk.skip_subtree()
        elif voted.roles.of(element).region not in _MAY_HOLD_TEXT:
            if voted.weights.get(element, 0) < SHORTEST_ARTICLE:
                found.append(element)
            walk.skip_subtree()
    return found


def _showing(page: Page) -> set[HtmlElement]:
    """The elements in which some of the page's text stands."""
    found: set[HtmlElement] = set()
    for part in page.parts:
        found.update(part.around)
        for chunk in part.chunks:
            around: HtmlElement | None = chunk.element
            while around is not None and around not in found:
                found.add(around)
                around = around.getparent()
    return found


def _is_empty(element: HtmlElement, showing: Container[HtmlElement]) -> bool:
    """Whether an element has elements in it, but shows no text.

    One without any in it stays: it may divide text, as a break does, and trafilatura counts such elements to recognise
    a box. Without them it took a teaser with a picture for text on one page of 17.
    """
    return len(element) > 0 and element not in showing


def _found(tree: HtmlElement, mode: Extractor) -> str:
    """What trafilatura finds in one of its modes."""
    try:
        document = bare_extraction(tree, options=mode)
    except (ValueError, RecursionError, etree.LxmlError):
        return ""
    body = getattr(document, "body", None)
    # The page's parts are repaired in the same way (above all soft hyphens), and are compared with this text.
    return repair("\n".join(body.itertext()))[0] if body is not None else ""


def _has_prose(page: Page, prose: Sequence[bool], text: str) -> bool:
    """Whether a text holds its share of the page's sentences."""
    found = runs(text)
    sentences = [part for part, is_one in zip(page.parts, prose, strict=True) if is_one]
    held = sum(len(part.text) for part in sentences if stands_in(part, found))
    return held >= _FAST_SHARE * sum(len(part.text) for part in sentences)


def _in_words(words: Sequence[str]) -> str:
    """The words of a text with spaces around them, so that only whole words of it are found."""
    return f" {' '.join(words)} "


@lru_cache(maxsize=4)
def _words_of(text: str) -> tuple[str, ...]:
    """The words of a text that is asked for more than once: what trafilatura finds."""
    return folded(text)


@lru_cache(maxsize=4)
def runs(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of `_RUN` words of a text, so that finding a part takes no longer in a long text than in a short one."""
    words = _words_of(text)
    return frozenset(zip(*(words[index:] for index in range(_RUN)), strict=False))


def stands_in(part: Part, runs: frozenset[tuple[str, ...]]) -> bool:
    """Whether a part begins and ends within a text, which is given by its runs."""
    if part.text.count(" ") < _RUN - 1:
        return False
    words = part.folded
    return len(words) >= _RUN and words[:_RUN] in runs and words[-_RUN:] in runs


def _is_entry(part: Part) -> bool:
    """Whether a part is a sentence of an entry of a live blog, in an element of its own within the page's main part."""
    if not as_line(part).closed or len(part.text) < _ENTRY or part.block.tag not in ("p", "div", "li", "blockquote"):
        return False
    return any(element.tag in ("main", "article", "li", "section") for element in part.around[1:])


def is_prose(part: Part) -> bool:
    """Whether a part is text where nothing votes: long, and closed like a sentence."""
    return len(part.text) >= _PROSE and as_line(part).closed


# ---- places


def _weights(page: Page, votes: Sequence[bool]) -> dict[HtmlElement, int]:
    """How many characters of voted text each element holds."""
    weights: dict[HtmlElement, int] = {}
    for part, vote in zip(page.parts, votes, strict=True):
        if vote:
            for element in part.around:
                weights[element] = weights.get(element, 0) + len(part.text)
    return weights


def main_elements(weights: dict[HtmlElement, int], total: int) -> frozenset[HtmlElement]:
    """The elements that hold so much of the voted text that they are no boxes, whatever they are called."""
    return frozenset(element for element, weight in weights.items() if weight >= _MAIN_SHARE * total)


def _core(weights: Mapping[HtmlElement, int], total: int) -> HtmlElement | None:
    """The innermost element that holds nearly all voted text."""
    around = [element for element, weight in weights.items() if weight >= _CORE_SHARE * total]
    return max(around, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _makes(page: Page, votes: Sequence[bool], total: int) -> frozenset[Make]:
    lengths: dict[Make, int] = {}
    for part, vote in zip(page.parts, votes, strict=True):
        if vote:
            lengths[part.make] = lengths.get(part.make, 0) + len(part.text)
    return frozenset(make for make, length in lengths.items() if length > _HOME_SHARE * total)


@dataclass(frozen=True)
class _Ground:
    """What is known of the page as a whole."""

    voted: _Voted
    core: HtmlElement | None
    """The element that holds nearly all voted text."""
    makes: frozenset[Make]
    pictured: frozenset[int]
    """Offsets of the parts that stand alone with a picture."""
    text: str
    """What trafilatura finds, in words."""


def _pictured(page: Page) -> frozenset[int]:
    """Parts that share a small element with a picture and nothing else: captions, whatever they are called."""
    images = [
        list(islice(image.iterancestors(), _PICTURE_LEVELS)) for image in page.tree.iter("img", "picture", "video")
    ]
    held: dict[HtmlElement, list[Part]] = {element: [] for around in images for element in around}
    for part in page.parts:
        for element in part.around[: _PICTURE_LEVELS + 1]:
            if element in held:
                held[element].append(part)
    found: set[int] = set()
    for image in images:
        around = next((element for element in image if held[element]), None)
        parts = held[around] if around is not None else []
        if len(parts) <= _PICTURE_PARTS and sum(len(part.text) for part in parts) <= _LONGEST_CAPTION:
            found.update(part.at for part in parts if part.block is not around)
    return frozenset(found)


def _container(part: Part, element: ElementRole) -> HtmlElement | None:
    """What is around a part, or around the list or quotation it belongs to."""
    if element.quote is not None:
        return element.quote.getparent()
    if element.item is None:
        return part.around[1] if len(part.around) > 1 else None
    around = element.item.getparent()
    return None if around is None else around.getparent()


def _features(part: Part, vote: bool, prose: bool, ground: _Ground) -> PartFeatures:
    """A part with all that speaks for or against it; in a region that holds no article only what is known already."""
    element = ground.voted.roles.of(part.block)
    words = len(part.text.split())
    if element.region not in OPEN_REGIONS:
        inner = (element,) * len(part.chunks)
        return PartFeatures(part, element, inner, vote, prose, ground.text, _unread(element.region), words)
    inner = tuple(ground.voted.roles.of(chunk.element) for chunk in part.chunks)
    inside = ground.core in part.around
    usual = inside and part.make in ground.makes
    linked = _share(part, [element.link for element in inner])
    return PartFeatures(
        part=part,
        element=element,
        inner=inner,
        vote=vote,
        prose=prose,
        main_text=ground.text,
        classified=_unread(element.region) if linked > LINKED and not inside else classify(as_line(part)),
        words=words,
        inside=inside,
        home=usual,
        beside=_container(part, element) in ground.voted.main,
        pictured=part.at in ground.pictured and not usual,
        linked=linked,
        bold=_share(part, [element.bold for element in inner]),
    )


@cache
def _unread(region: Reason | None) -> Classified:
    return Classified(_NO_LINE, Role.SHORT, region or Reason.NAVIGATION)


def _share(part: Part, counted: Sequence[bool]) -> float:
    """Which share of a part's characters stands in the chunks that count."""
    if not any(counted):
        return 0.0
    lengths = [chunk.end - chunk.start for chunk in part.chunks]
    return sum(length for length, counts in zip(lengths, counted, strict=True) if counts) / sum(lengths)
