"""Which pages hold a term, how well, and where."""

from __future__ import annotations

import json
from collections import Counter
from typing import NamedTuple

import pytest

from generator.search import postings
from generator.search.annotation import annotated, day_words, tokens
from generator.search.page_text import Block, Kind, PageText, Role
from generator.search.postings import PostingLists, files, page_postings, runs
from generator.search.stemming import stem
from generator.search.synonyms import groups

KNOWN = groups([["Weißes Haus", "White House"]])
(WHITE_HOUSE,) = (group.key for group in KNOWN.groups)
FAR = 300
"""The number of a first page that one byte cannot hold."""


class Entry(NamedTuple):
    """A page of a term, as a file has it."""

    page: int
    strength: float
    title: int
    blocks: list[int]


def read(content: bytes) -> dict[str, list[Entry]]:
    """What a file of postings says, read by the description of its format."""
    size = int.from_bytes(content[:4], "little")
    rest, found = content[4 + size :], {}
    for term, length, _ in zip(*json.loads(content[4 : 4 + size]), strict=True):
        found[term] = entries(list(rest[:length]))
        rest = rest[length:]
    assert not rest
    return found


def entries(content: list[int]) -> list[Entry]:
    """The pages of one term."""
    numbers, page, found = varints(content), 0, []
    while numbers:
        page += numbers.pop(0)
        strength, packed = numbers.pop(0) / 16, numbers.pop(0)
        steps = [numbers.pop(0) for _ in range(packed >> 3)]
        found.append(Entry(page, strength, packed & 7, [sum(steps[: at + 1]) for at in range(len(steps))]))
    return found


def varints(content: list[int]) -> list[int]:
    """Numbers of seven bits a byte, lowest first."""
    found, value, shift = [], 0, 0
    for byte in content:
        value, shift = value | (byte & 127) << shift, shift + 7
        if byte < 128:
            found.append(value)
            value = shift = 0
    return found


def page(kind: Kind, *blocks: tuple[Role, str]) -> PageText:
    """A page of such blocks; the first is the title."""
    return PageText("p/", kind, blocks[0][1], "", "Bote", (), tuple(Block(role, "", text) for role, text in blocks))


def held(text: PageText) -> dict[str, Entry]:
    """How the page holds its terms, as a file says of a first page."""
    own = page_postings(text, [Counter(annotated(tokens(block.text), KNOWN)) for block in text.blocks], KNOWN)
    return {term: entries([0, *posting])[0] for term, posting in own.items()}


def test_what_was_added_is_what_is_read() -> None:
    """Distances between pages, however large, and what a page says of itself."""
    lists = PostingLists()
    lists.add(3, runs([{"boot": bytes([24, 26, 0, 4, 40])}]))
    lists.add(70_000, runs([{"boot": bytes([8, 7]), "kran": bytes([4, 8, 1])}]))
    written, starts = files(lists, {})
    assert starts == ["boot"]
    assert read(written["p0"]) == {
        "boot": [Entry(3, 1.5, 2, [0, 4, 44]), Entry(70_000, 0.5, 7, [])],
        "kran": [Entry(70_000, 0.25, 0, [1])],
    }


@pytest.mark.parametrize("cuts", [(), (1,), (2, 3), (1, 2, 3, 4)])
def test_pages_joined_in_groups_are_the_pages_one_by_one(cuts: tuple[int, ...]) -> None:
    """Wherever groups begin; a term may stand in the first page of one only, or far from the page before."""
    pages = [
        {"boot": b"\x10\x00"},
        {},
        {"kran": b"\x08\x00", "boot": b"\x18\x00"},
        {"mole": b"\x01\x00"},
        {"boot": b"\x02\x00"},
    ]
    begins = (0, *cuts)
    lists = PostingLists()
    for begin, end in zip(begins, (*cuts, len(pages)), strict=True):
        lists.add(begin + FAR, runs(pages[begin:end]))
    written, _ = files(lists, {})
    assert {
        term: [(each.page - FAR, each.strength) for each in found] for term, found in read(written["p0"]).items()
    } == {
        "boot": [(0, 1.0), (2, 1.5), (4, 0.125)],
        "kran": [(2, 0.5)],
        "mole": [(3, 0.0625)],
    }


def test_long_pages_and_titles() -> None:
    """Strengths up to the largest, covered words of a title up to seven, blocks far into a page."""
    assert entries([0, *postings._posting(99 * 16, 9, ())]) == [Entry(0, 255 / 16, 7, [])]
    assert entries([0, *postings._posting(16, 0, (3, 300))]) == [Entry(0, 1.0, 0, [3, 300])]


