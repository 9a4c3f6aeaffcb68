"""Where a noun phrase ends with all that tells who or what it is: further appositions, day and place of a source."""

from __future__ import annotations

import re

from generator.text import dates
from generator.text.day_forms import WEEKDAYS
from generator.text.noun_phrases import (
    CONJUNCTIONS,
    DETERMINERS,
    HELPING,
    MARKS,
    PRONOUNS,
    SIGNS,
    Phrase,
    Words,
    apposition,
    attached,
    core,
    is_adjective,
    is_noun,
    words,
)

_SOURCE = re.compile(
    r"(?:angaben?|information(?:en)?|meldung(?:en)?|bericht(?:s|en|e)?|erklärung|auskunft|mitteilung|studien?|ergebnis|"
    r"brief|interview|umfragen?|botschaft|einschätzung|berechnung(?:en)?|schätzung(?:en)?|aussagen?|konferenz|"
    r"ankündigung(?:en)?|veröffentlichung(?:en)?|planung(?:en)?)$",
    re.IGNORECASE,
)
_OF_SOURCE = frozenset("von vom am im in auf aus über zu zum zur mit bei an".split())
_NAMED_DAY = rf"(?:{'|'.join(map(str.capitalize, WEEKDAYS))})\w*"
_NUMBERED_DAY = rf"\d{{1,2}}\. ?(?:(?:{'|'.join(dates.MONTHS)}|\d{{1,2}}\.)(?: ?\d{{4}})?)?"
_DAY = re.compile(
    rf"(?:(?:heute|gestern|vorgestern)(?: (?:[Mm]orgen|[A-Z]\w*mittag|Mittag|Abend))?|"
    rf"(?:{_NAMED_DAY},? ?(?:de[mn] )?)?{_NUMBERED_DAY}|{_NAMED_DAY})"
)
"""A day as it stands behind “vom” or “am”: “Donnerstag, dem 2. Dezember 2004”."""
_LONGEST_APPOSITION = 30
"""Words; longer ones were not seen."""
_MAY_BE_VERB = re.compile(
    r"(?!(?:mit|seit|statt|nicht|laut|selbst|bekannt|erst|fast|samt|sonst|jetzt)$)[a-zäöüß]{2,}ten?$|[a-zäöüß]{3,}t$"
)
"""Words that end like a finite verb, without some common ones that are none."""
_GOES_ON = frozenset("und oder sowie aber sondern".split())


def whole_end(text: str, phrase: Phrase) -> int:
    """The end of a phrase with all that tells who or what it is: further appositions; date and place of a source.

    “Der Chef der Kammer, Nachfolger von Busch, Anton Adler”, “einer Erklärung der Minister vom Dienstag”.
    """
    if phrase.pronoun:
        return phrase.end
    tokens, last = words(text), phrase.last
    of_source = any(_SOURCE.search(tokens[place][0]) for place in range(max(phrase.first - 1, 0), last + 1))
    comma = next((place for place in range(phrase.first, last) if tokens[place][0] == ","), 0)
    last = max(last, _between_commas(tokens, comma - 1) if comma else 0)
    while last + 2 < len(tokens):
        more = apposition(tokens, last)
        if more > last and (more + 1 == len(tokens) or tokens[more + 1][0] not in SIGNS | {"."}):
            break
        if more == last and of_source and tokens[last + 1][0] in _OF_SOURCE:
            noun = core(tokens, last + 2)
            more = _date_end(tokens, last + 2) or (attached(tokens, noun) if noun is not None else last)
        if more == last:
            more = _between_commas(tokens, last)
        if more == last:
            break
        last = more
    return tokens[last].end()


def _date_end(tokens: Words, index: int) -> int:
    """The last word of a day that begins with word `index`; 0 for none."""
    found = _DAY.match(tokens[index].string, tokens[index].start())
    return max((p for p in range(index, len(tokens)) if found and tokens[p].end() <= found.end()), default=0)


def _between_commas(tokens: Words, last: int) -> int:
    """The end of an apposition of any make between two commas: a phrase without a verb that ends in a noun.

    “Adler, ein prominentes, der Kammer zugehöriges Mitglied aus Ulm, sagte”; a relative clause has a verb.
    """
    if last + 2 >= len(tokens) or tokens[last + 1][0] != ",":
        return last
    places = range(last + 3, min(last + _LONGEST_APPOSITION, len(tokens)))
    stop = next((p for p in places if tokens[p][0] == "," and not is_adjective(tokens, p - 1)), 0)
    if not stop or not _begins_apposition(tokens, last + 2) or any(map(_is_verb_or_sign, tokens[last + 2 : stop])):
        return last
    ends = tokens[stop - 1][0]
    follow = tokens[stop + 1][0] if stop + 1 < len(tokens) else "."
    closes = is_noun(ends) or ends.isdigit() or ends in MARKS or ends in ")."
    return stop - 1 if closes and follow[:1].islower() and follow not in _GOES_ON else last


def _begins_apposition(tokens: Words, index: int) -> bool:
    """Whether an apposition begins: a phrase, or an article and an adjective before a comma, or “kurz” before a
    name."""
    first, second, third = ([token[0] for token in tokens[index : index + 3]] + ["", "", ""])[:3]
    if first in ("kurz", "genannt"):
        return is_noun(second) or second in MARKS
    listed = first.lower() in DETERMINERS and third == "," and is_adjective(tokens, index + 1)
    return first.lower() not in PRONOUNS and (listed or core(tokens, index) is not None)


def _is_verb_or_sign(token: re.Match[str]) -> bool:
    word = token[0]
    return word.lower() in HELPING or word in CONJUNCTIONS or word in ":;–" or bool(_MAY_BE_VERB.match(word))
