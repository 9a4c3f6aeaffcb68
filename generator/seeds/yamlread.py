"""Reads YAML with the line of every value, so that each problem can name its place.

Values stay text (no `no` → False, no dates), aliases are refused (they can make a small file unfold without bound), and
so are keys that stand twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeVar

import yaml

from generator.model import OBEYED, Problem
from generator.seeds import yaml_faults
from generator.text.likeness import fold, meant
from generator.text.repair import joined
from generator.text.shorten import shortened

E = TypeVar("E", bound=Enum)
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7}|\|{7})(?: |$)", re.MULTILINE)
_CUT_OFF = re.compile(r"^[ ]*(?:- )*[\w-]+: [^\s\"'|>#\[{][^\"\n]*? (#[^\s#].*)$", re.MULTILINE)
"""A comment behind a plain value that may be meant as part of the value: “title: Plan #1”."""
_STUB = "…"
_LONGEST_MESSAGE = 300
"""Characters of a value that a message quotes: four lines of a terminal; the line number tells the rest."""
_UNSEEN = re.compile(rf"[\x00-\x08\x0b-\x1f\ufffe\uffff{OBEYED}]")
"""Control characters, those that turn the direction of writing, and two that no XML may hold, such as that of a feed.
`decode` removes them; escapes in YAML bring them back."""
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Node:
    """A value (text, list of nodes, or mapping) with its 1-based line; if it has a key, with the line of the key."""

    line: int
    value: str | list[Node] | dict[str, Node]


