"""Reads what an archive, a database or a note program says of an article in lines of their own: “Autor: …”, “PD …”.

Such lines are labelled. A label that no article writes counts by itself; one that any article may write counts above or
below the text, in a file with labels of programs or where several stand together. All of them are taken out of the
text; some of them are facts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType

from generator.intake import bylines, text_metadata
from generator.intake.line_roles import PROSE_WORDS
from generator.intake.text_lines import Line, cut
from generator.model import Fact, Metadata, Reason, Removed
from generator.text import address
from generator.text.dates import days


class Key(Enum):
    """The fact in a labelled line; OTHER stands for all that is not used."""

    TITLE = auto()
    DATE = auto()
    SOURCE = auto()
    PUBLISHER = auto()
    AUTHOR = auto()
    URL = auto()
    LOADED = auto()
    OTHER = auto()


def _labels(**keys: str) -> Mapping[str, Key]:
    return MappingProxyType({label: Key[key] for key, labels in keys.items() for label in labels.split("|")})


_COMMON = _labels(
    TITLE="titel|title|überschrift|headline",
    DATE="datum|date|veröffentlicht|veröffentlicht am|veröffentlichungsdatum|erschienen|erschienen am|published"
    "|publication date|erscheinungsdatum",
    SOURCE="quelle|source|publikation|publication|medium|zeitung|zeitschrift|sender|site|website|webseite|feed",
    PUBLISHER="herausgeber|publisher",
    AUTHOR="autor|autorin|autoren|author|authors|verfasser|von|by",
    URL="url|link|adresse|original|permalink|web",
    OTHER="tags|tag|kategorie|category|ressort|rubrik|seite|page|ausgabe|edition|erstellt|created|hinzugefügt|added"
    "|gespeichert|saved|aktualisiert|updated"
    "|abgerufen|accessed|sprache|language|status|typ|type|schlagworte|keywords|zuletzt bearbeitet"
    "|last edited|last updated|graphic|highlights|bild|id|auflage|reichweite|jahrgang|nummer|gattung|thema|seiten"
    "|pages|datenbank|database|zuletzt aktualisiert|copyright|sektion",
)
"""Labels that articles write, too."""
_TECHNICAL = _labels(
    TITLE="full title|article name|#+title|hd",
    DATE="#+date|pd|publication-date|published time|publikationsdatum",
    LOADED="load-date|ladedatum",
    SOURCE="#+source|sn|publication title|name der publikation",
    AUTHOR="byline|#+author",
    URL="#+url|source_url|source-url|url source|weblink|dokument-url|document url",
    OTHER="section|length|länge|publication-type|publikationsart|publikationstyp|journal-code|dateline|update"
    "|dokumentnummer|dokument-nr|dauerhafte adresse des dokuments|permalink des dokuments|start page|end page"
    "|document type|word count|wortzahl|accession number|issn|#+filetags|#+tags|#+startup|#+options|document title"
    "|notizbuch|notebook|highlight|summary|reading time|saved on|created_time|updated_time|user_created_time"
    "|user_updated_time|markup_language|is_todo|number of pages|markdown content|quellrubrik"
    "|mediengattung|zeitungs-code|journal code|proquest-dokument-id|proquest document id|dokumenttyp|erscheinungsjahr"
    "|publication year|publication info|land der publikation|country of publication|place of publication"
    "|publication subject|source type|language of publication|source citation",
)
"""Labels that only programs write: LexisNexis, Factiva, Genios, PMG, ProQuest, Gale, PressReader, Readwise, Org,
Jina."""
_OF_PAGES = frozenset({"aktualisiert", "updated"})
"""Labels that outlets print under a headline, too: they count beside those of programs only."""
_CODES = re.compile(
    r"(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CLM|VOL|CT|RF|ART)(?:\s+(?=\S)|\s*$)"
)
"""Factiva's codes (Dow Jones, “Factiva display formats”); LP and TD open the text itself."""
_FEWEST_CODES = 5
"""Different codes of one file; single ones may be words in capitals at the beginning of a line."""
_HOLDS_TEXT = frozenset({"lp", "td", "highlight"})
"""Labels of a standfirst or of the text itself, which stays."""
_NAMED_CODES = {"HD": Key.TITLE, "PD": Key.DATE, "SN": Key.SOURCE, "BY": Key.AUTHOR}
_LABELLED = re.compile(r"(?::(?=\w[\w -]*:\s))?(#\+\w+|[^\W\d_][\w .-]{1,34}?)\s?:(?:\s+|$)", re.IGNORECASE)
_OPENS_TEXT = frozenset({"metadata", "full document", "document notes", "new highlights", "properties"})
"""Headings that note programs set over labelled lines and over the text."""
_NAMES_TEXT = frozenset(
    {
        "body",
        "textkörper",
        "volltext",
        "full text",
        "klassifizierung",
        "classification",
        "details",
        "proquest-dokumentlink",
    }
)
"""Lines that databases set over the text, and over what they say below it."""
_TOGETHER = 3
"""So many labelled lines in a row are not the article's own words; fewer may be “Frage: … Antwort: …”."""
_LONGEST = 25
"""Words; a longer line is text, whatever it begins with."""
_EDITION = re.compile(r"(?:,|;|\bvom \d|\bNr\.|\bvom [A-Z]|\().*", re.DOTALL)
"""What follows a paper's name: “Werderblatt vom 12. Juni, Seite 4”."""


