"""The page of an actor: what it holds, what changed, who passes what on, and where it is named."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from generator.model import Actor, Position, PositionKind, Proposal, Stance
from generator.pages.actor_page import PER_PAGE, actor_pages
from generator.pages.overview_pages import actors_page
from generator.pages.wording import de
from tests.factories import article, proposal
from tests.pages.made_up import (
    ADLER,
    AGAIN,
    AUE,
    CHANGED,
    FIRST,
    NEW_BRIDGE,
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

TEXTS = de.WORDING.actor


def headings(actor: Actor, view) -> list[str]:
    """The headings of its first page."""
    return texts(tree(next(actor_pages(actor, view))), "h2")


def test_each_thing_with_its_latest_stance():
    """Newest first, with the sentence it rests on, which leads to the article."""
    page = tree(next(actor_pages(ADLER, dispute())))
    assert texts(page, "th")[-1] == "Neubau"
    (row,) = [texts(each, "td") for each in page.iter("tr") if texts(each, "td")]
    assert row[0].startswith("schließt aus")
    assert links(page)[row[1]].startswith("../../artikel/gutachten/#")


def test_only_who_changed_has_a_section_of_changes():
    """Nobody's stance is called a change for being repeated."""
    assert TEXTS.changes in headings(ADLER, dispute())
    assert TEXTS.changes not in headings(AUE, dispute())


def test_since_when_and_when_last():
    """In the table and among the changes."""
    page = tree(next(actor_pages(ADLER, repeated())))
    since = "schließt aus (dagegen, Tag des Artikels) seit 11. Juni, zuletzt 20. Juni"
    assert since in texts(page, "td")
    assert f"Neubau: fordert (dafür, Tag des Artikels) 3. Mai → {since} Beleg" in texts(page, "li")


def test_the_table_shows_a_passage_whole():
    """What bears a stance out may stand at its end."""
    long = "Ob die Stadt " + "nach allem, was bisher bekannt ist, " * 8 + "einen Neubau will, ließ Adler offen."
    told = replace(NEW_BRIDGE, positions=(replace(WANTS, quote=long, stance=Stance.LEAVES_OPEN),), prose="")
    page = tree(next(actor_pages(ADLER, viewed(dossier((told,), (article(long), SECOND), events=())))))
    assert long in texts(page, "td")


def test_a_passage_that_two_rows_rest_on_is_told_once():
    """The second row leads to it, too, with its preview."""
    also = replace(proposal(WANTS, id="umbau"), title="Umbau")
    output = next(actor_pages(ADLER, viewed(dossier((replace(NEW_BRIDGE, positions=(WANTS,), prose=""), also)))))
    first, second = tree(output).xpath("//table[@class='tb']//td[2]//a")
    assert first.get("href") == second.get("href")
    assert [first.text_content(), second.text_content()] == [WANTS.quote, de.WORDING.actor.same_passage]
    assert f'role="tooltip" id="{second.get("aria-describedby")}"' in str(output.content)


def test_an_outline_in_the_table_has_its_legend():
    """Though the day on which it was said last is proven."""
    later = article("Adler schließt den Neubau am Donnerstag weiter aus.", id="interview", day="2024-06-20")
    again = replace(NEW_BRIDGE, positions=(*NEW_BRIDGE.positions, replace(AGAIN, quote=later.blocks[-1].text)))
    view = viewed(dossier((again,), (FIRST, SECOND, later)))
    assert de.WORDING.claim.outline in texts(tree(next(actor_pages(ADLER, view))), "li")


def test_an_inferred_stance_in_the_table_has_its_legend():
    """Though its day is proven, so that no sign is an outline."""
    text = article("Anna Adler braucht, sagte sie am Freitag, einen Neubau der Brücke.")
    wants = replace(WANTS, quote=text.blocks[-1].text, stance_basis="Wer es braucht, fordert es.")
    told = replace(NEW_BRIDGE, positions=(wants,), prose="")
    shown = texts(tree(next(actor_pages(ADLER, viewed(dossier((told,), (text,), events=()))))), "li")
    assert shown[:2] == ["dafür", de.WORDING.claim.stance_inferred_means]


