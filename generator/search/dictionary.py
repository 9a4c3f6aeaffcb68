"""Which words German knows: a filter that the search asks before it takes an unknown word for a typing error.

It is a Bloom filter (Bloom 1970) over simplemma's German dictionary (MIT), with short words folded and long ones as
stems. It is cut into parts of some 14 KB, of which a search reads one for each word. It knows every word of the
dictionary, and wrongly also five of ten thousand other words. `python -m generator.search.dictionary` makes the file
anew in ten seconds, which would be too long for indexing; a test fails if an update of simplemma or a change of
stemming requires that. browser/dictionary.js reads the filter; a test checks that both agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.search.constants import DICTIONARY
from generator.search.stemming import fold, stem

FILE = Path(__file__).parent / "dictionary-de.bin"
PARTS = DICTIONARY["parts"]
_BITS_A_WORD, _HASHES = 16, DICTIONARY["hashes"]
"""For five in ten thousand: 16 bits and 11 hashes (Broder & Mitzenmacher 2004, Network applications)."""
_PLAIN = re.compile(rf"[^\W\d_]{{3,{DICTIONARY['longest']}}}")
"""Words that are stored. Words with hyphens are split before; longer ones do not resemble others by chance."""
_SHORT = DICTIONARY["short"]
_FNV_OFFSET, _FNV_PRIME = 0x811C9DC5, 0x01000193
_SPREAD = 0x9E3779B1
"""An odd number from the golden ratio (Knuth, The Art of Computer Programming 3, 6.4) that makes a second hash of the
first."""


def parts() -> Iterator[bytes]:
    """The filter in its parts, in order."""
    whole = FILE.read_bytes()
    size = len(whole) // PARTS
    return (whole[number * size : (number + 1) * size] for number in range(PARTS))


def is_known(word: str, filter_parts: list[bytes]) -> bool:
    """Whether the filter holds the word."""
    first = _hash(_form(word))
    part = filter_parts[first % PARTS]
    return all(part[place // 8] >> place % 8 & 1 for place in _places(first, 8 * len(part)))


def build(words: Iterable[str]) -> bytes:
    """The filter of the words, its parts of one length."""
    hashes = sorted({_hash(name) for name in {_form(word) for word in words if _PLAIN.fullmatch(word)}})
    size = -(-len(hashes) * _BITS_A_WORD // PARTS // 8)
    made = [bytearray(size) for _ in range(PARTS)]
    for first in hashes:
        part = made[first % PARTS]
        for place in _places(first, 8 * size):
            part[place // 8] |= 1 << place % 8
    return b"".join(made)


def _form(word: str) -> str:
    """The stored form: the stem of a long word, which has many forms; a short word itself, whose stem many words
    share."""
    folded = fold(word)
    return folded if len(folded) <= _SHORT else stem(word)


def _hash(text: str) -> int:
    """FNV-1a over the UTF-16 code units, 32 bits."""
    value = _FNV_OFFSET
    units = text.encode("utf-16-le")
    for low, high in zip(units[::2], units[1::2], strict=True):
        value = ((value ^ (low | high << 8)) * _FNV_PRIME) & 0xFFFFFFFF
    return value


def _places(first: int, size: int) -> Iterator[int]:
    """Places of a word's bits, by double hashing (Kirsch & Mitzenmacher 2006)."""
    start = first // PARTS
    step = ((first * _SPREAD) & 0xFFFFFFFF) >> 8 | 1
    return ((start + number * step) % size for number in range(_HASHES))


def _dictionary() -> list[str]:
    """All forms of simplemma's German dictionary."""
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    return list(DefaultDictionaryFactory().get_dictionary("de"))


if __name__ == "__main__":
    FILE.write_bytes(build(_dictionary()))
