"""Images in the prose of editors: `![what it shows](FILE "who made it")`, in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model import Image, Problem, Seeds
from generator.text.likeness import did_you_mean

_IMAGE = re.compile(
    r"^!\[(?P<alt>[^\]]*)\]\((?P<target>[^)\"]*?)(?:[ \t]+\"(?P<credit>[^\"]*)\")?\)[ \t]*$", re.MULTILINE
)
_WITHIN_A_LINE = re.compile(r"!\[([^\]]*)\]\([^)\n]*\)")
"""An error by itself."""
_ANY = re.compile(r"!\[[^\]]*\][(\[]")


@dataclass(frozen=True)
class Illustration:
    """An image as an editor names it."""

    name: str
    """Name of the file, without its folder."""
    alt: str
    credit: str


def replaced(prose: str, by: Callable[[Illustration], str]) -> str:
    """The prose with a text in place of each image; the number of lines stays the same."""
    return _IMAGE.sub(lambda found: by(_illustration(found)), prose)


def without(prose: str) -> str:
    """The prose without its images."""
    return replaced(prose, lambda _: "")


def in_words(prose: str) -> str:
    """The prose with the description of each image in its place, without the credit, which claims nothing."""
    return _WITHIN_A_LINE.sub(r"\1", replaced(prose, lambda each: each.alt))


def problems(seeds: Seeds) -> Iterator[Problem]:
    """Images without a file, without words for who does not see them, or without a credit, each with its line."""
    known = {image.name: image for image in seeds.images}
    proses = [(page.path, page.prose, page.prose_line) for page in seeds.proposals]
    for path, prose, first in [*proses, (seeds.home.path, seeds.home.prose, seeds.home.prose_line)]:
        for number, line in enumerate(prose.splitlines(), first):
            for message, remedy in _faults(line, known, seeds.faulty):
                yield Problem(path, number, message, remedy)


def _faults(line: str, known: dict[str, Image], faulty: frozenset[str]) -> Iterator[tuple[str, str]]:
    found = _IMAGE.match(line)
    if not found:
        if _ANY.search(line) and "://" not in line:
            yield "an image within a line", 'write it in a line of its own: ![what it shows](FILE "who made it")'
        return
    image = _illustration(found)
    if image.name not in known and image.name not in faulty:
        remedy = "put it beside the proposals or into seeds/images/"
        yield (
            f"there is no image “{found['target']}”",
            f"{did_you_mean(image.name, known)}; {remedy}" if known else remedy,
        )
    if not image.alt.strip():
        yield "the image has no words for who does not see it", "write what it shows: ![what it shows](FILE …)"
    if not image.credit.strip():
        yield "the image has no credit", 'say who made it: ![…](FILE "who made it")'


def _illustration(found: re.Match[str]) -> Illustration:
    return Illustration(found["target"].rpartition("/")[2], found["alt"], found["credit"] or "")
