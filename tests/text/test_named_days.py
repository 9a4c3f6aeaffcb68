"""Days by the rules of the text's language."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import named_days

PUBLISHED = date(2025, 8, 20)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Am Montag kam er.", "de", ["2025-08-18"]),
        ("He came on Monday.", "en", ["2025-08-18"]),
        ("He came on Monday.", "de", []),
        ("Il est venu le 2025-08-18.", "fr", ["2025-08-18"]),
    ],
)
def test_by_the_language(text, language, days):
    """Of a language without rules, what all write alike."""
    assert [each.value for each in named_days.find(text, PUBLISHED, language)] == days


def test_in_any_language():
    """In order, and none twice, whichever rules find it."""
    text = "She left on Monday. Er sagte am Dienstag nein. 2025-08-20: der 3. September, the 4th of September"
    found = named_days.find_in_any(text, PUBLISHED)
    assert [each.value for each in found] == ["2025-08-18", "2025-08-19", "2025-08-20", "2025-09-03", "2025-09-04"]
