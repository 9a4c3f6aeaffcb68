"""What stands at the end of an article without being its own: an offer to read on, or a station's disclaimer.

It looks like sentences of the article, and is told by what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.intake.line_roles import Classified, Role
from generator.intake.text_extent import Extent
from generator.model import Reason

_OFFER = re.compile(
    r"\b(?:weiter ?lesen|(?:jetzt|gratis|kostenlos) testen|testen sie|freischalten)\b"
    r"|\b(?:digital-?|probe-?)?abo(?:nnement)?\b"
    r"|\b(?:für|nur|ab) (?:nur )?[\d,]+ ?(?:euro|€)|(?:euro|€) (?:im|pro|je|/) ?monat",
    re.IGNORECASE,
)
_LONGEST_OFFER = 15
"""Words of a line of an offer; a longer one may be a sentence of the article about what something costs."""
_DISCLAIMER = re.compile(
    r"(?:Die )?(?:Äußerungen|Aussagen|Meinungen|Ansichten) (?:unserer|der|von) "
    r"(?:Gesprächs|Interview|Diskussions)partner\w*\b.{10,300}\bnicht zu eigen\."
)
"""What stations print below talks: who is asked speaks for himself."""


def marked(lines: Sequence[Classified], place: Extent) -> Sequence[Classified]:
    """The lines, those at the article's end that are not its own marked as notices."""
    found = list(lines)
    last = place.end - 1
    if _DISCLAIMER.fullmatch(lines[last].line.text):
        found[last] = replace(lines[last], role=Role.NOTICE, reason=Reason.OTHER)
    below = next((line for line in lines[place.end :] if not _offers(line)), None)
    while below and below.reason is Reason.PAYWALL and last > place.first and _offers(lines[last]):
        found[last] = replace(lines[last], role=Role.NOTICE, reason=Reason.PAYWALL)
        last -= 1
    return found


def _offers(line: Classified) -> bool:
    short = line.role in (Role.SHORT, Role.SENTENCE) and line.line.words <= _LONGEST_OFFER
    return short and bool(_OFFER.search(line.line.text))