def test_terms_are_cut_into_files(monkeypatch) -> None:
    """Sorted, each in one file, and the first of each file is told."""
    monkeypatch.setattr(postings, "_FILE", 8)
    lists = PostingLists()
    for term in ("d", "a", "c", "b"):
        lists.add(1, runs([{term: bytes([16, 8, 1])}]))
    written, starts = files(lists, {})
    assert starts == ["a", "c"]
    assert [list(read(content)) for content in written.values()] == [["a", "b"], ["c", "d"]]


def test_terms_are_sorted_as_browsers_compare() -> None:
    """By code units: a sign beyond the first plane, of which UTF-16 makes two, comes before the last ones within."""
    lists = PostingLists()
    lists.add(1, runs([{"ﾊ": bytes([16, 8, 1]), "𠀋": bytes([16, 8, 1])}]))
    written, _ = files(lists, {})
    assert list(read(written["p0"])) == ["𠀋", "ﾊ"]


def test_forms_of_a_term_stand_beside_its_pages() -> None:
    """The lines of the words by which it is written; a first word of a term of several has them, too, on no page."""
    lists = PostingLists()
    lists.add(1, runs([{"boot": bytes([16, 8, 1])}]))
    written, _ = files(lists, {"boot": "Boot\t1\nBoote\t1", "weiss": "Weißes Haus\t1\tqxbbbq"})
    size = int.from_bytes(written["p0"][:4], "little")
    header = json.loads(written["p0"][4 : 4 + size])
    assert header == [["boot", "weiss"], [4, 0], ["Boot\t1\nBoote\t1", "Weißes Haus\t1\tqxbbbq"]]


def test_title_lead_text_and_quotation_count_in_this_order() -> None:
    """And the blocks that hold a word are noted."""
    found = held(
        page(
            Kind.PROPOSAL, (Role.TITLE, "Boot"), (Role.LEAD, "Kran"), (Role.TEXT, "Mole"), (Role.EVIDENCE, "Ufer Mole")
        )
    )
    boat, crane, pier, shore = (found[stem(word)] for word in ("Boot", "Kran", "Mole", "Ufer"))
    assert boat.strength > crane.strength > pier.strength > shore.strength > 0
    assert pier.blocks == [2, 3]


def test_a_headline_weighs_less_than_what_an_article_is_about() -> None:
    """A word that the headline alone has counts less than one that comes back in the text; a title's counts most."""
    article = held(page(Kind.ARTICLE, (Role.TITLE, "Boot"), *[(Role.TEXT, "Kran")] * 4))
    proposal = held(page(Kind.PROPOSAL, (Role.TITLE, "Boot"), *[(Role.TEXT, "Kran")] * 4))
    assert 0 < article["boot"].strength < article["kran"].strength
    assert proposal["boot"].strength > proposal["kran"].strength


def test_an_article_is_found_by_its_day() -> None:
    """Before those whose texts name it, however often."""
    day = day_words("19", "08", "2025")[0]
    counts = [Counter([f"Boot`{day}"]), Counter(["Kran"])]
    own = page_postings(page(Kind.ARTICLE, (Role.TITLE, "Boot"), (Role.TEXT, "Kran")), counts, KNOWN)
    other = held(page(Kind.ARTICLE, (Role.TITLE, "Boot"), *[(Role.TEXT, "am 19.8.2025")] * 9))
    assert entries([0, *own[day]])[0].strength > other[day].strength


def test_a_page_about_the_dossier_answers_little() -> None:
    """Its text counts far less than an article's."""
    own, other = (
        held(page(kind, (Role.TITLE, "Boot"), (Role.TEXT, "Kran")))["kran"] for kind in (Kind.PAGE, Kind.ARTICLE)
    )
    assert own.strength < other.strength / 4


def test_a_title_is_covered_by_words_and_by_terms() -> None:
    """A term of two words covers both; the source's name finds the page, though it stands nowhere in the text."""
    found = held(page(Kind.ACTOR, (Role.TITLE, "Weißes Haus"), (Role.TEXT, "Amtssitz")))
    assert found[WHITE_HOUSE].title == 2
    assert found[stem("Haus")].title == 1
    assert found[stem("Amtssitz")].title == 0
    assert found[stem("Bote")].strength > 0
