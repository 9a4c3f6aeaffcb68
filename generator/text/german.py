"""German days and months as the search index shows them."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def day(value: date | str) -> str:
    """“26. August 2025”, from a day or its ISO form; no line breaks between day and month."""
    day = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{day.day}.\N{NO-BREAK SPACE}{_MONTHS[day.month - 1]} {day.year}"


def month(value: str) -> str:
    """“August 2025”, from YYYY-MM."""
    year, number = value.split("-")
    return f"{_MONTHS[int(number) - 1]} {year}"
