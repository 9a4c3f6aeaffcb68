"""Changes to texts of editors: what is meant goes or changes, all else stays as it was typed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editor import edits
from generator.editor.edits import ENTRY
from generator.seeds.yamlread import Node, Reader

LIST = """\
# Akteure

- id: a   # der erste
  names: [x, y, z]

# ein Kommentar
- id: b
  text: >-
    Ein Satz
    in zwei Zeilen.

- {id: c, names: [x]}
"""


def without(text: str, *ids: str) -> str:
    """The list without these entries."""
    root = edits.document(text, front_matter=False)
    return edits.applied(text, edits.without(text, root, lambda v: v.path == (ENTRY,) and v.at("id") in ids))


def test_an_entry_goes_with_its_lines():
    """Comments and empty lines around it stay as they are."""
    assert without(LIST, "b") == LIST.replace("- id: b\n  text: >-\n    Ein Satz\n    in zwei Zeilen.\n", "")
    assert without(LIST, "c") == LIST.replace("- {id: c, names: [x]}\n", "")
    assert without(LIST) == LIST


@pytest.mark.parametrize(
    ("gone", "left"),
    [("x", "[y, z]"), ("y", "[x, z]"), ("z", "[x, y]"), ("xy", "[z]"), ("yz", "[x]"), ("xz", "[y]")],
)
def test_an_entry_in_brackets_goes_with_its_comma(gone, left):
    """The first, the last, one in between, or two."""
    text = "names: [x, y, z] # so\n"
    root = edits.document(text, front_matter=False)
    assert edits.applied(text, edits.without(text, root, lambda v: bool(v.text) and v.text in gone)) == (
        f"names: {left} # so\n"
    )


def test_a_list_of_which_nothing_is_left_goes_with_its_key():
    """An empty list would be a fault."""
    text = "a: 1\nnames: [x]\nb: 2\n"
    root = edits.document(text, front_matter=False)
    assert edits.applied(text, edits.without(text, root, lambda v: v.text == "x")) == "a: 1\nb: 2\n"


@given(st.sets(st.sampled_from("abcdefg")), st.booleans(), st.sampled_from(["", "\n"]))
def test_what_is_left_reads_as_what_was_not_taken_out(gone, flow, between):
    """Against the reader of YAML, which knows nothing of edits."""
    rows = [f"- {{id: {i}, n: [1, 2]}}\n" if flow else f"- id: {i}\n  n:\n    - 1\n    - 2\n" for i in "abcdefg"]
    text = f"# Kopf\n{between.join(rows)}"
    left = Reader("x.yml").parse(without(text, *gone))
    entries = left.value if left else []
    assert isinstance(entries, list)
    ids = [each.value["id"].value for each in entries if isinstance(each.value, dict)]
    assert ids == [i for i in "abcdefg" if i not in gone]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Eins.[@a] Zwei.[@b] Drei.", "Eins.[@a] Drei."),
        ("Eins.[@a]\nZwei.[@b]\nDrei.", "Eins.[@a]\nDrei."),
        ("Zwei,[@b] und mehr. Drei.", "Drei."),
        ("Eins.\n\n- Zwei[@b]\n- Drei", "Eins.\n\n- Drei"),
        ("Eins.[@a][@b] Drei.", "Eins.[@a] Drei."),
        ("Am 3. Mai kam Dr. Adler.[@b] Drei.", "Drei."),
    ],
)
def test_a_sentence_goes_with_its_reference(text, left):
    """The reference behind a full stop is its sentence's; one beside others goes alone."""
    cuts = edits.sentences_with(text, 0, len(text), re.compile(r"\[@b\]"))
    assert edits.applied(text, cuts) == left


def test_a_sentence_of_a_folded_text():
    """Indentation and the sign of the folded text stay."""
    text = "---\nsummary: >-\n  Eins.[@a] Zwei\n  geht weiter.[@b]\n  Drei.\n---\n"
    value = edits.document(text, front_matter=True)
    summary = value and value.field("summary")
    assert summary
    cuts = edits.sentences_with(text, *edits.content_of(text, summary), re.compile(r"\[@b\]"))
    assert edits.applied(text, cuts) == "---\nsummary: >-\n  Eins.[@a]\n  Drei.\n---\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- id: a\n  name: A\n", "- id: a\n  aliases: [old]\n  name: A\n"),
        ("- id: a\n  aliases: [x]\n", "- id: a\n  aliases: [x, old]\n"),
        ("- id: a\n  aliases:\n    - x\n  name: A\n", "- id: a\n  aliases:\n    - x\n    - old\n  name: A\n"),
        ("- {id: a, name: A}\n", "- {aliases: [old], id: a, name: A}\n"),
        ("- id: a", "- id: a\n  aliases: [old]"),
    ],
)
def test_one_more_in_a_list(text, wanted):
    """In brackets, line by line, or with a new key."""
    root = edits.document(text, front_matter=False)
    assert root
    entry = root.entries[0]
    assert edits.applied(text, edits.added_to_list(text, entry, "aliases", ["old"], "id")) == wanted


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).map(str.strip).filter(bool))
def test_a_value_is_written_so_that_yaml_reads_the_same(value):
    """Whatever signs it holds."""
    node = Reader("x.yml").parse(f"names: [{edits.plain(value)}]")
    assert isinstance(node, Node)
    assert isinstance(node.value, dict)
    names = node.value["names"].value
    assert isinstance(names, list)
    assert [each.value for each in names] == [value]
