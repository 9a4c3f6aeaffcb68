"""The file of a transformer, and how a vocabulary parts words."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from tests import teacher_pieces
from tests.teacher_pieces import Pieces, Tokenizer

PIECES = Pieces(
    {"\u2581": 0, "\u2581Brü": 1, "cke": 2, "\u2581Brücke": 3, "n": 4},
    (-9.0, -4.0, -4.0, -5.0, -3.0),
    5,
    {"\u00a0": " "},
)


@pytest.mark.parametrize(("text", "numbers"), [
    ("Brücke", [3]), ("Brücken", [3, 4]), ("Brücke\u00a0Brücke", [3, 3]), ("cke", [0, 2]), ("Brüx", [1, 5]), (" ", []),
])  # fmt: skip
def test_a_word_is_parted_in_the_most_likely_way(text: str, numbers: list[int]) -> None:
    """One likely piece stands for two less likely ones; an unknown letter has the number of what is unknown."""
    assert Tokenizer(PIECES).tokens(text) == numbers


def test_a_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    """Sizes, pieces, letters that are replaced, weights as they are and weights of four bits."""
    packed = struct.pack("<e", 0.5) + bytes([0x80 + 9] * 16)
    plain = struct.pack("<2f", 1.5, -2.0)
    head = b"E5S1" + struct.pack("<I7ifi", 1, 2, 1, 1, 4, 2, 8, 1, 1e-12, 32)
    words = struct.pack("<5iQ3I2f", 2, 0, 2, 1, 3, 3, 0, 1, 3, -1.0, -2.0) + "aä".encode()
    letters = struct.pack("<iIIBI", 1, 9, ord("\u00a0"), 1, ord(" "))
    names = struct.pack("<iH", 2, 1) + b"q"
    before = len(head + words + letters + names) + struct.calcsize("<BIQQ") * 2 + struct.calcsize("<H") + 1
    table = names + struct.pack("<BIQQH", 1, 32, before, len(packed), 1) + b"b"
    table += struct.pack("<BIQQ", 0, 2, before + len(packed), len(plain))
    path = tmp_path / "model.bin"
    path.write_bytes(head + words + letters + table + packed + plain)
    model = teacher_pieces.read(path)
    assert (model.sizes["width"], model.sizes["types"], model.pieces.numbers) == (2, 1, {"a": 0, "ä": 1})
    assert (model.pieces.scores, model.pieces.unknown, model.pieces.normal) == ((-1.0, -2.0), 3, {"\u00a0": " "})
    assert np.array_equal(model.tensors["q"], [[0.5] * 16 + [0.0] * 16])
    assert np.array_equal(model.tensors["b"], [1.5, -2.0])


def test_another_file_is_refused(tmp_path: Path) -> None:
    """By its name."""
    path = tmp_path / "model.bin"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(ValueError, match=r"model\.bin"):
        teacher_pieces.read(path)
