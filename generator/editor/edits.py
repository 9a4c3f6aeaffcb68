"""Edits YAML and Markdown of editors at single places, so that everything else keeps its layout and its comments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import yaml

from generator.seeds import frontmatter
from generator.text.sentences import sentences

Path = tuple[str, ...]
"""Keys from the top of a document to a value; “-” stands for an entry of a list."""
ENTRY = "-"
_PLAIN = re.compile(r"\w(?:[\w .’-]*[\w.])?")


@dataclass(frozen=True)
class Edit:
    """Replaces text[start:end] by `new`."""

    start: int
    end: int
    new: str = ""


@dataclass(frozen=True)
class Value:
    """A value of a document with its place: text[start:end] is the value as typed."""

    path: Path
    start: int
    end: int
    text: str = ""
    """The text, if it is a scalar."""
    fields: tuple[Value, ...] = ()
    """The values of a mapping; the last part of their paths is the key."""
    entries: tuple[Value, ...] = ()
    """The values of a list."""
    flow: bool = False
    """Whether a list or mapping stands in brackets."""
    key: int = -1
    """The offset of its key; -1 if it has none."""

    def field(self, name: str) -> Value | None:
        """The value of a key of this mapping; None if it has no such key."""
        return next((each for each in self.fields if each.path[-1] == name), None)

    def at(self, name: str) -> str:
        """The text of a key; "" if there is no such key."""
        found = self.field(name)
        return found.text if found else ""


Meant = Callable[[Value], bool]


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with these changes, none of which overlap."""
    out, position = [], 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        out += [text[position : edit.start], edit.new]
        position = edit.end
    return "".join([*out, text[position:]])


def document(text: str, front_matter: bool) -> Value | None:
    """The YAML of a file, or of its front matter; None if there is none.

    Raises yaml.YAMLError if it is not valid.
    """
    begin, end = _extent(text) if front_matter else (0, len(text))
    source = text[begin:end]
    root = yaml.compose(source, Loader=yaml.SafeLoader)
    return _value(root, (), begin, -1, text) if root else None


def prose_begin(text: str) -> int:
    """Where the prose of a Markdown file begins."""
    found = frontmatter.find(text)
    return found.end if found else 0


def _extent(text: str) -> tuple[int, int]:
    """Where the YAML of front matter begins and ends."""
    found = frontmatter.find(text)
    if not found:
        return 0, 0
    begin = sum(len(line) for line in text.splitlines(keepends=True)[: found.first_line - 1])
    return begin, begin + len(found.yaml)


def _value(node: yaml.Node, path: Path, offset: int, key: int, text: str) -> Value:
    """A node of YAML that begins at `offset` of the text, with all within it.

    `key` is where the key of the node begins in the text; -1 for an entry of a list and for the whole.
    """
    start, end = node.start_mark.index + offset, node.end_mark.index + offset
    if isinstance(node, yaml.MappingNode):
        fields = tuple(
            _value(value, (*path, str(name.value)), offset, name.start_mark.index + offset, text)
            for name, value in node.value
        )
        last = fields[-1].end if fields and not node.flow_style else end
        return Value(path, start, last, fields=fields, flow=bool(node.flow_style), key=key)
    if isinstance(node, yaml.SequenceNode):
        entries = tuple(_value(each, (*path, ENTRY), offset, -1, text) for each in node.value)
        last = entries[-1].end if entries and not node.flow_style else end
        return Value(path, start, last, entries=entries, flow=bool(node.flow_style), key=key)
    return Value(path, start, start + len(text[start:end].rstrip()), text=str(node.value), key=key)


def every(value: Value | None) -> Iterator[Value]:
    """A value and all within it."""
    if value:
        yield value
        for each in (*value.fields, *value.entries):
            yield from every(each)


def replaced(text: str, value: Value, old: str, new: str) -> Edit:
    """Replace `old` by `new` within a value, keeping its style; a value with escapes is written anew."""
    offset = text.find(old, value.start, value.end)
    if offset < 0:
        return Edit(value.start, value.end, quoted(value.text.replace(old, new, 1)))
    return Edit(offset, offset + len(old), new)


def without(text: str, root: Value | None, meant: Meant) -> tuple[Edit, ...]:
    """Edits that remove all values that are meant, and lists and mappings of which nothing is left."""
    return tuple(_without(text, root, meant)) if root else ()


def is_gone(value: Value, meant: Meant) -> bool:
    """Whether a value is meant, or everything that a list holds."""
    return meant(value) or (bool(value.entries) and all(is_gone(each, meant) for each in value.entries))


def _without(text: str, value: Value, meant: Meant) -> Iterator[Edit]:
    """Edits that remove what is meant from a value, at any depth."""
    children = (*value.fields, *value.entries)
    gone = [is_gone(child, meant) for child in children]
    for number, child in enumerate(children):
        if not gone[number]:
            yield from _without(text, child, meant)
        elif value.flow:
            yield _cut_in_brackets(children, number, any(not each for each in gone[:number]))
        else:
            yield _cut_lines(text, child)


def _cut_in_brackets(children: Sequence[Value], number: int, follows: bool) -> Edit:
    """Remove an entry together with the comma before it or, if no entry before it stays, behind it."""
    child = children[number]
    if follows:
        return Edit(children[number - 1].end, child.end)
    return Edit(_begin(child), _begin(children[number + 1]) if number + 1 < len(children) else child.end)


def _begin(value: Value) -> int:
    return value.key if value.key >= 0 else value.start


def _cut_lines(text: str, value: Value) -> Edit:
    """Remove the lines of an entry or a key, and empty lines behind them if there are also some before."""
    start, end = lines_of(text, value)
    while _follows_nothing(text, start) and text[end:].startswith("\n"):
        end += 1
    return Edit(start, end)


