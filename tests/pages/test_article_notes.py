"""Notes beside an article: one a paragraph, one line an actor and stance, with a way back to each claim."""

from __future__ import annotations

import re
from dataclasses import replace

import lxml.html
import pytest

from generator.dossier import anchors
from generator.dossier.link import link
from generator.model import DayBasis, Linked, PositionKind
from generator.pages import article_notes as article_notes_module
from generator.pages.article_notes import article_chips, article_notes
from generator.pages.wording import de
from tests.factories import article, position, proposal
from tests.pages.made_up import ADLER, FIRST, NEW_BRIDGE, WANTS, dossier

PATH = "artikel/bruecke.md"


def linked(*more) -> Linked:
    """The first article, in a dossier with further proposals."""
    found = dossier((NEW_BRIDGE, *more))
    return next(each for each in link(found) if each.article.id == "bruecke")


def notes(*more) -> dict[int, str]:
    """The notes, by block."""
    return {number: note.source for number, note in article_notes(linked(*more), PATH, de.WORDING).items()}


def lines(note: str) -> list[str]:
    """How each line of a note reads."""
    return [" ".join(re.sub("<[^>]*>", " ", line).split()) for line in note.split("<li>")[1:]]


def test_each_cited_paragraph_has_a_note_that_leads_back():
    """And no other paragraph has."""
    found = notes()
    assert sorted(found) == [0, 1]
    assert re.findall(r'href="([^"#][^"]*)"', found[0])[0].startswith("../../vorschlaege/neubau/#")
    assert "Anna Adler" in found[0]
    assert "Naturverband Aue" in found[1]


def test_a_link_says_which_passage_it_rests_on():
    """By its id on the page."""
    (first, *_) = linked().citations
    told = lxml.html.fromstring(notes()[0]).xpath(".//a[@class='backlink']/@data-passage")
    assert told == [anchors.passage_id("p1", first.pieces[0])]


def test_the_same_stance_on_two_things_is_one_line():
    """With both things; the same thing once."""
    again = replace(proposal(WANTS, replace(WANTS, id="noch-einmal"), id="umbau"), title="Umbau")
    found = notes(again)[0]
    assert found.count("<li>") == 1
    assert re.findall(r'class="backlink"[^>]*>([^<]*)<', found) == ["Neubau", "Umbau"]


def test_notes_in_sight_do_not_grow_with_positions():
    """Where there would be more than thirty links, notes that have most are folded; a folded one has a stop, too."""
    for number in (1, 29, 30, 60):
        more = [replace(proposal(replace(WANTS, id="auch"), id=f"plan-{each}"), title="Plan") for each in range(number)]
        found = notes(*more)
        folded = {block for block, note in found.items() if '<details class="folded">' in note}
        stops = sum(1 if block in folded else note.count('class="backlink"') for block, note in found.items())
        assert stops <= 30
        assert folded == ({0} if number > 28 else set())


@pytest.mark.parametrize(
    ("notes", "most"), [([1, 2, 3], 3), ([10, 10, 10], 10), ([10, 11, 9], 11), ([10, 12, 9], 10), ([2] * 40, 1)]
)
def test_the_longest_notes_are_folded_first(notes, most):
    """Up to how many links a note stays open; where there are very many notes, those of one link."""
    assert article_notes_module._most_in_sight(notes) == most


def test_a_folded_note_says_what_it_is_about():
    """Three things at most, and how many more."""
    more = [replace(proposal(WANTS, id=f"plan-{n}"), title=f"Plan {n}") for n in range(1, 5)]
    folded = [lxml.html.fromstring(notes(*more[:number])[0]).findtext(".//summary") for number in (0, 1, 4)]
    assert folded == [
        "Zitiert zu Neubau",
        "Zitiert zu Neubau und Plan 1",
        "Zitiert zu Neubau, Plan 1, Plan 2 und 2 weitere",
    ]


def test_what_is_passed_on_says_by_whom():
    """Apart from what the actor says itself, as on the pages that the note leads to."""
    passed_on = replace(WANTS, id="vom-verband", via=("naturverband",))
    found = notes(replace(proposal(passed_on, id="umbau"), title="Umbau"))[0]
    assert lines(found) == ["Anna Adler fordert → Neubau", "Anna Adler fordert laut Naturverband Aue → Umbau"]


