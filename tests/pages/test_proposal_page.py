"""The page of a proposal: how things stand, each passage once, and nothing where nothing is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model import Layer, LayerPlace, PositionKind
from generator.pages.proposal_page import proposal_page
from generator.pages.wording import de
from tests.factories import article, position, proposal
from tests.pages.made_up import (
    ADLER,
    AUE,
    CHANGED,
    FIRST,
    NEW_BRIDGE,
    REFUSES,
    SECOND,
    WANTS,
    dispute,
    dossier,
    head,
    links,
    repeated,
    texts,
    tree,
    viewed,
)

TEXTS = de.WORDING.proposal


def test_how_things_stand_is_computed():
    """The latest stance of each actor, newest first."""
    rows = [row for row in texts(tree(proposal_page(NEW_BRIDGE, dispute())), "li") if "(" in row]
    assert rows[0].startswith("Anna Adler schließt aus")
    assert rows[1].startswith("Naturverband Aue lehnt ab")


def test_since_when_and_when_last():
    """In “Stand” and above the passages."""
    page = tree(proposal_page(NEW_BRIDGE, repeated()))
    since = "schließt aus (dagegen, Tag des Artikels) seit 11. Juni, zuletzt 20. Juni"
    assert f"Anna Adler {since} Beleg" in texts(page, "li")
    assert f"fordert (dafür, Tag des Artikels) 3. Mai → {since}" in texts(page, "p")


def test_each_line_of_how_things_stand_leads_to_its_sentence():
    """To the passage of the day since when it holds, not to that of the latest day."""
    (state,) = tree(proposal_page(NEW_BRIDGE, repeated())).find_class("state")
    told = [links(row)["Beleg"].partition("#")[0] for row in state.iter("li")]
    assert told == [f"../../artikel/{CHANGED.article}/", f"../../artikel/{REFUSES.article}/"]


def test_how_things_stand_says_how_many_it_leaves_out():
    """With the way to them."""
    actors = [replace(ADLER, id=f"a{number}", name=f"Anna {number}") for number in range(6)]
    held = [replace(NEW_BRIDGE.positions[0], id=each.id, actor=each.id) for each in actors]
    crowd = replace(NEW_BRIDGE, positions=tuple(held), prose="")
    (state,) = tree(proposal_page(crowd, viewed(dossier((crowd,), actors=tuple(actors))))).find_class("state")
    assert len(list(state.iter("li"))) == 5
    assert links(state)["2 weitere"] == "#positionen"


def test_each_passage_stands_once_at_its_anchor():
    """By the id of its position, so that a link to it stays."""
    page = tree(proposal_page(NEW_BRIDGE, dispute()))
    anchors = [each.get("id") for each in page.iter("div") if each.get("id")]
    assert sorted(anchors) == ["beleg-lehnt-ab", "beleg-nicht-mehr", "beleg-will"]
    assert sorted(texts(page, "blockquote")) == sorted(each.quote for each in NEW_BRIDGE.positions)


def test_a_proposal_of_which_nothing_is_known_has_no_sections():
    """Its summary, and nothing that pretends to be more."""
    bare = proposal(id="leer")
    found = texts(tree(proposal_page(bare, viewed(dossier((bare,))))), "h2")
    assert not {TEXTS.positions, TEXTS.who_when, TEXTS.background, TEXTS.related, TEXTS.reported} & set(found)


def test_background_is_told_apart():
    """It is nobody's position."""
    told = position("Der Rat vertagt die Entscheidung.", id="lage", actor="", stance=None, kind=PositionKind.BACKGROUND)
    with_it = replace(NEW_BRIDGE, positions=(*NEW_BRIDGE.positions, told))
    page = tree(proposal_page(with_it, viewed(dossier((with_it,)))))
    assert TEXTS.background in texts(page, "h2")
    assert not [row for row in texts(page, "h3") if "Rat" in row]


