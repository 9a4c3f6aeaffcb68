"""Long lists are cut into pages, and nothing of them is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.pages import paging


@given(st.lists(st.integers()), st.integers(1, 10))
def test_the_parts_are_the_whole(things: list[int], size: int) -> None:
    """In order, each full but the last."""
    parts = paging.parts(things, size)
    assert [thing for part in parts for thing in part] == things
    assert all(len(part) == size for part in parts[:-1])
    assert len(parts[-1]) <= size


def test_an_empty_list_has_one_page() -> None:
    """It says that there is nothing."""
    assert paging.parts([], 5) == [()]


@given(st.lists(st.integers(1, 12)), st.integers(1, 10))
def test_weighed_parts(weights: list[int], most: int) -> None:
    """Each thing once, in order; a part is too heavy by one thing only, and no part is needless."""
    found = paging.weighed(weights, lambda weight: weight, most)
    assert [weight for part in found for weight in part] == weights
    assert all(sum(part) <= most or len(part) == 1 for part in found)
    assert all(sum(part) + following[0] > most for part, following in pairwise(found))
