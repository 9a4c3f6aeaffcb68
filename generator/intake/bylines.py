"""Who wrote it: persons and news agencies in the lines that newspapers sign with."""

from __future__ import annotations

import re

from generator.intake import patterns
from generator.text.lemmas import lemmatize

_PARTICLE = r"(?:von|van|de|del|della|di|da|der|den|des|dos|du|la|le|zu|zur|zum|al|el|bin|ibn|ter|ten|af|und zu)"
_CAPITAL = r"[A-ZÄÖÜÀ-ÞŁŠŽČ][\w'’.-]*"
_NAME = rf"(?:(?:Dr|Prof|med|jur|phil|h\.c)\.?\s+)*{_CAPITAL}(?:[ ](?:{_PARTICLE}[ ])*{_CAPITAL}){{1,3}}"
_FULL_NAME = re.compile(_NAME)
_LOW = re.compile(_PARTICLE, re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(
    r"""^\W*(?:(?:ein|eine|der|die|das)\s+)?
    (?:(?:[\w-]*(?:kommentar|kolumne|gastbeitrag|gastkommentar|analyse|bericht|beitrag|artikel|essay|glosse|
        reportage|interview|porträt|
        rezension|kritik|meinung|leitartikel|text|protokoll|feature|hintergrund|recherche|nachruf|video|audio|
            einschätzung|blick))\s+)?
    (?:von|by|par|durch|aus\ \w+\ von)\s*:?\s+(?:unsere[mr]\ [\w*:/-]+\ )?
    |^\W*(?:autor(?:in)?(?:\ *(?:/|\*|:|_)\ *in(?:nen)?)?|autoren|
        (?:text|reportage)\ ?(?:und|&|\+|/|,)\ ?(?:fotos?|bild(?:er)?)|(?:fotos?|bild(?:er)?)\ ?(?:und|&|\+|/|,)\ ?text|
        text|interview|redaktion|bericht|
        verfasst\ von|geschrieben\ von|aufgezeichnet\ von|protokolliert\ von|(?:das\ )?(?:gespräch|interview)\ führten?|
        die\ fragen\ stellten?|gastautor(?:in)?|es\ berichtet|aus\ [A-Z]\w+\ berichtet)\s*:?\s+(?=[A-ZÄÖÜ])""",
    re.IGNORECASE | re.VERBOSE,
)
_FORMATS = "kommentar kolumne analyse interview gastbeitrag bericht text artikel beitrag essay reportage glosse".split()
_OPEN_WORDS = frozenset(
    [
        *("von", "by", "autor", "autorin", "autoren", "aufgezeichnet von"),
        *(f"{article}{form} von" for form in _FORMATS for article in ("", "ein ", "eine ")),
    ]
)
_JOINT = re.compile(r"\s*(?:,|;|\||/|•|·|&|\+|\b(?:und|UND)\b|\band\b|\bmit\b|\baus\b|\bin\b|\(|\))\s*")
_WITH_PICTURES = re.compile(rf"{_NAME}\s*\((?:Fotos?|Bild(?:er)?|Grafik(?:en)?|Illustration(?:en)?|Kamera)\)")
"""Who made the pictures: “Jan Beispiel (Fotos)”."""
_CAMEL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ][a-zäöü])")
_SOURCE = re.compile(r"\W*Quelle\s*:\s*(.+)")
_OUTLET = re.compile(
    r"[\w-]+\.(?:de|at|ch|com|net|org|info|tv)|(?:[A-ZÄÖÜ][\w.-]*|[a-z]+-[A-Z]\w+)(?: [A-ZÄÖÜ\d][\w.-]*){0,3}"
)
_OWNER = re.compile(
    r"(?:Copyright\s*)?©\s*(?:Copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?\s*)?([A-ZÄÖÜa-z][^|.,/–:]{2,60}?)"
    r"(?:\s+\d{4})?\s*(?:[.,|–].*)?$"
)
_FROM_AGENCIES = re.compile(
    r"^\W*(?:(?:weitere )?quellen?|agenturen?|mit material von|nach informationen von)\b", re.IGNORECASE
)
_THANKS = re.compile(r"\W*(?:mit (?:material|informationen)|nach informationen) (?:von|der|des)\b", re.IGNORECASE)
"""Whoever writes “Mit Material von dpa” wrote the text; the agency did not."""
_AGENCY_JOINT = re.compile(r"[\s,/|•·&():;.+–-]+(?!afx|tmn|sda|infocom)|\bund\b")
_ABBREVIATED = re.compile(r"[a-z]{2,4}")
_ISSUE = re.compile(r"\s+(?:vom\s+\S.*|Nr\.?\s*\d.*)|(?:Seite|S\.)\s*\d+.*")
"""Issue and page behind a paper's name, or a page alone."""
_LEGAL_FORM = re.compile(r"(?:\s[-–|]\s|\s*\b(?:g?GmbH|mbH|AG|KG|SE|& Co|e\.? ?V)\b).*")
_SENDER = re.compile(r".*\b(?:g?GmbH|mbH|AG|KG|SE|e\.? ?V)\b\.?")
"""A line that ends in a legal form names a company or a club."""
_RELEASE = re.compile(patterns.RELEASE, re.IGNORECASE)
_LONGEST = 110
"""Characters of a line of names: three with their offices fit in; a longer line is a sentence."""
_LONGEST_NAME = 45
"""Characters: two titles, two given names and a double surname fit in; what is longer is a headline."""
_LONGEST_OFFICE = 4
"""Words behind a name, such as “Sprecherin der Stadt Aue”; with more behind it a name begins a sentence."""
_BESIDE_NAMES = 8
"""Words of place, office and agency beside the names of a byline; a line with more is a sentence."""
_NO_NAMES = frozenset(
    "Uhr|Min|Lesezeit|Zurück|Stand|Foto|Bild|Der|Die|Das|Ein|Eine|Und|Mit|Bei|In|Im|Am|Zum|Zur|Nach|Vor|Auf|Wie|Was|"
    "Warum|Für|Mehr|Neue|Neuer|Naher|Mittlerer|Landkreis|Kreis|Stadt|Region|Deutsche|"
    "Deutscher|Bayerischer|Erste|Zweite|Erster|Zweiter|Welle|Zeitung|Online|Rundfunk|News|Redaktion|Studio|Büro|Offener|Brief|Interview|Gespräch|Protokoll|Erklärung|Rede|Aufruf|"
    "Ressort|Team|Agentur|Sankt|Bad|New|Los|San|Tel|ARD|ZDF|ORF|SRF|Nachrichten".split("|")
)


