"""German as a newspaper would print it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.text import german


@pytest.mark.parametrize("value", [date(2025, 8, 2), "2025-08-02"])
def test_days(value):
    """Day and month stay on one line."""
    assert german.day(value) == "2.\N{NO-BREAK SPACE}August 2025"


def test_months():
    """From the form that page names have."""
    assert german.month("2025-03") == "März 2025"