@dataclass
class Reader:
    """Reads nodes of one file as what is expected; anything else becomes a problem and an empty value.

    Invisible characters are taken out of a source, which nobody edits; in editors' files they are problems.
    """

    path: str
    of_source: bool = False
    problems: list[Problem] = field(default_factory=list)

    def problem(self, line: int, message: str, remedy: str) -> None:
        """Note a problem of this file; long quotations in it are cut."""
        self.problems.append(Problem(self.path, line, shortened(message, _LONGEST_MESSAGE), remedy))

    def parse(self, text: str, first_line: int = 1) -> Node | None:
        """The YAML document in `text`, whose first line is line `first_line` of the file; None when there is none."""
        if marker := _CONFLICT.search(text):
            at = text.count("\n", 0, marker.start()) + first_line
            self.problem(at, "a conflict marker of git", "decide for one of the two versions")
            return None
        for cut in _CUT_OFF.finditer(text):
            self.problem(
                text.count("\n", 0, cut.start()) + first_line,
                f"“{cut[1]}” is a comment to YAML and cut off",
                "put the whole value into quotation marks; a comment begins with “# ”",
            )
        try:
            root = _SafeComposer(text).get_single_node()
            return self._whole(_node(root, first_line)) if root else None
        except yaml.MarkedYAMLError as error:
            fault = yaml_faults.told(text, error)
            self.problem(fault.line + first_line - 1, f"not valid YAML: {fault.message}", fault.remedy)
        except RecursionError:
            self.problem(0, "not valid YAML: nested too deeply", "use plain keys, lists and text only")
        except yaml.YAMLError as error:
            self.problem(0, f"not valid YAML: {str(error).splitlines()[0]}", "use plain keys, lists and text only")
        return None

    def _whole(self, node: Node) -> Node:
        """The node with pairs of surrogates joined; a lone one, from an escape of half an emoji, is a problem."""
        if isinstance(node.value, list):
            return Node(node.line, [self._whole(entry) for entry in node.value])
        if isinstance(node.value, dict):
            return Node(node.line, {joined(key): self._whole(entry) for key, entry in node.value.items()})
        value = joined(node.value)
        if value.count("\ufffd") > node.value.count("\ufffd"):
            self.problem(node.line, "half a character (“\\ud800” to “\\udfff”)", "write the character itself")
        if self.of_source:
            value = _UNSEEN.sub("", value)
        elif _UNSEEN.search(value):
            self.problem(node.line, "a character that nobody sees, written as an escape", "take it out")
        return Node(node.line, value)

    def mapping(self, node: Node | None, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, Node]:
        """A mapping with these keys; unknown and missing ones are problems."""
        if node is None:
            return {}
        if not isinstance(node.value, dict):
            keys = required or optional
            written = ", ".join(f"{key}: …" for key in keys)
            message = f"expected {', '.join(keys)}, each as “key: value”"
            self.problem(node.line, message, f"write {{{written}}}, or a line for each")
            return {}
        known, told = required + optional, set[str]()
        for key, value in node.value.items():
            if key not in known:
                likely = meant(key, (each for each in known if each not in node.value))
                told.add(likely)
                question = f"did you mean “{likely}”? " if likely else ""
                self.problem(value.line, f"unknown key “{key}”", f"{question}use one of: {', '.join(known)}")
        for key in required:
            if key not in node.value and key not in told:
                self.problem(node.line, f"“{key}” is missing", f"add “{key}: …”")
        return {key: value for key, value in node.value.items() if key in known}

    def entries(self, node: Node | None) -> dict[str, Node]:
        """The values of a mapping with any keys, by key; anything else is a problem, and empty."""
        if node is None or isinstance(node.value, dict):
            return node.value if node else {}  # type: ignore[return-value]
        self.problem(node.line, "expected “name: …” entries", "write a mapping here")
        return {}

    def sequence(self, node: Node | None) -> list[Node]:
        """The entries of a list; anything else is a problem, and empty."""
        if node is None or isinstance(node.value, list):
            return node.value if node else []  # type: ignore[return-value]
        self.problem(node.line, "expected a list", "begin each entry with “- ”")
        return []

    def text(self, node: Node | None) -> str:
        """A text, white space folded; “” without a node. Anything else, and an empty one, is a problem."""
        if node is None:
            return ""
        if not isinstance(node.value, str):
            remedy = "write one value, in quotation marks if it holds “: ”"
            several = "write one value; where there are several, an entry for each"
            self.problem(node.line, "expected a text", several if isinstance(node.value, list) else remedy)
            return ""
        if node.value.strip() == _STUB:
            self.problem(node.line, f"“{_STUB}” left from a stub", "write the text, or leave the key out")
        if not node.value.strip():
            self.problem(node.line, "the value is empty", "write a text or leave the key out")
        return " ".join(node.value.split())

    def texts(self, node: Node | None) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.text(entry) for entry in self.sequence(node))

    def day(self, node: Node | None) -> date | None:
        """A day, written YYYY-MM-DD; None without a node, and where it is no such day, which is a problem."""
        value = self.text(node)
        try:
            return date.fromisoformat(value if _ISO_DAY.fullmatch(value) else "")
        except ValueError:
            if node and value:
                self.problem(node.line, f"“{value}” is not a day", "write it as YYYY-MM-DD")
            return None

    def choice(
        self, node: Node | None, what: str, words: Mapping[str, E], former: Mapping[str, str] = MappingProxyType({})
    ) -> E | None:
        """The value that a word of a closed list stands for; case and the spelling of umlauts do not matter.

        `former` are words that the list no longer holds, each with what to do instead.
        """
        value = self.text(node)
        if node is None or not value:
            return None
        by_form = {fold(word): meaning for word, meaning in words.items()}
        if fold(value) in by_form:
            return by_form[fold(value)]
        instead = {fold(word): remedy for word, remedy in former.items()}.get(fold(value))
        if instead:
            self.problem(node.line, f"“{value}” is no {what} any more", instead)
            return None
        likely = meant(value, words)
        question = f"did you mean “{likely}”? " if likely else ""
        listed = ", ".join(_in_language_of(likely, words))
        self.problem(node.line, f"unknown {what} “{value}”", f"{question}use one of: {listed}")
        return None


def _in_language_of(known: str, words: Mapping[str, E]) -> list[str]:
    """A word for each meaning: the first one, or of several that which stands where `known` stands for its own."""
    by_meaning: dict[E, list[str]] = {}
    for word, meaning in words.items():
        by_meaning.setdefault(meaning, []).append(word)
    place = by_meaning[words[known]].index(known) if known else 0
    return [every[min(place, len(every) - 1)] for every in by_meaning.values()]


class _SafeComposer(yaml.SafeLoader):
    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "an alias (*…) is not allowed here", mark)
        return super().compose_node(parent, index)


def _node(raw: yaml.Node, first_line: int) -> Node:
    line = raw.start_mark.line + first_line
    if isinstance(raw, yaml.MappingNode):
        return Node(line, _mapping(raw, first_line))
    if isinstance(raw, yaml.SequenceNode):
        return Node(line, [_node(child, first_line) for child in raw.value])
    return Node(line, "" if raw.tag.endswith(":null") else raw.value)


def _mapping(raw: yaml.MappingNode, first_line: int) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for key, value in raw.value:
        if not isinstance(key, yaml.ScalarNode):
            raise yaml.composer.ComposerError(None, None, "a key must be plain text", key.start_mark)
        if key.value in found:
            raise yaml.composer.ComposerError(None, None, f"the key “{key.value}” stands twice", key.start_mark)
        found[key.value] = replace(_node(value, first_line), line=key.start_mark.line + first_line)
    return found
