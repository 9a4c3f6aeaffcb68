"""Data for filters and counts of results: for each filter and value the pages that have it, and each page's day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from generator.search.page_part import as_json

_UNDATED = 0


def files(pages: Iterable[tuple[str, tuple[tuple[str, str], ...]]]) -> tuple[dict[str, bytes], list[str]]:
    """The files by their names, and the names of the filters; `pages` are each page's ISO day and filters.

    `day` holds the days, counted from 1 January 1970 on (0: unknown); `c0`, `c1`, … hold one filter each.
    """
    days = []
    holders: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, (day, filters) in enumerate(pages):
        days.append((date.fromisoformat(day) - date(1970, 1, 1)).days if day else _UNDATED)
        for name, value in filters:
            holders[name][value].append(number)
    names = sorted(holders)
    found = {f"c{number}": as_json(_steps(holders[name])) for number, name in enumerate(names)}
    return found | {"day": as_json(days)}, names


def _steps(values: dict[str, list[int]]) -> dict[str, list[int]]:
    """Distances from one page to the next, which compress better than their numbers."""
    return {
        value: [page - before for before, page in zip([0, *pages], pages, strict=False)]
        for value, pages in sorted(values.items())
    }
