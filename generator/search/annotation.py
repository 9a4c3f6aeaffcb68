"""Annotates a text with further words by which each of its words is found; readers never see these.

    Boden~truppen               a compound, cut into its parts
    US-Truppen`qxbbbq`truppen   further words that the one before shall be found by: keys of its synonyms, its parts,
                                a verb's infinitive, also when its prefix stands apart (`separated`), the day it names

The browser reads the annotations to tell which word of a passage was found, and takes them out before it shows any
(browser/snippet.js); a test holds the two together. Such signs of the text itself are replaced by look-alikes.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.search import separated
from generator.search.constants import ANNOTATION, MADE_UP
from generator.search.stemming import CACHED, fold, stem, words
from generator.search.synonyms import SynonymGroups, is_key
from generator.text import compounds, dates
from generator.text.lemmas import lemmatize

OF_A_PART = float(ANNOTATION["ofAPart"])
"""The strength of a word that is found by a part of it or by its infinitive, where the word itself counts 1. Articles
with many compounds of a word are rarely about it (tests/bench_known_items on foreign articles: .963 among the first
three with 0.3, .955 with 0.75)."""
PART, MORE = str(ANNOTATION["part"]), str(ANNOTATION["more"])
SENTENCE_END = "\n"
"""Ends a sentence of folded words, in which it cannot stand itself."""
_ENDS_SENTENCE = re.compile(r"[.!?…]\W*$")
_LOOK_ALIKES = str.maketrans(dict(ANNOTATION["lookAlikes"]))
_AUXILIARIES = frozenset("dürfen haben können lassen mögen müssen sein sollen werden wollen".split())
_SHORTEST_VERB = 4
"""Letters of a form of a verb, and of an infinitive; shorter ones, such as “tun”, are too much like other words."""
_LETTERS = str.maketrans("0123456789", MADE_UP["digits"])
"""Digits would make a day look like a number of the text."""
_DIGIT = re.compile(r"\d")
_DAY, _YEAR = re.compile(r"\W*(\d\d?)\.?$"), re.compile(r"(\d{4})(?!\d)")


class Token(NamedTuple):
    """A stretch of a text without white space, and what is known of it whatever stands around it."""

    printed: str
    annotated: str
    """As it stands where the words around it add nothing, which is true of nearly all."""
    folded: str
    """Its words as they are compared, with spaces between them, and `SENTENCE_END` if it ends a sentence."""
    stems: tuple[str, ...]
    pieces: tuple[str, ...]
    """Stems of neighbouring parts of a compound, joined: “Luft”, “Luftabwehr”, “abwehr”, … but not all of them."""
    days: tuple[tuple[str, ...], ...]
    """For each day that it names in digits, the words that stand for the day."""
    month: int
    """The number of the month that it names, or 0."""
    may_be_prefix: bool
    """Whether a verb may stand before it of which it is the prefix."""
    is_plain: bool
    """Whether it is no compound, names no day and no month and is no prefix, as is true of most."""


def tokens(text: str) -> list[Token]:
    """The tokens of a text."""
    # Hardly any text holds such a sign, and looking for both is faster than translating each letter.
    printed = text.translate(_LOOK_ALIKES) if PART in text or MORE in text else text
    return list(map(_token, printed.split()))


def annotated(tokens: list[Token], synonyms: SynonymGroups) -> list[str]:
    """The tokens of a text with their annotations."""
    found = [token.annotated for token in tokens]
    for place, keys in _keys(tokens, synonyms).items():
        printed = tokens[place].printed
        found[place] = _annotated(printed, words(printed), keys)
    return found


def printed(annotated: str) -> list[str]:
    """The printed words of an annotated text, without what was added to them."""
    return [token.partition(MORE)[0].replace(PART, "") for token in annotated.split(" ")]


@lru_cache(maxsize=CACHED)
def parts(word: str) -> tuple[str, ...]:
    """The words by which a single word is found, besides itself."""
    found = compounds.split(word)
    return found if len(found) > 1 else ()


@lru_cache(maxsize=CACHED)
def infinitive(word: str) -> str:
    """The infinitive of a verb's form that does not begin like it (“ausgeschlossen”, “brachte”), else ""."""
    if len(word) < _SHORTEST_VERB or not word.islower():
        return ""
    found = lemmatize(word)
    other = found.endswith("n") and len(found) >= _SHORTEST_VERB and not stem(word).startswith(stem(found))
    return found if other and found not in _AUXILIARIES else ""


def day_words(day: str, month: str, year: str) -> tuple[str, ...]:
    """The words that stand for a day given in digits: one with its year, one for the day in any year.

    Without a day it is the word for the month, with which the words for its days begin. Unknown parts are empty.
    """
    dated = (MADE_UP["day"] + (year + month + day).translate(_LETTERS),) if year else ()
    return (*dated, MADE_UP["dayOfAnyYear"] + (month + day).translate(_LETTERS)) if day else dated


def is_day(word: str) -> bool:
    """Whether it is one of `day_words`, and no word of a text."""
    return word.startswith((MADE_UP["day"], MADE_UP["dayOfAnyYear"]))


