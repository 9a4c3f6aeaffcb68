"""What a messenger exports with an article is no part of it."""

from __future__ import annotations

import pytest

from generator.intake import text_chats, text_lines
from generator.model import BlockKind
from tests.intake.made_up import PARAGRAPHS, TITLE, taken

BODY = "\n\n".join(PARAGRAPHS)
IPHONE = "[04.05.24, 18:04:11] {}: "
ANDROID = "04.05.24, 18:04 - {}: "
SEALED = "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen."


def shown(text: str) -> tuple[str | None, str | None, list[str]]:
    """Headline, day and all other blocks of a text."""
    article = taken(text)
    blocks = [block.text for block in article.blocks if block.kind is not BlockKind.TITLE]
    title, day = (fact.value if fact else None for fact in (article.title, article.date))
    return title, day, blocks


@pytest.mark.parametrize("stamp", [IPHONE, ANDROID])
def test_a_channel(stamp: str) -> None:
    """All that its sender says is the article, of the day it was sent; what the messenger says is not."""
    named = stamp.format("Bote Aktuell")
    said = [
        SEALED,
        f"*{TITLE}*\n\n{BODY}",
        "Bild weggelassen",
        "Der Rat _berät_ im Juni. <Diese Nachricht wurde bearbeitet.>",
    ]
    title, day, blocks = shown("\n".join(named + each for each in said))
    assert (title, day) == (TITLE, "2024-05-04")
    assert blocks == [*PARAGRAPHS, "Der Rat berät im Juni."]


@pytest.mark.parametrize("stamp", [IPHONE, ANDROID])
def test_an_article_that_somebody_passed_on(stamp: str) -> None:
    """What others say of it is not of it, and its own day counts."""
    uta, jan = stamp.format("Uta"), stamp.format("Jan")
    article = f"{uta}*{TITLE}*\nVon Eva Muster\n3. Mai 2024\n\n{BODY}"
    text = f"{uta}Hier der Artikel\n{article}\n{jan}Oh je!\n{uta}<Medien ausgeschlossen>"
    assert shown(text) == (TITLE, "2024-05-03", list(PARAGRAPHS))
    assert [each.value for each in taken(text).authors] == ["Eva Muster"]


def test_notices_of_android_have_no_sender() -> None:
    """And a name has no colon behind it in them."""
    text = f"04.05.24, 18:04 - {SEALED}\n{ANDROID.format('Bote')}{BODY}"
    assert shown(text)[2] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        f"{ANDROID.format('Hohenau')}{BODY}",
        f"{TITLE}\n{IPHONE.format('Uta')}{BODY}",
        f"{IPHONE.format('Uta')}{PARAGRAPHS[0]}\n{IPHONE.format('Jan')}{PARAGRAPHS[1]}",
        f"[44.15.24, 18:04:11] Uta: {BODY}",
        BODY,
        "",
    ],
)
def test_texts_that_stay(text: str) -> None:
    """A report that opens with day and place, one that quotes a chat, a talk, and what is no day."""
    lines = text_lines.split(text)
    facts, removed, kept = text_chats.read(lines)
    assert (facts.date, removed, kept) == (None, [], lines)


@pytest.mark.parametrize("words", ["Bürger*innen und Leser*innen", "2 * 3 * 4", "snake_case_name", "Preis* ~ 5 Euro"])
def test_signs_that_mark_nothing(words: str) -> None:
    """Within words and between blanks they stay."""
    (line,) = text_chats.read(text_lines.split(IPHONE.format("Bote") + words))[2]
    assert line.text == words


def test_a_pointer_below_a_message() -> None:
    """It goes and ends nothing: the next message is of the article, too."""
    named = IPHONE.format("Bote Aktuell")
    text = f"{named}*{TITLE}*\n\n{BODY}\n\nMehr dazu: https://bote.example/rat\n{named}{PARAGRAPHS[0]} Nachtrag."
    assert shown(text)[2] == [*PARAGRAPHS, f"{PARAGRAPHS[0]} Nachtrag."]
