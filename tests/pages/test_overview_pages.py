"""Lists of articles are cut into pages that lead to each other, newest month first."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.dossier.link import link
from generator.model import Actor, ActorKind, Dossier, Home
from generator.pages import paths
from generator.pages.overview_pages import PER_PAGE, actors_page, article_lists, proposals_page
from generator.pages.view import View, view
from generator.pages.wording import de
from tests.factories import article
from tests.pages.made_up import ADLER, dispute, dossier, texts, tree
from tests.pages.made_up import viewed as of_a_dossier

LINK = re.compile(r"\[([^\]]*)\]\(<([^>]*)>\)")
ROW = re.compile(r'<a href="([^"]*)">([^<]*)</a><br>')


def viewed(articles) -> View:
    """A dossier of nothing but articles."""
    dossier = Dossier(Home("T", "", (), "", 1, ""), tuple(articles), (), (), ())
    return view(dossier, link(dossier), de.WORDING)


def lists(day: str | None, number: int) -> dict[str, list[tuple[str, str]]]:
    """The links of each list of so many articles of one day, by path."""
    articles = tuple(article(f"{n}.", id=f"a{n:03}", day=day) for n in range(number))
    return {page.path: _links(str(page.content)) for page in article_lists(viewed(articles))}


def _links(content: str) -> list[tuple[str, str]]:
    return [(label, address) for address, label in ROW.findall(content)] + LINK.findall(content)


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
        f"../../a{n:03}/" for n in range(2 * PER_PAGE + 1)
    ]
    assert first[-1] == (more, f"{month}-2.md")
    assert second[-1] == (more, f"{month}-3.md")
    assert len(found) == 4


def test_a_page_that_is_just_full_leads_nowhere():
    """There is no empty page behind it."""
    found = lists("2024-05-03", PER_PAGE)
    assert len(found[paths.month("2024-05")]) == PER_PAGE
    assert len(found) == 2


def test_few_articles_stand_on_one_page_newest_first():
    """Nobody has to choose a month."""
    days = ["2023-12-31", None, "2024-05-03"]
    first, *_ = article_lists(viewed(article(f"{n}.", id=f"a{n}", day=day) for n, day in enumerate(days)))
    assert first.path == paths.ARTICLES
    assert [address for _, address in _links(str(first.content))] == ["a2/", "a0/", "a1/"]


def test_months_stand_newest_first_and_undated_last():
    """Each with its number of articles."""
    days = ["2023-12-31", None, *["2024-05-03"] * 48, "2024-05-01"]
    articles = tuple(article(f"{n}.", id=f"a{n}", day=day) for n, day in enumerate(days))
    (months, *_) = article_lists(viewed(articles))
    assert [line for line in str(months.content).splitlines() if line.startswith("- [")] == [
        "- [Mai 2024](<monate/2024-05.md>) – 49 Artikel",
        "- [Dezember 2023](<monate/2023-12.md>) – 1 Artikel",
        "- [Ohne Datum](<monate/ohne-datum.md>) – 1 Artikel",
    ]


def test_signs_beside_proposals_are_explained():
    """Where there are some."""
    means = de.WORDING.claim.outline
    assert means in texts(tree(proposals_page(dispute())), "li")
    assert means not in texts(tree(proposals_page(viewed([]))), "li")


def test_the_overview_goes_by_side_then_by_name():
    """Persons by their last name, ä with a and é with e; who is on no side stands by kind."""
    named = [("Zoe Ärmel", "a"), ("Bo Azur", "b"), ("Al Bock", "c"), ("Ève Édith", "d"), ("Ed Ende", "e")]
    persons = [replace(ADLER, id=id, name=name, spellings=()) for name, id in named]
    state = Actor("nordland", "Nordland", ActorKind.STATE, "Land", (), "", "a.yml", 2)
    text = article("Zoe Ärmel, Bo Azur, Al Bock, Ève Édith, Ed Ende und das Land Nordland.")
    page = tree(actors_page(of_a_dossier(dossier((), [text], (*persons, state), ()))))
    assert texts(page, "h2") == ["Rathaus", de.WORDING.actor_groups[ActorKind.STATE]]
    order = [" ".join(link.text_content().split()) for link in page.iter("a")]
    assert order == ["Zoe Ärmel", "Bo Azur", "Al Bock", "Ève Édith", "Ed Ende", "Nordland"]
