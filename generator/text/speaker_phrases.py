"""Which words of a sentence name the speaker: the subject of the verb, or who stands behind “laut”, “so”.

German puts the subject before or behind the finite verb. In a subordinate clause it comes first; “der” there stands for
a word before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.text.noun_phrases import (
    CONJUNCTIONS,
    DETERMINERS,
    GENITIVE,
    HELPING,
    SIGNS,
    Phrase,
    Words,
    is_noun,
    phrase_at,
    subjects,
    words,
)

_LONGEST_PHRASE = 12
"""Words of a phrase that is looked for before “zufolge” or a comma."""
_ADVERBS = frozenset("auch jedoch aber allerdings dagegen hingegen zudem außerdem selbst nur".split())
_CITED = (
    r"(?:Angaben?|Ansicht|Meinung|Aussagen?|Einschätzung(?:en)?|Auffassung|Überzeugung|Worten?|Informationen|Berichte?(?:n|s)?|Meldung(?:en)?|"
    r"Darstellung|Schätzung(?:en)?|Erkenntnis(?:sen)?|Auskunft|Ermittlungen|Mitteilung(?:en)?|Pressemitteilung|Berechnungen|"
    r"Untersuchung(?:en)?|Vorstellung(?:en)?|Veröffentlichung|Wunsch|Willen|Plänen|Erklärung|Analysen?|Studien?|Umfragen?)"
)
_BEHIND = re.compile(
    rf"\b(?:[Nn]ach (?:(?!Angaben)[a-zäöüß]+ )?(?:\w+ )?{_CITED}|[Ll]aut(?: \w+)? {_CITED}|[Ll]aut|[Gg]emäß|"
    rf"[Aa]us (?:Sicht|Kreisen)|[Ii]n (?:den )?(?:Augen|Worten)) "
)
_NACH = re.compile(
    r"\b[Nn]ach (?=(?:\w+e[nrm] )?[\w„-]*(?:[aA]ngaben|[bB]ericht|[aA]ussage|[mM]eldung|[iI]nformation|[mM]einung|"
    r"[mM]edien|[sS]tudie|[mM]itteilung|[eE]xperten))"
)
_SO = re.compile(
    r"(?:^|[,“”«\"–-] ?)so (?=(?:der|die|das|ein|eine|es|er|sie|[a-zäöü]+-[A-ZÄÖÜ]|[A-ZÄÖÜ])[\w-]* ?)(?!dass)"
)
_CITED_NOUN = re.compile(rf"{_CITED} $")
_SAID_IN = re.compile(
    r"\b(?:heißt|hieß) es(?: \w+)?,? (?:in|im|bei|beim|aus|von|vom|seitens|auf) "
    r"|\b(?:[Ii]n|[Bb]ei|[Ii]m|[Aa]us|[Vv]on) (?=[^,.]* (?:(?:heißt|hieß) es|es geheißen|verlautete)\b)"
)
_FROM = re.compile(r"\b(?:geht|ging|gehe|gingen)(?: \w+)? aus (?=.*\bhervor\b)|^Aus (?=.* geht .*hervor)")
_FOR = re.compile(r"^[Ff]ür (?=[^,;:]{3,80} (?:sei|seien|wäre|wären|stehe|stehen|bedeute|gebe|habe|komme)\b)")
"""“Für Adler sei das kein Grund”: in the subjunctive, the opinion of the one who is named."""
_ZUFOLGE = re.compile(
    r" (?:zufolge|nach(?=[,.]| [a-zäöüß]+(?:t|en|te|ten)\b)"
    r"|(?<=Meinung )nach|(?<=Ansicht )nach|(?<=Auffassung )nach|(?<=Vernehmen )nach)\b"
)


def citing_word(text: str) -> str:
    """The word that cites: “laut”, “nach”, “so”, “zufolge”; empty when none does."""
    found = re.search(r"\b(laut|nach|so|zufolge|aus)\b", text, re.IGNORECASE)
    return found[0].lower() if found else ""


def behind(text: str) -> Phrase | None:
    """Whom a set phrase names: “laut …”, “nach Angaben von …”, “… zufolge”, “so …”."""
    tokens = words(text)
    for pattern in (_BEHIND, _NACH, _SO, _SAID_IN, _FROM, _FOR):
        for match in pattern.finditer(text):
            found = _named(tokens, match, cited=pattern is _BEHIND)
            if found:
                return found
    for match in _ZUFOLGE.finditer(text):
        stop = _place(tokens, match.start() + 1)
        for index in range(max(0, stop - _LONGEST_PHRASE), stop):
            found = phrase_at(tokens, index)
            if found and found.last == stop - 1:
                return found
    return None


def _named(tokens: Words, match: re.Match[str], cited: bool) -> Phrase | None:
    """The phrase behind a match. If that may end in a noun (`cited`; “laut dem Bericht von Adler”), it is who stands
    behind the noun, else the noun itself."""
    index = _place(tokens, match.end())
    if cited and _CITED_NOUN.search(match[0]):
        if index < len(tokens) and tokens[index][0] in ("von", "vom", "aus"):
            return phrase_at(tokens, index + 1)
        stands_behind = index < len(tokens) and (
            tokens[index][0] in GENITIVE or tokens[index][0].endswith("er") or is_noun(tokens[index][0])
        )
        return (phrase_at(tokens, index) if stands_behind else None) or _cited_itself(tokens, match)
    return phrase_at(tokens, index)


_RELATIVE = ("der", "die", "das", "welche", "welcher", "welches", "deren")
"""Words that may begin a relative clause."""
_JOINING = ("und", "sowie", "aber")
"""Words that join a second verb to the subject of the first."""


def _cited_itself(tokens: Words, match: re.Match[str]) -> Phrase | None:
    """The cited words themselves, if nobody is named: “nach Zeugenaussagen”, “nach eigenen Angaben”."""
    inside = [n for n, token in enumerate(tokens) if match.start() <= token.start() < match.end() and is_noun(token[0])]
    return Phrase(tokens[inside[-1]].start(), tokens[inside[-1]].end(), inside[-1], inside[-1]) if inside else None


def subject(text: str, start: int, finite: bool) -> Phrase | None:
    """The subject of the verb whose form begins at `start`; `finite` is False for a participle or an infinitive."""
    tokens = words(text)
    verb = _place(tokens, start)
    first, last = _clause(tokens, verb)
    pivot = verb if finite else _helping(tokens, first, last, verb)
    opening = tokens[first][0].lower() if first < len(tokens) else ""
    if first and opening in _RELATIVE and tokens[first - 1][0] == "," and _is_relative(tokens, first):
        return _before_comma(tokens, first - 1)
    elsewhere = _subject_before(tokens, first, pivot)
    return elsewhere or _subject_within(tokens, first, last, pivot, opening in CONJUNCTIONS)


def _helping(tokens: Words, first: int, last: int, verb: int) -> int:
    """The place of the finite verb in a clause: the helping verb nearest to the main one, else that one."""
    helping = [n for n in range(first, last) if tokens[n][0].lower() in HELPING]
    return min(helping, key=lambda n: abs(n - verb), default=verb)


def _subject_before(tokens: Words, first: int, pivot: int) -> Phrase | None:
    """The subject at the beginning of the sentence, where the clause begins with its verb, or “und” adds the verb."""
    if (
        pivot == first
        and first > 1
        and tokens[first - 1][0] in ",–)"
        and (opened := _opening_subject(tokens, first - 1))
    ):
        return opened
    joined = next(subjects(tokens, 0, pivot), None) if pivot and tokens[pivot - 1][0] in _JOINING else None
    return joined if joined and _opens(tokens, 0, joined) else None


def _subject_within(tokens: Words, first: int, last: int, pivot: int, subordinate: bool) -> Phrase | None:
    """The subject in the verb's own clause: before the verb if it opens the clause, else behind it, else before it."""
    before = next(subjects(tokens, first, pivot), None)
    if subordinate or (before and _opens(tokens, first, before)):
        return before
    return next(subjects(tokens, pivot + 1, last if last > pivot + 1 else len(tokens)), before)


