"""Days as the press prints them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.dates import EARLIEST, LATEST, days

CASES = [
    ("German with dots", "Aktualisiert: 02.09.2025", ["2025-09-02"]),
    ("blanks after dots", "28. 4. 2023, 18:41 Uhr", ["2023-04-28"]),
    ("month as a word", "Sonntag, den 3. Jänner 2021", ["2021-01-03"]),
    ("month with a long s", "Den 3. Auguſt 2021", ["2021-08-03"]),
    ("abbreviated month", "Mi., 12. Sept. 2024", ["2024-09-12"]),
    ("February for short", "Mi., 14. Febr. 2024", ["2024-02-14"]),
    ("year of two digits", "Veröffentlicht am 27.04.24 um 07:39 Uhr", ["2024-04-27"]),
    ("last century", "Archiv, 09.11.89", ["1989-11-09"]),
    ("English, month first", "• Aug 20, 2025, 4:20 PM", ["2025-08-20"]),
    ("English, day first", "20:00, 29 Jan 2024", ["2024-01-29"]),
    ("French", "Publié le 20 août 2025", ["2025-08-20"]),
    ("ISO with time", "2025-09-02T12:00:00+02:00", ["2025-09-02"]),
    ("slashes beside a German time zone", "06/01/2026 - 14:02 MEZ", ["2026-01-06"]),
    ("slashes that cannot be month first", "26/01/2026", ["2026-01-26"]),
    ("slashes that may be month first", "06/01/2026", []),
    ("two days", "12.03.2024, aktualisiert 13.03.2024", ["2024-03-12", "2024-03-13"]),
    ("no such day", "31.02.2024 und 45.13.2024", []),
    ("a time is no year", "am 1. 2. 20 Uhr", []),
    ("a score is no day", "2:1, 6.4 Prozent, Az. 5 L 3799/24", []),
    ("relative", "Heute, 12:37 Uhr, vor 3 Stunden", []),
    ("version numbers", "Version 1.2.2024.5 und 10.1.2.3", []),
    ("a year out of range", "12.03.1024", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_absolute_days_are_found(text: str, expected: list[str]) -> None:
    """Absolute days are found, everything else is left alone."""
    assert [day.iso for day in days(text)] == expected


@given(st.dates(date(EARLIEST, 1, 1), date(LATEST, 12, 31)))
def test_every_day_in_german_form(day: date) -> None:
    """Every day printed with dots is read back, wherever it stands in a line."""
    text = f"Stand: {day:%d.%m.%Y}, 10:49 Uhr"
    assert [found.iso for found in days(text)] == [day.isoformat()]
    assert text[days(text)[0].start : days(text)[0].end] == f"{day:%d.%m.%Y}"


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("02-09-2025", ["2025-09-02"]),
        ("30./31. August 2025", ["2025-08-30"]),
        ("Di., 2. Sept. 25", ["2025-09-02"]),
        ("am 2. September 25 Menschen", []),
        ("28. Juni 201914. Januar 2020", ["2019-06-28"]),
        ("030-12-2025-4", []),
        ("2025/09/02", ["2025-09-02"]),
        ("2025.09.02", ["2025-09-02"]),
        ("Az. 2025/09/1234 und 2025-09/02", []),
        ("30./31.8.2025", ["2025-08-30"]),
        ("Sonnabend/Sonntag, 31. Januar/1. Februar 2026", ["2026-01-31"]),
        ("Samstag, 31. Dezember / Sonntag, 1. Januar 2023", ["2022-12-31"]),
        ("31.1./1.2.2026", ["2026-01-31"]),
        ("02.09.'25", ["2025-09-02"]),
        ("Mo 05 Mai 25 | Kultur", ["2025-05-05"]),
        ("am 05 Mai 25 Kinder, im 12 Jun 25,5 oder 25 %", []),
        ("2. Sept.2025", ["2025-09-02"]),
        ("am 3. Sept., 2025", ["2025-09-03"]),
    ],
)
def test_days_as_papers_and_blogs_print_them(text, isos):
    """With hyphens, over a weekend, with a short year, run together, year first; numbers are no days."""
    assert [day.iso for day in days(text)] == isos
