"""Text to lines: each with its place, its number and what marks it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake.text_lines import cut, split


def test_a_line_knows_its_place() -> None:
    """Number, offset, and whether a blank line stands before."""
    first, second, third = split("Eins.\n\n  Zwei.\nDrei.")
    assert [(line.number, line.runs[0].at, line.gap) for line in (first, second, third)] == [
        (1, 0, True), (3, 9, True), (4, 15, False)
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["• Punkt", "– Punkt", "* Punkt"])
def test_a_bullet_is_no_part_of_the_text(text: str) -> None:
    """It is kept as a mark."""
    (line,) = split(text)
    assert (line.text, line.marker.text if line.marker else "") == ("Punkt", text[0])
    assert not line.heading


def test_markdown_marks_headings() -> None:
    """In a text of another form “#” is what its author wrote."""
    (marked,), (plain,) = split("## Titel", markdown=True), split("## Titel")
    assert (marked.text, marked.heading) == ("Titel", True)
    assert (plain.text, plain.heading) == ("## Titel", False)


def test_wrapped_lines_are_one() -> None:
    """The number of a page in between stands behind the paragraph."""
    whole, page = split("Die alte\n- 3 -\nBrücke.", continued=frozenset({3}))
    assert whole.text == "Die alte Brücke."
    assert [run.at for run in whole.runs] == [0, 15]
    assert whole.words == 3
    assert "3" in page.text


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Das war’s.", True),
        ("„Nein!“", True),
        ("Das war’s. (dpa)", True),
        ("Ende. #bruecke #rat", True),
        ("Mehr", False),
    ],
)
def test_what_ends_as_a_sentence_does(text: str, closed: bool) -> None:
    """Quotation marks, an agency and tags behind it do not matter."""
    (line,) = split(text)
    assert line.closed is closed


def test_a_part_of_a_line_keeps_its_place() -> None:
    """Stripped, and found again in the source."""
    text = "Titel: Die Brücke"
    (line,) = split(text)
    part = cut(line, 6, len(text))
    assert part.text == "Die Brücke"
    assert text[part.runs[0].at :] == "Die Brücke"


@given(st.text("a \n•#-–.\r\u2028", max_size=60))
def test_any_text_comes_back_from_its_lines(text: str) -> None:
    """Each run stands where it says; nothing but white space and marks is between them."""
    lines = split(text)
    runs = sorted([run for line in lines for run in line.runs] + [line.marker for line in lines if line.marker],
                  key=lambda run: run.at)  # fmt: skip
    assert all(text[run.at : run.at + len(run.text)] == run.text for run in runs)
    assert "".join("".join(run.text.split()) for run in runs) == "".join(text.split())


def test_underlined_headings() -> None:
    """A line of signs as long as the line above makes it a heading; a rule between parts does not."""
    lines = split("Der Rat tagt\n============\n\nNoch mehr\n---------\n\nEin Satz, der länger ist.\n---\n")
    assert [line.text for line in lines if line.heading] == ["Der Rat tagt", "Noch mehr"]


@pytest.mark.parametrize(("signs", "heads"), [(9, True), (8, False), (15, True), (16, False)])
def test_an_underline_of_another_length(signs: int, heads: bool) -> None:
    """It is as long as its heading but for three signs, since people count badly; any other is a rule between parts."""
    assert split(f"Der Rat tagt\n{'-' * signs}\n")[0].heading is heads


@pytest.mark.parametrize(("length", "heads"), [(120, True), (121, False)])
def test_an_underlined_line(length: int, heads: bool) -> None:
    """A heading has 120 characters at most; a longer line over a rule is a paragraph."""
    assert split(f"{'Rat ' * 40}"[: length - 1] + f"t\n{'=' * length}\n")[0].heading is heads


@pytest.mark.parametrize(("tags", "closed"), [(37, True), (38, False)])
def test_tags_behind_a_sentence(tags: int, closed: bool) -> None:
    """A post's tags take some 80 characters; where more follow, its last sentence is no longer looked for."""
    (line,) = split(f"Danke. {'#' + 'x' * tags} {'#' + 'x' * 38}")
    assert line.closed is closed


def test_a_heading_with_attributes_is_underlined_as_long_as_its_words():
    """As Pandoc writes it."""
    heading, under = split("Hilfe vom Amt {#hilfe .teil}\n-------------")
    assert heading.headed
    assert not under.headed
