"""Earlier addresses lead on."""

from __future__ import annotations

from dataclasses import replace

from generator.dossier import link, resolve
from generator.pages.moved_page import moved_pages
from generator.pages.view import view
from generator.pages.wording import languages
from tests.factories import actor, article, position, proposal, seeds


def test_each_earlier_id_has_a_page_that_leads_on():
    """Of a proposal, an actor and an article; the browser goes on by itself, and a link stands there, too."""
    known = seeds(
        (replace(proposal(position("Wir brauchen eine neue Brücke")), aliases=("bau",)),),
        (replace(actor(), aliases=("adler",)),),
    )
    text = replace(article("„Wir brauchen eine neue Brücke“, sagte Anna Adler."), aliases=("alte-bruecke",))
    dossier, problems = resolve.resolve(known, [text])
    assert problems == ()
    wording, _ = languages.choose(dossier.home)
    pages = {page.path: str(page.content) for page in moved_pages(view(dossier, link.link(dossier), wording))}
    assert set(pages) == {"vorschlaege/bau.md", "akteure/adler.md", "artikel/alte-bruecke.md"}
    assert "moved: ../anna-adler/" in pages["akteure/adler.md"]
    assert "](<bruecke.md>)" in pages["artikel/alte-bruecke.md"]
