"""Verbs and set phrases by which German news says that somebody speaks."""

from __future__ import annotations

import re
import sys
from functools import cache

from generator.text import reporting_verbs

_MORE = """
will wollen wollte wollten möchte möchten befand befinden bringt bringen brachte brachten warb wirbt warben werben
verteidigt verteidigte verteidigten gelassen
""".split()
"""Verbs that say that somebody speaks or wants something, beside those of `reporting_verbs`."""
_WORD = re.compile(r"\w+")

_SOURCES = (
    "Angaben? Aussagen? Ansicht Auffassung Bericht(?:en|s)? Darstellung Einschätzung Erkenntnissen Informationen "
    "Meinung Mitteilung Überzeugung Worten Zeitungsbericht Schätzung(?:en)? Ankündigung Lesart Sicht"
).split()
CITING = re.compile(
    rf"\b(?:(?:nach|laut|aus|unter Berufung auf)(?: \w+)? (?:{'|'.join(_SOURCES)})"
    r"(?: (?:des|der|von|vom))?(?: \w+)?(?: [\w-]+)?"
    r"|laut|gemäß|unter Berufung auf|so)\s*$",
    re.IGNORECASE,
)
"""Words before the name of somebody who is cited: “laut”, “nach Angaben von”, “so”."""
ACTS = re.compile(
    r"(?:Ablehnung|Angebot|Angaben|Ankündigung|Appell|Aussagen?|Äußerung(?:en)?|Bedingung(?:en)?|Bereitschaft|Erklärung|"
    r"Forderung(?:en)?|Garantien?|Idee|Nein|Plan|Pläne|Position|Haltung|\w*[sS]precher(?:in)?|Versprechen|"
    r"Vorschl(?:ag|äge|ags)|Warnung|Weigerung|"
    r"Wille|Worte|Wunsch|Zusagen?|Zusicherung(?:en)?|Zustimmung|Ministerium|Regierung)\b"
)
"""Nouns that say that the one in the genitive before them speaks or promises: “Adlers Forderung”."""


def is_verb(word: str) -> bool:
    """Whether it is a verb of speaking, asking, promising, wanting or refusing, in the third person or as a
    participle."""
    return word in _verbs()


def stand_in(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether one of these verbs stands in the text, or in a stretch of it."""
    return any(is_verb(word[0]) for word in _WORD.finditer(text, start, end))


@cache
def _verbs() -> frozenset[str]:
    return reporting_verbs.forms() | frozenset(_MORE)