def test_background_says_whose_it_is_and_of_which_day():
    """With who passes it on; once above several passages in a row, and for the article itself where nobody speaks."""
    adler = replace(WANTS, stance=None, kind=PositionKind.BACKGROUND)
    entries = (
        adler,
        replace(adler, id="weiter", via=(AUE.id,)),
        replace(adler, id="auch", quote=REFUSES.quote, via=(AUE.id,)),
        replace(adler, id="lage", quote=REFUSES.quote, actor="", date_basis="Das war der 3. Mai 2024."),
    )
    page = tree(proposal_page(whole := replace(NEW_BRIDGE, positions=entries, prose=""), viewed(dossier((whole,)))))
    (listed,) = page.find_class("more")
    day = "· 3. Mai (Tag des Artikels)"
    heads = [" ".join(each.text_content().split()) for each in listed.find_class("ui") if each.tag == "p"]
    assert heads == [
        f"Anna Adler {day}",
        f"Anna Adler, laut Naturverband Aue {day}",
        f"{de.WORDING.claim.background} · 3. Mai",
    ]
    assert len(texts(listed, "blockquote")) == 4


def test_each_passage_has_the_sign_of_what_it_proves():
    """Of a day that one of them names, the others say that they do not; so it is with the present stance."""
    dated = article("Anna Adler forderte am Donnerstag einen Neubau.", id="interview", day="2024-05-03")
    day = date(2024, 5, 2)
    said = replace(WANTS, id="gesagt", quote=dated.blocks[0].text, article=dated.id, day=day)
    both = (replace(WANTS, day=day, date_basis="Gesagt am Donnerstag."), said)
    inferred = "fordert (dafür, Tag erschlossen) 2. Mai"
    for later, heads, quotes in (
        ((CHANGED,), ["fordert (dafür) 2. Mai", inferred], [said.quote, WANTS.quote]),
        ((), [inferred], [WANTS.quote]),
    ):
        whole = replace(NEW_BRIDGE, positions=(*both, *later), prose="")
        page = tree(proposal_page(whole, viewed(dossier((whole,), (FIRST, SECOND, dated)))))
        (folded,) = page.find_class("more")
        assert [" ".join(each.text_content().split()) for each in folded.find_class("ui")] == heads
        assert texts(folded, "blockquote") == quotes


def test_sources_are_all_articles_to_which_the_page_leads():
    """Those of other proposals' positions, to which its prose refers, too."""
    other = replace(proposal(CHANGED, id="umbau"), title="Umbau")
    ours = replace(NEW_BRIDGE, positions=(WANTS,), prose="Adler will nicht mehr.[@umbau:nicht-mehr]")
    page = tree(proposal_page(ours, viewed(dossier((ours, other)))))
    assert de.WORDING.count(2, de.WORDING.common.articles) in texts(page, "summary")


def test_an_article_that_the_prose_only_links_to_is_a_source():
    """A passage of it need not be cited."""
    ours = replace(NEW_BRIDGE, positions=(WANTS,), prose="Mehr im [Gutachten](../artikel/gutachten.md).")
    page = tree(proposal_page(ours, viewed(dossier((ours,)))))
    assert de.WORDING.count(2, de.WORDING.common.articles) in texts(page, "summary")


def test_related_proposals_are_named_by_their_titles():
    """With a link."""
    other = replace(proposal(id="sanierung"), title="Sanierung")
    ours = replace(NEW_BRIDGE, related=("sanierung",))
    page = tree(proposal_page(ours, viewed(dossier((ours, other)))))
    assert links(page)["Sanierung"] == "../sanierung/"


def test_layers_are_drawn_and_listed():
    """The list says what the picture shows."""
    drawn = replace(NEW_BRIDGE, layers=(Layer("Pfeiler", LayerPlace.LINE, ("will",), 9, "tragen"),))
    page = tree(proposal_page(drawn, viewed(dossier((drawn,)))))
    assert TEXTS.as_list in texts(page, "h2")
    assert any("Pfeiler" in row and "tragen" in row for row in texts(page, "li"))


def test_what_search_engines_show_has_no_references():
    """And “Edit” leads to the proposal's own file."""
    told = replace(NEW_BRIDGE, summary="Eine Brücke.[@will]")
    found = head(proposal_page(told, viewed(dossier((told,)))))
    assert (found["description"], found["edit"]) == ("Eine Brücke.", "seeds/proposals/neubau.md")
