"""What changed: the same actor, the same thing, another polarity; and what articles tell differently."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h

from generator.dossier.holdings import Change
from generator.dossier.variants import Variant, variants
from generator.model import Output
from generator.pages import claim, evidence, paths
from generator.pages import markdown as md
from generator.pages.drawings import signs
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.overview import overview
from generator.pages.paging import parts
from generator.pages.view import View

_PER_PAGE = 40
"""How many changes a page lists: with two passages each, some twenty phone screens."""


def changes_pages(view: View) -> Iterator[Output]:
    """Pages of changes, the latest first; on the first page also what articles tell differently."""
    if not has_changes(view):
        return
    found = tuple(reversed(view.changes))
    told = tuple(variants(view.stances, view.origins))
    pages = parts(found, _PER_PAGE)
    for number, part in enumerate(pages, 1):
        yield _page(part, told[:_PER_PAGE] if number == 1 else (), number, len(pages), view)


def has_changes(view: View) -> bool:
    """Whether there is a page of changes."""
    return bool(view.changes) or any(True for _ in variants(view.stances, view.origins))


def _page(found: tuple[Change, ...], told: tuple[Variant, ...], number: int, pages: int, view: View) -> Output:
    page, texts = paths.changes(number), view.wording.changes
    name = view.wording.part(texts.title, number)
    more = md.link(md.text(texts.earlier), paths.relative(page, paths.changes(number + 1)))
    shown = [held for each in found for held in claim.signed(each)] + [each.held for each in told]
    content = [
        html_block(claim.legend(shown, view)),
        *([md.heading(2, md.text(texts.changed), "geaendert")] if found else []),
        *(html_block(_change(each, page, view)) for each in found),
        *([md.paragraph(more)] if number < pages else []),
        *_told_differently(told, page, view),
        html_block(signs.sprite()),
    ]
    return overview(page, name, content, texts.lead)


def _change(found: Change, page: str, view: View) -> h.Element:
    after = found.after
    return h.section(".pos", id=f"w-{after.proposal.id}-{after.first.position.id}")[
        h.h3[claim.actor_link(after, page), ": ", claim.proposal_link(after, page)],
        h.p[claim.change(found, view)],
        h.div(".two")[[h.div[evidence.cited(held.first, page, view)] for held in (found.before, after)]],
    ]


def _told_differently(told: tuple[Variant, ...], page: str, view: View) -> Iterator[Markdown]:
    if told:
        texts = view.wording.changes
        yield md.heading(2, md.text(texts.told_differently), "verschieden")
        yield md.paragraph(md.text(texts.told_differently_lead), css="soft")
        yield from (html_block(_variant(each, page, view)) for each in told)


def _variant(found: Variant, page: str, view: View) -> h.Element:
    held = found.held
    return h.section(".pos")[
        h.h3[claim.actor_link(held, page), ": ", claim.proposal_link(held, page)],
        h.p[claim.stance_on(held, view)],
        h.div(".two")[[evidence.cited(citation, page, view) for citation in found.tellings]],
    ]