def test_people_of_an_institution_speak_on_its_page():
    """And theirs names the institution."""
    member = replace(ADLER, part_of="naturverband")
    view = viewed(dossier(actors=(member, AUE)))
    (row,) = [each for each in tree(next(actor_pages(AUE, view))).iter("li") if "schließt aus" in each.text_content()]
    assert TEXTS.members_say in headings(AUE, view)
    assert links(row)["Beleg"].startswith("../../artikel/gutachten/#")
    assert links(tree(next(actor_pages(member, view))))["Naturverband Aue"] == "../naturverband/"


def passed_on(*later: Position) -> Proposal:
    """The bridge that Adler wants, as Aue tells, and what is known of later days."""
    return replace(NEW_BRIDGE, positions=(replace(WANTS, via=(AUE.id,)), *later), prose="")


def test_what_is_passed_on_stands_on_both_pages():
    """Who says it of whom, in the table; and, with the one who says it, who is spoken of."""
    view = viewed(dossier((passed_on(),)))
    assert any(each.endswith("laut Naturverband Aue") for each in texts(tree(next(actor_pages(ADLER, view))), "td"))
    page = tree(next(actor_pages(AUE, view)))
    assert TEXTS.says_of_others in texts(page, "h2")
    assert links(page)["Beleg"].startswith("../../artikel/")


def test_what_the_table_shows_is_not_said_again():
    """What others report is a list of its own where the table shows something newer."""
    assert TEXTS.others_say not in headings(ADLER, viewed(dossier((passed_on(),))))
    assert TEXTS.others_say in headings(ADLER, viewed(dossier((passed_on(CHANGED),))))


def test_who_belongs_to_an_actor_speaks_for_it():
    """Neither page calls that what others say."""
    whole, member = replace(ADLER, part_of=""), replace(AUE, part_of=ADLER.id)
    view = viewed(dossier((passed_on(CHANGED),), actors=(whole, member)))
    assert TEXTS.own_say in headings(whole, view)
    assert TEXTS.others_say not in headings(whole, view)
    assert TEXTS.speaks_for in headings(member, view)
    assert TEXTS.says_of_others not in headings(member, view)


def test_the_same_of_several_things_is_one_line():
    """Who passes it on is named once, with all the things that it is about."""
    told = passed_on(CHANGED)
    page = tree(next(actor_pages(ADLER, viewed(dossier((told, replace(told, id="umbau", title="Umbau")))))))
    said = "Anna Adler fordert (dafür, Tag des Artikels) 3. Mai laut Naturverband Aue: Neubau Beleg, Umbau Beleg"
    assert said in texts(page, "li")


def test_what_is_inferred_of_one_thing_is_a_line_of_its_own():
    """As the same stance on another thing may be proven."""
    told = passed_on(CHANGED)
    inferred = replace(told.positions[0], stance_basis="Wer neu baut, baut um.")
    other = replace(told, id="umbau", title="Umbau", positions=(inferred, CHANGED))
    said = texts(tree(next(actor_pages(ADLER, viewed(dossier((told, other)))))), "li")
    wants = "Anna Adler fordert (dafür, Tag des Artikels)"
    assert f"{wants} 3. Mai laut Naturverband Aue: Neubau Beleg" in said
    assert f"{wants} (erschlossen) 3. Mai laut Naturverband Aue: Umbau Beleg" in said


def test_background_is_quoted_on_the_page_of_its_actor():
    """Behind the stances on its proposal; who holds nothing has no table, and no other sentences are shown."""
    told = replace(WANTS, id="lage", stance=None, kind=PositionKind.BACKGROUND)
    both = replace(NEW_BRIDGE, positions=(told, CHANGED), prose="")
    (quoted,) = tree(next(actor_pages(ADLER, viewed(dossier((both,)))))).find_class("more")
    assert texts(quoted, "summary") == ["Neubau 2 Zitate"]
    assert texts(quoted, "p")[2] == f"{de.WORDING.proposal.background} · 3. Mai (Tag des Artikels)"
    assert texts(quoted, "blockquote") == [CHANGED.quote, WANTS.quote]
    only = viewed(dossier((replace(both, positions=(told,)),)))
    assert headings(ADLER, only)[:1] == [TEXTS.quotations]
    assert not {TEXTS.positions, TEXTS.named} & set(headings(ADLER, only))


def test_background_is_quoted_on_the_page_of_who_passes_it_on():
    """With the name of who says it, if somebody does."""
    told = replace(WANTS, id="lage", stance=None, kind=PositionKind.BACKGROUND, via=(AUE.id,))
    for actor, whose in ((ADLER.id, f": {ADLER.name}"), ("", "")):
        view = viewed(dossier((replace(NEW_BRIDGE, positions=(replace(told, actor=actor),), prose=""),)))
        (quoted,) = tree(next(actor_pages(AUE, view))).find_class("more")
        said = f"{de.WORDING.proposal.background}{whose}, laut {AUE.name} · 3. Mai (Tag des Artikels)"
        assert texts(quoted, "p")[0] == said