def _follows_nothing(text: str, offset: int) -> bool:
    """Whether nothing, or an empty line, stands before this place."""
    return offset == 0 or text[:offset].endswith("\n\n")


def lines_of(text: str, value: Value) -> tuple[int, int]:
    """The offsets of the lines that hold a value with its key, or with the “-” before it."""
    begin = text.rfind("\n", 0, _begin(value)) + 1
    if value.path[-1:] == (ENTRY,) and "-" not in text[begin : _begin(value)]:
        begin = text.rfind("\n", 0, max(0, text.rfind("-", 0, begin))) + 1
    end = text.find("\n", max(value.end - 1, begin))
    return begin, end + 1 if end >= 0 else len(text)


def content_of(text: str, value: Value) -> tuple[int, int]:
    """The offsets of the words of a scalar, without its quotation marks or the sign of a folded text."""
    if text[value.start : value.start + 1] in (">", "|"):
        return text.index("\n", value.start) + 1, value.end
    quoted = text[value.start : value.start + 1] in ("'", '"')
    return value.start + quoted, value.end - quoted


def added_field(text: str, mapping: Value, name: str, value: str, after: str) -> Edit:
    """Add a new key to a mapping, behind the key `after`."""
    if mapping.flow:
        begin = _begin(mapping.fields[0])
        return Edit(begin, begin, f"{name}: {value}, ")
    _, end = lines_of(text, mapping.field(after) or mapping.fields[0])
    return Edit(end, end, _line(text, end, f"{_column(text, mapping.fields[0])}{name}: {value}"))


def added_to_list(text: str, mapping: Value, name: str, values: Sequence[str], after: str) -> tuple[Edit, ...]:
    """Add entries to a list of a mapping, which may not have that key yet."""
    found = mapping.field(name)
    if not values:
        return ()
    if not found or not found.entries:
        return (added_field(text, mapping, name, f"[{', '.join(map(plain, values))}]", after),)
    last = found.entries[-1]
    if found.flow:
        return (Edit(last.end, last.end, "".join(f", {plain(value)}" for value in values)),)
    begin, end = lines_of(text, last)
    indent = text[begin : text.index("-", begin)]
    return (Edit(end, end, _line(text, end, "\n".join(f"{indent}- {plain(value)}" for value in values))),)


def plain(value: str) -> str:
    """A value in YAML, in quotation marks if its characters would mean something there."""
    return value if _PLAIN.fullmatch(value) else quoted(value)


def quoted(value: str) -> str:
    """A value in YAML, in quotation marks."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _line(text: str, offset: int, line: str) -> str:
    """A line to insert at this place, even if the last line of the file has no end."""
    return f"{line}\n" if text[:offset].endswith("\n") else f"\n{line}"


def _column(text: str, value: Value) -> str:
    """The white space before a key."""
    return " " * (_begin(value) - text.rfind("\n", 0, _begin(value)) - 1)


def entry_indent(text: str, value: Value) -> str:
    """The white space before the “-” of an entry."""
    begin, _ = lines_of(text, value)
    line = text[begin : text.find("\n", begin)]
    return line[: len(line) - len(line.lstrip())]


def indented(lines: str, old: str, new: str) -> str:
    """Lines with the indentation `new` in place of `old`."""
    return "".join(
        line if not line.strip() else new + line.removeprefix(old) for line in lines.splitlines(keepends=True)
    )


# ---- prose


_REFERENCE = re.compile(r"\[@[^\]]*\]")
_BLOCK = re.compile(r"\n(?=[ \t]*(?:[-*+]|\d+[.)]|#+)[ \t])")
"""The beginning of an entry of a list or of a heading, where a sentence ends even without a full stop."""
_ROW = re.compile(r"(?:\[@[^\]]*\])+")


def sentences_with(text: str, start: int, end: int, pattern: re.Pattern[str]) -> tuple[Edit, ...]:
    """Edits that remove from text[start:end] the sentences in which the pattern finds something.

    A reference behind a full stop belongs to the sentence before it. Of several references in a row only the one that
    is found is removed, and the sentence stays.
    """
    closed = _REFERENCE.sub(lambda found: "”" * len(found.group()), text[start:end])
    blocks = [start, *(start + found.end() for found in _BLOCK.finditer(closed)), end]
    spans = [
        (begin + span.start, begin + span.end)
        for begin, stop in pairwise(blocks)
        for span in sentences(closed[begin - start : stop - start])
    ]
    beside = _beside_others(text, start, end, pattern)
    searched = applied(text, [Edit(each.start, each.end, " " * (each.end - each.start)) for each in beside])
    cuts = [span for span in spans if pattern.search(searched, *span)]
    alone = [each for each in beside if not any(a <= each.start < b for a, b in cuts)]
    return (*(_tidy(text, end, *span) for span in cuts), *alone)


def _beside_others(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[Edit]:
    """Edits that remove references from a row of references of which others stay."""
    found = []
    for row in _ROW.finditer(text, start, end):
        gone = [each for each in _REFERENCE.finditer(text, *row.span()) if pattern.fullmatch(each.group())]
        if len(gone) < len(_REFERENCE.findall(row.group())):
            found += [Edit(*each.span()) for each in gone]
    return found


def _tidy(text: str, last: int, start: int, end: int) -> Edit:
    """Remove a stretch together with white space that would otherwise stand double or alone on a line."""
    line = text.rfind("\n", 0, start) + 1
    begins_line = not text[line:start].strip()
    while end < last and text[end] in " \t":
        end += 1
    ends_line = end >= len(text) or text[end] == "\n"
    if begins_line and ends_line:
        return Edit(line, min(end + 1, len(text)))
    while ends_line and text[start - 1] in " \t":
        start -= 1
    return Edit(start, end)
