"""German as readers of the site see it: days, months, numbers of things, shortened quotations."""

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


def count(number: int, one: str, many: str) -> str:
    """“1 Artikel”, “1.200 Positionen”."""
    return f"{number:,}".replace(",", ".") + f" {one if number == 1 else many}"


def listing(words: list[str]) -> str:
    """“a, b und c”."""
    return " und ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def shortened(text: str, length: int) -> str:
    """At most about `length` characters, cut between words and then marked by “ …”."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
