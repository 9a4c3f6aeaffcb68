"""Signs that an article is not complete: little kept, a text that breaks off, several articles in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.intake import beginnings, patterns
from generator.intake.beginnings import ENDED, is_prose
from generator.intake.text_lines import TAGS
from generator.model import RUNNING_TEXT, Article, Block, BlockKind, Doubt, Form, Problem, Reason, Removed, Severity
from generator.text.shorten import SHOWN

_LEAST_KEPT = 0.5
"""If less than this share of a file's prose is kept, an editor shall look. (Of 673 real pages 38 were below; in most of
them the article had lost text.)"""
_FEWEST_LOST = 60
"""Words: a paragraph. A smaller loss needs no warning."""
_BY_NAME = (Reason.COMMENTS, Reason.NEWSLETTER, Reason.PAYWALL)
"""What is not the article's by the names of its elements. Names may mislead: `page_stretches` tells where they do."""
_NEVER_ITS = (*_BY_NAME, Reason.CONSENT, Reason.REPEATED, Reason.FRONT_MATTER)
_DECORATION = re.compile(r"(?:<br ?/?>|[|\",;\s]){1,20}$")
"""What an export or a table sets behind the last sign of a line."""
_END = 500
"""Characters at the end of a text that tell how it ends. Tags are looked for from each blank on, so a last paragraph of
nothing but tags would take time that grows with the square of its length."""
_BROKEN = re.compile(r"(?:\[?(?:…|\.\.\.)\]?)$")
# Only of a line of some length one can tell that it breaks off; shorter ones are signatures and addresses.
_SHORTEST_BROKEN = 6
_LONGEST_SAID = 80
"""Words of a page that shows an error or asks for a password in place of an article."""
_INSTEAD = re.compile(
    r"seite (?:\w+ ){0,2}nicht gefunden|\b404\b|page not found|not found on this server|zugriff verweigert"
    r"|access denied|captcha|kein roboter|javascript (?:\w+ )?(?:aktivieren|deaktiviert)|enable javascript"
    r"|passwort vergessen",
    re.IGNORECASE,
)
_PASSED = (Reason.SEPARATOR, Reason.SHARE, Reason.ADVERTISING, Reason.INVISIBLE)
_READ_ON = re.compile(
    r"\w\W+weiter ?(?:zu)?lesen|weiter ?(?:zu)?lesen\W+\w|lesen sie weiter|freischalten|ganzen? (?:artikel|text)"
    r"|\babo\b|read on|\d ?(?:€|euro\b)",
    re.I,
)
"""Offers and prices of a paywall; “Anmelden” or “Weiterlesen” alone may stand on any page."""
_READ_ON_WITH = re.compile(
    r"^(?:jetzt |hier )?weiter ?lesen (?:mit|als|im)\b|^lesen sie (?:jetzt )?weiter mit\b|\babo\?", re.I
)
"""Offers that are sure by their words alone; “weiterlesen” alone may belong to a teaser."""
_TIME = re.compile(r"[+\[(• ]{0,5}\d{1,2}[.:]\d{2}(?:(?: ?Uhr)?:?$| ?Uhr\b|[\]) :|–-])", re.IGNORECASE)
_FEWEST_ENTRIES = 3
"""Times from which on they head the entries of a live blog; a report may have a time or two as sub-headings."""

_ANSWER = "say “excerpt: {value: yes, basis: …}” in articles.yml"
_HEADED_APART = "several headlines in it have texts of their own"
_SAVE_EACH = "save each of them as a file of its own, or say “take: yes”"
_REMEDIES = {
    Doubt.CUT_OFF: ("the text breaks off: {}", f"put the whole text in, or {_ANSWER}"),
    Doubt.PAYWALLED: (
        "the page says that its article, or the rest of it, is not free",
        f"check that it is whole, or {_ANSWER}",
    ),
    Doubt.FURTHER_PAGES: (
        "is one page of several: the rest of the article stands on the others",
        f"save the page that shows all of it, if there is one, or {_ANSWER}",
    ),
    Doubt.LIVE_BLOG: ("is a live blog: its entries are taken as parts of one article", "check that none is missing"),
    Doubt.SEVERAL: ("looks like several articles: {}", "split it with “add --split”, or say “take: yes”"),
    Doubt.LITTLE: ("{}", "mend it by “keep” in articles.yml, or say “take: yes”"),
    Doubt.NO_ARTICLE: (
        "has little text, or looks like a list, a front page, a wall or an error",
        "say “take: yes” or “skip: yes”",
    ),
    Doubt.HIDDEN: (
        "the page hides text within its article, such as slides, tabs or a text that a button unfolds: it is left out",
        "save the page once it shows all of it, or say “take: yes”",
    ),
    Doubt.NOT_SHOWN: (
        "the page shows no article: the text is the one that it holds for programs (“articleBody” or <template>)",
        "compare it with the page in a browser, then say “take: yes”",
    ),
}


def doubted(article: Article) -> Article:
    """The article with all doubts, including those that it had before."""
    found = dict.fromkeys(article.doubts)
    found |= dict.fromkeys(doubt for doubt, speaks in _CHECKS.items() if speaks(article))
    return replace(article, doubts=tuple(sorted(found)))


