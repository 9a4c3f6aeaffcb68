"""Days that a text names, by the rules of its language."""

from __future__ import annotations

from datetime import date

from generator.text import days, english_days
from generator.text.days import DayExpression

_FINDERS = {"de": days.find, "en": english_days.find}
LANGUAGES = frozenset(_FINDERS)
"""The languages for which there are rules."""


def find_in_any(text: str, published: date | None) -> tuple[DayExpression, ...]:
    """The same in a text of an unknown language, such as an editor's: what the rules of any language find."""
    found = {each.start: each for language in sorted(LANGUAGES) for each in find(text, published, language)}
    kept: list[DayExpression] = []
    for _, each in sorted(found.items()):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def find(text: str, published: date | None, language: str) -> tuple[DayExpression, ...]:
    """Every expression that resolves to one day; days that German also writes are found in any other language."""
    return _FINDERS.get(language, days.find)(text, published)
