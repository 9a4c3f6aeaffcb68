"""The chronicle: every day with something on it, in order, and how long nothing was said between."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.pages.chronicle_page import chronicle_pages
from generator.pages.wording import de
from tests.pages.made_up import ADLER, NEW_BRIDGE, WANTS, dispute, dossier, links, spoken, tree, viewed


def days(page) -> list[str]:
    """The days of a page, by the ids of their entries."""
    return [each.get("id")[2:] for each in tree(page).iter("li") if re.match("t-", each.get("id", ""))]


def test_days_in_order_with_events_and_stances():
    """What happened stands before what was said."""
    (page,) = chronicle_pages(dispute())
    first = next(each for each in tree(page).iter("li") if each.get("id") == "t-2024-05-03")
    said = " ".join(first.text_content().split())
    assert days(page) == ["2024-05-03", "2024-06-11"]
    assert said.index("Etwas geschah") < said.index("Anna Adler") < said.index("Naturverband Aue")


def test_empty_days_are_counted():
    """From 3 May to 11 June there are 38."""
    (page,) = chronicle_pages(dispute())
    assert de.WORDING.count(38, de.WORDING.chronicle.empty_days) in str(page.content)


def test_many_days_stand_on_pages_that_lead_on():
    """Each day once; the last page leads nowhere."""
    articles, positions = spoken(WANTS, 80)
    much = replace(NEW_BRIDGE, positions=tuple(positions), prose="")
    pages = list(chronicle_pages(viewed(dossier((much,), articles, (ADLER,), ()))))
    found = [day for page in pages for day in days(page)]
    assert (len(pages), len(found), found) == (2, 80, sorted(set(found)))
    assert de.WORDING.chronicle.later in links(tree(pages[0]))
    assert de.WORDING.chronicle.later not in links(tree(pages[1]))


def test_days_with_much_on_them_fill_a_page_sooner():
    """A page does not grow with the proposals on which somebody speaks; a day stands whole."""
    articles, positions = spoken(WANTS, 10)
    much = [replace(NEW_BRIDGE, id=f"plan-{at}", positions=tuple(positions), prose="") for at in range(30)]
    pages = list(chronicle_pages(viewed(dossier(tuple(much), articles, (ADLER,), ()))))
    assert [len(days(page)) for page in pages] == [2] * 5
    assert all(str(page.content).count('class="ev where"') == 60 for page in pages)


def test_nothing_has_a_day():
    """Then there is no page."""
    assert list(chronicle_pages(viewed(dossier((), events=())))) == []
