"""What an agency tells newsrooms below its report is no part of it."""

from __future__ import annotations

import pytest

from generator.intake import text_lines, text_wires
from generator.model import BlockKind
from tests.intake.made_up import PARAGRAPHS, TITLE, taken

HEAD = f"dpa-lno 0311\nKommunen/Verkehr/\n(Zusammenfassung 1500 - neu: Landrat)\n{TITLE}\n(Foto - Archiv)\n\n"
NOTES = """# Notizblock

## Redaktionelle Hinweise
- Eine Reportage folgt bis 1800

* * * *
Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

## dpa-Kontakte
- Autorin: Ida Probst, +49 000 1234, <probst@agentur.example>
- Redaktion: Jan Krull, +49 000 5678
dpa/lno ipr xx n1 jkr
031512 Jun 24
"""


@pytest.mark.parametrize("notes", [NOTES, NOTES[NOTES.index("Die folgenden") :], NOTES[NOTES.index("## dpa-Kon") :]])
def test_notes_for_newsrooms(notes: str) -> None:
    """They go from wherever they begin, and tell day and author; labels above the headline are no part of it."""
    article = taken(f"{HEAD}Hohenau (dpa/lno) - {PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n{notes}")
    assert article.title
    assert article.date
    assert article.source
    assert (article.title.value, article.date.value, article.source.value) == (TITLE, "2024-06-03", "dpa")
    assert [each.value for each in article.authors] == ["Ida Probst"]
    kept = [block.text for block in article.blocks if block.kind is not BlockKind.TITLE]
    assert kept == [f"Hohenau (dpa/lno) - {PARAGRAPHS[0]}", PARAGRAPHS[1]]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{PARAGRAPHS[0]}\n\nNotizblock\n\n{PARAGRAPHS[1]}",
        f"{TITLE}\n\ndpa-Kontakte\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}",
        f"{TITLE}\n\n{PARAGRAPHS[0]}\n\nDie Informationen seien nicht zur Veröffentlichung bestimmt gewesen, sagte er.",
        "",
    ],
)
def test_texts_without_notes(text: str) -> None:
    """A heading of that name, contacts above the text, and a sentence."""
    lines = text_lines.split(text)
    facts, removed, kept = text_wires.read(lines)
    assert (facts.date, facts.authors, removed, kept) == (None, (), [], lines)


@pytest.mark.parametrize(
    ("line", "kept"), [("Utl.: Neun Orte zahlen weiter =", "Neun Orte zahlen weiter"), ("1 + 1 =", "1 + 1 =")]
)
def test_signs_at_a_standfirst(line: str, kept: str) -> None:
    """Those of the APA; the same sign at another line stays."""
    removed, lines = text_wires.signs(text_lines.split(line))
    assert [each.text for each in lines] == [kept]
    assert " ".join(each.run.text for each in removed) in ("Utl.: =", "")


def test_a_report_of_the_apa() -> None:
    """The line over “Utl.:” is its headline."""
    below = "Naturverband will die alte Brücke am Markt sanieren lassen"
    report = f"Hohenau (APA) - {PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"
    article = taken(f"Kommunen/Verkehr/Hohenau\n\n{TITLE}\n\nUtl.: {below} =\n\n{report}")
    assert article.title is not None
    assert article.title.value == TITLE
    assert below in [block.text for block in article.blocks]