def test_an_inferred_stance_is_marked():
    """On a line apart from what the passage says itself."""
    inferred = replace(WANTS, id="wohl", stance_basis="Wer neu baut, baut um.")
    found = notes(replace(proposal(inferred, id="umbau"), title="Umbau"))[0]
    assert lines(found) == ["Anna Adler fordert → Neubau", "Anna Adler fordert (erschlossen) → Umbau"]


def test_the_mark_of_an_inferred_stance_is_explained_where_it_stands():
    """Below the article, also where no sign is an outline."""
    means = de.WORDING.claim.stance_inferred_means
    proven = tuple(replace(each, day_basis=DayBasis.TEXT) for each in linked().citations)
    inferred = tuple(replace(each, position=replace(each.position, stance_basis="Weil.")) for each in proven)
    for citations, is_told in ((proven, False), (inferred, True)):
        told = article_notes_module.legend(replace(linked(), citations=citations), de.WORDING).source
        assert (means in told) is is_told


def test_a_sign_is_an_outline_where_the_day_is_not_proven():
    """On a line apart from what is proven; what it means is told once, and only where there are such signs."""
    dated = linked()
    proven = replace(dated, citations=tuple(replace(each, day_basis=DayBasis.TEXT) for each in dated.citations))
    both = replace(proven, citations=(*proven.citations, *(each for each in dated.citations if each.actor == ADLER)))
    for found, signs in ((dated, ["#sg-yes-o"]), (proven, ["#sg-yes"]), (both, ["#sg-yes", "#sg-yes-o"])):
        note = article_notes(found, PATH, de.WORDING)[0].source
        assert re.findall(r'<use href="([^"]*)"', note) == signs
    told = [article_notes_module.legend(each, de.WORDING).source for each in (proven, dated)]
    assert told[0] == ""
    assert re.findall(r'<use href="([^"]*)"', told[1]) == ["#sg-yes-o", "#sg-no-o"]
    assert de.WORDING.article.outline in told[1]


def test_underlining_is_explained_where_passages_are_underlined():
    """Above the article."""
    assert de.WORDING.article.underlined in article_chips(linked(), PATH, de.WORDING).source
    (plain,) = link(dossier((), [article("Es regnet.", id=FIRST.id)], (), ()))
    assert de.WORDING.article.underlined not in article_chips(plain, PATH, de.WORDING).source


def test_background_without_an_actor_is_told_by_the_article():
    """Nobody says it."""
    told = position("Der Rat vertagt die Entscheidung.", id="lage", actor="", stance=None, kind=PositionKind.BACKGROUND)
    assert de.WORDING.claim.background in notes(proposal(told, id="lage"))[2]


def test_background_names_its_actor():
    """Who says something without a stance is quoted all the same, with who passes it on."""
    told = replace(WANTS, id="lage", stance=None, kind=PositionKind.BACKGROUND)
    passed_on = replace(told, id="vom-verband", via=("naturverband",))
    found = notes(replace(proposal(told, passed_on, id="lage"), title="Lage"))[0]
    assert lines(found)[1:] == ["Anna Adler → Lage", "Anna Adler laut Naturverband Aue → Lage"]
    assert de.WORDING.claim.background not in found


def test_what_the_article_is_quoted_for_stands_above():
    """Proposals and actors, a few in sight, the others folded behind them; and how it can be cited."""
    many = [replace(proposal(WANTS, id=f"p{n}"), title=f"Umbau {n}") for n in range(11)]  # and one that `linked` adds
    chips = article_chips(linked(*many), PATH, de.WORDING).source
    sight, folded = chips.split("<details>", 1)
    assert len(re.findall(r'href="\.\./\.\./vorschlaege/', sight)) == 4
    assert len(re.findall(r'href="\.\./\.\./vorschlaege/', folded)) == 8
    assert "<summary>8 weitere</summary>" in folded
    assert 'href="../../akteure/anna-adler/"' in chips
    assert 'class="origin"' in chips


def test_one_chip_too_many_is_not_folded():
    """A fold needs the room of a chip itself."""
    five = [replace(proposal(WANTS, id=f"p{n}"), title=f"Umbau {n}") for n in range(4)]  # and one that `linked` adds
    assert "<details>" not in article_chips(linked(*five), PATH, de.WORDING).source


def test_an_article_that_is_not_quoted_has_no_chips():
    """No empty list, and the way to its text as received."""
    found = dossier((), [article("Es regnet.", id=FIRST.id)], (), ())
    (each,) = link(found)
    assert article_notes(each, PATH, de.WORDING) == {}
    chips = article_chips(each, PATH, de.WORDING).source
    assert "<ul" not in chips
    assert de.WORDING.article.original_unknown in chips