@dataclass(frozen=True)
class Field:
    """A labelled line: its label in small letters, what it tells, and its value as a line."""

    line: Line
    label: str
    key: Key
    technical: bool
    value: Line | None

    @property
    def text(self) -> Line | None:
        """The text of the article that stands behind some labels."""
        return self.value if self.label in _HOLDS_TEXT else None


@dataclass(frozen=True)
class Fields(Metadata):
    """What labelled lines state, and these lines as removed passages."""

    loaded: Fact | None = None
    """The day on which a database took the article in, often the day after it was published."""
    removed: tuple[Removed, ...] = ()


def read(lines: Sequence[Line]) -> tuple[Fields, list[Line]]:
    """The facts of labelled lines, and the lines without them."""
    fields = _codes(lines) or _fields(lines)
    if not fields:
        return Fields(), list(lines)
    removed: list[Removed] = []
    kept: list[Line] = []
    org = any(field.label.startswith("#+") for field in fields.values())
    exported = _are_exported(fields)
    for index, line in enumerate(lines):
        if index in fields or _names_part(line, exported):
            text = fields[index].text if index in fields else None
            removed += _taken_out(line, text)
            kept += [text] if text else []
        else:
            kept.append(replace(line, headed=True) if org and line.marker and line.marker.text == "*" else line)
    return _facts(list(fields.values()), tuple(removed)), kept


def _are_exported(fields: Mapping[int, Field]) -> bool:
    """Whether any label is one that only programs write."""
    return any(field.technical for field in fields.values())


def _names_part(line: Line, exported: bool) -> bool:
    named = line.text.casefold().strip()
    return (line.heading and named in _OPENS_TEXT) or (exported and named in _NAMES_TEXT)


def _taken_out(line: Line, rest: Line | None) -> Iterator[Removed]:
    """The line without the text behind its label."""
    if line.marker:
        yield Removed(line.marker, line.number, Reason.FRONT_MATTER)
    if rest is None:
        yield from (Removed(run, line.number, Reason.FRONT_MATTER) for run in line.runs)
        return
    head = cut(line, 0, rest.runs[0].at - line.runs[0].at)
    yield Removed(head.runs[0], line.number, Reason.FRONT_MATTER)


# ---- which lines are labelled


def _codes(lines: Sequence[Line]) -> dict[int, Field]:
    """Lines that begin with Factiva's codes, where there are enough of them."""
    found = {index: match for index, line in enumerate(lines) if (match := _CODES.match(line.text))}
    codes = {match[1] for match in found.values()}
    if len(codes) < _FEWEST_CODES or not {"HD", "PD", "SN"} <= codes:
        return {}
    return {index: _coded(lines[index], match) for index, match in found.items()} | _below_number(lines, found)


def _coded(line: Line, match: re.Match[str]) -> Field:
    key = _NAMED_CODES.get(match[1], Key.OTHER)
    return Field(line, match[1].lower(), key, technical=True, value=_behind(line, match.end()))


def _below_number(lines: Sequence[Line], found: Mapping[int, re.Match[str]]) -> dict[int, Field]:
    """The number of the document, on the line below its code."""
    places = [
        index + 1
        for index, match in found.items()
        if match[1] == "AN" and index + 1 < len(lines) and index + 1 not in found
    ]
    return {index: Field(lines[index], "an", Key.OTHER, technical=True, value=None) for index in places}


