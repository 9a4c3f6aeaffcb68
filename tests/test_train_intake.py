"""The commands that learn the weights of intake: which pages they take, and how weights are read off."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.intake import line_labels
from generator.intake.page_measures import AT_LEAST
from tests import train_head, train_intake
from tests.train_intake import Example

PASSAGES = {
    "seite": {"outlet": "blatt", "with": ["Der Rat tagt"], "without": ["Mehr lesen"], "title": "Rat", "date": None}
}


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Two folders: one holds a set of pages, the other one is a set."""
    found = [tmp_path / "one", tmp_path / "two"]
    for place, name in ((found[0] / "web", "seite"), (found[1], "andere")):
        for form in ("text", "copy", "html"):
            (place / form / "articles").mkdir(parents=True)
            suffix = "html" if form == "html" else "txt"
            (place / form / "articles" / f"{name}.{suffix}").write_text(f"Der Rat tagt. {name}", "utf-8")
        (place / "gold.json").write_text(json.dumps({name: PASSAGES["seite"]}), "utf-8")
    return found


def test_folders_that_are_or_hold_sets(folders: list[Path]) -> None:
    """Each form of each page, with what is known of it, and the made-up ones behind them."""
    found = [page for page in train_intake.pages(folders) if page.form != "made up"]
    assert sorted((page.form, page.path.stem) for page in found) == sorted(
        (form, name) for form in ("copy", "html", "text") for name in ("andere", "seite")
    )
    assert {page.label("Der Rat tagt heute.") for page in found} == {True}
    assert {page.label("Mehr lesen") for page in found} == {False}
    assert {page.label("Am Markt") for page in found} == {None}


def test_the_order_of_folders_changes_nothing(folders: list[Path]) -> None:
    """The same pages, so the same digest and the same order of learning."""
    assert train_intake.digest(folders) == train_intake.digest(folders[::-1])
    assert [page.path for page in train_intake.pages(folders)] == [
        page.path for page in train_intake.pages(folders[::-1])
    ]


def test_pages_of_one_name_and_outlet_are_ordered_by_their_bytes(folders: list[Path]) -> None:
    """Not by where they stand."""
    for form, suffix in (("text", "txt"), ("copy", "txt"), ("html", "html")):
        (folders[1] / form / "articles" / f"andere.{suffix}").rename(folders[1] / form / "articles" / f"seite.{suffix}")
    (folders[1] / "gold.json").write_text(json.dumps(PASSAGES), "utf-8")
    found = [page.path.read_text("utf-8") for page in train_intake.pages(folders) if page.form == "text"]
    assert found == ["Der Rat tagt. andere", "Der Rat tagt. seite"]


def test_another_byte_changes_the_digest(folders: list[Path]) -> None:
    """Of a page as of its gold."""
    before = train_intake.digest(folders)
    (folders[1] / "text" / "articles" / "andere.txt").write_text("Der Rat tagt nicht.", "utf-8")
    assert train_intake.digest(folders) != before


def test_a_step_of_a_measure_holds_the_steps_below_it() -> None:
    """What is learnt step by step is applied by one weight."""
    found = train_intake.summed({f"share {AT_LEAST}1": 0.5, f"share {AT_LEAST}3": -0.2, "tag p": 1.0})
    assert found["tag p"] == 1.0
    assert [found[f"share {AT_LEAST}{step}"] for step in (1, 2, 3, 4)] == [0.5, 0.5, 0.3, 0.3]


def test_lines_that_only_html_tells_of_count_less(folders: list[Path]) -> None:
    """What the gold tells of counts whole; of the other lines, those kept together no more than a few."""
    page = next(page for page in train_intake.pages(folders) if page.form == "text")
    page.path.write_text("\n\n".join(["Der Rat tagt.", *(f"Teil {each} der Sitzung" for each in range(16))]), "utf-8")
    told, *others = train_intake.lines(page, "Teil 3 der Sitzung")
    assert told.kept
    assert told.counts is None
    assert [each.counts for each in others if each.kept] == [1.0]
    assert {each.counts for each in others if not each.kept} == {train_intake.BY_HTML / 15}


def test_the_lines_of_a_text_are_labelled_without_its_outlet(
    folders: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Weights that know a page are better on it than on a stranger's, which choosing headlines must not rely on."""
    every = [page for page in train_intake.pages(folders) if page.form == "text"]
    texts = [replace(page, outlet=outlet) for page, outlet in zip(every, ("blatt", "bote"), strict=True)]
    lines = [Example(outlet, frozenset(), kept=True) for outlet in ("blatt", "bote")]
    monkeypatch.setattr(train_head, "pages", lambda _: texts)
    monkeypatch.setattr(train_head, "lines_of_texts", lambda *_: lines)
    monkeypatch.setattr(train_head, "line_weights", lambda known: {line.outlet: 0.0 for line in known})
    monkeypatch.setattr(line_labels, "labelled", lambda _, weights: ((), sorted(weights), None))
    monkeypatch.setattr(train_head, "fold", lambda outlet: int(outlet == "bote"))
    found = {page.outlet: list(map(str, page.path)) for page in train_head.read_pages(folders)}
    assert found == {"blatt": ["bote"], "bote": ["blatt"]}
