"""Lines become blocks, and the rest removed passages, each with its reason and in the order of the source."""

from __future__ import annotations

import pytest

from generator.intake.text_blocks import _is_interview, blocks
from generator.model import Block, BlockKind, Reason, Removed
from tests.intake.made_up import PARAGRAPHS, TEXT, TITLE, read


def made(text: str = TEXT) -> list[Block | Removed]:
    """The blocks and removed passages of a text."""
    found = read(text)
    return blocks(found.lines, found.path, found.place)


def kinds(text: str = TEXT) -> list[tuple[BlockKind, str]]:
    """The blocks."""
    return [(each.kind, each.text) for each in made(text) if isinstance(each, Block)]


def test_blocks_of_a_report() -> None:
    """Kicker, title, and each paragraph."""
    assert kinds() == [
        (BlockKind.KICKER, "Verkehr in Flussstadt"), (BlockKind.TITLE, TITLE),
        *zip((BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH), PARAGRAPHS, strict=True),
    ]  # fmt: skip


def test_what_goes_has_its_reason() -> None:
    """Menu, byline, date line, teaser, footer."""
    reasons = {each.run.text: each.reason for each in made() if isinstance(each, Removed)}
    assert reasons["Von Eva Muster"] is Reason.BYLINE
    assert reasons["3. Mai 2024, 16:27 Uhr"] is Reason.DATELINE
    assert {"Startseite", "Lesen Sie auch", "Impressum"} <= set(reasons)


def test_points_are_items() -> None:
    """With their bullets listed as removed."""
    text = "\n\n".join([TITLE, *PARAGRAPHS[:2], "• Neubau kostet viel.\n• Sanierung kostet wenig.", PARAGRAPHS[2]])
    assert [said for kind, said in kinds(text) if kind is BlockKind.ITEM] == [
        "Neubau kostet viel.", "Sanierung kostet wenig."
    ]  # fmt: skip


def test_the_order_is_that_of_the_source() -> None:
    """Blocks among themselves."""
    places = [each.runs[0].at for each in made() if isinstance(each, Block)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("line", "head"),
    [
        (f"Verkehr:  {TITLE}", [(BlockKind.KICKER, "Verkehr"), (BlockKind.TITLE, TITLE)]),
        (f"Verkehr  |  {TITLE}", [(BlockKind.KICKER, "Verkehr"), (BlockKind.TITLE, TITLE)]),
        (f"3. Mai 2024   {TITLE}", [(BlockKind.TITLE, TITLE)]),
        (f"1.\t{TITLE}", [(BlockKind.TITLE, TITLE)]),
        (f"{TITLE}  12", [(BlockKind.TITLE, TITLE)]),
        (
            f"{TITLE} am Markt  Das kostet die Stadt Geld",
            [(BlockKind.TITLE, f"{TITLE} am Markt"), (BlockKind.LEAD, "Das kostet die Stadt Geld")],
        ),
    ],
)
def test_what_wide_gaps_set_beside_the_headline(line: str, head: list[tuple[BlockKind, str]]) -> None:
    """A kicker and a standfirst stay, a day and a remark go."""
    assert kinds("\n\n".join([line, *PARAGRAPHS]))[: len(head)] == head


def said(words: int, end: str = "") -> str:
    """A line of so many words, the small ones among them."""
    return " ".join((["Rat", "und"] * 40)[:words]) + end


def kind(text: str, line: str) -> BlockKind | None:
    """The kind of a line's block; None where it is none."""
    return next((kind for kind, shown in kinds(text) if shown == line), None)


def over_paragraph(*lines: str) -> str:
    """A report with lines over its last paragraph."""
    return "\n\n".join([TITLE, *PARAGRAPHS[:2], *lines, PARAGRAPHS[2]])


@pytest.mark.parametrize(("words", "heads"), [(15, True), (16, False)])
def test_sub_headings(words: int, heads: bool) -> None:
    """A short line over a paragraph has fifteen words at most; a longer one is a paragraph that is not closed."""
    line = said(words)
    assert (kind(over_paragraph(line), line) is BlockKind.HEADING) is heads


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Rat, Verband und Gutachter", True), ("Neubau, Abriss, Sanierung, Umleitung, Fähre", True),
        ("Die Brücke von Osten (Archivbild)", False), ("Eva Muster @evamuster", False),
        ("Mehr auf www.bruecke.example", False), ("Der Rat sagt:", False), ("Die Brücke …", False),
    ],
)  # fmt: skip
def test_how_sub_headings_end(line: str, heads: bool) -> None:
    """Names of things may be one; what ends with a bracket, holds an address, or announces something is none."""
    assert (kind(over_paragraph(line), line) is BlockKind.HEADING) is heads


