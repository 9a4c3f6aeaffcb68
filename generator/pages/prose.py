"""Editors' prose: references become numbers that lead to passages, and first mentions of actors become links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import htpy as h

from generator.dossier import illustrations, link
from generator.dossier.illustrations import Illustration
from generator.dossier.references import EVIDENCE
from generator.model import Actor
from generator.pages import evidence, paths
from generator.pages import markdown as md
from generator.pages.evidence import Evidence, Numbers
from generator.pages.html import html_block, html_inline
from generator.pages.markdown import Markdown
from generator.pages.view import View

_NOT_TEXT = re.compile(r"!?\[[^\]]*\]\([^)]*\)|<[^>]*>|`[^`]*`|^#.*$|\[@[^\]]*\]", re.MULTILINE)


def references(text: str, proposal: str, view: View) -> tuple[Evidence, ...]:
    """The passages that a text refers to, in order; the text belongs to `proposal` ("" for the home page)."""
    keys = ((found["proposal"] or proposal, found["position"]) for found in EVIDENCE.finditer(text))
    return tuple(evidence.of(view.citations[key], view) for key in keys)


def without_references(text: str) -> str:
    """The text without its references, as a description of the page."""
    return EVIDENCE.sub("", text)


def prose(text: str, proposal: str, numbers: Numbers) -> Markdown:
    """The prose of a page in Markdown, which belongs to `proposal` ("" for the home page)."""
    page, view = numbers.page, numbers.view
    linked = _with_actors(view.wording.unbroken(text), page, view.known)
    passages = iter(references(linked, proposal, view))
    ends = {found.end() for found in EVIDENCE.finditer(linked)}

    def number(found: re.Match[str]) -> str:
        place, beside = f"t{found.start()}", found.start() in ends
        return html_inline(evidence.number(next(passages), numbers, place, beside)).source

    numbered = EVIDENCE.sub(number, linked)
    return Markdown(illustrations.replaced(numbered, lambda each: _figure(each, page, view)))


def _figure(illustration: Illustration, page: str, view: View) -> str:
    """An image with its credit, as a block of its own; it has width and height, so that no text moves when it loads."""
    image = next(each for each in view.dossier.images if each.name == illustration.name)
    source = paths.url(page, paths.image(image.name))
    picture = h.img(src=source, alt=illustration.alt, width=image.width, height=image.height, loading="lazy")
    return f"\n{html_block(h.figure('.image')[picture, h.figcaption[illustration.credit]]).source}\n"


def line(text: str, proposal: str, numbers: Numbers, place: str) -> h.Node:
    """One line of an editor with its references, as HTML; `place` makes ids of previews unique on the page."""
    passages = iter(references(text, proposal, numbers.view))
    parts = EVIDENCE.split(numbers.view.wording.unbroken(text))

    def number(index: int, beside: bool) -> h.Element:
        return evidence.number(next(passages), numbers, f"{place}{index}", beside)

    # EVIDENCE has two groups, so every third item that `split` returns is text.
    return [
        [part, number(index, beside=index > 0 and not part) if index < len(parts) - 1 else None]
        for index, part in enumerate(parts)
        if index % 3 == 0
    ]


def _with_actors(text: str, page: str, known: link.Names) -> str:
    """The prose with a link at the first mention of each actor, unless that is a link already."""
    seen = frozenset(re.findall(r"akteure/([a-z0-9-]+)\.md", text))
    out: list[str] = []
    for is_text, part in _parts(text):
        if is_text:
            linked, seen = _linked(part, page, known, seen)
            out = [*out, linked]
        else:
            out = [*out, part]
    return "".join(out)


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """The prose cut into running text (True) and what has a meaning in Markdown."""
    position = 0
    for found in _NOT_TEXT.finditer(text):
        yield True, text[position : found.start()]
        yield False, found.group()
        position = found.end()
    yield True, text[position:]


def _linked(text: str, page: str, known: link.Names, seen: Iterable[str]) -> tuple[str, frozenset[str]]:
    """The text with links, and all actors that are linked by then."""
    out, position, found = "", 0, frozenset(seen)
    for start, end, actor in link.in_text(text, known):
        if actor.id not in found:
            found |= {actor.id}
            out += text[position:start] + _actor_link(text[start:end], actor, page)
            position = end
    return out + text[position:], found


def _actor_link(words: str, actor: Actor, page: str) -> str:
    return md.link(Markdown(words), paths.relative(page, paths.actor(actor.id)), class_="actor").source
