"""Texts as a terminal shows them: shortened between words, and without characters that it obeys."""

from __future__ import annotations

SHOWN = 80
"""How many characters of a passage a message shows: a line of a terminal."""


def shortened(text: str, length: int) -> str:
    """At most about `length` characters, cut between words and then marked by “ …”."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def printable(text: str) -> str:
    """The text with “�” for each character that a terminal would obey, as articles may hold such."""
    return "".join(character if character.isprintable() else "�" for character in text)
