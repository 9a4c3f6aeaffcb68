"""What is wrong with a text that is no YAML, in terms of what somebody typed, not of what a parser expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

_TAB = re.compile(r"^ *\t")
_KEY = re.compile(r"^(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>\w[\w-]*):(?:\s+(?P<value>\S.*))?$")
_GLUED = re.compile(r"^ *(?:- +)*(?P<key>\w[\w-]*):(?P<value>[^\s/].*)$")
_BARE = re.compile(r"^ *(?:- +)*(?P<key>\w[\w-]*)(?: +(?P<value>[^\s:].*))?$")
_BEHIND_QUOTES = re.compile(r"""^ *(?:- +)*\w[\w-]*: +(?:"[^"]*"|'[^']*') *(?P<rest>[^\s#].*)$""")
_OPENED = re.compile(r"""^ *(?:- +)*\w[\w-]*: +(?:"[^"]*|'[^']*|(?P<bracket>[\[{])[^\]}]*)$""")
_DASH = re.compile(r"^ *-(?P<rest>\w.*)$")
_OTHER_DASH = re.compile(r"^ *[–—−‐‑•] *(?P<rest>\w.*)$")
_OTHER_COLON = re.compile(r"^ *(?:- +)*(?P<key>\w[\w-]*) ?[;：﹕∶=] *(?P<value>.*)$")
"""Signs that look like YAML's colon, as word processors and other keyboards write them."""
_OPEN_BRACKET = ("a bracket is not closed", "close it, and put a comma between its entries")
_OPEN_QUOTATION = ("a quotation mark is not closed", "close it at the end of the value")
_LOOKED_BACK = 3
"""How many lines before the one at which the parser stops may hold the cause."""


@dataclass(frozen=True)
class Fault:
    """A fault at a 1-based line of the text."""

    line: int
    message: str
    remedy: str


def told(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """The likeliest fault behind an error of the parser."""
    lines = text.split("\n")
    stopped = error.problem_mark.line if error.problem_mark else 0
    begun = error.context_mark.line if error.context_mark else stopped
    known = next(_faults(lines, stopped, begun, error), None)
    return known or Fault(stopped + 1, str(error.problem), "mend the line; text with “: ” or “#” needs quotation marks")


def _faults(lines: list[str], stopped: int, begun: int, error: yaml.MarkedYAMLError) -> Iterator[Fault]:
    """All faults that fit, the most certain first."""
    problem, context = str(error.problem), str(error.context)
    for number in range(max(0, stopped - 1), min(stopped + 1, len(lines) - 1) + 1):
        if _TAB.match(lines[number]):
            yield Fault(number + 1, "a tab in the indentation", "use spaces: YAML takes no tabs there")
    if "stands twice" in problem:
        remedy = "keep one of them; if another entry of a list begins here, begin it with “- ”"
        yield Fault(stopped + 1, problem, remedy)
    yield from _left_open(lines, stopped)
    if "quoted scalar" in context:
        yield Fault(begun + 1, *_OPEN_QUOTATION)
    if "alias" in f"{problem} {context}":
        yield Fault(
            stopped + 1,
            "a value cannot begin with “*”, the sign of an alias",
            "put the whole value into quotation marks",
        )
    if "cannot start any token" in problem:
        yield Fault(stopped + 1, "a value cannot begin with this sign", "put the whole value into quotation marks")
    yield from _of_lines(lines, stopped, begun)
    if "flow" in context:
        yield Fault(begun + 1, *_OPEN_BRACKET)
    if "expected <block end>" in problem or "could not find expected" in problem:
        yield Fault(
            stopped + 1, "the indentation does not fit the lines before", "begin keys of one mapping below each other"
        )


def _left_open(lines: list[str], stopped: int) -> Iterator[Fault]:
    """A quotation mark or a bracket that no line closes before the next key begins."""
    for number, line in enumerate(lines[: stopped + 1]):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if (found := _OPENED.match(line)) and (_KEY.match(after) or not after.strip()):
            if found["bracket"]:
                yield Fault(number + 1, *_OPEN_BRACKET)
            else:
                yield Fault(number + 1, *_OPEN_QUOTATION)


def _of_lines(lines: list[str], stopped: int, begun: int) -> Iterator[Fault]:
    """Faults of the line at which the parser stopped, or of one before it."""
    line = lines[stopped] if stopped < len(lines) else ""
    if found := _BEHIND_QUOTES.match(line):
        message = f"text behind the closing quotation mark: {found['rest']}"
        yield Fault(stopped + 1, message, "put the whole value into quotation marks of the other kind, or below “>-”")
    for number in dict.fromkeys([begun, *range(stopped, max(-1, stopped - _LOOKED_BACK), -1)]):
        if number < len(lines):
            yield from _of_one(lines, number)
    key, before = _KEY.match(line), _key_before(lines, stopped)
    if key and key["value"] and ": " in f"{key['value']} ":
        yield Fault(stopped + 1, "the value holds “: ”", "put the whole value into quotation marks")
    if key and before:
        yield from _misplaced(lines, stopped, len(key["indent"]), before)


def _misplaced(lines: list[str], stopped: int, indent: int, before: re.Match[str]) -> Iterator[Fault]:
    """A key that stands further left or right than the keys before it."""
    column = len(before["indent"]) + len(before["dashes"])
    if indent < column and _dashes_at(lines, stopped, indent):
        yield Fault(stopped + 1, "a dash is missing", "begin the entry with “- ”")
    if indent > column and before["value"]:
        remedy = f"begin it below “{before['key']}”, or let that have no value"
        yield Fault(stopped + 1, "the line is indented deeper than the one before, which has a value", remedy)


def _of_one(lines: list[str], number: int) -> Iterator[Fault]:
    """A fault that one line shows by itself."""
    line = lines[number]
    if found := _OTHER_DASH.match(line):
        yield Fault(number + 1, "a dash of another kind", f"write “- {found['rest']}”")
    elif found := _OTHER_COLON.match(line):
        yield Fault(number + 1, "no colon behind the key", f"write “{found['key']}: {found['value']}”")
    elif found := _DASH.match(line):
        yield Fault(number + 1, "no space behind the dash", f"write “- {found['rest']}”")
    elif (found := _GLUED.match(line)) and "://" not in line:
        yield Fault(number + 1, "no space behind the colon", f"write “{found['key']}: {found['value']}”")
    elif (found := _BARE.match(line)) and line.strip() != "---":
        value = f" {found['value']}" if found["value"] else ""
        above = _KEY.match(lines[number - 1]) if number else None
        goes_on = (
            "; where it goes on with the line above, indent it deeper than that" if above and above["value"] else ""
        )
        yield Fault(number + 1, "no colon behind the key", f"write “{found['key']}:{value}”{goes_on}")


def _key_before(lines: list[str], stopped: int) -> re.Match[str] | None:
    """The last line before that begins with a key."""
    return next((found for number in range(stopped - 1, -1, -1) if (found := _KEY.match(lines[number]))), None)


def _dashes_at(lines: list[str], stopped: int, indent: int) -> bool:
    """Whether an entry of a list begins at this indentation in an earlier line."""
    return any(line.startswith(f"{' ' * indent}- ") for line in lines[:stopped])
