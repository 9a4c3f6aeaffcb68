"""Persons and bodies that a passage appeals to by a set phrase: “laut Adler”, “nach Angaben der Polizei”.

Only phrases count that name somebody by a proper name or a word for people, offices or bodies: “laut Gesetz”, “laut
Plan” and “laut einem Bericht” appeal to nobody. Papers and programmes are found by `citations.media`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text import citations, lemmas, noun_phrases, phrase_ends, speaker_phrases
from generator.text.quotation_marks import BLANK, blanked
from generator.text.sentences import Span, sentences
from generator.text.speech_frames import PAPER, ROLE

_MORE = re.compile(r",| (?:aus|in|im|auf|an|am|bei|mit|vo[mr]) ")
"""Beginnings of what follows a name without being part of it (“laut Adler aus Gründen der Sicherheit”)."""
_JOINS = r"(?: (?:for|of|the|and|on|de|la|du|del|della|&))+ "
"""What joins the words of a foreign name: “Institute for the Study of War”."""
_GOES_ON = re.compile(rf"(?:{_JOINS}[A-ZÄÖÜ][\w-]+)+")
_BEGAN = re.compile(rf"(?:\b[A-ZÄÖÜ][\w-]+{_JOINS})+$")
_NUMBERED = re.compile(r"[A-ZÄÖÜ][\w-]+ [IVX]+\.?$")
"""One name with a number is a treaty or a law (“Minsk II”); popes and kings have a title or a second name before it."""
_SET_PHRASE = re.compile(
    r"\b(?:laut|zufolge|nach (?:Angaben?|Ansicht|Auffassung|Auskunft|Aussagen?|Darstellung|"
    r"Einschätzung|Informationen|Meinung|Mitteilung|Worten|Überzeugung))\b",
    re.IGNORECASE,
)
"""Set phrases without “so”, which opens too much else."""
_PEOPLE = re.compile(
    r"\b\w*(?:beamte|quelle|zeuge|anwohner|bewohner|nachbar|insider|diplomat|kreise|mitarbeiter|angehörige|veranstalter|"
    r"betreiber|hersteller|helfer|ermittler|aktivist|organisation|verein|firma|kanzlei|institut|stiftung|feuerwehr|"
    r"armee|militär|rathaus|stadt|kirche|klinik|universität)(?:innen|in|en|e|n|s|r)?\b",
    re.IGNORECASE,
)
"""Words for people and bodies that news asks, beside those that `ROLE` knows."""
_TWO_NAMES = re.compile(r"\b[A-ZÄÖÜ][\w-]+(?<!e[mnrs]) [A-ZÄÖÜ][\w-]+")
"""“Franz-Josef Jung”: names that are also words; no name of a person begins with an adjective."""
_NO_SPEAKER = re.compile(
    r"(?:angaben?|information(?:en)?|aussagen?|schätzung(?:en)?|erkenntnisse|ermittlung(?:en)?|transkript|protokoll|"
    r"mitschrift|vertrag|plan|verfassung|satzung|artikel|paragra(?:ph|f)|abkommen|vereinbarung|memorandum|charta|akte|"
    r"resolution|konvention|ordnung|beschluss|formel|konzept|jahrbuch|trend|barometer|dekret|statut|homepage|website|"
    r"webseite|mitteilung|vorlage)\w{0,2}$",
    re.IGNORECASE,
)


def cited(text: str) -> tuple[str, ...]:
    """Those whom a text appeals to outside direct speech, as printed; only the first of each sentence."""
    told = blanked(text, names=True).replace(BLANK, "Q")
    media = citations.media(text)
    found = (text[span.start : span.end] for span in _phrases(told))
    return tuple(dict.fromkeys(each for each in found if is_somebody(each) and not any(name in each for name in media)))


def _phrases(told: str) -> Iterator[Span]:
    """Whom a set phrase names in each sentence (direct speech blanked by Q), without what only stands behind."""
    for span in sentences(told):
        own = told[span.start : span.end]
        phrase = speaker_phrases.behind(own) if _SET_PHRASE.search(own) else None
        if phrase and not phrase.pronoun:
            end = phrase_ends.whole_end(own, phrase)
            more = _MORE.search(own, phrase.start, end)
            whole = _foreign(own, Span(phrase.start, more.start() if more else end))
            yield Span(span.start + whole.start, span.start + whole.end)


def _foreign(text: str, name: Span) -> Span:
    """The name with what foreign words join to it."""
    began, goes_on = _BEGAN.search(text[: name.start]), _GOES_ON.match(text, name.end)
    return Span(began.start() if began else name.start, goes_on.end() if goes_on else name.end)


def is_somebody(phrase: str) -> bool:
    """Whether a phrase names a person or a body, not a record, a paper or a thing."""
    nouns = [word for word in map(_plain, phrase.split()) if noun_phrases.is_noun(word)]
    if (
        not nouns
        or _NUMBERED.match(phrase)
        or PAPER.search(nouns[0])
        or _NO_SPEAKER.search(nouns[0])
        or _NO_SPEAKER.search(nouns[-1])
    ):
        return False
    return any(pattern.search(phrase) for pattern in (ROLE, _PEOPLE, _TWO_NAMES)) or any(map(_is_name, nouns))


def hold_name(phrase: str) -> bool:
    """Whether a word of it looks like the name of a person or a body (“der Verein Hafenfreunde”)."""
    return bool(_TWO_NAMES.search(phrase)) or any(_is_name(_plain(word).rpartition("-")[2]) for word in phrase.split())


def _is_name(word: str) -> bool:
    """Whether it is not in the dictionary, as surnames and most names of bodies are not."""
    known = lemmas.dictionary()
    return word[:1].isupper() and known.get(word) is None and known.get(word.lower()) is None


def _plain(word: str) -> str:
    return word.strip('„“”"»«(),.')
