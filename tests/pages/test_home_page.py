"""The home page: what the dossier is about, how things stand, and the way to everything else."""

from __future__ import annotations

from dataclasses import replace

from generator.model import DayBasis, Dossier, StandLine
from generator.pages.home_page import LATEST, grouped, home_page
from generator.pages.wording import de
from tests.factories import article, proposal
from tests.pages.made_up import (
    ADLER,
    AUE,
    NEW_BRIDGE,
    REFUSES,
    WANTS,
    dispute,
    dossier,
    head,
    links,
    many,
    repeated,
    texts,
    tree,
    viewed,
)

TEXTS = de.WORDING.home


def with_home(found: Dossier, **changes) -> Dossier:
    """The dossier with something else on its home page."""
    return replace(found, home=replace(found.home, **changes))


def test_how_many_articles_of_which_days():
    """At one look."""
    said = " ".join(tree(home_page(dispute())).text_content().split())
    assert de.WORDING.count(2, de.WORDING.common.articles) in said
    assert " ".join(de.WORDING.days("2024-05-03", "2024-06-11").split()) in said


def test_how_things_stand_rests_on_passages():
    """A line of a position names who holds which stance on what, one of an event its day."""
    lines = (
        StandLine("Adler will nicht mehr.", "neubau:nicht-mehr", "", 3),
        StandLine("Der Rat vertagt.", "", "am-3", 4),
    )
    page = tree(home_page(viewed(with_home(dossier(), stand=lines))))
    first, second = [row for row in texts(page, "li") if "nicht mehr" in row or "vertagt" in row]
    assert "Anna Adler schließt aus (dagegen, Tag des Artikels): Neubau" in first
    assert links(page)["Anna Adler"] == "akteure/anna-adler/"
    assert "3. Mai" in second
    assert TEXTS.stand in texts(page, "h2")


def test_a_line_of_how_things_stand_may_refer_to_other_passages():
    """Each has its number, before that of the passage on which the line rests."""
    lines = (StandLine("Adler will nicht mehr; zuvor wollte sie.[@neubau:will]", "neubau:nicht-mehr", "", 3),)
    page = tree(home_page(viewed(with_home(dossier(), stand=lines))))
    (row,) = [row for row in texts(page, "li") if "nicht mehr" in row]
    assert row.endswith("zuvor wollte sie.12")


def test_all_its_sections_are_in_a_phones_menu():
    """Which lists the headings that are Markdown."""
    source = str(home_page(dispute()).content)
    assert [line for line in source.splitlines() if line.startswith("## ")] == [
        "## Wer sagt was {: #wer-sagt-was }",
        "## Der Verlauf {: #verlauf }",
        "## Die Vorschläge {: #vorschlaege }",
        "## Die Artikel {: #artikel }",
    ]
    assert "<h2" not in source


def test_a_proposal_without_stances_says_so():
    """In lists of proposals, where its name would stand alone."""
    page = tree(home_page(viewed(dossier((NEW_BRIDGE, replace(proposal(id="umbau"), title="Umbau"))))))
    assert f"Umbau{de.WORDING.proposal.no_stance}" in texts(page, "li")


def test_without_lines_there_is_no_such_section():
    """Nothing pretends that things stand."""
    assert TEXTS.stand not in texts(tree(home_page(dispute())), "h2")


def test_a_few_articles_of_many():
    """The newest, and the way to all."""
    articles = [article(f"Text {n}.", id=f"a{n:03}", day=f"2024-05-{n + 1:02}") for n in range(LATEST + 5)]
    page = tree(home_page(viewed(dossier((), articles, (), ()))))
    found = [link.get("href") for link in page.iter("a") if link.get("href", "").startswith("artikel/a")]
    assert found == [f"artikel/a{n:03}/" for n in range(LATEST + 4, 4, -1)]
    number = de.WORDING.count(len(articles), de.WORDING.common.articles)
    assert links(page)[TEXTS.all_articles.format(articles=number)] == "artikel/index.md"


def test_prints_of_one_text_are_counted_once_wherever_articles_are():
    """Above the title, and on the way to all of them."""
    articles = [article(f"Text {n}.", id=f"a{n:03}", day=f"2024-05-{n + 1:02}") for n in range(LATEST + 5)]
    page = home_page(replace(viewed(dossier((), articles, (), ())), earliest={"a001": "a000"}))
    number = f"{LATEST + 5} Artikel, {LATEST + 4} Ursprünge"
    assert str(page.content).count(number) == 2
    assert TEXTS.all_articles.format(articles=number) in links(tree(page))


