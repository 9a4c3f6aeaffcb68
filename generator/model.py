"""What the stages hand on to each other: frozen, typed, and importing nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum


class Severity(StrEnum):
    """Errors keep a run from writing; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """Something a person has to mend; `line` is 1-based, 0 when the whole file is meant."""

    path: str
    line: int
    message: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.severity}: {self.message} – {self.remedy}"


class Form(StrEnum):
    """In which form an article was received."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"


@dataclass(frozen=True)
class RawArticle:
    """An article as received: decoded, and otherwise untouched."""

    name: str
    """File name in `seeds/articles/`."""
    path: str
    """Path for messages to the editor."""
    sha256: str
    form: Form
    text: str
    data: bytes
    """The bytes as received; published beside the page."""
    repairs: tuple[str, ...] = ()
    """What decoding had to mend, in German, one sentence each."""


class Reason(StrEnum):
    """Why a passage of the source is not part of the article; shown to the reader."""

    ADVERTISING = "Werbung"
    AGENCY = "Quellenangabe, ausgewertet"
    AUTHOR_NOTE = "Angaben zur Autorin oder zum Autor"
    BYLINE = "Autorenzeile, ausgewertet"
    CAPTION_REPEATED = "Bildunterschrift, doppelt"
    COMMENTS = "Kommentarbereich"
    CONSENT = "Hinweis zu Datenschutz oder eingebetteten Inhalten"
    DATELINE = "Datumsangabe, ausgewertet"
    INVISIBLE = "unsichtbares Zeichen"
    LOGO = "Logo oder Sponsor"
    NAVIGATION = "Navigation der Website"
    NEWSLETTER = "Newsletter- oder Abo-Werbung"
    PAYWALL = "Bezahlschranke"
    READING_TIME = "Lesezeit"
    REPEATED = "Wiederholung"
    SEPARATOR = "Trennzeichen"
    SHARE = "Teilen und Merken"
    TEASER = "Verweis auf andere Artikel"
    OTHER = "gehört nicht zum Artikel"


@dataclass(frozen=True)
class Run:
    """A stretch of source text: `at` is its offset in `Article.visible`."""

    at: int
    text: str


class BlockKind(StrEnum):
    """The parts of an article, in a newspaper's terms."""

    KICKER = "kicker"
    TITLE = "title"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"


@dataclass(frozen=True)
class Block:
    """One part of the article, verbatim; white space apart, nothing is added or changed."""

    kind: BlockKind
    runs: tuple[Run, ...]
    credit: tuple[Run, ...] = ()
    """Captions only: who made or owns the picture, as printed."""

    @property
    def text(self) -> str:
        """The verbatim text, every stretch of white space one space."""
        return " ".join(" ".join(run.text for run in self.runs).split())

    @property
    def credit_text(self) -> str:
        """The credit, verbatim; empty when the source names none."""
        return " ".join(" ".join(run.text for run in self.credit).split())


@dataclass(frozen=True)
class Removed:
    """A stretch of the source that cleaning took out."""

    run: Run
    line: int
    reason: Reason


class Origin(StrEnum):
    """Who says a fact: the source itself, or the editors of the dossier."""

    SOURCE = "source"
    EDITOR = "editor"


@dataclass(frozen=True)
class Fact:
    """A statement about an article, and what it rests on (German, shown to the reader)."""

    value: str
    basis: str
    origin: Origin = Origin.SOURCE


@dataclass(frozen=True)
class Article:
    """A cleaned article. Blocks and removed passages together hold every character of `visible`."""

    id: str
    """ASCII, stable, part of the URL."""
    name: str
    path: str
    sha256: str
    form: Form
    data: bytes
    visible: str
    """The text that runs count their offsets in: the raw text, or the visible text of an HTML page."""
    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...]
    repairs: tuple[str, ...] = ()
    title: Fact | None = None
    date: Fact | None = None
    """First publication, ISO day (YYYY-MM-DD); None when unsure."""
    updated: Fact | None = None
    """Last update, ISO day."""
    source: Fact | None = None
    """Publisher (outlet); where the text names none, the agency."""
    authors: tuple[Fact, ...] = ()
    """Persons and agencies of the byline, in order."""
    lang: str = "de"
