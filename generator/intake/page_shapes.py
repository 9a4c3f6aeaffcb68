"""Keeps complete what the elements of an HTML page hold together, whatever each part reads like alone.

These are folded questions and answers, lists within the text, quotations with who said them, notes, and the cell of a
page that is laid out with a table. It is decided after the weights, which see each part by itself. (`text_shapes` does
the same for texts.)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from generator.intake import bylines, page_kinds, page_live, page_stretches, patterns
from generator.intake.line_roles import Role, classify
from generator.intake.page_features import LINKED, PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.intake.page_parts import folded
from generator.intake.text_lines import Line
from generator.model import RUNNING_TEXT, BlockKind, Fact, Reason, Run
from generator.text import address

_HEADING_WORDS = 25
"""Words: the longest question that heads an answer; more are a text whose rest is folded."""
_WORDS_ITEM = "MsoListParagraph"
_BELOW = 12
"""Within so many parts below the text, a correction is this article's (as far as day and authors are looked for)."""
_BY_NAME = (Reason.SHARE, Reason.NAVIGATION)
"""Why a paragraph is removed that is called a foot or a bar of buttons; tags, such as <footer>, never lie."""
_BOXES_OF_ONE = (("p",), ("div",), ("p", "div"))
"""Tags of a part and of what is around it, the innermost first."""
_NEVER = (Reason.COMMENTS, Reason.REPEATED)
"""Why a correction that is removed stays so: a reader wrote it, or it stands twice."""
_RIGHTS_WORDS = 8
"""Words: “© Copyright 2005 Verlag der Hohenauer Nachrichten GmbH” has eight; with more it is a sentence."""
_RESERVED = re.compile(r"(?:©|\(c\)|copyright\b).{0,200}?\b(?:rechte vorbehalten|rights reserved)\b", re.IGNORECASE)
"""How a notice of rights begins that may go on with sentences on copying."""
_STOPS = (".", "!", ".“", "!“", "?“", ".«")
_FEWEST_ALIKE = 2
"""Paragraphs of the text of one make; a box of its own has another one."""
_FEWEST_ASKED = 2
"""Questions from which on folded texts are answers; one alone may be a button's hint."""
_MAIL_ENDS = re.compile(patterns.MAIL_ENDS)
_ATTRIBUTION_WORDS = 25
"""Words of name and office of who said a quotation, and of where."""
_QUOTES = re.compile(r"(?<![a-z])(?:(?:pull|block)-?)?(?:quote|zitat)", re.IGNORECASE)
"""Names of elements for quotations."""
_POSTED = re.compile(r"twitter|tweet|instagram|tiktok|facebook|fb-|bluesky|mastodon|reddit|embed", re.IGNORECASE)
"""Names of quotations of networks, which show a post of somebody else in their place."""
_SAYS_WHO = ("footer", "cite", "figcaption", "small")
_WHO_SAID = re.compile(
    r"(?<![a-z])(?:author|autor|source|quelle|cite|citation|attribution|name|person|speaker|urheber)",
    re.IGNORECASE,
)
"""Tags and names of elements for who said a quotation."""
_STARS = "*†‡§¹²³⁴⁵⁶⁷⁸⁹"
_STAR_NOTE = re.compile(r"([*†‡§]{1,4}|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}) ?(?=[^\W\d_])")
"""The sign of a note before its text."""
_MAIN_CELL = 0.9
"""Share of the text from which on a cell holds the article; those of a table with figures hold a row each."""
_OF_TEXT = (*RUNNING_TEXT, BlockKind.HEADING, BlockKind.ROW)


def whole(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label], own: Fact | None) -> list[Label]:
    """The labels of all parts, with all that such shapes hold; `own` is the page's address, if it is known."""
    found = _folded(rows, place, before)
    found = _lists(rows, place, found, own.value if own else "")
    found = _summary(rows, place, found)
    found = page_live.entries(rows, place, found)
    found = _attributions(rows, place, found)
    found = _star_notes(rows, place, found)
    found = _within_cell(rows, found)
    found = _listed_by_word(rows, found)
    found = _corrections(rows, place, found)
    found = _rights(rows, found)
    found = _linked(rows, place, found)
    found = _misnamed(rows, place, found)
    found = _without_mail_foot(rows, found)
    return _pointers(rows, place, found)


