"""Long lists are cut into pages, and nothing of them is lost."""

from __future__ import annotations

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
