"""Faults of YAML are told by what was typed, in the line where it was typed."""

from __future__ import annotations

import pytest

from generator.seeds.yamlread import Reader

TEXT = """\
title: Neubau
summary: Text.
group: Bauen
positions:
  - id: a
    actor: x
    stance: fordert
  - id: b
    actor: y
"""
CASES = [
    ("    actor: x", "\tactor: x", "a tab in the indentation"),
    ("summary: Text.", "  summary: Text.", "the line is indented deeper than the one before, which has a value"),
    (
        "    stance: fordert",
        "      stance: fordert",
        "the line is indented deeper than the one before, which has a value",
    ),
    ("    stance: fordert", "   stance: fordert", "the indentation does not fit the lines before"),
    ("summary: Text.", "summary Text.", "no colon behind the key"),
    ("    stance: fordert", "    stance fordert", "no colon behind the key"),
    ("positions:", "positions", "no colon behind the key"),
    ("group: Bauen", "group:Bauen", "no space behind the colon"),
    ("    actor: x", "    actor:x", "no space behind the colon"),
    ("  - id: b", "  -id: b", "no space behind the dash"),
    ("group: Bauen", "title: Bauen", "the key “title” stands twice"),
    ("  - id: b", "  id: b", "a dash is missing"),
    ("title: Neubau", 'title: "Neubau', "a quotation mark is not closed"),
    ("summary: Text.", "summary: 'Text.", "a quotation mark is not closed"),
    ("summary: Text.", 'summary: "A", sagte er.', "text behind the closing quotation mark: , sagte er."),
    ("title: Neubau", "title: Neu: bau", "the value holds “: ”"),
    ("group: Bauen", "related: [a, b", "a bracket is not closed"),
    ("group: Bauen", "group: @x", "a value cannot begin with this sign"),
    ("group: Bauen", "group: *x", "a value cannot begin with “*”, the sign of an alias"),
]


@pytest.mark.parametrize(("old", "new", "message"), CASES, ids=[case[1] for case in CASES])
def test_a_fault_is_named_in_its_line(old: str, new: str, message: str) -> None:
    """One problem, in the line that was changed."""
    reader = Reader("x.yml")
    reader.parse(TEXT.replace(old, new, 1), first_line=2)
    (problem,) = reader.problems
    assert problem.message == f"not valid YAML: {message}"
    assert problem.line == TEXT[: TEXT.index(old)].count("\n") + 2


def test_a_text_without_faults() -> None:
    """Values over several lines, addresses and times hold signs that only look like faults."""
    reader = Reader("x.yml")
    assert reader.parse('url: https://example.org/a:b\nquote: "eins\n  zwei"\nat: 12:30\nfolded: >-\n  a b: c\n')
    assert reader.problems == []