def _fields(lines: Sequence[Line]) -> dict[int, Field]:
    """Labelled lines that are no text: groups with a label of programs, or above or below the text."""
    every = {index: field for index, line in enumerate(lines) if (field := _field(line, line.text))}
    prose = [
        index for index, line in enumerate(lines) if index not in every and line.words >= PROSE_WORDS and line.closed
    ]
    exported = _are_exported(every)
    every = {index: field for index, field in every.items() if exported or field.label not in _OF_PAGES}
    kept: dict[int, Field] = {}
    for group in _groups(every):
        fields = [every[index] for index in group]
        below = bool(prose) and group[0] > prose[-1]
        beside = not prose or group[-1] < prose[0] or (below and not _are_of_another_work(fields, lines))
        known = any(field.technical for field in fields) or (beside and (exported or _are_many(fields)))
        kept |= {index: every[index] for index in group if known}
    return kept


def _are_of_another_work(fields: Sequence[Field], lines: Sequence[Line]) -> bool:
    """Whether they name a title that stands nowhere else: a book or a film that the article is about."""
    said = {line.text for line in lines}
    return any(field.key is Key.TITLE and field.value and field.value.text not in said for field in fields)


def _are_many(fields: Sequence[Field]) -> bool:
    """Whether enough different labels stand together, and not only names of speakers."""
    return len({field.label for field in fields}) >= _TOGETHER


def _groups(places: Mapping[int, Field]) -> Iterator[list[int]]:
    """Places that follow one another."""
    group: list[int] = []
    for index in places:
        if group and index != group[-1] + 1:
            yield group
            group = []
        group.append(index)
    if group:
        yield group


def _field(line: Line, text: str) -> Field | None:
    match = _LABELLED.match(text) if ":" in text else None
    label = match[1].casefold() if match else ""
    technical = label in _TECHNICAL or text.startswith(":") or label.startswith("#+")
    key = _TECHNICAL.get(label, _COMMON.get(label, Key.OTHER if label.startswith("#+") else None))
    if match is None or key is None or (len(text.split()) > _LONGEST and label not in _HOLDS_TEXT):
        return None
    return Field(line, label, key, technical, _behind(line, match.end()) if line.runs else None)


def _behind(line: Line, end: int) -> Line | None:
    """What stands behind a label; None where nothing does."""
    first = line.runs[0].part(end, len(line.runs[0].text))
    runs = (*([first] if first.text else []), *line.runs[1:])
    return replace(line, runs=runs, marker=None) if runs else None


# ---- what they state


def _facts(fields: Sequence[Field], removed: tuple[Removed, ...]) -> Fields:
    valued = [(field, field.value.text) for field in fields if field.value]
    address_given = next((_fact(field, text) for field, text in valued if _is_address(field, text)), None)
    return Fields(
        removed=removed,
        title=_first(valued, Key.TITLE, str),
        date=_first(valued, Key.DATE, _day) or _first(valued, Key.SOURCE, _day),
        loaded=_first(valued, Key.LOADED, _day),
        source=_first(valued, Key.SOURCE, _outlet) or _first(valued, Key.PUBLISHER, _outlet),
        authors=next((found for field, text in valued if (found := _people(field, text))), ()),
        url=address_given,
    )


def _first(valued: Sequence[tuple[Field, str]], key: Key, read_value: Callable[[str], str]) -> Fact | None:
    for field, text in valued:
        if field.key is key and (value := read_value(text)):
            return replace(_fact(field, text), value=value)
    return None


def _fact(field: Field, text: str) -> Fact:
    return Fact(text, text_metadata.basis(field.line, field.line.text))


def _is_address(field: Field, text: str) -> bool:
    return field.key in (Key.URL, Key.SOURCE) and address.is_web(text)


def _day(text: str) -> str:
    return next((day.iso for day in days(text)), "")


def _outlet(text: str) -> str:
    return address.host(address.original(text)) or _EDITION.sub("", text).strip()


def _people(field: Field, text: str) -> tuple[Fact, ...]:
    names = (bylines.names(text) or bylines.listed(text)) if field.key is Key.AUTHOR else ()
    return tuple(replace(_fact(field, text), value=name) for name in names)