def opens(normal: str) -> bool:
    """Whether a line only announces the name that stands on the next."""
    return normal in _OPEN_WORDS


def names(text: str) -> tuple[str, ...]:
    """Persons of a byline such as „Von Eva Muster und Jan Beispiel, Wien“; empty when the line is none."""
    opening = _OPENING.match(text) if len(text) <= _LONGEST else None
    if not opening:
        return ()
    rest = text[opening.end() :]
    found = listed(rest)
    return found if found and _is_name(rest[: len(found[0])]) and _covers(rest, found) else ()


def listed(text: str) -> tuple[str, ...]:
    """The names in a list of names; agencies among them are left to `agencies`."""
    parts = [_CAMEL.split(part)[0].strip(" .:-–—✓✔☑") for part in _JOINT.split(_WITH_PICTURES.sub(" ", text))]
    names = (part for part in parts if _is_name(part) and part.lower() not in patterns.AGENCIES)
    return tuple(dict.fromkeys(map(_written, names)))


def _written(name: str) -> str:
    """A name that a layout sets in capitals, as names are written."""
    if not name.isupper():
        return name
    return _LETTERS.sub(lambda word: word[0].lower() if _LOW.fullmatch(word[0]) else word[0].capitalize(), name)


def is_name(text: str) -> bool:
    """Whether a line is nothing but one person's name."""
    return _is_name(text.strip())


def _is_name(text: str) -> bool:
    if len(text) > _LONGEST_NAME or not _FULL_NAME.fullmatch(text):
        return False
    words = text.split()
    return _NO_NAMES.isdisjoint((*words, *(word.capitalize() for word in words if word.isupper())))