def _opening_subject(tokens: Words, stop: int) -> Phrase | None:
    """“Adler, der lange schwieg, erklärte”: the subject that opens the sentence, parted from its verb by a comma."""
    found = next(subjects(tokens, 0, stop), None)
    if found is None or not _opens(tokens, 0, found) or found.last + 1 >= len(tokens):
        return None
    return found if tokens[found.last + 1][0] in ",–(" or found.last + 1 == stop else None


def by_whom(text: str, start: int) -> Phrase | None:
    """Who does what a passive says: “vom Verband gefordert”, “durch die Kammer bestätigt”."""
    tokens = words(text)
    verb = _place(tokens, start)
    first, last = _clause(tokens, verb)
    for index in range(first, last - 1):
        if tokens[index][0] in ("von", "vom", "durch", "Von", "Vom", "seitens") and (
            found := phrase_at(tokens, index + 1)
        ):
            return found
    return None


def first_subject(text: str) -> Phrase | None:
    """The first phrase of a sentence that may be a subject, whatever its verb."""
    tokens = words(text)
    return next((each for each in subjects(tokens, 0, len(tokens)) if not each.pronoun), None)


def _is_relative(tokens: Words, first: int) -> bool:
    follow = tokens[first + 1][0] if first + 1 < len(tokens) else ""
    return not is_noun(follow) or tokens[first][0] == "die"


def _opens(tokens: Words, first: int, phrase: Phrase) -> bool:
    """Whether the phrase begins the clause, except for an adverb before it."""
    return all(tokens[n][0].lower() in _ADVERBS or not tokens[n][0].isalnum() for n in range(first, phrase.first))


def _before_comma(tokens: Words, comma: int) -> Phrase | None:
    for index in range(max(0, comma - _LONGEST_PHRASE), comma):
        found = phrase_at(tokens, index)
        if found and found.last >= comma - 1 and (index == 0 or tokens[index - 1][0].lower() not in DETERMINERS):
            return found
    return None


def _clause(tokens: Words, index: int) -> tuple[int, int]:
    """The stretch of words around one up to the next signs; brackets with their words belong to it."""
    before = (tokens[place][0] for place in range(index - 1, -1, -1))
    after = (tokens[place][0] for place in range(index, len(tokens)))
    return index - _up_to_sign(before, ")", "("), index + _up_to_sign(after, "(", ")", least=1)


def _up_to_sign(words: Iterable[str], opens: str, closes: str, least: int = 0) -> int:
    """How many words stand before the first sign that is in no bracket, `least` of them whatever they are."""
    depth, count = 0, 0
    for word in words:
        if word == opens:
            depth += 1
        elif word == closes:
            depth -= 1
        elif word in SIGNS and depth <= 0 and count >= least:
            return count
        count += 1
    return count


def _place(tokens: Words, start: int) -> int:
    """The first word that begins at an offset or behind it; one behind the last if none does."""
    return next((place for place, token in enumerate(tokens) if token.start() >= start), len(tokens))
