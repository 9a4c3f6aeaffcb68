"""Editors' prose: numbers for references, links for the first mention of each actor, and no other change."""

from __future__ import annotations

import re

import htpy as h
import pytest

from generator.pages import evidence, prose
from tests.pages.made_up import NEW_BRIDGE, dispute

PAGE = "vorschlaege/neubau.md"


def shown(text: str) -> str:
    """The prose of the proposal's page, as Markdown."""
    view = dispute()
    numbers = evidence.numbers(prose.references(text, "neubau", view), PAGE, view)
    return prose.prose(text, "neubau", numbers).source


def test_references_are_numbered_in_order():
    """The same passage has the same number; another proposal's is named by it."""
    found = re.findall(r">(\d+)</a>", shown("A.[@will] B.[@lehnt-ab] C.[@neubau:will]"))
    assert found == ["1", "2", "1"]


def test_only_numbers_side_by_side_keep_a_distance():
    """A number that follows a word stands close to it."""
    found = re.findall(r'<span class="(ev[^"]*)"', shown("A[@will] und B.[@lehnt-ab][@nicht-mehr] C.[@will]"))
    assert found == ["ev", "ev", "ev beside", "ev"]


def test_references_of_a_text():
    """In order, as often as they stand; those of the home page name their proposal."""
    view = dispute()
    assert [each.article.id for each in prose.references("[@nicht-mehr][@will]", "neubau", view)] == [
        "gutachten",
        "bruecke",
    ]
    assert len(prose.references("[@neubau:will]", "", view)) == 1
    assert prose.references("Kein Beleg.", "", view) == ()


def test_the_first_mention_of_an_actor_is_a_link():
    """And no further one."""
    found = shown("Adler will bauen. Adler zögert, der Naturverband Aue nicht.")
    assert re.findall(r"\[([^\]]+)\]\(<([^>]+)>", found) == [
        ("Adler", "../akteure/anna-adler.md"), ("Naturverband Aue", "../akteure/naturverband.md")
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["[Adler](x.md)", "`Adler`", "# Adler", "<b title='Adler'>x</b>"])
def test_what_has_a_meaning_in_markdown_stays(text):
    """A link within a link, a heading or code would be broken."""
    assert shown(text) == text


def test_an_actor_that_is_linked_by_hand_is_linked_once():
    """Wherever the editor's own link stands."""
    text = "Adler kam. [Die Bürgermeisterin](../akteure/anna-adler.md) blieb."
    assert shown(text) == text


def test_a_description_has_no_references():
    """Search engines show it."""
    assert prose.without_references("Eine Brücke.[@will] Und mehr.[@neubau:lehnt-ab]") == "Eine Brücke. Und mehr."


def test_a_line_has_its_text_and_its_numbers():
    """As HTML, in order."""
    view = dispute()
    numbers = evidence.numbers(prose.references(NEW_BRIDGE.prose, "neubau", view), PAGE, view)
    parts = prose.line("Eins & zwei.[@will] Drei.", "neubau", numbers, "x")
    texts = [part for part, _ in parts]  # type: ignore[misc, union-attr]
    assert texts == ["Eins & zwei.", " Drei."]


def test_days_are_not_broken():
    """Neither in prose nor in a plain line."""
    view = dispute()
    assert "2.\N{NO-BREAK SPACE}Mai" in shown("Am 2. Mai schwieg der Rat.[@will]")
    numbers = evidence.numbers(prose.references("[@will]", "neubau", view), PAGE, view)
    line = prose.line("Am 2. Mai.[@will]", "neubau", numbers, "s")
    assert str(h.p[line]).startswith("<p>Am 2.\N{NO-BREAK SPACE}Mai.")
