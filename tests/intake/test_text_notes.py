"""Signs of notes go, the notes stay."""

from __future__ import annotations

import pytest

from generator.intake import text_notes
from generator.intake.text_lines import split
from generator.model import Form
from tests.intake.made_up import PARAGRAPHS, TITLE, taken


@pytest.mark.parametrize(("first", "second"), [("[1]", "[2]"), ("¹", "²")])
def test_signs_and_notes(first: str, second: str) -> None:
    """A word is whole without its sign, and a note is an item behind it."""
    text = f"Der Rat{first} tagt.\n\nEr stimmt zu.{second} Dann geht er.\n\n{first} Rat der Stadt.\n{second} Protokoll."
    kept, removed = text_notes.read(split(text))
    assert [line.runs[0].text for line in kept] == ["Der Rat", "Er stimmt zu.", "Rat der Stadt.", "Protokoll."]
    assert [line.text for line in kept][:2] == ["Der Rat tagt.", "Er stimmt zu. Dann geht er."]
    assert [each.run.text for each in removed] == [first, second]
    assert [text_notes.is_note(line) for line in kept] == [False, False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        "Auf 20 m² wohnt er.",
        "Auf 20 m², 20m², nicht km², bei CO² wohnt er.\n\n² Laut Rat.",
        "Er sagte [1] nichts.\n\n[2] Doch.",
        "[12] Punkte hat er.",
        "[12.30] Es beginnt.",
    ],
)
def test_what_is_no_note(text: str) -> None:
    """Units of measure, signs without a note, and notes without a sign stay as they are."""
    lines = split(text)
    assert text_notes.read(lines) == (lines, [])


def test_a_note_of_markdown_that_names_a_day() -> None:
    """It stays below the text, though a line of a day and little else is none elsewhere."""
    text = f"# {TITLE}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}[^1]\n\n[^1]: Sitzung vom 1. September 2025, öffentlich.\n"
    article = taken(text, Form.MARKDOWN)
    assert article.blocks[-1].text == "Sitzung vom 1. September 2025, öffentlich."
