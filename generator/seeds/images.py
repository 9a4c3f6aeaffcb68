"""Images of the editors' own: files in `images/` or beside the proposals, with their sizes; others are problems."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import imagesize

from generator.model import Image, Problem

SUFFIXES = frozenset({".gif", ".jpeg", ".jpg", ".png", ".webp"})
"""Formats that every browser shows; SVG is none of them, since it could hold a script."""
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*", re.ASCII)
_HEAVY = 2_000_000
"""Bytes; a photo of 2,000 pixels takes less than half of that."""


def images(files: Iterable[tuple[Path, str]]) -> tuple[tuple[Image, ...], tuple[Problem, ...]]:
    """The images among files, each given with its place for messages; no two have the same name."""
    found: dict[str, Image] = {}
    problems: list[Problem] = []
    for file, place in files:
        image = _image(file, place)
        faults = tuple(_faults(image, found))
        problems += faults
        if not faults:
            found[image.name] = image
    return tuple(found.values()), tuple(problems)


def _image(file: Path, place: str) -> Image:
    with file.open("rb") as opened:
        width, height = imagesize.get(opened)
    return Image(file.name, file, place, width, height)


def _faults(image: Image, known: dict[str, Image]) -> Iterator[Problem]:
    if image.file.suffix.lower() not in SUFFIXES or image.width < 1 or image.height < 1:
        yield Problem(image.path, 0, "is no image that a page can show", "save it as .png, .jpg, .webp or .gif")
    elif not _NAME.fullmatch(image.name):
        yield Problem(image.path, 0, "its name cannot be part of an address", "use a–z, A–Z, 0–9, “-”, “_” and “.”")
    elif image.name in known:
        yield Problem(image.path, 0, f"has the same name as {known[image.name].path}", "rename one of them")
    elif image.file.stat().st_size > _HEAVY:
        yield Problem(image.path, 0, "has more than 2 MB", "save it smaller: readers on a phone pay for it")
