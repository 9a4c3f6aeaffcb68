"""Shortens texts between words."""

from __future__ import annotations


def shortened(text: str, length: int) -> str:
    """At most about `length` characters, cut between words and then marked by “ …”."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