def _may_stay(row: PartFeatures) -> bool:
    """Whether a part may be text of the article: not by its words, its links or its region something else."""
    return row.inside and _is_no_other(row)


def _is_no_other(row: PartFeatures) -> bool:
    return row.element.region is None and row.linked <= LINKED and not page_kinds.is_pointer(row)


# ---- folded questions and answers


def _folded(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps all answers of an accordion of which one is kept; a question over its answer is a heading."""
    found = list(before)
    if next(rows[0].part.around[-1].iter("details"), None) is None:  # to save time
        return found
    accordions: dict[HtmlElement | None, list[int]] = {}
    for index in range(place.start, len(rows)):
        fold = _around(rows[index], "details")
        if fold is not None:
            accordions.setdefault(_accordion(fold), []).append(index)
    for parts in accordions.values():
        if any(found[index] in RUNNING_TEXT for index in parts) or _asks(rows, parts):
            found = _unfolded(rows, parts, found)
            above = parts[0] - 1
            is_kept = any(found[index] in RUNNING_TEXT for index in parts)
            if is_kept and above > place.start and rows[above].element.heading and _may_stay(rows[above]):
                found[above] = BlockKind.HEADING
    return found


def _accordion(fold: HtmlElement) -> HtmlElement | None:
    """What holds a fold and its likes: the element around it, or around the box that each has of its own."""
    around = fold.getparent()
    alone = around is not None and len(around.findall("details")) == 1
    return around.getparent() if around is not None and alone else around


def _asks(rows: Sequence[PartFeatures], parts: Sequence[int]) -> bool:
    """Whether folded parts are several questions with their answers, of which weights may keep none."""
    asked = [index for index in parts if rows[index].part.text.endswith("?") and _is_label(rows[index])]
    return len(asked) >= _FEWEST_ASKED and all(_may_stay(rows[index]) for index in asked)


def _is_label(row: PartFeatures) -> bool:
    """Whether a part stands over a folded text."""
    return _around(row, "summary") is not None or row.element.heading > 0


def _unfolded(rows: Sequence[PartFeatures], parts: Sequence[int], before: Sequence[Label]) -> list[Label]:
    """The labels with all answers of one accordion, whose parts are at the places `parts`."""
    found = list(before)
    for index in parts:
        if found[index] is Reason.OTHER and _may_stay(rows[index]) and _is_sentence(rows[index]):
            found[index] = BlockKind.PARAGRAPH if rows[index].element.item is None else BlockKind.ITEM
    for question, answer in pairwise(parts):
        if found[answer] in RUNNING_TEXT and _is_question(rows[question], rows[answer], found[question]):
            found[question] = BlockKind.HEADING
    return found


def _is_sentence(row: PartFeatures) -> bool:
    return row.role in (Role.PROSE, Role.SENTENCE)


def _is_question(row: PartFeatures, below: PartFeatures, label: Label) -> bool:
    """Whether a part is the summary over a folded text, and no beginning of that text."""
    fold = _around(row, "details")
    if not _is_label(row) or _is_label(below) or fold not in below.part.around:
        return False
    is_heading = row.words <= _HEADING_WORDS and row.part.text[-1] not in ".,:;…"
    return is_heading and label in (BlockKind.PARAGRAPH, Reason.OTHER) and _may_stay(row)


def _around(row: PartFeatures, tag: str) -> HtmlElement | None:
    return next((element for element in row.part.around if element.tag == tag), None)


# ---- lists


def _lists(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label], own: str) -> list[Label]:
    """Keeps all items of a list within the text of which one is kept, and lists of links to other sites that the text
    announces with a colon (“You can turn to:”)."""
    found = list(before)
    lists: dict[HtmlElement | None, list[int]] = {}
    for index in range(place.first, place.end):
        item = rows[index].element.item
        if item is not None and item.tag == "li" and rows[index].beside:
            lists.setdefault(item.getparent(), []).append(index)
    for parts in lists.values():
        above = parts[0] - 1
        if any(found[index] is BlockKind.ITEM for index in parts):
            wanted = [index for index in parts if found[index] is Reason.OTHER and _may_stay(rows[index])]
        elif found[above] in RUNNING_TEXT and rows[above].part.text.endswith(":") and _lead_outside(rows, parts, own):
            wanted = parts
        else:
            wanted = []
        for index in wanted:
            found[index] = BlockKind.ITEM
    return found


def _summary(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps all points of a summary above the text of which at least half are kept."""
    found = list(before)
    lists: dict[HtmlElement | None, list[int]] = {}
    for index in range(place.start + 1, place.first):
        item = rows[index].element.item
        if item is not None and item.tag == "li" and rows[index].element.lead:
            lists.setdefault(item.getparent(), []).append(index)
    for parts in lists.values():
        if 2 * sum(found[index] in RUNNING_TEXT for index in parts) >= len(parts):
            for index in parts:
                lost = found[index] is Reason.OTHER and _is_no_other(rows[index])
                found[index] = BlockKind.LEAD if lost else found[index]
    return found


def _lead_outside(rows: Sequence[PartFeatures], parts: Iterable[int], own: str) -> bool:
    """Whether parts are links to other sites: those to articles of the outlet lead to where its menus lead, too."""
    links = [list(rows[index].part.block.iter("a")) for index in parts]
    outside = {site for each in links for site in map(_site, each)}
    if not all(links) or "" in outside:
        return False
    menus = (row.part.block for row in rows if row.element.region is Reason.NAVIGATION)
    return outside.isdisjoint({_domain(own), *(_site(link) for menu in menus for link in menu.iter("a"))})


def _site(link: HtmlElement) -> str:
    return _domain(link.get("href") or "")


def _domain(web: str) -> str:
    """The last two labels of the host of an address: “abo.example.org” is the site “example.org”."""
    return ".".join(address.host(web).split(".")[-2:])


def _listed_by_word(rows: Sequence[PartFeatures], before: Sequence[Label]) -> list[Label]:
    """Makes items of the paragraphs that Word's class for lists names."""
    return [
        BlockKind.ITEM
        if label is BlockKind.PARAGRAPH and (row.part.block.get("class") or "").startswith(_WORDS_ITEM)
        else label
        for row, label in zip(rows, before, strict=True)
    ]


# ---- quotations and notes


def _attributions(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps who said a quotation that is kept, where it stands below it in the same element."""
    found = _set_apart(rows, place, before)
    for index in range(place.first + 1, min(place.end + _BELOW, len(rows))):
        quote = _around_both(rows[index - 1], rows[index]) if found[index - 1] is BlockKind.PARAGRAPH else None
        if quote is None or isinstance(found[index], BlockKind) or rows[index].linked > LINKED:
            continue
        if rows[index].words <= _ATTRIBUTION_WORDS and _attributes(rows[index], quote):
            found[index] = BlockKind.PARAGRAPH
    return found


def _set_apart(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps the sentences of quotations that are set apart between paragraphs, and whose words stand nowhere else."""
    found = list(before)
    for index in range(place.first + 1, place.end):
        row = rows[index]
        quote = row.element.quote if found[index] in (Reason.OTHER, BlockKind.CAPTION) else None
        lost = quote is not None and not _POSTED.search(quote.get("class") or "")
        if lost and row.inside and row.element.region is None and row.linked <= LINKED and _is_sentence(row):
            said = _bare(row.part.text)
            if not any(said in _bare(rows[each].part.text) for each in range(place.first, place.end) if each != index):
                found[index] = BlockKind.PARAGRAPH
    return found


def _bare(text: str) -> str:
    return " ".join(folded(text))


def _around_both(row: PartFeatures, below: PartFeatures) -> HtmlElement | None:
    """The element of a quotation that holds two parts, of which the first is said."""
    if row.element.quote is None:
        return None
    shared = next((element for element in below.part.around if element in row.part.around), None)
    is_quote = shared is not None and (shared.tag == "blockquote" or _QUOTES.search(shared.get("class") or ""))
    return shared if is_quote else None


def _attributes(row: PartFeatures, quote: HtmlElement) -> bool:
    """Whether a part stands in an element for who said a quotation, within that of the quotation."""
    elements = {*row.part.around, *(chunk.element for chunk in row.part.chunks)}
    inner = [element for element in elements if quote in element.iterancestors()]
    return any(
        element.tag in _SAYS_WHO or _WHO_SAID.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}")
        for element in inner
    )


def _star_notes(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps the notes below the text whose sign stands behind a word of the text: “* Name geändert”."""
    found = list(before)
    for index in range(place.first, min(place.end + _BELOW, len(rows))):
        text = rows[index].part.text
        note = _STAR_NOTE.match(text) if text[0] in _STARS else None
        plain = found[index] is BlockKind.HEADING and not rows[index].element.heading
        if note and (plain or (found[index] is Reason.OTHER and _may_stay(rows[index]))):
            at_word = re.compile(rf"[^\s{_STARS}]{re.escape(note[1])}(?![\w{_STARS}])")
            kept = (rows[above].part.text for above in range(place.start, index) if found[above] in RUNNING_TEXT)
            if any(map(at_word.search, kept)):
                found[index] = BlockKind.PARAGRAPH
    return found


# ---- pages laid out with tables


def _within_cell(rows: Sequence[PartFeatures], before: Sequence[Label]) -> list[Label]:
    """Removes what stands beside the cell that holds the text, on a page that is laid out with a table."""
    if next(rows[0].part.around[-1].iter("td"), None) is None:  # to save time
        return list(before)
    lengths: Counter[HtmlElement] = Counter()
    total = 0
    for row, label in zip(rows, before, strict=True):
        if label in RUNNING_TEXT and row.prose:
            total += len(row.part.text)
            for cell in (element for element in row.part.around if element.tag == "td"):
                lengths[cell] += len(row.part.text)
    main = {cell for cell, length in lengths.items() if length >= _MAIN_CELL * total}
    if not main:
        return list(before)
    return [
        page_kinds.reason(row, Reason.OTHER)
        if label in _OF_TEXT and not row.prose and main.isdisjoint(row.part.around)
        else label
        for row, label in zip(rows, before, strict=True)
    ]


# ---- corrections and rights


def _corrections(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps what editors say of an earlier version, with the line that heads it, though it stands in a box."""
    found = list(before)
    for index in range(place.start, min(place.end + _BELOW, len(rows))):
        if isinstance(found[index], Reason) and found[index] not in _NEVER and _corrects(rows[index]):
            found[index] = BlockKind.PARAGRAPH
            above = rows[index - 1]
            if isinstance(found[index - 1], Reason) and patterns.normal(above.part.text) in patterns.CORRECTIONS:
                found[index - 1] = BlockKind.HEADING
    return found


def _corrects(row: PartFeatures) -> bool:
    return not page_stretches.is_link(row.part) and patterns.CORRECTS.search(row.part.text) is not None


def _rights(rows: Sequence[PartFeatures], before: Sequence[Label]) -> list[Label]:
    """Removes paragraphs that only say whose the page is: “© 2005 Hohenauer Bote”."""
    return [
        Reason.NAVIGATION if label is BlockKind.PARAGRAPH and _reserves(row) else label
        for row, label in zip(rows, before, strict=True)
    ]


def _reserves(row: PartFeatures) -> bool:
    is_short = row.words <= _RIGHTS_WORDS and bool(bylines.owner(row.part.text))
    return is_short or _RESERVED.match(row.part.text) is not None


def _without_mail_foot(rows: Sequence[PartFeatures], before: Sequence[Label]) -> list[Label]:
    """Removes what a mail says below its text of why one gets it and how to end that, and all that stands below."""
    found = list(before)
    kept = [index for index, label in enumerate(found) if isinstance(label, BlockKind)]
    foot = next((place for place, index in enumerate(kept) if _says_why_mailed(rows[index])), len(kept))
    above, below = (sum(rows[index].words for index in part) for part in (kept[:foot], kept[foot:]))
    for index in kept[foot:] if below < above else ():
        found[index] = Reason.NEWSLETTER
    return found


def _says_why_mailed(row: PartFeatures) -> bool:
    is_notice = row.role is Role.NOTICE and row.reason is Reason.NEWSLETTER
    return is_notice and _MAIL_ENDS.search(row.normal) is not None


# ---- linked paragraphs


def _linked(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps paragraphs that link as a whole: sentences of the make of those around them, with the text on either side.

    Links to other articles are headlines, or stand below the text.
    """
    found = list(before)
    makes = Counter(row.part.make for row, label in zip(rows, found, strict=True) if label in RUNNING_TEXT)
    for index in range(place.first, place.end):
        row = rows[index]
        is_linked = found[index] is Reason.TEASER and row.linked > LINKED and row.role is Role.PROSE
        if is_linked and row.part.text.endswith(_STOPS) and makes[row.part.make] >= _FEWEST_ALIKE:
            above = found[index - 1] in RUNNING_TEXT
            below = next((label for label in before[index + 1 :] if label is not Reason.TEASER), None)
            found[index] = BlockKind.PARAGRAPH if above and below in RUNNING_TEXT else found[index]
    return found


# ---- paragraphs in elements whose names are of something else


def _misnamed(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Keeps sentences right below a paragraph, beside it in the element of the text, though the name of their own
    element is that of a foot or of buttons: `<p class="footer-par">`."""
    found = list(before)
    places = range(place.first + 1, min(place.end + _BELOW, len(rows)))
    if not any(found[index] in _BY_NAME and found[index - 1] in RUNNING_TEXT for index in places):  # to save time
        return found
    texts = [row for row, label in zip(rows, found, strict=True) if label in RUNNING_TEXT]
    holding = Counter(element for row in texts for element in row.part.around)
    for index in places:
        if found[index] in _BY_NAME and found[index - 1] in RUNNING_TEXT and _reads_like_text(rows[index]):
            around = _shared_by_box(rows[index], rows[index - 1])
            if around is not None and 2 * holding[around] > len(texts):
                found[index] = BlockKind.PARAGRAPH
    return found


def _reads_like_text(row: PartFeatures) -> bool:
    """Whether a part is a paragraph by its words, whatever its element is called, and has no link."""
    if row.linked or not row.part.text.endswith(_STOPS):
        return False
    return classify(Line((Run(0, row.part.text),), row.part.line, gap=True)).role is Role.PROSE


def _shared_by_box(row: PartFeatures, above: PartFeatures) -> HtmlElement | None:
    """The element that holds two parts, if only a paragraph or a box of one stands between it and the first."""
    around = row.part.around
    shared = next(at for at, element in enumerate(around) if element in above.part.around)
    return around[shared] if tuple(each.tag for each in around[:shared]) in _BOXES_OF_ONE else None


# ---- pointers


def _pointers(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """Removes lines between paragraphs that name a box and then only link, “Mehr zum Thema: HEADLINE”, and what
    feeds set below each entry."""
    found = list(before)
    for index in range(place.first, len(rows)):
        if isinstance(found[index], BlockKind) and rows[index].linked and _points(rows[index]):
            found[index] = Reason.TEASER
        elif patterns.FIRST_ON.fullmatch(rows[index].part.text):
            found[index] = Reason.OTHER
    return found


def _points(row: PartFeatures) -> bool:
    linked = [inner.link for inner in row.inner]
    first = linked.index(True)
    label = row.part.text[: row.part.chunks[first].start - row.part.at].rstrip()
    if not label.endswith(":") or not all(linked[first:]):
        return False
    return classify(Line((Run(0, label[:-1]),), row.part.line, gap=True)).role is Role.INSERT
