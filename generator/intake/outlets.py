"""Names of outlets beside the day or the author of an article, by the words that papers and stations call themselves.

`text.media_names` tells names in running text, and is stricter: here a line of few words is asked that tells of an
article anyway.
"""

from __future__ import annotations

import re
from collections.abc import Set

from generator.model import Metadata
from generator.text import address
from generator.text.media_names import is_also_a_word, is_medium

_HEADS = (
    "zeitung|anzeiger|nachrichten|rundschau|tagblatt|tageblatt|wochenblatt|blatt|bote|kurier|courier|presse|post|echo|merkur"
    "|spiegel|radio|fernsehen|rundfunk|magazin|journal|stimme|herold|chronik|schau|report|express|depesche"
)
_PAPER = r"(?:zeitung|blatt|magazin|anzeiger|zeitschrift|journal|portal)"
_COMPOUND = re.compile(rf"[A-ZÄÖÜ][\wäöüß]{{2,}}(?:{_HEADS})", re.IGNORECASE)
"""“Küstenradio”, “Auenspiegel”, “Gerichtsbote”."""
_KIND = re.compile(
    r"(?:Tages|Wochen|Monats|Lokal|Regional|Kurz|Eil|Sport|Wirtschafts|Presse|Medien|Stadt|Fach|Kirchen|Schüler|Haus|Bau)"
    r"(?:zeitung|nachrichten|spiegel|magazin|report|presse|stimme|blatt|post|schau|chronik)"
    r"|\w*(?:ge|ver)bote?"
    r"|(?:Blog|Leser|Feld|Fan|Brief|Com)post|(?:Wasser|Meeres|Rück|Miet|Preis|Blut)\w{0,2}spiegel"
    r"|(?:Internet|Web|Auto|Digital)radio|(?:Flug|Deck|Noten|Klee|Merk|Lauf|Fach)blatt|(?:Moden|Gewerbe|Vor|Nach|Rück)schau",
    re.IGNORECASE,
)
"""“Tageszeitung”, “Kurznachrichten”, “Angebote”: a kind of paper, a section or another thing, and no name."""
_WORD = re.compile(
    r"Zeitung|Anzeiger|Nachrichten|Rundschau|Tagblatt|Tageblatt|Wochenblatt|Kreisblatt|Allgemeine|Kurier|Courier|Bote"
    r"|Echo|Merkur|Radio|Fernsehen|Rundfunk|Magazin|Journal|TV|FM|Online|Presse|Express|Kreiszeitung|Wochenzeitung"
    r"|Tageszeitung|Stadtmagazin|Regionalfernsehen|Wochenschau|Wochenspiegel|Umschau|Funkhaus",
    re.IGNORECASE,
)
"""Words that make a name with others beside them: “Kreiszeitung Werratal”, “Radio Aue”."""
_NAME = re.compile(
    r"(?:(?:Die|Der|Das) )?[A-ZÄÖÜ\d][\w.&’'!-]*"
    r"(?: (?:am|für|d(?:er|ie|as|es|en|em)|im|in|und|&|von|aus|vom|zu[rm]?|[A-ZÄÖÜ\d(][\w.&’'!-]*\)?)){0,5}"
)
_HOST = re.compile(
    r"(?:www\.)?[a-z\d][a-z\d-]+(?:\.[a-z\d-]+)?\.(?:de|at|ch|com|net|org|info|eu|tv|news|example)", re.IGNORECASE
)
_LONGEST = 60
"""Characters; “Unabhängiges Wochenblatt für den Landkreis Hohenau” has 49."""


_SLOGAN = re.compile(
    rf"(?P<name>\S.{{1,38}}?)\s+[-–—|·:]\s+(?:(?:das|die|der|ihre?|deine?|unsere?)\s)?"
    rf"(?:(?:unabhängig|überparteilich|kostenlos|frei|kritisch)\w*\s\w*{_PAPER}(?:\s.*)?|\w*{_PAPER}\s(?:für|aus)\s.*)",
    re.IGNORECASE,
)
"""“Auenbote – die unabhängige Zeitung für das Tal”."""
_NUMBER = re.compile(r",?\s+(?:Nr\.|Nummer|Ausgabe|Heft)\s?\d.*")


def masthead(line: str) -> str:
    """The outlet that the first line of a text names, with a slogan or the number of an issue behind it; "" for
    none."""
    slogan = _SLOGAN.fullmatch(line)
    name = slogan["name"] if slogan else _NUMBER.sub("", line)
    return name if slogan or is_outlet(name) else ""


def is_outlet(text: str) -> bool:
    """Whether a text reads like the name of an outlet: “Kreiszeitung Werratal”, “Auenspiegel”, “auenbote.de”."""
    if len(text) > _LONGEST:
        return False
    if is_medium(text):
        return not is_also_a_word(text)
    if is_host(text):
        return True
    words = text.split()
    if not _NAME.fullmatch(text):
        return False
    if any(_COMPOUND.fullmatch(word) and not _KIND.fullmatch(word) for word in words):
        return True
    if any("-" in word and _WORD.fullmatch(word.rpartition("-")[2]) for word in words):
        return True
    return len(words) > 1 and any(_WORD.fullmatch(word) for word in words)


def is_host(text: str) -> bool:
    """Whether a text is the address of a site, as reading views of browsers print it over a headline: “auenbote.de”."""
    return bool(_HOST.fullmatch(text))


_BEHIND = re.compile(r"(?<=\S)\s+[-–—|·•»:]\s+(?P<name>(?:(?!\s[-–—|·•»:]\s).){2,40})$")
"""What stands behind the last sign of a page's title."""
_FEWEST_BEFORE = 2
"""Words of a headline before the outlet."""


def house(stated: Metadata) -> Set[str]:
    """What tells an article's outlet: the host of its address, and its source in letters and digits only."""
    host = address.host(stated.url.value) if stated.url else ""
    return {each for each in (host, _folded(stated.source.value) if stated.source else "") if each}


def behind(headline: str, house: Set[str]) -> int | None:
    """Where the sign begins that parts a headline from the outlet's name behind it; None if there is none.

    The name is that of the host or the source in `house`, or reads like that of an outlet.
    """
    found = _BEHIND.search(headline)
    if found is None or len(headline[: found.start()].split()) < _FEWEST_BEFORE:
        return None
    name = found["name"]
    own = _folded(name) in house or any(address.names_host(name, each) for each in house)
    return found.start() if own or is_outlet(name) or is_medium(name) else None


def _folded(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())
