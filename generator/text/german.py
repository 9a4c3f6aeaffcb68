"""German days and months as the search index shows them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date


def day(value: date | str) -> str:
    """“26. August 2025”, from a day or its ISO form; no line breaks between day and month."""
    day = date.fromisoformat(value) if isinstance(value, str) else value
    return format_date(day, "d.\N{NO-BREAK SPACE}MMMM y", "de")


def month(value: str) -> str:
    """“August 2025”, from YYYY-MM."""
    return format_date(date.fromisoformat(f"{value}-01"), "MMMM y", "de")
