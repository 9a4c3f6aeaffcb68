"""Who says what: the table and the list say the same, and what was never said is told apart from what was."""

from __future__ import annotations

from dataclasses import replace

import lxml.html

from generator.model import Stance
from generator.pages.matrix_page import matrix_pages, small_matrix
from generator.pages.view import View
from generator.pages.wording import de
from tests.pages.made_up import (
    ADLER,
    AUE,
    FIRST,
    NEW_BRIDGE,
    dispute,
    dossier,
    links,
    many,
    repeated,
    texts,
    tree,
    viewed,
)


def test_a_row_an_actor_a_column_a_thing():
    """With the stance before, where it changed."""
    (page,) = matrix_pages(dispute())
    cells = texts(tree(page), "td")
    assert len(cells) == 2
    assert cells[0].index("fordert") < cells[0].index("schließt aus")
    assert cells[1].startswith("lehnt ab")


def test_a_long_name_is_divided_at_the_seams_of_its_compounds():
    """A column is narrow, and a browser may have no dictionary of German."""
    ministry = replace(AUE, name="Ministerium für Brückenverwaltung")
    (page,) = matrix_pages(viewed(dossier(actors=(ADLER, ministry))))
    assert "Brücken\N{SOFT HYPHEN}verwaltung" in str(page.content)


def test_a_change_is_dated_by_its_first_day():
    """In both matrices and the list; the small one leads to the passage of that day."""
    (page,) = matrix_pages(repeated())
    (cell, _), (entry, _) = texts(tree(page), "td"), texts(tree(page), "li")[-2:]
    small = lxml.html.fragment_fromstring(str(small_matrix("index.md", repeated())), create_parent="div")
    before, since = "fordert (dafür, Tag des Artikels) 3. Mai", "schließt aus (dagegen, Tag des Artikels) seit 11. Juni"
    assert f"{before} → {since}, zuletzt 20. Juni" in cell
    assert "schließt aus (dagegen, Tag des Artikels) seit 11. Juni, zuletzt 20. Juni" in entry
    link = next(each for each in small.iter("a") if "dagegen" in each.text_content())
    assert texts(link, "a") == [f"Adler {before} → {since}"]
    assert link.get("href", "").startswith("artikel/gutachten/")


def test_each_word_of_judgement_is_defined_that_is_shown():
    """And no other is."""
    (page,) = matrix_pages(dispute())
    assert texts(tree(page), "dt") == ["fordert", "schließt aus", "lehnt ab"]
    assert texts(tree(page), "dd") == [
        de.WORDING.stances[each].meaning for each in (Stance.DEMANDS, Stance.RULES_OUT, Stance.REJECTS)
    ]


def test_what_was_never_said_is_said():
    """A dash for eyes, words for ears."""
    silent = dossier((NEW_BRIDGE, many(1)[0][1]), (FIRST, *(a for a, _ in many(1)), *dossier().articles[1:]))
    (page,) = matrix_pages(viewed(silent))
    assert de.WORDING.matrix.nothing_said in str(page.content)


def test_many_things_stand_on_further_pages():
    """Nine a page, each once; every page leads to the others."""
    articles, proposals = zip(*many(20), strict=True)
    pages = list(matrix_pages(viewed(dossier(proposals, articles, (ADLER,), ()))))
    things = [texts(tree(page), "h3") for page in pages]
    assert [len(part) for part in things] == [9, 9, 2]
    assert len({thing for part in things for thing in part}) == 20
    title, part = de.WORDING.matrix.title, de.WORDING.common.part
    for number, page in enumerate(pages, 1):
        named = {part.format(name=title, number=each) for each in (1, 2, 3)} & set(links(tree(page)))
        assert named == {part.format(name=title, number=each) for each in {1, 2, 3} - {number}}


def test_nobody_says_anything():
    """Then there is no page."""
    assert list(matrix_pages(viewed(dossier(())))) == []


def test_the_small_one_needs_two_sides():
    """It shows who is for and who against."""
    shown = str(small_matrix("index.md", dispute()))
    assert shown.index("Rathaus") < shown.index("Verbände")
    alone = viewed(dossier(actors=(ADLER, replace(AUE, side="Rathaus"))))
    assert small_matrix("index.md", alone) is None


def test_a_small_cell_names_who_speaks_and_hides_no_side():
    """Of two in a group who differ both stand there, of two who agree the first."""
    actors = (ADLER, replace(AUE, side="Rathaus"), replace(AUE, id="niemand", side="Verbände"))
    (agreed,) = voices(viewed(dossier(actors=actors)))
    assert agreed.startswith("Adler fordert")
    assert agreed.endswith("schließt aus (dagegen, Tag des Artikels) seit 11. Juni")
    parted = replace(NEW_BRIDGE, positions=NEW_BRIDGE.positions[:2], prose="")
    assert voices(viewed(dossier((parted,), actors=actors))) == [
        "Adler fordert (dafür, Tag des Artikels) 3. Mai",
        "Naturverband Aue lehnt ab (dagegen, Tag des Artikels) 3. Mai",
    ]


def voices(view: View) -> list[str]:
    """What the cells of the small matrix say."""
    small = lxml.html.fragment_fromstring(str(small_matrix("index.md", view)), create_parent="div")
    found = [texts(voice, "a")[0] for voice in small.find_class("voice")]
    return [voice.replace("\N{SOFT HYPHEN}", "") for voice in found]


def test_the_way_to_another_part_tells_what_it_holds():
    """The first and the last of its things."""
    articles, proposals = zip(*many(10), strict=True)
    first, second = matrix_pages(viewed(dossier(proposals, articles, (ADLER,), ())))
    assert "Wer sagt was, Teil 1 – Umbau 0 bis Umbau 8" in texts(tree(second), "p")
    assert "Wer sagt was, Teil 2 – Umbau 9" in texts(tree(first), "p")
