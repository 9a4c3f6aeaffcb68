"""What the stages hand on to each other: frozen, typed, and importing nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path


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
    detail: str = ""
    """Further lines for the person who mends it, such as a diff."""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        detail = "".join(f"\n    {line}" for line in self.detail.splitlines())
        return f"{place}: {self.severity}: {self.message} – {self.remedy}{detail}"


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
    repairs: tuple[str, ...] = ()
    """What decoding had to mend, in German, one sentence each."""


class Reason(StrEnum):
    """Why a passage of the source is not part of the article; shown to the reader."""

    ADVERTISING = "Werbung"
    AGENCY = "Quellenangabe, ausgewertet"
    ALT_TEXT = "Beschreibung eines Bildes"
    AUTHOR_NOTE = "Angaben zur Autorin oder zum Autor"
    BYLINE = "Autorenzeile, ausgewertet"
    CAPTION_REPEATED = "Bildunterschrift, doppelt"
    COMMENTS = "Kommentarbereich"
    CONSENT = "Hinweis zu Datenschutz oder eingebetteten Inhalten"
    CREDIT = "Bildnachweis ohne Bildunterschrift"
    DATELINE = "Datumsangabe, ausgewertet"
    FRONT_MATTER = "Kopfdaten der Datei, ausgewertet"
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


_CLOSING = tuple(",.;:!?…)]“”»")


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
        return _joined(self.runs)

    @property
    def credit_text(self) -> str:
        """The credit, verbatim; empty when the source names none."""
        return _joined(self.credit)


def _joined(runs: tuple[Run, ...]) -> str:
    """Runs as one text; none begins with a sign that belongs to the word before, such as a comma, after a space."""
    text = ""
    for run in runs:
        text += ("" if run.text.lstrip()[:1] in _CLOSING else " ") + run.text
    return " ".join(text.split())


@dataclass(frozen=True)
class Removed:
    """A stretch of the source that cleaning took out."""

    run: Run
    line: int
    reason: Reason


class Origin(StrEnum):
    """Who says a fact: the source itself, the editors of the dossier, or a rule for want of both."""

    SOURCE = "source"
    EDITOR = "editor"
    RULE = "rule"


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


class Stance(StrEnum):
    """How an actor stands to a proposal: a closed list, one meaning each (see `pages/wording`)."""

    DEMANDS = "fordert"
    OFFERS = "bietet an"
    PROMISES = "verspricht"
    SUPPORTS = "befürwortet"
    CONSIDERS = "erwägt"
    LEAVES_OPEN = "lässt offen"
    RULES_OUT = "schließt aus"
    REJECTS = "lehnt ab"
    REPORTS = "berichtet über"


class ActorKind(StrEnum):
    """What an actor is; the overview groups by it."""

    PERSON = "Person"
    ORGANISATION = "Organisation"
    STATE = "Staat"


@dataclass(frozen=True)
class Actor:
    """Who speaks, decides or is asked."""

    id: str
    name: str
    kind: ActorKind
    role: str
    spellings: tuple[str, ...]
    wikidata: str
    path: str
    line: int


@dataclass(frozen=True)
class Position:
    """What an actor holds of a proposal, and the quotation that claim rests on."""

    id: str
    actor: str
    stance: Stance
    day: date
    article: str
    quote: str
    note: str
    path: str
    line: int
    quote_line: int


@dataclass(frozen=True)
class Proposal:
    """A curated page: positions with quotations, and a summary in Markdown."""

    id: str
    title: str
    summary: str
    related: tuple[str, ...]
    positions: tuple[Position, ...]
    prose: str
    prose_line: int
    """Line of the file on which the prose begins."""
    path: str


@dataclass(frozen=True)
class Home:
    """What the dossier as a whole is about."""

    title: str
    description: str
    order: tuple[str, ...]
    """Ids of the proposals that come first, in this order; the others follow by title."""
    prose: str
    prose_line: int
    path: str
    language: str = "de"
    """BCP 47; the pages speak it."""
    language_line: int = 0


@dataclass(frozen=True)
class Addition:
    """What an editor knows of an article and the article does not say."""

    name: str
    slug: str
    title: Fact | None
    date: Fact | None
    source: Fact | None
    path: str
    line: int


@dataclass(frozen=True)
class Synonyms:
    """Terms for the search: who looks for one of `find` finds those of `means`; both the same when all are alike."""

    find: tuple[str, ...]
    means: tuple[str, ...]
    path: str
    line: int


@dataclass(frozen=True)
class Seeds:
    """Everything a dossier is made from; the articles still unread."""

    articles: tuple[Path, ...]
    additions: tuple[Addition, ...]
    proposals: tuple[Proposal, ...]
    actors: tuple[Actor, ...]
    home: Home
    unread: frozenset[str] = frozenset()
    """Ids of proposals that are there but have faults; what refers to them is no fault of its own."""


@dataclass(frozen=True, order=True)
class Piece:
    """A passage within one block: character offsets in `Block.text`."""

    block: int
    start: int
    end: int


@dataclass(frozen=True)
class Citation:
    """A position whose quotation was found: the claim, and the pieces of text that prove it."""

    proposal: Proposal
    position: Position
    number: int
    """Place among the positions of the proposal, from 1."""
    actor: Actor
    article: Article
    quote: str
    """The quotation as the source prints it, passages joined by “ […] ”."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Dossier:
    """Everything resolved: each reference found, each quotation proven."""

    home: Home
    articles: tuple[Article, ...]
    proposals: tuple[Proposal, ...]
    actors: tuple[Actor, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Mention:
    """The first time an article names an actor."""

    actor: Actor
    piece: Piece


@dataclass(frozen=True)
class Linked:
    """An article with all that leads to it and away from it."""

    article: Article
    ids: tuple[str, ...]
    """An id for each block."""
    citations: tuple[Citation, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Output:
    """A file for docs/: text, or a file to copy byte by byte; `path` is relative, with slashes."""

    path: str
    content: str | Path