def warnings(article: Article) -> tuple[Problem, ...]:
    """A warning for each doubt that is left, with how much and where."""
    return tuple(_warning(article, doubt) for doubt in article.doubts)


def _warning(article: Article, doubt: Doubt) -> Problem:
    message, remedy = _REMEDIES[doubt]
    line, said = 0, ""
    if doubt is Doubt.CUT_OFF and (last := _last(article)):
        said = f"“…{last.text[-SHOWN:]}”"
    elif doubt is Doubt.SEVERAL and article.form is Form.HTML:
        said, remedy = _HEADED_APART, _SAVE_EACH
    elif doubt is Doubt.SEVERAL:
        said = f"they begin in lines {', '.join(map(str, beginnings.beginnings(article.visible)))}"
    elif doubt is Doubt.LITTLE:
        line, said = _told(article)
    return Problem(article.path, line, message.format(said), remedy, Severity.WARNING)


def _told(article: Article) -> tuple[int, str]:
    """Where the longest prose stands that is left out, and how much is kept.

    What is called comments or the like counts only where nothing else tells why there is a doubt.
    """
    but = _NEVER_ITS if _is_little(article) else tuple(each for each in _NEVER_ITS if each not in _BY_NAME)
    lost = list(_lost(article.removed, but))
    kept, _ = _kept(article)
    longest = max(lost, key=lambda each: len(each.run.text), default=None)
    said = f"{kept} of {kept + _words_of(lost)} words of its prose are kept"
    return (longest.line, f"{said}; left out is “{longest.run.text[:SHOWN]}…”") if longest else (0, said)


# ---- checks


def _is_cut_off(article: Article) -> bool:
    """Whether the last paragraph ends with dots, or not like a sentence."""
    last = _last(article)
    if last is None or last.kind in (BlockKind.ITEM, BlockKind.ROW):
        return False
    text = last.text
    if "#" in text or text[-1:] > "\u25ff":  # else no tag and no emoji is at its end
        text = text[:-_END] + TAGS.sub("", text[-_END:])
    if _BROKEN.search(text):
        return True
    return len(text.split()) >= _SHORTEST_BROKEN and not ENDED.search(text)


def _last(article: Article) -> Block | None:
    return next((block for block in reversed(article.blocks) if block.kind in RUNNING_TEXT), None)


def _is_live(article: Article) -> bool:
    """Whether times of day head its parts, as in the copy of a live blog."""
    times = [block for block in article.blocks if block.kind is BlockKind.HEADING and _TIME.match(block.text)]
    return len(times) >= _FEWEST_ENTRIES


def _is_several(article: Article) -> bool:
    return article.form is not Form.HTML and len(beginnings.beginnings(article.visible)) > 1


def _is_little(article: Article) -> bool:
    kept, all_ = _kept(article)
    return all_ - kept >= _FEWEST_LOST and kept < _LEAST_KEPT * all_


def _kept(article: Article) -> tuple[int, int]:
    """The number of words of prose that are kept, and of all."""
    kept = sum(len(block.text.split()) for block in article.blocks if block.kind in RUNNING_TEXT)
    return kept, kept + _words_of(_lost(article.removed))


def _lost(removed: Iterable[Removed], but: Sequence[Reason] = _NEVER_ITS) -> Iterator[Removed]:
    for each in removed:
        for text in each.run.text.split("\n") if each.reason not in but else ():
            if is_prose(_DECORATION.sub("", text.strip())):
                yield replace(each, run=replace(each.run, text=text.strip()))


def _words_of(removed: Iterable[Removed]) -> int:
    return sum(len(each.run.text.split()) for each in removed)


def _is_walled(article: Article) -> bool:
    """Whether an offer to read on for money or with an account stands right below the text."""
    last = _last(article)
    end = max((run.at for run in last.runs), default=0) if last else 0
    below = min(
        (each for each in article.removed if each.run.at > end and each.reason not in _PASSED), key=_at, default=None
    )
    if below is None:
        return False
    if below.reason is Reason.CONSENT:
        return bool(patterns.PAY_OR_AGREE.search(below.run.text))
    offered = _READ_ON if below.reason is Reason.PAYWALL else _READ_ON_WITH
    return bool(offered.search(below.run.text.split("\n")[0]))


def _is_no_page(article: Article) -> bool:
    """Whether a text is what a server or a wall says instead of an article: a short one by any word, one of any length
    if half of its blocks ask for leave to track."""
    said = [article.title.value if article.title else "", *(block.text for block in article.blocks)]
    text = " ".join(said)
    folded = text.casefold()
    may_ask = any(word in folded for word in patterns.TRACKING_WORDS)
    asking = sum(bool(patterns.OFFERS_TRACKING.search(each)) for each in said) if may_ask else 0
    return asking >= len(said) / 2 or (len(text.split()) <= _LONGEST_SAID and bool(_INSTEAD.search(text)))


def _at(removed: Removed) -> int:
    return removed.run.at


_CHECKS = {
    Doubt.NO_ARTICLE: _is_no_page,
    Doubt.PAYWALLED: _is_walled,
    Doubt.CUT_OFF: _is_cut_off,
    Doubt.LIVE_BLOG: _is_live,
    Doubt.SEVERAL: _is_several,
    Doubt.LITTLE: _is_little,
}
