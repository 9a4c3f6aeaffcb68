"""Of a mail that was passed on, only the inner one is read."""

from __future__ import annotations

import textwrap

import pytest

from generator.intake import text_lines, text_mails
from generator.model import BlockKind
from tests.intake.made_up import PARAGRAPHS, TITLE, taken

OUTER = "Von: Ida Probst <ida@amt.example>\nGesendet: 5. Mai 2024 08:12\nAn: Jan Krull\nBetreff: WG: Rat\n\n"
INNER = "Von: Presse <presse@dienst.example>\nGesendet: 4. Mai 2024 06:30\nBetreff: Rat\n\n"
BETWEEN = "bitte lesen, IP\n\n-----Ursprüngliche Nachricht-----\n"
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))
SIGNED = "\n\n--\nIda Probst\nAmt für Brücken\n"


@pytest.mark.parametrize("between", [BETWEEN, "bitte lesen, IP\n\n", ""])
@pytest.mark.parametrize("signed", [SIGNED, ""])
def test_a_mail_that_was_passed_on(between: str, signed: str) -> None:
    """The note and the signature of who passed it on go; its day is that of the inner mail."""
    article = taken(OUTER + between + INNER + TEXT + signed)
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == (TITLE, "2024-05-04")
    assert [block.text for block in article.blocks if block.kind is not BlockKind.TITLE] == list(PARAGRAPHS)


def test_a_mail_whose_lines_are_quoted() -> None:
    """The signs of quotation go, as they do where all lines have them."""
    quoted = "\n".join(f"> {line}".rstrip() for each in TEXT.split("\n") for line in textwrap.wrap(each, 60) or [""])
    article = taken(OUTER + BETWEEN + INNER + quoted + SIGNED)
    assert article.title
    assert article.title.value == TITLE


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        OUTER + TEXT,
        f"{TEXT}\n\n{OUTER}Danke.",
        f"{OUTER}{TEXT}\n\n{INNER}Danke.",
        f"{TEXT}{SIGNED}",
        f"{OUTER}{TEXT}\n\n--\n" + "Name\n" * 12,
    ],
)
def test_mails_of_which_nothing_goes(text: str) -> None:
    """One head, an answer over the mail that it answers, a line of two dashes in another text, and long ones below."""
    lines = text_lines.split(text)
    assert text_mails.read(lines) == ([], lines)


def quoted(text: str) -> str:
    """A text as mail programs quote it."""
    return "\n".join(f"> {line}".rstrip() for each in text.split("\n") for line in textwrap.wrap(each, 60) or [""])


@pytest.mark.parametrize("label", ["", "Am 4. Mai 2024 um 06:30 schrieb Presse:\n"])
def test_a_note_above_a_quoted_text(label: str) -> None:
    """The head and the note of who passed it on go, with their day."""
    article = taken(f"{OUTER}bitte ins Archiv legen, IP\n\n{label}{quoted(TEXT)}{SIGNED}")
    assert article.title
    assert article.title.value == TITLE
    assert article.date is None
    assert [block.text for block in article.blocks if block.kind is not BlockKind.TITLE] == list(PARAGRAPHS)


@pytest.mark.parametrize("label", ["-----Ursprüngliche Nachricht-----\n", "Am 4. Mai 2024 um 06:30 schrieb Presse:\n"])
def test_an_article_in_a_mail_has_its_own_day(label: str) -> None:
    """It counts before those of both mails."""
    text = "\n\n".join((TITLE, "Hohenauer Wochenschau, 2. Mai 2024\n\nVon Eva Muster", *PARAGRAPHS))
    article = taken(f"{OUTER}bitte lesen, IP\n\n{label}{INNER}{quoted(text)}{SIGNED}")
    assert article.title
    assert article.date
    assert article.source
    assert [
        article.title.value,
        article.date.value,
        article.source.value,
        *(each.value for each in article.authors),
    ] == [
        TITLE,
        "2024-05-02",
        "Hohenauer Wochenschau",
        "Eva Muster",
    ]


@pytest.mark.parametrize(("paragraphs", "stays"), [(1, False), (2, True)])
def test_an_answer_above_a_quoted_text(paragraphs: int, stays: bool) -> None:
    """One paragraph is a note; more stay."""
    answer = "\n\n".join(PARAGRAPHS[:paragraphs])
    lines = text_lines.split(f"{OUTER}{answer}\n\n{TEXT}")
    within = frozenset(line.number for line in lines[-4:])
    assert (PARAGRAPHS[0] in [line.text for line in text_mails.read(lines, within)[1][:-4]]) is stays