@pytest.mark.parametrize(
    ("between", "heads"),
    [
        (("Die Brücke im Mai. Foto: Ida / dpa",), True), (("Anzeige",), True), (("Lesen Sie auch",), False),
        (("4. Mai 2024",), False), (("Von Max Beispiel",), False),
    ],
    ids=["picture", "advertising", "pointer", "day", "byline"],
)  # fmt: skip
def test_what_parts_a_sub_heading_from_its_text(between: tuple[str, ...], heads: bool) -> None:
    """A picture or advertising may; what a teaser is made of shows that the line is a teaser's headline."""
    assert (kind(over_paragraph("Streit um Kosten", *between), "Streit um Kosten") is BlockKind.HEADING) is heads


def test_a_table_of_contents() -> None:
    """Its entries go, the sub-headings stay, questions too: an entry below another is no short answer to it."""
    asked = ["Was kostet ein Neubau der Brücke?", "Wie lange hält die alte Brücke?", "Wann wird im Rat entschieden?"]
    answers = [f"{paragraph} Ende." for paragraph in PARAGRAPHS]
    below = [line for pair in zip(asked, answers, strict=True) for line in pair]
    found = kinds("\n\n".join([TITLE, *PARAGRAPHS, "Die Fragen im Überblick:", *asked, *below]))
    assert [(kind, said) for kind, said in found if said in asked] == [(BlockKind.HEADING, line) for line in asked]


def test_a_sub_heading_over_a_question() -> None:
    """In an interview it stays one; elsewhere the question is the sub-heading, and heads alone."""
    line, question = "Streit um Kosten", "Was kostet ein Neubau?"
    assert kind(over_paragraph(line, question), line) is BlockKind.PARAGRAPH
    assert kind(over_paragraph(line, question), question) is BlockKind.HEADING
    answered = over_paragraph(line, question, "„Er kostet vier Millionen Euro, die wir nicht haben“, sagt Adler.")
    assert kind(answered, line) is BlockKind.HEADING
    assert kind(answered, question) is BlockKind.PARAGRAPH


@pytest.mark.parametrize(("words", "stays"), [(5, True), (4, False)])
def test_a_standfirst_without_a_full_stop(words: int, stays: bool) -> None:
    """Right below the headline a line of five words tells what it is about; a shorter one names a section."""
    line = said(words)
    text = "\n\n".join([TITLE, line, *PARAGRAPHS])
    assert (kind(text, line) is not None) is stays


def talk(questions: int = 3, words: int = 5, answer: int = 4) -> str:
    """An interview whose questions stand alone; the first is answered in a few words."""
    asked = [f"{said(words)} {number}?" for number in range(questions)]
    answers = [said(answer, "."), *PARAGRAPHS[1:], *PARAGRAPHS][:questions]
    turns = [line for pair in zip(asked, answers, strict=True) for line in pair]
    return "\n\n".join([TITLE, PARAGRAPHS[0], *turns, PARAGRAPHS[2] + " Ende."])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (talk(), True), (talk(questions=2), False), (talk(words=29), True), (talk(words=30), False),
        (talk(answer=5), False),
    ],
    ids=["three questions", "two", "thirty words", "31 words", "a longer answer"],
)  # fmt: skip
def test_questions_of_an_interview(text: str, is_one: bool) -> None:
    """Three questions of thirty words at most, one answered in four words or less: no report has that."""
    found = read(text)
    assert _is_interview(found.lines) is is_one


@pytest.mark.parametrize(("words", "kept"), [(4, 2), (5, 1)])
def test_what_stands_twice(words: int, kept: int) -> None:
    """A line of five words is a pull quote the second time; a shorter one may be said twice."""
    line = said(words, ".")
    text = "\n\n".join([TITLE, PARAGRAPHS[0], line, PARAGRAPHS[1], line, PARAGRAPHS[2]])
    assert [shown for _, shown in kinds(text)].count(line) == kept


@pytest.mark.parametrize(("same", "reason"), [(30, Reason.CAPTION_REPEATED), (29, Reason.ALT_TEXT)])
def test_a_caption_right_over_another(same: int, reason: Reason) -> None:
    """Where both begin with the same thirty characters, one is the other again; else it describes the picture."""
    begin = "Die Brücke von Osten gesehen im Abendlicht des Mai"[:same]
    captions = f"{begin}xx. Foto: Ida / dpa\n{begin}yy. Foto: Ida / dpa"
    text = "\n\n".join([TITLE, PARAGRAPHS[0], captions, *PARAGRAPHS[1:]])
    (removed,) = [each for each in made(text) if isinstance(each, Removed) and "xx" in each.run.text]
    assert removed.reason is reason
