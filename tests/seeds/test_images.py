"""Images of our own: their sizes are read, and whatever no page can show is named."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from generator.seeds import images, read


def png(width: int = 5, height: int = 7) -> bytes:
    """The head of an image of that size."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x08\x06\x00\x00\x00"


def test_sizes_are_read(tmp_path: Path) -> None:
    """In pixels, from the head of the file."""
    (tmp_path / "karte.png").write_bytes(png())
    (image,), problems = images.images([(tmp_path / "karte.png", "seeds/images/karte.png")])
    assert (image.name, image.width, image.height, problems) == ("karte.png", 5, 7, ())


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("karte.svg", b"<svg/>", "no image that a page can show"),
        ("karte.png", b"<script>alert(1)</script>", "no image that a page can show"),
        ("karte alt.png", png(), "cannot be part of an address"),
        ("gross.png", png() + b"0" * 2_000_001, "more than 2 MB"),
    ],
)
def test_what_no_page_can_show(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """Each with what to do."""
    (tmp_path / name).write_bytes(data)
    found, (problem,) = images.images([(tmp_path / name, f"seeds/images/{name}")])
    assert found == ()
    assert said in problem.message
    assert problem.remedy


def test_names_are_unique(tmp_path: Path) -> None:
    """Of those beside the proposals and those in a folder of their own."""
    for folder in ("proposals", "images", "articles"):
        (tmp_path / folder).mkdir()
    for folder in ("proposals", "images"):
        (tmp_path / folder / "karte.png").write_bytes(png())
    seeds, problems = read.seeds(tmp_path)
    assert [image.name for image in seeds.images] == ["karte.png"]
    assert any("has the same name as" in problem.message for problem in problems)
