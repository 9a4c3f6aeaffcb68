"""Takes what asks for leave to track out of a page's text: a dialog, or a box with a button to agree.

Such a wall may hold more words than what it leaves of the article, so that votes and weights take it for text; and an
article on tracking has the same words. So a box counts only beside the headline's element, and most of it must ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from generator.intake import patterns
from generator.intake.page_features import LINKED, PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.model import BlockKind, Reason

_AGREES = re.compile(
    r"(?:alle[ns]? |allem |ich )?(?:akzeptieren|akzeptiere|zustimmen|stimme zu|einwilligen|annehmen|einverstanden)\b"
    r"|(?:weiter(?: ?lesen)? )?mit werbung\b|agree\b|accept\b",
)
"""What stands on the button, in normal form."""
_AGREE_WORDS = (
    "akzept",
    "zustimm",
    "stimme zu",
    "einwillig",
    "annehmen",
    "einverstanden",
    "werbung",
    "agree",
    "accept",
)
"""Each such button holds one of these, which are faster to look for."""
_LONGEST_BUTTON = 6
"""Words: “Mit Werbung und Tracking weiterlesen” has five."""
_ASKS = re.compile(
    r"\b\d+ (?:dritt(?:anbieter|parteien)|partner)\b|\b(?:einwilligung|zustimmung)\b.{1,80}\b(?:widerruf|jederzeit)"
    r"|\binformationen auf (?:ihrem|deinem|einem) (?:end)?gerät\b",
    re.IGNORECASE,
)
_ASKING = 0.5
"""Share of the words of a box, without its buttons, from which on it is a wall: the rest are names and prices."""


def without(rows: Sequence[PartFeatures], place: Extent, before: Sequence[Label]) -> list[Label]:
    """The labels, with all that stands in a wall removed; a page that shows nothing else keeps it."""
    kept = [index for index, label in enumerate(before) if isinstance(label, BlockKind)]
    walls = _walls(rows, place, kept)
    within = {index for index in kept if not walls.isdisjoint(rows[index].part.around)} if walls else set()
    if len(within) == len(kept):
        return list(before)
    return [Reason.CONSENT if index in within else label for index, label in enumerate(before)]


def _walls(rows: Sequence[PartFeatures], place: Extent, kept: Sequence[int]) -> frozenset[HtmlElement]:
    """The dialogs around kept parts that ask, or the innermost boxes with them and a button to agree."""
    heads = {element for index in place.title for element in rows[index].part.around}
    boxes = {element for index in kept for element in rows[index].part.around} - heads
    dialogs = {box for box in boxes if _is_dialog(box)}
    buttons = (row for row in rows if _agrees(row) and _is_button(row))
    agreed = boxes.intersection(element for row in buttons for element in row.part.around)
    found = set()
    for around in (rows[index].part.around for index in kept if dialogs or agreed):
        box = next((each for each in reversed(around) if each in dialogs), None)
        found.add(box if box is not None else next((each for each in around if each in agreed), None))
    held: dict[HtmlElement, list[PartFeatures]] = {box: [] for box in found if box is not None}
    for row in rows if held else ():
        for box in held.keys() & row.part.around:
            held[box].append(row)
    return frozenset(box for box, within in held.items() if _asks_mostly(within, box in dialogs))


def _asks_mostly(within: Sequence[PartFeatures], is_dialog: bool) -> bool:
    """Whether a box asks, apart from its buttons with most of its words; a dialog may say more."""
    said = [row for row in within if not _is_button(row)]
    asking = sum(row.words for row in said if _asks(row.part.text))
    return asking > 0 and (is_dialog or asking >= _ASKING * sum(row.words for row in said))


def _asks(text: str) -> bool:
    return bool(patterns.OFFERS_TRACKING.search(text) or patterns.PAY_OR_AGREE.search(text) or _ASKS.search(text))


def _is_dialog(element: HtmlElement) -> bool:
    role = element.get("role")
    return role in ("dialog", "alertdialog") or element.get("aria-modal") == "true" or element.tag == "dialog"


def _is_button(row: PartFeatures) -> bool:
    return row.linked > LINKED or any(each.tag == "button" for each in row.part.around)


def _agrees(row: PartFeatures) -> bool:
    text = row.part.text.casefold() if row.words <= _LONGEST_BUTTON else ""
    return any(word in text for word in _AGREE_WORDS) and bool(_AGREES.match(patterns.normal(row.part.text)))
