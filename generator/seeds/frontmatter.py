"""Front matter: finds it at the head of a file, and reads what that of an article in Markdown says of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import Basis, BasisKind, Fact, Metadata, Problem, RawArticle, Reason, Removed, Run
from generator.seeds.yamlread import Node, Reader
from generator.text import address
from generator.text.media_names import is_medium

_FRONT = re.compile(r"\A(\s*---[ \t]*\n)(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST = 65_536
"""Characters; front matter by other programs has some hundred, and reading YAML is slow."""
_REMEDY = "write it as “key: value” lines between two lines of ---, or leave it out"
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
"""A day, which a time of day may follow."""
_DAYS = ("published", "date_published", "published_at", "publish_date", "date")
"""Keys of the day of publication; “date” is that of the clipping where another tells this one."""
_AUTHORS = ("authors", "author", "byline")
_BY = re.compile(r"(?:von|by)\s*:?\s+", re.IGNORECASE)
_OUTLET = re.compile(r"(.*\S)\s+[|–—-]\s+([^|–—]+)")
_LINKED = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
"""How note programs link a name: “[[Name]]”, “[[Page|Name]]”."""


@dataclass(frozen=True)
class FrontMatter:
    """YAML between two lines of “---”; `end` is the offset at which the rest of the file begins."""

    yaml: str
    first_line: int
    end: int


@dataclass(frozen=True)
class Front(Metadata):
    """Facts of an article's front matter, its lines as removed passages, and where it ends."""

    end: int = 0
    removed: tuple[Removed, ...] = ()


NONE = Front()


def find(text: str) -> FrontMatter | None:
    """The front matter of a file; it may end in “...”, as YAML allows, and empty lines may stand before it."""
    match = _FRONT.match(text)
    return FrontMatter(match[2], match[1].count("\n") + 1, match.end()) if match else None


def read(raw: RawArticle) -> tuple[Front, Problem | None]:
    """What the front matter of an article states, or its first fault; unknown keys are ignored."""
    found = find(raw.text)
    if not found:
        return NONE, None
    if len(found.yaml) > _LONGEST:
        return NONE, Problem(raw.path, found.first_line, "the front matter is too long", _REMEDY)
    reader = Reader(raw.path, of_source=True)
    keys = reader.entries(reader.parse(found.yaml, found.first_line))
    day = next((key for key in _DAYS if _DAY.fullmatch(_text(reader, keys.get(key)))), "date")
    source, url = (_text(reader, keys.get(key)) for key in ("source", "url"))
    # Clippers write the address of the page as its source.
    original = next((each for each in map(address.original, (url, source)) if address.is_web(each)), "")
    front = Front(
        end=found.end,
        removed=tuple(_lines(raw.text[: found.end])),
        title=_fact("title", _without_outlet(_text(reader, keys.get("title")))),
        date=_fact(day, _day(reader, keys.get(day))),
        source=_fact("source", address.host(address.original(source)) or source),
        url=_fact("url" if url else "source", original),
        authors=_authors(reader, next((keys[key] for key in _AUTHORS if key in keys), None)),
    )
    return (NONE, reader.problems[0]) if reader.problems else (front, None)


def _lines(text: str) -> Iterator[Removed]:
    offset = 0
    for number, line in enumerate(text.split("\n"), 1):
        if bare := line.strip():
            yield Removed(Run(offset + line.index(bare), bare), number, Reason.FRONT_MATTER)
        offset += len(line) + 1


def _fact(key: str, value: str) -> Fact | None:
    return Fact(value, Basis(BasisKind.FRONT_MATTER, key)) if value else None


def _text(reader: Reader, node: Node | None) -> str:
    """A text with every stretch of white space as one space, and quotation marks of HTML (`decode` leaves them) as
    such; a key without a value counts as absent."""
    found = reader.text(node) if node and node.value and str(node.value).strip() else ""
    return found.replace("&quot;", '"').replace("&apos;", "'")


def _without_outlet(title: str) -> str:
    """The title without the outlet that pages name behind theirs: “Rat will Brücke | Hohenauer Bote”."""
    parted = _OUTLET.match(title)
    return parted[1] if parted and is_medium(parted[2]) else title


def _day(reader: Reader, node: Node | None) -> str:
    value = _text(reader, node)
    match = _DAY.fullmatch(value)
    try:
        return date.fromisoformat(match[1] if match else value).isoformat() if value else ""
    except ValueError:
        reader.problem(node.line if node else 0, f"“{value}” is not a day", "write it as YYYY-MM-DD")
        return ""


def _authors(reader: Reader, node: Node | None) -> tuple[Fact, ...]:
    """One name, or a list of names; clippers list the outlet beside who wrote for it."""
    nodes = node.value if node and isinstance(node.value, list) else [node]
    facts = [
        fact for each in nodes if (fact := _fact("authors", _BY.sub("", _LINKED.sub(r"\1", _text(reader, each)), 1)))
    ]
    people = tuple(fact for fact in facts if not is_medium(fact.value))
    return people or tuple(facts)
