"""Set phrases by which German news cites: “laut …”, “nach Angaben …”, “… zufolge”, “so …”, “die Sorge, dass …”."""

from __future__ import annotations

import re

from generator.text import media_names

_STEMS = (
    "angabe ansicht meinung aussage einschätzung auffassung überzeugung wort information bericht darstellung schätzung "
    "erkenntnis auskunft auskünft ermittlung mitteilung veröffentlichung meldung berechnung planung plan plän prognose "
    "vorhersage stellungnahme test studie untersuchung umfrage analyse hochrechnung ergebnis bekunden vernehmen lesart "
    "sicht vorstellung erhebung statistik zählung recherche dokument gutachten vermutung beobachtung zeuge medien "
    "presse quelle kreise experte gerücht beschluss erklärung ankündigung interpretation urteil begründung warnung "
    "behauptung zeitung magazin reporter äußerung rechnung bekanntgabe erfahrung annahme darlegung überlieferung"
).split()
_SOURCE = rf"[\w-]*(?:{'|'.join(_STEMS)})(?:ern?|en|in|ns|es|sen?|n|s|e)?\b"
_BETWEEN = r"(?:(?!und\b|die\b|Q)[a-zäöüß][\w-]*,? ){0,4}?"
_THOUGHTS = (
    "behauptung befürchtung gerücht zweifel meinung ansicht auffassung überzeugung vorwurf vorwürf verdacht forderung "
    "vermutung theorie these hypothese hoffnung warnung ankündigung aussage einschätzung erklärung schluss ergebnis "
    "versprechen zusage mitteilung nachricht meldung information hinweis sorge angst kritik feststellung begründung "
    "argument annahme erwartung idee vorschlag vorschläg entscheidung beschluss einigung fazit motto konsens einigkeit "
    "ziel plan absicht wunsch appell aufruf aufforderung bedingung drohung anspielung spekulation beschwerde botschaft "
    "äußerung bedenken eindruck"
).split()
_THOUGHT = rf"\b\w*(?:{'|'.join(_THOUGHTS)})(?:en|e|n|s)?\b[^,:]{{0,60}}, "

CITATIONS = {
    "by source": re.compile(rf"\bnach {_BETWEEN}{_SOURCE}", re.IGNORECASE),
    "source": re.compile(rf"\b(?:nach|aus|in|unter Berufung auf|mit Verweis auf) {_BETWEEN}{_SOURCE}", re.IGNORECASE),
    "zufolge": re.compile(  # tried only at the beginning of each word: a very long word would take minutes
        r"(?<![\w.)“-])[\w.)“-]+ zufolge\b|\b(?:meiner|seiner|ihrer|unserer|deren|dessen|\w+s) "
        r"(?:Ansicht|Meinung|Auffassung|Einschätzung|Überzeugung) nach\b"
    ),
    "so": re.compile(
        r"(?:^|[,Q“–-]) ?so (?!dass|daß|viele?|lange|bald|weit|gut|genannt|etwa |auch|sehr|oft|wenig|groß|stark|hoch|"
        r"schnell|zum)(?:de[rm]|die|das|eine?|es|er|sie|[A-ZÄÖÜ])[^,:;.]{0,90}(?=[,.:;Q“–]|$| weiter)"
    ),
    "according": re.compile(
        r"(?<=, )nach de(?:nen|r|m) |\b(?:wonach|demnach|danach|demzufolge|hiernach)\b", re.IGNORECASE
    ),
    "thought that": re.compile(_THOUGHT + r"(?:dass|daß|ob|wonach|es|er|sie|die|der|das|man)\b", re.IGNORECASE),
    "thought to": re.compile(_THOUGHT + r"[^,]*\b(?:zu |\w+zu)\w+(?:e|er|el)n\b", re.IGNORECASE),
}
"""Patterns by name. In the texts that they search, Q stands for direct speech."""

_QUOTED = r"[„\"»](?P<name>[A-ZÄÖÜ][\w.&’'-]*(?: [\w.&’'-]+){0,3})[“”\"«]"
_PLAIN = rf"(?P<name>{media_names.NAME})"
_THE = r"(?:de[rmn]|die|das|einem|eines) (?:[\w-]+ ){0,2}?"
_SAYS = r"(?:berichte|schreib|schrieb|melde)"


def _forms(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"\b[Ll]aut (?:{_THE})?{name}",
            rf"\b(?:Angaben|Informationen|Berichts?|Berichten|Meldung|Recherchen|Berufung auf) (?:{_THE}|von )?{name}",
            rf"{name}(?:-\w+)? zufolge\b",
            rf"\b{_SAYS}\w* (?:{_THE}){name}",
            rf"\b[Ww]ie (?:{_THE})?{name}[^.,]{{0,40}}\b{_SAYS}",
        )
    )


_MEDIA = (
    *_forms(_QUOTED),
    *_forms(_PLAIN),
    re.compile(rf"{_PLAIN}(?: am \w+| zuerst| unter Berufung auf [\w ]+)? {_SAYS}"),
)
"""Patterns of appeals to a paper or a programme: by a name in quotation marks, or by the known name of a medium."""


def media(text: str) -> tuple[str, ...]:
    """The papers and programmes that a text appeals to by their names, in the order of the forms."""
    return tuple(dict.fromkeys(found["name"] for form in _MEDIA for found in form.finditer(text)))
