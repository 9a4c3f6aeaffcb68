"""The text that is handed to the index: the page's own, with marks that no reader gets to see.

Pagefind splits a word at punctuation and indexes the whole and its parts at the same place. Two marks make use of that:

    Boden~truppen               a compound, cut into its parts
    US-Truppen`qxbbbq`truppen   further words that the one before shall be found by: keys of its spellings, its parts,
                                a verb's infinitive, the day it names

It knows ASCII's punctuation only, so other signs are written as `SIGN` and a sign of ASCII. The search turns all of it
back, whatever it shows (`clean` in browser/passage.js); a test holds the two together. Marks that a text brings along
are replaced by what looks alike, and so is “_”, with which Pagefind's own instructions begin.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from simplemma import lemmatize

from generator.search.spellings import Spellings, base, words
from generator.text import compounds, dates

_CACHED = 200_000
PART, MORE, SIGN = "~", "`", "^"
_SIGNS = dict(zip("“”„‟‘’‚‛«»‹›–—…·•", "()[]{}!?*+=/-.:;,", strict=True))
_LOOK_ALIKES = {PART: "∼", MORE: "ˋ", SIGN: "ˆ", "_": "＿"}
_AUXILIARIES = frozenset("dürfen haben können lassen mögen müssen sein sollen werden wollen".split())
_SHORTEST_VERB = 4
_LETTERS = str.maketrans("0123456789", "bcdfghjklm")
"""Pagefind divides a word where digits begin."""
_DAY, _YEAR = re.compile(r"\W*(\d\d?)\.?$"), re.compile(r"(\d{4})(?!\d)")
_WRITTEN = str.maketrans(_LOOK_ALIKES | {sign: SIGN + code for sign, code in _SIGNS.items()})


@dataclass(frozen=True)
class _Token:
    """A stretch without white space: its words, their bases, and for each the words that it is found by besides."""

    words: tuple[str, ...]
    bases: tuple[str, ...]
    parts: tuple[str, ...]
    verbs: tuple[str, ...]
    pieces: tuple[str, ...]
    """Bases of neighbouring parts of a compound, joined: “Luft”, “Luftabwehr”, “abwehr”, … but not all of them."""


def marked(text: str, spellings: Spellings) -> str:
    """The text with its marks."""
    tokens = text.translate(_WRITTEN).split()
    return " ".join(_marked(token, tuple(keys)) for token, keys in zip(tokens, _keys(tokens, spellings), strict=True))


def parts(word: str) -> tuple[str, ...]:
    """The words by which a single word is found beside itself."""
    found = _split(word)
    return found if len(found) > 1 else ()


@lru_cache(maxsize=_CACHED)
def infinitive(word: str) -> str:
    """Of a verb whose form does not begin like its infinitive (“ausgeschlossen”, “brachte”) the infinitive, else ""."""
    if len(word) < _SHORTEST_VERB or not word.islower():
        return ""
    found = str(lemmatize(word, "de"))
    other = found.endswith("n") and len(found) >= _SHORTEST_VERB and not base(word).startswith(base(found))
    return found if other and found not in _AUXILIARIES else ""


def day_words(day: str, month: str, year: str) -> tuple[str, ...]:
    """The words that stand for a day, given in digits: one with its year, one for it in any year.

    Without a day it is for the month, with which the words of its days begin. Empty parts are unknown.
    """
    dated = (("qd" + year + month + day).translate(_LETTERS),) if year else ()
    return (*dated, ("qe" + month + day).translate(_LETTERS)) if day else dated


def is_day(word: str) -> bool:
    """Whether it is one of `day_words`, and no word of a text."""
    return word.startswith(("qd", "qe"))


@lru_cache(maxsize=_CACHED)
def count(token: str) -> int:
    """Into how many words Pagefind splits a marked token."""
    return len(words(token))


@lru_cache(maxsize=_CACHED)
def _marked(token: str, keys: tuple[str, ...]) -> str:
    about = _token(token)
    if len(about.words) == 1 and not keys and not about.verbs:
        return token.replace(about.words[0], PART.join(_split(about.words[0])))
    more = [*(part.lower() for part in about.parts), *about.verbs, *keys]
    whole = ["".join(about.words).lower()] if more and len(about.words) > 1 else []
    return MORE.join([token, *whole, *more])


def _keys(tokens: list[str], spellings: Spellings) -> list[dict[str, None]]:
    """For each token the keys of the terms that end there, or that its parts are, in order."""
    found: list[dict[str, None]] = [{} for _ in tokens]
    inside = [(place, base) for place, token in enumerate(tokens) for base in _token(token).bases]
    bases = [base for _, base in inside]
    for number, (_, first) in enumerate(inside):
        if first in spellings.firsts:
            for length, keys in spellings.at(bases, number):
                last, _ = inside[number + length - 1]
                found[last].update(dict.fromkeys(keys))
    for place, day in _days(tokens):
        found[place].update(dict.fromkeys(day))
    for place, token in enumerate(tokens):
        for piece in spellings.firsts.intersection(_token(token).pieces):
            found[place].update(dict.fromkeys(key for _, keys in spellings.at([piece], 0) for key in keys))
    return [dict(sorted(keys.items())) for keys in found]


def _days(tokens: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The words for each day or month that the text names, and the place of the last token of its name."""
    for place, token in enumerate(tokens):
        for day in dates.days(token):
            yield place, day_words(*reversed(day.iso.split("-")))
        if month := dates.month(token.strip(string.punctuation)):
            number = _number(_DAY, tokens[place - 1]) if place else ""
            year = _number(_YEAR, tokens[place + 1]) if place + 1 < len(tokens) else ""
            yield place + bool(year), day_words(number and number.zfill(2), f"{month:02}", year)


def _number(form: re.Pattern[str], token: str) -> str:
    found = form.match(token)
    return found[1] if found else ""


@lru_cache(maxsize=_CACHED)
def _token(token: str) -> _Token:
    inside = words(token)
    return _Token(
        words=tuple(inside),
        bases=tuple(base(word) for word in inside),
        parts=tuple(part for word in inside for part in parts(word)),
        verbs=tuple(filter(None, map(infinitive, inside))),
        pieces=tuple(base(piece) for word in inside for piece in _pieces(parts(word))),
    )


def _pieces(parts: tuple[str, ...]) -> Iterator[str]:
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            if end - start < len(parts):
                yield "".join(parts[start:end])


@lru_cache(maxsize=_CACHED)
def _split(word: str) -> tuple[str, ...]:
    return compounds.split(word)
