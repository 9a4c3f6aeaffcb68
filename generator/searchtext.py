"""The text that is handed to the index: the page's own, with marks that no reader gets to see.

Pagefind splits a word at punctuation and indexes the whole and its parts at the same place. Two marks make use of that:

    Boden~truppen               a compound, cut into its parts
    US-Truppen`qxbbbq`truppen   further words that the one before shall be found by

It knows ASCII's punctuation only, so other signs are written as `SIGN` and a sign of ASCII. The search turns all of it
back, whatever it shows (`clean` in browser/passage.js); a test holds the two together. Marks that a text brings along
are replaced by what looks alike, and so is “_”, with which Pagefind's own instructions begin.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator import compounds
from generator.spellings import Spellings, base, words

PART, MORE, SIGN = "~", "`", "^"
_SIGNS = dict(zip("“”„‟‘’‚‛«»‹›–—…·•", "()[]{}!?*+=/-.:;,", strict=True))
_LOOK_ALIKES = {PART: "∼", MORE: "ˋ", SIGN: "ˆ", "_": "＿"}
_WRITTEN = str.maketrans(_LOOK_ALIKES | {sign: SIGN + code for sign, code in _SIGNS.items()})


def marked(text: str, spellings: Spellings) -> str:
    """The text with its marks."""
    tokens = text.translate(_WRITTEN).split()
    return " ".join(_marked(token, keys) for token, keys in zip(tokens, _keys(tokens, spellings), strict=True))


def parts(word: str) -> tuple[str, ...]:
    """The words by which a single word is found beside itself."""
    found = _split(word)
    return found if len(found) > 1 else ()


def count(token: str) -> int:
    """Into how many words Pagefind splits a marked token."""
    return len(words(token))


def _marked(token: str, keys: list[str]) -> str:
    inside = words(token)
    if len(inside) == 1 and not keys:
        return token.replace(inside[0], PART.join(_split(inside[0])))
    more = [*(part.lower() for word in inside for part in parts(word)), *keys]
    whole = ["".join(inside).lower()] if more and len(inside) > 1 else []
    return MORE.join([token, *whole, *more])


def _keys(tokens: list[str], spellings: Spellings) -> list[list[str]]:
    """For each token the keys of the terms that it is part of, or that its parts are."""
    found: list[dict[str, None]] = [{} for _ in tokens]
    inside = [(place, word) for place, token in enumerate(tokens) for word in words(token)]
    bases = [base(word) for _, word in inside]
    for number, (place, word) in enumerate(inside):
        length, keys = spellings.at(bases, number)
        for other, _ in inside[number : number + length]:
            found[other].update(dict.fromkeys(keys))
        for piece in _pieces(parts(word)):
            found[place].update(dict.fromkeys(spellings.at([base(piece)], 0)[1]))
    return [list(keys) for keys in found]


def _pieces(parts: tuple[str, ...]) -> Iterator[str]:
    """Neighbouring parts of a compound, joined: “Luft”, “Luftabwehr”, “abwehr”, … but not all of them."""
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            if end - start < len(parts):
                yield "".join(parts[start:end])


@lru_cache(maxsize=100_000)
def _split(word: str) -> tuple[str, ...]:
    return compounds.split(word)
