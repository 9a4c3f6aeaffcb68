"""What an element of a page is for, by its tag and by the names its makers gave it.

The names are those that content systems of the press share; a name counts only as a whole word ("teaser" in
"article__teaser-box" and in "ArticleTeaserBox", "ad" not in "header").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from generator.model import Reason


def _words(text: str) -> re.Pattern[str]:
    """An expression for any of the words; "-" stands for any or no sign between two, "_" for one that must be there."""
    alternatives = "|".join(word.replace("-", "[^a-z]?").replace("_", "[^a-z]") for word in text.split())
    return re.compile(rf"(?<![a-z])(?:{alternatives})(?![a-z])")


_REGIONS: tuple[tuple[Reason, re.Pattern[str]], ...] = (
    (
        Reason.CONSENT,
        _words(
            r"consent\w* cookies? cookie_\w+ gdpr cmp dsgvo opt-in privacy data-protection social-placeholder"
            r" embed-placeholder"
        ),
    ),
    (Reason.NEWSLETTER, _words(r"newsletters? newsletter_\w+ subscri\w+ sign-up abo-box whatsapp-channel app-promo")),
    (
        Reason.PAYWALL,
        _words(r"paywall\w* paygate piano abo-teaser paid-barrier offers? offer-page reg-wall login-wall"),
    ),
    (
        Reason.COMMENTS,
        _words(r"comments comment-(?:list|section|area|box|form) kommentare disqus discussions? forum community"),
    ),
    (
        Reason.SHARE,
        _words(
            r"shares? sharing\w* share_\w+ shariff social\w* bookmarks? tool-bar article-tools merkliste"
            r" print-button player"
        ),
    ),
    (
        Reason.ADVERTISING,
        _words(r"ads? ad_\w+ advert\w* ad-slot anzeigen? werbung sponsor\w* affiliate\w* outbrain taboola"),
    ),
    (
        Reason.TEASER,
        _words(
            r"teasers? teaser_\w+ teaser-list related\w* recommend\w* recirculation read-more"
            r" more-(?:on|articles|stories|news) also-(?:like|read) lesetipp similar most-read meistgelesen"
            r" popular trending tags? tag-list tagging keywords topics topic-list link-list link-box promo\w*"
            r" verwandte themen-liste dossier-box article-list onward cross-link\w* article-footer post-footer"
            r" after-article"
        ),
    ),
    (
        Reason.AUTHOR_NOTE,
        _words(r"authors? author_\w+ autor(?:en|in)? autor_\w+ by-line\w* bio biography contributors? person-box"),
    ),
    (
        Reason.NAVIGATION,
        _words(
            r"nav navi navbar navigation\w* breadcrumbs? menus? menu_\w+ footer side-bar pagination pager"
            r" skip-links? search\w* login toc table-of-contents inhaltsverzeichnis contentinfo metanav"
            r" site-header"
        ),
    ),
)
_REGION_TAGS = {
    "nav": Reason.NAVIGATION,
    "footer": Reason.NAVIGATION,
    "menu": Reason.NAVIGATION,
    "aside": Reason.OTHER,
    "form": Reason.OTHER,
    "button": Reason.SHARE,
    "label": Reason.OTHER,
    "option": Reason.OTHER,
}
_CAPTION = _words(
    r"captions? fig-caption bild-(?:unterschrift|unterzeile|text|beschreibung)"
    r" image-(?:text|description|caption|info) bu legend"
    r" (?:media|picture|photo|video)-(?:text|caption|description|legend|info|subtitle)"
)
_CREDIT = _words(
    r"credits? copyright\w* bild-(?:nachweis|quelle|rechte)"
    r" (?:image|photo|picture|media)-(?:source|author|rights|credit)"
)
_KICKER = _words(
    r"kicker\w* over-line over-title top-line dach-zeile roof-line eye-brow spitz-marke ober-zeile"
    r" pre-(?:title|headline) sup-title super-title sup-headline topic sub-topic over-head(?:line)?"
    r" headline-prefix tagline section-label"
)
_LEAD = _words(
    r"leads? lead-(?:text|in|paragraph) intro\w* stand-first vor-spann sub-(?:title|line|headline)"
    r" summary abstract excerpt deck dek teaser-text teaser description perex an-reisser einleitung"
    r" unter-(?:zeile|titel)"
)
_SUBHEAD = _words(
    r"sub-head(?:line|ing)?s? zwischen-(?:titel|ueberschrift|zeile) cross-head\w* inter-title"
    r" section-title"
)
_UNHEARD = _words(
    r"sr-only visually-hidden screen-reader\w* off-screen a11y hidden-visually assistive\w*"
    r" accessibility mw-edit-section"
)
"""What is not read with its line: words for screen readers, and the links behind headings of wikis."""
_NOTES = _words(r"foot-notes? end-notes? fuss-noten? doc-endnotes doc-footnotes? references notes-list")
_NOTE_SIGN = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]+|[ivx]{1,4}|[a-z])[\])]?\s*")
_QUOTE = _words(r"quotes? quote_\w+ pull-quote block-quote zitat\w*")
_NAMING = ("class", "id", "role", "data-testid", "itemprop")
_LONGEST_NAMES = 400
"""Characters of the names of an element that are read: longer lists of names are classes of layout."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class _Named:
    """What the names of an element say about it."""

    region: Reason | None = None
    caption: bool = False
    credit: bool = False
    kicker: bool = False
    lead: bool = False
    subhead: bool = False
    unheard: bool = False
    quote: bool = False
    notes: bool = False


