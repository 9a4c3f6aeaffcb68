"""Editors' prose: references to evidence become links, and the first mention of each actor leads to its page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from generator.dossier import link
from generator.dossier.resolve import EVIDENCE
from generator.model import Actor, Citation
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.markdown import Markdown
from generator.pages.wording.catalogue import Wording

_NOT_TEXT = re.compile(r"!?\[[^\]]*\]\([^)]*\)|<[^>]*>|`[^`]*`|^#.*$|\[@[^\]]*\]", re.MULTILINE)

Citations = Mapping[tuple[str, str], Citation]
"""Every citation by the ids of its proposal and its position."""


def prose(text: str, page: str, proposal: str, citations: Citations, known: link.Names, wording: Wording) -> Markdown:
    """The prose of a page, which belongs to `proposal` ("" for the home page)."""
    linked = _with_actors(text, page, known)
    return Markdown(EVIDENCE.sub(_evidence_link(page, proposal, citations, wording), linked))


def _with_actors(text: str, page: str, known: link.Names) -> str:
    """The prose with a link at the first mention of each actor that is no link yet."""
    seen = set(re.findall(r"akteure/([a-z0-9-]+)\.md", text))
    out = []
    for is_text, part in _parts(text):
        out.append(_linked(part, page, known, seen) if is_text else part)
    return "".join(out)


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """The prose cut into running text and what has a meaning in Markdown."""
    position = 0
    for found in _NOT_TEXT.finditer(text):
        yield True, text[position : found.start()]
        yield False, found.group()
        position = found.end()
    yield True, text[position:]


def _linked(text: str, page: str, known: link.Names, seen: set[str]) -> str:
    out, position = "", 0
    for start, end, actor in link.in_text(text, known):
        if actor.id not in seen:
            seen.add(actor.id)
            out += text[position:start] + _actor_link(text[start:end], actor, page)
            position = end
    return out + text[position:]


def _actor_link(words: str, actor: Actor, page: str) -> str:
    return md.link(Markdown(words), paths.relative(page, paths.actor(actor.id)), class_="actor").source


def _evidence_link(page: str, proposal: str, citations: Citations, wording: Wording) -> Callable[[re.Match[str]], str]:
    def replaced(found: re.Match[str]) -> str:
        citation = citations[found["proposal"] or proposal, found["position"]]
        target = paths.relative(page, paths.proposal(citation.proposal.id), paths.evidence(citation.position.id))
        own = citation.proposal.id == proposal
        label = md.text(str(citation.number) if own else "↗")
        day = wording.day(citation.position.day)
        said = wording.position.said.format(actor=citation.actor.name, day=day) if citation.actor else day
        spoken = (wording.position.evidence if own else wording.position.evidence_elsewhere).format(
            number=citation.number, proposal=citation.proposal.title, said=said
        )
        sign = md.link(label, target, class_="evidence", aria_label=spoken, title=said)
        return md.wrap("sup", sign).source

    return replaced
