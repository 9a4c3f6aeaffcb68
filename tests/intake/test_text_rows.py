"""Rows of tables, however a text parts their cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.dossier import quote_search
from generator.intake import clean
from generator.model import Article, BlockKind
from generator.seeds import read

TITLE = "Stadt legt ausgeglichenen Haushalt vor"
ABOVE = (
    "Die Stadt Musterhausen hat am Montag ihren Haushalt vorgestellt, der erstmals seit Jahren ausgeglichen ist.\n\n"
    "Kämmerin Eva Muster sagte, die Ausgaben für Schulen und Kitas stiegen, die der Verwaltung blieben gleich."
)
BELOW = (
    "Im Stadtrat zeichnet sich eine breite Mehrheit für den Entwurf ab, auch wenn einzelne Änderungen verlangen.\n\n"
    "Die Entscheidung soll am 12. September fallen, teilte die Verwaltung mit und verwies auf die Beratungen."
)
ROWS = [("Bereich", "2024", "2025"), ("Schulen", "12,5 Mio.", "14,1 Mio."), ("Verwaltung", "6,1 Mio.", "6,1 Mio.")]
SAID = [" ".join(row) for row in ROWS]
TABBED = "\n".join("\t".join(row) for row in ROWS)
SPACED = "\n".join("".join(cell.ljust(14) for cell in row).rstrip() for row in ROWS)
BARRED = "\n".join(f"| {' | '.join(row)} |" for row in (ROWS[0], ("---",) * 3, *ROWS[1:]))


def taken(text: str, folder: Path, name: str = "artikel.txt") -> Article:
    """The article of a text around which an article stands."""
    path = folder / name
    path.write_text(f"{'# ' if name.endswith('.md') else ''}{TITLE}\n\n{ABOVE}\n\n{text}\n\n{BELOW}\n", "utf-8")
    raw, _ = read.article(path)
    assert raw
    article, _ = clean.clean(raw)
    assert article
    return article


def rows(article: Article) -> list[str]:
    """Its rows of tables."""
    return [block.text for block in article.blocks if block.kind is BlockKind.ROW]


@pytest.mark.parametrize(
    ("text", "name"),
    [(TABBED, "artikel.txt"), (SPACED, "artikel.txt"), (BARRED, "artikel.txt"), (BARRED, "artikel.md")],
    ids=["tabs", "gaps", "bars", "Markdown"],
)
def test_a_table_is_kept_row_by_row(text: str, name: str, tmp_path: Path) -> None:
    """Head and rows, each of them quotable, its cells its runs."""
    article = taken(text, tmp_path, name)
    assert rows(article) == SAID
    assert all(quote_search.locate(row, article) for row in SAID[1:])
    assert [len(block.runs) for block in article.blocks if block.kind is BlockKind.ROW] == [3, 3, 3]
    assert not any(block.kind is BlockKind.HEADING for block in article.blocks)


def test_rows_that_say_the_same_both_stand(tmp_path: Path) -> None:
    """Unlike a paragraph, a row may come twice."""
    twice = f"{TABBED}\nDavon fest\t6,1 Mio.\t6,1 Mio. im Jahr\nDavon fest\t6,1 Mio.\t6,1 Mio. im Jahr"
    assert rows(taken(twice, tmp_path))[-2:] == ["Davon fest 6,1 Mio. 6,1 Mio. im Jahr"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Schulen\t12,5 Mio.",
        "Der Rat tagt am Montag.  Die Kosten sind hoch.\nDer Kreis hilft gern.  Das Land zahlt mit.",
        "Die Brücke am Markt wird im kommenden Jahr gebaut, sagte sie\tund der Tunnel am Fluss folgt dann, sagte er.\n"
        "Der Kreis hält das für richtig und will die Kosten tragen\twenn auch das Land sich zur Hälfte beteiligt.",
    ],
    ids=["one line", "two spaces behind a sentence", "running text"],
)
def test_what_is_no_table(text: str, tmp_path: Path) -> None:
    """A line alone, sentences with two spaces between them, two columns of running text."""
    assert rows(taken(text, tmp_path)) == []
