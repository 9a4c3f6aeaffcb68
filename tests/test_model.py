"""What the stages hand on: how it reads in a message, and what follows from its parts."""

from __future__ import annotations

import hashlib
from dataclasses import FrozenInstanceError, replace

import pytest

from generator.model import (
    Basis,
    BasisKind,
    Block,
    BlockKind,
    Citation,
    Damage,
    Linked,
    Output,
    Packed,
    Piece,
    Polarity,
    Problem,
    ProvenEvent,
    Repair,
    Run,
    Severity,
    Stance,
)
from tests.factories import article, event, position, proposal

AGAINST = {Stance.RULES_OUT, Stance.REJECTS, Stance.DENIES}
OPEN = {Stance.CONSIDERS, Stance.LEAVES_OPEN}


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (Problem("a.yml", 3, "no name", "add one"), "a.yml:3: error: no name – add one"),
        (Problem("a.yml", 0, "is empty", "fill it", Severity.WARNING), "a.yml: warning: is empty – fill it"),
        (Problem("a.yml", 1, "x", "y", detail="- b\n+ c"), "a.yml:1: error: x – y\n    - b\n    + c"),
    ],
)
def test_a_problem_is_one_line_that_says_where_what_and_how(problem: Problem, expected: str) -> None:
    """Without a number where the whole file is meant; a diff stands below."""
    assert str(problem) == expected


def test_no_text_changes_how_a_problem_is_shown() -> None:
    """Neither a name nor what is quoted: no control character is sent, and no line begins but with four spaces."""
    text = "a\x1b[2Jb\u202ec\u2028d\u061ce\x85f\ud800"
    shown = str(Problem(text, 1, f"“{text}\n: error”", text, detail=f"{text}\n{text}"))
    assert all(character.isprintable() for character in shown.replace("\n", ""))
    assert [line[:4] for line in shown.split("\n")[1:]] == ["    "] * (len(shown.split("\n")) - 1)
    shown.encode()


def test_problems_sort_by_place() -> None:
    """File by file, line by line."""
    problems = [Problem("b", 1, "", ""), Problem("a", 12, "", ""), Problem("a", 2, "", "")]
    assert [(each.path, each.line) for each in sorted(problems)] == [("a", 2), ("a", 12), ("b", 1)]


def test_a_repair_says_how_often_or_from_what() -> None:
    """The encoding, or the number of places."""
    damage = next(iter(Damage))
    assert str(Repair(damage, 3)) == f"3 × {damage}"
    assert str(Repair(damage, encoding="cp1252")) == f"cp1252: {damage}"


def test_a_part_of_a_run_keeps_its_place() -> None:
    """Without white space around it; what holds nothing else is empty."""
    run = Run(10, "Die  Brücke ist zu")
    assert run.part(3, 12) == Run(15, "Brücke")
    assert run.part(3, 5).text == ""


def test_runs_are_joined_as_they_are_read() -> None:
    """A space between two, but none before a sign that closes; white space is one space."""
    block = Block(
        BlockKind.CAPTION, (Run(0, "Die\n Brücke"), Run(20, ", gesperrt"), Run(40, "seit März")), (Run(60, "© A"),)
    )
    assert block.text == "Die Brücke, gesperrt seit März"
    assert block.credit_text == "© A"


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (Basis(BasisKind.LINE, "3", "2. Mai"), "line 3: “2. Mai”"),
        (Basis(BasisKind.HEADLINE), "headline of the page"),
        (Basis(BasisKind.EDITOR, quoted="gedruckte Ausgabe"), "gedruckte Ausgabe"),
    ],
)
def test_a_basis_names_place_and_words(basis: Basis, expected: str) -> None:
    """An editor's reason stands as the editor wrote it."""
    assert str(basis) == expected


@pytest.mark.parametrize("stance", Stance)
def test_each_stance_has_its_side(stance: Stance) -> None:
    """For, open or against."""
    expected = Polarity.AGAINST if stance in AGAINST else Polarity.OPEN if stance in OPEN else Polarity.FOR
    assert stance.polarity is expected


def test_a_key_that_is_not_there_has_the_line_of_its_entry() -> None:
    """So that every message has a line."""
    assert (position("x").line_of("quote"), position("x").line_of("via")) == (10, 5)
    assert event("x", 7).line_of("date_basis") == 7


def test_what_is_cited_twice_is_one_passage() -> None:
    """Passages of positions come first, then those of events."""
    one, two, three = Piece(0, 0, 3), Piece(0, 5, 9), Piece(1, 0, 2)
    source, held = article("Eins.", "Zwei."), position("Eins.")
    citation = Citation(proposal(held), held, 1, None, source, "Eins.", (one, two))
    proven = ProvenEvent(event("Zwei.", 3), source, "Zwei.", (two, three))
    linked = Linked(source, ("p1", "p2"), (citation, replace(citation, pieces=(one,))), (), (proven,))
    assert linked.pieces == (one, two, three)


def test_nothing_is_changed_in_place() -> None:
    """A stage makes a new value."""
    with pytest.raises(FrozenInstanceError):
        Run(0, "x").text = "y"  # type: ignore[misc]


def test_a_packed_text_is_the_same_text():
    """In a page of few words and of many, of which it takes a part of the room."""
    for text in ("", "„Größe“ – 🙂\n", "Der Rat hat lange getagt. " * 200):
        packed = Output("a.md", Packed.of(text))
        assert packed.text == Output("a.md", text).text == text
        assert Packed.of(text).utf8 == text.encode()
        assert Packed.of(text).sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert len(Packed.of("Der Rat hat lange getagt. " * 200).content) < 200


def test_bytes_and_files_are_no_text(tmp_path):
    """Nobody looks for links in them."""
    assert Output("a.zip", b"PK").text is None
    assert Output("a.txt", tmp_path / "a.txt").text is None
