"""Verbs whose prefix stands apart, at the end of its clause: “nahmen unter anderem … teil” is teilnehmen.

German puts the prefix of a separable verb at the end of the clause (Duden, Die Grammatik, “Satzklammer”). So a word
that is such a prefix and ends a clause belongs to the nearest verb before it in the same sentence with which it makes a
verb of the dictionary.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.search.constants import PREFIXES
from generator.search.stemming import fold
from generator.text.lemmas import dictionary
from generator.text.sentences import ABBREVIATIONS

_FARTHEST = 60
"""How many words before a prefix are searched: a sentence that lists participants has so many; a limit, since a text
without full stops may have any number."""
_CLAUSE_ENDS, _SENTENCE_ENDS = ".,;:!?…–", (".", "!", "?", "…")
_QUOTES = "\"'”“«»)"
_LONGEST_ORDINAL = 2
"""Digits, as in `text.sentences`."""
_CACHED = 50_000
"""Pairs of prefix and verb of which the result is kept, as texts repeat most of theirs."""


class Verb(NamedTuple):
    """A separated verb: the places of its two tokens, and its infinitive."""

    place: int
    prefix: int
    infinitive: str


def verb_at(tokens: Sequence[str], place: int) -> Verb | None:
    """The separated verb of a text whose prefix is the token at a place; tokens are without annotations."""
    prefix = _bare(tokens[place])
    ends = prefix != tokens[place] or place + 1 == len(tokens) or tokens[place + 1] in ("und", "oder", "–")
    return _verb_before(tokens, place, prefix) if ends and is_prefix(prefix) else None


def may_be_prefix(token: str) -> bool:
    """Whether a token may be the prefix of a separated verb, whatever stands around it."""
    return is_prefix(_bare(token))


def is_prefix(word: str) -> bool:
    """Whether a word may be the prefix of a separable verb."""
    return word.islower() and fold(word) in PREFIXES


def _bare(token: str) -> str:
    """A token without the signs that end a clause behind it."""
    return token.rstrip(_CLAUSE_ENDS + _QUOTES)


def _verb_before(tokens: Sequence[str], place: int, prefix: str) -> Verb | None:
    for before in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        if _ends_sentence(tokens[before].rstrip(_QUOTES)):
            return None
        if infinitive := _joined(prefix, tokens[before]):
            return Verb(before, place, infinitive)
    return None


def _ends_sentence(token: str) -> bool:
    """Whether a token ends a sentence; not an abbreviation or an ordinal: “lehnte am 18. August ab”."""
    word = token.removesuffix(".").casefold()
    is_short = word in ABBREVIATIONS or (word.isdecimal() and len(word) <= _LONGEST_ORDINAL)
    return token.endswith(_SENTENCE_ENDS) and not is_short


@lru_cache(maxsize=_CACHED)
def _joined(prefix: str, word: str) -> str:
    """The infinitive of prefix and verb together; empty if the dictionary does not know it."""
    lemmas = dictionary()
    verb = lemmas.get(word, "")
    whole = prefix + verb
    return whole if word.islower() and verb.endswith("n") and lemmas.get(whole) == whole else ""
