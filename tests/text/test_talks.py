"""Who says which paragraph of an interview."""

from __future__ import annotations

import pytest

from generator.text import talks
from generator.text.talks import ASKING

ANSWERS = ("Anna Adler: Ja, das wollen wir.", "Adler: Bald.", "Adler: Wir prüfen das.")
CASES = [
    ("questions without a name", ["Wann?", ANSWERS[0], "Das klingt unsicher.", ANSWERS[1], "„Und wer zahlt?“",
     ANSWERS[2]], [ASKING, "Anna Adler", ASKING, "Adler", ASKING, "Adler"]),
    ("what goes on, or ends, is no question", ["Wer?", ANSWERS[0], "Wann?", *ANSWERS[1:], "Und das bald.",
     "Das Gespräch führte Ida Probst."], [ASKING, "Anna Adler", ASKING, "Adler", "Adler", "", ""]),
    ("the last paragraph before an answer", ["Anna Adler über die Brücke", "Wann?", *ANSWERS[:2], "Wo?", ANSWERS[2]],
     ["", ASKING, "Anna Adler", "Adler", ASKING, "Adler"]),
    ("whoever asks is named, too", ["Bote: Wann?", ANSWERS[0], "Bote: Wie?", "Aber wie?", ANSWERS[1], "Bote: Wo?",
     "Sie schwieg.", ANSWERS[2], "Bote: Wer?", ANSWERS[2]],
     ["Bote", "Anna Adler", "Bote", ASKING, "Adler", "Bote", "", "Adler", "Bote", "Adler"]),
    ("names that stand once or twice", ["Hintergrund: Die Brücke ist alt.", "Wann?", ANSWERS[0], "Wo?", ANSWERS[1],
     "Fazit: Es wird teuer."], [""] * 6),
    ("one question is none of an interview", ["Wann?", *ANSWERS], [""] * 4),
    ("questions of others' paragraphs", [*ANSWERS, "Wann?", "Es ist offen.", "Wer?", "Niemand."], [""] * 7),
    ("whoever asks themselves", ["Adler: Wann?", ANSWERS[1], "Adler: Wo?", ANSWERS[1]], [""] * 4),
    ("what is told three times", ["Der Rat tagt.", *["Update: Er tagt noch."] * 3], [""] * 4),
    ("places in a live blog", ["Ulm: Wir bauen.", "Bonn: Wer zahlt?", "Ulm: Der Rat tagt.", "Ulm: Sie ist zu."],
     [""] * 4),
    ("no interview", ["Der Rat tagt.", "Adler sagte: „Ja.“"], ["", ""]),
    ("nothing", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_says_a_paragraph(paragraphs: list[str], expected: list[str]) -> None:
    """The name before it, as printed; a paragraph without one, over an answer, is a question."""
    assert talks.said_by(paragraphs) == expected


def test_what_stands_behind_the_name() -> None:
    """The answer itself."""
    assert talks.answer(ANSWERS[0], "Anna Adler") == "Ja, das wollen wir."
