"""Columns that stand side by side in a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import text_columns

LEFT = [
    "Das Kabinett hat am Montag erneut",
    "über Sicherheitsgarantien bera-",
    "ten. Ein Beschluss fiel nicht,",
    "wie mehrere Teilnehmer sagten.",
    "",
    "Der Regierungssprecher nannte die",
    "Gespräche nach der Sitzung",
]
RIGHT = [
    "konstruktiv. Er verwies auf die",
    "kommende Woche.",
    "",
    "Die Opposition verlangt dagegen",
    "eine Abstimmung im Parlament und",
    "will zuvor die Kosten kennen, be-",
    "vor sie zustimmt.",
]


def side_by_side(left: list[str], right: list[str], width: int = 38) -> str:
    """Two columns as PDF programs copy them."""
    return "\n".join(f"{a.ljust(width)}{b}".rstrip() for a, b in zip(left, right, strict=True))


def test_one_below_the_other() -> None:
    """Words that were cut are whole, a sentence goes on in the next column, rows keep their number."""
    text = f"Kabinett berät\n\n{side_by_side(LEFT, RIGHT)}\n\nSeite 3"
    found, parted = text_columns.unfolded(text)
    assert parted == len(LEFT)
    assert [line for line in found.split("\n") if line] == [
        "Kabinett berät",
        "Das Kabinett hat am Montag erneut über Sicherheitsgarantien beraten. Ein Beschluss fiel nicht, "
        "wie mehrere Teilnehmer sagten.",
        "Der Regierungssprecher nannte die Gespräche nach der Sitzung konstruktiv. Er verwies auf die kommende Woche.",
        "Die Opposition verlangt dagegen eine Abstimmung im Parlament und will zuvor die Kosten kennen, "
        "bevor sie zustimmt.",
        "Seite 3",
    ]
    assert found.split("\n").index("Seite 3") == text.split("\n").index("Seite 3")


def test_the_longer_column_goes_on_alone() -> None:
    """On the left or on the right."""
    whole = [*LEFT[:4], "Das war alles."], [*RIGHT[3:], ""]
    for left, right in (whole, whole[::-1]):
        found, parted = text_columns.unfolded(side_by_side(left, right))
        assert parted == 5
        assert "Parlament und will zuvor die Kosten kennen, bevor sie zustimmt." in found


SAID = (
    "Der Gemeinderat von Hohenau hat am Montagabend beschlossen, die alte Brücke über die Aue im kommenden Jahr zu "
    "erneuern. Die Arbeiten sollen im März beginnen und bis zum Herbst dauern, wie die Bürgermeisterin nach der "
    "Sitzung sagte.",
    "Der Verkehr wird in dieser Zeit über die Umgehungsstraße geleitet. Anwohner hatten mehrfach gegen die Pläne "
    "protestiert, weil sie Lärm und Staus befürchten.",
    "Die Opposition im Rat kritisierte die Entscheidung. Das Geld fehle an anderer Stelle, sagte ihr Sprecher, und "
    "forderte, zunächst die Schulen zu sanieren.",
)


def column(*paragraphs: str, indent: str = "") -> list[str]:
    """The rows of a narrow column, with a blank one between paragraphs if their first lines are not indented."""
    rows = [[*wrap(each, 30, initial_indent=indent), *([] if indent else [""])] for each in paragraphs]
    return [row for each in rows for row in each]


def beside(*columns: list[str], gaps: Sequence[int] = (6,)) -> str:
    """Columns side by side with gaps that vary from row to row."""
    rows = enumerate(zip_longest(*columns, fillvalue=""))
    return "\n".join(
        "".join(piece.ljust(30 + gaps[index % len(gaps)]) for piece in pieces).rstrip() for index, pieces in rows
    )


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (beside(column(SAID[0]), column(SAID[2]), gaps=(6, 7, 5, 6, 8, 4)), (SAID[0], SAID[2])),
        (beside(column(SAID[0], indent="  "), column(SAID[2], indent="  ")), (SAID[0], SAID[2])),
        (beside(column(*SAID[:2]), column(SAID[2])), SAID),
        (beside(column(SAID[2]), column(*SAID[:2])), (SAID[2], *SAID[:2])),
        (beside(column(SAID[0], "Umleitung", SAID[1]), column(SAID[2])), (SAID[0], "Umleitung", *SAID[1:])),
        (beside(*([column(each) for each in SAID])), SAID),
        (beside(column(*SAID[:2]), column(SAID[2], SAID[1]), column(SAID[1], SAID[0])), (*SAID, *SAID[1::-1], SAID[1])),
    ],
    ids=["ragged", "indented", "longer on the left", "on the right", "heading", "three", "blank in the middle one"],
)
def test_columns_as_pages_set_them(text: str, paragraphs: Sequence[str]) -> None:
    """Each paragraph is whole, whether the gutter is ragged, first lines are indented or columns differ in length."""
    assert sorted(row for row in text_columns.unfolded(text)[0].split("\n") if row) == sorted(paragraphs)


def test_thousands_of_columns_are_no_page() -> None:
    """More columns than a page has are left side by side, and no search for them goes deeper."""
    cells = [f"und so weiter {number}" for number in range(2000)]
    text = "\n".join(["   ".join(cells)] * 4)
    assert Counter(text_columns.unfolded(text)[0].split()) == Counter(text.split())


def test_a_line_below_both_columns_stays_below() -> None:
    """One or two lines below a blank row are no more of the left column."""
    text = beside([*column(SAID[0]), "Seite 3"], column(SAID[2]))
    assert text_columns.unfolded(text)[0].rstrip().endswith("\nSeite 3")


def test_tables_and_times_are_no_columns() -> None:
    """Cells are short or begin with capitals; three rows may be parted by chance; one paragraph has no gutter."""
    table = [("Stromnetze und Leitungen Nord", "4 Milliarden Euro im Jahr")] * 6
    times = [("19:40", "die Minister haben das Haus verlassen")] * 6
    for rows in (table, times, list(zip(LEFT[:3], RIGHT[3:6], strict=True))):
        text = side_by_side([a for a, _ in rows], [b for _, b in rows])
        assert text_columns.unfolded(text) == (text, 0)
    assert text_columns.unfolded("Ein Satz.  Noch  einer,  mit  Lücken.") == (
        "Ein Satz.  Noch  einer,  mit  Lücken.",
        0,
    )


@given(st.lists(st.text(alphabet="ab .,", max_size=60), max_size=12))
def test_no_sign_is_lost(rows: list[str]) -> None:
    """Whatever stands in a text, only its order and its blanks change, and rows keep their number."""
    text = "\n".join(rows)
    found, _ = text_columns.unfolded(text)
    assert Counter(found.replace(" ", "")) == Counter(text.replace(" ", ""))
    assert found.count("\n") == text.count("\n")


def columns(rows: int, parted: int | None = None, words: int = 4, lower: int = 0) -> str:
    """Rows of which so many have words on both sides of a gutter, the last one among them; of each side so many begin
    small."""
    lines = []
    for row in range(rows):
        said = " ".join(["Wort"] * words) if row >= lower else " ".join(["wort"] * words)
        lines.append(f"{said:<30}{said if parted is None or row < parted - 1 or row == rows - 1 else ''}".rstrip())
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        (columns(3, lower=3), 0),
        (columns(4, lower=4), 4),
        (columns(10, parted=5, lower=10), 0),
        (columns(10, parted=6, lower=10), 10),
        (columns(6, words=2, lower=6), 0),
        (columns(6, words=3, lower=6), 6),
        (columns(6, lower=1), 0),
        (columns(6, lower=2), 6),
    ],
    ids=["three rows", "four", "half on both sides", "most", "two words", "three", "one of six goes on", "two"],
)
def test_what_is_a_column(text: str, parted: int) -> None:
    """Four rows, most with words on both sides, three words in each, a third of them in a sentence; else a table."""
    assert text_columns.unfolded(text)[1] == parted


def test_columns_of_a_page() -> None:
    """A page has 400 rows at most: what follows is another one, whose left column comes below the right one above."""
    rows = [f"{f'links {row} im Satz':<30}rechts {row} im Satz" for row in range(404)]
    text, _ = text_columns.unfolded("\n".join(rows))
    assert text.index("rechts 399 im") < text.index("links 400 im") < text.index("rechts 400 im")
    assert text.index("links 399 im") < text.index("rechts 0 im")
