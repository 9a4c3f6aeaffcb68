"""An address once published stays, leads on, or says why it is gone; anything else is an error."""

from __future__ import annotations

from dataclasses import replace

from generator.dossier import link
from generator.model import Dossier, Home, Moved, Output, Published
from generator.pages import addresses
from generator.pages.wording.de import WORDING
from tests.dossier import claims
from tests.factories import position, proposal

EMPTY = Dossier(Home("T", "", (), "", 1, ""), (), (), (), ())
PAGE = Output("vorschlaege/neubau.md", "---\ntitle: Neubau\n---\n\nText\n{: #beleg-eins }\n")
OTHER = Output("vorschlaege/sanierung.md", "---\ntitle: Sanierung\n---\n\nText\n{: #beleg-zwei }\n")


def published(address: str, *ids: str) -> Published:
    """A line of the ledger."""
    return Published(address, ids, "seeds/addresses/vorschlaege.txt", 7)


def moved(address: str, to: str = "", reason: str = "") -> Moved:
    """An entry of the list of what is gone."""
    return Moved(address, to, reason, "seeds/moved.yml", 3)


def gone(dossier: Dossier, *outputs: Output) -> list[str]:
    """What is reported as gone, once the pages for what has moved are there."""
    led = addresses.lead_on(dossier, outputs, WORDING)
    pages = {output.path: addresses.ids(output) for output in led}
    return [problem.message.partition("”")[0][1:] for problem in addresses.vanished(dossier, pages, {"ueber.md"})]


def test_what_is_there_is_no_news():
    """Pages, ids on them, and pages written by hand."""
    ledger = (published("vorschlaege/neubau/", "beleg-eins"), published("ueber/"))
    assert gone(replace(EMPTY, published=ledger), PAGE) == []


def test_a_page_and_an_id_that_vanish_are_errors():
    """Each is named, with the line of the ledger and what to write."""
    ledger = (published("vorschlaege/neubau/", "beleg-eins", "beleg-ein"), published("vorschlaege/neubauten/"))
    dossier = replace(EMPTY, published=ledger)
    first, second = addresses.vanished(dossier, {PAGE.path: addresses.ids(PAGE)}, ())
    assert (first.path, first.line) == ("seeds/addresses/vorschlaege.txt", 7)
    assert "“vorschlaege/neubau/#beleg-ein” was published, and is gone" in first.message
    assert "- address: vorschlaege/neubau/#beleg-ein\n  to: vorschlaege/neubau/#beleg-eins" in first.detail
    assert "write “aliases: [neubauten]” for the proposal it is now" in second.remedy
    assert "- address: vorschlaege/neubauten/\n  to: vorschlaege/neubau/" in second.detail


def test_an_address_that_has_moved_leads_on():
    """By a page of its own, which leads to each passage of the new page as well."""
    ledger = (published("vorschlaege/alt/", "beleg-eins", "beleg-weg"),)
    entries = (
        moved("vorschlaege/alt/", "vorschlaege/neubau/"),
        moved("vorschlaege/alt/#beleg-weg", "vorschlaege/sanierung/#beleg-zwei"),
    )
    dossier = replace(EMPTY, published=ledger, moved=entries)
    assert gone(dossier, PAGE, OTHER) == []
    page = addresses.lead_on(dossier, (PAGE, OTHER), WORDING)[-1]
    assert page.path == "vorschlaege/alt.md"
    assert "moved: ../neubau/" in str(page.content)
    assert '<li id="beleg-eins"><a href="../neubau/#beleg-eins">' in str(page.content)
    assert '<li id="beleg-weg"><a href="../sanierung/#beleg-zwei">' in str(page.content)


def test_a_passage_that_the_new_page_lacks_is_still_gone():
    """An alias of a page answers only for what stands on both."""
    ledger = (published("vorschlaege/alt/", "beleg-weg"),)
    entry = moved("vorschlaege/alt/", "vorschlaege/neubau/")
    assert gone(replace(EMPTY, published=ledger, moved=(entry,)), PAGE) == ["vorschlaege/alt/#beleg-weg"]


def test_what_was_removed_leads_to_the_list_of_its_kind():
    """If there is one."""
    dossier = replace(EMPTY, moved=(moved("vorschlaege/alt/", reason="Doppelt."),))
    overview = Output("vorschlaege/index.md", "---\ntitle: Vorschläge\n---\n\nText\n")
    pages = [addresses.lead_on(dossier, outputs, WORDING)[-1] for outputs in ((PAGE, overview), (PAGE,))]
    link = "[Zur Übersicht: Vorschläge](<index.md>)"
    assert [(page.path, link in addresses.body(page)) for page in pages] == [
        ("vorschlaege/alt.md", True),
        ("vorschlaege/alt.md", False),
    ]


def test_what_was_removed_says_why():
    """A page for a page and all on it, a line for an id."""
    ledger = (published("vorschlaege/alt/", "beleg-a"), published("vorschlaege/neubau/", "beleg-eins", "beleg-b"))
    entries = (moved("vorschlaege/alt/", reason="Doppelt."), moved("vorschlaege/neubau/#beleg-b", reason="Irrtum."))
    dossier = replace(EMPTY, published=ledger, moved=entries)
    assert gone(dossier, PAGE) == []
    page, instead = addresses.lead_on(dossier, (PAGE,), WORDING)
    assert '<li id="beleg-b">Diese Stelle gibt es nicht mehr. Grund: Irrtum.</li>' in str(page.content)
    assert "Diese Seite gibt es nicht mehr. Grund: Doppelt." in str(instead.content)


def test_the_alias_of_a_proposal_leads_to_its_passages():
    """The page at the earlier address is made elsewhere; the lines are added here."""
    alias = Output("vorschlaege/bruecke.md", "---\nmoved: ../neubau/\n---\n\nText\n")
    named = replace(proposal(position("x")), aliases=("bruecke",))
    dossier = replace(EMPTY, proposals=(named,), published=(published("vorschlaege/bruecke/", "beleg-eins"),))
    assert gone(dossier, PAGE, alias) == []


def test_entries_that_say_nothing_true_are_errors():
    """What is there is not gone, and a target must exist."""
    entries = (
        moved("vorschlaege/neubau/#beleg-eins", reason="Weg."),
        moved("vorschlaege/alt/", "vorschlaege/neubauten/"),
        moved("vorschlaege/nie/#beleg-x", reason="Weg."),
    )
    found = [problem.message for problem in addresses.faults(replace(EMPTY, moved=entries), (PAGE,), ())]
    assert found == [
        "“vorschlaege/neubau/#beleg-eins” is said to be gone, and is there",
        "“vorschlaege/neubauten/” leads nowhere",
        "there is no page “vorschlaege/nie/”, whose “#beleg-x” is said to be gone",
    ]


def test_a_passage_once_cited_is_still_found():
    """Nobody has to name an alias when a quotation is shortened; one beyond the paragraph is lost."""
    dossier = claims.dossier(claims.claim())
    page = Published("artikel/bruecke/", ("p1", "zitat-p1-0-13", "zitat-p1-0-9999", "zitat-p9-0-1"), "", 1)
    linked = link.link(replace(dossier, published=(page,)))
    former = addresses.former(replace(dossier, published=(page,)), linked)
    assert [(piece.block, piece.start, piece.end) for piece in former["bruecke"]] == [(1, 0, 13)]