def _covers(text: str, found: tuple[str, ...]) -> bool:
    """Whether a line holds little besides the names: a place, an office, an agency."""
    return len(text.split()) - sum(len(name.split()) for name in found) <= _BESIDE_NAMES


def agencies(text: str) -> tuple[str, ...]:
    """The agencies of a line that holds only their abbreviations, such as „dpa/AFP“ or „Quelle: (APA)“."""
    if len(text) > _LONGEST:
        return ()
    parts = [part for part in _AGENCY_JOINT.split(_FROM_AGENCIES.sub("", text).lower()) if part]
    # Most lines hold other words, and are passed over at the first.
    if not parts or parts[0] not in patterns.AGENCIES:
        return ()
    is_signed = all(part in patterns.AGENCIES or _ABBREVIATED.fullmatch(part) for part in parts)
    known = (patterns.AGENCIES[part] for part in parts if part in patterns.AGENCIES)
    return tuple(dict.fromkeys(known)) if is_signed else ()


def thanks(text: str) -> bool:
    """Whether a line names an agency only as one of the sources: “Mit Material von dpa”."""
    return _THANKS.match(text) is not None


def with_agency(text: str) -> bool:
    """Whether a line lists persons and agencies and nothing else, such as „Eva Muster, dpa“."""
    parts = [part.strip() for part in _JOINT.split(text)]
    known = [part.lower() in patterns.AGENCIES for part in parts]
    return 0 < sum(known) < len(parts) and all(
        is_agency or is_name(part) for is_agency, part in zip(known, parts, strict=True)
    )


def placed(text: str) -> bool:
    """Whether a line is a name and a place or an office, such as „Eva Muster, Wien“."""
    name, comma, rest = text.partition(",")
    return bool(comma) and is_name(name) and len(rest.split()) <= _LONGEST_OFFICE and "." not in rest


def signed(text: str) -> tuple[str, ...]:
    """The agencies among the letters an article is signed with, such as „Quelle: zeitung.de, mus/dpa“."""
    parts = re.split(r"[\s,/|•·&():;+]+", text.lower())
    return tuple(dict.fromkeys(patterns.AGENCIES[part] for part in parts if part in patterns.AGENCIES))


def outlet(text: str) -> str:
    """The outlet a source line names first; "" when it names none or only agencies."""
    source = _SOURCE.match(text) if len(text) <= _LONGEST else None
    parts = re.split(r"\s*[,/|+]\s*", source.group(1)) if source else []
    named = (_ISSUE.sub("", part).strip(" .") for part in parts if part.lower() not in patterns.AGENCIES)
    return next((part for part in named if _OUTLET.fullmatch(part)), "")


def owner(text: str) -> str:
    """The publisher a page's copyright notice names, such as „© 2024 Küstenbote GmbH“; "" when the line is none."""
    notice = _OWNER.match(text[:_LONGEST])
    name = _LEGAL_FORM.sub("", notice.group(1)).strip(" ,.&") if notice else ""
    return name if len(name) > 2 and name.lower() not in patterns.AGENCIES else ""


def is_release(text: str) -> bool:
    """Whether a line is the label of a press release, whoever sends it."""
    return bool(_RELEASE.match(text)) and bool(patterns.LABEL.fullmatch(text) or patterns.RELEASED_BY.fullmatch(text))


def sender(text: str) -> str:
    """Who sends a press release, by its label: “Pressemitteilung des Landkreises Hohenau”; "" when it names nobody."""
    named = patterns.RELEASED_BY.fullmatch(text)
    if not named:
        return ""
    first, space, rest = letterhead(named["by"]).partition(" ")
    return (lemmatize(first) if named["case"] == "des" else first) + space + rest


def letterhead(text: str) -> str:
    """The name in a line that names a company, an office or a club, without its legal form."""
    return _LEGAL_FORM.sub("", text).strip(" ,.&")


def has_legal_form(text: str) -> bool:
    """Whether a line ends in a legal form, as names of companies and clubs do."""
    return bool(_SENDER.fullmatch(text[:_LONGEST]))
