"""The ledger is read as it is written, and the list of what is gone says where it leads or why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Published
from generator.seeds import addresses

ids = st.one_of(
    st.integers(1, 60).map(lambda n: f"p{n}"),
    st.integers(1, 9).map(lambda n: f"b{n}"),
    st.from_regex(r"(?:beleg|zitat)-[a-z0-9-]{1,9}", fullmatch=True),
)


@given(st.frozensets(ids))
def test_ids_are_read_as_they_were_written(held):
    """Whatever the gaps in their numbers."""
    (text,) = addresses.files([Published("artikel/a/", tuple(held), "", 0)]).values()
    ((page,), problems) = addresses.published("artikel.txt", text)
    assert set(page.each_id()) == held
    assert problems == ()


def test_numbers_without_a_gap_are_one_word():
    """A line stays short however long the article is."""
    assert list(addresses.compact(["p3", "p1", "p2", "p9", "b1", "beleg-x"])) == ["b1", "p1..3", "p9", "beleg-x"]


def test_there_is_one_file_for_each_folder():
    """Pages in no folder share one."""
    pages = [Published(each, (), "", 0) for each in ("./", "feed.xml", "artikel/", "artikel/a/", "akteure/x/")]
    assert {name: text.count("\n") - 1 for name, text in addresses.files(pages).items()} == {
        "akteure.txt": 1,
        "artikel.txt": 2,
        "site.txt": 2,
    }


@pytest.mark.parametrize("ids", ["p..5", "p1..", "p1..b2", "p1..9999999999"])
def test_a_broken_run_of_numbers_is_told(ids):
    """With its line, and without a traceback or a list without end later on."""
    pages, (problem,) = addresses.published("a.txt", f"artikel/a/ p1..2\nartikel/b/ {ids}\n")
    assert [page.address for page in pages] == ["artikel/a/"]
    assert problem.line == 2


def test_a_page_that_stands_twice_after_a_merge_holds_both():
    """Git may join the lines of two branches; none is lost."""
    (page,), problems = addresses.published("a.txt", "artikel/a/ p1..2\nartikel/a/ p1..3 b1\n")
    assert (set(page.each_id()), problems) == ({"p1", "p2", "p3", "b1"}, ())


def test_what_is_no_line_of_the_ledger_is_named():
    """With its number."""
    _, (problem,) = addresses.published("a.txt", "# head\n\nartikel/a/ p1\n<<<<<<< HEAD\n")
    assert (problem.line, problem.message) == (4, "no address with ids")


FAULTS = [
    ("neither", "- address: a/b/\n", 1, "where does it lead, or why is it gone?"),
    ("both", "- address: a/b/\n  to: a/c/\n  reason: Weg.\n", 1, "where does it lead, or why is it gone?"),
    ("not on the site", "- address: https://example.org/\n  reason: Weg.\n", 1, "is no address on this site"),
    ("target not on the site", "- address: a/b/\n  to: /a/c/\n", 2, "is no address on this site"),
    ("twice", "- address: a/b/\n  reason: Weg.\n- address: a/b/\n  to: a/c/\n", 3, "stands twice"),
]


@pytest.mark.parametrize(("text", "line", "message"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_faults_of_the_list_are_named(text, line, message):
    """At the line of the entry or the key."""
    found, problems = addresses.moved("seeds/moved.yml", text)
    assert found == ()
    assert (problems[0].line, message in problems[0].message) == (line, True)


def test_an_entry_tells_page_and_id_apart():
    """An address without “#” means the page with all on it."""
    text = "- address: a/b/\n  reason: Weg.\n- address: a/c/#beleg-x\n  to: a/d/#beleg-y\n"
    (page, passage), _ = addresses.moved("seeds/moved.yml", text)
    assert (page.page, page.id) == ("a/b/", "")
    assert (passage.page, passage.id, passage.to) == ("a/c/", "beleg-x", "a/d/#beleg-y")
