"""Lists of articles are cut into pages that lead to each other, newest month first."""

from __future__ import annotations

import re

import pytest

from generator.pages import paths
from generator.pages.overview_pages import PER_PAGE, article_lists
from generator.pages.wording import de
from tests.factories import article

LINK = re.compile(r"\[([^\]]*)\]\(<([^>]*)>\)")


def lists(day: str | None, number: int) -> dict[str, list[tuple[str, str]]]:
    """The links of each list of so many articles of one day, by path."""
    articles = tuple(article(f"{n}.", id=f"a{n:03}", day=day) for n in range(number))
    return {page.path: LINK.findall(str(page.content)) for page in article_lists(articles, de.WORDING)}


@pytest.mark.parametrize(
    ("day", "month", "more"),
    [
        ("2024-05-03", "2024-05", "Weitere Artikel dieses Monats"),
        (None, paths.UNDATED, "Weitere Artikel ohne Datum"),
    ],
    ids=["of a month", "undated"],
)
def test_many_articles_stand_on_pages_that_lead_on(day, month, more):
    """Each article once, in order; each page but the last ends with the way to the next."""
    found = lists(day, 2 * PER_PAGE + 1)
    first, second, third = (found[paths.month(month, number)] for number in (1, 2, 3))
    assert [address for _, address in [*first[:-1], *second[:-1], *third]] == [
        f"../a{n:03}.md" for n in range(2 * PER_PAGE + 1)
    ]
    assert first[-1] == (more, f"{month}-2.md")
    assert second[-1] == (more, f"{month}-3.md")
    assert len(found) == 4


def test_a_page_that_is_just_full_leads_nowhere():
    """There is no empty page behind it."""
    found = lists("2024-05-03", PER_PAGE)
    assert len(found[paths.month("2024-05")]) == PER_PAGE
    assert len(found) == 2


def test_months_stand_newest_first_and_undated_last():
    """Each with its number of articles."""
    days = ["2023-12-31", None, "2024-05-03", "2024-05-01"]
    articles = tuple(article(f"{n}.", id=f"a{n}", day=day) for n, day in enumerate(days))
    (months, *_) = article_lists(articles, de.WORDING)
    assert [line for line in str(months.content).splitlines() if line.startswith("- ")] == [
        "- [Mai 2024](<monate/2024-05.md>) – 2 Artikel",
        "- [Dezember 2023](<monate/2023-12.md>) – 1 Artikel",
        "- [Ohne Datum](<monate/ohne-datum.md>) – 1 Artikel",
    ]
