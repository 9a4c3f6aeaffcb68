"""What an element of a page is for, by its tag and by the names its makers gave it.

The names are those that content systems of the press share; a name counts only as a whole word ("teaser" in
"article__teaser-box" and in "ArticleTeaserBox", "ad" not in "header").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.model import Reason



def _words(text: str) -> re.Pattern[str]:
    """An expression for any of the words, a hyphen standing for any or no sign between two."""
    alternatives = "|".join(word.replace("-", "[^a-z]?") for word in text.split())
    return re.compile(rf"(?<![a-z])(?:{alternatives})(?![a-z])")


_ZONES = (
    (Reason.CONSENT, _words("consent cookies? cookie-\\w+ gdpr cmp dsgvo opt-in privacy embed-consent data-protection")),
    (Reason.NEWSLETTER, _words("newsletters? newsletter-\\w+ subscri\\w+ sign-up abo-box whatsapp-channel app-promo")),
    (Reason.PAYWALL, _words("paywall\\w* paygate piano abo-teaser paid-barrier offers? offer-page regwall login-wall")),
    (Reason.COMMENTS, _words("comments comment-(?:list|section|area|box|form) kommentare disqus discussions? forum community")),
    (Reason.SHARE, _words("shar(?:e|es|ing|iff)\\w* social\\w* bookmarks? tool-?bar article-tools merkliste print-button player")),
    (Reason.ADVERTISING, _words("ads? advert\\w* adslot ad-\\w+ anzeigen? werbung banner-ad ad-banner sponsor\\w* affiliate outbrain taboola")),
    (
        Reason.TEASER,
        _words(
            "teasers? teaser-\\w+ teaserlist related\\w* recommend\\w* recirculation read-more more-(?:on|articles|stories|news)"
            " also-(?:like|read) lesetipp similar most-read meistgelesen popular trending tags? tag-list tagging keywords topics"
            " topic-list link-list link-box promo\\w* verwandte themen-?liste dossier-box article-list list-item-teaser onward"
            " crosslink\\w* article-footer post-footer after-article"
        ),
    ),
    (
        Reason.AUTHOR_NOTE,
        _words("authors? author-\\w+ autor(?:en|in)? autor-\\w+ byline\\w* bio biography contributors? about-the-author person-box"),
    ),
    (
        Reason.NAVIGATION,
        _words(
            "nav navi navbar navigation\\w* breadcrumbs? menus? menu-\\w+ footer side-?bar pagination pager skip-?links? search\\w*"
            " login toc table-of-contents inhaltsverzeichnis contentinfo banner metanav site-header"
        ),
    ),
)
_ZONE_TAGS = {
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
    "captions? fig-?caption bild-?(?:unterschrift|unterzeile|text|beschreibung) image-(?:text|description|caption|info) bu"
    " (?:media|picture|photo|video)-?(?:text|caption|description|legend|info|subtitle) legend"
)
_CREDIT = _words("credits? copyright\\w* bild-?(?:nachweis|quelle|rechte) (?:image|photo|picture|media)-?(?:source|author|rights|credit)")
_KICKER = _words(
    "kicker\\w* overline over-?title top-?line dach-?zeile roof-?line eye-?brow spitz-?marke ober-?zeile pre-?(?:title|headline)"
    " sup-?title super-?title sup-?headline topic heading-kicker sub-?topic over-?head(?:line)? headline-prefix tagline section-label"
)
_LEAD = _words(
    "leads? lead-?(?:text|in|paragraph) intro\\w* stand-?first vor-?spann sub-?(?:title|line|headline)? summary abstract excerpt deck dek"
    " teaser-?text teaser description article-?(?:summary|intro|lead|teaser|perex) perex an-?reisser einleitung unter-?(?:zeile|titel)"
)
_HEADLINE = _words("headlines? title titel heading\\w* ueberschrift hed")
_SUBHEAD = _words("sub-?head(?:line|ing)?s? zwischen-?(?:titel|ueberschrift|zeile) cross-?head\\w* inter-?title section-?title h[2-6]")
_UNHEARD = _words(
    "sr-only visually-?hidden screen-?reader\\w* off-?screen visuallyhidden a11y-?\\w* hidden-visually assistive\\w* accessibility"
)
_NAMING = ("class", "id", "role", "data-testid", "itemprop")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Place:
    """What an element inherits from those around it, and adds."""

    zone: Reason | None = None
    """Why nothing in it is the article's."""
    link: bool = False
    bold: bool = False
    unheard: bool = False
    """Meant for screen readers only."""
    figure: bool = False
    caption: bool = False
    credit: bool = False
    item: HtmlElement | None = None
    """The list item or table row around it."""
    kicker: bool = False
    lead: bool = False
    subhead: bool = False
    heading: int = 0
    """1 to 6 for h1 to h6."""
    heading_element: HtmlElement | None = None
    names: str = ""
    """The element's own names."""


_NOWHERE = Place()
_FIGURES = frozenset(["figure", "figcaption", "picture"])
_BOLD = frozenset(["b", "strong"])
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Places:
    """The places of a page's elements, each looked at once.

    `main` are elements that hold much of the article: their names cannot mean that they are something else.
    """

    def __init__(self, main: Iterable[HtmlElement]) -> None:
        self._main = set(main)
        self._known: dict[HtmlElement, Place] = {}

    def of(self, element: HtmlElement) -> Place:
        """The place of an element; a chain of ancestors is walked, not recursed into."""
        chain: list[HtmlElement] = []
        around: HtmlElement | None = element
        while around is not None and around not in self._known:
            chain.append(around)
            around = around.getparent()
        place = self._known[around] if around is not None else _NOWHERE
        for inner in reversed(chain):
            place = self._within(place, inner)
            self._known[inner] = place
        return place

    def _within(self, place: Place, element: HtmlElement) -> Place:
        tag = element.tag
        names = _own_names(element)
        return Place(
            zone=place.zone or (None if element in self._main else _zone(tag, names)),
            link=place.link or tag == "a",
            bold=place.bold or tag in _BOLD,
            unheard=place.unheard or bool(names and _UNHEARD.search(names)),
            figure=place.figure or tag in _FIGURES,
            caption=place.caption or tag == "figcaption" or bool(names and _CAPTION.search(names)),
            credit=place.credit or bool(names and _CREDIT.search(names)),
            item=element if tag in ("li", "tr") else place.item,
            kicker=place.kicker or bool(names and _KICKER.search(names)),
            lead=place.lead or bool(names and _LEAD.search(names)),
            subhead=bool(names and _SUBHEAD.search(names)),
            heading=place.heading or _HEADINGS.get(tag, 0),
            heading_element=element if tag in _HEADINGS else place.heading_element,
            names=names,
        )


def _own_names(element: HtmlElement) -> str:
    attributes = element.attrib
    if not attributes:
        return ""
    # The id of a heading is what a table of contents points to, and says nothing of the heading.
    keys = _NAMING if element.tag not in _HEADINGS else _NAMING[:1]
    own = " ".join(attributes[key] for key in keys if key in attributes)
    return _CAMEL.sub("-", own[:400]).lower()


def _zone(tag: str, names: str) -> Reason | None:
    if tag in _ZONE_TAGS:
        return _ZONE_TAGS[tag]
    return next((reason for reason, words in _ZONES if words.search(names)), None) if names else None