def test_several_persons_are_not_called_a_person():
    """Above their name."""
    for plural, word in ((False, "Person"), (True, "Personen")):
        view = viewed(dossier(actors=(several := replace(ADLER, plural=plural), AUE)))
        assert texts(tree(next(actor_pages(several, view))), "p")[0] == f"{word} · Rathaus"


def test_nobody_speaks_of_it():
    """Then it has no page, and no entry."""
    silent = replace(ADLER, id="x", name="Xaver Ypsilon", spellings=())
    view = viewed(dossier(actors=(ADLER, AUE, silent)))
    assert list(actor_pages(silent, view)) == []
    assert "Xaver Ypsilon" not in links(tree(actors_page(view)))


def test_many_positions_go_on_further_pages():
    """Forty things on each, each with its quotations and once, so that no page grows with the proposals."""
    plans = [
        replace(NEW_BRIDGE, id=f"plan-{at:02}", title=f"Plan {at:02}", positions=(WANTS,), prose="") for at in range(90)
    ]
    view = viewed(dossier(tuple(plans)))
    pages = {str(page.path): tree(page) for page in actor_pages(ADLER, view)}
    assert list(pages) == [
        "akteure/anna-adler.md",
        "akteure/anna-adler/positionen-2.md",
        "akteure/anna-adler/positionen-3.md",
    ]
    things = [[each for each in texts(page, "th") if each.startswith("Plan")] for page in pages.values()]
    assert [len(each) for each in things] == [40, 40, 10]
    assert sorted(chain(*things)) == [plan.title for plan in plans]
    for page, named in zip(pages.values(), things, strict=True):
        assert [summary.split("  ")[0][:7] for summary in texts(page, "summary")] == named
    first, second, third = map(links, pages.values())
    assert first[TEXTS.more_positions] == "anna-adler/positionen-2.md"
    assert second[TEXTS.more_positions] == "positionen-3.md"
    assert TEXTS.more_positions not in third
    assert third[TEXTS.back.format(actor="Anna Adler")] == "../anna-adler.md"


def test_many_mentions_go_on_further_pages():
    """Each article once; each page leads on, and back to the first."""
    articles = [article(f"Anna Adler kam {n} Mal.", id=f"a{n:03}") for n in range(2 * PER_PAGE + 1)]
    pages = list(actor_pages(ADLER, viewed(dossier((), articles, (ADLER,), ()))))
    targets = [link.get("href", "") for page in pages for link in tree(page).iter("a")]
    found = re.findall(r"artikel/(a\d+)", " ".join(targets))
    assert sorted(found) == [f"a{n:03}" for n in range(2 * PER_PAGE + 1)]
    assert TEXTS.more_mentions in links(tree(pages[1]))
    assert TEXTS.more_mentions not in links(tree(pages[2]))
    assert TEXTS.back.format(actor="Anna Adler") in links(tree(pages[2]))


def test_of_who_holds_nothing_the_sentences_that_name_it_are_shown() -> None:
    """Each with the article and a link to the passage, at most three; they are not listed once more below."""
    articles = [article(f"Es regnete. Anna Adler kam am {n}. Mai. Sie ging.", id=f"a{n}") for n in range(1, 6)]
    page = tree(next(actor_pages(ADLER, viewed(dossier((), articles, (ADLER,), ())))))
    assert texts(page, "h2") == [TEXTS.named, TEXTS.mentioned_in]
    shown = texts(page, "blockquote")
    assert len(shown) == 3
    assert all(re.fullmatch(r"Anna Adler kam am \d\. Mai\.", each) for each in shown)
    targets = [link.get("href", "") for link in page.iter("a") if "artikel/" in link.get("href", "")]
    assert len(targets) == len(set(targets)) == 5


def test_of_who_holds_something_no_other_sentences_are_shown() -> None:
    """Its quotations tell more."""
    assert TEXTS.named not in headings(ADLER, dispute())


def test_the_page_is_edited_where_actors_are():
    """Its source is the list of actors."""
    assert head(next(actor_pages(ADLER, dispute())))["edit"] == "seeds/actors.yml"
