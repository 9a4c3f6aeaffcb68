"""“Did you mean …”: finds the word of a list that somebody meant who typed another one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from generator.text.slug import slug

_ALIKE = 0.6
"""Share of equal characters that a word needs to be suggested: the default of difflib, two slips in five."""
_TIED = 5
"""Words that may be equally like the one typed, as those of two languages are."""
_LISTED = 20
"""Words of a list that a message names: some two lines."""


def fold(word: str) -> str:
    """One form for all ways to type a word: capital letters, transcribed umlauts and signs between words do not
    matter."""
    return slug(word)


def meant(typed: str, known: Iterable[str]) -> str:
    """The word of `known` most like the one typed, of several the first; empty when none is like it."""
    form, by_form = fold(typed), dict[str, str]()
    for word in known:
        by_form.setdefault(fold(word), word)
    found = difflib.get_close_matches(form, by_form, _TIED, _ALIKE)
    likeliest = max((each for each in by_form if each in found), key=lambda each: _ratio(form, each), default="")
    return by_form.get(likeliest, "")


def _ratio(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, other, one).ratio()


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
