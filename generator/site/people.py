"""Checks what people put into docs/: ordinary files, Markdown without raw HTML, nothing that runs when it is opened."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.utils import meta

from generator.model import OwnLink, Problem
from generator.text import markup

_RUNS = frozenset(
    {
        ".htm",
        ".html",
        ".js",
        ".mht",
        ".mhtml",
        ".mjs",
        ".shtml",
        ".svg",
        ".svgz",
        ".swf",
        ".wasm",
        ".xht",
        ".xhtml",
        ".xml",
    }
)
"""Files that a browser runs as part of the site, or that may hold scripts when opened by themselves."""
_TEXTS = frozenset({".csv", ".txt"})
"""Files that every server sends as plain text, whatever they begin with."""
_MARKUP = re.compile(rb"\s*<")
_HEAD = 1445
"""How many bytes browsers look at, at most, to tell what a file is if the server does not say (MIME Sniffing
Standard)."""
_KEYS: Mapping[str, tuple[type, ...]] = {"title": (str,), "description": (str,), "author": (str,), "hide": (str, list)}
"""Keys that front matter may have. Others are the generator's own, or choose templates."""


def problems(docs: Path, names: Collection[str]) -> tuple[Problem, ...]:
    """Problems of the files that people put into docs/, by their names there."""
    found: list[Problem] = []
    for name in sorted(names):
        path = docs / name
        if not path.is_file() or path.is_symlink():
            continue
        if path.suffix == ".md":
            found += _page(path)
        elif _could_run(path):
            remedy = "write Markdown; scripts and drawings of the site belong to its theme"
            found.append(Problem(path.as_posix(), 0, "could run in a reader\u2019s browser", remedy))
    return tuple(found)


def links(docs: Path, names: Collection[str]) -> tuple[OwnLink, ...]:
    """The links within the site of pages that people wrote and that have no faults."""
    pages = (docs / name for name in sorted(names) if name.endswith(".md"))
    read = ((path, path.read_text(encoding="utf-8-sig")) for path in pages if path.is_file() and not _page(path))
    return tuple(
        OwnLink(path.as_posix(), _line_of(target, text), path.relative_to(docs).as_posix(), target)
        for path, text in read
        for target in markup.links(meta.get_data(text)[0])
    )


def _line_of(target: str, text: str) -> int:
    """The first line in which it stands, 0 if it is written otherwise there, such as with entities."""
    return next((number for number, line in enumerate(text.splitlines(), 1) if target in line), 0)


def _could_run(path: Path) -> bool:
    """Whether a browser could run the file: by its name, or because it begins like a page or XML."""
    suffix = path.suffix.lower()
    if suffix in _RUNS or suffix in _TEXTS:
        return suffix in _RUNS
    with path.open("rb") as file:
        return bool(_MARKUP.match(file.read(_HEAD).removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")))


def _page(path: Path) -> list[Problem]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return [Problem(path.as_posix(), 0, "the page is not in UTF-8", "save it in UTF-8")]
    body, keys = meta.get_data(text)
    # Front matter of another form is text for other builders.
    begin = len(text) - len(body) if text.startswith("---") else 0
    faults = markup.faults(text[begin:], titles=1)
    before = text[:begin].count("\n")
    found = [Problem(path.as_posix(), before + fault.line, fault.message, fault.remedy) for fault in faults]
    return [*_head(path.as_posix(), text, begin, keys), *found]


def _head(path: str, text: str, begin: int, keys: Mapping[Any, Any]) -> Iterator[Problem]:
    """What is wrong with the front matter, as MkDocs reads it."""
    if re.match(r"---[ \t]*\n", text) and not begin:
        yield Problem(path, 1, "the front matter is no list of keys, and would be shown", "write “title: …”")
    for key, value in keys.items():
        if key not in _KEYS:
            yield Problem(path, _line(key, text), f"“{key}” cannot stand here", f"use only {', '.join(_KEYS)}")
        elif not isinstance(value, _KEYS[key]):
            yield Problem(path, _line(key, text), f"the value of “{key}” is no text", "put it into quotation marks")


def _line(key: object, text: str) -> int:
    """The line on which a key stands."""
    found = re.search(rf"^\s*{re.escape(str(key))}\s*:", text, re.MULTILINE | re.IGNORECASE)
    return text[: found.start()].count("\n") + 1 if found else 1