def test_proposals_stand_in_their_groups():
    """Those without a group last, under no name; a long group ends with the way to all."""
    groups = [replace(proposal(id=id), title=id, group=group) for id, group in (("a", ""), ("b", "Bauen"))]
    assert [name for name, _ in grouped(viewed(dossier(groups)))] == ["Bauen", ""]
    articles, proposals = zip(*many(60), strict=True)
    page = tree(home_page(viewed(dossier(proposals, articles, dossier().actors, ()))))
    assert de.WORDING.count(60, TEXTS.all_proposals) in links(page)


def test_a_group_that_is_cut_leads_to_all_proposals():
    """However few groups there are; where every proposal stands here, nothing more is offered."""
    for number, is_cut in ((8, False), (9, True)):
        group = [replace(proposal(id=f"plan-{n}"), title=f"Plan {n}", group="Bauen") for n in range(number)]
        page = tree(home_page(viewed(dossier(group))))
        assert (de.WORDING.count(number, TEXTS.all_proposals) in links(page)) is is_cut


def test_the_list_of_proposals_says_since_when():
    """Not only when it was said last; and who else is on which side."""
    rows = texts(tree(home_page(repeated())), "li")
    foremost = "NeubauAnna Adler schließt aus (dagegen, Tag des Artikels) seit 11. Juni, zuletzt 20. Juni"
    assert f"{foremost}dagegen Naturverband Aue" in rows


def test_of_many_on_a_side_some_are_named():
    """The others are counted."""
    groups = [replace(AUE, id=f"v{at}", name=f"Verband {at}") for at in range(6)]
    (held,) = dispute().latest["naturverband", "neubau"]
    others = {group.id: replace(held, actor=group) for group in groups}
    read = viewed(dossier((replace(NEW_BRIDGE, positions=(WANTS,), prose=""),), actors=(ADLER,)))
    told = replace(
        read,
        latest={**read.latest, **{(id, "neubau"): (each,) for id, each in others.items()}},
        of_proposal={"neubau": (*read.of_proposal["neubau"], *others.values())},
    )
    (row,) = [row for row in texts(tree(home_page(told)), "li") if row.startswith("Neubau")]
    assert row.endswith("Verband 0, Verband 1, Verband 2 und 3 weitere")


def test_who_passes_it_on_is_named_for_each():
    """Apart from the next name, so that no “laut” is read for both, and without brackets within brackets."""
    read = dispute()
    (held,) = read.latest["naturverband", "neubau"]
    passed_on = replace(held.first, passed_on_by=("Beamten (dpa)",), position=replace(REFUSES, stance_basis="Weil."))
    told = replace(held, actor=replace(AUE, id="bund", name="Bund"), citations=(passed_on,))
    view = replace(
        read,
        latest={**read.latest, ("bund", "neubau"): (told,)},
        of_proposal={"neubau": (*read.of_proposal["neubau"], told)},
    )
    (row,) = [row for row in texts(tree(home_page(view)), "li") if row.startswith("Neubau")]
    assert row.endswith("dagegen Naturverband Aue; Bund (erschlossen), laut Beamten (dpa)")


def test_those_whose_day_is_not_proven_stand_apart():
    """Each row has one sign, which is an outline for them only."""
    read = dispute()
    (held,) = read.latest["naturverband", "neubau"]
    proven = replace(
        held,
        actor=replace(AUE, id="bund", name="Bund"),
        citations=(replace(held.first, day_basis=DayBasis.TEXT),),
    )
    told = replace(
        read,
        latest={**read.latest, ("bund", "neubau"): (proven,)},
        of_proposal={"neubau": (*read.of_proposal["neubau"], proven)},
    )
    (row,) = [row for row in tree(home_page(told)).iter("li") if row.text_content().startswith("Neubau")]
    assert row.text_content().endswith("dagegen Bunddagegen Naturverband Aue")
    assert [use.get("href") for use in row.iter("use")][1:] == ["#sg-no", "#sg-no-o"]


def test_events_stand_in_words_below_the_strip():
    """The first of each day."""
    view = dispute()
    (event,) = view.dossier.events
    assert f"3. Mai {event.event.title}" in texts(tree(home_page(view)), "li")


def test_its_words_are_edited_where_they_stand():
    """In the file about the dossier."""
    found = head(home_page(viewed(with_home(dossier(), prose="Worum es geht.[@neubau:will]"))))
    assert (found["edit"], found["title"]) == ("seeds/dossier.md", "Brücke")
    assert NEW_BRIDGE.title in links(tree(home_page(dispute())))