@lru_cache(maxsize=CACHED)
def terms(token: str) -> tuple[tuple[str, float], ...]:
    """The terms by which an annotated token is found, with their strengths: 1 for a printed word or a key, else
    less."""
    if PART not in token and MORE not in token:
        return tuple([(term, 1.0) for term in sorted(set(map(stem, words(token))))])
    head, *more = token.split(MORE)
    whole = {stem(word): 1.0 for word in words(head.replace(PART, ""))}
    inner = {stem(part): OF_A_PART for part in words(head.replace(PART, " "))}
    added = {word if _is_made_up(word) else stem(word): 1.0 if _is_made_up(word) else OF_A_PART for word in more}
    return tuple(sorted((inner | added | whole).items()))


def _is_made_up(word: str) -> bool:
    return is_key(word) or is_day(word)


def _annotated(token: str, inside: list[str], keys: tuple[str, ...] = ()) -> str:
    """A token of these words, with all that it is found by besides them."""
    verbs = [verb for word in inside if (verb := infinitive(word))]
    if len(inside) == 1 and not keys and not verbs:
        own = parts(inside[0])
        return token.replace(inside[0], PART.join(own)) if own else token
    more = [*(part.lower() for word in inside for part in parts(word)), *verbs, *keys]
    whole = ["".join(inside).lower()] if more and len(inside) > 1 else []
    return MORE.join([token, *whole, *more])


def _keys(tokens: list[Token], synonyms: SynonymGroups) -> dict[int, tuple[str, ...]]:
    """By places of tokens, in order, the keys of terms that end there, or are parts of them, the days they name, and
    the verbs that they are a part of.
    """
    found: dict[int, set[str]] = {}
    others = [(place, token) for place, token in enumerate(tokens) if not token.is_plain]
    of_terms = (*_of_synonyms(tokens, synonyms), *_of_parts(others, synonyms)) if synonyms.firsts else ()
    for place, keys in (*of_terms, *_of_days(tokens, others), *_of_verbs(tokens, others)):
        found.setdefault(place, set()).update(keys)
    return {place: tuple(sorted(keys)) for place, keys in found.items()}


def _of_synonyms(tokens: list[Token], synonyms: SynonymGroups) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The keys of each term that the words are, and the place of the last of them."""
    stems = [stem for token in tokens for stem in token.stems]
    if synonyms.firsts.isdisjoint(stems):
        return
    places = [place for place, token in enumerate(tokens) for _ in token.stems]
    for number, first in enumerate(stems):
        if first in synonyms.firsts:
            yield from ((places[number + length - 1], keys) for length, keys in synonyms.at(stems, number))


def _of_parts(others: list[tuple[int, Token]], synonyms: SynonymGroups) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The keys of each term that parts of a compound are; `others` are the places of tokens that are not plain."""
    for place, token in others:
        for piece in synonyms.firsts.intersection(token.pieces):
            yield from ((place, keys) for _, keys in synonyms.at([piece], 0))


def _of_days(tokens: list[Token], others: list[tuple[int, Token]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words for each day or month that the text names, and the place of the last token of its name."""
    for place, token in others:
        if token.days:
            yield from ((place, day) for day in token.days)
        if token.month:
            number = _number(_DAY, tokens[place - 1].printed) if place else ""
            year = _number(_YEAR, tokens[place + 1].printed) if place + 1 < len(tokens) else ""
            yield place + bool(year), day_words(number and number.zfill(2), f"{token.month:02}", year)


def _of_verbs(tokens: list[Token], others: list[tuple[int, Token]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The infinitive of each verb that stands in two parts, at the places of both."""
    prefixes = [place for place, token in others if token.may_be_prefix]
    printed = [token.printed for token in tokens] if prefixes else []
    for prefix in prefixes:
        if verb := separated.verb_at(printed, prefix):
            yield from ((place, (verb.infinitive,)) for place in (verb.place, verb.prefix))


def _number(form: re.Pattern[str], token: str) -> str:
    found = form.match(token)
    return found[1] if found else ""


@lru_cache(maxsize=CACHED)
def _token(printed: str) -> Token:
    """A printed word with all that the index knows of it."""
    inside = words(printed)
    pieces = tuple([stem(piece) for own in map(parts, inside) if own for piece in _pieces(own)])
    days = _days(printed) if _DIGIT.search(printed) else ()
    month = dates.month(printed.strip(string.punctuation))
    may_be_prefix = separated.may_be_prefix(printed)
    return Token(
        printed=printed,
        annotated=_annotated(printed, inside),
        folded=" ".join(map(fold, inside)) + (SENTENCE_END if _ENDS_SENTENCE.search(printed) else ""),
        stems=tuple(map(stem, inside)),
        pieces=pieces,
        days=days,
        month=month,
        may_be_prefix=may_be_prefix,
        is_plain=not (pieces or days or month or may_be_prefix),
    )


def _pieces(parts: tuple[str, ...]) -> list[str]:
    places = range(len(parts) + 1)
    return ["".join(parts[start:end]) for start in places for end in places[start + 1 :] if end - start < len(parts)]


def _days(printed: str) -> tuple[tuple[str, ...], ...]:
    return tuple(day_words(*reversed(day.iso.split("-"))) for day in dates.days(printed))
