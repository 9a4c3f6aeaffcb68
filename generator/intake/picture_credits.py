"""Captions and picture credits by their words: who made or owns a picture, and lines that say they are captions."""

from __future__ import annotations

import re

from generator.intake.patterns import phrases

_AGENCY = (
    r"dpa(?:[-\s](?:bildfunk|zentralbild|bilder))?|afp|reuters|\bap\b|apa|epa|keystone|imago(?: images)?|"
    r"getty(?: images)?|picture alliance|ap photo|"
    r"shutterstock|istock\w*|adobe ?stock|stock\.adobe\.com|unsplash|pixabay|pexels|alamy|"
    r"zuma(?: press)?(?: wire)?|anadolu|sipa|belga|ansa|efe|ddp|"
    r"eyevine|laif|ullstein|sven simon|eibner|xinhua|tass|bloomberg|nurphoto|wikimedia(?: commons)?|"
    r"cc[- ]by[\w. -]*|photothek|"
    r"funke foto services|screenshot|archiv|privat|collage|symbolbild|pr|handout|netflix"
).replace(" ", r"\ ")
_CHAR = r"(?:[^.!?]|[.](?=\w)|(?<=\b[A-Z])[.]|(?<=\bCo)[.])"
_TAIL = re.compile(
    rf"""(?:
        [(\[]\s*(?:foto|fotos|bild|bilder|quelle|grafik|illustration|montage|screenshot|archivfoto|symbolbild|
            symbolfoto|photo|credit|imago|©)
            [^()\[\]]{{0,160}} (?:\([^()]{{0,60}}\))? [^()\[\]]{{0,60}} [)\]]
      | (?:©|\(c\)|\bcopyright\b|&copy;)\s*{_CHAR}{{1,120}}(?:all\ rights\ reserved\.?)?
      | \b(?:foto|fotos|bild|bilder|bildquelle|quelle|grafik|illustration|bildrechte|bildnachweis|fotocredit|
          photo|credit|infografik|montage|
           fotograf|fotografin)\s*(?::|©)\s*{_CHAR}{{1,120}}
      | (?<=[.!?"“”])\s*\|\s*[^.!?]{{0,40}}(?:{_AGENCY})\b[^.!?]{{0,40}}
      | \bAP\ Photo(?:/[^.!?]{{1,60}})?
      | (?-i:(?:[A-ZÄÖÜ][\w.'’-]+\s+){{1,3}}(?:[A-ZÄÖÜ][\w.'’-]+\s*))/\s?
          (?:copyright\s\d{{4}}\s[^.!?]{{1,40}}\.\s*all\ rights\ reserved\.?
          |[^.!?/]{{0,40}}(?:{_AGENCY})\b[^.!?]{{0,60}})
      | \b(?:picture\s(?:alliance|press)|imago(?:\simages)?|getty\simages|dpa|REUTERS|AFP|KEYSTONE)\s?[/|][^.!?]{{1,80}}
    )\s*[.]?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Who made or owns a picture, at the end of its caption."""

_HOOKS = (
    "©",
    "(c)",
    "/",
    "|",
    "foto",
    "bild",
    "quelle",
    "grafik",
    "illustr",
    "credit",
    "copyright",
    "imago",
    "montage",
    "photo",
)
"""Every credit contains one of these."""
_LONGEST = 200
"""How many characters at the end of a line are searched for a credit."""


def at_end(text: str) -> re.Match[str] | None:
    """Who made or owns a picture, at the end of its caption."""
    start = max(0, len(text) - _LONGEST)
    tail = text[start:].lower()
    return _TAIL.search(text, start) if any(hook in tail for hook in _HOOKS) else None


LINE = re.compile(
    rf"""^\s*(?:
        (?:\w*fotos?|\w*bilder?|\w*bild|quelle|grafik|illustration|bildrechte|bildquelle|bildnachweis|
            fotocredit|photo|credit|copyright|©|\(c\))
            \s*(?::|©|\b)\s*{_CHAR}{{1,120}}(?:all\ rights\ reserved\.?)?
      | [^.!?:,]{{2,60}}\s?[/|]\s?[^.!?]{{0,40}}(?:{_AGENCY})\b[^.!?]{{0,40}}
      | (?-i:[A-ZÄÖÜ][\w.-]*(?:[ ][A-ZÄÖÜ][\w.-]*)?/[A-ZÄÖÜ][\w.'’-]+(?:[ ][A-ZÄÖÜ][\w.'’-]+){{1,2}})
      | (?-i:[A-ZÄÖÜ][\w.'’-]+(?:[ ][A-ZÄÖÜ][\w.'’-]+){{1,2}}[ ]?/[ ]?[A-ZÄÖÜ][^.!?:,]{{2,40}})
      | (?:[^.!?:,/|]{{2,40}}(?:/|\svia\s|,\s|\|)\s?)?(?:{_AGENCY})(?:[/|,][^.!?]{{1,60}}|\s+(?:via|
          images)\b[^.!?]{{0,40}})?
    )\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line that is nothing but a picture credit."""

LABEL = re.compile(r"\W*(?:foto|bild|quelle|grafik|illustration|©|copyright|bildrechte|bildquelle)s?\b", re.IGNORECASE)
"""How lines begin in which an agency owns a picture, and did not write the text."""
OPEN = phrases(
    "Foto|Fotos|Bild|Quelle|Bildquelle|Bildrechte|Grafik|Illustration|Credit|Fotograf|Fotografin",
    "Copyright",
)
"""Labels whose credit stands on the next line."""

CAPTION_START = re.compile(
    r"^\s*(?:\(?symbolbild\)?|\(?symbolfoto\)?|\(?archivbild\)?|\(?archivfoto\)?|legende:|bildunterschrift:|"
    r"bild:|foto:|bild \d+ (?:von|/) \d+|"
    r"bildbeschreibung|video:|im video:)\s*\S",
    re.IGNORECASE,
)
"""Beginnings of lines that say they are captions."""

LISTED_SENTENCE = re.compile(r"(?=(?:\S+\s+){3})(?=(?:.*?\s[a-zäöüß]+\b){2}).*[.!?]")
"""Four words or more, two of them small, closed: in a list of what was tested, “Bild: …” tells of a screen."""
