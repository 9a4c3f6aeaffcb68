"""Of a file of subtitles only what is said stays, with who says it."""

from __future__ import annotations

import pytest

from generator.intake import text_subtitles
from generator.model import BlockKind
from tests.intake.made_up import taken

SAID = (
    "<v Moderatorin>Guten Tag. Bei uns ist heute",
    "der Müller Bruno Imhoff.",
    "<v.loud Imhoff>Grüß <i>Gott</i>.</v>",
    "<v Imhoff>Ich mahle seit vierzig Jahren.",
    "Am liebsten Roggen.",
    "<v Moderatorin>Und wenn der Bach kein Wasser hat?",
)


def cues(said: tuple[str, ...], name: str = "{}\n", end: str = "00:00:{:02}.900 align:start") -> str:
    """A file of WebVTT with these texts."""
    times = (f"{name.format(at)}00:00:{at:02}.000 --> {end.format(at)}\n{text}" for at, text in enumerate(said, 1))
    return "WEBVTT - Mühle\nKind: captions\n\nNOTE Talk vom 13. Mai 2025\n\n" + "\n\n".join(times) + "\n"


@pytest.mark.parametrize("name", ["{}\n", "", "a1b2/{}-0\n"])
def test_a_talk(name: str) -> None:
    """Each turn is one paragraph under its name; header, notes, identifiers, times and styles go, the day is read."""
    article = taken(cues(SAID, name))
    assert article.date
    assert article.date.value == "2025-05-13"
    assert [block.text for block in article.blocks] == [
        "Moderatorin: Guten Tag. Bei uns ist heute der Müller Bruno Imhoff.",
        "Imhoff: Grüß Gott. Ich mahle seit vierzig Jahren. Am liebsten Roggen.",
        "Moderatorin: Und wenn der Bach kein Wasser hat?",
    ]
    assert all(block.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH) for block in article.blocks)


def test_subtitles_that_roll_up() -> None:
    """What is shown again below the next time is said once."""
    lines = ["heute geht es um die Mühle am Bach", "die seit vierzig Jahren mahlt", "und um ihren Müller", "den Bruno"]
    lines += ["und um das Korn.", "Am liebsten Roggen."]
    rolled = tuple(f"{before}\n{line}" if before else line for before, line in zip(("", *lines), lines, strict=False))
    article = taken(cues(rolled, ""))
    assert [block.text for block in article.blocks] == [" ".join(lines[:5]), lines[5]]


@pytest.mark.parametrize("text", ["Er sagte <v Anna>Ja</v>.\n" * 9, "A --> B: <i>so</i>\n" * 4])
def test_marks_in_other_texts_stay(text: str) -> None:
    """Only a file with times has such marks."""
    assert text_subtitles.unmarked(text)[0] == text
