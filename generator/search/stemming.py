"""Words as they are compared: folded to one form for all ways to type them, and cut to their stems.

browser/stemming.js does the same; a test checks that both agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.search.constants import STEMMING

_WORD = re.compile(r"[^\W_]+")
_FOLDED = str.maketrans(dict(STEMMING["folded"]))
_TRANSCRIBED = re.compile(STEMMING["transcribed"])
_ENDING = re.compile(STEMMING["ending"])
CACHED = 200_000
"""Words of which results are kept, as texts repeat most of theirs; a limit, so that memory does not grow on."""


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and digits, so that a hyphen divides."""
    # A shortcut for single words, which most texts here are.
    return [text] if text.isalnum() else _WORD.findall(text)


@lru_cache(maxsize=CACHED)
def fold(word: str) -> str:
    """One form for all ways to type a word: lower case, no diacritics, ä, ae and a alike, ß and ss alike."""
    plain = word.lower().translate(_FOLDED)
    if not plain.isascii():
        parted = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return _TRANSCRIBED.sub("", plain)


def code_units(text: str) -> bytes:
    """What browsers compare texts by: UTF-16, in which letters beyond the first 65,536 come before some of those."""
    return text.encode("utf-16-be")


@lru_cache(maxsize=CACHED)
def stem(word: str) -> str:
    """The folded word without the ending of its case or number, if three letters remain; a last ss counts as s."""
    found = _ENDING.sub("", fold(word))
    return found[:-1] if found.endswith("ss") else found
