"""“Did you mean …”: finds the word of a list that somebody meant who typed another one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.text.slug import slug

_ALIKE = 0.6
"""Share of equal characters that a word needs to be suggested: the default of difflib, two slips in five."""
_LISTED = 20
"""Words of a list that a message names: some two lines."""


def fold(word: str) -> str:
    """One form for all ways to type a word: capital letters, transcribed umlauts and signs between words do not
    matter."""
    return slug(word)


def meant(typed: str, known: Iterable[str]) -> str:
    """The word of `known` most like the one typed; empty when none is like it."""
    by_form = {fold(word): word for word in known}
    found = difflib.get_close_matches(fold(typed), sorted(by_form), 1, _ALIKE)
    return by_form[found[0]] if found else ""


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """A hint what to write instead: the most likely word, then all words if they are few, else the most similar
    ones."""
    choices = sorted(set(known))
    if not choices:
        return "add it first; there is none yet"
    likely = meant(typed, choices)
    question = f"did you mean “{likely}”? " if likely else ""
    listed = choices if len(choices) <= _LISTED else difflib.get_close_matches(typed, choices, _LISTED)
    return (
        f"{question}use one of: {', '.join(listed)}" if listed else f"none of the {len(choices)} there are is like it"
    )
