"""Where a noun phrase ends with all that belongs to it."""

from __future__ import annotations

import pytest

from generator.text.noun_phrases import phrase_at, words
from generator.text.phrase_ends import whole_end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Chef der Kammer, Nachfolger von Busch, Anton Adler, sagte ab.", 2),
        ("Der Erklärung der Minister vom Dienstag zufolge regnet es.", "Der Erklärung der Minister vom Dienstag"),
        ("Der Minister vom Dienstag sagte ab.", "Der Minister"),
        ("Planungen der Kammer aus dem Jahr 2005 zufolge regnet es.", "Planungen der Kammer aus dem Jahr"),
        (
            "Einer Erklärung vom Montag, dem 3. Mai 2004, zufolge regnet es.",
            "Einer Erklärung vom Montag, dem 3. Mai 2004",
        ),
        (
            "Der Ankündigung der Kammer von heute Mittag zufolge regnet es.",
            "Der Ankündigung der Kammer von heute Mittag",
        ),
        (
            "Adler, ein kluges, der Kammer zugehöriges Mitglied des Rats aus Ulm, sagte ab.",
            "Adler, ein kluges, der Kammer zugehöriges Mitglied des Rats aus Ulm",
        ),
        (
            "Anton Adler, der Chef der Kammer bei den Wahlen in Ulm, sagte ab.",
            "Anton Adler, der Chef der Kammer bei den Wahlen in Ulm",
        ),
        ("Der Bund, kurz „BfU“, sagte ab.", "Der Bund, kurz „BfU“"),
        ("Die Partei, der Adler in Ulm angehört, sagte ab.", "Die Partei"),
        ("Adler, der nach Ulm kam und Busch, seinen Freund, traf, sagte ab.", "Adler"),
        ("Adler, die Brücke sei fertig, sagte ab.", "Adler"),
        ("Anton Adler, Sprecher der Kammer, sagte gestern, der Brand, ein großer, sei vorbei.", 1),
        ("Adler sagte ab.", "Adler"),
        ("Er sagte ab.", "Er"),
    ],
)
def test_appositions_belong_to_a_phrase(text: str, expected: str | int) -> None:
    """Appositions follow one another; a source has its date with it, a person has not."""
    phrase = phrase_at(words(text), 0)
    assert phrase
    whole = text[: whole_end(text, phrase)]
    assert whole == expected or whole.count(",") == expected
