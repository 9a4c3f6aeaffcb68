"""Front matter of an article in Markdown: what it says of the article, and that it is no part of its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

import yaml

from generator.model import Basis, BasisKind, Fact, Problem, RawArticle, Reason, Removed, Run
from generator.seeds import decode

_FRONT = re.compile(r"\A\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_LONGEST = 65_536
_REMEDY = "write it as “key: value” lines between two lines of ---, or leave it out"


@dataclass(frozen=True)
class Front:
    """Facts of the front matter, its lines as removed passages, and where it ends."""

    end: int = 0
    removed: tuple[Removed, ...] = ()
    title: Fact | None = None
    date: Fact | None = None
    source: Fact | None = None
    authors: tuple[Fact, ...] = ()


NONE = Front()
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_KEYS = {"title": "no text", "date": "no day", "source": "no text", "authors": "no list of names", "author": "no name"}


def read(raw: RawArticle) -> tuple[Front, Problem | None]:
    """The front matter, or what is wrong with it."""
    match = _FRONT.match(raw.text)
    if not match:
        return NONE, None
    loaded = _loaded(match.group(1)) if len(match.group(1)) <= _LONGEST else "is too long"
    if isinstance(loaded, str):
        return NONE, Problem(raw.path, 1, f"the front matter {loaded}", _REMEDY)
    wrong = next((key for key in _KEYS if not _fits(key, loaded.get(key))), None)
    if wrong:
        message = f"“{wrong}” in the front matter is {_KEYS[wrong]}"
        return NONE, Problem(raw.path, _line_of(wrong, match.group()), message, _REMEDY)
    return _front(raw.text, match, loaded), None


def _fits(key: str, value: object) -> bool:
    if value is None:
        return True
    if key == "date":
        return isinstance(value, date) or (isinstance(value, str) and _is_day(value.strip()))
    if key in ("authors", "author") and isinstance(value, list):
        return all(isinstance(name, str) for name in value)
    return isinstance(value, str)


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _line_of(key: str, front: str) -> int:
    """The line of a key, quoted or not; the first where the key stands within others."""
    lines = enumerate(front.split("\n"), 1)
    return next((number for number, text in lines if text.lstrip("\"'? ").startswith(key)), 1)


def _loaded(text: str) -> dict[object, object] | str:
    try:
        loaded = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return f"is no YAML ({' '.join(str(error).split())[:120]})"
    if loaded is None:
        return {}
    return loaded if isinstance(loaded, dict) else "holds no keys"


def _front(text: str, match: re.Match[str], loaded: dict[object, object]) -> Front:
    return Front(
        end=match.end(),
        removed=tuple(_lines(text[: match.end()])),
        title=_fact(loaded, "title"),
        date=_day(loaded),
        source=_fact(loaded, "source"),
        authors=_authors(loaded.get("authors", loaded.get("author"))),
    )


def _lines(text: str) -> list[Removed]:
    found = enumerate(re.finditer(r"[^\n]*\n?", text), 1)
    return [
        Removed(
            Run(line.start() + len(line.group()) - len(line.group().lstrip()), line.group().strip()),
            number,
            Reason.FRONT_MATTER,
        )
        for number, line in found
        if line.group().strip()
    ]


def _fact(loaded: dict[object, object], key: str) -> Fact | None:
    value = loaded.get(key)
    return Fact(_one_line(value), _basis(key)) if isinstance(value, str) and value.strip() else None


def _one_line(value: str) -> str:
    return " ".join(decode.joined(value).split())


def _day(loaded: dict[object, object]) -> Fact | None:
    value = loaded.get("date")
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, str):
        return Fact(value.strip(), _basis("date"))
    return Fact(value.isoformat(), _basis("date")) if isinstance(value, date) else None


def _authors(value: object) -> tuple[Fact, ...]:
    names = value if isinstance(value, list) else [value]
    given = (_one_line(name) for name in names if isinstance(name, str))
    return tuple(Fact(name, _basis("authors")) for name in given if name)


def _basis(key: str) -> Basis:
    return Basis(BasisKind.FRONT_MATTER, key)
