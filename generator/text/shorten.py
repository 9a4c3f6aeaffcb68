"""Shortens texts between words."""

from __future__ import annotations

SHOWN = 80
"""How many characters of a passage a message shows: a line of a terminal."""


def shortened(text: str, length: int) -> str:
    """At most about `length` characters, cut between words and then marked by “ …”."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
