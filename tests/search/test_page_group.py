"""Groups of pages, by their names alone, and what each adds to the index."""

from __future__ import annotations

from itertools import chain

import msgspec
import pytest

from generator.search import page_group
from generator.search.page_group import Keyed, PageGroup
from generator.search.page_part import page_part
from generator.search.synonyms import SynonymGroups

PAGES = [Keyed(f"artikel/{number:04d}/index.html", str(number)) for number in range(3_000)]


def test_the_groups_are_the_pages_in_order() -> None:
    """Some 256 in each, in the mean."""
    groups = list(page_group.cut(PAGES))
    assert list(chain.from_iterable(groups)) == PAGES
    assert page_group.PAGES / 2 < len(PAGES) / len(groups) < page_group.PAGES * 2
    assert list(page_group.cut([])) == []


@pytest.mark.parametrize("at", [0, 1, 1_500, 2_999])
def test_one_page_more_is_one_group_changed(at: int) -> None:
    """Or one made two of, or the other way round; what stands behind stays in its groups."""
    before = {tuple(group) for group in page_group.cut(PAGES)}
    after = {tuple(group) for group in page_group.cut([*PAGES[:at], Keyed(f"{PAGES[at].path}l", "new"), *PAGES[at:]])}
    assert 1 <= len(after - before) <= 2
    without = {tuple(group) for group in page_group.cut([*PAGES[:at], *PAGES[at + 1 :]])}
    assert len(without - before) <= 1


def test_a_group_counts_words_and_has_the_pages_of_each_term() -> None:
    """As the cache keeps it, too."""
    htmls = ["<main><h1>Fähre</h1><p>Der Kran</p></main>", "<main><h1>Mole</h1><p>Der Kran</p></main>"]
    parts = [page_part(f"{number}.html", html.encode(), SynonymGroups()) for number, html in enumerate(htmls)]
    group = page_group.merged((PAGES[number], part, f"text {number}") for number, part in enumerate(parts) if part)
    assert (group.pages, group.texts) == (tuple(PAGES[:2]), ("text 0", "text 1"))
    assert [head.title for head in group.heads] == ["Fähre", "Mole"]
    assert (group.words["Kran"], group.words["Mole"]) == (2, 1)
    assert {term: run[:2] for term, run in group.postings.items() if term in ("kran", "mol")} == {
        "kran": (0, 1),
        "mol": (1, 1),
    }
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(group), type=PageGroup) == group
