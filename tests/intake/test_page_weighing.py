"""Parts of a page that rules leave open, as the weights take them in."""

from __future__ import annotations

import pytest

from generator.intake import page_article, page_metadata, page_parts, page_weighing
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_labels import Extent
from generator.model import BlockKind, Reason
from tests import told

PROSE = "Der Rat hat am Montag lange beraten und dann beschlossen, die alte Brücke im Herbst zu sanieren."
PARAGRAPHS = "".join(f"<p>{number}. {PROSE}</p>" for number in range(1, 5))


def by_rules(body: str) -> tuple[list[PartFeatures], Extent, list[Label]]:
    """What rules make of the parts of a page."""
    tree = page_parts.parse(f"<html lang=de><body>{body}</body></html>")
    assert tree is not None
    found = page_article.by_rules(page_parts.page(tree), page_metadata.declared(tree, ""))
    assert found
    return found


BODY = f"<nav><a href=/>Start</a></nav><main><h1>Die Brücke</h1>{PARAGRAPHS}<div>Am Markt 3</div></main>"


def asked(body: str) -> list[str]:
    """The parts that the weights decide on."""
    rows, place, found = by_rules(body)
    return [rows[at].part.text for at in page_weighing.asked(rows, place, found)]


def test_what_may_be_text_or_not_is_asked_for() -> None:
    """No menu, no button, no number, no link or pointer to elsewhere."""
    pointer = "<p>Lesen Sie auch: <a href=x>Warum Brücken altern</a></p>"
    numbered = [f"{number}. {PROSE}" for number in range(1, 5)]
    others = f"<button>Teilen</button><p>17</p><p><a href=x>Weiter</a></p>{pointer}"
    assert asked(f"{BODY}{others}") == [*numbered, "Am Markt 3"]


def test_above_the_headline_what_has_a_vote_is_asked_for() -> None:
    """On some pages the article's beginning stands there; a line without a vote is a menu's, or the outlet's."""
    above = f"<p>Zeitung für die Region</p><p>0. {PROSE}</p>"
    assert asked(BODY.replace("<h1>", f"{above}<h1>"))[0] == f"0. {PROSE}"


def test_what_its_shape_tells_is_not_asked_for() -> None:
    """The headline, a table, a quotation."""
    shapes = "<table><tr><td>Jahr<td>Kosten<tr><td>2024<td>Hoch</table><blockquote><p>Ja.</p></blockquote>"
    body = BODY.replace(PARAGRAPHS, f"{PARAGRAPHS}{shapes}{PARAGRAPHS.replace('Rat', 'Kreistag')}")
    paragraphs = [f"{number}. {prose}" for prose in (PROSE, PROSE.replace("Rat", "Kreistag")) for number in range(1, 5)]
    assert asked(body) == [*paragraphs, "Am Markt 3"]


@pytest.mark.parametrize(("least", "label"), [(0.0, BlockKind.PARAGRAPH), (1.1, Reason.OTHER)])
def test_a_part_is_taken_in_from_a_probability_on(least: float, label: Label, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else changes."""
    rows, place, found = by_rules(BODY)
    monkeypatch.setattr(page_weighing, "LEAST", least)
    assert page_weighing.weighed(rows, place, found) == [*found[:-1], label]


def test_what_the_article_has_already_is_not_taken_in_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph of a box that repeats one of the text."""
    monkeypatch.setattr(page_weighing, "LEAST", 0.0)
    rows, place, found = by_rules(f"{BODY}<div>1. {PROSE}</div><div>1. {PROSE}</div>")
    weighed = page_weighing.weighed(rows, place, found)
    kept = [row.part.text for row, label in zip(rows, weighed, strict=True) if isinstance(label, BlockKind)]
    assert len(kept) == len(set(kept))


def test_a_part_is_told_by_words_names_neighbours_and_measures() -> None:
    """What weights can be of; what the rules made of it is none of it."""
    rows, place, found = by_rules(BODY.replace("<div>", "<div class=addressBox>"))
    (each,) = page_weighing.features(rows, place, [len(rows) - 1])
    assert {"tag div", "named address", "named box", "-1 tag p", "words 2", "shown 00", "voted below ≥0"} <= each
    assert not [name for name in each if "label" in name]
    assert found[-1] is Reason.OTHER


def test_weights_were_learnt_with_these_features() -> None:
    """With others they are worth less, and nothing else would say so; `tests/told.py` tells what to do."""
    assert told.digest("page") == told.kept("page")


@pytest.mark.parametrize(
    ("logits", "kept"),
    [(-0.91, set()), (-0.90, {"paragraphs"}), (0.09, {"paragraphs"}), (0.10, {"paragraphs", "box"})],
)
def test_from_which_probability_on_a_part_is_kept(logits: float, kept: set[str]) -> None:
    """From .4 on; that rules keep it counts half a logit, that they drop it as much against it."""
    rows, place, found = by_rules(BODY)
    weighed = page_weighing._kept(rows, place, found, {"always": logits})
    names = {at: "paragraphs" if isinstance(found[at], BlockKind) else "box" for at in weighed}
    assert {names[at] for at, is_kept in weighed.items() if is_kept} == kept


@pytest.mark.parametrize(("words", "is_asked"), [(3, True), (2, False)])
def test_short_lines_between_headline_and_text(words: int, is_asked: bool) -> None:
    """Below three words they are days, sections and names."""
    line = " ".join(["Wort"] * words)
    assert (line in asked(BODY.replace("</h1>", f"</h1><div>{line}</div>"))) is is_asked
