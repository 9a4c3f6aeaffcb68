"""Parts of a page that rules leave open, as the weights take them in."""

from __future__ import annotations

import pytest

from generator.intake import page_article, page_metadata, page_parts, page_weighing
from generator.intake.page_features import PartFeatures
from generator.intake.page_labels import Extent, Label
from generator.model import BlockKind, Reason

PROSE = "Der Rat hat am Montag lange beraten und dann beschlossen, die alte Brücke im Herbst zu sanieren."
PARAGRAPHS = "".join(f"<p>{number}. {PROSE}</p>" for number in range(1, 5))


def by_rules(body: str) -> tuple[list[PartFeatures], Extent, list[Label]]:
    """What rules make of the parts of a page."""
    tree = page_parts.parse(f"<html lang=de><body>{body}</body></html>")
    assert tree is not None
    found = page_article.by_rules(page_parts.page(tree), page_metadata.declared(tree))
    assert found
    return found


BODY = f"<nav><a href=/>Start</a></nav><main><h1>Die Brücke</h1>{PARAGRAPHS}<div>Am Markt 3</div></main>"


def test_only_what_rules_leave_open_is_asked_for() -> None:
    """Nothing above the headline, no paragraph, no button, no number."""
    rows, place, found = by_rules(f"{BODY}<button>Teilen</button><p>17</p>")
    asked = page_weighing.asked(rows, place, found)
    assert [rows[at].part.text for at in asked] == ["Am Markt 3"]


@pytest.mark.parametrize(("least", "label"), [(0.0, BlockKind.PARAGRAPH), (1.1, Reason.OTHER)])
def test_a_part_is_taken_in_from_a_probability_on(least: float, label: Label, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else changes."""
    rows, place, found = by_rules(BODY)
    monkeypatch.setattr(page_weighing, "LEAST", least)
    assert page_weighing.completed(rows, place, found) == [*found[:-1], label]


def test_what_the_article_has_already_is_not_taken_in_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paragraph of a box that repeats one of the text."""
    monkeypatch.setattr(page_weighing, "LEAST", 0.0)
    rows, place, found = by_rules(f"{BODY}<div>1. {PROSE}</div><div>1. {PROSE}</div>")
    completed = page_weighing.completed(rows, place, found)
    kept = [row.part.text for row, label in zip(rows, completed, strict=True) if isinstance(label, BlockKind)]
    assert len(kept) == len(set(kept))


def test_a_part_is_told_by_words_names_and_neighbours() -> None:
    """What weights can be of."""
    rows, place, found = by_rules(BODY.replace("<div>", "<div class=addressBox>"))
    (each,) = page_weighing.features(rows, place, found, [len(rows) - 1])
    assert {"label OTHER", "tag div", "named address", "named box", "-1 label PARAGRAPH", "words 2"} <= each
