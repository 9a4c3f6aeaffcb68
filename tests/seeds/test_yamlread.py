"""YAML is read with line numbers, and what could harm is refused."""

from __future__ import annotations

import pytest

from generator.seeds.yamlread import Node, Reader
from generator.text.vocabulary import STANCES

REFUSED = [
    ("an alias", "a: &x 1\nb: *x", 2, "alias"),
    ("a bomb of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", 2, "alias"),
    ("a key that stands twice", "a: 1\nb: 2\na: 3", 3, "stands twice"),
    ("an open bracket", "a: [1, 2\nb: 3", 1, "not valid YAML"),
    ("a colon in plain text", "a: b: c", 1, "not valid YAML"),
    ("a key that is a list", "? [a]\n: b", 1, "plain text"),
    ("a python object", "a: !!python/object/apply:os.system [x]\n? [b]\n: c", 2, "plain text"),
    ("nested without end", "[" * 5000, 0, "not valid YAML: nested too deeply"),
    ("two documents", "a: 1\n---\nb: 2", 2, "not valid YAML"),
]


@pytest.mark.parametrize(("text", "line", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_refused(text, line, message):
    """Each is one problem with its line, and never an exception."""
    reader = Reader("x.yml")
    assert reader.parse(text) is None
    (problem,) = reader.problems
    assert (problem.line, message in problem.message) == (line, True), problem


@pytest.mark.parametrize("escape", ["\\x00", "\\x1b", "\\x85", "\\u202e", "\\u2066", "\\u061c", "\\u2028", "\\ufffe"])
def test_characters_that_nobody_sees(escape: str) -> None:
    """Typed as they are they were taken out before; an escape is named with its line."""
    reader = Reader("a.yml")
    reader.parse(f'a: b\nc: "d{escape}e"\n')
    assert [(each.line, each.message) for each in reader.problems] == [
        (2, "a character that nobody sees, written as an escape")
    ]


def test_values_stay_text():
    """`no` is no False, a day no date, null is empty: what an editor writes is what is read."""
    node = Reader("x.yml").parse("a: no\nb: 2025-08-26\nc: 010\nd:\ne: ~", first_line=3)
    assert isinstance(node, Node)
    assert isinstance(node.value, dict)
    assert {key: (value.value, value.line) for key, value in node.value.items()} == {
        "a": ("no", 3), "b": ("2025-08-26", 4), "c": ("010", 5), "d": ("", 6), "e": ("", 7),
    }  # fmt: skip


EXPECTATIONS = [
    ("unknown key", lambda r, n: r.mapping(n, ("a",)), "a: 1\nz: 2", [(2, "unknown key “z”")]),
    (
        "missing keys, all of them",
        lambda r, n: r.mapping(n, ("a", "b", "c")),
        "a: 1",
        [(1, "“b” is missing"), (1, "“c” is missing")],
    ),
    ("no mapping", lambda r, n: r.mapping(n, ("a",)), "- a", [(1, "expected a, each as “key: value”")]),
    (
        "no mapping of what may be",
        lambda r, n: r.mapping(n, (), ("b",)),
        "- a",
        [(1, "expected b, each as “key: value”")],
    ),
    ("no list", lambda r, n: r.sequence(n), "a: 1", [(1, "expected a list")]),
    ("no text", lambda r, n: r.text(n), "- a", [(1, "expected a text")]),
    ("an empty text", lambda r, n: r.text(n), "''", [(1, "the value is empty")]),
    ("an empty choice", lambda r, n: r.choice(n, "stance", STANCES), "''", [(1, "the value is empty")]),
    ("no day", lambda r, n: r.day(n), "26.08.2025", [(1, "“26.08.2025” is not a day")]),
    ("a day that is not in the calendar", lambda r, n: r.day(n), "2025-02-30", [(1, "“2025-02-30” is not a day")]),
    (
        "not in the list",
        lambda r, n: r.choice(n, "stance", STANCES),
        "findet gut",
        [(1, "unknown stance “findet gut”")],
    ),
]


@pytest.mark.parametrize(("read", "text", "problems"), [c[1:] for c in EXPECTATIONS], ids=[c[0] for c in EXPECTATIONS])
def test_what_is_not_expected(read, text, problems):
    """Each deviation is a problem with its line."""
    reader = Reader("x.yml")
    read(reader, reader.parse(text))
    assert [(p.line, p.message) for p in reader.problems] == problems
    assert all(p.remedy for p in reader.problems)


def test_a_mistyped_key_is_recognised():
    """Of the keys that are not there already the likeliest is named first."""
    reader = Reader("x.yml")
    reader.mapping(reader.parse("stanze: 1\ndate: 2"), ("stance",), ("date",))
    (problem,) = (each for each in reader.problems if each.message.startswith("unknown"))
    assert (problem.line, problem.remedy) == (1, "did you mean “stance”? use one of: stance, date")


def test_of_a_huge_value_the_beginning_is_told():
    """Enough to know it by; where it stands is told anyway."""
    reader = Reader("x.yml")
    reader.day(Node(1, "9" * 100_000))
    (problem,) = reader.problems
    assert (problem.line, len(problem.message) < 400, problem.remedy) == (1, True, "write it as YYYY-MM-DD")