_NOTHING = _Named()


@lru_cache(maxsize=20_000)
def _named(written: str) -> _Named:
    """What the names that makers gave to an element (`class`, `id`, …) say of it."""
    names = _CAMEL.sub("-", written).lower()
    named = _Named(
        region=next((reason for reason, words in _REGIONS if words.search(names)), None),
        caption=bool(_CAPTION.search(names)),
        credit=bool(_CREDIT.search(names)),
        kicker=bool(_KICKER.search(names)),
        lead=bool(_LEAD.search(names)),
        subhead=bool(_SUBHEAD.search(names)),
        unheard=bool(_UNHEARD.search(names)),
        quote=bool(_QUOTE.search(names)),
        notes=bool(_NOTES.search(names)),
    )
    return _NOTHING if named == _NOTHING else named


@dataclass(frozen=True)
class ElementRole:
    """What an element is for: what it inherits from the elements around it, and what its own tag and names add."""

    region: Reason | None = None
    """Why nothing in it belongs to the article; None where something may."""
    link: bool = False
    bold: bool = False
    unheard: bool = False
    """Meant for screen readers only."""
    figure: bool = False
    picture: HtmlElement | None = None
    """The figure around it, or what else holds a caption and its credit."""
    caption: bool = False
    credit: bool = False
    item: HtmlElement | None = None
    """The list item or table row around it."""
    quote: HtmlElement | None = None
    """The block around it that shows a quotation."""
    table: HtmlElement | None = None
    note: bool = False
    """A number that leads to a note."""
    notes: bool = False
    """Among the notes of the article."""
    kicker: bool = False
    lead: bool = False
    subhead: bool = False
    heading: int = 0
    """1 to 6 for h1 to h6."""
    heading_element: HtmlElement | None = None


_NOWHERE = ElementRole()
OPEN_REGIONS = (None, Reason.TEASER, Reason.AUTHOR_NOTE)
"""Regions in which something of the article may still stand: its parts are read one by one."""
_FIGURES = frozenset(["figure", "figcaption", "picture"])
_BOLD = frozenset(["b", "strong"])
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TELLING = frozenset([*_REGION_TAGS, *_FIGURES, *_BOLD, *_HEADINGS, "a", "li", "tr", "blockquote", "sup", "table"])


class ElementRoles:
    """The roles of a page's elements, each read once.

    `main` are elements that hold much of the article: their names cannot mean that they are something else.
    """

    def __init__(self, main: Iterable[HtmlElement]) -> None:
        """Nothing is read yet."""
        self._main = set(main)
        self._known: dict[HtmlElement, ElementRole] = {}

    def of(self, element: HtmlElement) -> ElementRole:
        """The role of an element; a chain of ancestors is walked, not recursed into."""
        known = self._known.get(element)
        if known is not None:
            return known
        chain: list[HtmlElement] = []
        around: HtmlElement | None = element
        while around is not None and around not in self._known:
            chain.append(around)
            around = around.getparent()
        role = self._known[around] if around is not None else _NOWHERE
        for inner in reversed(chain):
            role = self._within(role, inner)
            self._known[inner] = role
        return role

    def _within(self, role: ElementRole, element: HtmlElement) -> ElementRole:
        """The role of an element in one whose role is known."""
        # Most of a page is navigation, and nothing inside changes that: its elements share one object, to save time.
        if role.region not in OPEN_REGIONS:
            return role
        tag = element.tag
        # An element that holds much of the article is named after the layout or the page: "wp-captions" on <body>.
        named = _NOTHING if element in self._main else _named(_own_names(element))
        if named is _NOTHING and tag not in _TELLING and not role.subhead:
            return role
        return ElementRole(
            region=role.region or (None if element in self._main else _REGION_TAGS.get(tag)) or named.region,
            link=role.link or (tag == "a" and element.get("href") is not None),
            bold=role.bold or tag in _BOLD,
            unheard=role.unheard or named.unheard,
            figure=role.figure or (tag in _FIGURES and element not in self._main),
            picture=role.picture if role.picture is not None else element if _holds_picture(tag, named) else None,
            caption=role.caption or tag == "figcaption" or named.caption,
            credit=role.credit or named.credit,
            item=element if tag in ("li", "tr") and element not in self._main else role.item,
            quote=element if tag == "blockquote" or named.quote else role.quote,
            table=element if tag == "table" and element not in self._main else role.table,
            note=role.note or _is_note_sign(element),
            notes=role.notes or named.notes,
            kicker=role.kicker or named.kicker,
            lead=role.lead or named.lead,
            subhead=named.subhead,
            heading=role.heading or _HEADINGS.get(tag, 0),
            heading_element=element if tag in _HEADINGS else role.heading_element,
        )


def _is_note_sign(element: HtmlElement) -> bool:
    """Whether an element is a raised sign that leads to a note on the page; “m²” is none."""
    if element.tag != "sup" or not _NOTE_SIGN.fullmatch(element.text_content()):
        return False
    around = element.getparent()
    links = [*element.iter("a"), *([around] if around is not None and around.tag == "a" else [])]
    return any("#" in (link.get("href") or "") for link in links)


def _holds_picture(tag: str, named: _Named) -> bool:
    return tag in _FIGURES or named.caption


def _own_names(element: HtmlElement) -> str:
    # The id of a heading is only the target of a table of contents, and does not tell what the heading is for.
    keys = _NAMING if element.tag not in _HEADINGS else _NAMING[:1]
    return " ".join([value for key, value in element.items() if key in keys])[:_LONGEST_NAMES]
