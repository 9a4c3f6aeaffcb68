"""What a sentence wants instead of something else, told apart."""

from __future__ import annotations

import pytest

from generator.text.contrasts import apart


@pytest.mark.parametrize(
    ("text", "without", "things"),
    [
        ("Adler forderte eine Brücke und keinen Tunnel.", "Adler forderte eine Brücke.", ["Tunnel"]),
        ("Adler forderte eine Brücke statt eines Tunnels.", "Adler forderte eine Brücke .", ["eines Tunnels"]),
        ("Adler fordert keinen Tunnel, sondern eine Brücke.", "Adler fordert eine Brücke.", ["Tunnel"]),
        ("Adler fordert nicht nur eine Brücke, sondern auch Geld.", "Adler fordert eine Brücke, Geld.", []),
        ("Das Land bot Hilfe an, nannte aber keine Summe.", "Das Land bot Hilfe an, nannte.", ["Summe"]),
        ("Adler will auch ohne Zusage anderer bauen.", "Adler will  anderer bauen.", []),
        ("Adler fordert keine Brücke.", "Adler fordert keine Brücke.", []),
        ("Adler will bauen und lehnt keinen Plan ab.", "Adler will bauen und lehnt keinen Plan ab.", []),
    ],
)
def test_what_is_not_wanted(text, without, things):
    """It leaves the sentence; a clause with a verb of its own stays."""
    told, unwanted = apart(text)
    assert told == without
    assert [each.thing for each in unwanted] == things


def test_what_else_a_sentence_denies():
    """“keine Brücke und keinen Tunnel” denies both."""
    _, (tunnel,) = apart("Adler will keine Brücke und keinen Tunnel.")
    assert tunnel.denied
    assert tunnel.alone
